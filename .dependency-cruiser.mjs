/** The arrows of ARCHITECTURE.md. Specs may use the test kit, its helpers and drivers; nothing else may. */
const SPEC = '(\\.spec\\.ts|/test/.+)$';
const MODULES = '^packages/(customer|opportunity|service|workflow)/';
const PLUGINS = '^plugins/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-circular', 'Two files that need each other are one thing, or three.', {}, { circular: true }),
    forbid(
      'nothing-imports-apps',
      'Apps compose; only the command line starts one, and the test tools.',
      { pathNot: ['^apps/', '^packages/cli/', '^tooling/', SPEC] },
      { path: '^apps/' },
    ),
    forbid(
      'apps-apart',
      'The server and the admin meet over the API.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'sdk-alone',
      'The sdk holds the words; it depends on nobody in the house.',
      { path: '^packages/sdk/' },
      { path: '^(apps|packages|plugins|tooling)/', pathNot: '^packages/sdk/' },
    ),
    forbid(
      'modules-speak-sdk',
      'Modules are written with the same sdk as plugins.',
      { path: `${MODULES}.*\\.(ts|vue)$`, pathNot: SPEC },
      { path: '^(packages/(platform|testing|cli|ui)|plugins|tooling)/' },
    ),
    forbid(
      'plugins-speak-sdk',
      'Plugins see the sdk, the admin sdk, the design system and the public faces of modules.',
      { path: `${PLUGINS}.*\\.(ts|vue)$`, pathNot: SPEC },
      { path: '^(packages/(platform|testing|cli)|tooling)/' },
    ),
    forbid(
      'plugins-apart',
      'A plugin needs another one by declaration, not by import.',
      { path: '^plugins/([^/]+)/' },
      { path: '^plugins/', pathNot: '^plugins/$1/' },
    ),
    forbid(
      'platform-knows-no-module',
      'The engine room serves all modules alike.',
      { path: '^packages/platform/', pathNot: SPEC },
      {
        path: [
          '^packages/(customer|opportunity|service|workflow|cli|testing|ui|admin-sdk)/',
          PLUGINS,
          '^tooling/',
        ],
      },
    ),
    forbid(
      'test-kit-in-tests',
      'What runs at a customer does not need the test kit.',
      { path: '^(apps|packages|plugins)/', pathNot: [SPEC, '^packages/testing/'] },
      { path: '^packages/testing/' },
    ),
    forbid(
      'public-faces',
      'Another package is entered by its public face (platform and testing also by the paths they export).',
      { path: '^(apps|packages|plugins|tooling)/([^/]+)/' },
      {
        path: '^(apps|packages|plugins|tooling)/[^/]+/src/',
        pathNot: [
          '^$1/$2/',
          '^[^/]+/[^/]+/src/index\\.ts$',
          '^packages/(platform|testing)/src/',
          // For the processes that have no use for the rest: reading all of the sdk takes half a second.
          '^packages/sdk/src/errors/errors\\.ts$',
        ],
      },
    ),
    forbid(
      'sql-in-its-rooms',
      'Records are read through Query and written through Change; drivers stay in the engine room.',
      {
        path: '^(apps|packages|plugins|tooling)/',
        pathNot: [SPEC, '^packages/(platform|testing|cli)/', '^tooling/'],
      },
      { path: 'node_modules/(pg|typeorm|pg-copy-streams|pg-boss)/' },
    ),
    forbid(
      'no-specs-in-code',
      'Code does not depend on its tests.',
      { pathNot: SPEC },
      { path: '\\.spec\\.ts$' },
    ),
    forbid(
      'resolvable',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '\\.(vue|css|gen\\.js)$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Ready-made screens of plugins are no part of the source: the browser resolves what they import.
    exclude: { path: '(^|/)(dist|\\.turbo|\\.ricejar)/|^tooling/e2e/fixtures/|\\.gen\\.ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.vue', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
