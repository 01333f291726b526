/** A few files that break one rule, and the path of the one that does. */
export interface PlantedSin {
  rule: string;
  title: string;
  path: string;
  text: string;
  /** Innocent files that the sinner needs around it. */
  around?: Record<string, string>;
}

/** Files that look like sinners and are not. */
export interface Innocent {
  title: string;
  path: string;
  text: string;
  around?: Record<string, string>;
}

const rooms = 'apps/api/src/modules/interview';
const controller = `${rooms}/interview.controller.ts`;
const engine = 'libs/providers/src/embedded/engine';

const controllerWith = (lines: string): string => `@Controller('interviews')\nexport class Interviews {\n${lines}\n}\n`;
const publicPost = (parameter: string): string => controllerWith(`  @Post() @Public() start(${parameter}) {}`);

const REQUEST = 'export class StartRequest { position!: string; }\n';
const requestFile = { [`${rooms}/dto/start.request.ts`]: REQUEST };

const topicDocument = {
  [`${rooms}/entities/topic.document.ts`]: 'export interface Topic { topic_id: string }\n',
};

export const PLANTED_SINS: readonly PlantedSin[] = [
  ...[
    'export const port = process.env.PORT;',
    "export const port = process['env'].PORT;",
    'export const port = globalThis.process.env.PORT;',
    'const { env } = process;\nexport const port = env.PORT;',
    "import { env as settings } from 'node:process';\nexport const port = settings.PORT;",
    "import * as machine from 'node:process';\nexport const port = machine.env.PORT;",
  ].map((text) => ({
    rule: 'environment-only-in-config',
    title: `the environment read by ${text.split('\n')[0] ?? ''}`,
    path: 'apps/api/src/main.ts',
    text,
  })),
  {
    rule: 'environment-only-in-config',
    title: 'the environment read in a worker thread',
    path: 'libs/providers/src/embedded/engine/engine.worker.ts',
    text: 'export const size = Number(process.env.POOL);',
  },

  ...['Get', 'Post', 'Put', 'Patch', 'Delete'].map((method) => ({
    rule: 'routes-say-who-may-come-in',
    title: `an unguarded @${method} route`,
    path: controller,
    text: controllerWith(`  @${method}(':id') open() {}\n  @Get('health') @Public() health() {}`),
  })),
  {
    rule: 'controllers-are-called-controllers',
    title: 'a controller that hides in a service file',
    path: `${rooms}/interview.service.ts`,
    text: controllerWith(''),
  },

  {
    rule: 'validated-input-is-a-class',
    title: 'a DTO that is imported as a type',
    path: controller,
    text: `import type { StartRequest } from './dto/start.request.js';\n${publicPost('@Body() body: StartRequest')}`,
    around: requestFile,
  },
  {
    rule: 'validated-input-is-a-class',
    title: 'a DTO that is imported as a type in the middle of a list',
    path: controller,
    text: `import { type StartRequest } from './dto/start.request.js';\n${publicPost('@Query() query: StartRequest')}`,
    around: requestFile,
  },
  {
    rule: 'validated-input-is-a-class',
    title: 'a DTO that is an interface',
    path: controller,
    text: `import { StartRequest } from './dto/start.request.js';\n${publicPost('@Body() body: StartRequest')}`,
    around: { [`${rooms}/dto/start.request.ts`]: 'export interface StartRequest { position: string }' },
  },
  {
    rule: 'validated-input-is-a-class',
    title: 'a DTO that a library exports as a type',
    path: controller,
    text: `import { PageQuery } from '#libs/http';\n${publicPost('@Query() query: PageQuery')}`,
    around: {
      'libs/http/src/index.ts': "export type { PageQuery } from './page.dto.js';\n",
      'libs/http/src/page.dto.ts': 'export class PageQuery {}\n',
    },
  },
  ...['Record<string, unknown>', 'unknown', '{ position: string }', 'string', 'object', 'StartRequest[]'].map(
    (type) => ({
      rule: 'validated-input-is-a-class',
      title: `a body of type ${type}`,
      path: controller,
      text: `${REQUEST}${publicPost(`@Body() body: ${type}`)}`,
    }),
  ),
  {
    rule: 'validated-input-is-a-class',
    title: 'a body without a type',
    path: controller,
    text: publicPost('@Body() body'),
  },
  {
    rule: 'validated-input-is-a-class',
    title: 'one field picked from the query',
    path: controller,
    text: publicPost("@Query('limit') limit: number"),
  },

  ...[
    'export const job_role = 1;',
    'export interface Plan { job_role: string }',
    "export class Plan { 'job_role' = 1; }",
    'export const title = (plan: Plan): string => plan.job_role;',
    "export const title = (plan: Plan): string => plan['job_role'];",
    'export const plan = (role: string): object => ({ job_role: role });',
    'export const title = ({ job_role: role }: Plan): string => role;',
  ].map((text) => ({
    rule: 'snake-case-stays-on-the-wire',
    title: `wire case in a use case: ${text}`,
    path: `${rooms}/use-cases/start-interview.ts`,
    text,
  })),

  {
    rule: 'snake-case-stays-on-the-wire',
    title: 'a use case that opens a DTO',
    path: `${rooms}/use-cases/start-interview.ts`,
    text: 'export const title = (request: StartRequest): string => request.job_role;',
    around: { [`${rooms}/dto/start.request.ts`]: 'export class StartRequest { job_role!: string; }\n' },
  },
  {
    rule: 'snake-case-stays-on-the-wire',
    title: 'a variable that borrows its name from a document',
    path: `${rooms}/use-cases/start-interview.ts`,
    text: 'export const first = ({ topic_id }: Topic): string => topic_id;',
    around: topicDocument,
  },

  ...['export const x: any = 1;', 'export const x = (1 as any);', 'export type Bag = Record<string, any>;'].map(
    (text) => ({ rule: 'no-any', title: `any in ${text}`, path: `${rooms}/interview.policy.ts`, text }),
  ),
  {
    rule: 'no-forward-ref',
    title: 'forwardRef around a circle',
    path: `${rooms}/interview.module.ts`,
    text: "import { forwardRef } from '@nestjs/common';\n",
  },
  ...[
    'export default class Plan {}',
    'export default function plan() {}',
    'const plan = 1;\nexport default plan;',
    'const plan = 1;\nexport { plan as default };',
    "export { default } from './plan.js';\nexport const other = 1;",
  ].map((text) => ({ rule: 'no-default-export', title: `a default export: ${text}`, path: `${rooms}/plan.ts`, text })),
  {
    rule: 'no-barrel',
    title: 'an index in a feature',
    path: `${rooms}/index.ts`,
    text: 'export const interview = 1;\n',
  },
  {
    rule: 'no-barrel',
    title: 'an index in a folder of a library',
    path: 'libs/providers/src/ports/index.ts',
    text: "export * from './llm.port.js';\n",
  },
  {
    rule: 'no-barrel',
    title: 'an index under another name',
    path: `${rooms}/everything.ts`,
    text: "export * from './interview.service.js';\nexport { Plan } from './plan.js';\n",
  },

  {
    rule: 'engine-takes-only-types-from-libraries',
    title: 'a value from a library in the engine',
    path: `${engine}/solver.ts`,
    text: "import { planInterview } from '#libs/prompts';\n",
  },
  {
    rule: 'engine-takes-only-types-from-libraries',
    title: 'an import of nothing from a library in the engine',
    path: `${engine}/solver.ts`,
    text: "import { type PlanInput } from '#libs/prompts';\n",
  },
  {
    rule: 'engine-takes-only-types-from-libraries',
    title: 'a library loaded on the way in the engine',
    path: `${engine}/solver.ts`,
    text: "export const prompts = await import('#libs/prompts');\n",
  },
  {
    rule: 'engine-imports-real-files',
    title: 'a built file in the engine',
    path: `${engine}/solvers.ts`,
    text: "import { solve } from './solver.js';\n",
    around: { [`${engine}/solver.ts`]: 'export const solve = 1;\n' },
  },
  {
    rule: 'engine-imports-real-files',
    title: 'a file from outside the engine',
    path: `${engine}/solvers.ts`,
    text: "import { timeLimitMs } from '../embedded-llm.ts';\n",
    around: { 'libs/providers/src/embedded/embedded-llm.ts': 'export const timeLimitMs = 1;\n' },
  },
  ...[
    'export enum Level { Low, High }',
    'export namespace Level { export const low = 1; }',
    'export class Solver { constructor(private readonly seed: string) {} }',
    '@Injectable()\nexport class Solver {}',
  ].map((text) => ({
    rule: 'engine-types-can-be-erased',
    title: `code that types cannot be taken out of: ${text}`,
    path: `${engine}/solver.ts`,
    text,
  })),
];

