/** One import that a rule forbids: the file `from` gets the line `line`. */
export interface PlantedImport {
  rule: string;
  from: string;
  line: string;
}

const modules = 'apps/api/src/modules';
const providers = 'libs/providers/src';

/** What the planted imports reach for. Every file exports a type and a value called `thing`. */
export const GROUND: readonly string[] = [
  ...['kernel', 'config', 'database', 'http', 'jobs', 'prompts', 'providers', 'api-client', 'attic'].map(
    (library) => `libs/${library}/src/index.ts`,
  ),
  'libs/http/src/page.dto.ts',
  `${providers}/azure/azure-llm.ts`,
  `${providers}/embedded/embedded-llm.ts`,
  `${providers}/openai/chat-llm.ts`,
  ...[
    'mail',
    'auth',
    'organisation',
    'audit',
    'recruitment',
    'invitation',
    'resume',
    'speech',
    'acs',
    'interview',
    'scoring',
    'review',
  ]
    .concat(['recording-qa', 'retention', 'webhooks', 'insight', 'health', 'sample', 'cellar'])
    .flatMap((feature) => [
      `${modules}/${feature}/${feature}.service.ts`,
      `${modules}/${feature}/${feature}.events.ts`,
    ]),
  `${modules}/resume/resume.repository.ts`,
  `${modules}/resume/entities/resume.entity.ts`,
  `${modules}/resume/domain/resume-status.ts`,
  'apps/api/src/app.module.ts',
  'apps/api/src/main.ts',
  'apps/web/src/app.ts',
  'test/support/clock.ts',
  ...[
    'typeorm',
    '@nestjs/typeorm',
    '@azure/storage-blob',
    'openai',
    '@sendgrid/mail',
    'nodemailer',
    'compromise',
    'zod',
  ]
    .concat(['@types/nodemailer'])
    .map((name) => `node_modules/${name}/index.js`),
];

function sin(rule: string, from: string, specifier: string, imported = '{ thing }'): PlantedImport {
  return { rule, from, line: `import ${imported} from '${specifier}';` };
}

const typeOnly = 'type { Thing }';

