import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { candidate } from '../../shell/parents.js';

const home = createRoute({
  getParentRoute: () => candidate,
  path: '/home',
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

const letter = createRoute({
  getParentRoute: () => candidate,
  path: '/feedback/received/$feedbackId',
  component: lazyRouteComponent(() => import('./letter-page.js'), 'LetterPage'),
});

export const homeRoutes = [home, letter] as const;
