import { useEmbeddedEngine } from '../../support/engine.js';
import { EmbeddedLlm } from '../../../libs/providers/src/embedded/embedded-llm.js';
import { assess, assessInFull, type Assessable, type Scores } from '../golden/assess.js';
import { SHOULD_WRITE, tableOnPage, trimmed, writeTableOnPage } from '../golden/page.js';
import { readInterviews, type GoldenInterview } from '../golden/read-interviews.js';
import {
  boasting,
  BOASTS,
  inAmericanSpelling,
  inCapitals,
  inLowerCase,
  introducing,
  OTHER_NAMES,
  OWN_NAMES,
  schooledAt,
  SCHOOLS,
  withAnswers,
  withCurlyQuotes,
  withFirstAnswer,
  withOtherBlanks,
  withOtherGender,
  withPadding,
} from './changes.js';

const CHANGED = new Set([
  'accountant/fiona-mcallister',
  'backend-engineer/oluwaseun-adeyemi',
  'chef/blessing-eze',
  'customer-support/aisling-doyle',
  'electrician/dai-prosser',
  'hgv-driver/barry-ogden',
  'nurse/amaka-okafor',
  'nurse/li-na-zhou',
  'sales/marcus-bell',
  'sales/ravi-menon',
  'teacher/siobhan-kerrigan',
  'warehouse-lead/darren-kelsall',
]);
const REPEATS = 5;
/** From here on a score rests on evidence; below, on little more than having spoken. */
const RESTS_ON_EVIDENCE = 10;

type Change = (interview: GoldenInterview) => Assessable;
type Score = number | null;

jest.setTimeout(400_000);

