import { registerPerson, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

const RESUME = {
  basics: { name: 'Amara Okafor', phone: '+44 7700 900142', summary: 'Nurse with nine years on acute wards.' },
  work: [
    { name: 'Ashgrove Hospital', position: 'Senior Nurse', startDate: '2019-03', summary: 'Led a team of six.' },
    { name: 'Millbrook Hospital', position: 'Nurse', startDate: '2015', endDate: '2019' },
  ],
  education: [
    { institution: 'Calderdale University', area: 'Nursing', studyType: 'BSc', startDate: '2012', endDate: '2015' },
  ],
  skills: [{ name: 'Triage' }, { name: 'Wound care' }],
};

describe('what a resume proposes for a profile', () => {
  const app = useApp();
  let person: Person;
  const get = (path: string, auth = person.auth) => app().http().get(path).set('Authorization', auth);
  const post = (path: string, body?: object) => app().http().post(path).set('Authorization', person.auth).send(body);
  const proposal = async () => (await get('/candidates/profile/proposal').expect(200)).body;
  const profile = async () => (await get('/candidates/profile').expect(200)).body;

  beforeEach(async () => {
    person = await registerPerson(app(), { fullName: 'Amara Okafor' });
  });

  it('is nothing before there is a resume', async () => {
    expect(await proposal()).toEqual({
      resume_id: null,
      settled: false,
      profile: [],
      skills: [],
      employment: [],
      education: [],
    });
  });

  it('is only what the profile does not say yet, and changes nothing by itself', async () => {
    await app()
      .http()
      .patch('/candidates/profile')
      .set('Authorization', person.auth)
      .send({ phone: '+44 7700 900999' })
      .expect(200);
    await post('/candidates/skills', { skill: 'wound  care' }).expect(201);
    const { body: mine } = await post('/candidates/employment', {
      job_title: 'Charge Nurse',
      company_name: 'ASHGROVE HOSPITAL',
      start_date: '2019',
      is_current: true,
      description: 'In my own words.',
    }).expect(201);
    const before = await profile();
    const { body: resume } = await post('/resumes/json', { document: RESUME }).expect(201);

    expect(await proposal()).toEqual({
      resume_id: resume.id,
      settled: false,
      profile: [
        { field: 'phone', current: '+44 7700 900999', proposed: '+44 7700 900142', confidence: 1 },
        { field: 'summary', current: null, proposed: RESUME.basics.summary, confidence: 1 },
      ],
      skills: [{ skill: 'Triage', confidence: 1 }],
      employment: [
        {
          id: mine.id,
          job_title: 'Senior Nurse',
          company_name: 'ASHGROVE HOSPITAL',
          start_date: '2019-03',
          end_date: null,
          is_current: true,
          description: 'Led a team of six.',
          differs: ['job_title', 'start_date', 'description'],
          confidence: 1,
        },
        expect.objectContaining({ id: null, job_title: 'Nurse', end_date: '2019', is_current: false }),
      ],
      education: [
        expect.objectContaining({ id: null, institution: 'Calderdale University', field_of_study: 'Nursing' }),
      ],
    });
    expect(await profile()).toEqual(before);
  });

  it('becomes the profile item by item, as the person chose and corrected them, and then rests', async () => {
    const { body: resume } = await post('/resumes/json', { document: RESUME }).expect(201);
    const { profile: fields, skills, employment } = await proposal();
    expect(fields.map(({ field }: { field: string }) => field)).toEqual(['phone', 'summary']);
    const { differs: _, confidence: __, ...job } = employment[0];
    const chosen = {
      profile: { summary: fields[1].proposed },
      skills: [{ skill: skills[0].skill, level: 'expert' }],
      employment: [{ ...job, job_title: 'Lead Nurse' }],
    };
    const { body: confirmed } = await post('/candidates/profile/confirm', chosen).expect(200);
    expect(confirmed).toMatchObject({
      phone: null,
      summary: RESUME.basics.summary,
      skills: [{ skill: 'Triage', level: 'expert' }],
      employment: [{ job_title: 'Lead Nurse', company_name: 'Ashgrove Hospital' }],
      education: [],
      profile_confirmed_at: expect.any(String),
    });
    expect(await proposal()).toMatchObject({
      resume_id: resume.id,
      settled: true,
      profile: [],
      skills: [],
      employment: [],
    });
    const { body: again } = await get(`/candidates/profile/proposal?resume_id=${resume.id}`).expect(200);
    expect(again).toMatchObject({ settled: true, skills: [{ skill: 'Wound care' }] });
    expect(again.employment[0]).toMatchObject({ id: confirmed.employment[0].id, differs: ['job_title'] });
  });

  it('is kept once when it is confirmed twice', async () => {
    const chosen = {
      skills: [{ skill: 'Triage' }, { skill: 'TRIAGE' }],
      employment: [{ job_title: 'Nurse', company_name: 'Millbrook', start_date: '2015' }],
      education: [{ institution: 'Calderdale University', degree: 'BSc' }],
    };
    const first = await post('/candidates/profile/confirm', chosen).expect(200);
    const second = await post('/candidates/profile/confirm', chosen).expect(200);
    for (const list of ['skills', 'employment', 'education']) {
      expect(first.body[list]).toHaveLength(1);
      expect(second.body[list]).toEqual(first.body[list]);
    }
  });

  it('leaves everything as it was when one chosen item cannot be kept', async () => {
    const other = await registerPerson(app());
    const theirs = await app()
      .http()
      .post('/candidates/employment')
      .set('Authorization', other.auth)
      .send({ job_title: 'Cook', company_name: 'Bistro Nord' });
    const before = await profile();
    const job = { id: theirs.body.id, job_title: 'Nurse', company_name: 'Millbrook' };
    await post('/candidates/profile/confirm', { skills: [{ skill: 'Triage' }], employment: [job] }).expect(404);
    const backwards = { job_title: 'Nurse', company_name: 'Millbrook', start_date: '2020', end_date: '2019' };
    await post('/candidates/profile/confirm', { skills: [{ skill: 'Triage' }], employment: [backwards] }).expect(422);
    expect(await profile()).toEqual(before);
  });

  it('comes from nobody else', async () => {
    const { body: resume } = await post('/resumes/json', { document: RESUME }).expect(201);
    const other = await registerPerson(app());
    await get(`/candidates/profile/proposal?resume_id=${resume.id}`, other.auth).expect(404);
    const { body } = await get('/candidates/profile/proposal', other.auth).expect(200);
    expect(body).toMatchObject({ resume_id: null });
  });

  it('can still be confirmed without taking anything over', async () => {
    const { body } = await app()
      .http()
      .post('/candidates/profile/confirm')
      .set('Authorization', person.auth)
      .expect(200);
    expect(body.profile_confirmed_at).toEqual(expect.any(String));
  });
});
