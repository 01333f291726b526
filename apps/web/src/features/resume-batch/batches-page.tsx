import { Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { resumeBatchCreate, type ResumeBatchResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { mayHire, useMe } from '../../api/who.js';
import { EmptyState } from '../../kit/empty-state.js';
import rows from '../../kit/linked-rows.module.css';
import { TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { useRowKeys } from '../../kit/use-row-keys.js';
import { roleQuery } from '../roles/role-query.js';
import { batchesQuery } from './batch-queries.js';
import { Drop } from './drop.js';
import styles from './resume-batch.module.css';
import { upload } from './uploads.js';

const route = getRouteApi('/signed-in/staff/roles/$roleId/resumes');

/** Stacks of resumes for a role. Dropping files begins another one. */
export function BatchesPage() {
  const { t } = useTranslation();
  const { roleId } = route.useParams();
  const client = useQueryClient();
  const router = useRouter();
  const role = useQuery(roleQuery(roleId));
  const batches = useQuery(batchesQuery(roleId));
  const list = useRowKeys<HTMLUListElement>();
  const may = mayHire(useMe());
  const begin = useMutation({
    mutationFn: () => ask(resumeBatchCreate({ body: { job_role_id: roleId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['resume-batches'] }),
  });
  const take = (files: File[]): void =>
    begin.mutate(undefined, {
      onSuccess: ({ id }) => {
        upload(id, files);
        void router.navigate({ to: '/resume-batches/$batchId', params: { batchId: id } });
      },
    });
  return (
    <Page
      title={t('resumeBatch.title')}
      lead={
        role.data && (
          <TextLink to="/roles/$roleId" params={{ roleId }}>
            {role.data.title}
          </TextLink>
        )
      }
    >
      <Stack gap="xl">
        <ProblemNotice error={begin.error} />
        {may && <Drop onFiles={take} isBusy={begin.isPending} />}
        <ProblemNotice error={batches.error ?? role.error} onRetry={() => void batches.refetch()} />
        {batches.isPending && <Loading rows={3} />}
        {batches.data?.length === 0 && (
          <EmptyState title={t('resumeBatch.none')} hint={may ? t('resumeBatch.noneHint') : undefined} />
        )}
        {batches.data && batches.data.length > 0 && (
          <ul className={rows.list} ref={list}>
            {batches.data.map((batch) => (
              <Row key={batch.id} batch={batch} />
            ))}
          </ul>
        )}
      </Stack>
    </Page>
  );
}

function Row({ batch }: { batch: ResumeBatchResponse }) {
  const { t } = useTranslation();
  const { total, queued, reading, uploaded, parsed, failed, duplicate, approved, invited } = batch.counts;
  const underWay = queued + reading + uploaded;
  const said = [
    t('resumeBatch.files', { count: total }),
    underWay > 0 ? t('resumeBatch.countUnderWay', { count: underWay }) : t('resumeBatch.countRead', { count: parsed }),
    ...(failed + duplicate > 0 ? [t('resumeBatch.countLook', { count: failed + duplicate })] : []),
    ...(approved > 0 ? [t('resumeBatch.countApproved', { count: approved })] : []),
    ...(invited > 0 ? [t('resumeBatch.countInvited', { count: invited })] : []),
  ];
  return (
    <li className={`${rows.row} ${styles.batch}`}>
      <Link data-row to="/resume-batches/$batchId" params={{ batchId: batch.id }} className={rows.name}>
        {batch.name}
      </Link>
      <span className={rows.quiet}>{said.join(' · ')}</span>
      <span className={`${rows.quiet} ${styles.when}`}>
        <Time at={batch.created_at} />
      </span>
    </li>
  );
}
