import { COMMON_PLACES } from './common-places.js';
import { commonPlaces, compareOrigins } from './origins.js';

const levelOf = (ours: string[], theirs: string[]) => compareOrigins(ours, theirs)?.level;

describe('provinces and large towns', () => {
  const listed = COMMON_PLACES.flatMap((country) =>
    country.split(',').map((place) => place.split('=').map((name) => name.trim())),
  );

  it('are listed once each, and no name is taken for that of another', () => {
    const first = listed.map(([name]) => name);
    expect(first.filter((name, index) => first.indexOf(name) !== index)).toEqual([]);
    const mistaken = [...new Set(listed.flat())].filter((name) => {
      const bearing = listed.filter((place) => place.includes(name)).map(([named]) => named);
      return String(commonPlaces(name).map(([named]) => named)) !== String(bearing);
    });
    expect(mistaken).toEqual([]);
  });

  it.each([
    ['Darfur West', 'Gharb Darfur'],
    ['West Darfur', 'غرب دارفور'],
    ['Sulaymaniyah', 'Silêmanî'],
    ['Slemani', 'السليمانية'],
    ['Arbil', 'Hewlêr'],
    ['Kobanê', 'Ayn al-Arab'],
    ['Al-Hasakah', 'Hesîçe'],
    ['Kamichli', 'Qamişlo'],
    ['Alep', 'حلب'],
    ['Damas', 'دمشق'],
    ['Hirat', 'هرات'],
    ['Ghazna', 'Ghazni'],
    ['Asmera', 'አስመራ'],
    ['Addis Abeba', 'Finfinne'],
    ['Muqdisho', 'Xamar'],
    ['Hargeysa', 'Hargeisa'],
    ['Al Fashir', 'El Fasher'],
    ['Nangarhar province', 'ولایت ننگرهار'],
    ['Khogyani, Nangarhar', 'Surkh Rod, Nangarhar'],
    ['Nyala, South Darfur', 'South Darfur, Nyala'],
    ['دارفور', 'West Darfur'],
    ['Darfour', 'Darfour-Sud'],
  ])('%s and %s agree in the province', (one, other) => {
    expect(levelOf([one], [other])).toBe('origin_province');
    expect(levelOf([other], [one])).toBe('origin_province');
  });

  it('say which parts agree, and that many come from there', () => {
    expect(compareOrigins(['Khogyani, Nangarhar'], ['Surkh Rod, Ningarhar'])).toMatchObject({
      values: ['Nangarhar', 'Ningarhar'],
      reasons: expect.arrayContaining(['common_place']) as unknown,
    });
    expect(compareOrigins(['Kobani'], ['Ayn al-Arab'])?.reasons).toEqual(['place_names', 'common_place']);
  });

  it.each([
    ['West Darfur', 'East Darfur'],
    ['North Darfur', 'South Darfur'],
    ['Paktia', 'Paktika'],
    ['Kunar', 'Kunduz'],
    ['Quang Binh', 'Quang Ninh'],
    ['Herat', 'Ghazni'],
  ])('%s is not %s', (one, other) => {
    expect(compareOrigins([one], [other])).toEqual({
      level: 'origin_other',
      reasons: ['contradiction'],
      values: [one, other],
    });
  });
});

describe('a village or tribe', () => {
  it.each([
    [['Khogyani, Nangarhar'], ['Khugiani']],
    [['Khogyani, Nangarhar'], ['Khogyani Nangarhar']],
    [['Khost', 'Zadran'], ['Jadran']],
    [['Khogyani district'], ['Khogyani']],
    [['خوگیانی، ننگرهار'], ['Khogyani, Nangarhar']],
  ])('%j and %j agree in what few share', (one, other) => {
    expect(levelOf(one, other)).toBe('origin_same');
  });

  it('that differs is not made good by the province beside it', () => {
    expect(levelOf(['Khost', 'Zadran'], ['Khost', 'Mangal'])).toBe('origin_province');
  });

  it('is compared with another, and with nothing', () => {
    expect(levelOf(['Khogyani'], ['Shinwar'])).toBe('origin_other');
    expect(compareOrigins(['Khogyani'], [])).toBeUndefined();
    expect(compareOrigins([], ['Khogyani'])).toBeUndefined();
  });
});
