import type { Chance } from './chance.ts';
import { generate, sentence } from './generate.ts';
import type { Schema } from './wire.ts';

/** What stands in a question's data slot. */
export type Material = Record<string, unknown>;

type Writer = (material: Material, chance: Chance) => Record<string, unknown>;

/**
 * The product uses answers, so they must hang together: topics name dimensions of the rubric, quotes are found in the
 * answers they cite. Each writer is found by a field that only its prompt's answer has.
 */
const WRITERS: Readonly<Record<string, Writer>> = {
  items: readRequirements,
  document_kind: readResume,
  topics: planTopics,
  expected_points: askQuestion,
  shown: judgeAnswer,
  answer_notes: scoreDimensions,
  ai_reasoning: giveReasons,
  recommended_actions: recommendActions,
  resource_ids: writeFeedback,
  // Others have a text too, beside fields of their own.
  text: rephraseQuestion,
};

/** An answer to one of our prompts that fits its material; anything of the schema for other questions. */
export function writeAnswer(material: Material, schema: Schema, chance: Chance): unknown {
  const field = Object.keys(WRITERS).find((name) => schema.properties?.[name] !== undefined);
  const writer = field === undefined ? undefined : WRITERS[field];
  const generated = generate(schema, chance);
  return writer ? { ...(generated as object), ...writer(material, chance) } : generated;
}

function readRequirements(material: Material): Record<string, unknown> {
  const posting = textOf(material['job_description']);
  const items = [...posting.matchAll(/[^.!?\n]{12,300}[.!?]?/g)].slice(0, 20).map((match) => {
    const text = match[0].trim();
    const start = match.index + match[0].indexOf(text);
    const years = /(\d{1,2})\+?\s+years/i.exec(text)?.[1];
    return {
      category: years === undefined ? 'responsibility' : 'experience',
      text,
      required: !/plus|prefer|nice to have/i.test(text),
      years: years === undefined ? null : Number(years),
      source: { start, end: start + text.length, sentence: text },
      margin: 0.8,
    };
  });
  return { items, warnings: [] };
}

function readResume(material: Material): Record<string, unknown> {
  const text = textOf(material['text']);
  const [firstName, ...lastNames] = (text.trim().split('\n')[0] ?? '').trim().split(/\s+/);
  return {
    document_kind: 'resume',
    first_name: firstName || null,
    last_name: lastNames.join(' ').slice(0, 200) || null,
    email: /[\w.+-]+@[\w.-]+\.\w+/.exec(text)?.[0] ?? null,
    sources: [],
  };
}

function planTopics(material: Material, chance: Chance): Record<string, unknown> {
  const dimensions = list(material['rubric']).map((dimension) => textOf(dimension['name']));
  const requirements = [material['required'], material['preferred']].flatMap(texts);
  const wanted = Math.min(30, Math.max(Number(material['topics_wanted']) || 5, dimensions.length));
  const topics = Array.from({ length: wanted }, (_, index) => {
    const requirement = requirements[index % Math.max(1, requirements.length)];
    const skill = requirement?.slice(0, 80) ?? sentence(chance).slice(0, 40);
    return {
      skill,
      dimension: dimensions[index % Math.max(1, dimensions.length)] ?? 'Experience',
      source: requirement === undefined ? 'role_plan' : 'requirement',
      source_text: requirement ?? skill,
    };
  });
  return { topics };
}

function askQuestion(material: Material, chance: Chance): Record<string, unknown> {
  const topic = textOf(material['topic']);
  const asked = texts(material['asked']).length;
  if (material['follow_up'] !== undefined) {
    return { text: `And what came of that, about ${topic}?`, kind: 'behavioural', criterion: '', expected_points: [] };
  }
  const opening = chance.oneOf(['Please tell me about', 'How did you go about', 'What did you do yourself in']);
  return {
    text: `${opening} a situation with ${topic || 'this'}? This is question ${asked + 1}.`,
    kind: 'behavioural',
    criterion: `Own experience with ${topic || 'the work'}.`,
    expected_points: ['what the situation was', 'what they did themselves', 'what came of it'],
  };
}

