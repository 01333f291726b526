import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { invitationList, mailList, type InvitationListResponse, type InvitationResponse } from '#libs/api-client';
import { allPages } from '../../api/all-pages.js';
import { ask, queries } from '../../api/ask.js';
import type { Shown } from './shown.js';

const PAGE = 50;
const WHOLE_PAGE = 200;
const SOON_MS = 3 * 86_400_000;
const OPEN = ['pending', 'sent', 'opened'] as const;

export const invitationsQuery = (shown: Shown) =>
  infiniteQueryOptions({
    queryKey: ['invitations', 'list', shown],
    queryFn: ({ pageParam }): Promise<InvitationListResponse> => {
      if (shown === 'ending') return ending();
      return ask(
        invitationList({
          query: {
            limit: PAGE,
            ...(shown !== 'all' && { status: shown }),
            ...(pageParam !== null && { cursor: pageParam }),
          },
        }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
  });

/** The mails of one application that carried an invitation, newest first. */
export const mailsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['mails', 'of-application', applicationId],
    queryFn: () => ask(mailList({ query: { application_id: applicationId, limit: 10 } })),
  });

export const invitationsChanged = (): Promise<void> => queries.invalidateQueries({ queryKey: ['invitations'] });

export const isOpen = ({ status }: InvitationResponse): boolean => OPEN.some((open) => open === status);

export function endsSoon(invitation: InvitationResponse): boolean {
  return isOpen(invitation) && new Date(invitation.expires_at).getTime() - Date.now() < SOON_MS;
}

/** Lists cannot be narrowed to an end, so all that are open are looked through; what ends first comes first. */
async function ending(): Promise<InvitationListResponse> {
  const open = (await Promise.all(OPEN.map(allWith))).flat().filter(endsSoon);
  return { items: open.sort((a, b) => a.expires_at.localeCompare(b.expires_at)), next_cursor: null };
}

const allWith = (status: (typeof OPEN)[number]): Promise<InvitationResponse[]> =>
  allPages((query) => ask(invitationList({ query: { status, limit: WHOLE_PAGE, ...query } })));
