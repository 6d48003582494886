// npm run bench: what the language server and the command line cost here, as tables.
//   --sizes 10k,100k,1M   characters of the documents
//   --edits 60            keystrokes measured per size
//   --json FILE           the figures, for comparing runs
// Reports, and never fails over a time: machines differ, and are shared. What they cost together is in docs/performance.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { root } from './lib/processes.mjs';
import { openDocument, startServer, stopServer } from './lib/server-session.mjs';

const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '10k,100k,1M' }, edits: { type: 'string', default: '60' }, json: { type: 'string' } } });
const sizes = options.sizes.split(',').map((size) => Number.parseFloat(size) * (size.endsWith('k') ? 1e3 : size.endsWith('M') ? 1e6 : 1));
const edits = Number(options.edits);
const SERVER = path.join(root, 'dist/server/main.cjs');
const PROGRAM = path.join(root, 'dist/server/cli.cjs');
const URI = 'file:///bench.contract';
const MB = 1 << 20;

/** A generator of the same numbers in every run. */
function seeded(seed) {
  let state = seed;
  return (below) => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) % below;
}

const folder = path.join(root, 'test/contracts');
const contracts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => readFileSync(path.join(folder, name), 'utf8')).join('\n');

/** The contracts of the tests, over and over up to a size; copies differ by a character a line, so that nothing is remembered of the first. */
function textOf(size) {
  let text = '';
  for (let copy = 0; text.length < size; copy++)
    text += copy === 0 ? contracts : contracts.split('\n').map((line, i) => (line.length > 8 ? `${line.slice(0, 4)}${String.fromCharCode(0x4e00 + ((i * 7 + copy * 131) % 20000))}${line.slice(5)}` : line)).join('\n');
  return text.slice(0, size);
}

/** A document open in a server of its own. */
async function open(text) {
  const session = { ...(await startServer(SERVER)), text, version: 1 };
  await openDocument(session, URI, text);
  await diagnose(session);
  return { ...session, cold: performance.now() - session.started };
}

const diagnose = ({ connection }) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
const positionOf = (text, at) => {
  const before = text.slice(0, at);
  return { line: before.split('\n').length - 1, character: at - before.lastIndexOf('\n') - 1 };
};

/** Sends an edit; the server has the new text, the session too. */
async function change(session, at, remove, insert) {
  const range = { start: positionOf(session.text, at), end: positionOf(session.text, at + remove) };
  session.text = session.text.slice(0, at) + insert + session.text.slice(at + remove);
  session.version++;
  const sent = performance.now();
  await session.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: session.version }, contentChanges: [{ range, text: insert }] });
  return sent;
}

/** What people do, at random places: a character, a phrase, a deletion, a new line that is taken back, a pasted clause that is taken back. */
async function type(session, random) {
  const at = random(session.text.length - 10);
  const taken = [];
  switch (random(6)) {
    case 0: return [await change(session, at, 0, '的')];
    case 1: return [await change(session, at, 0, '，乙方应当及时')];
    case 2: return [await change(session, at, 1, '')];
    case 3: return [await change(session, at, 0, '服')];
    case 4: taken.push('\n'); break;
    default: taken.push(contracts.slice(random(contracts.length - 400), 400).replaceAll('\r', '') || '及');
  }
  const sent = await change(session, at, 0, taken[0]);
  return [sent, () => change(session, at, taken[0].length, '')];
}

const percentile = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Of a Linux process: its memory now and at its highest; null elsewhere. */
function memoryOf({ process }) {
  try {
    const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
    const read = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024;
    return { now: read('VmRSS'), peak: read('VmHWM') };
  } catch {
    return null;
  }
}

const BEHIND = ['documentSymbol', 'foldingRange', 'hover', 'completion', 'references', 'semanticTokens/full', 'codeAction'];

