import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { batchItemCorrect, type BatchItemResponse, type CorrectItemRequest } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { batchChanged } from './batch-queries.js';

/** Name and address as they should be, in the place where they stand. Another person has to be approved anew. */
export function Correction({ item, onDone }: { item: BatchItemResponse; onDone: () => void }) {
  const { t } = useTranslation();
  const { form, submit } = useFields({ initialValues: { name: item.name ?? '', email: item.email ?? '' } });
  const correct = useMutation({
    mutationFn: (body: CorrectItemRequest) => ask(batchItemCorrect({ path: { id: item.id }, body })),
    onSuccess: async () => {
      await batchChanged(item.batch_id);
      onDone();
    },
  });
  return (
    <form
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={submit(async ({ name, email }) => {
        const changes = {
          ...(name.trim() !== (item.name ?? '') && { name }),
          ...(email.trim() !== (item.email ?? '') && { email }),
        };
        if (Object.keys(changes).length === 0) onDone();
        else await correct.mutateAsync(changes);
      })}
    >
      <Stack gap="xs">
        <TextInput size="sm" label={t('resumeBatch.name')} {...form.getInputProps('name')} />
        <TextInput size="sm" label={t('resumeBatch.email')} type="email" autoFocus {...form.getInputProps('email')} />
        {Object.keys(form.errors).length === 0 && <ProblemNotice error={correct.error} />}
        <Group gap="xs">
          <Button size="sm" type="submit" loading={correct.isPending}>
            {t('app.save')}
          </Button>
          <Button size="sm" variant="default" onClick={onDone}>
            {t('app.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
