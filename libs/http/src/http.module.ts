import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Config } from '#libs/config';
import { MINUTE_MS } from '#libs/kernel';
import { AccessGuard } from './access.guard.js';
import { IdempotencyGuard } from './idempotency.guard.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimitGuard } from './rate-limit.js';
import { validationPipe } from './validation.js';

/** The front door of every route, in this order: who is it, how often, was it done before; then the body is read. */
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => [{ name: 'default', ttl: MINUTE_MS, limit: config.rateLimitPerMinute }],
    }),
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: IdempotencyGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: validationPipe },
  ],
})
export class HttpModule {}
