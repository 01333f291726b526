/** Something that the person in front of the terminal can do something about; the message says what. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}
