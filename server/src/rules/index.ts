import type { Rule } from './rule.ts';
import { ambiguousPeriod } from './ambiguous-period.ts';
import { amountMismatch } from './amount-mismatch.ts';
import { conflictingValues } from './conflicting-values.ts';
import { copiesMismatch } from './copies-mismatch.ts';
import { emptyClause } from './empty-clause.ts';
import { impossibleDate } from './impossible-date.ts';
import { invalidCreditCode } from './invalid-credit-code.ts';
import { invalidIdNumber } from './invalid-id-number.ts';
import { BALANCE_RULES } from './balance.ts';
import { LAW_RULES } from './law.ts';
import { missingClause } from './missing-clause.ts';
import { missingElement } from './missing-element.ts';
import { playbook } from './playbook.ts';
import { percentageTotal } from './percentage-total.ts';
import { reversedPeriod } from './reversed-period.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { templatePlaceholder } from './template-placeholder.ts';
import { termLengthMismatch } from './term-length-mismatch.ts';
import { thresholdGap } from './threshold-gap.ts';
import { unfilledBlank } from './unfilled-blank.ts';
import { unitSlip } from './unit-slip.ts';
import { brokenReference } from './broken-reference.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { missingAttachment } from './missing-attachment.ts';
import { mixedNumbering } from './mixed-numbering.ts';
import { numberingGap } from './numbering-gap.ts';
import { referenceMismatch } from './reference-mismatch.ts';
import { truncatedText } from './truncated-text.ts';
import { uncitedAttachment } from './uncited-attachment.ts';
import { unpairedBracket } from './unpaired-bracket.ts';
import { duplicateDefinition } from './duplicate-definition.ts';
import { incompletePartyName } from './incomplete-party-name.ts';
import { mixedPartyNames } from './mixed-party-names.ts';
import { partyNameMismatch } from './party-name-mismatch.ts';
import { unusedDefinition } from './unused-definition.ts';
import { termDrift } from './term-drift.ts';
import { undefinedTerm } from './undefined-term.ts';
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
  unfilledBlank, templatePlaceholder, emptyClause, truncatedText,
  numberingGap, duplicateNumber, mixedNumbering, brokenReference, referenceMismatch, missingAttachment, uncitedAttachment, unpairedBracket,
  unusedDefinition, duplicateDefinition, undefinedTerm, termDrift, mixedPartyNames, partyNameMismatch, incompletePartyName,
  amountMismatch, sumMismatch, percentageTotal, unitSlip, impossibleDate, reversedPeriod, termLengthMismatch, conflictingValues, invalidCreditCode, invalidIdNumber, copiesMismatch, thresholdGap, ambiguousPeriod,
  ...LAW_RULES,
  ...BALANCE_RULES,
  playbook,
];
