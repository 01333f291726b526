import { Jobs } from '#libs/jobs';
import { DAY_MS, HOUR_MS } from '#libs/kernel';
import {
  sweepInvitations,
  SweepSchedule,
} from '../../../apps/api/src/modules/invitation/jobs/sweep-invitations.job.js';
import { RemindCandidate } from '../../../apps/api/src/modules/invitation/use-cases/remind-candidate.js';
import { RecruitmentService } from '../../../apps/api/src/modules/recruitment/recruitment.service.js';
import { recruiterOf, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { considered, mailsTo, send, tokenIn, type Invited, type Sent } from './invitation-requests.js';

/** These tests jump days ahead; whoever is signed in stays so. */
const app = useApp({ JWT_EXPIRATION_HOURS: '720' });
let recruiter: Member;
beforeAll(async () => {
  recruiter = await recruiterOf(app());
});

const validate = (token: string) => app().http().get(`/invitations/validate?token=${token}`);

/** The status as it is written down, not as the clock sees it. */
async function writtenStatus({ invitationId }: Sent): Promise<string> {
  const [row] = await app().database.query<{ status: string }>('select status from invitations where id = $1', [
    invitationId,
  ]);
  return row?.status ?? '';
}

let ticks = 0;
/** Lets the sweep run to its end, reminders included. */
async function sweep(): Promise<void> {
  ticks += 1;
  await app()
    .nest.get(Jobs)
    .enqueue(sweepInvitations, { tick: ticks }, { key: `test ${ticks}` });
  await settled();
}

/** Until no job of ours waits any more. */
async function settled(): Promise<void> {
  await eventually(
    async () => {
      const waiting = await app().database.query(
        `select 1 from graphile_worker.jobs where task_identifier like 'invitation.%' or task_identifier like 'mail.%'`,
      );
      return waiting.length === 0;
    },
    { what: 'the sweep' },
  );
}

async function invite(days: number): Promise<Invited & Sent> {
  const invited = await considered(app(), recruiter);
  return { ...invited, ...(await send(app(), recruiter, invited, { expires_in_days: days })) };
}

describe('the sweep', () => {
  it('reminds once, a day before the end, with a link that works as the first one does', async () => {
    const invitation = await invite(7);
    await sweep();
    expect(await mailsTo(app(), invitation.email)).toHaveLength(1);

    app().clock.jump(6 * DAY_MS + HOUR_MS);
    await sweep();
    await sweep();
    const mails = await mailsTo(app(), invitation.email);
    expect(mails.map(({ subject }) => subject.split(':')[0]).sort()).toEqual(['Interview invitation', 'Reminder']);
    const reminder = mails.find(({ subject }) => subject.startsWith('Reminder'));
    const second = reminder ? tokenIn(reminder) : '';
    expect(second).not.toBe(invitation.token);
    for (const token of [invitation.token, second]) await validate(token).expect(200);

    app().clock.jump(DAY_MS);
    for (const token of [invitation.token, second]) await validate(token).expect(400);
    await sweep();
    expect(await writtenStatus(invitation)).toBe('expired');
    expect(await mailsTo(app(), invitation.email)).toHaveLength(2);
  });

  it('does not remind on the day of the invitation itself', async () => {
    const invitation = await invite(1);
    await sweep();
    expect(await mailsTo(app(), invitation.email)).toHaveLength(1);
  });

  it('does not remind who has begun the interview', async () => {
    const invitation = await invite(3);
    const desk = app().nest.get(RecruitmentService, { strict: false });
    await desk.noteInterviewStarted(invitation.applicationId, '00000000-0000-7000-8000-000000000001');
    app().clock.jump(2 * DAY_MS + HOUR_MS);
    await sweep();
    expect(await mailsTo(app(), invitation.email)).toHaveLength(1);
  });

  it('reminds once when the same reminder is asked for again, and its link stays alive', async () => {
    const invitation = await invite(3);
    app().clock.jump(2 * DAY_MS + HOUR_MS);
    await sweep();
    const scope = { organisationId: recruiter.organisationId };
    await app().nest.get(RemindCandidate, { strict: false }).remind(scope, invitation.invitationId);
    await settled();
    const reminders = (await mailsTo(app(), invitation.email)).filter(({ subject }) => subject.startsWith('Reminder'));
    expect(reminders).toHaveLength(1);
    for (const reminder of reminders) await validate(tokenIn(reminder)).expect(200);
  });

  it('is asked for once by two instances at one tick', async () => {
    const schedule = app().nest.get(SweepSchedule, { strict: false });
    await app().database.run(async () => {
      // Nobody takes the jobs off the queue before this unit of work is over.
      await schedule.tick();
      await schedule.tick();
      const waiting = await app().database.query(
        `select 1 from graphile_worker.jobs where task_identifier = 'invitation.sweep'`,
      );
      expect(waiting).toHaveLength(1);
    });
  });
});

it('sending it again kills the link of the reminder too', async () => {
  const invitation = await invite(3);
  app().clock.jump(2 * DAY_MS + HOUR_MS);
  await sweep();
  const reminder = (await mailsTo(app(), invitation.email)).find(({ subject }) => subject.startsWith('Reminder'));
  if (!reminder) throw new Error('No reminder was sent');
  const token = tokenIn(reminder);
  await validate(token).expect(200);
  await app()
    .http()
    .post(`/invitations/${invitation.invitationId}/resend`)
    .set('Authorization', recruiter.auth)
    .send({})
    .expect(200);
  await validate(token).expect(404);
});
