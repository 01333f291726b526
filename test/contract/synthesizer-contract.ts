import { LONGEST_SPOKEN_TEXT, type Synthesizer } from '#libs/providers';
import { refusalOf } from './transcriber-contract.js';

export interface OpenSynthesizer {
  synthesizer: Synthesizer;
  close(): Promise<void>;
}

const QUESTION = 'Tell me about a time you solved a hard problem.';

/** What every synthesizer promises, whoever speaks. */
export function synthesizerContract(name: string, open: () => Promise<OpenSynthesizer>): void {
  describe(`${name} as a synthesizer`, () => {
    let opened: OpenSynthesizer;
    let synthesizer: Synthesizer;
    beforeAll(async () => {
      opened = await open();
      synthesizer = opened.synthesizer;
    });
    afterAll(() => opened.close());

    it('speaks a question in its first voice when none is named', async () => {
      const spoken = await synthesizer.synthesize(QUESTION);
      expect(spoken).toMatchObject({ engine: synthesizer.engine, voice: synthesizer.voices[0] });
      expect(typeOf(spoken.bytes)).toBe(spoken.contentType);
      expect(spoken.durationMs).toBeGreaterThan(1_000);
      expect(spoken.durationMs).toBeLessThan(10_000);
    });

    it('says the same again when it is asked again', async () => {
      const [first, second] = await Promise.all([synthesizer.synthesize(QUESTION), synthesizer.synthesize(QUESTION)]);
      expect(second.bytes.equals(first.bytes)).toBe(true);
    });

    it('speaks with another voice when one is named', async () => {
      const [voice, other = voice] = synthesizer.voices;
      const first = await synthesizer.synthesize(QUESTION, { voice });
      const second = await synthesizer.synthesize(QUESTION, { voice: other });
      expect(second.voice).toBe(other);
      expect(second.bytes.equals(first.bytes)).toBe(false);
    });

    it('takes longer over a longer text', async () => {
      const short = await synthesizer.synthesize('Thank you.');
      const long = await synthesizer.synthesize(`${QUESTION} ${QUESTION}`);
      expect(long.durationMs).toBeGreaterThan(2 * short.durationMs);
    });

    it.each([
      ['nothing', ''],
      ['blanks only', ' \n\t '],
      ['more than it can say at once', 'a'.repeat(LONGEST_SPOKEN_TEXT + 1)],
    ])('refuses to speak %s', async (_, text) => {
      const refused = await refusalOf(synthesizer.synthesize(text));
      expect(refused).toMatchObject({ kind: 'invalid', fields: [{ field: 'text' }] });
    });

    it.each(['nobody', '', '../slt', 'https://example.com/voice.flitevox'])('has no voice %j', async (voice) => {
      const refused = await refusalOf(synthesizer.synthesize(QUESTION, { voice }));
      expect(refused).toMatchObject({ kind: 'invalid', fields: [{ field: 'voice' }] });
    });

    it('gives up when the time is over, and speaks again afterwards', async () => {
      const refused = await refusalOf(synthesizer.synthesize(QUESTION, { timeoutMs: 1 }));
      expect(refused).toMatchObject({ code: 'speech.timed_out', kind: 'timed_out' });
      await expect(synthesizer.synthesize(QUESTION)).resolves.toMatchObject({ engine: synthesizer.engine });
    });

    it('stops when nobody waits for it any more', async () => {
      await expect(synthesizer.synthesize(QUESTION, { signal: AbortSignal.abort() })).rejects.toThrow();
    });

    it('says in a sentence what it is', () => {
      expect(synthesizer.statement).toMatch(/^[A-Z].{20,}\.$/);
    });
  });
}

function typeOf(bytes: Buffer): string {
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE') return 'audio/wav';
  const isMp3 = bytes.toString('latin1', 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0);
  return isMp3 ? 'audio/mpeg' : 'unknown';
}
