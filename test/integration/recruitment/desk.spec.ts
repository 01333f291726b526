import { randomUUID } from 'node:crypto';
import { RecruitmentService } from '../../../apps/api/src/modules/recruitment/recruitment.service.js';
import { recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { addApplication, newRole } from './hiring-requests.js';

const app = useApp();
const desk = (): RecruitmentService => app().nest.get(RecruitmentService, { strict: false });
let recruiter: Member;
let roleId: string;
beforeAll(async () => {
  recruiter = await recruiterOf(app(), 'St Alder Hospital');
  roleId = await newRole(app(), recruiter, { requirements: { required_skills: ['Triage'] } });
});

const standing = async (applicationId: string) => {
  const { body } = await app()
    .http()
    .get(`/applications/${applicationId}`)
    .set('Authorization', recruiter.auth)
    .expect(200);
  const { status, match_score, latest_interview } = body;
  return { status, match_score, latest_interview };
};
const decide = (id: string, body: object) =>
  app().http().patch(`/applications/${id}`).set('Authorization', recruiter.auth).send(body).expect(200);

describe('looking up an application', () => {
  it('brings role and organisation along, for staff and for the candidate', async () => {
    const { id, candidateId, email } = await addApplication(app(), recruiter, roleId);
    const brief = await desk().applicationFor({ organisationId: recruiter.organisationId }, id);
    expect(brief).toMatchObject({
      id,
      candidateId,
      candidateName: 'Amara Osei',
      candidateEmail: email,
      status: 'applied',
      jobRole: { id: roleId, title: 'Registered nurse', status: 'active' },
      organisation: { id: recruiter.organisationId, name: 'St Alder Hospital' },
    });
    expect(brief.jobRole.requirements?.items.map(({ text }) => text)).toEqual(['Triage']);
    await expect(desk().applicationFor({ candidateId }, id)).resolves.toEqual(brief);
  });

  it('finds nothing outside the scope', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const foreign = { code: 'application.not_found', kind: 'not_found' };
    await expect(desk().applicationFor({ organisationId: randomUUID() }, id)).rejects.toMatchObject(foreign);
    await expect(desk().applicationFor({ candidateId: randomUUID() }, id)).rejects.toMatchObject(foreign);
  });
});

describe('looking up a role', () => {
  it('as a candidate finds open ones and those applied to', async () => {
    const draft = await newRole(app(), recruiter, { status: 'draft' });
    const { candidateId } = await addApplication(app(), recruiter, draft);
    const stranger = await registerPerson(app());
    await expect(desk().roleFor({ candidateId: stranger.userId }, roleId)).resolves.toMatchObject({ id: roleId });
    await expect(desk().roleFor({ candidateId }, draft)).resolves.toMatchObject({ id: draft });
    await expect(desk().roleFor({ candidateId: stranger.userId }, draft)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(desk().roleFor({ organisationId: randomUUID() }, roleId)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('an old version of its rubric is there when a newer one counts', async () => {
    const id = await newRole(app(), recruiter);
    await app()
      .http()
      .put(`/roles/${id}/rubric`)
      .set('Authorization', recruiter.auth)
      .send({ dimensions: [{ name: 'Care', weight: 1 }] })
      .expect(200);
    await expect(desk().rubricOf(id)).resolves.toEqual({ version: 2, dimensions: [{ name: 'Care', weight: 1 }] });
    const first = await desk().rubricVersion(id, 1);
    expect(first.dimensions).toEqual(desk().defaultRubric().dimensions);
    await expect(desk().rubricVersion(id, 3)).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('news about an interview', () => {
  it('moves an application from invited to scored', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const interview = randomUUID();
    await desk().noteInvited(id);
    expect(await standing(id)).toMatchObject({ status: 'invited', latest_interview: null });
    await desk().noteInterviewStarted(id, interview);
    expect(await standing(id)).toMatchObject({
      status: 'interviewing',
      latest_interview: { id: interview, status: 'in_progress' },
    });
    await desk().noteInterviewEnded(id, interview, 'completed');
    await desk().noteScored(id, interview, { overallScore: 71.25, coverage: 1 });
    expect(await standing(id)).toEqual({
      status: 'scored',
      match_score: 71.25,
      latest_interview: { id: interview, status: 'completed', overall_score: 71.25 },
    });
  });

  it('never moves back what somebody has decided', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const interview = randomUUID();
    await desk().noteInterviewStarted(id, interview);
    await decide(id, { status: 'shortlisted' });
    await desk().noteInvited(id);
    await desk().noteInterviewStarted(id, interview);
    await desk().noteScored(id, interview, { overallScore: 80, coverage: 1 });
    expect(await standing(id)).toMatchObject({ status: 'shortlisted', match_score: 80 });
  });

  it('does not take somebody who is being interviewed back to invited', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    await desk().noteInterviewStarted(id, randomUUID());
    await desk().noteInvited(id);
    expect(await standing(id)).toMatchObject({ status: 'interviewing' });
  });

  it('about an older interview changes nothing', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const [older, newer] = [randomUUID(), randomUUID()];
    await desk().noteInterviewStarted(id, older);
    await desk().noteScored(id, older, { overallScore: 40, coverage: 1 });
    await desk().noteInterviewStarted(id, newer);
    await desk().noteScored(id, older, { overallScore: 90, coverage: 1 });
    await desk().noteInterviewEnded(id, older, 'abandoned');
    expect(await standing(id)).toEqual({
      status: 'interviewing',
      match_score: 40,
      latest_interview: { id: newer, status: 'in_progress', overall_score: null },
    });
  });

  it('without enough evidence is scored without a score', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const interview = randomUUID();
    await desk().noteInterviewStarted(id, interview);
    await desk().noteScored(id, interview, { overallScore: null, coverage: 1 });
    expect(await standing(id)).toMatchObject({ status: 'scored', match_score: null });
  });
});

it('an interviewer learns what a candidate wrote, even what staff may not see', async () => {
  const person = await registerPerson(app(), { fullName: 'Lea Roth' });
  const as = (path: string, body: object) =>
    app().http().post(path).set('Authorization', person.auth).send(body).expect(201);
  await as('/candidates/skills', { skill: 'Triage' });
  await as('/candidates/employment', { job_title: 'Nurse', company_name: 'St Alder Hospital', is_current: true });
  await expect(desk().profileOf(person.userId)).resolves.toMatchObject({
    firstName: 'Lea',
    lastName: 'Roth',
    skills: ['Triage'],
    employment: [{ jobTitle: 'Nurse', companyName: 'St Alder Hospital', isCurrent: true }],
    education: [],
  });
});
