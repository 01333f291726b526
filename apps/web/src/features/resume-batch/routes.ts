import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';

const batches = createRoute({
  getParentRoute: () => staff,
  path: '/roles/$roleId/resumes',
  component: lazyRouteComponent(() => import('./batches-page.js'), 'BatchesPage'),
});

const batch = createRoute({
  getParentRoute: () => staff,
  path: '/resume-batches/$batchId',
  component: lazyRouteComponent(() => import('./batch-page.js'), 'BatchPage'),
});

export const resumeBatchRoutes = [batches, batch] as const;
