import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewSubmit, type ReviewResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { reviewQuery } from './blind-queries.js';
import type { GivenScores } from './given-scores.js';
import type { useKeeping } from './use-keeping.js';

/** Asked for twice, because it cannot be taken back; says what is still missing. */
export function HandIn(props: {
  review: ReviewResponse;
  given: GivenScores;
  open: readonly string[];
  keep: ReturnType<typeof useKeeping>['keep'];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { review, given, open, keep, onClose } = props;
  const handIn = useMutation({
    mutationFn: async () => {
      await keep.mutateAsync(given);
      return ask(reviewSubmit({ path: { id: review.id } }));
    },
    onSuccess: (submitted) => {
      client.setQueryData(reviewQuery(review.id).queryKey, submitted);
      void client.invalidateQueries({ queryKey: ['reviews', 'of-interview', review.interview_id] });
    },
  });
  const isWhole = open.length === 0;
  return (
    <Modal opened onClose={onClose} title={t('application.blind.submit')}>
      <Stack>
        <ProblemNotice error={handIn.error} />
        <Text>
          {isWhole ? t('application.blind.submitTell') : t('application.blind.stillOpen', { names: open.join(', ') })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(isWhole ? 'app.cancel' : 'app.back')}
          </Button>
          {isWhole && (
            <Button loading={handIn.isPending} onClick={() => handIn.mutate()}>
              {t('application.blind.submit')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
