import { memberOf, recruiterOf } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { BAD_CALL, callNumber, sendRecording, senderOf, type Sender } from '../../support/conversations.js';

const FILES = 100;

/** What is looked for takes little, so that a hundred of them do. */
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

interface Batch {
  id: string;
  counts: Record<'total' | 'queued' | 'processing' | 'completed' | 'failed', number>;
  refused: { file_name: string; code: string; duplicate_of: string | null }[];
}

describe('a batch of conversations', () => {
  const app = useApp();
  let sender: Sender;
  let templateId: string;
  beforeAll(async () => {
    const { organisationId } = await recruiterOf(app());
    sender = senderOf(app(), await memberOf(app(), organisationId, 'qa_manager'));
    templateId = (await post('/templates', TEMPLATE).expect(201)).body.id as string;
  });
  const post = (path: string, body: object) => app().http().post(path).set('Authorization', sender.auth).send(body);
  const get = async (path: string) => (await app().http().get(path).set('Authorization', sender.auth).expect(200)).body;

  it(`of ${FILES} transcripts is seen to progress, and says of each what became of it`, async () => {
    const calls = Array.from({ length: FILES - 3 }, (_, at) => callNumber(at));
    const contents = [...calls, BAD_CALL, callNumber(0), '{"invoice": 7}'];
    const files: object[] = [];
    for (const [at, content] of contents.entries()) {
      const file_name = at === FILES - 1 ? `call-${at}.json` : `call-${at}.txt`;
      files.push({ file_name, file_url: await sendRecording(sender, content, file_name), team: 'Night shift' });
    }
    const foreign = { file_name: 'foreign.txt', file_url: 'https://files.example.com/call.txt' };
    await post('/recordings/batches', { files: [...files, foreign] }).expect(422);
    const made = await post('/recordings/batches', {
      name: 'November',
      policy_template_id: templateId,
      files: [...files.slice(0, -1), foreign],
    }).expect(202);
    const last = await post('/recordings/batches', { policy_template_id: templateId, files: files.slice(-1) }).expect(
      202,
    );
    const batch = made.body as Batch;
    expect(batch.counts.total).toBe(FILES - 2);
    expect(batch.refused).toMatchObject([
      { file_name: `call-${FILES - 2}.txt`, code: 'qa.duplicate_recording', duplicate_of: expect.any(String) },
      { file_name: 'foreign.txt', code: 'storage.foreign_url', duplicate_of: null },
    ]);

    const seen = new Set<number>();
    const done = await eventually(
      async () => {
        const { counts } = (await get(`/recordings/batches/${batch.id}`)) as Batch;
        expect(counts.queued + counts.processing + counts.completed + counts.failed).toBe(counts.total);
        seen.add(counts.completed);
        return counts.completed + counts.failed === counts.total && counts;
      },
      { withinMs: 120_000, what: 'the last conversation of the batch' },
    );
    expect(done).toMatchObject({ completed: FILES - 2, failed: 0 });
    expect(seen.size).toBeGreaterThan(2);
    const failed = await eventually(async () => {
      const page = await get(`/recordings?batch_id=${last.body.id}&status=failed`);
      return page.items[0];
    });
    expect(failed.problem.code).toBe('qa.not_turns');

    const verdicts: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { verdict: string; status: string }[]; next_cursor: string | null } = await get(
        `/evaluations?order=newest&limit=40${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      verdicts.push(...page.items.map(({ verdict }) => verdict));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(verdicts.filter((verdict) => verdict === 'passed')).toHaveLength(FILES - 3);
    expect(verdicts.filter((verdict) => verdict === 'failed')).toHaveLength(1);
  }, 180_000);
});
