import { withoutInstructions } from '#libs/prompts';
import type { Llm } from '#libs/providers';
import {
  checkCriterion,
  type Conversation,
  type CriterionFinding,
} from '../../../apps/api/src/modules/recording-qa/domain/finding.js';
import { overallOf, type Overall } from '../../../apps/api/src/modules/recording-qa/domain/overall.js';
import { partName, partsOf } from '../../../apps/api/src/modules/recording-qa/domain/parts.js';
import type { PolicyTemplate } from '../../../apps/api/src/modules/recording-qa/domain/policy-template.js';
import { mergeProposals } from '../../../apps/api/src/modules/recording-qa/domain/reading.js';
import { checkResolution, type Resolution } from '../../../apps/api/src/modules/recording-qa/domain/resolution.js';
import { statementsOf, type Segment } from '../../../apps/api/src/modules/recording-qa/domain/segment.js';
import { checkViolations, type Violation } from '../../../apps/api/src/modules/recording-qa/domain/violation.js';
import { TEMPLATE_LIBRARY } from '../../../apps/api/src/modules/recording-qa/templates/library.js';
import { ask, proposalsIn } from '../../../apps/api/src/modules/recording-qa/use-cases/part-questions.js';

/** What the product makes of a conversation. */
export interface Evaluated {
  findings: CriterionFinding[];
  violations: Violation[];
  resolution: Resolution;
  overall: Overall;
}

/** Evaluates a conversation the way the product does: the engine proposes, our own code verifies and adds up. */
export async function evaluate(llm: Llm, policy: PolicyTemplate, segments: readonly Segment[]): Promise<Evaluated> {
  const conversation: Conversation = {
    segments,
    statements: statementsOf(segments, (text) => withoutInstructions(text).removed),
  };
  const material = { policy, templateVersion: 1, conversation, inputs: { transcript_hash: '', template_hash: '' } };
  const parts = partsOf(policy);
  const kept: { part: string; output: object[] }[] = [];
  for (const part of parts) kept.push({ part: partName(part), output: (await ask(llm, part, material)).output });
  const proposals = proposalsIn(parts, kept);
  const findings = policy.criteria.map((criterion) =>
    checkCriterion(criterion, mergeProposals(criterion, proposals.criteria.get(criterion.key) ?? []), conversation),
  );
  const violations = checkViolations(policy, proposals.violations, findings, conversation);
  if (!proposals.resolution) throw new Error('The resolution is asked for in every conversation');
  const resolution = checkResolution(proposals.resolution, conversation);
  return { findings, violations, resolution, overall: overallOf(policy, findings, violations) };
}

export function templateCalled(key: string): PolicyTemplate {
  const found = TEMPLATE_LIBRARY.find((entry) => entry.key === key);
  if (!found) throw new Error(`No template is called ${key}`);
  return found.template;
}
