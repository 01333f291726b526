import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ProbeAnswers, ProbeQuestion } from './probe.ts';

const PROBE = new URL('./probe.ts', import.meta.url).href;
const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 20_000;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A Node program in a process of its own, with the probe in it. */
export class MeasuredProcess {
  private readonly child: ChildProcess;
  private output = '';

  private constructor(program: string, args: readonly string[], environment: Record<string, string>) {
    this.child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, program, ...args], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.output += text.toString()));
    }
  }

  /** Resolves with the process and what `ready` found in its output. */
  static async start(
    program: string,
    ready: RegExp,
    { args = [], environment = {} }: { args?: readonly string[]; environment?: Record<string, string> } = {},
  ): Promise<{ process: MeasuredProcess; found: string }> {
    const started = new MeasuredProcess(program, args, environment);
    const deadline = Date.now() + READY_WITHIN_MS;
    for (;;) {
      const found = ready.exec(started.output)?.[1];
      if (found !== undefined) return { process: started, found };
      if (started.child.exitCode !== null || Date.now() > deadline) {
        await started.stop();
        throw new Error(`${program} did not start:\n${started.output}`);
      }
      await sleep(20);
    }
  }

  /** One question at a time. */
  async ask<Question extends ProbeQuestion>(question: Question): Promise<ProbeAnswers[Question]> {
    const answered = once(this.child, 'message');
    this.child.send(question);
    const [said] = (await answered) as [{ answer: ProbeAnswers[Question] } | { problem: string }];
    if ('problem' in said) throw new Error(said.problem);
    return said.answer;
  }

  /** What the process has written since it started. */
  get written(): string {
    return this.output;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    const killer = setTimeout(() => this.child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    this.child.kill('SIGTERM');
    await ended;
    clearTimeout(killer);
  }
}
