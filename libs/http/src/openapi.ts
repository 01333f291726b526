import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PAGES_TAG } from './page-route.decorator.js';
import { Problem } from './problem.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'options'] as const;

/**
 * The OpenAPI 3.1 document of every route. Each route answers under `/api` and under `/api/v1`; the document lists it
 * once, without the prefix, and names both as servers.
 */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Talenti')
    .setDescription(
      'The open AI interview platform. Every route answers under /api/v1 and, the same, under /api. Errors are ' +
        'application/problem+json (RFC 9457). Unsafe requests accept an Idempotency-Key header.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/api/v1')
    .addServer('/api')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withOperationIds(withProblems(withoutVersions(document)));
}

function withoutVersions(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths)
    .filter(([path]) => !path.startsWith('/api/v1'))
    .map(([path, item]) => [path.replace(/^\/api(?=\/|$)/, '') || '/', item] as const)
    .sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...document, paths: Object.fromEntries(paths) };
}

/** A handler that answers at several paths gets a name for each, so that clients can call them all. */
function withOperationIds(document: OpenAPIObject): OpenAPIObject {
  const taken = new Set<string>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const id = (operation.operationId ?? '').replace(/\[\d+\]/g, '');
      const isTaken = taken.has(id);
      operation.operationId = isTaken ? `${id}_${path.split('/').filter(Boolean).join('_').replace(/\W/g, '')}` : id;
      taken.add(operation.operationId);
    }
  }
  return document;
}

/** Every operation may refuse; what a refusal looks like is said once for each. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const page = { 'text/html': { schema: { type: 'string' } } };
  for (const item of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const content = operation.tags?.includes(PAGES_TAG) ? page : problem;
      operation.responses['default'] = { description: 'Why it was refused.', content };
      for (const [status, response] of Object.entries(operation.responses)) {
        if (/^[45]/.test(status) && response && !('$ref' in response)) response.content = content;
      }
    }
  }
  return document;
}

export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'docs-json',
    yamlDocumentUrl: 'docs-yaml',
    customSiteTitle: 'Talenti API',
  });
}
