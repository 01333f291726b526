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
  template_id: askQuestion,
  verdict: judgeAnswer,
  answer_notes: scoreDimensions,
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
  const requirements = list(material['requirements']).map((requirement) => textOf(requirement['text']));
  const wanted = Math.min(30, Math.max(Number(material['topics_wanted']) || 5, dimensions.length));
  const topics = Array.from({ length: wanted }, (_, index) => {
    const requirement = requirements[index % Math.max(1, requirements.length)];
    const skill = requirement?.slice(0, 80) ?? sentence(chance).slice(0, 40);
    return {
      id: `t${index + 1}`,
      skill,
      dimension: dimensions[index % Math.max(1, dimensions.length)] ?? 'Experience',
      source: requirement === undefined ? 'role_plan' : 'requirement',
      source_text: requirement ?? skill,
      category: null,
      importance: Math.round((1 - index / (wanted + 1)) * 100) / 100,
    };
  });
  return { topics };
}

function askQuestion(material: Material, chance: Chance): Record<string, unknown> {
  const topic = record(material['topic']);
  const asked = list(material['asked']).length;
  const opening = chance.oneOf(['Please tell me about', 'How did you go about', 'What did you do yourself in']);
  return {
    text: `${opening} a situation with ${textOf(topic['skill']) || 'this'}? This is question ${asked + 1}.`,
    kind: 'behavioural',
    template_id: 'model',
    criterion: `Own experience with ${textOf(topic['skill']) || 'the work'}.`,
    expected_points: ['what the situation was', 'what they did themselves', 'what came of it'],
    suggested_followup: null,
  };
}

function judgeAnswer(material: Material, chance: Chance): Record<string, unknown> {
  const turns = Array.isArray(material['turns']) ? material['turns'].map(textOf) : [];
  const quotes = turns
    .map((turn, index) => ({ turn: index, text: firstSentence(turn) }))
    .filter(({ text }) => text !== '')
    .slice(0, 3);
  const points = Array.isArray(record(material['question'])['expected_points'])
    ? (record(material['question'])['expected_points'] as unknown[]).map(textOf)
    : [];
  return {
    verdict: { kind: 'judged', score: chance.between(45, 95) },
    confidence: 0.8,
    points: points.map((point) => ({ point, met: 0.6 })),
    flags: [],
    gap: null,
    quotes,
  };
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

function firstSentence(text: string): string {
  return (/[^.!?\n]+[.!?]?/.exec(text.trim())?.[0] ?? '').trim().slice(0, 300);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Material {
  return typeof value === 'object' && value !== null ? (value as Material) : {};
}

function list(value: unknown): Material[] {
  return Array.isArray(value) ? value.map(record) : [];
}
