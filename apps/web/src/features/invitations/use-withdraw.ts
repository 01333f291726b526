import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { invitationChange, type InvitationListResponse, type InvitationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { doSoon } from '../../kit/do-soon.js';
import { tellRefused } from '../../kit/tell-refused.js';
import { invitationsChanged } from './invitation-queries.js';

type Lists = InfiniteData<InvitationListResponse>;

/** Withdraws an invitation. The link would be dead for good, so it dies after a moment in which that can be taken back. */
export function useWithdraw({ id, candidate_name: name }: InvitationResponse): () => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const settle = (): void => void invitationsChanged();
  return () => {
    client.setQueriesData<Lists>({ queryKey: ['invitations', 'list'] }, (lists) => lists && withdrawnIn(lists, id));
    doSoon({
      id,
      message: t('invitations.withdrawn', { name }),
      onUndo: settle,
      run: () =>
        void ask(invitationChange({ path: { id }, body: { status: 'revoked' }, keepalive: true })).then(
          settle,
          (error: unknown) => {
            tellRefused(t('invitations.stillHolds', { name }), error);
            settle();
          },
        ),
    });
  };
}

function withdrawnIn(lists: Lists, id: string): Lists {
  const changed = (one: InvitationResponse): InvitationResponse =>
    one.id === id ? { ...one, status: 'revoked' } : one;
  return { ...lists, pages: lists.pages.map((page) => ({ ...page, items: page.items.map(changed) })) };
}
