import type { Citation } from './knowledge/laws.ts';
import type { ClauseCoverage, Contract, Recognition } from './model/contract.ts';
import type { Config, Severity } from './config.ts';
import type { Finding, Fix, Rule } from './rules/rule.ts';

/** A finding as it is reported: with its full code, the severity in force and its fingerprint. */
export interface Issue extends Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly basis: readonly Citation[];
  readonly fingerprint: string;
  readonly rule: Rule;
}

/** One review of one text: what both front ends show. */
export interface Review {
  readonly contract: Contract;
  /** The configuration with the text's own directives applied. */
  readonly config: Config;
  readonly recognition: Recognition;
  readonly coverage: readonly ClauseCoverage[];
  /** In the order of the text. */
  readonly issues: readonly Issue[];
}

export declare function review(text: string, config: Config, previous?: Review): Review;

/** The fixes of an issue of this review, best first. */
export declare function fixesOf(review: Review, issue: Issue): readonly Fix[];
