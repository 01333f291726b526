import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../api/problem.js';
import { fieldName } from './field-name.js';

/** Why something did not work, in the server's words, and what is safe. Read out as soon as it appears. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const refusal = error instanceof Refusal ? error : null;
  const isUnreached = refusal?.status === 0;
  const fields = Object.entries(refusal?.fields ?? {});
  return (
    <Alert
      role="alert"
      variant="outline"
      color="red"
      icon={isUnreached ? <IconPlugConnectedX aria-hidden /> : <IconAlertTriangle aria-hidden />}
      styles={{
        root: { background: 'var(--alarm-wash)', borderColor: 'var(--alarm)' },
        icon: { color: 'var(--alarm)' },
      }}
    >
      <Stack gap={4}>
        {fields.length > 0 ? (
          <>
            <Text>{t('app.pleaseCheck')}</Text>
            <ul style={{ margin: 0, paddingLeft: 20 }}>
              {fields.map(([field, message]) => (
                <li key={field}>
                  {fieldName(field)}: {message}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <Text>{isUnreached || !refusal ? t('app.unreached') : refusal.detail}</Text>
        )}
        {typeof refusal?.requestId === 'string' && refusal.status >= 500 && (
          <Text size="sm" c="dimmed">
            {t('app.requestId', { id: refusal.requestId })}
          </Text>
        )}
        {onRetry && (
          <Group>
            <Button variant="default" size="sm" onClick={onRetry}>
              {t('app.retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
