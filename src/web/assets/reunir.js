/** Small helps for pages that work without any of it. */
const page = document.documentElement;
page.classList.add('govuk-frontend-supported', 'reunir-script');

/** Error summary: keyboards and screen readers start at what has to be mended. */
const summary = document.querySelector('.govuk-error-summary');
if (summary) {
  summary.tabIndex = -1;
  summary.focus();
}

/** One press, one record: a second press of the same button within two seconds does nothing. */
let lastSubmit = 0;
document.addEventListener('submit', (event) => {
  const now = event.timeStamp;
  if (lastSubmit && now - lastSubmit < 2000) event.preventDefault();
  else lastSubmit = now;
});
addEventListener('pageshow', () => (lastSubmit = 0));

/** Questions that depend on an answer show only with it. */
for (const choice of document.querySelectorAll('[data-aria-controls]')) {
  const target = document.getElementById(choice.dataset.ariaControls);
  if (!target) continue;
  const kind = choice.type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const update = () => {
    target.classList.toggle(`${kind}__conditional--hidden`, !choice.checked);
    // A radio button has no such state in ARIA; a checkbox has.
    if (choice.type === 'checkbox') choice.setAttribute('aria-expanded', String(choice.checked));
  };
  choice.setAttribute('aria-controls', target.id);
  choice.form?.addEventListener('change', update);
  update();
}

/** A question that several answers share shows with those alone. */
for (const question of document.querySelectorAll('[data-only-for]')) {
  const codes = question.dataset.onlyFor.split(' ');
  const form = question.closest('form');
  const update = () => (question.hidden = !codes.includes(new FormData(form).get('code')));
  form.addEventListener('change', update);
  update();
}

/** An open menu closes with Escape or a press elsewhere. */
const menus = [...document.querySelectorAll('details[data-menu]')];
document.addEventListener('click', (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});

/** Names that begin as what is being typed does; Escape closes them. The form's own button searches every spelling. */
for (const field of document.querySelectorAll('[data-typing]')) {
  const { form } = field;
  const list = document.getElementById(field.dataset.typing);
  let timer = 0;
  let asking = null;
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.replaceChildren();
  };
  const ask = async () => {
    asking = new AbortController();
    const { signal } = asking;
    const body = new URLSearchParams({ text: field.value, _csrf: form.elements._csrf.value });
    try {
      const answer = await fetch('/search/typing', { method: 'POST', body, signal });
      const found = answer.ok ? await answer.text() : '';
      if (!signal.aborted) list.innerHTML = found;
    } catch {
      if (!signal.aborted) close();
    }
  };
  field.addEventListener('input', () => {
    close();
    if ([...field.value.matchAll(/\p{L}/gu)].length >= 3) timer = setTimeout(ask, 250);
  });
  form.addEventListener('submit', close);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget)) close();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.childElementCount === 0) return;
    event.stopPropagation();
    close();
    field.focus();
  });
}

/** Hide the screen: the button, or Escape twice; again to come back. */
const cover = document.getElementById('cover');
const title = document.title;
let lastEscape = -1000;
let focused = null;
const setHidden = (hidden) => {
  if (!cover || cover.hidden === !hidden) return;
  if (hidden) focused = document.activeElement;
  cover.hidden = !hidden;
  page.classList.toggle('reunir-covered', hidden);
  document.title = hidden ? 'Réunir' : title;
  (hidden ? cover.querySelector('button') : focused)?.focus();
};
for (const button of document.querySelectorAll('[data-cover]')) {
  button.hidden = false;
  button.addEventListener('click', () => setHidden(cover.hidden));
}
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of menus.filter((item) => item.open)) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
  if (event.timeStamp - lastEscape < 600) setHidden(cover.hidden);
  lastEscape = event.timeStamp;
});

/** A file goes into the box below it, whichever way its letters were saved; without this the box takes what is pasted. */
for (const part of document.querySelectorAll('[data-reads]')) {
  const box = document.getElementById(part.dataset.reads);
  part.hidden = false;
  part.querySelector('input').addEventListener('change', async ({ target }) => {
    const bytes = await target.files[0]?.arrayBuffer();
    if (!bytes) return;
    try {
      box.value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      box.value = new TextDecoder('windows-1252').decode(bytes);
    }
  });
}
