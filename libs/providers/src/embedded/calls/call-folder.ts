import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A call as it was placed. */
export interface KeptCall {
  connectionId: string;
  serverCallId: string;
  correlationId: string;
  identity: string;
  callbackUrl: string;
  /** The interview's id. */
  reference: string;
  startedAt: string;
}

/** A recording as it was begun. */
export interface KeptRecording {
  recordingId: string;
  connectionId: string;
  callbackUrl: string;
  startedAt: string;
}

const ID = /^[0-9a-f-]{36}$/;
const RECORDING_ID = /^([0-9a-f-]{36})_\d+$/;

/**
 * What the embedded calls remember, in a folder per call, so that any process on it can go on with a call. Files are
 * written once; what happens only once (the end of a call, of a recording) is a file that only one writer can make.
 */
export class CallFolder {
  constructor(private readonly folder: string) {}

  async keep(call: KeptCall): Promise<void> {
    await mkdir(this.of(call.connectionId), { recursive: true, mode: 0o700 });
    await this.write(join(this.of(call.connectionId), 'call.json'), call);
  }

  /** Null when there is no such call (any more). */
  async find(connectionId: string): Promise<KeptCall | null> {
    return ID.test(connectionId) ? read<KeptCall>(join(this.of(connectionId), 'call.json')) : null;
  }

  /** Numbered by call; of two that begin at once, one is refused with `EEXIST`. */
  async begin(recording: Omit<KeptRecording, 'recordingId'>): Promise<KeptRecording> {
    const names = await readdir(this.of(recording.connectionId));
    const number = names.filter((name) => /^\d+\.json$/.test(name)).length + 1;
    const kept = { ...recording, recordingId: `${recording.connectionId}_${number}` };
    await writeFile(this.file(kept.recordingId, 'json'), JSON.stringify(kept), { flag: 'wx', mode: 0o600 });
    return kept;
  }

  async findRecording(recordingId: string): Promise<KeptRecording | null> {
    return RECORDING_ID.test(recordingId) ? read<KeptRecording>(this.file(recordingId, 'json')) : null;
  }

  async recordingsOf(connectionId: string): Promise<KeptRecording[]> {
    const names = await readdir(this.of(connectionId)).catch(() => []);
    const numbers = names.flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []);
    const found = await Promise.all(numbers.map((number) => this.findRecording(`${connectionId}_${number}`)));
    return found.filter((recording) => recording !== null);
  }

  async connectionIds(): Promise<string[]> {
    return (await readdir(this.folder).catch(() => [])).filter((name) => ID.test(name));
  }

  /** Whether this caller is the first to say so. */
  async end(connectionId: string, at: string): Promise<boolean> {
    return this.mark(join(this.of(connectionId), 'ended'), at);
  }

  async endedAt(connectionId: string): Promise<string | null> {
    return readFile(join(this.of(connectionId), 'ended'), 'utf8').catch(() => null);
  }

  /** Whether this caller is the first to say so. */
  async close(recordingId: string, at: string): Promise<boolean> {
    return this.mark(this.file(recordingId, 'closed'), at);
  }

  async closedAt(recordingId: string): Promise<string | null> {
    return readFile(this.file(recordingId, 'closed'), 'utf8').catch(() => null);
  }

  /** Where the sound of a recording is. */
  soundOf(recordingId: string): string {
    return this.file(recordingId, 'wav');
  }

  /** In bytes; null when there is none (any more). */
  async sizeOfSound(recordingId: string): Promise<number | null> {
    if (!RECORDING_ID.test(recordingId)) return null;
    return stat(this.soundOf(recordingId)).then(
      ({ size }) => size,
      () => null,
    );
  }

  /** The sound goes, and with the last one the whole call, if it is over. */
  async forgetSound(recordingId: string): Promise<void> {
    const [, connectionId] = RECORDING_ID.exec(recordingId) ?? [];
    if (connectionId === undefined) return;
    await rm(this.soundOf(recordingId), { force: true });
    await rm(this.file(recordingId, 'json'), { force: true });
    const isOver = (await this.endedAt(connectionId)) !== null;
    if (isOver && (await this.recordingsOf(connectionId)).length === 0) await this.forget(connectionId);
  }

  /** The record first: whoever finds no end finds no call either. */
  async forget(connectionId: string): Promise<void> {
    await rm(join(this.of(connectionId), 'call.json'), { force: true });
    await rm(this.of(connectionId), { recursive: true, force: true });
  }

  private of(connectionId: string): string {
    return join(this.folder, connectionId);
  }

  private file(recordingId: string, kind: 'json' | 'closed' | 'wav'): string {
    const [connectionId = '', number = ''] = recordingId.split('_');
    return join(this.of(connectionId), `${number}.${kind}`);
  }

  private async write(file: string, content: object): Promise<void> {
    await writeFile(`${file}.part`, JSON.stringify(content), { mode: 0o600 });
    await rename(`${file}.part`, file);
  }

  private async mark(file: string, text: string): Promise<boolean> {
    try {
      await writeFile(file, text, { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
      throw error;
    }
  }
}

async function read<T>(file: string): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
}
