import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { candidate, signedIn } from '../../shell/parents.js';

const start = createRoute({
  getParentRoute: () => candidate,
  path: '/interview/start',
  validateSearch: (search: Record<string, unknown>): { application_id?: string } =>
    typeof search.application_id === 'string' ? { application_id: search.application_id } : {},
  component: lazyRouteComponent(() => import('./start-page.js'), 'StartPage'),
});

const practice = createRoute({
  getParentRoute: () => candidate,
  path: '/practice',
  component: lazyRouteComponent(() => import('./practice-page.js'), 'PracticePage'),
});

/** In a frame of its own, with nothing around it that leads away. */
const interview = createRoute({
  getParentRoute: () => signedIn,
  path: '/interview/$interviewId',
  component: lazyRouteComponent(() => import('./interview-page.js'), 'InterviewPage'),
});

export const interviewRoutes = [start, practice] as const;
export const interviewScreenRoutes = [interview] as const;
