import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';
import { isApplicationTab, type ApplicationTab } from './application-tabs.js';

const application = createRoute({
  getParentRoute: () => staff,
  path: '/applications/$applicationId',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: ApplicationTab } =>
    isApplicationTab(tab) ? { tab } : {},
  component: lazyRouteComponent(() => import('./application-page.js'), 'ApplicationPage'),
});

export const applicationRoutes = [application] as const;