async function measure(size) {
  const text = textOf(size);
  const colds = [];
  for (let i = 0; i < (size <= 20_000 ? 5 : 1); i++) {
    const session = await open(text);
    colds.push(session);
    await stopServer(session);
  }
  const session = await open(text);
  const random = seeded(42);
  const latencies = [];
  for (let i = -10; i < edits; i++) {
    const [sent, undo] = await type(session, random);
    await diagnose(session);
    if (i >= 0) latencies.push(performance.now() - sent);
    if (undo) {
      const sent = await undo();
      await diagnose(session);
      if (i >= 0) latencies.push(performance.now() - sent);
    }
  }
  const bursts = [];
  for (let i = 0; i < 5; i++) {
    const at = random(session.text.length);
    let sent = 0;
    for (let k = 0; k < 10; k++) {
      sent = await change(session, at + k, 0, '务');
      await pause(30);
    }
    sent = await change(session, at + 10, 0, '。');
    await diagnose(session);
    bursts.push(performance.now() - sent);
  }
  const behind = {};
  for (const name of BEHIND) {
    behind[name] = [];
    for (let i = 0; i < 10; i++) {
      const at = random(session.text.length);
      const position = positionOf(session.text, at);
      const sent = await change(session, at, 0, '的');
      await session.connection.sendRequest(`textDocument/${name}`, { textDocument: { uri: URI }, position, range: { start: position, end: position }, context: name === 'references' ? { includeDeclaration: true } : { diagnostics: [] } });
      behind[name].push(performance.now() - sent);
    }
  }
  const memory = memoryOf(session);
  await stopServer(session);
  return {
    size, latencies, bursts, behind,
    initialize: percentile(colds.map((c) => c.initialized), 0.5), cold: percentile(colds.map((c) => c.cold), 0.5), peak: memory?.peak ?? null,
  };
}

/** The memory of a server after so many documents were opened, reviewed and closed again. */
async function openAndClose() {
  const session = await open(textOf(1000));
  const text = textOf(10_000);
  const seen = [];
  for (let i = 1; i <= 1000; i++) {
    const uri = `file:///bench-${i}.contract`;
    await session.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'contract', version: 1, text: `${text}\n${i}` } });
    await session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    if (i === 100 || i === 1000) seen.push(memoryOf(session)?.now ?? null);
  }
  await stopServer(session);
  return seen;
}

/** Seconds of a run of the command line. */
function run(...args) {
  const started = performance.now();
  spawnSync(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
  return (performance.now() - started) / 1000;
}

function commandLine() {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'contract-review-bench-'));
  try {
    const bytes = { one: 0, all: 0 };
    for (let i = 0; i < 40; i++) {
      const text = textOf(20_000 + i * 500).slice(i * 500);
      writeFileSync(path.join(scratch, `${i}.contract`), text);
      bytes.all += Buffer.byteLength(text);
    }
    const start = Math.min(run('--version'), run('--version'), run('--version'));
    const check = Math.min(run('check', '--format', 'json', scratch), run('check', '--format', 'json', scratch));
    return { start, check, bytes: bytes.all, files: 40 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

await build();
const results = [];
for (const size of sizes) results.push(await measure(size));
const memory = await openAndClose();
const line = commandLine();

const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const name = (size) => (size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`);
const exponent = (from, to) => (Math.log(percentile(to.latencies, 0.5) / percentile(from.latencies, 0.5)) / Math.log(to.size / from.size)).toFixed(2);
const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? '?'}, ${(os.totalmem() / 1024 ** 3).toFixed(0)} GiB, ${os.platform()} ${os.release()}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`;

console.log(`\n${machine}\n`);
console.log('| characters | edit → diagnostics p50 / p95, ms | after 11 edits, ms | initialize, ms | spawn → first diagnostics, ms | peak memory, MB |');
console.log('|---|---|---|---|---|---|');
for (const r of results) console.log(`| ${name(r.size)} | ${ms(percentile(r.latencies, 0.5))} / ${ms(percentile(r.latencies, 0.95))} | ${ms(percentile(r.bursts, 0.5))} | ${ms(r.initialize)} | ${ms(r.cold)} | ${r.peak === null ? '–' : r.peak.toFixed(0)} |`);
for (let i = 1; i < results.length; i++) console.log(`\nGrowth ${name(results[i - 1].size)} → ${name(results[i].size)}: exponent ${exponent(results[i - 1], results[i])}`);
console.log('\n| right behind an edit, ms p50 / p95 | ' + BEHIND.join(' | ') + ' |');
console.log(`|---|${BEHIND.map(() => '---|').join('')}`);
for (const r of results) console.log(`| ${name(r.size)} | ${BEHIND.map((b) => `${ms(percentile(r.behind[b], 0.5))} / ${ms(percentile(r.behind[b], 0.95))}`).join(' | ')} |`);
console.log(`\n1,000 documents opened and closed: ${memory.map((m) => (m === null ? '–' : m.toFixed(0))).join(' MB after 100, ')} MB after 1,000`);
console.log(`Command line: starts in ${(line.start * 1000).toFixed(0)} ms; ${line.files} files, ${(line.bytes / MB).toFixed(1)} MB in ${line.check.toFixed(2)} s, ${(line.bytes / MB / Math.max(0.001, line.check - line.start)).toFixed(2)} MB/s after the start`);
if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, results, memory, commandLine: line }, null, 2)}\n`);
