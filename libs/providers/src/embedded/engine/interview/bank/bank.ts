import type { BankEntry } from './bank-entry.ts';
import { CREDENTIALS } from './credentials.ts';
import { DUTIES } from './duties.ts';
import { FULLSTACK, FULLSTACK_THEMES } from './fullstack.ts';
import { JAVASCRIPT, JAVASCRIPT_THEMES } from './javascript.ts';
import { PEOPLE } from './people.ts';
import { PYTHON, PYTHON_THEMES } from './python.ts';
import { REACT, REACT_THEMES } from './react.ts';
import { RESUME_CLAIMS } from './resume-claims.ts';
import type { RoleTypeTheme } from './role-type.ts';
import { RUBRIC } from './rubric.ts';
import { SKILLS } from './skills.ts';
import { WORK } from './work.ts';

/** Every question the embedded interviewer knows. */
export const BANK: readonly BankEntry[] = [
  ...DUTIES,
  ...SKILLS,
  ...CREDENTIALS,
  ...RESUME_CLAIMS,
  ...PEOPLE,
  ...WORK,
  ...RUBRIC,
  ...REACT,
  ...JAVASCRIPT,
  ...PYTHON,
  ...FULLSTACK,
];

export type RoleType = 'react' | 'python' | 'javascript' | 'fullstack';

/** What an interview for a role type covers, in the order of asking. */
export const ROLE_TYPE_THEMES: Readonly<Record<RoleType, readonly RoleTypeTheme[]>> = {
  react: REACT_THEMES,
  javascript: JAVASCRIPT_THEMES,
  python: PYTHON_THEMES,
  fullstack: FULLSTACK_THEMES,
};
