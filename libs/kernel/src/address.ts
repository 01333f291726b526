/** Where invented people get their mail: nowhere, for `.invalid` is reserved for names that nobody ever has (RFC 2606). */
export const SAMPLE_DOMAIN = 'sample.invalid';

/** Whether no mail can ever arrive there, so that nobody needs to try. */
export function isUnreachable(address: string): boolean {
  return /\.invalid\.?$/i.test(address.trim());
}
