import { MINUTE_MS } from '#libs/kernel';
import { eventually } from '../support/app.js';
import { inviteCandidate, type InvitedCandidate } from '../support/hiring.js';
import { LAPTOP, nameOfFocus, Stage, tabTo } from './stage.js';

describe('a recruiter without a mouse', () => {
  let stage: Stage;
  let invited: InvitedCandidate;
  beforeAll(async () => {
    stage = await Stage.open();
    invited = await inviteCandidate(stage.server);
  }, 2 * MINUTE_MS);
  afterAll(() => stage?.close(), MINUTE_MS);

  it(
    'signs in, finds a role by its name, and turns somebody down on the board with a reason',
    async () => {
      const page = await stage.somebody(LAPTOP);
      const { keyboard } = page;
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').waitFor();
      await tabTo(page, /E-mail/);
      await keyboard.type(invited.recruiter.email);
      await tabTo(page, /^Password/);
      await keyboard.type(invited.recruiter.password);
      await keyboard.press('Enter');
      await page.waitForURL('**/today');
      await page.getByRole('button', { name: 'Search and jump' }).waitFor();

      await keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await keyboard.type('warehouse');
      const palette = page.getByRole('dialog');
      await palette.getByRole('button', { name: 'Warehouse shift lead', exact: true }).waitFor();
      const selected = palette.locator('[data-selected]');
      do await keyboard.press('ArrowDown');
      while ((await selected.textContent()) !== 'Warehouse shift lead');
      await keyboard.press('Enter');
      await page.waitForURL('**/roles/*');
      await page.getByText('Kofi Brandt').first().waitFor();

      await tabTo(page, /^List$/);
      await keyboard.press('ArrowRight');
      await page.locator('[data-card]').first().waitFor();
      await keyboard.press('j');
      expect(await nameOfFocus(page)).toContain('Kofi Brandt');
      await keyboard.press('m');
      const down = page.getByRole('menuitem', { name: 'Turn down' });
      await down.waitFor();
      while (!(await nameOfFocus(page)).includes('Turn down')) await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await page.getByRole('dialog').getByLabel('Reason').waitFor();
      await keyboard.type('The role needs a forklift licence.');
      await tabTo(page, /^Decide so$/);
      await keyboard.press('Enter');
      await page.getByRole('status').getByText('Kofi Brandt: Turned down').waitFor({ state: 'attached' });

      const kept = () =>
        stage.server
          .http()
          .get(`/applications/${invited.applicationId}`)
          .set('Authorization', invited.recruiter.auth)
          .expect(200);
      await eventually(async () => (await kept()).body.status === 'rejected', { what: 'the decision' });
      expect((await kept()).body.decision_reason).toBe('The role needs a forklift licence.');
      expect(stage.troubles).toEqual([]);
    },
    MINUTE_MS,
  );
});
