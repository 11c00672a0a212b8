import fc from 'fast-check';
import { compareNames } from './compare-names.js';
import {
  blockingKeys,
  keyRarity,
  SAME_NAME,
  similarity,
  SUGGEST,
  typingKeys,
  typingQueryKeys,
} from './names.js';

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    '-',
    '\u0000',
    'عبد',
    'abd',
    'al',
    'haji',
    'الله',
    '\ud800',
    '𐍈',
    '😀 Ali',
    'а$',
    'Ali$ж',
    'a'.repeat(5000),
  ),
);

describe('similarity', () => {
  it.each([
    ['Niazai', 'Niazi'],
    ['Niazi', 'Nyazay'],
    ['Niazi', 'نیازی'],
    ['Kaseer', 'Qasir'],
    ['Mohammed', 'Mouhamad'],
    ['Ousmane', 'Uthman'],
    ['Youssef', 'Yusuf'],
    ['Abdul Rahman Rahimi', 'عبدالرحمن رحیمی'],
    ['عبد الرحمن رحیمی', 'عبدالرحمن رحیمی'],
    ['Abdelkader Belkacem', 'Abd el-Kader Belkacem'],
    ['Sharif Ullah Rahimy', 'Charifoullah Rahimi'],
    ['Wolde Giorgis', 'Weldegiorgis'],
    ['Gebremedhin Haile', 'ገብረመድህን ሃይሌ'],
    ['Xasan Cali', 'Hassan Ali'],
    ['Gul Agha Mangal', 'Gulagha Mangal'],
    ['Saif Aldin', 'سيف الدين'],
    ['Cabdullaahi Faarax', 'Abdullahi Farah'],
    ['Rahmat Shah Wardak', 'Rahmatshah Wardak'],
    ['Ould Kaci', 'Ouldkaci'],
    ['Abul Kalam', 'Abu Kalam'],
    ['Ezz Aldeen Khatir', 'Ezzeldin Khatir'],
    ['Al-Ali', 'Alali'],
    ['عمرو خالد', 'Amr Khaled'],
    ['Lansana Kaba', 'Lassana Kaba'],
    ['Mouaz Khatib', 'Muath Khatib'],
    ['Zadran', 'Dzadran'],
    ['Nour El Houda Zerrouki', 'Nourelhouda Zerouki'],
    ['نور الهدى زروقي', 'Nourelhouda Zerrouki'],
    ['Ousmane Djallo', 'Ousmane Diallo'],
    ['Salah', 'صلاح'],
    ['Ҷобирзода Тоҳир', 'Jobirzoda Tohir'],
  ])('%s and %s are the same name', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(SAME_NAME);
  });

  it.each([
    ['Hussein', 'Houssine'],
    ['Ousmane Njie', 'Ousmane Ndiaye'],
    ['Mohammed Hassan', 'Mohamad Hasan Rezai'],
  ])('%s and %s are worth suggesting', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(SUGGEST);
  });

  it.each([
    ['Samir', 'Samira'],
    ['جميل صالح', 'جمال صالح'],
    ['Jamal Ahmadzai', 'Kamal Ahmadzai'],
    ['Abdullah Safi', 'Obaidullah Safi'],
    ['Ali', 'Alia'],
    ['Ahmed', 'Hamed'],
    ['Le Van Tuan', 'Do Van Tuan'],
    ['Nguyen Van Hung', 'Nguyen Van Hoang'],
    ['Berhane Tekle', 'Berhanu Tekle'],
    ['محمد علي', 'محمود علي'],
    ['كرم عباس', 'أكرم عباس'],
    ['Hassan Ali', 'Hussein Ali'],
    ['Samir Ahmadi', 'Samira Ahmadi'],
    ['سمير احمدي', 'Samira Ahmadi'],
  ])('%s and %s are not taken for the same name', (a, b) => {
    expect(similarity(a, b)).toBeLessThan(SAME_NAME);
  });

  it.each([
    ['Hassan', 'Hussein'],
    ['Abdullah', 'Abdulrahman'],
    ['Mohammad Ali', 'Mohammad Reza'],
    ['Samir Ahmadi', 'Omar Niazi'],
  ])('%s and %s are not worth suggesting', (a, b) => {
    expect(similarity(a, b)).toBeLessThan(SUGGEST);
  });

  it('is symmetric, within 0 and 1, and 1 for the same text, whatever the text', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (a, b) => {
        const score = similarity(a, b);
        expect(score).toBe(similarity(b, a));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});

describe('compareNames', () => {
  it('says why', () => {
    expect(compareNames('Abdul Qayum', 'Abdelkayoum').reasons).toContain('particle');
    expect(compareNames('Niazi', 'نیازی').reasons).toContain('script');
    expect(compareNames('Ali Rezai', 'Rezai Ali').reasons).toContain('order');
    expect(compareNames('Mohammed Ali', 'Mohammed Hassan').reasons).toContain('contradiction');
    expect(compareNames('Wolde Giorgis', 'Weldegiorgis').reasons).toContain('split_joined');
  });
});

describe('blockingKeys', () => {
  it('meets across spellings and scripts', () => {
    const meets = (a: string, b: string): boolean =>
      blockingKeys(a).some((key) => blockingKeys(b).includes(key));
    expect(meets('Mohammad Niazai', 'محمد نیازی')).toBe(true);
    expect(meets('Mamadou Diallo', 'Diallo Mamadu')).toBe(true);
    expect(meets('Xasan Cali', 'Hassan Ali')).toBe(true);
    expect(meets('Wolde Giorgis', 'Weldegiorgis')).toBe(true);
    expect(meets('Gul Agha Mangal', 'Gulagha')).toBe(true);
    expect(meets('Mir Wais Heydari', 'میرویس حیدری')).toBe(true);
    expect(meets('Wali Ahmadzai', 'Vali Ahmadzay')).toBe(true);
    expect(meets('Jaamac Cali Guuleed', 'Jama Ali Guled')).toBe(true);
  });

  it('leaves common names to their pairs', () => {
    expect(blockingKeys('Mohammad Ahmad')).toEqual(['MMT+MT']);
    expect(blockingKeys('Mohammad')).toContain('MMT');
  });

  it('are at most eight, the same in any order, whatever the text', () => {
    fc.assert(
      fc.property(HOSTILE, (name) => {
        const keys = blockingKeys(name);
        expect(keys.length).toBeLessThanOrEqual(8);
        expect(new Set(keys).size).toBe(keys.length);
        expect(blockingKeys(name)).toEqual(keys);
      }),
    );
    expect(blockingKeys('Ibrahim Stanikzai Abdulqadir')).toEqual(
      blockingKeys('Abdulqadir Ibrahim Stanikzai'),
    );
  });

  it('are rarer the fewer people have them', () => {
    expect(keyRarity('MMT')).toBeLessThan(keyRarity('KSR'));
  });
});

describe('typing keys', () => {
  it('find a name by the beginning of any part', () => {
    const keys = typingKeys('Mohammad Niazai');
    for (const typed of ['Nia', 'Moham', 'نیا', 'Mouhamm']) {
      expect(typingQueryKeys(typed).some((key) => keys.includes(key))).toBe(true);
    }
  });
});
