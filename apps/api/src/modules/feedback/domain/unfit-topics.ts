/**
 * What a person is rather than what they do: age, looks, sex, family, origin, faith, health. Feedback neither sees nor
 * says it. Work with children, patients or people of any origin is not meant.
 */
const PERSONAL: readonly RegExp[] = [
  /\b[1-7]\d[- ]years?[- ]old\b|\bage\s*[:=]\s*\d|\b(?:I am|I'm|aged) \d\d\b|\b(?:date|year|place|country) of birth\b|\bborn (?:on|in)\b|\bD\.?O\.?B\b/i,
  /\bmarital status\b|\b(?:happily |un)?married\b(?! couples)|\bdivorced\b|\bwidow(?:ed|er)\b|\b(?:mother|father|mum|mom|dad|parent) of (?:an?|one|two|three|four|five|\d)\b/i,
  /\b(?:on|after|during|took|from|my) (?:a )?(?:maternity|paternity|parental) leave\b(?! cover)|\bcareer break\b|\b(?:time|period|years?|months?) of unemployment\b|\bI was unemployed\b/i,
  /\b(?:nationality|citizenship|ethnicity|religion|gender|sex|race)\s*[:=]|\b(?:ethnic origin|mother tongue|native[- ](?:\w+ )?speaker|sexual orientation|practi[sc]ing (?:christian|muslim|catholic|jew|hindu|buddhist))\b/i,
  /\b(?:my|your) (?:nationality|citizenship|origin|gender|sex|religion|faith|race|ethnicity|age|disability|illness|health|appearance|looks|photo(?:graph)?|picture|family|children|husband|wife|accent|religious \w+|political \w+)\b/i,
  /\b(?:no|in good|in excellent) (?:disabilit\w+|health)\b|\bphysically fit\b/i,
];

/** What a letter does not say in its own words: reproaches about time without work, the standing of schools, decisions. */
const UNSAID: readonly RegExp[] = [
  /\b(?:young|youthful|elderly|old|older|mature|male|female) (?:man|woman|person|candidate|applicant|professional|age)\b|\b(?:too|very) (?:old|young)\b|\b(?:nationality|gender|religion|ethnicity|maternity|pregnan\w+)\b/i,
  /\bgaps?\b[^.]{0,30}\b(?:employment|resume|cv|career|work history|jobs?)\b|\b(?:employment|career|resume|cv) gaps?\b|\bunemploy\w+\b|\bout of work\b|\bjob[- ]hopp\w+/i,
  /\b(?:prestigious|elite|top|renowned|better|lesser[- ]known|ivy[- ]league|weak|famous) (?:schools?|universit\w+|colleges?|institutions?)\b/i,
  /\b(?:hired?|hiring you|rejected?|declined?|shortlist(?:ed)?|(?:not |un)suitable|unfit|unqualified|not (?:good|qualified) enough|overqualified|(?:no|little|good) chances?|invit(?:e|ed|ing) you|will be invited|get the job|offer you)\b/i,
];

const SENTENCE = /[^\n.!?]*(?:[.!?]+(?=\s|$)|\n|$)\s*|[^\n]+/g;

export function isPersonal(text: string): boolean {
  return PERSONAL.some((pattern) => pattern.test(text));
}

/** Whether a letter may not say this in its own words. */
export function isUnsaid(text: string): boolean {
  return [...PERSONAL, ...UNSAID].some((pattern) => pattern.test(text));
}

/** The text without the sentences and lines that say what a person is. */
export function withoutPersonal(text: string): string {
  return (text.match(SENTENCE) ?? [])
    .filter((sentence) => !isPersonal(sentence))
    .join('')
    .trim();
}
