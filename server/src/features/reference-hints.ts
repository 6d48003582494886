import type { Clause, Contract } from '../model/contract.ts';
import { lineAt } from '../model/paragraphs.ts';
import { referencesIn } from '../model/references.ts';
import { slice, trim, type Span } from '../text/span.ts';

/** A heading to show behind a reference. */
export interface ReferenceHint {
  readonly at: number;
  readonly label: string;
  readonly working: string;
}

const LONGEST = 20;
/** So many characters around a reference belong to it: there its heading need not be said again. */
const NEAR = 16;
/** Of 第二条、第三条至第九条 no more are named. */
const MOST = 2;

/**
 * Behind 第三条 the heading of what it leads to: ⟨付款⟩; none where the text says it itself, where the clause has no heading, and behind
 * 本条 and 前款, which stand beside what they mean.
 */
export function referenceHints(contract: Contract, visible: Span): readonly ReferenceHint[] {
  const { text } = contract;
  return referencesIn(contract).flatMap((reference): ReferenceHint[] => {
    const { span, kind, targets, heading } = reference;
    if (kind === 'relative' || heading !== null || targets.length === 0 || targets.length > MOST || span.end < visible.start || span.end > visible.end) return [];
    const headings = targets.map(({ clause }) => headingOf(contract, clause));
    const line = lineAt(contract, span.start);
    const near = text.slice(Math.max(line.indent, span.start - NEAR), Math.min(line.span.end, span.end + NEAR));
    if (headings.some((words) => words === null || near.includes(words))) return [];
    const label = [...new Set(headings)].join('、');
    return [{ at: span.end, label: `⟨${label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label}⟩`, working: targets.map((t) => opening(contract, t.span)).join('\n') }];
  });
}

/** Its own heading, or that of the article it is an item of. */
function headingOf(contract: Contract, clause: Clause): string | null {
  for (let at: Clause | null = clause, depth = 0; at !== null && depth < 8; at = at.parent === null ? null : contract.clauses[at.parent]!, depth++) {
    if (at.style === 'part') return null;
    if (at.heading) return slice(contract.text, trim(contract.text, at.heading)).replace(/[*_#`\s\u3000]/g, '') || null;
  }
  return null;
}

const opening = ({ text }: Contract, span: Span): string => text.slice(span.start, Math.min(span.end, span.start + 120)).trim() + (span.end - span.start > 120 ? '…' : '');
