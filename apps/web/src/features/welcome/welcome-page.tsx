import { Group, Text, Title } from '@mantine/core';
import { IconFileSearch, IconHomeShield, IconRepeat, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TrySample } from '../sample/try-sample.js';
import { PlainShell } from '../../shell/plain-shell.js';
import styles from './welcome.module.css';
import { ButtonLink } from '../../kit/links.js';

const PROOFS = [
  ['evidence', IconFileSearch],
  ['replay', IconRepeat],
  ['person', IconUserCheck],
  ['local', IconHomeShield],
] as const;

/** What Talenti is, for who has never seen it, and where to begin. */
export function WelcomePage() {
  const { t } = useTranslation();
  return (
    <PlainShell
      aside={
        <ButtonLink to="/sign-in" variant="subtle" size="sm">
          {t('welcome.signIn')}
        </ButtonLink>
      }
    >
      <div className={styles.hero}>
        <h1 className={styles.title}>{t('welcome.title')}</h1>
        <p className={styles.lead}>{t('welcome.lead')}</p>
        <div className={styles.ways}>
          <section className={styles.way}>
            <Title order={2}>{t('welcome.recruiter')}</Title>
            <Text c="dimmed">{t('welcome.recruiterTell')}</Text>
            <Group>
              <ButtonLink to="/register">{t('welcome.createOrganisation')}</ButtonLink>
            </Group>
          </section>
          <section className={styles.way}>
            <Title order={2}>{t('welcome.candidate')}</Title>
            <Text c="dimmed">{t('welcome.candidateTell')}</Text>
            <Text>{t('welcome.haveLink')}</Text>
          </section>
          <TrySample className={styles.way} />
        </div>
        <div className={styles.proofs}>
          {PROOFS.map(([proof, Icon]) => (
            <section key={proof}>
              <Icon size={26} stroke={1.4} color="var(--accent)" aria-hidden />
              <Title order={3} mt={8}>
                {t(`welcome.proofs.${proof}`)}
              </Title>
              <Text c="dimmed" mt={4}>
                {t(`welcome.proofs.${proof}Tell`)}
              </Text>
            </section>
          ))}
        </div>
      </div>
    </PlainShell>
  );
}
