import type { Contract } from '../model/contract.ts';
import { memo } from '../text/memo.ts';
import { shift } from '../text/span.ts';
import type { Finding } from './rule.ts';

/** Lines remembered for each check: more than a long contract has. */
const REMEMBERED = 4000;

/**
 * A check of a whole contract out of one of a single line, whose findings' spans are relative to the line. A line's answer depends on its
 * text alone, so it is remembered and an edit costs the lines it changed. `telling`, when given, says by a cheap look which lines to read.
 */
export function byLine(check: (line: string) => readonly Finding[], telling?: RegExp): (contract: Contract) => Iterable<Finding> {
  const remembered = memo(check, REMEMBERED);
  return function* ({ text, lines }) {
    for (const { span, indent } of lines) {
      if (indent >= span.end) continue;
      const line = text.slice(span.start, span.end);
      if (telling && !telling.test(line)) continue;
      for (const finding of remembered(line)) yield moved(finding, span.start);
    }
  };
}

/** A finding `by` units further on, the edits' anchors of its `data` not included. */
export const moved = (finding: Finding, by: number): Finding => ({
  ...finding,
  span: shift(finding.span, by),
  ...(finding.related ? { related: finding.related.map((one) => ({ ...one, span: shift(one.span, by) })) } : {}),
});
