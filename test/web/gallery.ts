import { join } from 'node:path';
import type { Locale } from '../../src/common/messages.js';
import { pageErrors } from '../../src/web/forms.js';
import { createRender } from '../../src/web/views.js';

const render = createRender(join(import.meta.dirname, 'gallery'));
const id = '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e';
const caseworker = { displayName: 'Camille Roux', role: 'caseworker' } as const;

/** Pages that together show the frame and every macro, with made-up content; not part of the product. */
export const GALLERY: Readonly<Record<string, (locale: Locale) => string>> = {
  'sign-in': (locale) =>
    show('sign-in', locale, { path: '/sign-in', csrfToken: undefined, demonstration: true }),
  home: (locale) => show('home', locale, { path: '/', actor: caseworker }),
  'case-hidden': (locale) =>
    show('case', locale, { path: `/cases/${id}/timeline`, actor: caseworker, shown: false }),
  'case-shown': (locale) =>
    show('case', locale, {
      path: `/cases/${id}/timeline`,
      actor: caseworker,
      shown: true,
      demonstration: true,
    }),
  register: (locale) => show('register', locale, { path: '/register/who', actor: caseworker }),
  'register-errors': (locale) =>
    show('register', locale, {
      path: '/register/who',
      actor: caseworker,
      values: {
        name: '<Farid>',
        'birthDate-day': '31',
        'birthDate-month': '2',
        'birthDate-year': '2011',
        flags: ['trafficking'],
      },
      errors: pageErrors(
        locale,
        [
          { field: 'native', code: 'hostile_text' },
          { field: 'birthDate', code: 'date_impossible' },
          { field: 'arrivedOn-month', code: 'date_month_missing' },
          { field: 'sex', code: 'isIn' },
          { field: 'nationality', code: 'isNotEmpty' },
          { field: 'flags', code: 'arrayMinSize' },
          { field: 'note', code: 'maxLength' },
        ],
        { nationality: 'form.choose' },
      ),
    }),
  share: (locale) => show('share', locale, { path: `/cases/${id}/share`, actor: caseworker }),
  report: (locale) =>
    show('report', locale, {
      path: '/reports?by=pathway',
      actor: { displayName: 'Ada Nwosu', role: 'committee' },
      notice: { tone: 'good', text: locale === 'fr' ? 'La publication est prête.' : 'The release is ready.' },
    }),
};

function show(view: string, locale: Locale, model: { path: string; [name: string]: unknown }): string {
  const say = (en: string, fr: string) => (locale === 'fr' ? fr : en);
  return render(view, { csrfToken: 'token', formKey: 'key', ...model, locale, id, say });
}
