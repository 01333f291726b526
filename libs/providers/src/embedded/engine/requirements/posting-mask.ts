/**
 * The posting with its markup blanked out, character for character, so that a place in the mask is the same place in
 * the posting. Block elements become line breaks.
 */
export function maskPosting(posting: string): string {
  return (
    posting
      .replace(TAG, (tag) => (BLOCK_TAG.test(tag) ? '\n' : ' ') + ' '.repeat(tag.length - 1))
      .replace(ENTITY, (entity) => (ENTITIES[entity.toLowerCase()] ?? ' ').padEnd(entity.length))
      .replace(/\*\*|__/g, '  ')
      // eslint-disable-next-line no-control-regex -- these are the characters that are masked
      .replace(/[`\u200b\u00ad\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
  );
}

const TAG = /<[/!]?[a-z-][^<>]{0,500}>/gi;
const BLOCK_TAG = /^<\/?(?:p|div|li|ul|ol|br|h[1-6]|tr|td|th|table|section|article|header|footer|hr)\b/i;
const ENTITY = /&(?:amp|nbsp|lt|gt|quot|#39|rsquo|lsquo|ndash|mdash|bull|pound|euro);/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&rsquo;': "'",
  '&lsquo;': "'",
  '&ndash;': '-',
  '&mdash;': '-',
  '&bull;': '•',
  '&pound;': '£',
  '&euro;': '€',
};

export function hasHtml(posting: string): boolean {
  return /<\/?(?:p|div|li|ul|ol|br|span|h[1-6]|table|strong|b|em|i)\b[^<>]{0,500}>/i.test(posting);
}

/** White space folded to single blanks. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
