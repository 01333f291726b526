import { createHash } from 'node:crypto';
import type { HtmlPage } from '#libs/http';
import { canonicalJson, type ErasureOutcome } from '#libs/kernel';
import { isOverdue } from './domain/deletion-status.js';
import type { CertificateDocument, CertificateLine } from './entities/certificate.document.js';
import type { DeletionRequestEntity } from './entities/deletion-request.entity.js';

const REMARKS: readonly string[] = [
  'Mails that were handed to a mail provider are in the recipients’ mailboxes; no sender can take them back.',
  'Answers to requests that carried an Idempotency-Key before signing in are kept sealed for at most 24 hours.',
  'Backups of the operator still hold what they held until they are replaced; restoring one repeats this erasure.',
  'Log files name people by number only.',
];

export function toCertificate(request: DeletionRequestEntity, completedAt: Date): CertificateDocument {
  const unsigned: Omit<CertificateDocument, 'hash'> = {
    version: 1,
    request_id: request.id,
    person_id: request.userId,
    kind: request.kind,
    requested_at: request.createdAt.toISOString(),
    due_at: request.dueAt.toISOString(),
    completed_at: completedAt.toISOString(),
    is_in_time: !isOverdue({ ...request, completedAt }, completedAt),
    interruptions: Math.max(0, request.attempts - 1),
    tables: request.progress.map(toLine).sort((one, other) => one.table.localeCompare(other.table)),
    remarks: [...REMARKS],
  };
  return { ...unsigned, hash: createHash('sha256').update(canonicalJson(unsigned)).digest('hex') };
}

const toLine = ({ table, retentionClass, action, rows, blobs, reason }: ErasureOutcome): CertificateLine => ({
  table,
  retention_class: retentionClass,
  action,
  rows,
  files: blobs,
  reason,
});

const WISHES = {
  full: 'Everything about you was to be deleted.',
  recordings_only: 'Your recordings were to be deleted.',
  anonymise: 'Everything that says who you are was to be deleted; scores stay for statistics.',
} as const;

/** The certificate, or how far it is, for people. */
export function toCertificatePage({ kind, status, dueAt, report }: DeletionRequestEntity): HtmlPage {
  const title = 'Erasure of your data';
  if (report === null) {
    const waiting =
      status === 'on_hold'
        ? 'It waits for the end of a legal hold: the law asks somebody to keep things about you until a dispute is settled. It goes on by itself then.'
        : 'It is being worked on.';
    return { title, paragraphs: [WISHES[kind], waiting, `It is due on ${onDay(dueAt.toISOString())}.`] };
  }
  const went = report.tables.filter(({ action }) => action !== 'kept').map(wentLine);
  const stayed = report.tables
    .filter(({ action }) => action === 'kept')
    .map(({ table, rows, reason }) => `${table}: ${rows}. ${reason}`);
  return {
    title,
    paragraphs: [
      `${WISHES[kind]} It was asked for on ${onDay(report.requested_at)} and done on ${onDay(report.completed_at)}.`,
      ['What went:', ...orNothing(went)].join('\n'),
      ['What had to stay, and why:', ...orNothing(stayed)].join('\n'),
      ...report.remarks,
      `Certificate ${report.request_id} for person ${report.person_id}\nSHA-256 ${report.hash}`,
    ],
  };
}

const wentLine = ({ table, action, rows, files }: CertificateLine): string =>
  `${table}: ${rows} ${action}${files > 0 ? `, with ${files} ${files === 1 ? 'file' : 'files'}` : ''}`;

const orNothing = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : ['nothing']);

const onDay = (time: string): string =>
  new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
