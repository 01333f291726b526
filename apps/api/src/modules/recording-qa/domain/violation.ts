import { locateQuotes, type Conversation, type CriterionFinding, type ProposedQuote, type Quote } from './finding.js';
import type { PolicyTemplate, Severity, ViolationRule } from './policy-template.js';

export interface Violation {
  ruleKey: string;
  type: ViolationRule['type'];
  severity: Severity;
  description: string;
  /** Null for what is missing. */
  quote: Quote | null;
  /** False: it may be one; a person looks, and until then nothing follows from it. */
  isCertain: boolean;
}

/** What an engine proposes; nothing of it is believed until its words are found. */
export interface ViolationProposal {
  ruleKey: string;
  quote: ProposedQuote;
  explanation: string;
  isCertain: boolean;
}

/**
 * Violations that stand, in the order of the conversation: of a rule of the template, in words that somebody held to
 * the policy said, each place once a rule; and each required statement that was not made, where a rule says so.
 */
export function checkViolations(
  { violationRules }: PolicyTemplate,
  proposals: readonly ViolationProposal[],
  findings: readonly CriterionFinding[],
  conversation: Conversation,
): Violation[] {
  const spoken = violationRules.flatMap((rule) =>
    rule.type === 'missing_disclosure' ? [] : spokenViolations(rule, proposals, conversation),
  );
  const missing = violationRules.flatMap((rule) => missingDisclosure(rule, findings));
  return [...missing, ...spoken.toSorted((one, other) => placeOf(one) - placeOf(other))];
}

function spokenViolations(
  rule: ViolationRule,
  proposals: readonly ViolationProposal[],
  conversation: Conversation,
): Violation[] {
  const { key, type, severity } = rule;
  const found = new Map<string, Violation>();
  for (const { ruleKey, quote: proposed, explanation, isCertain } of proposals) {
    if (ruleKey !== key) continue;
    const [quote] = locateQuotes([proposed], conversation, { anybody: false });
    if (!quote) continue;
    const place = `${quote.segment}:${quote.start}`;
    if (found.get(place)?.isCertain) continue;
    const description = explanation.trim() || rule.description;
    found.set(place, { ruleKey: key, type, severity, description, quote, isCertain });
  }
  return [...found.values()];
}

/** Not from an engine: a disclosure is missing exactly where its criterion failed. */
function missingDisclosure(rule: ViolationRule, findings: readonly CriterionFinding[]): Violation[] {
  if (rule.type !== 'missing_disclosure') return [];
  const finding = findings.find(({ criterionKey }) => criterionKey === rule.criterionKey)?.finding;
  if (finding?.kind !== 'scored' || finding.passed) return [];
  const { key, type, severity, description } = rule;
  return [{ ruleKey: key, type, severity, description, quote: null, isCertain: true }];
}

const placeOf = ({ quote }: Violation): number => quote?.segment ?? 0;
