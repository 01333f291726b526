import { Subscribe, type JobHandler } from '#libs/jobs';
import { feedbackSent } from '../../feedback/feedback.events.js';
import { interviewCompleted } from '../../interview/interview.events.js';
import { invitationAccepted } from '../../invitation/invitation.events.js';
import { recordingEvaluated } from '../../recording-qa/recording-qa.events.js';
import { applicationAdded, applicationDecided } from '../../recruitment/recruitment.events.js';
import { assessmentCompleted } from '../../scoring/scoring.events.js';
import { TellWebhooks } from '../use-cases/tell-webhooks.js';
import {
  toNews,
  type Accepted,
  type Added,
  type Assessed,
  type Completed,
  type Decided,
  type Evaluated,
  type FeedbackSent,
} from '../webhook-news.mapper.js';

@Subscribe(applicationAdded)
export class TellOfApplication implements JobHandler<Added> {
  constructor(private readonly webhooks: TellWebhooks) {}

  async handle(news: Added): Promise<void> {
    await this.webhooks.tell(toNews.added(news));
  }
}

@Subscribe(applicationDecided)
export class TellOfDecision implements JobHandler<Decided> {
  constructor(private readonly webhooks: TellWebhooks) {}

  async handle(news: Decided): Promise<void> {
    await this.webhooks.tell(toNews.decided(news));
  }
}

@Subscribe(invitationAccepted)
export class TellOfAcceptance implements JobHandler<Accepted> {
  constructor(private readonly webhooks: TellWebhooks) {}

  async handle(news: Accepted): Promise<void> {
    await this.webhooks.tell(toNews.accepted(news));
  }
}

@Subscribe(interviewCompleted)
export class TellOfInterview implements JobHandler<Completed> {
  constructor(private readonly webhooks: TellWebhooks) {}

  async handle(news: Completed): Promise<void> {
    await this.webhooks.tell(toNews.completed(news));
  }
}

@Subscribe(assessmentCompleted)
export class TellOfAssessment implements JobHandler<Assessed> {
  constructor(private readonly webhooks: TellWebhooks) {}

  async handle(news: Assessed): Promise<void> {
    await this.webhooks.tell(toNews.assessed(news));
  }
}

@Subscribe(feedbackSent)
export class TellOfFeedback implements JobHandler<FeedbackSent> {
  constructor(private readonly webhooks: TellWebhooks) {}

  async handle(news: FeedbackSent): Promise<void> {
    await this.webhooks.tell(toNews.feedback(news));
  }
}

@Subscribe(recordingEvaluated)
export class TellOfEvaluation implements JobHandler<Evaluated> {
  constructor(private readonly webhooks: TellWebhooks) {}

  async handle(news: Evaluated): Promise<void> {
    await this.webhooks.tell(toNews.evaluated(news));
  }
}
