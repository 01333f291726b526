import { inspect } from 'node:util';
import { SystemClock } from '#libs/kernel';
import type { Synthesizer, Transcriber, TranscribeOptions } from '#libs/providers';
import { AzureOpenAiSynthesizer, AzureOpenAiTranscriber } from '../../libs/providers/src/azure/azure-openai-speech.js';
import { AzureSpeechTokenIssuer } from '../../libs/providers/src/azure/azure-speech-token.js';
import { EmbeddedRecordingMeasure } from '../../libs/providers/src/embedded/speech/embedded-recording-measure.js';
import {
  OpenAiCompatibleSynthesizer,
  OpenAiCompatibleTranscriber,
} from '../../libs/providers/src/openai/openai-compatible-speech.js';
import { timingOf, type Timing } from '../../libs/providers/src/resilience/timing.js';
import { JumpingClock } from '../support/clock.js';
import { ANSWER, ANSWER_FILES, recording } from '../support/speech/recordings.js';
import {
  DEPLOYMENTS,
  KEY,
  REGION,
  SpeechService,
  type StagedAnswer,
} from '../support/speech-service/speech-service.js';
import { VOICES } from '../support/speech-service/wire.js';
import { FastTiming } from '../support/timing.js';
import { speechTokenContract } from './speech-token-contract.js';
import { synthesizerContract } from './synthesizer-contract.js';
import { refusalOf, transcriberContract } from './transcriber-contract.js';

const BAD_FILE = '{"error":{"message":"The audio file could not be decoded or its format is not supported."}}';

/** Real waits, ten times as fast, and a list of them. */
class NotedTiming extends FastTiming {
  readonly slept: number[] = [];

  override sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    this.slept.push(durationMs);
    return super.sleep(durationMs, signal);
  }
}

const REAL = timingOf(new SystemClock());
const heard = { avg_logprob: -0.18, no_speech_prob: 0.01 };

async function startService(): Promise<SpeechService> {
  const service = await SpeechService.start();
  for (const file of ANSWER_FILES) {
    const words = { start: 0.2, end: 3.4, text: ` ${ANSWER}`, ...heard };
    service.knows(recording(file).bytes, 3.6, [words]);
  }
  // What Whisper is known to write for silence.
  const thanks = { start: 0, end: 2, text: ' Thank you.', avg_logprob: -1.4, no_speech_prob: 0.96 };
  service.knows(recording('silence.ogg').bytes, 3, [thanks]);
  return service;
}

const measure = new EmbeddedRecordingMeasure();
afterAll(() => measure.stop());

const azure = ({ url }: SpeechService) => ({ endpoint: url, apiKey: KEY, measure, voices: VOICES });
const server = ({ url }: SpeechService) => ({ baseUrl: `${url}/v1`, apiKey: KEY, measure, voices: VOICES });

const TRANSCRIBERS: [string, (service: SpeechService, timing: Timing) => Transcriber][] = [
  [
    'Whisper on Azure',
    (service, timing) => new AzureOpenAiTranscriber({ ...azure(service), deployment: DEPLOYMENTS.whisper, timing }),
  ],
  [
    'Whisper behind OpenAI',
    (service, timing) => new OpenAiCompatibleTranscriber({ ...server(service), model: 'whisper-1', timing }),
  ],
];
const SYNTHESIZERS: [string, (service: SpeechService, timing: Timing) => Synthesizer][] = [
  [
    'a voice on Azure',
    (service, timing) => new AzureOpenAiSynthesizer({ ...azure(service), deployment: DEPLOYMENTS.tts, timing }),
  ],
  [
    'a voice behind OpenAI',
    (service, timing) => new OpenAiCompatibleSynthesizer({ ...server(service), model: 'tts-1', timing }),
  ],
];
const issuerOf = ({ url }: SpeechService, timing: Timing, key = KEY) =>
  new AzureSpeechTokenIssuer({ endpoint: url, region: REGION, key, timing });

