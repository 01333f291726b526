import { escapeHtml } from '#libs/kernel';

/** A mail as the mailbox's pages show it. */
export interface ShownMail {
  id: string;
  at: Date;
  to: string;
  subject: string;
  html: string;
}

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 860px; margin: 0 auto; padding: 24px; color: #1f2933 }
  table { width: 100%; border-collapse: collapse }
  th, td { text-align: left; padding: 8px; border-bottom: 1px solid #e4e7eb }
  iframe { width: 100%; height: 70vh; border: 1px solid #e4e7eb; border-radius: 6px }
  a { color: #1d4ed8 }`;

/** The mailbox: every mail in one line. */
export function mailboxPage(mails: readonly ShownMail[]): string {
  const rows = mails.map(
    ({ id, at, to, subject }) =>
      `<tr><td><a href="mail/${escapeHtml(id)}">${escapeHtml(subject || '(no subject)')}</a></td>` +
      `<td>${escapeHtml(to)}</td><td>${at.toISOString()}</td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">At</th></tr></thead>
    <tbody>${rows.join('\n')}</tbody></table>`;
  const explanation = '<p>Mails are not delivered here; they are kept in this mailbox.</p>';
  return page('Mailbox', `${explanation}${rows.length > 0 ? table : '<p>No mail yet.</p>'}`);
}

/** One mail. What it brings along is shown in a frame of its own that runs no script. */
export function mailPage(mail: ShownMail, links: readonly string[]): string {
  const list = links.map((link) => `<li><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></li>`);
  return page(
    mail.subject || '(no subject)',
    [
      `<p>To ${escapeHtml(mail.to)}, ${mail.at.toISOString()}</p>`,
      list.length > 0 ? `<p>Links in this mail:</p><ul>${list.join('')}</ul>` : '',
      `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail" `,
      `srcdoc="${escapeHtml(`<base target="_blank">${mail.html}`)}"></iframe>`,
    ].join('\n'),
  );
}

function page(title: string, body: string): string {
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`,
    `<body><h1>${escapeHtml(title)}</h1>${body}</body></html>`,
  ].join('\n');
}
