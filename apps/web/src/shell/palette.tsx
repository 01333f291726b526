import '@mantine/spotlight/styles.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconBriefcase, IconKeyboard, IconPlus, IconSearch, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/who.js';
import { rolesQuery } from '../features/roles/role-query.js';
import { newestApplicationsQuery } from './newest-applications.js';
import styles from './palette.module.css';
import { placesOf, seesHiring } from './places.js';

/** Of the roles and of the candidates that fit, no more are shown. */
const MOST_SHOWN = 6;

interface Entry {
  id: string;
  label: string;
  description?: string;
  icon: ReactNode;
  go: () => void;
}

/** Goes anywhere by name: pages, roles, candidates. What it finds is loaded when it is first opened. */
export function Palette({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const [query, setQuery] = useState('');
  const [isUsed, setUsed] = useState(false);
  const canSearch = isUsed && seesHiring(me);
  const roles = useQuery({ ...rolesQuery, enabled: canSearch });
  const applications = useQuery({ ...newestApplicationsQuery, enabled: canSearch });
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
  const foundRoles = (roles.data?.items ?? [])
    .filter(({ title, department }) => fits(title, department))
    .slice(0, MOST_SHOWN)
    .map(({ id, title, department }): Entry => {
      return {
        id,
        label: title,
        description: department ?? undefined,
        icon: <IconBriefcase {...LOOK} />,
        go: () => void navigate({ to: '/roles/$roleId', params: { roleId: id } }),
      };
    });
  const foundPeople = (query === '' ? [] : (applications.data?.items ?? []))
    .filter(({ candidate }) => fits(candidate.name, candidate.email))
    .slice(0, MOST_SHOWN)
    .map(({ id, candidate, job_role: role }): Entry => {
      return {
        id,
        label: candidate.name,
        description: role.title,
        icon: <IconUser {...LOOK} />,
        go: () => void navigate({ to: '/applications/$applicationId', params: { applicationId: id } }),
      };
    });
  const groups = [
    { name: t('shell.candidates'), entries: foundPeople },
    { name: t('app.nav.roles'), entries: foundRoles },
    { name: t('shell.places'), entries: places },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setUsed(true)}
      shortcut="mod + K"
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

/** Whether every word of the query begins or stands in one of the texts. */
function fitting(query: string): (...texts: (string | null)[]) => boolean {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return (...texts) => {
    const text = texts.join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
}
