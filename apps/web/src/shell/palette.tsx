import '@mantine/spotlight/styles.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconBriefcase, IconFiles, IconKeyboard, IconPlus, IconSearch, IconUser } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationList, roleList } from '#libs/api-client';
import { ask } from '../api/ask.js';
import { useMe } from '../api/who.js';
import styles from './palette.module.css';
import { placesOf, seesHiring } from './places.js';

/** Of the roles and of the candidates that fit, no more are shown. */
const MOST_SHOWN = 6;
/** No longer text is searched for. */
const LONGEST = 100;
const TYPING_MS = 150;

interface Entry {
  id: string;
  label: string;
  description?: string;
  icon: ReactNode;
  go: () => void;
}

/** Goes anywhere by name: pages, roles, candidates. Nothing is asked for before it is first opened. */
export function Palette({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const [query, setQuery] = useState('');
  const [isUsed, setUsed] = useState(false);
  const canSearch = isUsed && seesHiring(me);
  const [text] = useDebouncedValue(query.trim().slice(0, LONGEST), TYPING_MS);
  const search = { limit: MOST_SHOWN, ...(text !== '' && { q: text }) };
  const roles = useQuery({
    queryKey: ['roles', 'found', text],
    queryFn: () => ask(roleList({ query: search })),
    enabled: canSearch,
    placeholderData: keepPreviousData,
  });
  const applications = useQuery({
    queryKey: ['applications', 'found', text],
    queryFn: () => ask(applicationList({ query: search })),
    enabled: canSearch && text !== '',
    placeholderData: keepPreviousData,
  });
  const fits = fitting(query);
  const places = placesOf(me)
    .map(({ to, text, Icon }): Entry => {
      return { id: to, label: t(text), icon: <Icon {...LOOK} />, go: () => void navigate({ to }) };
    })
    .concat(
      seesHiring(me)
        ? {
            id: 'new',
            label: t('roles.create'),
            icon: <IconPlus {...LOOK} />,
            go: () => void navigate({ to: '/roles/new' }),
          }
        : [],
    )
    .concat({ id: 'keys', label: t('app.shortcuts'), icon: <IconKeyboard {...LOOK} />, go: onShortcuts })
    .filter(({ label }) => fits(label));
  const foundRoles = (roles.data?.items ?? []).map(({ id, title, department }): Entry => {
    return {
      id,
      label: title,
      description: department ?? undefined,
      icon: <IconBriefcase {...LOOK} />,
      go: () => void navigate({ to: '/roles/$roleId', params: { roleId: id } }),
    };
  });
  const isFinding = text !== '' && query.trim() !== '';
  const resumesFor = (isFinding ? (roles.data?.items ?? []) : []).map(({ id, title }): Entry => {
    return {
      id: `resumes-${id}`,
      label: t('resumeBatch.forRole', { role: title }),
      icon: <IconFiles {...LOOK} />,
      go: () => void navigate({ to: '/roles/$roleId/resumes', params: { roleId: id } }),
    };
  });
  const foundPeople = (isFinding ? (applications.data?.items ?? []) : []).map(
    ({ id, candidate, job_role: role }): Entry => {
      return {
        id,
        label: candidate.name,
        description: role.title,
        icon: <IconUser {...LOOK} />,
        go: () => void navigate({ to: '/applications/$applicationId', params: { applicationId: id } }),
      };
    },
  );
  const groups = [
    { name: t('shell.candidates'), entries: foundPeople },
    { name: t('app.nav.roles'), entries: [...foundRoles, ...resumesFor] },
    { name: t('shell.places'), entries: places },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setUsed(true)}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight="min(480px, 70vh)"
      transitionProps={{ duration: 120 }}
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      classNames={{ content: styles.content, action: styles.action, actionDescription: styles.description }}
    >
      <Spotlight.Search
        placeholder={t('shell.searchHint')}
        aria-label={t('shell.searchHint')}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ name, entries }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {entries.map(({ id, label, description, icon, go }) => (
              <Spotlight.Action
                key={id}
                label={label}
                description={description}
                leftSection={icon}
                onClick={go}
                dimmedSections={false}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{t('app.nothingFound')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      <Spotlight.Footer className={styles.foot}>{t('shell.paletteKeys')}</Spotlight.Footer>
    </Spotlight.Root>
  );
}

export const openPalette = (): void => spotlight.open();

const LOOK = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;

/** Whether every word of the query stands in the label. */
function fitting(query: string): (label: string) => boolean {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return (label) => words.every((word) => label.toLocaleLowerCase().includes(word));
}
