import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { Clock, Ids, type Scope } from '#libs/kernel';
import { narrateAssessment, scoreAssessment, type NarrateOutput, type ScoreOutput } from '#libs/prompts';
import { Llm, type LlmAnswer, type Provenance } from '#libs/providers';
import { InterviewService, type InterviewRecord } from '../../interview/interview.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { checkProposals, overallScore, type DimensionFinding, type Proposal } from '../domain/finding.js';
import { integrityFlags, integrityScore, riskLevel } from '../domain/integrity.policy.js';
import type { AssessmentDimensionEntity } from '../entities/assessment-dimension.entity.js';
import type { AssessmentEntity } from '../entities/assessment.entity.js';
import { noTranscript } from '../scoring.errors.js';
import { assessmentCompleted } from '../scoring.events.js';
import { ScoringRepository, type WholeAssessment } from '../scoring.repository.js';

interface Rubric {
  version: number | null;
  dimensions: { name: string; description: string; weight: number }[];
}

/** What the engine said and what our own code made of it. */
interface Judged {
  findings: DimensionFinding[];
  overall: number | null;
  scored: LlmAnswer<ScoreOutput>;
  narrated: LlmAnswer<NarrateOutput>;
}

/**
 * Assesses an interview: the engine proposes, our code checks every quote, clamps, and computes the total. The same
 * interview under the same rubric and engine gives the same assessment, and no second version of it.
 */