export const INNOCENTS: readonly Innocent[] = [
  {
    title: 'the configuration reads the environment',
    path: 'libs/config/src/config.ts',
    text: 'export const port = process.env.PORT;',
  },
  {
    title: 'a class that guards all of its routes',
    path: controller,
    text: `@Public()\n${controllerWith('  @Get() list() {}\n  describe() {}')}`,
  },
  {
    title: 'a DTO class behind the doors of a library',
    path: controller,
    text: `import { PageQuery as Pages } from '#libs/http';\n${publicPost('@Query() query: Pages')}`,
    around: {
      'libs/http/src/index.ts': "export * from './page.dto.js';\n",
      'libs/http/src/page.dto.ts': 'export class PageQuery {}\n',
    },
  },
  {
    title: 'a DTO class from the feature itself',
    path: controller,
    text: `import { StartRequest } from './dto/start.request.js';\n${publicPost('@Body() body: StartRequest')}`,
    around: requestFile,
  },
  {
    title: 'wire case in a mapper',
    path: `${rooms}/interview.mapper.ts`,
    text: 'export const toWire = (role: string): object => ({ job_role: role });',
  },
  {
    title: 'a document that is read and written under its own names',
    path: `${rooms}/use-cases/start-interview.ts`,
    text: 'export const copy = ({ topic_id: id }: Topic, other: Topic): Topic => ({ topic_id: id + other.topic_id });',
    around: topicDocument,
  },
  {
    title: 'a controller that opens its DTO',
    path: controller,
    text: controllerWith('  open(body: StartRequest) { return body.job_role; }'),
    around: { [`${rooms}/dto/start.request.ts`]: 'export class StartRequest { job_role!: string; }\n' },
  },
  {
    title: 'statuses as keys of a table, and SQL',
    path: `${rooms}/domain/interview-status.ts`,
    text: [
      "export const NEXT_STATUSES = { in_progress: ['completed'] } as const;",
      "export const words: Readonly<Record<string, string>> = { in_progress: 'Going on' };",
      'export const question = `select job_role_id from applications`;',
      'export const MAX_ATTEMPTS = 3;',
    ].join('\n'),
  },
  {
    title: 'the word any in a comment and in a text',
    path: `${rooms}/interview.policy.ts`,
    text: "/** any */\nexport const any = 'any';",
  },
  {
    title: 'the default export that the thread pool calls',
    path: `${engine}/engine.worker.ts`,
    text: 'export default function solve() {}',
  },
  {
    title: 'the index of a library',
    path: 'libs/kernel/src/index.ts',
    text: "export * from './clock.js';\n",
    around: { 'libs/kernel/src/clock.ts': 'export class Clock {}\n' },
  },
  {
    title: 'types from a library in the engine',
    path: `${engine}/solver.ts`,
    text: "import type { PlanInput } from '#libs/prompts';\nexport type Solver = (input: PlanInput) => string;\n",
  },
];
