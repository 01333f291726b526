import { join } from 'node:path';

const DOCS = join(__dirname, '../../../docs');

/** How the pages are written again, on purpose. */
export const SHOULD_WRITE = process.env['WRITE_QA'] === '1';

/** The page of figures. */
export const PAGE = join(DOCS, 'qa.md');

/** The page of one evaluated call. */
export const pageOf = (callId: string): string => join(DOCS, 'qa', `${callId.replace('/', '-')}.md`);
