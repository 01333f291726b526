import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Erasable, Expirable, type ErasureOutcome, type ErasureSubject, type RetentionClass } from '#libs/kernel';
import { changedSomething } from './domain/merged-outcomes.js';
import { neverEnding } from './retention.errors.js';

/**
 * The account first, so that nobody is in it any more; then whatever is not named here; and what other rows hang on
 * last, so that they are not swept away with it before their files.
 */
const FIRST = ['auth', 'retention'];
const LAST = [
  'mail',
  'review',
  'scoring',
  'feedback',
  'resume-batch',
  'interview',
  'resume',
  'invitation',
  'recruitment',
  'storage',
  'organisation',
];

/** A recording before what was said in it, and that before what was decided on it. */
const CLASSES: readonly RetentionClass[] = ['recording', 'transcript', 'evidence', 'decision_log', 'demographics'];

/** Work that was under way when the erasure began may leave something once more. */
const MOST_ROUNDS = 5;

/** Somebody who follows an erasure. */
export interface ErasureWatch {
  /** Asked before each feature. */
  mayGoOn: () => Promise<boolean>;
  /** Hears what each feature has done. */
  note?: (outcomes: readonly ErasureOutcome[]) => Promise<void>;
}

/** Everybody who answers for personal data, found at start-up. */
@Injectable()
export class PersonalData implements OnModuleInit {
  erasables: readonly Erasable[] = [];
  expirables: readonly Expirable[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const instances: unknown[] = this.discovery.getProviders().map(({ instance }): unknown => instance);
    this.erasables = instances
      .filter((one) => one instanceof Erasable)
      .sort((one, other) => turnOf(one) - turnOf(other) || one.feature.localeCompare(other.feature));
    this.expirables = instances
      .filter((one) => one instanceof Expirable)
      .sort((one, other) => CLASSES.indexOf(one.retentionClass) - CLASSES.indexOf(other.retentionClass));
  }

  /**
   * Erases feature after feature, and again until nothing is found any more. Broken off anywhere, the next call goes on.
   *
   * @returns false when it might not go on.
   * @throws DomainError `erasure.never_ending` (409)
   */
  async erase(subject: ErasureSubject, { mayGoOn, note }: ErasureWatch): Promise<boolean> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let foundSomething = false;
      for (const erasable of this.erasables) {
        if (!(await mayGoOn())) return false;
        const outcomes = await erasable.erase(subject);
        foundSomething ||= changedSomething(outcomes);
        await note?.(outcomes);
      }
      if (!foundSomething) return true;
    }
    throw neverEnding();
  }
}

function turnOf({ feature }: Erasable): number {
  if (FIRST.includes(feature)) return FIRST.indexOf(feature) - FIRST.length;
  return LAST.indexOf(feature) + 1;
}
