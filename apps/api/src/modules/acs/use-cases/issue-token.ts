import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, Ids, notFound, SECOND_MS, type CandidateScope } from '#libs/kernel';
import { Calls, type CallScope, type CallToken } from '#libs/providers';
import { identityNotReady } from '../acs.errors.js';
import { IdentityRepository } from '../identity.repository.js';

/** After that, whoever was having the identity made is taken for dead. */
const CLAIM_MS = 30 * SECOND_MS;
/** How long somebody else who wants it waits for it, in growing steps. */
const WAITS_MS = [50, 100, 200, 400, 800, 1_500, 3_000, 5_000];

/** A person gets a token for calls, always for the same identity. */
@Injectable()
export class IssueToken {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly calls: Calls,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `interview.not_found` (404) when the interview it is for is not their own; those of `Calls`. */
  async issue(
    scope: CandidateScope,
    { interviewId, scopes }: { interviewId: string | null; scopes: readonly CallScope[] },
  ): Promise<CallToken & { identity: string }> {
    const identity = await this.identityOf(scope);
    if (interviewId !== null && !(await this.identities.noteInterview(scope, interviewId))) throw notFound('Interview');
    return { identity, ...(await this.calls.issueToken(identity, scopes)) };
  }

  /** Made by the service when the person first needs it, once however many ask at the same moment. */
  async identityOf(scope: CandidateScope): Promise<string> {
    for (const waitMs of WAITS_MS) {
      const kept = await this.identities.find(scope);
      if (kept?.identity) return kept.identity;
      const now = this.clock.now();
      const isOurs = await this.identities.claim(scope, this.ids.next(), now, new Date(now.getTime() - CLAIM_MS));
      if (isOurs) return this.make(scope);
      await sleep(waitMs);
    }
    throw identityNotReady();
  }

  private async make(scope: CandidateScope): Promise<string> {
    let identity: string;
    try {
      identity = await this.calls.createIdentity();
    } catch (error) {
      await this.identities.giveUp(scope);
      throw error;
    }
    if (await this.identities.keep(scope, identity)) return identity;
    // Somebody took us for dead, or the person is gone; what nobody can use does not stay behind.
    await this.calls.deleteIdentity(identity);
    const kept = await this.identities.find(scope);
    if (kept?.identity) return kept.identity;
    throw identityNotReady();
  }
}
