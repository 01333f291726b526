import { Button, Group, Modal, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';

/** One entry of the profile, to write or to correct. Made anew each time it opens. */
export function EntryDialog<Values extends Record<string, unknown>>(props: {
  title: string;
  initial: Values;
  fields: (form: UseFormReturnType<Values>) => ReactNode;
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { form, submit } = useFields<Values>({ initialValues: props.initial });
  const save = useMutation({
    mutationFn: (values: Values) => props.onSave(values),
    onSuccess: props.onClose,
  });
  return (
    <Modal opened onClose={props.onClose} title={props.title} size="lg">
      <form onSubmit={submit((values) => save.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={save.error} />
          {props.fields(form)}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('app.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
