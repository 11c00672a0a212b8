/** Why one team asks another about somebody; the words are said on the telephone, never written here. */
export const QUESTION_PURPOSES = ['same_person', 'family', 'safety'] as const;
export type QuestionPurpose = (typeof QUESTION_PURPOSES)[number];

/** What the team that was asked lets the other know. */
export const QUESTION_ANSWERS = ['known_we_call', 'known_not_now', 'not_the_same'] as const;
export type QuestionAnswer = (typeof QUESTION_ANSWERS)[number];
