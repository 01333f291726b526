import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconMailOff, IconSend, type Icon } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailGet, mailList, mailRetry, type MailResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { More } from '../../kit/more.js';
import { Section } from './section.js';
import styles from './settings.module.css';
import { State } from '../../kit/state.js';

const SHOWN = ['all', 'queued', 'sent', 'failed'] as const;
type Shown = (typeof SHOWN)[number];

const LOOKS: Record<MailResponse['status'], { Icon: Icon; tone: 'quiet' | 'person' }> = {
  queued: { Icon: IconClock, tone: 'quiet' },
  sending: { Icon: IconSend, tone: 'quiet' },
  sent: { Icon: IconCircleCheck, tone: 'quiet' },
  suppressed: { Icon: IconMailOff, tone: 'quiet' },
  failed: { Icon: IconAlertTriangle, tone: 'person' },
};

/** Every mail about this organisation's candidates and members, and whether it went out. */
export function MailSettings() {
  const { t } = useTranslation();
  const [shown, show] = useState<Shown>('all');
  const mails = useInfiniteQuery({
    queryKey: ['mails', shown],
    queryFn: ({ pageParam }) =>
      ask(
        mailList({
          query: {
            limit: 30,
            ...(shown !== 'all' && { status: shown }),
            ...(pageParam !== null && { cursor: pageParam }),
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
  });
  const items = mails.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section isFirst title={t('settings.parts.mail')} lead={t('settings.mail.lead')}>
      <SegmentedControl
        w="fit-content"
        maw="100%"
        aria-label={t('settings.mail.filter')}
        data={SHOWN.map((value) => ({ value, label: t(`settings.mail.status.${value}`) }))}
        value={shown}
        onChange={(value) => show(value)}
      />
      <ProblemNotice error={mails.error} onRetry={() => void mails.refetch()} />
      {mails.isPending && <Loading rows={5} />}
      {mails.isSuccess && items.length === 0 && (
        <EmptyState title={t('settings.mail.none')} hint={shown === 'all' ? t('settings.mail.noneHint') : undefined} />
      )}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((mail) => (
            <Mail key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
      <More {...mails} />
    </Section>
  );
}

function Mail({ mail }: { mail: MailResponse }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const logId = useId();
  const retry = useMutation({
    mutationFn: () => ask(mailRetry({ path: { id: mail.id } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['mails'] }),
  });
  const { Icon, tone } = LOOKS[mail.status];
  // A template of a newer server has no name here yet; its own is better than none.
  const name = `settings.mail.templates.${mail.template.replaceAll('.', '_')}`;
  const what = i18n.exists(name) ? (i18n.t as (key: string) => string)(name) : mail.template;
  return (
    <li className={styles.row}>
      <span className={styles.main}>
        <strong>{what}</strong>
        <span className={styles.quiet}>
          {mail.to} · <Time at={mail.sent_at ?? mail.created_at} />
        </span>
        {mail.problem !== null && <span className={styles.quiet}>{mail.problem}</span>}
      </span>
      <State Icon={Icon} tone={tone} text={t(`settings.mail.status.${mail.status}`)} />
      {mail.status === 'failed' ? (
        <Button variant="default" size="sm" loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('settings.mail.retry')}
        </Button>
      ) : (
        <Button
          variant="subtle"
          size="sm"
          aria-expanded={isOpen}
          aria-controls={logId}
          aria-label={t('settings.mail.attemptsOf', { to: mail.to })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('settings.mail.attempts')}
        </Button>
      )}
      <div id={logId} className={styles.below} hidden={!isOpen && retry.error === null}>
        <ProblemNotice error={retry.error} />
        {isOpen && <Attempts mailId={mail.id} />}
      </div>
    </li>
  );
}

function Attempts({ mailId }: { mailId: string }) {
  const { t } = useTranslation();
  const mail = useQuery({ queryKey: ['mails', 'one', mailId], queryFn: () => ask(mailGet({ path: { id: mailId } })) });
  if (mail.error) return <ProblemNotice error={mail.error} onRetry={() => void mail.refetch()} />;
  if (!mail.data) return <Loading rows={1} />;
  if (mail.data.log.length === 0) return <span className={styles.quiet}>{t('settings.mail.noAttempt')}</span>;
  return (
    <ol className={styles.log}>
      {mail.data.log.map(({ at, provider, outcome, answer, message }) => (
        <li key={at}>
          <Time at={at} /> · {provider} · {t(`settings.mail.outcome.${outcome}`)}
          {(message ?? answer) !== null && <span className={styles.quiet}>{message ?? answer}</span>}
        </li>
      ))}
    </ol>
  );
}
