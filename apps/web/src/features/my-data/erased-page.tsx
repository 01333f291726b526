import { Box, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainShell } from '../../shell/plain-shell.js';
import { ErasureReceipt } from './erasure-receipt.js';

const route = getRouteApi('/erased');

/** After the last thing one asked for. */
export function ErasedPage() {
  const { t } = useTranslation();
  const { token = '' } = route.useSearch();
  useEffect(() => {
    document.title = `${t('myData.erased')} · Talenti`;
  }, [t]);
  const certificate = `${location.origin}/api/erasure-certificate?token=${encodeURIComponent(token)}`;
  return (
    <PlainShell>
      <Box maw={620} mx="auto" mt="6vh">
        <Title order={1} mb="md">
          {t('myData.erased')}
        </Title>
        {token !== '' && <ErasureReceipt message={t('myData.erasedTell')} url={certificate} />}
      </Box>
    </PlainShell>
  );
}
