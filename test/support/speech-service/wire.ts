import { z } from 'zod';

/** What Whisper takes; it goes by the ending of the name. */
const ENDINGS = ['flac', 'm4a', 'mp3', 'mp4', 'mpeg', 'mpga', 'oga', 'ogg', 'wav', 'webm'];
export const MOST_BYTES = 26_214_400;

export const VOICES = ['alloy', 'echo', 'fable', 'onyx', 'nova', 'shimmer'] as const;

/** `audio/transcriptions`, as far as its documentation obliges a caller; anything else in it is refused. */
export const transcriptionRequest = z.strictObject({
  model: z.string().min(1),
  file: z.instanceof(File),
  response_format: z.literal('verbose_json'),
  'timestamp_granularities[]': z.enum(['segment', 'word']),
  temperature: z.enum(['0']),
});

/** `audio/speech`. */
export const speechRequest = z.strictObject({
  model: z.string().min(1),
  input: z.string().min(1).max(4_096),
  voice: z.enum(VOICES),
  response_format: z.enum(['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm']),
});

export interface HeardSegment {
  /** Seconds. */
  start: number;
  end: number;
  text: string;
  avg_logprob: number;
  no_speech_prob: number;
}

/** What Whisper answers in `verbose_json`. */
export function verboseJson(duration: number, segments: readonly HeardSegment[]): object {
  return {
    task: 'transcribe',
    language: 'english',
    duration,
    text: segments
      .map(({ text }) => text)
      .join('')
      .trim(),
    segments: segments.map((segment, id) => ({
      id,
      seek: 0,
      ...segment,
      tokens: [50364, 286, 4114, 50564],
      temperature: 0,
      compression_ratio: 1.1,
    })),
  };
}

export function errorJson(message: string, type = 'invalid_request_error'): object {
  return { error: { message, type, param: null, code: null } };
}

export function formatProblem({ name }: File): string | undefined {
  const ending = name.split('.').at(-1) ?? '';
  return ENDINGS.includes(ending) ? undefined : `Invalid file format. Supported formats: ${JSON.stringify(ENDINGS)}`;
}

const FRAME_MS = 24;
const FRAME_BYTES = 96;
const MS_PER_CHARACTER = 60;

/** Silence as MP3 (24 kHz, mono, 32 kbit/s), as long as the text would take, with the speaker's name in its tag. */
export function spokenMp3(text: string, voice: string): Buffer {
  const frame = Buffer.alloc(FRAME_BYTES);
  frame.set([0xff, 0xf3, 0x44, 0xc0]);
  const frames = Math.ceil((text.length * MS_PER_CHARACTER) / FRAME_MS);
  return Buffer.concat([tagged(voice), ...Array.from({ length: frames }, () => frame)]);
}

/** An ID3 tag (2.3) with one line. */
function tagged(line: string): Buffer {
  const content = Buffer.from(`\0${line}`, 'latin1');
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 10 + content.length]);
  return Buffer.concat([head, Buffer.from(`TPE1\0\0\0${String.fromCharCode(content.length)}\0\0`, 'latin1'), content]);
}