for (const [name, open] of TRANSCRIBERS) {
  transcriberContract(name, async () => {
    const service = await startService();
    return { transcriber: open(service, REAL), close: () => service.stop() };
  });
}
for (const [name, open] of SYNTHESIZERS) {
  synthesizerContract(name, async () => {
    const service = await startService();
    return { synthesizer: open(service, REAL), close: () => service.stop() };
  });
}
speechTokenContract('Azure Speech', async () => {
  const service = await startService();
  return { issuer: issuerOf(service, REAL), close: () => service.stop() };
});

describe('a speech service of others', () => {
  let service: SpeechService;
  let timing: NotedTiming;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    service.staged = [];
    service.requests.length = 0;
    timing = new NotedTiming(10);
  });

  const MINUTE: TranscribeOptions = { maxDurationMs: 60_000 };
  const answer = () => recording('answer.webm');
  const times = (count: number, staged: StagedAnswer) => Array.from({ length: count }, () => staged);

  describe.each(TRANSCRIBERS)('that hears: %s', (_, open) => {
    it('tells how sure it is of the words', async () => {
      const { segments } = await open(service, timing).transcribe(answer(), MINUTE);
      expect(segments).toEqual([
        expect.objectContaining({
          startMs: 200,
          endMs: 3_400,
          text: ANSWER,
          confidence: Math.exp(-0.18),
          band: 'good',
        }),
      ]);
    });

    it('gets a name that says what the file is, whatever its sender called it', async () => {
      await open(service, timing).transcribe({ ...recording('answer.ogg'), contentType: 'text/html' }, MINUTE);
      expect(service.requests).toEqual([expect.objectContaining({ fileName: 'recording.ogg' })]);
    });

    it('is not asked about what is too long or no recording', async () => {
      await refusalOf(open(service, timing).transcribe(answer(), { maxDurationMs: 1_000 }));
      await refusalOf(open(service, timing).transcribe({ ...answer(), bytes: Buffer.from('hello') }, MINUTE));
      const huge = { ...answer(), bytes: Buffer.alloc(26_214_401) };
      expect(await refusalOf(open(service, timing).transcribe(huge, MINUTE))).toMatchObject({
        code: 'speech.too_long',
      });
      expect(service.requests).toEqual([]);
    });

    it.each([
      ['failed', { status: 500 }],
      ['hung up', { hangUp: true }],
      ['was not there', { status: 503 }],
    ])('is asked again when it %s, later and later', async (_fault, staged) => {
      service.staged = times(3, staged);
      expect((await open(service, timing).transcribe(answer(), MINUTE)).text).toBe(ANSWER);
      expect(timing.slept.filter((ms) => ms !== 30_000)).toEqual([1_000, 2_000, 4_000]);
    });

    it('is left alone as long as it asks for', async () => {
      service.staged = [{ status: 429, headers: { 'retry-after': '7' } }];
      expect((await open(service, timing).transcribe(answer(), MINUTE)).text).toBe(ANSWER);
      expect(timing.slept).toContain(7_000);
    });

    it('is not waited for when it asks for more time than there is', async () => {
      service.staged = [{ status: 429, headers: { 'retry-after': '120' } }];
      const refused = await refusalOf(open(service, timing).transcribe(answer(), { ...MINUTE, timeoutMs: 60_000 }));
      expect(refused).toMatchObject({ code: 'speech.unavailable', retryAfterSeconds: 120 });
      expect(service.requests).toHaveLength(1);
    });

    it('is given up on when it says nothing', async () => {
      service.staged = times(4, { stall: true });
      const refused = await refusalOf(open(service, timing).transcribe(answer(), { ...MINUTE, timeoutMs: 5_000 }));
      expect(refused).toMatchObject({ code: 'speech.timed_out', kind: 'timed_out' });
    });

    it.each([
      ['does not know the key', { status: 401 }, 'speech.failed'],
      ['may not be asked', { status: 403 }, 'speech.failed'],
      ['answers no JSON', { body: '<html>' }, 'speech.failed'],
      ['answers half of its JSON', { body: '{"text":"I wrote' }, 'speech.failed'],
      ['answers words without segments', { body: '{"text":"I wrote the report"}' }, 'speech.failed'],
      ['cannot read the file', { status: 400, body: BAD_FILE }, 'speech.unreadable'],
      ['finds the file too large', { status: 413 }, 'speech.too_long'],
    ])('is asked once when it %s', async (_fault, staged: StagedAnswer, code) => {
      service.staged = [staged];
      expect(await refusalOf(open(service, timing).transcribe(answer(), MINUTE))).toMatchObject({ code });
      expect(service.requests).toHaveLength(1);
    });

    it('is left alone for a minute after five failures', async () => {
      const transcriber = open(service, timing);
      service.staged = times(5, { status: 500 });
      await refusalOf(transcriber.transcribe(answer(), MINUTE));
      const refused = await refusalOf(transcriber.transcribe(answer(), MINUTE));
      expect(refused.code).toBe('speech.unavailable');
      expect(refused.retryAfterSeconds).toBeGreaterThan(0);
      expect(service.requests).toHaveLength(5);
    });

    it('repeats in no error what it was sent or what it said', async () => {
      service.staged = [{ status: 400, body: `{"error":{"message":"key ${KEY} heard: I wrote the report"}}` }];
      const said = inspect(await refusalOf(open(service, timing).transcribe(answer(), MINUTE)), { depth: 9 });
      expect(said).not.toMatch(new RegExp(`${KEY}|I wrote|127\\.0\\.0\\.1`));
    });
  });

  describe.each(SYNTHESIZERS)('that speaks: %s', (_, open) => {
    it('is asked again once, quickly, because somebody waits', async () => {
      service.staged = times(1, { status: 500 });
      expect((await open(service, timing).synthesize('Thank you.')).durationMs).toBe(600);
      service.staged = times(2, { status: 500 });
      expect(await refusalOf(open(service, timing).synthesize('Thank you.'))).toMatchObject({ kind: 'unavailable' });
    });

    it.each([
      ['a wrong key', { status: 401 }, 'speech.failed'],
      ['a text that it will not speak', { status: 400 }, 'speech.failed'],
      ['no audio', { body: '{"audio":"none"}' }, 'speech.failed'],
      ['nothing', { stall: true }, 'speech.timed_out'],
    ])('says so when there is %s', async (_fault, staged, code) => {
      service.staged = [staged];
      const refused = await refusalOf(open(service, timing).synthesize('Thank you.', { timeoutMs: 5_000 }));
      expect(refused.code).toBe(code);
    });

    it('hears of a text that it will not speak only once', async () => {
      await refusalOf(open(service, timing).synthesize(''));
      await refusalOf(open(service, timing).synthesize('Thank you.', { voice: 'nobody' }));
      expect(service.requests).toEqual([]);
    });
  });

  describe('that hands out tokens', () => {
    it('is asked once in nine minutes', async () => {
      const clock = new JumpingClock();
      const issuer = issuerOf(service, timingOf(clock));
      const first = await issuer.issue();
      expect(first).toMatchObject({ region: REGION, expiresInSeconds: expect.any(Number) });
      clock.jump(8 * 60_000);
      const later = await issuer.issue();
      expect(later.token).toBe(first.token);
      expect(later.expiresInSeconds).toBeLessThanOrEqual(120);
      clock.jump(60_000 + 1_000);
      const renewed = await issuer.issue();
      expect(renewed.token).not.toBe(first.token);
      expect(service.requests).toHaveLength(2);
    });

    it.each([
      ['a wrong key', { status: 401 }, 'speech.failed'],
      ['a page instead of a token', { body: '<html>Sign in</html>' }, 'speech.failed'],
      ['another address', { status: 302, headers: { location: '/elsewhere' } }, 'speech.unavailable'],
      ['an overloaded service', { status: 429, headers: { 'retry-after': '90' } }, 'speech.unavailable'],
    ])('says so when there is %s', async (_fault, staged, code) => {
      service.staged = times(2, staged);
      expect((await refusalOf(issuerOf(service, timing).issue())).code).toBe(code);
    });

    it('hands out the next one after a failure', async () => {
      const issuer = issuerOf(service, timing);
      service.staged = times(2, { status: 500 });
      const refused = await Promise.all([refusalOf(issuer.issue()), refusalOf(issuer.issue())]);
      expect(refused.map(({ code }) => code)).toEqual(['speech.unavailable', 'speech.unavailable']);
      expect(service.requests).toHaveLength(2);
      expect((await issuer.issue()).token).toMatch(/^\S{20,}$/);
    });
  });
});
