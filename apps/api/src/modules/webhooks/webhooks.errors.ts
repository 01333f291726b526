import { DomainError } from '#libs/kernel';

export const MOST_WEBHOOKS = 20;

export const tooManyWebhooks = (): DomainError =>
  new DomainError('webhook.too_many', `An organisation can have ${MOST_WEBHOOKS} webhooks.`, { kind: 'conflict' });

export const switchedOff = (): DomainError =>
  new DomainError('webhook.switched_off', 'This webhook is switched off. Please switch it on first.', {
    kind: 'conflict',
  });

export const stillOnItsWay = (): DomainError =>
  new DomainError('webhook_delivery.pending', 'This delivery is still being tried.', { kind: 'conflict' });
