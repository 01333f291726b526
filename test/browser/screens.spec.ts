import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { MINUTE_MS } from '#libs/kernel';
import { recruiterOf, type Member } from '../support/actors.js';
import { eventually } from '../support/app.js';
import { inviteTo, startInterview, type InvitedCandidate } from '../support/hiring.js';
import { LAPTOP, PHONE, Stage, violationsOn } from './stage.js';

/** Where the pictures of this run are. `npm run screenshots` takes more, and puts some of them into the documentation. */
const PICTURES = join(process.cwd(), 'dist', 'screenshots');
const DOCUMENTED = join(process.cwd(), 'docs', 'screenshots');
const TAKES_ALL = process.env.SCREENSHOTS === 'all';
const IN_DOCUMENTATION = new Set([
  ...['first-page', 'role-set-up', 'board', 'candidate', 'compare', 'letter', 'recording', 'explanation'].map(
    (name) => `${name}.light`,
  ),
  ...['today', 'analytics', 'candidate', 'shortlist'].map((name) => `${name}.dark`),
  ...['invitation', 'interview', 'explanation'].map((name) => `${name}.phone`),
  ...['interview', 'candidate', 'board'].map((name) => `${name}.phone-dark`),
]);
const STORY =
  'In March the scanners in aisle 14 failed on the late shift with forty orders open. I printed paper lists, gave two people the urgent lorry and called IT within ten minutes. Both lorries left on time, and I now test the spare scanners every Monday.';

/** What exists on the server that pages are about. */
interface Places {
  role: string;
  application: string;
  comparison: string;
  shortlist: string;
  recording: string;
  feedback: string;
  invitation: string;
  /** An interview that is over, one whose first question waits, and the page before one. */
  interview: string;
  waiting: string;
  ready: string;
}

interface Applied {
  id: string;
  latest_interview: { overall_score: number | null } | null;
}

interface Screen {
  name: string;
  path: (places: Places) => string;
  /** Stands on it once it is there. */
  shows: RegExp;
  /** What has to be done to see what it is for. */
  act?: (page: Page) => Promise<unknown>;
}

const screen = (name: string, path: Screen['path'] | string, shows: RegExp, act?: Screen['act']): Screen => ({
  name,
  path: typeof path === 'string' ? () => path : path,
  shows,
  ...(act && { act }),
});

const showScores = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Show the scores' }).click();
  const quote = page.getByRole('button', { name: /^Show in the transcript/ });
  await quote.first().waitFor();
  await quote.first().click();
  const words = page.locator('mark[data-chosen="true"]').first();
  await eventually(() => words.evaluate((mark) => Math.abs(mark.getBoundingClientRect().top) < innerHeight));
};

const OF_NOBODY = [
  screen('first-page', '/', /evidence/i),
  screen('sign-in', '/sign-in', /sign in/i),
  screen('register', '/register', /account/i),
  screen('forgot-password', '/forgot-password', /password/i),
  screen('invitation', ({ invitation }) => invitation, /a person decides/i),
];

const OF_STAFF = [
  screen('today', '/today', /feedback/i),
  screen('roles', '/roles', /nurse/i),
  screen('role-set-up', ({ role }) => `/roles/${role}/setup`, /requirement/i),
  screen('pipeline', ({ role }) => `/roles/${role}`, /invite/i),
  screen(
    'board',
    ({ role }) => `/roles/${role}`,
    /invite/i,
    (page) => page.locator('label', { hasText: 'Board' }).click(),
  ),
  screen('before-scores', ({ application }) => `/applications/${application}`, /not shown yet/i),
  screen('candidate', ({ application }) => `/applications/${application}`, /not shown yet/i, showScores),
  screen('compare', ({ comparison }) => comparison, /evidence/i),
  screen('shortlists', ({ role }) => `/roles/${role}/shortlists`, /shortlist/i),
  screen('shortlist', ({ shortlist }) => `/shortlists/${shortlist}`, /person decides/i),
  screen('bulk-resumes', ({ role }) => `/roles/${role}/resumes`, /resumes/i),
  screen('feedback', '/feedback', /feedback/i),
  screen('letter', ({ feedback }) => `/feedback/${feedback}`, /resume/i),
  screen('invitations', '/invitations', /invitation/i),
  screen('recordings', '/recordings', /recording/i),
  screen('recording', ({ recording }) => `/recordings/${recording}`, /policy|score|disclosure|criteri/i),
  screen('templates', '/recordings/templates', /template/i),
  screen('agreement', '/recordings/agreement', /agree/i),
  screen('analytics', '/analytics', /interview/i),
  screen('settings', '/settings', /organisation/i),
  ...['members', 'retention', 'mail', 'webhooks', 'audit', 'engines'].map((part) =>
    screen(`settings-${part}`, `/settings/${part}`, /settings/i),
  ),
];

