import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { review } from '../../server/src/review.ts';
import type { SentenceGroup } from './vague-sentences.ts';

type Mark = 'must' | 'may' | 'not';

/** How the vague rules fare on marked sentences. `notes` lists every disagreement, for a person to judge. */
export interface VagueFigures {
  readonly sentences: number;
  readonly must: readonly [hit: number, of: number];
  readonly findings: readonly [asked: number, of: number];
  readonly warnings: readonly [must: number, of: number];
  readonly traps: readonly [avoided: number, of: number];
  readonly notes: readonly string[];
}

interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly mark: Mark; readonly start: number; readonly end: number }[];
}

const MARKS: Readonly<Record<string, Mark>> = { '|': 'must', '?': 'may', '-': 'not' };

/** Takes `[|…|]`, `[?…?]` and `[-…-]` out of a text and says where they stood, in UTF-16 offsets of the bare text. */
function unmark(marked: string): Marked {
  let text = '';
  let at = 0;
  const marks: { mark: Mark; start: number; end: number }[] = [];
  for (const match of marked.matchAll(/\[([|?-])(.+?)\1\]/g)) {
    text += marked.slice(at, match.index);
    marks.push({ mark: MARKS[match[1]!]!, start: text.length, end: text.length + match[2]!.length });
    text += match[2]!;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), marks };
}

/** Reviews each group as one contract and compares the findings of the vague rules with the marks. */
export function measureVague(groups: readonly SentenceGroup[]): VagueFigures {
  const must: [number, number] = [0, 0];
  const findings: [number, number] = [0, 0];
  const warnings: [number, number] = [0, 0];
  const traps: [number, number] = [0, 0];
  const notes: string[] = [];
  let sentences = 0;
  for (const { trade, heading, sentences: marked } of groups) {
    const { text, marks } = unmark(`${trade}\n甲方：\n乙方：\n第一条 ${heading}\n${marked.map((s, i) => `${i + 1}. ${s}`).join('\n')}`);
    const found = review(text, DEFAULT_CONFIG).issues.filter((issue) => issue.code.startsWith('vague-'));
    const note = (what: string, start: number, end: number, more = ''): void => {
      notes.push(`${what}\t${trade}\t${text.slice(text.lastIndexOf('\n', start) + 1, start)}「${text.slice(start, end)}」${text.slice(end, end + 30).split('\n')[0]!}\t${more}`);
    };
    sentences += marked.length;
    for (const { mark, start, end } of marks) {
      const at = found.filter((issue) => issue.span.start < end && start < issue.span.end);
      if (mark === 'must') {
        must[1]++;
        if (at.length > 0) must[0]++;
        else note('missed', start, end);
      } else if (mark === 'not') {
        traps[1]++;
        if (at.length === 0) traps[0]++;
        else note('trap', start, end, at[0]!.code);
      }
    }
    for (const issue of found) {
      const on = marks.filter(({ mark, start, end }) => mark !== 'not' && issue.span.start < end && start < issue.span.end);
      findings[1]++;
      if (on.length > 0) findings[0]++;
      else note(`unasked ${issue.severity}`, issue.span.start, issue.span.end, issue.code);
      if (issue.severity === 'hint' || issue.severity === 'information') continue;
      warnings[1]++;
      if (on.some(({ mark }) => mark === 'must')) warnings[0]++;
      else if (on.length > 0) note('warning on may', issue.span.start, issue.span.end, issue.code);
    }
  }
  return { sentences, must, findings, warnings, traps, notes };
}

const percent = ([part, of]: readonly [number, number]): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);

/** The figures as a table. */
export const vagueTable = (name: string, { sentences, must, findings, warnings, traps }: VagueFigures): string =>
  [
    `${name}: ${sentences} sentences`,
    ...([['recall on must', must], ['precision', findings], ['warnings that are must', warnings], ['traps avoided', traps]] as const).map(([what, pair]) => `  ${what.padEnd(24)}${pair[0]}/${pair[1]}`.padEnd(38) + percent(pair)),
  ].join('\n');
