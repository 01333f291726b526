import type { IntegrityFlag } from './integrity-input.js';

/** One dimension as a language model scored it and as the embedded engine judges the same answers; null: no evidence. */
export interface TwoScores {
  dimension: string;
  model: number | null;
  embedded: number | null;
  /** The messages that the model's quotes stand in. */
  messages: readonly string[];
}

/**
 * The two differ by 15 points now and then, for the embedded engine knows less of the world; beyond 35 somebody should
 * read the answers. Chosen, to be measured once models are in use.
 */
const TOO_FAR_ABOVE = 35;

/**
 * Where a model is far more generous than the answers seem to bear: an instruction that slipped through, or a mistake of
 * one of the two. The score stands until a person changes it. A dimension in which the embedded engine finds no evidence
 * is left alone: it misses much that is told in unusual words.
 */
export function scoreDivergences(scores: readonly TwoScores[]): IntegrityFlag[] {
  return scores.flatMap(({ dimension, model, embedded, messages }) => {
    if (model === null || embedded === null || model - embedded <= TOO_FAR_ABOVE) return [];
    return [
      {
        id: `scores_diverge:${dimension}`,
        type: 'scores_diverge' as const,
        severity: 'medium' as const,
        evidence:
          `The model gives “${dimension}” ${Math.round(model)}, a second reading of the same answers by the built-in engine ` +
          `${Math.round(embedded)}. Please read the quotes: a sentence meant for the model, or an answer in unusual words, can explain it.`,
        confidence: 0.5,
        messages: [...messages],
        quotes: [],
      },
    ];
  });
}
