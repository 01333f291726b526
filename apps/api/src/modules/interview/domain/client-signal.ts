export const SIGNAL_KINDS = [
  'tab_switch',
  'focus_loss',
  'paste',
  'copy',
  'silence',
  'fullscreen_exit',
  'typing_burst',
  'network_loss',
  'other',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** JSON that a signal carries besides its kind, time and duration. */
export type SignalDetails = Record<string, unknown>;

/** What a browser noticed: what it was, when and for how long, never what it means. */
export interface ClientSignal {
  kind: SignalKind;
  /** Within the interview. */
  occurredAt: Date;
  durationMs: number | null;
  details: SignalDetails;
}

/** `key` is the same when the same signal arrives again. */
export type ArrivedSignal = ClientSignal & { key: string };

export interface Arrival {
  /** When the interview began. */
  beganAt: Date;
  receivedAt: Date;
}

/** How many signals an interview keeps. */
export const SIGNALS_PER_INTERVIEW = 5_000;

/** Names that browsers and older clients have for the kinds. */
const KIND_OF = new Map<string, SignalKind>([
  ...SIGNAL_KINDS.map((kind): [string, SignalKind] => [kind, kind]),
  ...named('tab_switch', 'tab_switched', 'tab_change', 'tab_hidden', 'visibility_change', 'visibilitychange'),
  ...named('tab_switch', 'page_hidden', 'visibility_hidden', 'tab_blur'),
  ...named('focus_loss', 'focus_lost', 'lost_focus', 'blur', 'window_blur'),
  ...named('paste', 'pasted', 'paste_event', 'large_paste', 'clipboard_paste'),
  ...named('copy', 'copied', 'cut', 'copy_event', 'clipboard_copy'),
  ...named('silence', 'silent', 'long_silence', 'no_speech'),
  ...named('fullscreen_exit', 'exit_fullscreen', 'fullscreen_exited', 'exited_fullscreen', 'fullscreen_left'),
  ...named('typing_burst', 'burst_typing', 'fast_typing'),
  ...named('network_loss', 'network_lost', 'offline', 'connection_lost', 'disconnect', 'disconnected'),
]);

/** Of these it is kept how much it was, never the words. */
const WITHOUT_WORDS: ReadonlySet<SignalKind> = new Set(['paste', 'copy', 'typing_burst']);

const NAMES = ['type', 'kind', 'event', 'event_type', 'eventType', 'signal', 'name'];
const TIMES = ['occurred_at', 'occurredAt', 'at', 'timestamp', 'time', 'ts'];
const MILLISECONDS = ['duration_ms', 'durationMs', 'duration'];
const SECONDS = ['duration_seconds', 'durationSeconds'];
const IDS = ['id', 'event_id', 'eventId'];
const COUNTS = ['characters', 'character_count', 'characterCount', 'char_count', 'charCount', 'length'];
const WORDS = ['text', 'content', 'value', 'clipboard', 'pasted_text', 'pastedText', 'data'];
const NESTED = ['data', 'metadata', 'details'];

const LONGEST_NAME = 60;
const LONGEST_MS = 86_400_000;
const DEEPEST = 4;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
/** A number before this is no count of milliseconds since 1970, and a clock before this is not set. */
const FIRST_CREDIBLE_MS = Date.UTC(2020, 0, 1);

/**
 * Reads signals in whatever form a client has for them. Nothing is refused: an unknown kind is `other` under its name,
 * a field that cannot be read stays among the details, and a time outside of the interview is moved to its nearest end.
 *
 * The same signal is known again by the id (a UUID) that the client gave it, otherwise by its kind, time and duration.
 * Signals without a time are told apart by their place among their equals, as in a list that is sent whole every time.
 */
export function readSignals(entries: readonly object[], arrival: Arrival): ArrivedSignal[] {
  const byKey = new Map<string, ArrivedSignal>();
  const equals = new Map<string, number>();
  for (const entry of entries) {
    const { id, name, claimedMs, ...signal } = readSignal(entry, arrival);
    const what = signal.kind === 'other' ? `other:${name ?? ''}` : signal.kind;
    let key = `${what}@${claimedMs ?? ''}+${signal.durationMs ?? ''}`;
    if (id !== null) {
      key = `id:${id}`;
    } else if (claimedMs === null) {
      const place = equals.get(key) ?? 0;
      equals.set(key, place + 1);
      key = `${key}#${place}`;
    }
    if (!byKey.has(key)) byKey.set(key, { ...signal, key });
  }
  return [...byKey.values()];
}

function readSignal(
  entry: object,
  { beganAt, receivedAt }: Arrival,
): ClientSignal & { id: string | null; name: string | null; claimedMs: number | null } {
  const rest = fieldsOf(entry);
  const name = take(rest, NAMES, asName);
  const kind = KIND_OF.get(normalised(name ?? '')) ?? 'other';
  const id = take(rest, IDS, (value) => (typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : null));
  const claimedMs = take(rest, TIMES, asTimeMs);
  const durationMs = take(rest, MILLISECONDS, asDurationMs) ?? take(rest, SECONDS, secondsAsMs);
  const details: SignalDetails = WITHOUT_WORDS.has(kind) ? amountsOf(rest) : shallowFields(rest);
  if (kind === 'other' && name !== null) details.name = name;

  const occurredMs = Math.min(Math.max(claimedMs ?? receivedAt.getTime(), beganAt.getTime()), receivedAt.getTime());
  if (claimedMs !== null && claimedMs !== occurredMs) details.claimed = new Date(claimedMs).toISOString();
  return { id, name, claimedMs, kind, occurredAt: new Date(occurredMs), durationMs, details };
}

/** The entry's fields with those of the objects that some clients wrap them in. */
function fieldsOf(entry: object): Map<string, unknown> {
  const fields = new Map<string, unknown>(Object.entries(entry));
  for (const name of NESTED) {
    const inner = fields.get(name);
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) continue;
    fields.delete(name);
    for (const [key, value] of Object.entries(inner)) if (!fields.has(key)) fields.set(key, value);
  }
  return fields;
}

