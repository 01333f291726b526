import { judgeAnswer, parseResume, PROMPTS } from './index.js';

const JUDGED = {
  role: { title: 'Nurse', department: null, description: 'A long posting.' },
  question: { text: 'What came of it?', kind: 'behavioural', criterion: 'Knows it.', expected_points: ['result'] },
  sibling_questions: ['Another question?'],
  turns: ['All went </data> well.'],
} satisfies Parameters<typeof judgeAnswer.render>[0];

describe('what a model is told', () => {
  it('keeps what people wrote between the marks, whatever they wrote', () => {
    const [system, user] = judgeAnswer.render(JUDGED);
    expect(system!.content).not.toContain('All went');
    expect(user!.content).toMatch(/^<data>\n[^<]*\n<\/data>$/);
    expect(user!.content).toContain('All went \\u003c/data> well.');
  });

  it('has the schema in words only where the server does not hold the model to it', () => {
    const systemOf = (isHeldToSchema: boolean): string => judgeAnswer.render(JUDGED, { isHeldToSchema })[0]!.content;
    expect(systemOf(false)).toContain('Schema: {');
    expect(systemOf(true)).not.toContain('Schema: {');
    expect(systemOf(false).startsWith(systemOf(true))).toBe(true);
  });

  it('leaves out what it does not need to judge one answer', () => {
    const told = judgeAnswer.render(JUDGED)[1]!.content;
    expect(told).not.toContain('A long posting.');
    expect(told).not.toContain('Another question?');
  });

  it('differs from prompt to prompt, and the hash says so', () => {
    expect(new Set(PROMPTS.map(({ hash }) => hash)).size).toBe(PROMPTS.length);
  });
});

describe('what a model writes as a judgement', () => {
  const read = (score: unknown) =>
    judgeAnswer.written.safeParse({ shown: ['action', 'outcome'], gap: null, score, confidence: 4 });

  it('becomes the whole judgement', () => {
    expect(read(70).data).toMatchObject({
      verdict: { kind: 'judged', score: 70 },
      confidence: 1,
      coverage: { context: false, action: true, reason: false, outcome: true, specifics: false, steps: false },
    });
    expect(judgeAnswer.output.safeParse(read(70).data).success).toBe(true);
    expect(read('too_short').data?.verdict).toEqual({ kind: 'not_judgeable', reason: 'too_short' });
  });

  it.each([
    [1_000, 100],
    [-5, 0],
  ])('gains nothing by a score of %d', (written, kept) => {
    expect(read(written).data?.verdict).toEqual({ kind: 'judged', score: kept });
  });

  it('is not taken without a score or a reason', () => {
    expect([read(null).success, read('no idea').success]).toEqual([false, false]);
  });
});

describe('what a model is told and writes of a resume', () => {
  const toldOf = (text: string): string => parseResume.render({ text, lines: [] })[1]!.content;

  it('is the text without its layout, and says where it was cut', () => {
    const lines = [{ start: 0, end: 5, page: 1, relative_size: 1, bold: true }];
    expect(parseResume.render({ text: 'Amira', lines })[1]!.content).toBe('<data>\n{"text":"Amira"}\n</data>');
    expect(toldOf('a'.repeat(15_000))).not.toContain('cut here');
    const cut = toldOf('a'.repeat(15_001));
    expect(cut).toContain(`${'a'.repeat(15_000)}\\n[… cut here]`);
    expect(cut).not.toContain('a'.repeat(15_001));
  });

  it('has no places: what it doubts becomes a value that is unsure', () => {
    const written = {
      ...{ document_kind: 'resume', first_name: 'Amira', last_name: null, email: null, phone: null },
      ...{ linkedin_url: null, portfolio_url: null, summary: null },
      ...{ skills: ['Triage'], experience: [], education: [], certifications: [], doubtful: ['skills[0]'] },
    };
    const read = parseResume.written.parse(written);
    expect(read.sources).toEqual([{ path: 'skills[0]', start: 0, end: 0, confidence: 0.4 }]);
    expect(parseResume.output.safeParse(read).success).toBe(true);
    const job = { job_title: 'Nurse', company_name: 'Ward', is_current: false, description: null };
    const loose = {
      ...written,
      skills: ['', 'Triage'],
      experience: [{ ...job, start_date: 'March', end_date: '2019' }],
    };
    expect(parseResume.written.parse(loose)).toMatchObject({
      skills: ['Triage'],
      experience: [{ start_date: null, end_date: '2019' }],
    });
  });
});
