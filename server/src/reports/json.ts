import type { FileReport } from './report.ts';

export const SCHEMA_VERSION = 1;

/**
 * The report is written file by file: `JSON_HEAD`, the files' entries joined by commas, `JSON_FOOT`. One issue stands on a line; the
 * same reports give the same bytes.
 */
export const JSON_HEAD = `{"schemaVersion":${SCHEMA_VERSION},"files":[`;
export const JSON_FOOT = '\n]}\n';

/** One file's entry. */
export function jsonFile({ clauses, issues, kept, stale, unchecked, ...head }: FileReport): string {
  const list = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n  ${items.map((item) => JSON.stringify(item)).join(',\n  ')}\n ]`);
  return `{${JSON.stringify(head).slice(1, -1)},\n "clauses":${list(clauses)},\n "issues":${list(issues)},\n "kept":${list(kept)},\n "stale":${list(stale)},\n "unchecked":${list(unchecked)}}`;
}
