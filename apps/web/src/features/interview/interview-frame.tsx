import { Anchor, Group, Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewDetailResponse } from '#libs/api-client';
import { Preferences } from '../../shell/preferences.js';
import styles from './interview.module.css';

/** What the interview is for, and nothing else around it. */
export function InterviewFrame({ interview, children }: { interview?: InterviewDetailResponse; children: ReactNode }) {
  const { t } = useTranslation();
  const role = interview?.application?.job_role;
  const title = role?.title ?? t('interview.practice.title');
  useEffect(() => {
    document.title = `${title} · Talenti`;
  }, [title]);
  return (
    <div className={styles.frame}>
      <Anchor href="#content" className="skip-link">
        {t('app.skip')}
      </Anchor>
      <header className={styles.head}>
        <Group gap={12} wrap="nowrap" miw={0}>
          <img src="/icon.svg" width={28} height={28} alt="Talenti" />
          {interview && (
            <div className={styles.about}>
              <Text fw={600} truncate>
                {title}
              </Text>
              <Text fz="sm" c="dimmed" truncate>
                {role ? role.organisation.name : t('interview.practice.apart')}
              </Text>
            </div>
          )}
        </Group>
        <Group gap={4} wrap="nowrap">
          <Preferences />
        </Group>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
