import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evaluationDispute, type EvaluationResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { evaluationQuery } from '../recordings-queries.js';

/** Somebody does not agree: why, and about what. */
export function DisputeDialog(props: { evaluation: EvaluationResponse; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, category_scores: scores, agent_name: stranger } = props.evaluation;
  const [reason, setReason] = useState('');
  const [criteria, setCriteria] = useState<string[]>([]);
  const dispute = useMutation({
    mutationFn: () => ask(evaluationDispute({ path: { id }, body: { reason: reason.trim(), criteria } })),
    onSuccess: async (disputed) => {
      client.setQueryData(evaluationQuery(id).queryKey, disputed);
      props.onClose();
      await client.invalidateQueries({ queryKey: ['evaluations', 'list'] });
    },
  });
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={t('recordings.dispute.open')}>
      <Stack>
        <ProblemNotice error={dispute.error} />
        <Text>
          {stranger === null ? t('recordings.dispute.tell') : t('recordings.dispute.tellFor', { name: stranger })}
        </Text>
        <Textarea
          label={t('recordings.dispute.reason')}
          required
          autosize
          minRows={3}
          maxLength={4_000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Checkbox.Group
          label={t('recordings.dispute.about')}
          description={t('recordings.dispute.aboutTell')}
          value={criteria}
          onChange={setCriteria}
        >
          <Stack gap="xs" mt="xs">
            {scores.map(({ criterion_key: key, category_name: name }) => (
              <Checkbox key={key} value={key} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('app.cancel')}
          </Button>
          <Button disabled={reason.trim().length < 3} loading={dispute.isPending} onClick={() => dispute.mutate()}>
            {t('recordings.dispute.send')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
