import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { notFound, SECOND_MS, type OrganisationScope } from '#libs/kernel';
import { PASSES, type PassName } from '../domain/pass.js';
import { notMade } from '../scoring.errors.js';
import { ScoringRepository, type WholeAssessment } from '../scoring.repository.js';
import { BeginAssessment } from './begin-assessment.js';
import { RunPass } from './run-pass.js';

/** Somebody waits for each pass. */
const PASS_LIMIT_MS = 45 * SECOND_MS;
const LOOK_EVERY_MS = 200;

/**
 * Assesses an interview while somebody waits: the same passes as in the background, in order. What the worker is at
 * already is waited for and not done twice.
 */
@Injectable()
export class AssessInterview {
  constructor(
    private readonly beginning: BeginAssessment,
    private readonly runPass: RunPass,
    private readonly assessments: ScoringRepository,
  ) {}

  /**
   * The assessment with its scores; whatever else could not be made in time is missing, and said to be.
   *
   * @throws DomainError `scoring.no_transcript` (400), and what the engine threw when there are no scores.
   */
  async assess(
    scope: OrganisationScope,
    interviewId: string,
    asked: { requestedBy: string; rubricId: string | undefined },
  ): Promise<WholeAssessment> {
    const { id } = await this.beginning.begin(scope, interviewId, { ...asked, isAwaited: true });
    await this.make(scope, id, 'scores');
    for (const pass of PASSES.filter((name) => name !== 'scores')) {
      // The scores are an answer by themselves; the pass says why it is not there.
      await this.make(scope, id, pass).catch(() => undefined);
    }
    return this.find(scope, id);
  }

  private async make(scope: OrganisationScope, id: string, pass: PassName): Promise<void> {
    for (let waitedMs = 0; waitedMs <= PASS_LIMIT_MS; waitedMs += LOOK_EVERY_MS) {
      await this.runPass.run(scope, id, pass, PASS_LIMIT_MS);
      const made = (await this.find(scope, id)).passes.find((one) => one.pass === pass);
      if (made?.status === 'completed') return;
      if (made?.status === 'failed') throw notMade(made.problem);
      await sleep(LOOK_EVERY_MS);
    }
    throw notMade(null);
  }

  private async find(scope: OrganisationScope, id: string): Promise<WholeAssessment> {
    const whole = await this.assessments.find(scope, id);
    if (!whole) throw notFound('Assessment');
    return whole;
  }
}
