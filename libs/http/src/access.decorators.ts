import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  type Abstract,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBearerAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor, PermissionName } from '#libs/kernel';

export const PERMISSION = 'talenti:permission';
export const PUBLIC = 'talenti:public';
export const OTHER_TOKENS = 'talenti:other-tokens';

/** Only signed-in people who hold this permission in their organisation come in. */
export function Permission(name: PermissionName): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(PERMISSION, name),
    ApiBearerAuth(),
    ApiUnauthorizedResponse({ description: 'No access token, or one that is not valid any more.' }),
    ApiForbiddenResponse({ description: `Your role does not hold the permission \`${name}\`.` }),
  );
}

/** Anyone may come in; said on purpose. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** Knows tokens that are not those of a sign-in. */
export interface TokenVerifier {
  verify(token: string): boolean;
}

/**
 * Beside `@Permission`: whoever shows a token that this provider takes comes in as well, as nobody in particular, so
 * only where nothing depends on who asks.
 */
export const OrWithToken = (provider: Abstract<TokenVerifier>): MethodDecorator & ClassDecorator =>
  SetMetadata(OTHER_TOKENS, provider);

export interface SignedInRequest extends Request {
  user: Actor;
}

/** The person behind the request, on routes with `@Permission`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<SignedInRequest>().user,
);
