import { z } from 'zod';

/** One environment variable: what it means to an operator, and what it becomes in the program. */
export interface Variable<Schema extends z.ZodType = z.ZodType> {
  group: 'General' | 'Database' | 'Sign-in' | 'Limits' | 'Engines' | 'Mail' | 'Calls' | 'Files' | 'Speech';
  /** One sentence for `.env.example` and the README. */
  text: string;
  /** What applies when it is not set, in words. */
  fallback: string;
  secret?: boolean;
  schema: Schema;
}

/** Keeps the schema's own type. */
export const variable = <Schema extends z.ZodType>(definition: Variable<Schema>): Variable<Schema> => definition;

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
export const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

export const httpUrl = z.url({ protocol: /^https?$/ });
