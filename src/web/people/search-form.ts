import { PeopleSearch } from '../../people/search.dto.js';
import { Answers } from '../casework/answers.js';
import type { Parsed, Typed } from '../pages.service.js';

export const LABELS = {
  text: 'search.label',
  birthYear: 'search.birth_year',
  fatherName: 'search.father_name',
  phone: 'search.phone',
  scope: 'search.elsewhere',
};

/** A search as its form has it; what was left empty is left out. */
export function readSearchForm(typed: Typed): Parsed<PeopleSearch> {
  const answers = new Answers(typed);
  const year = answers.text('birthYear');
  return answers.as(PeopleSearch, {
    text: answers.required('text'),
    birthYear: year === undefined ? undefined : Number(year),
    fatherName: answers.text('fatherName'),
    phone: answers.text('phone'),
    scope: answers.text('scope'),
  });
}
