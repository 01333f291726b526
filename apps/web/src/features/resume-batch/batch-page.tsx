import { Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHire, useMe } from '../../api/who.js';
import { EmptyState } from '../../kit/empty-state.js';
import { TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useRowKeys } from '../../kit/use-row-keys.js';
import { figure } from '../../texts/format.js';
import { roleQuery } from '../roles/role-query.js';
import { ApproveBar } from './approve-bar.js';
import { batchQuery, itemsQuery } from './batch-queries.js';
import { Drop } from './drop.js';
import { InvitePeople } from './invite-people.js';
import { ItemRow } from './item-row.js';
import styles from './resume-batch.module.css';
import { canInvite, STANDS, standOf, type Stand } from './stand-of.js';
import { UploadRow } from './upload-row.js';
import { upload, useUploads } from './uploads.js';
import { useHaveRead } from './use-have-read.js';

const route = getRouteApi('/signed-in/staff/resume-batches/$batchId');
type Shown = Stand | 'all';

/** A stack of resumes: each file on its way, what was read out of it, and who is invited. */
export function BatchPage() {
  const { t } = useTranslation();
  const { batchId } = route.useParams();
  const batch = useQuery(batchQuery(batchId));
  const role = useQuery({ ...roleQuery(batch.data?.job_role_id ?? ''), enabled: batch.isSuccess });
  const items = useQuery(itemsQuery(batchId));
  const uploads = useUploads(batchId);
  const may = mayHire(useMe());
  const [shown, show] = useState<Shown>('all');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const list = useRowKeys<HTMLUListElement>();
  const all = items.data ?? [];
  const of = (stand: Stand) => all.filter((item) => standOf(item) === stand);
  const visible = shown === 'all' ? all : of(shown);
  const waiting = all.filter(({ status }) => status === 'uploaded');
  const toggle = (id: string): void =>
    choose(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  const haveRead = useHaveRead(batchId);
  const approved = all.filter(canInvite).length;
  const isSending = uploads.some(({ step }) => step !== 'failed');
  const isEmpty = items.isSuccess && all.length + uploads.length === 0;
  return (
    <Page
      wide
      title={batch.data?.name ?? ''}
      lead={
        role.data && (
          <TextLink to="/roles/$roleId/resumes" params={{ roleId: role.data.id }}>
            {t('resumeBatch.forRole', { role: role.data.title })}
          </TextLink>
        )
      }
      action={
        may && role.data && approved > 0 && <InvitePeople batchId={batchId} role={role.data} approved={approved} />
      }
    >
      <Stack>
        <ProblemNotice error={batch.error ?? items.error} onRetry={() => void items.refetch()} />
        {may && batch.isSuccess && <Drop onFiles={(files) => upload(batchId, files)} isSmall={!isEmpty} />}
        {(batch.isPending || items.isPending) && <Loading />}
        {isEmpty && <EmptyState title={t('resumeBatch.empty')} hint={t('resumeBatch.emptyHint')} />}
        {all.length + uploads.length > 0 && (
          <>
            <Chip.Group value={shown} onChange={(value) => show(value)}>
              <Group gap={6} role="radiogroup" aria-label={t('resumeBatch.filter')}>
                {(['all', ...STANDS] as const).map((stand) => {
                  const inBatch = stand === 'all' ? all.length : of(stand).length;
                  const count = stand === 'all' || stand === 'underWay' ? inBatch + uploads.length : inBatch;
                  if (count === 0 && stand !== shown) return null;
                  return (
                    <Chip key={stand} value={stand} size="sm" variant="outline">
                      {t(`resumeBatch.stands.${stand}`)} <span className="figures">{figure(count)}</span>
                    </Chip>
                  );
                })}
              </Group>
            </Chip.Group>
            {isSending && (
              <Text fz="sm" c="dimmed">
                {t('resumeBatch.sendingTell')}
              </Text>
            )}
            {may && waiting.length > 0 && !isSending && (
              <Group gap="sm">
                <Text>{t('resumeBatch.arrived', { count: waiting.length })}</Text>
                <Button size="sm" variant="default" loading={haveRead.isPending} onClick={() => haveRead.mutate()}>
                  {t('resumeBatch.haveRead')}
                </Button>
              </Group>
            )}
            <ProblemNotice error={haveRead.error} />
            {may && <ApproveBar batchId={batchId} items={all} chosen={chosen} choose={choose} />}
            <ul className={styles.items} ref={list}>
              {(shown === 'all' || shown === 'underWay') &&
                uploads.map((one) => <UploadRow key={one.key} upload={one} />)}
              {visible.map((item) => (
                <ItemRow
                  key={item.id}
                  item={item}
                  others={all}
                  isChosen={chosen.has(item.id)}
                  onChoose={may ? () => toggle(item.id) : undefined}
                />
              ))}
            </ul>
            {visible.length === 0 && shown !== 'all' && <Text c="dimmed">{t('resumeBatch.noneOfThese')}</Text>}
          </>
        )}
      </Stack>
    </Page>
  );
}
