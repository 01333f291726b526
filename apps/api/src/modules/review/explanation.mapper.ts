import { effectiveScore } from '../scoring/scoring.service.js';
import type { ContestDoor } from './domain/contest.policy.js';
import type { ExplainedContest, ExplainedCriterion, ExplanationResponse } from './dto/explanation.response.js';
import type { Explanation } from './use-cases/explain-interview.js';

const HOW_SCORED =
  'Every criterion is scored from 0 to 100 from what you said in your answers, and only with words of yours to show for ' +
  'it. The overall score is the average of the scored criteria by their weights.';

const NOT_USED = [
  'Your name, age, gender, origin, school and résumé: only what you said in your answers is scored.',
  'How you look or sound: only the words of your answers are scored, not appearance, voice or accent.',
  'How fast you answered and what your browser noticed: a person may look at it, but it never changes a score.',
];

export function toExplanation(explanation: Explanation): ExplanationResponse {
  const { record, whole, criteria, organisationName, decidedAt } = explanation;
  const assessment = whole?.assessment ?? null;
  return {
    interview_id: record.id,
    role_title: record.role.title,
    organisation_name: organisationName,
    assessed_at: assessment?.generatedAt?.toISOString() ?? null,
    overall_score: whole ? effectiveScore(whole.assessment.overallScore, whole.overrides) : null,
    how_scored: HOW_SCORED,
    criteria: criteria.map(({ name, description, weight }) => ({
      name,
      description,
      weight,
      ...heardAbout(name, weight, whole),
    })),
    feedback: assessment?.candidateFeedback ?? null,
    engine_statement: assessment?.provenance?.passes.scores?.statement ?? null,
    not_used: NOT_USED,
    decision: {
      who_decides:
        organisationName === null
          ? 'Nobody decides anything: this was a practice interview, for you alone.'
          : `A person at ${organisationName} decides. The scores are material for them, not a decision.`,
      decided_at: decidedAt?.toISOString() ?? null,
      overruled_at: whole?.overrides[0]?.at.toISOString() ?? null,
    },
    contest: toContestDoor(explanation),
  };
}

function heardAbout(
  name: string,
  weight: number,
  whole: Explanation['whole'],
): Pick<ExplainedCriterion, 'state' | 'score' | 'meaning' | 'heard'> {
  const share = `It makes up ${Number((weight * 100).toFixed(1))} % of the overall score.`;
  const found = whole?.dimensions.find(({ dimension }) => dimension === name);
  if (!found) return { state: 'waiting', score: null, meaning: `This has not been assessed yet. ${share}`, heard: [] };
  if (found.score === null) {
    const meaning =
      'Your answers did not say enough about this to score it. That is not counted against you: the overall score is ' +
      'worked out from the other criteria.';
    return { state: 'not_assessed', score: null, meaning, heard: [] };
  }
  const meaning = `Scored ${found.score} of 100, from the words below. ${share}`;
  return { state: 'scored', score: found.score, meaning, heard: found.citedQuotes };
}

function toContestDoor({ door, contest }: Explanation): ExplainedContest {
  const isWaiting = contest !== null && contest.status !== 'closed';
  return {
    possible: door.kind === 'open' && !isWaiting,
    until: 'until' in door ? door.until.toISOString() : null,
    how: isWaiting ? 'You have asked for a human review; a person will answer you.' : HOW[door.kind],
    status: contest?.status ?? null,
  };
}

const HOW: Readonly<Record<ContestDoor['kind'], string>> = {
  open: 'If you think the result is wrong, say why. A person looks at it again, somebody else than whoever decided wherever there is somebody else, and answers you with an explanation.',
  nothing_decided: 'This was a practice interview: nothing was decided, so there is nothing to contest.',
  not_assessed: 'The interview has not been assessed yet. Afterwards you can ask for a person to look at it again.',
  too_late: 'The time to contest this result is over.',
};
