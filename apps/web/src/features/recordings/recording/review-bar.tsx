import { Button, Group, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { evaluationReview, type EvaluationResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { evaluationQuery } from '../recordings-queries.js';
import styles from './recording.module.css';
import { missingIn, toReview, type Draft } from './draft.js';

/** Whatever else there is to say, and the person's name under all of it. */
export function ReviewBar(props: {
  evaluation: EvaluationResponse;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { evaluation, draft } = props;
  const missing = missingIn(draft, evaluation.category_scores);
  const review = useMutation({
    mutationFn: () => ask(evaluationReview({ path: { id: evaluation.id }, body: toReview(draft, evaluation) })),
    onSuccess: async (reviewed) => {
      client.setQueryData(evaluationQuery(evaluation.id).queryKey, reviewed);
      notifications.show({ message: t('recordings.review.kept') });
      props.onDone();
      await client.invalidateQueries({ queryKey: ['evaluations'] });
    },
  });
  const isLeftOpen = evaluation.violations.some(
    ({ id, is_certain: isCertain }) => !isCertain && (draft.violations[id]?.verdict ?? null) === null,
  );
  const names = evaluation.category_scores
    .filter(({ criterion_key: key }) => missing.includes(key))
    .map(({ category_name: name }) => name);
  return (
    <div className={styles.bar}>
      <Textarea
        label={t('recordings.review.note')}
        autosize
        minRows={2}
        maxLength={4_000}
        value={draft.note}
        onChange={({ currentTarget }) => props.onDraft({ ...draft, note: currentTarget.value })}
      />
      <ProblemNotice error={review.error} />
      <Text fz="sm" c={missing.length > 0 ? 'var(--person)' : 'dimmed'} role="status">
        {missing.length > 0
          ? t('recordings.review.missing', { names: names.join(', ') })
          : t('recordings.review.complete')}
      </Text>
      {isLeftOpen && (
        <Text fz="sm" c="dimmed">
          {t('recordings.review.leftOpen')}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onDone}>
          {t('app.cancel')}
        </Button>
        <Button disabled={missing.length > 0} loading={review.isPending} onClick={() => review.mutate()}>
          {t('recordings.review.send')}
        </Button>
      </Group>
    </div>
  );
}
