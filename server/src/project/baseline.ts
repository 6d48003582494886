import { jsonEntry } from '../text/json.ts';
import { readFile, withEntries, type FileProblem } from './file.ts';

/**
 * The findings an old contract is taken over with: `.contract-review/baseline.json`. Only what is new is shown.
 *
 *     { "schemaVersion": 1, "files": { "旧合同.contract": { "5f0c…": "vague-deadline" } } }
 *
 * Paths as in decisions.json; the value is the finding's code, for whoever reads the file.
 */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads baseline.json; what cannot be read is named and left out. Never throws. */
export function parseBaseline(text: string): { readonly baseline: Baseline; readonly problems: readonly FileProblem[] } {
  const baseline = new Map<string, ReadonlySet<string>>();
  const problems: FileProblem[] = [];
  const read = readFile(text);
  if ('problem' in read) return { baseline, problems: [read.problem] };
  const files = jsonEntry(read.root, 'files');
  if (files && files.value.kind !== 'object') problems.push({ span: files.value.span, message: '「files」应当是一个对象', severity: 'error' });
  for (const { key, keySpan, value } of files?.value.kind === 'object' ? files.value.entries : []) {
    if (value.kind === 'object') baseline.set(key, new Set(value.entries.map((entry) => entry.key)));
    else problems.push({ span: keySpan, message: '文件路径后面应当是一个对象，列出这个文件的各项发现', severity: 'error' });
  }
  return { baseline, problems };
}

/** baseline.json with a file's findings as they are now (fingerprint and code), or without the file (no findings given). */
export const withBaseline = (text: string, file: string, findings: readonly { readonly fingerprint: string; readonly code: string }[]): { readonly text: string } | { readonly problem: FileProblem } =>
  withEntries(text, file, new Map(findings.map(({ fingerprint, code }) => [fingerprint, code])), true);
