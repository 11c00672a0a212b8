import ts from 'typescript';
import { filesIn, read } from './support/sources.js';
import { type Import, Source } from './support/syntax.js';

/**
 * Which folder of src may import which; arrows point one way, so a reader need never look upwards. What was read at
 * start, and the decorator every controller takes its context through, are open to all; the programs in cli and at the
 * root may import everything.
 */
const RECORDS = ['cases', 'pathways', 'auth', 'vault', 'audit', 'database', 'common'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  common: [],
  pathways: ['common'],
  database: ['common'],
  audit: ['database', 'common'],
  vault: ['audit', 'database', 'common'],
  auth: ['vault', 'audit', 'database', 'common'],
  health: ['database', 'common'],
  organisations: ['auth', 'audit', 'database', 'common'],
  matching: ['vault', 'audit', 'database', 'common'],
  cases: ['pathways', 'auth', 'vault', 'audit', 'database', 'common'],
  minors: ['matching', ...RECORDS],
  relatives: ['kinship', 'matching', ...RECORDS],
  kinship: RECORDS,
  procedures: RECORDS,
  deadlines: RECORDS,
  documents: RECORDS,
  estimators: ['common'],
  reports: ['estimators', 'pathways', 'auth', 'audit', 'database', 'common'],
  incidents: ['auth', 'audit', 'database', 'common'],
  publications: ['reports', 'incidents', 'cases', 'matching', 'vault', 'auth', 'audit', 'database', 'common'],
  charts: ['common'],
  indicators: ['charts', 'estimators', 'pathways', 'publications', 'reports', 'auth', 'database', 'common'],
  reminders: ['auth', 'audit', 'database', 'common'],
  feeds: ['reminders', 'auth', 'audit', 'database', 'common'],
  jobs: ['reminders', 'reports', 'database', 'common'],
  people: ['matching', 'minors', 'relatives', 'kinship', 'organisations', ...RECORDS],
  tracing: ['people', 'matching', 'minors', 'relatives', 'kinship', 'organisations', ...RECORDS],
  demo: ['publications', 'incidents', 'reports', 'matching', ...RECORDS],
  web: [
    'reports',
    'incidents',
    'publications',
    'charts',
    'estimators',
    'indicators',
    'organisations',
    'minors',
    'relatives',
    'kinship',
    'procedures',
    'deadlines',
    'documents',
    'reminders',
    'feeds',
    'matching',
    'people',
    'tracing',
    ...RECORDS,
  ],
};
const OPEN_TO_ALL = ['src/config.ts', 'src/settings.module.ts', 'src/auth/ctx.decorator.ts'];

const ROLE =
  /\.(module|controller|service|entity|dto|queries|pages|guard|strategy|filter|interceptor|pipe|decorator|job|worker)\.ts$/;

/** What a pure file may take from packages: functions whose answer depends on their arguments alone. */
const PURE_PACKAGES: Record<string, RegExp> = {
  'node:crypto':
    /^(createCipheriv|createDecipheriv|createHash|createPrivateKey|createPublicKey|createSecretKey|createHmac|hkdfSync|sign|timingSafeEqual)$/,
  'node:net': /^isIPv?[46]?$/,
  '@node-rs/argon2': /^hashRaw$/,
  otplib: /^(generateURI|verifySync)$/,
  highs: /^/,
  'csv-parse/sync': /^parse$/,
  'csv-stringify/sync': /^stringify$/,
  feed: /^Feed$/,
  fflate: /^(un)?zipSync$/,
  'write-excel-file/node': /^writeWorkbook$/,
  'intl-messageformat': /^IntlMessageFormat$/,
  'ical-generator': /^ICal/,
  'd3-scale': /^scale(Linear|Point)$/,
  'd3-shape': /^(area|line|curve\w+)$/,
};

/** Files without a role that are not pure, and why. */
const IMPURE: Record<string, string> = {
  'src/common/messages.ts': 'reads the translation files once, when it is loaded',
  'src/vault/keyring.ts': 'draws the nonce of each ciphertext, so that no caller can repeat one',
  'src/vault/key-files.ts': 'reads and makes the key files',
};

const CLOCK_OR_CHANCE =
  /^(Date|Date\.now|performance\.now|process\.\w+(\.\w+)*|Math\.random|randomBytes|randomUUID|randomInt|uuidv?[47]?|crypto\.\w+|set(Timeout|Interval|Immediate))$/;

const sources = filesIn('src', /\.ts$/).map((path) => new Source(path));
const products = sources.filter((source) => !source.path.endsWith('.spec.ts'));
const everything = [
  ...sources,
  ...['migrations', 'test'].flatMap((folder) => filesIn(folder, /\.ts$/)).map((path) => new Source(path)),
];

function isPure(path: string): boolean {
  return /^src\/(?!cli\/|database\/|web\/)[^/]+\//.test(path) && !ROLE.test(path);
}
const pure = products.filter(({ path }) => isPure(path) && !(path in IMPURE));

/** The folder of src a file belongs to; '' for the programs at the root. */
function folderOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

