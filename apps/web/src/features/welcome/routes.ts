import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queries } from '../../api/ask.js';
import { session } from '../../api/session.js';
import { isStaff, meQuery } from '../../api/who.js';
import { root } from '../../shell/parents.js';

/** The first page; who is signed in goes where they belong: staff to their day, candidates to their applications. */
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    if (!session.isSignedIn) return;
    throw redirect({ to: isStaff(await queries.ensureQueryData(meQuery)) ? '/today' : '/home' });
  },
  component: lazyRouteComponent(() => import('./welcome-page.js'), 'WelcomePage'),
});

export const welcomeRoutes = [welcome] as const;
