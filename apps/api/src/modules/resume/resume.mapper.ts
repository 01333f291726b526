import type { Page } from '#libs/kernel';
import type {
  ParsedResumeResponse,
  ResumeDetailResponse,
  ResumeListResponse,
  ResumeResponse,
} from './dto/resume.response.js';
import type { ParsedResume, ResumeEntity } from './entities/resume.entity.js';

export function toParsed(parsed: ParsedResume): ParsedResumeResponse {
  const { document_kind: _kind, provenance: _provenance, ...fields } = parsed;
  return fields;
}

export function toResume(resume: ResumeEntity): ResumeResponse {
  return {
    id: resume.id,
    candidate_id: resume.candidateId,
    parsing_status: resume.parsingStatus,
    parse_error: resume.parseError,
    file_name: resume.fileName,
    file_size: resume.fileSize,
    content_type: resume.contentType,
    uploaded_at: resume.uploadedAt.toISOString(),
    parsed_at: resume.parsedAt?.toISOString() ?? null,
  };
}

/** What a file hides is for the eyes of staff. */
export function toResumeDetail(resume: ResumeEntity, showsHiddenText: boolean): ResumeDetailResponse {
  return {
    ...toResume(resume),
    parsed_data: resume.parsedData && toParsed(resume.parsedData),
    ...(showsHiddenText ? { hidden_text: resume.hiddenText } : {}),
  };
}

export function toResumeList(page: Page<ResumeEntity>): ResumeListResponse {
  return { items: page.items.map(toResume), next_cursor: page.nextCursor };
}
