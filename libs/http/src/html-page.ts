import { escapeHtml } from '#libs/kernel';

/** What a page says, before it looks like anything. Every text is plain; nothing in it is read as HTML. */
export interface HtmlPage {
  title: string;
  /** What went wrong, shown before everything else and read out at once. */
  alert?: string;
  paragraphs: readonly string[];
  /** Things to do, in this order. */
  steps?: readonly string[];
  form?: HtmlForm;
  /** Where to go on. `url` must begin with http:// or https://. */
  link?: { label: string; url: string };
}

/** A form that posts `application/x-www-form-urlencoded`. */
export interface HtmlForm {
  /** Where it posts to, relative to the page's own address. */
  action: string;
  /** Values that travel along unseen. */
  hidden: Readonly<Record<string, string>>;
  fields: readonly HtmlField[];
  button: string;
}

export interface HtmlField {
  /** Name on the wire. */
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  /** What a browser may fill in, as HTML names it. */
  autocomplete: 'name' | 'username' | 'new-password';
  /** What it begins with; never for a password. */
  value?: string;
  /** What is allowed, said before somebody gets it wrong. */
  hint?: string;
  /** What was wrong with it, as a whole sentence. */
  problem?: string;
}

const STYLE = `
  :root { color-scheme: light dark; --text: #1f2933; --quiet: #52606d; --back: #f5f7fa; --card: #fff; --line: #7b8794;
    --accent: #1d4ed8; --on-accent: #fff; --alert: #b42318 }
  @media (prefers-color-scheme: dark) {
    :root { --text: #e4e7eb; --quiet: #b8c2cc; --back: #12181f; --card: #1c252e; --line: #7b8794;
      --accent: #93b4ff; --on-accent: #10182b; --alert: #ff9c92 }
  }
  * { box-sizing: border-box }
  body { margin: 0; padding: 16px; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif }
  main { max-width: 36rem; margin: 0 auto; padding: 24px; background: var(--card); border-radius: 8px;
    overflow-wrap: anywhere }
  h1 { margin: 0 0 16px; font-size: 1.5rem; line-height: 1.25 }
  label { display: block; margin-top: 16px; font-weight: 600 }
  input { display: block; width: 100%; margin-top: 4px; padding: 12px; border: 1px solid var(--line);
    border-radius: 6px; background: var(--card); color: inherit; font: inherit }
  button { margin-top: 24px; padding: 12px 20px; border: 0; border-radius: 6px; background: var(--accent);
    color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer }
  a { color: var(--accent) }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  .alert { padding: 12px; border: 1px solid var(--alert); border-left-width: 6px; border-radius: 6px }
  .problem { color: var(--alert); margin: 4px 0 0 }
  .hint, footer { color: var(--quiet); margin: 4px 0 0; font-size: .875rem }
  footer { max-width: 36rem; margin: 16px auto 0 }`;

/**
 * One layout for every page: readable on a phone, in light and dark, with a screen reader, and without JavaScript.
 * Every word is escaped; line breaks inside a paragraph are kept.
 *
 * @param owner whose page it is, under the page and in the title
 */
export function renderPage(page: HtmlPage, owner: string): string {
  const { title, alert, paragraphs, steps = [], form, link } = page;
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${alert === undefined ? '' : 'Error: '}${escapeHtml(title)} – ${escapeHtml(owner)}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body><main><h1>${escapeHtml(title)}</h1>`,
    ...(alert === undefined ? [] : [`<p class="alert" role="alert">${withLineBreaks(alert)}</p>`]),
    ...paragraphs.map((paragraph) => `<p>${withLineBreaks(paragraph)}</p>`),
    ...(steps.length > 0 ? [`<ol>${steps.map((step) => `<li>${withLineBreaks(step)}</li>`).join('')}</ol>`] : []),
    ...(form ? [formHtml(form)] : []),
    ...(link ? [`<p><a href="${escapeHtml(webAddress(link.url))}">${escapeHtml(link.label)}</a></p>`] : []),
    `</main><footer>${escapeHtml(owner)}</footer></body></html>`,
  ].join('\n');
}

/** The form as it was sent, with what was wrong beside each field. Passwords are to be typed again. */
export function fillAgain(
  form: HtmlForm,
  sent: ReadonlyMap<string, string>,
  problems: ReadonlyMap<string, string>,
): HtmlForm {
  const hidden = Object.fromEntries(
    Object.entries(form.hidden).map(([name, value]) => [name, sent.get(name) ?? value]),
  );
  const fields = form.fields.map((field) => {
    const problem = problems.get(field.name);
    const value = field.type === 'password' ? undefined : (sent.get(field.name) ?? field.value);
    return { ...field, value, problem: problem === undefined ? undefined : `${field.label} ${problem}.` };
  });
  return { ...form, hidden, fields };
}

function formHtml({ action, hidden, fields, button }: HtmlForm): string {
  return [
    `<form method="post" action="${escapeHtml(action)}">`,
    ...Object.entries(hidden).map(
      ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    ),
    ...fields.map(fieldHtml),
    `<button type="submit">${escapeHtml(button)}</button>`,
    '</form>',
  ].join('\n');
}

function fieldHtml({ name, label, type, autocomplete, value, hint, problem }: HtmlField): string {
  const id = escapeHtml(name);
  const described = [problem === undefined ? '' : `${id}-problem`, hint === undefined ? '' : `${id}-hint`];
  const attributes = [
    `id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}" required`,
    ...(value === undefined ? [] : [`value="${escapeHtml(value)}"`]),
    ...(problem === undefined ? [] : ['aria-invalid="true"']),
    ...(described.some(Boolean) ? [`aria-describedby="${described.filter(Boolean).join(' ')}"`] : []),
  ];
  return [
    `<label for="${id}">${escapeHtml(label)}</label>`,
    `<input ${attributes.join(' ')}>`,
    ...(problem === undefined ? [] : [`<p class="problem" id="${id}-problem">${escapeHtml(problem)}</p>`]),
    ...(hint === undefined ? [] : [`<p class="hint" id="${id}-hint">${escapeHtml(hint)}</p>`]),
  ].join('\n');
}

function webAddress(url: string): string {
  if (!/^https?:\/\//.test(url)) throw new Error('A link leads to a web address');
  return url;
}

const withLineBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
