import type { Rule } from './rule.ts';
import { arbitrateOrLitigate } from './arbitrate-or-litigate.ts';
import { emptyClause } from './empty-clause.ts';
import { missingClause } from './missing-clause.ts';
import { missingElement } from './missing-element.ts';
import { repealedLawRule } from './repealed-law.ts';
import { templatePlaceholder } from './template-placeholder.ts';
import { unfilledBlank } from './unfilled-blank.ts';
import { unknownArticle } from './unknown-article.ts';
import { unnamedForum } from './unnamed-forum.ts';
import { vagueDeadline } from './vague-deadline.ts';
import { vagueDegree } from './vague-degree.ts';
import { vagueDiscretion } from './vague-discretion.ts';
import { vagueEffort } from './vague-effort.ts';
import { vagueFrequency } from './vague-frequency.ts';
import { vagueLiability } from './vague-liability.ts';
import { vagueQuantity } from './vague-quantity.ts';
import { vagueReference } from './vague-reference.ts';
import { vagueScope } from './vague-scope.ts';
import { vagueStandard } from './vague-standard.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  vagueDeadline, vagueFrequency, vagueStandard, vagueEffort, vagueDegree, vagueQuantity, vagueScope, vagueDiscretion, vagueLiability, vagueReference,
  missingClause, missingElement,
  unfilledBlank, templatePlaceholder, emptyClause,
  repealedLawRule, unknownArticle, arbitrateOrLitigate, unnamedForum,
];
