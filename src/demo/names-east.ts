import type { NameList } from './name-lists.js';

/** Persian, of Iran. */
export const PERSIAN: NameList = {
  script: 'Arab',
  order: 'family',
  male: [
    ['آرش', 'Arash', 'Arache'],
    ['سینا', 'Sina', 'Sinah'],
    ['پویا', 'Pouya', 'Puya', 'Poya'],
    ['بهنام', 'Behnam', 'Bahnam'],
    ['امید', 'Omid', 'Umid', 'Omeed'],
    ['دانیال', 'Danial', 'Daniyal'],
  ],
  female: [
    ['پریسا', 'Parisa', 'Parissa'],
    ['شیرین', 'Shirin', 'Shireen', 'Chirine'],
    ['نگار', 'Negar', 'Nigar'],
    ['یاسمن', 'Yasaman', 'Yasamin'],
  ],
  second: [
    ['کریمی', 'Karimi', 'Karimy'],
    ['رستمی', 'Rostami', 'Rustami'],
    ['شجاعی', 'Shojaei', 'Shojai', 'Chodjaï'],
    ['مرادی', 'Moradi', 'Muradi'],
    ['فرجی', 'Faraji', 'Faradji'],
    ['صادقی', 'Sadeghi', 'Sadeqi', 'Sadegui'],
  ],
};

/** Sorani Kurdish, of Iraq and Iran. */
export const SORANI: NameList = {
  script: 'Arab',
  order: 'family',
  male: [
    ['ڕێبوار', 'Rebwar', 'Rebouar', 'Rêbwar'],
    ['هێمن', 'Hemin', 'Hêmin', 'Hemn'],
    ['کاروان', 'Karwan', 'Karwane', 'Karouan'],
    ['ئارام', 'Aram', 'Aaram'],
    ['سۆران', 'Soran', 'Sorane'],
    ['دیار', 'Diyar', 'Diar'],
    ['شوان', 'Shwan', 'Shuan', 'Chwan'],
    ['ڕاوێژ', 'Rawezh', 'Rawej', 'Rawêj'],
    ['هاوار', 'Hawar', 'Haouar'],
  ],
  female: [
    ['شیلان', 'Shilan', 'Chilan', 'Sheelan'],
    ['ڕووناک', 'Runak', 'Rounak', 'Roonak'],
    ['هێرۆ', 'Hero', 'Hêro'],
    ['ژیان', 'Zhyan', 'Jiyan', 'Jian'],
    ['بەهار', 'Bahar', 'Behar'],
  ],
  second: [
    ['ڕەسوڵ', 'Rasul', 'Rasool', 'Rassoul'],
    ['حەمە ئەمین', 'Hamaamin', 'Hama Amin', 'Hamamin'],
    ['قادر', 'Qadir', 'Kader', 'Qader'],
    ['پیرۆت', 'Pirot', 'Pirout'],
    ['ڕەحیم', 'Rahim', 'Raheem'],
    ['خدر', 'Khidir', 'Khdr', 'Khider'],
    ['محەمەد', 'Mohammed', 'Muhamad', 'Mihemed'],
    ['عەزیز', 'Aziz', 'Azeez'],
  ],
};

/** Vietnamese: the family name comes first, and passports often lose the tones. */
export const VIETNAMESE: NameList = {
  script: 'Latn',
  order: 'family_first',
  male: [
    ['Văn Tuấn', 'Van Tuan', 'Vantuan'],
    ['Đức Anh', 'Duc Anh', 'Ducanh'],
    ['Minh Quân', 'Minh Quan', 'Minhquan'],
    ['Hữu Phước', 'Huu Phuoc', 'Huu Phuc'],
    ['Văn Hùng', 'Van Hung', 'Vanhung'],
  ],
  female: [
    ['Thị Hạnh', 'Thi Hanh', 'Thihanh'],
    ['Thị Ngọc Mai', 'Thi Ngoc Mai', 'Ngoc Mai'],
    ['Thu Trang', 'Thu Trang', 'Thutrang'],
    ['Thị Lan', 'Thi Lan', 'Thilan'],
  ],
  second: [
    ['Nguyễn', 'Nguyen', 'Nguen'],
    ['Trần', 'Tran', 'Tranh'],
    ['Phạm', 'Pham', 'Fam'],
    ['Hồ', 'Ho', 'Hoh'],
    ['Lê', 'Le', 'Ley'],
    ['Đặng', 'Dang', 'Dhang'],
  ],
};
