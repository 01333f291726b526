import { refusalOf } from '../../../../../test/contract/transcriber-contract.js';
import {
  oggFile,
  opusHead,
  SILENT_PACKET,
  SILENT_PACKET_MS,
  webmFile,
} from '../../../../../test/support/speech/opus-files.js';
import { recording, type RecordingName } from '../../../../../test/support/speech/recordings.js';
import { dice, inTurn, noise, RATE_HZ, silence, wavOf } from '../../../../../test/support/speech/sound.js';
import type { Transcription } from '../../ports/transcriber.port.js';
import { EmbeddedTranscriber } from './embedded-transcriber.js';

/** What a live answer may take; the engine has to say within half a minute what is wrong with it. */
const ANSWER = { maxDurationMs: 5 * 60_000 };
const LONGEST_COPY_MS = 15_000;

const transcriber = new EmbeddedTranscriber();
afterAll(() => transcriber.stop());

const hear = (bytes: Buffer): Promise<Transcription> => transcriber.transcribe({ bytes, contentType: '' }, ANSWER);
const refusal = (bytes: Buffer) => refusalOf(hear(bytes));

describe('a recording that was cut off', () => {
  it.each<RecordingName>([
    'answer.webm',
    'answer.ogg',
    'answer.mp3',
    'answer.m4a',
    'answer.aac',
    'answer.flac',
    'answer.ulaw.wav',
  ])('is heard as far as it goes: %s', async (name) => {
    const { bytes } = recording(name);
    const { text, durationMs } = await hear(bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect(text).toMatch(/^I wrote/);
    expect(durationMs).toBeLessThan(2_800);
  });

  it.each<RecordingName>(['answer.webm', 'answer.ogg', 'answer.mp3', 'answer.m4a', 'answer.flac'])(
    'right after its beginning cannot be read: %s',
    async (name) => {
      expect(await refusal(recording(name).bytes.subarray(0, 60))).toMatchObject({ code: 'speech.unreadable' });
    },
  );
});

describe('a recording without words', () => {
  it.each([
    ['loud noise', noise(5, 0.5)],
    ['quiet noise', noise(5, 0.01)],
    ['a hum', silence(5).map((_, at) => Math.sin((at * 2 * Math.PI * 50) / RATE_HZ) * 0.4)],
    ['a whistle', silence(5).map((_, at) => Math.sin((at * 2 * Math.PI * 1_000) / RATE_HZ) * 0.4)],
    ['clicks', silence(5).map((_, at) => (at % 4_000 < 20 ? 0.8 : 0))],
    ['a steady offset', silence(5).fill(0.9)],
  ])('has no transcript: %s', async (_, samples) => {
    expect(await hear(wavOf([samples]).bytes)).toMatchObject({ text: '', segments: [], durationMs: 5_000 });
  });

  it('of a few samples has no transcript either', async () => {
    expect(await hear(wavOf([silence(0.01)]).bytes)).toMatchObject({ text: '', segments: [] });
  });

  it('but with numbers that no microphone gives is heard without them', async () => {
    const broken = noise(1, 0.2).map((sample, at) => [Number.NaN, Number.POSITIVE_INFINITY, 1e30, sample][at % 4] ?? 0);
    const { durationMs, text } = await hear(wavOf([inTurn(broken, silence(1))], { bits: 32 }).bytes);
    expect({ durationMs, text }).toEqual({ durationMs: 2_000, text: '' });
  });
});

describe('a recording that is too long', () => {
  const packetsFor = (hours: number) =>
    Array.from({ length: (hours * 3_600_000) / SILENT_PACKET_MS }, () => SILENT_PACKET);

  it.each([
    ['an hour of plain samples', () => hourOfSamples()],
    ['six hours of silence in half a megabyte of Ogg', () => oggFile(packetsFor(6))],
    ['six hours of silence in 2 MB of webm', () => webmFile('A_OPUS', packetsFor(6)).bytes],
    ['an hour of MP3', () => Buffer.concat(Array.from({ length: 1_100 }, () => recording('answer.mp3').bytes))],
    ['an hour of AAC', () => Buffer.concat(Array.from({ length: 1_100 }, () => recording('answer.aac').bytes))],
    ['a header that makes a FLAC file play for hours', () => slowFlac()],
  ])('is refused before it is decoded: %s', async (_, make) => {
    expect(await refusal(make())).toMatchObject({ code: 'speech.too_long', kind: 'invalid' });
  });

  const hourOfSamples = () => {
    const { bytes } = wavOf([silence(0)], { bits: 8 });
    bytes.writeUInt32LE(3_600 * RATE_HZ, 40);
    return Buffer.concat([bytes, Buffer.alloc(3_600 * RATE_HZ, 128)]);
  };

  /** Every frame really there, over and over: eleven minutes. */
  const slowFlac = () => {
    const { bytes } = recording('answer.flac');
    const sound = bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xf8])));
    return Buffer.concat([bytes, ...Array.from({ length: 200 }, () => sound)]);
  };
});

