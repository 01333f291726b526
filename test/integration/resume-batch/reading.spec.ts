import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recruiterOf, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { addFile, newBatch, readAll, resumeOf } from '../../support/batches.js';

describe('a batch of resumes', () => {
  const app = useApp();
  let recruiter: Member;
  beforeAll(async () => {
    recruiter = await recruiterOf(app());
  });

  const get = async (path: string) =>
    (await app().http().get(`/resume-batches${path}`).set('Authorization', recruiter.auth).expect(200)).body;
  const post = (path: string, body: object = {}) =>
    app().http().post(path).set('Authorization', recruiter.auth).send(body);
  const correct = (id: string, body: object) =>
    app().http().patch(`/resume-batches/items/${id}`).set('Authorization', recruiter.auth).send(body);

  it('tells of each file whether it was read, why not, or what it repeats', async () => {
    const batch = await newBatch(app(), recruiter);
    const ada = await resumeOf({
      email: 'ada@example.org',
      firstName: 'Ada',
      lastName: 'Byron',
      phone: '0151 2345 001',
    });
    const files: Record<string, Buffer> = {
      'ada.pdf': ada,
      'ada again.pdf': ada,
      'ada at work.pdf': await resumeOf({
        email: 'ada@work.example.org',
        firstName: 'Ada',
        lastName: 'Byron',
        phone: '+49 151 2345001',
      }),
      'ada by mail.pdf': await resumeOf({ email: 'Ada@example.org', firstName: 'A.', lastName: 'Byron' }),
      'kofi.pdf': await resumeOf({
        email: 'kofi@example.org',
        firstName: 'Kofi',
        lastName: 'Mensah',
        phone: '0151 2345 002',
      }),
      'trick.pdf': Buffer.from('<html>not a PDF at all, whatever it says</html>'),
      'torn.pdf': ada.subarray(0, 700),
    };
    const ids: Record<string, string> = {};
    for (const [name, bytes] of Object.entries(files)) ids[name] = await addFile(app(), recruiter, batch, bytes, name);
    expect((await get(`/${batch.id}`)).counts).toMatchObject({ total: 7, uploaded: 7 });
    // One after the other, so that it is plain who repeats whom.
    await readAll(app(), recruiter, batch);

    const items = (await get(`/${batch.id}/items`)).items as { file_name: string; status: string }[];
    const found = Object.fromEntries(items.map((item) => [item.file_name, item]));
    expect(found['kofi.pdf']).toMatchObject({ status: 'parsed', email: 'kofi@example.org', name: 'Kofi Mensah' });
    expect(found['ada again.pdf']).toMatchObject({
      status: 'duplicate',
      duplicate_of: { reason: 'same_file', item_id: ids['ada.pdf'], application_id: null },
    });
    expect(found['trick.pdf']).toMatchObject({ status: 'failed', problem: { code: 'unsupported_type' } });
    expect(found['torn.pdf']).toMatchObject({ status: 'failed' });
    // Three files about one Ada: whichever was read first stands, the others point to another of them.
    const adas = ['ada.pdf', 'ada at work.pdf', 'ada by mail.pdf'].map((name) => found[name]);
    expect(adas.filter((item) => item?.status === 'parsed').length).toBeGreaterThanOrEqual(1);
    const { counts } = await get(`/${batch.id}`);
    expect(counts).toMatchObject({ total: 7, failed: 2, uploaded: 0, queued: 0, reading: 0 });
    expect(counts.parsed + counts.duplicate).toBe(5);
    expect(await get(`/items/${ids['kofi.pdf']}`)).toMatchObject({
      parsed_data: { first_name: 'Kofi', last_name: 'Mensah' },
      hidden_text: [],
    });
    expect((await get(`/${batch.id}/items?status=failed&limit=1`)).items).toHaveLength(1);
  });

  it('notices the same person by address and by name with telephone, and looks again once they are corrected', async () => {
    const batch = await newBatch(app(), recruiter);
    const mina = { firstName: 'Mina', lastName: 'Okafor', phone: '0151 2345 003' };
    const first = await addFile(app(), recruiter, batch, await resumeOf({ ...mina, email: 'mina@example.org' }));
    await readAll(app(), recruiter, batch);
    const namesake = await addFile(
      app(),
      recruiter,
      batch,
      await resumeOf({ ...mina, email: 'mina@home.example.org' }),
    );
    await readAll(app(), recruiter, batch);
    const same = await addFile(app(), recruiter, batch, await resumeOf({ email: 'mina@example.org', firstName: 'M.' }));
    await readAll(app(), recruiter, batch);
    expect(await get(`/items/${namesake}`)).toMatchObject({
      status: 'duplicate',
      duplicate_of: { reason: 'same_name_and_phone', item_id: first },
    });
    expect(await get(`/items/${same}`)).toMatchObject({
      status: 'duplicate',
      duplicate_of: { reason: 'same_email', item_id: first },
    });
    const corrected = await correct(same, { email: 'martha@example.org', name: 'Martha Okafor' }).expect(200);
    expect(corrected.body).toMatchObject({ status: 'parsed', email: 'martha@example.org', duplicate_of: null });
    expect((await correct(first, { email: 'martha@example.org' }).expect(200)).body).toMatchObject({
      status: 'duplicate',
      duplicate_of: { reason: 'same_email', item_id: same },
    });
    expect((await correct(first, {})).status).toBe(422);
    expect((await correct(first, { email: 'no address' })).status).toBe(422);
  });

  it('points to the application of who has applied to the role before', async () => {
    const batch = await newBatch(app(), recruiter);
    const named = { job_role_id: batch.roleId, candidate_email: 'tariq@example.org', candidate_name: 'Tariq Aziz' };
    const application = await post('/applications', named).expect(201);
    const item = await addFile(app(), recruiter, batch, await resumeOf({ email: 'tariq@example.org' }));
    await readAll(app(), recruiter, batch);
    expect(await get(`/items/${item}`)).toMatchObject({
      status: 'duplicate',
      duplicate_of: { reason: 'same_email', item_id: null, application_id: application.body.id },
    });
    const elsewhere = await newBatch(app(), recruiter);
    const again = await addFile(app(), recruiter, elsewhere, await resumeOf({ email: 'tariq@example.org' }));
    await readAll(app(), recruiter, elsewhere);
    expect(await get(`/items/${again}`)).toMatchObject({ status: 'parsed', duplicate_of: null });
  });

  it('does not read a file that was changed after it arrived, and reads it when it is itself again', async () => {
    const batch = await newBatch(app(), recruiter);
    const bytes = await resumeOf({ email: 'changed@example.org' });
    const item = await addFile(app(), recruiter, batch, bytes);
    const [row] = await app().database.query<{ file_key: string }>(
      `select file_key from resume_batch_items where id = $1`,
      [item],
    );
    const stored = join(app().config.dataDir, 'files', row?.file_key ?? '');
    await writeFile(stored, await resumeOf({ email: 'forged@example.org' }));
    await readAll(app(), recruiter, batch);
    expect(await get(`/items/${item}`)).toMatchObject({ status: 'failed', problem: { code: 'changed' }, email: null });

    await writeFile(stored, bytes);
    expect((await readFile(stored)).equals(bytes)).toBe(true);
    await post(`/resume-batches/items/${item}/retry`).expect(202);
    await readAll(app(), recruiter, batch);
    expect(await get(`/items/${item}`)).toMatchObject({ status: 'parsed', email: 'changed@example.org' });
    await post(`/resume-batches/items/${item}/retry`).expect(409);
  });

  it('reads 200 files without holding them in memory', async () => {
    const batch = await newBatch(app(), recruiter);
    const resume = await resumeOf({ email: 'many@example.org' });
    // As large as files may be: what a PDF carries behind its end is part of it.
    const padding = Buffer.alloc(4 * 1_048_576, 0x20);
    for (let at = 0; at < 200; at += 1) {
      const mark = Buffer.from(`\n% ${at}\n`);
      await addFile(app(), recruiter, batch, Buffer.concat([resume, mark, at % 10 === 0 ? padding : Buffer.alloc(0)]));
    }
    global.gc?.();
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
    await readAll(app(), recruiter, batch, 240_000);
    clearInterval(watch);
    const { counts } = await get(`/${batch.id}`);
    expect(counts).toMatchObject({ total: 200, failed: 0, parsed: 1, duplicate: 199 });
    expect((most - before) / 1_048_576).toBeLessThan(300);
    const seen = new Set<string>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { id: string }[]; next_cursor: string | null } = await get(
        `/${batch.id}/items?limit=70${cursor && `&cursor=${cursor}`}`,
      );
      for (const { id } of page.items) seen.add(id);
      cursor = page.next_cursor;
    }
    expect(seen.size).toBe(200);
  }, 300_000);
});
