import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';
import { isPeriod, type Period } from './periods.js';

interface Search {
  role?: string;
  days?: Period;
}

const analytics = createRoute({
  getParentRoute: () => staff,
  path: '/analytics',
  validateSearch: ({ role, days }: Record<string, unknown>): Search => ({
    ...(typeof role === 'string' && { role }),
    ...(isPeriod(days) && { days }),
  }),
  component: lazyRouteComponent(() => import('./analytics-page.js'), 'AnalyticsPage'),
});

export const analyticsRoutes = [analytics] as const;
