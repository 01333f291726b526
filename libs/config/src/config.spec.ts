import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.js';
import { RandomIds } from './random-ids.js';
import { VERSION } from './version.js';

const dataDir = (): string => mkdtempSync(join(tmpdir(), 'talenti-config-'));
const STRONG = 'Zm9ydHktdHdvLWJ5dGVzLW9mLXBsYWluLW5vbnNlbnNl';
const production = { ENVIRONMENT: 'production', JWT_SECRET: STRONG, ALLOW_EMBEDDED_ENGINES: 'true' };

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig({ environment: { DATA_DIR: dataDir(), ...environment } });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('the settings', () => {
  it('need nothing at all to start with', () => {
    const config = readConfig({ environment: { DATA_DIR: dataDir() }, freePort: 8_123 });
    expect(config).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 8_123,
      isPortFixed: false,
      publicBaseUrl: 'http://127.0.0.1:8123',
      databaseUrl: undefined,
      accessTokenSeconds: 86_400,
    });
  });

  it('name every variable that is wrong, at once', () => {
    const problems = problemsOf({ PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['LOG_LEVEL', 'PORT', 'DATABASE_URL']);
  });

  it('treat an empty value as not set', () => {
    expect(problemsOf({ PORT: '', DATABASE_URL: '', JWT_SECRET: '' })).toEqual([]);
  });

  it('make a development secret once and keep it to the owner', () => {
    const folder = dataDir();
    const first = readConfig({ environment: { DATA_DIR: folder } }).jwtSecret;
    expect(readConfig({ environment: { DATA_DIR: folder } }).jwtSecret).toBe(first);
    expect(first.length).toBeGreaterThanOrEqual(64);
    expect(statSync(join(folder, 'jwt-secret')).mode & 0o077).toBe(0);
  });

  it('need no word about embedded engines when others do everything', () => {
    const others = {
      AZURE_OPENAI_ENDPOINT: 'https://ours.openai.azure.com',
      AZURE_OPENAI_API_KEY: 'key',
      AZURE_OPENAI_DEPLOYMENT: 'mind',
      AZURE_OPENAI_WHISPER_DEPLOYMENT: 'ears',
      AZURE_OPENAI_TTS_DEPLOYMENT: 'mouth',
      AZURE_SPEECH_KEY: 'key',
      AZURE_STORAGE_ACCOUNT: 'talenti',
      AZURE_STORAGE_ACCOUNT_KEY: STRONG,
      AZURE_ACS_CONNECTION_STRING: 'endpoint=https://ours.communication.azure.com/;accesskey=a2V5',
      ACS_RESOURCE_ID: 'our-resource',
      ACS_WEBHOOK_SECRET: 'a-long-enough-secret',
      SENDGRID_API_KEY: 'key',
      FROM_EMAIL: 'hiring@example.org',
    };
    const quiet = { ...production, ALLOW_EMBEDDED_ENGINES: '' };
    expect(problemsOf({ ...quiet, ...others })).toEqual([]);
    expect(problemsOf({ ...quiet, ...others, AZURE_STORAGE_ACCOUNT: '', AZURE_STORAGE_ACCOUNT_KEY: '' })).toEqual([
      expect.stringMatching(/^ALLOW_EMBEDDED_ENGINES: .* on purpose: files$/),
    ]);
  });

  it.each([
    ['no secret', { JWT_SECRET: '' }, 'JWT_SECRET'],
    ['a short secret', { JWT_SECRET: 'short' }, 'JWT_SECRET'],
    ['a default secret', { JWT_SECRET: 'change-me-change-me-change-me-change-me' }, 'JWT_SECRET'],
    ['embedded engines that nobody spoke of', { ALLOW_EMBEDDED_ENGINES: '' }, 'ALLOW_EMBEDDED_ENGINES'],
    ['loosened rate limits', { RATE_LIMIT_FACTOR: '10' }, 'RATE_LIMIT_FACTOR'],
  ])('refuse production with %s', (_, change, variable) => {
    expect(problemsOf({ ...production, ...change })).toEqual([expect.stringMatching(`^${variable}:`)]);
  });

  it('accept production with a strong secret and everything said on purpose', () => {
    expect(problemsOf(production)).toEqual([]);
  });
});

