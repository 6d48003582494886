import type { Citation } from '../knowledge/laws.ts';
import { slice } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';
import { isJudged } from './shapes.ts';

const EXEMPTS = /放弃|由(?![甲乙丙双]方).{1,16}(?:承担|负责)|不(?:再|应|需|对|予)?.{0,24}(?:承担|负|担)|免除|免责|无需|无须|概不|赔偿|责任|无[关涉]/;

/** Exemptions the law does not honour: for injury, for intent and gross negligence, and in standard terms for one's own fault whatever it be. */
export const voidExemption: Rule = {
  code: 'void-exemption',
  title: '免责条款无效',
  severity: 'warning',
  basis: ['民法典第506条', '民法典第497条'],
  docs: `约定一方对造成对方人身损害，或者因故意、重大过失造成的财产损失不承担责任；或者不问原因、不问过错，一概免除自己的责任，把对方受到的一切人身损害推给对方自己。

造成对方人身损害的免责、因故意或者重大过失造成对方财产损失的免责一律无效。格式条款不合理地免除或者减轻提供方责任的，也无效；面向消费者的平台协议尤其如此。个人信息处理者不能证明自己没有过错的，要承担赔偿责任，不能用一句“不承担责任”排除。

请写明免责的具体事由（对方的过错、不可抗力、第三方原因），并加上“但因故意或者重大过失造成的、造成人身损害的除外”。

**不报告**：因对方过错、违约、操作不当而免责的；因不可抗力、第三方原因、自己控制范围之外的事由免责的；写明除故意或者重大过失以外的；依法不承担责任的；解除合同而不承担违约责任的。`,
  examples: {
    good: [
      '因甲方提供的资料错误造成的损失，乙方不承担责任。',
      '因不可抗力不能履行合同的，受影响的一方不承担违约责任。',
      { text: '除因故意或者重大过失造成的损失以外，乙方不承担间接损失的赔偿责任。', why: '写明例外' },
      { text: '您因保管不善造成账号被盗的，本平台不承担责任。', profile: 'platform-terms' as const },
      { text: '因您的终端设备故障造成记录丢失的，本平台不承担任何损失。您使用不合法的方式登录招致的任何损失，本平台不负担任何责任。', profile: 'platform-terms' as const },
      { text: '甲方逾期付款的，乙方有权解除合同且不承担违约责任。', why: '解除不是侵害' },
      { text: '因学员不听从教练安排造成的一切人身意外由学员自行承担。', why: '自己的行为' },
      { text: '转让方不对受让方承担任何担保责任或者差额补足义务。', why: '没有作出的承诺' },
      { text: '乙方不得以任何理由免除其责任。', why: '禁止免责' },
      { text: '乙方未能按时出具收货单，导致付款迟延的，乙方不得追究甲方任何责任。', why: '自己的迟延' },
    ],
    bad: [
      { text: '账户注销以后，[|平台对会员和第三人不负任何责任|]。', profile: 'platform-terms' as const },
      '乙方在服务中[|造成甲方人身损害的，乙方不承担责任|]。',
      '甲方人员在乙方场所内发生的一切[|人身伤害，乙方概不负责|]。',
      '无论乙方是否存在[|故意或者重大过失，均不承担赔偿责任|]。',
      { text: '[|在任何情况下，本平台均不承担任何责任|]。', profile: 'platform-terms' as const },
      '许可方[|在任何情况下不对被许可方因使用、修改、转让或者无法使用本软件而产生的任何直接、间接损失（包括利润损失）承担责任|]。',
      '[|不论甲方与总代理商的合同因何种原因终止，甲方均无需为此承担任何违约责任|]。',
      { text: '因系统错误造成您资金损失的，[|平台不承担任何责任|]。', profile: 'platform-terms' as const },
      { text: '本平台有权于任何时间终止本服务，[|本平台对您或任何第三人均不承担任何责任|]。', profile: 'platform-terms' as const },
      '[|乙方不对甲方的人身、财产损害承担任何责任|]。',
      '如有遗漏造成申报未成功的，[|乙方不承担任何经济责任|]。',
      '[|在任何情况下，乙方的赔偿责任以其已收取的服务费为上限|]。',
      { text: '您的个人信息泄露的，[|本公司不承担任何责任|]。', profile: 'platform-terms' as const },
      { text: '幼儿在园期间发生的[|任何意外伤害由家长自行负责|]。', profile: 'generic' as const, why: '不问是谁造成的' },
      { text: '因本平台[|向合作机构提供您的资料产生的一切后果由您自行承担|]。', profile: 'platform-terms' as const },
      '乙方因[|重大过失造成数据丢失的，赔偿以一个月服务费为限|]。',
      { text: '[|在任何情况下，本平台的赔偿总额不超过|]您最近一个月支付的服务费。', profile: 'platform-terms' as const, why: '封顶没有例外' },
    ],
  },
  scope: 'sentence',
  telling: EXEMPTS,
  *check({ text, folded: plain, place }, { recognition }) {
    if (!isJudged(recognition) || place === 'title' || place === 'heading' || place === 'signature') return;
    if (!EXEMPTS.test(plain)) return;
    const found = voidIn(plain, recognition.profile === 'platform-terms');
    if (found) yield { ...found.finding, message: found.message(slice(text, found.finding.span)) };
  },
};

