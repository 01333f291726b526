import { join } from 'node:path';
import {
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock } from '#libs/kernel';
import { AzureOpenAiLlm } from './azure/azure-openai-llm.js';
import { EmbeddedLlm } from './embedded/embedded-llm.js';
import { FolderBlobStore } from './embedded/folder-blob-store.js';
import { FolderMailbox } from './embedded/folder-mailbox.js';
import { Engines } from './engines.js';
import { LlmByTask } from './llm-by-task.js';
import { OpenAiCompatibleLlm } from './openai/openai-compatible-llm.js';
import { BlobStore } from './ports/blob.port.js';
import { EmailSender, Mailbox, MailFailure } from './ports/email.port.js';
import { Llm } from './ports/llm.port.js';
import { timingOf } from './resilience/timing.js';
import { SendgridEmailSender } from './sendgrid/sendgrid-email-sender.js';
import { SecondReader } from './second-reader.js';
import { SmtpEmailSender } from './smtp/smtp-email-sender.js';

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
    { provide: EmailSender, inject: [Config, Clock, FolderMailbox], useFactory: chooseEmailSender },
    { provide: Mailbox, useExisting: FolderMailbox },
    {
      provide: BlobStore,
      inject: [Config],
      useFactory: (config: Config) => new FolderBlobStore(join(config.dataDir, 'files')),
    },
    Engines,
    {
      provide: SecondReader,
      inject: [Llm],
      useFactory: (llm: Llm) => new SecondReader(llm instanceof EmbeddedLlm ? null : () => new EmbeddedLlm()),
    },
  ],
  exports: [Llm, EmailSender, Mailbox, BlobStore, Engines, SecondReader],
})
export class ProvidersModule implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(Llm) private readonly llm: Llm,
    @Inject(EmailSender) private readonly email: EmailSender,
    private readonly config: Config,
  ) {}

  /** Start-up fails when the engine cannot answer one of the prompts. */
  async onModuleInit(): Promise<void> {
    if (this.llm instanceof EmbeddedLlm) await this.llm.start({ warmUp: this.config.environment !== 'test' });
  }

  /** Mail that cannot go out is told at once, and stops nobody from being interviewed. */
  onApplicationBootstrap(): void {
    this.email.check().catch((error: unknown) => {
      const detail = error instanceof MailFailure ? `${error.detail} (${error.answer})` : 'The check broke off.';
      new Logger('Mail').error({ msg: 'mails cannot go out', engine: this.email.engine, detail });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.llm instanceof EmbeddedLlm) await this.llm.stop();
  }
}

/** The embedded engine's thread exists only where no model is configured. */
function chooseLlm({ languageModel }: Config, clock: Clock): Llm {
  const timing = timingOf(clock);
  if (languageModel.kind === 'azure') {
    const { deployments, ...azure } = languageModel;
    return new LlmByTask(deployments, (deployment) => new AzureOpenAiLlm({ ...azure, deployment, timing }));
  }
  if (languageModel.kind === 'openai-compatible') {
    const { models, ...server } = languageModel;
    return new LlmByTask(models, (model) => new OpenAiCompatibleLlm({ ...server, model, timing }));
  }
  return new EmbeddedLlm();
}

/** The embedded mailbox takes the mails where nobody else is set up to. */
function chooseEmailSender({ mail }: Config, clock: Clock, mailbox: FolderMailbox): EmailSender {
  const timing = timingOf(clock);
  if (mail.kind === 'sendgrid') return new SendgridEmailSender({ ...mail, timing });
  return mail.kind === 'smtp' ? new SmtpEmailSender(mail, timing) : mailbox;
}
