/**
 * Provinces and large towns, which many come from, by country: places set apart by commas, the names of one place by
 * equals signs; where several have a name in common, whoever says it can mean any of them. These are names in other
 * languages or of other times and not other spellings, which are compared as any name is. Divisions as in ISO 3166-2, the
 * local names of Sudan's and Somalia's beside the English ones; towns, and Kurdish, Arabic and colonial names from general
 * knowledge, held against no gazetteer.
 */
export const COMMON_PLACES: readonly string[] = [
  // Afghanistan.
  `Badakhshan, Badghis, Baghlan, Balkh, Bamyan, Daykundi, Farah, Faryab, Ghazni = Ghazna, Ghor, Helmand, Herat, Jowzjan,
  Kabul, Kandahar, Kapisa, Khost, Kunar, Kunduz, Laghman, Logar, Nangarhar = Ningarhar, Nimruz, Nuristan, Paktia,
  Paktika, Panjshir, Parwan, Samangan, Sar-e Pol, Takhar, Uruzgan, Wardak = Maidan Wardak, Zabul, Jalalabad,
  Mazar-i-Sharif = Mazar, Lashkar Gah, Pul-i-Khumri, Gardez, Taloqan, Sheberghan, Charikar, Maymana`,
  // Pakistan.
  `Khyber Pakhtunkhwa = North-West Frontier, Punjab, Sindh, Balochistan, Azad Kashmir, Peshawar, Quetta, Karachi, Lahore,
  Islamabad, Rawalpindi, Parachinar, Waziristan, Bajaur`,
  // Iran.
  `Tehran, Mashhad, Isfahan, Shiraz, Tabriz, Kermanshah = Kirmaşan, Ilam, West Azerbaijan = Azerbaijan-e Gharbi,
  Urmia = Wirmê = Rezaiyeh, Mahabad, Sardasht, Piranshahr, Marivan, Saqqez, Ahvaz, Khuzestan, Zahedan, Sanandaj`,
  // Iraq.
  `Baghdad, Basra, Nineveh = Ninawa, Mosul, Erbil = Hewlêr, Sulaymaniyah = Slemani = Silêmanî, Duhok, Halabja, Kirkuk, Anbar,
  Diyala, Saladin, Babil = Babylon, Karbala, Najaf, Maysan, Dhi Qar, Muthanna, Qadisiyah, Zakho, Sinjar = Şengal, Ranya,
  Fallujah, Ramadi, Tikrit, Qaladiza, Chamchamal`,
  // Syria.
  `Aleppo = Halab = Alep, Damascus = Dimashq = Damas, Rif Dimashq = Rural Damascus, Homs = Hims, Hama, Latakia = Lattaquié = Ladhiqiyah,
  Tartus, Idlib, Raqqa, Deir ez-Zor, Hasakah = Hesîçe, Qamishli = Qamişlo, Kobani = Ayn al-Arab, Afrin, Daraa, Quneitra, Suwayda,
  Manbij, Tell Abyad = Girê Spî, Ras al-Ayn = Serê Kaniyê, Al-Malikiyah = Dêrik`,
  // Sudan and Chad.
  `Khartoum, Omdurman, North Darfur = Shamal Darfur = Darfour-Nord = Darfur,
  South Darfur = Janub Darfur = Darfour-Sud = Darfur,
  West Darfur = Gharb Darfur = Darfour-Ouest = Darfur, East Darfur = Sharq Darfur = Darfour-Est = Darfur,
  Central Darfur = Wasat Darfur = Darfur,
  North Kordofan = Shamal Kurdufan = Kordofan-Nord = Kordofan,
  South Kordofan = Janub Kurdufan = Kordofan-Sud = Kordofan,
  West Kordofan = Gharb Kurdufan = Kordofan-Ouest = Kordofan, Blue Nile = An Nil al Azraq = Nil Bleu,
  White Nile = An Nil al Abyad = Nil Blanc,
  River Nile = Nahr an Nil, Gezira = Al Jazirah, Gedaref = Al Qadarif, Kassala, Red Sea = Al Bahr al Ahmar, Sennar,
  Port Sudan = Bur Sudan, El Fasher, Nyala, El Geneina, Zalingei, El Obeid, Ed Daein, Kadugli, Wad Madani, Jebel Marra,
  Nuba Mountains = Jibal an Nuba, N’Djamena = Fort-Lamy, Ouaddaï, Abéché, Adré`,
  // Eritrea.
  `Asmara, Keren, Massawa = Mitsiwa = Batsi, Assab, Mendefera = Adi Ugri, Dekemhare, Barentu, Agordat, Tessenei, Senafe, Adi Keyh,
  Anseba, Gash-Barka, Debub, Maekel, Northern Red Sea = Semenawi Keyih Bahri, Southern Red Sea = Debubawi Keyih Bahri`,
  // Ethiopia.
  `Addis Ababa = Finfinne, Tigray, Amhara, Oromia, Afar, Gambela, Benishangul-Gumuz, Harar, Dire Dawa, Sidama, Mekelle, Gondar,
  Bahir Dar, Jimma, Adama = Nazret, Hawassa, Jijiga, Ogaden, Wollega, Wollo`,
  // Somalia and Djibouti.
  `Mogadishu = Muqdisho = Xamar, Banadir, Hargeisa, Kismayo = Chisimaio, Baidoa = Baydhabo, Beledweyne, Bosaso = Bender Cassim,
  Garowe, Galkayo, Berbera, Burao = Burco, Borama, Las Anod, Merca, Jowhar = Villabruzzi, Bakool, Gedo, Hiran, Mudug, Nugal,
  Sanaag, Togdheer, Awdal, Waqooyi Galbeed = Maroodi Jeex, Galgadud, Middle Shabelle = Shabeellaha Dhexe,
  Lower Shabelle = Shabeellaha Hoose, Middle Juba = Jubbada Dhexe, Lower Juba = Jubbada Hoose, Djibouti = Jabuuti`,
  // Viet Nam.
  `Nghe An, Ha Tinh, Quang Binh, Quang Tri, Quang Ninh, Hai Phong, Hai Duong, Hanoi, Ho Chi Minh = Saigon, Thanh Hoa, Nam Dinh,
  Thai Binh, Hue, Da Nang = Tourane`,
  // Albania.
  `Tirana, Durrës = Durazzo, Vlorë = Valona, Shkodër = Scutari, Elbasan, Fier, Korçë, Kukës, Dibër, Lezhë, Berat, Gjirokastër`,
];
