import {
  findResolution,
  findViolations,
  judgeCriterion,
  withoutInstructions,
  type CriterionOutput,
  type Prompt,
  type ResolutionOutput,
  type SaidSegment,
  type ViolationsOutput,
} from '#libs/prompts';
import type { AskOptions, Llm, Provenance } from '#libs/providers';
import type { CriterionProposal } from '../domain/finding.js';
import { partName, resolutionReading, type Part } from '../domain/parts.js';
import { readingsFor, windowsOf } from '../domain/reading.js';
import type { ResolutionProposal } from '../domain/resolution.js';
import type { Segment } from '../domain/segment.js';
import type { ViolationProposal } from '../domain/violation.js';
import type { EvaluationPartEntity } from '../entities/evaluation-part.entity.js';
import {
  toAskedCriterion,
  toAskedRules,
  toCriterionProposal,
  toResolutionProposal,
  toSaid,
  toViolationProposals,
} from '../evaluation-content.mapper.js';
import type { Material } from './evaluation-material.js';

/** An engine's proposals for one part, one for each reading of the transcript, as they came. */
export interface Proposed {
  output: object[];
  provenance: Provenance[];
}

/** Puts one part of an evaluation to an engine: as many questions as there are readings of the transcript. */
export async function ask(
  llm: Llm,
  part: Part,
  { policy, conversation }: Material,
  options?: Pick<AskOptions, 'timeoutMs'>,
): Promise<Proposed> {
  const { segments } = conversation;
  const put = <Input>(prompt: Prompt<Input, object>, readings: Segment[][], about: (said: SaidSegment[]) => Input) =>
    answersTo(llm, prompt, readings.map(said).map(about), options);
  switch (part.kind) {
    case 'criterion': {
      const criterion = toAskedCriterion(part.criterion);
      return put(judgeCriterion, readingsFor(part.criterion, segments), (read) => ({ criterion, segments: read }));
    }
    case 'violations': {
      const rules = toAskedRules(policy.violationRules);
      return put(findViolations, windowsOf(segments), (read) => ({ rules, segments: read }));
    }
    case 'resolution':
      return put(findResolution, [resolutionReading(segments)], (read) => ({ segments: read }));
  }
}

async function answersTo<Input>(
  llm: Llm,
  prompt: Prompt<Input, object>,
  questions: readonly Input[],
  options: Pick<AskOptions, 'timeoutMs'> | undefined,
): Promise<Proposed> {
  const proposed: Proposed = { output: [], provenance: [] };
  for (const question of questions) {
    const { output, provenance } = await llm.answer(prompt, question, options);
    proposed.output.push(output);
    proposed.provenance.push(provenance);
  }
  return proposed;
}

/** Without what is addressed to whoever assesses. */
const said = (segments: readonly Segment[]): SaidSegment[] =>
  segments.map((segment) => toSaid(segment, withoutInstructions(segment.text).text));

const PROMPT_OF: Readonly<Record<Part['kind'], Pick<Prompt<unknown, unknown>, 'hash' | 'task'>>> = {
  criterion: judgeCriterion,
  violations: findViolations,
  resolution: findResolution,
};

/** Whether the part would be put today to the same engine in the same words. */
export function isAnsweredBy(llm: Llm, part: Part, made: Provenance): boolean {
  const prompt = PROMPT_OF[part.kind];
  const { engine, model } = llm.describe(prompt.task);
  return made.engine === engine && made.model === model && made.prompt_hash === prompt.hash;
}

/** What engines have proposed so far. Each was checked against its schema when it came. */
export interface Proposals {
  criteria: ReadonlyMap<string, CriterionProposal[]>;
  violations: ViolationProposal[];
  resolution: ResolutionProposal | null;
}

export function proposalsIn(
  parts: readonly Part[],
  kept: readonly Pick<EvaluationPartEntity, 'part' | 'output'>[],
): Proposals {
  const outputOf = (name: string): object[] => kept.find(({ part }) => part === name)?.output ?? [];
  const [resolution] = outputOf('resolution') as ResolutionOutput[];
  return {
    criteria: new Map(
      parts.flatMap((part) => {
        if (part.kind !== 'criterion') return [];
        return [
          [part.criterion.key, (outputOf(partName(part)) as CriterionOutput[]).map(toCriterionProposal)] as const,
        ];
      }),
    ),
    violations: (outputOf('violations') as ViolationsOutput[]).flatMap(toViolationProposals),
    resolution: resolution ? toResolutionProposal(resolution) : null,
  };
}
