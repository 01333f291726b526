import type { ConfidenceBand, Transcription } from '#libs/providers';
import { EmbeddedTranscriber } from '../../../libs/providers/src/embedded/speech/embedded-transcriber.js';
import { inTurn, silence, wavOf, withNoise } from '../../support/speech/sound.js';
import { Speakers } from '../../support/speech/speakers.js';
import { wordErrors } from '../../support/speech/word-errors.js';
import { SPOKEN_ANSWERS } from './answers.js';
import { SHOULD_WRITE, writeTable } from './page.js';

/**
 * How many words are heard wrong. `WRITE_SPEECH=1` hears every answer in every voice and condition, which takes
 * minutes, and writes the page; otherwise each answer is heard in one voice, clean and in noise.
 */
const VOICES = ['slt', 'rms', 'awb'] as const;
type Voice = (typeof VOICES)[number];
/** How much quieter than the speech the noise is, in decibels. */
const CONDITIONS = { clean: null, 'noise 20 dB': 20, 'noise 10 dB': 10 } as const;
type Condition = keyof typeof CONDITIONS;
const EVERYDAY = ['clean', 'noise 10 dB'] as const;
const BANDS: readonly ConfidenceBand[] = ['good', 'check', 'poor'];
const PAUSE_SECONDS = 0.5;
const AT_ONCE = 4;

/** Far from the figures on the page, and nearer than any broken pipeline comes. */
const MOST_WRONG = { clean: 0.12, 'noise 10 dB': 0.4 } as const;

interface Heard {
  voice: Voice;
  condition: Condition;
  errors: number;
  words: number;
  /** The worst of its segments; null when nothing was heard. */
  band: ConfidenceBand | null;
}

const transcriber = new EmbeddedTranscriber();
const speakers = new Speakers();
const heard: Heard[] = [];
afterAll(async () => {
  await Promise.all([transcriber.stop(), speakers.stop()]);
  if (SHOULD_WRITE) writePage();
});

beforeAll(async () => {
  const answers = Object.values(SPOKEN_ANSWERS).flat();
  const tasks = answers.flatMap((text, index) => {
    const voices = SHOULD_WRITE ? VOICES : VOICES.filter((_, at) => at === index % VOICES.length);
    const conditions = SHOULD_WRITE ? (Object.keys(CONDITIONS) as Condition[]) : EVERYDAY;
    return voices.flatMap((voice) => conditions.map((condition) => ({ text, voice, condition, seed: index + 1 })));
  });
  const work = async () => {
    for (let task = tasks.pop(); task; task = tasks.pop()) heard.push(await listen(task));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, 1_200_000);

async function listen(task: { text: string; voice: Voice; condition: Condition; seed: number }): Promise<Heard> {
  const { text, voice, condition, seed } = task;
  const said = inTurn(silence(PAUSE_SECONDS), await speakers.say(text, voice), silence(PAUSE_SECONDS));
  const ratioDb = CONDITIONS[condition];
  const audio = wavOf([ratioDb === null ? said : withNoise(said, ratioDb, seed)]);
  const transcription = await transcriber.transcribe(audio, { maxDurationMs: 60_000, timeoutMs: 120_000 });
  return { voice, condition, ...wordErrors(text, transcription.text), band: worstBand(transcription) };
}

function worstBand({ segments }: Transcription): ConfidenceBand | null {
  return [...BANDS].reverse().find((band) => segments.some((segment) => segment.band === band)) ?? null;
}

function rateOf(some: readonly Heard[]): number {
  return some.reduce((sum, { errors }) => sum + errors, 0) / some.reduce((sum, { words }) => sum + words, 0);
}

it.each(EVERYDAY)('hears most words: %s', (condition) => {
  const some = heard.filter((one) => one.condition === condition);
  expect(some.length).toBeGreaterThanOrEqual(30);
  expect(rateOf(some)).toBeLessThanOrEqual(MOST_WRONG[condition]);
});

it('is right far more often where it says that it is sure', () => {
  const [good, check] = BANDS.map((band) => rateOf(heard.filter((one) => one.band === band)));
  expect(good).toBeLessThanOrEqual(0.1);
  expect(check).toBeGreaterThan(2 * (good ?? 1));
});

function writePage(): void {
  const percent = (some: readonly Heard[]) => `${(100 * rateOf(some)).toFixed(1)} %`.padStart(12);
  const conditions = Object.keys(CONDITIONS) as Condition[];
  const rows = [...VOICES, null].map((voice) =>
    [
      (voice ?? 'all').padEnd(8),
      ...conditions.map((condition) =>
        percent(heard.filter((one) => one.condition === condition && (voice === null || one.voice === voice))),
      ),
    ].join(' '),
  );
  writeTable(
    'word-errors',
    [['voice'.padEnd(8), ...conditions.map((condition) => condition.padStart(12))].join(' '), ...rows].join('\n'),
  );
  const bands = [...BANDS, null].map((band) => {
    const some = heard.filter((one) => one.band === band);
    const flawless = some.filter(({ errors }) => errors === 0).length;
    return [
      (band ?? 'nothing').padEnd(8),
      String(some.length).padStart(9),
      some.length === 0 ? '–'.padStart(12) : percent(some),
      String(flawless).padStart(10),
    ].join(' ');
  });
  writeTable('bands', ['band       answers  words wrong  flawless', ...bands].join('\n'));
}
