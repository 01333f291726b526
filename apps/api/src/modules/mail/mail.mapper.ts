import type { Page } from '#libs/kernel';
import type { KeptMail } from '#libs/providers';
import { linksIn } from './domain/links.js';
import type { DevMailListResponse } from './dto/dev-mail.response.js';
import type { DevTemplateListResponse } from './dto/dev-template.response.js';
import type { MailDetailResponse, MailListResponse, MailResponse } from './dto/mail.response.js';
import type { MailView } from './mail.repository.js';
import type { FollowedMail } from './use-cases/follow-mails.js';

export function toMailList({ items, nextCursor }: Page<MailView>): MailListResponse {
  return { items: items.map(toMail), next_cursor: nextCursor };
}

export function toMailDetail({ mail, log }: FollowedMail): MailDetailResponse {
  return {
    ...toMail(mail),
    log: log.map(({ at, provider, outcome, answer, message }) => ({
      at: at.toISOString(),
      provider,
      outcome,
      answer,
      message,
    })),
  };
}

export function toDevTemplates(names: string[]): DevTemplateListResponse {
  return { items: names };
}

export function toDevMailList(mails: readonly KeptMail[]): DevMailListResponse {
  const items = mails.map(({ id, at, to, subject, text }) => ({
    id,
    at: at.toISOString(),
    to,
    subject,
    text,
    links: linksIn(text),
  }));
  return { items, next_cursor: null };
}

function toMail(mail: MailView): MailResponse {
  return {
    id: mail.id,
    template: mail.template,
    to: mail.to,
    application_id: mail.applicationId,
    status: mail.status,
    attempts: mail.attempts,
    created_at: mail.createdAt.toISOString(),
    sent_at: mail.sentAt?.toISOString() ?? null,
    error_code: mail.lastErrorCode,
    problem: mail.problem,
  };
}
