import { z } from 'zod';

/** The version of the open format, https://jsonresume.org/schema, that is read and written. */
export const JSON_RESUME_VERSION = '1.2.1';
export const JSON_RESUME_SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json';

const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');
const text = (most: number) =>
  z.string().trim().max(most).refine(isKeepable, 'must be valid Unicode without the NUL character').nullish();
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const date = z
  .string()
  .regex(
    /^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date such as 2019, 2019-03 or 2019-03-01',
  )
  .nullish();
const list = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).nullish();

/** What we read of a JSON Resume document; whatever else stands in it is let through and left alone. */
export const jsonResume = z.object({
  basics: z
    .object({
      name: text(400),
      label: text(500),
      email: z.email().max(254).nullish(),
      phone: text(100),
      url: text(2_000),
      summary: text(2_000),
      location: z.object({ city: text(200), region: text(200), countryCode: text(10) }).nullish(),
      profiles: list(z.object({ network: text(100), username: text(200), url: text(2_000) }), 50),
    })
    .nullish(),
  work: list(
    z.object({
      name: text(500),
      position: text(500),
      startDate: date,
      endDate: date,
      summary: text(4_000),
      highlights: list(z.string().trim().max(1_000).refine(isKeepable), 50),
    }),
    100,
  ),
  education: list(
    z.object({ institution: text(500), area: text(500), studyType: text(500), startDate: date, endDate: date }),
    50,
  ),
  skills: list(z.object({ name: text(200), keywords: list(z.string().trim().max(200).refine(isKeepable), 100) }), 200),
  certificates: list(z.object({ name: text(300) }), 100),
});

export type JsonResume = z.infer<typeof jsonResume>;
