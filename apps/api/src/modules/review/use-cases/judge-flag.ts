import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { asStaff, Clock, Ids, notFound, type Actor, type Page, type PageRequest } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { AuthService } from '../../auth/auth.service.js';
import { ScoringService } from '../../scoring/scoring.service.js';
import type { FlagVerdictEntity, Verdict } from '../entities/flag-verdict.entity.js';
import { FlagRepository, type FlagView } from '../flag.repository.js';
import { checkNotOwn } from '../review.policy.js';
import { VerdictRepository } from '../verdict.repository.js';

type IntegrityFlag = Awaited<ReturnType<ScoringService['get']>>['assessment']['integrityFlags'][number];

/** What somebody made of a flag, with their name; empty once that account was erased. */
export interface NamedVerdict {
  verdict: FlagVerdictEntity;
  by: { id: string; name: string } | null;
}

/** A flag with everything people have made of it, newest first; the newest counts. */
export interface JudgedFlag {
  flag: IntegrityFlag;
  verdicts: NamedVerdict[];
}

/** A person says what an integrity flag is worth. A verdict never changes a score. */
@Injectable()
export class JudgeFlag {
  constructor(
    private readonly verdicts: VerdictRepository,
    private readonly flags: FlagRepository,
    private readonly scoring: ScoringService,
    private readonly people: AuthService,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor, assessmentId: string): Promise<JudgedFlag[]> {
    const { assessment } = await this.scoring.get(actor, assessmentId);
    checkNotOwn(actor, assessment);
    const verdicts = await this.verdicts.ofAssessment(assessmentId);
    const people = await this.people.people(verdicts.flatMap(({ decidedBy }) => decidedBy ?? []));
    const named = verdicts.map((verdict) => {
      const person = verdict.decidedBy === null ? undefined : people.get(verdict.decidedBy);
      return { verdict, by: person ? { id: person.userId, name: person.fullName } : null };
    });
    return assessment.integrityFlags.map((flag) => ({
      flag,
      verdicts: named.filter(({ verdict }) => verdict.flagId === flag.id),
    }));
  }

  /** Flags of all interviews of the organisation, newest assessment first. `none`: those that nobody has judged. */
  async everywhere(actor: Actor, verdict: Verdict | 'none' | undefined, page: PageRequest): Promise<Page<FlagView>> {
    return this.flags.list(asStaff(actor), actor.userId, verdict, page);
  }

  /** Saying the same again changes nothing. */
  async judge(
    actor: Actor,
    assessmentId: string,
    flagId: string,
    given: { verdict: Verdict; note: string | null },
  ): Promise<JudgedFlag> {
    await this.unit.run(async () => {
      await this.verdicts.takeTurn(assessmentId);
      const [newest] = (await this.flag(actor, assessmentId, flagId)).verdicts;
      if (newest && isSame(newest.verdict, actor, given)) return;
      const now = this.clock.now();
      await this.verdicts.insert({
        id: this.ids.next(),
        createdAt: now,
        updatedAt: now,
        assessmentId,
        flagId,
        verdict: given.verdict,
        note: given.note,
        decidedBy: actor.userId,
      });
      await this.audit.record({
        action: 'flag.judged',
        object: { type: 'assessment', id: assessmentId },
        facts: { verdict: given.verdict },
      });
    });
    return this.flag(actor, assessmentId, flagId);
  }

  private async flag(actor: Actor, assessmentId: string, flagId: string): Promise<JudgedFlag> {
    const found = (await this.list(actor, assessmentId)).find(({ flag }) => flag.id === flagId);
    if (!found) throw notFound('Flag');
    return found;
  }
}

function isSame(
  { verdict, note, decidedBy }: FlagVerdictEntity,
  actor: Actor,
  given: { verdict: Verdict; note: string | null },
): boolean {
  return verdict === given.verdict && note === given.note && decidedBy === actor.userId;
}
