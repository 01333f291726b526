import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock, MINUTE_MS } from '#libs/kernel';
import { SpeechService } from '../speech/speech.service.js';
import { timesRephrased } from './domain/wordings.js';
import type { InterviewMessageEntity } from './entities/interview-message.entity.js';
import type { InterviewEntity } from './entities/interview.entity.js';

/** A link as somebody came with it. */
export interface AudioLink {
  messageId: string;
  /** Which of a question's other words, from 1; 0 for the first ones. */
  rephrasing: number;
  /** Seconds since 1970. */
  expires: number;
  signature: string;
}

const LINK_MINUTES = 15;
const KEY_BYTES = 32;

/** Links that let whoever holds them hear one message until a moment: a player sends no access token along. */
@Injectable()
export class AudioLinks {
  private readonly key: Buffer;

  constructor(
    private readonly config: Config,
    private readonly speech: SpeechService,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.jwtSecret, '', 'talenti audio links', KEY_BYTES));
  }

  /** Null in an interview that is read, and while nothing can be spoken. */
  toQuestion({ mode }: InterviewEntity, question: InterviewMessageEntity): string | null {
    return mode === 'text' || !this.speech.canSpeak ? null : this.linkTo(question.id, timesRephrased(question));
  }

  /** Null for what was typed. */
  toAnswer({ id, contentAudioUrl }: InterviewMessageEntity): string | null {
    return contentAudioUrl === null ? null : this.linkTo(id);
  }

  isGenuine({ messageId, rephrasing, expires, signature }: AudioLink): boolean {
    const sent = Buffer.from(signature, 'base64url');
    const expected = this.sign(messageId, rephrasing, expires);
    return sent.length === expected.length && timingSafeEqual(sent, expected);
  }

  private linkTo(messageId: string, rephrasing = 0): string {
    const expires = Math.floor((this.clock.now().getTime() + LINK_MINUTES * MINUTE_MS) / 1_000);
    const signature = this.sign(messageId, rephrasing, expires).toString('base64url');
    const which = rephrasing > 0 ? `&rephrasing=${rephrasing}` : '';
    return `${this.config.publicBaseUrl}/api/interviews/messages/${messageId}/audio?expires=${expires}&signature=${signature}${which}`;
  }

  private sign(messageId: string, rephrasing: number, expires: number): Buffer {
    const which = rephrasing > 0 ? `\n${rephrasing}` : '';
    return createHmac('sha256', this.key).update(`${messageId}\n${expires}${which}`).digest();
  }
}
