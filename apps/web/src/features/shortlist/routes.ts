import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';

const shortlists = createRoute({
  getParentRoute: () => staff,
  path: '/roles/$roleId/shortlists',
  component: lazyRouteComponent(() => import('./shortlists-page.js'), 'ShortlistsPage'),
});

const shortlist = createRoute({
  getParentRoute: () => staff,
  path: '/shortlists/$shortlistId',
  component: lazyRouteComponent(() => import('./shortlist-page.js'), 'ShortlistPage'),
});

export const shortlistRoutes = [shortlists, shortlist] as const;
