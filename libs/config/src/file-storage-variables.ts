import { z } from 'zod';
import { httpUrl, variable } from './variable.js';

const BASE64 = /^[A-Za-z0-9+/]{20,}={0,2}$/;

/** What decides where files are. */
export const FILE_STORAGE_VARIABLES = {
  AZURE_STORAGE_ACCOUNT: variable({
    group: 'Files',
    text: 'Storage account of Azure that keeps every file; browsers send and fetch them there. Its CORS rules for blobs must let this web app `GET` and `PUT` with the headers `content-type`, `range` and `x-ms-blob-type`.',
    fallback: 'none: files are kept in DATA_DIR/files',
    schema: z
      .string()
      .regex(/^[a-z0-9]{3,24}$/, 'must be the name of a storage account')
      .optional(),
  }),
  AZURE_STORAGE_ACCOUNT_KEY: variable({
    group: 'Files',
    text: 'One of its two keys.',
    fallback: 'none',
    secret: true,
    schema: z.string().regex(BASE64, 'must be a key as the Azure portal shows it').optional(),
  }),
  AZURE_STORAGE_CONTAINER: variable({
    group: 'Files',
    text: 'Container in it, made when it is not there. It stays private, and what is erased is gone when the account keeps neither versions nor deleted blobs.',
    fallback: 'interview-recordings',
    schema: z
      .string()
      .regex(/^[a-z0-9](?:-?[a-z0-9]){2,62}$/, 'must have 3 to 63 small letters, digits and single hyphens')
      .default('interview-recordings'),
  }),
  AZURE_STORAGE_ENDPOINT: variable({
    group: 'Files',
    text: 'Its address in another cloud, behind a private link, or of an emulator (`http://127.0.0.1:10000/devstoreaccount1`).',
    fallback: '`https://AZURE_STORAGE_ACCOUNT.blob.core.windows.net`',
    schema: httpUrl.optional(),
  }),
} as const;
