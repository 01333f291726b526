import { useTranslation } from 'react-i18next';
import { figure } from '../texts/format.js';
import styles from './score.module.css';

const HUES = ['var(--score-0)', 'var(--score-1)', 'var(--score-2)', 'var(--score-3)'] as const;
/** How far a finding without any confidence may be off, in points to each side. */
const WIDEST_WHISKER = 25;

/**
 * A score from 0 to 100 on a scale of one hue; null: nothing to rest a score on. With a confidence, 0 to 1, a whisker
 * shows how sure it is.
 */
export function Score({ score, confidence }: { score: number | null; confidence?: number | null }) {
  const { t } = useTranslation();
  if (score === null) {
    return (
      <div className={styles.none}>
        <span>{t('app.noScore')}</span>
      </div>
    );
  }
  const spread = typeof confidence === 'number' ? (1 - confidence) * WIDEST_WHISKER : 0;
  const from = Math.max(0, score - spread);
  const to = Math.min(100, score + spread);
  const hue = HUES[Math.min(HUES.length - 1, Math.floor((score / 100) * HUES.length))];
  return (
    <div className={styles.row}>
      <span className={styles.figure}>{figure(score)}</span>
      <div className={styles.track} aria-hidden>
        <div className={styles.fill} style={{ width: `${score}%`, background: hue }} />
        {spread > 0 && <div className={styles.whisker} style={{ left: `${from}%`, width: `${to - from}%` }} />}
      </div>
    </div>
  );
}
