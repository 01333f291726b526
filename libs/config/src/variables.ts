import { existsSync } from 'node:fs';
import { z } from 'zod';
import { CALL_VARIABLES } from './call-variables.js';
import { FILE_STORAGE_VARIABLES } from './file-storage-variables.js';
import { readSmtpUrl } from './mail-delivery.js';
import { SPEECH_VARIABLES } from './speech-variables.js';
import { flag, httpUrl, list, variable, wholeNumber } from './variable.js';

/** US dollars per million tokens. */
export interface ModelPrice {
  inputUsdPerMillion: number;
  outputUsdPerMillion: number;
}

const PRICE = /^([^=\s]+)\s*=\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/;

const modelPrices = list.transform((entries, context) => {
  const prices = new Map<string, ModelPrice>();
  for (const entry of entries) {
    const [, model, input, output] = PRICE.exec(entry) ?? [];
    if (model === undefined) {
      context.addIssue(`write \`model=input/output\`, as in \`gpt-4o-mini=0.15/0.60\`, not \`${entry}\``);
      continue;
    }
    prices.set(model, { inputUsdPerMillion: Number(input), outputUsdPerMillion: Number(output) });
  }
  return prices;
});

const smtpUrl = z.string().transform((address, context) => {
  const settings = readSmtpUrl(address);
  if (typeof settings !== 'string') return settings;
  context.addIssue(settings);
  return z.NEVER;
});