describe('an interview that is changed in something that does not count', () => {
  const engine = useEmbeddedEngine();
  const interviews = readInterviews().filter(({ id }) => CHANGED.has(id));
  const unchanged = new Map<string, Scores>();
  const rows: string[] = [];

  beforeAll(async () => {
    for (const interview of interviews) unchanged.set(interview.id, await assess(engine.llm(), interview));
  });

  afterAll(() => {
    console.log(table());
    if (SHOULD_WRITE) writeTableOnPage('movement', table());
  });

  const table = (): string =>
    trimmed([row('', ['may move', 'scores', 'moved', 'lowest', 'highest', 'mean']), ...rows].join('\n'));

  /** The moves of all scores, noted in the table. Each list of changes is compared with the interview or its first change. */
  async function movesOf(
    name: string,
    mayMove: string,
    changes: readonly Change[],
    reference: Change | null = null,
  ): Promise<number[]> {
    const moves: number[] = [];
    for (const interview of interviews) {
      const before = reference
        ? await assess(engine.llm(), reference(interview))
        : (unchanged.get(interview.id) as Scores);
      for (const change of changes) moves.push(...movesBetween(before, await assess(engine.llm(), change(interview))));
    }
    note(name, mayMove, moves);
    return moves;
  }

  function note(name: string, mayMove: string, moves: readonly number[]): void {
    const mean = moves.reduce((sum, move) => sum + Math.abs(move), 0) / moves.length;
    const moved = moves.filter((move) => move !== 0).length;
    rows.push(
      row(name, [
        mayMove,
        moves.length,
        moved,
        Math.min(...moves).toFixed(1),
        Math.max(...moves).toFixed(1),
        mean.toFixed(2),
      ]),
    );
  }

  const everyAnswer =
    (change: (text: string) => string): Change =>
    (interview) =>
      withAnswers(interview, change);
  const firstAnswer =
    (change: (text: string) => string): Change =>
    (interview) =>
      withFirstAnswer(interview, change);

  const own = OWN_NAMES.map((name) => firstAnswer(introducing(name)));
  const schools = SCHOOLS.map((school) => firstAnswer(schooledAt(school)));
  const exact: readonly [name: string, changes: readonly Change[], reference: Change | null][] = [
    ['name of the candidate', own.slice(1), own[0] ?? null],
    ['gender of everybody', [everyAnswer(withOtherGender)], null],
    ['school of the candidate', schools.slice(1), schools[0] ?? null],
    ['order of dimensions', [(interview) => ({ ...interview, rubric: interview.rubric.toReversed() })], null],
    ['order of exchanges', [(interview) => ({ ...interview, exchanges: interview.exchanges.toReversed() })], null],
    ['blanks and line breaks', [everyAnswer(withOtherBlanks)], null],
    ['curly quotes', [everyAnswer(withCurlyQuotes)], null],
  ];

  it.each(exact)('scores the same to the last digit: %s', async (name, changes, reference) => {
    const moves = await movesOf(name, 'exact', changes, reference);
    expect(moves.filter((move) => move !== 0)).toEqual([]);
  });

  it.each<[string, number, readonly Change[]]>([
    ['names of others', 1, OTHER_NAMES],
    ['American spelling', 1, [everyAnswer(inAmericanSpelling)]],
    ['lower case', 5, [everyAnswer(inLowerCase)]],
    ['capitals', 5, [everyAnswer(inCapitals)]],
    ['150 words of padding', 5, [everyAnswer(withPadding)]],
  ])('hardly moves a score: %s, at most by %d', async (name, most, changes) => {
    const moves = await movesOf(name, `${most}`, changes);
    expect(Math.max(...moves.map(Math.abs))).toBeLessThanOrEqual(most);
  });

  it('gives next to nothing for a boast', async () => {
    const boasts = BOASTS.map((boast) => everyAnswer(boasting(boast)));
    const moves = await movesOf('an irrelevant boast', 'up by 3', boasts);
    expect(Math.max(...moves)).toBeLessThanOrEqual(3);
  });

  it('gives the same bytes five times, and from an engine that heard the candidates in another order', async () => {
    const inOrder = await everybody(engine.llm(), interviews);
    for (let repeat = 1; repeat < REPEATS; repeat++) expect(await everybody(engine.llm(), interviews)).toEqual(inOrder);
    const fresh = new EmbeddedLlm();
    try {
      expect(await everybody(fresh, interviews.slice(0, 2).toReversed())).toEqual(inOrder.slice(0, 2).toReversed());
    } finally {
      await fresh.stop();
    }
  });

  it('lowers a score, or finds too little evidence, when the words it rests on are taken out', async () => {
    const falls: number[] = [];
    for (const interview of interviews) {
      const { findings } = await assessInFull(engine.llm(), interview);
      for (const { dimension, finding } of findings) {
        if (finding.kind !== 'scored' || finding.score < RESTS_ON_EVIDENCE) continue;
        const removed = withAnswers(interview, (text) =>
          finding.quotes.reduce((left, quote) => left.replace(quote.text, ''), text),
        );
        const after = (await assess(engine.llm(), removed)).dimensions[dimension] ?? 0;
        falls.push(after - finding.score);
      }
    }
    note('evidence removed', 'down', falls);
    expect(falls.length).toBeGreaterThan(30);
    expect(falls.filter((fall) => fall >= 0)).toEqual([]);
  });

  it('moves as docs/truth.md says (run with WRITE_TRUTH=1 and commit what changes)', () => {
    expect(SHOULD_WRITE ? table() : tableOnPage('movement')).toBe(table());
  });
});

async function everybody(llm: EmbeddedLlm, interviews: readonly GoldenInterview[]): Promise<string[]> {
  const bytes: string[] = [];
  for (const interview of interviews) bytes.push(JSON.stringify(await assessInFull(llm, interview)));
  return bytes;
}

/** A score that appears or disappears moves by all of it. */
function movesBetween(before: Scores, after: Scores): number[] {
  const value = (score: Score | undefined): number => score ?? 0;
  return Object.entries(before.dimensions).map(
    ([dimension, score]) => Math.round((value(after.dimensions[dimension]) - value(score)) * 100) / 100,
  );
}

function row(name: string, cells: readonly (string | number)[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}
