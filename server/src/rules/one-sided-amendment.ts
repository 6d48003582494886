import { parseNumber } from '../text/numerals.ts';
import { slice } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';
import { isJudged, lineKey, placed, replaceFix, saidBy, saying, type Said } from './shapes.ts';
import type { Contract } from '../model/contract.ts';
import { passage, some } from '../model/sieve.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { sideFinder, sideName, type Side } from './sides.ts';

export const oneSidedAmendment: Rule = {
  code: 'one-sided-amendment',
  title: '单方变更合同',
  severity: 'warning',
  basis: ['民法典第543条', '民法典第497条'],
  docs: `只有一方有权修改合同、规则、价格或者收费标准，公布即生效，或者把继续使用当作同意；用人单位单方调整岗位、工作地点、工资，劳动者只能服从。

变更合同要双方协商一致；变更的内容约定不明确的，推定为未变更。平台修改服务协议和交易规则，应当在首页显著位置公开征求意见，至少在实施前七日公示；不接受修改的一方可以退出。

请写明变更须经双方书面同意；平台规则确需单方修改的，写明提前多少日（不少于七日）通知、对方不同意时可以无责退出、修改前的交易适用原规则。

**不报告**：提前七日以上通知并且允许对方终止的；因法律法规变化而调整的；双方协商后修改的；对方案、图纸提出修改意见的。`,
  examples: {
    good: [
      '经双方书面协商一致，可以变更本合同。',
      { text: '平台修改本规则的，应当提前15日公示，您不同意的可以终止使用。', profile: 'platform-terms' as const },
      { text: '甲方有权对设计方案提出修改意见。', why: '不是修改合同' },
      { text: '设计合同\n甲方：某公司\n乙方：某商行\n第一条 权属\n甲方享有软件产品的发表权、修改权和复制权，乙方享有维保档案的修改权。', why: '著作权里的修改权' },
      { text: '装修合同\n甲方：某公司\n乙方：某商行\n第一条 施工\n乙方可以根据天气情况调整施工顺序，甲方可以根据客人需要变更入住时间。', why: '履行的细节' },
      { text: '经与乙方协商一致，甲方可以调整乙方的工作岗位。' },
    ].map((example) => ({ profile: 'generic' as const, ...(typeof example === 'string' ? { text: example } : example) })),
    bad: [
      { text: '信息服务合同\n甲方：某公司\n乙方：某中心\n第一条 变更\n乙方[|有权随时修改本合同|]。', fixed: '信息服务合同\n甲方：某公司\n乙方：某中心\n第一条 变更\n乙方经双方书面协商一致可以修改本合同。' },
      { text: '信息服务合同\n甲方：某公司\n乙方：某中心\n第一条 价格\n乙方[|可以根据市场情况调整服务价格|]，自公布之日起执行。' },
      { text: '信息服务合同\n甲方：某公司\n乙方：某中心\n第一条 变更\n甲方对附件的任何[|修改自通知发出之日起即对乙方具有约束力|]。' },
      { text: '平台服务协议\n第一条 规则\n各项业务规则[|可由本公司随时更新，且无需另行通知|]。', profile: 'platform-terms' as const },
      { text: '服务网点合同\n甲方：某公司\n乙方：某商行\n第一条 区域\n甲方[|可根据乙方的业绩和市场情况对授权区域进行调整|]。' },
      { text: '服务网点合同\n甲方：某公司\n乙方：某商行\n第一条 政策\n甲方的派单政策以系统公告发布，[|自发布之日起三日后对乙方生效|]。' },
      { text: '供货合同\n甲方：某公司\n乙方：某商行\n第一条 价格\n甲方[|有权力调整供货价格|]并通知乙方。', fixed: '供货合同\n甲方：某公司\n乙方：某商行\n第一条 价格\n甲方经双方书面协商一致可以调整供货价格并通知乙方。' },
      { text: '供货合同\n甲方：某公司\n乙方：某商行\n第一条 条款\n甲方[|保留配送规则、产品目录的制定权|]、发布权。' },
      { text: '聘用合同\n甲方：某公司\n乙方：孙某\n第一条 岗位\n乙方[|应当无条件服从甲方的岗位调整|]。' },
      { text: '聘用合同\n甲方：某公司\n乙方：孙某\n第一条 报酬\n甲方[|可根据经营状况、考核结果，以及市场行情，调整乙方的工资|]。', fixed: '聘用合同\n甲方：某公司\n乙方：孙某\n第一条 报酬\n甲方经双方书面协商一致可以根据经营状况、考核结果，以及市场行情，调整乙方的工资。' },
      { text: '平台服务协议\n第一条 修改\n[|修改后的协议一经公布即自动生效|]，您继续使用即视为接受。', profile: 'platform-terms' as const },
    ].map((example) => ({ profile: 'generic' as const, ...example })),
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition) || recognition.profile === null) return;
    const sideOf = sideFinder(contract, recognition);
    const told = new Set<string>();
    for (const one of saidBy(contract, CHANGES)) {
      const line = lineKey(contract, one);
      if (told.has(line)) continue;
      const found = unilateral(one.text, one.fact, sideOf);
      if (!found || isFair(contract, one)) continue;
      told.add(line);
      const span = placed(one, found.start, found.end);
      const words = slice(contract.text, span);
      yield { span, message: found.isBound ? `${sideName(contract, found.side!)}「${words}」，变更工作和报酬应当协商一致` : found.side === null ? `「${words}」不经对方同意就生效` : `只有${sideName(contract, found.side)}「${words}」，对方不同意也受约束` };
    }
  },
  fixes(finding, { contract }) {
    const words = slice(contract.text, finding.span);
    const lead = /权利?$/.test(words) ? null : /^(?:有权力?|保留|可以?)(?:随时|单方面?|自行|不时|根据[^，,。；;]{1,16}?(?=对|修改|变更|调整|更改|修订|更新|制定)|依据[^，,。；;]{1,16}?(?=对|修改|变更|调整))*/.exec(words);
    const sentence = sentenceAt(contract, finding.span);
    if (!lead || !sentence) return [];
    return [replaceFix('改为经双方协商一致', { start: finding.span.start, end: finding.span.start + lead[0].length }, literal('经双方书面协商一致可以'))];
  },
};

