import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, MINUTE_MS, notFound, type OrganisationScope, type Scope } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { AssessmentPassRepository } from '../assessment-pass.repository.js';
import { isUnderWay } from '../domain/assessment-status.js';
import { PASSES, readyPasses, type PassName } from '../domain/pass.js';
import type { AssessmentPassEntity } from '../entities/assessment-pass.entity.js';
import type { AssessmentEntity } from '../entities/assessment.entity.js';
import { PassQueue } from '../jobs/pass-queue.job.js';
import { noTranscript } from '../scoring.errors.js';
import { ScoringRepository, type WholeAssessment } from '../scoring.repository.js';
import { MaterialCollector, type Material } from './assessment-material.js';
import { isAnsweredBy } from './pass-questions.js';

/** Whoever waits for it makes it; the worker does when they went away. */
const WORKER_STEPS_IN_AFTER_MS = MINUTE_MS;

/** How an assessment is asked for. */
export interface Wanted {
  /** Null when nobody asked. */
  requestedBy: string | null;
  /** A version of the role's rubric; the interview's own when left out. */
  rubricId?: string | undefined;
  /** The caller makes it, and the worker only steps in. */
  isAwaited: boolean;
}

/** Assessments come into being: for an interview, or once more beside the versions that are there. */
@Injectable()
export class BeginAssessment {
  constructor(
    private readonly materials: MaterialCollector,
    private readonly recruitment: RecruitmentService,
    private readonly assessments: ScoringRepository,
    private readonly passes: AssessmentPassRepository,
    private readonly queue: PassQueue,
    private readonly llm: Llm,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * The assessment of the interview as it stands: the newest one when it is about the same words under the same rubric
   * and by the same engine, its failed passes open again; else a new version.
   *
   * @throws DomainError `scoring.no_transcript` (400) when the candidate has not said anything yet.
   */
  async begin(scope: Scope, interviewId: string, wanted: Wanted): Promise<AssessmentEntity> {
    const material = await this.material(scope, interviewId, wanted.rubricId);
    return this.unit.run(async () => {
      await this.assessments.takeTurn(interviewId);
      const newest = await this.assessments.newest(scope, interviewId);
      if (!newest || !this.isSame(newest, material)) return this.add(material, newest, wanted);
      const reopened = await this.passes.reopenFailed(newest.assessment.id, this.clock.now());
      await this.enqueue(newest.assessment, reopened, wanted);
      return newest.assessment;
    });
  }

  /** A new version under the same rubric, even when it will say the same; the one under way when there is one. */
  async regenerate(scope: OrganisationScope, assessmentId: string, requestedBy: string): Promise<WholeAssessment> {
    const old = await this.assessments.find(scope, assessmentId);
    if (!old) throw notFound('Assessment');
    const { interviewId, rubricVersion } = old.assessment;
    const material = await this.materials.of(scope, interviewId, rubricVersion);
    const id = await this.unit.run(async () => {
      await this.assessments.takeTurn(interviewId);
      const newest = await this.assessments.newest(scope, interviewId);
      if (newest && isUnderWay(newest.assessment.status)) return newest.assessment.id;
      return (await this.add(material, newest, { requestedBy, isAwaited: false })).id;
    });
    return this.found(scope, id);
  }

  /** Tries the passes again that have failed. */
  async resume(scope: OrganisationScope, assessmentId: string): Promise<WholeAssessment> {
    const { assessment } = await this.found(scope, assessmentId);
    await this.unit.run(async () => {
      await this.assessments.takeTurn(assessment.interviewId);
      await this.passes.reopenFailed(assessmentId, this.clock.now());
      const ready = readyPasses(await this.passes.of(assessmentId));
      if (ready.length > 0) await this.assessments.noteUnderWay(assessmentId, this.clock.now());
      await this.queue.add(assessment, ready);
    });
    return this.found(scope, assessmentId);
  }

  private async material(scope: Scope, interviewId: string, rubricId: string | undefined): Promise<Material> {
    const material = await this.materials.of(scope, interviewId);
    if (material.exchanges.length === 0) throw noTranscript();
    if (rubricId === undefined) return material;
    const { jobRoleId } = material.record;
    if (jobRoleId === null) throw notFound('Rubric');
    return this.materials.of(scope, interviewId, await this.recruitment.rubricVersionOf(jobRoleId, rubricId));
  }

  /** Asking again for the same by the same means would only say it again. */
  private isSame({ assessment, passes }: WholeAssessment, { rubric, hashes }: Material): boolean {
    return (
      passes.length > 0 &&
      assessment.rubricVersion === rubric.version &&
      assessment.transcriptHash === hashes.transcript_hash &&
      passes.every(({ pass, provenance }) => provenance === null || isAnsweredBy(this.llm, pass, provenance))
    );
  }

  private async add(material: Material, newest: WholeAssessment | null, wanted: Wanted): Promise<AssessmentEntity> {
    const assessment = this.blank(material, (newest?.assessment.version ?? 0) + 1, wanted.requestedBy);
    await this.assessments.insert(assessment);
    await this.passes.insert(this.openPasses(assessment.id));
    await this.enqueue(assessment, PASSES, wanted);
    return assessment;
  }

  /** Only what was opened just now: a job that waits already must not be put off. */
  private async enqueue(
    assessment: AssessmentEntity,
    opened: readonly PassName[],
    { isAwaited }: Wanted,
  ): Promise<void> {
    const ready = readyPasses(await this.passes.of(assessment.id)).filter((pass) => opened.includes(pass));
    const laterMs = isAwaited ? WORKER_STEPS_IN_AFTER_MS : 0;
    await this.queue.add(assessment, ready, new Date(this.clock.now().getTime() + laterMs));
  }

  private async found(scope: OrganisationScope, id: string): Promise<WholeAssessment> {
    const whole = await this.assessments.find(scope, id);
    if (!whole) throw notFound('Assessment');
    return whole;
  }

  private openPasses(assessmentId: string): AssessmentPassEntity[] {
    const now = this.clock.now();
    return PASSES.map((pass) => ({
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      assessmentId,
      pass,
      status: 'pending',
      attempts: 0,
      problem: null,
      inputHash: null,
      output: null,
      provenance: null,
      startedAt: null,
      finishedAt: null,
    }));
  }

  private blank({ record, rubric, hashes }: Material, version: number, requestedBy: string | null): AssessmentEntity {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      interviewId: record.id,
      candidateId: record.candidateId,
      organisationId: record.organisationId,
      version,
      status: 'pending',
      requestedBy,
      rubricVersion: rubric.version,
      transcriptLength: record.transcript.length,
      transcriptHash: hashes.transcript_hash,
      problem: null,
      overallScore: null,
      skillScores: [],
      answerNotes: [],
      strengths: [],
      weaknesses: [],
      integrityScore: null,
      integrityFlags: [],
      antiCheatRiskLevel: null,
      narrativeSummary: null,
      candidateFeedback: null,
      aiReasoning: null,
      recommendedActions: [],
      provenance: null,
      outputHash: null,
      generatedAt: null,
    };
  }
}
