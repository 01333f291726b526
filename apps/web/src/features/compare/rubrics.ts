import { queryOptions } from '@tanstack/react-query';
import { roleRubricVersions, type RubricResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { anchorFor } from '../application/evidence.js';

/** Every version of a role's rubric, because a score means what the rubric of its time says. */
export const rubricsQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['rubrics', roleId],
    queryFn: async () => (await ask(roleRubricVersions({ path: { id: roleId } }))).items,
    enabled: roleId !== '',
  });

/** The rubric's words for a score; null where it has none. */
export function anchorOf(
  rubrics: readonly RubricResponse[],
  version: number | null | undefined,
  criterion: string,
  score: number | null,
): string | null {
  const rubric = rubrics.find((one) => one.version === version);
  return anchorFor(
    score,
    rubric?.dimensions.find(({ name }) => name === criterion),
  );
}
