import type { ClauseId } from './clause-ids.ts';
import type { ProfileId } from './profile-ids.ts';

/** How a new contract of a kind opens: its title, and what 甲方 and 乙方 are in it by custom. */
export interface DraftKnowledge {
  readonly title: string;
  /** Which of the two performs and is paid. */
  readonly provider: 'party-a' | 'party-b';
  /** What each is besides 甲方 or 乙方 (nothing where each is both in turn); what the text calls them alone in standard terms. */
  readonly partyA: string;
  readonly partyB: string;
}

export const DRAFTS: Readonly<Record<ProfileId, DraftKnowledge>> = {
  'customer-service': { title: '客户服务协议', provider: 'party-b', partyA: '委托方', partyB: '服务方' },
  'online-customer-service': { title: '在线客服外包服务合同', provider: 'party-b', partyA: '委托方', partyB: '服务方' },
  'service-guideline': { title: '客户服务准则', provider: 'party-b', partyA: '委托方', partyB: '服务方' },
  'service-intervention': { title: '客服介入处理协议', provider: 'party-b', partyA: '委托方', partyB: '服务方' },
  'technical-service': { title: '技术服务合同', provider: 'party-b', partyA: '委托方', partyB: '受托方' },
  sale: { title: '买卖合同', provider: 'party-b', partyA: '买方', partyB: '卖方' },
  lease: { title: '租赁合同', provider: 'party-a', partyA: '出租方', partyB: '承租方' },
  nda: { title: '保密协议', provider: 'party-a', partyA: '', partyB: '' },
  labour: { title: '劳动合同', provider: 'party-b', partyA: '用人单位', partyB: '劳动者' },
  'platform-terms': { title: '用户服务协议', provider: 'party-b', partyA: '用户', partyB: '平台' },
  generic: { title: '合同', provider: 'party-b', partyA: '需方', partyB: '供方' },
};

/** Whom a recommended clause serves in the first place; the others serve both alike. Whoever drafts for one side need not offer the other its own. */
export const SERVES: Readonly<Partial<Record<ClauseId, 'provider' | 'client'>>> = {
  'service-levels': 'client', acceptance: 'client', personnel: 'client', 'provider-duties': 'client', escalation: 'client', qualification: 'client',
  'personal-information': 'client', 'intellectual-property': 'client', 'service-interruption': 'client', supervision: 'client', 'client-duties': 'provider', 'price-adjustment': 'provider',
};

/** Clauses that presuppose something not every contract has: another contract, documents to attach. */
export const ON_OCCASION: readonly ClauseId[] = ['main-contract', 'attachments'];
