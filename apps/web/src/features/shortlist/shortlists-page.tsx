import { Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortlistList, type ShortlistListItem } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import rows from '../../kit/linked-rows.module.css';
import { TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { More } from '../../kit/more.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { exactTime } from '../../texts/format.js';
import { roleQuery } from '../roles/role-query.js';
import { MakeShortlist } from './make-shortlist.js';
import styles from './shortlist.module.css';

const route = getRouteApi('/signed-in/staff/roles/$roleId/shortlists');

/** Every shortlist that was made for a role, the newest first; none of them changes afterwards. */
export function ShortlistsPage() {
  const { t } = useTranslation();
  const { roleId } = route.useParams();
  const role = useQuery(roleQuery(roleId));
  const shortlists = useInfiniteQuery({
    queryKey: ['shortlists', roleId],
    queryFn: ({ pageParam }) =>
      ask(
        shortlistList({ query: { job_role_id: roleId, limit: 50, ...(pageParam !== null && { cursor: pageParam }) } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
  });
  const items = shortlists.data?.pages.flatMap((page) => page.items) ?? [];
  const make = <MakeShortlist roleId={roleId} />;
  return (
    <Page
      title={t('shortlist.title')}
      lead={
        <>
          {role.data && (
            <>
              <TextLink to="/roles/$roleId" params={{ roleId }}>
                {role.data.title}
              </TextLink>
              {' · '}
            </>
          )}
          {t('shortlist.lead')}
        </>
      }
      action={items.length > 0 && make}
    >
      <ProblemNotice error={shortlists.error ?? role.error} onRetry={() => void shortlists.refetch()} />
      {shortlists.isPending && <Loading rows={3} />}
      {shortlists.isSuccess && items.length === 0 && (
        <EmptyState title={t('shortlist.none')} hint={t('shortlist.noneHint')} action={make} />
      )}
      {items.length > 0 && (
        <Stack>
          <ul className={rows.list}>
            {items.map((shortlist) => (
              <Row key={shortlist.id} shortlist={shortlist} />
            ))}
          </ul>
          <More {...shortlists} />
        </Stack>
      )}
    </Page>
  );
}

function Row({ shortlist }: { shortlist: ShortlistListItem }) {
  const { t } = useTranslation();
  const { id, generated_at: at, created_by: by, places } = shortlist;
  return (
    <li className={`${rows.row} ${styles.row}`}>
      <Link to="/shortlists/$shortlistId" params={{ shortlistId: id }} className={rows.name}>
        {exactTime(new Date(at))}
      </Link>
      <span>{t('shortlist.places', { count: places })}</span>
      <span className={`${rows.quiet} ${styles.about}`}>
        {t('shortlist.criteria', {
          most: shortlist.max_candidates,
          lowest: shortlist.min_score,
          evaluated: shortlist.total_evaluated,
          name: by?.name ?? t('shortlist.erasedMaker'),
        })}
      </span>
      <span className={`${rows.quiet} ${styles.when}`}>
        <Time at={at} />
      </span>
    </li>
  );
}
