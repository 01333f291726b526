import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { SECOND_MS } from '#libs/kernel';
import { registerPerson } from '../support/actors.js';
import { useApp } from '../support/app.js';
import { launchBrowser } from '../support/browser.js';
import { joined, say, silence, warmUp, WARM_UP_MS } from '../support/voice.js';

const SAID = 'I called the supplier in the morning.';
const BROWSER_MS = 60_000;
/** The voice begins again and again: in this time it is heard whole at least once. */
const RECORDED_MS = 8 * SECOND_MS;

interface Recorded {
  mimeType: string;
  status: number;
  body: {
    candidate_message: { content_text: string; audio_duration_seconds: number; audio_metadata: { codec: string } };
    next_question: { text: string; audio_url: string };
  };
}

/** Runs in the page: speaks into the microphone and sends what was recorded, as the web app does. */
async function recordAndSend([url, auth, forMs]: [string, string, number]): Promise<Recorded> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32_000 });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start(500);
  setTimeout(() => recorder.stop(), forMs);
  await stopped;
  const form = new FormData();
  form.append('audio', new Blob(pieces, { type: recorder.mimeType }), 'answer');
  const response = await fetch(url, { method: 'POST', headers: { Authorization: auth }, body: form });
  return { mimeType: recorder.mimeType, status: response.status, body: (await response.json()) as Recorded['body'] };
}

/** Runs in the page: how long the recording at this address is, for a player that has jumped into its middle. */
async function jumpInto(url: string): Promise<{ duration: number; at: number }> {
  const player = new Audio(url);
  const event = (name: string) =>
    new Promise((resolve, reject) => {
      player.addEventListener(name, resolve);
      player.addEventListener('error', () => reject(new Error(player.error?.message)));
    });
  await event('loadedmetadata');
  const jumped = event('seeked');
  player.currentTime = player.duration / 2;
  await jumped;
  return { duration: player.duration, at: player.currentTime };
}

describe('a candidate in a browser', () => {
  const app = useApp();
  let folder = '';
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await warmUp(app());
    folder = await mkdtemp(join(tmpdir(), 'talenti-microphone-'));
    const voice = join(folder, 'voice.wav');
    await writeFile(voice, joined(await say(app(), SAID), silence(1)));
    browser = await launchBrowser({ microphone: voice });
    page = await browser.newPage();
    await page.goto(`${app().config.publicBaseUrl}/api/health`);
  }, WARM_UP_MS + BROWSER_MS);
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'hears the question, speaks into the microphone and is understood',
    async () => {
      const person = await registerPerson(app());
      const started = await app()
        .http()
        .post('/interviews')
        .set('Authorization', person.auth)
        .send({ role_type: 'python', mode: 'voice' })
        .expect(201);
      const question = await page.evaluate(jumpInto, started.body.first_question.audio_url as string);
      expect(question.duration).toBeGreaterThan(1);
      expect(question.at).toBeCloseTo(question.duration / 2, 1);

      const url = `${app().config.publicBaseUrl}/api/v1/interviews/${started.body.id}/messages`;
      const recorded = await page.evaluate(recordAndSend, [url, person.auth, RECORDED_MS] as [string, string, number]);
      expect(recorded).toMatchObject({
        mimeType: expect.stringMatching(/^audio\/webm/),
        status: 200,
        body: { candidate_message: { audio_metadata: { codec: 'opus' } } },
      });
      const { candidate_message: heard, next_question: next } = recorded.body;
      expect(heard.audio_duration_seconds).toBeGreaterThan(RECORDED_MS / SECOND_MS / 2);
      const words = heard.content_text.toLowerCase();
      for (const word of ['supplier', 'morning']) expect(words).toContain(word);
      expect(next.text).not.toBe(started.body.first_question.text);
    },
    BROWSER_MS,
  );

  it('reaches nothing but this machine', async () => {
    const reached = await page.evaluate(() =>
      fetch('http://example.org/', { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });
});
