require('./.dependency-cruiser-parser.cjs')

// Who may import whom: the layers of the house, from the bottom up pure → server data → actions → components → app.

// Rules that hold for a name wherever it stands, in every noun's folder of lib/.
const layer = {
  queries: '^lib/.+-queries\\.tsx?$',
  commands: '^lib/.+-commands\\.ts$',
  cached: '^lib/.+-cached\\.ts$',
  actions: '^lib/.+-actions\\.ts$',
  db: '^lib/db\\.ts$',
}
const pure =
  '^lib/(paths|cache-tags|errors)\\.ts$|^lib/.+-(schema|standing|order|clock|filter|attention|xml)\\.ts$|^lib/auth/permissions\\.ts$|^lib/i18n/(locales|calendars|month-names|dates|date-fields|date-ranges|numbers|lists|sorting|texts|accept-language)\\.ts$|^lib/texts/|^lib/search/(?!search-(queries|cached|index|labels|pending|rows|rebuild|.+-queries)\\.ts)'
const generatedClient = '^lib/generated/prisma/client\\.ts$'
const next = '(^|/)node_modules/next/'
const react = '(^|/)node_modules/react(-dom)?/'
const nextServerOnly = '(^|/)node_modules/next/(cache|navigation|headers|server)'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      'What needs each other belongs together, or one of the two knows too much.',
      {},
      { circular: true },
    ),
    forbid(
      'pure',
      'Rules are functions of their arguments: no database, no framework.',
      { path: pure },
      {
        path: [
          layer.db,
          layer.queries,
          layer.commands,
          layer.cached,
          layer.actions,
          generatedClient,
          next,
          react,
          '^components/',
          '^app/',
        ],
      },
    ),
    forbid(
      'server-data',
      'Queries and commands know nothing of pages, caches or redirects.',
      { path: [layer.queries, layer.commands] },
      { path: [nextServerOnly, layer.cached, layer.actions, '^components/', '^app/'] },
    ),
    forbid('queries-read', 'A query never changes anything.', { path: layer.queries }, { path: layer.commands }),
    forbid(
      'cached',
      'A cached query is the published query with its tags, nothing more.',
      { path: layer.cached },
      { path: [layer.commands, layer.actions, layer.db, '^components/', '^app/'] },
    ),
    forbid(
      'one-way-into-the-cache',
      'cachedQuery refuses previews: past it, what only the desk may see would be served to everybody.',
      { path: layer.cached },
      { path: '(^|/)node_modules/next/cache' },
    ),
    forbid(
      'previews-without-cache',
      'A preview reads by the published queries themselves.',
      { path: '^lib/drafts/(draft-preview|preview-)' },
      { path: layer.cached },
    ),
    forbid(
      'actions',
      'An action says who, parses, calls one command and goes on; it never reaches the database itself.',
      { path: layer.actions },
      { path: [layer.db, '^components/', '^app/'] },
    ),
    forbid(
      'lib-stays-below',
      'What lib/ offers is used by components and pages, never the other way round.',
      { path: '^lib/' },
      { path: '^(components|app)/' },
    ),
    forbid(
      'plain-components',
      'Primitives, forms, charts and the frame of the page know no noun.',
      { path: '^components/(ui|forms|charts)/' },
      { path: '^components/(?!(ui|forms|charts)/)' },
    ),
    forbid(
      'components',
      'Components are functions of their props.',
      { path: '^components/' },
      { path: [layer.db, layer.queries, layer.commands, layer.cached, generatedClient, '^app/'] },
    ),
    forbid(
      'app',
      'Pages read through cached and guarded queries and write through actions.',
      { path: '^app/' },
      { path: [layer.db, layer.commands] },
    ),
    forbid(
      'app-private',
      "Another section's private files: share them through components/, lib/ or the files of the group itself.",
      { path: '^app/\\[locale\\]/\\((\\w+)\\)/([\\w-]+)/' },
      { path: '^app/', pathNot: ['^app/\\[locale\\]/\\($1\\)/$2/', '^app/\\[locale\\]/\\($1\\)/[^/]+$', '\\.css$'] },
    ),
    forbid(
      'app-private-of-sections',
      'What stands above the sections knows none of their private files.',
      {
        path: [
          '^app/[^/]+$',
          '^app/\\(',
          '^app/api/',
          '^app/\\[locale\\]/[^/]+$',
          '^app/\\[locale\\]/\\(\\w+\\)/[^/]+$',
        ],
      },
      { path: ['^app/\\[locale\\]/[^(][^/]*/', '^app/\\[locale\\]/\\(\\w+\\)/[^/]+/'] },
    ),
    forbid(
      'proxy',
      'proxy.ts settles the language and decides about nobody.',
      { path: '^proxy\\.ts$' },
      { path: [layer.db, layer.queries, layer.commands, '^lib/auth/'] },
    ),
    forbid(
      'public-pages-without-scripts',
      'next/link and the like are client components; a plain <a> is enough.',
      { path: '^(app|components)/' },
      { path: ['(^|/)node_modules/next/(link|image|script)\\.', '(^|/)node_modules/next-intl/.*navigation'] },
    ),
    forbid(
      'unresolvable',
      'The import leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '^(next/root-params|server-only)$' },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/generated/prisma/(?!(client|enums)\\.ts)|\\.test\\.tsx?$' },
    // TypeScript 7 offers no interface that could read tsconfig.json, so the one alias is named again there.
    webpackConfig: { fileName: '.dependency-cruiser-alias.cjs' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default'],
    },
    cache: false,
  },
}
