import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resumeOfferAccept, resumeOfferDecline, type ResumeOfferResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { offersQuery, resumesQuery } from './profile-queries.js';
import styles from './profile.module.css';

/** Resumes that organisations got from elsewhere; whether they become one's own is up to oneself. */
export function Offers() {
  const offers = useQuery(offersQuery);
  return offers.data?.items.map((offer) => <Offer key={offer.id} offer={offer} />);
}

function Offer({ offer }: { offer: ResumeOfferResponse }) {
  const { t } = useTranslation();
  const answer = useMutation({
    mutationFn: async (isWanted: boolean) => {
      await ask<unknown>((isWanted ? resumeOfferAccept : resumeOfferDecline)({ path: { id: offer.id } }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: offersQuery.queryKey });
      await queries.invalidateQueries({ queryKey: resumesQuery.queryKey });
    },
  });
  return (
    <div className={styles.offer}>
      <ProblemNotice error={answer.error} />
      <Text fw={600}>{t('profile.offer', { organisation: offer.organisation_name })}</Text>
      <Text>
        {offer.file_name}, {offer.job_role_title}, <Time at={offer.created_at} />
      </Text>
      <Text c="dimmed" fz="sm">
        {t('profile.offerTell')}
      </Text>
      <Group mt="sm">
        <Button size="sm" variant="default" loading={answer.isPending} onClick={() => answer.mutate(true)}>
          {t('profile.offerTake')}
        </Button>
        <Button size="sm" variant="subtle" disabled={answer.isPending} onClick={() => answer.mutate(false)}>
          {t('profile.offerLeave')}
        </Button>
      </Group>
    </div>
  );
}
