import { DomainError } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { memberOf, recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import {
  callNumber,
  checkConversation,
  processed,
  senderOf,
  takeTemplate,
  type Sender,
} from '../../support/conversations.js';

describe('an evaluation whose engine goes away', () => {
  const app = useApp();
  let sender: Sender;
  let templateId: string;
  beforeAll(async () => {
    const { organisationId } = await recruiterOf(app());
    sender = senderOf(app(), await memberOf(app(), organisationId, 'qa_manager'));
    templateId = await takeTemplate(sender);
  });
  afterEach(() => jest.restoreAllMocks());

  it('fails with the reason, and goes on with the part where it stopped when it is tried again', async () => {
    const engine = app().nest.get(Llm);
    const real = engine.answer.bind(engine);
    const asked = jest
      .spyOn(engine, 'answer')
      .mockImplementation((prompt, input, options) =>
        prompt.id === 'qa.violations'
          ? Promise.reject(new DomainError('llm.unavailable', 'The engine is away.', { kind: 'unavailable' }))
          : real(prompt, input, options),
      );
    const id = await checkConversation(sender, callNumber(1), { policy_template_id: templateId });
    const failed = await processed(sender, id);
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'llm.unavailable' } });
    expect(JSON.stringify(failed.problem)).toContain('The engine is away.');
    const made = await app()
      .http()
      .get(`/evaluations/${failed.evaluation?.id}`)
      .set('Authorization', sender.auth)
      .expect(200);
    const parts = made.body.parts as { part: string; status: string }[];
    expect(parts.find(({ part }) => part === 'violations')).toMatchObject({ status: 'failed' });
    expect(parts.filter(({ status }) => status === 'completed')).toHaveLength(parts.length - 2);

    asked.mockReset();
    asked.mockImplementation(real);
    await app().http().post(`/recordings/${id}/retry`).set('Authorization', sender.auth).expect(202);
    const done = await processed(sender, id);
    expect(done).toMatchObject({ status: 'completed', evaluation: { id: failed.evaluation?.id, version: 1 } });
    expect(asked.mock.calls.map(([prompt]) => prompt.id)).toEqual(['qa.violations', 'qa.resolution']);
  }, 90_000);
});
