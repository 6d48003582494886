/** The clauses of the catalogue in its order: part of the codes, so nothing here is ever renamed. */
export const CLAUSE_IDS = [
  'parties', 'recitals', 'definitions', 'main-contract', 'scope', 'service-levels', 'acceptance', 'term', 'personnel', 'provider-duties', 'client-duties',
  'escalation', 'fees', 'payment', 'price-adjustment', 'qualification', 'personal-information', 'confidentiality', 'intellectual-property', 'liability',
  'service-interruption', 'force-majeure', 'amendment', 'termination', 'dispute-resolution', 'governing-law', 'supervision', 'notices', 'assignment',
  'effectiveness', 'attachments', 'copies', 'signature', 'working-time', 'social-insurance', 'labour-protection',
] as const;

export type ClauseId = (typeof CLAUSE_IDS)[number];
