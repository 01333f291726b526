import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type axe from 'axe-core';
import { eventually } from '../support/app.js';
import { launchBrowser } from '../support/browser.js';
import { RealServer } from '../support/real-server.js';

/** A phone as people hold it. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
export const LAPTOP = { viewport: { width: 1440, height: 900 } } as const;
/** For whoever registers in a browser. */
export const PASSWORD = 'Ruhig-9-Fluss';

const PAGE_MS = 20_000;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The built server with the built web app, and a browser in front of it. */
export class Stage {
  /** What went wrong in any page: scripts that broke, requests to a foreign host. */
  readonly troubles: string[] = [];

  private constructor(
    readonly server: RealServer,
    readonly browser: Browser,
  ) {}

  static async open(options: { microphone?: (server: RealServer) => Promise<string> } = {}): Promise<Stage> {
    const server = await RealServer.start();
    try {
      const microphone = await options.microphone?.(server);
      return new Stage(server, await launchBrowser(microphone === undefined ? {} : { microphone }));
    } catch (error) {
      await server.remove();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.remove();
  }

  /** A page of somebody who has been here never before. */
  async somebody(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.server.url, locale: 'en-GB', ...options });
    context.setDefaultTimeout(PAGE_MS);
    const page = await context.newPage();
    const own = new URL(this.server.url).origin;
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== own) this.troubles.push(`asked ${request.url()}`);
    });
    return page;
  }

  /** The page of somebody who has an account, signed in as they would. */
  async signedIn(person: { email: string; password: string }, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.somebody(options);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/(today|home)$/);
    return page;
  }

  /** Where the invitation in somebody's mail leads to. */
  invitationOf(email: string): Promise<string> {
    const mails = `${this.server.url}/api/dev/mail`;
    return eventually(async () => {
      const { items } = (await (await fetch(`${mails}/messages`)).json()) as { items: { id: string; to: string }[] };
      for (const { id } of items.filter(({ to }) => to === email)) {
        const link = /\/invite\?token=[\w-]{43}/.exec(await (await fetch(`${mails}/${id}`)).text())?.[0];
        if (link !== undefined) return link;
      }
      return null;
    });
  }
}

/** What axe finds against WCAG 2.2 AA: the page, the rule, the first place. */
export async function violationsOn(page: Page): Promise<string[]> {
  // As text, because the content policy lets no page run what it did not bring.
  await page.evaluate(await readFile(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate((runOnly) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    return checker.run(document, { runOnly });
  }, RULES);
  return violations.map(({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

const MOST_STOPS = 60;

/** Tab until that has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await nameOfFocus(page))) return;
  }
  throw new Error(`No way to ${name} with the keyboard`);
}

/** What a screen reader would call the thing in focus, as far as tests need it. */
export function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
    return (element?.getAttribute('aria-label') ?? '') || label || (element?.textContent ?? '');
  });
}

/** Whether an empty field for the next answer is there at this moment. Read at one stroke: the field goes when no question is left. */
export function isAsked(page: Page): Promise<boolean> {
  return page
    .getByLabel('Your answer')
    .evaluateAll((boxes) =>
      boxes.some((box) => box.matches('textarea:read-write:enabled') && (box as HTMLTextAreaElement).value === ''),
    );
}
