import { Center, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconLayoutKanban, IconList } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayHire, useMe } from '../../api/who.js';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink, TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { More } from '../../kit/more.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { roleQuery } from '../roles/role-query.js';
import { RoleStatus } from '../roles/role-status.js';
import { applicationsOfRole } from './applications-query.js';
import { Board } from './board.js';
import { CandidateList } from './candidate-list.js';
import { InviteCandidate } from './invite-candidate.js';

const route = getRouteApi('/signed-in/staff/roles/$roleId');
const VIEWS = { list: IconList, board: IconLayoutKanban } as const;
type View = keyof typeof VIEWS;

/** Everybody who applied for a role, and how each of them stands. */
export function PipelinePage() {
  const { t } = useTranslation();
  const { roleId } = route.useParams();
  const me = useMe();
  const role = useQuery(roleQuery(roleId));
  const applications = useInfiniteQuery(applicationsOfRole(roleId));
  const [view, setView] = useLocalStorage<View>({
    key: `talenti.pipeline.${me.id}`,
    defaultValue: 'list',
    getInitialValueInEffect: false,
  });
  const items = applications.data?.pages.flatMap((page) => page.items) ?? [];
  const Shown = view === 'board' ? Board : CandidateList;
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
            <TextLink to="/roles/$roleId/resumes" params={{ roleId }}>
              {t('resumeBatch.title')}
            </TextLink>
          </Group>
        )
      }
      action={
        <Group gap="xs">
          {items.length > 0 && (
            <ButtonLink to="/roles/$roleId/shortlists" params={{ roleId }} variant="default">
              {t('pipeline.shortlists')}
            </ButtonLink>
          )}
          {role.data && mayHire(me) && <InviteCandidate role={role.data} />}
        </Group>
      }
    >
      <ProblemNotice error={role.error ?? applications.error} onRetry={() => void applications.refetch()} />
      {applications.isPending && <Loading />}
      {applications.isSuccess && items.length === 0 && (
        <EmptyState title={t('pipeline.none')} hint={t('pipeline.noneHint')} />
      )}
      {items.length > 0 && (
        <Stack>
          <SegmentedControl
            w="fit-content"
            aria-label={t('pipeline.view')}
            data={(Object.keys(VIEWS) as View[]).map((value) => ({ value, label: <ViewName view={value} /> }))}
            value={view}
            onChange={setView}
          />
          <Shown key={roleId} roleId={roleId} applications={items} />
          <More {...applications}>
            <Text fz="sm" c="dimmed">
              {t('pipeline.newestShown', { count: items.length })}
            </Text>
          </More>
        </Stack>
      )}
    </Page>
  );
}

function ViewName({ view }: { view: View }) {
  const { t } = useTranslation();
  const Icon = VIEWS[view];
  return (
    <Center style={{ gap: 8 }}>
      <Icon size={16} stroke={1.6} aria-hidden />
      {t(`pipeline.views.${view}`)}
    </Center>
  );
}
