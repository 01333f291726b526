import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root, signedIn } from '../../shell/parents.js';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only an address of this app is gone to afterwards.
  validateSearch: (search: Record<string, unknown>): { then?: string } => ({
    ...(typeof search.then === 'string' && /^\/(?![/\\])/.test(search.then) && { then: search.then }),
  }),
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  component: lazyRouteComponent(() => import('./register-page.js'), 'RegisterPage'),
});

/** Mailed links carry their token. */
const withToken = (search: Record<string, unknown>): { token?: string } => ({
  ...(typeof search.token === 'string' && { token: search.token }),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./forgot-password-page.js'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./reset-password-page.js'), 'ResetPasswordPage'),
});

const verifyEmail = createRoute({
  getParentRoute: () => root,
  path: '/verify-email',
  validateSearch: withToken,
  component: lazyRouteComponent(() => import('./verify-email-page.js'), 'VerifyEmailPage'),
});

const newOrganisation = createRoute({
  getParentRoute: () => signedIn,
  path: '/organisation/new',
  component: lazyRouteComponent(() => import('./organisation-page.js'), 'OrganisationPage'),
});

export const accountRoutes = [signIn, register, forgotPassword, resetPassword, verifyEmail] as const;
export const foundingRoutes = [newOrganisation] as const;
