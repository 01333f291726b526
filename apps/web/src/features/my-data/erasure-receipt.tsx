import { Anchor, Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './my-data.module.css';

/** The link to the certificate is shown this once: afterwards there may be no account to ask with. */
export function ErasureReceipt({ message, url }: { message: string; url: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.receipt} role="status">
      <Text fw={600}>{message}</Text>
      <Text mt={4}>{t('myData.receiptTell')}</Text>
      <Anchor href={url} style={{ overflowWrap: 'anywhere' }}>
        {url}
      </Anchor>
      <Group mt="sm">
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button variant="default" size="sm" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
              {t(copied ? 'myData.copied' : 'myData.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}
