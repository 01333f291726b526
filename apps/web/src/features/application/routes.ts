import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';
import { isApplicationTab, type ApplicationTab } from './application-tabs.js';

const application = createRoute({
  getParentRoute: () => staff,
  path: '/applications/$applicationId',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: ApplicationTab } =>
    isApplicationTab(tab) ? { tab } : {},
  component: lazyRouteComponent(() => import('./application-page.js'), 'ApplicationPage'),
});

/** Not below the candidate's page, whose address and content say who it is. */
const blindReview = createRoute({
  getParentRoute: () => staff,
  path: '/interviews/$interviewId/blind-review',
  validateSearch: ({ review }: Record<string, unknown>): { review?: string } =>
    typeof review === 'string' ? { review } : {},
  component: lazyRouteComponent(() => import('./blind-review/blind-review-page.js'), 'BlindReviewPage'),
});

export const applicationRoutes = [application, blindReview] as const;
