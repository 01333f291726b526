import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';

const analytics = createRoute({
  getParentRoute: () => staff,
  path: '/analytics',
  validateSearch: ({ role }: Record<string, unknown>): { role?: string } => (typeof role === 'string' ? { role } : {}),
  component: lazyRouteComponent(() => import('./analytics-page.js'), 'AnalyticsPage'),
});

export const analyticsRoutes = [analytics] as const;
