import { MINUTE_MS } from '#libs/kernel';
import { Synthesizer, Transcriber } from '#libs/providers';
import { eventually, type TestApp } from './app.js';

/** How long engines may take to load their models on a machine that is busy with something else. */
export const WARM_UP_MS = 2 * MINUTE_MS;

/** Loads the speech engines before anybody waits for them. */
export async function warmUp(app: TestApp): Promise<void> {
  const speakAndListen = async (): Promise<boolean> => {
    const bytes = await say(app, 'Good morning.');
    await app.nest.get(Transcriber).transcribe({ bytes, contentType: 'audio/wav' }, { maxDurationMs: MINUTE_MS });
    return true;
  };
  await eventually(() => speakAndListen().catch(() => false), { what: 'the speech engines', withinMs: WARM_UP_MS });
}

/** Somebody says this, as a WAV file: another voice than the one that asks the questions. */
export async function say(app: TestApp, text: string, voice = 'rms'): Promise<Buffer> {
  const { bytes } = await app.nest.get(Synthesizer).synthesize(text, { voice });
  return bytes;
}

const SENTENCE = /[^.?!]+[.?!]+/g;
/** As long as people take between two sentences. */
const BREATH_SECONDS = 0.8;

/** The same with a breath after each sentence. */
export async function tell(app: TestApp, text: string, voice?: string): Promise<Buffer> {
  const sentences = text.match(SENTENCE) ?? [text];
  const spoken = await Promise.all(sentences.map((sentence) => say(app, sentence, voice)));
  return joined(...spoken.flatMap((sentence) => [sentence, silence(BREATH_SECONDS)]));
}

/** Seconds of nothing as a WAV file, 16 kHz mono. */
export function silence(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * 16_000 * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(16_000, 24);
  header.writeUInt32LE(32_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** WAV files of one kind one after the other. */
export function joined(...recordings: readonly Buffer[]): Buffer {
  const samples = Buffer.concat(recordings.map((wav) => wav.subarray(44)));
  const header = Buffer.from(recordings[0]?.subarray(0, 44) ?? []);
  header.writeUInt32LE(36 + samples.length, 4);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** Share of its loudness that a voice keeps in `mumbled`, and the noise around it. */
const MUMBLING = { voice: 0.5, noise: 1_500 };

/** The same with so much noise that something is heard, and nobody should rely on it. The same file each time. */
export function mumbled(recording: Buffer): Buffer {
  const noisy = Buffer.from(recording);
  let dice = 42;
  for (let at = 44; at + 1 < noisy.length; at += 2) {
    dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
    const noise = ((dice / 2_147_483_648) * 2 - 1) * MUMBLING.noise;
    noisy.writeInt16LE(Math.round(noisy.readInt16LE(at) * MUMBLING.voice + noise), at);
  }
  return noisy;
}
