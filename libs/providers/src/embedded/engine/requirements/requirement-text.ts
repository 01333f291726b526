const LONGEST_TEXT_CHARACTERS = 500;

const LEAD =
  /^(?:(?:we (?:are looking for|need|want|expect|seek|require|would like|also want|hope for)(?: you to have| you to| someone| somebody| people| a person)?(?: (?:with|who(?: (?:has|have|is|are|can))?))?|(?:the |an? )?(?:ideal |successful )?(?:candidates?|applicants?|post ?holder|person)(?: (?:will|must|should|needs? to|is expected to))?(?: (?:have|hold|possess|be able to))?|it is (?:an advantage|a plus|helpful|essential) (?:if you(?: have)?|to have)|ideally,?(?: you(?: also)? have)?|in this role,? you(?: will)?|you[’'](?:ll|re|ve)(?: need| have)?|you (?:must|should|need to|will need to|will need|will also|will|also|have to|have|bring|hold|possess|need)(?: (?:also )?(?:have|hold|possess|be able to))?|as \w+(?: \w+)? you|must (?:have|hold|be able to|possess)|(?:must[- ]haves?|nice to have|essential|desirable|preferred|required):)\s+)(?=\S)/i;
const TAIL =
  /[\s,]*(?:(?:is|are|would be|will be)(?: also)? (?:required|essential|a must|a plus|a bonus|an advantage|an asset|desirable|preferred|useful|helpful|beneficial|(?:particularly |especially )?welcome)(?: but not (?:essential|required))?|\((?:required|essential|desirable|preferred)\)|is useful but not essential|would help)?[\s.;,!]*$/i;

/** The demand in few words: what is left when "You must have" and "is a plus" are taken away. */
export function requirementText(clause: string): string {
  const bare = clause.replace(TAIL, '').replace(LEAD, '').trim();
  const kept = /[\p{L}\p{N}]{2}/u.test(bare) ? bare : clause.trim();
  return cutAtWord(kept.charAt(0).toUpperCase() + kept.slice(1), LONGEST_TEXT_CHARACTERS);
}

function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const lastBlank = cut.lastIndexOf(' ');
  // A pair of surrogates must not be torn apart.
  return (lastBlank > longest / 2 ? cut.slice(0, lastBlank) : cut).replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}
