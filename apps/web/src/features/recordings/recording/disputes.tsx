import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  evaluationAnswer,
  type DisputeAnswerRequest,
  type DisputeResponse,
  type EvaluationResponse,
} from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { useMe } from '../../../api/who.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { Time } from '../../../kit/time.js';
import { evaluationQuery } from '../recordings-queries.js';
import styles from './recording.module.css';
import { mayReview } from '../rights.js';

/** Who does not agree and why, and what somebody independent answers. */
export function Disputes({ evaluation }: { evaluation: EvaluationResponse }) {
  return evaluation.disputes.map((dispute) => <Dispute key={dispute.id} dispute={dispute} evaluation={evaluation} />);
}

function Dispute({ dispute, evaluation }: { dispute: DisputeResponse; evaluation: EvaluationResponse }) {
  const { t } = useTranslation();
  const me = useMe();
  const who = dispute.on_behalf_of ?? dispute.opened_by?.name ?? t('recordings.erased');
  const about = evaluation.category_scores
    .filter(({ criterion_key: key }) => dispute.criteria.includes(key))
    .map(({ category_name: name }) => name);
  const isOpen = dispute.outcome === null;
  const reviewers = evaluation.reviews
    .filter(({ at }) => at < dispute.opened_at)
    .map(({ reviewer }) => reviewer?.id ?? null);
  const isInvolved = [evaluation.agent_id, dispute.opened_by?.id ?? null, ...reviewers].includes(me.id);
  return (
    <section className={styles.dispute} data-open={isOpen} aria-label={t('recordings.dispute.title')}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <IconMessageQuestion size={20} stroke={1.6} aria-hidden />
        <Text fz="sm">
          <b>{t('recordings.dispute.by', { name: who })}</b> <Time at={dispute.opened_at} />
          {about.length > 0 && <> · {about.join(', ')}</>}
        </Text>
      </Group>
      <Text className="said" my="xs">
        “{dispute.reason}”
      </Text>
      {dispute.outcome !== null && (
        <Text fz="sm">
          <b>{t(`recordings.dispute.outcomes.${dispute.outcome}`)}</b>{' '}
          {t('recordings.dispute.answeredBy', { name: dispute.answered_by?.name ?? t('recordings.erased') })}{' '}
          <q>{dispute.explanation}</q>
        </Text>
      )}
      {isOpen && mayReview(me) && !isInvolved && <Answer evaluationId={evaluation.id} />}
      {isOpen && mayReview(me) && isInvolved && (
        <Text fz="sm" c="dimmed">
          {t('recordings.dispute.somebodyElse')}
        </Text>
      )}
    </section>
  );
}

function Answer({ evaluationId }: { evaluationId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<DisputeAnswerRequest['outcome']>('upheld');
  const [explanation, setExplanation] = useState('');
  const answer = useMutation({
    mutationFn: (body: DisputeAnswerRequest) => ask(evaluationAnswer({ path: { id: evaluationId }, body })),
    onSuccess: async (answered) => {
      client.setQueryData(evaluationQuery(evaluationId).queryKey, answered);
      await client.invalidateQueries({ queryKey: ['evaluations', 'list'] });
    },
  });
  return (
    <Stack gap="sm" mt="sm">
      <ProblemNotice error={answer.error} />
      <Radio.Group
        label={t('recordings.dispute.outcome')}
        description={t('recordings.dispute.outcomeTell')}
        value={outcome}
        onChange={(value) => setOutcome(value === 'changed' ? 'changed' : 'upheld')}
      >
        <Group mt={6}>
          <Radio value="upheld" label={t('recordings.dispute.outcomes.upheld')} />
          <Radio value="changed" label={t('recordings.dispute.outcomes.changed')} />
        </Group>
      </Radio.Group>
      <Textarea
        label={t('recordings.dispute.explanation')}
        description={t('recordings.dispute.explanationTell')}
        required
        autosize
        minRows={2}
        maxLength={4_000}
        value={explanation}
        onChange={({ currentTarget }) => setExplanation(currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button
          disabled={explanation.trim().length < 3}
          loading={answer.isPending}
          onClick={() => answer.mutate({ outcome, explanation: explanation.trim() })}
        >
          {t('recordings.dispute.answer')}
        </Button>
      </Group>
    </Stack>
  );
}
