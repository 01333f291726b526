import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { MINUTE_MS } from '#libs/kernel';
import { eventually } from '../support/app.js';
import { furnish, type Cast, type Places } from './places.js';
import { LAPTOP, PHONE, Stage, tabTo, violationsOn } from './stage.js';

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

const quoteASentence = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(Quote the answers|Done with the quotes)/ })
    .first()
    .click();
  const sentence = page.locator('button[aria-pressed="false"]').filter({ hasText: /\w+ \w+ \w+/ });
  await sentence.first().waitFor();
};

const OF_NOBODY = [
  screen('first-page', '/', /evidence/i),
  screen('sign-in', '/sign-in', /sign in/i),
  screen('register', '/register', /account/i),
  screen('forgot-password', '/forgot-password', /password/i),
  screen('reset-password', '/reset-password?token=used', /password/i),
  screen('verify-email', '/verify-email?token=used', /confirm/i),
  screen('erased', '/erased?token=used', /asked to be forgotten/i),
  screen('invitation', ({ invitation }) => invitation, /a person decides/i),
];

const OF_NEWCOMERS = [screen('first-organisation', '/organisation/new', /organisation/i)];

const OF_STAFF = [
  screen('today', '/today', /feedback/i),
  screen('roles', '/roles', /nurse/i),
  screen('role-new', '/roles/new', /description/i),
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
  ...['resume', 'integrity', 'history'].map((tab) =>
    screen(`candidate-${tab}`, ({ application }) => `/applications/${application}?tab=${tab}`, /decide/i),
  ),
  screen('blind-begin', ({ unseen }) => `/interviews/${unseen}/blind-review`, /begin/i),
  screen('blind', ({ halfSeen }) => `/interviews/${halfSeen}/blind-review`, /insufficient evidence/i, quoteASentence),
  screen('blind-result', ({ seen }) => `/interviews/${seen}/blind-review`, /points/i),
  screen('compare', ({ comparison }) => comparison, /evidence/i),
  screen('shortlists', ({ role }) => `/roles/${role}/shortlists`, /shortlist/i),
  screen('shortlist', ({ shortlist }) => `/shortlists/${shortlist}`, /person decides/i),
  screen('bulk-resumes', ({ role }) => `/roles/${role}/resumes`, /resumes/i),
  screen('feedback', '/feedback', /feedback/i),
  screen('batch', ({ batch }) => `/resume-batches/${batch}`, /resumes/i),
  screen('letter', ({ feedback }) => `/feedback/${feedback}`, /resume/i),
  screen('invitations', '/invitations', /invitation/i),
  screen('recordings', '/recordings', /recording/i),
  screen('recording', ({ recording }) => `/recordings/${recording}`, /policy|score|disclosure|criteri/i),
  screen('uploads', '/recordings/uploads', /recording/i),
  screen('template', ({ template }) => `/recordings/templates/${template}`, /criteri/i),
  screen('calibration', ({ calibration }) => `/recordings/calibrations/${calibration}`, /still to judge/i),
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
  screen('received-letter', ({ received }) => `/feedback/received/${received}`, /resume/i),
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
  let cast: Cast;
  let places: Places;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    await mkdir(DOCUMENTED, { recursive: true });
    stage = await Stage.open();
    ({ places, ...cast } = await furnish(stage.server));
  }, 8 * MINUTE_MS);
  afterAll(() => stage?.close(), MINUTE_MS);

  const lookAt = async (page: Page, { name, path, shows, act }: Screen, look: string): Promise<string[]> => {
    await page.goto(path(places));
    await page.locator('main').getByText(shows).filter({ visible: true }).first().waitFor();
    await act?.(page);
    await page.waitForLoadState('networkidle');
    const picture = `${name}.${look}`;
    await page.screenshot({ path: join(PICTURES, `${picture}.png`) });
    if (TAKES_ALL && IN_DOCUMENTATION.has(picture))
      await copyFile(join(PICTURES, `${picture}.png`), join(DOCUMENTED, `${picture}.png`));
    const found = await violationsOn(page);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    return isWide ? [...found, 'is wider than the window'] : found;
  };
  const lookAtAll = async (page: Page, screens: readonly Screen[], look: string): Promise<string[]> => {
    const found: string[] = [];
    for (const one of screens) {
      const troubles = await lookAt(page, one, look).catch((error: unknown) => [String(error)]);
      found.push(...troubles.map((trouble) => `${one.name}, ${look}: ${trouble}`));
    }
    return found;
  };

  it.each(LOOKS)(
    'reads well for everybody: $look',
    async ({ look, options }) => {
      const still = { ...options, ...STILL };
      const member = { email: cast.candidate.email, password: 'Correct-Horse-7' };
      const found = [
        ...(await lookAtAll(await stage.somebody(still), OF_NOBODY, look)),
        ...(await lookAtAll(await stage.signedIn(cast.newcomer, still), OF_NEWCOMERS, look)),
        ...(await lookAtAll(await stage.signedIn(cast.recruiter, still), OF_STAFF, look)),
        ...(await lookAtAll(await stage.signedIn(member, still), OF_CANDIDATE, look)),
      ];
      expect(found).toEqual([]);
      expect(stage.troubles).toEqual([]);
    },
    5 * MINUTE_MS,
  );

  it(
    'keep the sentences that a reviewer takes with the keyboard, and forget the one given back',
    async () => {
      const page = await stage.signedIn(cast.recruiter, { ...LAPTOP, ...STILL });
      await page.goto(`/interviews/${places.halfSeen}/blind-review`);
      const quoted = page.getByRole('list', { name: /^Words that/ }).getByRole('listitem');
      await quoted.first().waitFor();
      await tabTo(page, /^Quote the answers/);
      await page.keyboard.press('Enter');
      await page.getByText(/^Choose the sentences/).waitFor();
      const sentence = page
        .locator('button[aria-pressed="false"]')
        .filter({ hasText: /\w+ \w+ \w+/ })
        .first();
      const words = (await sentence.textContent()) ?? '';
      await sentence.focus();
      await page.keyboard.press('Space');
      await quoted.filter({ hasText: words }).waitFor();
      await page.getByText(/Kept$/).waitFor();

      await page.reload();
      await quoted.filter({ hasText: words }).waitFor();
      expect(await quoted.count()).toBe(2);
      await page
        .getByRole('button', { name: /^Do not quote/ })
        .first()
        .click();
      await page.getByText(/Kept$/).waitFor();
      await page.reload();
      await quoted.filter({ hasText: words }).waitFor();
      expect(await quoted.count()).toBe(1);
      expect(stage.troubles).toEqual([]);
    },
    MINUTE_MS,
  );
});
