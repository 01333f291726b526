import { useSyncExternalStore } from 'react';
import { recordingBatchCreate, type RefusedFileResponse, type UploadBatchRequest } from '#libs/api-client';
import { ask, queries } from '../../../api/ask.js';
import { batchesQuery } from '../recordings-queries.js';
import { sendFile } from './send-file.js';

type About = Pick<UploadBatchRequest['files'][number], 'agent_id' | 'agent_name' | 'team'>;

/** What is said of all files that are dropped together. */
export interface Choices {
  name?: string;
  policy_template_id?: string;
  about: About;
}

export interface Upload {
  id: number;
  file: File;
  choices: Choices;
  state: 'waiting' | 'sending' | 'arrived' | 'failed';
  /** 0–1. */
  share: number;
  fileUrl: string | null;
  error: unknown;
}

interface Uploads {
  files: readonly Upload[];
  /** What the server did not let in, of this page's batches. */
  refused: readonly RefusedFileResponse[];
  error: unknown;
}

const AT_A_TIME = 3;
const MOST_FILES = 100;

/** Lives beside the pages, so that uploads go on while somebody looks at another one. */
let uploads: Uploads = { files: [], refused: [], error: null };
let serial = 0;
let isHandingOver = false;
const listeners = new Set<() => void>();

function change(next: Partial<Uploads>): void {
  uploads = { ...uploads, ...next };
  const isSending = uploads.files.some(({ state }) => state !== 'failed');
  window.removeEventListener('beforeunload', keepOpen);
  if (isSending) window.addEventListener('beforeunload', keepOpen);
  for (const listener of listeners) listener();
}

/** Until a file has arrived, it is here alone. */
function keepOpen(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

const edit = (id: number, part: Partial<Upload>): void =>
  change({ files: uploads.files.map((one) => (one.id === id ? { ...one, ...part } : one)) });

export const uploading = {
  add(files: readonly File[], choices: Choices): void {
    const added = files.map((file): Upload => {
      serial += 1;
      return { id: serial, file, choices, state: 'waiting', share: 0, fileUrl: null, error: null };
    });
    change({ files: [...uploads.files, ...added], error: null });
    sendNext();
  },
  retry(id: number): void {
    edit(id, { state: 'waiting', share: 0, error: null });
    sendNext();
  },
  forget(id: number): void {
    change({ files: uploads.files.filter((one) => one.id !== id) });
    void handOver();
  },
  handOver: () => handOver(),
  hideRefused(): void {
    change({ refused: [] });
  },
};

function sendNext(): void {
  const free = AT_A_TIME - uploads.files.filter(({ state }) => state === 'sending').length;
  const next = uploads.files.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free));
  for (const upload of next) void send(upload);
}

async function send({ id, file }: Upload): Promise<void> {
  edit(id, { state: 'sending' });
  try {
    const fileUrl = await sendFile(file, (share) => edit(id, { share }));
    edit(id, { state: 'arrived', share: 1, fileUrl });
  } catch (error) {
    edit(id, { state: 'failed', error });
  }
  sendNext();
  await handOver();
}

/** As soon as nothing is on its way any more, what has arrived is handed over, a batch for each drop. */
async function handOver(): Promise<void> {
  const isBusy = uploads.files.some(({ state }) => state === 'waiting' || state === 'sending');
  const first = uploads.files.find(({ state }) => state === 'arrived');
  if (isBusy || isHandingOver || !first) return;
  isHandingOver = true;
  const { choices } = first;
  const together = uploads.files
    .filter((one) => one.state === 'arrived' && one.choices === choices)
    .slice(0, MOST_FILES);
  try {
    const batch = await ask(recordingBatchCreate({ body: batchOf(together, choices) }));
    const gone = new Set(together.map(({ id }) => id));
    change({
      files: uploads.files.filter(({ id }) => !gone.has(id)),
      refused: [...batch.refused, ...uploads.refused],
      error: null,
    });
    await Promise.all([
      queries.invalidateQueries({ queryKey: batchesQuery.queryKey }),
      queries.invalidateQueries({ queryKey: ['recordings', 'list'] }),
      queries.invalidateQueries({ queryKey: ['evaluations', 'list'] }),
    ]);
    isHandingOver = false;
    await handOver();
  } catch (error) {
    change({ error });
  } finally {
    isHandingOver = false;
  }
}

const batchOf = (files: readonly Upload[], { name, policy_template_id, about }: Choices): UploadBatchRequest => ({
  ...(name !== undefined && { name }),
  ...(policy_template_id !== undefined && { policy_template_id }),
  files: files.flatMap(({ file, fileUrl }) =>
    fileUrl === null ? [] : [{ file_name: file.name, file_url: fileUrl, ...about }],
  ),
});

export function useUploads(): Uploads {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
  );
}
