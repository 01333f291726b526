import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import type { SignedInRequest } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { applicationsIn, interviewIn } from './review.mapper.js';
import { KeepBlind } from './use-cases/keep-blind.js';

const OF_INTERVIEW = /\/interviews\/:id\/(assessment|score|dimension|report|explanation|export)/;
const OF_ASSESSMENT = /\/assessments\/:id(\/|$)/;
const SIDE_BY_SIDE = /\/roles\/:id\/comparison$/;
const SCORING_NOW = /\/ai\/score$/;

type Reading = { interviewId: string } | { assessmentId: string } | { applicationIds: string[] };

/**
 * Stands before every route that tells what the engine thinks of one interview, whichever feature it belongs to: whoever
 * reviews that interview blind is refused, and who else on the staff reads it is noted.
 */
@Injectable()
export class BlindReadingInterceptor implements NestInterceptor {
  constructor(private readonly keepBlind: KeepBlind) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Partial<SignedInRequest>>();
    const actor = request.user;
    const reading = readingOf(request);
    if (!reading || !actor?.membership) return next.handle();
    const interviewIds = await this.check(actor, reading);
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (answer !== null) await this.keepBlind.noteSeen(actor, interviewIds);
        return answer;
      }),
    );
  }

  private async check(actor: Actor, reading: Reading): Promise<string[]> {
    return 'applicationIds' in reading
      ? this.keepBlind.checkApplications(actor, reading.applicationIds)
      : [await this.keepBlind.check(actor, reading)];
  }
}

/** Whose scores the request asks for; null when for nobody's in particular. */
function readingOf(request: Partial<SignedInRequest>): Reading | null {
  const route = (request.route as { path?: string } | undefined)?.path ?? '';
  const id = request.params?.id;
  if (typeof id === 'string' && isUuid(id)) {
    if (OF_INTERVIEW.test(route)) return { interviewId: id };
    if (OF_ASSESSMENT.test(route)) return { assessmentId: id };
    if (SIDE_BY_SIDE.test(route)) return { applicationIds: applicationsIn(request.query).filter(isUuid) };
  }
  const named = SCORING_NOW.test(route) ? interviewIn(request.body) : null;
  return named !== null && isUuid(named) ? { interviewId: named } : null;
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
