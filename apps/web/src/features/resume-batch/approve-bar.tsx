import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resumeBatchApprove, type BatchItemResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { batchChanged } from './batch-queries.js';
import styles from './resume-batch.module.css';
import { canApprove, canInvite, standOf } from './stand-of.js';

/** Approves whoever was chosen, or everybody who is ready; says whom it could not approve, and why. Nobody is mailed. */
export function ApproveBar(bar: {
  batchId: string;
  items: readonly BatchItemResponse[];
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const { batchId, items, chosen, choose } = bar;
  const ready = items.filter((item) => standOf(item) === 'ready');
  const named = items.filter((item) => chosen.has(item.id) && canApprove(item)).map(({ id }) => id);
  const approve = useMutation({
    mutationFn: (ids: string[]) =>
      ask(resumeBatchApprove({ path: { id: batchId }, body: ids.length > 0 ? { item_ids: ids } : {} })),
    onSuccess: () => choose(new Set()),
    onSettled: () => batchChanged(batchId),
  });
  const asked = approve.variables ?? [];
  const left = (approve.data?.items ?? []).filter(
    ({ item_id: id, outcome }) => asked.includes(id) && outcome !== 'approved' && outcome !== 'already_approved',
  );
  const approved = (approve.data?.items ?? []).filter(({ outcome }) => outcome === 'approved').length;
  if (ready.length === 0 && named.length === 0 && approve.data === undefined) return null;
  return (
    <>
      <div className={styles.bar}>
        <Group gap="sm">
          <Button
            size="sm"
            variant={items.some(canInvite) ? 'default' : 'filled'}
            leftSection={<IconUserCheck size={18} aria-hidden />}
            disabled={named.length === 0 && ready.length === 0}
            loading={approve.isPending}
            onClick={() => approve.mutate(named)}
          >
            {named.length > 0
              ? t('resumeBatch.approveChosen', { count: named.length })
              : t('resumeBatch.approveReady', { count: ready.length })}
          </Button>
          {named.length > 0 ? (
            <Button size="sm" variant="subtle" onClick={() => choose(new Set())}>
              {t('resumeBatch.chooseNone')}
            </Button>
          ) : (
            ready.length > 0 && (
              <Button size="sm" variant="subtle" onClick={() => choose(new Set(ready.map(({ id }) => id)))}>
                {t('resumeBatch.chooseReady')}
              </Button>
            )
          )}
        </Group>
        <Text fz="sm" c="dimmed" role="status">
          {approve.data ? t('resumeBatch.nowApproved', { count: approved }) : t('resumeBatch.approveTell')}
        </Text>
      </div>
      <ProblemNotice error={approve.error} />
      {left.length > 0 && (
        <Alert variant="outline" color="amber" role="status" className={styles.notice}>
          <Text fw={600}>{t('resumeBatch.notApproved', { count: left.length })}</Text>
          <ul>
            {left.map(({ item_id: id, outcome }) => {
              const item = items.find((one) => one.id === id);
              return (
                <li key={id}>
                  {item?.name ?? item?.file_name}: {t(`resumeBatch.outcome.${outcome}`)}
                </li>
              );
            })}
          </ul>
        </Alert>
      )}
    </>
  );
}
