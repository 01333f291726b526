import { eventually, TestApp } from '../../support/app.js';
import { inviteCandidate, startInterview } from '../../support/hiring.js';
import { RunningModelServer } from '../../support/model-server.js';

const KEY = 'planted-key-0815';

const ANSWERS = [
  'In March two drivers were ill at once. I moved the loading to the early team, because they had a spare dock.',
  'I counted the stock again myself and found a pallet behind the cold store. Since then we count twice a day.',
  'Two colleagues argued about breaks. I listened to both alone, then we wrote a rota that everybody signed.',
];

interface Dimension {
  state: string;
  cited_quotes: { text: string }[];
}

/** The whole product with a language model behind it, as operators configure one. */
describe.each(['openai-compatible', 'azure-openai'])('the product on a model behind %s', (engine) => {
  let server: RunningModelServer;
  let app: TestApp;

  beforeAll(async () => {
    server = await RunningModelServer.start();
    await server.behave({ key: KEY });
    app = await TestApp.start(
      engine === 'azure-openai'
        ? { AZURE_OPENAI_ENDPOINT: server.url, AZURE_OPENAI_API_KEY: KEY, AZURE_OPENAI_DEPLOYMENT: 'rehearsal' }
        : { OPENAI_BASE_URL: `${server.url}/v1`, OPENAI_API_KEY: KEY, OPENAI_MODEL: 'rehearsal' },
    );
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await server?.stop();
  });

  const as = (auth: string, method: 'get' | 'post', path: string) =>
    app.http()[method](path).set('Authorization', auth);

  it('says who answers', async () => {
    const { body } = await app.raw().get('/').set('Accept', 'application/json');
    expect(body.engines[0]).toMatchObject({ duty: 'interviews', engine: `${engine} (rehearsal)` });
  });

  it('interviews and assesses, with quotes that the candidate really said', async () => {
    const invited = await inviteCandidate(app);
    const interview = await startInterview(app, invited);
    const { auth } = invited.candidate;
    for (const answer of ANSWERS) {
      await as(auth, 'post', `/interviews/${interview.id}/messages`).send({ content_text: answer }).expect(200);
    }
    await as(auth, 'post', `/interviews/${interview.id}/complete`).send({});
    const assessment = await eventually(async () => {
      const { body } = await as(invited.recruiter.auth, 'get', `/interviews/${interview.id}/assessment`);
      return body?.status === 'completed' && body;
    });
    expect(assessment.provenance.passes.scores).toMatchObject({ engine, model: 'rehearsal' });
    const quotes = (assessment.dimensions as Dimension[]).flatMap((dimension) => dimension.cited_quotes);
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter(({ text }) => !ANSWERS.some((answer) => answer.includes(text)))).toEqual([]);
  });
});
