import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { queries } from '../api/ask.js';
import { sampleQuery } from '../api/sample.js';
import { session } from '../api/session.js';
import { isStaff, meQuery } from '../api/who.js';
import { Loading } from '../kit/loading.js';
import { loadStaffTexts } from '../texts/texts.js';
import { Broken, Missing } from './dead-ends.js';

/** The routes that all others lie under. A feature's `routes.ts` names the one of these that its pages belong to. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: Missing, errorComponent: Broken });

/** Needs somebody who is signed in, and brings them back here when they have. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    if (!session.isSignedIn) throw redirect({ to: '/sign-in', search: { then: location.href } });
    await queries.ensureQueryData(meQuery);
  },
  pendingComponent: Loading,
});

/** The recruiting team's pages, in its frame. */
export const staff = createRoute({
  getParentRoute: () => signedIn,
  id: 'staff',
  beforeLoad: async () => {
    if (!isStaff(await queries.ensureQueryData(meQuery))) throw redirect({ to: '/home' });
    // The banner about sample data stands above everything: were it late, all would move.
    await Promise.all([loadStaffTexts(), queries.ensureQueryData(sampleQuery).catch(() => undefined)]);
  },
  component: lazyRouteComponent(() => import('./staff-shell.js'), 'StaffShell'),
});

/** The candidate's pages, in theirs. */
export const candidate = createRoute({
  getParentRoute: () => signedIn,
  id: 'candidate',
  component: lazyRouteComponent(() => import('./candidate-shell.js'), 'CandidateShell'),
});