describe('files', () => {
  it('stay under 300 lines, controllers under 120', () => {
    const written = [
      ...filesIn('src', /\.njk$/),
      ...filesIn('test', /\.(cjs|mjs)$/),
      ...filesIn('src/cli', /\.mjs$/),
    ];
    const sizes = [
      ...everything.map((source) => [source.path, source.lineCount] as const),
      ...written.map((path) => [path, read(path).split('\n').length] as const),
    ];
    const tooLong = sizes.filter(([path, lines]) => lines >= (path.endsWith('.controller.ts') ? 120 : 300));
    expect(tooLong).toEqual([]);
  });

  it('of the product are short as a rule: half of them under 60 lines', () => {
    const lines = products.map((source) => source.lineCount).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(60);
  });

  it('hold functions of at most 40 lines', () => {
    const tooLong = products.flatMap((source) =>
      source
        .find((node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && 'body' in node)
        .filter((node) => node.getText().split('\n').length > 40)
        .map((node) => source.at(node)),
    );
    expect(tooLong).toEqual([]);
  });

  it('import each other by name and path: no barrel, no alias, no default, `.js` at the end', () => {
    const wrong = everything.flatMap((source) => [
      ...source.imports
        .filter(({ specifier, target }) => target !== undefined && !/\.(js|cjs|json)$/.test(specifier))
        .map(({ specifier }) => `${source.path} imports ${specifier}`),
      ...source.imports
        .filter(({ specifier }) => /^([#~/]|@\/|src\/)/.test(specifier))
        .map(({ specifier }) => `${source.path} imports ${specifier} through an alias`),
      ...source
        .find(ts.isExportDeclaration)
        .filter((node) => node.moduleSpecifier)
        .map((node) => `${source.at(node)} hands on another file's exports`),
      ...(/\/index\.ts$/.test(source.path) ? [`${source.path} is a barrel by name`] : []),
    ]);
    const defaults = sources
      .flatMap((source) => [
        ...source.find(ts.isExportAssignment).map((node) => source.at(node)),
        ...source
          .find(
            (node): node is ts.Modifier => node.kind === ts.SyntaxKind.DefaultKeyword && ts.isModifier(node),
          )
          .map((node) => source.at(node)),
      ])
      .map((place) => `${place} exports without a name`);
    expect([...wrong, ...defaults]).toEqual([]);
  });
});

describe('a file name', () => {
  it('says its role with a known suffix, or has none', () => {
    const strange = products
      .map((source) => source.path)
      .filter((path) => /\..*\.ts$/.test(path.replace(/^.*\//, '')) && !ROLE.test(path));
    expect(strange).toEqual([]);
  });
});

describe('folders', () => {
  it('import only what the table allows', () => {
    const wrong = products.flatMap((source) => {
      const folder = folderOf(source.path);
      if (folder === '' || folder === 'cli') return [];
      const allowed = MAY_IMPORT[folder];
      if (!allowed) return [`${folder} is not in the table`];
      return source.imports
        .map(({ target }) => target)
        .filter((target) => target !== undefined)
        .filter((target) => !OPEN_TO_ALL.includes(target) && folderOf(target) !== folder)
        .filter((target) => !allowed.includes(folderOf(target)))
        .map((target) => `${source.path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('form no cycle', () => {
    const graph = new Map(Object.entries(MAY_IMPORT));
    expect(cyclesIn(graph)).toEqual([]);
  });

  it('hold files that form no cycle once compiled', () => {
    const graph = new Map(
      products.map((source) => [
        source.path,
        source.imports
          .filter((one) => !one.typeOnly && one.target !== undefined)
          .map((one) => one.target ?? ''),
      ]),
    );
    expect(cyclesIn(graph)).toEqual([]);
  });
});

describe('a file without a role', () => {
  it('is pure: its imports bring neither the framework, nor the database, nor the machine', () => {
    const reason = (source: Source, one: Import): string | undefined => {
      const place = `${source.path} imports ${one.specifier}`;
      const framework = /^(@nestjs\/|typeorm|pg$|pg-)/.test(one.specifier);
      if (one.typeOnly) return framework ? place : undefined;
      if (one.target !== undefined) return isPure(one.target) ? undefined : place;
      const known = PURE_PACKAGES[one.specifier];
      const strange = one.names.filter(({ name, typeOnly }) => !typeOnly && !known?.test(name));
      return known && strange.length === 0 ? undefined : place;
    };
    const wrong = pure.flatMap((source) =>
      source.imports.map((one) => reason(source, one)).filter((text) => text !== undefined),
    );
    expect(wrong).toEqual([]);
  });

  it('knows neither the time nor chance nor the environment', () => {
    const wrong = pure.flatMap((source) => [
      ...source
        .calls(CLOCK_OR_CHANCE)
        .filter((call) => !(call.expression.getText() === 'Date' && call.arguments?.length))
        .map((call) => source.at(call)),
      ...source
        .find(ts.isPropertyAccessExpression)
        .filter((node) => node.getText() === 'process.env')
        .map((node) => source.at(node)),
    ]);
    expect(wrong).toEqual([]);
  });

  it('is reached by a spec of its own folder when it holds a function', () => {
    const imports = new Map(
      sources.map((source) => [source.path, source.imports.map(({ target }) => target ?? '')]),
    );
    const tested = new Set<string>();
    const reach = (path: string, folder: string): void => {
      if (tested.has(path) || folderOf(path) !== folder) return;
      tested.add(path);
      for (const next of imports.get(path) ?? []) reach(next, folder);
    };
    for (const { path } of sources) if (path.endsWith('.spec.ts')) reach(path, folderOf(path));
    const untested = pure
      .filter((source) => source.find(ts.isFunctionDeclaration).some(isExported))
      .map((source) => source.path)
      .filter((path) => !tested.has(path));
    expect(untested).toEqual([]);
  });

  it('is excused only while it exists and needs to be', () => {
    const idle = Object.keys(IMPURE).filter((path) => !products.some((source) => source.path === path));
    expect(idle).toEqual([]);
  });
});

describe('npm', () => {
  it('offers at most 13 scripts', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(13);
  });
});

function isExported(node: ts.FunctionDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Each cycle of a graph once, as the path it was met on. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const follow = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) {
      cycles.push([...path.slice(path.indexOf(node)), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) follow(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) follow(node, []);
  return cycles;
}
