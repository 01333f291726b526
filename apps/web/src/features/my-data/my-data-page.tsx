import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../kit/page.js';
import { Agreements } from './agreements.js';
import { Erasure } from './erasure.js';
import { Export } from './export.js';

/** What is known about oneself: to agree to, to take along, to have erased. */
export function MyDataPage() {
  const { t } = useTranslation();
  return (
    <Page narrow title={t('myData.title')} lead={t('myData.lead')}>
      <Stack gap={40}>
        <Agreements />
        <Export />
        <Erasure />
      </Stack>
    </Page>
  );
}
