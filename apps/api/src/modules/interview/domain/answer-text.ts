/** Characters an answer may have. */
export const LONGEST_ANSWER = 8_000;

/** Everything but tab and line feed that steers a terminal or turns the direction of text. */
// eslint-disable-next-line no-control-regex -- these are the characters that go
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Joiners and the like, which some scripts and emoji need between what can be seen. */
const INVISIBLE = /[\p{Cf}\s]/gu;

/**
 * The answer as it is kept: composed characters, plain line ends, nothing invisible that steers, no half characters.
 * Empty when nothing of it can be seen.
 */
export function cleanAnswer(text: string): string {
  const clean = text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replace(STEERING, '').trim();
  return clean.replace(INVISIBLE, '') === '' ? '' : clean;
}