@Injectable()
export class AssessInterview {
  constructor(
    private readonly interviews: InterviewService,
    private readonly recruitment: RecruitmentService,
    private readonly assessments: ScoringRepository,
    private readonly llm: Llm,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The row that says an assessment is on its way; the one that is there already when there is one. */
  async announce(scope: Scope, interviewId: string): Promise<AssessmentEntity> {
    const record = await this.interviews.record(scope, interviewId);
    return this.unit.run(async () => {
      await this.assessments.takeTurn(interviewId);
      const newest = await this.assessments.newest(scope, interviewId);
      if (newest) return newest.assessment;
      const assessment = this.blank(record, 1);
      await this.assessments.insert(assessment);
      return assessment;
    });
  }

  /** @throws DomainError `scoring.no_transcript` (400) when the candidate has not said anything yet. */
  async assess(scope: Scope, interviewId: string): Promise<WholeAssessment> {
    const record = await this.interviews.record(scope, interviewId);
    if (record.exchanges.length === 0) throw noTranscript();
    const rubric = await this.rubricOf(record);
    const judged = await this.judge(record, rubric);
    return this.unit.run(() => this.keep(scope, record, rubric, judged));
  }

  /** Leaves a visible trace when an assessment could not be made. */
  async giveUp(scope: Scope, interviewId: string): Promise<void> {
    await this.unit.run(async () => {
      const newest = await this.assessments.newest(scope, interviewId);
      if (!newest || newest.assessment.status === 'completed') return;
      await this.assessments.save({
        ...newest.assessment,
        status: 'failed',
        problem: 'The engine could not make this assessment. It can be asked again.',
      });
    });
  }

  private async judge(record: InterviewRecord, rubric: Rubric): Promise<Judged> {
    const { role, exchanges } = record;
    const scored = await this.llm.answer(scoreAssessment, { role, rubric: rubric.dimensions, exchanges });
    const answers = new Map(
      record.transcript
        .filter((message) => message.speaker === 'candidate')
        .map((message) => [message.id, message.text]),
    );
    const findings = checkProposals(rubric.dimensions, scored.output.dimensions.map(toProposal), answers);
    const overall = overallScore(findings);
    const narrated = await this.llm.answer(narrateAssessment, {
      role,
      overall_score: overall,
      dimensions: findings.map(({ dimension, weight, finding, evidence, confidence }) => ({
        dimension,
        weight,
        score: finding.kind === 'scored' ? finding.score : null,
        evidence,
        quotes: finding.kind === 'scored' ? finding.quotes.map((quote) => quote.text) : [],
        confidence,
      })),
      skills: scored.output.skills,
      answer_notes: scored.output.answer_notes,
    });
    return { findings, overall, scored, narrated };
  }

  private async keep(scope: Scope, record: InterviewRecord, rubric: Rubric, judged: Judged): Promise<WholeAssessment> {
    await this.assessments.takeTurn(record.id);
    const newest = await this.assessments.newest(scope, record.id);
    if (newest && isSame(newest, rubric, judged)) return newest;
    const isWaiting =
      newest !== null && newest.assessment.status !== 'completed' && newest.assessment.status !== 'partial';
    const place = isWaiting ? newest.assessment : this.blank(record, (newest?.assessment.version ?? 0) + 1);
    const assessment = this.fill(place, record, rubric, judged);
    const dimensions = judged.findings.map((finding, position) => this.dimension(assessment.id, position, finding));
    if (isWaiting) await this.assessments.save(assessment);
    else await this.assessments.insert(assessment);
    await this.assessments.replaceDimensions(assessment.id, dimensions);
    if (record.applicationId !== null) {
      await this.recruitment.noteScored(record.applicationId, record.id, judged.overall);
    }
    const news = { assessment_id: assessment.id, interview_id: record.id };
    await this.outbox.publish(assessmentCompleted, news, `${assessment.id}:${assessment.version}`);
    return { assessment, dimensions };
  }

  private fill(place: AssessmentEntity, record: InterviewRecord, rubric: Rubric, judged: Judged): AssessmentEntity {
    const now = this.clock.now();
    const { scored, narrated, overall } = judged;
    const flags = integrityFlags(
      record.transcript.filter((message) => message.speaker === 'candidate'),
      record.clientSignals,
    );
    return {
      ...place,
      updatedAt: now,
      status: 'completed',
      problem: null,
      overallScore: overall,
      skillScores: scored.output.skills,
      answerNotes: scored.output.answer_notes,
      strengths: narrated.output.strengths,
      weaknesses: narrated.output.weaknesses,
      integrityScore: integrityScore(flags),
      integrityFlags: flags,
      antiCheatRiskLevel: riskLevel(flags),
      narrativeSummary: narrated.output.narrative_summary,
      candidateFeedback: narrated.output.candidate_feedback,
      aiReasoning: narrated.output.ai_reasoning,
      recommendedActions: narrated.output.recommended_actions,
      provenance: {
        score: scored.provenance,
        narrate: narrated.provenance,
        rubric_version: rubric.version,
        rubric_weights: Object.fromEntries(rubric.dimensions.map(({ name, weight }) => [name, weight])),
      },
      generatedAt: now,
    };
  }

  private dimension(assessmentId: string, position: number, found: DimensionFinding): AssessmentDimensionEntity {
    const now = this.clock.now();
    const { dimension, weight, finding, evidence, confidence } = found;
    const quotes = finding.kind === 'scored' ? finding.quotes : [];
    return {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      assessmentId,
      dimension,
      position,
      score: finding.kind === 'scored' ? finding.score : null,
      weight,
      evidence,
      citedQuotes: quotes.map(({ messageId, start, end, text }) => ({ message_id: messageId, start, end, text })),
      confidence,
    };
  }

  private blank(record: InterviewRecord, version: number): AssessmentEntity {
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
      generatedAt: null,
    };
  }

  private async rubricOf(record: InterviewRecord): Promise<Rubric> {
    const { version, dimensions } =
      record.jobRoleId !== null && record.rubricVersion !== null
        ? await this.recruitment.rubricVersion(record.jobRoleId, record.rubricVersion)
        : { ...this.recruitment.defaultRubric(), version: null };
    return {
      version,
      dimensions: dimensions.map(({ name, description, weight }) => ({ name, description: description ?? '', weight })),
    };
  }
}

/** Made of the same things by the same engine: asking again would only say it again. */
function isSame({ assessment }: WholeAssessment, rubric: Rubric, { scored, narrated }: Judged): boolean {
  const { provenance, status } = assessment;
  return (
    status === 'completed' &&
    provenance !== null &&
    provenance.rubric_version === rubric.version &&
    fingerprint(provenance.score) === fingerprint(scored.provenance) &&
    fingerprint(provenance.narrate) === fingerprint(narrated.provenance)
  );
}

const fingerprint = (provenance: Provenance): string =>
  [provenance.engine, provenance.model, provenance.prompt_hash, provenance.input_hash].join(' ');

const toProposal = (proposed: ScoreOutput['dimensions'][number]): Proposal => ({
  ...proposed,
  quotes: proposed.quotes.map((quote) => ({ messageId: quote.message_id, text: quote.text })),
});
