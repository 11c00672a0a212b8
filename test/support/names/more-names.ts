/** Further names of the invented population; see given-names.ts. */
export const SOMALI_GIVEN = `Mohamed|Maxamed|Mohammed|محمد, Ahmed|Axmed|Ahmad|أحمد, Ali|Cali|علي, Hassan|Xasan|Hasan|حسن,
  Abdi|Cabdi|عبدي, Omar|Cumar|عمر, Yusuf|Yuusuf|Youssouf|يوسف, Hussein|Xuseen|Hussen|حسين,
  Abdullahi|Cabdullaahi|Abdulahi|عبد الله, Ibrahim|Ibraahim|إبراهيم, Osman|Cismaan|Usman|عثمان,
  Abdirahman|Cabdiraxmaan|Abdurahman|عبد الرحمن, Nur|Nuur|Noor|نور, Farah|Faarax|فارح,
  Mohamud|Maxamuud|Mahamud|محمود, Adan|Aadan|Aden|آدم, Jama|Jaamac|Djama|جامع,
  Ismail|Ismaaciil|Ismaïl|إسماعيل, Warsame|Warsama|ورسمة, Muse|Muuse|Mousa|موسى,
  Abdikadir|Cabdiqaadir|Abdulkadir|عبد القادر, Isse|Ciise|Issa|عيسى, Said|Saciid|Saeed|سعيد,
  Bashir|Bashiir|Bachir|بشير, Dahir|Daahir|Daher|طاهر, Abdiaziz|Cabdicasiis|عبد العزيز, Hashi|Xaashi|حاشي,
  Elmi|Cilmi|علمي, Abukar|Abuukar|Aboukar|أبوبكر, Salad|Salaad|صلاد, Liban|Liibaan|ليبان,
  Guled|Guuleed|جوليد, Hirsi|Xirsi|حرسي, Abdifatah|Cabdifitaax|عبد الفتاح, Mukhtar|Mukhtaar|Moktar|مختار,
  Barre|Barreh|بري, Abshir|Abshiir|أبشر, Samatar|Samater|سمتر, Roble|Rooble|روبلي,
  Fadumo|Faadumo|Fatuma|فادومو, Amina|Aamina|آمنة, Halimo|Xaliimo|Halima|حليمة, Hodan|Xodan|هودن,
  Asha|Caasho|Aisha|عائشة, Hawo|Xaawo|Hawa|حواء, Sahra|Zahra|زهرة, Khadija|Khadiijo|خديجة, Ayan|Ayaan|أيان,
  Mahad|Mahat|مهد, Kahin|Kaahin|كاهن, Geedi|Gedi|جيدي, Awale|Cawaale|عوالي,
  Abdinasir|Cabdinaasir|عبد الناصر, Shire|Shirre|شري`;

export const KURDISH_GIVEN = `Ahmed|Ehmed|Ahmad|ئەحمەد, Mohammed|Mihemed|Muhammad|محەمەد, Ali|Elî|عەلی, Karwan|Karvan|کاروان,
  Rebwar|Rêbwar|ڕێبوار, Hassan|Hesen|حەسەن, Omer|Umar|عومەر, Hussein|Husên|حوسێن, Aram|Aramm|ئارام,
  Mustafa|Mistefa|مستەفا, Ibrahim|Îbrahîm|ئیبراهیم, Salih|Saleh|ساڵح, Soran|Sorane|سۆران, Jalal|Celal|جەلال,
  Rashid|Reşid|ڕەشید, Aziz|Ezîz|عەزیز, Karim|Kerîm|کەریم, Hemin|Hêmin|هێمن, Dilshad|Dilşad|دڵشاد,
  Rebin|Rêbîn|ڕێبین, Shwan|Şwan|شوان, Othman|Osman|عوسمان, Qadir|Kader|قادر, Rasul|Resul|ڕەسووڵ,
  Khalid|Xalid|خالید, Hiwa|Hîwa|هیوا, Goran|Gorane|گۆران, Bakhtiar|Bextiyar|بەختیار,
  Sarkawt|Serkewt|سەرکەوت, Twana|Tiwana|توانا, Lawand|Lawend|لاوەند, Mahmud|Mehmud|مەحموود,
  Azad|Azade|ئازاد, Diyar|Diar|دیار, Zana|Zanah|زانا, Saman|Samane|سامان, Hawre|Hawrê|هاوڕێ,
  Peshawa|Pêşewa|پێشەوا, Jamal|Cemal|جەمال, Shirin|Şîrîn|شیرین`;

