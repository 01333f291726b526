import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { legalHoldRelease, legalHoldSet, type ApplicationResponse, type LegalHoldResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';

export type AskedHold = { kind: 'set' } | { kind: 'release'; hold: LegalHoldResponse };
type Subject = 'candidate' | 'application' | 'interview';

/** Sets a hold, or releases one; either with a reason that is kept. */
export function HoldDialog(props: { application: ApplicationResponse; asked: AskedHold; onClose: () => void }) {
  const { t } = useTranslation();
  const { application, asked, onClose } = props;
  const client = useQueryClient();
  const ids = {
    candidate: application.candidate.id,
    application: application.id,
    interview: application.latest_interview?.id ?? null,
  };
  const { form, submit } = useFields<{ subject: Subject; reason: string }>({
    initialValues: { subject: 'candidate', reason: '' },
  });
  const act = useMutation({
    mutationFn: ({ subject, reason }: { subject: Subject; reason: string }) =>
      asked.kind === 'release'
        ? ask(legalHoldRelease({ path: { id: asked.hold.id }, body: { reason } }))
        : ask(legalHoldSet({ body: { subject_type: subject, subject_id: ids[subject] ?? '', reason } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['retention'] });
      onClose();
    },
  });
  const verb = t(asked.kind === 'release' ? 'application.hold.release' : 'application.hold.set');
  return (
    <Modal opened onClose={onClose} title={verb}>
      <form onSubmit={submit((values) => act.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={act.error} />
          {asked.kind === 'release' ? (
            <Text>{t('application.hold.releaseTell')}</Text>
          ) : (
            <Radio.Group label={t('application.hold.what')} {...form.getInputProps('subject')}>
              <Stack gap="xs" mt="xs">
                {(['candidate', 'application', 'interview'] as const)
                  .filter((subject) => ids[subject] !== null)
                  .map((subject) => (
                    <Radio key={subject} value={subject} label={t(`application.hold.subjects.${subject}`)} />
                  ))}
              </Stack>
            </Radio.Group>
          )}
          <Textarea
            label={t('application.hold.reason')}
            description={t('application.hold.reasonHint')}
            autosize
            minRows={3}
            required
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
