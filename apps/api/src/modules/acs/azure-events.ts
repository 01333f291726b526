import { z } from 'zod';
import type { CallNews, SentNews } from './domain/call-news.js';

/** What a delivery says, in our words. */
export interface Delivery {
  /** Set when somebody asks whether this endpoint wants events at all. */
  validationCode: string | null;
  /** What concerns calls; other kinds of events are acknowledged and forgotten. */
  news: SentNews[];
  /** How many entries were no events, or events without what their kind has to say. */
  malformed: number;
}

/** Ids and addresses are visible ASCII, so that the database can keep whatever passes. */
const word = z.string().regex(/^[\x21-\x7e]{1,2000}$/);
const time = z
  .string()
  .refine((text) => /^20\d\d-/.test(text) && !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString());

/** Event Grid's own schema and CloudEvents name the same things differently. */
const envelope = z.union([
  z
    .object({ id: word, eventType: word, subject: z.string().optional(), eventTime: time, data: z.unknown() })
    .transform(({ eventType: type, eventTime: at, ...rest }) => ({ ...rest, type, at })),
  z
    .object({ id: word, type: word, subject: z.string().optional(), time: time.optional(), data: z.unknown() })
    .transform(({ time: at, ...rest }) => ({ ...rest, at })),
]);
type Envelope = z.infer<typeof envelope>;

const callNamed = z.object({
  serverCallId: word.optional(),
  correlationId: word.optional(),
  callConnectionId: word.optional(),
});
const ended = z.object({ durationOfCall: z.number().min(0).max(1e6).optional() });
const recordingState = z.object({ recordingId: word, state: z.string() });
const incoming = z.object({
  from: z.object({ rawId: word }),
  incomingCallContext: z.string().regex(/^[\x21-\x7e]{1,20000}$/),
});
const files = z.object({
  recordingStorageInfo: z.object({
    recordingChunks: z
      .array(
        z.object({
          documentId: word,
          index: z.number().int().min(0).max(10_000),
          contentLocation: word,
          deleteLocation: word.optional(),
        }),
      )
      .min(1)
      .max(1_000),
  }),
});
const validation = z.object({ validationCode: z.string().regex(/^[\w-]{1,200}$/) });

const VALIDATION = 'Microsoft.EventGrid.SubscriptionValidationEvent';

/** Reads a delivery entry by entry: one that is broken takes none of the others with it. */
export function readDelivery(entries: readonly unknown[], now: Date): Delivery {
  const delivery: Delivery = { validationCode: null, news: [], malformed: 0 };
  for (const entry of entries) {
    try {
      const event = envelope.parse(entry);
      if (event.type === VALIDATION) delivery.validationCode = validation.parse(event.data).validationCode;
      const news = newsIn(event, event.at ?? now.toISOString());
      if (news) delivery.news.push({ sourceId: event.id, callNames: namesIn(event), news });
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      delivery.malformed += 1;
    }
  }
  return delivery;
}

function newsIn({ type, data }: Envelope, at: string): CallNews | null {
  switch (type.replace(/^Microsoft\.Communication\./, '')) {
    case 'CallStarted':
    case 'CallConnected': {
      const { callConnectionId: connection, serverCallId: server, correlationId: correlation } = callNamed.parse(data);
      return { kind: 'started', at, ...defined({ connection, server, correlation }) };
    }
    case 'CallEnded':
    case 'CallDisconnected':
      return { kind: 'ended', at, seconds: ended.parse(data).durationOfCall ?? null };
    case 'CreateCallFailed':
    case 'AnswerFailed':
      return { kind: 'failed', at };
    case 'RecordingStateChanged': {
      const { recordingId, state } = recordingState.parse(data);
      return state === 'active' || state === 'inactive' ? { kind: 'recording', recording: recordingId, state } : null;
    }
    case 'RecordingFileStatusUpdated': {
      const { recordingChunks } = files.parse(data).recordingStorageInfo;
      const parts = recordingChunks.map(({ documentId, index, contentLocation, deleteLocation }) => ({
        document: documentId,
        index,
        content: contentLocation,
        removal: deleteLocation ?? null,
      }));
      return { kind: 'parts', parts };
    }
    case 'IncomingCall': {
      const { from, incomingCallContext } = incoming.parse(data);
      return { kind: 'incoming', from: from.rawId, context: incomingCallContext };
    }
    default:
      return null;
  }
}

/** A recording's event names its call in the subject only, in one of two spellings. */
const RECORDING_SUBJECT =
  /^\/recording\/call\/(?<call>[^/]+)(?:\/serverCallId\/(?<server>[^/]+))?\/recordingId\/(?<recording>[^/]+)$/;

function namesIn({ data, subject }: Envelope): string[] {
  const { data: ids } = callNamed.safeParse(data);
  const { data: state } = recordingState.safeParse(data);
  const said = RECORDING_SUBJECT.exec(subject ?? '')?.groups;
  const names = [...Object.values(ids ?? {}), state?.recordingId, said?.call, said?.server, said?.recording];
  return [...new Set(names.filter((name) => name !== undefined && word.safeParse(name).success))] as string[];
}

function defined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}
