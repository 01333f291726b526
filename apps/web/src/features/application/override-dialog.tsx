import { Button, Group, Modal, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assessmentOverride, type AssessmentResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { figure } from '../../texts/format.js';

/** A person's score in place of the engine's, with a reason; both stay on record. */
export function OverrideDialog(props: { assessment: AssessmentResponse; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, overall_score: found, effective_score: counting } = props.assessment;
  const { form, submit } = useFields({ initialValues: { overall_score: counting ?? 50, reason: '' } });
  const override = useMutation({
    mutationFn: (body: { overall_score: number; reason: string }) => ask(assessmentOverride({ path: { id }, body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['assessments'] });
      props.onClose();
    },
  });
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={t('application.override')}>
      <form onSubmit={submit((values) => override.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={override.error} />
          <Text c="dimmed" fz="sm">
            {t('application.engineSays', { score: found === null ? t('app.noScore') : figure(found) })}
          </Text>
          <NumberInput
            label={t('application.yourScore')}
            min={0}
            max={100}
            required
            {...form.getInputProps('overall_score')}
          />
          <Textarea
            label={t('application.reason')}
            description={t('application.reasonHint')}
            autosize
            minRows={3}
            required
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={override.isPending}>
              {t('application.keepScore')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
