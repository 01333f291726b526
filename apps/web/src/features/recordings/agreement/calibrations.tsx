import { Button, Group, Modal, MultiSelect, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calibrationOpen } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { useMe } from '../../../api/who.js';
import { EmptyState } from '../../../kit/empty-state.js';
import rows from '../../../kit/linked-rows.module.css';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { Time } from '../../../kit/time.js';
import { More } from '../../../kit/more.js';
import { evaluationsQuery } from '../recordings-queries.js';
import { mayManage, mayReview } from '../rights.js';
import { useNames } from '../use-names.js';
import styles from './agreement.module.css';
import { calibrationsQuery } from './figures-queries.js';

/** Several people judge one conversation, each for themselves. */
export function Calibrations() {
  const { t } = useTranslation();
  const me = useMe();
  const [isOpening, opening] = useDisclosure(false);
  const calibrations = useInfiniteQuery({ ...calibrationsQuery, enabled: mayReview(me) });
  const items = calibrations.data?.pages.flatMap((page) => page.items) ?? [];
  if (!mayReview(me)) return null;
  return (
    <section aria-labelledby="calibrations">
      <div className={styles.head}>
        <div>
          <Title order={2} id="calibrations">
            {t('qaFigures.calibrations')}
          </Title>
          <Text fz="sm" c="dimmed" className="reading">
            {t('qaFigures.calibrationsTell')}
          </Text>
        </div>
        {mayManage(me) && (
          <Button variant="default" onClick={opening.open}>
            {t('qaFigures.openCalibration')}
          </Button>
        )}
      </div>
      <ProblemNotice error={calibrations.error} onRetry={() => void calibrations.refetch()} />
      {calibrations.isPending && <Loading rows={2} />}
      {calibrations.isSuccess && items.length === 0 && <EmptyState title={t('qaFigures.noCalibrations')} />}
      {items.length > 0 && (
        <ul className={rows.list}>
          {items.map((one) => (
            <li key={one.id} className={`${rows.row} ${styles.row}`}>
              <Link
                to="/recordings/calibrations/$calibrationId"
                params={{ calibrationId: one.id }}
                className={rows.name}
              >
                {one.name}
              </Link>
              <span className={rows.quiet}>
                {one.closed_at === null
                  ? t('qaFigures.submitted', { done: one.submitted, all: one.reviewers })
                  : t('qaFigures.closed')}
              </span>
              <span className={rows.quiet}>
                <Time at={one.closed_at ?? one.created_at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <More {...calibrations} />
      <OpenCalibration isOpen={isOpening} onClose={opening.close} />
    </section>
  );
}

const FEWEST = 2;

function OpenCalibration({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { members } = useNames();
  const [evaluation, setEvaluation] = useState<string | null>(null);
  const [reviewers, setReviewers] = useState<string[]>([]);
  const [name, setName] = useState('');
  const evaluations = useInfiniteQuery({ ...evaluationsQuery({ order: 'newest' }), enabled: isOpen });
  const judges = members.filter(({ role }) => role !== 'viewer' && role !== 'recruiter');
  const open = useMutation({
    mutationFn: (evaluation_id: string) =>
      ask(
        calibrationOpen({
          body: { evaluation_id, reviewer_ids: reviewers, ...(name.trim() !== '' && { name: name.trim() }) },
        }),
      ),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['calibrations'] });
      await navigate({ to: '/recordings/calibrations/$calibrationId', params: { calibrationId: id } });
    },
  });
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('qaFigures.openCalibration')}>
      <Stack>
        <ProblemNotice error={open.error ?? evaluations.error} />
        <Select
          label={t('qaFigures.conversation')}
          required
          searchable
          nothingFoundMessage={t('app.nothingFound')}
          data={(evaluations.data?.pages ?? []).flatMap((page) =>
            page.items
              .filter(({ status }) => status !== 'pending')
              .map(({ id, file_name: label, version }) => ({
                value: id,
                label: version > 1 ? `${label} (${version})` : label,
              })),
          )}
          value={evaluation}
          onChange={setEvaluation}
        />
        <MultiSelect
          label={t('qaFigures.judges')}
          description={t('qaFigures.judgesTell')}
          required
          data={judges.map(({ user_id: value, full_name: label }) => ({ value, label }))}
          value={reviewers}
          onChange={setReviewers}
        />
        <TextInput
          label={t('qaFigures.name')}
          maxLength={200}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            disabled={evaluation === null || reviewers.length < FEWEST}
            loading={open.isPending}
            onClick={() => evaluation !== null && open.mutate(evaluation)}
          >
            {t('qaFigures.openIt')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
