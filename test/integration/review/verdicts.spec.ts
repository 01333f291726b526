import { recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { assessedInterview, call, colleague, hiring, type AssessedInterview } from './assessed-interview.js';

const app = useApp();
let interview: AssessedInterview;
beforeAll(async () => {
  interview = await assessedInterview(app(), await hiring(app()));
}, 60_000);

const path = (flagId = flag()) => `/assessments/${interview.assessment.id}/flags/${encodeURIComponent(flagId)}/verdict`;
const flag = (): string => interview.assessment.integrity_flags[0]?.id ?? '';

interface Flag {
  id: string;
  verdict: { verdict: string; note: string | null; by: { id: string; name: string } } | null;
  history: { verdict: string }[];
}

async function flags(who = interview.recruiter): Promise<Flag[]> {
  const { body } = await call(app(), who, 'get', `/assessments/${interview.assessment.id}/flags`).expect(200);
  return body.items as Flag[];
}

describe('a verdict on an integrity flag', () => {
  it('stands beside the flag, newest first, and every earlier one stays', async () => {
    expect(flag()).not.toBe('');
    expect((await flags()).find(({ id }) => id === flag())).toMatchObject({ verdict: null, history: [] });
    const reviewer = await colleague(app(), interview, 'reviewer');
    await call(app(), interview.recruiter, 'put', path()).send({ verdict: 'confirmed', note: 'Too fast.' }).expect(200);
    const { body } = await call(app(), reviewer, 'put', path()).send({ verdict: 'dismissed' }).expect(200);
    expect(body).toMatchObject({
      id: flag(),
      verdict: { verdict: 'dismissed', note: null, by: { name: 'Mei Tanaka' } },
    });
    const judged = (await flags()).find(({ id }) => id === flag());
    expect(judged?.history.map(({ verdict }) => verdict)).toEqual(['dismissed', 'confirmed']);
    expect(judged?.history[1]).toMatchObject({ note: 'Too fast.', by: { id: interview.recruiter.userId } });
  });

  it('said twice by the same person is there once', async () => {
    const reviewer = await colleague(app(), interview, 'reviewer');
    const before = (await flags()).find(({ id }) => id === flag())?.history.length ?? 0;
    await Promise.all(
      [1, 2, 3].map(() => call(app(), reviewer, 'put', path()).send({ verdict: 'unclear' }).expect(200)),
    );
    expect((await flags()).find(({ id }) => id === flag())?.history.length).toBe(before + 1);
  });

  it('never changes a score', async () => {
    await call(app(), interview.recruiter, 'put', path()).send({ verdict: 'confirmed', note: 'Again.' }).expect(200);
    const { body } = await call(app(), interview.recruiter, 'get', `/assessments/${interview.assessment.id}`);
    expect(body).toEqual(interview.assessment);
  });

  it('is for those who may review, of this organisation, about flags that are there', async () => {
    const viewer = await colleague(app(), interview, 'viewer');
    expect(await flags(viewer)).toHaveLength(interview.assessment.integrity_flags.length);
    await call(app(), viewer, 'put', path()).send({ verdict: 'confirmed' }).expect(403);
    await call(app(), interview.candidate, 'put', path()).send({ verdict: 'dismissed' }).expect(403);
    const stranger = await recruiterOf(app());
    await call(app(), stranger, 'put', path()).send({ verdict: 'dismissed' }).expect(404);
    await call(app(), stranger, 'get', `/assessments/${interview.assessment.id}/flags`).expect(404);
    await call(app(), interview.recruiter, 'put', path('made-up')).send({ verdict: 'dismissed' }).expect(404);
    await call(app(), interview.recruiter, 'put', path()).send({ verdict: 'guilty' }).expect(422);
  });
});
