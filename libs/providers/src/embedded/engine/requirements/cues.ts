import type { HeadingFamily, KindScores } from './line-kind.ts';
import { noScores } from './line-kind.ts';

/** Words and turns of phrase that give a line away, whatever the trade. Two hits count, further ones add nothing. */

const NOISE =
  /\b(?:we (?:are (?:a|an|one|the|proud|committed|owned)|offer|welcome|celebrate|help|do not|cannot|believe|provide|encourage|value|guarantee|have been)|benefits?|annual leave|bank holidays?|public holidays?|holidays?|pension|parking|salary|wage|pay\b|bonus|overtime pay|sick pay|company car|company van|fuel card|canteen|discount|perks|free\b|budget of|equal opportunit\w*|discriminat\w* on|regard to race|religion|diversity|visas?|sponsor\w*|closing date|deadline|apply|applications?|applicants|send (?:us )?(?:your|a)\b|cv|r[ée]sum[ée]|cover(?:ing)? letter|founded|since (?:18|19|20)\d\d|market leader|leading (?:provider|producer|company)|one of the|fast-growing|family-owned|background check|dbs|disclosure|life assurance|medical cover|insurance|hours a week|hours per week|full[- ]time|part[- ]time|permanent|fixed[- ]term|interviews?|start date|reports to|reference number|agencies|in return|get in touch|drop .{1,20} a line|click|contact (?:us|the)|per (?:hour|annum|month)|an hour|a year plus|rent[- ]free|fees paid|(?:weeks|days?|afternoons?) off|drop in|write to (?:us|the)|cheaper|credit check|references are|employs?|our (?:company|group|trust|team is|history|mission is))\b/gi;
const MONEY = /[£$€]\s?\d/g;
const CONTACT = /\S+@\S+\.\w+|https?:\/\/|\b0\d{3,4} \d{3}/g;
const EDUCATION =
  /\b(?:degree|diploma|bachelor'?s?|b\.?sc|m\.?sc|mba|master'?s|ph\.?d|pgce|gcses?|a-levels?|nvq|hnc|hnd|ged|vocational (?:training|qualification)|apprenticeship|university|college|high school|graduate|educated to|postgraduate|secondary school certificate|abitur)\b/gi;
const CERTIFICATE =
  /\b(?:cert(?:ificat(?:e|es|ion|ions))?|certified|licen[cs](?:e|es|ed)|registration|registered|chartered|accreditation|(?:part-|fully )?qualified (?!in)|qts|acca|cima|cpa|smsts|cscs|cpc|hcpc|nmc|nebosh|iosh|\d+th edition|qualified \w+ status|first aid|practice educator)\b/gi;
