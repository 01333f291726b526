import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletionRequestResponse, RequestedDeletionResponse } from '#libs/api-client';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { exactTime } from '../../texts/format.js';
import { deletionsQuery, KINDS, type Kind } from './deletions.js';
import { ErasureReceipt } from './erasure-receipt.js';
import styles from './my-data.module.css';

const ErasureDialog = lazy(async () => ({ default: (await import('./erasure-dialog.js')).ErasureDialog }));

/** Three ways to be forgotten, each with what it means; and what became of those that were asked for. */
export function Erasure() {
  const { t } = useTranslation();
  const requests = useQuery(deletionsQuery);
  const [kind, setKind] = useState<Kind>('recordings_only');
  const [receipt, setReceipt] = useState<RequestedDeletionResponse | null>(null);
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <section aria-labelledby="erasure">
      <Title order={2} id="erasure" mb="xs">
        {t('myData.erasure')}
      </Title>
      <Text className="reading" mb="md">
        {t('myData.erasureTell')}
      </Text>
      <ProblemNotice error={requests.error} onRetry={() => void requests.refetch()} />
      {receipt !== null && <ErasureReceipt message={receipt.message} url={receipt.certificate_url} />}
      {requests.data && requests.data.items.length > 0 && (
        <ul className={styles.requests} aria-label={t('myData.requests')}>
          {requests.data.items.map((request) => (
            <Request key={request.id} request={request} />
          ))}
        </ul>
      )}
      <Radio.Group label={t('myData.what')} value={kind} onChange={(value) => setKind(value)}>
        <Stack gap="sm" mt="sm">
          {KINDS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`myData.kinds.${one}`)}
              description={t(`myData.kindsTell.${one}`)}
              styles={{ label: { fontWeight: 600 }, description: { fontSize: '0.875rem' } }}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Group mt="lg">
        <Button variant="default" onClick={open}>
          {t('myData.erase')}
        </Button>
      </Group>
      {isOpen && (
        <Suspense>
          <ErasureDialog kind={kind} onClose={close} onDone={setReceipt} />
        </Suspense>
      )}
    </section>
  );
}

function Request({ request }: { request: DeletionRequestResponse }) {
  const { t } = useTranslation();
  return (
    <li>
      <Text fw={600}>
        {t(`myData.kinds.${request.kind}`)}: {t(`myData.status.${request.status}`)}
      </Text>
      <Text fz="sm" c="dimmed">
        {request.message}
      </Text>
      <Text fz="sm" c="dimmed">
        <Time at={request.created_at} />
        {request.completed_at === null && ` · ${t('myData.due', { due: exactTime(new Date(request.due_at)) })}`}
      </Text>
    </li>
  );
}
