import type { CivilDate } from '../../common/civil-date.js';
import { LANGUAGES } from '../../common/languages.js';
import { message, type Locale } from '../../common/messages.js';
import type { AccountView } from '../../kinship/accounts-view.dto.js';
import { AccountInput } from '../../kinship/kinship.dto.js';
import type { LinkDetail } from '../../kinship/kinship-view.dto.js';
import { ACCOUNT_QUESTIONS, type AccountQuestion, type AccountSide } from '../../kinship/questions.js';
import { dateInputValues } from '../date-input.js';
import type { Answers } from './answers.js';
import type { CaseForm } from './case-frame.service.js';
import { choicesOf } from './choices.js';
import { type Based, based, versionModel } from './versions.js';

type AccountForm = Omit<CaseForm<Based<AccountInput>>, 'save'>;

const fieldOf = (question: AccountQuestion) => `answer-${question}`;
const FIRST = fieldOf(ACCOUNT_QUESTIONS[0]);

/** What one of the two tells, question by question; the other's account is nowhere on the page. */
export function accountForm(
  link: LinkDetail,
  side: AccountSide,
  stored: AccountView | undefined,
): AccountForm {
  return {
    view: 'casework/account',
    right: 'kinship',
    labels: {
      takenOn: 'case.account.taken_on',
      language: 'case.account.language',
      [FIRST]: 'case.account.questions',
    },
    names: { answers: FIRST },
    model: ({ locale }, typed) => ({
      link,
      side,
      ...versionModel(typed, link.version),
      stored,
      questions: questionsOf(locale, stored),
      choices: { language: choicesOf(locale, 'language', LANGUAGES) },
    }),
    values: ({ today }) => storedValues(stored, today),
    read: (answers, { today }) => based(answers.typed, readAccount(answers, today)),
  };
}

function questionsOf(locale: Locale, stored: AccountView | undefined) {
  return ACCOUNT_QUESTIONS.map((question) => ({
    field: fieldOf(question),
    text: message(locale, `kinship.question.${question}`),
    stored: stored?.answers?.[question],
  }));
}

function storedValues(stored: AccountView | undefined, today: CivilDate) {
  return {
    ...dateInputValues('takenOn', stored?.takenOn ?? today),
    language: stored?.language ?? '',
    withInterpreter: stored?.withInterpreter ? 'yes' : '',
    freeText: stored?.freeText ?? '',
    ...Object.fromEntries(
      ACCOUNT_QUESTIONS.map((question) => [fieldOf(question), stored?.answers?.[question] ?? '']),
    ),
  };
}

function readAccount(answers: Answers, today: CivilDate) {
  const said = ACCOUNT_QUESTIONS.map((question) => [question, answers.text(fieldOf(question))]);
  const input = {
    takenOn: answers.date('takenOn', { required: true, max: today }),
    language: answers.text('language'),
    withInterpreter: answers.text('withInterpreter') === 'yes',
    answers: Object.fromEntries(said) as object,
    freeText: answers.text('freeText'),
  };
  const names = ACCOUNT_QUESTIONS.map((question) => [`answers.${question}`, fieldOf(question)]);
  return answers.as(AccountInput, input, Object.fromEntries(names) as Record<string, string>);
}
