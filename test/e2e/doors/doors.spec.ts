import { PERMISSIONS, type OrganisationRole, type PermissionName } from '#libs/kernel';
import { openApiDocument } from '#libs/http';
import { createOrganisation, memberOf, registerPerson, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const NOBODYS_ID = '018f0000-0000-7000-8000-00000000dead';
const ROLES: readonly OrganisationRole[] = ['org_admin', 'recruiter', 'qa_manager', 'reviewer', 'viewer'];

/** Whoever opens a route to everybody says so here too. */
const OPEN_TO_ALL = new Set([
  'get /',
  'get /health',
  'get /health/live',
  'get /health/ready',
  'get /dev/mail',
  'get /dev/mail/messages',
  'get /dev/mail/{id}',
  'get /dev/mail/templates',
  'get /dev/mail/templates/{name}',
  'get /dev/mail/templates/{name}/text',
  'post /auth/register',
  'post /auth/login',
  'post /auth/refresh',
  'post /auth/forgot-password',
  'post /auth/reset-password',
  'post /auth/verify-email',
  // The signature in the link is the key.
  'put /storage/files/{id}',
  'get /storage/files/{id}',
  'get /interviews/messages/{id}/audio',
  // The secret in the link is the key: there is no account any more.
  'get /erasure-certificate',
  'get /erasure-certificate.json',
  'get /auth/claim-context',
  'post /auth/claim-invite',
  'get /invitations/validate',
  'get /invite',
  'post /invite',
  'get /verify-email',
  'post /verify-email',
  'get /reset-password',
  'post /reset-password',
]);

/** Words that have broken programs before. */
const NAUGHTY: readonly unknown[] = [
  '',
  ' ',
  'null',
  "'; drop table users; --",
  '<script>alert(1)</script>',
  '\u202ereversed\u0007\ufeff',
  '😀'.repeat(300),
  'A'.repeat(20_000),
  '../../etc/passwd',
  '%00',
  '\ud800',
  'nul\u0000inside',
  -1,
  1e308,
  0.1,
  true,
  null,
  [],
  [[]],
  {},
  { $ne: null },
  { toString: 'x', __proto__: { a: 1 } },
];

interface Route {
  method: (typeof METHODS)[number];
  path: string;
  fields: string[];
  query: string[];
  /** Media type of its refusals: pages refuse with a page. */
  refusesWith: string;
}

describe('every door', () => {
  const app = useApp();
  let routes: Route[] = [];
  let nobody: Person;
  const people = new Map<OrganisationRole, Person>();

  beforeAll(async () => {
    // Signing out would close all doors behind it.
    routes = routesOf(app()).filter(({ path }) => path !== '/auth/logout');
    nobody = await registerPerson(app());
    const founder = await registerPerson(app());
    const organisationId = await createOrganisation(app(), founder);
    people.set('org_admin', founder);
    for (const role of ROLES.filter((other) => other !== 'org_admin'))
      people.set(role, await memberOf(app(), organisationId, role));
  }, 60_000);

  const call = (route: Route, person: Person | null, body?: unknown, query: Record<string, string> = {}) => {
    const path = route.path.replaceAll(/\{[^}]+\}/g, NOBODYS_ID);
    const http = app().http();
    const request = http[route.method](path).query(query);
    if (person) request.set('Authorization', person.auth);
    return body === undefined || route.method === 'get'
      ? request
      : request.set('Content-Type', 'application/json').send(JSON.stringify(body));
  };

  it('is closed to people who are not signed in, unless it says that it is open', async () => {
    expect(routes.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const route of routes) {
      const name = `${route.method} ${route.path}`;
      const { status } = await call(route, null);
      if ((status === 401) === OPEN_TO_ALL.has(name) && !isCredentialRoute(name)) wrong.push(`${name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('opens only to the roles that hold its permission, and never tells a foreign id from one that does not exist', async () => {
    const required = permissionsOf(app());
    const wrong: string[] = [];
    for (const route of routes) {
      const name = `${route.method} ${route.path}`;
      const permission = required.get(name);
      if (!permission) continue;
      const holders: readonly OrganisationRole[] | null = PERMISSIONS[permission];
      for (const [role, person] of [['nobody', nobody] as const, ...people]) {
        const { status } = await call(route, person);
        const mayPass = holders === null || (role !== 'nobody' && holders.includes(role));
        if (mayPass ? status === 401 || (status === 403 && holders !== null) : status !== 403)
          wrong.push(`${name} as ${role}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('answers nonsense with a clear problem and never breaks', async () => {
    const admin = people.get('org_admin') as Person;
    const wrong: string[] = [];
    for (const route of routes) {
      for (const value of NAUGHTY) {
        const body = Object.fromEntries(route.fields.map((field) => [field, value]));
        const query = Object.fromEntries(
          route.query.map((field) => [field, typeof value === 'string' ? value.slice(0, 60) : JSON.stringify(value)]),
        );
        const response = await call(route, admin, route.fields.length > 0 ? body : value, query);
        const isProblem = response.status < 400 || response.type === route.refusesWith;
        if (response.status >= 500 || !isProblem)
          wrong.push(`${route.method} ${route.path} ${JSON.stringify(value)?.slice(0, 40)}: ${response.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});

/** Routes whose own business it is to answer 401 to wrong credentials. */
const isCredentialRoute = (name: string): boolean => /^post \/auth\/(login|refresh)$/.test(name);

interface Described {
  tags?: string[];
  requestBody?: { content?: Record<string, { schema?: { $ref?: string } }> };
  parameters?: { name: string; in: string }[];
  responses: Record<string, { description?: string }>;
}

function routesOf(app: ReturnType<ReturnType<typeof useApp>>): Route[] {
  const document = openApiDocument(app.nest);
  const schemas = (document.components?.schemas ?? {}) as Record<string, { properties?: Record<string, unknown> }>;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = (item as Record<string, Described | undefined>)[method];
      if (!operation) return [];
      const content = operation.requestBody?.content;
      const body = content?.['application/json'] ?? content?.['application/x-www-form-urlencoded'];
      const reference = body?.schema?.$ref?.split('/').at(-1) ?? '';
      const query = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => parameter.name);
      const refusesWith = operation.tags?.includes('Pages') ? 'text/html' : 'application/problem+json';
      return [{ method, path, fields: Object.keys(schemas[reference]?.properties ?? {}), query, refusesWith }];
    }),
  );
}

/** The permission of each route, as its documentation says it. */
function permissionsOf(app: ReturnType<ReturnType<typeof useApp>>): Map<string, PermissionName> {
  const found = new Map<string, PermissionName>();
  for (const [path, item] of Object.entries(openApiDocument(app.nest).paths)) {
    for (const method of METHODS) {
      const operation = (item as Record<string, Described | undefined>)[method];
      const permission = /permission `([a-z._]+)`/.exec(operation?.responses['403']?.description ?? '')?.[1];
      if (permission) found.set(`${method} ${path}`, permission as PermissionName);
    }
  }
  return found;
}
