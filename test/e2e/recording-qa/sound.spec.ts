import { readFileSync } from 'node:fs';
import { memberOf, recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { checkConversation, processed, senderOf, type Sender } from '../../support/conversations.js';
import { inTurn, samplesOf, silence, wavOf } from '../../support/speech/sound.js';
import { say } from '../../support/voice.js';

const TEMPLATE = {
  name: 'Recording disclosure',
  criteria: [
    {
      category_name: 'Recording disclosure',
      kind: 'required_statement',
      moment: 'opening',
      weight: 100,
      passing_score: 70,
      evaluation_prompt: 'The agent says that the call is recorded.',
      examples: ['This call is recorded for quality and training.'],
    },
  ],
};

describe('a recorded call', () => {
  const app = useApp();
  let sender: Sender;
  let templateId: string;
  beforeAll(async () => {
    const { organisationId } = await recruiterOf(app());
    sender = senderOf(app(), await memberOf(app(), organisationId, 'qa_manager'));
    const made = await app().http().post('/templates').set('Authorization', sender.auth).send(TEMPLATE).expect(201);
    templateId = made.body.id as string;
  });
  const get = async (path: string) => (await app().http().get(path).set('Authorization', sender.auth).expect(200)).body;
  const check = async (bytes: Buffer, name: string) =>
    processed(sender, await checkConversation(sender, bytes, { name, policy_template_id: templateId }), 120_000);

  it('with a channel for each side is transcribed, and the agent is who greets', async () => {
    const agent = samplesOf(
      await say(
        app(),
        'Thank you for calling. This call is recorded for quality and training. How can I help you?',
        'rms',
      ),
    );
    const customer = samplesOf(await say(app(), 'My order was due on Monday and it has not arrived.', 'slt'));
    const quiet = (samples: Float32Array) => new Float32Array(samples.length);
    const left = inTurn(agent, silence(0.6), quiet(customer));
    const right = inTurn(quiet(agent), silence(0.6), customer);
    const recording = await check(wavOf([left, right]).bytes, 'call.wav');
    expect(recording).toMatchObject({ status: 'completed', outcome: 'conversation', problem: null });
    expect(recording.duration_seconds).toBeCloseTo(left.length / 16_000, 0);

    const transcript = await get(`/recordings/${recording.id}/transcript`);
    expect(transcript.speakers).toMatchObject([
      { speaker: 'S1', role: 'agent', told_apart_by: 'channel', is_role_guessed: true },
      { speaker: 'S2', role: 'customer', told_apart_by: 'channel', is_role_guessed: true },
    ]);
    const evaluation = await get(`/evaluations/${recording.evaluation?.id}`);
    expect(evaluation.category_scores[0]).toMatchObject({
      criterion_key: 'recording_disclosure',
      state: 'scored',
      passed: true,
    });
    expect(evaluation.category_scores[0].quotes[0].text).toMatch(/recorded/i);
  }, 150_000);

  it('in which nobody speaks is done and not evaluated', async () => {
    const silent = await check(wavOf([silence(4)]).bytes, 'silent.wav');
    expect(silent).toMatchObject({ status: 'completed', outcome: 'no_speech', evaluation: null });
  }, 150_000);

  it('of one voice only says so', async () => {
    const answer = readFileSync('test/support/speech/recordings/answer.mp3');
    expect(await check(answer, 'answer.mp3')).toMatchObject({ status: 'completed', outcome: 'one_sided' });
  }, 150_000);

  it('that only says it is one fails with the reason, and can be tried again', async () => {
    const broken = await check(Buffer.concat([Buffer.from('ID3\u0003'), Buffer.alloc(4_000, 7)]), 'broken.mp3');
    expect(broken).toMatchObject({ status: 'failed', problem: { code: 'speech.unreadable' }, evaluation: null });
    const again = app().http().post(`/recordings/${broken.id}/retry`).set('Authorization', sender.auth);
    await again.expect(202);
    expect(await processed(sender, broken.id)).toMatchObject({ status: 'failed' });
  }, 60_000);
});
