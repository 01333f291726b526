import { once } from 'node:events';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { BlobStore } from '#libs/providers';
import { SweepFilesJob } from '../../../apps/api/src/modules/storage/jobs/sweep-files.job.js';
import { StorageService } from '../../../apps/api/src/modules/storage/storage.service.js';
import { memberOf, recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { pathOf, PDF } from '../../support/batches.js';
import { recording } from '../../support/speech/recordings.js';

const MEGABYTE = 1_048_576;

describe('files behind links of our own', () => {
  const app = useApp();
  let recruiter: Member;
  beforeAll(async () => {
    recruiter = await recruiterOf(app());
  }, 60_000);

  const storage = () => app().nest.get(StorageService, { strict: false });
  const offer = (body: object, auth = recruiter.auth) =>
    app()
      .http()
      .post('/storage/upload-url')
      .set('Authorization', auth)
      .send({ file_name: 'call.webm', ...body });
  const place = async (purpose: string, contentType: string) => {
    const { body } = await offer({ purpose, content_type: contentType }).expect(201);
    return { ...body, path: pathOf(body.upload_url as string) } as { path: string; file_id: string; file_url: string };
  };
  const put = (path: string, bytes: Buffer, type: string) =>
    app().raw().put(path).set('Content-Type', type).send(bytes);
  const sendRecording = async () => {
    const { path, file_id: fileId } = await place('recording', 'audio/webm');
    const { bytes } = recording('answer.webm');
    await put(path, bytes, 'audio/webm').expect(204);
    const link = pathOf(await storage().downloadUrl({ organisationId: recruiter.organisationId }, fileId));
    return { bytes, link, fileId };
  };
  /** In pieces, without a length. @returns the status */
  const sendUnannounced = async (path: string, bytes: Buffer) => {
    const options = { port: app().config.port, path, method: 'PUT', headers: { 'content-type': 'text/plain' } };
    const sending = request(options);
    Readable.from(bytes.toString('latin1').match(/.{1,65536}/gs) ?? []).pipe(sending);
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  };
  const filesOf = (purpose: string) => readdir(join(app().config.dataDir, 'files/uploads', purpose));

  it('are read in the parts that a player asks for', async () => {
    const { bytes, link } = await sendRecording();
    const get = (range?: string) =>
      app()
        .raw()
        .get(link)
        .set(range === undefined ? {} : { Range: range })
        .buffer();
    const whole = await get().expect(200);
    expect(whole.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-length': String(bytes.length) });
    expect(whole.headers['content-disposition']).toBe(`inline; filename*=UTF-8''call.webm`);
    expect(whole.headers['content-type']).toBe('audio/webm');
    expect((whole.body as Buffer).equals(bytes)).toBe(true);
    const part = await get('bytes=100-199').expect(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${bytes.length}`);
    expect((part.body as Buffer).equals(bytes.subarray(100, 200))).toBe(true);
    const end = await get('bytes=-50').expect(206);
    expect((end.body as Buffer).equals(bytes.subarray(-50))).toBe(true);
    const behind = await app().raw().get(link).set('Range', `bytes=${bytes.length}-`).expect(416);
    expect(behind.headers['content-range']).toBe(`bytes */${bytes.length}`);
    await app().raw().head(link).expect(200).expect('content-length', String(bytes.length));
  });

  it('say that a file which is gone is not there', async () => {
    const { link, fileId } = await sendRecording();
    const rows = await app().database.query<{ file_key: string }>(`select file_key from stored_files where id = $1`, [
      fileId,
    ]);
    await app()
      .nest.get(BlobStore)
      .delete(rows[0]?.file_key ?? '');
    expect((await app().raw().get(link)).status).toBe(403);
  });

  it('are offered for recordings and transcripts to who hires or checks quality, and to nobody else', async () => {
    const person = await registerPerson(app());
    const as = async (role: Parameters<typeof memberOf>[2]) =>
      (await memberOf(app(), recruiter.organisationId, role)).auth;
    for (const [purpose, type] of [
      ['recording', 'audio/webm;codecs=opus'],
      ['transcript', 'text/vtt'],
    ]) {
      const asked = (auth: string) => offer({ purpose, content_type: type }, auth);
      expect((await asked(await as('qa_manager'))).status).toBe(201);
      expect((await asked(recruiter.auth)).status).toBe(201);
      for (const auth of [await as('viewer'), await as('reviewer'), person.auth]) {
        expect((await asked(auth)).status).toBe(403);
      }
    }
    expect((await offer({ purpose: 'recording', content_type: PDF })).status).toBe(415);
  });

  it.each([
    ['a web page called a recording', 'recording', 'audio/webm', Buffer.from('<!doctype html><title>hello</title>')],
    ['a PDF called a transcript', 'transcript', 'text/plain', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['bytes that are no text', 'transcript', 'text/plain', Buffer.from([0x41, 0x00, 0xff, 0xfe])],
    ['a program called a recording', 'recording', 'video/mp4', Buffer.from(`MZ${'\0'.repeat(9_000)}`, 'latin1')],
  ])('do not take %s', async (_, purpose, type, bytes) => {
    const { path, file_id: fileId } = await place(purpose, type);
    const refused = await put(path, bytes, type);
    expect(refused.status).toBe(415);
    expect(refused.body.detail).toMatch(/^This file is not what it is called\. Only /);
    expect((await filesOf(purpose)).filter((name) => name.startsWith(fileId))).toEqual([]);
  });

  it.each([
    ['text/plain', 'Interviewer: Welcome, Zoë.\nCandidate: Thank you.\n'],
    ['text/vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello'],
    ['application/x-subrip', '1\n00:00:00,000 --> 00:00:01,000\nHello\n'],
    ['application/json', '[{"speaker":"ai","content":"Hello"}]'],
  ])('take a transcript of type %s', async (type, text) => {
    const { path } = await place('transcript', type);
    await put(path, Buffer.from(text), type).expect(204);
  });

  it('take no six megabytes where five are the most, announced or not', async () => {
    const { path, file_id: fileId } = await place('transcript', 'text/plain');
    expect((await put(path, Buffer.alloc(6 * MEGABYTE, 'a'), 'text/plain')).status).toBe(413);
    expect(await sendUnannounced(path, Buffer.alloc(6 * MEGABYTE, 'a'))).toBe(413);
    expect((await filesOf('transcript')).filter((name) => name.startsWith(fileId))).toEqual([]);
    await put(path, Buffer.alloc(5 * MEGABYTE, 'a'), 'text/plain').expect(204);
  });

  it('keep nothing of an upload that broke off, and take the whole one afterwards', async () => {
    const { path, file_id: fileId } = await place('transcript', 'text/plain');
    const line = connect(app().config.port, '127.0.0.1');
    const head = ['PUT ' + path + ' HTTP/1.1', 'Host: localhost', 'Content-Type: text/plain', 'Content-Length: 1000'];
    line.write(`${head.join('\r\n')}\r\n\r\nonly the first words`);
    await eventually(async () => {
      const rows = await app().database.query(
        `select 1 from stored_files where id = $1 and receiving_since is not null`,
        [fileId],
      );
      return rows.length === 1;
    });
    line.destroy();
    await eventually(async () => (await put(path, Buffer.from('all the words'), 'text/plain')).status === 204);
    const arrived = await storage().arrived({ organisationId: recruiter.organisationId }, fileId);
    expect(arrived.fileSize).toBe(13);
    expect((await filesOf('transcript')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('are named by an address of ours, and no other address is taken for one', async () => {
    const { file_url: fileUrl, file_id: fileId } = await place('recording', 'audio/webm');
    expect(storage().fileIdOf(fileUrl, 'file_url')).toBe(fileId);
    expect(storage().fileIdOf(`${fileUrl}?expires=1&signature=x`, 'file_url')).toBe(fileId);
    for (const foreign of [
      `https://evil.example.com/api/storage/files/${fileId}`,
      fileUrl.replace('//', '//evil.example.com@'),
      `${fileUrl}/../../secrets`,
      `${fileUrl}x`,
      `https://evil.example.com/?${fileUrl}`,
      'file:///etc/passwd',
      '',
    ]) {
      expect(() => storage().fileIdOf(foreign, 'file_url')).toThrow('storage.foreign_url');
    }
    await expect(
      storage().arrived({ organisationId: (await recruiterOf(app())).organisationId }, fileId),
    ).rejects.toMatchObject({ code: 'file.not_found' });
  });

  it('lose what a process that was killed had left half-written, and nothing that is being written', async () => {
    const { fileId } = await sendRecording();
    const folder = join(app().config.dataDir, 'files/uploads/recording');
    await writeFile(join(folder, 'killed.part'), 'half');
    await utimes(join(folder, 'killed.part'), new Date(0), new Date(0));
    await writeFile(join(folder, 'alive.part'), 'half');
    await app().nest.get(SweepFilesJob, { strict: false }).handle();
    const left = await filesOf('recording');
    expect(left).toEqual(expect.arrayContaining([fileId, 'alive.part']));
    expect(left).not.toContain('killed.part');
  });
});
