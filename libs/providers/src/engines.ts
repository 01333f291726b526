import { Injectable } from '@nestjs/common';
import { BlobStore } from './ports/blob.port.js';
import { EmailSender } from './ports/email.port.js';
import { Llm } from './ports/llm.port.js';

/** One line of the start-up banner and of the engines list. */
export interface EngineInUse {
  /** What it does, in a word: `interviews`, `mail`, `files`. */
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
  ) {}

  inUse(): EngineInUse[] {
    const { engine, model, statement } = this.llm.describe();
    return [
      { duty: 'interviews', engine: `${engine} (${model})`, statement },
      { duty: 'mail', engine: this.email.engine, statement: 'Mails are kept as .eml files in DATA_DIR/mail.' },
      { duty: 'files', engine: this.blobs.engine, statement: 'Files are kept in DATA_DIR/files.' },
    ];
  }
}
