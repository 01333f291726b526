import { Group, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';

const PreferenceMenus = lazy(async () => ({ default: (await import('./preference-menus.js')).PreferenceMenus }));

/** Language and light or dark. Menus bring much with them, and nobody needs these to begin: they come after the page. */
export function Preferences() {
  return (
    <Suspense fallback={<Places />}>
      <PreferenceMenus />
    </Suspense>
  );
}

/** As large as the two buttons, so that nothing moves when they come. */
function Places() {
  return (
    <Group gap={4} aria-hidden>
      <Skeleton width={34} height={34} animate={false} />
      <Skeleton width={34} height={34} animate={false} />
    </Group>
  );
}
