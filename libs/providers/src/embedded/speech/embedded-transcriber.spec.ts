import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { levelsOf, voiceModel } from '../../../../../test/support/speech/voice-model.js';
import { wordErrorRate } from '../../../../../test/support/speech/word-errors.js';
import { element, oggFile, pagesOfTornPacket, webmFile } from '../../../../../test/support/speech/opus-files.js';
import { ANSWER, recording, type RecordingName } from '../../../../../test/support/speech/recordings.js';
import { inTurn, louder, RATE_HZ, silence, wavOf, type WavFormat } from '../../../../../test/support/speech/sound.js';
import { Speakers } from '../../../../../test/support/speech/speakers.js';
import { EmbeddedTranscriber } from './embedded-transcriber.js';

const MINUTE = { maxDurationMs: 60_000, timeoutMs: 25_000 };
const QUESTION = 'Could you tell me more about that?';
const REPLY = 'My manager asked me to train three new people.';

const transcriber = new EmbeddedTranscriber();
const speakers = new Speakers();
afterAll(() => Promise.all([transcriber.stop(), speakers.stop()]));

describe('every kind of recording', () => {
  it.each<RecordingName>(['answer.mp4', 'answer.aac', 'answer.flac', 'answer.vorbis.ogg', 'answer.ulaw.wav'])(
    'is heard: %s',
    async (file) => {
      const { text, durationMs } = await transcriber.transcribe(recording(file), MINUTE);
      expect(wordErrorRate(ANSWER, text)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(durationMs - 3_550)).toBeLessThan(250);
    },
  );

  it.each<WavFormat>([
    { sampleRateHz: 8_000, bits: 8 },
    { sampleRateHz: 22_050, bits: 16 },
    { sampleRateHz: 44_100, bits: 24 },
    { sampleRateHz: 48_000, bits: 32 },
  ])('is heard: WAV with %j', async (format) => {
    const said = await speakers.say(ANSWER);
    const at = (sample: number) => said[Math.floor((sample * RATE_HZ) / format.sampleRateHz)] ?? 0;
    const samples = Float32Array.from({ length: (said.length * format.sampleRateHz) / RATE_HZ }, (_, index) =>
      at(index),
    );
    const heard = await transcriber.transcribe(wavOf([samples], format), MINUTE);
    expect(wordErrorRate(ANSWER, heard.text)).toBeLessThanOrEqual(0.2);
    expect(heard).toMatchObject({ sampleRateHz: format.sampleRateHz, channels: 1 });
  });

  it('is heard: webm with plain samples, as a browser records it when asked to', async () => {
    const said = await speakers.say(ANSWER);
    const rate = Buffer.alloc(8);
    rate.writeDoubleBE(RATE_HZ);
    const audio = element([0xe1], element([0xb5], rate), element([0x9f], Buffer.from([1])));
    const bytes = Buffer.from(said.buffer, said.byteOffset, said.byteLength);
    const packets = Array.from({ length: 5 }, (_, index) => bytes.subarray(index * 48_000, (index + 1) * 48_000));
    const heard = await transcriber.transcribe(webmFile('A_PCM/FLOAT/IEEE', packets, audio), MINUTE);
    expect(wordErrorRate(ANSWER, heard.text)).toBeLessThanOrEqual(0.1);
    expect(heard.codec).toBe('pcm-f32');
  });
});

describe('an Ogg file whose packets go on over pages', () => {
  const PACKETS = 50;
  const PACKET_MS = 20;
  /** Twenty milliseconds at full bandwidth, and so would be any piece of it. */
  const packet = Buffer.alloc(300, 0b11111_0_00);
  const torn = Array.from({ length: PACKETS }, () => pagesOfTornPacket(packet));

  it('plays as long as all of them', async () => {
    const { durationMs } = await transcriber.transcribe(
      { bytes: Buffer.concat([oggFile([]), ...torn]), contentType: 'audio/ogg' },
      MINUTE,
    );
    expect(Math.abs(durationMs - PACKETS * PACKET_MS)).toBeLessThan(PACKET_MS);
  });

  it('loses only the packets whose beginning is lost', async () => {
    const firstPage = 27 + 1 + 255;
    const broken = torn.map((pages, index) => (index % 2 === 0 ? pages.subarray(firstPage) : pages));
    const { durationMs } = await transcriber.transcribe(
      { bytes: Buffer.concat([oggFile([]), ...broken]), contentType: 'audio/ogg' },
      MINUTE,
    );
    expect(Math.abs(durationMs - (PACKETS * PACKET_MS) / 2)).toBeLessThan(PACKET_MS);
  });
});

