/**
 * A reference population for telling common names from rare ones: how many in a thousand people of a region bear each
 * name, as given, father's or family name. Rounded estimates from general knowledge, taken from no census or ranking and
 * still to be held against one; they are the same for every deployment, so neither a stop list nor a ranking made from
 * them says anything about the people on record. Version: see `NAME_KEY_VERSION` in `names.ts`.
 */
export interface ReferenceRegion {
  /**
   * The region's part among unaccompanied minors between northern France and Great Britain, of one. Eritrea was a tenth
   * of those in the EU (Eurostat, 2018, after Afghanistan with 16 %) and a quarter of those in the United Kingdom (Home
   * Office, 2014, after Albania; Viet Nam 5 %): people who cross are not those who stay. An estimate between the two.
   */
  readonly weight: number;
  /** Names followed by how many of a thousand people bear them. */
  readonly names: string;
}

export const REFERENCE_REGIONS: readonly ReferenceRegion[] = [
  {
    // Afghanistan, Pakistan, Iran.
    weight: 0.28,
    names: `Mohammad 170 Ahmad 75 Khan 110 Ali 75 Ahmadi 22 Hussain 55 Hussaini 20 Mohammadi 18 Ullah 130 Abdul 90 Din 30 Shah 28 Gul 25 Jan 22
      Hassan 18 Haidari 8 Rahimi 12 Karimi 9 Rezai 12 Noori 12 Noor 22 Zaman 8 Amin 9 Amini 6 Sharif 8 Sharifi 6 Rahman 22 Rahmani 9 Hakim 7 Hamid 10 Hamidi 5 Karim 9
      Rahim 9 Wali 9 Aziz 9 Azizi 9 Sadiq 6 Safi 12 Stanikzai 9 Niazi 10 Sahak 4 Zadran 7 Shinwari 8 Ahmadzai 9 Mangal 5 Yousufzai 5 Afridi 6 Momand 6 Khel 6 Zai 5
      Habib 8 Najib 6 Nasir 8 Naseri 4 Zahir 6 Zahra 10 Fatima 14 Maryam 7 Zainab 7 Reza 14 Mehdi 9 Mahdi 6 Qasim 6 Qasimi 4 Akbar 9 Akbari 5 Asghar 4 Mirza 5 Mir 8
      Saif 6 Samim 4 Samiullah 5 Hafiz 6 Obaid 6 Zabih 6 Esmat 5 Ehsan 6 Najeeb 5 Naveed 5 Navid 4 Jamal 5 Jamil 5 Jalal 4 Khalid 9 Khalil 6 Tariq 4 Usman 7 Umar 7
      Ibrahim 7 Ismail 7 Ismat 4 Ishaq 4 Yaqub 5 Yusuf 7 Yousufi 4 Younus 5 Musa 5 Isa 4 Dawood 5 Idris 4 Imran 7 Bilal 5 Asad 7 Asadi 4 Nazir 5 Nazari 6 Anwar 6 Akram 5
      Aslam 4 Iqbal 5 Malik 9 Rasool 7 Rasuli 5 Ghulam 12 Sultan 5 Sultani 4 Hashimi 6 Jafari 6 Alizada 6 Mousavi 5 Sadat 6 Qaderi 4 Siddiqi 4 Faizi 3 Wahid 5 Wahidi 3
      Basir 4 Bashir 5 Munir 3 Shafiq 5 Rafiq 4 Taj 3 Sher 5 Amir 8 Amiri 5 Daud 3 Zia 6 Said 12 Sayed 30 Bibi 10 Haji 8 Yar 4 Nabi 5 Nabizada 3 Salim 4 Saleem 3 Raza 5 Abbas 6 Abbasi 3
      Farid 8 Farhad 5 Fawad 3 Haroon 5 Rohullah 5 Nasrat 3 Parwiz 3 Jawad 6 Yasin 4 Yaser 3 Zubair 4 Sahil 3 Mustafa 8 Murtaza 6 Mahmood 7 Mujtaba 4 Nematullah 4 Rahmat 6 Shams 4 Ramin 3`,
  },
  {
    // Syria, Iraq, Egypt, Sudan, Maghreb.
    weight: 0.22,
    names: `Mohamed 190 Ahmed 105 Ali 80 Hassan 45 Hussein 38 Ibrahim 42 Mahmoud 34 Omar 30 Mustafa 28 Khaled 22 Youssef 24 Adam 34 Osman 14 Ismail 20 Abdallah 45 Abd 60
      Rahman 16 Saleh 16 Said 18 Salem 10 Salah 9 Hamid 10 Hamed 7 Hammad 5 Hamad 5 Hamza 10 Bilal 8 Amin 9 Amina 6 Fatima 16 Zahra 6 Maryam 7 Zainab 6 Aisha 8 Khadija 6
      Yahya 9 Issa 11 Moussa 12 Haroun 6 Yacoub 9 Ishaq 7 Idris 8 Suleiman 9 Dawood 4 Abbas 7 Jaber 4 Jamal 8 Kamal 7 Karim 9 Kareem 4 Khalil 7 Malik 6 Nasser 9 Rashid 7
      Samir 6 Sami 5 Tarek 6 Walid 7 Yassin 8 Ziad 4 Aziz 8 Kader 7 Rahim 5 Hakim 4 Wahab 3 Latif 3 Jalil 2 Majid 4 Hadi 5 Mehdi 6 Amine 6 Ayoub 6 Anas 4 Ilyas 4 Zakaria 7
      Othman 7 Bakr 8 Abu 8 Umm 3 Din 18 Nour 7 Noor 4 Badr 4 Saad 6 Saeed 6 Saif 4 Sayed 8 Taha 5 Tahir 5 Haidar 4 Jassim 4 Kazem 4 Farouk 4 Fadl 4 Elhaj 5 Bashir 6
      Hashem 5 Habib 4 Nabil 4 Adel 5 Ashraf 4 Amr 3 Ammar 4 Emad 4 Hani 3 Hisham 3 Ramadan 6 Ramzi 2 Reda 4 Sabri 3 Shaaban 3 Abdo 4 Gamal 5 Magdi 2 Hasan 12 Alawi 2
      Jasim 3 Mansour 5 Masoud 4 Mubarak 4 Musab 3 Muhsin 2 Munir 3 Nasr 4 Rami 3 Riad 3 Shakir 2 Tayeb 4 Younes 6 Zaki 2 Zain 4 Haj 5 Arabi 2 Masri 2 Halabi 2
      Abakar 10 Abubakr 7 Haroun 5 Farid 4 Fadi 3 Tijani 3 Bahr 3 Mutasim 3 Muzamil 3 Mujahid 3 Murtada 3 Siddig 4 Babiker 4 Fatma 6 Rayan 3 Imran 3`,
  },
  {
    // Eritrea, Ethiopia.
    weight: 0.18,
    names: `Gebre 60 Tesfay 40 Tesfaye 15 Haile 38 Tekle 30 Berhane 32 Mehari 14 Abraham 18 Yohannes 24 Habte 18 Kidane 20 Kibrom 12 Filmon 14 Samuel 16 Daniel 16 Mikael 22
      Mulugeta 10 Tadesse 14 Bekele 14 Alemu 11 Abebe 13 Kebede 10 Girma 9 Solomon 14 Dawit 14 Yonas 14 Henok 8 Meron 8 Selam 9 Semhar 6 Rahel 8 Sara 8 Helen 7 Hanna 8
      Mohammed 50 Ahmed 36 Ali 28 Ibrahim 20 Osman 12 Idris 16 Saleh 16 Hassan 14 Hussein 14 Yusuf 9 Abdi 14 Abdu 12 Kedir 8 Jemal 10 Musa 8 Omar 9 Adem 12 Fatuma 8 Zahra 5
      Amanuel 12 Merhawi 10 Robel 10 Yemane 10 Weldu 8 Welde 14 Weldemichael 8 Tsegay 14 Hagos 12 Kahsay 10 Negash 8 Negasi 8 Fisseha 6 Araya 8 Desta 10 Tilahun 6 Tamrat 4
      Getachew 7 Assefa 8 Ayele 7 Lemma 5 Tolosa 6 Tolesa 4 Gemechu 6 Bulti 3 Chala 5 Dereje 6 Bedada 3 Fikadu 5 Teklu 6 Zeray 5 Zerai 5 Asmerom 6 Ghirmay 8 Medhanie 6 Medhin 8
      Mariam 12 Giorgis 8 Selassie 10 Isaac 8 Simon 8 Biniam 9 Abel 8 Nahom 8 Natnael 8 Saba 4 Senait 4 Luwam 4 Eden 4 Feven 4 Rezene 4 Okbay 4 Ogbai 4 Isayas 6 Efrem 7 Ermias 6 Bereket 10
      Aron 9 Awet 6 Temesgen 8 Tewelde 8 Teklay 7 Mebrahtu 8 Petros 7 Paulos 6 Tsehaye 6 Yosief 8 Mekonnen 8 Worku 6 Getu 4 Alem 6 Birhanu 6 Fitsum 5 Zerom 3 Eyob 6 Elias 6`,
  },
  {
    // Somalia, Djibouti.
    weight: 0.07,
    names: `Mohamed 270 Ahmed 170 Ali 150 Hassan 110 Abdi 110 Hussein 80 Omar 70 Abdullahi 60 Ibrahim 60 Osman 55 Yusuf 55 Adan 45 Abdirahman 45 Nur 45 Mohamud 50 Farah 50
      Isse 22 Jama 40 Warsame 24 Muse 28 Ismail 30 Salad 12 Abukar 16 Aden 20 Hashi 10 Elmi 12 Dahir 16 Guled 8 Diriye 8 Haji 8 Said 22 Saleh 6 Sheikh 20 Amina 22 Fadumo 24
      Halima 16 Khadija 14 Hodan 10 Asha 10 Maryan 12 Sahra 14 Faisa 8 Ayan 9 Hawa 10 Habibo 4 Abdikadir 14 Abdiaziz 12 Abdifatah 8 Abdinasir 7 Kadir 8 Aziz 8 Rahman 30
      Yasin 10 Bashir 12 Dirie 8 Egal 6 Gedi 8 Gure 4 Hirsi 10 Barre 8 Roble 8 Samatar 6 Shire 8 Ciise 4 Liban 8 Mahad 6 Mustaf 7 Mukhtar 8 Idris 4 Zakariye 4 Abshir 6 Kulmiye 2`,
  },
  {
    // Guinea, Mali, Ivory Coast, Senegal, Gambia, Cameroon, Congo, Nigeria.
    weight: 0.12,
    names: `Mamadou 60 Mohamed 60 Diallo 75 Traore 45 Camara 40 Bah 38 Barry 36 Coulibaly 34 Diarra 22 Keita 34 Kone 34 Ouattara 22 Sow 30 Toure 28 Conde 24 Sylla 24 Cisse 22
      Kouyate 10 Konate 12 Sidibe 14 Bamba 12 Doumbia 12 Fofana 18 Dembele 12 Sangare 13 Diop 10 Ndiaye 12 Fall 8 Diakite 11 Balde 22 Jallow 18 Ceesay 9 Touray 9 Sanogo 6
      Soumahoro 5 Bangoura 9 Soumah 8 Kaba 8 Kamara 9 Ibrahim 32 Ibrahima 14 Moussa 30 Ousmane 22 Amadou 24 Abdoulaye 24 Alpha 22 Boubacar 18 Souleymane 18 Oumar 22 Aboubacar 20
      Issa 12 Ismael 14 Lamine 14 Mohammed 14 Saidou 6 Seydou 9 Sekou 13 Thierno 16 Yaya 8 Yacouba 9 Bakary 12 Adama 16 Ali 12 Aly 7 Lassana 6 Fode 8 Drissa 6 Daouda 7 Karim 7
      Aminata 12 Fatoumata 20 Mariam 14 Mariama 12 Aissatou 12 Kadiatou 8 Fanta 6 Hawa 8 Aicha 6 Awa 7 Oumou 6 Binta 5 Cheikh 8 Modou 5 Lamin 8 Ebrima 6 Omar 6 Musa 7 Moriba 3
      Kouassi 6 Kouame 7 Koffi 7 Yao 5 Konan 5 Junior 7 Emmanuel 10 Jean 14 Joseph 9 Paul 7 Pierre 6 Daniel 6 Samuel 5 David 6 Christian 6 Ibo 2 Abubakar 8 Usman 6 Sani 5 Musa 5
      Yusuf 6 Suleiman 5 Umar 4 Bello 5 Aliyu 4 Haruna 3 Garba 3 Hamidou 6 Hassane 4 Idrissa 6 Madi 3 Salif 5 Siaka 4 Vamara 2 Zoumana 3 Mory 5 Mamady 6 Djibril 6 Elhadj 8 Djenaba 4`,
  },
  {
    // Viet Nam, and others of East Asia.
    weight: 0.04,
    names: `Nguyen 380 Tran 110 Le 95 Pham 70 Hoang 55 Huynh 20 Phan 45 Vu 40 Vo 20 Dang 22 Bui 22 Do 18 Ho 16 Ngo 14 Duong 14 Van 260 Thi 190 Duc 40 Minh 45 Anh 50 Hung 24 Dung 24
      Tuan 28 Hai 22 Quang 24 Huu 24 Ngoc 30 Thanh 40 Thu 20 Linh 24 Hoa 14 Nam 18 Long 14 Son 14 Hieu 14 Trung 18 Cuong 12 Tien 10 Phuong 20 Trang 12 Lan 9 Mai 12 Xuan 12`,
  },
  {
    // Albania, Turkey and the Kurdish lands, Azerbaijan, Central Asia, the Balkans.
    weight: 0.07,
    names: `Mehmet 38 Mustafa 32 Ahmet 26 Ali 34 Hasan 22 Huseyin 20 Ibrahim 16 Yilmaz 13 Kaya 11 Demir 11 Sahin 8 Celik 8 Yildiz 6 Aydin 6 Arslan 6 Dogan 5 Kilic 4 Muhammed 14 Omer 10
      Yusuf 10 Emre 8 Murat 10 Can 6 Fatma 10 Ayse 9 Emine 5 Zeynep 7 Elif 5 Mahmut 4 Ramazan 6 Osman 8 Ismail 8 Hoxha 24 Prifti 8 Shehu 10 Dervishi 4 Gashi 12 Krasniqi 10 Berisha 10
      Morina 6 Shala 7 Kola 6 Marku 6 Gjoka 4 Leka 4 Hysa 4 Kurti 4 Arben 9 Besnik 7 Ilir 8 Altin 6 Ardit 6 Klajdi 5 Kristi 4 Erion 4 Denis 5 Endri 4 Aleksander 4 Mariglen 2 Azad 5
      Rojda 2 Serdar 4 Dilan 3 Baran 3 Kawa 3 Karwan 4 Rebin 3 Aram 4 Aliyev 6 Mammadov 6 Hasanov 4 Huseynov 4 Karimov 4 Rahimov 3 Ivanov 4 Petrov 3 Rustam 4 Farhod 2 Umed 2`,
  },
  {
    // Bangladesh, India, Sri Lanka.
    weight: 0.02,
    names: `Mohammad 330 Islam 110 Hossain 95 Ahmed 70 Rahman 80 Khan 40 Miah 45 Uddin 70 Ali 50 Hasan 45 Khatun 35 Begum 50 Akter 55 Alam 30 Haque 25 Chowdhury 22 Sheikh 22 Abdul 60
      Karim 12 Rahim 9 Kabir 8 Rana 10 Sohel 6 Shakil 6 Rafiq 7 Rubel 5 Sumon 5 Das 14 Singh 30 Kumar 24 Roy 8 Mamun 6 Jahan 8 Nahar 6 Sultana 8 Fatema 8 Ullah 18 Tanvir 3 Arif 4 Saiful 5`,
  },
];
