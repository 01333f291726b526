import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** A request as the service sees it. */
export interface AcsRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

/** The version that each part of the API is asked in. */
const VERSIONS: readonly [RegExp, string][] = [
  [/^\/identities/, '2023-10-01'],
  [/^\/calling\//, '2026-03-12'],
];

const user = z.object({
  kind: z.literal('communicationUser').optional(),
  communicationUser: z.object({ id: z.string() }),
});
const voice = z.strictObject({ cognitiveServicesEndpoint: z.url() }).optional();

/** Bodies as the REST reference describes them; anything else in them is refused. */
export const BODIES = {
  createIdentity: z.strictObject({}),
  issueToken: z.strictObject({ scopes: z.array(z.enum(['voip', 'chat'])).min(1) }),
  createCall: z.strictObject({
    targets: z.array(user).length(1),
    callbackUri: z.url(),
    operationContext: z.string(),
    callIntelligenceOptions: voice,
  }),
  answerCall: z.strictObject({
    incomingCallContext: z.string().min(1),
    callbackUri: z.url(),
    operationContext: z.string(),
    callIntelligenceOptions: voice,
  }),
  play: z.object({
    playSources: z.array(z.object({ kind: z.enum(['file', 'text']) })).length(1),
    playTo: z.array(z.unknown()).length(0),
  }),
  startRecording: z.strictObject({
    callLocator: z.strictObject({ kind: z.literal('serverCallLocator'), serverCallId: z.string().min(1) }),
    recordingStateCallbackUri: z.url(),
    recordingContentType: z.literal('audio'),
    recordingChannelType: z.literal('mixed'),
    recordingFormatType: z.literal('mp3'),
  }),
} as const;

/** Why the service would refuse a request before it looks at what it asks for; null when it would not. */
export function refusalOf(
  request: AcsRequest,
  accessKey: string,
  host: string,
): { status: number; code: string } | null {
  if (!isSigned(request, accessKey, host)) return { status: 401, code: 'Denied' };
  const version = VERSIONS.find(([path]) => path.test(request.path))?.[1];
  if (version !== undefined && request.query.get('api-version') !== version) {
    return { status: 400, code: 'UnsupportedApiVersion' };
  }
  return null;
}

/** The signature covers the method, path and query, date, host and the hash of the body. */
function isSigned({ method, path, query, headers, body }: AcsRequest, accessKey: string, host: string): boolean {
  const { 'x-ms-date': date, 'x-ms-content-sha256': sentHash, authorization = '' } = headers;
  const contentHash = createHash('sha256').update(body).digest('base64');
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date)) || sentHash !== contentHash) return false;
  const isFile = path.startsWith('/v1/objects/');
  if (isFile && headers['x-ms-host'] !== host) return false;
  const pathAndQuery = !isFile && query.size > 0 ? `${path}?${query.toString()}` : path;
  const expected = createHmac('sha256', Buffer.from(accessKey, 'base64'))
    .update(`${method}\n${pathAndQuery}\n${date};${host};${contentHash}`)
    .digest();
  const [, sent = ''] =
    /^HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=(.+)$/.exec(authorization) ?? [];
  const signature = Buffer.from(sent, 'base64');
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}
