import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { Config } from '#libs/config';
import type { Device, OpenedSession } from './domain/session.js';

export const REFRESH_COOKIE = 'talenti_refresh';

/** How a browser keeps its refresh token: out of reach of scripts, and never sent from another site. */
@Injectable()
export class SessionCookie {
  constructor(private readonly config: Config) {}

  give(response: Response, session: OpenedSession): void {
    response.cookie(REFRESH_COOKIE, session.refreshToken, { ...this.options(), maxAge: session.refreshTokenMs });
  }

  take(response: Response): void {
    response.clearCookie(REFRESH_COOKIE, this.options());
  }

  read(request: Request): string | undefined {
    const cookies = request.cookies as Record<string, unknown> | undefined;
    const value = cookies?.[REFRESH_COOKIE];
    return typeof value === 'string' ? value : undefined;
  }

  private options(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', path: '/api', secure: this.config.environment === 'production' };
  }
}

/** Where a request comes from, as far as it says. */
export function deviceOf(request: Request): Device {
  return { userAgent: request.header('User-Agent') ?? null, ip: request.ip ?? null };
}
