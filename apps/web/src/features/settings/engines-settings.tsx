import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { serviceQuery } from '../../api/sample.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Section } from './section.js';
import styles from './settings.module.css';

/** Which engine does what on this server, and what each of them says about itself. */
export function EnginesSettings() {
  const { t } = useTranslation();
  const service = useQuery(serviceQuery);
  return (
    <Section isFirst title={t('settings.parts.engines')} lead={t('settings.engines.lead')}>
      <ProblemNotice error={service.error} onRetry={() => void service.refetch()} />
      {service.isPending && <Loading rows={4} />}
      {service.data && (
        <>
          <ul className={styles.list}>
            {service.data.engines.map(({ duty, engine, statement }) => (
              <li key={duty} className={styles.engine}>
                <span className={styles.main}>
                  <strong style={{ textTransform: 'capitalize' }}>{duty}</strong>
                  <span className={`${styles.quiet} ${styles.code}`}>{engine}</span>
                </span>
                <span className={styles.quiet}>{statement}</span>
              </li>
            ))}
          </ul>
          <span className={styles.quiet}>{t('settings.engines.version', { version: service.data.version })}</span>
        </>
      )}
    </Section>
  );
}