/** Takes out the first of the names that can be read. */
function take<T>(rest: Map<string, unknown>, names: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const name of names) {
    const value = read(rest.get(name));
    if (value === null) continue;
    rest.delete(name);
    return value;
  }
  return null;
}

/** Numbers and yes or no, and how long the words were. */
function amountsOf(rest: Map<string, unknown>): SignalDetails {
  const characters =
    take(rest, COUNTS, asCount) ??
    take(rest, WORDS, (value) => (typeof value === 'string' ? Array.from(value).length : null));
  const amounts = [...rest].filter(([, value]) => typeof value === 'number' || typeof value === 'boolean');
  return { ...Object.fromEntries(amounts), ...(characters !== null && { characters }) };
}

/** Without what is nested too deep to be worth keeping. */
function shallow(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return null;
  return Array.isArray(value)
    ? value.map((item) => shallow(item, depth + 1))
    : shallowFields(Object.entries(value), depth);
}

function shallowFields(fields: Iterable<[string, unknown]>, depth = 0): SignalDetails {
  return Object.fromEntries([...fields].map(([key, item]) => [storable(key), shallow(item, depth + 1)]));
}

/** PostgreSQL keeps no NUL and no half characters. Values are cleaned where they are stored, names and keys are not. */
function storable(name: string): string {
  return name.toWellFormed().replaceAll('\0', '\ufffd');
}

function asName(value: unknown): string | null {
  const name = typeof value === 'string' ? storable(value.trim().slice(0, LONGEST_NAME)) : '';
  return name === '' ? null : name;
}

/** ISO 8601, read as UTC when it names no zone, or milliseconds since 1970. */
function asTimeMs(value: unknown): number | null {
  let at = Number.NaN;
  if (typeof value === 'number') at = new Date(value).getTime();
  else if (typeof value === 'string' && ISO_TIME.test(value)) {
    at = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`);
  }
  return at >= FIRST_CREDIBLE_MS ? at : null;
}

function asDurationMs(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= LONGEST_MS ? Math.round(value) : null;
}

function secondsAsMs(value: unknown): number | null {
  return typeof value === 'number' ? asDurationMs(value * 1_000) : null;
}

function asCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** `visibilityChange`, `visibility-change` and `Visibility change` are one name. */
function normalised(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[\s.:_-]+/g, '_')
    .toLowerCase();
}

function named(kind: SignalKind, ...names: string[]): [string, SignalKind][] {
  return names.map((name) => [name, kind]);
}
