import { assembleText, cleanText, joinHyphenated, type LaidLine } from './plain-text.js';

function lines(...texts: string[]): LaidLine[] {
  return texts.map((text) => ({ text, page: 1, size: 10, bold: false, startsBlock: false }));
}

function joined(...texts: string[]): string[] {
  return joinHyphenated(lines(...texts)).map((line) => line.text);
}

describe('The text of a page', () => {
  it('spells ligatures out', () => {
    expect(cleanText('eﬃcient oﬃce ﬁles')).toBe('efficient office files');
  });

  it('drops characters that nobody sees', () => {
    expect(cleanText('na\u200bme\u2060 \ufeffsur\u00adname\u202e')).toBe('name surname');
  });

  it('closes words that a designer has stretched', () => {
    expect(cleanText('S K I L L S')).toBe('SKILLS');
  });

  it('leaves initials and single letters apart', () => {
    expect(cleanText('J R Smith')).toBe('J R Smith');
  });

  it('turns the bullets of symbol fonts into bullets', () => {
    expect(cleanText('\uf0b7 Led a team')).toBe('• Led a team');
  });

  it('joins a word that was broken at the line end', () => {
    expect(joined('We looked at the develop-', 'ment of new wards')).toEqual([
      'We looked at the development',
      'of new wards',
    ]);
  });

  it('keeps the hyphen of a word that has one', () => {
    expect(joined('I worked part-', 'time for a year')).toEqual(['I worked part-time', 'for a year']);
  });

  it('does not join what only ends in a hyphen', () => {
    expect(joined('full-', 'and part-time staff')).toEqual(['full-', 'and part-time staff']);
    expect(joined('COVID-', 'Ward')).toEqual(['COVID-', 'Ward']);
  });

  it('makes a broken address whole', () => {
    expect(joined('linkedin.com/in/amira-', 'haddad')).toEqual(['linkedin.com/in/amira-haddad']);
    expect(joined('example.org, https://', 'haddad.example.org')).toEqual(['example.org, https://haddad.example.org']);
  });

  it('says where each line stands and how large it is', () => {
    const [name, ...body] = lines('Amira Haddad', 'nurse in Leeds', 'since 2015');
    const laid = [
      { ...name!, size: 20, bold: true },
      ...body.map((line, index) => ({ ...line, startsBlock: index === 0 })),
    ];
    const { text, lines: found } = assembleText(laid, 1_000);
    expect(text).toBe('Amira Haddad\n\nnurse in Leeds\nsince 2015');
    expect(found.map((line) => text.slice(line.start, line.end))).toEqual([
      'Amira Haddad',
      'nurse in Leeds',
      'since 2015',
    ]);
    expect(found.map((line) => line.relative_size)).toEqual([2, 1, 1]);
  });

  it('stops at the longest text and says so', () => {
    expect(assembleText(lines('one', 'two', 'three'), 8)).toMatchObject({ text: 'one\ntwo', isTruncated: true });
  });
});
