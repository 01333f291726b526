import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { candidate } from '../../shell/parents.js';

const profile = createRoute({
  getParentRoute: () => candidate,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile-page.js'), 'ProfilePage'),
});

export const profileRoutes = [profile] as const;
