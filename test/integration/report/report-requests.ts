import type { Response } from 'supertest';
import type { Person } from '../../support/actors.js';
import type { TestApp } from '../../support/app.js';

/** A download with its bytes in `body`. */
export function download(app: TestApp, who: Pick<Person, 'auth'>, path: string) {
  return app
    .http()
    .get(path)
    .set('Authorization', who.auth)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
}

export const bytesOf = (response: Response): Buffer => response.body as Buffer;
