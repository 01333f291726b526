import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../shell/parents.js';

/** What a mailed invitation leads to, whether its reader has an account or not. */
const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite',
  validateSearch: (search: Record<string, unknown>): { token?: string } => ({
    ...(typeof search.token === 'string' && { token: search.token }),
  }),
  component: lazyRouteComponent(() => import('./invite-page.js'), 'InvitePage'),
});

export const inviteRoutes = [invite] as const;
