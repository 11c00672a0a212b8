import { fillSlots } from './splice.js';

describe('filling the slots of JSON built by the database', () => {
  const texts = new Map([['a.identity', '{"names":[{"given":"Amir $& \\"x\\""}]}']]);

  it('puts the words in their place, exactly as they were sealed', () => {
    const filled = fillSlots('{"identity" : {"vault" : "a.identity"}, "n" : 1}', texts);
    expect(JSON.parse(filled)).toEqual({ identity: { names: [{ given: 'Amir $& "x"' }] }, n: 1 });
  });

  it('leaves null where nothing was handed out', () => {
    expect(fillSlots('[{"vault" : "b.place"}]', texts)).toBe('[null]');
  });

  it('never takes stored text for a slot', () => {
    const stored = JSON.stringify({ name: '{"vault" : "a.identity"}' });
    expect(fillSlots(stored, texts)).toBe(stored);
  });
});
