import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpokenAudio } from '#libs/providers';

/** What somebody says in `answer.*`; every such file is the same three and a half seconds. */
export const ANSWER = 'I wrote the report and sent it to the whole team on Friday.';

/** How the recordings were made is in `recordings/README.md`. */
const CONTENT_TYPES = {
  'answer.webm': 'audio/webm;codecs=opus',
  'answer.ogg': 'audio/ogg',
  'answer.mp3': 'audio/mpeg',
  'answer.m4a': 'audio/mp4',
  'answer.mp4': 'audio/mp4;codecs=opus',
  'answer.aac': 'audio/aac',
  'answer.flac': 'audio/flac',
  'answer.vorbis.ogg': 'audio/ogg;codecs=vorbis',
  'answer.ulaw.wav': 'audio/wav',
  'silence.ogg': 'audio/ogg',
} as const;

export type RecordingName = keyof typeof CONTENT_TYPES;

/** The formats that every transcriber hears. */
export const ANSWER_FILES = ['answer.webm', 'answer.ogg', 'answer.mp3', 'answer.m4a'] as const;

export function recording(name: RecordingName): SpokenAudio {
  return { bytes: readFileSync(join(__dirname, 'recordings', name)), contentType: CONTENT_TYPES[name] };
}
