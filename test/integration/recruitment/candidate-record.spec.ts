import { randomUUID } from 'node:crypto';
import { recruiterOf, registerPerson, type Member, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { applyTo, fieldsOf, newRole } from './hiring-requests.js';

const app = useApp();
let recruiter: Member;
let candidate: Person;
beforeAll(async () => {
  recruiter = await recruiterOf(app());
  candidate = await registerPerson(app(), { fullName: 'Ada Marie Byron' });
});

const as = (person: { auth: string }) => ({
  post: (path: string, body: object = {}) => app().http().post(path).set('Authorization', person.auth).send(body),
  patch: (path: string, body: object) => app().http().patch(path).set('Authorization', person.auth).send(body),
  remove: (path: string) => app().http().delete(path).set('Authorization', person.auth),
  get: (path: string) => app().http().get(path).set('Authorization', person.auth),
});

describe('the own profile', () => {
  it('says what the account says before anything was written', async () => {
    const { body } = await as(candidate).get('/candidates/profile').expect(200);
    expect(body).toMatchObject({
      id: candidate.userId,
      user_id: candidate.userId,
      email: candidate.email,
      first_name: 'Ada Marie',
      last_name: 'Byron',
      visibility: 'full',
      paused: false,
      profile_confirmed_at: null,
      skills: [],
      employment: [],
      education: [],
    });
  });

  it('changes what is named and clears what is null', async () => {
    const person = await registerPerson(app(), { fullName: 'Lea Roth' });
    const profile = {
      headline: 'Ward nurse',
      phone: '+61 2 5550 1234',
      linkedin_url: 'https://linkedin.example/lea',
      summary: 'Ten years.',
    };
    await as(person).patch('/candidates/profile', profile).expect(200);
    const { body } = await as(person).patch('/candidates/profile', { summary: null, first_name: null }).expect(200);
    expect(body).toMatchObject({ ...profile, summary: null, first_name: 'Lea', last_name: 'Roth' });
  });

  it('is written once when two first changes arrive at the same instant', async () => {
    const person = await registerPerson(app());
    const answers = await Promise.all([
      as(person).patch('/candidates/profile', { headline: 'Nurse' }),
      as(person).patch('/candidates/profile', { location: 'Perth' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await as(person).get('/candidates/profile').expect(200);
    expect(body).toMatchObject({ headline: 'Nurse', location: 'Perth' });
  });

  it('is confirmed at a moment that it keeps', async () => {
    const person = await registerPerson(app());
    const { body } = await as(person).post('/candidates/profile/confirm').expect(200);
    expect(Math.abs(Date.parse(body.profile_confirmed_at as string) - app().clock.now().getTime())).toBeLessThan(
      60_000,
    );
  });

  it.each<[object, string]>([
    [{ linkedin_url: 'javascript:alert(1)' }, 'linkedin_url'],
    [{ phone: 'call me' }, 'phone'],
    [{ visibility: 'secret' }, 'visibility'],
    [{ email: 'other@example.org' }, 'email'],
    [{ profile_confirmed_at: '2026-01-01T00:00:00Z' }, 'profile_confirmed_at'],
  ])('refuses %j and names the field', async (body, field) => {
    const refused = await as(candidate).patch('/candidates/profile', body).expect(422);
    expect(fieldsOf(refused.body)).toEqual([field]);
  });
});

describe.each([
  {
    path: '/candidates/skills',
    entry: { skill: 'Wound care', skill_type: 'hard', level: 'expert' },
    change: { level: null },
    wrong: [{ skill: '' }, 'skill'],
  },
  {
    path: '/candidates/employment',
    entry: {
      job_title: 'Nurse',
      company_name: 'St Alder Hospital',
      start_date: '2019-03',
      end_date: null,
      is_current: true,
      description: 'Night shifts.',
    },
    change: { is_current: false, end_date: '2024' },
    wrong: [{ job_title: 'Nurse', company_name: 'X', start_date: '2020', end_date: '2019' }, 'end_date'],
  },
  {
    path: '/candidates/education',
    entry: {
      degree: 'BSc Nursing',
      institution: 'Example University',
      field_of_study: 'Nursing',
      start_date: '2014',
      end_date: '2017-06-30',
    },
    change: { degree: null },
    wrong: [{ institution: 'X', start_date: '2014-13' }, 'start_date'],
  },
])('entries at $path', ({ path, entry, change, wrong }) => {
  it('are added, read, changed and removed by their owner', async () => {
    const added = await as(candidate).post(path, entry).expect(201);
    expect(added.body).toMatchObject(entry);
    const changed = await as(candidate).patch(`${path}/${added.body.id}`, change).expect(200);
    expect(changed.body).toEqual({ ...added.body, ...change });
    const list = await as(candidate).get(path).expect(200);
    expect(list.body).toEqual({ items: [changed.body], next_cursor: null });
    await as(candidate).remove(`${path}/${added.body.id}`).expect(204);
    expect((await as(candidate).get(path)).body.items).toEqual([]);
    await as(candidate).remove(`${path}/${added.body.id}`).expect(404);
  });

  it('of somebody else do not exist', async () => {
    const { body } = await as(candidate).post(path, entry).expect(201);
    const other = await registerPerson(app());
    await as(other).patch(`${path}/${body.id}`, change).expect(404);
    await as(other).remove(`${path}/${body.id}`).expect(404);
    expect((await as(other).get(path)).body.items).toEqual([]);
    await as(candidate).patch(`${path}/${randomUUID()}`, change).expect(404);
    await as(candidate).remove(`${path}/${body.id}`).expect(204);
  });

  it('that make no sense are refused by field', async () => {
    const [body, field] = wrong as [object, string];
    expect(fieldsOf((await as(candidate).post(path, body).expect(422)).body)).toEqual([field]);
    const foreign = await as(candidate)
      .post(path, { ...entry, candidate_id: randomUUID() })
      .expect(422);
    expect(fieldsOf(foreign.body)).toEqual(['candidate_id']);
  });
});

describe('the record', () => {
  it('keeps a skill once, whatever its letters', async () => {
    const person = await registerPerson(app());
    await as(person).post('/candidates/skills', { skill: 'Triage' }).expect(201);
    await as(person).post('/candidates/skills', { skill: 'TRIAGE' }).expect(409);
  });

  it('does not go on and end', async () => {
    const job = { job_title: 'Nurse', company_name: 'X', is_current: true, end_date: '2020' };
    expect(fieldsOf((await as(candidate).post('/candidates/employment', job).expect(422)).body)).toEqual(['end_date']);
  });

  it('shows what goes on first, then the latest', async () => {
    const person = await registerPerson(app());
    for (const [company_name, start_date, is_current] of [
      ['Old', '2010', false],
      ['Now', '2015', true],
      ['Unknown', null, false],
      ['Newer', '2018-02', false],
    ]) {
      await as(person)
        .post('/candidates/employment', { job_title: 'Nurse', company_name, start_date, is_current })
        .expect(201);
    }
    const { body } = await as(person).get('/candidates/employment').expect(200);
    expect(body.items.map((item: { company_name: string }) => item.company_name)).toEqual([
      'Now',
      'Newer',
      'Old',
      'Unknown',
    ]);
  });

  it('ends at a hundred entries of a kind', async () => {
    const person = await registerPerson(app());
    await app().database.query(
      `insert into candidate_skills (id, candidate_id, skill, skill_type)
       select gen_random_uuid(), $1, 'Skill ' || n, 'hard' from generate_series(1, 100) n`,
      [person.userId],
    );
    await as(person).post('/candidates/skills', { skill: 'One more' }).expect(409);
  });
});

describe('staff read a profile', () => {
  const write = async (visibility: string): Promise<Person> => {
    const person = await registerPerson(app(), { fullName: 'Lea Roth' });
    await as(person).post('/candidates/skills', { skill: 'Triage' }).expect(201);
    await as(person)
      .patch('/candidates/profile', { visibility, phone: '+61 2 5550 1234', headline: 'Ward nurse', location: 'Perth' })
      .expect(200);
    return person;
  };

  it('only of those who applied to their organisation', async () => {
    const person = await write('full');
    const role = await newRole(app(), recruiter);
    const other = await recruiterOf(app());
    await as(recruiter).get(`/candidates/${person.userId}/profile`).expect(404);
    const application = await applyTo(app(), person, role);
    const { body } = await as(recruiter).get(`/candidates/${person.userId}/profile`).expect(200);
    expect(body).toMatchObject({ first_name: 'Lea', phone: '+61 2 5550 1234', headline: 'Ward nurse' });
    expect(body.skills).toHaveLength(1);
    await as(other).get(`/candidates/${person.userId}/profile`).expect(404);
    await as(candidate).get(`/candidates/${person.userId}/profile`).expect(403);
    await as(person).patch(`/applications/${application}`, { status: 'withdrawn' }).expect(200);
    await as(recruiter).get(`/candidates/${person.userId}/profile`).expect(404);
  });

  it.each([
    ['limited', null, 'Ward nurse', 1],
    ['hidden', null, null, 0],
  ])('that is %s without what it keeps back', async (visibility, phone, headline, skills) => {
    const person = await write(visibility);
    await applyTo(app(), person, await newRole(app(), recruiter));
    const { body } = await as(recruiter).get(`/candidates/${person.userId}/profile`).expect(200);
    expect(body).toMatchObject({ first_name: 'Lea', phone, location: null, headline });
    expect(body.skills).toHaveLength(skills);
    expect((await as(person).get('/candidates/profile')).body.phone).toBe('+61 2 5550 1234');
  });
});
