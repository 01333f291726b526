import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock } from '#libs/kernel';
import { AzureOpenAiLlm } from './azure/azure-openai-llm.js';
import { EmbeddedLlm } from './embedded/embedded-llm.js';
import { FolderBlobStore } from './embedded/folder-blob-store.js';
import { FolderMailbox } from './embedded/folder-mailbox.js';
import { Engines } from './engines.js';
import { OpenAiCompatibleLlm } from './openai/openai-compatible-llm.js';
import { BlobStore } from './ports/blob.port.js';
import { EmailSender, Mailbox } from './ports/email.port.js';
import { Llm } from './ports/llm.port.js';
import { timingOf } from './resilience/timing.js';

/** The one place that chooses who stands behind a port. */
@Global()
@Module({
  providers: [
    { provide: Llm, inject: [Config, Clock], useFactory: chooseLlm },
    {
      provide: FolderMailbox,
      inject: [Config],
      useFactory: (config: Config) => new FolderMailbox(join(config.dataDir, 'mail')),
    },
    { provide: EmailSender, useExisting: FolderMailbox },
    { provide: Mailbox, useExisting: FolderMailbox },
    {
      provide: BlobStore,
      inject: [Config],
      useFactory: (config: Config) => new FolderBlobStore(join(config.dataDir, 'files')),
    },
    Engines,
  ],
  exports: [Llm, EmailSender, Mailbox, BlobStore, Engines],
})
export class ProvidersModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(Llm) private readonly llm: Llm,
    private readonly config: Config,
  ) {}

  /** Start-up fails when the engine cannot answer one of the prompts. */
  async onModuleInit(): Promise<void> {
    if (this.llm instanceof EmbeddedLlm) await this.llm.start({ warmUp: this.config.environment !== 'test' });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.llm instanceof EmbeddedLlm) await this.llm.stop();
  }
}

/** The embedded engine's thread exists only where no model is configured. */
function chooseLlm({ languageModel }: Config, clock: Clock): Llm {
  const timing = timingOf(clock);
  if (languageModel.kind === 'azure') return new AzureOpenAiLlm({ ...languageModel, timing });
  if (languageModel.kind === 'openai-compatible') return new OpenAiCompatibleLlm({ ...languageModel, timing });
  return new EmbeddedLlm();
}
