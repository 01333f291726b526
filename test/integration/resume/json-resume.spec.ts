import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerPerson, type Person } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';

const DOCUMENT = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json',
  basics: {
    name: 'Amara Okafor',
    email: 'amara@example.org',
    phone: '+44 7700 900142',
    url: 'https://amara.example.org',
    summary: 'Nurse with nine years on acute wards.',
    profiles: [{ network: 'LinkedIn', url: 'https://linkedin.com/in/amara-okafor' }],
  },
  work: [
    {
      name: 'Ashgrove Hospital',
      position: 'Senior Nurse',
      startDate: '2019-03',
      highlights: ['Lead a team of six', 'Teach students'],
    },
    {
      name: 'Millbrook Hospital',
      position: 'Nurse',
      startDate: '2015',
      endDate: '2019-02-28',
      summary: 'Night shifts.',
    },
  ],
  education: [
    { institution: 'Calderdale University', area: 'Nursing', studyType: 'BSc', startDate: '2012', endDate: '2015' },
  ],
  skills: [{ name: 'Triage' }, { name: 'Wound care' }],
  certificates: [{ name: 'Advanced Life Support' }],
  meta: { version: 'v1.2.1' },
};

describe('a resume in the JSON Resume format', () => {
  const app = useApp();
  let person: Person;
  beforeAll(async () => {
    person = await registerPerson(app());
  });

  const send = (document: object, auth = person.auth) =>
    app().http().post('/resumes/json').set('Authorization', auth).send({ document, file_name: 'amara.json' });
  const fetchAs = (auth: string, path: string) => app().http().get(path).set('Authorization', auth);

  it('is there at once, with every value shown in its text', async () => {
    const { body } = await send(DOCUMENT).expect(201);
    expect(body).toMatchObject({
      candidate_id: person.userId,
      parsing_status: 'completed',
      file_name: 'amara.json',
      content_type: 'application/json',
      parsed_data: {
        first_name: 'Amara',
        last_name: 'Okafor',
        skills: ['Triage', 'Wound care'],
        experience: [
          {
            job_title: 'Senior Nurse',
            is_current: true,
            end_date: null,
            description: '• Lead a team of six\n• Teach students',
          },
          { job_title: 'Nurse', is_current: false, end_date: '2019-02-28' },
        ],
      },
    });
    const [row] = await app().database.query<{ text: string }>('select text from resumes where id = $1', [body.id]);
    const shown = (path: string): string => {
      const { start, end } = body.parsed_data.sources.find((source: { path: string }) => source.path === path);
      return row!.text.slice(start, end);
    };
    expect(shown('experience[1].company_name')).toBe('Millbrook Hospital');
    expect(shown('education[0].end_date')).toBe('2015');
    expect(shown('certifications[0]')).toBe('Advanced Life Support');
  });

  it('comes out as it went in', async () => {
    const { body } = await send(DOCUMENT).expect(201);
    const exported = await fetchAs(person.auth, `/resumes/${body.id}/json-resume`).expect(200);
    expect(exported.body).toEqual(DOCUMENT);
    const file = await fetchAs(person.auth, `/resumes/${body.id}/file`).expect(200);
    expect(file.body).toEqual(DOCUMENT);
  });

  it('can be made of a PDF, and says the same when it is taken in again', async () => {
    const pdf = await readFile(join(process.cwd(), 'apps/demo/samples/nurse.resume.pdf'));
    const sent = await app().http().post('/resumes').set('Authorization', person.auth).attach('file', pdf, 'cv.pdf');
    const read = await eventually(async () => {
      const { body } = await fetchAs(person.auth, `/resumes/${sent.body.id}`);
      return body.parsing_status === 'completed' && body;
    });
    const exported = await fetchAs(person.auth, `/resumes/${sent.body.id}/json-resume`).expect(200);
    const { body } = await send(exported.body as object).expect(201);
    const { sources: _before, linkedin_url: linkedin, ...before } = read.parsed_data;
    const { sources: _after, linkedin_url: _linkedin, ...after } = body.parsed_data;
    expect(after).toEqual(before);
    expect(body.parsed_data.linkedin_url).toBe(`https://${linkedin}`);
  });

  it('says which of its fields are not of the format', async () => {
    const wrong = { basics: { email: 'nobody', name: 'A\u0000' }, work: [{ startDate: 'March' }], skills: 'all' };
    const { body } = await send(wrong).expect(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining([
        'document.basics.email',
        'document.basics.name',
        'document.work.0.startDate',
        'document.skills',
      ]),
    );
  });

  it('is kept out of the sight of others', async () => {
    const { body } = await send(DOCUMENT).expect(201);
    const other = await registerPerson(app());
    await fetchAs(other.auth, `/resumes/${body.id}/json-resume`).expect(404);
    const forMe = { document: DOCUMENT, candidate_id: person.userId };
    await app().http().post('/resumes/json').set('Authorization', other.auth).send(forMe).expect(404);
  });
});
