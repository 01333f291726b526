import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/who.js';
import { Page } from '../../kit/page.js';
import styles from './recordings.module.css';
import { mayManage, seesRecordings } from './rights.js';

const PARTS = [
  { to: '/recordings', text: 'recordings.parts.queue' },
  { to: '/recordings/uploads', text: 'recordings.parts.uploads' },
  { to: '/recordings/templates', text: 'recordings.parts.templates' },
  { to: '/recordings/agreement', text: 'recordings.parts.agreement' },
] as const;

/** Recordings and how they are checked, with the way between its parts; somebody it is about sees their own alone. */
export function RecordingsFrame() {
  const { t } = useTranslation();
  const me = useMe();
  const isReader = seesRecordings(me);
  const parts = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the strip may hide the part one is in.
  useEffect(() => {
    const { current } = parts;
    if (!current || current.scrollWidth <= current.clientWidth) return;
    current.querySelector('[data-status="active"]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  return (
    <Page
      title={t('recordings.title')}
      lead={t(isReader ? (mayManage(me) ? 'recordings.lead' : 'recordings.leadReading') : 'recordings.leadOwn')}
    >
      {isReader && (
        <nav aria-label={t('recordings.title')} className={styles.parts} ref={parts}>
          {PARTS.map(({ to, text }) => (
            <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={styles.part}>
              {t(text)}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </Page>
  );
}
