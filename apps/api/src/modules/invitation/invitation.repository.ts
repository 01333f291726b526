import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import {
  pageOf,
  type CandidateScope,
  type OrganisationScope,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import { REMINDER_BEFORE_MS, WAITING, type InvitationStatus } from './domain/invitation-status.js';
import { InvitationEntity } from './entities/invitation.entity.js';

/** An invitation with the names around it. */
export interface InvitationView {
  id: string;
  applicationId: string;
  jobRoleTitle: string;
  organisationName: string;
  candidateName: string;
  candidateEmail: string;
  /** As it is at this moment: `expired` as soon as its time has come. */
  status: InvitationStatus;
  expiresAt: Date;
  sentAt: Date | null;
  openedAt: Date | null;
  acceptedAt: Date | null;
  sendAttempts: number;
  createdAt: Date;
}

export interface InvitationFilter {
  applicationId?: string;
  status?: InvitationStatus;
  expiresBefore?: Date;
}

/** Whoever holds the token may see the invitation it opens: the hash is the scope. */
export interface TokenScope {
  tokenHash: string;
}

/** `$2` is now, `$3` the statuses that wait. */
const STATUS_NOW = `case when invitation.status = any($3) and invitation.expires_at <= $2 then 'expired' else invitation.status end`;

// The names come along in the same round trip, so that a page does not make one per row.
const VIEW = `
  select invitation.id, invitation.application_id as "applicationId", role.title as "jobRoleTitle",
    organisation.name as "organisationName", candidate.full_name as "candidateName",
    invitation.candidate_email as "candidateEmail", ${STATUS_NOW} as status, invitation.expires_at as "expiresAt",
    invitation.sent_at as "sentAt", invitation.opened_at as "openedAt", invitation.accepted_at as "acceptedAt",
    invitation.send_attempts as "sendAttempts", invitation.created_at as "createdAt"
  from invitations invitation
  join applications application on application.id = invitation.application_id
  join job_roles role on role.id = application.job_role_id
  join organisations organisation on organisation.id = invitation.organisation_id
  join users candidate on candidate.id = invitation.candidate_id`;

@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  async view(scope: Scope, id: string, now: Date): Promise<InvitationView | null> {
    const [row] = await this.database.query<InvitationView>(`${VIEW} where ${within(scope)} and invitation.id = $4`, [
      ownerOf(scope),
      now,
      WAITING,
      id,
    ]);
    return row ?? null;
  }

  async list(
    scope: OrganisationScope | CandidateScope,
    filter: InvitationFilter,
    now: Date,
    page: PageRequest,
  ): Promise<Page<InvitationView>> {
    const conditions = [within(scope)];
    const values: unknown[] = [ownerOf(scope), now, WAITING];
    if (filter.applicationId !== undefined) {
      conditions.push(`invitation.application_id = $${values.push(filter.applicationId)}`);
    }
    if (filter.status !== undefined) conditions.push(`${STATUS_NOW} = $${values.push(filter.status)}`);
    if (filter.expiresBefore !== undefined) {
      conditions.push(`invitation.expires_at < $${values.push(filter.expiresBefore)}`);
    }
    if (page.after) {
      const at = values.push(page.after.at);
      conditions.push(`(invitation.created_at, invitation.id) < ($${at}, $${values.push(page.after.id)})`);
    }
    const rows = await this.database.query<InvitationView>(
      `${VIEW} where ${conditions.join(' and ')}
       order by invitation.created_at desc, invitation.id desc limit $${values.push(page.limit + 1)}`,
      values,
    );
    return pageOf(rows, page.limit, cursorOf);
  }

  /** With this row held, nobody else uses, resends or revokes it before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<InvitationEntity | null> {
    return this.database
      .select(InvitationEntity, 'invitation')
      .where('invitation.organisation_id = :organisationId and invitation.id = :id', { ...scope, id })
      .setLock('pessimistic_write')
      .getOne();
  }

  async lockByToken({ tokenHash }: TokenScope): Promise<InvitationEntity | null> {
    return this.database
      .select(InvitationEntity, 'invitation')
      .where('(invitation.token_hash = :tokenHash or invitation.reminder_token_hash = :tokenHash)', { tokenHash })
      .setLock('pessimistic_write')
      .getOne();
  }

  async insert(invitation: InvitationEntity): Promise<void> {
    await this.database.repository(InvitationEntity).insert(invitation);
  }

  async change(id: string, changes: Partial<InvitationEntity> & { updatedAt: Date }): Promise<void> {
    await this.database.repository(InvitationEntity).update({ id }, changes);
  }

  async isSent({ organisationId }: OrganisationScope, id: string, emailId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from invitations where organisation_id = $1 and id = $2 and email_id = $3 and sent_at is not null`,
      [organisationId, id, emailId],
    );
    return rows.length === 1;
  }

  /** News about a mail that another one has replaced changes nothing. */
  async markSent(emailId: string, now: Date): Promise<void> {
    await this.database.query(
      `update invitations
       set sent_at = $2, status = case when status = 'pending' then 'sent' else status end, updated_at = $2
       where email_id = $1 and sent_at is null`,
      [emailId, now],
    );
  }

  /** Whether the candidate may come in: they accepted, or could at this moment, and nobody has ended the application. */
  async hasOpenDoor(applicationId: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from invitations invitation
       join applications application on application.id = invitation.application_id
       where invitation.application_id = $1
         and (invitation.status = 'accepted' or (invitation.status = any($3) and invitation.expires_at > $2))
         and application.status not in ('rejected', 'withdrawn')
       limit 1`,
      [applicationId, now, WAITING],
    );
    return rows.length === 1;
  }

  async expireOverdue(now: Date): Promise<void> {
    await this.database.query(
      `update invitations set status = 'expired', updated_at = $1 where status = any($2) and expires_at <= $1`,
      [now, WAITING],
    );
  }

  async revokeAllOf(applicationId: string, now: Date): Promise<void> {
    await this.database.query(
      `update invitations set status = 'revoked', updated_at = $2 where application_id = $1 and status = any($3)`,
      [applicationId, now, WAITING],
    );
  }

  /** Invitations that end soon, were sent long enough ago, and were never brought back to mind. */
  async dueForReminder(now: Date): Promise<{ id: string; organisationId: string }[]> {
    return this.database.query(
      `select id, organisation_id as "organisationId" from invitations
       where status in ('sent', 'opened') and expires_at > $1 and expires_at <= $2 and sent_at <= $3
         and reminded_at is null
       order by expires_at limit 1000`,
      [now, new Date(now.getTime() + REMINDER_BEFORE_MS), new Date(now.getTime() - REMINDER_BEFORE_MS)],
    );
  }
}

const ownerOf = (scope: Scope): string => ('organisationId' in scope ? scope.organisationId : scope.candidateId);

/** The scope as a condition on `$1`. */
const within = (scope: Scope): string =>
  'organisationId' in scope ? 'invitation.organisation_id = $1' : 'invitation.candidate_id = $1';
