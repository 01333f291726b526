import { Injectable } from '@nestjs/common';
import { Clock, type OrganisationScope } from '#libs/kernel';
import { AuditRepository } from '../audit.repository.js';
import { GENESIS, hashOf, type LinkedEntry } from '../chain.js';
import { LinkChain } from './link-chain.js';

const AT_ONCE = 1_000;

/** Where a chain breaks first, and how. */
export interface BrokenLink {
  sequence: number;
  /** Null when it is the entry itself that is missing. */
  entryId: string | null;
  problem: 'missing' | 'changed' | 'does_not_follow';
}

export interface Verification {
  verifiedAt: Date;
  /** Entries that the chain should have. */
  length: number;
  /** Hash of the last one: who keeps a copy elsewhere notices when the whole chain is written anew. */
  headHash: string;
  firstBroken: BrokenLink | null;
}

/** Recomputes a chain from its beginning. */
@Injectable()
export class VerifyChain {
  constructor(
    private readonly entries: AuditRepository,
    private readonly linking: LinkChain,
    private readonly clock: Clock,
  ) {}

  async verify(scope: OrganisationScope): Promise<Verification> {
    await this.linking.link(scope);
    const chain = await this.entries.chain(scope);
    const length = chain?.length ?? 0;
    const headHash = chain?.headHash ?? GENESIS;
    const firstBroken = await this.firstBroken(scope, length, headHash);
    return { verifiedAt: this.clock.now(), length, headHash, firstBroken };
  }

  private async firstBroken(scope: OrganisationScope, length: number, headHash: string): Promise<BrokenLink | null> {
    let sequence = 0;
    let hash = GENESIS;
    while (sequence < length) {
      const entries = await this.entries.linkedAfter(scope, sequence, AT_ONCE);
      if (entries.length === 0) return { sequence: sequence + 1, entryId: null, problem: 'missing' };
      for (const entry of entries) {
        sequence += 1;
        const problem = problemOf(entry, sequence, hash);
        if (problem === 'missing') return { sequence, entryId: null, problem };
        if (problem !== null) return { sequence, entryId: entry.id, problem };
        hash = entry.hash;
        // What was linked after the chain's end was read is for the next time.
        if (sequence === length) break;
      }
    }
    return hash === headHash ? null : { sequence, entryId: null, problem: 'changed' };
  }
}

function problemOf(entry: LinkedEntry, sequence: number, prevHash: string): BrokenLink['problem'] | null {
  if (entry.sequence !== sequence) return 'missing';
  if (entry.hash !== hashOf(entry, entry.sequence, entry.prevHash)) return 'changed';
  return entry.prevHash === prevHash ? null : 'does_not_follow';
}
