import {
  checkConsistency,
  reasonAssessment,
  recommendActions,
  scoreAssessment,
  type Prompt,
  type ScoreOutput,
  type VerifiedScores,
} from '#libs/prompts';
import type { AskOptions, Llm, LlmAnswer, Provenance, SecondReader } from '#libs/providers';
import type { PassName } from '../domain/pass.js';
import type { AssessmentPassEntity } from '../entities/assessment-pass.entity.js';
import type { Material } from './assessment-material.js';
import { scoresByDimension, verifyScores, type Proposed } from './compose-assessment.js';
import type { IntegrityProposal } from './integrity-part.js';

/** Who answers: the engine that proposes, and the one that reads again what a language model has scored. */
export interface Readers {
  llm: Llm;
  second: SecondReader;
}

/** What one pass asks an engine. */
export interface PassQuestion {
  ask(readers: Readers, options?: Pick<AskOptions, 'timeoutMs'>): Promise<LlmAnswer<object>>;
}

function question<Input, Output extends object>(prompt: Prompt<Input, Output>, input: Input): PassQuestion {
  return { ask: ({ llm }, options) => llm.answer(prompt, input, options) };
}

/** The question of a pass; null while the scores that it is about are not there. */
export function questionOf(
  pass: PassName,
  material: Material,
  proposed: Pick<Proposed, 'scores'>,
): PassQuestion | null {
  const { record, rubric, exchanges } = material;
  const { role } = record;
  switch (pass) {
    case 'scores':
      return question(scoreAssessment, { role, rubric: rubric.dimensions, exchanges });
    case 'integrity':
      return integrityQuestion(material);
    case 'reasoning':
      return proposed.scores && question(reasonAssessment, verifiedScores(material, proposed.scores));
    case 'actions':
      return proposed.scores && question(recommendActions, verifiedScores(material, proposed.scores));
  }
}

/** What does not fit together, and where a second reader finds far less than the scores say. */
function integrityQuestion(material: Material): PassQuestion {
  const { record, rubric, exchanges } = material;
  const { role } = record;
  return {
    ask: async ({ llm, second }, options) => {
      const [answer, scores] = await Promise.all([
        llm.answer(checkConsistency, { role, exchanges }, options),
        second.read(scoreAssessment, { role, rubric: rubric.dimensions, exchanges }),
      ]);
      const output: IntegrityProposal = {
        ...answer.output,
        secondReading: scores && scoresByDimension(verifyScores(material, scores)),
      };
      return { ...answer, output };
    },
  };
}

const PROMPT_OF: Readonly<Record<PassName, Pick<Prompt<unknown, unknown>, 'hash' | 'task'>>> = {
  scores: scoreAssessment,
  integrity: checkConsistency,
  reasoning: reasonAssessment,
  actions: recommendActions,
};

/** Whether the pass would be put today to the same engine in the same words. */
export function isAnsweredBy(llm: Llm, pass: PassName, made: Provenance): boolean {
  const prompt = PROMPT_OF[pass];
  const { engine, model } = llm.describe(prompt.task);
  return made.engine === engine && made.model === model && made.prompt_hash === prompt.hash;
}

/** What the passes that are there have proposed. Each was checked against its schema when it came. */
export function proposedBy(passes: readonly Pick<AssessmentPassEntity, 'pass' | 'output'>[]): Proposed {
  const by = (pass: PassName): object | null => passes.find((one) => one.pass === pass)?.output ?? null;
  return {
    scores: by('scores') as Proposed['scores'],
    integrity: by('integrity') as Proposed['integrity'],
    reasoning: by('reasoning') as Proposed['reasoning'],
    actions: by('actions') as Proposed['actions'],
  };
}

/** What the later passes are told: only what our own code has made sure of. */
function verifiedScores(material: Material, proposed: ScoreOutput): VerifiedScores {
  const { findings, overall, skills, notes } = verifyScores(material, proposed);
  return {
    role: material.record.role,
    overall_score: overall,
    dimensions: findings.map(({ dimension, weight, finding, evidence, confidence }) => ({
      dimension,
      weight,
      score: finding.kind === 'scored' ? finding.score : null,
      evidence,
      quotes:
        finding.kind === 'scored' ? finding.quotes.map(({ messageId, text }) => ({ message_id: messageId, text })) : [],
      confidence,
    })),
    skills,
    answer_notes: notes,
  };
}
