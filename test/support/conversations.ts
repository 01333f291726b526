import supertest from 'supertest';
import type { Person } from './actors.js';
import { eventually, type TestApp } from './app.js';
import { pathOf } from './batches.js';

/** A call that meets the template for customer support, with times. */
export const GOOD_CALL = `[00:00:00] Agent: Thank you for calling Harbour Support, my name is Ben. This call is recorded for quality and training.
[00:00:07] Customer: Hi. My parcel was due on Monday and it has not come.
[00:00:12] Agent: I am sorry about that, I understand that this is annoying. Can I have your order number and your postcode, please, so that I can verify your account?
[00:00:22] Customer: It is 4471, and the postcode is 20457.
[00:00:28] Agent: Thank you, I have verified your account. The parcel was sent back to our depot. I have booked a new delivery for tomorrow before noon.
[00:00:39] Customer: That works, thank you. That solves it.
[00:00:43] Agent: To sum up: your parcel comes tomorrow before noon, and you will get a message with the link. Is there anything else I can help you with?
[00:00:52] Customer: No, that was all.
[00:00:54] Agent: Thank you for calling, have a good day.`;

/** The same matter with no disclosure, a promise, and nothing settled. */
export const BAD_CALL = `[00:00:00] Agent: Yes?
[00:00:02] Customer: My parcel was due on Monday and it has not come.
[00:00:06] Agent: Calm down. That is not my problem, you are being ridiculous.
[00:00:11] Customer: I still have no parcel.
[00:00:14] Agent: I guarantee you will get it, trust me. Bye.`;

/** A call that nobody else in this run has. */
export const callNumber = (at: number): string => `${GOOD_CALL}\n[00:01:00] Customer: My case is number ${at}.`;

/** Where files are sent, and by whom. */
export interface Sender {
  http: () => ReturnType<typeof supertest>;
  /** Of the server. */
  address: string;
  auth: string;
}

export const senderOf = (app: TestApp, { auth }: Pick<Person, 'auth'>): Sender => ({
  http: () => app.http(),
  address: app.config.publicBaseUrl,
  auth,
});

/** Link and upload, as a browser does it. @returns the `file_url` */
export async function sendRecording(sender: Sender, content: string | Buffer, name = 'call.txt'): Promise<string> {
  const place = await sender
    .http()
    .post('/recordings/signed-url')
    .set('Authorization', sender.auth)
    .send({ file_name: name })
    .expect(200);
  const { signed_url: url, content_type: type, file_url: fileUrl } = place.body as Record<string, string>;
  await supertest(sender.address)
    .put(pathOf(url ?? ''))
    .set('Content-Type', type ?? '')
    .send(Buffer.from(content))
    .expect(204);
  return fileUrl ?? '';
}

/** A template of the library. @returns its id */
export async function takeTemplate(sender: Sender, key = 'customer_support'): Promise<string> {
  const made = await sender
    .http()
    .post('/templates/from-library')
    .set('Authorization', sender.auth)
    .send({ key })
    .expect(201);
  return made.body.id as string;
}

/** Sends a conversation and has it checked. @returns the recording's id */
export async function checkConversation(
  sender: Sender,
  content: string | Buffer,
  about: { name?: string; policy_template_id?: string; agent_id?: string; agent_name?: string; team?: string } = {},
): Promise<string> {
  const { name = 'call.txt', ...rest } = about;
  const file_url = await sendRecording(sender, content, name);
  const taken = await sender
    .http()
    .post('/recordings/upload')
    .set('Authorization', sender.auth)
    .send({ file_name: name, file_url, ...rest });
  if (taken.status !== 202) throw new Error(`Not taken in: ${JSON.stringify(taken.body)}`);
  return taken.body.recording_id as string;
}

/** The recording when it is done, one way or the other. */
export async function processed(
  sender: Sender,
  recordingId: string,
  withinMs = 60_000,
): Promise<Record<string, unknown> & { id: string; evaluation: { id: string } | null; status: string }> {
  return eventually(
    async () => {
      const { body } = await sender
        .http()
        .get(`/recordings/${recordingId}`)
        .set('Authorization', sender.auth)
        .expect(200);
      return ['completed', 'failed'].includes(body.status as string) ? body : null;
    },
    { withinMs, what: 'the recording' },
  );
}
