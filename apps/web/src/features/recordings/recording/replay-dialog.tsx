import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { evaluationReplay, type QaDifferenceResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import shared from '../recordings.module.css';

/** Whether the same comes out when it is made again. It changes nothing. */
export function ReplayDialog(props: { evaluationId: string; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { evaluationId: id } = props;
  const replay = useQuery({
    queryKey: ['evaluations', 'replay', id],
    queryFn: () => ask(evaluationReplay({ path: { id } })),
    enabled: props.isOpen,
    gcTime: 0,
    staleTime: Infinity,
  });
  const { data } = replay;
  return (
    <Modal size="lg" opened={props.isOpen} onClose={props.onClose} title={t('recordings.replay.title')}>
      <Stack>
        <ProblemNotice error={replay.error} onRetry={() => void replay.refetch()} />
        {replay.isFetching && <Loading rows={2} />}
        {data && (
          <>
            <Text fw={600} role="status">
              {t(data.matches ? 'recordings.replay.same' : 'recordings.replay.differs')}
            </Text>
            {!data.engine.asked && data.engine.reason !== null && <Text fz="sm">{data.engine.reason}</Text>}
            <Differences title={t('recordings.replay.code')} items={data.verification.differences} />
            <Differences title={t('recordings.replay.engine')} items={data.engine.differences} />
            <Text fz="sm" c="dimmed">
              {t('recordings.replay.tell')}
            </Text>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('app.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Differences({ title, items }: { title: string; items: readonly QaDifferenceResponse[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <div className={shared.tableBox} tabIndex={0} role="region" aria-label={title}>
      <Table fz="sm">
        <Table.Caption>{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('recordings.replay.place')}</Table.Th>
            <Table.Th>{t('recordings.replay.then')}</Table.Th>
            <Table.Th>{t('recordings.replay.now')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ path, stored, replayed }) => (
            <Table.Tr key={path}>
              <Table.Td>{path}</Table.Td>
              <Table.Td>{stored}</Table.Td>
              <Table.Td>{replayed}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
