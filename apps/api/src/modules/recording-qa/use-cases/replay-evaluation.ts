import { Injectable } from '@nestjs/common';
import {
  differencesBetween,
  DomainError,
  notFound,
  SECOND_MS,
  type Difference,
  type OrganisationScope,
} from '#libs/kernel';
import { Llm } from '#libs/providers';
import { partName, partsOf } from '../domain/parts.js';
import type { EvaluationPartEntity } from '../entities/evaluation-part.entity.js';
import type { EvaluationInputs } from '../entities/qa.document.js';
import { EvaluationRepository } from '../evaluation.repository.js';
import { nothingToReplay } from '../qa.errors.js';
import { composeEvaluation, contentOf } from './compose-evaluation.js';
import { EvaluationMaterial, hashOf, type Material } from './evaluation-material.js';
import { ask, isAnsweredBy, proposalsIn } from './part-questions.js';

const PART_LIMIT_MS = 45 * SECOND_MS;

/** What a replay found. It changes nothing. */
export interface EvaluationReplay {
  evaluationId: string;
  matches: boolean;
  /** Whether our own code makes the same of what the engines proposed then. */
  verification: { storedHash: string | null; shownHash: string; replayedHash: string; differences: Difference[] };
  /** Whether the engine says the same again; `matches` is null when it was not asked. */
  engine: { asked: boolean; reason: string | null; matches: boolean | null; differences: Difference[] };
  inputs: { stored: EvaluationInputs | null; now: EvaluationInputs };
}

/** Makes an evaluation again from what was kept of it, and by asking the engine again, and compares. */
@Injectable()
export class ReplayEvaluation {
  constructor(
    private readonly materials: EvaluationMaterial,
    private readonly evaluations: EvaluationRepository,
    private readonly llm: Llm,
  ) {}

  /** @throws DomainError `evaluation.not_found` (404), `qa.nothing_to_replay` (409) while it is not there. */
  async replay(scope: OrganisationScope, evaluationId: string): Promise<EvaluationReplay> {
    const found = await this.evaluations.found(scope, evaluationId);
    if (!found) throw notFound('Evaluation');
    const { evaluation, scores, violations } = found;
    if (evaluation.status === 'pending') throw nothingToReplay();
    const material = await this.materials.of(scope, evaluation);
    const kept = await this.evaluations.parts(evaluationId);
    const shown = contentOf(evaluation, scores, violations);
    const replayed = composeEvaluation(material, proposalsIn(partsOf(material.policy), kept));
    const verification = {
      storedHash: evaluation.outputHash,
      shownHash: hashOf(shown),
      replayedHash: hashOf(replayed),
      differences: differencesBetween(shown, replayed),
    };
    const engine = await this.askAgain(kept, material);
    const inputs = { stored: evaluation.provenance?.inputs ?? null, now: material.inputs };
    const hashes = new Set([verification.storedHash, verification.shownHash, verification.replayedHash]);
    const isSameInput = hashOf(inputs.stored) === hashOf(inputs.now);
    const matches = hashes.size === 1 && isSameInput && engine.matches !== false;
    return { evaluationId, matches, verification, engine, inputs };
  }

  /** Only an engine that is the same, asked in the same words, can be expected to say the same. */
  private async askAgain(
    kept: readonly EvaluationPartEntity[],
    material: Material,
  ): Promise<EvaluationReplay['engine']> {
    const notAsked = (reason: string) => ({ asked: false, reason, matches: null, differences: [] });
    const differences: Difference[] = [];
    try {
      for (const part of partsOf(material.policy)) {
        const row = kept.find((one) => one.part === partName(part));
        if (row?.provenance.some((made) => !isAnsweredBy(this.llm, part, made))) {
          return notAsked('It was made by another engine, or with other prompts, than what answers today.');
        }
        const { output } = await ask(this.llm, part, material, { timeoutMs: PART_LIMIT_MS });
        const name = partName(part);
        differences.push(...differencesBetween({ [name]: row?.output ?? null }, { [name]: output }));
      }
    } catch (error) {
      if (error instanceof DomainError) return notAsked(`The engine did not answer: ${error.detail}`);
      throw error;
    }
    return { asked: true, reason: null, matches: differences.length === 0, differences };
  }
}
