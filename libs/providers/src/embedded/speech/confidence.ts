import type { ConfidenceBand } from '../../ports/transcriber.port.js';

/**
 * Least mean probability of a token. Of 324 answers of `test/truth/speech`, clean and in noise, 3 % of the words are wrong
 * above the first border, 14 % between the two and 36 % below; `docs/speech.md` has the table.
 */
const GOOD_FROM = 0.9;
const CHECK_FROM = 0.78;

export function bandOf(confidence: number): ConfidenceBand {
  if (confidence >= GOOD_FROM) return 'good';
  return confidence >= CHECK_FROM ? 'check' : 'poor';
}
