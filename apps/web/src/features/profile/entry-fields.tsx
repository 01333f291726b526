import { Checkbox, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Job, School } from './entries.js';

/** As exact as it is known: a year, a month or a day. */
const DATE_PATTERN = '\\d{4}(-\\d{2}(-\\d{2})?)?';

export function JobFields({ form }: { form: UseFormReturnType<Job> }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('profile.jobTitle')} required data-autofocus {...form.getInputProps('job_title')} />
        <TextInput label={t('profile.company')} required {...form.getInputProps('company_name')} />
        <TextInput
          label={t('profile.from')}
          placeholder="2019-03"
          pattern={DATE_PATTERN}
          {...form.getInputProps('start_date')}
        />
        <TextInput
          label={t('profile.to')}
          placeholder="2022-11"
          pattern={DATE_PATTERN}
          disabled={form.values.is_current}
          {...form.getInputProps('end_date')}
        />
      </SimpleGrid>
      <Checkbox label={t('profile.goesOn')} {...form.getInputProps('is_current', { type: 'checkbox' })} />
      <Textarea
        label={t('profile.whatYouDid')}
        autosize
        minRows={3}
        maxRows={12}
        {...form.getInputProps('description')}
      />
    </Stack>
  );
}

export function SchoolFields({ form }: { form: UseFormReturnType<School> }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t('profile.institution')} required data-autofocus {...form.getInputProps('institution')} />
      <TextInput label={t('profile.degree')} {...form.getInputProps('degree')} />
      <TextInput label={t('profile.field')} {...form.getInputProps('field_of_study')} />
      <span />
      <TextInput
        label={t('profile.from')}
        placeholder="2007"
        pattern={DATE_PATTERN}
        {...form.getInputProps('start_date')}
      />
      <TextInput
        label={t('profile.to')}
        placeholder="2012"
        pattern={DATE_PATTERN}
        {...form.getInputProps('end_date')}
      />
    </SimpleGrid>
  );
}
