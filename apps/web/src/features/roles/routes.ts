import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';

const roles = createRoute({
  getParentRoute: () => staff,
  path: '/roles',
  component: lazyRouteComponent(() => import('./roles-page.js'), 'RolesPage'),
});

export const rolesRoutes = [roles] as const;
