import type { Chance } from './chance.ts';
import type { Schema } from './wire.ts';

const WORDS = 'plan care record team shift handover safety stock order guest review test release budget lesson'.split(
  ' ',
);

/** Any value of the schema, the same for the same dice. */
export function generate(schema: Schema, chance: Chance): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return chance.oneOf(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return generate(chance.oneOf(choices), chance);
  const type = Array.isArray(schema.type) ? chance.oneOf(schema.type) : schema.type;
  if (type === 'object') {
    const properties = Object.entries(schema.properties ?? {});
    return Object.fromEntries(properties.map(([name, property]) => [name, generate(property, chance)]));
  }
  if (type === 'array') return generateList(schema, chance);
  if (type === 'string') return generateText(schema, chance);
  if (type === 'integer') return chance.between(Math.max(schema.minimum ?? 0, 0), Math.min(schema.maximum ?? 10, 10));
  if (type === 'number') return generateNumber(schema, chance);
  return type === 'boolean' ? chance.next() < 0.5 : null;
}

/** A sentence of made-up work. */
export function sentence(chance: Chance): string {
  const words = Array.from({ length: chance.between(6, 12) }, () => chance.oneOf(WORDS)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function generateList(schema: Schema, chance: Chance): unknown[] {
  const fewest = schema.minItems ?? 0;
  const length = chance.between(fewest, Math.min(schema.maxItems ?? 3, Math.max(fewest, 3)));
  return Array.from({ length }, () => generate(schema.items ?? {}, chance));
}

function generateText(schema: Schema, chance: Chance): string {
  // The only pattern our prompts have is a date.
  if (schema.pattern !== undefined) return `${chance.between(2_005, 2_025)}-0${chance.between(1, 9)}`;
  return sentence(chance)
    .padEnd(schema.minLength ?? 0, '.')
    .slice(0, schema.maxLength);
}

function generateNumber(schema: Schema, chance: Chance): number {
  const low = schema.minimum ?? schema.exclusiveMinimum ?? 0;
  const high = schema.maximum ?? low + 100;
  return Math.round((low + (high - low) * chance.next()) * 100) / 100;
}
