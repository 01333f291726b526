import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DifficultyLevel } from '#libs/prompts';
import { dot, embed, loadLanguage } from '../../../libs/providers/src/embedded/engine/language.js';
import { useApp } from '../../support/app.js';
import { CAST, partOf, type Part } from './cast.js';
import { playInterview, type PlayedInterview, type PlayedTurn } from './play-interview.js';
import { printTranscript } from './transcript.js';

/** `WRITE_INTERVIEWS=1 npm test -- test/truth/interviews` writes the pages anew. Read them before you keep them. */
const IS_WRITING = process.env.WRITE_INTERVIEWS === '1';
const PAGES = join('docs', 'interviews');
const PLAYING_MS = 180_000;
/** Two questions closer than this ask nearly the same. */
const NEARLY_THE_SAME = 0.85;
const GREETING = /\b(hello|welcome|good (morning|afternoon))\b/i;

describe('three interviews by the embedded interviewer', () => {
  const app = useApp();
  const played = new Map<string, { part: Part; interview: PlayedInterview }>();
  const interviewOf = (name: string): PlayedInterview => played.get(name)!.interview;
  const mainsOf = (name: string): PlayedTurn[] => interviewOf(name).turns.filter(({ asked }) => asked.gap === null);
  const askedAt = (name: string, level: DifficultyLevel): number =>
    mainsOf(name).filter(({ asked }) => asked.level === level).length;

  beforeAll(async () => {
    for (const name of CAST) {
      const part = await partOf(name);
      played.set(name, { part, interview: await playInterview(app(), part, `seed-${name}`) });
    }
    await loadLanguage();
  }, PLAYING_MS);

  it.each(CAST)('read as docs/interviews/%s.md says', async (name) => {
    const { part, interview } = played.get(name)!;
    const page = join(PAGES, `${name}.md`);
    const text = printTranscript(name, part, interview);
    if (IS_WRITING) {
      await mkdir(PAGES, { recursive: true });
      await writeFile(page, text);
    }
    expect(text).toBe(await readFile(page, 'utf8'));
  });

  it.each(CAST)('have 12 to 20 questions, and the right share of every level: %s', (name) => {
    const { turns } = interviewOf(name);
    expect(turns.length).toBeGreaterThanOrEqual(12);
    expect(turns.length).toBeLessThanOrEqual(20);
    expect([2, 3]).toContain(askedAt(name, 'warmup'));
    expect(askedAt(name, 'standard')).toBeGreaterThanOrEqual(5);
    expect(askedAt(name, 'standard')).toBeLessThanOrEqual(8);
    expect([0, 3, 4, 5]).toContain(askedAt(name, 'advanced'));
  });

  it('climb one step at a time, and never back to the warm-up', () => {
    const order: DifficultyLevel[] = ['warmup', 'standard', 'advanced'];
    for (const name of CAST) {
      const steps = mainsOf(name).map(({ asked }) => order.indexOf(asked.level));
      const jumps = steps.slice(1).map((step, index) => step - steps[index]!);
      expect(Math.max(...jumps)).toBeLessThanOrEqual(1);
      expect(steps.lastIndexOf(0)).toBeLessThan(steps.indexOf(1));
    }
  });

  it('take the strong candidate to the boundary of several skills', () => {
    expect(askedAt('strong', 'advanced')).toBeGreaterThanOrEqual(3);
    const reached = Object.values(interviewOf('strong').boundaries).filter((state) => state === 'boundary_reached');
    expect(reached.length).toBeGreaterThanOrEqual(3);
    const topics = mainsOf('strong').map(({ asked }) => asked.topic_id);
    expect(new Set(topics).size).toBeLessThan(topics.length);
  });

  it('stay within reach of the weak and the evasive candidate', () => {
    for (const name of ['weak', 'evasive']) {
      expect(askedAt(name, 'advanced')).toBe(0);
      expect(Object.values(interviewOf(name).boundaries)).not.toContain('boundary_reached');
    }
  });

  it('ask the evasive candidate again kindly, hear more, and then move on', () => {
    const { turns } = interviewOf('evasive');
    const nudged = turns.filter(({ asked }) => asked.gap === 'reframe' || asked.gap === 'redirect');
    expect(nudged.length).toBeGreaterThanOrEqual(3);
    const better = turns.filter(
      (turn, index) => turn.asked.gap !== null && (turn.score ?? 0) - (turns[index - 1]?.score ?? 0) > 20,
    );
    expect(better.length).toBeGreaterThanOrEqual(2);
    expect(
      turns.some(({ asked, question }) => asked.gap === 'redirect' && !/trout|harbour|waiter/i.test(question)),
    ).toBe(true);
    const afterNudge = turns.filter((turn, index) => turn.asked.gap === null && nudged.includes(turns[index - 1]!));
    expect(afterNudge.some(({ question }) => /^(Thank you|All right)/.test(question))).toBe(true);
  });

  it.each(CAST)(
    'never press: two follow-ups at most, one while warming up, none after one that brought nothing: %s',
    (name) => {
      const { turns, progression } = interviewOf(name);
      for (const { level, followed_up: followedUp } of progression.exchanges) {
        expect(followedUp.length).toBeLessThanOrEqual(level === 'warmup' ? 1 : 2);
      }
      turns.forEach((turn, index) => {
        const before = turns[index - 1];
        if (turn.asked.gap !== null && before && before.asked.gap !== null)
          expect(before.score ?? 0).toBeGreaterThanOrEqual(28);
      });
    },
  );

  it.each(CAST)('have no two questions that are nearly the same: %s', async (name) => {
    const texts = mainsOf(name).map(({ question }) => question);
    const vectors = await embed(texts);
    const alike = texts.flatMap((text, index) =>
      texts
        .slice(0, index)
        .filter((_, other) => dot(vectors[index]!, vectors[other]!) > NEARLY_THE_SAME)
        .map((other) => `${text} / ${other}`),
    );
    expect(alike).toEqual([]);
    expect(new Set(interviewOf(name).turns.map(({ question }) => question)).size).toBe(interviewOf(name).turns.length);
  });

  it.each(CAST)('ask one thing at a time: %s', (name) => {
    for (const { question } of interviewOf(name).turns) {
      expect(question.match(/\?/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(question).toMatch(/[.?]$/);
      expect(question.length).toBeLessThan(280);
    }
  });

  it.each(CAST)('cover every dimension of the rubric, and say of every skill how far it was seen: %s', (name) => {
    const { part } = played.get(name)!;
    const asked = new Set(mainsOf(name).map((turn) => turn.asked.dimension));
    expect([...asked].sort()).toEqual(part.rubric.map((dimension) => dimension.name).sort());
    const { boundaries, progression } = interviewOf(name);
    expect(Object.keys(boundaries).sort()).toEqual([...new Set(progression.topics.map(({ skill }) => skill))].sort());
    const seen = new Set(mainsOf(name).map((turn) => turn.asked.skill));
    for (const [skill, state] of Object.entries(boundaries)) expect(state === 'not_seen').toBe(!seen.has(skill));
  });

  it.each(CAST)('greet once, begin with the working day, and close with thanks: %s', (name) => {
    const { turns, closingWords } = interviewOf(name);
    expect(turns.flatMap(({ question }, index) => (GREETING.test(question) ? [index] : []))).toEqual([0]);
    expect(turns[0]?.templateId).toMatch(/^(duty|skill)\./);
    expect(closingWords).toMatch(/^Thank you .*last question/s);
  });

  it('take up the lines of the posting and of the resume rather than ask in general', () => {
    for (const name of CAST) {
      const specific = mainsOf(name).filter(({ question, asked }) => {
        const words = asked.skill.toLowerCase().match(/[a-z]{5,}/g) ?? [];
        return words.some((word) => question.toLowerCase().includes(word.slice(0, 5)));
      });
      expect(specific.length / mainsOf(name).length).toBeGreaterThanOrEqual(0.75);
    }
    for (const name of ['strong', 'evasive'])
      expect(interviewOf(name).turns.some(({ question }) => question.includes('Your resume says'))).toBe(true);
  });
});
