import { VisuallyHidden } from '@mantine/core';
import { IconAccessible, IconArchive, IconClock, IconMessages, IconUserCheck, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './invite.module.css';

const POINTS = [
  ['time', IconClock],
  ['ai', IconMessages],
  ['person', IconUserCheck],
  ['kept', IconArchive],
  ['help', IconAccessible],
  ['human', IconUsers],
] as const;

/** Everything one should know before agreeing to be interviewed by a machine. */
export function WhatToExpect({ organisation }: { organisation: string }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="what-to-expect">
      <VisuallyHidden>
        <h2 id="what-to-expect">{t('invite.expect')}</h2>
      </VisuallyHidden>
      <dl className={styles.points}>
        {POINTS.map(([point, Icon]) => (
          <div key={point} className={styles.point}>
            <Icon size={24} stroke={1.4} color="var(--accent)" aria-hidden />
            <dt>{t(`invite.points.${point}`)}</dt>
            <dd>{t(`invite.points.${point}Tell`, { organisation })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
