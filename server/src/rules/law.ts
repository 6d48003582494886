import { arbitrateOrLitigate } from './arbitrate-or-litigate.ts';
import { broadForceMajeure } from './broad-force-majeure.ts';
import { callerNumberMisuse } from './caller-number-misuse.ts';
import { clickAsNotice } from './click-as-notice.ts';
import { depositAndDamages } from './deposit-and-damages.ts';
import { depositOrAdvance } from './deposit-or-advance.ts';
import { disclaimedStandardTerms } from './disclaimed-standard-terms.ts';
import { employeePenalty } from './employee-penalty.ts';
import { excessiveDeposit } from './excessive-deposit.ts';
import { excessiveInterest } from './excessive-interest.ts';
import { excessiveLiquidatedDamages } from './excessive-liquidated-damages.ts';
import { excludedChangeOfCircumstances } from './excluded-change-of-circumstances.ts';
import { exclusiveJurisdiction } from './exclusive-jurisdiction.ts';
import { freeGrantBack } from './free-grant-back.ts';
import { labourSecurity } from './labour-security.ts';
import { lateFeeTerm } from './late-fee-term.ts';
import { lateSmePayment } from './late-sme-payment.ts';
import { limitationWaiver } from './limitation-waiver.ts';
import { overlongLease } from './overlong-lease.ts';
import { overlongNonCompete } from './overlong-non-compete.ts';
import { overlongProbation } from './overlong-probation.ts';
import { payWhenPaid } from './pay-when-paid.ts';
import { repealedLawRule } from './repealed-law.ts';
import type { Rule } from './rule.ts';
import { socialInsuranceWaiver } from './social-insurance-waiver.ts';
import { soleInterpretation } from './sole-interpretation.ts';
import { unadjustableDamages } from './unadjustable-damages.ts';
import { unannouncedRenewal } from './unannounced-renewal.ts';
import { unauthorisedSubProcessing } from './unauthorised-sub-processing.ts';
import { unconsentedMarketing } from './unconsented-marketing.ts';
import { unknownArticle } from './unknown-article.ts';
import { unlimitedRetention } from './unlimited-retention.ts';
import { unnamedForum } from './unnamed-forum.ts';
import { unspecifiedGuarantee } from './unspecified-guarantee.ts';
import { voidExemption } from './void-exemption.ts';
import { waivedComplaint } from './waived-complaint.ts';

/** What a contract may not say, or says without effect, under the law in force; in the order of the documentation. */
export const LAW_RULES: readonly Rule[] = [
  repealedLawRule, unknownArticle, arbitrateOrLitigate, unnamedForum,
  excessiveDeposit, depositOrAdvance, excessiveLiquidatedDamages, excessiveInterest, overlongLease,
  voidExemption, soleInterpretation, limitationWaiver, unspecifiedGuarantee, overlongProbation, overlongNonCompete,
  lateSmePayment, payWhenPaid, excludedChangeOfCircumstances, unadjustableDamages, depositAndDamages, unauthorisedSubProcessing, exclusiveJurisdiction, broadForceMajeure, lateFeeTerm,
  socialInsuranceWaiver, employeePenalty, labourSecurity, disclaimedStandardTerms, clickAsNotice, unannouncedRenewal, waivedComplaint, freeGrantBack,
  unlimitedRetention, unconsentedMarketing, callerNumberMisuse,
];
