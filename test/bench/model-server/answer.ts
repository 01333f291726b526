import { Chance } from './chance.ts';
import { writeAnswer, type Material } from './fitting-answers.ts';
import { generate, sentence } from './generate.ts';
import { obey } from './obedience.ts';
import { wordsOf, type ChatRequest, type Schema } from './wire.ts';

/** What the model says: words, or a call of one of the tools it was offered. */
export type Said = { text: string } | { toolCall: { name: string; arguments: string } };

/** The same question under the same seed gets the same answer, in whatever order questions come. */
export function answer(request: ChatRequest, options: { seed: number; obedient: boolean }): Said {
  const chance = new Chance(`${options.seed} ${JSON.stringify(request.messages)}`);
  const tool = request.tools?.[0];
  const mustCall = request.tool_choice === 'required' || typeof request.tool_choice === 'object';
  if (tool && mustCall) {
    const parameters = JSON.stringify(generate(tool.function.parameters ?? { type: 'object' }, chance));
    return { toolCall: { name: tool.function.name, arguments: parameters } };
  }
  const schema = schemaOf(request);
  if (!schema) return { text: Array.from({ length: 3 }, () => sentence(chance)).join(' ') };
  const material = materialOf(request);
  const written = writeAnswer(material, schema, chance);
  return { text: JSON.stringify(options.obedient ? obey(written, material) : written) };
}

/** Where the schema stands in the instructions, it has all its ranges; the one of the request may be poorer. */
function schemaOf(request: ChatRequest): Schema | undefined {
  const instructions = request.messages
    .filter(({ role }) => role === 'system')
    .map(wordsOf)
    .join('\n');
  const at = instructions.lastIndexOf('Schema: ');
  const written = at < 0 ? undefined : parse(instructions.slice(at + 'Schema: '.length));
  return (written as Schema | undefined) ?? request.response_format?.json_schema?.schema;
}

function materialOf(request: ChatRequest): Material {
  const words = request.messages
    .filter(({ role }) => role === 'user')
    .map(wordsOf)
    .join('\n');
  const slot = /<data>\n([\s\S]*?)\n<\/data>/.exec(words)?.[1];
  const material = slot === undefined ? undefined : parse(slot);
  return typeof material === 'object' && material !== null ? (material as Material) : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
