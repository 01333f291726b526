import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFields } from '../../kit/use-fields.js';
import type { StepProps } from './setup-steps.js';

export function PostingStep({ role, keep, isKeeping }: StepProps) {
  const { t } = useTranslation();
  const { form } = useFields({
    initialValues: {
      title: role.title,
      department: role.department ?? '',
      location: role.location ?? '',
      description: role.description ?? '',
    },
  });
  const save = ({ title, department, location, description }: typeof form.values): void =>
    keep({
      title,
      department: department || null,
      location: location || null,
      description: description || null,
    });
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack maw={760}>
        <TextInput label={t('roleSetup.jobTitle')} required {...form.getInputProps('title')} />
        <Group grow>
          <TextInput label={t('roleSetup.department')} {...form.getInputProps('department')} />
          <TextInput label={t('roleSetup.location')} {...form.getInputProps('location')} />
        </Group>
        <Textarea
          label={t('roleSetup.posting')}
          autosize
          minRows={10}
          maxRows={28}
          {...form.getInputProps('description')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isKeeping}>
            {t('roleSetup.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
