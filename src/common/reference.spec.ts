import fc from 'fast-check';
import { formatReference, makeReference, parseReference } from './reference.js';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const anyReference = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(makeReference);

/** The text with the characters from `place` on replaced. */
function replaceAt(text: string, place: number, by: string): string {
  return text.slice(0, place) + by + text.slice(place + by.length);
}

describe('making a reference', () => {
  it('is nine characters of the alphabet, in the order of the bits', () => {
    expect(makeReference(Uint8Array.of(0, 0, 0, 0, 0))).toBe('000000000');
    expect(makeReference(Uint8Array.of(255, 255, 255, 255, 255)).slice(0, 8)).toBe('ZZZZZZZZ');
    expect(makeReference(Uint8Array.of(0, 0, 0, 0, 1))).toBe('000000012');
    expect(
      makeReference(Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000)),
    ).toMatch(/^12345678/);
  });

  it('keeps all 40 bits: different bytes, different references', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.bigInt(0n, 2n ** 40n - 1n), { minLength: 2, maxLength: 50 }),
        (numbers) => {
          const made = numbers.map((number) => makeReference(bytesOf(number)));
          expect(new Set(made).size).toBe(numbers.length);
        },
      ),
    );
  });

  it.each([0, 4, 6])('refuses %i bytes', (length) => {
    expect(() => makeReference(new Uint8Array(length))).toThrow(RangeError);
  });
});

describe('reading a reference', () => {
  it('reads back what it shows', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(formatReference(reference)).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/,
        );
        expect(parseReference(formatReference(reference))).toBe(reference);
      }),
    );
  });

  it('forgives case, spaces, dashes and look-alikes', () => {
    const reference = makeReference(Uint8Array.of(0, 68, 0, 1, 33));
    expect(reference).toContain('0');
    expect(reference).toContain('1');
    const written = reference.replaceAll('0', 'o').toLowerCase();
    for (const one of ['i', 'I', 'l', 'L']) {
      expect(parseReference(`  ${formatReference(written.replaceAll('1', one))} `)).toBe(reference);
    }
    expect(parseReference([...reference].join('\u00a0'))).toBe(reference);
    expect(parseReference([...reference].join('–'))).toBe(reference);
  });

  it.each(['', '7K3M', '00000000', '0000000000', '0000-0000-U', '0000_00000', '00000000é', '0000.0000.0'])(
    'refuses %j',
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        for (let place = 0; place < 9; place += 1) {
          for (const wrong of ALPHABET) {
            const expected = wrong === reference[place] ? reference : null;
            expect(parseReference(replaceAt(reference, place, wrong))).toBe(expected);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('catches every swap of two different characters, neighbours or not', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(8), fc.nat(8), (reference, i, j) => {
        const [a, b] = [reference[i] ?? '', reference[j] ?? ''];
        const swapped = replaceAt(replaceAt(reference, i, b), j, a);
        expect(parseReference(swapped)).toBe(a === b ? reference : null);
      }),
      { numRuns: 2_000 },
    );
  });

  it('catches a doubled character taken for another', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(6), fc.constantFrom(...ALPHABET), (reference, place, wrong) => {
        const head = replaceAt(reference, place, 'AA').slice(0, 8);
        const whole =
          ALPHABET.map((check) => head + check).find((text) => parseReference(text) !== null) ?? '';
        expect(parseReference(replaceAt(whole, place, wrong + wrong))).toBe(wrong === 'A' ? whole : null);
      }),
      { numRuns: 500 },
    );
  });
});

function bytesOf(number: bigint): Uint8Array {
  return Uint8Array.from([32n, 24n, 16n, 8n, 0n], (shift) => Number((number >> shift) & 255n));
}