const ACT = '(?:修改|变更|调整|更改|修订|更新|制定|增减|改变|调高|上调|确定)';
const OBJECT = '(?:租期|租金(?:标准)?|租赁(?:期限|面积|位置|区域)|劳动报酬|(?:工作)?岗位|工作地点|工作内容|本?(?:协议|合同|合约|条款|约定|规则|章程|规定|服务条款|隐私政策|准则)|(?:服务|产品|交易|业务|收费|计费|结算)?(?:价格|价款|收费|费用|费率|资费|佣金)(?:标准)?|收费标准|服务费|采购(?:计划|数量|内容|订单)?|订单|报酬|工资|薪酬|服务(?:内容|功能|范围|标准|项目)|功能|单价|提成|[一-龥]{1,3}费(?:标准|比例)|[一-龥]{0,2}管理费|扣点(?:比例)?|佣金比例|分成比例)';
const WAYS: readonly RegExp[] = [
  new RegExp(`(?<at>(?:有权力?|可以?(?!能|靠)|保留)(?:随时|单方面?|自行|不时|有权|自主|适时|根据[^。;,]{1,30}?|依据[^。;,]{1,30}?|按照?[^。;,]{1,30}?|视[^。;,]{1,16}?|以[^。;,]{1,14}?的?(?:形式|方式)|在[^。;,]{1,20}?){0,3}(?:[对就][^。;,]{0,24}?${OBJECT}[^。;,]{0,24}?(?:进行|作出|予以)?${ACT}|${ACT}(?:或者?|、|和|及)?(?:${ACT}|终止|停止|补充)?[^。;,]{0,14}?${OBJECT}))`, 'dg'),
  // 可根据其经营情况、规章制度，以及考核结果，调整乙方的工资: the grounds are a list with commas.
  /(?<at>(?:有权力?|可以?(?!能|靠))(?:根据|依据|按照?|视)[^。;]{2,90}?,(?:单方面?|自行|随时|适时|有权|对)?[^。;,]{0,10}?(?:调整|变更|降低|增减)[^。;,]{0,10}?(?:工资|薪酬|薪资|劳动报酬|报酬|提成|岗位|工作地点|工作内容|租金|价格|收费|费用|服务内容|服务费))/dg,
  // 有权随时调整演出时间，乙方不得拒绝
  /(?<at>(?:有权|可以?)(?:随时|单方面?|自行|任意)[^。;,]{0,8}?(?:调整|变更|修改|更改|增减)[^。;]{1,24}),[^。;,]{1,6}?(?:不得(?:拒绝|(?:提出|有)?(?:任何)?异议)|必须(?:接受|服从|遵守)|应当?(?:无条件)?(?:接受|服从))/dg,
  // 有权随时调整派费标准
  /(?<at>(?:有权|可以?)(?:(?:根据|视|因)[^。;,]{1,20}?)?(?:随时|单方面?|自行)[^。;,]{0,6}?(?:调整|变更|修改|更改|上调|提高)[^。;,]{0,14}?(?:标准|价格|费用?|费率|比例|规则|政策|条款|权益|期限|范围))/dg,
  // 可根据经营情况对服务区域进行调整: whatever is changed, one's own circumstances are the reason.
  /(?<at>(?:有权力?|可以?(?!能|靠))(?:根据|依据|依|视|因|按照?)[^。;]{0,50}?(?:情况|需要|状况|市场|经营|业务|发展|策略|能力|资源|政策|变化)[^。;]{0,16}?,?(?:随时|实时|适时|不时|单方面?|自行)?(?:[对就](?:(?!时间|顺序|进度|人员|排班|班次|路线|方案|计划)[^。;,]){1,24}?(?:随时)?(?:进行|作出|做出|予以))?(?:制定或)?(?:调整|修改|变更|修订)(?!意见|后|为|[^。;,]{0,10}(?:时间|时段|顺序|次序|进度|人员|人选|排班|班次|路线|工序|方案|计划|菜|图))[^。;,]{0,20})/dg,
  // 有权随时根据技术发展、公司经营策略等修改本协议; 随时进行业务性调整
  /(?<at>(?:有权力?|可以?)(?:[^。;,]{0,24}?随时|随时[^。;]{0,100}?)(?:修改|变更|修订)(?:或(?:修改|变更|终止))?本[^。;,]{0,6}(?:协议|合同|条款|规则|章程))/dg,
  /(?<at>(?:有权力?|可以?)[^。;,]{0,24}?随时(?:进行|作出|做出)[^。;,]{0,10}?(?:调整|变更|修改))/dg,
  // 保留服务条款、产品功能、价格的制定权、调整权
  /(?<at>(?:(?:保留|享有|拥有|具有)[^。;]{0,40}?(?:协议|合同|条款|规则|规范|章程|制度|政策|价格|收费|费率|服务|产品|标准)[^。;]{0,20}?|对本?(?:协议|合同|条款|规则|章程)[^。;,]{0,10}?(?:保留|享有|拥有|具有)[^。;,]{0,10}?)(?:修改权|调整权|变更权|更改权|制定权)(?![^。;,]{0,16}(?:署名|发表|复制|完整))|保留(?:对[^。;,]{1,16})?(?:(?!解释)[^。;,]){0,10}?(?:修改|变更|调整)的权利)/dg,
  // 将根据施工进度进行临时的租期调整
  new RegExp(`(?<at>(?:将|可以?|有权)(?:根据|依据|按照?|视)[^。;,]{1,20}?(?:进行|作出|予以)[^。;,]{0,8}?${OBJECT}的?(?:调整|变更))`, 'dg'),
  // 条款可由本公司随时更新，且无需另行通知
  /(?<at>(?:可以?|得|将|有权)?由(?!双方|各方|甲乙|法律)[^。;,]{1,10}?(?:随时|单方面?|自行|不时|不定期)(?:进行)?(?:更新|修改|变更|调整|修订|制定)(?:[^。;]{0,8}?(?:无需|无须|不再|恕不)(?:另行|事先|单独|再)?通知)?)/dg,
  // 乙方应服从甲方的岗位调整
  /(?<at>(?:必须|应当?|须|需|愿意|同意|自愿)(?:无条件)?(?:地)?(?:服从|接受|配合|同意)[^。;,]{0,24}?(?:工作调动|调岗|调动|岗位(?:的)?(?:调整|变动|变更)|调整(?:其|工作)?岗位|工作地点(?:的)?(?:变更|调整|变动)|调整工作地点|(?:工资|薪酬|薪资|报酬)(?:的)?(?:调整|变更)))/dg,
  new RegExp(`(?<at>(?:根据|因|依据)(?:业务|经营|市场|自身|公司)[^。;,]{0,12}?对[^。;,]{0,10}?${OBJECT}[^。;,]{0,4}?(?:进行)?(?:调整|变更|修改))`, 'dg'),
  /(?<at>由(?!双方|各方|甲乙)[^。;,]{1,10}?(?:单方面?|自行)?决定(?:调整|变更|修改|暂停|停止)[^。;,]{0,12})/dg,
  /(?<at>保留[^。;]{0,40}?(?:更改|修改|变更|调整|停止)[^。;]{0,20}?(?:服务|协议|规则|条款|功能)[^。;,]{0,8}的权利)/dg,
  /(?<at>(?:修改|变更|修订|更新|调整)后?的?[^。;,]{0,16}?[^。;]{0,24}?(?:一经|自)(?:公布|公告|发布|公示|更新)[^。;,]{0,6},?(?:即|立即|便|就)?(?:自动)?(?:生效|视为[^。;,]{0,6}通知)|一经(?:公布|公告|发布|公示),?(?:即|立即|便|就)(?:自动)?生效)/dg,
  // 收费项目如有变动，以最新公布的为准
  /(?<at>(?:收费|价格|价款|费用|资费|费率|租金|单价|服务(?:内容|时间|项目|标准)|规则|政策|制度|标准|条款|协议|合同|权益)[^。;,]{0,16}?(?:发生|如有|若有|有)?(?:变化|变动|变更|调整|修改|更新)[^。;,]{0,6},?[^。;,]{0,4}?以[^。;,]{0,10}?(?:最新|届时|实际发生|新(?=的|公布|发布))[^。;,]{0,14}?为[准主])/dg,
  /(?<at>以[^。;,国法政行业]{0,10}?最新(?:公布|发布|公示|公告|修订|更新)的?[^。;,国法政行业]{0,10}?(?:规则|协议|条款|规定|制度|政策|价格|标准)[^。;,国法政行业]{0,4}?为[准主])/dg,
  // 遵守平台的规则及其不时之修改
  /(?<at>(?:遵守|接受|服从|认可)[^。;]{0,40}?(?:不时|随时)(?:之|的|所?[作做]出?的?|所?进行的?|发布的?)?(?:任何)?(?:修改|修订|更新|变更|调整))/dg,
  // 政策以公告形式发布，自发布之日起七日后对乙方生效
  /(?<at>(?:自|从)?(?:发布|公布|公告|公示|更新)之日起[^。;,]{0,10}?对[^。;,]{1,8}?(?:生效|具有约束力|有约束力))/dg,
  /(?<at>(?:自|从)?(?:调整|变更|修改)(?:或(?:变更|调整|修改))?之日起(?:即)?对[^。;,]{1,6}生效)/dg,
  /(?<at>(?:修改|变更|调整|修订)(?:内容)?自[^。;,]{0,10}?(?:通知|公布|公告|发布|公示)(?:发出|送达|作出)?之日起?(?:即|便|立即)?对[^。;,]{1,6}(?:生效|具有约束力|有约束力|有效))/dg,
  // 平台视情况不时变更本合同的内容; 公司不定时修改本协议
  /(?<at>(?:随时|不时|不定时|不定期|单方面?)(?:[对就][^。;,]{0,6}?本?(?:协议|合同|条款|声明|规则|政策|须知|章程)[^。;,]{0,8}?(?:进行|作出|做出)?(?:单方面的?)?(?:修改|变更|修订|更新)|(?:[^。;,]{0,12}?(?:和|并|或者?))?(?:修改|变更|修订|更新)本[^。;,]{0,8}?(?:协议|合同|条款|声明|规则|政策|须知|章程)))/dg,
  // 甲方只需将佣金的变更书面告知乙方即可
  /(?<at>(?:仅需|只需|只要|仅须|只须)(?:将[^。;,]{1,16}?(?:调整|变更|修改)[^。;,]{0,10}?)?(?:书面)?(?:通知|告知)[^。;,]{1,8}?即可)/dg,
  /(?<at>(?:公布|公告|发布|公示)(?:并|后|即|且)(?:立即|即|自动)?生效[^。;]{0,6}(?:无需|无须|不再)(?:另行)?通知)/dg,
];
const NOT_ONE = /署名权|发表权|复制权|著作权|作品|(?:不|未(?:能)?(?:达成|作出|签订)?)(?:修改|变更|调整)|协商|双方(?:书面)?(?:同意|确认|一致)|经[^,。;]{0,8}(?:书面)?同意|书面补充|不得|无权|不可|建议|意见|提出|申请|请求|要求[^,。;]{0,6}(?:修改|调整)|修改(?:密码|个人|资料|头像|信息|昵称)|(?:密码|资料|信息|地址|联系方式|设计|方案|图纸|计划|排班|需求|人数|数量)[^,。;]{0,6}(?:修改|变更|调整|更新)/;
/** 在通知乙方并经其同意的情况下，…; …，但须经乙方同意. */
const AGREED_BEFORE = /协商一致|书面同意|双方同意|(?<!未|不)(?:经|征得|取得|获得|得到|获)[^。;,]{1,20}(?:同意|认可|确认|许可)(?![^。;,]{0,16}生效)/;
const AGREED_AFTER = /^[^。;]{0,16}(?:应当?|(?<!无)须|(?<!无|不)需|必须|但(?!无|不))[^。;,]{0,10}(?:经|征得|取得|获得|得到)[^。;,]{1,16}(?:同意|认可|确认|许可)/;
/** 随时修改或中断服务 is a right to end, and told as one; 本协议约定的平台更新 changes no term. */
const ENDS_SERVICE = /(?:修改|变更)(?:、|或者?)(?:中断|终止|停止|暂停)[^。;,协合价]{0,10}服务(?!渠道|项目|内容|范围)|(?:协议|合同)(?:中|所|项下)*(?:约定|规定|载明|涉及)的(?![^。;,]{0,12}(?:价|费|内容|条款|标准|期限|范围|服务|比例|规则))/;
/** What may be done to an offender. */
const AFTER_BREACH = /(?:违约|违反|虚假|欺诈|作弊|侵权|违规|违法|逾期)[^。;]{0,40},[^,。;]{0,8}$/;
const BY_LAW = /(?:根据|因|依据|按照)[^,。;]{0,12}(?:法律法规|法律|法规|政策|国家|监管|行政)[^,。;]{0,16}(?:变化|变更|调整|要求|规定|命令)/;