/** Every variable Talenti reads. `.env.example` and the README's table are generated from this list. */
export const VARIABLES = {
  APP_NAME: variable({
    group: 'General',
    text: 'Name shown in mails and in the start-up lines.',
    fallback: 'Talenti',
    schema: z.string().min(1).default('Talenti'),
  }),
  ENVIRONMENT: variable({
    group: 'General',
    text: '`development`, `test` or `production`. Production refuses weak secrets and unspoken embedded engines.',
    fallback: 'development',
    schema: z.enum(['development', 'test', 'production']).default('development'),
  }),
  LOG_LEVEL: variable({
    group: 'General',
    text: '`debug`, `info`, `warn` or `error`.',
    fallback: 'info',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  }),
  HOST: variable({
    group: 'General',
    text: 'Address the server listens on.',
    fallback: '127.0.0.1',
    schema: z.string().min(1).default('127.0.0.1'),
  }),
  PORT: variable({
    group: 'General',
    text: 'Port the server listens on. When it is not set, the first free one from 8000 on.',
    fallback: 'first free from 8000',
    schema: wholeNumber(0, 65_535).optional(),
  }),
  PUBLIC_BASE_URL: variable({
    group: 'General',
    text: 'Address that people reach the server at; links in mails begin with it.',
    fallback: '`http://HOST:PORT`',
    schema: z.url({ protocol: /^https?$/ }).optional(),
  }),
  ALLOWED_ORIGINS: variable({
    group: 'General',
    text: 'Comma-separated origins whose browsers may call the API.',
    fallback: 'none',
    schema: list.default([]),
  }),
  DATA_DIR: variable({
    group: 'General',
    text: 'Folder of all embedded state: database, files, mail, logs, development secret.',
    fallback: '`.data` in the checkout',
    schema: z.string().min(1).default('.data'),
  }),
  RUN_WORKER: variable({
    group: 'General',
    text: '`false` when jobs run in processes of their own (`npm run start:worker`).',
    fallback: 'true',
    schema: flag.default(true),
  }),
  WORKER_LOST_AFTER_SECONDS: variable({
    group: 'General',
    text: 'Seconds without a sign of life after which a process counts as dead and its jobs go to others.',
    fallback: '20',
    schema: wholeNumber(2, 3_600).default(20),
  }),
  CONTEST_WINDOW_DAYS: variable({
    group: 'General',
    text: 'Days after the assessment within which a candidate may contest it.',
    fallback: '30',
    schema: wholeNumber(1, 3_650).default(30),
  }),
  CONTEST_REVIEW_DAYS: variable({
    group: 'General',
    text: 'Days within which a person answers a contest.',
    fallback: '14',
    schema: wholeNumber(1, 365).default(14),
  }),
  FEEDBACK_AUTO_SEND_HOURS: variable({
    group: 'General',
    text: 'Hours after which feedback on a resume that nobody looked at goes out by itself. New organisations begin with it and may change it.',
    fallback: '4',
    schema: wholeNumber(0, 720).default(4),
  }),
  RECORDING_RETENTION_DAYS: variable({
    group: 'General',
    text: 'Days after the interview that recordings are kept, where an organisation sets no days of its own.',
    fallback: '90',
    schema: wholeNumber(1, 3_650).default(90),
  }),
  ERASURE_DEADLINE_DAYS: variable({
    group: 'General',
    text: 'Days within which a person who asks for it is erased. The GDPR allows one month.',
    fallback: '30',
    schema: wholeNumber(1, 30).default(30),
  }),
  SAMPLE_DATA: variable({
    group: 'General',
    text: '`offered` lets administrators fill their organisation with invented people and visitors try it so; `off` refuses. What is there can be removed either way.',
    fallback: 'offered; off in production',
    schema: z.enum(['offered', 'off']).optional(),
  }),
  DATABASE_URL: variable({
    group: 'Database',
    text: 'PostgreSQL 15 or newer to use instead of the embedded one, `postgres://user:password@host:5432/name`.',
    fallback: 'embedded PostgreSQL under DATA_DIR',
    secret: true,
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  }),
  DATABASE_POOL_SIZE: variable({
    group: 'Database',
    text: 'Connections per process.',
    fallback: '10',
    schema: wholeNumber(2, 200).default(10),
  }),
  JWT_SECRET: variable({
    group: 'Sign-in',
    text: 'Key that signs access tokens, at least 32 characters. Required in production.',
    fallback: 'made once and kept in DATA_DIR',
    secret: true,
    schema: z.string().optional(),
  }),
  JWT_ISSUER: variable({
    group: 'Sign-in',
    text: 'Issuer of access tokens.',
    fallback: 'talenti',
    schema: z.string().min(1).default('talenti'),
  }),
  JWT_AUDIENCE: variable({
    group: 'Sign-in',
    text: 'Audience of access tokens.',
    fallback: 'talenti-users',
    schema: z.string().min(1).default('talenti-users'),
  }),
  JWT_EXPIRATION_HOURS: variable({
    group: 'Sign-in',
    text: 'Hours an access token lives.',
    fallback: '24',
    schema: z.coerce.number().positive().max(720).default(24),
  }),
  RATE_LIMIT_PER_MINUTE: variable({
    group: 'Limits',
    text: 'Requests per minute and person (or address when not signed in) where a route names no limit of its own.',
    fallback: '60',
    schema: wholeNumber(1, 1_000_000).default(60),
  }),
  AI_RATE_LIMIT_PER_MINUTE: variable({
    group: 'Limits',
    text: 'The same for routes that ask an engine.',
    fallback: '20',
    schema: wholeNumber(1, 1_000_000).default(20),
  }),
  RATE_LIMIT_FACTOR: variable({
    group: 'Limits',
    text: 'Multiplies every rate limit, for rehearsals. Refused in production.',
    fallback: '1',
    schema: z.coerce.number().positive().max(100_000).default(1),
  }),
  WEBHOOKS_TO_LOOPBACK: variable({
    group: 'Limits',
    text: '`true` lets webhooks go to this machine, by http too, for development. Refused in production.',
    fallback: 'false: public addresses only, by https',
    schema: flag.default(false),
  }),
  ALLOW_EMBEDDED_ENGINES: variable({
    group: 'Engines',
    text: '`true` says on purpose that production may run on embedded engines. Needed where interviews, mail, files, calls or speech have nothing else set up.',
    fallback: 'false',
    schema: flag.default(false),
  }),
  AZURE_OPENAI_ENDPOINT: variable({
    group: 'Engines',
    text: 'Azure OpenAI resource whose model answers, `https://<resource>.openai.azure.com`. With its key and deployment set, it is preferred to everything else.',
    fallback: 'none',
    schema: httpUrl.optional(),
  }),
  AZURE_OPENAI_API_KEY: variable({
    group: 'Engines',
    text: 'Key of that resource.',
    fallback: 'none',
    secret: true,
    schema: z.string().optional(),
  }),
  AZURE_OPENAI_DEPLOYMENT: variable({
    group: 'Engines',
    text: 'Name of the deployment; the model behind it should know structured outputs.',
    fallback: 'none',
    schema: z.string().optional(),
  }),
  AZURE_OPENAI_DEPLOYMENT_INTERVIEW: variable({
    group: 'Engines',
    text: 'Another deployment for interviews: planning, asking and judging answers.',
    fallback: 'AZURE_OPENAI_DEPLOYMENT',
    schema: z.string().optional(),
  }),
  AZURE_OPENAI_DEPLOYMENT_SCORING: variable({
    group: 'Engines',
    text: 'Another deployment for assessments.',
    fallback: 'AZURE_OPENAI_DEPLOYMENT',
    schema: z.string().optional(),
  }),
  AZURE_OPENAI_DEPLOYMENT_EXTRACTION: variable({
    group: 'Engines',
    text: 'Another deployment for reading resumes and job postings.',
    fallback: 'AZURE_OPENAI_DEPLOYMENT',
    schema: z.string().optional(),
  }),
  OPENAI_API_KEY: variable({
    group: 'Engines',
    text: 'Key of OpenAI, or of the server that OPENAI_BASE_URL names. Needs OPENAI_MODEL.',
    fallback: 'none: the embedded engine answers',
    secret: true,
    schema: z.string().optional(),
  }),
  OPENAI_BASE_URL: variable({
    group: 'Engines',
    text: 'Any server that speaks like OpenAI (Ollama, vLLM, a gateway), `http://127.0.0.1:11434/v1`. Needs OPENAI_MODEL; a key only if the server wants one.',
    fallback: 'OpenAI, when there is a key',
    schema: httpUrl.optional(),
  }),
  OPENAI_MODEL: variable({
    group: 'Engines',
    text: 'Name of the model there.',
    fallback: 'none',
    schema: z.string().optional(),
  }),
  OPENAI_MODEL_INTERVIEW: variable({
    group: 'Engines',
    text: 'Another model for interviews: planning, asking and judging answers.',
    fallback: 'OPENAI_MODEL',
    schema: z.string().optional(),
  }),
  OPENAI_MODEL_SCORING: variable({
    group: 'Engines',
    text: 'Another model for assessments.',
    fallback: 'OPENAI_MODEL',
    schema: z.string().optional(),
  }),
  OPENAI_MODEL_EXTRACTION: variable({
    group: 'Engines',
    text: 'Another model for reading resumes and job postings.',
    fallback: 'OPENAI_MODEL',
    schema: z.string().optional(),
  }),
  INTERVIEW_TOKEN_BUDGET: variable({
    group: 'Engines',
    text: 'Tokens a whole interview may use; then the interviewer is told to close. Counts for engines with tokens only.',
    fallback: '10000',
    schema: wholeNumber(1, 100_000_000).default(10_000),
  }),
  MODEL_PRICES: variable({
    group: 'Engines',
    text: 'US dollars per million input/output tokens, by the name of the model (OPENAI_MODEL and its kind) or of the deployment (AZURE_OPENAI_DEPLOYMENT and its kind), comma-separated: `gpt-4o-mini=0.15/0.60`.',
    fallback: 'none: costs are not computed',
    schema: modelPrices.prefault(''),
  }),
  SENDGRID_API_KEY: variable({
    group: 'Mail',
    text: 'Key of SendGrid, with the scope `mail.send`. With it, SendGrid delivers every mail. Needs FROM_EMAIL.',
    fallback: 'none: see SMTP_URL',
    secret: true,
    schema: z.string().optional(),
  }),
  SENDGRID_BASE_URL: variable({
    group: 'Mail',
    text: 'Where SendGrid answers: `https://api.eu.sendgrid.com` for mail that stays in the European Union.',
    fallback: 'https://api.sendgrid.com',
    schema: httpUrl.default('https://api.sendgrid.com'),
  }),
  SMTP_URL: variable({
    group: 'Mail',
    text: 'Mail server that delivers, `smtp://user:password@host:587` or `smtps://user:password@host:465`. A password travels encrypted, except to this machine or with `?tls=off`; `?tls=required` never sends in the clear; `?ca=file` trusts the certificate in that PEM file. Needs FROM_EMAIL.',
    fallback: 'none: mails are kept in DATA_DIR/mail',
    secret: true,
    schema: smtpUrl.optional(),
  }),
  FROM_EMAIL: variable({
    group: 'Mail',
    text: 'Sender address of every mail; APP_NAME is the name beside it.',
    fallback: 'no-reply@talenti.local',
    schema: z.email().optional(),
  }),
  SPEAKER_MODEL_PATH: variable({
    group: 'Speech',
    text: 'An ONNX file that tells voices apart (16 kHz mono in, a voice vector out), for recordings with everybody on one channel; `docs/speech.md` says what it must be like.',
    fallback: 'none: voices on one channel are guessed',
    schema: z.string().refine(existsSync, 'must be a file that this server can read').optional(),
  }),
  ...CALL_VARIABLES,
  ...FILE_STORAGE_VARIABLES,
  ...SPEECH_VARIABLES,
} as const;

export type VariableName = keyof typeof VARIABLES;
