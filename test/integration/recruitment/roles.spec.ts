import { randomUUID } from 'node:crypto';
import { memberOf, recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { fieldsOf, newRole } from './hiring-requests.js';

const app = useApp();
let recruiter: Member;
beforeAll(async () => {
  recruiter = await recruiterOf(app());
});

const as = (person: { auth: string }) => ({
  post: (path: string, body: object) => app().http().post(path).set('Authorization', person.auth).send(body),
  patch: (path: string, body: object) => app().http().patch(path).set('Authorization', person.auth).send(body),
  put: (path: string, body: object) => app().http().put(path).set('Authorization', person.auth).send(body),
  get: (path: string) => app().http().get(path).set('Authorization', person.auth),
});

const half = (name: string) => ({ name, weight: 0.5 });

describe('writing a role', () => {
  it('gives everything back as it was written, with the default rubric', async () => {
    const written = {
      title: 'Registered nurse',
      department: 'Cardiology',
      location: 'Perth',
      work_type: 'on site',
      employment_type: 'full-time',
      industry: 'Health care',
      salary_range_min: 82_000,
      salary_range_max: 98_000.5,
      salary_currency: 'AUD',
      description: 'You care for patients.',
      status: 'active',
    };
    const { body } = await as(recruiter)
      .post('/roles', { ...written, organisation_id: recruiter.organisationId })
      .expect(201);
    const read = await as(recruiter).get(`/roles/${body.id}`).expect(200);
    expect(read.body).toMatchObject({ ...written, organisation_id: recruiter.organisationId });
    expect(read.body.scoring_rubric).toMatchObject({ version: 1 });
    expect(
      read.body.scoring_rubric.dimensions.map(({ name, weight }: { name: string; weight: number }) => [name, weight]),
    ).toEqual([
      ['Technical Skills', 0.25],
      ['Communication', 0.2],
      ['Problem Solving', 0.2],
      ['Cultural Fit', 0.15],
      ['Experience Relevance', 0.2],
    ]);
  });

  it('is a draft until somebody says otherwise', async () => {
    const { body } = await as(recruiter).post('/roles', { title: 'Porter' }).expect(201);
    expect(body.status).toBe('draft');
  });

  it('keeps requirements as they were extracted, and one by one', async () => {
    const requirements = { required_skills: ['Triage'], experience_years: 2 };
    const { body } = await as(recruiter).post('/roles', { title: 'Nurse', requirements }).expect(201);
    expect(body.requirements).toMatchObject({ ...requirements, preferred_skills: [], certifications: [] });
    expect(body.requirements.items.map(({ text }: { text: string }) => text)).toEqual([
      'Triage',
      '2 years of experience',
    ]);
  });

  it.each<[string, object, string[]]>([
    ['no title', {}, ['title']],
    ['an unknown field', { title: 'Nurse', match_score: 99 }, ['match_score']],
    ['an unknown status', { title: 'Nurse', status: 'open' }, ['status']],
    ['a salary upside down', { title: 'Nurse', salary_range_min: 2, salary_range_max: 1 }, ['salary_range_max']],
    [
      'requirements that are no lists',
      { title: 'Nurse', requirements: { required_skills: 'all' } },
      ['requirements.required_skills'],
    ],
    [
      'a wrong interview',
      { title: 'Nurse', interview_structure: { question_count: 0 } },
      ['interview_structure.question_count'],
    ],
    [
      'an item of an unknown kind',
      { title: 'Nurse', requirements: { items: [{ category: 'x', text: 'y', required: true }] } },
      ['requirements.items[0].category'],
    ],
    [
      'a rubric without dimensions',
      { title: 'Nurse', scoring_rubric: { dimensions: [] } },
      ['scoring_rubric.dimensions'],
    ],
    [
      'a weight of nothing',
      { title: 'Nurse', scoring_rubric: { dimensions: [{ name: 'A', weight: 0 }] } },
      ['scoring_rubric.dimensions[0].weight'],
    ],
    [
      'weights that do not add up',
      { title: 'Nurse', scoring_rubric: { dimensions: [half('A')] } },
      ['scoring_rubric.dimensions'],
    ],
    [
      'one dimension twice',
      { title: 'Nurse', scoring_rubric: { dimensions: [half('A'), half('a')] } },
      ['scoring_rubric.dimensions[1].name'],
    ],
  ])('with %s names the field', async (_, body, fields) => {
    const refused = await as(recruiter).post('/roles', body).expect(422);
    expect(fieldsOf(refused.body)).toEqual(fields);
  });

  it('says to what the weights add up', async () => {
    const dimensions = [half('Care'), { name: 'Calm', weight: 0.3 }];
    const { body } = await as(recruiter).post('/roles', { title: 'Nurse', scoring_rubric: { dimensions } }).expect(422);
    expect(body.errors[0].message).toContain('0.8');
  });

  it("in somebody else's organisation finds no such organisation", async () => {
    const other = await recruiterOf(app());
    await as(recruiter).post('/roles', { title: 'Nurse', organisation_id: other.organisationId }).expect(404);
    await as(recruiter).post('/roles', { title: 'Nurse', organisation_id: randomUUID() }).expect(404);
  });

  it('survives text that no database likes', async () => {
    const naughty = ['\u0000', '\ud800', '{"a":1}', "'; drop table job_roles; --"];
    for (const text of naughty) {
      const { status } = await as(recruiter).post('/roles', {
        title: `Nurse ${text}`,
        requirements: { required_skills: [text] },
        scoring_rubric: { dimensions: [{ name: `A${text}`, weight: 1 }] },
      });
      expect([201, 422]).toContain(status);
    }
  });
});

describe('changing a role', () => {
  it('changes what is named, clears what is null, keeps the rest', async () => {
    const id = await newRole(app(), recruiter, { department: 'Cardiology', location: 'Perth' });
    const { body } = await as(recruiter).patch(`/roles/${id}`, { title: 'Senior nurse', department: null }).expect(200);
    expect(body).toMatchObject({ title: 'Senior nurse', department: null, location: 'Perth', status: 'active' });
    expect((await as(recruiter).get(`/roles/${id}`)).body).toEqual(body);
  });

  it('takes null for what cannot be empty as not said', async () => {
    const id = await newRole(app(), recruiter);
    const { body } = await as(recruiter)
      .patch(`/roles/${id}`, { title: null, status: null, scoring_rubric: null })
      .expect(200);
    expect(body).toMatchObject({ title: 'Registered nurse', status: 'active' });
  });

  it('opens, pauses, closes and opens it again, but never makes it a draft again', async () => {
    const id = await newRole(app(), recruiter, { status: 'draft' });
    await as(recruiter).patch(`/roles/${id}`, { status: 'paused' }).expect(409);
    for (const status of ['active', 'paused', 'active', 'closed', 'active']) {
      const { body } = await as(recruiter).post(`/roles/${id}/status`, { status }).expect(200);
      expect(body.status).toBe(status);
    }
    const { body } = await as(recruiter).patch(`/roles/${id}`, { status: 'draft' }).expect(409);
    expect(body.detail).toBe('A role that is active cannot become draft.');
  });

  it('makes a new version of the rubric only when it is different, and keeps the old ones', async () => {
    const id = await newRole(app(), recruiter, { scoring_rubric: { dimensions: [half('Care'), half('Calm')] } });
    const same = await as(recruiter)
      .put(`/roles/${id}/rubric`, { dimensions: [half('Care'), half('Calm')] })
      .expect(200);
    expect(same.body.version).toBe(1);
    const other = await as(recruiter)
      .put(`/roles/${id}/rubric`, { dimensions: [{ name: 'Care', weight: 1 }] })
      .expect(200);
    expect(other.body.version).toBe(2);
    const through = await as(recruiter).patch(`/roles/${id}`, {
      scoring_rubric: { dimensions: [half('X'), half('Y')] },
    });
    expect(through.body.scoring_rubric.version).toBe(3);
    expect((await as(recruiter).get(`/roles/${id}/rubric`).expect(200)).body.version).toBe(3);
    const { body } = await as(recruiter).get(`/roles/${id}/rubric/versions`).expect(200);
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    expect(body.items[2].dimensions).toEqual([half('Care'), half('Calm')]);
  });

  it('names the field when the new rubric does not add up', async () => {
    const id = await newRole(app(), recruiter);
    const { body } = await as(recruiter)
      .put(`/roles/${id}/rubric`, { dimensions: [half('Care')] })
      .expect(422);
    expect(fieldsOf(body)).toEqual(['dimensions']);
  });

  it('gives every one of parallel rubric changes a version of its own', async () => {
    const id = await newRole(app(), recruiter);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        as(recruiter).put(`/roles/${id}/rubric`, { dimensions: [{ name: `Trait ${index}`, weight: 1 }] }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.map(({ body }) => body.version as number).sort()).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe('the list of roles', () => {
  it('is newest first, pages without losing or repeating one, and filters by status', async () => {
    const own = await recruiterOf(app());
    const ids: string[] = [];
    for (const status of ['active', 'draft', 'active', 'active', 'draft'])
      ids.push(await newRole(app(), own, { status }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await as(own)
        .get(`/roles?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`)
        .expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next_cursor as string | null;
    } while (cursor !== null);
    expect(seen).toEqual([...ids].reverse());
    const drafts = await as(own).get('/roles?status=draft').expect(200);
    expect(drafts.body.items.map(({ id }: { id: string }) => id)).toEqual([ids[4], ids[1]]);
  });

  it('finds roles by part of their title or department', async () => {
    const own = await recruiterOf(app());
    const nurse = await newRole(app(), own);
    const driver = await newRole(app(), own, { title: 'Driver 100%', department: 'Fleet' });
    const found = async (text: string): Promise<string[]> =>
      (
        await as(own)
          .get(`/roles?q=${encodeURIComponent(text)}`)
          .expect(200)
      ).body.items.map(({ id }: { id: string }) => id);
    expect(await found('NURSE')).toEqual([nurse]);
    expect(await found('%')).toEqual([driver]);
    expect(await found('fleet')).toEqual([driver]);
    expect(await found('r_v')).toEqual([]);
  });

  it('refuses a cursor that it never gave', async () => {
    await as(recruiter).get('/roles?cursor=nonsense').expect(400);
  });
});

describe('who may do what with roles', () => {
  it.each([
    ['recruiter', 200, 201],
    ['reviewer', 200, 403],
    ['viewer', 200, 403],
    ['qa_manager', 403, 403],
  ] as const)('a %s reads with %i and writes with %i', async (role, reads, writes) => {
    const member = await memberOf(app(), recruiter.organisationId, role);
    await as(member).get('/roles').expect(reads);
    await as(member).post('/roles', { title: 'Nurse' }).expect(writes);
  });

  it('nobody without an organisation comes in', async () => {
    const person = await registerPerson(app());
    await as(person).get('/roles').expect(403);
    await as(person).post('/roles', { title: 'Nurse' }).expect(403);
    await app().http().get('/roles').expect(401);
  });

  it("another organisation's role does not exist, whatever one tries", async () => {
    const id = await newRole(app(), recruiter);
    const other = await recruiterOf(app());
    const rubric = { dimensions: [{ name: 'Care', weight: 1 }] };
    await as(other).get(`/roles/${id}`).expect(404);
    await as(other).patch(`/roles/${id}`, { title: 'Mine' }).expect(404);
    await as(other).post(`/roles/${id}/status`, { status: 'closed' }).expect(404);
    await as(other).get(`/roles/${id}/rubric`).expect(404);
    await as(other).get(`/roles/${id}/rubric/versions`).expect(404);
    await as(other).put(`/roles/${id}/rubric`, rubric).expect(404);
    await as(other).get(`/roles/${id}/applications`).expect(404);
    const absent = await as(other).get(`/roles/${randomUUID()}`).expect(404);
    const foreign = await as(other).get(`/roles/${id}`).expect(404);
    expect(foreign.body.detail).toBe(absent.body.detail);
  });
});
