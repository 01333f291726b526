import { ActionIcon, Anchor, Drawer, Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys, useOs } from '@mantine/hooks';
import { IconKeyboard, IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe, useOrganisation } from '../api/who.js';
import { Brand } from './brand.js';
import { EnginesBadge } from './engines-badge.js';
import { OfflineBanner } from './offline-banner.js';
import { openPalette, Palette } from './palette.js';
import { PersonMenu } from './person-menu.js';
import { placesOf } from './places.js';
import { Preferences } from './preferences.js';
import { SampleBanner } from './sample-banner.js';
import { ShortcutsSheet } from './shortcuts-sheet.js';
import styles from './staff-shell.module.css';

/** The frame of the recruiting team's pages: where one can go, who one is, and which engines run. */
export function StaffShell() {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [isSheetOpen, { open: openSheet, close: closeSheet }] = useDisclosure(false);
  const me = useMe();
  useHotkeys([
    ['/', search],
    ['shift + /', search],
    ['?', openSheet],
    ['shift + ?', openSheet],
  ]);
  const places = (
    <nav aria-label={t('app.menu')}>
      {placesOf(me).map(({ to, text, Icon }) => (
        <Link key={to} to={to} className={styles.link} onClick={close}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {t(text)}
        </Link>
      ))}
    </nav>
  );
  return (
    <div className={styles.frame}>
      <Anchor href="#content" className="skip-link">
        {t('app.skip')}
      </Anchor>
      <aside className={styles.side}>
        <Group px={12} pb="md">
          <Brand />
        </Group>
        {places}
      </aside>
      <Drawer opened={isOpen} onClose={close} title={<Brand />} size={280}>
        {places}
      </Drawer>
      <header className={styles.top}>
        <Group gap="xs" wrap="nowrap" miw={0}>
          <ActionIcon className={styles.menu} variant="subtle" size="lg" aria-label={t('app.menu')} onClick={open}>
            <IconMenu2 size={20} aria-hidden />
          </ActionIcon>
          <OrganisationName />
        </Group>
        <Group gap={4} wrap="nowrap">
          <SearchButton />
          <Preferences />
          <PersonMenu />
        </Group>
      </header>
      <div>
        <OfflineBanner />
        <SampleBanner />
      </div>
      <main id="content" tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
      <footer className={styles.foot}>
        <EnginesBadge />
        <UnstyledButton className={styles.keys} onClick={openSheet}>
          <IconKeyboard size={16} aria-hidden />
          {t('app.shortcuts')}
        </UnstyledButton>
      </footer>
      <Palette onShortcuts={openSheet} />
      <ShortcutsSheet isOpen={isSheetOpen} onClose={closeSheet} />
    </div>
  );
}

function OrganisationName() {
  return (
    <Text c="dimmed" fz="sm" truncate>
      {useOrganisation()?.organisation.name}
    </Text>
  );
}

function SearchButton() {
  const { t } = useTranslation();
  const keys = useOs() === 'macos' ? '⌘K' : `${t('shell.keys.control')} K`;
  return (
    <UnstyledButton className={styles.search} onClick={openPalette}>
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <span className={styles.searchWords}>
        {t('app.search')} <Kbd size="xs">{keys}</Kbd>
      </span>
    </UnstyledButton>
  );
}

/** To the page's own search field; where it has none, to the one for everything. */
function search(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (field) field.focus();
  else openPalette();
}
