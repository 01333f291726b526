import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconPrinter, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortlistGet, type KeptShortlistResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink, TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { exactTime } from '../../texts/format.js';
import { rubricsQuery } from '../compare/rubrics.js';
import { roleQuery } from '../roles/role-query.js';
import styles from './shortlist.module.css';
import { ShortlistPlace } from './shortlist-place.js';

const route = getRouteApi('/signed-in/staff/shortlists/$shortlistId');
const FEWEST_COMPARED = 2;
const MOST_COMPARED = 5;

/** A shortlist as it was made, and what has happened since. */
export function ShortlistPage() {
  const { t } = useTranslation();
  const { shortlistId } = route.useParams();
  const shortlist = useQuery({
    queryKey: ['shortlists', 'kept', shortlistId],
    queryFn: () => ask(shortlistGet({ path: { id: shortlistId } })),
  });
  const roleId = shortlist.data?.job_role_id;
  const role = useQuery({ ...roleQuery(roleId ?? ''), enabled: roleId !== undefined });
  const rubrics = useQuery(rubricsQuery(roleId ?? ''));
  if (!shortlist.data || roleId === undefined) {
    return shortlist.error ? (
      <ProblemNotice error={shortlist.error} onRetry={() => void shortlist.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { entries, warnings, generated_at: at, created_by: by } = shortlist.data;
  const comparable = entries.filter((entry) => !entry.is_erased).slice(0, MOST_COMPARED);
  return (
    <Page
      title={t('shortlist.one')}
      lead={
        <>
          {role.data && (
            <>
              <TextLink to="/roles/$roleId/shortlists" params={{ roleId }}>
                {role.data.title}
              </TextLink>
              {' · '}
            </>
          )}
          {t('shortlist.madeBy', { at: exactTime(new Date(at)), name: by?.name ?? t('shortlist.erasedMaker') })}
        </>
      }
      action={
        <Group gap="xs" className={styles.actions}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => {
              window.print();
            }}
          >
            {t('shortlist.print')}
          </Button>
          {comparable.length >= FEWEST_COMPARED && (
            <ButtonLink
              to="/roles/$roleId/compare"
              params={{ roleId }}
              search={{ ids: comparable.map(({ application_id: id }) => id).join(',') }}
            >
              {t('shortlist.compare', { count: comparable.length })}
            </ButtonLink>
          )}
        </Group>
      }
    >
      <Counts shortlist={shortlist.data} />
      {warnings.length > 0 && (
        <Alert
          variant="outline"
          color="amber"
          mb="md"
          icon={<IconScale aria-hidden />}
          title={t('compare.warnings')}
          styles={{ title: { color: 'var(--person)' } }}
        >
          <List>
            {warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {entries.length === 0 ? (
        <EmptyState title={t('shortlist.empty')} hint={t('shortlist.emptyHint')} />
      ) : (
        <ol className={styles.places}>
          {entries.map((entry) => (
            <ShortlistPlace key={entry.application_id} entry={entry} rubrics={rubrics.data ?? []} />
          ))}
        </ol>
      )}
    </Page>
  );
}

/** What it was made from, whom it leaves out, and that it decides nothing. */
function Counts({ shortlist }: { shortlist: KeptShortlistResponse }) {
  const { t } = useTranslation();
  const left = [
    shortlist.below_min_score > 0 &&
      t('shortlist.below', { count: shortlist.below_min_score, lowest: shortlist.min_score }),
    shortlist.not_assessed > 0 && t('shortlist.notAssessed', { count: shortlist.not_assessed }),
  ].filter((part) => part !== false);
  return (
    <div className={styles.counts}>
      <Text>
        {t('shortlist.made', {
          most: shortlist.max_candidates,
          evaluated: shortlist.total_evaluated,
          version: shortlist.rubric_version,
        })}{' '}
        {left.join(' ')}
      </Text>
      <Text fw={600}>{t('shortlist.personDecides')}</Text>
    </div>
  );
}
