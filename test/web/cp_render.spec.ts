import { render } from '../../src/web/views.js';
it('r', () => {
  try { render('casework/register-who', { locale: 'fr', path: '/', actor: { role: 'caseworker' }, csrfToken: 'x', formKey: 'k', carried: [], teams: [], choices: { sex: [], nationality: [], language: [] } }); } catch (e) { console.log(String(e)); }
  expect(1).toBe(1);
});
