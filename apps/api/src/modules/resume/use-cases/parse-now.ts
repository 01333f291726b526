import { Injectable } from '@nestjs/common';
import type { ParsedResume } from '../entities/resume.entity.js';
import { documentType } from '../extraction/document-type.js';
import { noFile, noText, unreadable, unsupportedType } from '../resume.errors.js';
import { ReadResumeFile } from './read-resume.js';
import type { SentFile } from './upload-resume.js';

/** Reads a resume while the caller waits, and keeps nothing. */
@Injectable()
export class ParseNow {
  constructor(private readonly reading: ReadResumeFile) {}

  async parse(file: SentFile | undefined): Promise<ParsedResume> {
    if (!file) throw noFile();
    if (file.buffer.length === 0) throw unreadable('empty', 'This file is empty.');
    const type = documentType(file.buffer);
    if (type !== 'pdf' && type !== 'docx') throw unsupportedType('rule', type);
    const read = await this.reading.read(file.buffer);
    if (read.kind === 'parsed') return read.parsed;
    throw read.reason === 'not_a_resume'
      ? unreadable(read.reason, read.detail)
      : noText(type, read.reason, read.detail);
  }
}
