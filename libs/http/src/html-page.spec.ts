import { fillAgain, renderPage, type HtmlForm, type HtmlPage } from './html-page.js';

const FORM: HtmlForm = {
  action: 'invite',
  hidden: { token: 'a"b' },
  fields: [
    { name: 'full_name', label: 'Full name', type: 'text', autocomplete: 'name', value: 'Amara <b>Okafor</b>' },
    {
      name: 'password',
      label: 'Password',
      type: 'password',
      autocomplete: 'new-password',
      hint: '8 to 128 characters.',
    },
  ],
  button: 'Go on',
};
const PAGE: HtmlPage = {
  title: 'Nurse <script>alert(1)</script>',
  paragraphs: ['first line\nsecond <i>line</i>'],
  steps: ['Read & write'],
  form: FORM,
  link: { label: 'More', url: 'https://talenti.example/docs?a=1&b="2"' },
};

describe('a page', () => {
  it('names its language and title, and says whose it is', () => {
    const html = renderPage({ title: 'Welcome', paragraphs: [] }, 'Talenti');
    expect(html).toMatch(/<html lang="en-GB">.*<title>Welcome – Talenti<\/title>/s);
    expect(html).toContain('<footer>Talenti</footer>');
  });

  it('shows markup in any of its words as text', () => {
    const html = renderPage({ ...PAGE, alert: '<u>no</u>' }, '<s>Talenti</s>');
    expect(html).not.toMatch(/<(script|b|i|u|s)>/);
    expect(html).toContain('<h1>Nurse &lt;script&gt;alert(1)&lt;/script&gt;</h1>');
    expect(html).toContain('first line<br>second &lt;i&gt;line&lt;/i&gt;');
    expect(html).toContain('value="a&quot;b"');
    expect(html).toContain('href="https://talenti.example/docs?a=1&amp;b=&quot;2&quot;"');
  });

  it('refuses a link that runs a script', () => {
    const link = { label: 'Go', url: 'javascript:alert(1)' };
    expect(() => renderPage({ ...PAGE, link }, 'Talenti')).toThrow('web address');
  });

  it('reads an alert out, and says in its title that something is wrong', () => {
    const html = renderPage({ ...PAGE, title: 'Welcome', alert: 'It is too late.' }, 'Talenti');
    expect(html).toContain('<p class="alert" role="alert">It is too late.</p>');
    expect(html).toContain('<title>Error: Welcome – Talenti</title>');
  });
});

describe('a form', () => {
  it('has a label for every field, and reads hints out with it', () => {
    const html = renderPage(PAGE, 'Talenti');
    expect(html).toContain('<label for="full_name">Full name</label>');
    expect(html).toMatch(/<input id="password"[^>]* aria-describedby="password-hint">/);
    expect(html).toContain('<p class="hint" id="password-hint">8 to 128 characters.</p>');
  });

  it('keeps what was sent, but no password, and says beside the field what was wrong', () => {
    const sent = new Map([
      ['token', 'secret'],
      ['full_name', 'Kofi'],
      ['password', 'Ruhig-9-Fluss'],
    ]);
    const problems = new Map([['password', 'must contain a digit']]);
    const html = renderPage({ ...PAGE, form: fillAgain(FORM, sent, problems) }, 'Talenti');
    expect(html).toContain('name="token" value="secret"');
    expect(html).toMatch(/id="full_name"[^>]* value="Kofi"/);
    expect(html).not.toContain('Ruhig');
    expect(html).toMatch(/id="password"[^>]* aria-invalid="true" aria-describedby="password-problem password-hint"/);
    expect(html).toContain('<p class="problem" id="password-problem">Password must contain a digit.</p>');
  });
});
