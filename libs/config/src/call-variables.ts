import { z } from 'zod';
import { readConnectionString } from './call-settings.js';
import { httpUrl, list, variable } from './variable.js';

const connectionString = z.string().transform((text, context) => {
  const settings = readConnectionString(text);
  if (settings) return settings;
  context.addIssue('write it as the Azure portal shows it: `endpoint=https://…;accesskey=…`');
  return z.NEVER;
});

/** What decides who connects calls. */
export const CALL_VARIABLES = {
  AZURE_ACS_CONNECTION_STRING: variable({
    group: 'Calls',
    text: 'Connection string of Azure Communication Services, whose calls and recordings are used then. Needs ACS_RESOURCE_ID and ACS_WEBHOOK_SECRET.',
    fallback: 'none: calls are played in the box',
    secret: true,
    schema: connectionString.optional(),
  }),
  ACS_ENDPOINT: variable({
    group: 'Calls',
    text: 'Another address of that resource than its connection string says.',
    fallback: 'as in AZURE_ACS_CONNECTION_STRING',
    schema: httpUrl.optional(),
  }),
  ACS_RESOURCE_ID: variable({
    group: 'Calls',
    text: 'Immutable resource id of Azure Communication Services, which its callbacks are addressed to.',
    fallback: 'none',
    schema: z.string().min(1).optional(),
  }),
  ACS_CALLBACK_URL: variable({
    group: 'Calls',
    text: 'Where Azure tells what happens in a call; ends in `/acs/callbacks`.',
    fallback: '`PUBLIC_BASE_URL/api/v1/acs/callbacks`',
    schema: httpUrl.optional(),
  }),
  ACS_JWKS_URL: variable({
    group: 'Calls',
    text: 'Keys that the callbacks are signed with.',
    fallback: 'those that Azure publishes',
    schema: httpUrl.default('https://acscallautomation.communication.azure.com/calling/keys'),
  }),
  ACS_COGNITIVE_SERVICES_ENDPOINT: variable({
    group: 'Calls',
    text: 'Azure AI services resource that is connected with Azure Communication Services and speaks the questions in a call.',
    fallback: 'none: questions are read and heard in the browser only',
    schema: httpUrl.optional(),
  }),
  ACS_WEBHOOK_SECRET: variable({
    group: 'Calls',
    text: 'Secrets, comma-separated (new, old), one of which every delivery of Event Grid has to carry: `?secret=` in its address or `X-Webhook-Secret` as a header.',
    fallback: 'none',
    secret: true,
    schema: list.prefault(''),
  }),
  ACS_WEBHOOK_TENANT_ID: variable({
    group: 'Calls',
    text: 'Microsoft Entra tenant whose tokens for Event Grid are taken instead of a secret. Needs ACS_WEBHOOK_AUDIENCE.',
    fallback: 'none',
    schema: z
      .string()
      .regex(/^[\w.-]+$/)
      .optional(),
  }),
  ACS_WEBHOOK_AUDIENCE: variable({
    group: 'Calls',
    text: 'Application id or URI in that tenant which the event subscription names.',
    fallback: 'none',
    schema: z.string().min(1).optional(),
  }),
  ENTRA_AUTHORITY: variable({
    group: 'Calls',
    text: 'Where Microsoft Entra publishes its keys; another one in sovereign clouds.',
    fallback: 'https://login.microsoftonline.com',
    schema: httpUrl.default('https://login.microsoftonline.com'),
  }),
} as const;
