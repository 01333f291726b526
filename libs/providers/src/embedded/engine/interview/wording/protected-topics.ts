/**
 * Wording that would turn a question towards a protected characteristic of the candidate (age, sex, family, health,
 * origin, faith, politics, union membership). Words about the people a post serves, such as disabled residents or
 * expectant mothers, are left alone as far as a pattern can tell them apart; a false alarm costs one topic only.
 */
const PROTECTED: readonly RegExp[] = [
  /\b(aged?|between) (of )?(\d\d|under|over|up to|between)\b.{0,12}\b(\d\d|years?|old)\b/i,
  /\b\d\d years old\b|\b(under|over|below|above) \d\d years( of age)?\b|\bage (limit|range|group of applicants)\b/i,
  /\b(young|youthful) (and \w+ )?(candidates?|applicants?|team member|person|man|woman|lady)\b|\bdigital natives?\b|\brecent graduates? only\b/i,
  /\b(male|female|men|women|ladies|gentlemen) (only|applicants?|candidates?|preferred)\b|\b(gender|sexual orientation|transgender)\b/i,
  /\b(marital status|unmarried|(be|is|are|am|was) (single|married|divorced|widowed)|no (children|kids|family ties)|family planning|child-?free)\b/i,
  /\b(pregnan\w+|maternity|paternity|parental) (leave|break|status)\b|\b(mother|father|mum|dad|parent) of (one|two|three|four|\d)\b/i,
  /\b(nationality|citizenship|country of birth|place of birth|ethnic (origin|background)|mother tongue|native[- ](speaker|english|german|french|level)|immigra\w+ background)\b/i,
  /\b(skin colou?r|your race|race or ethnic\w*)\b/i,
  /\b(religio(n|us (belief|affiliation|faith))|church (member\w*|choir|council)|practising (christian|muslim|catholic|jew)|member of (the|a) (church|mosque|synagogue|parish|temple))\b/i,
  /\b(political (party|views?|affiliation)|party member\w*|trade union member\w*|works council member)\b/i,
  /\b(no disabilit\w+|without disabilit\w+|medical history|health status|in good health|(physically|fully) (fit|healthy)|chronic (illness|disease)|sick (days|leave)|after (an|my) illness|recover(ed|ing) from)\b/i,
];

export function touchesProtectedTopic(text: string): boolean {
  return PROTECTED.some((pattern) => pattern.test(text));
}