describe('who spoke', () => {
  const conversation = async (): Promise<[left: Float32Array, right: Float32Array]> => {
    const [asked, replied] = await Promise.all([speakers.say(QUESTION, 'rms'), speakers.say(REPLY, 'slt')]);
    const left = inTurn(asked, silence(0.8 + replied.length / RATE_HZ), silence(0.8), asked, silence(0.8));
    const right = inTurn(silence(0.8 + asked.length / RATE_HZ), replied, silence(0.8 + asked.length / RATE_HZ + 0.8));
    return [left, right];
  };

  it('is known by the channel where each person had one, even when each is overheard on the other', async () => {
    const [left, right] = await conversation();
    const mixOf = (own: Float32Array, other: Float32Array) => own.map((sample, at) => sample + (other[at] ?? 0) / 4);
    const stereo = wavOf([mixOf(left, right), mixOf(right, left)]);
    const { segments } = await transcriber.transcribe(stereo, { ...MINUTE, speakers: true });
    expect(segments.map(({ channel, speaker }) => [channel, speaker])).toEqual([
      [0, { index: 0, known: 'channel' }],
      [1, { index: 1, known: 'channel' }],
      [0, { index: 0, known: 'channel' }],
    ]);
    expect(wordErrorRate(REPLY, segments[1]?.text ?? '')).toBeLessThanOrEqual(0.2);
  });

  it('is not doubled when a microphone with two ears heard one person', async () => {
    const said = await speakers.say(ANSWER);
    const twoEars = wavOf([said, louder(said, 0.8)]);
    const { text, segments } = await transcriber.transcribe(twoEars, { ...MINUTE, speakers: true });
    expect(wordErrorRate(ANSWER, text)).toBeLessThanOrEqual(0.1);
    expect(segments.every(({ channel, speaker }) => channel === 0 && speaker === null)).toBe(true);
  });

  it('is not asked for: both channels are one recording', async () => {
    const { segments, channels } = await transcriber.transcribe(wavOf(await conversation()), MINUTE);
    expect(channels).toBe(2);
    expect(segments.map(({ channel, speaker }) => [channel, speaker])).toEqual(segments.map(() => [0, null]));
  });

  it('is guessed, and called a guess, where two different voices share one channel', async () => {
    const turns = await Promise.all(
      [QUESTION, REPLY, 'What did you learn from it?', 'I learned to listen first.', QUESTION, ANSWER].map(
        (text, index) => speakers.say(text, index % 2 === 0 ? 'rms' : 'slt'),
      ),
    );
    const mono = wavOf([inTurn(...turns.flatMap((turn) => [turn, silence(0.8)]))]);
    const { segments } = await transcriber.transcribe(mono, { ...MINUTE, speakers: true });
    expect(segments.map(({ speaker }) => speaker)).toEqual(
      [0, 1, 0, 1, 0, 1].map((index) => ({ index, known: 'guess' })),
    );
  });

  it('is left open where one voice speaks all the time', async () => {
    const turns = await Promise.all(
      [QUESTION, REPLY, ANSWER, 'It was a hard decision.'].map((text) => speakers.say(text)),
    );
    const mono = wavOf([inTurn(...turns.flatMap((turn) => [turn, silence(0.8)]))]);
    const { segments } = await transcriber.transcribe(mono, { ...MINUTE, speakers: true });
    expect(segments.length).toBeGreaterThanOrEqual(4);
    expect(segments.every(({ speaker }) => speaker === null)).toBe(true);
  });

  it('is told by the operator’s own voice model where there is one', async () => {
    const [high, low] = await Promise.all([speakers.say(QUESTION, 'slt'), speakers.say(REPLY, 'kal16')]);
    const [one, other] = [levelsOf(high), levelsOf(low)];
    const folder = await mkdtemp(join(tmpdir(), 'talenti-voice-model-'));
    const speakerModelFile = join(folder, 'voices.onnx');
    await writeFile(speakerModelFile, voiceModel([(one[0] + other[0]) / 2, (one[1] + other[1]) / 2]));
    const withModel = new EmbeddedTranscriber({ speakerModelFile });
    try {
      const mono = wavOf([inTurn(high, silence(0.8), low, silence(0.8), high, silence(0.8))]);
      const { segments } = await withModel.transcribe(mono, { ...MINUTE, speakers: true });
      expect(segments.map(({ speaker }) => speaker)).toEqual([0, 1, 0].map((index) => ({ index, known: 'model' })));
    } finally {
      await withModel.stop();
      await rm(folder, { recursive: true });
    }
  });
});
