import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { candidate } from '../../shell/parents.js';

const explanation = createRoute({
  getParentRoute: () => candidate,
  path: '/interviews/$interviewId/explanation',
  component: lazyRouteComponent(() => import('./explanation-page.js'), 'ExplanationPage'),
});

const transcript = createRoute({
  getParentRoute: () => candidate,
  path: '/interviews/$interviewId/transcript',
  component: lazyRouteComponent(() => import('./transcript-page.js'), 'TranscriptPage'),
});

export const explanationRoutes = [explanation, transcript] as const;
