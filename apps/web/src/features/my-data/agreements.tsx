import { Skeleton, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { candidateChangeProfile, candidateProfile, type ProfileResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { TextLink } from '../../kit/links.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import styles from './my-data.module.css';

const KEY = ['profile'];

/** What one has agreed to, kind by kind, and where to take it back. */
export function Agreements() {
  const { t } = useTranslation();
  const profile = useQuery({ queryKey: KEY, queryFn: () => ask(candidateProfile()) });
  const change = useMutation({
    mutationFn: (body: { visibility: ProfileResponse['visibility'] }) => ask(candidateChangeProfile({ body })),
    onMutate: ({ visibility }) => {
      const before = queries.getQueryData<ProfileResponse>(KEY);
      queries.setQueryData<ProfileResponse>(KEY, (kept) => kept && { ...kept, visibility });
      return before;
    },
    onError: (_error, _body, before) => queries.setQueryData(KEY, before),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const visibility = profile.data?.visibility;
  return (
    <section aria-labelledby="agreements">
      <Title order={2} id="agreements" mb="sm">
        {t('myData.agreements')}
      </Title>
      <ProblemNotice error={profile.error ?? change.error} />
      <dl className={styles.agreements}>
        <div>
          <dt>{t('myData.interview')}</dt>
          <dd>
            {t('myData.interviewTell')} <TextLink to="/home">{t('myData.toApplications')}</TextLink>
          </dd>
        </div>
        <div>
          <dt>{t('myData.recording')}</dt>
          <dd>{t('myData.recordingTell')}</dd>
        </div>
        <div>
          <dt>{t('myData.contact')}</dt>
          <dd>
            {t('myData.contactTell')}
            {visibility === undefined ? (
              <Skeleton height={24} mt="sm" width={260} />
            ) : (
              <Switch
                mt="sm"
                label={t('myData.contactSwitch')}
                checked={visibility === 'full'}
                onChange={({ currentTarget }) =>
                  change.mutate({ visibility: currentTarget.checked ? 'full' : 'limited' })
                }
              />
            )}
            {visibility === 'hidden' && (
              <Text fz="sm" mt={4}>
                {t('myData.nameOnly')} <TextLink to="/profile">{t('app.nav.profile')}</TextLink>
              </Text>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
