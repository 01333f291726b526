import { DomainError } from '#libs/kernel';
import { LONGEST_RECORDING_MINUTES, MOST_AUDIO_MEGABYTES } from './domain/recording-limits.js';

const wrongField = (code: string, detail: string, kind: DomainError['kind'], field: string, message: string) =>
  new DomainError(code, detail, { kind, fields: [{ field, message }] });

export const noRecording = (field: string): DomainError =>
  wrongField(
    'speech.no_recording',
    `Please check: ${field}.`,
    'invalid',
    field,
    `send one recording in the multipart field \`${field}\``,
  );

export const unsupportedFormat = (field: string): DomainError =>
  wrongField(
    'speech.unsupported_format',
    'Only WebM, Ogg, MP3, WAV and M4A recordings are supported.',
    'unsupported_type',
    field,
    'is not a recording of a supported kind',
  );

export const tooLarge = (field: string): DomainError =>
  wrongField(
    'speech.too_large',
    `A recording may have at most ${MOST_AUDIO_MEGABYTES} MB.`,
    'too_large',
    field,
    `must have at most ${MOST_AUDIO_MEGABYTES} MB`,
  );

export const tooLong = (field: string): DomainError =>
  wrongField(
    'speech.too_long',
    `A recording may last at most ${LONGEST_RECORDING_MINUTES} minutes. Please record a shorter one, or type.`,
    'invalid',
    field,
    `must last at most ${LONGEST_RECORDING_MINUTES} minutes`,
  );

export const unreadable = (field: string): DomainError =>
  wrongField(
    'speech.unreadable',
    'This recording cannot be played; it may be damaged or cut off. Please record it again, or type.',
    'invalid',
    field,
    'cannot be played',
  );

export const silent = (field: string): DomainError =>
  wrongField(
    'speech.silent',
    'Nobody can be heard in this recording. Please check the microphone and record it again, or type.',
    'invalid',
    field,
    'holds no speech',
  );
