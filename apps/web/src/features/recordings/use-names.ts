import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/who.js';
import { colleaguesQuery, templatesQuery } from './recordings-queries.js';
import { seesRecordings } from './rights.js';

interface Named {
  value: string;
  label: string;
}

/** Names of members and templates, for choosing and for reading. */
export function useNames() {
  const me = useMe();
  const members = useQuery({ ...colleaguesQuery(me.organisation_id ?? ''), enabled: me.organisation_id !== null });
  const templates = useQuery({ ...templatesQuery, enabled: seesRecordings(me) });
  const people = members.data?.items ?? [];
  const kept = templates.data?.items ?? [];
  return {
    members: people,
    people: people.map(({ user_id: value, full_name: label }): Named => ({ value, label })),
    templates: kept.map(({ id: value, name: label }): Named => ({ value, label })),
    areTemplatesLoaded: templates.isSuccess,
    templateName: (id: string | null): string | null => kept.find((one) => one.id === id)?.name ?? null,
    /** Who is held to the policy: a member by id, else the name that was given. */
    agentName: ({ agent_id: id, agent_name: name }: { agent_id: string | null; agent_name: string | null }) =>
      people.find(({ user_id: userId }) => userId === id)?.full_name ?? name,
  };
}
