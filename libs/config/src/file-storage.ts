/** Where files are: a container of Azure Blob Storage, or a folder on this machine. */
export type FileStorageSettings =
  | {
      kind: 'azure';
      /** `https://<account>.blob.core.windows.net`, without a slash at the end. */
      endpoint: string;
      account: string;
      /** In base64, as the Azure portal shows it. */
      accountKey: string;
      container: string;
    }
  | { kind: 'embedded' };

/** The variables that decide; undefined where nothing is set. */
export interface FileStorageVariables {
  AZURE_STORAGE_ACCOUNT?: string | undefined;
  AZURE_STORAGE_ACCOUNT_KEY?: string | undefined;
  AZURE_STORAGE_CONTAINER: string;
  AZURE_STORAGE_ENDPOINT?: string | undefined;
}

/** Azure when it is set up whole, else the folder. */
export function fileStorage(variables: FileStorageVariables): FileStorageSettings {
  const { AZURE_STORAGE_ACCOUNT: account, AZURE_STORAGE_ACCOUNT_KEY: accountKey } = variables;
  if (account === undefined || accountKey === undefined) return { kind: 'embedded' };
  const endpoint = variables.AZURE_STORAGE_ENDPOINT ?? `https://${account}.blob.core.windows.net`;
  return {
    kind: 'azure',
    endpoint: endpoint.replace(/\/+$/, ''),
    account,
    accountKey,
    container: variables.AZURE_STORAGE_CONTAINER,
  };
}

/** Half an account is a mistake, not a wish for the folder. Never says a value. */
export function fileStorageProblems(variables: FileStorageVariables): string[] {
  const needed = ['AZURE_STORAGE_ACCOUNT', 'AZURE_STORAGE_ACCOUNT_KEY'] as const;
  const set = [...needed, 'AZURE_STORAGE_ENDPOINT' as const].filter((name) => variables[name] !== undefined);
  if (set.length === 0) return [];
  return needed
    .filter((name) => variables[name] === undefined)
    .map((name) => `${name}: is missing; ${set.join(' and ')} ${set.length === 1 ? 'is' : 'are'} set`);
}
