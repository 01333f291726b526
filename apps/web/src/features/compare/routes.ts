import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';

/** `ids`: applications, separated by commas. `names`: left out while names are shown. */
interface Search {
  ids?: string;
  names?: 'hidden';
}

const compare = createRoute({
  getParentRoute: () => staff,
  path: '/roles/$roleId/compare',
  validateSearch: ({ ids, names }: Record<string, unknown>): Search => ({
    ...(typeof ids === 'string' && { ids }),
    ...(names === 'hidden' && { names }),
  }),
  component: lazyRouteComponent(() => import('./compare-page.js'), 'ComparePage'),
});

export const compareRoutes = [compare] as const;
