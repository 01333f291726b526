import { DomainError } from '#libs/kernel';
import type { Transcriber, TranscribeOptions, Transcription } from '#libs/providers';
import { ANSWER, ANSWER_FILES, recording } from '../support/speech/recordings.js';
import { wordErrorRate } from '../support/speech/word-errors.js';

export interface OpenTranscriber {
  transcriber: Transcriber;
  close(): Promise<void>;
}

const MINUTE: TranscribeOptions = { maxDurationMs: 60_000, timeoutMs: 25_000 };
const ANSWER_MS = 3_500;

/** What every transcriber promises, whoever listens. */
export function transcriberContract(name: string, open: () => Promise<OpenTranscriber>): void {
  describe(`${name} as a transcriber`, () => {
    let opened: OpenTranscriber;
    let transcriber: Transcriber;
    beforeAll(async () => {
      opened = await open();
      transcriber = opened.transcriber;
    });
    afterAll(() => opened.close());

    it.each(ANSWER_FILES)('hears the words of %s', async (file) => {
      const heard = await transcriber.transcribe(recording(file), MINUTE);
      expect(wordErrorRate(ANSWER, heard.text)).toBeLessThanOrEqual(0.2);
      expect(Math.abs(heard.durationMs - ANSWER_MS)).toBeLessThan(500);
      expect(heard).toMatchObject({ engine: transcriber.engine, model: transcriber.model });
    });

    it('tells when each part was said and how sure it is', async () => {
      const heard = await transcriber.transcribe(recording('answer.webm'), MINUTE);
      expect(heard.segments.length).toBeGreaterThan(0);
      expectInOrder(heard);
      expect(heard.confidence).toBeGreaterThan(0.5);
      expect(heard).toMatchObject({ codec: expect.any(String), sampleRateHz: expect.any(Number) });
      expect(heard.processingMs).toBeGreaterThanOrEqual(0);
    });

    it('hears nothing in silence, which is no error', async () => {
      const heard = await transcriber.transcribe(recording('silence.ogg'), MINUTE);
      expect(heard).toMatchObject({ text: '', segments: [], confidence: 0 });
    });

    it('keeps two people apart who are transcribed at the same time', async () => {
      const [words, silence] = await Promise.all([
        transcriber.transcribe(recording('answer.mp3'), MINUTE),
        transcriber.transcribe(recording('silence.ogg'), MINUTE),
      ]);
      expect(wordErrorRate(ANSWER, words.text)).toBeLessThanOrEqual(0.2);
      expect(silence.text).toBe('');
    });

    it.each([
      ['an empty file', Buffer.alloc(0)],
      ['a PDF that is called webm', Buffer.from(`%PDF-1.7\n${'1 0 obj << /Type /Catalog >> endobj\n'.repeat(50)}`)],
      ['a web page', Buffer.from('<!doctype html><title>Not Found</title>')],
      ['noise without a container', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 251))],
    ])('says that %s cannot be read', async (_, bytes) => {
      const refused = await refusalOf(transcriber.transcribe({ bytes, contentType: 'audio/webm' }, MINUTE));
      expect(refused).toMatchObject({ code: 'speech.unreadable', kind: 'invalid' });
    });

    it('refuses a recording that is longer than it may be', async () => {
      const refused = await refusalOf(transcriber.transcribe(recording('answer.webm'), { maxDurationMs: 2_000 }));
      expect(refused).toMatchObject({ code: 'speech.too_long', kind: 'invalid' });
    });

    it('gives up when the time is over', async () => {
      const refused = await refusalOf(transcriber.transcribe(recording('answer.webm'), { ...MINUTE, timeoutMs: 1 }));
      expect(refused).toMatchObject({ code: 'speech.timed_out', kind: 'timed_out' });
      const again = await transcriber.transcribe(recording('answer.webm'), MINUTE);
      expect(wordErrorRate(ANSWER, again.text)).toBeLessThanOrEqual(0.2);
    });

    it('stops when nobody waits for it any more', async () => {
      const signal = AbortSignal.abort();
      await expect(transcriber.transcribe(recording('answer.webm'), { ...MINUTE, signal })).rejects.toThrow();
    });

    it('says in a sentence what it is', () => {
      expect(transcriber.statement).toMatch(/^[A-Z].{20,}\.$/);
    });
  });
}

function expectInOrder({ segments, text, durationMs }: Transcription): void {
  expect(text).toBe(segments.map((segment) => segment.text).join(' '));
  let before = 0;
  for (const { startMs, endMs, channel, speaker, confidence, band } of segments) {
    expect(startMs).toBeGreaterThanOrEqual(before);
    expect(endMs).toBeGreaterThan(startMs);
    expect(endMs).toBeLessThanOrEqual(durationMs);
    expect({ channel, speaker }).toEqual({ channel: 0, speaker: null });
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(['good', 'check', 'poor']).toContain(band);
    before = startMs;
  }
}

/** What a call was refused with; a call that is not refused fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<DomainError> {
  const outcome = await call.then(
    () => 'it was not refused',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(DomainError);
  return outcome as DomainError;
}
