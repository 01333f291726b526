import { Button, FileButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { roleCreate, scoringExtract } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import styles from './role-setup.module.css';

const TEXT_FILES = 'text/plain,text/markdown,.txt,.md';

/** A role begins with its posting: what it asks for is read from it, and both are kept as a draft. */
export function NewRolePage() {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  const [isOver, setOver] = useState(false);
  const { form, submit } = useFields({ initialValues: { title: '', description: '' } });
  const create = useMutation({
    mutationFn: async ({ title, description }: { title: string; description: string }) => {
      const body = { job_description: description, ...(title !== '' && { title }) };
      const requirements = description.trim() === '' ? null : await ask(scoringExtract({ body }));
      return ask(roleCreate({ body: { title, description: description || null, requirements } }));
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['roles'] });
      await router.navigate({ to: '/roles/$roleId/setup', params: { roleId: id }, search: { step: 'requirements' } });
    },
  });
  const take = async (file: File | null | undefined): Promise<void> => {
    if (file) form.setFieldValue('description', await file.text());
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void take(file);
    else form.setFieldValue('description', event.dataTransfer.getData('text/plain'));
  };
  return (
    <Page title={t('roleSetup.newTitle')} lead={t('roleSetup.newLead')}>
      <form onSubmit={submit((values) => create.mutateAsync(values))} noValidate>
        <Stack maw={760}>
          <ProblemNotice error={create.error} />
          <TextInput label={t('roleSetup.jobTitle')} required {...form.getInputProps('title')} />
          <div
            className={styles.drop}
            data-over={isOver}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <Textarea
              label={t('roleSetup.posting')}
              description={t('roleSetup.postingHint')}
              autosize
              minRows={12}
              maxRows={28}
              {...form.getInputProps('description')}
            />
          </div>
          <Group justify="space-between">
            <FileButton accept={TEXT_FILES} onChange={(file) => void take(file)}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconFileText size={18} aria-hidden />}>
                  {t('roleSetup.fromFile')}
                </Button>
              )}
            </FileButton>
            <Button type="submit" loading={create.isPending}>
              {t('roleSetup.findRequirements')}
            </Button>
          </Group>
          <Text fz="sm" c="dimmed" role="status">
            {create.isPending && t('roleSetup.reading')}
          </Text>
        </Stack>
      </form>
    </Page>
  );
}
