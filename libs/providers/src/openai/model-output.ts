import type { z } from 'zod';

/** What became of the text a model answered with. */
export type ModelOutput<Output> =
  | { kind: 'fits'; output: Output }
  /** `problems` are sentences for the model, which may try once more. */
  | { kind: 'unusable'; problems: string[] };

const MOST_PROBLEMS = 10;

/** Finds the JSON object in a model's answer, code fence or not, and checks it. */
export function readModelOutput<Output>(schema: z.ZodType<Output>, text: string): ModelOutput<Output> {
  const found = findJson(text);
  if (found === undefined) return { kind: 'unusable', problems: ['It is not one JSON object.'] };
  if (!isText(found.value)) return { kind: 'unusable', problems: ['It contains characters that are not text.'] };
  const checked = schema.safeParse(found.value);
  if (checked.success) return { kind: 'fits', output: checked.data };
  const problems = checked.error.issues
    .slice(0, MOST_PROBLEMS)
    .map(({ path, message }) => `${path.map(String).join('.') || 'The object'}: ${message}`);
  return { kind: 'unusable', problems };
}

/** The whole text, else what a code fence encloses, else everything from the first brace to the last. */
function findJson(answer: string): { value: unknown } | undefined {
  // Some models think aloud first.
  const text = answer.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(text)?.[1];
  const braced = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const candidate of [text, fenced, braced]) {
    if (candidate === undefined || candidate === '') continue;
    try {
      return { value: JSON.parse(candidate) };
    } catch {
      // The next reading may be the right one.
    }
  }
  return undefined;
}

/** Half surrogate pairs and NUL cannot be stored. */
function isText(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isText(name) && isText(inner));
}
