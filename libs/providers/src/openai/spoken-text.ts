import { TextFieldReader } from './text-field-reader.js';

/** Hands the `text` field of an answer on while the answer is being written, and remembers what was handed on. */
export class SpokenText {
  private spoken = '';
  private reader = new TextFieldReader('text');

  constructor(private readonly onText: ((piece: string) => void) | undefined) {}

  get isWanted(): boolean {
    return this.onText !== undefined;
  }

  /** Somebody has seen part of the answer, so there will be no other. */
  get hasBegun(): boolean {
    return this.spoken !== '';
  }

  /** A new try begins its answer from the start. */
  restart(): void {
    this.reader = new TextFieldReader('text');
  }

  hear(piece: string): void {
    this.hand(this.reader.feed(piece));
  }

  /** Hands on what is still missing of the finished text. False when what was handed on is not its beginning. */
  finish(output: unknown): boolean {
    const text = typeof output === 'object' && output !== null && 'text' in output ? output.text : '';
    if (typeof text !== 'string' || !text.startsWith(this.spoken)) return false;
    this.hand(text.slice(this.spoken.length));
    return true;
  }

  private hand(piece: string): void {
    if (piece === '' || !this.onText) return;
    this.spoken += piece;
    this.onText(piece);
  }
}