export interface Judged {
  readonly finding: Finding;
  readonly message: (words: string) => string;
}

/** An exemption: what it says, from the first word of its segment. */
const EXEMPT = /(?:(?:(?:均|概|都)|(?<=任何情(?:况|形)下,?))不(?:就|对)[^。;]{1,120}?承担[^,。;]{0,10}责任|(?:均|都|概|一概|一律|也|亦|将|并|且|从而)?(?:不(?:再|应|需要?|会|必)?(?:对[^,。;]{1,60}?|就[^,。;]{1,60}?|因[^,。;]{1,30}?)?(?:承担|负(?!责处理|责协调|责解决)|负担)|(?:无需|无须|毋须|毋需|不必)(?:对此|为此|就此|因此|向[^,。;]{1,8}|对[^,。;]{1,30}?)?(?:承担|负)|免于?承担|概不(?:负责|赔偿|赔付|补偿)|免除(?!甲方|乙方)[^,。;]{0,14}?(?=责任)|不负责(?!任?处理)|不予(?:赔偿|负责))[^,。;:]{0,44})/g;
const ITS_LIABILITY = /责任|损失|赔偿|负责|后果|义务/;
/** 不承担任何担保责任或者差额补足义务: what was never promised, no answer for a wrong. */
const WARRANTY = /(?:担保|保证|补足|兜底|回购|刚性兑付|垫付|代偿)(?:的)?(?:责任|义务)/;
const FAULT = /故意|重大过失/;
const INJURY = /人身(?:[、和及或与]?财产)?(?:损害|伤害|伤亡|安全事故)|伤亡|伤残|死亡|受伤/;
const CAUSELESS = /(?:在)?任何情况下|任何情形下|无论(?:因|由于|出于)?(?:何种|任何|什么|何)(?:原因|情况|情形|理由)|不论(?:因|由于|出于)?(?:何种|任何|什么|何)(?:原因|情况|情形|理由)|(?:无|不)论[^,。;]{1,40}?因(?:何种|任何|什么|何)(?:原因|理由)|(?:因|由于)?任何原因|不管(?:因|由于)?(?:何种|任何|什么|何)原因|无论如何|(?:因|由于)[^,。;]{0,6}(?:[甲乙丙]方|您|用户|客户)(?:(?!非|不可抗力|控制)[^,。;]){0,8}或者?(?:任何)?其[他它]的?(?:原因|方)(?!面)(?![^,。;]{0,12}(?:不可抗力|控制))/;
/** What the law leaves to the parties: another's doing, what nobody controls, an exception for one's own fault, an agreed end. */
export const EXCEPTED = /除[^。;]{0,40}(?:故意|过失|过错|法律|法定|人身|欺诈)[^。;]{0,30}(?:外|,)|(?:故意|过失|过错|法律|法规)[^。;,]{0,30}(?:除外|为限|另有规定|不在此限)|非因[^。;,]{0,16}(?:过错|原因|过失|故意)|(?:无|没有|不存在|并无)(?:故意|过错|过失|重大过失)|依法(?:不|应当不)|(?:履行|尽到|已尽)[^,。;]{0,40}(?:义务|职责)[^,。;]{0,6}的?(?:前提|情况|情形)下/;
export const THEIRS = /(?:因|由于|若|如|如果|当)?(?:您|用户|会员|客户|使用者|甲方|乙方|买方|卖方|对方|其|租户|业主|商户|委托方|申请人|承租人|出租人|违约方|消费者)(?:自身|自己|个人|本人|单方|方面)?(?:的)?(?:原因|过错|过失|故意|疏忽|不当|违反|违约|未(?!能预见)|没有|不(?!同意)|错误|操作|使用不当|保管|泄露|遗失|丢失|擅自|自行|提供的?|填写|行为|怠于|逾期|拒绝|迟延|延误|利用|将|与第三|与其|个人)|(?:您|用户|会员|客户)(?:所提供|提供之|[^,。;]{0,12}(?:不正确|不合法|违法|违规|不合规)|的[^,。;]{0,6}(?:设备|终端|手机|电脑|网络)[^,。;]{0,6}(?:故障|损坏|问题|中断|原因))|(?:自行|独立|单独)(?:承担|负责|解决|判断)|(?:自身|自己|本人)的?(?:原因|过错|过失|故意|疏忽)|(?:因|由于)违反|自行(?:使用|操作|决定|选择|安装|下载)|(?:可以?|可选择)退出|使用不当|保管不善|冒用|盗用|密码|不(?:服从|听从|遵守)[^,。;]{0,10}(?:安排|管理|指挥|劝阻|规定|纪律|规则)/;
export const OUTSIDE = /不可抗力|第三[方人](?!支付机构合作)|他人|运营商|黑客|政府|法律法规(?:的?(?:变化|调整|变更|规定))|政策|电信|停电|自然灾害|合理控制|无法控制|不能控制|监管|战争|病毒|银行[^,。;]{0,10}原因|检修|维护|升级|试用|免费|链接|司法机关|行政机关|不在[^,。;]{0,10}范围/;
const ENDING = /(?:有权|可以?|将|立即|即可)[^。;,]{0,24}(?:终止|解除|中止|暂停|停止|拒绝|取消|注销|封停|冻结|扣划|下架|删除)[^。;]{0,40}$/;
const OWN_ERROR = /(?:(?:如有|如出现|如果?发生|若发生|出现|因|由于)(?:任何|工作)?(?:遗漏|疏漏|差错|错漏|失误)|(?:系统|处理|平台|服务器?|软件|程序|技术|我方|本公司|本平台|工作人员|操作)(?:的)?(?:错误|差错|失误|过失|缺陷|故障|疏忽)|处理错误|错误处理|(?:甲方|乙方|平台|公司|我们|经营者|卖方|服务方)(?:自身)?(?:的)?(?:原因|过错|过失|疏忽|失误|错误)(?!以外))/;
const LEAK = /(?:个人信息|用户信息|客户信息|您的(?:相关)?信息|个人资料|您的(?:个人)?(?:资料|数据)|隐私|乙方的?(?:个人)?信息|甲方的?(?:个人)?信息)[^。;]{0,90}?(?:泄露|泄漏|外泄|公开|披露|丢失|截获|被窃|被盗)/;
/** An end that needs no reason and no notice is the exempting side's own doing. */
const AT_WILL = /(?:于|在)任何时[间候]|随时|无论(?:其|是否)?(?:事先)?通知与否|(?:不经|无需|无须)(?:事先|另行|提前|进行)*通知/;
/** 对您或任何第三人均不承担: whom one answers to, no cause. */
const TO_ANYONE = /(?:对|向)(?:于)?[^,。;]{0,10}?第三[方人](?=均|都|也|概|不|无|承担)/g;
/** What the exempting side chooses to do itself. */
const OWN_WILL = /有权[^。;]{0,40}(?:公开|披露|曝光|出售|公布|泄露)/;
const WHOLESALE = /(?:所有|任何|一切|全部|其他)(?:的)?(?:使用情况|损失|损害|后果|风险|问题|纠纷|直接|间接)|由此引发|由此产生|数据(?:的)?丢失|对任何(?:个人|人|一方|会员|用户)|[对向](?:您|用户|会员|客户)[或和及、][^,。;]{0,4}第三[方人]|本(?:服务|平台|网站|软件|协议|产品)|使用(?:本|融|我们|平台)|服务过程/;
const TOTAL = /任何|一切|全部|所有|均|概|都|其他/;
/** 对任何直接、间接的损害| 不负责任: what is not answered for stands before. */
const OF_ALL = /(?:[对就]于?(?:您的?)?|(?:造成|产生|引起|带来)的?)(?:任何|一切|所有|全部)[^,。;]{0,40}(?:损失|损害|后果),?$/;
/** 乙方人员造成损失的，乙方不承担: for one's people one answers as for oneself. */
const OWN_PEOPLE = /([甲乙丙丁]方|本公司|本平台|本店|我方|[一-龥]{1,3}[方人])的?(?:派驻|派出|服务|工作|施工|现场)?(?:员工|人员|工作人员|雇员)[^,。;]{0,12}(?:造成|导致|引起)[^。;]{0,40},\s?\1(?:对此|将)?$/;
const BREACH = /未能?(?:履行|按约|按照约定)[^。;]{0,30}(?:不构成|不视为)[^。;]{0,12}违约/;

