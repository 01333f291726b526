import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';
import { isKind, type Kind } from './kinds.js';

const today = createRoute({
  getParentRoute: () => staff,
  path: '/today',
  validateSearch: ({ list }: Record<string, unknown>): { list?: Kind } => (isKind(list) ? { list } : {}),
  component: lazyRouteComponent(() => import('./today-page.js'), 'TodayPage'),
});

export const todayRoutes = [today] as const;
