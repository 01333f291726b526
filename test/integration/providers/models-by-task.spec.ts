import { TestApp } from '../../support/app.js';
import { inviteCandidate, startInterview } from '../../support/hiring.js';
import { RunningModelServer } from '../../support/model-server.js';

const STORY =
  'I moved the loading to the early team, because they had a spare dock, and all pallets left before eight.';

interface QuestionRow {
  metadata: { provenance: object; input_tokens: number; output_tokens: number };
}

/** As an operator sets it up: a quick model talks, a careful one assesses, a small one reads. */
describe.each(['openai-compatible', 'azure-openai'])('a model for each task behind %s', (engine) => {
  let server: RunningModelServer;
  let app: TestApp;

  beforeAll(async () => {
    server = await RunningModelServer.start();
    const [connection, name]: [Record<string, string>, string] =
      engine === 'azure-openai'
        ? [{ AZURE_OPENAI_ENDPOINT: server.url, AZURE_OPENAI_API_KEY: 'any' }, 'AZURE_OPENAI_DEPLOYMENT']
        : [{ OPENAI_BASE_URL: `${server.url}/v1` }, 'OPENAI_MODEL'];
    app = await TestApp.start({
      ...connection,
      [name]: 'careful',
      [`${name}_INTERVIEW`]: 'quick',
      [`${name}_EXTRACTION`]: 'small',
      MODEL_PRICES: 'careful=1000/1000,quick=2/10,small=1000/1000',
    });
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await server?.stop();
  });

  it('is named at the door', async () => {
    const { body } = await app.raw().get('/').set('Accept', 'application/json');
    const [interviews, ...others] = (body.engines as { duty: string; engine: string }[]).map((line) => [
      line.duty,
      line.engine,
    ]);
    expect(interviews).toEqual(['interviews', `${engine} (quick)`]);
    expect(others).toEqual(
      expect.arrayContaining([
        ['assessments', `${engine} (careful)`],
        ['reading', `${engine} (small)`],
      ]),
    );
  });

  it('holds the interview with the model for interviews, and counts its price', async () => {
    const invited = await inviteCandidate(app);
    const interview = await startInterview(app, invited);
    const { auth } = invited.candidate;
    await app
      .http()
      .post(`/interviews/${interview.id}/messages`)
      .set('Authorization', auth)
      .send({ content_text: STORY });
    const questions = await app.database.query<QuestionRow>(
      `select metadata from interview_messages where interview_id = $1 and message_type = 'ai_question'`,
      [interview.id],
    );
    expect(questions).toHaveLength(2);
    let costUsd = 0;
    for (const { metadata } of questions) {
      expect(metadata.provenance).toMatchObject({
        engine,
        model: 'quick',
        parameters: { reported_model: 'quick-rehearsal' },
      });
      costUsd += (metadata.input_tokens * 2 + metadata.output_tokens * 10) / 1_000_000;
    }
    const { body } = await app.http().get(`/interviews/${interview.id}`).set('Authorization', auth).expect(200);
    expect(body).toMatchObject({ ai_model_used: `${engine}/quick`, cost_usd: expect.closeTo(costUsd, 4) });
    expect(costUsd).toBeGreaterThan(0.001);
  });

  it('reads a posting with the model for reading', async () => {
    const { recruiter } = await inviteCandidate(app);
    const { body } = await app
      .http()
      .post('/ai/extract-requirements')
      .set('Authorization', recruiter.auth)
      .send({ job_description: 'You plan the late shift in our warehouse. You need two years of experience.' })
      .expect(200);
    expect(JSON.stringify(body)).toContain('"model":"small"');
  });
});