describe('a header that lies', () => {
  const answer = () => Buffer.from(wavOf([noise(3, 0.1)]).bytes);
  const withField = (at: number, value: number, bytes: 2 | 4) => {
    const file = answer();
    file.writeUIntLE(value, at, bytes);
    return file;
  };

  it.each([
    ['no channels', withField(22, 0, 2)],
    ['65 535 channels', withField(22, 65_535, 2)],
    ['a rate of 0', withField(24, 0, 4)],
    ['a rate of 4 GHz', withField(24, 0xffff_ffff, 4)],
    ['a rate of 1 Hz', withField(24, 1, 4)],
    ['no bits', withField(34, 0, 2)],
    ['77 bits', withField(34, 77, 2)],
    ['an unknown kind of samples', withField(20, 0x1234, 2)],
  ])('about %s cannot be read', async (_, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ code: 'speech.unreadable' });
  });

  it('about its size does not matter: 4 GB claimed, three seconds there', async () => {
    expect(await hear(withField(40, 0xffff_fff0, 4))).toMatchObject({ durationMs: 3_000 });
  });

  it('about its size because the recorder was cut off does not matter either', async () => {
    const unfinished = recording('answer.ulaw.wav').bytes;
    unfinished.writeUInt32LE(0, 4);
    unfinished.writeUInt32LE(0, unfinished.indexOf('data') + 4);
    expect(await hear(unfinished)).toMatchObject({ text: expect.stringMatching(/^I wrote the report/) });
  });

  it.each([
    ['no packets', Buffer.concat([oggFile([])])],
    ['packets that are no Opus', oggFile(Array.from({ length: 20 }, () => Buffer.from([0b00011_0_11, 0, 1, 2, 3])))],
    ['255 channels', Buffer.from(oggFile([SILENT_PACKET]).map((byte, at) => (at === 37 ? 255 : byte)))],
    ['no track with sound', webmFile('V_VP8', [opusHead()]).bytes],
    ['an unknown codec', webmFile('A_EXAMPLE', [opusHead()]).bytes],
  ])('about Opus cannot be read: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ code: 'speech.unreadable' });
  });

  it('over another stream in the same file does not hide the sound', async () => {
    const other = oggFile(
      Array.from({ length: 5 }, () => SILENT_PACKET),
      9,
    ).subarray(0);
    other.write('fishead\0', other.indexOf('OpusHead'));
    const { text } = await hear(Buffer.concat([other, recording('answer.ogg').bytes]));
    expect(text).toMatch(/^I wrote the report/);
  });
});

describe('24 copies with bytes changed, put in and left out at random', () => {
  const COPIES = 24;
  const AT_ONCE = 4;

  it.each<RecordingName>([
    'answer.webm',
    'answer.ogg',
    'answer.mp3',
    'answer.m4a',
    'answer.mp4',
    'answer.aac',
    'answer.flac',
    'answer.vorbis.ogg',
    'answer.ulaw.wav',
    'silence.ogg',
  ])('are heard or refused, each of them, and never break the engine: %s', async (name) => {
    const original = recording(name).bytes;
    const copies = Array.from({ length: COPIES }, (_, seed) => mutated(beginning(original), seed));
    const outcomes = new Set<string>();
    const work = async () => {
      for (let copy = copies.pop(); copy; copy = copies.pop()) outcomes.add(await outcomeOf(copy));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(['heard', 'speech.unreadable']).toEqual(expect.arrayContaining([...outcomes]));
  });

  async function outcomeOf(bytes: Buffer): Promise<string> {
    try {
      const { durationMs } = await hear(bytes);
      return durationMs <= LONGEST_COPY_MS ? 'heard' : `heard for ${durationMs} ms`;
    } catch (error) {
      return String((error as { code?: string }).code ?? error);
    }
  }
});

/** About three quarters of a second; changed headers can stretch that. */
function beginning(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * 0.2));
}

/** From one change to a hundred: some only touch the sound, others leave nothing whole. */
function mutated(original: Buffer, seed: number): Buffer {
  const random = dice(seed + original.length);
  const below = (limit: number) => Math.floor(random() * limit);
  let bytes = Buffer.from(original);
  for (let change = 0; change < 2 ** (seed % 8); change += 1) {
    const at = below(change % 2 === 0 ? bytes.length : Math.min(bytes.length, 300));
    if (random() < 0.7) bytes[at] = below(256);
    else if (random() < 0.5) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(40))]);
    else bytes = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(below(40), below(256)), bytes.subarray(at)]);
  }
  return bytes;
}
