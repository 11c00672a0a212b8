import { InvalidInput } from '../../common/errors.js';
import { NotTheSame } from '../../people/duplicates.dto.js';
import { ComparedVersions } from '../../people/merges.dto.js';
import { Answers } from '../casework/answers.js';
import type { Parsed, Typed } from '../pages.service.js';

/** The versions of two records as the page that compared them holds them. */
export function readVersions(answers: Answers): Parsed<ComparedVersions> {
  return answers.as(ComparedVersions, {
    keptVersion: Number(answers.required('keptVersion')),
    mergedVersion: Number(answers.required('mergedVersion')),
  });
}

/** Who is put aside. @throws InvalidInput: the form is made of buttons, and what it sends is right unless somebody meddled. */
export function readNotTheSame(typed: Typed): NotTheSame {
  const answers = new Answers(typed);
  const parsed = answers.as(NotTheSame, { personId: answers.required('personId') });
  if (parsed.errors) throw new InvalidInput('invalid_input', { fields: parsed.errors });
  return parsed.input;
}
