import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/who.js';
import { Page } from '../../kit/page.js';
import { seesHiring } from '../../shell/places.js';
import styles from './settings.module.css';

const PARTS = [
  { to: '/settings', text: 'settings.parts.organisation', of: 'everybody' },
  { to: '/settings/members', text: 'settings.parts.members', of: 'everybody' },
  { to: '/settings/retention', text: 'settings.parts.retention', of: 'everybody' },
  { to: '/settings/mail', text: 'settings.parts.mail', of: 'hiring' },
  { to: '/settings/webhooks', text: 'settings.parts.webhooks', of: 'administrators' },
  { to: '/settings/audit', text: 'settings.parts.audit', of: 'administrators' },
  { to: '/settings/engines', text: 'settings.parts.engines', of: 'everybody' },
] as const;

/** The settings, a part beside the list of all that this person may see. */
export function SettingsFrame() {
  const { t } = useTranslation();
  const me = useMe();
  const parts = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the list is a strip that may hide the part one is in.
  useEffect(() => {
    const chosen = parts.current?.querySelector('[data-status="active"]');
    if (parts.current && parts.current.scrollWidth > parts.current.clientWidth) {
      chosen?.scrollIntoView({ inline: 'center', block: 'nearest' });
    }
  }, [pathname]);
  const may = { everybody: true, hiring: seesHiring(me), administrators: me.role === 'org_admin' };
  return (
    <Page wide title={t('settings.title')}>
      <div className={styles.frame}>
        <nav aria-label={t('settings.title')} className={styles.parts} ref={parts}>
          {PARTS.filter((part) => may[part.of]).map(({ to, text }) => (
            <Link key={to} to={to} activeOptions={{ exact: true }} className={styles.part}>
              {t(text)}
            </Link>
          ))}
        </nav>
        <div className={styles.content}>
          <Outlet />
        </div>
      </div>
    </Page>
  );
}
