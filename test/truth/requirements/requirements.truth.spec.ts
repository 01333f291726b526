import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractRequirements, type RequirementsOutput } from '#libs/prompts';
import { useEmbeddedEngine } from '../../support/engine.js';
import { labelOf, readingOf, readPostings, type Label, type LabelledPosting } from './labelled-posting.js';

/**
 * How well the embedded engine reads postings, against labels set by hand. One author wrote the engine, the postings and
 * the labels, so every figure flatters.
 * - `tuning`: looked at line by line.
 * - `held-out`: written before the engine. No error on it was looked at, but its overall figure was read several times
 *   (0.888 the first time), and word cues that had come from its lines were taken out again afterwards (0.864).
 * - `odd-wording`: written later to be hard; 0.717 on the first reading, then tuned with.
 * - `unseen`: written after the last change and read once: the figure to believe.
 */
const TUNING = join(__dirname, 'tuning');
const HELD_OUT = join(__dirname, 'held-out');
const UNSEEN = join(__dirname, 'unseen');
const ODD_WORDING = join(__dirname, 'odd-wording');
const UNSEEN_SHA256 = '0a45a01810d7f11e3b9edc423bb805100cc3ad1c083dc9441ce1fb6820f1c74b';
const HELD_OUT_SHA256 = 'd3bd79344489df96cf043b5280d059263e1c769ac04791a4db25f1b4a7db6668';
const ASKED: readonly Label[] = ['S', 'P', 'Y', 'E', 'C', 'D', 'K', 'N'];

interface Outcome {
  expected: Label[];
  got: Label;
  margin: number | null;
  priorityRight: boolean | null;
}

