import { Injectable } from '@nestjs/common';
import { Database, PersonalRows } from '#libs/database';
import { Clock, DomainError, MINUTE_MS, type ErasureOutcome, type ErasureSubject } from '#libs/kernel';
import { Mailbox } from '#libs/providers';

/** A try takes seconds; one that is older was cut off. */
const UNDER_WAY_MS = 2 * MINUTE_MS;

const OF_PERSON = `("to" = $1 or application_id in (select id from applications where candidate_id = $2))`;

/** Mails to a person, mails about their applications, and their copies in the embedded mailbox. */
@Injectable()
export class MailErasable extends PersonalRows {
  readonly feature = 'mail';
  readonly personalTables = [
    { table: 'email_attempts', retentionClass: 'technical' },
    { table: 'emails', retentionClass: 'evidence' },
  ] as const;

  constructor(
    database: Database,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {
    super(database);
  }

  /** @throws DomainError `mail.under_way` (409) while a mail is being handed over: its copy would come afterwards. */
  async erase({ userId, email, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const mails = await this.database.query<{ id: string; isUnderWay: boolean }>(
      `select id, status = 'sending' and updated_at > $3 as "isUnderWay" from emails where ${OF_PERSON}`,
      [email, userId, new Date(this.clock.now().getTime() - UNDER_WAY_MS)],
    );
    if (mails.some(({ isUnderWay }) => isUnderWay)) {
      throw new DomainError('mail.under_way', 'A mail is just being sent.', { kind: 'conflict' });
    }
    let blobs = 0;
    for (const { id } of mails) if (await this.mailbox.delete(id)) blobs += 1;
    const values = [mails.map(({ id }) => id)];
    return [
      await this.delete('email_attempts', { where: 'email_id = any($1)', values }),
      await this.delete('emails', { where: 'id = any($1)', values, blobs }),
    ];
  }

  override async disclose({ email }: { email: string }): Promise<Record<string, object[]>> {
    return {
      emails: await this.show('emails', { where: '"to" = $1', values: [email] }, [
        'payload',
        'dedupe_key',
        'provider_id',
      ]),
    };
  }
}
