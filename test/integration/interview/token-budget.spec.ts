import { Llm, type LlmAnswer } from '#libs/providers';
import { EMBEDDED_ENGINE_VERSION } from '../../../libs/providers/src/embedded/embedded-llm.js';
import { useApp } from '../../support/app.js';
import { inviteCandidate, startInterview } from '../../support/hiring.js';

const STORY =
  'In May a driver came four hours late. I called the three customers myself, because the goods were fresh, and moved two deliveries to the evening van. Nobody cancelled.';

describe('an interview with an engine that counts tokens', () => {
  const app = useApp({ INTERVIEW_TOKEN_BUDGET: '7000', MODEL_PRICES: `${EMBEDDED_ENGINE_VERSION}=2.5/10` });

  it('adds up what it used and what that cost, and closes when the budget is used up', async () => {
    const engine = app().nest.get(Llm);
    const think = engine.answer.bind(engine) as (...asked: unknown[]) => Promise<LlmAnswer<unknown>>;
    const counting = jest.spyOn(engine, 'answer').mockImplementation(async (...asked: unknown[]) => ({
      ...(await think(...asked)),
      usage: { inputTokens: 900, outputTokens: 100 },
    }));
    const one = await inviteCandidate(app());
    const interview = await startInterview(app(), one);
    const detail = async () =>
      (await app().http().get(`/interviews/${interview.id}`).set('Authorization', one.candidate.auth).expect(200)).body;
    // Reading the posting is not part of the interview; planning it and asking the first question are.
    expect(await detail()).toMatchObject({ total_tokens_used: 2_000, cost_usd: 0.0065 });

    let next: unknown = interview.question;
    let answers = 0;
    while (next && answers < 20) {
      const { body } = await app()
        .http()
        .post(`/interviews/${interview.id}/messages`)
        .set('Authorization', one.candidate.auth)
        .send({ content_text: `${STORY} Time number ${answers}.` })
        .expect(200);
      next = body.next_question;
      answers += 1;
    }
    counting.mockRestore();
    // 2 000 to begin, 2 000 for each of two turns; the third is judged and finds nothing left for a question.
    expect([next, answers]).toEqual([null, 3]);
    expect(await detail()).toMatchObject({
      total_tokens_used: 7_000,
      cost_usd: 0.0228,
      progress: { is_finished: true },
    });
    const turns = await app().database.query(
      `select metadata->'input_tokens' as input, metadata->'output_tokens' as output
       from interview_messages where interview_id = $1 and message_type = 'ai_question' order by sequence_number`,
      [interview.id],
    );
    expect(turns).toEqual([
      { input: 1_800, output: 200 },
      { input: 1_800, output: 200 },
      { input: 1_800, output: 200 },
    ]);
  });
});
