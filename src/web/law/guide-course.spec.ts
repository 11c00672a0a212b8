import { PATHWAY_IDS } from '../../pathways/pathway.js';
import { pathway } from '../../pathways/pathways.js';
import { courseOf, mainLine, remediesOf } from './guide-course.js';

it.each(PATHWAY_IDS)(
  'every pathway has one line from its first stage to the family being together (%s)',
  (id) => {
    const law = pathway(id);
    const line = mainLine(law);
    expect([line[0], law.stages[line.at(-1) ?? '']?.ending]).toEqual([law.firstStage, 'reunited']);
    expect(courseOf('fr', law).length).toBe(line.length - 1);
  },
);

it('follows the take-charge request past refusals, silence and extensions', () => {
  expect(mainLine(pathway('dublin3_art8_1'))).toEqual([
    ...['identified', 'protected', 'intent_recorded', 'registered', 'request_preparing', 'request_sent'],
    ...['accepted', 'transfer_decided', 'transfer_booked', 'transferred', 'post_arrival', 'closed_reunited'],
  ]);
});

it('takes a branch where the table leaves no other way', () => {
  expect(mainLine(pathway('dublin3_art17_2')).slice(4, 7)).toEqual([
    'request_preparing',
    'article_17_2',
    'accepted',
  ]);
});

it('marks what can be left out', () => {
  const optional = courseOf('en', pathway('child_relative_visa')).filter((step) => step.optional);
  expect(optional.map((step) => step.text)).toEqual(['Fee waiver asked for', 'Further evidence asked for']);
});

it('tells what a refusal leaves open, with the time there is', () => {
  const remedies = (id: (typeof PATHWAY_IDS)[number]) =>
    remediesOf('en', pathway(id)).map(({ text, period }) => (period ? `${text}: ${period}` : text));
  expect(remedies('dublin3_art8_1')).toEqual([
    'Ask for re-examination of the refusal: 3 weeks',
    'Claim judicial review: 3 months',
    'Discretionary request sent (Article 17(2))',
    'Send a new request in what is left of the three months: 3 months',
  ]);
  expect(remedies('child_relative_visa')).toEqual([
    'Appeal to the First-tier Tribunal from abroad: 28 days',
    'Claim judicial review: 3 months',
    'Visa application submitted, once more',
  ]);
  expect(remedies('court_order')).toEqual([]);
});