describe('the settings of the language model', () => {
  const azure = {
    AZURE_OPENAI_ENDPOINT: 'https://talenti-example.openai.azure.com',
    AZURE_OPENAI_API_KEY: 'azure-key-for-tests',
    AZURE_OPENAI_DEPLOYMENT: 'interviews',
  };
  const modelOf = (environment: Record<string, string>) =>
    readConfig({ environment: { DATA_DIR: dataDir(), ...environment } }).languageModel;

  it('leave everything to the embedded engine when none is set', () => {
    expect(modelOf({})).toEqual({ kind: 'embedded' });
  });

  it('choose Azure when it is set up whole, whatever else is set', () => {
    expect(modelOf({ ...azure, OPENAI_API_KEY: 'openai-key-for-tests' })).toEqual({
      kind: 'azure',
      endpoint: 'https://talenti-example.openai.azure.com',
      apiKey: 'azure-key-for-tests',
      deployments: { interview: 'interviews', scoring: 'interviews', extraction: 'interviews' },
    });
  });

  it('choose OpenAI by a key and a model, and a server of one’s own by an address and a model', () => {
    const byKey = modelOf({ OPENAI_API_KEY: 'openai-key-for-tests', OPENAI_MODEL: 'gpt-4o-mini' });
    expect(byKey).toMatchObject({ kind: 'openai-compatible', baseUrl: undefined, apiKey: 'openai-key-for-tests' });
    const byAddress = modelOf({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'llama3' });
    expect(byAddress).toMatchObject({ baseUrl: 'http://127.0.0.1:11434/v1', apiKey: undefined });
    expect(byAddress).toMatchObject({ models: { interview: 'llama3', scoring: 'llama3', extraction: 'llama3' } });
  });

  it('give a task a deployment or a model of its own', () => {
    expect(modelOf({ ...azure, AZURE_OPENAI_DEPLOYMENT_SCORING: 'careful' })).toMatchObject({
      deployments: { interview: 'interviews', scoring: 'careful', extraction: 'interviews' },
    });
    const server = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'llama3' };
    const quick = { ...server, OPENAI_MODEL_INTERVIEW: 'quick', OPENAI_MODEL_EXTRACTION: 'small' };
    expect(modelOf(quick)).toMatchObject({ models: { interview: 'quick', scoring: 'llama3', extraction: 'small' } });
  });

  it.each([
    ['a deployment for one task alone', { AZURE_OPENAI_DEPLOYMENT_SCORING: 'careful' }, 'AZURE_OPENAI_DEPLOYMENT'],
    ['a model for one task alone', { OPENAI_MODEL_INTERVIEW: 'quick' }, 'OPENAI_MODEL'],
    ['Azure without a key', { ...azure, AZURE_OPENAI_API_KEY: '' }, 'AZURE_OPENAI_API_KEY'],
    ['Azure without a deployment', { ...azure, AZURE_OPENAI_DEPLOYMENT: '' }, 'AZURE_OPENAI_DEPLOYMENT'],
    ['Azure without an endpoint', { ...azure, AZURE_OPENAI_ENDPOINT: '' }, 'AZURE_OPENAI_ENDPOINT'],
    ['a key without a model', { OPENAI_API_KEY: 'openai-key-for-tests' }, 'OPENAI_MODEL'],
    ['an address without a model', { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, 'OPENAI_MODEL'],
    ['a model without a server', { OPENAI_MODEL: 'gpt-4o-mini' }, 'OPENAI_API_KEY'],
  ])('refuse %s, name what is missing and say no key', (_, environment, missing) => {
    const problems = problemsOf(environment);
    expect(problems).toEqual([expect.stringMatching(`^${missing}: is missing`)]);
    expect(problems.join()).not.toContain('key-for-tests');
  });

  it('know what models cost', () => {
    const environment = { DATA_DIR: dataDir(), MODEL_PRICES: 'gpt-4o-mini=0.15/0.60, interviews = 2.5/10' };
    const { modelPrices, interviewTokenBudget } = readConfig({ environment });
    expect([...modelPrices]).toEqual([
      ['gpt-4o-mini', { inputUsdPerMillion: 0.15, outputUsdPerMillion: 0.6 }],
      ['interviews', { inputUsdPerMillion: 2.5, outputUsdPerMillion: 10 }],
    ]);
    expect(interviewTokenBudget).toBe(10_000);
  });

  it.each(['gpt-4o-mini', 'gpt-4o-mini=0.15', 'gpt-4o-mini=cheap/dear', '=1/2'])('refuse the price %j', (price) => {
    expect(problemsOf({ MODEL_PRICES: price })).toEqual([expect.stringMatching('^MODEL_PRICES:')]);
  });
});

