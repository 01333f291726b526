import { BANK } from '../../../libs/providers/src/embedded/engine/interview/bank/bank.js';
import { FOLLOW_UPS } from '../../../libs/providers/src/embedded/engine/interview/bank/follow-ups.js';

const LEVELS = ['warmup', 'standard', 'advanced'] as const;
const KINDS = ['behavioural', 'situational', 'technical'] as const;
const SUBJECTS = [
  'required_skill',
  'preferred_skill',
  'experience',
  'education',
  'certification',
  'responsibility',
  'competency',
  'rubric',
  'resume',
  'react',
  'python',
  'javascript',
  'fullstack',
] as const;
/** Nothing an interviewer may lawfully ask a candidate about. */
const BANNED =
  /\b(how old|your age|marri|husband|wife|children of your own|pregnan|religio|faith|church|nationalit|citizen|ethnic|race|native|disab|illness|sick leave|sexual|gender|politic|trade union|family status|where were you born)\w*/i;

const wordings = BANK.flatMap((entry) => entry.templates.map((template) => ({ id: entry.id, template })));

describe('the question bank', () => {
  it('holds enough entries for long interviews, each with its own id', () => {
    expect(BANK.length).toBeGreaterThanOrEqual(140);
    expect(new Set(BANK.map((entry) => entry.id)).size).toBe(BANK.length);
    expect(new Set(wordings.map(({ template }) => template)).size).toBe(wordings.length);
  });

  it('tells the judge five to ten different things to look for in every answer', () => {
    const wrong = BANK.filter(
      ({ expectedPoints }) =>
        expectedPoints.length < 5 ||
        expectedPoints.length > 10 ||
        new Set(expectedPoints).size !== expectedPoints.length,
    );
    expect(wrong.map((entry) => entry.id)).toEqual([]);
  });

  it('has questions of every kind at every level', () => {
    const missing = LEVELS.flatMap((level) =>
      KINDS.filter((kind) => !BANK.some((entry) => entry.level === level && entry.kind === kind)).map(
        (kind) => `${level} ${kind}`,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has questions about every kind of topic at every level', () => {
    const missing = SUBJECTS.flatMap((subject) =>
      LEVELS.filter((level) => !BANK.some((entry) => entry.level === level && entry.for.includes(subject))).map(
        (level) => `${subject} ${level}`,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('offers at least two wordings of everything', () => {
    expect(BANK.filter((entry) => entry.templates.length < 2).map((entry) => entry.id)).toEqual([]);
  });

  it('asks one thing at a time, in a few short sentences', () => {
    const wrong = wordings.filter(({ template }) => {
      const questionMarks = template.match(/\?/g)?.length ?? 0;
      return questionMarks > 1 || template.length > 170 || !/[.?]$/.test(template) || / {2}/.test(template);
    });
    expect(wrong).toEqual([]);
  });

  it('knows only slots that can be filled, and uses none but the topic in what the judge reads', () => {
    const slots = wordings.flatMap(({ template }) => template.match(/\{\w*\}?/g) ?? []);
    expect([...new Set(slots)].sort()).toEqual(['{claim}', '{duty}', '{quote}', '{skill}']);
    const judged = BANK.flatMap((entry) => [entry.criterion, ...entry.expectedPoints]);
    expect([...new Set(judged.flatMap((text) => text.match(/\{\w*\}?/g) ?? []))]).toEqual(['{topic}']);
  });

  it('never touches a protected characteristic', () => {
    const followUps = Object.values(FOLLOW_UPS).flat();
    const texts = [...wordings.map(({ template }) => template), ...followUps, ...BANK.map((entry) => entry.criterion)];
    expect(texts.filter((text) => BANNED.test(text))).toEqual([]);
  });

  it('has at least eight follow-ups for everything an answer can lack, and some need no words of the candidate', () => {
    for (const family of Object.values(FOLLOW_UPS)) {
      expect(family.length).toBeGreaterThanOrEqual(8);
      expect(family.filter((template) => !template.includes('{')).length).toBeGreaterThanOrEqual(3);
    }
  });
});
