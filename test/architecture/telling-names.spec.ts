import { findEmptyNames } from './rules/telling-names.js';
import { projectPaths } from './source-tree.js';

describe('names of files and folders', () => {
  it('finds no empty name in the project', () => {
    expect(findEmptyNames(projectPaths())).toEqual([]);
  });

  it.each([
    'apps/api/src/modules/interview/utils/round.ts',
    'apps/api/src/modules/interview/interview.helper.ts',
    'apps/api/src/modules/interview/interviewHelpers.ts',
    'apps/web/src/string-utils.ts',
    'apps/web/src/common/Button.tsx',
    'libs/shared/src/index.ts',
    'libs/http/src/misc.ts',
    'libs/database/src/base.repository.ts',
    'libs/jobs/src/queue-manager.ts',
    'test/helpers.ts',
  ])('finds %s', (path) => {
    expect(findEmptyNames([path]).map((sin) => sin.path)).toEqual([path]);
  });

  it.each([
    'libs/http/src/base-url.ts',
    'apps/api/src/modules/acs/shared-line.ts',
    'libs/database/src/database.ts',
    'test/truth/store-manager.txt',
  ])('lets pass %s', (path) => {
    expect(findEmptyNames([path])).toEqual([]);
  });
});
