import { Anchor, Button, Center, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** There is nothing at this address. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <Center component="main" mih="70vh" p="md">
      <Stack align="center" gap="xs" ta="center">
        <Title order={1}>{t('app.notFound')}</Title>
        <Text c="dimmed">{t('app.notFoundHint')}</Text>
        <Anchor href="/">{t('app.goHome')}</Anchor>
      </Stack>
    </Center>
  );
}

/** The page itself has a fault. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <Center component="main" mih="70vh" p="md">
      <Stack align="center" gap="xs" ta="center" role="alert">
        <Title order={1}>{t('app.broke')}</Title>
        <Text c="dimmed" maw="48ch">
          {t('app.brokeHint')}
        </Text>
        <Button onClick={() => location.reload()}>{t('app.retry')}</Button>
      </Stack>
    </Center>
  );
}
