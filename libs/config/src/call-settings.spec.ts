import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.js';

const read = (environment: Record<string, string>) =>
  readConfig({
    environment: { DATA_DIR: mkdtempSync(join(tmpdir(), 'talenti-config-')), ...environment },
    freePort: 8_123,
  });

const problemsOf = (environment: Record<string, string>): string => {
  try {
    read(environment);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join('\n');
    throw error;
  }
};

const AZURE = {
  AZURE_ACS_CONNECTION_STRING: 'endpoint=https://talenti.communication.azure.com/;accesskey=c2VjcmV0LWtleS1ieXRlcw==',
  ACS_RESOURCE_ID: '0f6c2a1e-6a53-4f0b-9d8e-2b7f5a1c9e34',
  ACS_WEBHOOK_SECRET: 'the-new-secret-of-spring, the-old-secret-of-winter',
};

describe('the settings of calls', () => {
  it('play calls in the box when nothing is set, behind a secret of their own', () => {
    const { calls } = read({ HOST: '0.0.0.0', PUBLIC_BASE_URL: 'https://hiring.example.org' });
    expect(calls).toMatchObject({
      kind: 'embedded',
      webhookUrl: 'http://127.0.0.1:8123/api/v1/acs/webhook',
      entra: null,
    });
    expect(calls.webhookSecrets).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  });

  it('take Azure with its connection string, both secrets and where it reaches us', () => {
    const { calls } = read({ ...AZURE, PUBLIC_BASE_URL: 'https://hiring.example.org' });
    expect(calls).toMatchObject({
      kind: 'azure',
      endpoint: 'https://talenti.communication.azure.com',
      callbackUrl: 'https://hiring.example.org/api/v1/acs/callbacks',
      webhookSecrets: ['the-new-secret-of-spring', 'the-old-secret-of-winter'],
      jwksUrl: 'https://acscallautomation.communication.azure.com/calling/keys',
    });
    const elsewhere = read({
      ...AZURE,
      ACS_ENDPOINT: 'https://eu.example/',
      ACS_CALLBACK_URL: 'https://in.example/acs/callbacks/',
    });
    expect(elsewhere.calls).toMatchObject({
      endpoint: 'https://eu.example',
      callbackUrl: 'https://in.example/acs/callbacks',
    });
  });

  it.each([
    ['no resource id', { ...AZURE, ACS_RESOURCE_ID: '' }, /^ACS_RESOURCE_ID: is missing/],
    ['no proof for events', { ...AZURE, ACS_WEBHOOK_SECRET: '' }, /^ACS_WEBHOOK_SECRET: is missing/],
    ['a short secret', { ...AZURE, ACS_WEBHOOK_SECRET: 'short' }, /^ACS_WEBHOOK_SECRET: each must have/],
    [
      'half of Microsoft Entra',
      { ...AZURE, ACS_WEBHOOK_TENANT_ID: 'contoso.example' },
      /^ACS_WEBHOOK_AUDIENCE: is missing/,
    ],
    ['an endpoint of nothing', { ACS_ENDPOINT: 'https://eu.example' }, /^AZURE_ACS_CONNECTION_STRING: is missing/],
    [
      'a connection string that is none',
      { AZURE_ACS_CONNECTION_STRING: 'topsecret' },
      /^AZURE_ACS_CONNECTION_STRING: write it/,
    ],
  ])('refuse %s, and never say a value', (_, environment, problem) => {
    const problems = problemsOf(environment);
    expect(problems).toMatch(problem);
    expect(problems).not.toMatch(/topsecret|c2VjcmV0|the-new-secret/);
  });
});
