import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { figure } from '../../texts/format.js';
import { AboutForm } from './about-form.js';
import { Education } from './education.js';
import { Employment } from './employment.js';
import { Fold } from './fold.js';
import { profileQuery } from './profile-queries.js';
import styles from './profile.module.css';
import { ResumeSection } from './resume-section.js';
import { Skills } from './skills.js';

/** One's own record: the resume it began with, and what one says about oneself. */
export function ProfilePage() {
  const { t } = useTranslation();
  const profile = useQuery(profileQuery);
  return (
    <Page narrow title={t('profile.title')} lead={t('profile.lead')}>
      <ProblemNotice error={profile.error} onRetry={() => void profile.refetch()} />
      {profile.isPending && <Loading />}
      {profile.data && (
        <Stack className={styles.parts}>
          <ResumeSection />
          <Fold
            title={t('profile.about')}
            holds={[profile.data.first_name, profile.data.last_name].filter((name) => name !== null).join(' ')}
          >
            {/* What was confirmed from a resume is in its fields at once. */}
            <AboutForm key={profile.data.profile_confirmed_at} profile={profile.data} />
          </Fold>
          <Fold title={t('profile.skills')} holds={figure(profile.data.skills.length)}>
            <Skills skills={profile.data.skills} />
          </Fold>
          <Fold title={t('profile.employment')} holds={figure(profile.data.employment.length)}>
            <Employment jobs={profile.data.employment} />
          </Fold>
          <Fold title={t('profile.education')} holds={figure(profile.data.education.length)}>
            <Education schools={profile.data.education} />
          </Fold>
          {profile.data.profile_confirmed_at !== null && (
            <Text c="dimmed" fz="sm">
              {t('profile.confirmed')} <Time at={profile.data.profile_confirmed_at} />
            </Text>
          )}
        </Stack>
      )}
    </Page>
  );
}
