/** The kinds of contract (合同类型) the review knows. `generic` is any other civil contract. */
export const PROFILE_IDS = [
  'customer-service', 'online-customer-service', 'service-guideline', 'service-intervention', 'technical-service', 'sale', 'lease', 'nda', 'labour',
  'platform-terms', 'generic',
] as const;

export type ProfileId = (typeof PROFILE_IDS)[number];

/** What a profile asks of a clause: M mandatory, D due with a default in law, R recommended, - not applicable. */
export type Need = 'M' | 'D' | 'R' | '-';
