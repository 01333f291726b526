import { Alert, List, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortlistCompare, type ComparisonResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink, TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { roleQuery } from '../roles/role-query.js';
import { ComparedStack } from './compared-stack.js';
import { ComparedTable } from './compared-table.js';
import type { Compared } from './compared.js';
import { rubricsQuery } from './rubrics.js';

const route = getRouteApi('/signed-in/staff/roles/$roleId/compare');
const FEWEST = 2;
const MOST = 5;

/** A few people side by side, criterion by criterion, in the order they were chosen. It ranks nobody. */
export function ComparePage() {
  const { t } = useTranslation();
  const { roleId } = route.useParams();
  const { ids = '', names } = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = ids.split(',').filter(Boolean).slice(0, MOST);
  const isNarrow = useMediaQuery('(max-width: 760px)') === true;
  const role = useQuery(roleQuery(roleId));
  const rubrics = useQuery(rubricsQuery(roleId));
  const comparison = useQuery({
    queryKey: ['comparison', roleId, chosen],
    queryFn: () => ask(shortlistCompare({ path: { id: roleId }, query: { application_ids: chosen.join(',') } })),
    enabled: chosen.length >= FEWEST,
    placeholderData: (before) => before,
  });
  const isHidden = names === 'hidden';
  const compared: Compared | undefined = comparison.data && {
    comparison: comparison.data,
    rubrics: rubrics.data ?? [],
    nameOf: (index) =>
      isHidden
        ? t('compare.person', { letter: String.fromCharCode(65 + index) })
        : (comparison.data.candidates[index]?.candidate_name ?? ''),
    onRemove:
      chosen.length > FEWEST
        ? (id) =>
            void navigate({
              search: (search) => ({ ...search, ids: chosen.filter((one) => one !== id).join(',') }),
              replace: true,
            })
        : null,
  };
  const Shown = isNarrow ? ComparedStack : ComparedTable;
  return (
    <Page
      wide
      title={t('compare.title')}
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
          {t('compare.lead')}
        </>
      }
      action={
        compared && (
          <Switch
            label={t('compare.hideNames')}
            checked={isHidden}
            onChange={(event) => {
              const hidden = event.currentTarget.checked;
              void navigate({
                search: ({ ids: same }) => ({ ids: same, ...(hidden && { names: 'hidden' as const }) }),
                replace: true,
              });
            }}
          />
        )
      }
    >
      {chosen.length < FEWEST ? (
        <EmptyState
          title={t('compare.none')}
          hint={t('compare.noneHint')}
          action={
            <ButtonLink to="/roles/$roleId" params={{ roleId }}>
              {t('compare.toList')}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <ProblemNotice
            error={comparison.error ?? role.error ?? rubrics.error}
            onRetry={() => void comparison.refetch()}
          />
          {comparison.isPending && <Loading />}
          {compared && (
            <>
              <Warnings comparison={compared.comparison} />
              {isHidden && (
                <Text fz="sm" c="dimmed" mb="sm">
                  {t('compare.hiddenTell')}
                </Text>
              )}
              <Shown {...compared} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** Why scores side by side may not say who is better. */
function Warnings({ comparison }: { comparison: ComparisonResponse }) {
  const { t } = useTranslation();
  if (comparison.warnings.length === 0) return null;
  return (
    <Alert
      variant="outline"
      color="amber"
      mb="md"
      icon={<IconScale aria-hidden />}
      title={t('compare.warnings')}
      styles={{ title: { color: 'var(--person)' } }}
    >
      <List>
        {comparison.warnings.map((warning) => (
          <List.Item key={warning}>{warning}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
