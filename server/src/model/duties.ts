import type { Span } from '../text/span.ts';
import type { Contract } from './contract.ts';

/** Words that bind; `也`-like particles may stand before them. 需求 and 需方 bind nobody. */
const BINDS = '应|须|必须|需(?![求方])|不得|负责|保证|承诺|确保|有义务|有责任|有義務|應|須|負責|保證|承諾|確保|不可|不能|禁止|不准|配合|协助|協助';
/** Who provides is bound by what it simply says it does. */
const PERFORMS = `${BINDS}|为|為|向|提供|授权|授權`;
const PAYS = /^[^。；;\n]{0,18}?(?:支付|付款|付给|付給|付清|交付费用|交付費用|缴|繳|交纳|交納|结算|結算|偿还|償還)/;
/** 委托方应提供的工作条件： heads a list and binds nobody yet. */
const NOUN = /^[^，,。；;\n]{0,6}的[^，,。；;\n]{0,16}[：:]?[ \t\u3000_＿]*(?:\n|$)/;
const SUBJECT = /(?:^|[\n。；：、.）)\s])([一-鿿A-Za-z]{2,5}?)(?:应当|应|须|不得|负责|保证|應當|應|須|負責)/g;
const NO_PARTY = /合同|协议|合約|協議|双方|雙方|各方|任何|一方|费|款|服务|标准|期限|通知|争议|本|其|所|以|并|则|的|不|均|也/;
const PROVIDERS = ['乙方', '受托方', '受托人', '服务方', '咨询者', '卖方', '供方', '出租方', '承包方', '承包人', '劳动者', '供应商', '服务商', '客服部门', '客服人员', '服务人员'];
const CLIENTS = ['甲方', '委托方', '委托人', '买方', '需方', '承租方', '发包方', '发包人', '用人单位', '采购方', '客户', '商家', '店铺', '品牌方', '业主', '学员', '雇主', '招聘方', '聘方'];
const CLIENT_WORDS = ['您', '用户', '用戶', '会员', '會員'];
const PROVIDER_WORDS = ['我们', '我們', '我司', '本公司', '本平台', '本网站', '本網站', '平台'];

/**
 * The first sentences that lay a duty on either side; null where none does. Who is who comes from the parties (else 乙方
 * provides and 甲方 orders); a duty to pay is no duty to cooperate, so it does not count for the client.
 */
export function findDuties(contract: Contract): { readonly provider: Span | null; readonly client: Span | null } {
  const names = (role: 'provider' | 'client'): string[] => contract.parties.filter((p) => p.role === role).flatMap((p) => [p.alias, ...p.also]);
  const known = contract.parties.some((p) => p.role !== 'unknown');
  const otherwise = (found: readonly string[], words: readonly string[], taken: readonly string[]): readonly string[] => (found.length > 0 ? found : words.filter((word) => !taken.includes(word)));
  const provider = otherwise(known ? names('provider') : [], PROVIDERS, names('client'));
  const client = otherwise(known ? names('client') : [], CLIENTS, names('provider'));
  const both = ['双方', '雙方', '各方', '任何一方'];
  const addressed = names('client').length === 0 || contract.text.includes('您') || CLIENT_WORDS.some((word) => client.includes(word));
  const found = {
    provider: firstDuty(contract.text, addressed ? [...provider, ...PROVIDER_WORDS] : provider, false) ?? firstDuty(contract.text, both, true),
    client: firstDuty(contract.text, addressed ? [...client, ...CLIENT_WORDS] : client, true),
  };
  return found.provider === null && found.client === null ? bySubjects(contract.text) : found;
}

/** Where the text calls its parties by names of their own: two different subjects that are bound stand for the two sides. */
function bySubjects(text: string): { readonly provider: Span | null; readonly client: Span | null } {
  let first: { readonly name: string; readonly span: Span } | null = null;
  for (const match of text.matchAll(SUBJECT)) {
    const name = match[1]!;
    if (NO_PARTY.test(name)) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    if (first === null) first = { name, span };
    else if (first.name !== name) return { provider: first.span, client: span };
  }
  return { provider: first?.span ?? null, client: null };
}

function firstDuty(text: string, names: readonly string[], client: boolean): Span | null {
  const words = [...new Set(names)].filter((name) => name !== '').map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return null;
  const duty = new RegExp(`(?:${words.join('|')})[^。；;，,：:\\n]{0,12}?(?:${client ? BINDS : PERFORMS})`, 'g');
  for (const match of text.matchAll(duty)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + 40);
    if (NOUN.test(rest) || (client && PAYS.test(rest))) continue;
    return { start: match.index, end };
  }
  return null;
}
