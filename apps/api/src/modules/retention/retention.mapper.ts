import type { Page } from '#libs/kernel';
import { isOverdue, type DeletionStatus } from './domain/deletion-status.js';
import type {
  CleanUpPreviewResponse,
  CleanUpResponse,
  CleanUpStatusResponse,
  RetentionRunResponse,
} from './dto/data-cleanup.dto.js';
import type {
  DeletionRequestListResponse,
  DeletionRequestResponse,
  OwnDataResponse,
  RequestedDeletionResponse,
  WaitingDeletionListResponse,
} from './dto/deletion-request.dto.js';
import type { LegalHoldListResponse, LegalHoldResponse } from './dto/legal-hold.dto.js';
import type { DeletionRequestEntity } from './entities/deletion-request.entity.js';
import type { LegalHoldEntity } from './entities/legal-hold.entity.js';
import type { RetentionRunEntity } from './entities/retention-run.entity.js';
import type { OwnData } from './use-cases/export-own-data.js';
import type { CleanUpStatus, DueClass } from './use-cases/preview-clean-up.js';
import type { RequestedDeletion } from './use-cases/request-deletion.js';

/** @param run null while it is under way */
export function toCleanUp(run: RetentionRunEntity | null): CleanUpResponse {
  if (!run) return { status: 'started', result: null, message: 'The clean-up is under way.' };
  const { recordingsDeleted, interviewsUpdated, errors, errorCount } = run;
  return {
    status: 'completed',
    result: { recordings_deleted: recordingsDeleted, interviews_updated: interviewsUpdated, errors },
    message:
      errorCount === 0
        ? 'The clean-up is done.'
        : 'The clean-up is done, but something could not go; the next run tries it again.',
  };
}

export function toStatus(status: CleanUpStatus): CleanUpStatusResponse {
  return {
    pending_cleanup_count: status.pendingRecordings,
    default_retention_days: status.defaultRecordingDays,
    active_holds: status.activeHolds,
    last_run: status.lastRun && toRun(status.lastRun),
  };
}

function toRun(run: RetentionRunEntity): RetentionRunResponse {
  return {
    id: run.id,
    status: run.status,
    started_at: run.startedAt.toISOString(),
    finished_at: run.finishedAt?.toISOString() ?? null,
    recordings_deleted: run.recordingsDeleted,
    interviews_updated: run.interviewsUpdated,
    errors: run.errors,
    error_count: run.errorCount,
    tables: run.progress,
  };
}

export function toPreview(classes: readonly DueClass[]): CleanUpPreviewResponse {
  return {
    classes: classes.map(({ retentionClass, days, isDefault, reason, tables }) => ({
      retention_class: retentionClass,
      days,
      is_default: isDefault,
      reason,
      tables: tables.map(({ table, count, first }) => ({
        table,
        count,
        items: first.map(({ id, since }) => ({ id, since: since.toISOString() })),
      })),
    })),
  };
}

export function toHold(hold: LegalHoldEntity): LegalHoldResponse {
  return {
    id: hold.id,
    subject_type: hold.subjectType,
    subject_id: hold.subjectId,
    reason: hold.reason,
    set_by: hold.setBy,
    created_at: hold.createdAt.toISOString(),
    released_at: hold.releasedAt?.toISOString() ?? null,
    released_by: hold.releasedBy,
    release_reason: hold.releaseReason,
  };
}

export function toHoldList(page: Page<LegalHoldEntity>): LegalHoldListResponse {
  return { items: page.items.map(toHold), next_cursor: page.nextCursor };
}

const MESSAGES: Readonly<Record<DeletionStatus, string>> = {
  received: 'It will be done in a moment.',
  on_hold:
    'It waits: the law asks somebody to keep things about you until a dispute is settled. It goes on by itself then.',
  working: 'It is being done.',
  completed: 'It is done. The report says what went and what had to stay.',
};

export function toDeletionRequest(request: DeletionRequestEntity, now: Date): DeletionRequestResponse {
  return {
    id: request.id,
    kind: request.kind,
    status: request.status,
    message: MESSAGES[request.status],
    created_at: request.createdAt.toISOString(),
    due_at: request.dueAt.toISOString(),
    is_overdue: isOverdue(request, now),
    completed_at: request.completedAt?.toISOString() ?? null,
    report: request.report,
  };
}

export function toRequestedDeletion(
  { request, certificateUrl }: RequestedDeletion,
  now: Date,
): RequestedDeletionResponse {
  return { ...toDeletionRequest(request, now), certificate_url: certificateUrl };
}

export function toDeletionRequestList(page: Page<DeletionRequestEntity>, now: Date): DeletionRequestListResponse {
  return { items: page.items.map((request) => toDeletionRequest(request, now)), next_cursor: page.nextCursor };
}

export function toWaitingDeletions(requests: readonly DeletionRequestEntity[], now: Date): WaitingDeletionListResponse {
  return {
    items: requests.map((request) => ({
      id: request.id,
      candidate_id: request.userId,
      kind: request.kind,
      status: request.status,
      due_at: request.dueAt.toISOString(),
      is_overdue: isOverdue(request, now),
      problem: request.problem,
    })),
  };
}

export function toOwnData({ at, tables }: OwnData): OwnDataResponse {
  return { exported_at: at.toISOString(), tables };
}
