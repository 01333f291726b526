import { useSyncExternalStore } from 'react';
import { resumeBatchOfferUpload, resumeBatchProcess, resumeBatchRegister } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Refusal, UNREACHED } from '../../api/problem.js';
import { batchChanged } from './batch-queries.js';

const AT_A_TIME = 3;

/** A file on its way into a batch. Once it has arrived it is an item of the batch, and none of these any more. */
export interface Upload {
  key: string;
  batchId: string;
  file: File;
  step: 'waits' | 'sending' | 'failed';
  /** From 0 to 1. */
  sent: number;
  error: unknown;
}

/** Uploads go on while other pages of the app are looked at; closing the tab ends them, so the browser asks first. */
let uploads: readonly Upload[] = [];
const listeners = new Set<() => void>();

export function useUploads(batchId: string): readonly Upload[] {
  const all = useSyncExternalStore(subscribe, () => uploads);
  return all.filter((upload) => upload.batchId === batchId);
}

export function upload(batchId: string, files: readonly File[]): void {
  const added = files.map((file): Upload => {
    return { key: crypto.randomUUID(), batchId, file, step: 'waits', sent: 0, error: null };
  });
  set([...uploads, ...added]);
  startNext();
}

export function uploadAgain(key: string): void {
  change(key, { step: 'waits', sent: 0, error: null });
  startNext();
}

export function forgetUpload(key: string): void {
  set(uploads.filter((one) => one.key !== key));
}

function startNext(): void {
  const busy = uploads.filter(({ step }) => step === 'sending').length;
  const waiting = uploads.filter(({ step }) => step === 'waits').slice(0, Math.max(0, AT_A_TIME - busy));
  for (const one of waiting) {
    change(one.key, { step: 'sending' });
    void send(one);
  }
}

async function send({ key, batchId, file }: Upload): Promise<void> {
  try {
    const path = { id: batchId };
    const place = await ask(
      resumeBatchOfferUpload({
        path,
        body: { file_name: file.name, content_type: typeOf(file), file_size: file.size },
      }),
    );
    await put(place.upload_url, place.upload_headers, file, (sent) => change(key, { sent }));
    await ask(resumeBatchRegister({ path, body: { file_id: place.file_id } }));
    // Reading begins with the first file; asking for it again changes nothing about those that are being read, and
    // what nobody could ask for now is offered on the page of the batch.
    await ask(resumeBatchProcess({ path })).catch(() => undefined);
    await batchChanged(batchId);
    forgetUpload(key);
  } catch (error) {
    change(key, { step: 'failed', error });
  } finally {
    startNext();
  }
}

/** Sends a file as it is; `fetch` cannot tell how far it is. */
function put(url: string, headers: Record<string, string>, file: File, tell: (sent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => tell(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new Refusal(request.status, `http.${request.status}`, request.statusText));
    };
    request.onerror = () => reject(UNREACHED);
    request.send(file);
  });
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Some systems do not know what a file is; then its name says it. */
function typeOf({ name, type }: File): string {
  if (type !== '') return type;
  return name.toLowerCase().endsWith('.docx') ? WORD : 'application/pdf';
}

function change(key: string, changes: Partial<Upload>): void {
  set(uploads.map((one) => (one.key === key ? { ...one, ...changes } : one)));
}

function set(next: readonly Upload[]): void {
  const [was, is] = [uploads, next].map((all) => all.some(({ step }) => step !== 'failed'));
  uploads = next;
  if (is === true && was === false) addEventListener('beforeunload', askFirst);
  if (is === false && was === true) removeEventListener('beforeunload', askFirst);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();
