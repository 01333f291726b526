import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';
import { isShown, type Shown } from './shown.js';

const invitations = createRoute({
  getParentRoute: () => staff,
  path: '/invitations',
  validateSearch: ({ show }: Record<string, unknown>): { show?: Shown } => (isShown(show) ? { show } : {}),
  component: lazyRouteComponent(() => import('./invitations-page.js'), 'InvitationsPage'),
});

export const invitationsRoutes = [invitations] as const;
