import type { Snippet } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from '../knowledge/laws.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import type { ClauseCoverage, Contract, Recognition } from '../model/contract.ts';
import type { SentenceFacts } from '../model/sentence-facts.ts';
import type { Config, Severity, Standpoint } from '../config.ts';

/** One replacement of text. `text` may carry tab stops; a client without snippet edits gets their default values. */
export interface Edit {
  readonly span: Span;
  readonly text: Snippet;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Certain repairs may be taken for the whole file at once; quantities and clauses are commitments and never are. */
  readonly certain: boolean;
}

/** What a rule yields. `variant` completes the code of the two families (`missing-clause.<variant>`). */
export interface Finding {
  readonly span: Span;
  /** One Chinese clause that says what is wrong here, quoting the text's own words in 「」. */
  readonly message: string;
  readonly variant?: string;
  /** Replaces the rule's own severity, e.g. a hint where a vague word carries no duty. */
  readonly severity?: Severity;
  /** Replaces the rule's own basis. */
  readonly basis?: readonly Citation[];
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** Whatever the rule needs to compute fixes and hovers later: a lexicon entry's id, a clause id; offsets relative to `span`. Must be JSON. `absent`: it is about what is not there. */
  readonly data?: Readonly<Record<string, string>>;
}

export interface Example {
  /** A text with the expected findings marked [|so|]; `profile` and `standpoint` where the rule depends on them. */
  readonly text: string;
  readonly profile?: ProfileId;
  readonly standpoint?: Standpoint;
  /** The team's wordings, for the rule that looks for them. */
  readonly playbook?: Config['playbook'];
  /** The text after the first finding's first fix, tab stops filled with their defaults. */
  readonly fixed?: string;
  /** Why it is (not) reported, shown in RULES.md. */
  readonly why?: string;
}

/** What every check may rely on. */
export interface Context {
  readonly contract: Contract;
  readonly recognition: Recognition;
  readonly coverage: readonly ClauseCoverage[];
  readonly config: Config;
}

interface Metadata {
  /** = file name = settings key = diagnostic code (or its first part, for a family). */
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** Off unless the settings name a severity for it. */
  readonly optIn?: true;
  readonly basis: readonly Citation[];
  /** Markdown for RULES.md and the hover: what it reports and why, what to write instead, what it deliberately leaves alone. */
  readonly docs: string;
  readonly examples: { readonly good: readonly (string | Example)[]; readonly bad: readonly (string | Example)[] };
  /** All variants of a family, for the settings and the catalogue; none for an ordinary rule. */
  readonly variants?: readonly string[];
  /** A family whose variants the user names. */
  readonly open?: true;
  readonly fixes?: (finding: Finding, context: Context) => readonly Fix[];
}

/**
 * `sentence`: the result depends on the sentence's facts, its clause's topic, the profile, the jurisdiction and the
 * configuration alone, so it is cached by them; spans are relative to the sentence. `document`: anything; a rule made of several checks is
 * run again only for those that an edit concerns.
 */
export type Rule = SentenceRule | (Metadata & { readonly scope: 'document'; readonly check: DocumentCheck | readonly DocumentCheck[] });
export type SentenceRule = Metadata & {
  readonly scope: 'sentence';
  readonly check: (subject: SentenceFacts, context: SentenceContext) => Iterable<Finding>;
  /** Matches in every folded sentence in which the rule finds something: most are not checked, for they lack its characters. */
  readonly telling?: RegExp;
};
export type DocumentCheck = (subject: Contract, context: Context) => Iterable<Finding>;

/** What a sentence rule may look at besides the sentence: nothing that another sentence could change, but for `defined`. */
export interface SentenceContext {
  readonly recognition: Recognition;
  readonly config: Config;
}

export type { Severity };