/** The exemption a folded sentence makes that the law does not honour; `standard` for terms one side drew up for all. Null where it makes none, or one the parties may make. */
export function voidIn(text: string, standard: boolean): Judged | null {
  if (/不得[^,。;]{0,24}(?:免除|免责|不承担|为由)|不(?:能|得|可|因此|当然)(?:因此)?免除|并不免除|不免除|不影响[^,。;]{0,10}承担/.test(text) && !/概不|均不承担/.test(text)) return null;
  const basisOf = (own: readonly Citation[]): readonly Citation[] => (standard ? [...own, '消保法第26条'] : own);
  for (const match of text.matchAll(EXEMPT)) {
    const end = match.index + match[0].length;
    const start = segmentStart(text, match.index);
    const before = text.slice(0, match.index);
    if (!ITS_LIABILITY.test(match[0] + text.slice(end, end + 4)) || EXCEPTED.test(text) || WARRANTY.test(match[0])) continue;
    const cause = text.slice(Math.max(0, start - 160), match.index);
    const at = (from: number): Finding => ({ span: { start: from, end }, message: '' });
    // 甲方应当全额赔偿，乙方不承担: who answers to others. 退还已交的费用，不承担其他责任: what is left after that.
    if (/(?:应当?|须|由)[^,。;]{0,8}(?:赔偿|承担|负责)[^,。;]{0,10},[^,。;]{0,8}$/.test(before.slice(-40)) || (match[0].includes('其他') && /(?:退还|返还|退回)[^。;,]{0,16},[^,。;]{0,4}$/.test(before.slice(-30)))) continue;
    if (INJURY.test(cause + match[0]) && /造成[^,。;]{0,12}(?:人身|伤亡|伤残|死亡)|(?:受伤|伤亡|伤残|死亡|人身(?:损害|伤害|伤亡))的?,[^,。;]{0,10}(?:概|一概|均)?不|人身(?:损害|伤害|伤亡)[^,。;]{0,12}(?:概|一概|均)?不|不(?:对|就)[^,。;]{0,16}人身|(?:发生|遭受|受到|出现|产生|引发)的?(?:任何|一切|所有|各类)[^,。;]{0,8}(?:人身|伤亡|伤残|死亡)/.test(cause + match[0]) && !ofOwnStaff(before) && !/宠物|犬|牲畜|畜禽|家禽|苗木|树木|鱼苗|动物/.test(cause) && !THEIRS.test(cause.replace(/造成.*$/s, '')) && !/不可抗力|第三[方人]/.test(cause))
      return { finding: { ...at(phraseStart(text, match.index, /造成[^,。;]{0,12}(?:人身|伤亡|伤残|死亡)|人身/)), severity: 'error', basis: ['民法典第506条'] }, message: (words) => `「${words}」：造成对方人身损害的免责约定无效` };
    if (FAULT.test(before) && /(?:故意|重大过失)[^。;]{0,30}$/.test(before) && !/(?:对方|您|用户|客户|会员|投保人|被保险人|受益人|受害人|旅客|托运人)[^,。;]{0,8}(?:故意|重大过失)/.test(before))
      return { finding: { ...at(phraseStart(text, match.index, /故意|重大过失/)), severity: 'error', basis: ['民法典第506条'] }, message: (words) => `「${words}」：故意或者重大过失造成财产损失的免责约定无效` };
    const total = TOTAL.test(match[0]) || (standard && OF_ALL.test(cause));
    const causeless = CAUSELESS.test(cause);
    if (causeless && (total || standard) && !ENDING.test(cause)) {
      const from = phraseStart(text, match.index, CAUSELESS);
      return { finding: { ...at(from), basis: basisOf(['民法典第506条', '民法典第497条']) }, message: (words) => `「${short(words)}」不问原因和过错一概免责，故意、重大过失和人身损害不能免` };
    }
    if (((OWN_WILL.test(before) && LEAK.test(before)) || LEAK.test(cause)) && /有权机关|政府|司法(?:机关)?(?:要求|命令)|法律(?:法规)?(?:规定|要求)|依法/.test(cause.slice(-60))) continue;
    if ((OWN_WILL.test(before) && LEAK.test(before)) || (LEAK.test(cause) && !THEIRS.test(cause.replace(/您的|提供服务/g, '').slice(-70)) && !/第三[方人][^,。;]{0,10}(?:原因|行为|泄露)|黑客|不可抗力/.test(cause.slice(-60))))
      return { finding: { ...at(start), basis: basisOf(['个保法第69条', '民法典第506条']) }, message: (words) => `「${short(words)}」：个人信息泄露、披露的责任不能这样免除，不能证明没有过错的应当赔偿` };
    // 甲方未能履行的，甲方不承担: what the excused one does is not the other's doing.
    const excused = /([甲乙丙丁]方)(?:对此|概|均|将|都|也|亦)*$/.exec(before)?.[1];
    if (THEIRS.test(excused === undefined ? cause : cause.replaceAll(excused, '')) || OUTSIDE.test((cause + match[0]).replace(TO_ANYONE, '')) || (ENDING.test(before.slice(-60)) && !(standard && AT_WILL.test(before)))) continue;
    if ((OWN_ERROR.test(cause + match[0]) || OWN_PEOPLE.test(before)) && (total || standard))
      return { finding: { ...at(start), basis: basisOf(['民法典第506条', '民法典第497条']) }, message: (words) => `「${short(words)}」免除了自己差错的责任，故意或者重大过失造成的不能免` };
    if (standard && total && (BREACH.test(cause) || WHOLESALE.test(cause + match[0])))
      return { finding: { ...at(start), basis: basisOf(['民法典第497条', '民法典第506条']) }, message: (words) => `「${short(words)}」概括地免除了自己的责任，格式条款有此约定的无效` };
  }
  return shifted(text, standard, basisOf) ?? unconcerned(text, basisOf) ?? promised(text, basisOf) ?? cappedFault(text) ?? cappedAlways(text, basisOf);
}

