import { fileStorage, fileStorageProblems } from './file-storage.js';

const CONTAINER = { AZURE_STORAGE_CONTAINER: 'interview-recordings' };
const ACCOUNT = { ...CONTAINER, AZURE_STORAGE_ACCOUNT: 'talenti', AZURE_STORAGE_ACCOUNT_KEY: 'a2V5' };

describe('where files are', () => {
  it('is a folder when nothing is said', () => {
    expect(fileStorage(CONTAINER)).toEqual({ kind: 'embedded' });
    expect(fileStorageProblems(CONTAINER)).toEqual([]);
  });

  it('is the account that is named, at its usual address or another', () => {
    expect(fileStorage(ACCOUNT)).toEqual({
      kind: 'azure',
      endpoint: 'https://talenti.blob.core.windows.net',
      account: 'talenti',
      accountKey: 'a2V5',
      container: 'interview-recordings',
    });
    const elsewhere = { ...ACCOUNT, AZURE_STORAGE_ENDPOINT: 'https://talenti.blob.core.chinacloudapi.cn/' };
    expect(fileStorage(elsewhere)).toMatchObject({ endpoint: 'https://talenti.blob.core.chinacloudapi.cn' });
    expect(fileStorageProblems(elsewhere)).toEqual([]);
  });

  it.each([
    [{ AZURE_STORAGE_ACCOUNT: 'talenti' }, ['AZURE_STORAGE_ACCOUNT_KEY']],
    [{ AZURE_STORAGE_ACCOUNT_KEY: 'c2VjcmV0' }, ['AZURE_STORAGE_ACCOUNT']],
    [{ AZURE_STORAGE_ENDPOINT: 'https://x' }, ['AZURE_STORAGE_ACCOUNT', 'AZURE_STORAGE_ACCOUNT_KEY']],
  ])('is not guessed from a half: %j', (half, missing) => {
    const problems = fileStorageProblems({ ...CONTAINER, ...half });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(missing);
    expect(problems.join()).not.toContain('c2VjcmV0');
  });
});
