import { askQuestion, type Prompt } from '#libs/prompts';
import type { Provenance } from '#libs/providers';
import { nextMove } from '../domain/next-move.js';
import { preparedQuestion, type PreparedQuestion } from '../domain/prepared-questions.js';
import { NO_TOKENS } from '../domain/token-spending.js';
import { toProgression, type ProgressionDocument } from '../entities/progression.document.js';
import type { PlannedQuestion } from './advance.js';

export const ENGINE_DOWN = 'A prepared question, because the engine could not be reached.';
export const QUESTION_UNFIT = 'A prepared question, because the one that the engine made could not be put to anybody.';

/**
 * Goes on to a prepared question on a topic of its own, so that the topics of the plan are still there for the engine.
 * `next` is null when all has been asked; the whole is null when every prepared question was asked. `statement` says why.
 */
export function planPrepared(
  progression: ProgressionDocument,
  statement: string,
): { progression: ProgressionDocument; next: PlannedQuestion | null } | null {
  const move = nextMove(toProgression(progression), null);
  if (move.kind !== 'question') return { progression, next: null };
  const question = preparedQuestion(move.level, new Set(progression.asked.map((asked) => asked.template_id)));
  if (!question) return null;
  const next = planned(question, move.topic.dimension, statement);
  return { progression: { ...progression, topics: [...progression.topics, next.topic] }, next };
}

/** It stands in for a question of the plan and feeds the same dimension. */
function planned(question: PreparedQuestion, dimension: string, statement: string): PlannedQuestion {
  const { id, skill, text, kind, criterion, level } = question;
  return {
    worded: {
      output: {
        text,
        kind,
        criterion,
        template_id: id,
        expected_points: [...question.expectedPoints],
        suggested_followup: null,
      },
      provenance: preparedBy(askQuestion, statement),
      usage: NO_TOKENS,
      problems: [],
    },
    topic: { id, skill, dimension, source: 'role_plan', source_text: text, category: null, importance: 0 },
    level,
    gap: null,
  };
}

/** Whose words they are when our own code has them. No answer of an engine is in it, so there is nothing to hash. */
export function preparedBy(prompt: Pick<Prompt<never, unknown>, 'id' | 'version'>, statement: string): Provenance {
  return {
    engine: 'prepared',
    model: 'talenti-prepared-1',
    statement,
    prompt_id: prompt.id,
    prompt_version: prompt.version,
    prompt_hash: '',
    input_hash: '',
    parameters: {},
  };
}
