import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** Addresses that are the server's own, whoever asks. */
const NOT_THE_APPS = /^\/(api|docs|docs-json|health)(\/|$)/;
const FOREVER = 'public, max-age=31536000, immutable';
const ASSETS = '/assets/';
/** How the build packed its files, the smallest first, by the end of their names. */
const PACKINGS = { br: '.br', gzip: '.gz' };

/**
 * Hands out the built web app: its files, whose names change with their content, and its one page to every browser that
 * asks for HTML at an address which is not the API's. The page itself is asked for anew each time. Files go out as the
 * build packed them, to browsers that can unpack them.
 *
 * @param folder where the build put it
 */
export function webApp(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.includes(ASSETS) ? FOREVER : 'no-cache');
      for (const [encoding, end] of Object.entries(PACKINGS)) {
        if (!path.endsWith(end)) continue;
        response.type(extname(path.slice(0, -end.length)));
        response.setHeader('Content-Encoding', encoding);
      }
    },
  });
  const built = join(folder, ASSETS);
  const assets = new Set(existsSync(built) ? readdirSync(built) : []);
  const preferPacked = (request: Request, response: Response, next: NextFunction): void => {
    const name = request.path.startsWith(ASSETS) ? request.path.slice(ASSETS.length) : '';
    if (assets.has(name)) {
      response.vary('Accept-Encoding');
      const packing = Object.entries(PACKINGS).find(
        ([encoding, end]) => assets.has(name + end) && request.acceptsEncodings(encoding) !== false,
      );
      if (packing) request.url = ASSETS + name + packing[1];
    }
    next();
  };
  const page = (request: Request, response: Response, next: NextFunction): void => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const wantsPage = isRead && (request.header('Accept') ?? '').includes('text/html');
    if (!wantsPage || NOT_THE_APPS.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  };
  return [preferPacked, files, page];
}
