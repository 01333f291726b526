/** The role Talenti connects as, and the database that it owns. */
export const ROLE = 'talenti';
export const DATABASE = 'talenti';

export function connectionString(port: number, password: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`;
}
