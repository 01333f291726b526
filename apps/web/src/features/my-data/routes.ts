import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { candidate, root } from '../../shell/parents.js';

const myData = createRoute({
  getParentRoute: () => candidate,
  path: '/my-data',
  component: lazyRouteComponent(() => import('./my-data-page.js'), 'MyDataPage'),
});

/** For whoever has no account any more. */
const erased = createRoute({
  getParentRoute: () => root,
  path: '/erased',
  validateSearch: (search: Record<string, unknown>): { token?: string } => ({
    ...(typeof search.token === 'string' && { token: search.token }),
  }),
  component: lazyRouteComponent(() => import('./erased-page.js'), 'ErasedPage'),
});

export const myDataRoutes = [myData] as const;
export const erasedRoutes = [erased] as const;
