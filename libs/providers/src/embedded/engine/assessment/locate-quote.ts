/**
 * The exact characters of `message` that read like `quote` when white space is folded; null when they are not there.
 * A quote that the candidate did not say is no evidence.
 */
export function locateQuote(message: string, quote: string): string | null {
  const words = quote.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  if (message.includes(quote)) return quote.trim();
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join(String.raw`\s+`);
  return new RegExp(pattern).exec(message)?.[0] ?? null;
}
