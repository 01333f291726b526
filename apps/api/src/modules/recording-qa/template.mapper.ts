import type { Page } from '#libs/kernel';
import type { Criterion, PolicyTemplate, ViolationRule } from './domain/policy-template.js';
import type {
  CriterionRequest,
  ImportTemplateRequest,
  TemplateRequest,
  ViolationRuleRequest,
} from './dto/template.request.js';
import type {
  CriterionResponse,
  ExportedTemplateResponse,
  LibraryTemplateListResponse,
  TemplateContentResponse,
  TemplateListResponse,
  TemplateResponse,
} from './dto/template.response.js';
import type { ViolationRuleDocument } from './entities/qa.document.js';
import type { WholeTemplate } from './template.repository.js';

const DEFAULT_PASSING_SCORE = 70;
const LONGEST_KEY = 80;

export function fromTemplateRequest(request: TemplateRequest | ImportTemplateRequest): PolicyTemplate {
  return {
    name: request.name,
    description: request.description ?? '',
    passingScore: request.passing_score ?? DEFAULT_PASSING_SCORE,
    criteria: request.criteria.map(fromCriterion),
    violationRules: (request.violation_rules ?? []).map(fromRule),
  };
}

function fromCriterion(criterion: CriterionRequest): Criterion {
  return {
    key: criterion.key ?? keyOf(criterion.category_name),
    name: criterion.category_name,
    weight: criterion.weight,
    passingScore: criterion.passing_score,
    isFatal: criterion.is_fatal ?? false,
    kind: criterion.kind ?? 'behaviour',
    moment: criterion.moment ?? 'anywhere',
    appliesWhen: criterion.applies_when ?? null,
    evaluationPrompt: criterion.evaluation_prompt,
    examples: criterion.examples ?? [],
  };
}

function fromRule({ key, type, severity, description, criterion_key, phrases }: ViolationRuleRequest): ViolationRule {
  return ruleOf({ key, type, severity, description, criterion_key: criterion_key ?? null, phrases: phrases ?? [] });
}

function ruleOf({ type, criterion_key, phrases, ...rule }: ViolationRuleDocument): ViolationRule {
  return type === 'missing_disclosure'
    ? { ...rule, type, criterionKey: criterion_key ?? '' }
    : { ...rule, type, phrases };
}

/** `Greeting & identification` is `greeting_identification`. */
function keyOf(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('_').slice(0, LONGEST_KEY) || 'criterion';
}

/** As the pure rules see it. */
export function templateOf({ version, criteria }: Omit<WholeTemplate, 'template'>): PolicyTemplate {
  return {
    name: version.name,
    description: version.description,
    passingScore: version.passingScore,
    criteria: criteria.map(
      ({ categoryName, key, weight, passingScore, isFatal, kind, moment, appliesWhen, ...rest }) => ({
        key,
        name: categoryName,
        weight,
        passingScore,
        isFatal,
        kind,
        moment,
        appliesWhen,
        evaluationPrompt: rest.evaluationPrompt,
        examples: rest.examples,
      }),
    ),
    violationRules: version.violationRules.map(ruleOf),
  };
}

export function toRuleDocument(rule: ViolationRule): ViolationRuleDocument {
  const { key, type, severity, description } = rule;
  return {
    key,
    type,
    severity,
    description,
    criterion_key: rule.type === 'missing_disclosure' ? rule.criterionKey : null,
    phrases: rule.type === 'missing_disclosure' ? [] : [...rule.phrases],
  };
}

function toCriterion({ name, evaluationPrompt, examples, ...criterion }: Criterion): CriterionResponse {
  return {
    key: criterion.key,
    category_name: name,
    weight: criterion.weight,
    passing_score: criterion.passingScore,
    evaluation_prompt: evaluationPrompt,
    is_fatal: criterion.isFatal,
    kind: criterion.kind,
    moment: criterion.moment,
    applies_when: criterion.appliesWhen,
    examples: [...examples],
  };
}

function toContent(template: PolicyTemplate): TemplateContentResponse {
  return {
    name: template.name,
    description: template.description,
    passing_score: template.passingScore,
    criteria: template.criteria.map(toCriterion),
    violation_rules: template.violationRules.map(toRuleDocument),
  };
}

export function toTemplate(whole: WholeTemplate): TemplateResponse {
  const { template, version } = whole;
  return {
    id: template.id,
    version: version.version,
    newest_version: template.version,
    archived_at: template.archivedAt?.toISOString() ?? null,
    created_by: version.createdBy,
    created_at: version.createdAt.toISOString(),
    ...toContent(templateOf(whole)),
  };
}

export function toTemplateList(page: Page<WholeTemplate>): TemplateListResponse {
  return { items: page.items.map(toTemplate), next_cursor: page.nextCursor };
}

export function toTemplateVersions(versions: readonly WholeTemplate[]): TemplateListResponse {
  return { items: versions.map(toTemplate), next_cursor: null };
}

export function toLibrary(library: readonly { key: string; template: PolicyTemplate }[]): LibraryTemplateListResponse {
  return { items: library.map(({ key, template }) => ({ key, ...toContent(template) })), next_cursor: null };
}

export function toExportedTemplate(whole: WholeTemplate): ExportedTemplateResponse {
  return { format: 'talenti.policy_template', format_version: 1, ...toContent(templateOf(whole)) };
}