const NUMBER_OF_YEARS =
  /(?<!\bwithin )\b(?:\d+(?:\s*(?:-|–|to)\s*\d+)?\+?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|some)(?: or more| or so)?\s*(?:\([^)]{1,6}\)\s*)?\+?\s*(?:full |consecutive )?(?:years?|yrs?|months|seasons)\b['’]?(?! old| contract)|\byears? of\b|\ba year or\b|\bat least a year\b/gi;
const FORMER_WORK =
  /\b(?:track record|(?:previous|prior|proven|similar|extensive|significant) (?:\w+ )?experience|experience (?:in a|in an|as a|as an|working|of working|managing|of managing)|similar (?:role|position|post)|post-qualif\w+|background in)\b/gi;
const COMPETENCY =
  /\b(?:calm\w*|patien(?:ce|t with|t and|t,|t person)|resilien\w*|team ?player|communicator|ownership|motivat\w+|humou?r|warm|warmth|friendly|fair|kind|curious|curiosity|courage|proactive|empath\w*|compassion\w*|flexible|flexibility|reliab\w*|dependable|punctual\w*|questioning mind|attitude|personality|hungry|passion\w*|eager|honest\w*|organised|organized|methodical|self-\w+|attention to detail|detail|eye for|listener|willing\w*|happy to|commitment to|maturity|respect for|polite|enthusias\w*|integrity|trustworthy|discretion|conscious|creativ\w+|adaptab\w+)\b/gi;
const SKILL =
  /\b(?:knowledge|proficien\w*|confident|skills?|skilled|fluent|abilit(?:y|ies) to|able to|understanding|advanced|command of|grasp|excel|experience (?:with|of|in|using)|exposure to|familiar\w*|know(?:s|ing)?\b|know-how|expertise|sound|solid|competen\w+|essential|literate|numerate|can\b|comfortable|use of|understand|spoken|written|language|english|software|techniques?)\b/gi;
const DUTY =
  /\b(?:you will|you[’']ll|the post holder|(?:the )?successful candidate will|(?:is|are) your responsibilit\w*|in this role|responsible for|(?:twice|once|every|each) (?:a )?(?:day|week|month|morning),? you|you (?:design|run|lead|write|manage|plan|own|teach|also|look after|check|help|collect|deliver|take|keep)|as (?:part of|our|sous|team|a member)|your job is|liaise|ensure|day to day)\b/gi;

/** How much one hit is worth. */
const WEIGHTS = {
  experience: 2.4,
  education: 2.2,
  certification: 2.2,
  duty: 1.6,
  noise: 1.6,
  competency: 1.5,
  skill: 0.9,
} as const;
const FORMER_WORK_WEIGHT = 1.1;
const MONEY_WEIGHT = 2.4;
const CONTACT_WEIGHT = 2.4;
const MOST_HITS = 2;

function hits(pattern: RegExp, text: string): number {
  return Math.min(text.match(pattern)?.length ?? 0, MOST_HITS);
}

export function cueScores(text: string): KindScores {
  const scores = noScores();
  scores.noise =
    WEIGHTS.noise * hits(NOISE, text) + MONEY_WEIGHT * hits(MONEY, text) + CONTACT_WEIGHT * hits(CONTACT, text);
  scores.education = WEIGHTS.education * hits(EDUCATION, text);
  scores.certification = WEIGHTS.certification * hits(CERTIFICATE, text);
  scores.experience = WEIGHTS.experience * hits(NUMBER_OF_YEARS, text) + FORMER_WORK_WEIGHT * hits(FORMER_WORK, text);
  scores.competency = WEIGHTS.competency * hits(COMPETENCY, text);
  scores.skill = WEIGHTS.skill * hits(SKILL, text);
  scores.duty = WEIGHTS.duty * hits(DUTY, text);
  return scores;
}

export function asksForEducation(text: string): boolean {
  return hits(EDUCATION, text) > 0;
}

export function asksForCertificate(text: string): boolean {
  return hits(CERTIFICATE, text) > 0;
}

export function asksForYears(text: string): boolean {
  return hits(NUMBER_OF_YEARS, text) > 0;
}

/** "We hope that you ..." speaks about the candidate; "We hold two picnics a year" and "Our boats are new" do not. */
export function speaksOfTheEmployer(text: string): boolean {
  return (
    /^(?:we|our|at [A-Z])\b/i.test(text) &&
    !/^(?:we|our)(?: \w+){0,3} (?:need|want|expect|require|hope|ask|seek|look|looking|like|wish)\b/i.test(text) &&
    !/\byou\b/i.test(text)
  );
}

export function speaksToTheCandidate(text: string): boolean {
  return /\b(?:you|your|you[’'](?:ll|re|ve)|candidates?|applicants?|post holder|someone|somebody|(?:people|person|individual) (?:who|with)|looking for|we (?:need|want|expect|require)|must|should)\b/i.test(
    text,
  );
}

const HEADING_WORDS: readonly (readonly [HeadingFamily, RegExp])[] = [
  [
    'preferred',
    /desirable|nice to have|nice extras|bonus|ideally|preferred|advantage|good to have|pluses|would be (?:great|nice)|even better|also useful/i,
  ],
  [
    'noise',
    /benefit|offer|perks|in return|why (?:join|us|work)|about (?:us|the (?:company|team|employer|organi[sz]ation))|who we are|apply|our (?:company|commitment|values|story)|we give|we[’']ll give|package|rewards?\b|salary|\bterms\b|the deal|good to know|further information|next steps|interested\?|equal opportunit|diversity|privacy/i,
  ],
  [
    'duties',
    /responsibilit|accountabilit|tasks|what you(?:[’']?ll| will) (?:do|be doing|get up to)|^(?:about )?the (?:role|job|gig|work)|job purpose|purpose of|dut(?:y|ies)|day[- ](?:to[- ]day|in)|your (?:job|mission|role|impact)|you will be/i,
  ],
  [
    'profile',
    /essential|requirement|you bring|who you are|your (?:profile|background|skills)|person(?:al)? spec|qualification|what you[’']?(?:ll)? need|must[- ]haves?|^(?:(?:key|core|essential|required|your|technical|personal|soft|professional) )?skills(?:$| and| &| you| we)|about you|we expect|looking for|you have|the human|criteria/i,
  ],
];

/** The family that the words of a heading name outright. */
export function familyByWords(heading: string): HeadingFamily | null {
  return HEADING_WORDS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}
