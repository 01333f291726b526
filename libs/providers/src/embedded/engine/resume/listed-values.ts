import { findPeriod } from './date-ranges.ts';
import {
  goesOnInLowerCase,
  joinWrapped,
  splitSpan,
  trimValue,
  valueAt,
  withoutBullet,
  wordCount,
  type Line,
  type Span,
} from './resume-lines.ts';

const LONGEST_SKILL_WORDS = 8;
const LONGEST_SKILL = 80;
const LONGEST_CERTIFICATION = 300;
/** Commas in brackets belong to the value: "AWS (EC2, S3)". */
const BETWEEN_SKILLS = /(?:\t|\s*[,;、，；|•·▪●◦¦‣]\s*|\s{3,}|\s\/\s|\.\s+(?=\p{Lu}))(?![^()]*\))/gu;
const LABEL = /^[\p{L}\p{N} &/+-]{2,40}:\s+(?=\S)/u;
const LEVEL =
  /\s*(?:[-–—:]\s*|\()?(?:expert|advanced|intermediate|basic|beginner|proficient|fluent|native|good|very good|excellent|working knowledge)\)?$/iu;
const RATING = /[\s●○■□★☆◆◇▮▯]+$/u;

/** The skills of a section: parted by commas, bullets or bars, or one to a line. */
export function skillsOf(text: string, lines: readonly Line[]): Span[] {
  const values = paragraphs(joinWrapped(text, lines), isOneToALine(lines)).flatMap((paragraph) => {
    const label = LABEL.exec(text.slice(paragraph.start, paragraph.end))?.[0].length ?? 0;
    const span = withoutMarginLabel(text, { start: paragraph.start + label, end: paragraph.end });
    return splitSpan(text, span, BETWEEN_SKILLS);
  });
  return distinct(
    text,
    values.map((span) => withoutLevel(text, span)).filter((span) => isSkill(valueAt(text, span))),
  );
}

/** "Databases    PostgreSQL, Redis": the first cell names the others when they are a list and it is not. */
function withoutMarginLabel(text: string, span: Span): Span {
  const value = text.slice(span.start, span.end);
  const tab = value.indexOf('\t');
  const isLabel = tab > 0 && !value.slice(0, tab).includes(',') && /[,;|]/.test(value.slice(tab));
  return isLabel ? { start: span.start + tab + 1, end: span.end } : span;
}

/** Certificates: one to a line, less their dates. */
export function certificationsOf(text: string, lines: readonly Line[]): Span[] {
  const values = paragraphs(joinWrapped(text, lines), true).flatMap((paragraph) => {
    const value = text.slice(paragraph.start, paragraph.end);
    const isList = (value.match(/[,;|•·]/g)?.length ?? 0) >= 2 && !findPeriod(value);
    const parts = isList
      ? splitSpan(text, paragraph, BETWEEN_SKILLS)
      : splitSpan(text, paragraph, /;\s+/gu).flatMap((part) => splitSpan(text, part, /\t|\s[|•]\s/gu).slice(0, 1));
    return (parts.length === 0 ? [paragraph] : parts).map((part) => withoutDate(text, part, paragraph));
  });
  return distinct(
    text,
    values.filter((span) => {
      const value = valueAt(text, span);
      return /\p{L}{2}/u.test(value) && value.length <= LONGEST_CERTIFICATION && wordCount(value) <= 16;
    }),
  );
}

function withoutDate(text: string, part: Span, paragraph: Span): Span {
  const value = text.slice(part.start, part.end);
  const period = findPeriod(value);
  if (!period) return part;
  const before = trimValue(text, { start: part.start, end: part.start + period.start });
  if (before.end > before.start) return { ...before, end: withoutLeadWord(text, before) };
  return firstCellAfter(text, { start: part.start + period.end, end: paragraph.end });
}

function withoutLeadWord(text: string, span: Span): number {
  const lead = /[\s,(]+(?:issued|valid|expires|until|since|obtained|awarded|in)?[\s:(]*$/iu.exec(
    text.slice(span.start, span.end),
  );
  return span.end - (lead?.[0].trim() ? lead[0].length : 0);
}

function firstCellAfter(text: string, span: Span): Span {
  return splitSpan(text, span, /\t|\s[|•]\s/gu)[0] ?? trimValue(text, span);
}

/** Lines of a list as the writer meant them: a wrapped line is one with the line before it. */
function paragraphs(lines: readonly Line[], oneToALine: boolean): Span[] {
  const hasBullets = lines.some((line) => line.isBullet);
  const found: Span[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      !line.isBullet &&
      !line.afterGap &&
      (hasBullets || !oneToALine || (before !== undefined && goesOnInLowerCase(before, line))) &&
      !LABEL.test(line.text);
    if (goesOn && last) last.end = line.end;
    else found.push(withoutBullet(line));
  });
  return found;
}

/** Without commas or bullets, each line is a skill of its own. */
function isOneToALine(lines: readonly Line[]): boolean {
  const listed = lines.filter((line) =>
    /[,;|•·▪]\s|[,;|•·]$/.test(line.text.replace(/\([^)]*\)/g, '').slice(1)),
  ).length;
  return listed * 3 < lines.length;
}

function withoutLevel(text: string, span: Span): Span {
  const value = text.slice(span.start, span.end);
  const cut = RATING.exec(value)?.[0] ?? '';
  const bare = value.slice(0, value.length - cut.length);
  const level = LEVEL.exec(bare)?.[0];
  const end =
    level && level.length < bare.length && /^\s*[-–—:(]/.test(level) ? bare.length - level.length : bare.length;
  return trimEnd(text, { start: span.start, end: span.start + end });
}

function trimEnd(text: string, span: Span): Span {
  const trimmed = trimValue(text, span);
  const value = text.slice(trimmed.start, trimmed.end);
  const stop = /\.$/.test(value) && !/\b\p{Lu}\.$/u.test(value) ? 1 : 0;
  const and = /^(?:and|&)\s+/iu.exec(value)?.[0].length ?? 0;
  return { start: trimmed.start + and, end: trimmed.end - stop };
}

function isSkill(value: string): boolean {
  return /[\p{L}]/u.test(value) && value.length <= LONGEST_SKILL && wordCount(value) <= LONGEST_SKILL_WORDS;
}

function distinct(text: string, spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = valueAt(text, span).toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
