import { Injectable, type Abstract, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { DomainError, holds, type Actor, type PermissionName } from '#libs/kernel';
import { OTHER_TOKENS, PERMISSION, PUBLIC, type SignedInRequest, type TokenVerifier } from './access.decorators.js';
import { bearerOf } from './bearer.js';
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

type Places = Parameters<Reflector['getAllAndOverride']>[1];

/** The only door: every route says who may come in, and one that says nothing lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly token = new TokenGuard();

  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places: Places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return true;
    const permission = this.reflector.getAllAndOverride<PermissionName | undefined>(PERMISSION, places);
    if (!permission) throw new DomainError('access.undeclared', 'Nobody may use this route.', { kind: 'forbidden' });

    if (this.hasOtherToken(context, places)) return true;
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

  private hasOtherToken(context: ExecutionContext, places: Places): boolean {
    const provider = this.reflector.getAllAndOverride<Abstract<TokenVerifier> | undefined>(OTHER_TOKENS, places);
    if (!provider) return false;
    const token = bearerOf(context.switchToHttp().getRequest<Request>());
    return token !== null && this.modules.get<TokenVerifier>(provider, { strict: false }).verify(token);
  }
}
