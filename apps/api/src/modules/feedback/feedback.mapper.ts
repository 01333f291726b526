import type { Page } from '#libs/kernel';
import type { mailSent } from '../mail/mail.events.js';
import type { ContentDocument } from './domain/feedback.document.js';
import type { KnownResource } from './domain/resource-list.js';
import type { VerifiedFeedback } from './domain/verified-feedback.js';
import type { ChangeFeedbackRequest } from './dto/feedback.request.js';
import type {
  CandidateFeedbackListResponse,
  CandidateFeedbackResponse,
  FeedbackListResponse,
  FeedbackResponse,
  FeedbackVersionListResponse,
  NamedPersonResponse,
} from './dto/feedback.response.js';
import type { FeedbackChanges, ResumeFeedbackEntity } from './entities/resume-feedback.entity.js';
import type { FeedbackVersionView, FeedbackView } from './feedback.repository.js';

export type MailNews = NonNullable<(typeof mailSent)['payload']>;

const MAIL_KEY = 'resume.feedback:';

/** The key of the one mail that a letter becomes. */
export const mailKeyOf = (feedbackId: string): string => MAIL_KEY + feedbackId;

/** Which letter the news is about; null for other features' mails. */
export function fromMailNews(news: MailNews): string | null {
  return news.dedupe_key.startsWith(MAIL_KEY) ? news.dedupe_key.slice(MAIL_KEY.length) : null;
}

export function fromChangeFeedback(body: ChangeFeedbackRequest): FeedbackChanges {
  return {
    ...(body.feedback_content !== undefined && { feedbackContent: body.feedback_content }),
    ...(body.identified_gaps && {
      identifiedGaps: body.identified_gaps.map(({ requirement, title, advice, quote }) => ({
        requirement,
        title,
        advice,
        quote,
      })),
    }),
    ...(body.recommended_resources && { recommendedResources: body.recommended_resources.map(toResource) }),
  };
}

export function toContent(letter: string, { gaps, resources }: VerifiedFeedback): ContentDocument {
  return { feedback_content: letter, identified_gaps: gaps, recommended_resources: resources.map(toResource) };
}

export function contentOf(letter: ResumeFeedbackEntity): ContentDocument {
  return {
    feedback_content: letter.feedbackContent ?? '',
    identified_gaps: letter.identifiedGaps,
    recommended_resources: letter.recommendedResources,
  };
}

const toResource = ({ title, description, url }: Pick<KnownResource, 'title' | 'description' | 'url'>) => ({
  title,
  description,
  url,
});

export function toFeedback(view: FeedbackView): FeedbackResponse {
  const { feedback } = view;
  return {
    id: feedback.id,
    resume_id: feedback.resumeId,
    file_name: view.fileName,
    candidate: { id: feedback.candidateId, name: view.candidateName },
    job_role: named(view.roleId, view.roleTitle),
    application_id: feedback.applicationId,
    status: feedback.status,
    feedback_content: feedback.feedbackContent,
    identified_gaps: feedback.identifiedGaps,
    recommended_resources: feedback.recommendedResources,
    problem: feedback.problem,
    engine_statement: feedback.provenance?.statement ?? null,
    generated_at: feedback.generatedAt?.toISOString() ?? null,
    auto_send_at: feedback.autoSendAt.toISOString(),
    held_at: feedback.heldAt?.toISOString() ?? null,
    held_by: named(feedback.heldBy, view.heldByName),
    approved_at: feedback.approvedAt?.toISOString() ?? null,
    approved_by: named(feedback.approvedBy, view.approvedByName),
    approved_automatically: feedback.approvedAutomatically,
    sent_at: feedback.sentAt?.toISOString() ?? null,
  };
}

export function toFeedbackList(page: Page<FeedbackView>): FeedbackListResponse {
  return { items: page.items.map(toFeedback), next_cursor: page.nextCursor };
}

export function toVersionList(versions: readonly FeedbackVersionView[]): FeedbackVersionListResponse {
  const items = versions.map(({ version, replacedByName }) => ({
    reason: version.reason,
    replaced_at: version.createdAt.toISOString(),
    replaced_by: named(version.replacedBy, replacedByName),
    ...version.content,
  }));
  return { items, next_cursor: null };
}

export function toCandidateFeedbackList(page: Page<FeedbackView>): CandidateFeedbackListResponse {
  return { items: page.items.map(toCandidateFeedback), next_cursor: page.nextCursor };
}

function toCandidateFeedback(view: FeedbackView): CandidateFeedbackResponse {
  const { feedback } = view;
  return {
    id: feedback.id,
    resume_id: feedback.resumeId,
    file_name: view.fileName,
    job_title: view.roleTitle,
    organisation_name: view.organisationName,
    feedback_content: feedback.feedbackContent ?? '',
    identified_gaps: feedback.identifiedGaps,
    recommended_resources: feedback.recommendedResources,
    sent_automatically: feedback.approvedAutomatically,
    sent_at: (feedback.sentAt ?? feedback.updatedAt).toISOString(),
  };
}

const named = (id: string | null, name: string | null): NamedPersonResponse | null =>
  id === null || name === null ? null : { id, name };
