import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { notFound } from '#libs/kernel';
import type { Letter } from './domain/letter.js';
import { LAYOUT_SAMPLES } from './domain/layout-samples.js';

/** A letter to nobody. */
export type SampleLetter = Letter & { subject: string };

/** Kinds of mails, filled in with invented people, for developers. In production there is no such thing. */
@Injectable()
export class MailSamples {
  private readonly samples = new Map<string, () => SampleLetter>(
    Object.entries(LAYOUT_SAMPLES).map(([name, letter]) => [name, () => letter]),
  );

  constructor(private readonly config: Config) {}

  offer(template: string, sample: () => SampleLetter): void {
    if (this.samples.has(template)) throw new Error(`There are two samples of ${template}`);
    this.samples.set(template, sample);
  }

  names(): string[] {
    this.refuseInProduction();
    return [...this.samples.keys()].sort();
  }

  /** @throws DomainError `template.not_found` (404) */
  get(template: string): SampleLetter {
    this.refuseInProduction();
    const sample = this.samples.get(template);
    if (!sample) throw notFound('Template');
    return sample();
  }

  private refuseInProduction(): void {
    if (this.config.environment === 'production') throw notFound('Template');
  }
}
