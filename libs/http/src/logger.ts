import type { LoggerService } from '@nestjs/common';
import { destination, pino, type Logger } from 'pino';
import pretty from 'pino-pretty';
import { requestContext } from './request-context.js';

/** What the framework says about itself while it starts is for debugging. */
const FRAMEWORK = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/**
 * The process's log: one JSON line per event on standard output, or readable lines in a terminal. Lines carry ids and
 * codes; nobody logs names, addresses, bodies, tokens or transcripts.
 */
export class HouseLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(options: { level: string; prettyPrint: boolean }) {
    this.pino = pino(
      {
        level: options.level,
        base: undefined,
        formatters: { level: (level) => ({ level }) },
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        mixin,
      },
      options.prettyPrint
        ? pretty({ sync: true, ignore: 'context,request_id,correlation_id' })
        : destination({ sync: true }),
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest hands over the class's name as the last argument, and an error's stack before it. */
  private write(level: 'fatal' | 'error' | 'warn' | 'info' | 'debug', message: unknown, rest: unknown[]): void {
    if (level === 'info' && FRAMEWORK.has(String(rest.at(-1)))) return this.write('debug', message, rest);
    const strings = rest.filter((part): part is string => typeof part === 'string');
    const fields = {
      context: strings.at(-1),
      ...(strings.length > 1 ? { stack: strings[0] } : {}),
      ...(message instanceof Error ? { stack: message.stack } : {}),
    };
    if (typeof message === 'object' && message !== null && !(message instanceof Error)) {
      this.pino[level]({ ...fields, ...message });
    } else {
      this.pino[level](fields, message instanceof Error ? message.message : String(message));
    }
  }
}

function mixin(): object {
  const context = requestContext();
  return context ? { request_id: context.requestId, correlation_id: context.correlationId } : {};
}