const OF_CANDIDATE = [
  screen('applications', '/home', /interview/i),
  screen('profile', '/profile', /resume/i),
  screen('practice', '/practice', /practi[sc]e/i),
  screen('get-ready', ({ ready }) => ready, /begin the interview/i),
  screen('interview', ({ waiting }) => `/interview/${waiting}`, /question 1 of/i),
  screen('explanation', ({ interview }) => `/interviews/${interview}/explanation`, /person/i),
  screen('transcript', ({ interview }) => `/interviews/${interview}/transcript`, /scanners/i),
  screen('my-data', '/my-data', /export|download/i),
];

/** For pictures that are not taken in the middle of a movement. */
const STILL = { reducedMotion: 'reduce' } as const;
const LOOKS: { look: string; options: BrowserContextOptions }[] = [
  { look: 'light', options: { ...LAPTOP, colorScheme: 'light' } },
  { look: 'phone-dark', options: { ...PHONE, colorScheme: 'dark' } },
];
if (TAKES_ALL)
  LOOKS.push(
    { look: 'dark', options: { ...LAPTOP, colorScheme: 'dark' } },
    { look: 'phone', options: { ...PHONE, colorScheme: 'light' } },
    { look: 'tablet', options: { viewport: { width: 768, height: 1024 }, colorScheme: 'light' } },
  );

