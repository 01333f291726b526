import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { EventType } from '#libs/kernel';

/** A piece of background work by name, with the JSON it takes. Payloads carry ids, never personal data. */
export interface JobType<Payload extends object> {
  readonly name: string;
  /** Tries until it is given up and stays visible as failed. */
  readonly maxAttempts: number;
  /** Only for the compiler: what the handler receives. */
  readonly payload?: Payload;
}

const defined = new Map<string, JobType<object>>();

/** Names a kind of job. Start-up fails unless exactly one class handles it. */
export function defineJob<Payload extends object>(
  name: string,
  options: { maxAttempts?: number } = {},
): JobType<Payload> {
  if (defined.has(name)) throw new Error(`The job ${name} is defined twice`);
  const job: JobType<Payload> = { name, maxAttempts: options.maxAttempts ?? 3 };
  defined.set(name, job);
  return job;
}

export function definedJobs(): readonly JobType<object>[] {
  return [...defined.values()];
}

/** Which try this is. On the last one a handler leaves its object in a state that says it failed. */
export interface Attempt {
  number: number;
  isLast: boolean;
}

/** What a class with `@Job` or `@Subscribe` has. The second run with the same payload must change nothing. */
export interface JobHandler<Payload extends object> {
  handle(payload: Payload, attempt: Attempt): Promise<void>;
}

export const HANDLES_JOB = 'talenti:job';
export const HANDLES_EVENT = 'talenti:event';

/** This class does that job. */
export const Job = <Payload extends object>(
  job: JobType<Payload>,
): (<T extends new (...args: never[]) => JobHandler<Payload>>(target: T) => void) =>
  applyDecorators(Injectable(), SetMetadata(HANDLES_JOB, job));

/** This class hears that news, through the outbox: once it was committed, at least once, in no promised order. */
export const Subscribe = <Payload extends object>(
  event: EventType<Payload>,
): (<T extends new (...args: never[]) => JobHandler<Payload>>(target: T) => void) =>
  applyDecorators(Injectable(), SetMetadata(HANDLES_EVENT, event));
