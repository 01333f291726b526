import type { ResumeOutput } from '#libs/prompts';
import type { Span } from './resume-lines.ts';

/** Collects where values were found, so that a reviewer can look them up in the resume. */
export class Findings {
  readonly sources: ResumeOutput['sources'] = [];

  note(path: string, span: Span | null | undefined, confidence: number): void {
    if (span)
      this.sources.push({ path, start: span.start, end: span.end, confidence: Math.round(confidence * 100) / 100 });
  }
}

/** A value of the resume, where it stands and how sure the reader is, from 0 to 1. */
export interface Found extends Span {
  value: string;
  confidence: number;
}