describe('this build', () => {
  it('says the version of package.json', () => {
    expect((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version).toBe(VERSION);
  });
});

describe('identifiers', () => {
  it('are UUIDs of version 7 that sort by time', async () => {
    const ids = new RandomIds();
    const first = ids.next();
    await new Promise((resolve) => setTimeout(resolve, 2));
    const second = ids.next();
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second > first).toBe(true);
  });
});

describe('the settings of mail', () => {
  const FROM = { FROM_EMAIL: 'hiring@example.org' };
  const mailOf = (environment: Record<string, string>) =>
    readConfig({ environment: { DATA_DIR: dataDir(), ...FROM, ...environment } }).mail;
  const smtpOf = (address: string) => mailOf({ SMTP_URL: address });

  it('keep mails in the box when none is set', () => {
    expect(mailOf({})).toEqual({ kind: 'embedded' });
  });

  it('prefer SendGrid, in the region that is asked for', () => {
    const both = { SENDGRID_API_KEY: 'SG.a-key-for-tests', SMTP_URL: 'smtp://127.0.0.1' };
    expect(mailOf(both)).toEqual({
      kind: 'sendgrid',
      apiKey: 'SG.a-key-for-tests',
      baseUrl: 'https://api.sendgrid.com',
    });
    expect(mailOf({ ...both, SENDGRID_BASE_URL: 'https://api.eu.sendgrid.com' })).toMatchObject({
      baseUrl: 'https://api.eu.sendgrid.com',
    });
  });

  it.each([
    ['SMTP_URL', { SMTP_URL: 'smtp://127.0.0.1' }],
    ['SENDGRID_API_KEY', { SENDGRID_API_KEY: 'SG.a-key-for-tests' }],
  ])('ask for a sender when %s is set', (variable, environment) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(new RegExp(`^FROM_EMAIL: .*${variable}`))]);
  });

  it.each([
    ['smtp://mail.example.org', 587, 'if_offered'],
    ['smtp://mail.example.org:25?tls=required', 25, 'starttls'],
    ['smtp://mail.example.org:25?tls=off', 25, 'none'],
    ['smtp://talenti:secret@mail.example.org', 587, 'starttls'],
    ['smtp://talenti:secret@127.0.0.1:1025', 1_025, 'if_offered'],
    ['smtp://talenti:secret@localhost:1025', 1_025, 'if_offered'],
    ['smtp://talenti:secret@localhost.example.org', 587, 'starttls'],
    ['smtps://talenti:secret@mail.example.org', 465, 'tls'],
  ])('take %s for port %d, secured "%s": no password travels in the clear', (address, port, security) => {
    expect(smtpOf(address)).toMatchObject({ kind: 'smtp', port, security });
  });

  it('read a user and a password with special characters, and a certificate to trust', () => {
    expect(smtpOf('smtps://me%40example.org:p%40ss%2Fw%25rd@[::1]:2465?ca=%2Fetc%2Fmail.pem')).toEqual({
      kind: 'smtp',
      host: '::1',
      port: 2_465,
      security: 'tls',
      credentials: { user: 'me@example.org', password: 'p@ss/w%rd' },
      certificateFile: '/etc/mail.pem',
    });
  });

  it.each([
    'mail.example.org:587',
    'https://mail.example.org',
    'smtp://',
    'smtp://mail.example.org/inbox',
    'smtp://mail.example.org?tls=maybe',
    'smtps://mail.example.org?tls=off',
    'smtp://mail.example.org?tls.rejectUnauthorized=false',
    'smtp://me:p%ZZzinnober@mail.example.org',
  ])('refuse %s, without repeating it', (address) => {
    const problems = problemsOf({ ...FROM, SMTP_URL: address });
    expect(problems).toEqual([expect.stringMatching(/^SMTP_URL: /)]);
    expect(problems.join()).not.toContain('zinnober');
  });
});
