import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Config } from '#libs/config';
import { Clock, Ids, SECOND_MS } from '#libs/kernel';
import { REFRESH_TOKEN_MS, type Device, type OpenedSession } from './domain/session.js';
import { secretHash } from './secret-hash.js';
import { SessionRepository } from './session.repository.js';

const USER_AGENT_MAX = 400;

/** Makes the pair of tokens of a session. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly jwt: JwtService,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Opens a session inside the caller's unit of work; with `family`, continues that one. */
  async open(
    person: { id: string; email: string },
    device: Device,
    family: string = this.ids.next(),
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const refreshToken = this.ids.secret();
    await this.sessions.insert({
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      userId: person.id,
      family,
      tokenHash: secretHash(refreshToken),
      expiresAt: new Date(now.getTime() + REFRESH_TOKEN_MS),
      userAgent: device.userAgent?.slice(0, USER_AGENT_MAX) ?? null,
      ip: device.ip,
    });
    return {
      accessToken: this.accessToken(person.id, family, now),
      accessTokenSeconds: this.config.accessTokenSeconds,
      refreshToken,
      refreshTokenMs: REFRESH_TOKEN_MS,
      userId: person.id,
      email: person.email,
    };
  }

  private accessToken(sub: string, sid: string, now: Date): string {
    const iat = Math.floor(now.getTime() / SECOND_MS);
    return this.jwt.sign({ sub, sid, typ: 'access', iat, exp: iat + this.config.accessTokenSeconds });
  }
}
