import { createInterface, type Interface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { AnswerPicker, type AskedQuestion } from './answer-picker.js';
import type { Terminal } from './terminal.js';

/** What came after a question. */
export type Answer = { kind: 'given'; text: string; seconds: number | null } | { kind: 'quit' };

/** Where the candidate's answers come from. */
export interface Answers {
  /** Whether a person types them, who may stop and come back. */
  readonly areTyped: boolean;
  /** Says how answering works, once, before the first question. */
  open(): void;
  to(question: AskedQuestion): Promise<Answer>;
  close(): void;
}

const QUIT = '/quit';

/** Answers from a file. Nobody typed them, so they say nothing about time. */
export class ScriptedAnswers implements Answers {
  readonly areTyped = false;
  private readonly picker: AnswerPicker;

  constructor(
    private readonly terminal: Terminal,
    private readonly answers: readonly string[],
    private readonly pauseMs: number,
  ) {
    this.picker = new AnswerPicker(answers);
  }

  open(): void {
    this.terminal.paragraph(`The answers come from a file with ${this.answers.length} of them.`, { style: 'dim' });
  }

  async to(question: AskedQuestion): Promise<Answer> {
    const text = this.picker.pick(question);
    await sleep(this.pauseMs);
    this.terminal.paragraph(text, { lead: '› ', style: 'dim' });
    return { kind: 'given', text, seconds: null };
  }

  close(): void {
    // Nothing is open.
  }
}

/** Answers that somebody types, over several lines if they like. */
export class TypedAnswers implements Answers {
  readonly areTyped = true;
  private keyboard: Interface | undefined;
  private lines: AsyncIterator<string> | undefined;

  constructor(private readonly terminal: Terminal) {}

  open(): void {
    this.terminal.paragraph(
      `You are the candidate. Type your answer and end it with an empty line. ${QUIT} stops; you can go on later.`,
      { style: 'dim' },
    );
    this.keyboard = createInterface({ input: process.stdin, output: process.stdout, prompt: '› ' });
    // The keyboard hears Ctrl-C before the process does.
    this.keyboard.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    this.lines = this.keyboard[Symbol.asyncIterator]();
  }

  async to(): Promise<Answer> {
    const startedMs = performance.now();
    const text: string[] = [];
    for (;;) {
      this.keyboard?.prompt();
      const next = await this.lines?.next();
      const line = next?.done === false ? next.value.trim() : QUIT;
      if (line === QUIT) return { kind: 'quit' };
      if (line !== '') text.push(line);
      else if (text.length > 0) break;
    }
    return { kind: 'given', text: text.join('\n'), seconds: Math.round((performance.now() - startedMs) / 1_000) };
  }

  close(): void {
    this.keyboard?.close();
  }
}
