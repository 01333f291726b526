import type { ResumeOutput } from '#libs/prompts';
import { findPeriod } from './date-ranges.ts';
import type { Line } from './resume-lines.ts';
import type { Section } from './section-headings.ts';

type DocumentKind = ResumeOutput['document_kind'];

const LETTER_SIGNS = [
  /^\s*(?:dear|to whom it may concern|hello|hi)\b[^.\n]{0,60}[,:]?\s*$/imu,
  /\b(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|sincerely)\b/iu,
  /\bI am (?:writing|applying|very interested|excited to apply)\b|\bI would like to apply\b|\bapply(?:ing)? for the (?:position|role|post)\b/iu,
  /\b(?:look(?:ing)? forward to (?:hearing|meeting|speaking|discussing)|thank you for (?:considering|your time|your consideration))\b/iu,
  /\b(?:enclosed|attached) (?:is|please find|you will find|my)\b|\bmy (?:enclosed|attached) (?:cv|resume|résumé)\b/iu,
];

const INVOICE_SIGNS = [
  /\b(?:invoice|rechnung|facture|factura|receipt)\b(?:\s*(?:no|number|date|#|nr)\b)?/iu,
  /\b(?:amount|balance|total)\s+(?:due|payable)\b|\bgrand total\b|\bsubtotal\b|\bsub-total\b/iu,
  /\b(?:vat|gst|sales tax|tax)\b[^\n]{0,20}\d/iu,
  /\b(?:bill(?:ed)? to|ship to|sold to|payment terms|due date|payable within)\b/iu,
  /\b(?:iban|sort code|bic|swift|account number)\b/iu,
  /\b(?:unit price|qty|quantity)\b/iu,
];

const RESUME_SECTIONS = new Set(['experience', 'education', 'skills', 'certifications', 'qualifications', 'summary']);

/** What the document is, by what its kind always has. */
export function documentKind(
  text: string,
  lines: readonly Line[],
  sections: readonly Section[],
  hasContact: boolean,
): DocumentKind {
  const letter = count(LETTER_SIGNS, text);
  const invoice = count(INVOICE_SIGNS, text);
  const headed = new Set(
    sections
      .filter((section) => RESUME_SECTIONS.has(section.kind) && section.certainty !== 'layout_only')
      .map((section) => section.kind),
  );
  const ranges = lines.filter((line) => findPeriod(line.text)?.isRange).length;
  const resume = headed.size + Math.min(2, ranges) * 0.75 + (hasContact ? 0.5 : 0);
  if (invoice >= 3 && invoice > resume) return 'invoice';
  if (letter >= 2 && letter >= resume) return 'cover_letter';
  return resume >= 2 && (headed.size > 0 || ranges > 0) ? 'resume' : 'other';
}

function count(signs: readonly RegExp[], text: string): number {
  return signs.filter((sign) => sign.test(text)).length;
}
