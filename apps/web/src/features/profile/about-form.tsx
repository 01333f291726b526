import { Button, Group, Radio, SimpleGrid, Stack, Switch, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { candidateChangeProfile, type ProfileResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { orNull } from './entries.js';
import { profileQuery } from './profile-queries.js';
import styles from './profile.module.css';

const VISIBILITIES = ['full', 'limited', 'hidden'] as const;

/** Oneself in a few fields, and who may see them. */
export function AboutForm({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation();
  const { form, submit } = useFields({
    initialValues: {
      first_name: profile.first_name,
      last_name: profile.last_name,
      headline: profile.headline ?? '',
      phone: profile.phone ?? '',
      location: profile.location ?? '',
      linkedin_url: profile.linkedin_url ?? '',
      portfolio_url: profile.portfolio_url ?? '',
      summary: profile.summary ?? '',
      visibility: profile.visibility,
      paused: profile.paused,
    },
  });
  const change = useMutation({
    mutationFn: ({ first_name, last_name, visibility, paused, ...texts }: typeof form.values) =>
      ask(
        candidateChangeProfile({
          body: {
            first_name,
            last_name,
            visibility,
            paused,
            ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, orNull(text)])),
          },
        }),
      ),
    onSuccess: (changed) => {
      queries.setQueryData(profileQuery.queryKey, changed);
      form.resetDirty();
    },
  });
  return (
    <section aria-labelledby="about">
      <Title order={2} id="about" mb="sm">
        {t('profile.about')}
      </Title>
      <form onSubmit={submit((values) => change.mutateAsync(values))} noValidate className={styles.sheet}>
        <Stack>
          <ProblemNotice error={change.error} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t('profile.firstName')}
              autoComplete="given-name"
              required
              {...form.getInputProps('first_name')}
            />
            <TextInput label={t('profile.lastName')} autoComplete="family-name" {...form.getInputProps('last_name')} />
            <TextInput label={t('profile.phone')} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
            <TextInput
              label={t('profile.location')}
              autoComplete="address-level2"
              {...form.getInputProps('location')}
            />
            <TextInput label={t('profile.linkedin')} type="url" {...form.getInputProps('linkedin_url')} />
            <TextInput label={t('profile.portfolio')} type="url" {...form.getInputProps('portfolio_url')} />
          </SimpleGrid>
          <TextInput label={t('profile.headline')} {...form.getInputProps('headline')} />
          <Textarea label={t('profile.summary')} autosize minRows={3} maxRows={12} {...form.getInputProps('summary')} />
          <Radio.Group label={t('profile.visibility')} {...form.getInputProps('visibility')}>
            <Stack gap="xs" mt="xs">
              {VISIBILITIES.map((visibility) => (
                <Radio key={visibility} value={visibility} label={t(`profile.visible.${visibility}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Switch label={t('profile.paused')} {...form.getInputProps('paused', { type: 'checkbox' })} />
          <Group>
            <Button type="submit" variant={form.isDirty() ? 'filled' : 'default'} loading={change.isPending}>
              {t('app.save')}
            </Button>
            {change.isSuccess && !form.isDirty() && (
              <Text role="status" c="dimmed" fz="sm">
                {t('profile.saved')}
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </section>
  );
}
