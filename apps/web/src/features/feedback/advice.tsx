import { ActionIcon, Anchor, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './feedback.module.css';
import type { Content } from './use-draft.js';

/** What the candidate gets beside the letter. `change` is left out where nothing can be changed any more. */
export function Advice({ content, change }: { content: Content; change?: (changes: Partial<Content>) => void }) {
  const { t } = useTranslation();
  const { identified_gaps: gaps, recommended_resources: resources } = content;
  return (
    <>
      <Title order={2} mb="xs">
        {t('feedback.gaps')}
      </Title>
      {gaps.length === 0 && <p className={styles.quiet}>{t('feedback.noGaps')}</p>}
      <ul className={styles.advice}>
        {gaps.map((gap) => (
          <Point
            key={gap.title}
            title={gap.title}
            onDrop={change && (() => change({ identified_gaps: gaps.filter((one) => one !== gap) }))}
          >
            <Text fz="sm">{gap.advice}</Text>
            {gap.quote !== null && <p className={`said ${styles.quote}`}>“{gap.quote}”</p>}
          </Point>
        ))}
      </ul>
      <Title order={2} mt="xl" mb="xs">
        {t('feedback.resources')}
      </Title>
      {resources.length === 0 && <p className={styles.quiet}>{t('feedback.noResources')}</p>}
      <ul className={styles.advice}>
        {resources.map((resource) => (
          <Point
            key={resource.title}
            title={resource.title}
            onDrop={change && (() => change({ recommended_resources: resources.filter((one) => one !== resource) }))}
          >
            <Text fz="sm">{resource.description}</Text>
            {resource.url !== null && (
              <Anchor href={resource.url} rel="noreferrer noopener" target="_blank" fz="sm">
                {new URL(resource.url).hostname}
              </Anchor>
            )}
          </Point>
        ))}
      </ul>
    </>
  );
}

function Point({ title, onDrop, children }: { title: string; onDrop?: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li>
      <div className={styles.pointHead}>
        <Title order={3} fz="sm">
          {title}
        </Title>
        {onDrop && (
          <ActionIcon variant="subtle" size="sm" aria-label={t('feedback.leaveOut', { title })} onClick={onDrop}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {children}
    </li>
  );
}
