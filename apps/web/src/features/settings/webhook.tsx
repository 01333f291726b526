import { ActionIcon, Button, Group, Menu, Modal, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  webhooksChange,
  webhooksRemove,
  webhooksRotateSecret,
  webhooksTest,
  type WebhookResponse,
} from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { Deliveries } from './deliveries.js';
import styles from './settings.module.css';
import { State } from '../../kit/state.js';
import { eventName, isEvent } from './webhook-events.js';

/** One address that is told: on or off, what it was told, and what can be done with it. */
export function Webhook({ webhook, onSecret }: { webhook: WebhookResponse; onSecret: (secret: string) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [isAsking, { open: askFirst, close }] = useDisclosure(false);
  const deliveriesId = useId();
  const path = { id: webhook.id };
  const refresh = () => client.invalidateQueries({ queryKey: ['webhooks'] });
  const turn = useMutation({
    mutationFn: (isActive: boolean) => ask(webhooksChange({ path, body: { is_active: isActive } })),
    onSettled: refresh,
  });
  const test = useMutation({
    mutationFn: () => ask(webhooksTest({ path })),
    onSuccess: async () => {
      setOpen(true);
      notifications.show({ message: t('settings.webhooks.tested') });
      await refresh();
    },
  });
  const rotate = useMutation({
    mutationFn: () => ask(webhooksRotateSecret({ path })),
    onSuccess: ({ webhook_secret: secret }) => {
      onSecret(secret);
      return refresh();
    },
  });
  const remove = useMutation({ mutationFn: () => ask(webhooksRemove({ path })), onSettled: refresh });
  const isActive = turn.isPending ? turn.variables : webhook.is_active;
  const events = webhook.event_types.map((event) =>
    isEvent(event) ? t(`settings.webhooks.eventNames.${eventName(event)}`) : event,
  );
  const { disabled_reason: disabled, last_triggered_at: last } = webhook;
  return (
    <li className={styles.row}>
      <span className={styles.main}>
        <strong>{webhook.webhook_url}</strong>
        <span className={styles.quiet}>{events.join(', ')}</span>
        <span className={styles.quiet}>
          {last === null ? (
            t('settings.webhooks.never')
          ) : (
            <>
              {t('settings.webhooks.last')} <Time at={last} />
            </>
          )}
        </span>
        {disabled !== null && (
          <State Icon={IconAlertTriangle} tone="person" text={t(`settings.webhooks.disabled.${disabled}`)} />
        )}
      </span>
      <Switch
        label={t(isActive ? 'settings.webhooks.on' : 'settings.webhooks.off')}
        aria-label={t('settings.webhooks.onOf', { url: webhook.webhook_url })}
        checked={isActive}
        onChange={(event) => turn.mutate(event.currentTarget.checked)}
      />
      <Group gap={4} wrap="nowrap">
        <Button
          variant="subtle"
          size="sm"
          aria-expanded={isOpen}
          aria-controls={deliveriesId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('settings.webhooks.deliveries')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('settings.webhooks.more', { url: webhook.webhook_url })}
              loading={test.isPending || rotate.isPending || remove.isPending}
            >
              <IconDots size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => test.mutate()}>{t('settings.webhooks.test')}</Menu.Item>
            <Menu.Item onClick={() => rotate.mutate()}>{t('settings.webhooks.rotate')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={askFirst}>{t('settings.webhooks.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <div id={deliveriesId} className={styles.below}>
        <ProblemNotice error={turn.error ?? test.error ?? rotate.error ?? remove.error} />
        {isOpen && <Deliveries webhookId={webhook.id} />}
      </div>
      <Modal opened={isAsking} onClose={close} title={t('settings.webhooks.remove')}>
        <Stack>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {t('settings.webhooks.removeTell', { url: webhook.webhook_url })}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            <Button loading={remove.isPending} onClick={() => remove.mutate(undefined, { onSettled: close })}>
              {t('settings.webhooks.remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </li>
  );
}
