import {
  IconEye,
  IconGavel,
  IconMailOpened,
  IconMessageQuestion,
  IconHourglassLow,
  type Icon,
} from '@tabler/icons-react';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { figure } from '../../texts/format.js';
import { KINDS, type Kind } from './kinds.js';
import styles from './today.module.css';
import type { Count } from './waiting.js';

const ICONS: Record<Kind, Icon> = {
  decide: IconGavel,
  feedback: IconMailOpened,
  contests: IconMessageQuestion,
  flags: IconEye,
  invitations: IconHourglassLow,
};

/** What waits, by kind; each number leads to what it counts. */
export function DoStrip({ counts, isPending }: { counts: Record<Kind, Count | null>; isPending: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.strip} aria-busy={isPending}>
      {KINDS.map((kind) => {
        const Icon = ICONS[kind];
        const counted = counts[kind];
        return (
          <li key={kind} className={styles.duty} data-waiting={counted !== null && counted.count > 0}>
            <Link
              to="/today"
              search={(now) => (now.list === kind ? {} : { list: kind })}
              resetScroll={false}
              activeOptions={{ includeSearch: true }}
              className={styles.dutyLink}
            >
              <span className={styles.count}>
                {counted === null ? (
                  isPending ? (
                    <Skeleton height={26} width={28} />
                  ) : (
                    '–'
                  )
                ) : (
                  <>
                    {figure(counted.count)}
                    {counted.isMore && '+'}
                  </>
                )}
              </span>{' '}
              <span className={styles.dutyName}>
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(`today.kinds.${kind}`)}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
