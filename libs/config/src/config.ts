import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { callProblems, callSettings, type CallSettings } from './call-settings.js';
import { fileStorage, fileStorageProblems, type FileStorageSettings } from './file-storage.js';
import { languageModel, languageModelProblems, type LanguageModelSettings } from './language-model.js';
import { mailDelivery, mailProblems, type MailSettings } from './mail-delivery.js';
import { speech, speechProblems, type SpeechSettings } from './speech.js';
import { VARIABLES, type ModelPrice, type VariableName } from './variables.js';

type Parsed = { [Name in VariableName]: z.infer<(typeof VARIABLES)[Name]['schema']> };

/** Settings of this process, read once from the environment and frozen. Inject it by this class. */
export abstract class Config {
  abstract readonly appName: string;
  abstract readonly environment: Parsed['ENVIRONMENT'];
  abstract readonly logLevel: Parsed['LOG_LEVEL'];
  abstract readonly host: string;
  abstract readonly port: number;
  /** Whether an operator named the port; else any free one will do. */
  abstract readonly isPortFixed: boolean;
  /** Without a slash at the end; links in mails begin with it. */
  abstract readonly publicBaseUrl: string;
  abstract readonly allowedOrigins: readonly string[];
  /** Absolute path. */
  abstract readonly dataDir: string;
  abstract readonly runWorker: boolean;
  /** How long a process may give no sign of life before its jobs go to others. */
  abstract readonly workerLostAfterSeconds: number;
  /** How long after its assessment an interview may be contested. */
  abstract readonly contestWindowDays: number;
  /** How long a person may take to answer. */
  abstract readonly contestReviewDays: number;
  /** Hours until feedback goes out by itself: without an organisation, and in a new one until it says otherwise. */
  abstract readonly feedbackAutoSendHours: number;
  /** For organisations that set none, and for practice. */
  abstract readonly recordingRetentionDays: number;
  /** Within which somebody who asks for it is erased. */
  abstract readonly erasureDeadlineDays: number;
  /** Whether organisations may be filled with invented people. */
  abstract readonly isSampleDataOffered: boolean;
  /** Undefined: the embedded PostgreSQL. */
  abstract readonly databaseUrl: string | undefined;
  abstract readonly databasePoolSize: number;
  abstract readonly jwtSecret: string;
  abstract readonly jwtIssuer: string;
  abstract readonly jwtAudience: string;
  abstract readonly accessTokenSeconds: number;
  abstract readonly rateLimitPerMinute: number;
  abstract readonly aiRateLimitPerMinute: number;
  abstract readonly rateLimitFactor: number;
  /** Who answers the prompts. */
  abstract readonly languageModel: LanguageModelSettings;
  /** Tokens, in and out, that one interview may use. */
  abstract readonly interviewTokenBudget: number;
  /** By the name of the model or the deployment. A model that is not listed has no known price. */
  abstract readonly modelPrices: ReadonlyMap<string, ModelPrice>;
  /** The operator's voice model, where there is one; absolute. */
  abstract readonly speakerModelFile: string | undefined;
  /** Who delivers mails. */
  abstract readonly mail: MailSettings;
  abstract readonly fromEmail: string;
  /** Where files are. */
  abstract readonly files: FileStorageSettings;
  /** Who hears and who speaks. */
  abstract readonly speech: SpeechSettings;
  /** Whether webhooks may go to this machine, by http too. */
  abstract readonly webhooksToLoopback: boolean;
  /** Who connects calls. */
  abstract readonly calls: CallSettings;
}

/** A setting is wrong or missing. The message names each variable and says what to do. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Talenti cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const SHORTEST_SECRET = 32;
const WEAK_SECRETS = /^(.)\1*$|change.?me|secret|default|password|your|example/i;

/** Takes up the settings that a `.env` file in the current folder has; what the environment says already counts more. */
export function loadEnvironmentFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** The port that is tried first when none is named. */
export const FIRST_PORT = 8_000;

/**
 * Reads the settings. Empty values count as not set. `freePort` is used when no port is named.
 *
 * @throws ConfigError naming every variable that is wrong.
 */
