import { jsonEntry, jsonValue, type JsonEntry } from '../text/json.ts';
import type { Span } from '../text/span.ts';
import { readFile, withEntries, type FileProblem } from './file.ts';

/**
 * What a team has decided about single findings: `.contract-review/decisions.json`.
 *
 *     { "schemaVersion": 1,
 *       "files": { "合同/采购合同.contract": { "5f0c…": {
 *         "code": "vague-deadline", "text": "及时", "status": "保留", "reason": "双方已约定另行排期", "date": "2026-11-21", "expires": "2027-06-30" } } } }
 *
 * The path is relative to the folder that holds `.contract-review`, with slashes; the key is the finding's fingerprint.
 */
export const DECISION_STATUSES = ['待处理', '采纳', '保留', '让步'] as const;

/** 待处理: to be looked at. 采纳: will be changed. 保留: stays on purpose. 让步: given up in negotiation. The last two silence the finding. */
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

export interface Decision {
  readonly fingerprint: string;
  /** The finding's code when it was decided. */
  readonly code: string;
  /** The words it was about, where known. */
  readonly text?: string;
  readonly status: DecisionStatus;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  /** The last day it holds, YYYY-MM-DD. */
  readonly expires?: string;
  /** The entry's key in decisions.json, where what is wrong with it is said. */
  readonly span: Span;
}

/** Decisions by path and fingerprint. */
export type Decisions = ReadonlyMap<string, ReadonlyMap<string, Decision>>;

/** Whether a decision takes the finding off the text. */
export const settles = (decision: Pick<Decision, 'status'>): boolean => decision.status === '保留' || decision.status === '让步';

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads decisions.json. What cannot be read is named in `problems` and left out; the rest holds. Never throws. */
export function parseDecisions(text: string): { readonly decisions: Decisions; readonly problems: readonly FileProblem[] } {
  const decisions = new Map<string, ReadonlyMap<string, Decision>>();
  const problems: FileProblem[] = [];
  const read = readFile(text);
  if ('problem' in read) return { decisions, problems: [read.problem] };
  const files = jsonEntry(read.root, 'files');
  if (files && files.value.kind !== 'object') problems.push({ span: files.value.span, message: '「files」应当是一个对象', severity: 'error' });
  for (const { key: path, keySpan, value } of files?.value.kind === 'object' ? files.value.entries : []) {
    if (value.kind !== 'object') {
      problems.push({ span: keySpan, message: '文件路径后面应当是一个对象，列出这个文件的各项决定', severity: 'error' });
      continue;
    }
    const ofFile = new Map<string, Decision>();
    for (const entry of value.entries) {
      const decision = readDecision(entry);
      if ('message' in decision) problems.push(decision);
      else ofFile.set(entry.key, decision);
    }
    decisions.set(path, ofFile);
  }
  return { decisions, problems };
}

function readDecision({ key, keySpan, value }: JsonEntry): Decision | FileProblem {
  const wrong = (message: string, field?: string): FileProblem => ({ span: (field === undefined ? undefined : jsonEntry(value, field)?.value.span) ?? keySpan, message, severity: 'error' });
  const raw = jsonValue(value);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return wrong('一项决定应当是一个对象');
  const { code, status, reason, date, expires, text } = raw as Readonly<Record<string, unknown>>;
  const known = DECISION_STATUSES.find((s) => s === status);
  if (!known) return wrong(`「status」应当是${DECISION_STATUSES.map((s) => `「${s}」`).join('')}之一，这项决定未采用`, 'status');
  if (typeof code !== 'string' || code === '') return wrong('缺少「code」（规则编号），这项决定未采用', 'code');
  const why = typeof reason === 'string' ? reason.trim() : '';
  if (why === '' && settles({ status: known })) return wrong(`「${known}」须在「reason」里写明理由，这项决定未采用`, 'reason');
  if (date !== undefined && !(typeof date === 'string' && DATE.test(date))) return wrong('日期应当写成 2026-11-21 的样子，这项决定未采用', 'date');
  if (expires !== undefined && !(typeof expires === 'string' && DATE.test(expires))) return wrong('到期日应当写成 2026-11-21 的样子，这项决定未采用', 'expires');
  return {
    fingerprint: key, code, status: known, reason: why, span: keySpan,
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof expires === 'string' ? { expires } : {}),
  };
}

/** The fields of a decision as they are written; unknown ones of an earlier entry stay. */
export type DecisionFields = Omit<Decision, 'span' | 'fingerprint'>;

/**
 * decisions.json with the decision on a finding set, or taken back (null). `replaces`: an earlier decision that goes. A file that cannot be
 * read is never written over: its problem is returned.
 */
export function withDecision(text: string, file: string, fingerprint: string, decision: DecisionFields | null, replaces?: string): { readonly text: string } | { readonly problem: FileProblem } {
  const changes = new Map<string, unknown>(replaces === undefined ? [] : [[replaces, undefined]]);
  changes.set(fingerprint, decision === null ? undefined : { code: decision.code, text: decision.text, status: decision.status, reason: decision.reason, date: decision.date, expires: decision.expires });
  return withEntries(text, file, changes);
}
