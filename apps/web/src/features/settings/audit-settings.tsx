import { Button, Code, Group, Menu, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconLink, IconLinkOff } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditExport, auditList, auditVerification, type AuditEntryResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { saveFile } from '../../kit/save-file.js';
import { Time } from '../../kit/time.js';
import { figure } from '../../texts/format.js';
import { More } from '../../kit/more.js';
import { Section } from './section.js';
import styles from './settings.module.css';
import { State } from '../../kit/state.js';

const FORMATS = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;
type Format = keyof typeof FORMATS;

/** Who did what. Nothing in it can be changed, and that can be verified. */
export function AuditSettings() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState({ action: '', from: '', to: '' });
  const [filter] = useDebouncedValue(queryOf(wanted), 300);
  const log = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      ask(auditList({ query: { limit: 50, ...filter, ...(pageParam !== null && { cursor: pageParam }) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
  });
  const exported = useMutation({
    mutationFn: (format: Format) => ask(auditExport({ query: { ...filter, format }, parseAs: 'text' })),
    onSuccess: (text, format) => saveFile(`audit-log.${format}`, text, FORMATS[format]),
  });
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  const field = (name: keyof typeof wanted) => ({
    value: wanted[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setWanted((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <Section
      isFirst
      title={t('settings.parts.audit')}
      lead={t('settings.audit.lead')}
      action={
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" loading={exported.isPending} leftSection={<IconDownload size={18} aria-hidden />}>
              {t('settings.audit.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(Object.keys(FORMATS) as Format[]).map((format) => (
              <Menu.Item key={format} onClick={() => exported.mutate(format)}>
                {t(`settings.audit.formats.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    >
      <Verification />
      <Group align="flex-end" gap="sm">
        <TextInput
          type="search"
          flex={1}
          miw={200}
          label={t('settings.audit.action')}
          placeholder="application.decided"
          {...field('action')}
        />
        <TextInput type="date" label={t('settings.audit.from')} {...field('from')} />
        <TextInput type="date" label={t('settings.audit.to')} {...field('to')} />
      </Group>
      <ProblemNotice error={log.error ?? exported.error} onRetry={() => void log.refetch()} />
      {log.isPending && <Loading rows={6} />}
      {log.isSuccess && items.length === 0 && <EmptyState title={t('settings.audit.none')} />}
      {items.length > 0 && (
        <div className={styles.tableBox} tabIndex={0} role="region" aria-label={t('settings.parts.audit')}>
          <Table verticalSpacing="sm" horizontalSpacing="md" miw={680}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('settings.audit.when')}</Table.Th>
                <Table.Th>{t('settings.audit.who')}</Table.Th>
                <Table.Th>{t('settings.audit.what')}</Table.Th>
                <Table.Th>{t('settings.audit.facts')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <More {...log} />
    </Section>
  );
}

function Entry({ entry }: { entry: AuditEntryResponse }) {
  const { t } = useTranslation();
  const facts = Object.entries(entry.facts);
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Time at={entry.at} />
      </Table.Td>
      <Table.Td>
        {entry.actor_name ?? t(entry.actor_key === null ? 'settings.audit.server' : 'settings.audit.erased')}
      </Table.Td>
      <Table.Td>
        <Code bg="transparent" px={0} c="var(--ink)">
          {entry.action}
        </Code>
        <span className={styles.quiet}>{entry.object_type.replaceAll('_', ' ')}</span>
      </Table.Td>
      <Table.Td>
        {facts.map(([name, value]) => (
          <Text key={name} fz="sm" style={{ overflowWrap: 'anywhere' }}>
            <Text span c="dimmed" inherit>
              {name.replaceAll('_', ' ')}:
            </Text>{' '}
            <Fact name={name} value={value} />
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

/** An application can be gone to; what it was about is told there. */
function Fact({ name, value }: { name: string; value: unknown }) {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name !== 'application') return value;
  return (
    <TextLink to="/applications/$applicationId" params={{ applicationId: value }} inherit>
      {value}
    </TextLink>
  );
}

/** Every entry carries the hash of the one before; the server works them all out again. */
function Verification() {
  const { t } = useTranslation();
  const verify = useMutation({ mutationFn: () => ask(auditVerification()) });
  const { data } = verify;
  return (
    <Group gap="md">
      <Button variant="default" size="sm" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('settings.audit.verify')}
      </Button>
      <div role="status">
        {data?.is_intact === true && (
          <State
            Icon={IconLink}
            tone="plain"
            text={t('settings.audit.intact', { count: data.length, total: figure(data.length) })}
          />
        )}
        {data?.is_intact === false && (
          <State
            Icon={IconLinkOff}
            tone="alarm"
            text={t('settings.audit.broken', { sequence: data.first_broken?.sequence ?? '?' })}
          />
        )}
      </div>
      <ProblemNotice error={verify.error} />
    </Group>
  );
}

/** Days are those of the reader; the last one counts whole. */
function queryOf({ action, from, to }: { action: string; from: string; to: string }) {
  return {
    ...(action.trim() !== '' && { action: action.trim() }),
    ...(from !== '' && { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(to !== '' && { to: new Date(`${to}T23:59:59.999`).toISOString() }),
  };
}
