import { findPeriod } from './date-ranges.ts';
import type { Found } from './findings.ts';

export interface ContactDetails {
  email: Found | undefined;
  phone: Found | undefined;
  linkedinUrl: Found | undefined;
  portfolioUrl: Found | undefined;
}

// Lengths are bounded, as in the standards, so that no text makes the search slow.
const EMAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_%+-])?@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24}/gu;
const PHONE =
  /(?<![\p{L}\p{N}/@._-])(?:\+|00)?(?:\(\+?\d{1,4}\)|\d)(?:[ \u00a0./-]{0,2}(?:\(\d{1,5}\)|\d)){6,17}(?![\p{L}\p{N}@_/-])/gu;
const PHONE_LABEL =
  /(?:phone|tel|telephone|telefon|mobile|mob|cell|handy|call|t|m|p)\.?\s*(?:no\.?|number)?\s*[:.]?\s*$/i;
const OTHER_NUMBER_LABEL =
  /(?:fax|pin|nmc|registration|licence|license|passport|id|vat|iban|account|no|number|order|invoice|ref)\.?\s*(?:no\.?|number|#)?\s*[:.#]?\s*$/i;

const LINKEDIN =
  /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub|profile)\/[\p{L}\p{N}_%~-]+(?:\/[\p{L}\p{N}_%~-]+)*\/?/giu;
const URL =
  /(?<![@\p{L}\p{N}.-])(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}(?:com|org|net|io|dev|me|co|info|design|art|tech|app|site|page|online|studio|photography|eu|uk|de|fr|es|it|nl|pl|se|no|dk|fi|ch|at|be|ie|pt|ca|us|au|nz|in|ai|xyz|edu|example)(?![\p{L}\p{N}@-])(?:\/[^\s|,;)]*)?/giu;
const PORTFOLIO_LABEL = /(?:portfolio|website|web|site|homepage|blog|www|url)\s*[:.]?\s*$/i;

export function contactDetails(text: string): ContactDetails {
  const email = firstOf(text, EMAIL, 0.98);
  return {
    email,
    phone: phoneIn(text),
    linkedinUrl: firstOf(text, LINKEDIN, 0.98),
    portfolioUrl: portfolioIn(text, email),
  };
}

function firstOf(text: string, pattern: RegExp, confidence: number): Found | undefined {
  const match = text.matchAll(pattern).next().value;
  return match ? foundAt(match, match[0], confidence) : undefined;
}

function foundAt(match: RegExpExecArray, value: string, confidence: number): Found {
  return { start: match.index, end: match.index + value.length, value, confidence };
}

/** A number that people would dial: seven to fifteen digits, not a period, not another kind of number. */
function phoneIn(text: string): Found | undefined {
  const candidates = [...text.matchAll(PHONE)].flatMap((match) => {
    const value = match[0].trim();
    const digits = value.replace(/\D/g, '').length;
    const before =
      text
        .slice(Math.max(0, match.index - 30), match.index)
        .split('\n')
        .at(-1) ?? '';
    const isLabelled = PHONE_LABEL.test(before);
    if (digits < 7 || digits > 15 || (!isLabelled && OTHER_NUMBER_LABEL.test(before))) return [];
    if (isPeriod(value) || (/^\d+(?:[.,]\d+)*$/.test(value) && digits < 9 && !isLabelled)) return [];
    const looksInternational = /^(?:\+|00|\()/.test(value) || /^0/.test(value);
    return [{ match, value, weight: (isLabelled ? 2 : 0) + (looksInternational ? 1 : 0) - match.index / 100_000 }];
  });
  const best = candidates.sort((a, b) => b.weight - a.weight)[0];
  return best && foundAt(best.match, best.value, best.weight >= 1 ? 0.95 : 0.75);
}

function isPeriod(value: string): boolean {
  const period = findPeriod(value);
  return period !== undefined && period.end - period.start >= value.length - 2;
}

function portfolioIn(text: string, email: Found | undefined): Found | undefined {
  const candidates = [...text.matchAll(URL)].flatMap((match) => {
    const value = match[0].replace(/[.,;:]+$/, '');
    if (/linkedin\.com/i.test(value) || (email && match.index >= email.start && match.index < email.end)) return [];
    const before =
      text
        .slice(Math.max(0, match.index - 20), match.index)
        .split('\n')
        .at(-1) ?? '';
    const isLabelled = PORTFOLIO_LABEL.test(before);
    const isExplicit = /^(?:https?:\/\/|www\.)/i.test(value) || value.includes('/');
    const isAmongContacts =
      match.index < TOP_CHARACTERS || (email && Math.abs(match.index - email.start) < NEAR_CHARACTERS);
    // "Node.js", "ASP.NET" and "booking.com" are no portfolio; a bare domain counts among the contact lines only.
    if (!isLabelled && !isExplicit && !isAmongContacts) return [];
    if (!isLabelled && !isExplicit && /^(?:asp|vb|ado|socket|next|node|nuxt|d3|three|draw)\./i.test(value)) return [];
    if (!isExplicit && !/(?:^|\.)[\p{L}\p{N}-]{3,}\.\p{Ll}{2,}$/u.test(value)) return [];
    const isCodeHost = /\b(?:github|gitlab|bitbucket|stackoverflow)\.com/i.test(value);
    return [{ match, value, weight: (isLabelled ? 3 : 0) + (isCodeHost ? 0 : 1) - match.index / 10_000 }];
  });
  const best = candidates.sort((a, b) => b.weight - a.weight)[0];
  return best && foundAt(best.match, best.value, best.weight >= 2 ? 0.95 : 0.8);
}

const TOP_CHARACTERS = 600;
const NEAR_CHARACTERS = 150;