describe('every screen, with the sample data', () => {
  let stage: Stage;
  let recruiter: Member;
  let candidate: InvitedCandidate['candidate'];
  let places: Places;

  const get = async (path: string, auth = recruiter.auth) =>
    (await stage.server.http().get(path).set('Authorization', auth).expect(200)).body;
  const first = async (path: string): Promise<Record<string, string>> => (await get(path)).items[0];

  const asCandidate = (path: string, body: object) =>
    stage.server.http().post(path).set('Authorization', candidate.auth).send(body);
  /** One more application of the same candidate, whose invitation has been accepted. */
  const apply = async (roleId: string): Promise<string> => {
    const { id, invitation } = await invite(roleId, candidate.email);
    await asCandidate('/invitations/accept', { token: invitation }).expect(200);
    return id;
  };
  const invite = async (roleId: string, email: string): Promise<{ id: string; invitation: string }> => {
    const post = (path: string, body: object) =>
      stage.server.http().post(path).set('Authorization', recruiter.auth).send(body).expect(201);
    const person = { candidate_email: email, candidate_name: 'Kofi Brandt' };
    const { id } = (await post('/applications', { job_role_id: roleId, ...person })).body as { id: string };
    const names = { job_title: 'x', organisation_name: 'x' };
    const sent = await post('/invitations/send', { application_id: id, ...person, ...names });
    return { id, invitation: sent.body.token as string };
  };
  const holdInterview = async (applicationId: string): Promise<string> => {
    const { id, question } = await startInterview(stage.server, { candidate, applicationId });
    for (let waiting: { message_id: string } | null = question, turn = 1; waiting !== null; turn += 1) {
      const answer: object = { content_text: `${STORY} That was time ${turn}.`, in_reply_to: waiting.message_id };
      waiting = (await asCandidate(`/interviews/${id}/messages`, answer).expect(200)).body.next_question;
    }
    await asCandidate(`/interviews/${id}/complete`, {}).expect(202);
    const explanation = () => stage.server.http().get(`/interviews/${id}/explanation`);
    await eventually(async () => (await explanation().set('Authorization', candidate.auth)).ok, {
      withinMs: MINUTE_MS,
      what: 'the explanation',
    });
    return id;
  };

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    await mkdir(DOCUMENTED, { recursive: true });
    stage = await Stage.open();
    recruiter = await recruiterOf(stage.server, 'Harbour Group');
    await stage.server.http().post('/sample-data').set('Authorization', recruiter.auth).expect(202);
    await eventually(async () => (await get('/sample-data')).status === 'ready', {
      withinMs: 4 * MINUTE_MS,
      what: 'the sample data',
    });
    const roles = (await get('/roles')).items as { id: string; title: string }[];
    const roleOf = (title: RegExp): string => roles.find((role) => title.test(role.title))?.id ?? '';
    const role = roleOf(/nurse/i);
    const scoreOf = ({ latest_interview: interview }: Applied): number => interview?.overall_score ?? -1;
    const applied = (await get(`/roles/${role}/applications`)).items as Applied[];
    const applications = applied.toSorted((one, other) => scoreOf(other) - scoreOf(one)).map(({ id }) => id);
    const invited = await inviteTo(stage.server, recruiter, roleOf(/warehouse/i));
    ({ candidate } = invited);
    const engineer = await apply(roleOf(/engineer/i));
    const stranger = await invite(roleOf(/engineer/i), 'nobody.yet@example.org');
    places = {
      role,
      application: applications[0] ?? '',
      comparison: `/roles/${role}/compare?ids=${applications.slice(0, 3).join(',')}`,
      shortlist: (await first('/shortlists')).id ?? '',
      recording: (await first('/recordings')).id ?? '',
      feedback: (await first('/resumes/feedback/pending')).resume_id ?? '',
      invitation: `/invite?token=${stranger.invitation}`,
      interview: await holdInterview(invited.applicationId),
      waiting: (await startInterview(stage.server, { candidate, applicationId: engineer })).id,
      ready: `/interview/start?application_id=${await apply(roleOf(/nurse/i))}`,
    };
  }, 8 * MINUTE_MS);
  afterAll(() => stage?.close(), MINUTE_MS);

  const lookAt = async (page: Page, screens: readonly Screen[], look: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { name, path, shows, act } of screens) {
      await page.goto(path(places));
      await page.locator('main').getByText(shows).filter({ visible: true }).first().waitFor();
      await act?.(page);
      await page.waitForLoadState('networkidle');
      const picture = `${name}.${look}`;
      await page.screenshot({ path: join(PICTURES, `${picture}.png`) });
      if (TAKES_ALL && IN_DOCUMENTATION.has(picture))
        await copyFile(join(PICTURES, `${picture}.png`), join(DOCUMENTED, `${picture}.png`));
      found.push(...(await violationsOn(page)).map((violation) => `${name}, ${look}: ${violation}`));
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
      if (isWide) found.push(`${name}, ${look}: is wider than the window`);
    }
    return found;
  };

  it.each(LOOKS)(
    'reads well for everybody: $look',
    async ({ look, options }) => {
      const found = [
        ...(await lookAt(await stage.somebody({ ...options, ...STILL }), OF_NOBODY, look)),
        ...(await lookAt(await stage.signedIn(recruiter, { ...options, ...STILL }), OF_STAFF, look)),
        ...(await lookAt(
          await stage.signedIn({ email: candidate.email, password: 'Correct-Horse-7' }, { ...options, ...STILL }),
          OF_CANDIDATE,
          look,
        )),
      ];
      expect(found).toEqual([]);
      expect(stage.troubles).toEqual([]);
    },
    5 * MINUTE_MS,
  );
});
