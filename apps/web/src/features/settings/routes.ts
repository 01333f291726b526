import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';

const settings = createRoute({
  getParentRoute: () => staff,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-frame.js'), 'SettingsFrame'),
});

const organisation = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('./organisation-settings.js'), 'OrganisationSettings'),
});

const members = createRoute({
  getParentRoute: () => settings,
  path: '/members',
  component: lazyRouteComponent(() => import('./members-settings.js'), 'MembersSettings'),
});

const retention = createRoute({
  getParentRoute: () => settings,
  path: '/retention',
  component: lazyRouteComponent(() => import('./retention-settings.js'), 'RetentionSettings'),
});

const mail = createRoute({
  getParentRoute: () => settings,
  path: '/mail',
  component: lazyRouteComponent(() => import('./mail-settings.js'), 'MailSettings'),
});

const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./webhooks-settings.js'), 'WebhooksSettings'),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit-settings.js'), 'AuditSettings'),
});

const engines = createRoute({
  getParentRoute: () => settings,
  path: '/engines',
  component: lazyRouteComponent(() => import('./engines-settings.js'), 'EnginesSettings'),
});

export const settingsRoutes = [
  settings.addChildren([organisation, members, retention, mail, webhooks, audit, engines]),
] as const;
