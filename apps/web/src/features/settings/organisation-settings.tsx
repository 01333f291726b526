import { Button, Group, NumberInput, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationChange, organisationGet, type OwnOrganisationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { useMe } from '../../api/who.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { SampleSettings } from './sample-settings.js';
import { Section } from './section.js';
import styles from './settings.module.css';

/** What the organisation is called, and what candidates read about it. */
export function OrganisationSettings() {
  const { t } = useTranslation();
  const me = useMe();
  const id = me.organisation_id ?? '';
  const organisation = useQuery({
    queryKey: ['organisation', id],
    queryFn: () => ask(organisationGet({ path: { id } })),
  });
  return (
    <>
      <Section isFirst title={t('settings.parts.organisation')} lead={t('settings.organisation.lead')}>
        <ProblemNotice error={organisation.error} onRetry={() => void organisation.refetch()} />
        {organisation.isPending && <Loading rows={4} />}
        {organisation.data && <Form organisation={organisation.data} canChange={me.role === 'org_admin'} />}
      </Section>
      {me.role === 'org_admin' && <SampleSettings />}
    </>
  );
}

type Shown = Pick<OwnOrganisationResponse, 'id' | 'name' | 'industry' | 'website' | 'description' | 'values'> &
  Partial<OwnOrganisationResponse>;

function Form({ organisation, canChange }: { organisation: Shown; canChange: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, submit } = useFields({
    initialValues: {
      name: organisation.name,
      industry: organisation.industry ?? '',
      website: organisation.website ?? '',
      description: organisation.description ?? '',
      values: organisation.values,
      billing_email: organisation.billing_email ?? '',
      feedback_auto_send_hours: organisation.feedback_auto_send_hours ?? 0,
    },
  });
  const save = useMutation({
    mutationFn: ({ industry, website, description, billing_email: billing, ...rest }: typeof form.values) =>
      ask(
        organisationChange({
          path: { id: organisation.id },
          body: {
            ...rest,
            industry: industry || null,
            website: website || null,
            description: description || null,
            billing_email: billing || null,
          },
        }),
      ),
    onSuccess: async () => {
      form.resetDirty();
      notifications.show({ message: t('settings.saved') });
      await client.invalidateQueries({ queryKey: ['organisation'] });
    },
  });
  const field = { readOnly: !canChange } as const;
  return (
    <form onSubmit={submit((values) => save.mutateAsync(values))} noValidate className={styles.form}>
      <Stack>
        <ProblemNotice error={save.error} />
        {!canChange && <Text c="dimmed">{t('settings.adminsOnly')}</Text>}
        <TextInput label={t('settings.organisation.name')} required {...field} {...form.getInputProps('name')} />
        <TextInput label={t('settings.organisation.industry')} {...field} {...form.getInputProps('industry')} />
        <TextInput
          label={t('settings.organisation.website')}
          type="url"
          {...field}
          {...form.getInputProps('website')}
        />
        <Textarea
          label={t('settings.organisation.description')}
          description={t('settings.organisation.descriptionTell')}
          autosize
          minRows={3}
          {...field}
          {...form.getInputProps('description')}
        />
        <TagsInput
          label={t('settings.organisation.values')}
          description={t('settings.organisation.valuesTell')}
          {...field}
          {...form.getInputProps('values')}
        />
        {canChange && (
          <>
            <TextInput
              label={t('settings.organisation.billing')}
              type="email"
              {...form.getInputProps('billing_email')}
            />
            <NumberInput
              label={t('settings.organisation.autoSend')}
              description={t('settings.organisation.autoSendTell')}
              min={0}
              allowDecimal={false}
              {...form.getInputProps('feedback_auto_send_hours')}
            />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {t('app.save')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
