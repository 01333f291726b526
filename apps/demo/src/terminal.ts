import { stripVTControlCharacters, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const WIDEST_COLUMNS = 100;
const NARROWEST_COLUMNS = 50;
const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const SPINNER_INTERVAL_MS = 80;
const CLEAR_LINE = '\r\x1b[2K';
const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';

/** How long a step of the journey took. */
export interface StepTime {
  title: string;
  durationMs: number;
}

/** Says where a step is at the moment. */
export type Progress = (note: string) => void;

export interface ParagraphOptions {
  /** Blanks before every line. */
  indent?: number;
  /** What stands before the first line, such as a bullet; the other lines are set in by as much. */
  lead?: string;
  style?: Style;
}

/** What the demonstration shows: lines, headings and steps with live progress. Colours and movement only on a terminal. */
export class Terminal {
  readonly times: StepTime[] = [];
  /** What somebody who stops with Ctrl-C should know. */
  partingWords: string | null = null;
  private spinner: NodeJS.Timeout | undefined;

  constructor(private readonly out: NodeJS.WriteStream = process.stdout) {}

  get isInteractive(): boolean {
    return this.out.isTTY;
  }

  get columns(): number {
    const available = this.out.columns || WIDEST_COLUMNS;
    return Math.max(NARROWEST_COLUMNS, Math.min(available, WIDEST_COLUMNS));
  }

  paint(style: Style, text: string): string {
    return this.isInteractive ? styleText(style, text) : text;
  }

  line(text = ''): void {
    this.out.write(`${text}\n`);
  }

  heading(text: string): void {
    this.line();
    this.line(this.paint(['bold', 'cyan'], text));
    this.line(this.paint('dim', '─'.repeat(this.columns)));
  }

  /** A small heading. */
  title(text: string): void {
    this.line();
    this.line(this.paint('bold', text));
  }

  /** A small heading with points below; nothing when there are none. */
  list(title: string, entries: readonly string[]): void {
    if (entries.length === 0) return;
    this.title(title);
    for (const entry of entries) this.paragraph(entry, { indent: 2, lead: '• ' });
  }

  /** A small heading with a text below; nothing when there is none. */
  section(title: string, text: string | null): void {
    if (!text) return;
    this.title(title);
    this.paragraph(text, { indent: 2 });
  }

  /** A text of any length, broken between words. Its own line breaks stay. */
  paragraph(text: string, { indent = 0, lead = '', style }: ParagraphOptions = {}): void {
    const room = this.columns - indent - lead.length;
    const lines = text.split('\n').flatMap((part) => wrap(part, room));
    lines.forEach((line, index) => {
      const margin = ' '.repeat(indent) + (index === 0 ? lead : ' '.repeat(lead.length));
      this.line((margin + (style ? this.paint(style, line) : line)).trimEnd());
    });
  }

  /** Does the work while showing that it goes on, then says how long it took. */
  async step<Result>(title: string, work: (progress: Progress) => Promise<Result>): Promise<Result> {
    const startedMs = performance.now();
    let note = '';
    this.spin(() => `${title}${note === '' ? '' : ` · ${note}`}`);
    try {
      const result = await work((text) => (note = text));
      const durationMs = performance.now() - startedMs;
      this.times.push({ title, durationMs });
      this.rest();
      this.line(`${this.paint('green', '✓')} ${this.spread(title, seconds(durationMs))}`);
      return result;
    } catch (error) {
      this.rest();
      this.line(`${this.paint('red', '✗')} ${title}`);
      throw error;
    }
  }

  /** A line in between, even while a step goes on. */
  remark(text: string): void {
    if (this.spinner !== undefined) this.out.write(CLEAR_LINE);
    this.line(this.paint('dim', text));
  }

  /** Ends any movement, so that something else can be written. */
  rest(): void {
    if (this.spinner === undefined) return;
    clearInterval(this.spinner);
    this.spinner = undefined;
    this.out.write(CLEAR_LINE + SHOW_CURSOR);
  }

  /** `left ........ right`, as wide as a step. */
  spread(left: string, right: string): string {
    const gap = Math.max(2, this.columns - 2 - visibleLength(left) - right.length);
    return `${left}${' '.repeat(gap)}${this.paint('dim', right)}`;
  }

  private spin(text: () => string): void {
    if (!this.isInteractive) return;
    let frame = 0;
    const draw = (): void => {
      const wheel = SPINNER[frame++ % SPINNER.length] ?? '';
      this.out.write(`${CLEAR_LINE}${styleText('cyan', wheel)} ${text().slice(0, this.columns - 3)}`);
    };
    this.out.write(HIDE_CURSOR);
    draw();
    this.spinner = setInterval(draw, SPINNER_INTERVAL_MS);
  }
}

export function seconds(durationMs: number): string {
  return `${(durationMs / 1_000).toFixed(1)} s`;
}

/** The beginning of a text, cut between words when it is too long. */
export function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most - 2);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > most / 2 ? end : cut.length)} …`;
}

/** Colours take no room. */
function visibleLength(text: string): number {
  return stripVTControlCharacters(text).length;
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (visibleLength(longer) > columns && line !== '') {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
