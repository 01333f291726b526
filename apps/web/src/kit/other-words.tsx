import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InterviewMessageResponse } from '#libs/api-client';

/** What a question was put in besides, when the candidate asked for it. */
export function OtherWords({ of }: { of: Pick<InterviewMessageResponse, 'rephrasings'> }) {
  const { t } = useTranslation();
  return of.rephrasings.map(({ text }) => (
    <Text key={text} fz="sm" c="dimmed" mb={6}>
      {t('app.otherWords', { text })}
    </Text>
  ));
}
