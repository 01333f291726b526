import { Injectable } from '@nestjs/common';
import { VERSION } from '#libs/config';
import { jsonb, UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { Clock, DomainError, Ids, notFound, SECOND_MS, type Scope } from '#libs/kernel';
import { Llm, SecondReader } from '#libs/providers';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { AssessmentPassRepository, type PassResult } from '../assessment-pass.repository.js';
import { coverageOf } from '../domain/coverage.js';
import { lostWith, problemOf, readyPasses, statusOf, type PassName } from '../domain/pass.js';
import type { AssessmentDimensionEntity } from '../entities/assessment-dimension.entity.js';
import type { AssessmentPassEntity } from '../entities/assessment-pass.entity.js';
import type { AssessmentProvenance } from '../entities/assessment.document.js';
import type { AssessmentEntity } from '../entities/assessment.entity.js';
import { MOST_TRIES, PassQueue } from '../jobs/pass-queue.job.js';
import { transcriptChanged } from '../scoring.errors.js';
import { assessmentCompleted } from '../scoring.events.js';
import { ScoringRepository } from '../scoring.repository.js';
import { hashOf, MaterialCollector, type Material } from './assessment-material.js';
import { composeAssessment } from './compose-assessment.js';
import { proposedBy, questionOf } from './pass-questions.js';

/** Whoever works on a pass says so this often … */
const SIGN_OF_LIFE_MS = 5 * SECOND_MS;
/** … and counts as dead after this. */
export const DEAD_AFTER_MS = 15 * SECOND_MS;

const TRIED_AGAIN_AFTER_MS = 2 * SECOND_MS;

const NO_ANSWER = 'The engine could not make this part.';

/** An assessment as it was written, with the share of its weight that has evidence. */
type Settled = AssessmentEntity & { coverage: number };

/** One pass of an assessment: the engine proposes, our own code verifies, and the result is written once. */
@Injectable()
export class RunPass {
  constructor(
    private readonly materials: MaterialCollector,
    private readonly assessments: ScoringRepository,
    private readonly passes: AssessmentPassRepository,
    private readonly recruitment: RecruitmentService,
    private readonly queue: PassQueue,
    private readonly outbox: Outbox,
    private readonly llm: Llm,
    private readonly second: SecondReader,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Makes the pass unless it is settled, waits for the scores, or somebody else is at it.
   *
   * @param timeoutMs how long an engine may take when somebody waits for it.
   * @throws what the engine threw. The pass is open again then, or failed after its last try.
   */
  async run(scope: Scope, assessmentId: string, pass: PassName, timeoutMs?: number): Promise<void> {
    const whole = await this.assessments.find(scope, assessmentId);
    if (!whole) throw notFound('Assessment');
    const { assessment } = whole;
    const material = await this.materials.ofAssessment(scope, assessment);
    const tries = await this.claim(assessmentId, pass);
    if (tries === null) return;
    try {
      const result = await this.whileAlive(assessmentId, pass, () => this.ask(material, assessment, pass, timeoutMs));
      await this.finish(scope, assessment, material, pass, result);
    } catch (error) {
      await this.noteFailure(
        assessment,
        material,
        pass,
        { isLast: tries >= MOST_TRIES, isAwaited: timeoutMs !== undefined },
        error,
      );
      throw error;
    }
  }

  private async claim(assessmentId: string, pass: PassName): Promise<number | null> {
    const now = this.clock.now();
    return this.unit.run(async () => {
      const tries = await this.passes.claim(assessmentId, pass, now, new Date(now.getTime() - DEAD_AFTER_MS));
      if (tries !== null) await this.assessments.noteUnderWay(assessmentId, now);
      return tries;
    });
  }

  private async ask(
    material: Material,
    { id, transcriptHash }: AssessmentEntity,
    pass: PassName,
    timeoutMs: number | undefined,
  ): Promise<PassResult> {
    if (transcriptHash !== material.hashes.transcript_hash) throw transcriptChanged();
    const question = questionOf(pass, material, proposedBy(await this.passes.of(id)));
    if (!question) throw new Error(`The pass ${pass} was begun without scores`);
    const { output, provenance } = await question.ask({ llm: this.llm, second: this.second }, { timeoutMs });
    // What PostgreSQL cannot keep is taken out before our code verifies it, so that a replay verifies the same.
    return { output: JSON.parse(jsonb(output)) as object, provenance, inputHash: provenance.input_hash };
  }

  private async finish(
    scope: Scope,
    assessment: AssessmentEntity,
    material: Material,
    pass: PassName,
    result: PassResult,
  ): Promise<void> {
    await this.unit.run(async () => {
      await this.assessments.takeTurn(assessment.interviewId);
      if (!(await this.passes.complete(assessment.id, pass, result, this.clock.now()))) return;
      const settled = await this.settle(assessment, material);
      if (pass === 'scores') {
        await this.noteScore(scope, settled, material.record.applicationId);
        await this.queue.add(assessment, readyPasses(await this.passes.of(assessment.id)));
      }
    });
  }

  private async noteFailure(
    assessment: AssessmentEntity,
    material: Material,
    pass: PassName,
    { isLast, isAwaited }: { isLast: boolean; isAwaited: boolean },
    error: unknown,
  ): Promise<void> {
    const problem = error instanceof DomainError ? error.detail : NO_ANSWER;
    await this.unit.run(async () => {
      await this.assessments.takeTurn(assessment.interviewId);
      const now = this.clock.now();
      await this.passes.giveUp(assessment.id, [pass], isLast ? 'failed' : 'pending', problem, now);
      if (isLast) await this.passes.giveUp(assessment.id, lostWith(pass), 'failed', null, now);
      await this.settle(assessment, material);
      if (!isAwaited) return;
      // The worker's own try is repeated by the queue; after a caller's the worker takes over.
      const open = readyPasses(await this.passes.of(assessment.id));
      await this.queue.add(assessment, open, new Date(now.getTime() + TRIED_AGAIN_AFTER_MS));
    });
  }

  /** Writes what follows from everything that is there. */
  private async settle(assessment: AssessmentEntity, material: Material): Promise<Settled> {
    const passes = await this.passes.of(assessment.id);
    const { content, checks } = composeAssessment(material, proposedBy(passes));
    const { dimensions, ...said } = content;
    const now = this.clock.now();
    const status = statusOf(passes);
    const settled: AssessmentEntity = {
      ...assessment,
      ...said,
      updatedAt: now,
      status,
      problem: problemOf(passes),
      provenance: provenanceOf(material, passes, checks),
      outputHash: hashOf(content),
      generatedAt: passes.some(({ output }) => output !== null) ? now : null,
    };
    await this.assessments.save(settled);
    const rows = dimensions.map((dimension): AssessmentDimensionEntity => ({
      ...dimension,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      assessmentId: assessment.id,
    }));
    await this.assessments.replaceDimensions(assessment.id, rows);
    if (status === 'completed' || status === 'partial') {
      const news = {
        assessment_id: assessment.id,
        interview_id: assessment.interviewId,
        candidate_id: assessment.candidateId,
        organisation_id: assessment.organisationId,
        version: assessment.version,
      };
      await this.outbox.publish(assessmentCompleted, news, `${assessment.id}:${assessment.version}`);
    }
    return { ...settled, coverage: coverageOf(dimensions) };
  }

  /** The application shows the newest version that has scores. */
  private async noteScore(
    scope: Scope,
    { id, interviewId, overallScore, coverage }: Settled,
    applicationId: string | null,
  ): Promise<void> {
    const newest = await this.assessments.newestScored(scope, interviewId);
    if (newest?.id === id && applicationId !== null)
      await this.recruitment.noteScored(applicationId, interviewId, { overallScore, coverage });
  }

  private async whileAlive<T>(assessmentId: string, pass: PassName, work: () => Promise<T>): Promise<T> {
    const signs = setInterval(() => {
      // A missed sign is made up for by the next one.
      this.passes.keepAlive(assessmentId, pass, this.clock.now()).catch(() => undefined);
    }, SIGN_OF_LIFE_MS);
    try {
      return await work();
    } finally {
      clearInterval(signs);
    }
  }
}

function provenanceOf(
  { rubric, hashes }: Material,
  passes: readonly AssessmentPassEntity[],
  checks: AssessmentProvenance['checks'],
): AssessmentProvenance {
  const by = (pass: PassName) => passes.find((one) => one.pass === pass)?.provenance ?? null;
  return {
    product_version: VERSION,
    passes: { scores: by('scores'), integrity: by('integrity'), reasoning: by('reasoning'), actions: by('actions') },
    rubric_version: rubric.version,
    rubric_weights: Object.fromEntries(rubric.dimensions.map(({ name, weight }) => [name, weight])),
    inputs: hashes,
    checks,
  };
}
