import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { DomainError, holds, type Actor, type PermissionName } from '#libs/kernel';
import { PERMISSION, PUBLIC, type SignedInRequest } from './access.decorators.js';
import { requestContext } from './request-context.js';

/** The token check itself: passport's `jwt` strategy, which the sign-in feature provides. */
@Injectable()
class TokenGuard extends AuthGuard('jwt') {
  override handleRequest<User = Actor>(error: unknown, user: User | false): User {
    if (error instanceof Error) throw error;
    if (!user) {
      throw new DomainError(
        'auth.unauthenticated',
        'Please sign in: the access token is missing or not valid any more.',
        {
          kind: 'unauthenticated',
        },
      );
    }
    return user;
  }
}

/** The only door: every route says who may come in, and one that says nothing lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly token = new TokenGuard();

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return true;
    const permission = this.reflector.getAllAndOverride<PermissionName | undefined>(PERMISSION, places);
    if (!permission) throw new DomainError('access.undeclared', 'Nobody may use this route.', { kind: 'forbidden' });

    await this.token.canActivate(context);
    const actor = context.switchToHttp().getRequest<SignedInRequest>().user;
    const request = requestContext();
    if (request) request.actorId = actor.userId;
    if (holds(actor, permission)) return true;
    throw new DomainError(
      'access.forbidden',
      actor.membership === null
        ? 'You are not a member of an organisation; create one or ask for an invitation.'
        : `Your role (${actor.membership.role}) may not do this.`,
      { kind: 'forbidden' },
    );
  }
}
