import { Group, SegmentedControl, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleResponse } from '#libs/api-client';
import { EmptyState } from '../../kit/empty-state.js';
import rows from '../../kit/linked-rows.module.css';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { SampleBadge } from '../../kit/sample-badge.js';
import { FillSample } from '../../kit/sample-buttons.js';
import { rolesQuery } from './role-query.js';
import { RoleStatus } from './role-status.js';
import styles from './roles.module.css';
import { ButtonLink } from '../../kit/links.js';

const SHOWN = ['all', 'draft', 'active', 'paused', 'closed'] as const;

/** Every role of the organisation, the newest first. */
export function RolesPage() {
  const { t } = useTranslation();
  const roles = useQuery(rolesQuery);
  const [shown, show] = useState<(typeof SHOWN)[number]>('all');
  const items = (roles.data?.items ?? []).filter(({ status }) => shown === 'all' || status === shown);
  const create = (
    <ButtonLink to="/roles/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('roles.create')}
    </ButtonLink>
  );
  return (
    <Page title={t('roles.title')} action={roles.data && roles.data.items.length > 0 && create}>
      <ProblemNotice error={roles.error} onRetry={() => void roles.refetch()} />
      {roles.isPending && <Loading />}
      {roles.data?.items.length === 0 && (
        <EmptyState
          title={t('roles.none')}
          hint={t('roles.noneHint')}
          action={
            <Group justify="center">
              {create}
              <FillSample />
            </Group>
          }
        />
      )}
      {roles.data && roles.data.items.length > 0 && (
        <Stack>
          <SegmentedControl
            w="fit-content"
            maw="100%"
            aria-label={t('roles.filter')}
            data={SHOWN.map((status) => ({ value: status, label: t(`roles.status.${status}`) }))}
            value={shown}
            onChange={(value) => show(value)}
          />
          {items.length === 0 ? (
            <EmptyState title={t('roles.noneOfThese')} />
          ) : (
            <ul className={rows.list}>
              {items.map((role) => (
                <RoleRow key={role.id} role={role} />
              ))}
            </ul>
          )}
        </Stack>
      )}
    </Page>
  );
}

function RoleRow({ role }: { role: RoleResponse }) {
  const about = [role.department, role.location].filter((part) => part !== null).join(' · ');
  return (
    <li className={`${rows.row} ${styles.row}`}>
      <Link to="/roles/$roleId" params={{ roleId: role.id }} className={rows.name}>
        {role.title}
      </Link>
      <span className={`${rows.quiet} ${styles.about}`}>{about}</span>
      <span className={styles.state}>
        <SampleBadge roleId={role.id} />
        <RoleStatus status={role.status} />
      </span>
      <span className={`${rows.quiet} ${styles.when}`}>
        <Time at={role.updated_at} />
      </span>
    </li>
  );
}
