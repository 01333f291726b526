import { Injectable } from '@nestjs/common';
import { parseResume } from '#libs/prompts';
import { Llm } from '#libs/providers';
import { checkedFields } from '../domain/checked-fields.js';
import type { ParsedResume } from '../entities/resume.entity.js';
import { DocumentReader } from '../extraction/document-reader.js';
import type { HiddenText } from '../extraction/hidden-text.js';
import { notAResumeDetail } from '../resume.errors.js';

/** What became of a file. */
export type ReadResume =
  | { kind: 'parsed'; text: string; parsed: ParsedResume; hiddenText: HiddenText[] }
  /** It will never be read, however often it is tried. */
  | { kind: 'refused'; reason: string; detail: string; hiddenText: HiddenText[] };

/** Somebody waits for it, or a job that can be tried again. */
const TIME_LIMIT_MS = 45_000;

/** From the bytes of a file to the fields of a resume. */
@Injectable()
export class ReadResumeFile {
  constructor(
    private readonly reader: DocumentReader,
    private readonly llm: Llm,
  ) {}

  /** @throws DomainError of the engine; then another try may work. */
  async read(bytes: Uint8Array): Promise<ReadResume> {
    const document = await this.reader.read(bytes);
    if (document.kind === 'unreadable')
      return { kind: 'refused', reason: document.reason, detail: document.detail, hiddenText: [] };
    const { text, lines, hiddenText } = document;
    const { output, provenance } = await this.llm.answer(parseResume, { text, lines }, { timeoutMs: TIME_LIMIT_MS });
    if (output.document_kind !== 'resume') {
      return { kind: 'refused', reason: 'not_a_resume', detail: notAResumeDetail(output.document_kind), hiddenText };
    }
    return { kind: 'parsed', text, parsed: { ...checkedFields(text, output), provenance }, hiddenText };
  }
}
