import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { EmailEntity } from './entities/email.entity.js';

/** A mail on its way: what a delivery needs to know. */
export interface OutgoingMail {
  id: string;
  to: string;
  payload: string;
  dedupeKey: string;
}

@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  /** @returns the id of the mail with this key: the new one, or the one that was there. */
  async insertOnce(
    mail: Pick<EmailEntity, 'id' | 'to' | 'template' | 'payload' | 'dedupeKey'>,
    now: Date,
  ): Promise<{ id: string; isNew: boolean }> {
    const [inserted] = await this.database.query<{ id: string }>(
      `insert into emails (id, "to", template, payload, dedupe_key, status, created_at, updated_at)
       values ($1, $2, $3, $4, $5, 'queued', $6, $6)
       on conflict (dedupe_key) do nothing
       returning id`,
      [mail.id, mail.to, mail.template, mail.payload, mail.dedupeKey, now],
    );
    if (inserted) return { id: inserted.id, isNew: true };
    const existing = await this.database.repository(EmailEntity).findOneByOrFail({ dedupeKey: mail.dedupeKey });
    return { id: existing.id, isNew: false };
  }

  /** Counts a try and takes the mail; null when it was sent already. */
  async take(id: string, now: Date): Promise<OutgoingMail | null> {
    const [row] = await this.database.query<OutgoingMail>(
      `update emails set status = 'sending', attempts = attempts + 1, updated_at = $2
       where id = $1 and status <> 'sent' and payload is not null
       returning id, "to", payload, dedupe_key as "dedupeKey"`,
      [id, now],
    );
    return row ?? null;
  }

  async markSent(id: string, providerId: string, now: Date): Promise<void> {
    await this.database
      .repository(EmailEntity)
      .update({ id }, { status: 'sent', sentAt: now, providerId, payload: null, lastErrorCode: null, updatedAt: now });
  }

  async markNotSent(id: string, status: 'queued' | 'failed', errorCode: string, now: Date): Promise<void> {
    await this.database.repository(EmailEntity).update({ id }, { status, lastErrorCode: errorCode, updatedAt: now });
  }
}
