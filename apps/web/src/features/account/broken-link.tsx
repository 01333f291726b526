import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The mailed link came without its token. */
export function BrokenLink() {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('account.linkBroken')}</Text>
      <Text c="dimmed">{t('account.linkBrokenTell')}</Text>
    </Stack>
  );
}