const CUSTOMER = '(?:旅游者|旅客|游客|团员|学员|学生|家长|监护人|会员|用户|客户|顾客|消费者|参加者|参与者|参赛者|选手|运动员|体验者|志愿者|乘客|患者|住户|业主|租客|入住[人者]|老人|其监护人|您|本人)';
const ITSELF = '(?:本人|自己|自身|自行|及其|监护人|家长|家属|[、和与或]|全部|全权|独自|单独)*(?:承担|负责|负担)';
const SUMMED = '(?:任何|一切|所有|全部|各种|各类)';
/** 一切人身意外由学员自行承担: whoever is hurt bears it, whoever hurt him. */
const HURT = new RegExp(`(?:${SUMMED}[^,。;]{0,14}?(?:人身(?:安全)?(?:[、和及或与]?财产)?的?(?:安全|意外|伤害|损害|伤亡|事故)|意外|伤亡|伤害|受伤|伤残|死亡)|(?:人身(?:安全)?的?(?:意外|伤害|损害|伤亡|事故)|意外(?:事故|伤害)|伤亡|受伤|伤残|死亡)[^,。;]{0,10}?${SUMMED})[^。;]{0,24}?由${CUSTOMER}${ITSELF}`);
/** 将您的信息提供给合作机构产生的一切后果由您承担: what the one side does is the other's risk. */
const HANDED_OVER = new RegExp(`(?<![您户员方人])(?:向|给|与|同)[^,。;]{1,20}(?:提供|共享|披露|公开|传输|开放)(?:您|用户|会员|客户)的?[^,。;]{0,10}(?:信息|资料|数据)[^。;]{0,16}?(?:产生|导致|造成|引起|引发|带来)的?[^,。;]{0,4}${SUMMED}[^,。;]{0,12}?(?:后果|损失|风险|责任|损害)[^,。;]{0,8}?由(?:您|用户|会员|客户)${ITSELF}`);
const OF_THEIR_DOING = /过错|故意|过失|违反|违约|违规|违法|擅自|私自|不听|不服从|不遵守|不按|未按|未经|隐瞒|隐匿|自身|个人原因|本人原因|自行|自由活动|不当|虚假|不实|酒后|打架|斗殴|第三[方人]|不可抗力/;

