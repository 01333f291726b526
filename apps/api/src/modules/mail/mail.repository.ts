import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { EmailAttemptEntity } from './entities/email-attempt.entity.js';
import { EmailEntity, type EmailStatus } from './entities/email.entity.js';

/** A mail as it was ordered. */
export type OrderedMail = Pick<
  EmailEntity,
  'id' | 'to' | 'template' | 'payload' | 'dedupeKey' | 'organisationId' | 'applicationId'
>;

/** A mail on its way: what a delivery needs to know. */
export interface OutgoingMail {
  id: string;
  to: string;
  payload: string;
  dedupeKey: string;
  /** Tries, this one included. */
  attempts: number;
}

/** A mail as staff see it: what became of it, not what it says. */
export interface MailView {
  id: string;
  template: string;
  to: string;
  applicationId: string | null;
  status: EmailStatus;
  attempts: number;
  createdAt: Date;
  sentAt: Date | null;
  /** What the newest try failed with; null once it was sent. */
  lastErrorCode: string | null;
  problem: string | null;
}

const VIEW = `
  select email.id, email.template, email."to", email.application_id as "applicationId", email.status, email.attempts,
    email.created_at as "createdAt", email.sent_at as "sentAt", email.last_error_code as "lastErrorCode",
    case when email.last_error_code is not null then
      (select message from email_attempts where email_id = email.id order by at desc limit 1) end as problem
  from emails email`;

@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  /** @returns the id of the mail with this key: the new one, or the one that was there. */
  async insertOnce(mail: OrderedMail, now: Date): Promise<{ id: string; isNew: boolean }> {
    const [inserted] = await this.database.query<{ id: string }>(
      `insert into emails
         (id, "to", template, payload, dedupe_key, organisation_id, application_id, status, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, $8)
       on conflict (dedupe_key) do nothing
       returning id`,
      [mail.id, mail.to, mail.template, mail.payload, mail.dedupeKey, mail.organisationId, mail.applicationId, now],
    );
    if (inserted) return { id: inserted.id, isNew: true };
    const existing = await this.database.repository(EmailEntity).findOneByOrFail({ dedupeKey: mail.dedupeKey });
    return { id: existing.id, isNew: false };
  }

  /** Counts a try and takes the mail; null when it was sent, or given up, already. */
  async take(id: string, now: Date): Promise<OutgoingMail | null> {
    const [row] = await this.database.query<OutgoingMail>(
      `update emails set status = 'sending', attempts = attempts + 1, updated_at = $2
       where id = $1 and status in ('queued', 'sending') and payload is not null
       returning id, "to", payload, dedupe_key as "dedupeKey", attempts`,
      [id, now],
    );
    return row ?? null;
  }

  async markSent(id: string, providerId: string, now: Date): Promise<void> {
    await this.database
      .repository(EmailEntity)
      .update({ id }, { status: 'sent', sentAt: now, providerId, payload: null, lastErrorCode: null, updatedAt: now });
  }

  /** Nobody will get it, and nobody needs to read it. */
  async markSuppressed(id: string, now: Date): Promise<void> {
    await this.database
      .repository(EmailEntity)
      .update({ id }, { status: 'suppressed', payload: null, lastErrorCode: null, updatedAt: now });
  }

  async markNotSent(id: string, status: 'queued' | 'failed', errorCode: string, now: Date): Promise<void> {
    await this.database.repository(EmailEntity).update({ id }, { status, lastErrorCode: errorCode, updatedAt: now });
  }

  async keepAttempt(attempt: EmailAttemptEntity): Promise<void> {
    await this.database.repository(EmailAttemptEntity).insert(attempt);
  }

  /** Newest first. */
  async list(
    { organisationId }: OrganisationScope,
    filter: { applicationId?: string | undefined; status?: EmailStatus | undefined },
    page: PageRequest,
  ): Promise<Page<MailView>> {
    const conditions = ['email.organisation_id = $1'];
    const values: unknown[] = [organisationId];
    if (filter.applicationId !== undefined) {
      conditions.push(`email.application_id = $${values.push(filter.applicationId)}`);
    }
    if (filter.status !== undefined) conditions.push(`email.status = $${values.push(filter.status)}`);
    if (page.after) {
      const at = values.push(page.after.at);
      conditions.push(`(email.created_at, email.id) < ($${at}, $${values.push(page.after.id)})`);
    }
    const rows = await this.database.query<MailView>(
      `${VIEW} where ${conditions.join(' and ')}
       order by email.created_at desc, email.id desc limit $${values.push(page.limit + 1)}`,
      values,
    );
    return pageOf(rows, page.limit, cursorOf);
  }

  async find({ organisationId }: OrganisationScope, id: string): Promise<MailView | null> {
    const [row] = await this.database.query<MailView>(`${VIEW} where email.organisation_id = $1 and email.id = $2`, [
      organisationId,
      id,
    ]);
    return row ?? null;
  }

  /** Of a mail that was looked up in a scope before; oldest first. */
  async attemptsOf(emailId: string): Promise<EmailAttemptEntity[]> {
    return this.database.repository(EmailAttemptEntity).find({ where: { emailId }, order: { at: 'ASC' } });
  }

  /** @returns false when it was not given up, or somebody else was faster. */
  async requeue({ organisationId }: OrganisationScope, id: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `update emails set status = 'queued', attempts = 0, updated_at = $3
       where organisation_id = $1 and id = $2 and status = 'failed' and payload is not null
       returning id`,
      [organisationId, id, now],
    );
    return rows.length > 0;
  }
}
