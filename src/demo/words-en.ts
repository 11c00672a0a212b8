import type { Wordbook } from './words.js';

/** Sentences of the British teams. */
export const ENGLISH: Wordbook = {
  contact: [
    '{given} is well and asks where the application stands. Explained the time limits, promised no date.',
    'Video call with {given}. Sleeping better since the move; would like to see the football on Sunday.',
    '{given} spoke to the family yesterday and asks for an interpreter next time.',
    'Short call on a bad line. {given} will be at the appointment on Tuesday.',
    'Sent {given} a summary of the last letter in plain words, read it through together.',
  ],
  unreached: [
    'Phone switched off. Left a message that names nobody.',
    'The number no longer answers. Try through the cousin in Brussels.',
  ],
  relative: [
    'The relative is ready to welcome {given} and asks what papers to prepare.',
    'Home visit: a room is free, the school is ten minutes away on foot.',
    'Called the relative back on the number we know. Gave the same names of grandparents.',
  ],
  missing: ['Not seen for two nights. Reported, and the family told.'],
  found: ['Called from a borrowed phone. Safe; we meet tomorrow and go through the safety plan again.'],
  incident: {
    eviction: ['Moved on at dawn. Tent and bag gone, papers kept.'],
    dispersal: [
      'Put on a coach without being told where to. Asked the prefecture for the name of the centre.',
    ],
    detention: ['Held for some hours, then released. No paper given.'],
    injury: ['Sprained ankle climbing down from a lorry. Seen at the clinic.'],
    violence: ['Attacked at night and shaken. Does not want to go to the police for now.'],
    trafficking_indicator: ['Speaks of a debt to pay back. Reviewed with the protection lead.'],
  },
  step: [
    'Acknowledgement filed; the original is with the solicitor.',
    'Explained to {given} what this changes and what it does not.',
  ],
  place: ['Move confirmed by the centre by phone.', '{given} shares the room with a friend of the same age.'],
  grant: ['Solicitor follows the procedure, agreed with {given}.', 'Handover to London for the arrival.'],
  closure: ['Closure discussed with the team. {given} knows how to reach us.'],
  note: ['Team review: one contact a week, however short.'],
  safeTimes: ['After 6 pm, not on Fridays', 'Mornings before 11', 'Message first, then call'],
  account: {
    relation: ['He is the son of my brother.', 'She is my little sister.', 'My nephew, my sister’s son.'],
    home: [
      'A yard with a mulberry tree, three houses, next to the blue mosque.',
      'Two rooms above the shop.',
    ],
    shared_events: ['The wedding of the cousin, when it rained all night.', 'The year the bridge fell.'],
    last_seen: ['At the bus station, in a green jacket.', 'On the day I left, before dawn.'],
    wishes: ['To have the child at home and at school.', 'That nobody is alone any more.'],
  },
};
