import { escapeHtml } from '#libs/kernel';
import type { Letter } from './letter.js';

/** Colours by what they paint. Each ink is readable (WCAG AA, 4.5 to 1) on the card it lies on. */
export interface Palette {
  page: string;
  card: string;
  ink: string;
  faint: string;
  link: string;
  button: string;
  label: string;
}

export const LIGHT: Palette = {
  page: '#f5f7fa',
  card: '#ffffff',
  ink: '#1f2933',
  faint: '#52606d',
  link: '#1d4ed8',
  button: '#1d4ed8',
  label: '#ffffff',
};

export const DARK: Palette = {
  page: '#111827',
  card: '#1f2937',
  ink: '#f3f4f6',
  faint: '#b6bec9',
  link: '#93c5fd',
  button: '#2563eb',
  label: '#ffffff',
};

/** Pixels; what every mail program shows without scrolling sideways. */
const WIDTH = 600;
const FONT = 'font-family:system-ui,-apple-system,&quot;Segoe UI&quot;,Roboto,Helvetica,Arial,sans-serif';

/** What inline styles cannot say. Programs that do not know it show the light page, which is whole without. */
const STYLE = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (max-width:620px){.gap{padding:12px 0 !important}.inner{padding:24px 20px !important}.card{border-radius:0 !important}}',
  '@media (prefers-color-scheme:dark){',
  `.page{background:${DARK.page} !important}.card{background:${DARK.card} !important}`,
  `.ink{color:${DARK.ink} !important}.faint{color:${DARK.faint} !important}.link{color:${DARK.link} !important}`,
  `.button{background:${DARK.button} !important;border-color:${DARK.button} !important}`,
  '}',
].join('');

/**
 * The letter as a page that mail programs from Outlook to a telephone's show alike: tables for the frame, every style
 * inline, and nothing that would be fetched.
 */
export function layOutLetter(letter: Letter, sender: string): string {
  const { heading, paragraphs, sections = [], button, notes = [], language = 'en' } = letter;
  const title = escapeHtml(heading);
  const blocks = [
    `<h1 class="ink" style="margin:0 0 16px;font-size:22px;line-height:1.3;color:${LIGHT.ink}">${title}</h1>`,
    ...paragraphs.map((paragraph) => paragraphOf(paragraph)),
    ...sections.flatMap(({ heading: above, items }) => [
      `<h2 class="ink" style="margin:24px 0 8px;font-size:17px;line-height:1.3;color:${LIGHT.ink}">${escapeHtml(above)}</h2>`,
      listOf(items),
    ]),
    ...(button ? [buttonOf(button)] : []),
    ...notes.map((note) => smallPrint(withLineBreaks(note))),
  ];
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">',
    `<title>${title}</title><style>${STYLE}</style></head>`,
    `<body class="page" style="margin:0;padding:0;background:${LIGHT.page};-webkit-text-size-adjust:100%">`,
    `<div role="article" aria-label="${title}" lang="${escapeHtml(language)}">`,
    `<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${LIGHT.page}">`,
    '<tr><td class="gap" align="center" style="padding:24px 12px">',
    `<!--[if mso]><table role="presentation" width="${WIDTH}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->`,
    `<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:${WIDTH}px;table-layout:fixed;background:${LIGHT.card};border-radius:8px">`,
    `<tr><td class="inner ink" align="left" style="padding:32px;font-size:16px;line-height:1.5;color:${LIGHT.ink};overflow-wrap:break-word;word-break:break-word;${FONT}">`,
    ...blocks,
    '</td></tr></table>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    `<p class="faint" style="margin:16px 0 0;font-size:13px;line-height:1.5;color:${LIGHT.faint};${FONT}">${escapeHtml(sender)}</p>`,
    '</td></tr></table></div></body></html>',
  ].join('\n');
}

function paragraphOf(text: string): string {
  return `<p class="ink" style="margin:0 0 16px;color:${LIGHT.ink}">${withLineBreaks(text)}</p>`;
}

function listOf(items: readonly string[]): string {
  const lines = items.map((item) => `<li class="ink" style="margin:0 0 6px">${withLineBreaks(item)}</li>`);
  return `<ul class="ink" style="margin:0 0 16px;padding:0 0 0 22px;color:${LIGHT.ink}">${lines.join('')}</ul>`;
}

function smallPrint(html: string): string {
  return `<p class="faint" style="margin:0 0 8px;font-size:14px;color:${LIGHT.faint}">${html}</p>`;
}

/** The colour is the cell's, so it stays where a program ignores the link's own. The address stands below as text. */
function buttonOf({ label, url }: NonNullable<Letter['button']>): string {
  const address = escapeHtml(url);
  const shape = `border:1px solid ${LIGHT.button};border-radius:6px;background:${LIGHT.button}`;
  return [
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px"><tr>',
    `<td class="button" align="center" bgcolor="${LIGHT.button}" style="${shape};mso-padding-alt:12px 24px">`,
    `<a href="${address}" class="label" style="display:inline-block;padding:12px 24px;color:${LIGHT.label};font-weight:600;text-decoration:none">${escapeHtml(label)}</a>`,
    '</td></tr></table>',
    smallPrint(
      `If the button does not work, open this address:<br><a href="${address}" class="link" style="color:${LIGHT.link};word-break:break-all">${address}</a>`,
    ),
  ].join('\n');
}

const withLineBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
