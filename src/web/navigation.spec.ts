import { ROLES } from '../common/codes.js';
import { navigation } from './navigation.js';

const keys = (role: (typeof ROLES)[number]) =>
  navigation(role, '/').map((item) => item.key.replace('layout.nav.', ''));

it('shows each role what it may open', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, keys(role)]))).toEqual({
    caseworker: ['home', 'cases', 'register'],
    coordinator: ['home', 'cases', 'register'],
    lawyer: ['home', 'cases'],
    committee: ['reports'],
    admin: ['users', 'teams'],
    protection_officer: ['audit'],
  });
});

it.each([
  ['/', 'home'],
  ['/?lang=fr', 'home'],
  ['/cases?status=x', 'cases'],
  ['/cases/0198', 'cases'],
  ['/register/where', 'register'],
  ['/casesx', undefined],
])('marks where one is: %s', (url, current) => {
  const marked = navigation('caseworker', url).filter((item) => item.current);
  expect(marked.map((item) => item.key)).toEqual(current ? [`layout.nav.${current}`] : []);
});
