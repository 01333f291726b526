import type { JudgeInput, QuestionKind } from '#libs/prompts';
import { contentWords, embed, mix, rarity, sentences, stem, words, type Vector } from '../language.ts';
import { domainProfile, listedWords, loadDomains, type DomainProfile } from './domains.ts';
import { foldWhitespace } from './answer-sentences.ts';
import { figuresIn } from './sentence-signs.ts';

/** Everything about a question that does not change with the answer. */
export interface PreparedQuestion {
  kind: QuestionKind;
  /** Stems of question and criterion. */
  ownStems: ReadonlySet<string>;
  /** Figures in the question and the criterion, as written. */
  figures: ReadonlySet<string>;
  /** Question or criterion use a word of some field of work: "patient", "invoice". */
  namesAField: boolean;
  /** The same with those of the posting and the expected points. */
  knownStems: ReadonlySet<string>;
  /** Telling stems of question, criterion and posting. */
  keyStems: ReadonlySet<string>;
  /** Three-word runs of everything the candidate may have copied from. */
  knownRuns: ReadonlySet<string>;
  question: Vector;
  /** Question, criterion and expected points together. */
  questionInFull: Vector;
  /** Question, criterion and posting. */
  subject: Vector;
  postingLines: Vector[];
  /** The posting as a whole. */
  job: Vector;
  /** What the question itself is about, without the posting. */
  field: DomainProfile;
  expected: ExpectedPoint[];
  siblings: Vector[];
}

export interface ExpectedPoint {
  text: string;
  vector: Vector;
}

const MOST_POSTING_LINES = 40;
const LONGEST_LINE_CHARACTERS = 400;
const TELLING_WORD_RARITY = 9;
const REMEMBERED_QUESTIONS = 200;
const prepared = new Map<string, Promise<PreparedQuestion>>();

type AskedInRole = Pick<JudgeInput, 'role' | 'question' | 'sibling_questions'>;

/** Prepared questions are kept, for a question is judged once per turn. */
export function prepareQuestion({ role, question, sibling_questions }: AskedInRole): Promise<PreparedQuestion> {
  const key = JSON.stringify([role, question, sibling_questions]);
  let preparing = prepared.get(key);
  if (!preparing) {
    preparing = prepare({ role, question, sibling_questions });
    preparing.catch(() => prepared.delete(key));
    if (prepared.size >= REMEMBERED_QUESTIONS) prepared.clear();
    prepared.set(key, preparing);
  }
  return preparing;
}

async function prepare({ role, question, sibling_questions }: AskedInRole): Promise<PreparedQuestion> {
  const lines = postingLines(role.title, role.description);
  const asked = `${question.text} ${question.criterion}`.trim();
  const askedInJob = [asked, ...lines].join(' ');
  const points = question.expected_points.map(foldWhitespace).filter((point) => point !== '');
  const siblings = sibling_questions.map(foldWhitespace).filter((text) => text !== '' && text !== question.text);
  const [questionVector, askedVector] = await embed([question.text, asked]);
  if (!questionVector || !askedVector) throw new Error('A question always has a vector');
  const lineVectors = await embed(lines);
  const pointVectors = await embed(points);
  const job = mix(lineVectors);
  const subject = mix([askedVector, job]);
  return {
    kind: question.kind,
    ownStems: stemsOf(asked),
    figures: new Set(figuresIn(asked)),
    namesAField: listedWords(stemsOf(asked)).some((count) => count > 0),
    knownStems: stemsOf([askedInJob, ...points].join(' ')),
    keyStems: new Set(contentWords(askedInJob).filter(isTelling).map(stem)),
    knownRuns: new Set([question.text, question.criterion, ...lines, ...points].flatMap(wordRuns)),
    question: questionVector,
    questionInFull: mix(points.length > 0 ? [askedVector, mix(pointVectors)] : [askedVector]),
    subject,
    postingLines: lineVectors,
    job,
    field: domainProfile(subject, stemsOf(askedInJob), await loadDomains()),
    expected: await withVectors(points.length > 0 ? points : clausesOf(question.criterion)),
    siblings: await embed(siblings),
  };
}

function postingLines(title: string, description: string): string[] {
  const lines = [title, ...description.split(/\n+/).flatMap(sentences)]
    .map((line) => foldWhitespace(line).slice(0, LONGEST_LINE_CHARACTERS))
    .filter((line) => /\p{L}/u.test(line));
  return lines.slice(0, MOST_POSTING_LINES);
}

function stemsOf(text: string): Set<string> {
  return new Set(contentWords(text).map(stem));
}

function isTelling(word: string): boolean {
  return rarity(word) > TELLING_WORD_RARITY;
}

export function wordRuns(text: string): string[] {
  const every = words(text);
  return every.slice(2).map((third, index) => `${every[index]} ${every[index + 1]} ${third}`);
}

async function withVectors(texts: readonly string[]): Promise<ExpectedPoint[]> {
  const vectors = await embed(texts);
  return texts.flatMap((text, index) => {
    const vector = vectors[index];
    return vector ? [{ text, vector }] : [];
  });
}

/** What stands in for expected points where a question has none. */
function clausesOf(criterion: string): string[] {
  return criterion
    .replace(/^[^:]+:\s*/, '')
    .split(/,|;|\band\b|\./)
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(' ').length >= 2);
}
