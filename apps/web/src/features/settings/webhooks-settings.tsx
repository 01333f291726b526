import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { webhooksAdd, webhooksList } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { Section } from './section.js';
import { SecretOnce } from './secret-once.js';
import styles from './settings.module.css';
import { Webhook } from './webhook.js';
import { EVENTS, eventName } from './webhook-events.js';

/** Where other systems are told what happens here. */
export function WebhooksSettings() {
  const { t } = useTranslation();
  const [isAdding, { open, close }] = useDisclosure(false);
  const [secret, setSecret] = useState<string | null>(null);
  const webhooks = useQuery({ queryKey: ['webhooks'], queryFn: () => ask(webhooksList()) });
  const add = <Button onClick={open}>{t('settings.webhooks.add')}</Button>;
  const isEmpty = webhooks.data?.items.length === 0;
  return (
    <Section
      isFirst
      title={t('settings.parts.webhooks')}
      lead={t('settings.webhooks.lead')}
      action={webhooks.data && !isEmpty && add}
    >
      <ProblemNotice error={webhooks.error} onRetry={() => void webhooks.refetch()} />
      {webhooks.isPending && <Loading rows={3} />}
      {isEmpty && (
        <EmptyState title={t('settings.webhooks.none')} hint={t('settings.webhooks.noneHint')} action={add} />
      )}
      {webhooks.data && !isEmpty && (
        <ul className={styles.list}>
          {webhooks.data.items.map((webhook) => (
            <Webhook key={webhook.id} webhook={webhook} onSecret={setSecret} />
          ))}
        </ul>
      )}
      <AddWebhook isOpen={isAdding} onClose={close} onSecret={setSecret} />
      <SecretOnce secret={secret} onClose={() => setSecret(null)} />
    </Section>
  );
}

function AddWebhook(props: { isOpen: boolean; onClose: () => void; onSecret: (secret: string) => void }) {
  const { isOpen, onClose, onSecret } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, submit } = useFields({ initialValues: { webhook_url: '', event_types: [] as string[] } });
  const add = useMutation({
    mutationFn: (body: typeof form.values) => ask(webhooksAdd({ body })),
    onSuccess: async ({ webhook_secret: secret }) => {
      onClose();
      form.reset();
      onSecret(secret);
      await client.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('settings.webhooks.add')}>
      <form onSubmit={submit((values) => add.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={add.error} />
          <TextInput
            label={t('settings.webhooks.url')}
            description={t('settings.webhooks.urlTell')}
            type="url"
            placeholder="https://"
            required
            {...form.getInputProps('webhook_url')}
          />
          <Checkbox.Group label={t('settings.webhooks.events')} required {...form.getInputProps('event_types')}>
            <Stack gap="xs" mt="xs">
              {EVENTS.map((event) => (
                <Checkbox key={event} value={event} label={t(`settings.webhooks.eventNames.${eventName(event)}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={form.values.event_types.length === 0}>
              {t('settings.webhooks.addDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
