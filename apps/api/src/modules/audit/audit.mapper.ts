import type { Page } from '#libs/kernel';
import type { AuditFilter, AuditView } from './audit.repository.js';
import type { ListAuditQuery } from './dto/audit.request.js';
import type { AuditEntryResponse, AuditListResponse, AuditVerificationResponse } from './dto/audit.response.js';
import type { Verification } from './use-cases/verify-chain.js';

export function toFilter({ actor_id, action, object_id, from, to }: ListAuditQuery): AuditFilter {
  return {
    actorId: actor_id,
    action,
    objectId: object_id,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
}

export function toEntryList({ items, nextCursor }: Page<AuditView>): AuditListResponse {
  return { items: items.map(toEntry), next_cursor: nextCursor };
}

export function toEntry({ entry, actorId, actorName, personId }: AuditView): AuditEntryResponse {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor_id: actorId,
    actor_name: actorName,
    actor_key: entry.actorKey,
    action: entry.action,
    object_type: entry.objectType,
    object_id: entry.objectType === 'person' ? personId : entry.objectId,
    object_key: entry.objectId,
    facts: entry.facts,
    before_digest: entry.beforeDigest,
    after_digest: entry.afterDigest,
    request_id: entry.requestId,
    sequence: entry.sequence,
    prev_hash: entry.prevHash,
    hash: entry.hash,
  };
}

export function toVerification({ verifiedAt, length, headHash, firstBroken }: Verification): AuditVerificationResponse {
  return {
    is_intact: firstBroken === null,
    length,
    head_hash: headHash,
    first_broken: firstBroken && {
      sequence: firstBroken.sequence,
      entry_id: firstBroken.entryId,
      problem: firstBroken.problem,
    },
    verified_at: verifiedAt.toISOString(),
  };
}
