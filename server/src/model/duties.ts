import type { ClauseId } from '../knowledge/clause-ids.ts';
import { escapePattern } from '../text/escape.ts';
import { memo } from '../text/memo.ts';
import type { Kept } from '../text/change.ts';
import { shift, slice, type Span } from '../text/span.ts';
import { simplify, simplifyUnits } from '../text/script-fold.ts';
import { toTraditional } from '../text/traditional.ts';
import type { Contract, Place } from './contract.ts';
import { says } from './matches.ts';
import { READER_WORDS } from './party-names.ts';
import { remember } from './sieve.ts';

/** Words that bind. 需求, 需方 and 需要 bind nobody, nor does 不可抗力. */
const BINDS = '(?<![相对供响反适效])应(?!用|答|急|当日)|须|必须|需(?:要(?=[提填致联聯自配准準真如诚誠出携到先及登注通将將把承对對遵完使办辦妥按])|(?![求方要]))|不得|严禁|嚴禁|负责(?!人)|负責|保证(?![金期])|保證(?![金期])|承诺(?!书)|承諾|确保|確保|有义务|有義務|有责任|應|須|不可(?!抗|撤|转)|不能|禁止|不准|配合|协助|協助|自备|自備|指定|同意(?=(?:[，,]按[^，,。；\n]{2,16}[，,])?(?:按|承担|承擔|提供|接受|支付|完成|负责|負責))';
/** Who provides is bound by what it simply says it does. */
const PERFORMS = `${BINDS}|(?<![需必主重只想不])要(?!求|约|件|素|点|么|是|有|员|害)|为(?!了|准|限)|為|向|提供|授权|授權|派|完成|交付`;
const PAYS = /^[^。；;\n]{0,18}?(?:支付(?!平台|宝|系统|接口|工具|渠道|密码|机构|通道)|付款|付给|付給|付清|交付费用|交付費用|缴|繳|交纳|交納|结算|結算|偿还|償還)/;
/** A breach, a secret, a payment: duties of another kind, that are no performance and no cooperation. */
const OTHER = /^[^。；;\n]{0,24}?(?:违约金|違約金|赔偿|賠償|承[担擔](?![^。；;\n]{0,4}[下以如][列下])[^。；;\n]{0,10}[责責]任|保密|发票|發票|盖章|蓋章|签字|簽字|通知对方|通知對方)/;
/** 爱护设施，损坏的照价赔偿: a duty of care, and only then what follows its breach. */
const CARE = /^[^，,。；;\n]{0,6}?(?:爱护|妥善|珍惜|保护|保持|维护|合理使用|正确使用|谨慎|小心|自行办理|办理|遵守|提供|安排|准备)[^，,。；;\n]{2,24}[，,]/;
/** 委托方应提供的工作条件： heads a list and binds nobody yet. */
const NOUN = /^[^，,。；;\n]{0,6}的[^，,。；;\n]{0,16}[：:]?[ \t\u3000_＿]*(?:\n|$)/;
/** What stands before a name that is the subject: not 通知甲方并协助 nor 代替甲方承诺. */
const BEFORE = '(?<![一-鿿A-Za-z])|(?<=[由后時时的内內则則若因经經但且，和与與及])';
const SUBJECT = /(?:^|[\n。；：、.）)\s])([一-鿿A-Za-z]{2,5}?)(?:应当|应|须|不得|负责|保证|應當|應|須|負責)/;
const NO_PARTY = /中$|合同|协议|合約|協議|双方|雙方|各方|任何|一方|费|款|服务|标准|期限|通知|争议|本|其|所|以|并|则|的|不|均|也/;
/** The words as they are written in Simplified and in Traditional characters. */
const inBothScripts = (words: readonly string[]): readonly string[] => [...new Set(words.flatMap((word) => [word, toTraditional(word)]))];
const PROVIDERS = inBothScripts(['乙方', '受托方', '受托人', '受任人', '受任方', '服务方', '咨询者', '卖方', '供方', '出租方', '出租人', '承包方', '承包人', '承揽人', '劳动者', '供应商', '服务商', '顾问方', '许可方', '许可人', '客服部门', '客服人员', '服务人员', '客服', '坐席']);
const CLIENTS = inBothScripts(['甲方', '委托方', '委托人', '委任人', '委任方', '买方', '需方', '承租方', '承租人', '发包方', '发包人', '定作人', '用人单位', '采购方', '被许可方', '被许可人', '客户', '商家', '店铺', '品牌方', '订阅方', '业主', '学员', '雇主', '招聘方', '聘方', '我店', '我这边', '我方']);
const CLIENT_WORDS = inBothScripts([...READER_WORDS, '用户', '会员', '商户', '代理人', '投资者', '顾客', '消费者', '使用者', '申请人', '持卡人', '开发者', '卖家', '买家', '骑手', '主播']);
const ADDRESSES = new RegExp(READER_WORDS.join('|'));
const PROVIDER_WORDS = inBothScripts(['我们', '我司', '本公司', '本平台', '本网站', '本应用', '本软件', '本小程序', '本站', '平台']);
const EITHER = ['双方', '雙方', '各方', '任何一方'];
const swapped = (words: readonly string[], from: string, to: string): readonly string[] => words.map((word) => (word === from ? to : word));
const [GIVES, TAKES] = [swapped(PROVIDERS, '乙方', '甲方'), swapped(CLIENTS, '甲方', '乙方')];
const GIVEN_TO_B = /(?:出租|租赁?|出借|借|贷款?)[给給于於与與]乙方|乙方[^。；;\n]{0,10}(?:退租|续租|續租|承租|租赁甲方|租賃甲方|归还借款|歸還借款|偿还借款|償還借款|还款|還款)|甲方[^。；;\n]{0,8}向乙方(?:提供|发放|發放)[^。；;\n]{0,10}(?:借款|贷款|貸款)/;
/** Headings under which a duty is one of performing the contract; no heading that tells is another. */
const PERFORMANCE: ReadonlySet<ClauseId> = new Set(['provider-duties', 'client-duties', 'scope', 'service-levels', 'personnel', 'term', 'escalation', 'supervision', 'main-contract', 'recitals', 'service-interruption']);
/** 责任 may head what is owed as well as what is paid for not doing it. */
const OWED: ReadonlySet<ClauseId> = new Set([...PERFORMANCE, 'liability']);
const COOPERATION: ReadonlySet<ClauseId> = new Set(['provider-duties', 'client-duties', 'scope', 'service-levels', 'term', 'main-contract', 'recitals']);

