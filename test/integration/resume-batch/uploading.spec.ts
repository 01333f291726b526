import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SweepFilesJob } from '../../../apps/api/src/modules/storage/jobs/sweep-files.job.js';
import { memberOf, recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { addFile, newBatch, pathOf, PDF, resumeOf, type Batch } from '../../support/batches.js';

const MEGABYTE = 1_048_576;

describe('sending a file straight to storage', () => {
  const app = useApp();
  let recruiter: Member;
  let stranger: Member;
  let batch: Batch;
  let pdf: Buffer;
  beforeAll(async () => {
    recruiter = await recruiterOf(app());
    stranger = await recruiterOf(app());
    batch = await newBatch(app(), recruiter);
    pdf = await resumeOf({ email: 'storage@example.org' });
  }, 60_000);

  const offer = (body: object, auth = recruiter.auth) =>
    app()
      .http()
      .post(`/resume-batches/${batch.id}/items/upload-url`)
      .set('Authorization', auth)
      .send({ file_name: 'cv.pdf', content_type: PDF, file_size: pdf.length, ...body });
  const linkFor = async (bytes: Buffer): Promise<{ path: string; fileId: string }> => {
    const { body } = await offer({ file_size: bytes.length }).expect(201);
    return { path: pathOf(body.upload_url as string), fileId: body.file_id as string };
  };
  const put = (path: string, bytes: Buffer, type = PDF) => app().raw().put(path).set('Content-Type', type).send(bytes);
  const register = (fileId: string, auth = recruiter.auth, batchId = batch.id) =>
    app().http().post(`/resume-batches/${batchId}/items`).set('Authorization', auth).send({ file_id: fileId });

  it('works once; a second file for the same link is refused and changes nothing', async () => {
    const { path, fileId } = await linkFor(pdf);
    await put(path, pdf).expect(204);
    const again = await put(path, Buffer.alloc(pdf.length, 'x')).expect(409);
    expect(again.body.detail).toBe('A file was sent to this link already. Please ask for a new one.');
    const item = await register(fileId).expect(201);
    const { body } = await app()
      .http()
      .get(`/resume-batches/items/${item.body.id as string}/file`)
      .set('Authorization', recruiter.auth)
      .expect(200);
    const file = await app()
      .raw()
      .get(pathOf(body.url as string))
      .buffer()
      .expect(200);
    expect(Buffer.from(file.body as Buffer).equals(pdf)).toBe(true);
    expect(file.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('lets one of ten who send at the same instant through', async () => {
    const { path } = await linkFor(pdf);
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await put(path, pdf)).status));
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(9);
  });

  it('says what is wrong with a file before it is sent', async () => {
    expect((await offer({ file_size: 0 })).status).toBe(422);
    expect((await offer({ file_size: 11 * MEGABYTE })).status).toBe(413);
    const picture = await offer({ content_type: 'image/png' });
    expect(picture.status).toBe(415);
    expect(picture.body.detail).toBe('Only PDF/DOCX supported.');
  });

  it('lets in neither nothing, nor too much, nor another type or size than announced, and then the right file', async () => {
    const { path } = await linkFor(pdf);
    const nothing = await put(path, Buffer.alloc(0));
    expect(nothing.status).toBe(400);
    expect(nothing.body.detail).toBe('This file is empty.');
    expect((await put(path, Buffer.concat([pdf, pdf]))).status).toBe(413);
    expect((await put(path, pdf.subarray(0, 100))).body.detail).toMatch(/size that was announced/);
    expect((await put(path, pdf, 'text/html')).status).toBe(415);
    await put(path, pdf).expect(204);
  });

  it('stops a file that is longer than it says on the way, and keeps nothing of it', async () => {
    const { body } = await app()
      .http()
      .post('/storage/upload-url')
      .set('Authorization', recruiter.auth)
      .send({ file_name: 'cv.pdf', content_type: PDF, purpose: 'resume' })
      .expect(201);
    const elevenMegabytes = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let piece = 0; piece < 11; piece += 1) controller.enqueue(new Uint8Array(MEGABYTE));
        controller.close();
      },
    });
    const answer = await fetch(body.upload_url as string, {
      method: 'PUT',
      headers: { 'Content-Type': PDF },
      body: elevenMegabytes,
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
    const stored = await readdir(join(app().config.dataDir, 'files/uploads/resume'));
    expect(stored.filter((name) => name.startsWith(body.file_id as string))).toEqual([]);
  });

  it('does not take links that were changed, made for something else, or have ended', async () => {
    const { path, fileId } = await linkFor(pdf);
    const other = await linkFor(pdf);
    expect((await put(path.replace(fileId, other.fileId), pdf)).status).toBe(403);
    expect((await put(path.replace(/expires=\d+/, 'expires=9999999999'), pdf)).status).toBe(403);
    expect((await app().raw().get(path)).status).toBe(403);
    app().clock.jump(16 * 60_000);
    const late = await put(path, pdf);
    expect(late.status).toBe(403);
    expect(late.body.detail).toBe('This link has ended. Please ask for a new one.');
  });

  it('keeps a file for its organisation: neither strangers nor another batch can use it', async () => {
    const { path, fileId } = await linkFor(pdf);
    expect((await register(fileId)).status).toBe(409);
    await put(path, pdf).expect(204);
    const theirs = await newBatch(app(), stranger);
    expect((await register(fileId, stranger.auth, theirs.id)).status).toBe(404);
    const first = await register(fileId).expect(201);
    const second = await register(fileId).expect(201);
    expect(second.body.id).toBe(first.body.id);
    const elsewhere = await newBatch(app(), recruiter);
    expect((await register(fileId, recruiter.auth, elsewhere.id)).status).toBe(409);
  });

  it('takes only the name out of a path, whatever it is made of', async () => {
    const sent = '../../..\\etc/pass\u202ewd"\r\nX: y.pdf';
    const { body: place } = await offer({ file_name: sent, file_size: pdf.length }).expect(201);
    expect(place.blob_path).toBe(`uploads/resume/${place.file_id as string}`);
    await put(pathOf(place.upload_url as string), pdf).expect(204);
    const item = await register(place.file_id as string).expect(201);
    expect(item.body.file_name).toBe('passwdX: y.pdf');
  });

  it('shows batches to viewers, lets only recruiters change them, and tells strangers nothing', async () => {
    const viewer = await memberOf(app(), recruiter.organisationId, 'viewer');
    const person = await registerPerson(app());
    const itemId = await addFile(app(), recruiter, batch, pdf);
    for (const path of [`/${batch.id}`, `/${batch.id}/items`, `/items/${itemId}`, `/items/${itemId}/file`]) {
      const get = (auth: string) => app().http().get(`/resume-batches${path}`).set('Authorization', auth);
      expect([path, (await get(viewer.auth)).status]).toEqual([path, 200]);
      expect([path, (await get(stranger.auth)).status]).toEqual([path, 404]);
      expect([path, (await get(person.auth)).status]).toEqual([path, 403]);
    }
    for (const path of [
      `/${batch.id}/process`,
      `/${batch.id}/approve`,
      `/${batch.id}/invite`,
      `/items/${itemId}/retry`,
    ]) {
      const post = (auth: string) => app().http().post(`/resume-batches${path}`).set('Authorization', auth).send({});
      expect([path, (await post(viewer.auth)).status]).toEqual([path, 403]);
      expect([path, (await post(stranger.auth)).status]).toEqual([path, 404]);
    }
    expect((await offer({}, viewer.auth)).status).toBe(403);
    expect((await offer({}, stranger.auth)).status).toBe(404);
    const patch = await app()
      .http()
      .patch(`/resume-batches/items/${itemId}`)
      .set('Authorization', stranger.auth)
      .send({ skip: true });
    expect(patch.status).toBe(404);
  });

  it('sweeps away what nobody made use of, and nothing else', async () => {
    const kept = await addFile(app(), recruiter, batch, await resumeOf({ email: 'kept@example.org' }));
    const { path, fileId } = await linkFor(pdf);
    await put(path, pdf).expect(204);
    await app().database.query(`update stored_files set expires_at = expires_at - interval '25 hours'`);
    await app().nest.get(SweepFilesJob, { strict: false }).handle();
    const stored = await readdir(join(app().config.dataDir, 'files/uploads/resume'));
    expect(stored).not.toContain(fileId);
    expect((await register(fileId)).status).toBe(404);
    const { body } = await app().http().get(`/resume-batches/items/${kept}/file`).set('Authorization', recruiter.auth);
    await app()
      .raw()
      .get(pathOf(body.url as string))
      .expect(200);
  });
});
