import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';

const queue = createRoute({
  getParentRoute: () => staff,
  path: '/feedback',
  component: lazyRouteComponent(() => import('./queue-page.js'), 'QueuePage'),
});

const letter = createRoute({
  getParentRoute: () => staff,
  path: '/feedback/$resumeId',
  component: lazyRouteComponent(() => import('./review-page.js'), 'ReviewPage'),
});

export const feedbackRoutes = [queue, letter] as const;
