import { makeReference } from '../common/reference.js';
import { NO_FACTS } from '../matching/person-facts.js';
import { identifiesEnough, phoneDigits, readSearch, soughtFacts } from './search-query.js';

const REFERENCE = makeReference(new Uint8Array([200, 13, 77, 4, 91]));
const NOTHING = { reference: null, name: null, birthYear: null, phone: null };

describe('the words of the search box', () => {
  it.each([
    ['Niazai', { name: 'Niazai' }],
    ['  نیازی   خان ', { name: 'نیازی خان' }],
    ['ዮሃንስ 2009', { name: 'ዮሃንስ', birthYear: 2009 }],
    ['Farid ٢٠١٠', { name: 'Farid', birthYear: 2010 }],
    ['Farid ۲۰۱۰', { name: 'Farid', birthYear: 2010 }],
    ['فرید ۱۳۸۷', { name: 'فرید', birthYear: 1387 }],
    ['1389 Farid', { name: 'Farid', birthYear: 1389 }],
    ['+33 6 99 88 77 01', { phone: '33699887701' }],
    ['Farid 06.99.88.77.01', { name: 'Farid', phone: '0699887701' }],
    ['٠٦٩٩٨٨٧٧٠١', { phone: '0699887701' }],
    ['0699 88', {}],
    ['12 — ?', {}],
  ])('%s', (text, expected) => {
    expect(readSearch(text)).toEqual({ ...NOTHING, ...expected });
  });

  it('may be a reference, however it is written', () => {
    const spoken = `${REFERENCE.slice(0, 4)}-${REFERENCE.slice(4, 8)}-${REFERENCE.slice(8)}`.toLowerCase();
    expect(readSearch(REFERENCE).reference).toBe(REFERENCE);
    expect(readSearch(` ${spoken}`).reference).toBe(REFERENCE);
    expect(readSearch(`${REFERENCE}0`).reference).toBeNull();
  });
});

describe('a telephone number', () => {
  it('is its digits, eight of them at least', () => {
    expect(phoneDigits('+44 (0)7700 900461')).toBe('4407700900461');
    expect(phoneDigits('1234567')).toBeNull();
  });
});

describe('the person looked for', () => {
  it('is what the box says, and what the fields say before it', () => {
    const query = readSearch('Farid 2009');
    expect(soughtFacts(query)).toEqual({
      ...NO_FACTS,
      names: [{ given: 'Farid' }],
      births: [{ from: '2009-01-01', to: '2009-12-31', uncertain: true }],
    });
    const more = soughtFacts(query, { birthYear: 2010, fatherName: 'Kasir', phone: '06 99 88 77 01' });
    expect(more.births[0]?.from).toBe('2010-01-01');
    expect(soughtFacts(readSearch('Farid 1387')).births).toEqual([
      { from: '2008-03-20', to: '2009-03-20', uncertain: true },
      { from: '1967-04-11', to: '1968-03-29', uncertain: true, reading: 'lunar_hijri' },
    ]);
    expect(soughtFacts(readSearch('Farid 1429')).births).toEqual([
      { from: '2008-01-10', to: '2008-12-28', uncertain: true },
    ]);
    expect(more.fatherNames).toEqual(['Kasir']);
    expect(more.phones).toEqual(['0699887701']);
  });

  it('is known well enough with a name and one thing more', () => {
    expect(identifiesEnough(soughtFacts(readSearch('Farid')))).toBe(false);
    expect(identifiesEnough(soughtFacts(readSearch('0699887701')))).toBe(false);
    expect(identifiesEnough(soughtFacts(readSearch('Farid 0699887701')))).toBe(true);
    expect(identifiesEnough(soughtFacts(readSearch('Farid'), { fatherName: 'Kasir' }))).toBe(true);
  });
});
