import { eventually } from '../support/app.js';
import { isAsked, LAPTOP, PASSWORD, PHONE, Stage, violationsOn } from './stage.js';

const POSTING = `We are looking for a registered nurse for our acute medical ward.

You assess patients on admission and recognise deterioration early.

You bring:
- At least 2 years of experience on an acute ward
- Sound knowledge of early warning scores and sepsis care
- Clear communication with patients and families`;

const ANSWER =
  'In March a patient on my ward became confused and breathed 28 times a minute. I took the full set of observations myself, the early warning score was 9, and I called the doctor within two minutes, because I suspected sepsis. I started oxygen, took blood cultures and gave the antibiotics within the hour. She left the hospital after eight days, and we now score every four hours.';

/** Runs in a browser, on the built server with the built web app. */
describe('the web app', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  }, 120_000);
  afterAll(() => stage?.close(), 60_000);

  it('leads from a job description to an invitation, an interview on a phone, and evidence beside the transcript', async () => {
    const recruiter = await stage.somebody(LAPTOP);
    await recruiter.goto('/');
    expect(await violationsOn(recruiter)).toEqual([]);
    await recruiter.getByRole('link', { name: 'Create an account' }).click();
    await recruiter.getByLabel('Full name').fill('Ana Kaya');
    await recruiter.getByLabel('E-mail').fill('ana.kaya@example.org');
    await recruiter.getByRole('textbox', { name: 'Password' }).fill('short');
    await recruiter.getByRole('button', { name: 'Create an account' }).click();
    await recruiter
      .getByText(/must have at least 8 characters|8/)
      .first()
      .waitFor();
    await recruiter.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await recruiter.getByRole('button', { name: 'Create an account' }).click();
    await recruiter.getByLabel('Name of the organisation').fill('Harbour Clinic');
    await recruiter.getByRole('button', { name: 'Create' }).click();
    await recruiter.waitForURL('**/today');

    await recruiter.goto('/roles/new');
    await recruiter.getByLabel('Job title').fill('Ward nurse');
    await recruiter.getByLabel('Job description').fill(POSTING);
    await recruiter.getByRole('button', { name: 'Find the requirements' }).click();
    await recruiter.waitForURL('**/setup**');
    const knowledge = recruiter.locator('li', { hasText: 'early warning scores' });
    await knowledge.hover();
    expect(await recruiter.locator('mark[data-chosen="true"]').textContent()).toMatch(/early warning scores/);
    await recruiter.getByRole('button', { name: 'Save and continue' }).click();
    await recruiter.getByText('The weights add up to 100 %.').waitFor();
    expect(await violationsOn(recruiter)).toEqual([]);
    await recruiter.getByRole('button', { name: 'Save and continue' }).click();
    await recruiter.getByLabel('Number of questions').fill('3');
    await recruiter.getByRole('button', { name: 'Save and continue' }).click();
    await recruiter.getByRole('button', { name: 'Open for candidates' }).click();
    await recruiter.getByText('Active').waitFor();

    await recruiter.goto('/roles');
    await recruiter.getByRole('link', { name: 'Ward nurse' }).click();
    await recruiter.getByRole('button', { name: 'Invite a candidate' }).click();
    await recruiter.getByRole('textbox', { name: 'Name' }).fill('Grace Okoro');
    await recruiter.getByRole('textbox', { name: 'E-mail' }).fill('grace.okoro@example.org');
    await recruiter.getByRole('button', { name: 'Send the invitation' }).click();
    await recruiter.getByText('Grace Okoro has been invited.').waitFor();

    const candidate = await stage.somebody({ ...PHONE, colorScheme: 'dark' });
    await candidate.goto(await stage.invitationOf('grace.okoro@example.org'));
    await candidate.getByText('A person decides', { exact: true }).waitFor();
    expect(await violationsOn(candidate)).toEqual([]);
    await candidate.getByRole('checkbox', { name: /An AI may interview me/ }).check();
    await candidate.getByRole('checkbox', { name: /may keep and read/ }).check();
    await candidate.getByLabel('Choose a password').fill(PASSWORD);
    await candidate.getByRole('button', { name: 'Accept', exact: true }).click();
    await candidate.waitForURL('**/home');
    await candidate
      .getByRole('link', { name: /interview/i })
      .first()
      .click();
    await candidate.getByRole('button', { name: 'Begin the interview' }).click();
    const box = candidate.getByLabel('Your answer');
    await box.waitFor();
    expect(await violationsOn(candidate)).toEqual([]);

    await box.fill(ANSWER);
    await candidate.getByText('Kept in this browser').waitFor();
    await candidate.reload();
    await box.waitFor();
    expect(await box.inputValue()).toBe(ANSWER);

    await candidate.context().setOffline(true);
    await candidate.getByRole('button', { name: 'Send' }).click();
    await candidate
      .getByText(/No connection/)
      .first()
      .waitFor();
    await candidate.context().setOffline(false);

    const complete = candidate.getByRole('button', { name: 'Complete the interview' });
    for (let answers = 2; ; answers += 1) {
      await eventually(async () => (await complete.isVisible()) || (await isAsked(candidate)));
      if (await complete.isVisible()) break;
      await box.fill(`${ANSWER} That was case ${answers}.`);
      await candidate.getByRole('button', { name: 'Send' }).click();
    }
    await complete.click();
    await candidate.getByText('Thank you. Your interview is complete.').waitFor();

    await recruiter.getByRole('link', { name: 'Grace Okoro' }).click();
    await recruiter.getByRole('button', { name: 'Show the scores' }).click();
    const quote = recruiter.getByRole('button', { name: /^Show in the transcript/ }).first();
    await eventually(
      async () => {
        await recruiter.reload();
        return quote.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      },
      { withinMs: 60_000, what: 'the assessment' },
    );
    await quote.click();
    const words = (await quote.textContent())?.replaceAll(/[“”]/g, '') ?? '';
    expect(await recruiter.locator('mark[data-chosen="true"]').first().textContent()).toBe(words);
    expect(await violationsOn(recruiter)).toEqual([]);
    expect(stage.troubles).toEqual([]);
  }, 240_000);
});
