import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import { SpeechService } from '../../speech/speech.service.js';
import { StorageService, type FetchedFile } from '../../storage/storage.service.js';
import { AudioLinks, type AudioLink } from '../audio-links.js';
import { wordingsOf } from '../domain/wordings.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import { audioLinkExpired, audioLinkInvalid } from '../interview.errors.js';
import { InterviewRepository } from '../interview.repository.js';

/** Somebody listens to a message: a candidate's recording as it came in, or a question, spoken when it is first asked for. */
@Injectable()
export class PlayMessage {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly links: AudioLinks,
    private readonly speech: SpeechService,
    private readonly storage: StorageService,
    private readonly clock: Clock,
  ) {}

  /** `range` as HTTP writes it. */
  async play(link: AudioLink, range: string | undefined): Promise<FetchedFile> {
    if (!this.links.isGenuine(link)) throw audioLinkInvalid();
    if (link.expires * 1_000 <= this.clock.now().getTime()) throw audioLinkExpired();
    const message = await this.interviews.findLinked({ linkedMessageId: link.messageId });
    const isQuestion = message?.messageType === 'ai_question';
    const fileKey = isQuestion ? await this.spoken(message, link) : message?.contentAudioUrl;
    const file = fileKey ? await this.storage.fetch(fileKey, isQuestion ? 'question' : 'answer', range) : null;
    if (!file) throw notFound('Recording');
    return file;
  }

  private async spoken(question: InterviewMessageEntity, { rephrasing }: AudioLink): Promise<string | null> {
    const words = wordingsOf(question)[rephrasing];
    return words === undefined ? null : this.speech.spoken(words);
  }
}