export const PLANTED_IMPORTS: readonly PlantedImport[] = [
  sin('no-circles', 'libs/jobs/src/hen.ts', './egg.js'),
  sin('no-circles', 'libs/jobs/src/egg.ts', './hen.js', typeOnly),
  sin('no-circles', 'libs/jobs/src/chicken.ts', './feather.js', typeOnly),
  sin('no-circles', 'libs/jobs/src/feather.ts', './chicken.js', typeOnly),

  sin('kernel-imports-nothing', 'libs/kernel/src/id.ts', 'zod'),
  sin('kernel-imports-nothing', 'libs/kernel/src/dice.ts', 'node:crypto'),
  sin('kernel-imports-nothing', 'libs/kernel/src/settings.ts', '#libs/config', typeOnly),
  sin('libraries-call-down-from-floor-1', 'libs/kernel/src/row.ts', '#libs/database'),
  sin('libraries-call-down-from-floor-2', 'libs/config/src/page.ts', '#libs/http', typeOnly),
  sin('libraries-have-a-floor', 'libs/attic/src/box.ts', '#libs/kernel'),
  sin(
    'libraries-have-one-door',
    `${modules}/resume/use-cases/list-resumes.ts`,
    '../../../../../../libs/http/src/page.dto.js',
  ),
  sin('libraries-have-one-door', 'libs/jobs/src/page.ts', '../../http/src/page.dto.js'),
  sin('libraries-never-import-apps', 'libs/jobs/src/resume.job.ts', `../../../${modules}/resume/resume.service.js`),
  sin('product-never-imports-tests', 'libs/jobs/src/tick.ts', '../../../test/support/clock.js'),
  sin('api-client-is-for-callers', `${modules}/resume/use-cases/call-myself.ts`, '#libs/api-client'),
  sin('api-client-is-for-callers', `${modules}/sample/use-cases/call-myself.ts`, '#libs/api-client'),
  sin('api-client-is-for-callers', `${modules}/resume/resume.caller.ts`, '#libs/api-client'),
  sin('api-client-stands-alone', 'libs/api-client/src/errors.ts', '#libs/kernel'),

  sin('features-call-down-from-floor-1', `${modules}/mail/greet.ts`, '../auth/auth.service.js'),
  sin('features-call-down-from-floor-2', `${modules}/auth/sign-up.ts`, '../recruitment/recruitment.service.js'),
  sin('features-call-down-from-floor-3', `${modules}/recruitment/invite.ts`, '../invitation/invitation.service.js'),
  sin(
    'features-call-down-from-floor-4',
    `${modules}/invitation/open.ts`,
    '../interview/interview.service.js',
    typeOnly,
  ),
  sin('features-call-down-from-floor-5', `${modules}/interview/finish.ts`, '../scoring/scoring.service.js'),
  sin('features-call-down-from-floor-6', `${modules}/scoring/tell.ts`, '../webhooks/webhooks.service.js'),
  sin('features-call-down-from-floor-7', `${modules}/review/tell.ts`, '../webhooks/webhooks.service.js'),
  sin('features-call-down-from-floor-8', `${modules}/retention/retention.service.ts`, '../sample/sample.service.js'),
  sin('features-have-a-floor', `${modules}/cellar/wine.ts`, '../auth/auth.service.js'),
  sin('features-never-look-up', `${modules}/audit/start.ts`, '../../main.js'),
  sin('app-module-never-looks-up', 'apps/api/src/app.module.ts', './main.js'),
  sin('front-desk-only', `${modules}/interview/read-resume.ts`, '../resume/resume.repository.js'),
  sin('front-desk-only', `${modules}/interview/status.ts`, '../resume/domain/resume-status.js', typeOnly),

  sin('domain-is-pure', `${modules}/resume/domain/save.ts`, '../resume.repository.js', typeOnly),
  sin('domain-is-pure', `${modules}/resume/domain/parse.ts`, 'zod'),
  sin('domain-is-pure', `${modules}/resume/domain/read.ts`, 'node:fs'),
  sin('domain-is-pure', `${modules}/resume/domain/page.ts`, '#libs/http', typeOnly),
  sin('controllers-see-no-database', `${modules}/resume/a.controller.ts`, './resume.repository.js'),
  sin('controllers-see-no-database', `${modules}/resume/b.controller.ts`, './entities/resume.entity.js', typeOnly),
  sin('controllers-see-no-database', `${modules}/resume/c.controller.ts`, 'typeorm', typeOnly),
  sin('typeorm-stays-in-repositories', `${modules}/resume/use-cases/keep-resume.ts`, 'typeorm'),
  sin('typeorm-stays-in-repositories', 'libs/jobs/src/queue.ts', '@nestjs/typeorm', typeOnly),

  sin('vendors-stay-in-azure', `${modules}/resume/upload.ts`, '@azure/storage-blob'),
  sin('vendors-stay-in-azure', `${providers}/openai/wrong-cloud.ts`, '@azure/storage-blob'),
  sin('vendors-stay-in-openai-and-azure', `${modules}/interview/ask.ts`, 'openai', typeOnly),
  sin('vendors-stay-in-openai-and-azure', `${providers}/smtp/wrong-room.ts`, 'openai'),
  sin('vendors-stay-in-sendgrid', `${modules}/invitation/mail.ts`, '@sendgrid/mail'),
  sin('vendors-stay-in-smtp-and-embedded', `${modules}/invitation/post.ts`, 'nodemailer'),
  sin('vendors-stay-in-smtp-and-embedded', 'libs/jobs/src/mail-type.ts', '@types/nodemailer', typeOnly),
  sin('vendors-stay-in-embedded', `${modules}/resume/names.ts`, 'compromise'),
  sin('adapters-are-wired-once', `${providers}/index.ts`, './azure/azure-llm.js'),
  sin(
    'adapters-are-wired-once',
    `${modules}/interview/cheat.ts`,
    '../../../../../libs/providers/src/embedded/embedded-llm.js',
  ),
  sin('adapters-keep-apart', `${providers}/azure/fallback.ts`, '../embedded/embedded-llm.js'),
  sin('adapters-keep-apart', `${providers}/azure/azure-speech.ts`, '../openai/chat-llm.js'),
  sin('azure-openai-stands-on-openai-only', `${providers}/azure/azure-openai-llm.ts`, '../embedded/embedded-llm.js'),

  sin('web-imports-only-the-client', 'apps/web/src/roles.ts', '#libs/kernel', typeOnly),
  sin(
    'web-imports-only-the-client',
    'apps/web/src/resume.ts',
    '../../api/src/modules/resume/resume.service.js',
    typeOnly,
  ),
  sin('demo-imports-only-the-client', 'apps/demo/src/seed.ts', '../../../libs/database/src/index.js'),
  sin('demo-imports-only-the-client', 'apps/demo/src/check.ts', 'zod'),
];

/** Imports that the rules must let pass, in files of their own. */
export const INNOCENT_IMPORTS: readonly Omit<PlantedImport, 'rule'>[] = [
  sin('', 'libs/config/src/pure.ts', '#libs/kernel'),
  sin('', 'libs/jobs/src/rows.ts', '#libs/database'),
  sin('', `${modules}/auth/news.ts`, '../webhooks/webhooks.events.js'),
  sin('', `${modules}/interview/desk.ts`, '../resume/resume.service.js'),
  sin('', `${modules}/resume/domain/code.ts`, '#libs/kernel'),
  sin('', `${modules}/resume/domain/next.ts`, './resume-status.js'),
  sin('', `${modules}/resume/other.repository.ts`, 'typeorm'),
  sin('', `${modules}/resume/resume.module.ts`, '@nestjs/typeorm'),
  sin('', `${providers}/azure/azure-blob.ts`, '@azure/storage-blob'),
  sin('', `${providers}/azure/azure-model.ts`, 'openai'),
  sin('', `${providers}/openai/server.ts`, 'openai'),
  sin('', `${providers}/smtp/smtp-mail.ts`, 'nodemailer'),
  sin('', `${providers}/providers.module.ts`, './azure/azure-llm.js'),
  sin('', 'test/contract/llm.ts', '../../libs/providers/src/embedded/embedded-llm.js'),
  sin('', 'apps/web/src/client.ts', '#libs/api-client'),
  sin('', 'apps/demo/src/client.ts', '#libs/api-client'),
  sin('', 'apps/demo/src/files.ts', 'node:fs'),
];
