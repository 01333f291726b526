import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerPerson, type Person } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate } from '../../support/hiring.js';

const RESUME = join(process.cwd(), 'apps/demo/samples/nurse.resume.pdf');

describe('a resume', () => {
  const app = useApp();
  let person: Person;
  let pdf: Buffer;
  beforeAll(async () => {
    person = await registerPerson(app());
    pdf = await readFile(RESUME);
  });

  const upload = (bytes: Buffer, name: string, auth = person.auth) =>
    app().http().post('/resumes').set('Authorization', auth).attach('file', bytes, name);
  const parse = (bytes: Buffer, name: string) =>
    app().http().post('/ai/parse-resume').set('Authorization', person.auth).attach('file', bytes, name);
  const outcome = (id: string) =>
    eventually(async () => {
      const { body } = await app().http().get(`/resumes/${id}`).set('Authorization', person.auth);
      return ['completed', 'failed'].includes(body.parsing_status as string) && body;
    });

  it('is read in the background and can be fetched as it was sent', async () => {
    const sent = await upload(pdf, '../../etc/cv "Amara".pdf').expect(202);
    expect(sent.body).toMatchObject({ parsing_status: 'pending', file_name: 'cv Amara.pdf', file_size: pdf.length });
    const read = await outcome(sent.body.id as string);
    expect(read).toMatchObject({ parsing_status: 'completed', parse_error: null });
    const file = await app()
      .http()
      .get(`/resumes/${sent.body.id}/file`)
      .set('Authorization', person.auth)
      .buffer()
      .expect(200);
    expect(file.headers['content-disposition']).toMatch(/^attachment;/);
    expect(Buffer.from(file.body as Buffer).equals(pdf)).toBe(true);
  });

  it('is read while you wait, and then nothing of it is kept', async () => {
    const before = await app().database.query('select id from resumes');
    const { body } = await parse(pdf, 'cv.pdf').expect(200);
    expect(Object.keys(body as object)).toEqual(
      expect.arrayContaining([
        'first_name',
        'last_name',
        'email',
        'phone',
        'linkedin_url',
        'portfolio_url',
        'summary',
        'skills',
        'experience',
        'education',
        'certifications',
      ]),
    );
    expect(await app().database.query('select id from resumes')).toHaveLength(before.length);
  });

  it.each([
    ['a text file named .pdf', Buffer.from('I am not a PDF at all.'), 415],
    ['a picture named .pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 415],
    ['an empty file', Buffer.alloc(0), 400],
    ['11 MB', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(11 * 1_048_576)]), 413],
  ])('that is %s is refused at once', async (_, bytes, status) => {
    const refused = await upload(bytes, 'cv.pdf');
    expect(refused.status).toBe(status);
    expect(refused.type).toBe('application/problem+json');
  });

  it('that is no PDF is refused by the parser with the words that clients know', async () => {
    const { status, body } = await parse(Buffer.from('hello'), 'cv.pdf');
    expect({ status, detail: body.detail }).toEqual({ status: 400, detail: 'Only PDF/DOCX supported' });
  });

  it('that is damaged fails with a reason, in the background as well as at once', async () => {
    const broken = Buffer.from('%PDF-1.7\nthis is all there is');
    const sent = await upload(broken, 'cv.pdf').expect(202);
    const read = await outcome(sent.body.id as string);
    expect(read.parsing_status).toBe('failed');
    expect(read.parse_error).toMatch(/^[A-Z].+\.$/);
    expect((await parse(broken, 'cv.pdf')).status).toBe(400);
  });

  it('is asked for when it is missing', async () => {
    const { body } = await app().http().post('/resumes').set('Authorization', person.auth).field('note', 'no file');
    expect(body.status).toBe(422);
  });

  it('is seen by its owner and by the organisation they applied to, and by nobody else', async () => {
    const invited = await inviteCandidate(app());
    const other = await inviteCandidate(app());
    const sent = await upload(pdf, 'cv.pdf', invited.candidate.auth).expect(202);
    const see = (auth: string) => app().http().get(`/resumes/${sent.body.id}`).set('Authorization', auth);
    expect((await see(invited.candidate.auth)).status).toBe(200);
    expect((await see(invited.recruiter.auth)).status).toBe(200);
    expect((await see(other.recruiter.auth)).status).toBe(404);
    expect((await see(person.auth)).status).toBe(404);
    const forOther = await app()
      .http()
      .post('/resumes')
      .set('Authorization', other.recruiter.auth)
      .field('candidate_id', invited.candidate.userId)
      .attach('file', pdf, 'cv.pdf');
    expect(forOther.status).toBe(404);
    const forOwn = await app()
      .http()
      .post('/resumes')
      .set('Authorization', invited.recruiter.auth)
      .field('candidate_id', invited.candidate.userId)
      .attach('file', pdf, 'cv.pdf');
    expect(forOwn.body).toMatchObject({ candidate_id: invited.candidate.userId, parsing_status: 'pending' });
  });
});
