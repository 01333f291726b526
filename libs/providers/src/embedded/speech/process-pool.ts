import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '#libs/kernel';
import type { FromProcess, ToProcess } from './process-talk.js';

const RETRY_AFTER_SECONDS = 10;
const MAX_OLD_GENERATION_MB = 512;
/** A process that nobody needed for so long gives its memory back. */
const IDLE_MS = 5 * 60_000;

export interface Errand<Note, Reply> {
  /** Ends the process when it aborts. */
  signal: AbortSignal;
  /** Hears what the process says on the way, and may answer. */
  onNote?: (note: Note, reply: (reply: Reply) => void) => void;
}

/**
 * Processes that each do one thing at a time, and start with the first task. Not threads: decoders and models are
 * native code that strangers' files run through. A process can be ended at any moment and dies alone; ending a thread
 * that is inside of the model runtime ends this server with it.
 */
export class ProcessPool {
  private readonly file: string;
  private readonly mostAtOnce: number;
  private readonly mostInHand: number;
  private readonly running = new Set<ChildProcess>();
  private readonly idle: ChildProcess[] = [];
  private readonly waiting: (() => void)[] = [];
  private busy = 0;
  private inHand = 0;
  private isStopped = false;

  /** `program` is a file in this folder, without its ending. More than `mostWaiting` tasks behind the busy ones are refused. */
  constructor(program: string, options: { processes: number; mostWaiting: number }) {
    // The program is next to this file, as .ts in a checkout and as .js in a build.
    const here = fileURLToPath(import.meta.url);
    this.file = fileURLToPath(new URL(`./${program}${extname(here)}`, import.meta.url));
    this.mostAtOnce = options.processes;
    this.mostInHand = options.processes + options.mostWaiting;
  }

  /** @throws DomainError `speech.unavailable`; another error when the process failed or died, or the signal aborted. */
  async run<Task, Result, Note = never, Reply = never>(task: Task, errand: Errand<Note, Reply>): Promise<Result> {
    if (this.inHand >= this.mostInHand) {
      throw new DomainError('speech.unavailable', 'The speech engine is busy. Please try again in a moment.', {
        kind: 'unavailable',
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    }
    this.inHand += 1;
    try {
      await this.takeTurn(errand.signal);
      try {
        return await this.send(task, errand);
      } finally {
        this.endTurn();
      }
    } finally {
      this.inHand -= 1;
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(
      [...this.running].map((child) => {
        const gone = once(child, 'exit');
        child.ref();
        child.kill('SIGKILL');
        return gone;
      }),
    );
  }

  private async send<Task, Result, Note, Reply>(task: Task, { signal, onNote }: Errand<Note, Reply>): Promise<Result> {
    const child = this.idle.pop() ?? this.start();
    const dead = new AbortController();
    const died = (code: number | null, by: NodeJS.Signals | null) =>
      dead.abort(new Error(`It ended with ${by ?? code}`));
    child.once('exit', died);
    child.ref();
    child.channel?.ref();
    const tell = (message: ToProcess<Task, Reply>) => child.send(message, () => undefined);
    try {
      const said = on(child, 'message', { signal: AbortSignal.any([signal, dead.signal]) });
      tell({ kind: 'task', task });
      for await (const [message] of said as AsyncIterable<[FromProcess<Result, Note>]>) {
        if (message.kind === 'note') onNote?.(message.note, (reply) => tell({ kind: 'reply', reply }));
        else if (message.kind === 'failed') throw new Error(message.text);
        else return this.rest(child, message.result);
      }
      throw new Error('The process said no more');
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    } finally {
      child.off('exit', died);
    }
  }

  private start(): ChildProcess {
    if (this.isStopped) throw new Error('This server is stopping');
    const child = fork(this.file, {
      serialization: 'advanced',
      // None of this server's secrets, and none of its debugger's ports.
      env: {},
      execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${MAX_OLD_GENERATION_MB}`],
      // A decoder complains about every damaged packet, and strangers send as many as they like.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.running.add(child);
    child.on('exit', () => {
      this.running.delete(child);
      if (this.idle.includes(child)) this.idle.splice(this.idle.indexOf(child), 1);
    });
    child.on('error', () => child.kill('SIGKILL'));
    return child;
  }

  /** Keeps the process for the next task, without keeping this server alive for it. */
  private rest<Result>(child: ChildProcess, result: Result): Result {
    child.unref();
    child.channel?.unref();
    this.idle.push(child);
    const tooLong = setTimeout(() => {
      if (this.idle.includes(child)) child.kill('SIGKILL');
    }, IDLE_MS);
    tooLong.unref();
    return result;
  }

  private async takeTurn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.busy < this.mostAtOnce) {
      this.busy += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.push(turn);
    });
  }

  private endTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy -= 1;
  }
}
