import { strictSchema, type JsonSchema } from './strict-schema.js';

/** Parts of a request that not every server takes. */
export type ServerFeature = 'response_format' | 'temperature' | 'seed' | 'stream_options';

/** From the strictest on: the server holds the model to the schema, to JSON, or to nothing. */
const RESPONSE_FORMATS = ['json_schema', 'json_object', 'text'] as const;

/** As deterministic as servers offer. */
const TEMPERATURE = 0;
const SEED = 1;

/** How a question is put to a server: with everything at first, with less when the server refuses a part. */
export interface RequestShape {
  responseFormat: (typeof RESPONSE_FORMATS)[number];
  /** Parts that are left out. */
  without: readonly ServerFeature[];
}

export const FULL_SHAPE: RequestShape = { responseFormat: 'json_schema', without: [] };

/** The same without what was refused, or with less of it; undefined when nothing less is left. */
export function lesserShape(shape: RequestShape, refused: ServerFeature): RequestShape | undefined {
  if (refused !== 'response_format') {
    return shape.without.includes(refused) ? undefined : { ...shape, without: [...shape.without, refused] };
  }
  const responseFormat = RESPONSE_FORMATS[RESPONSE_FORMATS.indexOf(shape.responseFormat) + 1];
  return responseFormat && { ...shape, responseFormat };
}

/** What of the shape goes into the provenance of a result. */
export function samplingOf(shape: RequestShape): { temperature?: number; seed?: number } {
  return {
    ...(!shape.without.includes('temperature') && { temperature: TEMPERATURE }),
    ...(!shape.without.includes('seed') && { seed: SEED }),
  };
}

export function responseFormatOf(shape: RequestShape, promptId: string, schema: JsonSchema) {
  if (shape.responseFormat === 'text') return {};
  if (shape.responseFormat === 'json_object') return { response_format: { type: 'json_object' as const } };
  const json_schema = { name: promptId.replaceAll(/\W/g, '_'), strict: true, schema: strictSchema(schema) };
  return { response_format: { type: 'json_schema' as const, json_schema } };
}

export function streamOptionsOf(shape: RequestShape) {
  return shape.without.includes('stream_options') ? {} : { stream_options: { include_usage: true } };
}
