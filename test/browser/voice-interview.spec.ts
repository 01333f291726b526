import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE_MS, SECOND_MS } from '#libs/kernel';
import { eventually } from '../support/app.js';
import { registerPerson } from '../support/actors.js';
import { inviteCandidate, type InvitedCandidate } from '../support/hiring.js';
import type { RealServer } from '../support/real-server.js';
import { joined, silence } from '../support/voice.js';
import { isAsked, Stage, tabTo, violationsOn } from './stage.js';

const SAID = 'The scanners failed, so I printed the lists on paper.';
/** The voice begins again and again: in this time it is heard whole at least once. */
const TALK_MS = 10 * SECOND_MS;

interface Line {
  id: string;
  message_type: string;
  content_text: string;
  audio_duration_seconds: number | null;
}

describe('an interview by voice, with nothing but a keyboard and a microphone', () => {
  let stage: Stage;
  let folder = '';
  let invited: InvitedCandidate;

  /** The engine's other voice says the answer, as a file that the browser takes for its microphone. */
  const microphone = async (server: RealServer): Promise<string> => {
    const { auth } = await registerPerson(server);
    const spoken = await eventually(
      async () => {
        const answer = await server
          .http()
          .post('/speech/synthesis')
          .set('Authorization', auth)
          .send({ text: SAID, voice: 'rms' });
        return answer.status === 200 && (answer.body as Buffer);
      },
      { withinMs: 2 * MINUTE_MS, what: 'the speech engine' },
    );
    const file = join(folder, 'voice.wav');
    await writeFile(file, joined(spoken, silence(1)));
    return file;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talenti-microphone-'));
    stage = await Stage.open({ microphone });
    invited = await inviteCandidate(stage.server, {
      interview_structure: { questions: [], duration_minutes: 10, question_count: 2 },
    });
  }, 3 * MINUTE_MS);
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  }, MINUTE_MS);

  it(
    'is spoken, heard, read and sent to its end, and every recording is kept with its words',
    async () => {
      const page = await stage.signedIn({ email: invited.candidate.email, password: 'Correct-Horse-7' });
      await page.goto(`/interview/start?application_id=${invited.applicationId}`);
      await page.getByRole('button', { name: 'Begin the interview' }).waitFor();
      await tabTo(page, /^Type|^Talk/);
      if (!(await page.getByRole('radio', { name: 'Talk' }).isChecked())) await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: 'Talk' }).isChecked()).toBe(true);
      await tabTo(page, /Check the microphone/);
      await page.keyboard.press('Enter');
      await page.getByText('We can hear you.').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await tabTo(page, /Begin the interview/);
      await page.keyboard.press('Enter');

      const box = page.getByLabel('Your answer');
      const complete = page.getByRole('button', { name: 'Complete the interview' });
      for (;;) {
        await eventually(async () => (await complete.isVisible()) || (await isAsked(page)), {
          withinMs: 30 * SECOND_MS,
          what: 'the next question',
        });
        if (await complete.isVisible()) break;
        // Outside of the field, the space bar talks: pressed once to begin, once to stop.
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.keyboard.press('Space');
        await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
        await page.waitForTimeout(TALK_MS);
        await page.keyboard.press('Space');
        await page
          .getByText('What you said is in the answer. Read it before you send it.')
          .waitFor({ timeout: MINUTE_MS });
        expect((await box.inputValue()).toLowerCase()).toMatch(/scanners|printed|paper/);
        await page.keyboard.press('Enter');
      }
      await tabTo(page, /Complete the interview/);
      await page.keyboard.press('Enter');
      await page.getByText('Thank you. Your interview is complete.').waitFor();

      const as = (path: string) =>
        stage.server.http().get(path).set('Authorization', invited.candidate.auth).expect(200);
      const [interview] = (await as('/interviews')).body.items as { id: string }[];
      const lines = (await as(`/interviews/${interview?.id}/messages`)).body.items as Line[];
      const answers = lines.filter(({ message_type }) => message_type === 'candidate_response');
      expect(answers.length).toBeGreaterThanOrEqual(2);
      for (const { audio_duration_seconds: seconds } of answers) {
        expect(seconds).toBeGreaterThan(TALK_MS / SECOND_MS / 2);
      }
      expect(stage.troubles).toEqual([]);
    },
    5 * MINUTE_MS,
  );
});
