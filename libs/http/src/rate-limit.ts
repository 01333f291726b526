import { Inject, Injectable, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  getOptionsToken,
  getStorageToken,
  SkipThrottle,
  Throttle,
  ThrottlerGuard,
  type ThrottlerLimitDetail,
  type ThrottlerModuleOptions,
  type ThrottlerRequest,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import { Config } from '#libs/config';
import { DomainError, HOUR_MS, MINUTE_MS } from '#libs/kernel';
import { cameFromInside } from './inner-door.js';

/** At most this many requests per minute and person, or per address when nobody is signed in. */
export const RateLimitPerMinute = (limit: number): MethodDecorator & ClassDecorator =>
  Throttle({ default: { limit, ttl: MINUTE_MS } });

export const RateLimitPerHour = (limit: number): MethodDecorator & ClassDecorator =>
  Throttle({ default: { limit, ttl: HOUR_MS } });

const AI_LIMIT = 'talenti:ai-limit';

/** For routes that ask an engine: `AI_RATE_LIMIT_PER_MINUTE` requests per minute and person. */
export const AiRateLimit = (): MethodDecorator & ClassDecorator => SetMetadata(AI_LIMIT, true);

/** For probes and webhooks, which come as they come. */
export const NoRateLimit = (): MethodDecorator & ClassDecorator => SkipThrottle();

@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  constructor(
    @Inject(getOptionsToken()) options: ThrottlerModuleOptions,
    @Inject(getStorageToken()) storage: ThrottlerStorage,
    reflector: Reflector,
    private readonly config: Config,
  ) {
    super(options, storage, reflector);
  }

  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return cameFromInside(context.switchToHttp().getRequest<object>()) || super.shouldSkip(context);
  }

  protected override handleRequest(request: ThrottlerRequest): Promise<boolean> {
    const { context } = request;
    const asksEngine = this.reflector.getAllAndOverride<boolean | undefined>(AI_LIMIT, [
      context.getHandler(),
      context.getClass(),
    ]);
    const limit = asksEngine ? this.config.aiRateLimitPerMinute : request.limit;
    return super.handleRequest({ ...request, limit: Math.ceil(limit * this.config.rateLimitFactor) });
  }

  protected override getTracker(request: { user?: { userId: string }; ip?: string }): Promise<string> {
    return Promise.resolve(request.user?.userId ?? request.ip ?? 'unknown');
  }

  protected override throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    throw new DomainError('rate_limit.exceeded', 'Too many requests. Please wait a moment and try again.', {
      kind: 'too_many',
      retryAfterSeconds: Math.max(1, Math.ceil(detail.timeToBlockExpire || detail.timeToExpire)),
    });
  }
}
