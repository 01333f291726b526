import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one piece of work carries. */
export interface RequestContext {
  /** This request or job. */
  requestId: string;
  /** The request that set it all off; the same in every job that follows from it. */
  correlationId: string;
  /** Who sent the request, once that is known; nobody did a job. */
  actorId?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function withRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}
