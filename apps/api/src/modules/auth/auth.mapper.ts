import type { Actor } from '#libs/kernel';
import type { OpenedSession } from './domain/session.js';
import type { MeResponse } from './dto/me.response.js';
import type { TokenResponse } from './dto/token.response.js';
import type { UserEntity } from './entities/user.entity.js';

export function toTokenResponse(session: OpenedSession): TokenResponse {
  return {
    access_token: session.accessToken,
    token: session.accessToken,
    token_type: 'bearer',
    expires_in: session.accessTokenSeconds,
    refresh_token: session.refreshToken,
    user_id: session.userId,
    candidate_id: session.userId,
    email: session.email,
  };
}

export function toMe({ membership }: Actor, person: UserEntity): MeResponse {
  const organisationId = membership?.organisationId ?? null;
  return {
    id: person.id,
    email: person.email,
    email_verified: person.emailVerifiedAt !== null,
    full_name: person.fullName,
    phone: person.phone,
    role: membership?.role ?? 'candidate',
    roles: membership ? ['candidate', membership.role] : ['candidate'],
    organisation_id: organisationId,
    company_id: organisationId,
    candidate_id: person.id,
  };
}
