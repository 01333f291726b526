import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { webhooksListDeliveries, webhooksRedeliver, type WebhookDeliveryResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { More } from '../../kit/more.js';
import styles from './settings.module.css';

/** While something is on its way, the list is asked for again. */
const AGAIN_AFTER_MS = 3_000;

/** What one address was told, what it answered, and a second try. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation();
  const deliveries = useInfiniteQuery({
    queryKey: ['webhooks', webhookId, 'deliveries'],
    queryFn: ({ pageParam }) =>
      ask(
        webhooksListDeliveries({
          path: { id: webhookId },
          query: { limit: 10, ...(pageParam !== null && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some(({ status, attempts }) => status === 'pending' && attempts === 0) === true
        ? AGAIN_AFTER_MS
        : false,
  });
  const again = useMutation({
    mutationFn: (deliveryId: string) => ask(webhooksRedeliver({ path: { id: webhookId, deliveryId } })),
    onSettled: () => deliveries.refetch(),
  });
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  if (deliveries.isPending) return <Loading rows={2} />;
  return (
    <Stack gap="sm">
      <ProblemNotice error={deliveries.error ?? again.error} />
      {items.length === 0 && <span className={styles.quiet}>{t('settings.webhooks.noDelivery')}</span>}
      <ol className={styles.log}>
        {items.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} onAgain={() => again.mutate(delivery.id)} />
        ))}
      </ol>
      <More {...deliveries} />
    </Stack>
  );
}

function Delivery({ delivery, onAgain }: { delivery: WebhookDeliveryResponse; onAgain: () => void }) {
  const { t } = useTranslation();
  const { event_type: event, status, response_status: answer, problem, attempts, created_at: at } = delivery;
  return (
    <li>
      <strong>{event}</strong> · <Time at={at} /> · {t(`settings.webhooks.status.${status}`)}
      {answer !== null && ` (${answer})`}{' '}
      {status === 'failed' && (
        <Button variant="subtle" size="compact-sm" onClick={onAgain}>
          {t('settings.webhooks.again')}
        </Button>
      )}
      <span className={styles.quiet}>
        {t('settings.webhooks.tries', { count: attempts })}
        {problem !== null && ` · ${problem}`}
      </span>
    </li>
  );
}
