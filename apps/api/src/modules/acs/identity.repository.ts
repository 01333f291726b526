import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CandidateScope } from '#libs/kernel';
import { AcsIdentityEntity } from './entities/acs-identity.entity.js';

/** Somebody whom only the telephony service names. */
export interface CallerScope {
  identity: string;
}

@Injectable()
export class IdentityRepository {
  constructor(private readonly database: Database) {}

  async find({ candidateId }: CandidateScope): Promise<AcsIdentityEntity | null> {
    return this.database.repository(AcsIdentityEntity).findOneBy({ userId: candidateId });
  }

  async findCaller({ identity }: CallerScope): Promise<AcsIdentityEntity | null> {
    return this.database.repository(AcsIdentityEntity).findOneBy({ identity });
  }

  /** Whether it is up to this caller to have the identity made: nobody is at it since `before`, and there is none. */
  async claim({ candidateId }: CandidateScope, id: string, now: Date, before: Date): Promise<boolean> {
    const rows = await this.database.query(
      `insert into acs_identities (id, created_at, updated_at, user_id, claimed_at) values ($1, $3, $3, $2, $3)
       on conflict (user_id) do update set claimed_at = $3, updated_at = $3
         where acs_identities.identity is null and acs_identities.claimed_at < $4
       returning id`,
      [id, candidateId, now, before],
    );
    return rows.length === 1;
  }

  /** Whether the person still had none; the first one stands. */
  async keep({ candidateId }: CandidateScope, identity: string): Promise<boolean> {
    const rows = await this.database.query(
      `update acs_identities set identity = $2 where user_id = $1 and identity is null returning id`,
      [candidateId, identity],
    );
    return rows.length === 1;
  }

  /** Somebody else may try at once. */
  async giveUp({ candidateId }: CandidateScope): Promise<void> {
    await this.database.query(
      `update acs_identities set claimed_at = 'epoch' where user_id = $1 and identity is null`,
      [candidateId],
    );
  }

  /** Only an interview of their own; another's is as good as none. */
  async noteInterview({ candidateId }: CandidateScope, interviewId: string): Promise<boolean> {
    const rows = await this.database.query(
      `update acs_identities set interview_id = $2
       where user_id = $1 and exists (select from interviews where id = $2 and candidate_id = $1) returning id`,
      [candidateId, interviewId],
    );
    return rows.length === 1;
  }
}
