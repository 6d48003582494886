import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One layer a row, lowest first: a file may import from its own row and from the rows above it in this list, never from below. */
const LAYERS: readonly (readonly [string, (file: string) => boolean])[] = [
  ['text', under('server/src/text')],
  ['knowledge', under('server/src/knowledge')],
  ['config', is('server/src/config.ts')],
  ['model', under('server/src/model')],
  ['rules', under('server/src/rules')],
  ['review', is('server/src/review.ts')],
  // What a project's own files say of it: configuration, decisions, baseline.
  ['project', under('server/src/project')],
  // What changed from one version to another.
  ['compare', under('server/src/compare')],
  // The names and types of the requests, all that client and features share with the protocol.
  ['messages', is('server/src/protocol/messages.ts')],
  ['features', under('server/src/features')],
  ['reports', under('server/src/reports')],
  ['protocol', under('server/src/protocol')],
  ['front ends', under('server/src')],
];
const CORE = ['text', 'knowledge', 'config', 'model', 'rules', 'review', 'project', 'compare'];

function under(folder: string): (file: string) => boolean {
  return (file) => file.startsWith(`${folder}/`);
}
function is(path: string): (file: string) => boolean {
  return (file) => file === path;
}
const layerOf = (file: string): number => LAYERS.findIndex(([, has]) => has(file));

interface Import {
  readonly from: string;
  /** The module as written, or the repository path of a relative one. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const sources = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .map((file) => posix.join(folder, file.split(sep).join('/')))
          .filter((file) => /\.[cm]?ts$/.test(file))
      : [],
  );

/** What a source file imports: import and export declarations, import(), import types and require(). */
function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (module: string, typeOnly: boolean): void => {
    const to = module.startsWith('.') ? relative(root, resolve(root, dirname(file), module)).split(sep).join('/') : module.replace(/^node:/, '');
    found.push({ from: file, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || /(?:^|\.)require$/.test(node.expression.getText()) || /^require\.resolve$/.test(node.expression.getText()))) {
      const argument = node.arguments[0];
      if (argument && ts.isStringLiteralLike(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Identifiers a source uses as values: a call of fetch, a new WebSocket. */
function namesOf(file: string, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && /^(?:globalThis\.)?\w+$/.test(node.expression.getText())) names.add(node.expression.getText().replace('globalThis.', ''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return names;
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const server = sources('server/src');
const client = sources('client/src');
const imports = [...server, ...client].flatMap((file) => importsOf(file, read(file)));
const show = (wrong: readonly Import[]): string[] => wrong.map((i) => `${i.from} → ${i.to}`);
const inPackage = (module: string, name: string): boolean => module === name || module.startsWith(`${name}/`);

describe('architecture', () => {
  it('sees every way of importing', () => {
    const text = `import a from './a.ts'; import type { B } from 'b'; export * from './c.ts'; const d = await import('d'); const e = require('node:e');
      let f: import('./f.ts').F; require.resolve('g'); export { h } from 'h/i'; import 'j';`;
    assert.deepEqual(importsOf('server/src/x.ts', text).map((i) => i.to), ['server/src/a.ts', 'b', 'server/src/c.ts', 'd', 'e', 'server/src/f.ts', 'g', 'h/i', 'j']);
    assert.deepEqual([...namesOf('x.ts', 'fetch("x"); new WebSocket(u); globalThis.fetch(1); a.fetch()')], ['fetch', 'WebSocket']);
    assert.ok(server.length > 10, 'no sources found');
  });

  it('imports point one way only: text → knowledge → config → model → rules → review → project → compare → features → reports → protocol → main, cli', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('server/') && to.startsWith('server/src/') && layerOf(to) > layerOf(from));
    assert.deepEqual(show(wrong), []);
  });

  it('every file of the server stands in a layer, and imports none outside server/src', () => {
    assert.deepEqual(server.filter((file) => layerOf(file) < 0), []);
    assert.deepEqual(show(imports.filter(({ from, to }) => from.startsWith('server/') && /^(?:client|test|scripts|syntaxes)\//.test(to))), []);
  });

  it('modules do not import one another in a circle, types aside', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) if (!typeOnly && to.endsWith('.ts')) graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), [...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
  });

  it('only words.ts imports the segmenter', () => {
    assert.deepEqual(show(imports.filter(({ from, to }) => inPackage(to, 'nodejieba') && from !== 'server/src/text/words.ts')), []);
  });

  it('the client imports nothing of the server but the protocol’s messages', () => {
    assert.deepEqual(show(imports.filter(({ from, to }) => from.startsWith('client/') && to.startsWith('server/') && to !== 'server/src/protocol/messages.ts')), []);
    assert.deepEqual(show(imports.filter(({ from, to }) => from === 'server/src/protocol/messages.ts' && !to.startsWith('server/src/'))), []);
  });

  it('below features nobody knows LSP, and the core reads no disk', () => {
    const core = imports.filter(({ from }) => CORE.includes(LAYERS[layerOf(from)]?.[0] ?? ''));
    assert.deepEqual(show(core.filter(({ to }) => to.startsWith('vscode'))), []);
    // words.ts looks for the dictionary before the native module, which aborts without one, is loaded.
    const allowed = (from: string): boolean => from === 'server/src/text/words.ts';
    assert.deepEqual(show(core.filter(({ from, to, typeOnly }) => !to.startsWith('server/src/') && !typeOnly && !allowed(from))), []);
  });

  it('neither the core nor the features are asynchronous', () => {
    const asynchronous = server.filter((file) => file !== 'server/src/text/words.ts' && layerOf(file) <= LAYERS.findIndex(([name]) => name === 'compare') && /\basync\b|\bawait\b|\bPromise\b|\bsetTimeout\b/.test(withoutComments(read(file))));
    assert.deepEqual(asynchronous, []);
  });

  it('the server reads no disk but for its segmenter and, at its start, its own code; only the command line does', () => {
    const disk = imports.filter(({ from, to }) => from.startsWith('server/') && /^fs(?:\/|$)/.test(to) && !/^server\/src\/(?:cli(?:\.ts|\/)|text\/words\.ts|launch\.ts)/.test(from));
    assert.deepEqual(show(disk), []);
    // The program that is started knows nothing of who starts it, and the other way about.
    assert.deepEqual(show(imports.filter(({ from, to }) => /\/launch\.ts$/.test(from) ? to.startsWith('server/') : /\/launch\.ts$/.test(to))), []);
  });

  it('neither client nor server opens a socket', () => {
    const NETWORK = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'undici', 'ws', 'axios', 'node-fetch', 'inspector'];
    assert.deepEqual(show(imports.filter(({ to }) => NETWORK.some((name) => inPackage(to, name)))), []);
    for (const file of [...server, ...client])
      for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) assert.ok(!namesOf(file, read(file)).has(name), `${file} uses ${name}`);
  });

  it('file names are kebab-case', () => {
    const wrong = sources('server/src', 'client/src', 'test', 'scripts').filter((file) => !file.includes('/node_modules/') && !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test\.ts|\.d\.mts|\.ts)$/.test(posix.basename(file)));
    assert.deepEqual(wrong, []);
  });
});

/** A source without comments, strings kept: what its code says. */
function withoutComments(text: string): string {
  return ts.transpileModule(text, { compilerOptions: { removeComments: true, target: ts.ScriptTarget.Latest, module: ts.ModuleKind.ESNext } }).outputText;
}