export function readConfig(options: { environment?: NodeJS.ProcessEnv; freePort?: number } = {}): Config {
  const environment = options.environment ?? process.env;
  const problems: string[] = [];
  const parsed = Object.fromEntries(
    Object.entries(VARIABLES).map(([name, { schema }]) => {
      const result = schema.safeParse(environment[name] === '' ? undefined : environment[name]);
      if (!result.success) problems.push(`${name}: ${result.error.issues.map((issue) => issue.message).join('; ')}`);
      return [name, result.data];
    }),
  ) as Parsed;
  if (problems.length === 0)
    problems.push(
      ...languageModelProblems(parsed),
      ...mailProblems(parsed),
      ...callProblems(parsed),
      ...fileStorageProblems(parsed),
      ...speechProblems(parsed),
      ...dangers(parsed),
    );
  if (problems.length > 0) throw new ConfigError(problems);

  const dataDir = resolve(parsed.DATA_DIR);
  const port = parsed.PORT ?? options.freePort ?? FIRST_PORT;
  const publicBaseUrl = (parsed.PUBLIC_BASE_URL ?? `http://${parsed.HOST}:${port}`).replace(/\/+$/, '');
  const jwtSecret = parsed.JWT_SECRET ?? keptSecret(dataDir);
  return Object.freeze({
    appName: parsed.APP_NAME,
    environment: parsed.ENVIRONMENT,
    logLevel: parsed.LOG_LEVEL,
    host: parsed.HOST,
    port,
    isPortFixed: parsed.PORT !== undefined,
    publicBaseUrl,
    allowedOrigins: parsed.ALLOWED_ORIGINS,
    dataDir,
    runWorker: parsed.RUN_WORKER,
    workerLostAfterSeconds: parsed.WORKER_LOST_AFTER_SECONDS,
    contestWindowDays: parsed.CONTEST_WINDOW_DAYS,
    contestReviewDays: parsed.CONTEST_REVIEW_DAYS,
    feedbackAutoSendHours: parsed.FEEDBACK_AUTO_SEND_HOURS,
    recordingRetentionDays: parsed.RECORDING_RETENTION_DAYS,
    erasureDeadlineDays: parsed.ERASURE_DEADLINE_DAYS,
    isSampleDataOffered:
      (parsed.SAMPLE_DATA ?? (parsed.ENVIRONMENT === 'production' ? 'off' : 'offered')) === 'offered',
    databaseUrl: parsed.DATABASE_URL,
    databasePoolSize: parsed.DATABASE_POOL_SIZE,
    jwtSecret,
    jwtIssuer: parsed.JWT_ISSUER,
    jwtAudience: parsed.JWT_AUDIENCE,
    accessTokenSeconds: Math.round(parsed.JWT_EXPIRATION_HOURS * 3_600),
    rateLimitPerMinute: parsed.RATE_LIMIT_PER_MINUTE,
    aiRateLimitPerMinute: parsed.AI_RATE_LIMIT_PER_MINUTE,
    rateLimitFactor: parsed.RATE_LIMIT_FACTOR,
    languageModel: languageModel(parsed),
    interviewTokenBudget: parsed.INTERVIEW_TOKEN_BUDGET,
    modelPrices: parsed.MODEL_PRICES,
    speakerModelFile: parsed.SPEAKER_MODEL_PATH && resolve(parsed.SPEAKER_MODEL_PATH),
    mail: mailDelivery(parsed),
    fromEmail: parsed.FROM_EMAIL ?? 'no-reply@talenti.local',
    files: fileStorage(parsed),
    speech: speech(parsed),
    webhooksToLoopback: parsed.WEBHOOKS_TO_LOOPBACK,
    calls: callSettings(parsed, {
      publicAddress: `${publicBaseUrl}/api/v1`,
      localAddress: `http://${LOOPBACK[parsed.HOST] ?? parsed.HOST}:${port}/api/v1`,
      secret: createHmac('sha256', jwtSecret).update('talenti acs webhook').digest('base64url'),
    }),
  });
}

/** A server that listens on all addresses is reached on this one. */
const LOOPBACK: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]', '::1': '[::1]' };

function dangers(parsed: Parsed): string[] {
  const found: string[] = [];
  const production = parsed.ENVIRONMENT === 'production';
  if (production && parsed.JWT_SECRET === undefined) {
    found.push('JWT_SECRET: is required in production; make one with `openssl rand -base64 48`');
  }
  if (parsed.JWT_SECRET !== undefined && parsed.JWT_SECRET.length < SHORTEST_SECRET) {
    found.push(`JWT_SECRET: must have at least ${SHORTEST_SECRET} characters`);
  }
  if (production && parsed.JWT_SECRET !== undefined && WEAK_SECRETS.test(parsed.JWT_SECRET)) {
    found.push('JWT_SECRET: looks like a default or an example; make one with `openssl rand -base64 48`');
  }
  if (production && parsed.WEBHOOKS_TO_LOOPBACK) found.push('WEBHOOKS_TO_LOOPBACK: is not allowed in production');
  if (production && parsed.RATE_LIMIT_FACTOR !== 1) found.push('RATE_LIMIT_FACTOR: is not allowed in production');
  const embedded = embeddedDuties(parsed);
  if (production && !parsed.ALLOW_EMBEDDED_ENGINES && embedded.length > 0) {
    found.push(
      `ALLOW_EMBEDDED_ENGINES: say \`true\` to run production on the embedded engines on purpose: ${embedded.join(', ')}`,
    );
  }
  return found;
}

/** What runs in this box because nobody else is set up for it. */
function embeddedDuties(parsed: Parsed): string[] {
  const { transcription, synthesis, tokens } = speech(parsed);
  const kinds = {
    interviews: languageModel(parsed).kind,
    mail: mailDelivery(parsed).kind,
    files: fileStorage(parsed).kind,
    calls: parsed.AZURE_ACS_CONNECTION_STRING ? 'azure' : 'embedded',
    hearing: transcription.kind,
    voice: synthesis.kind,
    'speech tokens': tokens.kind,
  };
  return Object.entries(kinds).flatMap(([duty, kind]) => (kind === 'embedded' ? [duty] : []));
}

/** Outside production a secret is made once, so that sessions outlive a restart and nobody shares a default. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
