import { Group, SegmentedControl, Select, Stack, Switch } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/who.js';
import { EmptyState } from '../../../kit/empty-state.js';
import rows from '../../../kit/linked-rows.module.css';
import { ButtonLink } from '../../../kit/links.js';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { More } from '../../../kit/more.js';
import { evaluationsQuery } from '../recordings-queries.js';
import styles from '../recordings.module.css';
import { mayManage, seesRecordings } from '../rights.js';
import { useNames } from '../use-names.js';
import { AboutMe } from './about-me.js';
import { EvaluationRow } from './evaluation-row.js';
import { filterOf, isVerdict, STATES, VERDICTS } from './queue-filter.js';

const route = getRouteApi('/signed-in/staff/recordings/recordings');

/** What a person should look at, the most urgent first. */
export function QueuePage() {
  return seesRecordings(useMe()) ? <Queue /> : <AboutMe />;
}

function Queue() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const canUpload = mayManage(useMe());
  const { people, templates, templateName, agentName } = useNames();
  const evaluations = useInfiniteQuery(evaluationsQuery(filterOf(search)));
  const items = evaluations.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.keys(search).length > 0;
  const narrow = (part: Partial<typeof search>): void =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, one]) => one !== undefined)),
      replace: true,
    });
  const upload = (
    <ButtonLink to="/recordings/uploads" leftSection={<IconUpload size={18} aria-hidden />}>
      {t('recordings.upload')}
    </ButtonLink>
  );
  return (
    <Stack>
      <div className={styles.filters}>
        <SegmentedControl
          aria-label={t('recordings.filter.state')}
          data={STATES.map((state) => ({ value: state, label: t(`recordings.filter.states.${state}`) }))}
          value={search.state ?? 'all'}
          onChange={(state) => narrow({ state: state === 'all' ? undefined : state })}
        />
        <Select
          aria-label={t('recordings.filter.verdict')}
          placeholder={t('recordings.filter.anyVerdict')}
          clearable
          clearButtonProps={{ 'aria-label': t('recordings.filter.anyVerdict') }}
          data={VERDICTS.map((verdict) => ({ value: verdict, label: t(`recordings.verdict.${verdict}`) }))}
          value={search.verdict ?? null}
          onChange={(verdict) => narrow({ verdict: isVerdict(verdict) ? verdict : undefined })}
        />
        <Select
          aria-label={t('recordings.filter.template')}
          placeholder={t('recordings.filter.anyTemplate')}
          clearable
          clearButtonProps={{ 'aria-label': t('recordings.filter.anyTemplate') }}
          data={templates}
          value={search.template ?? null}
          onChange={(template) => narrow({ template: template ?? undefined })}
        />
        <Select
          aria-label={t('recordings.filter.agent')}
          placeholder={t('recordings.filter.anybody')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('recordings.filter.anybody') }}
          data={people}
          value={search.agent ?? null}
          onChange={(agent) => narrow({ agent: agent ?? undefined })}
        />
        <Switch
          label={t('recordings.filter.sampled')}
          checked={search.sampled === true}
          onChange={(event) => narrow({ sampled: event.currentTarget.checked ? true : undefined })}
        />
      </div>
      <ProblemNotice error={evaluations.error} onRetry={() => void evaluations.refetch()} />
      {evaluations.isPending && <Loading rows={6} />}
      {evaluations.isSuccess && items.length === 0 && isFiltered && (
        <EmptyState title={t('recordings.noneOfThese')} hint={t('recordings.noneOfTheseHint')} />
      )}
      {evaluations.isSuccess && items.length === 0 && !isFiltered && (
        <EmptyState title={t('recordings.none')} hint={t('recordings.noneHint')} action={canUpload && upload} />
      )}
      {items.length > 0 && (
        <>
          <ul className={rows.list} aria-label={t('recordings.parts.queue')}>
            {items.map((evaluation) => (
              <EvaluationRow
                key={evaluation.id}
                evaluation={evaluation}
                agent={agentName(evaluation)}
                template={templateName(evaluation.policy_template_id)}
              />
            ))}
          </ul>
          <More {...evaluations} />
        </>
      )}
      {items.length > 0 && canUpload && <Group justify="center">{upload}</Group>}
    </Stack>
  );
}