/** What befalls the customer is laid on him, one's own part in it not excepted. */
function shifted(text: string, standard: boolean, basisOf: (own: readonly Citation[]) => readonly Citation[]): Judged | null {
  const hurt = HURT.exec(text);
  const match = hurt ?? (standard ? HANDED_OVER.exec(text) : null);
  if (!match || EXCEPTED.test(text) || (hurt && OF_THEIR_DOING.test((/[^,。;]{0,60},?[^,。;]{0,40}$/.exec(text.slice(0, match.index))?.[0] ?? '') + match[0].replace(/由[^由]*$/, '')))) return null;
  return {
    finding: { span: { start: match.index, end: match.index + match[0].length }, message: '', basis: hurt ? basisOf(['民法典第506条', '民法典第497条']) : basisOf(['个保法第69条', '民法典第506条']) },
    message: (words) => (hurt ? `「${short(words)}」不问是谁造成的，自己一方造成人身损害的责任不能这样转给对方` : `「${short(words)}」：提供个人信息的是自己一方，不能证明没有过错的应当赔偿，不能约定由对方承担`),
  };
}

/** 任何意外造成的一切损失均与甲方无关: injury and one's own fault among them. */
const UNCONCERNED = /(?:任何|一切|所有|各种|各类)(?:的)?[^,。;]{0,10}?(?:意外|事故|伤亡|伤害)[^。;]{0,16}?(?:造成|导致|引起|引发|产生)[^,。;]{0,6}?(?:一切|任何|所有|全部)[^,。;]{0,8}?(?:损失|损害|后果|责任)[^,。;]{0,4}?(?:均|都|概|皆)与[^,。;]{1,10}?无[关涉]|(?:任何|一切|所有|全部|各种|各类)[^,。;]{0,12}?(?:人身(?:安全)?的?(?:伤害|损害|伤亡|意外|事故)|意外(?:伤害|事故)|伤亡)[^。;]{0,16}?(?:均|都|概|皆|全部)?与(?!他人|第三)[^,。;]{1,10}?无[关涉]/;
function unconcerned(text: string, basisOf: (own: readonly Citation[]) => readonly Citation[]): Judged | null {
  const match = UNCONCERNED.exec(text);
  if (!match || EXCEPTED.test(text)) return null;
  const cause = text.slice(Math.max(0, match.index - 60), match.index + match[0].length);
  if (THEIRS.test(cause) || OUTSIDE.test(cause) || ofOwnStaff(cause) || /施工|作业|劳务|安装|装卸|运输|生产|工伤|雇|违反|违约|违规|擅自|私自|期满|拆迁|过错|过失|故意|不当|未(?:按|经|能|及时)/.test(cause)) return null;
  return {
    finding: { span: { start: match.index, end: match.index + match[0].length }, message: '', basis: basisOf(['民法典第506条', '民法典第497条']) },
    message: (words) => `「${short(words)}」不问原因和过错一概免责，故意、重大过失和人身损害不能免`,
  };
}

