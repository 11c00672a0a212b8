import type { ObservationWords } from '../publications/observations.queries.js';

const TOTAL = '{{status_pathway/_T/_T}}';
const figure = (row: string) => `{{status_pathway/${row}/_T}}`;

/** What the fictional committee found, quarter after quarter; figures by reference, so that each release gives its own. */
export const FINDINGS: readonly ObservationWords[] = [
  {
    titleFr: 'Combien d’enfants ont été réunis',
    titleEn: 'How many children were reunited',
    contextFr:
      'Ces chiffres ne parlent que des enfants suivis par les associations qui utilisent Réunir, non de tous les enfants seuls du littoral.',
    contextEn:
      'These figures are about children whom organisations using Réunir work with, not about all children alone on the coast.',
    bodyFr: `Sur ${TOTAL} enfants suivis depuis le début, ${figure('closed:reunited')} ont rejoint leur famille au Royaume-Uni et ${figure('closed:refused')} ont essuyé un refus définitif.\n\nL’attente reste la règle : ${figure('open')} dossiers sont toujours ouverts.`,
    bodyEn: `Of ${TOTAL} children followed since the beginning, ${figure('closed:reunited')} have joined their family in the United Kingdom and ${figure('closed:refused')} were refused for good.\n\nWaiting remains the rule: ${figure('open')} cases are still open.`,
  },
  {
    titleFr: 'Des enfants perdus de vue',
    titleEn: 'Children lost from sight',
    bodyFr: `Les associations ont dû clore ${figure('closed:missing')} dossiers parce que l’enfant restait introuvable. Beaucoup avaient été déplacés d’un centre à un autre sans que personne soit prévenu.`,
    bodyEn: `Organisations had to close ${figure('closed:missing')} cases because the child could not be found. Many had been moved from one centre to another without anybody being told.`,
  },
  {
    titleFr: 'Dix-huit ans avant une réponse',
    titleEn: 'Eighteen before an answer',
    bodyFr: `Pour ${figure('closed:aged_out')} enfants, la majorité est venue avant la décision : la procédure familiale s’est éteinte avec leur minorité.`,
    bodyEn: `For ${figure('closed:aged_out')} children their eighteenth birthday came before the decision: the family procedure ended with their childhood.`,
  },
  {
    titleFr: 'Après l’acceptation, le voyage',
    titleEn: 'After acceptance, the journey',
    bodyFr: `Une fois la demande acceptée, il faut encore partir : ${figure('open:accepted')} enfants attendaient qu’un transfert soit organisé, ${figure('open:transfer_arranged')} avaient une date.`,
    bodyEn: `Once a request is accepted there is still a journey to make: ${figure('open:accepted')} children were waiting for a transfer to be arranged, ${figure('open:transfer_arranged')} had a date.`,
  },
];

/** What happened, in both languages, by kind of event. */
export const ACCOUNTS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  eviction: [
    'Au lever du jour, le campement a été encerclé puis vidé. Les associations n’ont pas été prévenues.',
    'At first light the camp was surrounded, then cleared. Organisations had not been told.',
  ],
  tents_destroyed: ['Les tentes restées sur place ont été lacérées.', 'Tents left behind were slashed.'],
  belongings_seized: [
    'Sacs et couvertures emportés dans une benne, des papiers parmi eux.',
    'Bags and blankets taken away in a skip, papers among them.',
  ],
  detention: [
    'Plusieurs jeunes retenus toute une journée, sans interprète.',
    'Several young people held all day without an interpreter.',
  ],
  registration_refused: [
    'Le guichet a renvoyé des enfants venus se faire enregistrer.',
    'The counter sent away children who had come to be registered.',
  ],
  border_death: ['Une personne est morte en tentant de passer.', 'A person died trying to cross.'],
  reception_closed: [
    'Un lieu d’accueil a fermé sans qu’un autre ouvre.',
    'A reception place closed and no other opened.',
  ],
};
