import type { Page } from '#libs/kernel';
import { DEFAULT_DAYS } from '../invitation/invitation.service.js';
import { toParsed, type ParsedResume } from '../resume/resume.service.js';
import type { OfferedResume } from './batch-item.repository.js';
import { personOf, type ItemPerson } from './domain/person.js';
import type { CorrectItemRequest, InviteItemsRequest, ItemUploadUrlRequest } from './dto/resume-batch.request.js';
import type {
  ApprovalListResponse,
  BatchInviteListResponse,
  BatchItemDetailResponse,
  BatchItemListResponse,
  BatchItemResponse,
  ResumeBatchListResponse,
  ResumeBatchResponse,
} from './dto/resume-batch.response.js';
import type { ResumeOfferListResponse } from './dto/resume-offer.response.js';
import type { ResumeBatchItemEntity } from './entities/resume-batch-item.entity.js';
import type { BatchWithCounts } from './resume-batch.repository.js';
import type { AnnouncedFile } from './use-cases/fill-batch.js';
import type { BatchInvitation, InvitedItem } from './use-cases/invite-people.js';
import type { ApprovedItem, ItemCorrection } from './use-cases/review-items.js';

export function personIn({ first_name, last_name, email, phone }: ParsedResume): ItemPerson {
  return personOf({ firstName: first_name, lastName: last_name, email, phone });
}

export function fromItemUploadUrl({ file_name, content_type, file_size }: ItemUploadUrlRequest): AnnouncedFile {
  return { fileName: file_name, contentType: content_type, fileSize: file_size };
}

export function fromCorrectItem({ email, name, skip }: CorrectItemRequest): ItemCorrection {
  return {
    ...(email !== undefined && { email }),
    ...(name !== undefined && { fullName: name }),
    ...(skip !== undefined && { skipped: skip }),
  };
}

export function fromInviteItems({ item_ids, expires_in_days, custom_message }: InviteItemsRequest): BatchInvitation {
  return {
    itemIds: item_ids ?? null,
    expiresInDays: expires_in_days ?? DEFAULT_DAYS,
    customMessage: custom_message ?? null,
  };
}

export function toBatch({ batch, counts }: BatchWithCounts): ResumeBatchResponse {
  return {
    id: batch.id,
    job_role_id: batch.jobRoleId,
    name: batch.name,
    created_by: batch.createdBy,
    created_at: batch.createdAt.toISOString(),
    counts,
  };
}

export function toBatchList(page: Page<BatchWithCounts>): ResumeBatchListResponse {
  return { items: page.items.map(toBatch), next_cursor: page.nextCursor };
}

export function toItem(item: ResumeBatchItemEntity): BatchItemResponse {
  return {
    id: item.id,
    batch_id: item.batchId,
    file_name: item.fileName,
    file_size: item.fileSize,
    content_type: item.contentType,
    status: item.status,
    problem:
      item.problemDetail === null ? null : { code: item.problemCode ?? 'unreadable', detail: item.problemDetail },
    email: item.email,
    name: item.fullName,
    duplicate_of: item.duplicateReason && {
      reason: item.duplicateReason,
      item_id: item.duplicateItemId,
      application_id: item.duplicateApplicationId,
    },
    skipped: item.skipped,
    approved_at: item.approvedAt?.toISOString() ?? null,
    approved_by: item.approvedBy,
    invitation: {
      status: item.inviteStatus,
      problem: item.inviteProblem,
      application_id: item.applicationId ?? item.duplicateApplicationId,
      invitation_id: item.invitationId,
    },
    created_at: item.createdAt.toISOString(),
  };
}

export function toItemDetail(item: ResumeBatchItemEntity): BatchItemDetailResponse {
  return {
    ...toItem(item),
    parsed_data: item.parsedData && toParsed(item.parsedData),
    hidden_text: item.hiddenText,
  };
}

export function toItemList(page: Page<ResumeBatchItemEntity>): BatchItemListResponse {
  return { items: page.items.map(toItem), next_cursor: page.nextCursor };
}

export function toApprovalList(results: ApprovedItem[]): ApprovalListResponse {
  return { items: results.map(({ itemId, outcome }) => ({ item_id: itemId, outcome })) };
}

export function toInviteList(results: InvitedItem[]): BatchInviteListResponse {
  return { items: results.map(({ itemId, outcome }) => ({ item_id: itemId, outcome })) };
}

export function toOfferList(page: Page<OfferedResume>): ResumeOfferListResponse {
  return {
    items: page.items.map(({ item, organisationName, jobRoleTitle }) => ({
      id: item.id,
      organisation_name: organisationName,
      job_role_title: jobRoleTitle,
      file_name: item.fileName,
      parsed_data: item.parsedData && toParsed(item.parsedData),
      created_at: item.createdAt.toISOString(),
    })),
    next_cursor: page.nextCursor,
  };
}
