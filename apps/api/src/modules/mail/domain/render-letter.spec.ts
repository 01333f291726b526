import { DARK, LIGHT } from './letter-layout.js';
import { renderLetter } from './render-letter.js';

const LETTER = {
  heading: 'Welcome',
  paragraphs: ['Hello Amara <b>Okafor</b>,', 'first line\nsecond line'],
  button: { label: 'Confirm & go', url: 'https://talenti.example/verify?token=a&next="x"' },
  notes: ['This link works once.'],
};

describe('a mail', () => {
  it('says the same in plain text, with the address written out', () => {
    const { text } = renderLetter(LETTER, 'Talenti');
    expect(text).toContain('Hello Amara <b>Okafor</b>,');
    expect(text).toContain('https://talenti.example/verify?token=a&next="x"');
    expect(text).toContain('This link works once.');
  });

  it('shows a name with markup in it as text', () => {
    const { html } = renderLetter(LETTER, 'Talenti');
    expect(html).toContain('Hello Amara &lt;b&gt;Okafor&lt;/b&gt;,');
    expect(html).not.toContain('<b>');
    expect(html).toContain('first line<br>second line');
  });

  it('cannot break out of the link', () => {
    const { html } = renderLetter(LETTER, 'Talenti');
    expect(html).toContain('href="https://talenti.example/verify?token=a&amp;next=&quot;x&quot;"');
  });

  it('refuses a button that runs a script', () => {
    const letter = { ...LETTER, button: { label: 'Go', url: 'javascript:alert(1)' } };
    expect(() => renderLetter(letter, 'Talenti')).toThrow('web address');
  });

  it('names its language and title for screen readers', () => {
    expect(renderLetter(LETTER, 'Talenti').html).toMatch(/<html lang="en">.*<title>Welcome<\/title>/s);
  });
});

describe('the page that mail programs show', () => {
  const FULL = {
    ...LETTER,
    sections: [{ heading: 'Strong <already>', items: ['Six years', 'A licence & more'] }],
  };
  const page = (): string => renderLetter(FULL, 'Talenti').html;
  const tagsOf = (html: string): string[] =>
    [...html.replace(/<!--.*?-->/gs, '').matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag ?? '');

  it('is built of tables, with one heading, lists under headings, one button and its address', () => {
    const body = page().slice(page().indexOf('<body'));
    expect(tagsOf(body)).toEqual(
      ['body div table tr td table tr td h1 p p br', 'h2 ul li li', 'table tr td a p br a', 'p p'].flatMap((line) =>
        line.split(' '),
      ),
    );
    expect(body.match(/<table(?! role="presentation")/g)).toBeNull();
  });

  it('fetches nothing and runs nothing', () => {
    expect(page()).not.toMatch(/<(img|link|script|iframe|object|form|base)\b|url\(|@import|src=|\son\w+=/i);
    expect(page().match(/href="[^"]*"/g)).toEqual(Array(2).fill(expect.stringContaining('https://talenti.example/')));
  });

  it('is whole without its style sheet, which some programs drop', () => {
    const bare = page().replace(/<style>.*<\/style>|<!--.*?-->/gs, '');
    for (const part of bare.match(/<(p|h1|h2|a|li|ul|td)\b[^>]*>/g) ?? []) expect(part).toContain('style="');
    expect(bare).toContain('max-width:600px');
  });

  it('keeps its frame in Outlook, which knows neither widths nor padding of its own links', () => {
    expect(page()).toMatch(/<!--\[if mso\]><table role="presentation" width="600"/);
    expect(page()).toMatch(/<td class="button"[^>]* bgcolor="#[0-9a-f]{6}" style="[^"]*mso-padding-alt:/);
    const comments = page().match(/<!--\[if mso\]>.*?<!\[endif\]-->/gs) ?? [];
    expect(comments.join('')).toMatch(/<td>.*<\/td><\/tr><\/table>/s);
  });

  it('is announced to screen readers by its language and title', () => {
    expect(page()).toMatch(/<div role="article" aria-label="Welcome" lang="en">/);
    expect(renderLetter({ ...LETTER, language: 'de' }, 'Talenti').html).toContain('<html lang="de">');
  });

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('can be read in %s surroundings', (_, colours) => {
    const { page: ground, card, ink, faint, link, button, label } = colours;
    for (const [front, back] of [
      [ink, card],
      [faint, card],
      [link, card],
      [faint, ground],
      [label, button],
    ] as const) {
      expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
    }
    expect(page()).toContain('<meta name="color-scheme" content="light dark">');
    for (const colour of [ground, card, ink, faint, link, button]) expect(page()).toContain(colour);
  });

  it('of an ordinary length stays far from where mail programs cut off', () => {
    const long = { ...FULL, paragraphs: Array.from({ length: 60 }, () => 'Eighty letters of plain text. '.repeat(8)) };
    expect(Buffer.byteLength(renderLetter(long, 'Talenti').html)).toBeLessThan(51 * 1_024);
  });

  it('says its lists in plain text too', () => {
    expect(renderLetter(FULL, 'Talenti').text).toContain('Strong <already>\n* Six years\n* A licence & more\n');
  });
});

/** WCAG 2: how far apart two colours are in brightness, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
