import { escapeHtml } from '#libs/kernel';

/** What a mail says, before it looks like anything. */
export interface Letter {
  /** The first line, larger than the rest. */
  heading: string;
  /** Plain text, one entry per paragraph. */
  paragraphs: readonly string[];
  /** The one thing to do. `url` must begin with http:// or https://. */
  button?: { label: string; url: string };
  /** Small print under the button. */
  notes?: readonly string[];
}

/** The same letter for both kinds of reader. */
export interface RenderedLetter {
  text: string;
  html: string;
}

const FONT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,sans-serif;color:#1f2933';
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none';

/**
 * One layout for every mail: a heading, paragraphs and at most one button, readable with and without HTML. Every word
 * is escaped; line breaks inside a paragraph are kept.
 *
 * @throws Error when the button leads anywhere but to a web address.
 */
export function renderLetter(letter: Letter, sender: string): RenderedLetter {
  if (letter.button && !/^https?:\/\//.test(letter.button.url)) throw new Error('A button leads to a web address');
  return { text: asText(letter, sender), html: asHtml(letter, sender) };
}

function asText({ heading, paragraphs, button, notes = [] }: Letter, sender: string): string {
  const action = button ? [`${button.label}:\n${button.url}`] : [];
  return `${[heading, ...paragraphs, ...action, ...notes, `-- \n${sender}`].join('\n\n')}\n`;
}

function asHtml({ heading, paragraphs, button, notes = [] }: Letter, sender: string): string {
  const lines = [
    `<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${escapeHtml(heading)}</h1>`,
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${withLineBreaks(paragraph)}</p>`),
    ...(button ? [buttonHtml(button)] : []),
    ...notes.map((note) => `<p style="margin:0 0 8px;font-size:13px;color:#52606d">${withLineBreaks(note)}</p>`),
    `<p style="margin:24px 0 0;font-size:13px;color:#52606d">${escapeHtml(sender)}</p>`,
  ];
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(heading)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#f5f7fa;font-size:16px;line-height:1.5;${FONT}">`,
    `<main style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px">`,
    ...lines,
    '</main></body></html>',
  ].join('\n');
}

/** The address stands beside the button too, for readers whose program shows no buttons. */
function buttonHtml({ label, url }: { label: string; url: string }): string {
  const address = escapeHtml(url);
  return [
    `<p style="margin:0 0 16px"><a href="${address}" style="${BUTTON}">${escapeHtml(label)}</a></p>`,
    `<p style="margin:0 0 16px;font-size:13px;color:#52606d">If the button does not work, open this address:<br>`,
    `<a href="${address}" style="color:#1d4ed8;word-break:break-all">${address}</a></p>`,
  ].join('\n');
}

const withLineBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
