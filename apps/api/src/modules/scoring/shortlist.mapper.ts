import type { Page } from '#libs/kernel';
import { basisWarnings } from './domain/comparability.js';
import { reasonInWords } from './domain/match.js';
import type {
  KeptShortlistResponse,
  ShortlistCounts,
  ShortlistEntryResponse,
  ShortlistListItem,
  ShortlistListResponse,
  ShortlistPlace,
  ShortlistResponse,
} from './dto/shortlist.response.js';
import type { ShortlistEntryDocument, ShortlistReasonDocument } from './entities/shortlist.document.js';
import type { ShortlistEntity } from './entities/shortlist.entity.js';
import type { KeptWords, ListedShortlist, StandingNow } from './shortlist.repository.js';
import type { Shortlist } from './use-cases/generate-shortlist.js';
import type { ReadShortlist } from './use-cases/read-shortlists.js';

/** Finds the words of a reason; null once they were erased. */
type Words = (reason: ShortlistReasonDocument) => string | null;

export function toShortlist({ kept, ranked }: Shortlist): ShortlistResponse {
  return {
    shortlist_id: kept.id,
    ...toCounts(kept),
    warnings: toWarnings(kept.entries),
    candidates: kept.entries.map((entry, index) => {
      const { candidateName = '', dimensions = [] } = ranked[index] ?? {};
      const words: Words = (reason) =>
        dimensions.find((each) => each.dimension === reason.dimension)?.quote?.text ?? null;
      return { ...toPlace(entry, words), candidate_name: candidateName };
    }),
  };
}

export function toShortlistList({ items, nextCursor }: Page<ListedShortlist>): ShortlistListResponse {
  return { items: items.map(toListItem), next_cursor: nextCursor };
}

export function toKeptShortlist({ kept, now, words }: ReadShortlist): KeptShortlistResponse {
  return {
    ...toListItem({ ...kept, places: kept.entries.length }),
    warnings: toWarnings(kept.entries),
    entries: kept.entries.map((entry) => toEntry(entry, now.get(entry.application_id), words)),
  };
}

function toListItem(shortlist: ListedShortlist): ShortlistListItem {
  const { id, jobRoleId, by, places } = shortlist;
  return { id, job_role_id: jobRoleId, created_by: by, places, ...toCounts(shortlist) };
}

function toCounts(shortlist: Omit<ShortlistEntity, 'entries' | 'updatedAt'>): ShortlistCounts {
  return {
    rubric_version: shortlist.rubricVersion,
    ...shortlist.criteria,
    total_evaluated: shortlist.totalEvaluated,
    below_min_score: shortlist.belowMinScore,
    not_assessed: shortlist.notAssessed,
    generated_at: shortlist.createdAt.toISOString(),
  };
}

function toEntry(
  entry: ShortlistEntryDocument,
  now: StandingNow | undefined,
  kept: readonly KeptWords[],
): ShortlistEntryResponse {
  const words: Words = ({ dimension, quote }) =>
    kept
      .find((each) => each.assessmentId === entry.assessment_id && each.dimension === dimension)
      ?.quotes.find((each) => each.message_id === quote.message_id && each.start === quote.start)?.text ?? null;
  const newest = now?.newestAssessmentId ?? null;
  return {
    ...toPlace(entry, words),
    candidate_name: now?.candidateName ?? null,
    is_erased: now === undefined,
    newer_assessment_id: newest === entry.assessment_id ? null : newest,
    score_now: now?.score ?? null,
    application_status: now?.status ?? null,
  };
}

function toPlace({ reasons, ...entry }: ShortlistEntryDocument, words: Words): ShortlistPlace {
  return {
    ...entry,
    match_reasons: reasons.map((reason) => reasonInWords(reason, words(reason))),
    reasons: reasons.map((reason) => ({ ...reason, quote: { ...reason.quote, text: words(reason) } })),
  };
}

const toWarnings = (entries: readonly ShortlistEntryDocument[]): string[] =>
  basisWarnings(entries.map(({ rubric_version, engine }) => ({ rubricVersion: rubric_version, engine })));