describe('requirements read from job postings', () => {
  const engine = useEmbeddedEngine();

  async function read(job_description: string, title: string | null = null): Promise<RequirementsOutput> {
    return (await engine.llm().answer(extractRequirements, { title, job_description })).output;
  }

  async function outcomesOf(postings: readonly LabelledPosting[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const posting of postings) {
      const { items } = await read(posting.text);
      for (const unit of posting.units.filter(({ labels }) => !labels.includes('H'))) {
        const item = readingOf(unit, items);
        const got = labelOf(item);
        const comparable = item !== null && unit.labels.length === 1 && unit.labels[0] === got && got !== 'D';
        outcomes.push({
          expected: unit.labels,
          got,
          margin: item?.margin ?? null,
          priorityRight: comparable ? item.required === unit.required : null,
        });
      }
    }
    return outcomes;
  }

  it('reads the postings that it was tuned on', async () => {
    const outcomes = await outcomesOf(readPostings(TUNING));
    report('tuning', outcomes);
    expect(accuracy(outcomes)).toBeGreaterThanOrEqual(0.95);
  });

  it('reads postings that it was not tuned on', async () => {
    const outcomes = await outcomesOf(readPostings(HELD_OUT));
    report('held out', outcomes);
    expect(accuracy(outcomes)).toBeGreaterThanOrEqual(0.84);
    const priorities = outcomes.filter(({ priorityRight }) => priorityRight !== null);
    expect(priorities.filter(({ priorityRight }) => priorityRight).length / priorities.length).toBeGreaterThan(0.93);
  });

  it('reads postings written after it was finished', async () => {
    const outcomes = await outcomesOf(readPostings(UNSEEN));
    report('unseen', outcomes);
    expect(accuracy(outcomes)).toBeGreaterThanOrEqual(0.85);
  });

  it('still reads most lines of postings that are worded in an odd way', async () => {
    const outcomes = await outcomesOf(readPostings(ODD_WORDING));
    report('odd wording', outcomes);
    expect(accuracy(outcomes)).toBeGreaterThanOrEqual(0.74);
  });

  it('warns with a small margin where it is more often wrong', async () => {
    const outcomes = await outcomesOf([...readPostings(HELD_OUT), ...readPostings(TUNING)]);
    const sure = outcomes.filter(({ margin }) => margin !== null && margin >= 0.3);
    const unsure = outcomes.filter(({ margin }) => margin !== null && margin < 0.3);
    expect(accuracy(sure)).toBeGreaterThan(accuracy(unsure) + 0.15);
  });

  it.each([
    ['held-out', HELD_OUT, HELD_OUT_SHA256],
    ['unseen', UNSEEN, UNSEEN_SHA256],
  ])('notices a change to the %s postings', (_set, folder, sha256) => {
    const content = readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('');
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  });

  it('gives exact places in the posting, whatever its line ends and markup', async () => {
    for (const { text } of [...readPostings(TUNING), ...readPostings(HELD_OUT)]) {
      for (const variant of [text, text.replaceAll('\n', '\r\n'), `😀 ${text}`, text.replaceAll('- ', '  • ')]) {
        for (const { source } of (await read(variant)).items) {
          expect(variant.slice(source.start, source.end)).toBe(source.sentence);
        }
      }
    }
  });

  it('gives the same answer on every run, and the same demands with Windows line ends', async () => {
    for (const { text } of readPostings(TUNING).slice(0, 3)) {
      const first = await read(text);
      expect(JSON.stringify(await read(text))).toBe(JSON.stringify(first));
      const windows = await read(text.replaceAll('\n', '\r\n'));
      expect(windows.items.map((item) => item.text)).toEqual(first.items.map((item) => item.text));
    }
  });

  it('reads HTML and says so', async () => {
    const { items, warnings } = await read(
      '<h2>Requirements</h2><ul><li>Degree in <b>law</b> &amp; politics</li><li>3-5 years&rsquo; experience in a law firm</li></ul>' +
        '<h2>Nice to have</h2><ul><li>French</li></ul><h3>What we offer</h3><p>Free lunch</p>',
    );
    expect(items.map(({ category, text, years }) => [category, text, years])).toEqual([
      ['education', 'Degree in law & politics', null],
      ['experience', "3-5 years' experience in a law firm", 3],
      ['preferred_skill', 'French', null],
    ]);
    expect(warnings).toEqual([expect.stringContaining('HTML')]);
  });

  it.each([
    ['German', 'Wir suchen eine Pflegefachkraft für unser Haus. Sie bringen Erfahrung mit und arbeiten gern im Team.'],
    ['French', 'Nous cherchons une infirmière pour notre clinique. Vous avez deux ans de pratique dans les urgences.'],
    ['Russian', 'Мы ищем медсестру для нашей больницы. Требуется опыт работы не менее двух лет.'],
  ])('refuses a posting in %s instead of guessing', async (_language, posting) => {
    const { items, warnings } = await read(posting);
    expect(items).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('does not look English')]);
  });

  it.each([
    ['Harbour Group Technology, Kelling Quay', false],
    ['SQL Systems Ltd, Cork', false],
    ['St. Mary’s Hospital – Oncology Ward', false],
    ['Kubernetes, Terraform', true],
    ['Registered Nurse Licence Required', true],
  ])('knows the employer from a demand right below the title: %s', async (line, isAsked) => {
    const duties = 'What you will do\n- Design and run services\n- Review the code of others\n- Join the rota';
    const { items } = await read(`Backend Developer\n${line}\n\n${duties}`);
    expect(items.some(({ text }) => text.includes(line))).toBe(isAsked);
  });

  it('names a demand once when the posting names it twice', async () => {
    const { items } = await read(
      'Nice to have:\n- Knowledge of SAP\nRequirements:\n- Knowledge of SAP\n- Fluent English\n- A forklift licence\n',
    );
    const sap = items.filter(({ text }) => text.includes('SAP'));
    expect(sap).toHaveLength(1);
    expect(sap[0]).toMatchObject({ category: 'required_skill', required: true });
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t '],
    ['emoji', '🚀🚀 🎉'],
    ['a wall of letters', 'a'.repeat(20_000)],
    ['opening brackets', '<'.repeat(20_000)],
    ['empty tags', '<p>'.repeat(8_000)],
    ['stars', `${'**'.repeat(10_000)} x`],
    ['half a surrogate pair', '\u0000\u202e nurse \ud800 needed \udfff degree in nursing'],
    ['a comma list', 'skills, '.repeat(4_000)],
    ['tiny sentences', 'a. '.repeat(8_000)],
    ['endless clauses', 'you run, and '.repeat(3_000)],
    ['empty lines', ' \n'.repeat(50_000)],
  ])('survives %s', async (_name, posting) => {
    const { items } = await read(posting);
    for (const { source } of items) expect(posting.slice(source.start, source.end)).toBe(source.sentence);
  });

  it('reads 5,000 words in less than the time a person waits', async () => {
    await read('Knowledge of bookkeeping');
    const posting = longPosting(5_000);
    const started = performance.now();
    const { items } = await read(posting);
    const durationMs = performance.now() - started;
    expect(items.length).toBeGreaterThan(50);
    // Measured at 1.3 s on two cores; the room is for a busy machine.
    expect(durationMs).toBeLessThan(6_000);
  });
});

function accuracy(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ expected, got }) => expected.includes(got)).length / outcomes.length;
}

function report(set: string, outcomes: readonly Outcome[]): void {
  const rows = ASKED.map((label) => {
    const right = outcomes.filter(({ expected, got }) => got === label && expected.includes(label)).length;
    const claimed = outcomes.filter(({ got }) => got === label).length;
    const present = outcomes.filter(({ expected }) => expected.includes(label)).length;
    return `${label} ${(right / claimed).toFixed(2)}/${(right / present).toFixed(2)}`;
  });
  console.log(
    `${set}: accuracy ${accuracy(outcomes).toFixed(3)} of ${outcomes.length}; precision/recall ${rows.join('  ')}`,
  );
}

function longPosting(wordsWanted: number): string {
  const patterns = [
    'Plan route number # for the drivers and keep the log of # vehicles up to date',
    'Good knowledge of machine type # and its control software',
    'You are patient with customer # and you stay calm when things go wrong in hall #',
    'At least # years of experience in a depot of similar size with many lines',
    'We offer # days of holiday and a pension for everyone in the company',
    'A licence of class # and a first aid certificate issued by the council',
  ];
  const lines: string[] = [];
  for (let words = 0; words < wordsWanted; words += lines.at(-1)?.split(' ').length ?? 1) {
    const number = String(lines.length + 1);
    lines.push(`- ${patterns[lines.length % patterns.length]?.replaceAll('#', number)} in area ${number}`);
  }
  return lines.join('\n');
}
