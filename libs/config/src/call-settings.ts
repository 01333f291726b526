/** Microsoft Entra's tokens that a delivery of Event Grid may carry instead of a secret. */
export interface EntraSettings {
  /** `https://login.microsoftonline.com`, without a slash at the end. */
  authority: string;
  tenantId: string;
  /** The application that the event subscription names. */
  audience: string;
}

interface CallAddresses {
  /** Where the telephony service tells what happens in a call; `/` and the call's id are added. */
  callbackUrl: string;
  /** Any of them opens the webhook. */
  webhookSecrets: readonly string[];
  entra: EntraSettings | null;
}

/** Who connects calls: Azure Communication Services, or the telephone in the box. */
export type CallSettings =
  | (CallAddresses & {
      kind: 'azure';
      endpoint: string;
      /** In base64, as the Azure portal shows it. */
      accessKey: string;
      /** Whom callbacks have to be addressed to. */
      resourceId: string;
      jwksUrl: string;
      /** Whose voice speaks texts in a call; without one, texts are not spoken. */
      cognitiveServicesEndpoint: string | undefined;
    })
  | (CallAddresses & {
      kind: 'embedded';
      /** Where the telephone in the box reaches the webhook on this machine. */
      webhookUrl: string;
    });

/** What this server is to others, in addresses of its API: `https://hiring.example.org/api/v1`. */
export interface OwnSide {
  publicAddress: string;
  /** As seen from this machine. */
  localAddress: string;
  /** Opens the webhook for the telephone in the box, when no secret is set. */
  secret: string;
}

/** The variables that decide; undefined where nothing is set. */
export interface CallVariables {
  AZURE_ACS_CONNECTION_STRING?: { endpoint: string; accessKey: string } | undefined;
  ACS_ENDPOINT?: string | undefined;
  ACS_RESOURCE_ID?: string | undefined;
  ACS_CALLBACK_URL?: string | undefined;
  ACS_JWKS_URL: string;
  ACS_COGNITIVE_SERVICES_ENDPOINT?: string | undefined;
  ACS_WEBHOOK_SECRET: string[];
  ACS_WEBHOOK_TENANT_ID?: string | undefined;
  ACS_WEBHOOK_AUDIENCE?: string | undefined;
  ENTRA_AUTHORITY: string;
}

const SHORTEST_SECRET = 16;
const CONNECTION_STRING = /^endpoint=(https?:\/\/[^;]+);accesskey=([A-Za-z0-9+/]+={0,2});?$/i;

/** What a connection string says; null when it is none. */
export function readConnectionString(text: string): { endpoint: string; accessKey: string } | null {
  const [, endpoint, accessKey] = CONNECTION_STRING.exec(text.trim()) ?? [];
  return endpoint === undefined || accessKey === undefined ? null : { endpoint, accessKey };
}

/** Azure when it is set up whole, else the telephone in the box. */
export function callSettings(variables: CallVariables, own: OwnSide): CallSettings {
  const { AZURE_ACS_CONNECTION_STRING: azure, ACS_RESOURCE_ID: resourceId, ENTRA_AUTHORITY } = variables;
  const { ACS_WEBHOOK_TENANT_ID: tenantId, ACS_WEBHOOK_AUDIENCE: audience } = variables;
  const authority = withoutSlash(ENTRA_AUTHORITY);
  const entra = tenantId !== undefined && audience !== undefined ? { authority, tenantId, audience } : null;
  const secrets = variables.ACS_WEBHOOK_SECRET;
  if (azure === undefined || resourceId === undefined) {
    return {
      kind: 'embedded',
      callbackUrl: `${own.localAddress}/acs/callbacks`,
      webhookUrl: `${own.localAddress}/acs/webhook`,
      webhookSecrets: secrets.length > 0 ? secrets : [own.secret],
      entra,
    };
  }
  return {
    kind: 'azure',
    callbackUrl: withoutSlash(variables.ACS_CALLBACK_URL ?? `${own.publicAddress}/acs/callbacks`),
    webhookSecrets: secrets,
    entra,
    endpoint: withoutSlash(variables.ACS_ENDPOINT ?? azure.endpoint),
    accessKey: azure.accessKey,
    resourceId,
    jwksUrl: variables.ACS_JWKS_URL,
    cognitiveServicesEndpoint: variables.ACS_COGNITIVE_SERVICES_ENDPOINT,
  };
}

/** What is half set or too weak. Never says a value. */
export function callProblems(variables: CallVariables): string[] {
  const problems: string[] = [];
  const isAzure = variables.AZURE_ACS_CONNECTION_STRING !== undefined;
  const hasTenant = variables.ACS_WEBHOOK_TENANT_ID !== undefined;
  const hasAudience = variables.ACS_WEBHOOK_AUDIENCE !== undefined;
  if (variables.ACS_WEBHOOK_SECRET.some((secret) => secret.length < SHORTEST_SECRET)) {
    problems.push(`ACS_WEBHOOK_SECRET: each must have at least ${SHORTEST_SECRET} characters`);
  }
  if (hasTenant !== hasAudience) {
    const missing = hasTenant ? 'ACS_WEBHOOK_AUDIENCE' : 'ACS_WEBHOOK_TENANT_ID';
    problems.push(`${missing}: is missing; deliveries with a token of Microsoft Entra need both`);
  }
  if (isAzure && variables.ACS_RESOURCE_ID === undefined) {
    problems.push('ACS_RESOURCE_ID: is missing; callbacks of AZURE_ACS_CONNECTION_STRING are addressed to it');
  }
  if (isAzure && variables.ACS_WEBHOOK_SECRET.length === 0 && !(hasTenant && hasAudience)) {
    problems.push('ACS_WEBHOOK_SECRET: is missing; without it nobody can tell the events of Azure from forged ones');
  }
  if (!isAzure && (variables.ACS_ENDPOINT ?? variables.ACS_RESOURCE_ID) !== undefined) {
    problems.push('AZURE_ACS_CONNECTION_STRING: is missing; ACS_ENDPOINT or ACS_RESOURCE_ID is set');
  }
  return problems;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
