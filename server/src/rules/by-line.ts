import type { Contract } from '../model/contract.ts';
import { hits, lineSieve, some } from '../model/sieve.ts';
import { shift } from '../text/span.ts';
import type { Finding } from './rule.ts';

/**
 * A check of a whole contract out of one of a single line, whose findings' spans are relative to the line. A line's answer depends on its
 * text alone, so an edit costs the lines it changed. `telling`, when given, says by a cheap look which lines to read.
 */
export function byLine(check: (line: string) => readonly Finding[], telling?: RegExp): (contract: Contract) => Iterable<Finding> {
  const sieve = lineSieve((line) => {
    if (telling && !telling.test(line)) return null;
    return some(check(line));
  }, telling);
  return function* (contract) {
    for (const { index, fact } of hits(contract, sieve)) for (const finding of fact) yield moved(finding, contract.lines[index]!.span.start);
  };
}

/** A finding `by` units further on, the edits' anchors of its `data` not included. */
export const moved = <F extends Finding>(finding: F, by: number): F =>
  finding.related ? { ...finding, span: shift(finding.span, by), related: finding.related.map((one) => ({ ...one, span: shift(one.span, by) })) } : { ...finding, span: shift(finding.span, by) };
