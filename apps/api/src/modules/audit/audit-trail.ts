import { Injectable } from '@nestjs/common';
import { requestContext } from '#libs/http';
import { Clock, Ids } from '#libs/kernel';
import { AuditRepository } from './audit.repository.js';
import { digestOf } from './chain.js';
import { INSTALLATION, type AuditFacts } from './entities/audit-entry.entity.js';

/** Something that somebody did, and who may have to answer for it. */
export interface AuditRecord {
  /** What was done to what, in the past tense: `application.decided`. */
  action: `${string}.${string}`;
  /** A `person` is kept under a pseudonym. */
  object: { type: string; id: string };
  /** Whose log it belongs to. Left out: the one of the organisation where the actor, or else the person, works. */
  organisationId?: string | null;
  /** Left out: whoever sent the request. Null: nobody, such as the schedule. */
  actorId?: string | null;
  /** Ids, codes and numbers only: what stands here can never be erased. */
  facts?: AuditFacts;
  /** States of the object; only their digests are kept. */
  before?: object;
  after?: object;
}

/**
 * Writes down who did what. Joins the caller's unit of work: what is recorded happened, and what happened is recorded.
 *
 * ```ts
 * await this.audit.record({
 *   action: 'application.decided',
 *   object: { type: 'application', id },
 *   organisationId,
 *   facts: { from: application.status, to: status },
 * });
 * ```
 */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly entries: AuditRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async record({ action, object, facts = {}, before, after, ...whose }: AuditRecord): Promise<void> {
    const { actorId = requestContext()?.actorId ?? null } = whose;
    const isPerson = object.type === 'person';
    const worker = actorId ?? (isPerson ? object.id : null);
    const { organisationId = worker === null ? null : await this.entries.organisationOf(worker) } = whose;
    await this.entries.insert({
      id: this.ids.next(),
      organisationId: organisationId ?? INSTALLATION,
      actorKey: actorId === null ? null : await this.entries.keyOf(actorId),
      action,
      objectType: object.type,
      objectId: isPerson ? await this.entries.keyOf(object.id) : object.id,
      facts,
      beforeDigest: before ? digestOf(before) : null,
      afterDigest: after ? digestOf(after) : null,
      requestId: requestContext()?.requestId ?? null,
      at: this.clock.now(),
    });
  }
}
