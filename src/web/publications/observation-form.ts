import { NewObservation, ObservationInput } from '../../publications/observations.dto.js';
import { type ObservationView } from '../../publications/observations-view.dto.js';
import { Answers } from '../casework/answers.js';
import type { Parsed, Typed } from '../pages.service.js';

export const OBSERVATION_LABELS = {
  releaseId: 'publications.column.release',
  titleFr: 'publications.observation.title_fr',
  titleEn: 'publications.observation.title_en',
  contextFr: 'publications.observation.context_fr',
  contextEn: 'publications.observation.context_en',
  bodyFr: 'publications.observation.body_fr',
  bodyEn: 'publications.observation.body_en',
  reasonFr: 'publications.draft.reason_fr',
  reasonEn: 'publications.draft.reason_en',
};

/** An observation as the form gives it, of a release or as the correction of another. */
export function readNewObservation(typed: Typed): Parsed<NewObservation> {
  const answers = new Answers(typed);
  return answers.as(NewObservation, {
    ...wordsIn(answers),
    releaseId: answers.chosen('releaseId'),
    correctsId: answers.text('correctsId'),
    reasonFr: answers.text('reasonFr'),
    reasonEn: answers.text('reasonEn'),
  });
}

/** The words of an observation put right. */
export function readObservation(typed: Typed): Parsed<ObservationInput> {
  const answers = new Answers(typed);
  return answers.as(ObservationInput, wordsIn(answers));
}

function wordsIn(answers: Answers) {
  return {
    titleFr: answers.required('titleFr'),
    titleEn: answers.required('titleEn'),
    contextFr: answers.text('contextFr'),
    contextEn: answers.text('contextEn'),
    bodyFr: answers.required('bodyFr'),
    bodyEn: answers.required('bodyEn'),
    namesChecked: answers.list('namesChecked') ? true : undefined,
  };
}

/** What the form shows of an observation on record. */
export function observationValues({ title, context, body, releaseId }: ObservationView): Typed {
  return {
    ...{ releaseId, titleFr: title.fr, titleEn: title.en, bodyFr: body.fr, bodyEn: body.en },
    ...{ contextFr: context?.fr ?? '', contextEn: context?.en ?? '' },
  };
}
