import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { BlobStore } from '#libs/providers';
import { SweepFilesJob } from '../../../apps/api/src/modules/storage/jobs/sweep-files.job.js';
import { StorageService, type ArrivedFile } from '../../../apps/api/src/modules/storage/storage.service.js';
import { recruiterOf, type Member } from '../../support/actors.js';
import { TestApp } from '../../support/app.js';
import { Azurite } from '../../support/azurite/azurite.js';
import { newBatch, PDF, readAll, resumeOf } from '../../support/batches.js';
import { recording } from '../../support/speech/recordings.js';

const MEGABYTE = 1_048_576;

interface Place {
  upload_url: string;
  upload_headers: Record<string, string>;
  file_id: string;
  blob_path: string;
}

describe('files that browsers send straight to Azure', () => {
  let azurite: Azurite;
  let app: TestApp;
  let recruiter: Member;
  beforeAll(async () => {
    azurite = await Azurite.start();
    app = await TestApp.start(azurite.settings('interview-recordings'));
    recruiter = await recruiterOf(app);
  }, 90_000);
  afterAll(async () => {
    await app?.stop();
    await azurite?.stop();
  });
  afterEach(() => azurite.line.mend());

  const storage = () => app.nest.get(StorageService, { strict: false });
  const blobs = () => app.nest.get(BlobStore);
  const scope = () => ({ organisationId: recruiter.organisationId });
  const post = (path: string, body: object) => app.http().post(path).set('Authorization', recruiter.auth).send(body);
  const place = async (purpose: string, contentType: string): Promise<Place> => {
    const wish = { purpose, content_type: contentType, file_name: 'Anruf für Zoë.webm' };
    return (await post('/storage/upload-url', wish).expect(201)).body as Place;
  };
  const put = (to: Place, bytes: Uint8Array, headers = to.upload_headers) =>
    fetch(to.upload_url, { method: 'PUT', headers, body: Buffer.from(bytes) });
  const refusal = (call: Promise<unknown>) => expect(call).rejects;

  it('arrive there, are looked at, and are fetched from there', async () => {
    const to = await place('recording', 'audio/webm;codecs=opus');
    expect(to.upload_url.startsWith(azurite.endpoint)).toBe(true);
    const { bytes } = recording('answer.webm');
    expect((await put(to, bytes)).status).toBe(201);
    const arrived = await storage().arrived(scope(), to.file_id);
    expect(arrived).toEqual<ArrivedFile>({
      fileId: to.file_id,
      fileKey: to.blob_path,
      fileName: 'Anruf für Zoë.webm',
      contentType: 'audio/webm',
      fileSize: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(await storage().arrived(scope(), to.file_id)).toEqual(arrived);
    expect([await storage().take(arrived), await storage().take(arrived)]).toEqual([true, false]);
    const link = await storage().downloadUrl(scope(), to.file_id);
    expect(link.startsWith(azurite.endpoint)).toBe(true);
    const fetched = await fetch(link, { headers: { range: 'bytes=10-19' } });
    expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true);
    expect(fetched.headers.get('content-disposition')).toMatch(/^inline;/);
  });

  it('cannot be exchanged after they were looked at', async () => {
    const to = await place('transcript', 'text/plain');
    await put(to, Buffer.from('what was said'));
    const arrived = await storage().arrived(scope(), to.file_id);
    expect((await put(to, Buffer.from('something else'))).status).toBe(403);
    expect((await blobs().get(arrived.fileKey))?.bytes.toString()).toBe('what was said');
  });

  it.each([
    ['six megabytes where five are the most', Buffer.alloc(6 * MEGABYTE, 'a'), 'text/plain', 'storage.too_large'],
    ['nothing', Buffer.alloc(0), 'text/plain', 'storage.empty'],
    ['a PDF called a text', Buffer.from('%PDF-1.7\n1 0 obj'), 'text/plain', 'storage.other_content'],
    ['another type than was announced', Buffer.from('<b>hello</b>'), 'text/html', 'storage.other_type'],
  ])('are refused and not kept when they are %s; the right one may come afterwards', async (_, bytes, type, code) => {
    const to = await place('transcript', 'text/plain');
    expect((await put(to, bytes, { ...to.upload_headers, 'content-type': type })).status).toBe(201);
    await refusal(storage().arrived(scope(), to.file_id)).toMatchObject({ code });
    expect(await blobs().describe(to.blob_path)).toBeNull();
    await put(to, Buffer.from('what was said'));
    expect((await storage().arrived(scope(), to.file_id)).fileSize).toBe(13);
  });

  it('are refused when they do not have the size that was announced', async () => {
    const batch = await newBatch(app, recruiter);
    const pdf = await resumeOf({ email: 'size@example.org' });
    const announced = { file_name: 'cv.pdf', content_type: PDF, file_size: pdf.length };
    const to = (await post(`/resume-batches/${batch.id}/items/upload-url`, announced)).body as Place;
    await put(to, pdf.subarray(0, -1));
    const refused = await post(`/resume-batches/${batch.id}/items`, { file_id: to.file_id });
    expect([refused.status, refused.body.detail]).toEqual([400, expect.stringMatching(/size that was announced/)]);
    expect(await blobs().describe(to.blob_path)).toBeNull();
  });

  it('have to arrive first, and are nobody else’s', async () => {
    const to = await place('transcript', 'text/plain');
    await refusal(storage().arrived(scope(), to.file_id)).toMatchObject({ code: 'storage.not_arrived' });
    await put(to, Buffer.from('what was said'));
    const { organisationId } = await recruiterOf(app);
    await refusal(storage().arrived({ organisationId }, to.file_id)).toMatchObject({ code: 'file.not_found' });
    expect(await blobs().describe(to.blob_path)).not.toBeNull();
  });

  it('keep nothing of an upload that broke off, and take the whole one afterwards', async () => {
    const to = await place('transcript', 'text/plain');
    const headers = { ...to.upload_headers, 'content-length': 1_000 };
    const broken = request(to.upload_url, { method: 'PUT', headers });
    const ended = new Promise((resolve) => broken.on('close', resolve).on('error', resolve));
    broken.write('only the first words', () => broken.destroy());
    await ended;
    await refusal(storage().arrived(scope(), to.file_id)).toMatchObject({ code: 'storage.not_arrived' });
    expect((await put(to, Buffer.from('all the words'))).status).toBe(201);
    expect((await storage().arrived(scope(), to.file_id)).fileSize).toBe(13);
  });

  it('are taken later when the store is away for a while', async () => {
    const to = await place('recording', 'audio/webm');
    const { bytes } = recording('answer.webm');
    await put(to, bytes);
    azurite.line.cut();
    await refusal(storage().arrived(scope(), to.file_id)).toMatchObject({ code: 'storage.unavailable' });
    const ready = await app.raw().get('/health/ready');
    expect([ready.status, JSON.stringify(ready.body)]).toEqual([503, expect.stringContaining('storage')]);
    azurite.line.mend();
    expect((await storage().arrived(scope(), to.file_id)).fileSize).toBe(bytes.length);
  });

  it('cannot be sent after their time', async () => {
    app.clock.jump(-16 * 60_000);
    const to = await place('transcript', 'text/plain');
    app.clock.jump(16 * 60_000);
    expect((await put(to, Buffer.from('too late'))).status).toBe(403);
    expect(await blobs().describe(to.blob_path)).toBeNull();
  });

  it('go when nobody made use of them in time, sent or not, and stay when somebody did', async () => {
    const sent = await place('transcript', 'text/plain');
    await put(sent, Buffer.from('what was said'));
    const neverSent = await place('transcript', 'text/plain');
    const taken = await place('transcript', 'text/plain');
    await put(taken, Buffer.from('what was said'));
    await storage().take(await storage().arrived(scope(), taken.file_id));
    await app.database.query(`update stored_files set expires_at = expires_at - interval '25 hours'`);
    await app.nest.get(SweepFilesJob, { strict: false }).handle();
    expect(await blobs().describe(sent.blob_path)).toBeNull();
    expect(await blobs().describe(taken.blob_path)).not.toBeNull();
    for (const { file_id: fileId } of [sent, neverSent]) {
      await refusal(storage().arrived(scope(), fileId)).toMatchObject({ code: 'file.not_found' });
    }
  });

  it('are read like any others: a batch of resumes', async () => {
    const batch = await newBatch(app, recruiter);
    const pdf = await resumeOf({ email: 'azure@example.org' });
    const announced = { file_name: 'cv.pdf', content_type: PDF, file_size: pdf.length };
    const to = (await post(`/resume-batches/${batch.id}/items/upload-url`, announced).expect(201)).body as Place;
    expect((await put(to, pdf)).status).toBe(201);
    const item = await post(`/resume-batches/${batch.id}/items`, { file_id: to.file_id }).expect(201);
    await readAll(app, recruiter, batch);
    const get = (path: string) => app.http().get(path).set('Authorization', recruiter.auth).expect(200);
    const read = await get(`/resume-batches/items/${item.body.id as string}`);
    expect(read.body).toMatchObject({ status: 'parsed', email: 'azure@example.org' });
    const { body } = await get(`/resume-batches/items/${item.body.id as string}/file`);
    const fetched = await fetch(body.url as string);
    expect(fetched.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(pdf)).toBe(true);
  }, 60_000);
});
