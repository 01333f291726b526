import { Button, Group, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { roleApplications, type ApplicationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Score } from '../../kit/score.js';
import { Time } from '../../kit/time.js';
import { roleQuery } from '../roles/role-query.js';
import { RoleStatus } from '../roles/role-status.js';
import { InviteCandidate } from './invite-candidate.js';
import styles from './pipeline.module.css';
import rows from '../../kit/linked-rows.module.css';
import { TextLink } from '../../kit/links.js';

const route = getRouteApi('/signed-in/staff/roles/$roleId');

/** Everybody who applied for a role, and how each of them stands. */
export function PipelinePage() {
  const { t } = useTranslation();
  const { roleId } = route.useParams();
  const role = useQuery(roleQuery(roleId));
  const list = useRef<HTMLUListElement>(null);
  const applications = useInfiniteQuery({
    queryKey: ['applications', 'of-role', roleId],
    queryFn: ({ pageParam }) =>
      ask(
        roleApplications({
          path: { id: roleId },
          query: { limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
  });
  useHotkeys([
    ['j', () => step(list.current, 1)],
    ['k', () => step(list.current, -1)],
  ]);
  const items = applications.data?.pages.flatMap((page) => page.items) ?? [];
  const invite = role.data && <InviteCandidate role={role.data} />;
  return (
    <Page
      wide
      title={role.data?.title ?? ''}
      lead={
        role.data && (
          <Group gap="sm">
            <RoleStatus status={role.data.status} />
            <TextLink to="/roles/$roleId/setup" params={{ roleId }}>
              {t('pipeline.setup')}
            </TextLink>
          </Group>
        )
      }
      action={invite}
    >
      <ProblemNotice error={role.error ?? applications.error} onRetry={() => void applications.refetch()} />
      {applications.isPending && <Loading />}
      {applications.isSuccess && items.length === 0 && (
        <EmptyState title={t('pipeline.none')} hint={t('pipeline.noneHint')} />
      )}
      {items.length > 0 && (
        <Stack>
          <ul className={rows.list} ref={list}>
            {items.map((application) => (
              <Row key={application.id} application={application} />
            ))}
          </ul>
          {applications.hasNextPage && (
            <Button
              variant="default"
              loading={applications.isFetchingNextPage}
              onClick={() => void applications.fetchNextPage()}
            >
              {t('pipeline.more')}
            </Button>
          )}
        </Stack>
      )}
    </Page>
  );
}

/** Puts the focus on the next or the last link of the list. */
function step(list: HTMLUListElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}

function Row({ application }: { application: ApplicationResponse }) {
  const { t } = useTranslation();
  const { id, candidate, status, latest_interview: interview, updated_at: updated } = application;
  return (
    <li className={`${rows.row} ${styles.row}`}>
      <Link to="/applications/$applicationId" params={{ applicationId: id }} className={rows.name}>
        {candidate.name}
      </Link>
      {interview?.status === 'completed' ? (
        <Score score={interview.overall_score} />
      ) : (
        <span className={rows.quiet}>{t('pipeline.notInterviewed')}</span>
      )}
      <span>{t(`pipeline.status.${status}`)}</span>
      <span className={rows.quiet}>
        <Time at={updated} />
      </span>
    </li>
  );
}
