import { withoutInstructions, type Exchange, type ScoreOutput } from '#libs/prompts';
import { SecondReader, type Llm } from '#libs/providers';
import type { Material } from '../../../apps/api/src/modules/scoring/use-cases/assessment-material.js';
import { verifyScores } from '../../../apps/api/src/modules/scoring/use-cases/compose-assessment.js';
import { questionOf } from '../../../apps/api/src/modules/scoring/use-cases/pass-questions.js';
import type { GoldenInterview } from './read-interviews.js';

/** The scores of an interview as the product stores them; null: insufficient evidence. */
export interface Scores {
  overall: number | null;
  dimensions: Record<string, number | null>;
}

export type Assessable = Pick<GoldenInterview, 'id' | 'role' | 'rubric' | 'exchanges'>;

/** Scores an interview the way the product does: the engine proposes, our own code verifies and adds up. */
export async function assess(llm: Llm, interview: Assessable): Promise<Scores> {
  return (await assessInFull(llm, interview)).scores;
}

/** The same with everything that was found, for comparisons byte for byte. */
export async function assessInFull(
  llm: Llm,
  interview: Assessable,
): Promise<{ scores: Scores; findings: ReturnType<typeof verifyScores>['findings'] }> {
  const material = materialOf(interview);
  const answer = await questionOf('scores', material, { scores: null })?.ask({ llm, second: new SecondReader(null) });
  const { findings, overall } = verifyScores(material, answer?.output as ScoreOutput);
  const dimensions = findings.map(({ dimension, finding }): [string, number | null] => [
    dimension,
    finding.kind === 'scored' ? finding.score : null,
  ]);
  return { scores: { overall, dimensions: Object.fromEntries(dimensions) }, findings };
}

function materialOf({ id, role, rubric, exchanges }: Assessable): Material {
  const said = exchanges.flatMap(({ answers }) => answers);
  const heard = (exchange: Exchange): Exchange => ({
    ...exchange,
    answers: exchange.answers.map((answer) => ({ ...answer, text: withoutInstructions(answer.text).text })),
  });
  return {
    record: {
      id,
      candidateId: 'candidate',
      organisationId: null,
      applicationId: null,
      jobRoleId: null,
      rubricVersion: null,
      kind: 'real',
      status: 'completed',
      completedAt: null,
      role,
      exchanges,
      transcript: [],
      clientSignals: [],
    },
    rubric: { version: null, dimensions: rubric },
    exchanges: exchanges.map(heard),
    said: new Map(said.map(({ message_id, text }) => [message_id, { id: message_id, text }])),
    hashes: { transcript_hash: '', rubric_hash: '', role_hash: '', signals_hash: '' },
  };
}