function rephraseQuestion(material: Material): Record<string, unknown> {
  const time = texts(material['earlier']).length + 1;
  return { text: `Put differently, time ${time}: ${textOf(material['question'])}` };
}

function judgeAnswer(_: Material, chance: Chance): Record<string, unknown> {
  return { shown: ['context', 'action'], gap: null, score: chance.between(45, 95), confidence: 0.8 };
}

function scoreDimensions(material: Material, chance: Chance): Record<string, unknown> {
  const exchanges = list(material['exchanges']);
  const quotable = exchanges.flatMap((exchange) =>
    list(exchange['answers']).map((answer) => ({
      dimension: textOf(exchange['dimension']),
      quote: { message_id: textOf(answer['message_id']), text: firstSentence(textOf(answer['text'])) },
    })),
  );
  const dimensions = list(material['rubric']).map((dimension) => {
    const name = textOf(dimension['name']);
    const quotes = quotable
      .filter((candidate) => candidate.dimension === name && candidate.quote.text !== '')
      .slice(0, 6)
      .map(({ quote }) => quote);
    const finding =
      quotes.length > 0
        ? { kind: 'scored', score: chance.between(45, 95) }
        : { kind: 'insufficient_evidence', reason: 'Nothing that was said bears on it.' };
    return { dimension: name, finding, evidence: sentence(chance), quotes, confidence: 0.7 };
  });
  const skills = [...new Set(exchanges.map((exchange) => textOf(exchange['skill'])))].map((skill) => ({
    skill,
    boundary: 'intermediate',
    score: 60,
    highest_level: 'standard',
  }));
  return { dimensions, skills, answer_notes: [] };
}

function giveReasons(material: Material, chance: Chance): Record<string, unknown> {
  const dimensions = list(material['dimensions']);
  const scored = dimensions.filter((dimension) => list(dimension['quotes']).length > 0);
  const figure = (value: unknown): string => `${String(value)} of 100`;
  return {
    dimensions: dimensions.map((dimension) => ({
      dimension: textOf(dimension['dimension']),
      reasoning: dimension['score'] === null ? 'Nothing was said about it.' : `It is ${figure(dimension['score'])}.`,
      quotes: list(dimension['quotes']),
    })),
    narrative_summary: `The interview comes to ${figure(material['overall_score'])}. ${sentence(chance)}`,
    strengths: scored.slice(0, 2).map((dimension) => ({
      text: `${textOf(dimension['dimension'])} is well supported.`,
      quotes: list(dimension['quotes']).slice(0, 1),
    })),
    weaknesses: [],
  };
}

function recommendActions(material: Material): Record<string, unknown> {
  const names = list(material['dimensions']).map((dimension) => textOf(dimension['dimension']));
  return { recommended_actions: names.slice(0, 3).map((name) => `Ask for one more example on ${name}.`) };
}

function writeFeedback(material: Material): Record<string, unknown> {
  const lines = list(record(material['resume'])['jobs']).flatMap((job) => texts(job['lines']));
  const requirements = list(record(material['role'])['requirements']);
  return {
    strengths: lines.slice(0, 2).map((line) => ({ quote: line.slice(0, 300), text: 'A reader can picture this.' })),
    gaps: [
      ...requirements.slice(0, 3).map((requirement, index) => ({
        requirement: index,
        title: textOf(requirement['text']).slice(0, 200),
        advice: 'Say in one line where you did this.',
        quote: null,
      })),
      { requirement: null, title: 'Figures', advice: 'Say how many, or how often.', quote: null },
    ],
    resource_ids: list(material['resources'])
      .slice(0, 2)
      .map((resource) => textOf(resource['id'])),
  };
}

function firstSentence(text: string): string {
  return (/[^.!?\n]+[.!?]?/.exec(text.trim())?.[0] ?? '').trim().slice(0, 300);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Material {
  return typeof value === 'object' && value !== null ? (value as Material) : {};
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

function list(value: unknown): Material[] {
  return Array.isArray(value) ? value.map(record) : [];
}
