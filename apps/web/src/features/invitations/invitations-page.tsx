import { Chip, Group, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationResponse } from '#libs/api-client';
import { EmptyState } from '../../kit/empty-state.js';
import rows from '../../kit/linked-rows.module.css';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { More } from '../../kit/more.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useRowKeys } from '../../kit/use-row-keys.js';
import { ExtendDialog } from './extend-dialog.js';
import { invitationsQuery } from './invitation-queries.js';
import { InvitationRow } from './invitation-row.js';
import styles from './invitations.module.css';
import { SendAgainDialog } from './send-again-dialog.js';
import { isShown, SHOWN } from './shown.js';

const route = getRouteApi('/signed-in/staff/invitations');

/** Every link to an interview that was sent: how far it got, and until when it holds. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const { show: shown = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const invitations = useInfiniteQuery(invitationsQuery(shown));
  const list = useRowKeys<HTMLUListElement>();
  const [asked, setAsked] = useState<{ what: 'extend' | 'again'; about: InvitationResponse } | null>(null);
  const items = invitations.data?.pages.flatMap((page) => page.items) ?? [];
  const close = (): void => setAsked(null);
  return (
    <Page title={t('invitations.title')} lead={t('invitations.lead')}>
      <Stack>
        <Chip.Group
          value={shown}
          onChange={(value) => {
            if (isShown(value)) void navigate({ search: value === 'all' ? {} : { show: value }, resetScroll: false });
          }}
        >
          <Group gap={6} role="radiogroup" aria-label={t('invitations.filter')} className={styles.filter}>
            {SHOWN.map((value) => (
              <Chip key={value} value={value} size="sm" variant="outline">
                {t(`invitations.shown.${value}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <ProblemNotice error={invitations.error} onRetry={() => void invitations.refetch()} />
        {invitations.isPending && <Loading />}
        {invitations.isSuccess && items.length === 0 && (
          <EmptyState
            title={t(shown === 'all' ? 'invitations.none' : 'invitations.noneOfThese')}
            hint={shown === 'all' ? t('invitations.noneHint') : undefined}
            action={shown === 'all' && <ButtonLink to="/roles">{t('invitations.toRoles')}</ButtonLink>}
          />
        )}
        {items.length > 0 && (
          <ul className={rows.list} ref={list}>
            {items.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                isReplaced={items.some(
                  (other) =>
                    other.application_id === invitation.application_id && other.created_at > invitation.created_at,
                )}
                onExtend={() => setAsked({ what: 'extend', about: invitation })}
                onSendAgain={() => setAsked({ what: 'again', about: invitation })}
              />
            ))}
          </ul>
        )}
        <More {...invitations} />
      </Stack>
      {asked?.what === 'extend' && <ExtendDialog invitation={asked.about} onClose={close} />}
      {asked?.what === 'again' && <SendAgainDialog invitation={asked.about} onClose={close} />}
    </Page>
  );
}
