import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { AboutForm } from './about-form.js';
import { Education } from './education.js';
import { Employment } from './employment.js';
import { profileQuery } from './profile-queries.js';
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
        <Stack gap={40}>
          <ResumeSection />
          {/* What was confirmed from a resume is in its fields at once. */}
          <AboutForm key={profile.data.profile_confirmed_at} profile={profile.data} />
          <Skills skills={profile.data.skills} />
          <Employment jobs={profile.data.employment} />
          <Education schools={profile.data.education} />
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
