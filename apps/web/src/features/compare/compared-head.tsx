import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ComparisonCandidate } from '#libs/api-client';
import { TextLink } from '../../kit/links.js';
import type { ApplicationStatus } from '../../kit/decisions.js';
import styles from './compare.module.css';

/** Who, how they stand, and a way to leave them out. */
export function ComparedHead(props: { candidate: ComparisonCandidate; name: string; onRemove: (() => void) | null }) {
  const { t } = useTranslation();
  const { candidate, name, onRemove } = props;
  return (
    <div className={styles.person}>
      <span>
        <TextLink
          to="/applications/$applicationId"
          params={{ applicationId: candidate.application_id }}
          underline="hover"
          className={styles.name}
        >
          {name}
        </TextLink>
        <span className={styles.status}>
          {t(`pipeline.status.${candidate.application_status as ApplicationStatus}`)}
        </span>
      </span>
      {onRemove && (
        <ActionIcon variant="subtle" aria-label={t('compare.leaveOut', { name })} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
