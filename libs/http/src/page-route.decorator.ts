import { applyDecorators, Header, HttpCode } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { RateLimitPerMinute } from './rate-limit.js';

/** The tag of controllers that answer with pages for people; their refusals are documented as pages too. */
export const PAGES_TAG = 'Pages';

const FORM = 'application/x-www-form-urlencoded';

/** A page for people behind a link in a mail: HTML out, a form in, 20 requests per minute. */
export function PageRoute(description: string): MethodDecorator {
  return applyDecorators(
    RateLimitPerMinute(20),
    HttpCode(200),
    Header('Content-Type', 'text/html; charset=utf-8'),
    ApiConsumes(FORM),
    ApiProduces('text/html'),
    ApiOkResponse({ description, type: String }),
  );
}
