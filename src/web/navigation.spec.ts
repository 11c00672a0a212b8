import { ROLES } from '../common/codes.js';
import { navigation, publicNavigation } from './navigation.js';

const keys = (role: (typeof ROLES)[number]) =>
  navigation(role, '/').map((item) => item.key.replace('layout.nav.', ''));

it('shows each role what it may open', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, keys(role)]))).toEqual({
    caseworker: ['home', 'cases', 'deadlines', 'register', 'tracing', 'questions', 'caseload'],
    coordinator: ['home', 'cases', 'deadlines', 'register', 'tracing', 'questions', 'caseload'],
    lawyer: ['home', 'cases', 'deadlines', 'caseload'],
    committee: ['reports', 'indicators', 'releases', 'observations', 'incidents'],
    admin: ['users', 'teams', 'holidays'],
    protection_officer: ['releases', 'observations', 'audit'],
  });
});

it.each([
  ['/', 'home'],
  ['/?lang=fr', 'home'],
  ['/cases?status=x', 'cases'],
  ['/cases/0198', 'cases'],
  ['/deadlines/month?month=2026-12', 'deadlines'],
  ['/register/where', 'register'],
  ['/casesx', undefined],
])('marks where one is: %s', (url, current) => {
  const marked = navigation('caseworker', url).filter((item) => item.current);
  expect(marked.map((item) => item.key)).toEqual(current ? [`layout.nav.${current}`] : []);
});

it('shows anybody the guide, the finder and the way in, in the language they read', () => {
  expect(publicNavigation('/guide/purnia?lang=fr')).toEqual([
    { key: 'layout.nav.guide', href: '/guide?lang=fr', current: true },
    { key: 'layout.nav.finder', href: '/finder?lang=fr', current: false },
    { key: 'layout.nav.observatory', href: '/observatory?lang=fr', current: false },
    { key: 'layout.nav.sign_in', href: '/sign-in?lang=fr', current: false },
  ]);
  expect(publicNavigation('/finder').map(({ href, current }) => [href, current])).toEqual([
    ['/guide', false],
    ['/finder', true],
    ['/observatory', false],
    ['/sign-in', false],
  ]);
});
