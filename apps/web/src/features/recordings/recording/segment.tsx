import type { DiarizedSegmentResponse } from '#libs/api-client';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedText, type TextMark } from '../../../kit/marked-text.js';
import { clockTime } from '../clock.js';
import styles from './recording.module.css';

const NONE: readonly TextMark[] = [];

/** What one voice said without a break; words that were heard badly are marked as such. */
export const Segment = memo(function Segment(props: {
  segment: DiarizedSegmentResponse;
  marks: readonly TextMark[] | undefined;
  chosen: string | null;
  isCurrent: boolean;
  onChoose: (id: string) => void;
  onSeek: ((ms: number) => void) | null;
}) {
  const { t } = useTranslation();
  const { segment, marks = NONE, onSeek } = props;
  const { start_ms: start, band } = segment;
  return (
    <li className={styles.segment} data-current={props.isCurrent} aria-current={props.isCurrent ? 'true' : undefined}>
      <div className={styles.speaker}>
        {start !== null && onSeek !== null && (
          <button
            type="button"
            className={styles.when}
            aria-label={t('recordings.words.playFrom', { time: clockTime(start) })}
            onClick={() => onSeek(start)}
          >
            {clockTime(start)}
          </button>
        )}
        {start !== null && onSeek === null && <span className={styles.when}>{clockTime(start)}</span>}
        <span className={styles.role} data-ours={segment.role === 'agent' || segment.role === 'interviewer'}>
          {t(`recordings.roles.${segment.role}`)}
        </span>
        {band !== 'good' && <span className={styles.band}>{t(`recordings.words.bands.${band}`)}</span>}
      </div>
      <p className={`said ${styles.words}`} data-band={band}>
        <MarkedText text={segment.text} marks={marks} chosen={props.chosen} onChoose={props.onChoose} />
      </p>
    </li>
  );
});
