import type { Rule } from './rule.ts';
import { emptyClause } from './empty-clause.ts';
import { templatePlaceholder } from './template-placeholder.ts';
import { unfilledBlank } from './unfilled-blank.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [unfilledBlank, templatePlaceholder, emptyClause];
