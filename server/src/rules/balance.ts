import { oneSidedAmendment } from './one-sided-amendment.ts';
import { oneSidedLiability } from './one-sided-liability.ts';
import { oneSidedTermination } from './one-sided-termination.ts';
import type { Rule } from './rule.ts';
import { unbackedObligation } from './unbacked-obligation.ts';
import { uncappedLiability } from './uncapped-liability.ts';

/** Terms that bind or protect one side only; in the order of the documentation. */
export const BALANCE_RULES: readonly Rule[] = [oneSidedAmendment, oneSidedTermination, oneSidedLiability, unbackedObligation, uncappedLiability];