/** Words by which a contract may be changed without the other side. */
interface Change {
  readonly start: number;
  readonly end: number;
  /** They must be somebody's to count. */
  readonly needsSide: boolean;
  /** They bind whoever they speak of to the other's change. */
  readonly isBound: boolean;
}
const CHANGES = saying(/修改|变更|变化|最新|调整|更改|修订|更新|制定|调价|确定|公布|公告|调岗|调动|变动|上调|调高|提高/, (text) => some(changesIn(text)));

function changesIn(text: string): readonly Change[] {
  const found: Change[] = [];
  for (const [i, find] of WAYS.entries())
    for (const match of text.matchAll(find)) {
      // Orders called off under a framework.
      if (/采购(?:计划|数量|订单)?$|订单$/.test(match[0]) && /下达/.test(text)) continue;
      const isBound = /^(?:必须|应当?|须|需|愿意|同意|自愿)/.test(match[0]);
      const [start, end] = match.indices!.groups!['at']!;
      const around = text.slice(Math.max(0, start - 10), Math.min(text.length, end + 14));
      if (AFTER_BREACH.test(text.slice(Math.max(0, start - 60), start)) || NOT_ONE.test(match.groups!['at']!) || /^[^。;]{0,40}协商(?!不成)/.test(text.slice(end)) || AGREED_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || AGREED_AFTER.test(text.slice(end, end + 40)) || ENDS_SERVICE.test(match.groups!['at']!) || /转让|转移|调整情况/.test(around) || /不得$|无权$|均$|双方[^,。;]{0,3}$/.test(text.slice(Math.max(0, start - 6), start)) || (BY_LAW.test(around) && !/业务发展|经营需要|市场|需要/.test(match[0]))) continue;
      found.push({ start, end, isBound, needsSide: isBound || i === 0 && !/单方|随时|不时|本(?:协议|合同|章程)[^。;,]{0,4}(?:进行)?(?:修改|变更)/.test(match[0]) });
    }
  return found;
}

