import { say, tail, titled, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs of what the drafters of service contracts say in words of their own. */

type Wording = readonly (readonly [words: RegExp, text: string])[];

/** What is said of the words, by the family and then by the words themselves; the first that fits. */
const SAID: Readonly<Record<string, Wording>> = {
  'as-one-pleases': [
    [/招呼|一声|吱|通个气|知会|说一下/, '至少提前${1:1}日，以即时通讯或者书面方式'],
    [/市面|外面|别家|同行|行里|街上/, '以签约地同类岗位上月平均价为准，上下不超过${1:5}%'],
    [/商|合计|说$/, '${1:15}日内商量不成的，按附件@执行'],
    [/赔|扣|退|罚|给|付|奖|收|补|让|意思/, '每次${1:50}元'],
    [/./, '按附件@所列办理'],
  ],
  'by-some': [
    [/人手|人力|人员|客服|[座坐]席|话务员|力量|班次|人$/, '不少于${1:2}人'],
    [/钱|补贴|补偿|红包|费|利$|好处|奖|折扣|优惠/, '每次${1:200}元'],
    [/./, '幅度为${1:5}%'],
  ],
  'ever-again': [[/./, '指一个月内累计${1:3}次']],
  'not-too-often': [[/./, '每季度不超过${1:1}次']],
  'paid-as-they-process': [[/./, '最迟在收到发票后${1:30}日内']],
  'when-flush': [[/./, '最迟在验收后${1:30}日内']],
  'so-much-so': [
    [/出错|差错|投诉|差评|迟到|缺勤|退货|超时|漏接|故障|返修|错误/, '指一个月内累计${1:3}次'],
    [/^小(?:问题|事|毛病|差错|错)/, '指不涉及退款、可在${1:10}分钟内解决'],
    [/^小|额小|[价量度险]低|少的|小的/, '指金额不足${1:100}元'],
    [/^大(?:单|订单|客户|主顾|买卖|生意)|金额|数额|损失|单价|订单|退款|单量|差价|大额/, '指金额${1:500}元以上'],
    [/^[差慢少低高贵多晚落超降跌涨]/, '指相差${1:10}%以上'],
    [/老客户|老顾客|老主顾|熟客|回头客/, '指一年内下单${1:3}次以上的顾客'],
    [/./, '指附件@所列的情形'],
  ],
  'going-well': [
    [/满意/, '指附件@所列各项全部合格'],
    [/不清|难以/, '指${1:3}日内未能查明，标准见附件@'],
    [/期望|期待|预期/, '指满意度低于${1:90}%'],
    [/得不|得差|不理想|不顺/, '指月度考核得分低于${1:80}分，标准见附件@'],
    [/得/, '指月度考核得分达到${1:90}分，标准见附件@'],
    [/./, '指月销售额较上月变动${1:20}%，以附件@的统计为准'],
  ],
  'trending': [[/./, '指连续${1:3}个月变动超过${2:10}%']],
  'in-that-state': [[/./, '判断标准见附件@']],
  'as-it-was-rated': [[/不|较差|落后|靠后|居后|较低|偏低/, '指考核得分低于${1:80}分'], [/./, '指考核得分达到${1:90}分']],
  'as-the-task-went': [[/负责|踏实|主动|上心/, '指一个月内被查实${1:2}次'], [/不|较差|欠佳|靠后/, '指完成率低于${1:80}%'], [/./, '指完成率达到${1:95}%']],
  'unruly': [[/./, '指书面通知后${1:1}日内仍不执行，标准见附件@']],
  'passable': [[/快|慢|久|晚/, '每次不超过${1:60}秒'], [/差|像样|过得去|过去|凑合/, '月度考核得分不低于${1:80}分'], [/./, '标准见附件@']],
  'worth-having': [[/普通话/, '二级乙等以上'], [/常识|背景|基础|功底/, '以附件@所列证书为准'], [/./, '标准见附件@']],
  'rules-of-thumb': [
    [/成本/, '以进货发票为准，加价不超过${1:5}%'],
    [/偶|零星|个别|少数/, '一个月内不超过${1:2}次'],
    [/路|距离|位置|交通|地处/, '指超过${1:30}公里'],
    [/版本|批次|更新/, '最迟在${1:30}日内发布，计划见附件@'],
    [/./, '以附件@所列为限'],
  ],
  'whom-one-minds': [[/./, '以附件@所列为限']],
  'studied-first': [[/./, '按附件@所列标准，在${1:5}个工作日内书面答复']],
  'price-follows': [[/./, '业务量每增减${1:10}%，反向调整${2:2}%']],
  'asked-at-short-notice': [[/./, '每月不超过${1:3}项，提前${2:1}日提出']],
  'thought-possible': [[/./, '指附件@所列的情形']],
  'ill-done': [[/./, '指不符合附件@所列标准']],
  'ill-kept': [[/./, '指不符合附件@所列标准']],
};
/** Of these it is said where their segment ends. */
const AT_END: ReadonlySet<string> = new Set(['not-too-often', 'when-flush', 'thought-possible']);

/** 金额大的|退款 → 金额大（指金额500元以上）的退款; 病情危重的，→ 病情危重（判断标准见附件一）的，. */
function inWords(site: RepairSite, text: string): Plan {
  const closing = /(?:的话|[的了]|(?<![超临小及])时)?[，,]$|(?:的话|以后|之后|的|(?<![超临小及])时)$|(?:可以?|享受|给予?|打|优惠|按)$/.exec(site.words)?.[0].length ?? 0;
  return { title: `写明${titled(text).slice(2)}`, pieces: [say(site, site.hit.span.end - closing, text)] };
}

/** 多派几个人 → 多派几个人（不少于2人）. */
export const service: Planner = (site) => {
  const text = SAID[site.family.id]?.find(([words]) => words.test(site.words))?.[1];
  if (text === undefined) return [];
  return [AT_END.has(site.family.id) ? tail(site, text) : inWords(site, text)];
};
