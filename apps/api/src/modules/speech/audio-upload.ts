import {
  PayloadTooLargeException,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';
import { MOST_AUDIO_BYTES } from './domain/recording-limits.js';
import { noRecording, tooLarge } from './speech.errors.js';

/** A recording as it came in. */
export interface SentRecording {
  buffer: Buffer;
  mimetype: string;
}

/** Words that may come beside a recording; room for the longest answer in the longest script. */
const BESIDE = { fields: 5, fieldSize: 40_000 };

/** Takes in one recording; the door's own words for one that cannot be taken in would not name its field. */
class RecordingInterceptor implements NestInterceptor {
  private readonly upload: NestInterceptor;

  constructor(private readonly field: string) {
    this.upload = new (FileInterceptor(field, { limits: { fileSize: MOST_AUDIO_BYTES, files: 1, ...BESIDE } }))();
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      return await this.upload.intercept(context, next);
    } catch (error) {
      throw error instanceof PayloadTooLargeException ? tooLarge(this.field) : noRecording(this.field);
    }
  }
}

/** A route that takes one recording as multipart, in this field. A body that is not multipart passes as it is. */
export function TakesRecording(field: string): MethodDecorator {
  return UseInterceptors(new RecordingInterceptor(field));
}
