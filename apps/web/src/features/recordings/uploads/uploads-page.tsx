import { Group, Select, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/who.js';
import { EmptyState } from '../../../kit/empty-state.js';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { More } from '../../../kit/more.js';
import { batchesQuery, recordingsQuery, type RecordingStatus } from '../recordings-queries.js';
import styles from '../recordings.module.css';
import { mayManage } from '../rights.js';
import { useNames } from '../use-names.js';
import { Batches } from './batches.js';
import { DropRecordings } from './drop-recordings.js';
import { RecordingRow } from './recording-row.js';
import { OwnUploads } from './own-uploads.js';

const STATUSES = ['queued', 'processing', 'completed', 'failed'] as const satisfies readonly RecordingStatus[];
const route = getRouteApi('/signed-in/staff/recordings/recordings/uploads');

/** Brings recordings in, and shows how far each of them is. */
export function UploadsPage() {
  const { t } = useTranslation();
  const canManage = mayManage(useMe());
  const { batch } = route.useSearch();
  const navigate = route.useNavigate();
  const [status, setStatus] = useState<RecordingStatus | null>(null);
  const { agentName } = useNames();
  const batches = useInfiniteQuery(batchesQuery);
  const recordings = useInfiniteQuery(
    recordingsQuery({ ...(status !== null && { status }), ...(batch !== undefined && { batch_id: batch }) }),
  );
  const items = recordings.data?.pages.flatMap((page) => page.items) ?? [];
  const known = batches.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="xl">
      {canManage && <DropRecordings />}
      <OwnUploads />
      {known.length > 0 && (
        <section aria-labelledby="batches">
          <Title order={2} id="batches" mb="sm">
            {t('recordings.uploads.batches')}
          </Title>
          <Batches batches={known} />
          <More {...batches} />
        </section>
      )}
      <section aria-labelledby="files">
        <Group justify="space-between" mb="sm">
          <Title order={2} id="files">
            {t('recordings.uploads.files')}
          </Title>
          <Group gap="sm" className={styles.narrowers}>
            <Select
              aria-label={t('recordings.uploads.batch')}
              placeholder={t('recordings.uploads.anyBatch')}
              clearable
              clearButtonProps={{ 'aria-label': t('recordings.uploads.anyBatch') }}
              data={known.map(({ id, name }) => ({ value: id, label: name }))}
              value={batch ?? null}
              onChange={(id) => void navigate({ search: id === null ? {} : { batch: id }, replace: true })}
            />
            <Select
              aria-label={t('recordings.uploads.status')}
              placeholder={t('recordings.uploads.anyStatus')}
              clearable
              clearButtonProps={{ 'aria-label': t('recordings.uploads.anyStatus') }}
              data={STATUSES.map((one) => ({ value: one, label: t(`recordings.uploads.statuses.${one}`) }))}
              value={status}
              onChange={(value) => setStatus(STATUSES.find((one) => one === value) ?? null)}
            />
          </Group>
        </Group>
        <ProblemNotice
          error={recordings.error ?? batches.error}
          onRetry={() => void Promise.all([recordings.refetch(), batches.refetch()])}
        />
        {recordings.isPending && <Loading rows={4} />}
        {recordings.isSuccess && items.length === 0 && (
          <EmptyState
            title={t(status === null && batch === undefined ? 'recordings.uploads.none' : 'recordings.noneOfThese')}
            {...(canManage && { hint: t('recordings.uploads.noneHint') })}
          />
        )}
        {items.length > 0 && (
          <ul className={styles.files} aria-labelledby="files">
            {items.map((recording) => (
              <RecordingRow
                key={recording.id}
                recording={recording}
                agent={agentName(recording)}
                canRetry={canManage}
              />
            ))}
          </ul>
        )}
        <More {...recordings} />
      </section>
    </Stack>
  );
}
