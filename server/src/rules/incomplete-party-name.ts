import type { Contract } from '../model/contract.ts';
import { matches, says } from '../model/matches.ts';
import { isPartyName, roleOfName, TRADE_NAME } from '../model/party-names.ts';
import { simplify } from '../text/script-fold.ts';
import { slice, trim, type Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

/** A party under a short name only: who is bound cannot be told from a licence. */
export const incompletePartyName: Rule = {
  code: 'incomplete-party-name',
  title: '当事人名称不是全称',
  severity: 'warning',
  basis: ['民法典第470条'],
  docs: `当事人只写了简称（“青禾公司”），没有写营业执照上的全称（“青禾仓储有限公司”）；或者只写了网站、平台的名字（“青禾研学网”）；或者用户协议里只有品牌名，通篇没有运营公司的名称。起诉、开票、送达都要用全称，只写简称可能对不上人。请按营业执照写全称，可以再约定简称。

**不报告**：已写全称、另约定简称的；个人姓名；机关、事业单位、事务所等本来就没有“有限公司”的名称；空白和占位符（另行提示）。`,
  examples: {
    good: ['研学合同\n甲方：青禾研学网（青禾教育科技有限公司）\n乙方：李青禾\n第一条 行程\n甲方安排7天的行程。', '仓储合同\n甲方：白榆粮油有限公司（以下简称“白榆公司”）\n乙方：青禾市第二粮库\n第一条 保管\n乙方为甲方保管玉米200吨。', { text: '仓储合同\n甲方：____公司\n乙方：李青禾\n第一条 保管\n乙方为甲方保管玉米200吨。', why: '空白另行提示；个人写姓名' }],
    bad: ['研学合同\n甲方：[|青禾研学网|]\n乙方：李青禾\n第一条 行程\n甲方安排7天的行程。', '仓储合同\n甲方：[|白榆公司|]\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米200吨。', '客服外包合同\n甲方：白榆家具有限公司\n乙方：[|青禾客服|]\n第一条 服务\n乙方派坐席10名接听甲方热线。', { text: '青禾仓库用户服务协议\n欢迎使用青禾仓库。您点击同意，即表示您与[|青禾仓库|]已就本协议达成一致。\n第一条 服务\n您可以在青禾仓库预约入库，您应当如实填写信息。\n第二条 费用\n您按公示的价格付费，您逾期付费的，服务中止。', profile: 'platform-terms' }, { text: '储粮通用户服务协议\n本协议由[|平台运营方|]（以下简称“我们”）与用户订立。\n第一条 服务\n您可以预约入库，您应当如实填写信息，您同意按公示的价格付费。\n第二条 费用\n您逾期付费的，我们中止服务，我们不退还手续费。', profile: 'platform-terms' }],
  },
  scope: 'document',
  check: [
    (contract, { recognition }) => (recognition.profile === null ? [] : contract.parties.flatMap((party) => (party.name ? [...shortName(contract, party.name)] : []))),
    (contract, { recognition }) => (recognition.profile === null ? [] : represented(contract)),
    (contract, { recognition }) => (recognition.profile === 'platform-terms' ? nameless(contract) : []),
  ],
};

const FULL = /(?:有限|股份|责任|合伙|合作社|集团|总公司|分公司|子公司|中心|事务所|银行|保险公司|电力公司|烟草公司|进出口公司)/;
/** 甲方：云存储服务提供商: what it does, not who it is. */
const TRADE_ONLY = /^[一-鿿]{2,8}(?:提供商|供应商|服务商|运营商|承包商|经销商|代理商)$/;
/** 甲方：青禾研学网: a site, an app or a shop on one is no person in law. */
const SITE_ONLY = /^[一-鿿A-Za-z0-9]{2,12}(?:网站?|平台|商城|APP|App|小程序|公众号|直播间)$/;
const message = (name: string): string => `「${name}」不是营业执照上的全称`;


/** 某某公司 with neither 有限 nor 股份 in it. */
function* shortName({ text }: Contract, at: Span): Iterable<Finding> {
  const words = trim(text, at);
  const name = simplify(slice(text, words));
  if (name.length > 16 || !(/[一-鿿A-Za-z]{1,12}公司$/.test(name) || TRADE_NAME.test(name) || TRADE_ONLY.test(name) || isSite(text, words, name)) || FULL.test(name) || /[_＿×*[\]【】{}<>]|[xX]{2,}|某/.test(name)) return;
  yield { span: words, message: message(slice(text, words)) };
}

/** Whoever runs it stands nowhere in its line: 青禾研学网（青禾教育科技有限公司）. */
function isSite(text: string, { end }: Span, name: string): boolean {
  const line = text.indexOf('\n', end);
  return SITE_ONLY.test(name) && !/公司|中心|事务所|[_＿]{2}/.test(text.slice(end, line < 0 ? end + BEHIND : Math.min(line, end + BEHIND)));
}
/** How far behind a name whoever runs the site may be named. */
const BEHIND = 80;

const ACTING_AS = /(?<![一-鿿])([一-鿿A-Za-z]{2,12}公司)(?=[^。；\n]{0,40}?作为[“"]?[甲乙丙]方)/g;
/** 青禾公司（以下简称“青禾公司”）: its short name is all there is. */
const OWN_SHORT = /(?<![一-鿿])([一-鿿A-Za-z]{2,12}公司)(?=[（(](?:以下)?简称[：:]?[“"]\1[”"])|(?<=[为由是与和系])([一-鿿A-Za-z]{2,12}公司)(?=[（(](?:以下)?简称[：:]?[“"]\2[”"])/g;
/** How far into a text without clauses the parties are introduced, and at most. */
const [OPENING, LONGEST_OPENING] = [3000, 6000];

/** 青禾公司……作为“甲方”: introduced in a sentence. */
function* represented(contract: Contract): Iterable<Finding> {
  const opening = Math.min(contract.clauses[0]?.span.start ?? OPENING, LONGEST_OPENING);
  for (const { start, match } of matches(contract, OWN_SHORT)) {
    const name = match[1] ?? match[2]!;
    if (start <= opening && !FULL.test(name)) yield { span: { start, end: start + name.length }, message: message(name) };
  }
  for (const { start, end, match } of matches(contract, ACTING_AS)) if (end <= opening && !FULL.test(match[1]!) && !/[xX]{2,}|某/.test(match[1]!)) yield { span: { start, end: start + match[1]!.length }, message: message(match[1]!) };
}

const COMPANY = /[一-鿿]{3}(?:有限公司|有限责任公司|股份公司|合伙企业|个体工商户)|统一社会信用代码:\s?[0-9A-Z]/;
const AGREES_WITH = /(?:[您你妳]|用户|会员)(?:[（(][^（）()\n]{1,30}[）)])?[ ]?[与和][ ]?([A-Za-z0-9一-鿿](?:[ ]?[A-Za-z0-9一-鿿]){1,11}?)[ ]?(?=已?就|之间|达成|共同|签订|订立|双方|[（(](?:以下|下)?[简称簡稱])/g;
/** As far into the text as terms of use say whose they are. */
const INTRODUCTION = 20_000;

/** 平台运营方（以下简称“我们”）: whoever that is. */
const OPERATOR = /(?:平台|网站|软件|小程序|产品|本?服务)的?(?:运营[方商者]|所有者|开发者|提供[方者])(?=[（(](?:以下|下)?[简称簡稱])/g;
const NAMED_OPERATOR = /(?:运营[方商者]|所有者|开发者|提供[方者]|主体)(?:是|为|系|[：:])|[_＿]{2}|[\[【{][^\]】}]{0,10}(?:公司|名称|运营)|(?:公司|中心|工作室|学校|大学|学院|事务所|个人开发者)(?=[（(，,。])/;

/** Terms of use that name the brand and nowhere the company behind it. */
function* nameless(contract: Contract): Iterable<Finding> {
  if (says(contract, COMPANY)) return;
  const [first] = matches(contract, AGREES_WITH);
  if (!first || first.end > INTRODUCTION) {
    const [operator] = matches(contract, OPERATOR);
    if (operator && operator.end <= INTRODUCTION && !says(contract, NAMED_OPERATOR)) yield { span: { start: operator.start, end: operator.end }, message: `通篇没有写明「${operator.match[0]}」是哪一家公司` };
    return;
  }
  const name = first.match[1]!;
  if (!isPartyName(name) && roleOfName(name) === undefined && !/我们|本公司|其他|第三方|^(?:本)?(?:平台|网站|商家|卖家|公司|服务商|服务提供者|运营方|我方)$/.test(name)) yield { span: { start: first.end - name.length, end: first.end }, message: `通篇没有写明「${name}」是哪一家公司` };
}
