import { Injectable } from '@nestjs/common';
import {
  differencesBetween,
  DomainError,
  notFound,
  SECOND_MS,
  type Difference,
  type OrganisationScope,
} from '#libs/kernel';
import { Llm, SecondReader } from '#libs/providers';
import type { InputHashes } from '../entities/assessment.document.js';
import type { AssessmentPassEntity } from '../entities/assessment-pass.entity.js';
import { nothingToReplay } from '../scoring.errors.js';
import { ScoringRepository, type WholeAssessment } from '../scoring.repository.js';
import { hashOf, MaterialCollector, type Material } from './assessment-material.js';
import { composeAssessment, contentOf } from './compose-assessment.js';
import { isAnsweredBy, proposedBy, questionOf } from './pass-questions.js';

const PASS_LIMIT_MS = 45 * SECOND_MS;

/** Whether our own code makes the same of what the engines proposed then. */
export interface Verification {
  matches: boolean;
  /** Noted when the assessment was made. */
  storedHash: string | null;
  /** Of what its rows say now. */
  shownHash: string;
  /** Of what follows from the stored proposals and today's transcript. */
  replayedHash: string;
  differences: Difference[];
}

/** Whether the engine says the same again. */
export interface EngineReplay {
  asked: boolean;
  /** Why it was not asked, or did not answer. */
  reason: string | null;
  /** Null when it was not asked. */
  matches: boolean | null;
  /** `path` begins with the name of the pass. */
  differences: Difference[];
}

export interface InputComparison {
  stored: string | null;
  now: string;
  matches: boolean;
}

/** What a replay found. It changes nothing. */
export interface Replay {
  assessmentId: string;
  version: number;
  matches: boolean;
  verification: Verification;
  engine: EngineReplay;
  inputs: Record<keyof InputHashes, InputComparison>;
}

/** Makes an assessment again from what was kept of it, and by asking the engine again, and compares. */
@Injectable()
export class ReplayAssessment {
  constructor(
    private readonly materials: MaterialCollector,
    private readonly assessments: ScoringRepository,
    private readonly llm: Llm,
    private readonly second: SecondReader,
  ) {}

  /** @throws DomainError `assessment.not_found` (404), `scoring.nothing_to_replay` (409) while no pass is there. */
  async replay(scope: OrganisationScope, assessmentId: string): Promise<Replay> {
    const whole = await this.assessments.find(scope, assessmentId);
    if (!whole) throw notFound('Assessment');
    const { assessment, passes } = whole;
    if (!passes.some(({ status }) => status === 'completed')) throw nothingToReplay();
    const material = await this.materials.ofAssessment(scope, assessment);
    const verification = verify(whole, material);
    const inputs = compareInputs(assessment.provenance?.inputs, material.hashes);
    const engine = await this.askAgain(passes, material);
    const isSameInput = Object.values(inputs).every(({ matches }) => matches);
    return {
      assessmentId,
      version: assessment.version,
      matches: verification.matches && isSameInput && engine.matches !== false,
      verification,
      engine,
      inputs,
    };
  }

  /** Only an engine that is the same, asked in the same words, can be expected to say the same. */
  private async askAgain(passes: readonly AssessmentPassEntity[], material: Material): Promise<EngineReplay> {
    const notAsked = (reason: string): EngineReplay => ({ asked: false, reason, matches: null, differences: [] });
    const made = passes.filter(({ status, provenance }) => status === 'completed' && provenance !== null);
    const other = made.find(({ pass, provenance }) => provenance && !isAnsweredBy(this.llm, pass, provenance));
    if (other?.provenance) {
      const { engine, model, prompt_id: promptId, prompt_version: promptVersion } = other.provenance;
      return notAsked(
        `It was made by ${engine} (${model}) with ${promptId} version ${promptVersion}, which is not what answers today.`,
      );
    }
    const proposed = proposedBy(passes);
    const differences: Difference[] = [];
    const readers = { llm: this.llm, second: this.second };
    try {
      for (const { pass, output } of made) {
        const answer = await questionOf(pass, material, proposed)?.ask(readers, { timeoutMs: PASS_LIMIT_MS });
        differences.push(...differencesBetween({ [pass]: output }, { [pass]: answer?.output ?? null }));
      }
    } catch (error) {
      if (error instanceof DomainError) return notAsked(`The engine did not answer: ${error.detail}`);
      throw error;
    }
    return { asked: true, reason: null, matches: differences.length === 0, differences };
  }
}

function verify({ assessment, dimensions, passes }: WholeAssessment, material: Material): Verification {
  const shown = contentOf(assessment, dimensions);
  const { content } = composeAssessment(material, proposedBy(passes));
  const [shownHash, replayedHash] = [hashOf(shown), hashOf(content)];
  return {
    matches: assessment.outputHash === shownHash && shownHash === replayedHash,
    storedHash: assessment.outputHash,
    shownHash,
    replayedHash,
    differences: differencesBetween(shown, content),
  };
}

function compareInputs(stored: InputHashes | undefined, now: InputHashes): Replay['inputs'] {
  const compare = (name: keyof InputHashes): InputComparison => ({
    stored: stored?.[name] ?? null,
    now: now[name],
    matches: stored?.[name] === now[name],
  });
  return {
    transcript_hash: compare('transcript_hash'),
    rubric_hash: compare('rubric_hash'),
    role_hash: compare('role_hash'),
    signals_hash: compare('signals_hash'),
  };
}
