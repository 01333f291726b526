import { DomainError } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';

const STORY =
  'In March the cold room alarm went off at night. I moved twelve pallets to the second room with two colleagues, because the vaccines had to stay below eight degrees, and all of them were saved.';

describe('an interview whose engine stays down', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), {
      interview_structure: { questions: [], duration_minutes: 10, question_count: 4 },
    });
  });

  const fresh = async () => {
    const other = await inviteTo(app(), invited.recruiter, invited.roleId);
    return { ...other, ...(await startInterview(app(), other)) };
  };
  const answer = (id: string, auth: string, text: string) =>
    app().http().post(`/interviews/${id}/messages`).set('Authorization', auth).send({ content_text: text });
  const breakEngine = (code: string) =>
    jest.spyOn(app().nest.get(Llm), 'answer').mockRejectedValue(new DomainError(code, 'down', { kind: 'unavailable' }));
  const questionsOf = (id: string): Promise<{ engine: string; text: string; skill: string }[]> =>
    app().database.query(
      `select metadata->'provenance'->>'engine' as engine, content_text as text, metadata->>'skill' as skill
       from interview_messages where interview_id = $1 and message_type = 'ai_question' order by sequence_number`,
      [id],
    );
  const exchangesOf = async (id: string): Promise<{ score: number | null; topic_id: string }[]> => {
    const [row] = await app().database.query<{ exchanges: { score: number | null; topic_id: string }[] }>(
      `select progression_state->'exchanges' as exchanges from interview_sessions where interview_id = $1`,
      [id],
    );
    return row?.exchanges ?? [];
  };

  it('goes on with a prepared question after the second try, and with the engine when it is back', async () => {
    const one = await fresh();
    const down = breakEngine('llm.failed');
    expect((await answer(one.id, one.candidate.auth, STORY)).status).toBe(503);
    const prepared = await answer(one.id, one.candidate.auth, STORY).expect(200);
    down.mockRestore();
    expect((await questionsOf(one.id)).map(({ engine }) => engine)).toEqual(['embedded', 'prepared']);
    expect((await exchangesOf(one.id)).map(({ score }) => score)).toEqual([null, null]);
    expect(prepared.body.progress.questions_asked).toBe(2);

    const back = await answer(one.id, one.candidate.auth, `${STORY} It took two hours.`).expect(200);
    expect(back.body.next_question.message_id).not.toBe(prepared.body.next_question.message_id);
    expect((await questionsOf(one.id)).map(({ engine }) => engine)).toEqual(['embedded', 'prepared', 'embedded']);
    expect((await exchangesOf(one.id))[1]?.score).toEqual(expect.any(Number));
  });

  it('counts the tries for each answer on its own', async () => {
    const one = await fresh();
    for (let turn = 0; turn < 2; turn++) {
      const down = breakEngine('llm.failed');
      expect((await answer(one.id, one.candidate.auth, `${STORY} Turn ${turn}.`)).status).toBe(503);
      down.mockRestore();
      await answer(one.id, one.candidate.auth, `${STORY} Turn ${turn}.`).expect(200);
    }
    expect((await questionsOf(one.id)).map(({ engine }) => engine)).toEqual(['embedded', 'embedded', 'embedded']);
  });

  it('does not try an engine twice that is switched off, and comes to its end without it', async () => {
    const one = await fresh();
    const down = breakEngine('llm.unavailable');
    let next: unknown = one.question;
    for (let turn = 0; next && turn < 20; turn++) {
      next = (await answer(one.id, one.candidate.auth, `${STORY} Time number ${turn}.`).expect(200)).body.next_question;
    }
    down.mockRestore();
    expect(next).toBeNull();
    const questions = await questionsOf(one.id);
    expect(questions.map(({ engine }) => engine)).toEqual(['embedded', 'prepared', 'prepared', 'prepared']);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(4);
    await app().http().post(`/interviews/${one.id}/complete`).set('Authorization', one.candidate.auth).expect(202);
    const assessment = await eventually(
      async () => {
        const found = await app()
          .http()
          .get(`/interviews/${one.id}/assessment`)
          .set('Authorization', invited.recruiter.auth);
        return found.status === 200 && found.body?.status === 'completed' && found.body;
      },
      { what: 'the assessment of prepared questions' },
    );
    expect(assessment.overall_score).toEqual(expect.any(Number));
  });
});
