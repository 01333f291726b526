import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '#libs/config';
import { fillAgain, renderPage, type HtmlPage } from './html-page.js';
import { AlreadyAnswered } from './idempotency.guard.js';
import { logFault, refusalOf, type Refusal } from './refusal.js';

/** Refusals after which the same form may still succeed: wrong fields, too much haste, or a fault of ours. */
const isMendable = ({ status }: Refusal): boolean => status === 422 || status === 429 || status >= 500;

/**
 * Says on a page why a request was refused, with the status that the API would answer. A form's own filter extends it
 * and names its `form`: what can be mended is then shown in the form, with everything kept that was sent but passwords.
 */
@Injectable()
@Catch()
export class HtmlProblemFilter implements ExceptionFilter {
  /** The page with the form to try again on, empty. */
  protected readonly form: HtmlPage | null = null;
  /** Codes of refusals that this form can mend, beyond wrong fields. */
  protected readonly mendable: readonly string[] = [];

  constructor(private readonly config: Config) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (thrown instanceof AlreadyAnswered) return;
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(thrown);
    logFault(refusal, thrown);
    if (response.headersSent) {
      response.end();
      return;
    }
    const waitSeconds = refusal.error?.retryAfterSeconds;
    if (waitSeconds !== undefined) response.setHeader('Retry-After', String(waitSeconds));
    const page = this.tryAgain(refusal, sentIn(request)) ?? deadEnd(refusal);
    response.status(refusal.status).type('html').send(renderPage(page, this.config.appName));
  }

  private tryAgain(refusal: Refusal, sent: ReadonlyMap<string, string>): HtmlPage | null {
    const { form } = this.form ?? {};
    if (!this.form || !form || !(isMendable(refusal) || this.mendable.includes(refusal.code))) return null;

    const problems = new Map(refusal.error?.fields.map(({ field, message }) => [field, message]));
    // What is not a visible field nobody can correct: the link itself is broken.
    const visible = new Set(form.fields.map(({ name }) => name));
    if ([...problems.keys()].some((name) => !visible.has(name))) return null;
    const alert = problems.size > 0 ? 'Please correct what is marked below.' : refusal.detail;
    return { ...this.form, alert, form: fillAgain(form, sent, problems) };
  }
}

function deadEnd({ status, detail, error }: Refusal): HtmlPage {
  if (error && error.fields.length > 0) {
    const alert = 'This link is not complete. Please open it again from the mail, as a whole.';
    return { title: 'This link does not work', alert, paragraphs: [] };
  }
  const title = status === 429 || status >= 500 ? 'Please try again later' : 'This link does not work';
  return { title, alert: detail, paragraphs: [] };
}

function sentIn(request: Request): Map<string, string> {
  const body: unknown = request.body;
  const entries = typeof body === 'object' && body !== null ? Object.entries(body as Record<string, unknown>) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
