import type { InterviewTopic, PlanInput } from '#libs/prompts';
import { embed, sentences } from '../../language.ts';
import { ROLE_TYPE_THEMES } from '../bank/bank.ts';
import { BRINGS_CHANGE } from '../wording/claims.ts';
import { dutyPhrase } from '../wording/duty-phrase.ts';
import { nounPhrase } from '../wording/noun-phrase.ts';
import { labelOf, quotable } from '../wording/phrases.ts';
import { touchesProtectedTopic } from '../wording/protected-topics.ts';
import type { Candidate } from './candidate.ts';
import { dimensionFit } from './dimension-fit.ts';

type Category = NonNullable<InterviewTopic['category']>;
type Finding = Omit<Candidate, 'vector' | 'fit' | 'dimension'>;

const IMPORTANCE: Readonly<Record<Category, number>> = {
  responsibility: 0.9,
  required_skill: 0.9,
  competency: 0.78,
  experience: 0.6,
  certification: 0.55,
  education: 0.4,
  preferred_skill: 0.4,
};
const PREFERRED_FACTOR = 0.5;
const ROLE_TYPE_IMPORTANCE = 0.88;
const RESUME_IMPORTANCE = 0.8;
const DESCRIPTION_IMPORTANCE = 0.7;
const RUBRIC_IMPORTANCE = 0.65;
/** Postings name the important things first: each later line counts a little less. */
const LATER_LINE = 0.008;
const MAX_REQUIREMENTS = 60;
const MAX_DESCRIPTION_SENTENCES = 12;
const MAX_CLAIMS = 8;
/** Small beside the distance of an unrelated dimension (0.15 and more). */
const LOAD_COST = 0.025;
const USUAL_SHARE = 0.3;

/** Everything that an interview for this role could be about, each with the dimension it feeds best. */
export async function findCandidates(input: PlanInput): Promise<Candidate[]> {
  const asked = fromRequirements(input.requirements);
  const found = [
    ...asked,
    ...(asked.length === 0 ? fromDescription(input.role.description) : []),
    ...fromRoleType(input.role_type),
    ...fromResume(input.resume),
  ];
  const fitOf = await dimensionFit(input.rubric);
  const vectors = await embed(found.map((finding) => finding.source_text.slice(0, 300)));
  const fits = found.map((finding, index) => fitOf(vectors[index]!, finding.category ?? kindOf(finding.source)));
  // Some dimensions are close to everything in a posting; what counts is being closer than usual.
  const usual = input.rubric.map((_, at) => fits.reduce((sum, fit) => sum + (fit[at] ?? 0), 0) / fits.length);
  const leads = fits.map((fit) => fit.map((value, at) => value - USUAL_SHARE * (usual[at] ?? 0)));
  const dimensions = spreadOver(input.rubric, leads, found);
  const candidates = found.map((finding, index): Candidate => ({
    ...finding,
    vector: vectors[index]!,
    fit: fits[index]!,
    dimension: dimensions[index]!,
  }));
  return [...candidates, ...(await fromRubric(input.rubric))];
}

/** The best dimension of every finding; between two that suit alike, the one that has less so far for its weight. */
function spreadOver(
  rubric: PlanInput['rubric'],
  leads: readonly (readonly number[])[],
  found: readonly Finding[],
): number[] {
  const meanWeight = rubric.reduce((sum, dimension) => sum + dimension.weight, 0) / rubric.length;
  const load = rubric.map(() => 0);
  const dimensions = found.map(() => 0);
  const byImportance = found
    .map((_, index) => index)
    .sort((a, b) => found[b]!.importance - found[a]!.importance || a - b);
  for (const index of byImportance) {
    const pull = leads[index]!.map((lead, at) => lead - LOAD_COST * load[at]!);
    const dimension = pull.indexOf(Math.max(...pull));
    load[dimension]! += meanWeight / rubric[dimension]!.weight;
    dimensions[index] = dimension;
  }
  return dimensions;
}

function kindOf(source: InterviewTopic['source']): 'resume' | 'role_type' | 'rubric' {
  return source === 'resume' || source === 'role_type' ? source : 'rubric';
}

function fromRequirements(requirements: PlanInput['requirements']): Finding[] {
  return requirements
    .filter((requirement) => quotable(requirement.text) !== null || requirement.text.trim() !== '')
    .filter((requirement) => requirement.category === 'responsibility' || !touchesProtectedTopic(requirement.text))
    .slice(0, MAX_REQUIREMENTS)
    .map(({ category, text, required }, index) => {
      const isRequired = required && category !== 'preferred_skill';
      return {
        skill: category === 'experience' ? (quotable(text) ?? labelOf(text)) : labelOf(text),
        source: 'requirement',
        source_text: text,
        category,
        importance: round((IMPORTANCE[category] - LATER_LINE * index) * (isRequired ? 1 : PREFERRED_FACTOR)),
        required: isRequired,
      };
    });
}

/** Without requirements, sentences of the description that name a task or a skill. */
function fromDescription(description: string): Finding[] {
  return sentences(description.replace(/<[^>]*>/g, ' ').slice(0, 6_000))
    .filter((sentence) => sentence.length <= 300 && !touchesProtectedTopic(sentence))
    .map((sentence) => ({ sentence, duty: dutyPhrase(sentence), skill: nounPhrase(sentence) }))
    .filter(({ duty, skill }) => duty ?? skill)
    .slice(0, MAX_DESCRIPTION_SENTENCES)
    .map(({ sentence, duty }, index) => ({
      skill: labelOf(sentence),
      source: 'requirement',
      source_text: sentence,
      category: duty ? 'responsibility' : 'required_skill',
      importance: round(DESCRIPTION_IMPORTANCE - LATER_LINE * index),
      required: true,
    }));
}

function fromRoleType(roleType: PlanInput['role_type']): Finding[] {
  if (!roleType) return [];
  return ROLE_TYPE_THEMES[roleType].map(({ skill }, index) => ({
    skill,
    source: 'role_type',
    source_text: skill,
    category: null,
    importance: round(ROLE_TYPE_IMPORTANCE - LATER_LINE * index),
    required: true,
  }));
}

/** Claims with figures and with changes brought about come first: there is most to ask about them. */
function fromResume(resume: PlanInput['resume']): Finding[] {
  const weightOf = (claim: string): number => (/\d/.test(claim) ? 1 : 0) + (BRINGS_CHANGE.test(claim) ? 1 : 0);
  return (resume?.highlights ?? [])
    .filter((claim) => quotable(claim) !== null && !touchesProtectedTopic(claim))
    .map((claim, at) => ({ claim, at, weight: weightOf(claim) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MAX_CLAIMS)
    .map(({ claim }, index) => ({
      skill: quotable(claim) ?? claim,
      source: 'resume',
      source_text: claim,
      category: null,
      importance: round(RESUME_IMPORTANCE - 0.05 * index),
      required: true,
    }));
}

/** One topic per dimension, for dimensions that nothing else feeds. */
async function fromRubric(rubric: PlanInput['rubric']): Promise<Candidate[]> {
  const vectors = await embed(rubric.map(({ name }) => name.slice(0, 300)));
  return rubric.map(({ name, description }, index) => ({
    skill: labelOf(name),
    source: 'rubric',
    source_text: description ? `${name}: ${description}` : name,
    category: null,
    importance: RUBRIC_IMPORTANCE,
    required: true,
    vector: vectors[index]!,
    fit: rubric.map((_, other) => (other === index ? 1 : 0)),
    dimension: index,
  }));
}

function round(value: number): number {
  return Math.round(Math.max(0.05, value) * 1_000) / 1_000;
}
