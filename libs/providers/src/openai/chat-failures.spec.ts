import { APIError } from 'openai';
import { DomainError } from '#libs/kernel';
import { TransientFailure } from '../resilience/transient-failure.js';
import { asDomainError, ContextTooLong, FeatureRefused, sortFailure } from './chat-failures.js';

const refused = (status: number, body: { message: string; code?: string; param?: string }, headers = new Headers()) =>
  sortFailure(APIError.generate(status, { error: body }, undefined, headers), 0);

describe('what a failed call means', () => {
  it.each([
    ["Unsupported value: 'temperature' does not support 0 with this model.", 'temperature', 'temperature'],
    ["'seed' is not supported with this model", undefined, 'seed'],
    ["Invalid parameter: 'response_format' of type 'json_schema' is not supported", undefined, 'response_format'],
    ['This model does not support structured outputs.', undefined, 'response_format'],
    ['Unrecognized request argument supplied: stream_options', undefined, 'stream_options'],
  ])('is a part the server does not take: %s', (message, param, feature) => {
    expect(refused(400, { message, ...(param && { param }) })).toEqual(new FeatureRefused(feature as 'seed'));
  });

  it.each([
    ['This request exceeded what is allowed', 'llm.failed'],
    ['Invalid value', 'llm.failed'],
  ])('is nothing of the kind: %s', (message, code) => {
    expect(refused(400, { message })).toMatchObject({ code });
  });

  it.each([
    [{ message: 'too big', code: 'context_length_exceeded' }],
    [{ message: "This model's maximum context length is 8192 tokens." }],
    [{ message: 'the prompt is too long: 300000 tokens' }],
  ])('is a question that is too long: %j', (body) => {
    expect(refused(400, body)).toBeInstanceOf(ContextTooLong);
  });

  it('is a refusal when a content filter stopped the question', () => {
    const message = "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.";
    expect(refused(400, { message, code: 'content_filter' })).toMatchObject({
      code: 'llm.refused',
      kind: 'provider_failed',
    });
  });

  it('keeps how long the service asks us to stay away', () => {
    const failure = refused(429, { message: 'slow down' }, new Headers({ 'retry-after': '12' }));
    expect(failure).toBeInstanceOf(TransientFailure);
    expect(asDomainError(failure, undefined)).toMatchObject({
      code: 'llm.unavailable',
      kind: 'unavailable',
      retryAfterSeconds: 12,
    });
  });

  it.each([400, 401, 403, 404, 429, 500])('never repeats what the provider said with HTTP %d', (status) => {
    const failure = refused(status, { message: 'Incorrect API key provided: sk-planted-secret' });
    const error = asDomainError(failure, undefined);
    const told: string[] = [];
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
      told.push(cause.message, JSON.stringify(cause), cause.stack ?? '');
    }
    expect(told.join()).not.toContain('sk-planted-secret');
    expect(error).toBeInstanceOf(DomainError);
  });
});
