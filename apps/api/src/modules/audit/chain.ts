import { createHash } from 'node:crypto';
import { canonicalJson } from '#libs/kernel';
import type { AuditEntryEntity } from './entities/audit-entry.entity.js';

/** An entry in its place. */
export type LinkedEntry = AuditEntryEntity & { sequence: number; prevHash: string; hash: string };

/** What the first entry of a chain follows. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 of JSON with sorted keys, hexadecimal: the same state always has the same digest. */
export function digestOf(state: object): string {
  return createHash('sha256').update(canonicalJson(state)).digest('hex');
}

/** What an entry's hash must be: over all that it says, its place, and the hash of the entry before. */
export function hashOf(entry: AuditEntryEntity, sequence: number, prevHash: string): string {
  return digestOf({
    sequence,
    prevHash,
    id: entry.id,
    organisationId: entry.organisationId,
    actorKey: entry.actorKey,
    action: entry.action,
    objectType: entry.objectType,
    objectId: entry.objectId,
    facts: entry.facts,
    beforeDigest: entry.beforeDigest,
    afterDigest: entry.afterDigest,
    requestId: entry.requestId,
    at: entry.at.toISOString(),
  });
}
