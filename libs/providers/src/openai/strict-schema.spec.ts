import { z } from 'zod';
import { PROMPTS } from '#libs/prompts';
import { strictSchema, type JsonSchema } from './strict-schema.js';

const TAKEN = new Set([
  'type',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  'enum',
]);

function everySchemaIn(schema: JsonSchema): JsonSchema[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [schema, ...inner.flatMap(everySchemaIn)];
}

describe('the schema a server holds a model to', () => {
  it.each(PROMPTS.map((prompt) => [prompt.id, prompt] as const))(
    'of %s has only what strict mode takes',
    (_, prompt) => {
      const strict = strictSchema(z.toJSONSchema(prompt.written, { io: 'input' }) as JsonSchema);
      expect(strict).toMatchObject({ type: 'object', additionalProperties: false });
      for (const schema of everySchemaIn(strict)) {
        expect(Object.keys(schema).filter((keyword) => !TAKEN.has(keyword))).toEqual([]);
        expect(Object.keys(schema)).not.toEqual([]);
        if (schema.properties) {
          expect(schema).toMatchObject({ required: Object.keys(schema.properties), additionalProperties: false });
        }
      }
    },
  );

  it('keeps choices, literals and nulls', () => {
    const output = z.object({
      verdict: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('judged') }),
        z.object({ kind: z.literal('not') }),
      ]),
      gap: z.enum(['role', 'result']).nullable(),
    });
    const verdict = (kind: string) => ({
      type: 'object',
      properties: { kind: { type: 'string', enum: [kind] } },
      required: ['kind'],
      additionalProperties: false,
    });
    expect(strictSchema(z.toJSONSchema(output) as JsonSchema).properties).toEqual({
      verdict: { anyOf: [verdict('judged'), verdict('not')] },
      gap: { anyOf: [{ type: 'string', enum: ['role', 'result'] }, { type: 'null' }] },
    });
  });
});
