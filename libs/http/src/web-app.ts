import { join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** Addresses that are the server's own, whoever asks. */
const NOT_THE_APPS = /^\/(api|docs|docs-json|health)(\/|$)/;
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Hands out the built web app: its files, whose names change with their content, and its one page to every browser that
 * asks for HTML at an address which is not the API's. The page itself is asked for anew each time.
 *
 * @param folder where the build put it
 */
export function webApp(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', path.includes('/assets/') ? FOREVER : 'no-cache'),
  });
  const page = (request: Request, response: Response, next: NextFunction): void => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const wantsPage = isRead && (request.header('Accept') ?? '').includes('text/html');
    if (!wantsPage || NOT_THE_APPS.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  };
  return [files, page];
}
