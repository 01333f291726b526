import type { CallToken } from '#libs/providers';
import type { CallTokenResponse } from './dto/issue-token.response.js';

export function toCallToken({ token, expiresAt, identity }: CallToken & { identity: string }): CallTokenResponse {
  return { token, expires_on: expiresAt.toISOString(), user_id: identity };
}
