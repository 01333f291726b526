import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';

export const EVENT_STREAM = 'talenti:event-stream';

const MEDIA_TYPE = 'text/event-stream';
/** Proxies close a connection on which nothing happens, most of them after 30 or 60 s. */
const HEARTBEAT_MS = 15_000;

/** A route that answers with server-sent events. It cannot be given again, so an `Idempotency-Key` does not apply. */
export function StreamsEvents(description: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(EVENT_STREAM, true),
    HttpCode(200),
    ApiOkResponse({ description, content: { [MEDIA_TYPE]: { schema: { type: 'string' } } } }),
  );
}

/**
 * Server-sent events on one response. Nothing is sent before the first piece or heartbeat, so that a refusal until then
 * is an ordinary problem with its status; a refusal afterwards is an `error` event. When the client is gone, what is
 * sent goes nowhere and does no harm.
 */
export class EventStream {
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly response: Response,
    heartbeatMs = HEARTBEAT_MS,
  ) {
    this.heartbeat = setInterval(() => this.write(':\n\n'), heartbeatMs);
    response.once('close', () => clearInterval(this.heartbeat));
  }

  send(data: object): void {
    this.write(eventText(JSON.stringify(data)));
  }

  /** The last word: the client knows that nothing is missing. */
  end(): void {
    this.write(eventText('[DONE]'));
    clearInterval(this.heartbeat);
    this.response.end();
  }

  private write(text: string): void {
    const { response } = this;
    if (response.destroyed || response.writableEnded) return;
    if (!response.headersSent) {
      response.status(200).set({
        'Content-Type': `${MEDIA_TYPE}; charset=utf-8`,
        // A proxy that collects or compresses the pieces would hand them on late.
        'Cache-Control': 'no-cache, no-transform',
        'X-Accel-Buffering': 'no',
      });
      response.flushHeaders();
    }
    response.write(text);
  }
}

export function isEventStream(response: Response): boolean {
  return String(response.getHeader('Content-Type') ?? '').startsWith(MEDIA_TYPE);
}

/** One event; `data` is a single line. */
export function eventText(data: string, event?: string): string {
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`;
}
