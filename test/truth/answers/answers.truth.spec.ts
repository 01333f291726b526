import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeAnswer, type JudgeOutput } from '#libs/prompts';
import { useEmbeddedEngine } from '../../support/engine.js';
import {
  EMPTY_ANSWERS,
  INJECTIONS,
  LONG_FILLER,
  NAMED_COLLEAGUES,
  PADDING,
  reversed,
  withColleague,
  withOtherGender,
} from './attacks.js';
import { readQuestions, type LabelledQuestion } from './labelled-answer.js';
import { mean, median, orderedPairs, spearman, type Labelled } from './order-statistics.js';

/**
 * How well the embedded engine judges answers, against labels set by hand. One author wrote the engine, the answers and
 * the labels, and no candidate ever spoke them, so the figures flatter. The held-out professions were written before the
 * engine and changed nothing in it. The sets are small: differences of .02 are noise.
 */
const SETS = ['tuning', 'held-out'] as const;
const HELD_OUT_SHA256 = 'dbeaf5734c390cb19513a7a554f2f402ae8dae76517c7623918ad50b4213e0a2';
/** What must hold, a little below what was measured. */
const BARS = {
  tuning: { spearman: 0.93, pairs: 0.95, solidAboveWeak: 0.97 },
  'held-out': { spearman: 0.9, pairs: 0.89, solidAboveWeak: 0.95 },
} as const;

jest.setTimeout(60_000);

