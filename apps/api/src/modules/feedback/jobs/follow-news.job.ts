import { Subscribe, type JobHandler } from '#libs/jobs';
import { mailFailed, mailSent } from '../../mail/mail.events.js';
import { applicationAdded } from '../../recruitment/recruitment.events.js';
import { resumeParsed } from '../../resume/resume.events.js';
import { fromMailNews, type MailNews } from '../feedback.mapper.js';
import { BeginFeedback } from '../use-cases/begin-feedback.js';
import { SendLetter } from '../use-cases/send-letter.js';

type Parsed = NonNullable<(typeof resumeParsed)['payload']>;
type Added = NonNullable<(typeof applicationAdded)['payload']>;

@Subscribe(resumeParsed)
export class BeginWhenParsed implements JobHandler<Parsed> {
  constructor(private readonly beginning: BeginFeedback) {}

  async handle({ resumeId, candidateId }: Parsed): Promise<void> {
    await this.beginning.begin({ candidateId }, resumeId);
  }
}

/** Who sent a resume first and applied then hears about the role. */
@Subscribe(applicationAdded)
export class AdoptWhenApplied implements JobHandler<Added> {
  constructor(private readonly beginning: BeginFeedback) {}

  async handle({ organisationId, applicationId }: Added): Promise<void> {
    await this.beginning.adopt({ organisationId }, applicationId);
  }
}

@Subscribe(mailSent)
export class NoteSentFeedback implements JobHandler<MailNews> {
  constructor(private readonly sending: SendLetter) {}

  async handle(news: MailNews): Promise<void> {
    const feedbackId = fromMailNews(news);
    if (feedbackId !== null) await this.sending.noteSent(feedbackId);
  }
}

@Subscribe(mailFailed)
export class NoteUndeliveredFeedback implements JobHandler<MailNews> {
  constructor(private readonly sending: SendLetter) {}

  async handle(news: MailNews): Promise<void> {
    const feedbackId = fromMailNews(news);
    if (feedbackId !== null) await this.sending.noteNotDelivered(feedbackId);
  }
}
