import { STEPS_IN_ALL } from './domain/cast/cast.js';
import type { SampleDataResponse } from './dto/sample-data.response.js';
import type { SampleDataEntity } from './entities/sample-data.entity.js';

export function toSampleData(sample: SampleDataEntity | null, isOffered: boolean): SampleDataResponse {
  const count = (made: Record<string, string> | undefined): number => Object.keys(made ?? {}).length;
  return {
    status: sample?.status ?? 'none',
    is_offered: isOffered,
    doing: sample?.doing ?? null,
    steps_done: sample?.stepsDone ?? 0,
    steps_total: STEPS_IN_ALL,
    counts: {
      roles: count(sample?.made.roles),
      candidates: count(sample?.made.people),
      recordings: count(sample?.made.recordings),
    },
    role_ids: Object.values(sample?.made.roles ?? {}),
    problem: sample?.problem ?? null,
  };
}
