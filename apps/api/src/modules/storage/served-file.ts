import { HttpException, HttpStatus, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { playsInline } from './domain/purpose.js';
import type { FetchedFile } from './fetched-file.js';

/** Answers with a file or a part of it. @throws HttpException 416 */
export function serve(fetched: FetchedFile, response: Response): StreamableFile {
  const { fileName, contentType, size, part } = fetched;
  response.setHeader('Accept-Ranges', 'bytes');
  // The signature decides who may fetch it, so that a page of another origin can play it.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (part === 'outside') {
    response.setHeader('Content-Range', `bytes */${size}`);
    throw new HttpException('Outside of the file', HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
  }
  if (part !== 'whole') {
    response.status(HttpStatus.PARTIAL_CONTENT);
    response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
  }
  return new StreamableFile(fetched.content, {
    type: contentType,
    disposition: `${playsInline(contentType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    length: part === 'whole' ? size : part.end - part.start + 1,
  });
}
