import { Anchor, Box, Group } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.js';
import { OfflineBanner } from './offline-banner.js';
import { Preferences } from './preferences.js';

/** At the foot of the page, and after it. */
const EnginesBadge = lazy(async () => ({ default: (await import('./engines-badge.js')).EnginesBadge }));

/** The frame of pages before anybody is signed in, and of the candidate's. `aside` sits beside the preferences. */
export function PlainShell({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Box mih="100dvh" display="flex" style={{ flexDirection: 'column' }}>
      <Anchor href="#content" className="skip-link">
        {t('app.skip')}
      </Anchor>
      <Group component="header" justify="space-between" px={{ base: 'md', sm: 'xl' }} py="sm">
        <Brand />
        <Group gap={4}>
          {aside}
          <Preferences />
        </Group>
      </Group>
      <OfflineBanner />
      <Box component="main" id="content" tabIndex={-1} flex={1} px={{ base: 'md', sm: 'xl' }} py="lg">
        {children}
      </Box>
      <Group component="footer" px={{ base: 'md', sm: 'xl' }} py="sm">
        <Suspense>
          <EnginesBadge />
        </Suspense>
      </Group>
    </Box>
  );
}
