import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './offline-banner.module.css';

/** Says that the network is gone, and that nothing is lost. The region is always there, so that it is read out. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className={styles.banner}>
          <IconPlugConnectedX size={18} aria-hidden />
          {t('app.offline')}
        </div>
      )}
    </div>
  );
}
