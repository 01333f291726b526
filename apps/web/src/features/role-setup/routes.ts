import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';
import { isSetupStep, type SetupStep } from './setup-steps.js';

const newRole = createRoute({
  getParentRoute: () => staff,
  path: '/roles/new',
  component: lazyRouteComponent(() => import('./new-role-page.js'), 'NewRolePage'),
});

const setup = createRoute({
  getParentRoute: () => staff,
  path: '/roles/$roleId/setup',
  validateSearch: ({ step }: Record<string, unknown>): { step?: SetupStep } => (isSetupStep(step) ? { step } : {}),
  component: lazyRouteComponent(() => import('./setup-page.js'), 'SetupPage'),
});

export const roleSetupRoutes = [newRole, setup] as const;
