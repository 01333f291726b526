import { createRouter } from '@tanstack/react-router';
import { accountRoutes, foundingRoutes } from './features/account/routes.js';
import { analyticsRoutes } from './features/analytics/routes.js';
import { applicationRoutes } from './features/application/routes.js';
import { compareRoutes } from './features/compare/routes.js';
import { explanationRoutes } from './features/explanation/routes.js';
import { feedbackRoutes } from './features/feedback/routes.js';
import { homeRoutes } from './features/home/routes.js';
import { interviewRoutes, interviewScreenRoutes } from './features/interview/routes.js';
import { invitationsRoutes } from './features/invitations/routes.js';
import { inviteRoutes } from './features/invite/routes.js';
import { erasedRoutes, myDataRoutes } from './features/my-data/routes.js';
import { pipelineRoutes } from './features/pipeline/routes.js';
import { profileRoutes } from './features/profile/routes.js';
import { resumeBatchRoutes } from './features/resume-batch/routes.js';
import { recordingsRoutes } from './features/recordings/routes.js';
import { roleSetupRoutes } from './features/role-setup/routes.js';
import { rolesRoutes } from './features/roles/routes.js';
import { settingsRoutes } from './features/settings/routes.js';
import { shortlistRoutes } from './features/shortlist/routes.js';
import { todayRoutes } from './features/today/routes.js';
import { welcomeRoutes } from './features/welcome/routes.js';
import { Loading } from './kit/loading.js';
import { candidate, root, signedIn, staff } from './shell/parents.js';

const tree = root.addChildren([
  ...welcomeRoutes,
  ...accountRoutes,
  ...inviteRoutes,
  ...erasedRoutes,
  signedIn.addChildren([
    ...foundingRoutes,
    ...interviewScreenRoutes,
    staff.addChildren([
      ...todayRoutes,
      ...rolesRoutes,
      ...roleSetupRoutes,
      ...pipelineRoutes,
      ...compareRoutes,
      ...shortlistRoutes,
      ...applicationRoutes,
      ...feedbackRoutes,
      ...invitationsRoutes,
      ...resumeBatchRoutes,
      ...recordingsRoutes,
      ...analyticsRoutes,
      ...settingsRoutes,
    ]),
    candidate.addChildren([...homeRoutes, ...interviewRoutes, ...explanationRoutes, ...profileRoutes, ...myDataRoutes]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
