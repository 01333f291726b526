import { randomUUID, type webcrypto } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

const ISSUER = 'https://acscallautomation.communication.azure.com';
const LIFETIME_SECONDS = 300;

/** An entry of a delivery; what a test leaves out is as Azure would say it. */
export interface GridEvent {
  id: string;
  topic: string;
  subject: string;
  data: Record<string, unknown>;
  eventType: string;
  eventTime: string;
  dataVersion: string;
  metadataVersion: string;
}

/** A call by Azure's names. */
export interface NamedCall {
  serverCallId: string;
  correlationId: string;
}

const TOPIC = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Communication/communicationServices/rehearsal';

export function gridEvent(eventType: string, part: Partial<GridEvent> = {}): GridEvent {
  return {
    id: randomUUID(),
    topic: TOPIC,
    subject: '',
    data: {},
    eventType: `Microsoft.Communication.${eventType}`,
    eventTime: new Date().toISOString(),
    dataVersion: '1.0',
    metadataVersion: '1',
    ...part,
  };
}

const STARTED_BY = {
  communicationIdentifier: { rawId: '8:acs:r_u', communicationUser: { id: '8:acs:r_u' } },
  role: 'organizer',
};

/** As Azure has sent them since 2022. */
export const callStarted = (call: NamedCall, part: Partial<GridEvent> = {}): GridEvent =>
  gridEvent('CallStarted', {
    subject: `call/${call.serverCallId}/startedBy/8:acs:r_u`,
    data: { startedBy: STARTED_BY, ...call, isTwoParty: false, isRoomsCall: false },
    ...part,
  });

export const callEnded = (call: NamedCall, part: Partial<GridEvent> = {}): GridEvent =>
  gridEvent('CallEnded', {
    subject: `call/${call.serverCallId}`,
    data: { durationOfCall: 49.7286172, startedBy: STARTED_BY, ...call, isTwoParty: false, isRoomsCall: false },
    ...part,
  });

export function recordingReady(
  call: NamedCall,
  recordingId: string,
  locations: readonly string[],
  part: Partial<GridEvent> = {},
): GridEvent {
  return gridEvent('RecordingFileStatusUpdated', {
    subject: `/recording/call/${call.correlationId}/serverCallId/${call.serverCallId}/recordingId/${recordingId}`,
    data: {
      recordingStorageInfo: {
        recordingChunks: locations.map((location, index) => ({
          documentId: location.split('/').at(-1) ?? '',
          index,
          endReason: 'SessionEnded',
          contentLocation: `${location}/content/audio`,
          metadataLocation: `${location}/content/acsmetadata`,
          deleteLocation: location,
        })),
      },
      recordingStartTime: new Date().toISOString(),
      recordingDurationMs: 6_620,
      sessionEndReason: 'CallEnded',
    },
    ...part,
  });
}

/** What a test may say differently about a token. */
export interface TokenPart {
  issuer?: string;
  audience?: string;
  expiresInSeconds?: number;
  kid?: string;
  claims?: Record<string, string>;
}

/** Signs callbacks as Azure does, and publishes its keys. */
export class CallbackSigner {
  readonly published: JWK[] = [];
  private key: webcrypto.CryptoKey | undefined;
  private kid = '';

  constructor(private readonly audience: string) {}

  /** From now on another key signs; the ones before stay published. */
  async rotate(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    this.key = privateKey;
    this.kid = randomUUID();
    this.published.push({ ...(await exportJWK(publicKey)), kid: this.kid, alg: 'RS256', use: 'sig' });
  }

  async token({
    issuer = ISSUER,
    audience = this.audience,
    expiresInSeconds,
    kid,
    claims,
  }: TokenPart = {}): Promise<string> {
    if (!this.key) throw new Error('Call rotate() first');
    const issuedAt = Math.floor(Date.now() / 1_000);
    return new SignJWT(claims ?? {})
      .setProtectedHeader({ alg: 'RS256', kid: kid ?? this.kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + (expiresInSeconds ?? LIFETIME_SECONDS))
      .sign(this.key);
  }
}