export const GUINEAN_GIVEN = `Mamadou|Mamadu|Mahamadou, Mohamed|Mouhamed|Mohammed, Ibrahima|Ibrahim|Ibrahimah, Alpha|Alfa,
  Ousmane|Usman|Osmane, Moussa|Musa|Mousa, Amadou|Amadu|Ahmadou, Abdoulaye|Abdulai|Abdoulai,
  Boubacar|Bubacar|Boubakar, Souleymane|Suleiman|Soulaymane, Oumar|Umar|Omar, Aboubacar|Abubakar|Aboubakar,
  Sekou|Seku|Sékou, Lamine|Lamin|Lamina, Ismael|Ismaël|Ismail, Issa|Isa|Issah, Thierno|Tierno|Cherno,
  Mamady|Mamadi, Alseny|Alsény|Alséni, Bakary|Bakari|Bacary, Seydou|Saidou|Seidou, Adama|Adamah,
  Cheick|Cheikh|Sheikh, Yaya|Yahya|Yayah, Karamoko|Karamoco, Drissa|Idrissa|Idriss, Fodé|Fode|Foday,
  Lassana|Lansana|Lassanah, Daouda|Dauda|Daoudah, Yacouba|Yakuba|Yacoubah, Modibo|Modybo,
  Siaka|Siyaka|Ciaka, Salif|Saliff|Salifou, Elhadj|Elhadji|Alhaji, Tidiane|Tidjane|Tijan,
  Fatoumata|Fatumata|Fatoumatah, Aissatou|Aissatu|Aïssata, Mariama|Mariamah|Mariyama,
  Kadiatou|Kadiatu|Kadijatou, Aminata|Aminatou|Aminatah, Fanta|Fantah, Djenabou|Jenabu|Djénabou,
  Hawa|Hawah|Awa, Billo|Bilo, Sadio|Sadjo, Djibril|Jibril|Djibrill, Saikou|Saykou|Seykou,
  Kalilou|Khalilou|Kalil, Mory|Mori|Morie, Gassim|Kassim|Gassime, Hassane|Hassan|Alhassane, Bangaly|Bangali,
  Facinet|Fassinet`;

export const AFGHAN_FAMILY = `Ahmadi|Ahmady|احمدی, Mohammadi|Mohamadi|محمدی, Hussaini|Hosseini|حسینی, Rezai|Rezayi|رضایی,
  Rahimi|Rahimy|رحیمی, Haidari|Heydari|حیدری, Stanikzai|Stanekzai|ستانکزی, Safi|Saafi|صافی, Noori|Nuri|نوری,
  Karimi|Karimy|کریمی, Niazi|Niazai|نیازی, Ahmadzai|Ahmadzay|احمدزی, Shinwari|Shinwary|شینواری,
  Amiri|Amiry|امیری, Zadran|Dzadran|ځدراڼ, Azizi|Azizy|عزیزی, Sharifi|Charifi|شریفی, Rahmani|Rahmany|رحمانی,
  Jafari|Jaafari|جعفری, Khan|Khaan|خان, Hashimi|Hachemi|هاشمی, Mangal|Mangall|منگل, Momand|Mohmand|مومند,
  Yousufzai|Yusufzai|یوسفزی, Afghan|Afghane|افغان, Hamidi|Hamidy|حمیدی, Mirzai|Mirzaie|میرزایی,
  Nazari|Nazary|نظری, Alizada|Ali Zada|علیزاده, Sahak|Saahak|ساهاک, Wardak|Wardag|وردک, Akbari|Akbary|اکبری,
  Qaderi|Qadiri|قادری, Jabarkhel|Jabarkhail|جبارخیل, Popal|Popall|پوپل, Barakzai|Barekzai|بارکزی,
  Sadat|Saadat|سادات, Mousavi|Musawi|موسوی, Amini|Aminy|امینی, Hakimi|Hakimy|حکیمی,
  Ibrahimi|Ebrahimi|ابراهیمی, Sultani|Soltani|سلطانی, Zazai|Jaji|ځاځی, Kakar|Kakkar|کاکړ,
  Tajik|Tadjik|تاجیک, Faqiri|Faghiri|فقیری, Yaqubi|Yaghoubi|یعقوبی, Naseri|Nasiri|ناصری,
  Momandzai|Mohmandzai|مومندزی, Sediqi|Seddiqi|صدیقی, Kharoti|Kharotai|خروټی, Miakhel|Miakhail|میاخیل,
  Hotak|Hottak|هوتک, Moradi|Muradi|مرادی, Bayat|Bayatt|بیات`;

export const SYRIAN_FAMILY = `Al-Ahmad|Alahmad|الأحمد, Al-Mohammad|Almohamad|المحمد, Al-Ali|Alali|العلي, Al-Hussein|Alhussain|الحسين,
  Al-Masri|Almasri|المصري, Darwish|Darwich|درويش, Haddad|Hadad|حداد, Al-Khatib|Alkhateeb|الخطيب,
  Al-Hamoud|Alhamoud|الحمود, Khalaf|Khalaff|خلف, Al-Jasem|Aljassem|الجاسم, Al-Abdullah|Alabdallah|العبدالله,
  Shaaban|Chaaban|شعبان, Al-Halabi|Alhalabi|الحلبي, Sheikho|Cheikho|شيخو, Hamdan|Hamdane|حمدان,
  Najjar|Nadjar|نجار, Qasim|Kassem|قاسم, Zoubi|Zoabi|الزعبي, Bakkar|Bakar|بكار, Kanaan|Kanan|كنعان,
  Sabbagh|Sabagh|صباغ, Al-Hariri|Alhariri|الحريري, Othman|Osman|عثمان, Al-Salem|Alsalem|السالم,
  Barakat|Baraket|بركات, Hallaq|Hallak|حلاق, Rifai|Refai|رفاعي, Shehadeh|Chehade|شحادة, Idlbi|Edelbi|إدلبي`;

