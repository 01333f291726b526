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
import { AcsCalls } from './azure/acs-calls.js';
import { AzureBlobStore } from './azure/azure-blob-store.js';
import { AzureOpenAiLlm } from './azure/azure-openai-llm.js';
import { AzureOpenAiSynthesizer, AzureOpenAiTranscriber } from './azure/azure-openai-speech.js';
import { AzureSpeechTokenIssuer } from './azure/azure-speech-token.js';
import { EmbeddedCalls } from './embedded/calls/embedded-calls.js';
import { EmbeddedLlm } from './embedded/embedded-llm.js';
import { FolderBlobStore } from './embedded/folder-blob-store.js';
import { FolderMailbox } from './embedded/folder-mailbox.js';
import { EmbeddedRecordingMeasure } from './embedded/speech/embedded-recording-measure.js';
import { EmbeddedSpeechTokenIssuer } from './embedded/speech/embedded-speech-token.js';
import { EmbeddedSynthesizer } from './embedded/speech/embedded-synthesizer.js';
import { EmbeddedTranscriber } from './embedded/speech/embedded-transcriber.js';
import { Engines } from './engines.js';
import { LlmByTask } from './llm-by-task.js';
import { OpenAiCompatibleLlm } from './openai/openai-compatible-llm.js';
import { OpenAiCompatibleSynthesizer, OpenAiCompatibleTranscriber } from './openai/openai-compatible-speech.js';
import { OutboundHttp } from './outbound/outbound-http.js';
import { BlobStore } from './ports/blob.port.js';
import { Calls } from './ports/calls.port.js';
import { EmailSender, Mailbox, MailFailure } from './ports/email.port.js';
import { Llm } from './ports/llm.port.js';
import type { RecordingMeasure } from './ports/recording-measure.js';
import { SpeechTokenIssuer, SpeechTokenVerifier } from './ports/speech-token.port.js';
import { Synthesizer } from './ports/synthesizer.port.js';
import { Transcriber } from './ports/transcriber.port.js';
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
    { provide: BlobStore, inject: [Config, Clock], useFactory: chooseBlobStore },
    {
      provide: OutboundHttp,
      inject: [Config, Clock],
      useFactory: (config: Config, clock: Clock) => new OutboundHttp({ toLoopback: config.webhooksToLoopback, clock }),
    },
    { provide: Calls, inject: [Config, Clock, Synthesizer], useFactory: chooseCalls },
    EmbeddedRecordingMeasure,
    { provide: Transcriber, inject: [Config, Clock, EmbeddedRecordingMeasure], useFactory: chooseTranscriber },
    { provide: Synthesizer, inject: [Config, Clock, EmbeddedRecordingMeasure], useFactory: chooseSynthesizer },
    {
      provide: EmbeddedSpeechTokenIssuer,
      inject: [Config, Clock],
      useFactory: (config: Config, clock: Clock) => new EmbeddedSpeechTokenIssuer(config.jwtSecret, clock),
    },
    { provide: SpeechTokenIssuer, inject: [Config, Clock, EmbeddedSpeechTokenIssuer], useFactory: chooseTokenIssuer },
    { provide: SpeechTokenVerifier, useExisting: EmbeddedSpeechTokenIssuer },
    Engines,
    {
      provide: SecondReader,
      inject: [Llm],
      useFactory: (llm: Llm) => new SecondReader(llm instanceof EmbeddedLlm ? null : () => new EmbeddedLlm()),
    },
  ],
  exports: [
    Llm,
    EmailSender,
    Mailbox,
    BlobStore,
    Calls,
    Transcriber,
    Synthesizer,
    SpeechTokenIssuer,
    SpeechTokenVerifier,
    Engines,
    SecondReader,
    OutboundHttp,
  ],
})
export class ProvidersModule implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(Llm) private readonly llm: Llm,
    @Inject(EmailSender) private readonly email: EmailSender,
    @Inject(Calls) private readonly calls: Calls,
    @Inject(Transcriber) private readonly transcriber: Transcriber,
    @Inject(Synthesizer) private readonly synthesizer: Synthesizer,
    private readonly measure: EmbeddedRecordingMeasure,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    private readonly config: Config,
  ) {}

  /** Start-up fails when the engine cannot answer one of the prompts. */
  async onModuleInit(): Promise<void> {
    if (this.llm instanceof EmbeddedLlm) await this.llm.start({ warmUp: this.config.environment !== 'test' });
  }

  /** Mail that cannot go out and files that cannot be kept are told at once, and stop nobody from being interviewed. */
  onApplicationBootstrap(): void {
    if (this.calls instanceof EmbeddedCalls) void this.calls.start();
    void this.blobs.isHealthy().then((isHealthy) => {
      if (!isHealthy) new Logger('Storage').error({ msg: 'files cannot be stored', engine: this.blobs.engine });
    });
    this.email.check().catch((error: unknown) => {
      const detail = error instanceof MailFailure ? `${error.detail} (${error.answer})` : 'The check broke off.';
      new Logger('Mail').error({ msg: 'mails cannot go out', engine: this.email.engine, detail });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.calls instanceof EmbeddedCalls) await this.calls.stop();
    if (this.transcriber instanceof EmbeddedTranscriber) await this.transcriber.stop();
    if (this.synthesizer instanceof EmbeddedSynthesizer) await this.synthesizer.stop();
    await this.measure.stop();
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

function chooseCalls({ calls, dataDir }: Config, clock: Clock, synthesizer: Synthesizer): Calls {
  const timing = timingOf(clock);
  if (calls.kind === 'azure') return new AcsCalls({ ...calls, timing });
  const { webhookUrl, webhookSecrets } = calls;
  const speak = (text: string) => synthesizer.synthesize(text);
  return new EmbeddedCalls({ dataDir, webhookUrl, webhookSecret: webhookSecrets[0] ?? '', speak, timing });
}

/** The embedded mailbox takes the mails where nobody else is set up to. */
function chooseEmailSender({ mail }: Config, clock: Clock, mailbox: FolderMailbox): EmailSender {
  const timing = timingOf(clock);
  if (mail.kind === 'sendgrid') return new SendgridEmailSender({ ...mail, timing });
  return mail.kind === 'smtp' ? new SmtpEmailSender(mail, timing) : mailbox;
}

/** A folder on this machine where no account is set up. */
function chooseBlobStore({ files, dataDir }: Config, clock: Clock): BlobStore {
  if (files.kind === 'embedded') return new FolderBlobStore(join(dataDir, 'files'));
  return new AzureBlobStore({ ...files, timing: timingOf(clock) });
}

/** What Whisper does not tell about a recording is measured here. */
function chooseTranscriber({ speech, speakerModelFile }: Config, clock: Clock, measure: RecordingMeasure): Transcriber {
  const { transcription } = speech;
  const ours = { measure, timing: timingOf(clock) };
  if (transcription.kind === 'azure') return new AzureOpenAiTranscriber({ ...transcription, ...ours });
  if (transcription.kind === 'openai-compatible') return new OpenAiCompatibleTranscriber({ ...transcription, ...ours });
  return new EmbeddedTranscriber({ speakerModelFile });
}

function chooseSynthesizer({ speech: { synthesis } }: Config, clock: Clock, measure: RecordingMeasure): Synthesizer {
  const ours = { measure, timing: timingOf(clock) };
  if (synthesis.kind === 'azure') return new AzureOpenAiSynthesizer({ ...synthesis, ...ours });
  if (synthesis.kind === 'openai-compatible') return new OpenAiCompatibleSynthesizer({ ...synthesis, ...ours });
  return new EmbeddedSynthesizer();
}

function chooseTokenIssuer(
  { speech: { tokens } }: Config,
  clock: Clock,
  embedded: EmbeddedSpeechTokenIssuer,
): SpeechTokenIssuer {
  return tokens.kind === 'azure' ? new AzureSpeechTokenIssuer({ ...tokens, timing: timingOf(clock) }) : embedded;
}
