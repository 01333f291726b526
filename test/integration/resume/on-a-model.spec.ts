import type { ResumeOutput } from '#libs/prompts';
import { registerPerson } from '../../support/actors.js';
import { TestApp } from '../../support/app.js';
import { RunningModelServer } from '../../support/model-server.js';
import { TUNING_PEOPLE } from '../../support/resumes/people-tuning.js';
import { printResume } from '../../support/resumes/print-resume.js';

/** The rehearsal server names the person on the first line; the rest of what it writes is made up. */
describe('a resume that a language model reads', () => {
  let server: RunningModelServer;
  let app: TestApp;
  beforeAll(async () => {
    server = await RunningModelServer.start();
    app = await TestApp.start({
      OPENAI_BASE_URL: `${server.url}/v1`,
      OPENAI_API_KEY: 'key',
      OPENAI_MODEL: 'rehearsal',
    });
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await server?.stop();
  });

  it('keeps what stands in the text with its place, and nothing that the model made up', async () => {
    const [person] = TUNING_PEOPLE;
    const pdf = await printResume(person!, 'one_column_date_right');
    const { auth } = await registerPerson(app);
    const { body } = await app
      .http()
      .post('/ai/parse-resume')
      .set('Authorization', auth)
      .attach('file', pdf, 'cv.pdf')
      .expect(200);
    const parsed = body as ResumeOutput;
    expect(parsed).toMatchObject({
      first_name: person!.firstName,
      last_name: person!.lastName,
      email: person!.email,
      skills: [],
      experience: [],
      education: [],
      certifications: [],
    });
    expect(parsed.sources.map(({ path }) => path).sort()).toEqual(['email', 'first_name', 'last_name']);
    expect(await server.log()).toHaveLength(1);
  });
});
