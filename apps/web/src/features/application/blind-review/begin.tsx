import { Button, Stack } from '@mantine/core';
import { IconDeviceFloppy, IconEyeOff, IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewOpen } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { Page } from '../../../kit/page.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { reviewQuery } from './blind-queries.js';
import styles from './blind-review.module.css';

const RULES = [
  { name: 'hidden', Icon: IconEyeOff },
  { name: 'kept', Icon: IconDeviceFloppy },
  { name: 'final', Icon: IconLock },
] as const;

/** What a look without the engine means, before it begins: from then on the scores are closed to this person. */
export function Begin({ interviewId }: { interviewId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => ask(reviewOpen({ path: { id: interviewId } })),
    onSuccess: async (review) => {
      client.setQueryData(reviewQuery(review.id).queryKey, review);
      await client.invalidateQueries({ queryKey: ['reviews', 'of-interview', interviewId] });
    },
  });
  return (
    <Page narrow title={t('application.blind.title')} lead={t('application.blind.tell')}>
      <Stack gap="lg" align="flex-start">
        <ul className={styles.rules}>
          {RULES.map(({ name, Icon }) => (
            <li key={name}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {t(`application.blind.rules.${name}`)}
            </li>
          ))}
        </ul>
        <ProblemNotice error={begin.error} />
        <Button loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('application.blind.begin')}
        </Button>
      </Stack>
    </Page>
  );
}
