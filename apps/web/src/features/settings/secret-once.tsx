import { Alert, Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';

/** A secret that is shown this one time. */
export function SecretOnce({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={secret !== null} onClose={onClose} title={t('settings.webhooks.secret')} closeOnClickOutside={false}>
      <Stack>
        <Text>{t('settings.webhooks.secretTell')}</Text>
        <Alert variant="outline" color="pine">
          <span className={styles.code}>{secret}</span>
        </Alert>
        <Group justify="flex-end">
          <CopyButton value={secret ?? ''}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
                onClick={copy}
              >
                {t(copied ? 'settings.webhooks.copied' : 'settings.webhooks.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('settings.webhooks.kept')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