/** 丙方未按时出具确认函，导致付款迟延的，丙方| 不得追究: whoever gives up the claim has caused the loss. */
const OWN_FAILING = /([甲乙丙丁]方|[一-鿿]{1,3}[方人者]|您|用户)(?:未(?:能|按|及时|经|如实|履行)|没有|逾期|迟延|拒不|擅自|违反|违约|提供[^。;,]{0,16}(?:有误|错误|虚假|不实))[^。;]{0,180},\s?\1(?:也|亦|均|将|同意|承诺)?$/;
/** A promise never to hold the other side to account. */
const PROMISED = /(?:不(?:得|会|再|应|可|能)?|放弃|无权|承诺不)(?:以|因)[^,。;]{0,16}?任何(?:理由|方式|形式|原因)[^,。;]{0,10}(?:追究|要求|主张|追索)[^,。;]{0,20}(?:责任|赔偿|损失|退款)|放弃[^,。;]{0,24}?(?:任何|一切|全部)[^,。;]{0,8}?(?:索赔|赔偿请求|追索|求偿)(?:的?权利?)?|(?:放弃|不(?:得|会|再)|承诺不)(?:追究|主张|要求)[^,。;]{0,10}(?:的)?(?:任何|一切|全部)(?:法律|民事|赔偿|经济)?(?:责任|赔偿|损失)/;
function promised(text: string, basisOf: (own: readonly Citation[]) => readonly Citation[]): Judged | null {
  const match = PROMISED.exec(text);
  if (!match || EXCEPTED.test(text) || /不可抗力/.test(text.slice(Math.max(0, match.index - 60), match.index)) || /(?:甲方|乙方|您|用户|客户|会员)(?:自身|单方)?的?(?:原因|违约|过错|违反)/.test(text.slice(Math.max(0, match.index - 40), match.index))) return null;
  if (OWN_FAILING.test(text.slice(Math.max(0, match.index - 200), match.index))) return null;
  return {
    finding: { span: { start: match.index, end: match.index + match[0].length }, message: '', basis: basisOf(['民法典第506条', '民法典第497条']) },
    message: (words) => `「${short(words)}」等于一概免除对方责任，故意、重大过失和人身损害不能免`,
  };
}

