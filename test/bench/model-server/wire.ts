/** A request for a chat completion, as far as this server reads it. */
export interface ChatRequest {
  model?: string;
  messages: { role: string; content: string | { type: string; text?: string }[] }[];
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  temperature?: number;
  seed?: number;
  response_format?: { type: string; json_schema?: { name: string; schema: Schema } };
  tools?: { type: string; function: { name: string; parameters?: Schema } }[];
  tool_choice?: string | { function?: { name: string } };
}

/** As much of JSON Schema as answers are generated from. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
}

/** The words of one message, whatever parts it has. */
export function wordsOf(message: ChatRequest['messages'][number]): string {
  if (typeof message.content === 'string') return message.content;
  return message.content.map((part) => part.text ?? '').join('\n');
}

/** OpenAI's errors on the wire. */
export function errorBody(message: string, code: string | null, param: string | null = null): unknown {
  return { error: { message, type: 'invalid_request_error', param, code } };
}
