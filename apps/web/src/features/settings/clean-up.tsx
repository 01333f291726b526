import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { dataCleanupCleanUp, dataCleanupStatus, type DueClassResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { figure } from '../../texts/format.js';
import { Section } from './section.js';
import styles from './settings.module.css';

/** What the next run deletes, table by table, and the run itself. */
export function CleanUp({ classes }: { classes: readonly DueClassResponse[] | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isAsking, { open, close }] = useDisclosure(false);
  const status = useQuery({ queryKey: ['retention', 'status'], queryFn: () => ask(dataCleanupStatus()) });
  const run = useMutation({
    mutationFn: () => ask(dataCleanupCleanUp({ query: { run_async: 'false' } })),
    onSuccess: async () => {
      close();
      await client.invalidateQueries({ queryKey: ['retention'] });
    },
  });
  const due = (classes ?? [])
    .map((one) => ({ ...one, tables: one.tables.filter(({ count }) => count > 0) }))
    .filter(({ tables }) => tables.length > 0);
  const sum = due.flatMap(({ tables }) => tables).reduce((all, { count }) => all + count, 0);
  const last = status.data?.last_run;
  return (
    <Section
      title={t('settings.retention.next')}
      lead={last ? lastRun() : t('settings.retention.noRun')}
      action={
        <Button variant="default" disabled={sum === 0} onClick={open}>
          {t('settings.retention.run')}
        </Button>
      }
    >
      <ProblemNotice error={status.error} onRetry={() => void status.refetch()} />
      {run.data && <Text role="status">{run.data.message}</Text>}
      {classes !== null && sum === 0 && (
        <Text c="dimmed" fz="sm">
          {t('settings.retention.nothingDue')}
        </Text>
      )}
      {sum > 0 && (
        <div className={styles.tableBox} tabIndex={0} role="region" aria-label={t('settings.retention.next')}>
          <Table verticalSpacing="sm" horizontalSpacing="lg">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('settings.retention.kind')}</Table.Th>
                <Table.Th>{t('settings.retention.table')}</Table.Th>
                <Table.Th ta="right">{t('settings.retention.count')}</Table.Th>
                <Table.Th>{t('settings.retention.oldest')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="figures">
              {due.map(({ retention_class: name, tables }) => (
                <Fragment key={name}>
                  {tables.map(({ table, count, items }) => (
                    <Table.Tr key={table}>
                      <Table.Td>{t(`settings.retention.classes.${name}`)}</Table.Td>
                      <Table.Td>{table.replaceAll('_', ' ')}</Table.Td>
                      <Table.Td ta="right">{figure(count)}</Table.Td>
                      <Table.Td>{items[0] && <Time at={items[0].since} />}</Table.Td>
                    </Table.Tr>
                  ))}
                </Fragment>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Modal opened={isAsking} onClose={close} title={t('settings.retention.run')}>
        <Stack>
          <ProblemNotice error={run.error} />
          <Text>{t('settings.retention.runTell', { count: sum })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            <Button loading={run.isPending} onClick={() => run.mutate()}>
              {t('settings.retention.runDo')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Section>
  );

  function lastRun() {
    if (!last) return null;
    const gone = last.tables.reduce((all, { expired }) => all + expired, 0);
    return (
      <>
        {t('settings.retention.lastRun')} <Time at={last.started_at} />
        {': '}
        {t('settings.retention.lastResult', { count: gone, errors: last.error_count })}
      </>
    );
  }
}