/** 因重大过失造成损失的，赔偿以一个月的服务费为限: a ceiling on what no agreement can limit. */
const CAPPED_FAULT = /(?:故意|重大过失)(?:(?!除外|以外|不受|工资|每月)[^。;]){0,40}?(?:赔偿|责任)[^,。;]{0,12}?(?:以[^,。;]{1,30}为(?:上?限|最高限额)|不超过|最高(?:不|为|以))/;
function cappedFault(text: string): Judged | null {
  const match = CAPPED_FAULT.exec(text);
  if (!match || EXCEPTED.test(text) || /(?:除|非因?|没有|无|不存在)[^,。;]{0,10}$/.test(text.slice(Math.max(0, match.index - 14), match.index))) return null;
  return {
    finding: { span: { start: match.index, end: match.index + match[0].length }, message: '', severity: 'error', basis: ['民法典第506条'] },
    message: (words) => `「${short(words)}」：故意或者重大过失造成财产损失的责任不能限制`,
  };
}

/** A ceiling in any event, intent and injury not excepted. */
const CAPPED = /(?:在?任何情况下|任何情形下|无论(?:因)?(?:何种|任何|何)原因|不论(?:因)?(?:何种|任何|何)原因)[^。;]{0,60}?(?:责任|赔偿)[^。;]{0,24}?(?:不超过|不得超过|不高于|以[^,。;]{1,50}为(?:上?限|最高限额)|最高|上限)|(?:责任|赔偿)[^。;,]{0,16}(?:在?任何情况下|任何情形下|无论(?:因)?(?:何种|任何|何)原因)[^。;]{0,20}?(?:不超过|不得超过|不高于|以[^,。;]{1,50}为(?:上?限|最高限额))/;
function cappedAlways(text: string, basisOf: (own: readonly Citation[]) => readonly Citation[]): Judged | null {
  const match = CAPPED.exec(text);
  if (!match || EXCEPTED.test(text) || /除(?!(?:本协议|本合同|双方|各方|另行)?另有(?:明确)?(?:约定|规定))[^。;]{0,40}外/.test(text)) return null;
  return {
    finding: { span: { start: match.index, end: match.index + match[0].length }, message: '', basis: basisOf(['民法典第506条', '民法典第497条']) },
    message: (words) => `「${short(words)}」封顶没有例外，故意、重大过失和人身损害的赔偿不能限制`,
  };
}

const short = (words: string): string => (words.length <= 36 ? words : `${words.slice(0, 16)}……${words.slice(-16)}`);
const segmentStart = (text: string, at: number): number => Math.max(text.lastIndexOf(',', at - 1), text.lastIndexOf(';', at - 1), text.lastIndexOf('。', at - 1), text.lastIndexOf(':', at - 1)) + 1;

/** Where the words that tell begin, if they stand shortly before; else the segment's start. */
function phraseStart(text: string, at: number, telling: RegExp): number {
  const from = Math.max(0, at - 60);
  const match = [...text.slice(from, at).matchAll(new RegExp(telling.source, 'g'))].at(0);
  return match ? from + match.index : segmentStart(text, at);
}

/** A client exempt from what befalls the provider's own people. */
const ofOwnStaff = (before: string): boolean => /(?:乙方|承包方|服务方|受托方|供方|承揽方)(?:的)?(?:员工|人员|工作人员|雇员|工人|司机|施工人员|派驻人员)/.test(before);
