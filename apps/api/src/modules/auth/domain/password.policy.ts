export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;

/** The rules below, for whoever is about to choose one. */
export const PASSWORD_RULES = `${PASSWORD_MIN} to ${PASSWORD_MAX} characters with an upper-case letter, a digit and a special character.`;

/** Passwords that satisfy the rules and are tried first all the same, in lower case. */
const COMMON = new Set([
  'abcd1234!',
  'abcd@1234',
  'abc@1234',
  'admin@123',
  'admin123!',
  'admin@1234',
  'changeme1!',
  'changeme123!',
  'company123!',
  'football1!',
  'hello123!',
  'iloveyou1!',
  'letmein1!',
  'letmein123!',
  'monkey123!',
  'p@$$w0rd',
  'p@$$w0rd1',
  'p@ssw0rd',
  'p@ssw0rd!',
  'p@ssw0rd1',
  'p@ssw0rd1!',
  'p@ssw0rd12',
  'p@ssw0rd123',
  'p@ssw0rd123!',
  'p@ssword1',
  'p@ssword1!',
  'p@ssword123',
  'passw0rd!',
  'passw0rd1!',
  'passw0rd123!',
  'password!1',
  'password!23',
  'password1!',
  'password1@',
  'password1#',
  'password1$',
  'password12!',
  'password123!',
  'password@1',
  'password@123',
  'password#1',
  'password1234!',
  'qwerty1!',
  'qwerty12!',
  'qwerty123!',
  'qwerty@123',
  'qwertyuiop1!',
  'summer2024!',
  'summer2025!',
  'summer2026!',
  'sunshine1!',
  'test1234!',
  'test@123',
  'test@1234',
  'welcome1!',
  'welcome12!',
  'welcome123!',
  'welcome@1',
  'welcome@123',
  'winter2024!',
  'winter2025!',
  'winter2026!',
  '1qaz@wsx',
  '1qaz!qaz',
  'zaq1@wsx',
  'zaq12wsx!',
]);

/** What is wrong with a password that somebody wants to use from now on; null when nothing is. */
export function passwordProblem(password: string): string | null {
  if (password.length < PASSWORD_MIN) return `must have at least ${PASSWORD_MIN} characters`;
  if (password.length > PASSWORD_MAX) return `must have at most ${PASSWORD_MAX} characters`;
  if (!/\p{Lu}/u.test(password)) return 'must contain an upper-case letter';
  if (!/\d/.test(password)) return 'must contain a digit';
  if (!/[^\p{L}\p{N}]/u.test(password)) return 'must contain a special character';
  if (COMMON.has(password.toLowerCase())) return 'is one of the passwords that are guessed first; choose another';
  return null;
}
