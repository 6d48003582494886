// Installs nodejieba's native part, as this project's postinstall: nodejieba's own install script calls npx, which fetches
// an unlocked node-pre-gyp from the registry, so package.json denies it (`allowScripts`) and this runs the locked one.
// An npm too old to know `allowScripts` has run that script before; then there is nothing left to do here.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { missingPrerequisites } from './lib/prerequisites.mjs';
import { root, run, say } from './lib/processes.mjs';

const home = path.join(root, 'node_modules/nodejieba');
export const binary = path.join(home, 'build/Release/nodejieba.node');

/** Makes nodejieba loadable by this Node. Resolves to the lines that tell what is wrong; none when it can be loaded. */
export async function installNodejieba() {
  if (!existsSync(home)) return ['没有找到 nodejieba，请先运行 npm ci。\nnodejieba is missing: run npm ci first.'];
  if (await loads()) return [];
  // A library that does not load is of another platform or a build that was broken off: node-pre-gyp would keep it.
  rmSync(path.join(home, 'build'), { recursive: true, force: true });

  say('正在准备分词组件 nodejieba（首次约 10 秒） / preparing nodejieba (about 10 s)');
  const { code, output } = await run(process.execPath, [nodePreGyp(), 'install', '--fallback-to-build'], { cwd: home, env: compiling(process.env), quiet: true });
  if (code === 0 && (await loads())) return [];
  rmSync(path.join(home, 'build'), { recursive: true, force: true });
  const missing = await missingPrerequisites();
  const failed = '分词组件 nodejieba 未能装好，上面是编译输出。\nnodejieba could not be built; its output is above.';
  return [output.trimEnd().split('\n').slice(-40).join('\n'), ...(missing.length > 0 ? missing : [failed])];
}

/** Whether the library can be loaded, tried in another process: a broken one may abort the process that loads it. */
async function loads() {
  if (!existsSync(binary)) return false;
  return (await run(process.execPath, ['-e', 'require(process.argv[1])', binary], { quiet: true })).code === 0;
}

/** The node-pre-gyp that nodejieba itself resolves, i.e. the one in the lock file. */
function nodePreGyp() {
  const manifest = createRequire(path.join(home, 'package.json')).resolve('@mapbox/node-pre-gyp/package.json');
  return path.join(path.dirname(manifest), 'bin/node-pre-gyp');
}

/**
 * The environment to compile in. npm tells its scripts where its node-gyp is; started by hand, node-pre-gyp would not find
 * it on Windows. Node's headers are taken from beside Node where they stand there, instead of from nodejs.org.
 */
function compiling(env) {
  const gyp = path.join(path.dirname(process.execPath), 'node_modules/npm/node_modules/node-gyp/bin/node-gyp.js');
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  return {
    ...(existsSync(gyp) && { npm_config_node_gyp: gyp }),
    ...(hasHeaders(prefix) && { npm_config_nodedir: prefix }),
    ...env,
  };
}

/** Whether the headers under `prefix` are those of this very Node: another one may have been installed over them. */
function hasHeaders(prefix) {
  const file = path.join(prefix, 'include/node/node_version.h');
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  const version = ['MAJOR', 'MINOR', 'PATCH'].map((part) => new RegExp(`#define NODE_${part}_VERSION (\\d+)`).exec(text)?.[1]);
  return version.join('.') === process.versions.node;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === path.join(root, 'scripts/install-nodejieba.mjs')) {
  // Node's age first: with an old one the rest of the message would be noise.
  const tooOld = (await missingPrerequisites()).filter((text) => text.includes('Node.js'));
  const problems = tooOld.length > 0 ? tooOld : await installNodejieba();
  for (const problem of problems) console.error(`\n${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
