import { renderLetter } from './letter.js';

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
