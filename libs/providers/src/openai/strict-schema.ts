/** As much of JSON Schema as our prompts use. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
}

/**
 * The part of a schema that every server's strict mode takes (OpenAI and Azure OpenAI, "Structured outputs": every
 * property required, no further ones, `anyOf` only, no lengths or ranges). What is left out here is checked afterwards,
 * and stands in the prompt, as a schema or in words.
 */
export function strictSchema(schema: JsonSchema): Record<string, unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  return {
    ...(schema.type !== undefined && { type: schema.type }),
    ...(schema.description !== undefined && { description: schema.description }),
    ...(schema.enum && { enum: schema.enum }),
    ...(schema.const !== undefined && { enum: [schema.const] }),
    ...(choices && { anyOf: choices.map(strictSchema) }),
    ...(schema.items && { items: strictSchema(schema.items) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [name, strictSchema(property)]),
      ),
      required: Object.keys(schema.properties),
      additionalProperties: false,
    }),
  };
}