export const GUINEAN_FAMILY = `Diallo|Jallow|Dialo, Barry|Barrie|Bari, Bah|Ba, Camara|Kamara|Camarah, Traoré|Traore|Trawore, Sow|Soh,
  Coulibaly|Kulibali|Koulibaly, Keita|Keïta|Keitah, Condé|Conde|Kondé, Sylla|Silla|Sillah,
  Diarra|Diara|Jarra, Touré|Toure|Turay, Cissé|Cisse|Ceesay, Baldé|Balde|Baldeh, Bangoura|Bangura|Bangourah,
  Konaté|Konate|Konateh, Sidibé|Sidibe|Sidibeh, Fofana|Fofanah|Fofanna, Doumbia|Dumbuya|Doumbouya,
  Kouyaté|Kuyate|Kouyate, Dembélé|Dembele|Dembelé, Koné|Kone|Konneh, Sangaré|Sangare|Sankaré,
  Soumah|Sumah|Souma, Diakité|Diakite|Jakite, Sissoko|Cissokho|Sissokho, Kaba|Kabah, Bamba|Bambah,
  Magassouba|Magassuba|Magasouba, Kourouma|Kuruma|Kuroma, Sacko|Sako|Sakho, Dabo|Daboh,
  Haidara|Aidara|Haïdara, Samaké|Samake|Samakeh, Guirassy|Girassy|Guirassi, Loua|Lua`;

export const ALBANIAN_GIVEN = `Arben|Arbën, Ardit|Arditt, Erion|Erjon, Klajdi|Klaidi, Besnik|Besnick, Ilir|Ylir, Altin|Alltin,
  Denis|Dennis, Gentian|Gencian, Endri|Endry, Fatjon|Fation, Kristi|Kristy, Xhevahir|Djevahir,
  Dritan|Driton, Ervin|Ervine, Gëzim|Gezim, Ermal|Ermall, Bledar|Bledarr, Florian|Floryan, Shpëtim|Shpetim,
  Elira|Elyra, Xhoana|Joana, Ledion|Ledjon, Mariglen|Mariglenn, Albi|Alby, Gjergj|Gjergji, Sokol|Sokoll,
  Redi|Redy`;
export const ALBANIAN_FAMILY = `Hoxha|Hodja, Shehu|Shehou, Gashi|Gachi, Krasniqi|Krasnichi, Berisha|Bericha, Prifti|Prifty, Marku|Markou,
  Kola|Kolla, Shala|Chala, Hysa|Husa, Gjoka|Djoka, Çela|Cela, Leka|Lekaj, Dervishi|Dervichi, Kurti|Kourti,
  Bytyqi|Bytyci, Morina|Morinaj, Zeneli|Zenelli, Thaçi|Thaci, Hoti|Hotti, Lleshi|Leshi, Dema|Demaj,
  Rama|Ramaj, Basha|Bacha, Kuçi|Kuci, Meta|Metaj`;

export const VIETNAMESE_FAMILY = `Nguyễn|Nguyen, Trần|Tran, Lê|Le, Phạm|Pham, Hoàng|Hoang, Huỳnh|Huynh, Phan|Phân, Vũ|Vu, Võ|Vo, Đặng|Dang,
  Bùi|Bui, Đỗ|Do, Hồ|Ho, Ngô|Ngo, Dương|Duong, Lý|Ly, Đinh|Dinh, Trịnh|Trinh, Mai|Maï, Cao|Caô`;
export const VIETNAMESE_MIDDLE = `Văn|Van, Thị|Thi, Đức|Duc, Hữu|Huu, Quang|Quâng, Minh|Mình, Xuân|Xuan, Ngọc|Ngoc, Quốc|Quoc, Đình|Dinh,
  Thanh|Thành, Công|Cong, Bảo|Bao, Kim|Kím`;
export const VIETNAMESE_GIVEN = `Hùng|Hung, Dũng|Dung, Anh|Ánh, Tuấn|Tuan, Nam|Nám, Long|Lông, Sơn|Son, Hiếu|Hieu, Trung|Trứng,
  Cường|Cuong, Tiến|Tien, Phương|Phuong, Trang|Tràng, Lan|Làn, Hải|Hai, Linh|Lính, Hoa|Hòa, Thắng|Thang,
  Khánh|Khanh, Quân|Quan, Tùng|Tung, Phúc|Phuc, Thịnh|Thinh, Việt|Viet, Bách|Bach, Huy|Hủy, Đạt|Dat,
  Hậu|Hau, Lực|Luc, Nhung|Nhưng, Oanh|Oánh, Thảo|Thao, Duyên|Duyen, Tâm|Tam, Trường|Truong, Vinh|Vịnh,
  Toàn|Toan, Lộc|Loc, Khoa|Khỏa, Bình|Binh`;
