import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';

const pipeline = createRoute({
  getParentRoute: () => staff,
  path: '/roles/$roleId',
  component: lazyRouteComponent(() => import('./pipeline-page.js'), 'PipelinePage'),
});

export const pipelineRoutes = [pipeline] as const;
