import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mergeMap, type Observable } from 'rxjs';
import type { SignedInRequest } from '#libs/http';
import { AuditTrail, type AuditRecord } from './audit-trail.js';

export const READING = 'talenti:reading';

/** What reading a route means. */
export interface Reading {
  action: AuditRecord['action'];
  objectType: string;
  /** Of the path; names the object. */
  parameter: string;
}

/** Notes that a member of staff read something, before they get it: an answer that cannot be noted is not given. */
@Injectable()
export class NoteReading implements NestInterceptor {
  constructor(
    private readonly trail: AuditTrail,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { user, params } = context.switchToHttp().getRequest<SignedInRequest>();
    const { action, objectType, parameter } = this.reflector.get<Reading>(READING, context.getHandler());
    if (!user.membership) return next.handle();
    const { organisationId } = user.membership;
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        const object = { type: objectType, id: String(params[parameter]) };
        await this.trail.record({ action, object, organisationId });
        return answer;
      }),
    );
  }
}
