import { Tooltip } from '@mantine/core';
import { exactTime, relativeTime } from '../texts/format.js';

/** A moment, as far away as it is, with the exact one on hover and for screen readers. */
export function Time({ at }: { at: string }) {
  const moment = new Date(at);
  return (
    <Tooltip label={exactTime(moment)}>
      <time dateTime={at} aria-label={`${relativeTime(moment)}, ${exactTime(moment)}`}>
        {relativeTime(moment)}
      </time>
    </Tooltip>
  );
}
