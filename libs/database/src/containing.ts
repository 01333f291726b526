/** A pattern for `ilike` that finds this text wherever it stands; what would be a wildcard stands for itself. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
