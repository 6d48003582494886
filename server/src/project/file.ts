import { jsonEntry, jsonValue, parseJson, type JsonNode } from '../text/json.ts';
import type { Span } from '../text/span.ts';

/** The folder of a project's files, and their names in it. `extends` may name further files beside them. */
export const PROJECT_FOLDER = '.contract-review';
export const PROJECT_FILES = ['config.json', 'decisions.json', 'baseline.json'] as const;
export type ProjectFile = (typeof PROJECT_FILES)[number];

/** The version we read and write; a file of a later one is left alone. */
export const SCHEMA_VERSION = 1;

/** What is wrong in a project file: one Chinese clause and where, in UTF-16 offsets of that file. Everything else in it holds. */
export interface FileProblem {
  readonly span: Span;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** An object of a version we know, or why it cannot be read: then nothing in the file holds and nothing may be written into it. */
export type FileRead = { readonly root: Extract<JsonNode, { kind: 'object' }> } | { readonly problem: FileProblem };

/** What a version control system leaves of two people's changes to one place. */
const CONFLICT = /^(?:<{7}|>{7}) [^\r\n]{0,200}/m;

/** Reads a project file as far as all three are alike. An empty file is an empty object. Never throws. */
export function readFile(text: string): FileRead {
  if (/^\uFEFF?\s*$/.test(text)) return { root: { kind: 'object', span: { start: 0, end: 0 }, entries: [] } };
  const conflict = CONFLICT.exec(text);
  if (conflict) return { problem: { span: { start: conflict.index, end: conflict.index + conflict[0].length }, message: '这里有没有解决的合并冲突', severity: 'error' } };
  const parsed = parseJson(text);
  if ('error' in parsed) return { problem: { ...parsed.error, severity: 'error' } };
  const root = parsed.node;
  if (root.kind !== 'object') return { problem: { span: root.span, message: '文件内容应当是一个对象，即写在 { } 里', severity: 'error' } };
  const version = jsonEntry(root, 'schemaVersion');
  if (version && version.value.kind === 'scalar' && typeof version.value.value === 'number' && version.value.value > SCHEMA_VERSION)
    return { problem: { span: version.value.span, message: `这个文件由更新的版本写成（schemaVersion ${version.value.value}），当前版本只认 ${SCHEMA_VERSION}，请升级后再用`, severity: 'error' } };
  return { root };
}

/**
 * A project file of the form `{ "files": { 路径: { 指纹: 值 } } }` with some entries of one path set or, where the value is undefined,
 * taken away. Whatever else stands in it stays, in its place; paths and fingerprints are sorted, so that two people's additions meet
 * in a merge only where they are about the same thing. A path left without entries goes. The text's own indent and line ends are kept.
 */
export function withEntries(text: string, file: string, changes: ReadonlyMap<string, unknown>, replaceAll = false): { readonly text: string } | { readonly problem: FileProblem } {
  const read = readFile(text);
  if ('problem' in read) return read;
  const root = jsonValue(read.root) as Record<string, unknown>;
  const files = jsonEntry(read.root, 'files');
  if (files && files.value.kind !== 'object') return { problem: { span: files.value.span, message: '「files」应当是一个对象', severity: 'error' } };
  const all = new Map(Object.entries((root['files'] ?? {}) as Record<string, unknown>));
  const known = all.get(file);
  const entries = new Map(replaceAll || !isRecord(known) ? [] : Object.entries(known));
  for (const [fingerprint, value] of changes) {
    if (value === undefined) entries.delete(fingerprint);
    // An entry keeps the fields we do not know.
    else entries.set(fingerprint, isRecord(value) && isRecord(entries.get(fingerprint)) ? merged(entries.get(fingerprint) as Record<string, unknown>, value) : value);
  }
  if (entries.size === 0) all.delete(file);
  else all.set(file, sorted(entries));
  return { text: written(text, { schemaVersion: SCHEMA_VERSION, ...root, files: sorted(all) }) };
}

/** The same with paths renamed, a folder's with all below it; null where none of them stands in the file, or it cannot be read. */
export function withRenamed(text: string, names: readonly { readonly from: string; readonly to: string }[]): string | null {
  const read = readFile(text);
  const files = 'root' in read ? jsonEntry(read.root, 'files') : undefined;
  if (!('root' in read) || files?.value.kind !== 'object') return null;
  const root = jsonValue(read.root) as Record<string, unknown>;
  const all = new Map<string, unknown>();
  let renamed = false;
  for (const [path, entries] of Object.entries(root['files'] as Record<string, unknown>)) {
    const name = names.find(({ from }) => path === from || path.startsWith(`${from}/`));
    renamed ||= name !== undefined;
    all.set(name ? name.to + path.slice(name.from.length) : path, entries);
  }
  return renamed ? written(text, { ...root, files: sorted(all) }) : null;
}

/** In the indent and the line ends of the text there was. */
function written(text: string, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^\{\r?\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  return `${JSON.stringify(value, null, indent)}\n`.replaceAll('\n', eol);
}

/** The later value's fields over the earlier's; a field that is undefined is taken away. */
const merged = (earlier: Record<string, unknown>, later: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries({ ...earlier, ...later }).filter(([, value]) => value !== undefined));

const sorted = (entries: ReadonlyMap<string, unknown>): Record<string, unknown> => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