/** The first change that is one side's to make, or nobody's in particular. */
function unilateral(text: string, changes: readonly Change[], sideOf: (text: string, at: number) => Side | null): { readonly start: number; readonly end: number; readonly side: Side | null; readonly isBound: boolean } | null {
  for (const { start, end, needsSide, isBound } of changes) {
    const side = sideOf(text, start);
    if (side !== 'each' && (side !== null || !needsSide)) return { start, end, side, isBound };
  }
  return null;
}

/** A week's notice and a way out in the words around, in the same paragraph or the next. */
function isFair(contract: Contract, { start }: Said): boolean {
  const around = passage(contract, start - 80, start + 320);
  // Whoever stays is taken to agree, and no way out is left.
  if (/(?:继续(?:使用|合作|履行)|登录)[^。；;]{0,30}?视为[^。；;]{0,6}?(?:同意|接受|认可)/.test(around) && !/不同意|不接受|退出|异议/.test(around)) return false;
  for (const [, digits = '', unit = ''] of around.matchAll(/(?:提前|(?:届满|期满|到期|生效|实施|调整|变更)前)\s?(?:至少)?\s?([0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})\s?[（(]?[^日天个月]{0,4}[）)]?\s?(日|天|个工作日|个自然日|個工作日|个月|個月)/g)) {
    const value = parseNumber(digits) ?? 0;
    if ((/月/.test(unit) || value >= 7) && /不同意|不接受|不认可|终止|解除|退出|协商|异议|不認可|終止|協商|異議/.test(around)) return true;
  }
  return false;
}
