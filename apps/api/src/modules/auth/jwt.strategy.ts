import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Config } from '#libs/config';
import { Clock, type Actor } from '#libs/kernel';
import { ALGORITHM, areGoodClaims, signingKey } from './access-token.js';
import { SessionRepository } from './session.repository.js';

/**
 * Turns an access token into the person behind it. The token is only a name tag: whether its person and session are
 * still welcome, and what the person may do, is asked of the database at every request.
 */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    config: Config,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // jsonwebtoken takes a KeyObject; the types of passport-jwt do not know it yet.
      secretOrKey: signingKey(config) as unknown as Buffer,
      algorithms: [ALGORITHM],
      issuer: config.jwtIssuer,
      audience: config.jwtAudience,
      // Expiry is asked of our own clock, below.
      ignoreExpiration: true,
    });
  }

  async validate(payload: unknown): Promise<Actor | null> {
    if (!areGoodClaims(payload, this.clock.now())) return null;
    return this.sessions.findActor(payload.sub, payload.sid);
  }
}
