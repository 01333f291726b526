import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Erasable, Expirable, type RetentionClass } from '#libs/kernel';

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
}

function turnOf({ feature }: Erasable): number {
  if (FIRST.includes(feature)) return FIRST.indexOf(feature) - FIRST.length;
  return LAST.indexOf(feature) + 1;
}
