import { CLAUSE_IDS, type ClauseId } from './clause-ids.ts';
import { PROFILE_IDS, type Need, type ProfileId } from './profile-ids.ts';

export interface ProfileKnowledge {
  readonly id: ProfileId;
  /** The Chinese name users choose it by. */
  readonly title: string;
  /** What the profile asks of every clause. */
  readonly needs: Readonly<Record<ClauseId, Need>>;
  /** Optional elements that this profile asks for all the same, as `clause.element`. */
  readonly required: readonly string[];
}

/** Elements whose absence is never reported, unless the profile requires them. */
export const OPTIONAL_ELEMENTS: ReadonlySet<string> = new Set([
  'parties.representative', 'liability.cap', 'term.renewal', 'payment.method', 'attachments.precedence', 'qualification.certification',
  'personal-information.data-subject-rights', 'acceptance.deemed-acceptance', 'notices.addresses', 'notices.deemed-receipt', 'supervision.right-to-audit',
]);

/** One column per clause, in the catalogue's order. */
const TABLE: Readonly<Record<ProfileId, readonly [title: string, needs: string, required?: readonly string[]]>> = {
  'customer-service': ['客户服务协议', 'M R R R M M R M R M M R M M R D M M R M R D D M M D R R R D R R M - - -'],
  'online-customer-service': ['在线客服与客服外包合同', 'M R R R M M M M M M M R M M R D M M M M M D D M M D M R R D R R M - - -'],
  'service-guideline': ['客户服务准则', 'M R R R M M R D R M M R M M R D M M R M R D D M M D R R R D R R M - - -'],
  'service-intervention': ['客服介入处理协议', 'M R R M M M R D R M R M - - - R M M R M R R D D D R R R R D R R M - - -'],
  'technical-service': ['技术服务与软件开发合同', 'M R R R M R M M R M M R M M R D R M M M R D D M M R R R R D R R M - - -'],
  sale: ['买卖与采购合同', 'M R R - M - M D - R R - M M R R R R R M - D D D M R - R R D R R M - - -'],
  lease: ['租赁合同', 'M R R - M - R M - M M - M M R R R R - M - D D M D R - R R D R R M - - -'],
  nda: ['保密协议', 'M R R R R - - M - - - - - - - - R M R M - R D R M R - R R D R R M - - -'],
  labour: ['劳动合同', 'M R R - M - - M - R R - M M R - R R R R - - D D R - - R - R R R M M M M'],
  'platform-terms': ['用户服务协议', 'M R R - M R - R - M M R R R R R M R R M R D M M M D - R R R R - - - - -', ['personal-information.data-subject-rights']],
  generic: ['一般合同', 'M R R R M - R D - D D - D D R R R R R D - R R D D R - R R R R R M - - -'],
};

/** Every profile's knowledge, in the order of the catalogue. */
export const PROFILES: Readonly<Record<ProfileId, ProfileKnowledge>> = Object.fromEntries(PROFILE_IDS.map((id) => [id, profile(id)])) as Record<ProfileId, ProfileKnowledge>;

function profile(id: ProfileId): ProfileKnowledge {
  const [title, row, required = []] = TABLE[id];
  const marks = row.split(' ');
  const needs = Object.fromEntries(CLAUSE_IDS.map((clause, i) => [clause, (marks[i] ?? 'R') as Need])) as Record<ClauseId, Need>;
  return { id, title, needs, required };
}

/** What a profile asks of a clause. A text that is no contract (null) asks for nothing. */
export const needOf = (profileId: ProfileId | null, clause: ClauseId): Need => (profileId === null ? '-' : PROFILES[profileId].needs[clause]);

/** Whether the profile's user may be told that an element lacks: its clause is due and the element is not optional there. */
export function mayAsk(profileId: ProfileId | null, clause: ClauseId, element: string): boolean {
  if (profileId === null) return false;
  const need = needOf(profileId, clause);
  const key = `${clause}.${element}`;
  return (need === 'M' || need === 'D') && (!OPTIONAL_ELEMENTS.has(key) || PROFILES[profileId].required.includes(key));
}
