import { Injectable } from '@nestjs/common';
import type { PromptTask } from '#libs/prompts';
import { BlobStore } from './ports/blob.port.js';
import { Calls } from './ports/calls.port.js';
import { EmailSender } from './ports/email.port.js';
import { Llm } from './ports/llm.port.js';
import { Synthesizer } from './ports/synthesizer.port.js';
import { Transcriber } from './ports/transcriber.port.js';

/** One line of the start-up banner and of the engines list. */
export interface EngineInUse {
  /** What it does, in a word: `interviews`, `assessments`, `reading`, `mail`, `files`, `calls`, `hearing`, `voice`. */
  duty: string;
  engine: string;
  statement: string;
}

/** Which engines this process runs on. */
@Injectable()
export class Engines {
  constructor(
    private readonly llm: Llm,
    private readonly email: EmailSender,
    private readonly blobs: BlobStore,
    private readonly calls: Calls,
    private readonly transcriber: Transcriber,
    private readonly synthesizer: Synthesizer,
  ) {}

  inUse(): EngineInUse[] {
    return [
      ...this.languageModels(),
      { duty: 'mail', engine: this.email.engine, statement: this.email.statement },
      { duty: 'files', engine: this.blobs.engine, statement: this.blobs.statement },
      { duty: 'calls', engine: this.calls.engine, statement: this.calls.statement },
      {
        duty: 'hearing',
        engine: `${this.transcriber.engine} (${this.transcriber.model})`,
        statement: this.transcriber.statement,
      },
      { duty: 'voice', engine: this.synthesizer.engine, statement: this.synthesizer.statement },
    ];
  }

  /** A task is only named when another model answers it than the interviews. */
  private languageModels(): EngineInUse[] {
    const interviews = this.lineOf('interviews', 'interview');
    const others = [this.lineOf('assessments', 'scoring'), this.lineOf('reading', 'extraction')];
    return [interviews, ...others.filter(({ engine }) => engine !== interviews.engine)];
  }

  private lineOf(duty: string, task: PromptTask): EngineInUse {
    const { engine, model, statement } = this.llm.describe(task);
    return { duty, engine: `${engine} (${model})`, statement };
  }
}
