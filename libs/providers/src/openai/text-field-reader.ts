const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const UNICODE_ESCAPE_DIGITS = 4;

/** What the string being read is: a name in the outermost object, the value that is wanted, or anything else. */
type Role = 'name' | 'wanted' | 'other';

/**
 * Reads one string field of the outermost JSON object while the JSON is still arriving. Fed with the pieces in which a
 * model sends its answer, it hands back what each adds to the field: escapes are resolved and surrogate pairs kept whole,
 * wherever the pieces are cut. Anything before the first brace, such as a code fence, is skipped.
 */
export class TextFieldReader {
  private depth = 0;
  private isNameNext = false;
  private name = '';
  /** Undefined between strings. */
  private role: Role | undefined;
  /** A backslash and what has come of its escape. */
  private escape = '';
  /** First half of a surrogate pair whose second half has not come yet. */
  private heldSurrogate = '';
  private isDone = false;

  constructor(private readonly field: string) {}

  /** What this piece adds to the field; empty when it adds nothing. */
  feed(piece: string): string {
    let added = '';
    for (const unit of piece.split('')) {
      if (this.isDone) break;
      added += this.role === undefined ? this.readStructure(unit) : this.readString(unit, this.role);
    }
    return added;
  }

  private readStructure(unit: string): string {
    if (unit === '{' || (unit === '[' && this.depth > 0)) {
      this.depth += 1;
      this.isNameNext = this.depth === 1;
    } else if (this.depth === 0) {
      return '';
    } else if (unit === '}' || unit === ']') {
      this.depth -= 1;
      this.isDone = this.depth === 0;
    } else if (unit === '"') {
      this.role = this.roleOfNextString();
    } else if (this.depth === 1 && (unit === ',' || unit === ':')) {
      this.isNameNext = unit === ',';
    }
    return '';
  }

  private roleOfNextString(): Role {
    if (this.depth !== 1) return 'other';
    if (!this.isNameNext) return this.name === this.field ? 'wanted' : 'other';
    this.name = '';
    return 'name';
  }

  private readString(unit: string, role: Role): string {
    if (this.escape !== '') return this.take(this.readEscape(unit), role);
    if (unit === '\\') {
      this.escape = unit;
      return '';
    }
    if (unit !== '"') return this.take(unit, role);
    this.role = undefined;
    this.isDone = role === 'wanted';
    return '';
  }

  /** The character an escape stands for, once it is complete. */
  private readEscape(unit: string): string {
    this.escape += unit;
    if (this.escape.startsWith('\\u')) {
      const digits = this.escape.slice('\\u'.length);
      if (digits.length < UNICODE_ESCAPE_DIGITS) return '';
      this.escape = '';
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    this.escape = '';
    return ESCAPES[unit] ?? unit;
  }

  private take(unit: string, role: Role): string {
    if (role === 'name') this.name += unit;
    return role === 'wanted' && unit !== '' ? this.keepPairsWhole(unit) : '';
  }

  private keepPairsWhole(unit: string): string {
    const text = this.heldSurrogate + unit;
    this.heldSurrogate = '';
    if (text.length > 1 || !/[\uD800-\uDBFF]/.test(text)) return text;
    this.heldSurrogate = text;
    return '';
  }
}
