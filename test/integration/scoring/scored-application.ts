import { randomUUID } from 'node:crypto';
import { RecruitmentService } from '../../../apps/api/src/modules/recruitment/recruitment.service.js';
import { coverageOf } from '../../../apps/api/src/modules/scoring/domain/coverage.js';
import type { Member } from '../../support/actors.js';
import type { TestApp } from '../../support/app.js';
import { addApplication } from '../recruitment/hiring-requests.js';

/** What an assessment says, as far as rankings and comparisons look at it. */
export interface WrittenAssessment {
  /** Score by dimension; null is insufficient evidence. All weigh the same unless `weights` says otherwise. */
  dimensions: Record<string, number | null>;
  weights?: Record<string, number>;
  overall: number | null;
  version?: number;
  rubricVersion?: number;
  model?: string;
  /** Parts that failed. */
  missing?: string[];
  risk?: 'low' | 'medium' | 'high';
}

/** An application whose interview is over, with a written assessment. */
export interface ScoredApplication {
  id: string;
  candidateId: string;
  interviewId: string;
  assessmentId: string;
}

/** An application with an assessment that says exactly this, in the rows that the product itself writes. */
export async function scoredApplication(
  app: TestApp,
  recruiter: Member,
  roleId: string,
  written: WrittenAssessment,
): Promise<ScoredApplication> {
  const { id, candidateId } = await addApplication(app, recruiter, roleId);
  const interviewId = randomUUID();
  await app.database.query(
    `insert into interviews (id, candidate_id, organisation_id, application_id, job_role_id, kind, mode, status, ai_model_used)
     values ($1, $2, $3, $4, $5, 'real', 'text', 'completed', 'none')`,
    [interviewId, candidateId, recruiter.organisationId, id, roleId],
  );
  await app.database.query(
    `insert into interview_sessions (id, interview_id, current_difficulty_level, questions_asked_count,
       skill_boundaries_identified, progression_state, last_activity_at, role_brief)
     values ($1, $2, 'standard', 0, '{}', '{}', now(), '{"title": "Registered nurse"}')`,
    [randomUUID(), interviewId],
  );
  const desk = app.nest.get(RecruitmentService, { strict: false });
  await desk.noteInterviewStarted(id, interviewId);
  const application = { id, candidateId, interviewId };
  return { ...application, assessmentId: await assess(app, recruiter, application, written) };
}

/** One more version of its assessment, which counts from now on. */
export async function assess(
  app: TestApp,
  recruiter: Member,
  application: Omit<ScoredApplication, 'assessmentId'>,
  written: WrittenAssessment,
): Promise<string> {
  const { overall, version = 1, rubricVersion = 1, model = 'talenti-1', missing = [], risk = 'low' } = written;
  const assessmentId = randomUUID();
  await app.database.query(
    `insert into assessments (id, interview_id, candidate_id, organisation_id, version, status, overall_score,
       rubric_version, anti_cheat_risk_level, integrity_score, provenance, generated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 100, $10, now())`,
    [
      assessmentId,
      application.interviewId,
      application.candidateId,
      recruiter.organisationId,
      version,
      missing.length > 0 ? 'partial' : 'completed',
      overall,
      rubricVersion,
      risk,
      JSON.stringify({ passes: { scores: { engine: 'embedded', model, prompt_version: 1 } } }),
    ],
  );
  for (const pass of ['scores', 'integrity', 'reasoning', 'actions']) {
    await app.database.query(
      `insert into assessment_passes (id, assessment_id, pass, status, output) values ($1, $2, $3, $4, $5)`,
      [
        randomUUID(),
        assessmentId,
        pass,
        missing.includes(pass) ? 'failed' : 'completed',
        missing.includes(pass) ? null : '{}',
      ],
    );
  }
  const names = Object.entries(written.dimensions);
  for (const [position, [name, score]] of names.entries()) {
    const quote = { message_id: randomUUID(), start: 0, end: 12, text: `About ${name}.` };
    await app.database.query(
      `insert into assessment_dimensions
         (id, assessment_id, dimension, position, score, weight, evidence, cited_quotes, confidence)
       values ($1, $2, $3, $4, $5, $6, 'Said so.', $7, 0.8)`,
      [
        randomUUID(),
        assessmentId,
        name,
        position,
        score,
        written.weights?.[name] ?? 1 / names.length,
        JSON.stringify(score === null ? [] : [quote]),
      ],
    );
  }
  const coverage = coverageOf(
    names.map(([name, score]) => ({ score, weight: written.weights?.[name] ?? 1 / names.length })),
  );
  await app.nest
    .get(RecruitmentService, { strict: false })
    .noteScored(application.id, application.interviewId, { overallScore: overall, coverage });
  return assessmentId;
}