describe('answers judged against hand labels', () => {
  const engine = useEmbeddedEngine();
  const table: Record<string, Record<string, string | number>> = {};
  const questions = Object.fromEntries(SETS.map((set) => [set, readQuestions(join(__dirname, set))])) as Record<
    (typeof SETS)[number],
    LabelledQuestion[]
  >;

  const note = (figure: string, set: string, value: string | number): void => {
    (table[figure] ??= {})[set] = typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  };

  async function judgeTurns(asked: LabelledQuestion, ...turns: string[]): Promise<JudgeOutput> {
    const sibling_questions = [...questions.tuning, ...questions['held-out']]
      .filter(({ profession }) => profession === asked.profession)
      .map(({ question }) => question.text)
      .filter((text) => text !== asked.question.text);
    const { role, question } = asked;
    return (await engine.llm().answer(judgeAnswer, { role, question, sibling_questions, turns })).output;
  }

  async function scoreOf(asked: LabelledQuestion, text: string): Promise<number | null> {
    const { verdict } = await judgeTurns(asked, text);
    return verdict.kind === 'judged' ? verdict.score : null;
  }

  /** The score moves of all judged answers of a set when each is changed. */
  async function moves(set: (typeof SETS)[number], change: (text: string) => string, fewest = 0): Promise<number[]> {
    const moved: number[] = [];
    for (const asked of questions[set]) {
      for (const { text } of asked.answers.filter(({ label }) => label >= fewest)) {
        const before = await scoreOf(asked, text);
        const after = before === null ? null : await scoreOf(asked, change(text));
        if (before !== null && after !== null) moved.push(Math.round((after - before) * 10) / 10);
      }
    }
    return moved;
  }

  afterAll(() => {
    const rows = Object.entries(table).map(
      ([figure, values]) => `${figure.padEnd(54)} ${SETS.map((set) => String(values[set] ?? '').padEnd(26)).join(' ')}`,
    );
    console.log([`${''.padEnd(54)} ${SETS.map((set) => set.padEnd(26)).join(' ')}`, ...rows].join('\n'));
  });

  it('has not seen the held-out answers change', () => {
    const folder = join(__dirname, 'held-out');
    const content = readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('');
    expect(createHash('sha256').update(content).digest('hex')).toBe(HELD_OUT_SHA256);
  });

  describe.each(SETS)('%s professions', (set) => {
    it('orders answers as a person did', async () => {
      const groups: Labelled[][] = [];
      const refused: number[] = [];
      let falseTopicFlags = 0;
      for (const asked of questions[set]) {
        const group: Labelled[] = [];
        for (const { label, text } of asked.answers) {
          const { verdict, flags } = await judgeTurns(asked, text);
          if (verdict.kind === 'judged') group.push({ label, score: verdict.score });
          else refused.push(label);
          if (label >= 3 && flags.some(isAboutTopic)) falseTopicFlags++;
        }
        groups.push(group);
      }
      const all = groups.flat();
      const rho = spearman(
        all.map(({ score }) => score),
        all.map(({ label }) => label),
      );
      const pairs = orderedPairs(groups);
      const solid = orderedPairs(groups, (higher, lower) => higher >= 3 && lower <= 2);
      note('answers judged / labels of those refused', set, `${all.length} / ${refused.join(',')}`);
      note('Spearman', set, rho);
      note('pairs of a question in order', set, `${pairs.share.toFixed(3)} of ${pairs.pairs}`);
      note('strong and solid above weak', set, `${solid.share.toFixed(3)} of ${solid.pairs}`);
      for (const label of [4, 3, 2, 1, 0]) {
        const scores = all.filter((answer) => answer.label === label).map(({ score }) => score);
        const range = `${median(scores)} (${Math.min(...scores)}-${Math.max(...scores)})`;
        note(`score of label ${label}: median (least-most)`, set, range);
      }
      const strong = all.filter(({ label }) => label >= 3).length;
      note('good answers flagged as straying', set, `${falseTopicFlags} of ${strong}`);
      expect(refused.every((label) => label <= 1)).toBe(true);
      expect(rho).toBeGreaterThanOrEqual(BARS[set].spearman);
      expect(pairs.share).toBeGreaterThanOrEqual(BARS[set].pairs);
      expect(solid.share).toBeGreaterThanOrEqual(BARS[set].solidAboveWeak);
      expect(falseTopicFlags / strong).toBeLessThanOrEqual(0.06);
    });

    it.each(Object.entries(EMPTY_ANSWERS))('gives nothing for: %s', async (name, answerWith) => {
      const scores: number[] = [];
      for (const asked of questions[set]) scores.push((await scoreOf(asked, answerWith(asked))) ?? 0);
      note(`most for ${name}`, set, Math.max(...scores));
      expect(Math.max(...scores)).toBeLessThan(15);
    });

    it('gives next to nothing for 300 words of filler', async () => {
      const scores: number[] = [];
      for (const asked of questions[set]) scores.push((await scoreOf(asked, LONG_FILLER)) ?? 0);
      note('most for 300 words of filler', set, Math.max(...scores));
      expect(LONG_FILLER.split(' ').length).toBeGreaterThan(290);
      expect(Math.max(...scores)).toBeLessThan(15);
    });

    it('gives nothing for speaking to the judge, alone or behind an answer', async () => {
      const scores: number[] = [];
      for (const asked of questions[set]) {
        for (const injection of INJECTIONS) scores.push((await scoreOf(asked, injection)) ?? 0);
      }
      const gained = await moves(set, (text) => `${text} ${INJECTIONS[0]}`);
      note('most for an injection / gained behind an answer', set, `${Math.max(...scores)} / ${Math.max(...gained)}`);
      expect(Math.max(...scores)).toBeLessThanOrEqual(5);
      expect(Math.max(...gained)).toBeLessThanOrEqual(4);
    });

    it('gives nothing for saying a weak answer six times', async () => {
      const gained = await moves(set, (text) => Array(6).fill(text).join(' '));
      note('gained by six repeats', set, Math.max(...gained));
      expect(Math.max(...gained)).toBeLessThanOrEqual(0.5);
    });

    it('is hardly moved by padding, and not by the order of sentences', async () => {
      const padded = await moves(set, (text) => `${text} ${PADDING}`);
      const turned = await moves(set, reversed);
      note('change by 150 words of padding (least..most)', set, `${Math.min(...padded)}..${Math.max(...padded)}`);
      note('change by reversing the sentences', set, Math.max(...turned.map(Math.abs)));
      expect(Math.max(...padded.map(Math.abs))).toBeLessThanOrEqual(7);
      expect(Math.max(...turned.map(Math.abs))).toBe(0);
    });

    it('is not moved by names, places and gender', async () => {
      const gender = await moves(set, withOtherGender);
      const spread: number[] = [];
      for (const asked of questions[set]) {
        for (const { text } of asked.answers.filter(({ label }) => label >= 2)) {
          const scores: number[] = [];
          for (const colleague of NAMED_COLLEAGUES)
            scores.push((await scoreOf(asked, withColleague(text, colleague))) ?? 0);
          spread.push(Math.max(...scores) - Math.min(...scores));
        }
      }
      note(
        'change by gender / spread over names',
        set,
        `${Math.max(...gender.map(Math.abs))} / ${Math.max(...spread).toFixed(1)}`,
      );
      expect(Math.max(...gender.map(Math.abs))).toBeLessThanOrEqual(3);
      expect(Math.max(...spread)).toBeLessThanOrEqual(3);
    });

    it('flags strong answers to something else and asks to come back', async () => {
      const otherJob: { flagged: boolean; score: number; redirected: boolean; behavioural: boolean }[] = [];
      const otherQuestion: typeof otherJob = [];
      for (const from of questions[set]) {
        for (const { text } of from.answers.filter(({ label }) => label === 4)) {
          for (const asked of questions[set].filter((other) => other !== from)) {
            const { verdict, flags, gap } = await judgeTurns(asked, text);
            const seen = {
              flagged: flags.some(isAboutTopic),
              score: verdict.kind === 'judged' ? verdict.score : 0,
              redirected: gap === 'redirect',
              behavioural: asked.question.kind === 'behavioural',
            };
            (asked.profession === from.profession ? otherQuestion : otherJob).push(seen);
          }
        }
      }
      const flaggedShare = (seen: typeof otherJob): number => mean(seen.map(({ flagged }) => (flagged ? 1 : 0)));
      // A question about conduct may name no trade at all, and then a story from any job is an answer.
      const conduct = otherJob.filter(({ behavioural }) => behavioural);
      const knowledge = otherJob.filter(({ behavioural }) => !behavioural);
      const shares = `${flaggedShare(otherJob).toFixed(2)} (${flaggedShare(conduct).toFixed(2)} / ${flaggedShare(knowledge).toFixed(2)})`;
      note('answer of another job: flagged (behavioural / other)', set, shares);
      note('answer of another job: mean score', set, mean(otherJob.map(({ score }) => score)).toFixed(1));
      note(
        'answer to another question: flagged',
        set,
        `${flaggedShare(otherQuestion).toFixed(2)} of ${otherQuestion.length}`,
      );
      note('answer to another question: mean score', set, mean(otherQuestion.map(({ score }) => score)).toFixed(1));
      for (const seen of otherJob.filter(({ flagged }) => flagged)) expect(seen.redirected).toBe(true);
      expect(flaggedShare(conduct)).toBeGreaterThanOrEqual(0.6);
      expect(flaggedShare(knowledge)).toBeGreaterThanOrEqual(0.86);
      expect(flaggedShare(otherQuestion)).toBeGreaterThanOrEqual(0.35);
    });

    it('quotes word for word, and says the same on every run', async () => {
      for (const asked of questions[set]) {
        for (const { text } of asked.answers) {
          const turns = [text.replaceAll('. ', '.\n  '), `Well.\t${text}`];
          const first = await judgeTurns(asked, ...turns);
          for (const quote of first.quotes) expect(turns[quote.turn]?.replace(/\s+/g, ' ')).toContain(quote.text);
          expect(JSON.stringify(await judgeTurns(asked, ...turns))).toBe(JSON.stringify(first));
        }
      }
    });
  });
});

function isAboutTopic({ type }: JudgeOutput['flags'][number]): boolean {
  return type === 'off_topic' || type === 'answers_other_question';
}
