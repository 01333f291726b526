import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../kit/links.js';
import { Time } from '../../kit/time.js';
import { lettersQuery } from './home-queries.js';
import styles from './home.module.css';

/** Feedback on one's resumes; nothing at all while there is none. */
export function Letters() {
  const { t } = useTranslation();
  const letters = useQuery(lettersQuery).data?.items ?? [];
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby="letters">
      <Title order={2} id="letters" mt={40} mb="sm">
        {t('home.letters')}
      </Title>
      <ul className={styles.letters}>
        {letters.map(({ id, file_name: file, job_title: role, organisation_name: organisation, sent_at: at }) => (
          <li key={id} className={styles.letter}>
            <TextLink to="/feedback/received/$feedbackId" params={{ feedbackId: id }}>
              {t('home.letterOn', { about: [role, organisation].filter((part) => part !== null).join(', ') || file })}
            </TextLink>
            <Text c="dimmed" fz="sm">
              <Time at={at} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
