import { Injectable, Logger } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { Config } from '#libs/config';
import { Sealer, UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, SECOND_MS } from '#libs/kernel';
import { OutboundHttp, type OutboundAnswer } from '#libs/providers';
import { DeliveryRepository, type TakenDelivery } from '../delivery.repository.js';
import {
  FAILURES_UNTIL_PAUSE,
  GIVEN_UP_UNTIL_OFF,
  nextStep,
  outcomeOf,
  PAUSE_MS,
  type NextStep,
} from '../domain/delivery.policy.js';
import { TEST_EVENT } from '../domain/webhook-event.js';
import { enqueueDelivery } from '../jobs/delivery-jobs.js';
import { WebhooksRepository } from '../webhooks.repository.js';
import { SwitchOff } from './switch-off.js';

const TIMEOUT_MS = 15 * SECOND_MS;
/** A try that was not settled by then went down with its process. */
const LOST_AFTER_MS = 2 * TIMEOUT_MS;
const EXCERPT_CHARACTERS = 2_000;

const PROBLEMS = {
  refused: 'The address is not allowed: it must be https and lead to a public address.',
  timed_out: 'There was no whole answer within 15 seconds.',
  certificate: 'The certificate of the receiver is not trusted.',
  unreachable: 'The receiver could not be reached, or broke off.',
} as const;

/**
 * One try to deliver a piece of news. A crash between the receiver's answer and its noting tries again under the same id,
 * by which receivers tell that they had it before.
 */
@Injectable()
export class DeliverWebhook {
  private readonly logger = new Logger('Webhooks');

  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly outbound: OutboundHttp,
    private readonly switchingOff: SwitchOff,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async deliver(deliveryId: string, webhookId: string): Promise<void> {
    const now = this.clock.now();
    const taken = await this.deliveries.take(deliveryId, now, new Date(now.getTime() + LOST_AFTER_MS));
    if (!taken) return this.postpone(deliveryId, webhookId);
    const answer = await this.send(taken);
    await this.unit.run(() => this.note(taken, answer));
  }

  /** Too early, taken by another try, or nothing to do any more. */
  private async postpone(id: string, webhookId: string): Promise<void> {
    const dueAt = await this.deliveries.dueAt(id);
    if (dueAt === 'off') await this.deliveries.giveUp(id, 'The webhook is switched off.', this.clock.now());
    else if (dueAt) await enqueueDelivery(this.jobs, { id, webhookId }, dueAt);
  }

  private async send({ delivery, webhook }: TakenDelivery): Promise<OutboundAnswer> {
    const now = this.clock.now();
    const sealed = [webhook.webhookSecret];
    if (webhook.previousSecret !== null && webhook.previousSecretUntil !== null && webhook.previousSecretUntil > now) {
      sealed.push(webhook.previousSecret);
    }
    const signatures = sealed.map((secret) =>
      new Webhook(this.sealer.open(secret)).sign(delivery.eventId, now, delivery.payload),
    );
    return this.outbound.post({
      url: webhook.webhookUrl,
      headers: {
        'content-type': 'application/json',
        'user-agent': `${this.config.appName.replace(/[^\w-]/g, '')}-Webhooks`,
        'webhook-id': delivery.eventId,
        'webhook-timestamp': String(Math.floor(now.getTime() / SECOND_MS)),
        'webhook-signature': signatures.join(' '),
      },
      body: delivery.payload,
      timeoutMs: TIMEOUT_MS,
    });
  }

  private async note({ delivery, webhook }: TakenDelivery, answer: OutboundAnswer): Promise<void> {
    const now = this.clock.now();
    const step = this.stepAfter(delivery, answer);
    const isSettled = await this.deliveries.settle(delivery, {
      status: STATUS_AFTER[step.kind],
      nextAttemptAt: step.kind === 'try_again' ? new Date(now.getTime() + step.afterMs) : null,
      deliveredAt: step.kind === 'done' ? now : null,
      responseStatus: answer.kind === 'answered' ? answer.status : null,
      responseExcerpt: answer.kind === 'answered' ? excerptOf(answer.body) : null,
      problem: step.kind === 'done' ? null : problemOf(answer),
      updatedAt: now,
    });
    if (!isSettled) return;
    if (step.kind === 'done') return this.webhooks.noteArrival(webhook.id, now);
    this.logger.warn({
      msg: 'webhook not delivered',
      delivery: delivery.id,
      attempt: delivery.attempts,
      next: step.kind,
    });
    const isTest = delivery.eventType === TEST_EVENT;
    const givenUp = await this.webhooks.noteFailure(
      webhook.id,
      {
        isGivenUp: step.kind === 'give_up' && !isTest,
        pauseFrom: FAILURES_UNTIL_PAUSE,
        pausedUntil: new Date(now.getTime() + PAUSE_MS),
      },
      now,
    );
    if (step.kind === 'try_again') await enqueueDelivery(this.jobs, delivery, new Date(now.getTime() + step.afterMs));
    if (step.kind === 'switch_off') await this.switchingOff.switchOff(webhook.id, 'gone');
    if (givenUp >= GIVEN_UP_UNTIL_OFF) await this.switchingOff.switchOff(webhook.id, 'failing');
  }

  private stepAfter({ attempts, eventType }: TakenDelivery['delivery'], answer: OutboundAnswer): NextStep {
    const isAnswer = answer.kind === 'answered';
    const outcome = isAnswer ? outcomeOf(answer.status) : 'failed';
    const step = nextStep(outcome, attempts, Math.random(), isAnswer ? answer.retryAfterMs : undefined);
    // Somebody is waiting to see what came of it.
    return eventType === TEST_EVENT && step.kind === 'try_again' ? { kind: 'give_up' } : step;
  }
}

const STATUS_AFTER = { done: 'delivered', try_again: 'pending', give_up: 'failed', switch_off: 'failed' } as const;

function problemOf(answer: OutboundAnswer): string {
  if (answer.kind === 'failed') return PROBLEMS[answer.code];
  const isRedirect = answer.status >= 300 && answer.status < 400;
  return `The receiver answered ${answer.status}${isRedirect ? '; redirects are not followed' : ''}.`;
}

/** As PostgreSQL can keep it. */
function excerptOf(body: string): string {
  return body.slice(0, EXCERPT_CHARACTERS).toWellFormed().replaceAll('\0', '\ufffd');
}
