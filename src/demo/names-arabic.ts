import type { NameList } from './name-lists.js';

/** Darfur and the rest of Sudan: the father's name follows, then the grandfather's. */
export const SUDANESE: NameList = {
  script: 'Arab',
  order: 'patronymic',
  male: [
    ['آدم', 'Adam', 'Adem', 'Aadam'],
    ['إبراهيم', 'Ibrahim', 'Ebrahim', 'Brahim'],
    ['عثمان', 'Osman', 'Othman', 'Usman'],
    ['مصعب', 'Musab', 'Mosab', 'Moussab'],
    ['أبكر', 'Abakar', 'Abaker', 'Abkar'],
    ['حذيفة', 'Huzaifa', 'Hudhayfa', 'Houzaifa'],
    ['يعقوب', 'Yagoub', 'Yaqub', 'Yagub'],
    ['الصادق', 'Elsadig', 'Alsadiq', 'El Sadik'],
    ['بشير', 'Bashir', 'Basheer', 'Bachir'],
    ['عبد الرحمن', 'Abdelrahman', 'Abdurahman', 'Abd el Rahman'],
    ['النور', 'Elnour', 'Alnur', 'El Nour'],
    ['حامد', 'Hamid', 'Hamed'],
    ['إسحق', 'Ishag', 'Ishaq', 'Issac'],
    ['مبارك', 'Mubarak', 'Mobarak', 'Moubarak'],
  ],
  female: [
    ['آمنة', 'Amna', 'Amina', 'Aamna'],
    ['حواء', 'Hawa', 'Haoua', 'Hawaa'],
    ['زينب', 'Zeinab', 'Zaynab', 'Zainab'],
    ['رحاب', 'Rihab', 'Rehab'],
    ['سعاد', 'Suad', 'Souad'],
  ],
  second: [
    ['هارون', 'Haroun', 'Haron', 'Harun'],
    ['موسى', 'Musa', 'Moussa', 'Mosa'],
    ['خاطر', 'Khatir', 'Khater'],
    ['يحيى', 'Yahya', 'Yahia', 'Yehia'],
    ['صالح', 'Salih', 'Saleh', 'Salah'],
    ['جمعة', 'Juma', 'Gumaa', 'Djouma'],
    ['إدريس', 'Idris', 'Idriss', 'Edris'],
    ['عبد المولى', 'Abdelmola', 'Abdalmawla', 'Abdel Moula'],
    ['سليمان', 'Suleiman', 'Sulayman', 'Souleymane'],
    ['كبير', 'Kabir', 'Kebir'],
  ],
};

/** Syria, and Palestinians born there. */
export const SYRIAN: NameList = {
  script: 'Arab',
  order: 'family',
  male: [
    ['عمر', 'Omar', 'Umar', 'Omer'],
    ['خالد', 'Khaled', 'Khalid', 'Haled'],
    ['زيد', 'Zaid', 'Zeid', 'Zayd'],
    ['وسيم', 'Wassim', 'Waseem', 'Ouassim'],
    ['يزن', 'Yazan', 'Yazen'],
    ['محمود', 'Mahmoud', 'Mahmud'],
    ['كنان', 'Kinan', 'Kenan'],
    ['ليث', 'Laith', 'Leith', 'Layth'],
  ],
  female: [
    ['ريم', 'Reem', 'Rim'],
    ['نور', 'Nour', 'Noor', 'Nur'],
    ['سلمى', 'Salma', 'Selma'],
    ['هبة', 'Hiba', 'Heba'],
  ],
  second: [
    ['الحلبي', 'Al-Halabi', 'Alhalabi', 'El Halabi'],
    ['درويش', 'Darwish', 'Darwich'],
    ['الخطيب', 'Al-Khatib', 'Alkhateeb', 'El Khatib'],
    ['نجار', 'Najjar', 'Nadjar', 'Najar'],
    ['قباني', 'Qabbani', 'Kabbani', 'Qabani'],
    ['سعيد', 'Saeed', 'Said', 'Saïd'],
    ['منصور', 'Mansour', 'Mansur'],
    ['الزعبي', 'Al-Zoubi', 'Alzubi', 'El Zoabi'],
  ],
};

/** Bidoon of Kuwait: without a nationality. */
export const BIDOON: NameList = {
  script: 'Arab',
  order: 'family',
  male: [
    ['فهد', 'Fahad', 'Fahd'],
    ['مشعل', 'Mishal', 'Meshal', 'Michal'],
    ['سلطان', 'Sultan', 'Soltan'],
    ['نواف', 'Nawaf', 'Nawwaf'],
    ['بدر', 'Bader', 'Badr'],
  ],
  female: [
    ['شيخة', 'Shaikha', 'Sheikha', 'Cheikha'],
    ['نورة', 'Noura', 'Nora'],
    ['عبير', 'Abeer', 'Abir'],
  ],
  second: [
    ['الشمري', 'Al-Shammari', 'Alshamari', 'El Chammari'],
    ['العنزي', 'Al-Enezi', 'Alanazi', 'Al Anezi'],
    ['الظفيري', 'Al-Dhafiri', 'Aldhafeeri', 'Al Zafiri'],
    ['المطيري', 'Al-Mutairi', 'Almutayri'],
  ],
};
