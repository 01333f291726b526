import { Button, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck, IconMailForward, IconUserOff } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recruiterGiveRole, recruiterList, type MemberResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { useMe } from '../../api/who.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { InviteMember } from './invite-member.js';
import { MEMBER_ROLES, type MemberRole } from './member-roles.js';
import { More } from '../../kit/more.js';
import { PartWithMember } from './part-with-member.js';
import { Section } from './section.js';
import styles from './settings.module.css';
import { State } from '../../kit/state.js';

/** Who works here, as what, and how one comes and goes. */
export function MembersSettings() {
  const { t } = useTranslation();
  const canChange = useMe().role === 'org_admin';
  const [isInviting, { open, close }] = useDisclosure(false);
  const [leaving, setLeaving] = useState<MemberResponse | null>(null);
  const members = useInfiniteQuery({
    queryKey: ['members'],
    queryFn: ({ pageParam }) =>
      ask(recruiterList({ query: { limit: 100, ...(pageParam !== null && { cursor: pageParam }) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
  });
  const items = members.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section
      isFirst
      title={t('settings.parts.members')}
      lead={t('settings.members.lead')}
      action={canChange && <Button onClick={open}>{t('settings.members.invite')}</Button>}
    >
      <ProblemNotice error={members.error} onRetry={() => void members.refetch()} />
      {members.isPending && <Loading rows={4} />}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((member) => (
            <Member key={member.id} member={member} canChange={canChange} onPart={() => setLeaving(member)} />
          ))}
        </ul>
      )}
      <More {...members} />
      <InviteMember isOpen={isInviting} onClose={close} />
      <PartWithMember member={leaving} onClose={() => setLeaving(null)} />
    </Section>
  );
}

function Member({ member, canChange, onPart }: { member: MemberResponse; canChange: boolean; onPart: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const isMe = member.user_id === me.id;
  const { role, give, error } = useRoleOf(member);
  return (
    <li className={`${styles.row} ${styles.member}`}>
      <span className={styles.main}>
        <strong>{member.full_name}</strong>
        {isMe && <Text span c="dimmed">{` ${t('settings.members.you')}`}</Text>}
        <span className={styles.quiet}>{member.email}</span>
        {!member.is_active ? (
          <State Icon={IconUserOff} tone="quiet" text={t('settings.members.inactive')} />
        ) : member.is_claimed ? (
          <State Icon={IconCircleCheck} tone="quiet" text={t('settings.members.active')} />
        ) : (
          <State Icon={IconMailForward} tone="person" text={t('settings.members.invited')} />
        )}
      </span>
      {canChange && member.is_active && !isMe ? (
        <Select
          w={172}
          aria-label={t('settings.members.roleOf', { name: member.full_name })}
          data={MEMBER_ROLES.map((value) => ({ value, label: t(`settings.roles.${value}`) }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => value !== null && give(value)}
        />
      ) : (
        <span>{t(`settings.roles.${member.role}`)}</span>
      )}
      {member.is_active && (canChange || isMe) && (
        <Button
          variant="subtle"
          size="sm"
          aria-label={t(isMe ? 'settings.members.leave' : 'settings.members.partWith', { name: member.full_name })}
          onClick={onPart}
        >
          {t(isMe ? 'settings.members.leaveShort' : 'settings.members.deactivate')}
        </Button>
      )}
      {error !== null && (
        <div className={styles.below}>
          <ProblemNotice error={error} />
        </div>
      )}
    </li>
  );
}

/** The role of a member. Another one counts at once, and can be taken back for a moment. */
function useRoleOf({ user_id: userId, full_name: name, role: before }: MemberResponse) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (role: MemberRole) => ask(recruiterGiveRole({ path: { id: userId }, body: { role } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['members'] }),
  });
  const give = (role: MemberRole): void =>
    change.mutate(role, {
      onSuccess: () => {
        const id = `role-${userId}`;
        const undo = (): void => {
          notifications.hide(id);
          change.mutate(before);
        };
        notifications.show({
          id,
          message: (
            <>
              {t('settings.members.nowIs', { name, role: t(`settings.roles.${role}`) })}{' '}
              <Button variant="subtle" size="compact-sm" onClick={undo}>
                {t('app.undo')}
              </Button>
            </>
          ),
        });
      },
    });
  return { role: change.isPending ? change.variables : before, give, error: change.error };
}
