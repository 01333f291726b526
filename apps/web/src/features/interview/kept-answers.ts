/**
 * Answers that are not sent yet, kept in this browser by the question they belong to: the words where they can be read
 * at once, the recording in the browser's database. A browser that keeps nothing only loses what a reload would lose.
 */
const WORDS = 'talenti.answer.';
const DATABASE = 'talenti-answers';
const STORE = 'recordings';

export function keptWords(questionId: string): string {
  return localStorage.getItem(WORDS + questionId) ?? '';
}

/** False when this browser keeps nothing. */
export function keepWords(questionId: string, words: string): boolean {
  try {
    if (words === '') localStorage.removeItem(WORDS + questionId);
    else localStorage.setItem(WORDS + questionId, words);
    return true;
  } catch {
    return false;
  }
}

export async function keptRecording(questionId: string): Promise<Blob | null> {
  const found = await inStore('readonly', (store) => store.get(questionId) as IDBRequest<unknown>);
  return found instanceof Blob ? found : null;
}

export async function keepRecording(questionId: string, recording: Blob): Promise<void> {
  await inStore('readwrite', (store) => store.put(recording, questionId));
}

export async function forgetRecording(questionId: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(questionId));
}

export async function forgetAnswer(questionId: string): Promise<void> {
  keepWords(questionId, '');
  await forgetRecording(questionId);
}

/** For when an interview is over: nothing of it stays on a device that others may use. */
export async function forgetAnswers(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith(WORDS)) localStorage.removeItem(key);
  await inStore('readwrite', (store) => store.clear());
}

async function inStore<Found>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Found>,
): Promise<Found | null> {
  try {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await settled(opening);
    try {
      return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function settled<Found>(request: IDBRequest<Found>): Promise<Found> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database of the browser failed.'));
  });
}
