import supertest from 'supertest';
import type { Person as Actor } from './actors.js';
import { eventually, type TestApp } from './app.js';
import { LAYOUT_NAMES } from './resumes/layouts.js';
import { TUNING_PEOPLE } from './resumes/people-tuning.js';
import type { Person } from './resumes/person.js';
import { printResume } from './resumes/print-resume.js';

export const PDF = 'application/pdf';

/** Bytes of a resume of somebody with this address; what else it says is invented. */
export function resumeOf(overrides: Partial<Person>): Promise<Buffer> {
  const person = TUNING_PEOPLE.find(({ id }) => id === overrides.id) ?? TUNING_PEOPLE[0];
  if (!person) throw new Error('There are invented people');
  return printResume({ ...person, ...overrides }, LAYOUT_NAMES[0] ?? 'sidebar_left');
}

/** Path and query of a link that the server made, for `app.raw()`. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}

export interface Batch {
  id: string;
  roleId: string;
}

/** A role of the recruiter's and an empty batch for it. */
export async function newBatch(app: TestApp, recruiter: Actor, status = 'active'): Promise<Batch> {
  const role = await app
    .http()
    .post('/roles')
    .set('Authorization', recruiter.auth)
    .send({ title: 'Warehouse shift lead', description: 'Plans the late shift and walks the floor.', status })
    .expect(201);
  const roleId = role.body.id as string;
  const batch = await app
    .http()
    .post('/resume-batches')
    .set('Authorization', recruiter.auth)
    .send({ job_role_id: roleId })
    .expect(201);
  return { id: batch.body.id as string, roleId };
}

/** Where files are sent, and by whom. */
export interface Sender {
  /** Requests under `/api/v1`. */
  http: () => ReturnType<typeof supertest>;
  /** Of the server. */
  address: string;
  auth: string;
}

/** Link, upload and registration, as a browser does it. @returns the item's id */
export async function sendFile(sender: Sender, batchId: string, bytes: Buffer, name = 'cv.pdf'): Promise<string> {
  const post = (path: string, body: object) =>
    sender.http().post(`/resume-batches/${batchId}/items${path}`).set('Authorization', sender.auth).send(body);
  const place = await post('/upload-url', { file_name: name, content_type: PDF, file_size: bytes.length }).expect(201);
  await supertest(sender.address)
    .put(pathOf(place.body.upload_url as string))
    .set('Content-Type', PDF)
    .send(bytes)
    .expect(204);
  const item = await post('', { file_id: place.body.file_id }).expect(201);
  return item.body.id as string;
}

export function addFile(app: TestApp, recruiter: Actor, batch: Batch, bytes: Buffer, name = 'cv.pdf'): Promise<string> {
  const sender = { http: () => app.http(), address: app.config.publicBaseUrl, auth: recruiter.auth };
  return sendFile(sender, batch.id, bytes, name);
}

/** Has the batch read and waits until every file of it has an outcome. */
export async function readAll(app: TestApp, recruiter: Actor, batch: Batch, withinMs = 60_000): Promise<void> {
  await app.http().post(`/resume-batches/${batch.id}/process`).set('Authorization', recruiter.auth).expect(202);
  await eventually(
    async () => {
      const { body } = await app.http().get(`/resume-batches/${batch.id}`).set('Authorization', recruiter.auth);
      return body.counts.uploaded + body.counts.queued + body.counts.reading === 0;
    },
    { withinMs, what: 'the last file of the batch' },
  );
}
