import { Box, Group } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainShell } from './plain-shell.js';
import { TextLink } from '../kit/links.js';

const PLACES = [
  { to: '/home', text: 'app.nav.home' },
  { to: '/practice', text: 'app.nav.practice' },
  { to: '/profile', text: 'app.nav.profile' },
  { to: '/my-data', text: 'app.nav.privacy' },
] as const;

/** With the other menus, after the page. */
const PersonMenu = lazy(async () => ({ default: (await import('./person-menu.js')).PersonMenu }));

/** The frame of the candidate's pages: few words, few ways, nothing that distracts. */
export function CandidateShell() {
  const { t } = useTranslation();
  const places = PLACES.map(({ to, text }) => (
    <TextLink key={to} to={to} underline="hover" fz="sm" activeProps={{ fw: 650 }} py={4}>
      {t(text)}
    </TextLink>
  ));
  return (
    <PlainShell
      aside={
        <>
          <Group component="nav" aria-label={t('app.menu')} gap="md" mr="sm" visibleFrom="sm">
            {places}
          </Group>
          <Suspense fallback={<Box w={36} />}>
            <PersonMenu />
          </Suspense>
        </>
      }
    >
      {/* A phone has no room for them beside the brand. */}
      <Group component="nav" aria-label={t('app.menu')} gap="lg" mb="lg" mt={-12} hiddenFrom="sm">
        {places}
      </Group>
      <Outlet />
    </PlainShell>
  );
}