/** A name so short is written out again in the text: a person's, hardly a company's. */
const LONGEST_NAME = 6;

const shortName = (name: string): readonly string[] => {
  const bare = name.replace(/[（(].*$/s, '').trim();
  return bare.length >= 2 && bare.length <= LONGEST_NAME && !/[_＿\[【]/.test(bare) ? [bare] : [];
};

/** 甲方收到初稿后，应于2日内确认: what one owes once something has come about; what follows a breach or an end is owed for that. */
const UPON = '(?:(?![违違逾迟遲未不退续續损損欠]|解除|终止|終止|提前|[乙甲]方)[^。；;，,：:\\n]){1,22}(?:[后後时時的前]|之日)[，,](?:均|并|並|还|還|也|则|則|即|立即|及时|及時)?(?:应当|应|須|须|應當|應|必须|必須)(?!急|用|付|支付)';
/** What both do for each other, 双方应相互配合, binds whoever orders as well. */
const TOGETHER = '(?:双方|雙方|各方|任何一方)(?:(?!争议|爭議|保密|协商|協商|不可抗力)[^。；;：:\\n]){0,24}?(?:应|須|须|應|负责|負責|同意)(?:(?!争议|爭議|保密|协商|協商|不可抗力)[^。；;：:\\n]){0,30}?(?:配合|协助|協助|协作|協作|提供[^。；;，,\\n]{0,14}(?:资料|資料|信息|文件|便利|条件|條件|支持))';

/** 承租方 is 承租人 in the next article. */
const inEitherForm = (name: string): readonly string[] => (/^[一-鿿]{2,4}[方人]$/.test(name) ? [name, name.slice(0, -1) + (name.endsWith('方') ? '人' : '方')] : [name]);

/** Where a sentence lays a duty on someone, as offsets into the sentence; null where it does not. */
type Reader = (sentence: string) => Span | null;
type Side = 'client' | 'provider' | 'both';
/** One reader for each set of names: a contract's parties rarely change while it is typed. */
const readerOf: (key: string) => Reader = memo(compile, 50);

interface Sides {
  readonly provider: readonly string[];
  readonly client: readonly string[];
}
/** What the text calls the side that provides and the side that orders and pays: by the parties, else the usual names. */
export const sidesOf = remember(namesOfSides, (sides) => sides);

function namesOfSides(contract: Contract): Sides {
  const names = (role: 'provider' | 'client'): string[] => contract.parties.filter((p) => p.role === role).flatMap((p) => [...[p.alias, ...p.also].flatMap(inEitherForm), ...shortName(p.name === null ? '' : slice(contract.text, p.name))]);
  const known = contract.parties.some((p) => p.role !== 'unknown');
  // A party of which the text tells no role is on the side its name is usually on.
  const usual = (words: readonly string[]): readonly string[] => contract.parties.filter((p) => p.role === 'unknown' && words.includes(p.alias)).map((p) => p.alias);
  const otherwise = (found: readonly string[], words: readonly string[], taken: readonly string[]): readonly string[] => (found.length > 0 ? [...found, ...usual(words)] : words.filter((word) => !taken.includes(word)));
  // 出租给乙方, 乙方退租, 贷给乙方: where no head names the parties, who gives a thing or money into use provides it.
  const given = !known && says(contract, GIVEN_TO_B);
  const provider = otherwise(known ? names('provider') : [], given ? GIVES : PROVIDERS, names('client'));
  const client = otherwise(known ? names('client') : [], given ? TAKES : CLIENTS, names('provider'));
  const addressed = names('client').length === 0 || says(contract, ADDRESSES) || CLIENT_WORDS.some((word) => client.includes(word));
  return { provider: addressed ? [...provider, ...PROVIDER_WORDS] : provider, client: addressed ? [...client, ...CLIENT_WORDS] : client };
}

/** The search for the first sentence that says something, as it went. */
interface Search {
  /** The index of the sentence it ended at: how many there are where none says it. */
  readonly at: number;
  /** Where in that sentence; null where none says it. */
  readonly found: Span | null;
  /** Sentences on its way that tell how those behind them are read. */
  readonly marks: readonly number[];
}
export type Searches = ReadonlyMap<string, Search>;
/** What was searched for in the version before, of the same shape and topics; which sentences it shares, and how many it had. */
interface Before {
  readonly searches: Searches;
  readonly kept: Kept;
  readonly count: number;
}
/** Searches the sentences of a contract for duties. What was found in the version before stands where the sentences up to there say as little as they did. */
export interface Searcher {
  readonly contract: Contract;
  readonly topics: readonly (readonly ClauseId[])[];
  /** What was searched for so far. */
  readonly searches: Searches;
  /** `isMute`: whether a new sentence on the way of a search, none of those marked nor right behind one, changes nothing of how it goes. */
  readonly search: (key: string, isMute: (index: number, search: Search) => boolean, run: () => Search) => Search;
}

/** `topics`: what each clause's headings are about. */
export function searcher(contract: Contract, topics: readonly (readonly ClauseId[])[], before: Before | null): Searcher {
  const searches = new Map<string, Search>();
  const by = contract.sentences.length - (before?.count ?? 0);
  const search = (key: string, isMute: (index: number, search: Search) => boolean, run: () => Search): Search => {
    const old = before?.searches.get(key);
    const now = (old && searchAfter(old, before!, isMute)) ?? run();
    searches.set(key, now);
    return now;
  };
  return { contract, topics, searches, search };

  function searchAfter(old: Search, { kept: { head, tail }, count }: Before, isMute: (index: number, search: Search) => boolean): Search | null {
    if (old.at < head) return old;
    if (old.at < count - tail || old.marks.some((at) => at >= head - 1 && at < count - tail)) return null;
    const now = by === 0 ? old : { ...old, at: old.at + by, marks: old.marks.map((at) => (at < head ? at : at + by)) };
    for (let index = head; index < count + by - tail; index++) if (!isMute(index, now)) return null;
    return now;
  }
}

/** Where a search found something. */
const placeOf = ({ contract: { sentences } }: Searcher, { at, found }: Search): Span | null => found && shift(found, sentences[at]!.span.start);

/**
 * The first sentences that lay a duty on either side; null where none does. Who is who comes from the parties (else 乙方
 * provides and 甲方 orders). A duty to pay, to compensate or to keep a secret is no duty to cooperate, and what stands under a
 * heading of another matter (违约责任, 保密 …) is a duty of another kind.
 */
export function findDuties(of: Searcher): { readonly provider: Span | null; readonly client: Span | null } {
  const { provider, client } = sidesOf(of.contract);
  const found = {
    provider: firstDuty(of, provider, 'provider') ?? firstDuty(of, EITHER, 'provider'),
    client: firstDuty(of, client, 'client') ?? firstDuty(of, EITHER, 'both'),
  };
  return found.provider === null && found.client === null ? bySubjects(of) : found;
}

/**
 * The first sentences, under whatever heading, that have either side do something, be it in the plain present (乙方每日喂食两次): a trace of
 * its duties where `findDuties` finds none. What a side may do or breaks is none, and what who orders pays only where `paying`.
 */
export function findActs(of: Searcher, paying: boolean): { readonly provider: Span | null; readonly client: Span | null } {
  const { contract } = of;
  const { provider, client } = sidesOf(contract);
  // 客户 in a text that names no parties is anybody.
  if (contract.parties.length < 2) return { provider: null, client: null };
  const others = contract.parties.map(({ alias }) => alias).filter((alias) => !provider.includes(alias) && !client.includes(alias));
  // Of three parties one may be neither by its name: what it does, it does for the others' performance.
  const payer = paying ? 'payer' : 'client';
  return { provider: firstAct(of, provider, 'provider'), client: firstAct(of, client, payer) ?? (others.length > 0 ? firstAct(of, others, payer) : null) };
}

function firstAct(of: Searcher, names: readonly string[], side: Side | 'payer'): Span | null {
  const { text, sentences } = of.contract;
  const key = `${side}|${names.join('|')}`;
  const read = actsOf(key);
  const actIn = (index: number): Span | null => {
    const { span, place } = sentences[index]!;
    return place === 'body' || place === 'table' || place === 'preamble' ? read(slice(text, span)) : null;
  };
  return placeOf(of, of.search(`act|${key}`, (index) => actIn(index) === null, () => {
    for (let at = 0; at < sentences.length; at++) {
      const found = actIn(at);
      if (found !== null) return { at, found, marks: [] };
    }
    return { at: sentences.length, found: null, marks: [] };
  }));
}

/** Where the text calls its parties by names of their own: two different subjects that are bound stand for the two sides. */
function bySubjects(of: Searcher): { readonly provider: Span | null; readonly client: Span | null } {
  const { contract: { text, sentences }, topics } = of;
  const nameIn = (index: number): string => {
    const { span, place, clause } = sentences[index]!;
    return place === 'title' || place === 'heading' || !allows(OWED, clause, topics) ? '' : subjectOf(slice(text, span));
  };
  const isMute = (index: number, { marks: [first] }: Search): boolean => {
    const name = nameIn(index);
    return name === '' || (first !== undefined && first < index && nameIn(first) === name);
  };
  const { at, marks: [first] } = of.search('subjects', isMute, () => {
    let first: number | null = null;
    let known = '';
    for (let at = 0; at < sentences.length; at++) {
      const name = nameIn(at);
      if (name === '' || name === known) continue;
      if (first !== null) return { at, found: null, marks: [first] };
      [first, known] = [at, name];
    }
    return { at: sentences.length, found: null, marks: first === null ? [] : [first] };
  });
  return { provider: first === undefined ? null : sentences[first]!.span, client: sentences[at]?.span ?? null };
}

const subjectOf = memo((written: string): string => {
  const sentence = simplifyUnits(written);
  const match = SUBJECT.exec(sentence);
  const name = match?.[1] ?? '';
  const rest = match === null ? '' : sentence.slice(match.index + match[0].length, match.index + match[0].length + 40);
  return NO_PARTY.test(name) || PAYS.test(rest) || OTHER.test(rest) ? '' : name;
}, 1000);

function firstDuty(of: Searcher, names: readonly string[], side: Side): Span | null {
  const { contract: { text, sentences }, topics } = of;
  const words = [...new Set(names)].filter((name) => name !== '').join('|');
  if (words === '') return null;
  const read = readerOf(`${side}|${words}`);
  const heads = headsOf(words);
  const allowed = side === 'provider' ? PERFORMANCE : COOPERATION;
  const isElsewhere = (place: Place): boolean => place === 'title' || place === 'heading' || place === 'recital' || place === 'definition' || place === 'signature' || place === 'party-block';
  const isMute = (index: number): boolean => {
    const { span, place, clause } = sentences[index]!;
    if (isElsewhere(place) || !allows(allowed, clause, topics)) return true;
    const sentence = slice(text, span);
    return read(sentence) === null && !(LEADS_IN.test(sentence) && heads(sentence));
  };
  return placeOf(of, of.search(`duty|${side}|${words}`, isMute, () => {
    /** Behind which sentences 甲方责任： stands above. */
    const marks: number[] = [];
    let headed = false;
    for (let at = 0; at < sentences.length; at++) {
      const { span, place, clause } = sentences[at]!;
      if (isElsewhere(place)) headed = false;
      else if (allows(allowed, clause, topics)) {
        const sentence = slice(text, span);
        const found = read(sentence);
        if (found !== null) return { at, found, marks };
        if (LEADS_IN.test(sentence)) headed = heads(sentence);
        else if (headed && ACT.test(sentence) && !OTHER.test(sentence) && !(side !== 'provider' && PAYS.test(sentence))) return { at, found: { start: 0, end: sentence.length }, marks };
      }
      if (headed) marks.push(at);
    }
    return { at: sentences.length, found: null, marks };
  }));
}

const LEADS_IN = /[：:]\s*$/;

/** Whether the headings over a sentence tell nothing or one of what is allowed. */
function allows(allowed: ReadonlySet<ClauseId>, clause: number | null, topics: readonly (readonly ClauseId[])[]): boolean {
  const own = clause === null ? [] : topics[clause]!;
  return own.length === 0 || own.some((topic) => allowed.has(topic));
}

/** What is no act: a right, a breach, a state, a name in a list. */
const NO_ACT = /^(?:[方的与和及或、，,。；;：:（()）]|$|有权|可|享|不|未|无|如|若|因|在|是|系|所|违|逾|迟|拖|拒|擅|提前|同意|确认|收到|签|盖|委托|聘请|授权|名称|地址|联系|电话|代表|一方|双方|违约|住所|账|帐)/;
const ACT = /^[-\s\d.、（()）①-⑳]{0,6}[一-鿿]{2}/;
/** What one who orders does for the performance; that he checks, keeps or finds something is none of it. */
const COOPERATES = /^[^，,。；;、：:\n将把]{0,8}?(?:应|须|不得|必须|负责|保证|准备|提供|备齐|自备|带|交[给与出付]|交验|送|维持|腾|派|安排|协助|配合|接受|保持|服从|遵|办理|管理|使用管理|维修|修缮|修理|修复|维护|清扫|打扫|重建|重新建造|自行|开通|接通|允许|让|整理|发给|发送|推送|同步|指派|组织|更新|上传)|^[^，,。；;：:\n]{0,8}[将把][^，,。；;：:\n]{1,18}(?:同步|发送|发给|告知|提供|送达|推送|交给|发到|上传|导入)/;
/** 客户服务部 is whoever serves them. */
const inWords = (name: string): string => (/^客[户戶]$/.test(name) ? `${name}(?!服[务務])` : escapePattern(name));
const actsOf: (key: string) => Reader = memo((key: string): Reader => {
  const [side, ...names] = key.split('|');
  const words = names.map(inWords).join('|');
  const subject = new RegExp(`(?:(?<![一-鿿A-Za-z])|(?<=[由后时则但且]))(?:${words})`, 'g');
  return memo((sentence): Span | null => {
    for (const match of sentence.matchAll(subject)) {
      const end = match.index + match[0].length;
      const rest = simplify(sentence.slice(end, end + 40));
      if (NO_ACT.test(rest) || !ACT.test(rest) || OTHER.test(rest) || (side === 'client' && (PAYS.test(rest) || !COOPERATES.test(rest)))) continue;
      return { start: match.index, end };
    }
    return null;
  }, 1000);
}, 50);

/** 甲方责任：, 乙方的主要义务： */
const LABEL = '(?:要[做管办][好]?的(?:事情?)?|的?(?:基本|主要|具体)?(?:权利)?[和与及、]?(?:义务|义務|责任|責任|职责|職責|权责|權責|工作|任务|任務|承诺|承諾)(?:如下)?)[：:]';
const headsOf: (names: string) => (sentence: string) => boolean = memo((names: string) => {
  const label = new RegExp(`^[^一-鿿]{0,8}(?:${names.split('|').map(escapePattern).join('|')})(?:${LABEL}|[^，,。；;：:\n]{0,6}承[担擔](?:下列|以下|如下)[^，,。；;：:\n]{0,4}(?:责任|責任|义务|義務)[：:])\\s*$`);
  return (sentence) => label.test(sentence);
}, 50);

const TOGETHER_IN = new RegExp(TOGETHER);
const spanOf = (match: RegExpExecArray | null): Span | null => match && { start: match.index, end: match.index + match[0].length };

function compile(key: string): Reader {
  const [side, ...names] = key.split('|');
  const client = side === 'client';
  if (side === 'both') return memo((sentence): Span | null => spanOf(TOGETHER_IN.exec(sentence)), 1000);
  const words = names.map(inWords).join('|');
  const duty = new RegExp(`(?:${BEFORE})(?:${words})(?:[^。；;，,、：:\\n]{0,12}?(?:${client ? BINDS : PERFORMS})|[：:]\\s*(?:${BINDS}|提供|准备|準備|按[时期照])|${LABEL}\\s*(?=[一-鿿_＿【\\[])|${UPON})`, 'g');
  return memo((written): Span | null => {
    const sentence = simplifyUnits(written);
    for (const match of sentence.matchAll(duty)) {
      const end = match.index + match[0].length;
      const rest = simplify(sentence.slice(end, end + 40));
      if (NOUN.test(rest) || ((OTHER.test(rest) || (client && PAYS.test(rest))) && !CARE.test(rest))) continue;
      return { start: match.index, end };
    }
    return null;
  }, 1000);
}
