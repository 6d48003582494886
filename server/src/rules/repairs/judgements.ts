import { OF_TRADES } from '../../knowledge/vague/notation.ts';
import { endsWithOne, instead, isPerson, note, noteAt, startsWithOne, tail, whole, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs of what is left to somebody's judgement, of liability, and of what is referred to without a name. */

const BY_AMOUNT: readonly (readonly [RegExp, string])[] = [
  [/收费|收取/, '按每次${1:100}元'],
  [/延长|顺延|放宽|延期|推迟/, '按实际延误天数、最多${1:15}日'],
  [/退还|退款|返还/, '按未履行部分的${1:80}%'],
  [/发放|奖金|年终奖/, '按不低于${1:1}个月工资的标准'],
  [/补偿|奖励|追加|补贴/, '按${1:1000}元的标准'],
  [/处罚|处分|扣款|罚款/, '按每次${1:500}元的标准'],
];
const CHANGES = /^(?:减少|减免|扣减|扣除|下浮|下调|降低|降价|让利|调低|压缩|上浮|上调|增加|提高|调高|调整|优惠)/;

/** 适当|上浮 → 上浮不超过10%; 相应减少|座席 → 减少不超过10%的座席. */
function changed(site: RepairSite, verb: string, right: number): readonly Plan[] {
  const { before, after, words } = site;
  const rest = after.slice(right);
  const up = /上浮|上调|增加|提高|调高|调整/.test(verb);
  const figure = up ? '${1:5}%' : '${1:10}%';
  if (/(?:作|作出|给予|进行|予以|做)$/.test(before)) return [whole(site, `不超过${figure}的${verb}`, 0, right)];
  const inWords = words.includes(verb);
  // 相应|增加人手: people are counted, and who asks for more sees how many that is.
  if (verb === '增加' && /^(?:增加)?(?:人手|坐席|座席|客服|人员)(?:$|[，,、。；])/.test(rest)) return [instead(site, inWords ? verb : '', '不少于${1:2}人', right), tail(site, '增加比例与业务量增长比例相同，最多${1:30}%')];
  const end = inWords ? right : right + verb.length;
  const tailing = (inWords ? rest : rest.slice(verb.length)).slice(0, 1);
  if (tailing === '' || /[，,、。；的时后]/.test(tailing)) return [whole(site, `${verb}不超过${figure}`, 0, end), tail(site, `幅度不超过${figure}`)];
  return [instead(site, inWords ? verb : '', `幅度不超过${figure}`, right), tail(site, '标准见附件@')];
}

/** 视情况增加座席: how many, and how soon; of a fee by how much. */
export const reinforced = (site: RepairSite): Plan => tail(site, /[费价款酬]/.test(site.after.slice(0, 16)) ? '幅度不超过${1:5}%，提前${2:30}日书面通知' : '在${1:30}分钟内增派不少于在岗人数的${2:20}%');

/** The comma behind the words, which close their segment, goes too. */
const afterComma = (plan: Plan): Plan => ({ ...plan, pieces: plan.pieces.map((piece) => ({ ...piece, end: piece.end + 1 })) });

/** 视情节轻重 behind which several steps stand, a payment, a choice of remedies. */
function graded(site: RepairSite): readonly Plan[] {
  const after = site.facts.folded.slice(site.hit.span.end, site.hit.span.end + 30).replace(/^[，,]/, '');
  // 有权视情节，采取…措施: the comma goes with the words.
  const by = (text: string): Plan => (site.after === '' ? afterComma(whole(site, text)) : whole(site, text, 0, startsWithOne(site.after, ['程度']).length));
  if (/免除|免责/.test(after.slice(0, 12))) return [by('按受影响的${1:实际天数}')];
  if (/故障|缺陷|问题/.test(site.before)) return [by('按影响人数不足${1:10}人、${1:10}人以上两级分别')];
  if (/^(?:的)?(?:承担|赔偿|支付|扣|罚)/.test(after)) return [by('按每次违约${1:500}元'), by('按所造成直接损失的${1:100}%')];
  if (!/问题|损失|质量/.test(site.words) && /警告|约谈|整改|暂停|限制|终止|解除|下线|降级|冻结|处分|处罚|处理/.test(after)) return [by('按第${1:1}次、第${2:2}次、第${3:3}次违约依次')];
  return [by('按直接损失不足${1:1}万元、${1:1}万元以上不足${2:5}万元、${2:5}万元以上三级')];
}

/** 酌情加重处罚 → 按每次500元的标准加重处罚; 视情节轻重 → 按第1次、第2次、第3次违约依次. */
export const discretion: Planner = (site) => {
  const { words, after, family, before, facts, hit } = site;
  // 随油价变化作相应调整; 经委托方认可后支付.
  if (/^据实/.test(words)) return [note(site, '按受影响部分占总量的比例计算，不低于${1:10}%')];
  if (/^随(?!时)/.test(words)) return [note(site, '涨跌达到${1:5}%时按同等幅度调整')];
  if (/(?:认可|满意)后/.test(words)) return [whole(site, words.replace(/(认可|满意)后/, '$1（收到后$${1:5}个工作日内未提出书面异议的视为认可）后'))];
  // 建议于签订时付清 → 应于签订时付清
  if (family.id === 'merely-suggested') return [whole(site, words.replace('建议', '应'))];
  if (family.id === 'at-the-usual-pace') return [note(site, '每${1:月}一次')];
  if (family.id === 'to-be-published') return [note(site, '提前${1:30}日在${2:首页}公布')];
  if (family.id === 'by-merit') return [note(site, '计算方法和比例见附件@')];
  if (family.id === 'as-wished') return [note(site, '以提前${1:3}日书面通知的为准'), note(site, '具体见附件@')];
  // 视货物损坏程度|协商: the steps; 按商场的收费标准收取, 返利以总部核算的金额为准: what it comes to; 按买方要求补足保证金: how much at most.
  if (family.id === 'by-how-bad' && /(?:程度|难度|[高低大小]).{2}$/.test(words) && !/严重|影响|轻重/.test(words)) return [note(site, '分${1:三}档，各档标准见附件@')];
  if (family.id === 'set-by-one' && /标准.{2}$/.test(words)) return [note(site, '以附件@所附价目表为准，浮动不超过${1:5}%')];
  if (family.id === 'set-by-one' && /^(?:佣金|提成|奖励|返利|分成|分润|补贴|报酬)/.test(words)) return [note(site, '比例为${1:5}%，计算方法见附件@')];
  if (family.id === 'set-by-one' && /要求(?:支付|缴纳|交纳|补缴|补交|追加|补足|赔偿|承担)/.test(words)) return [tail(site, '合计不超过${1:5000}元，提前${2:3}日书面通知')];
  // 甲方可谅解的情形: which ones.
  if (/(?:认可|谅解|接受|理解)的/.test(words)) return [note(site, '以附件@所列的为限')];
  // 经甲方判断|交易异常的: the reasons follow what was found.
  if (family.id === 'one-side-finds') return [tail(site, '在${1:5}个工作日内书面说明理由和依据')];
  if (family.id === 'as-there-is-room') return [tail(site, '每次提前${1:3}日书面通知')];
  if (family.id === 'others-needs') return [note(site, `${/为准$/.test(words) ? '变化的，' : ''}须提前\${1:3}日书面通知`)];
  if (family.id === 'for-a-while') return [/永久|永远|长期/.test(words) ? tail(site, '暂时的每次不超过${1:7}日，永久的在${2:5}个工作日内书面说明理由') : /变更|调整|改变/.test(words) ? tail(site, '每年不超过${1:2}次，提前${2:3}日书面通知') : tail(site, '每次不超过${1:7}日，每年累计不超过${2:2}次')];
  if (family.id === 'sole-discretion' || family.id === 'sole-change') {
    // 您可以|自行停止使用服务: who gives up a right owes nobody reasons.
    if (/^自行(?:停止|选择|决定是否|安排)/.test(words) && isPerson(site)) return [];
    return [tail(site, '在${1:5}个工作日内书面说明理由和依据'), ...(/认为|视为|合理判断/.test(words) ? [] : [note(site, '标准见附件@')])];
  }
  // 依信息性质|永久保密: no loss measures what kind a thing is.
  if (/^[按依根据照]{1,2}(?:信息|问题|事件)的?性质$/.test(words)) return [note(site, '指附件@所列的${1:三}类')];
  if (/情节|轻重|性质|严重程度|影响程度|违约程度|损失大小/.test(words) && !/而定|确定|决定/.test(words)) return graded(site);
  // 择优录用|实习讲解员: who comes first by the score.
  if (/^择优/.test(words)) return [tail(site, '以附件@评分表的前${1:3}名为准')];
  // 视养护情况|支付养护费: by the score.
  if (/^视/.test(words) && /^(?:支付|发放|结算|计发|拨付)/.test(after)) return [whole(site, '按月度考核得分占${1:100}分的比例')];
  const verb = words.replace(/^(?:适当|酌情|酌定|酌量|斟酌|相机|灵活|从重|从轻|相应|合理)(?:的|地)?/, '');
  const right = verb === '' ? startsWithOne(after, ['地', '的']).length : 0;
  const doing = verb === '' ? after.slice(right) : verb;
  const change = CHANGES.exec(doing)?.[0];
  if (/^合理(?:优化|安排调整|修改|变更)/.test(words)) {
    if (/(?:作|作出|给予|进行|予以|做)$/.test(before)) return [whole(site, `每\${1:季度}不超过\${2:一}次的${verb}`), tail(site, '提前${1:15}日书面通知')];
    return [instead(site, verb, '每${1:季度}不超过${2:一}次，提前${3:15}日书面通知')];
  }
  if (/^(?:适当|酌情|酌量|斟酌|相机|相应|合理)/.test(words) && change !== undefined) {
    // 甲方应|合理调整工资: a duty is held to a minimum.
    if (hit.mood === 'duty' && site.profile === 'labour' && /调整|提高|增加/.test(change)) return [instead(site, verb, '每年不少于${1:1}次', right)];
    return changed(site, change, right);
  }
  if (/^酌(?:减|加|收|付|予|给|扣)$/.test(words)) return [whole(site, `${words === '酌减' ? '减少' : words === '酌加' ? '增加' : words.slice(1)}不超过\${1:10}%`)];
  if (/^酌定/.test(words) && /^(?:$|[，,的])/.test(after)) return [whole(site, /期限|时间|期间/.test(before) ? '确定，最长不超过${1:90}日' : /金额|费|价|款|数额/.test(before) ? `确定，不超过${site.total}的\${1:5}%` : '按照附件@所列标准确定')];
  if (/^(?:适当|酌情|酌定|酌量|斟酌|相机)/.test(words)) {
    if (/纳入|考虑|采纳|接受|安排/.test(doing.slice(0, 6))) return [instead(site, verb, '收到后${1:10}个工作日内书面答复是否采纳', right)];
    if (/^(?:延长|顺延|放宽|延期|推迟)/.test(doing)) return [instead(site, verb, /小时|当日|[12一两]日|[12一两]天/.test(facts.folded) ? '最长不超过${1:2}日' : '最长不超过${1:15}日', right)];
    if (/^处理|^处置|^安排/.test(doing)) return [instead(site, verb, '在${1:24}小时内书面告知处理结果', right)];
    const by = BY_AMOUNT.find(([what]) => what.test(`${doing.slice(0, 8)}`))?.[1] ?? BY_AMOUNT.find(([what]) => what.test(`${before.slice(-12)}`))?.[1];
    if (by === undefined) return [instead(site, verb, '最多${1:3}次，每次书面说明理由', right)];
    if (/(?:给予|予以|作|作出|进行)$/.test(before)) return [whole(site, `${by.replace(/^按(?:不低于)?/, '').replace(/的标准$/, '')}的${verb}`, 0, right)];
    return [whole(site, `${by}${verb}`, 0, right), instead(site, verb, '标准见附件@', right)];
  }
  if (/^(?:从重|从轻|加重|减轻)/.test(words)) return [note(site, '每次${1:500}元')];
  // 费用由乙方|另行支付|: what it comes to.
  if (/另行(?:支付|付费|承担|收取)$/.test(words)) return [note(site, '按附件@所附价目表计算，合计不超过${1:5000}元')];
  // 平台|认为必要时: whoever may act says so beforehand, and why.
  if (/认为/.test(words)) return [note(site, /暂停|停止|停机|临时/.test(facts.folded) ? '每月不超过${1:2}次，提前${2:3}日公告' : '在${1:3}个工作日内书面说明理由')];
  if (/^灵活/.test(words)) return [instead(site, verb, '提前${1:3}日书面通知', right)];
  // 根据加盟商的信誉和业绩确定: what somebody is judged by is scored.
  if (MERIT.test(words)) return [note(site, '以上一年度考核得分为准，达到${1:80}分的为合格')];
  if (/(?:而定|确定|决定)$/.test(words)) return [whole(site, '按照附件@所列标准确定'), note(site, '在${1:5}个工作日内书面确定')].reverse();
  if (/^(?:增加|增派|增配|补充|调配)/.test(after) && !/^[^，,]{0,8}[费价款]/.test(after)) return [reinforced(site)];
  // 视情|从严扣分: the note does not part them.
  if (/从严|从宽|从重|从轻$/.test(words)) return [tail(site, '每次不超过${1:5}分或者${2:500}元')];
  if (/支持|协助|配合/.test(after)) return [whole(site, '在收到请求后${1:8}小时内')];
  if (/^(?:后)?[，,]|^(?:$)/.test(after) || /可以?$/.test(before)) return [note(site, '提前${1:3}日书面通知并说明理由')];
  return [note(site, '在${1:5}个工作日内书面说明理由和依据')];
};

/** What is settled by how somebody is or did, not by how a matter stands. */
const MERIT = /(?:信誉|信用|口碑|业绩|表现|能力|经验|资历|资质|素质|贡献|水平|态度|服务质量)[^,，。;；]{0,8}(?:确定|决定|评定|核定|定级)$/;

/** 另行协商 → 另行协商（15日内协商不成的，…）. */
export const agreeLater: Planner = (site) => {
  const { words, before, after, facts } = site;
  // 根据双方协商, 双方协商之: it has been agreed, or is but named.
  if (/根据$|经$/.test(before) || after.startsWith('之')) return [];
  if (/^以/.test(words)) return [note(site, '双方在${1:5}日内书面确认')];
  // 保留调整价格的权利: nothing is to be agreed.
  if (/^保留/.test(words)) return [tail(site, '每年不超过${1:1}次，提前${2:30}日书面通知')];
  if (site.family.id === 'set-later' || /^(?:另行|届时|再行)(?:公布|规定|制定|通知)/.test(words) || /由[^双各]{1,8}(?:另行|届时|再行)(?:公布|规定|制定|制订|发布)$/.test(words)) return [tail(site, '提前${1:15}日书面通知，未通知的按照现行标准执行'), tail(site, '在${1:30}日内作为附件@书面确认')];
  if (/计$|算$|付$|收$|收费|收取/.test(words) || site.family.id === 'priced-apart') return [note(site, `单价见附件@，合计不超过${site.total}的\${1:10}%`), note(site, '每次不超过${1:500}元')];
  const money = /费|价|租金|报酬|佣金|餐标|单价|金额|款/.test(`${before}${words}`) || /费|价|租金|报酬|佣金|餐标|单价/.test(facts.folded);
  const changes = /调整|变动|续|上涨|上调|增减|变化|修改/.test(`${before}${words}${facts.folded}`);
  if (money) return [tail(site, changes ? '${1:15}日内协商不成的，变动幅度不超过${2:5}%' : `\${1:15}日内协商不成的，金额不超过${site.total}的\${2:10}%`), tail(site, '${1:15}日内协商不成的，按照附件@所列单价执行')];
  if (/分担|承担|分摊/.test(words)) return [tail(site, '${1:15}日内协商不成的，各承担${2:50}%')];
  // 运输方式由双方另行协商: nothing has been agreed that could go on.
  if (!/变更|调整|修改|延期|顺延|增加|减少|续/.test(facts.folded)) return [tail(site, '${1:15}日内协商不成的，按照附件@执行'), tail(site, '${1:15}日内协商不成的，任何一方可以书面通知解除')];
  return [tail(site, '${1:15}日内协商不成的，按照本合同原约定执行'), tail(site, '${1:15}日内协商不成的，任何一方可以书面通知解除')];
};

const DAMAGES = '赔偿由此造成的直接损失（含律师费、鉴定费），并在${1:15}日内付清';

/** What damages are counted from, by the kind of contract and what it calls its price. `cap` is null where a cap would favour one side only. */
function base({ profile, facts, total }: RepairSite): { readonly formula: string; readonly rate: string; readonly cap: string | null } {
  const rest = '违约金不足以弥补损失的，还应赔偿差额';
  // A cap on one party's liability, or on what a person's injury costs, is a new defect and no repair.
  const mutual = /双方|任何一方|任一方|各方|违约方|当事人|一方/.test(facts.folded) && !/人身|伤害|伤亡|故意/.test(facts.folded);
  const capped = (cap: string): string | null => (mutual ? cap : null);
  if (profile === 'labour') return { formula: '赔偿由此造成的直接损失，总额不超过本人${1:3}个月工资', rate: '总额不超过本人${1:3}个月工资', cap: '总额不超过本人${1:3}个月工资' };
  if (profile === 'lease') return { formula: `支付相当于\${1:1}个月租金的违约金，${rest}`, rate: '按${1:1}个月租金计算', cap: capped('总额不超过${1:3}个月租金') };
  if (profile === 'nda') return { formula: `支付违约金\${1:20}万元，${rest}`, rate: '按每次${1:20}万元计算', cap: capped('总额不超过${1:200}万元') };
  if (profile === 'service-guideline') return { formula: DAMAGES, rate: '按每次${1:500}元计算', cap: capped('单次不超过${1:5000}元') };
  if (profile === 'platform-terms' || /您|会员|用户协议/.test(facts.folded)) return { formula: DAMAGES, rate: '按每次${1:500}元计算', cap: capped('总额不超过${1:5}万元') };
  return { formula: `按${total}的\${1:5}%支付违约金，${rest}`, rate: `按${total}的\${1:5}%计算`, cap: capped(`总额不超过${total}的\${1:100}%`) };
}

const ITEMS = '包括直接损失、律师费和鉴定费${1:三}项';
const PAID = '以实际发生的直接损失为准，在${1:30}日内赔付';
const SELF = /自行承担|自行负责|自负|自担|自理/;
const capNote = (site: RepairSite, cap: string | null): readonly Plan[] => (cap === null ? [] : [note(site, `以直接损失为限，${cap}`)]);

const LATE = /逾期|延期|迟延|未按期|未按时|拖欠/;

/** 承担相应的违约责任 → 按合同总额的5%支付违约金，…; 承担赔偿责任 → 赔偿由此造成的直接损失…. */
export const liability: Planner = (site) => {
  const { words, before, after, facts } = site;
  const { formula, rate, cap } = base(site);
  const verb = endsWithOne(before, ['独立承担', '各自承担', '自行承担', '承担', '负担', '给予', '负']);
  const includes = /^(?:依法承担|依法追究|依法赔偿|依法予以赔偿|承担|负|支付|给付)/.test(words);
  const all = /全部|一切|所有|任何|一概|均由|后果|法律责任|自负|自理|由.{1,2}[承负]/.test(`${before.slice(-4)}${words}`);
  // 酌情赔偿: how much of what.
  if (/^(?:酌情|视情况|根据情节)/.test(words)) return [whole(site, /赔偿/.test(words) ? '按实际修复费用的${1:100}%赔偿' : '按实际损失的${1:50}%承担')];
  // 造成|一定后果的: a condition, measured by the loss.
  if (/后果|损失/.test(words) && (site.hit.mood === 'condition' || site.hit.mood === 'ground')) return [note(site, '指造成直接损失达到${1:5000}元')];
  // 产生的|相关处罚由其承担: an authority's, whose amount is not the parties'.
  if (/处罚|罚款/.test(words) && /^[^，,]{0,4}由[^，,]{0,8}承担/.test(after)) return [];
  if ((/处罚|制裁|惩罚/.test(words) || (site.family.id === 'bare-liability' && /罚款/.test(words))) && !/^予以|相应的?惩罚/.test(words)) return [note(site, '每次不超过${1:500}元，情形见附件@')];
  if (/内部责任|管理责任/.test(words)) return [whole(site, '按所造成损失的${1:30}%承担责任，单次不超过${2:5000}元', verb.length)];
  if (/补救措施/.test(words)) return [note(site, '包括在${1:3}日内修理、重作或者更换')];
  if (/折扣|优惠|减免|让利/.test(words)) return [whole(site, `不低于\${1:5}%的${/折扣|优惠|减免|让利/.exec(words)![0]}`), note(site, '标准见附件@')];
  if (/^相应的?(?:报酬|奖励|补贴|利益|权益)/.test(words)) return [note(site, '按完成工作量的${1:80}%计算'), note(site, '标准见附件@')];
  if (/^(?:严肃处理|从严处理|追究到底|按规定处理|依规处理|予以)/.test(words) || /相应的?(?:处理|惩罚|处分)|^对.{1,4}(?:做出|作出|进行)(?:处理|处置)$/.test(words)) {
    return [note(site, site.profile === 'labour' ? '第${1:1}次书面警告，第${2:2}次记过，第${3:3}次解除劳动合同' : '第${1:1}次书面警告，第${2:2}次扣减当月费用的${3:5}%')];
  }
  if (site.family.id === 'sum-unsized' && /(?:保管|仓储|停放|停车|占用|使用|租赁|堆存|看护|管理|服务)费$/.test(words)) return [note(site, '每日${1:100}元')];
  if (site.family.id === 'sum-unsized' && /误工|窝工|延误费|补偿费|赔偿费/.test(words)) return [note(site, '每日${1:300}元')];
  if (site.family.id === 'sum-unsized' && /罚款/.test(words)) return [note(site, '每次${1:200}元，情形见附件@')];
  if (/违约金|赔偿金|补偿金|罚金|滞纳金|罚款/.test(words)) {
    const late = LATE.test(facts.folded) && /付|交|款|还/.test(facts.folded);
    return [note(site, late ? '每逾期一日按逾期金额的万分之${1:五}计算' : rate), note(site, `${rate}，不足以弥补实际损失的，补足差额`)];
  }
  // 由您自行承担: who bears his own loss pays nobody.
  if (SELF.test(`${before.slice(-8)}${words}${after.slice(0, 10)}`) && /后果|风险|损失|责任自负|自理/.test(`${before.slice(-14)}${words}`) && site.family.id !== 'due-liability') return [];
  if (all && !/违约责任/.test(words)) return [note(site, /赔偿|损失/.test(words) ? ITEMS : PAID), ...capNote(site, cap)];
  if (/连带/.test(words)) return [note(site, '以${1:10}万元为限'), note(site, '内部份额为${1:50}%')];
  if (/^(?:依法赔偿|依法予以赔偿|依法进行赔偿|依法补偿)/.test(words)) return [whole(site, DAMAGES), ...(site.profile === 'labour' ? [] : [whole(site, formula)])];
  const closing = /^(?:的权利|的$)/.test(after) || /[^，。；;,**\s]/.test(after.slice(0, 1));
  // 独自承担全部责任, 要求…承担: only a sentence that closes on it can be put otherwise.
  const owed = verb !== '' || includes;
  const damages = /赔偿|补偿|损失/.test(words);
  if (!closing && owed && !/要求[^，,]*$/.test(before) && /^(?:due-liability|bare-penalty)$/.test(site.family.id)) {
    return [whole(site, damages && site.profile !== 'labour' ? DAMAGES : formula, includes ? 0 : verb.length), note(site, damages ? ITEMS : rate)];
  }
  return damages || /^赔/.test(words) ? [note(site, ITEMS), ...capNote(site, cap)] : [note(site, rate), ...capNote(site, cap)];
};

/** 一切损失 → 一切损失（包括直接损失、律师费和鉴定费三项）. */
export const loss: Planner = (site) => {
  const { cap } = base(site);
  const { facts, hit, words, before, after } = site;
  if (SELF.test(`${before.slice(-8)}${words}${after.slice(0, 12)}`) || /承担了$/.test(before)) return [];
  // 由此造成的任何损失，乙方不承担: nothing is owed that could be measured.
  if (hit.mood === 'exempt' || /^[^。；;]{0,30}(?:不承担|不负|免除|免于|概不负责)/.test(facts.folded.slice(hit.span.end))) return [note(site, '因故意或者重大过失造成的除外')];
  return [note(site, /损失|赔偿|费用/.test(words) ? ITEMS : PAID), ...capNote(site, cap)];
};

const NOUN = /(法律法规或政策规定|法律及政策文件|规章制度|收费规定|设计规定|规则和说明|标准或规定|技术规范|技术标准|管理规定|管理制度|管理办法|质量标准|设计规范|操作规程|业务规则|收费标准|服务标准|服务政策|法律法规|法律、法规|工作流程|保卫制度|安全制度|使用规范|规定|规则|制度|标准|规范|要求|办法|章程|流程|约定|政策|惯例|通例|习惯|规程|细则|条件|程序|文件|规章|手续|格式|法规|法律|限制)$/;

const LAW = /国家|法律|法规|(?<!价格|销售|推广|营销|服务|公司|奖励|返利|退款|隐私|折扣|优惠|渠道|代理|售后)政策|地方|税法|税务|税收|消防|环保|行政|立法|监管|主管/;
const OWNED = new RegExp(`^(?:严格)?(?:按照|按|依照|依据|依|遵守|遵循|执行|符合)?(?:甲方|乙方|丙方|${OF_TRADES}|平台|公司|本公司|本行|客户|商家|用人单位|学校|业主|物业|景区|园区|酒店|医院)`);
const ON = /(?:按照|按|依照|依据|依|遵守|遵循|执行|符合|根据|服从)$/;

/** 相关规定 → 附件二所列的规定; 甲方的操作规程 → 甲方的操作规程（以附件二所附第1版为准）; 国家有关规定 → 国家有关规定（指《…》第1条）. */
export const document: Planner = (site) => {
  const { words, before, family } = site;
  if (family.id === 'rules-to-come') return [note(site, '提前${1:30}日书面通知，对方可以在${2:15}日内书面拒绝')];
  if (family.id === 'by-progress') return [note(site, '节点和比例见附件@，每期在达到节点后${1:10}个工作日内支付'), tail(site, '节点和比例见附件@')];
  if (family.id === 'spirit') return [note(site, '指第${1:一}条至第${2:十}条约定的义务')];
  if (family.id === 'like-others') return [note(site, '具体标准见附件@第${1:1}版')];
  if (/价$|价格$|报价|价目表|价格表|收费标准|刊例|定价/.test(words)) return [note(site, '以附件@所附价目表为准，浮动不超过${1:5}%'), note(site, '以附件@所附第${1:1}版为准')];
  // What is published from time to time is no version to attach: what matters is whom a change reaches.
  if (/(?:公[示告布]|发布|披露)[^,，。;；]{0,10}为[准主]$/.test(words)) return [note(site, '内容变更的，提前${1:30}日书面通知，通知到达前已成立的订单按原内容履行')];
  if (/牌价|汇率|兑率/.test(words)) return [note(site, '指${1:中国银行}当日${2:9:30}公布的现汇卖出价')];
  // What is usual is in no statute.
  if (/(?:惯例|习惯|通例)$/.test(words)) return [note(site, '指附件@所列的${1:3}项做法')];
  // 设备性能应满足实验室使用|需求: by what figures, an annex says; 运营商的政策 is no statute.
  if (/^(?:满足|适应).*(?:需求|需要)$/.test(words)) return [note(site, '以附件@所列的${1:3}项指标为准')];
  if (family.id === 'rules-measured-by' && /运营商|支付机构|应用商店|开放平台|服务商|提供商|主机商|渠道方/.test(words)) return [note(site, '以附件@所附第${1:1}版为准')];
  // What somebody wants is attached; it has no article.
  if (/(?:要求|需求|条件)(?:办理|执行|处理|进行)?$/.test(words) && !LAW.test(words)) return [note(site, '以附件@所附第${1:1}版为准')];
  // Nobody attaches a statute: its name and article are what is missing.
  if (/laws-unnamed|state-rules/.test(family.id) || LAW.test(words) || (LAW.test(site.facts.folded.slice(Math.max(0, site.hit.span.start - 20), site.hit.span.start)) && !OWNED.test(words) && !/(?:甲方|乙方|公司|平台|单位|集团)[^，,]{0,8}$/.test(before))) {
    // 符合|国家规定|标准: the note stands behind the noun.
    const led = /^的?(?:标准|规范)(?![一-鿿])/.exec(site.after)?.[0];
    if (led !== undefined) return [noteAt(site, site.hit.span.end + led.length, '指附件@所列的${1:3}项标准')];
    return /标准|规范/.test(words) ? standards(site) : [note(site, '指《${1:法律文件名称}》第${2:1}条')];
  }
  if (/standards-unnamed/.test(family.id)) return standards(site);
  const named = note(site, '指《${1:文件名称}》第${2:1}版，作为附件@');
  const attached = note(site, '以附件@所附第${1:1}版为准');
  const noun = NOUN.exec(words)?.[1];
  const verb = /^(?:严格遵守|严格执行|按照|按|依照|依|遵守|执行)/.exec(words)?.[0] ?? '';
  // 国家有关规定和甲方依法制定的|有关规章制度: whose it is, the nearer name says.
  const alone = noun !== undefined && !/[和及与、]/.test(words) && !OWNED.test(words) && !words.startsWith('的') && (verb !== '' || ON.test(before));
  // 服务商公布的|使用规范, 甲方的|规章制度: somebody's own; it stays and becomes an attachment.
  return alone && family.id !== 'house-rules' ? [whole(site, `${verb}附件@所列的${noun}`), named] : [attached, named];
};

/** 国家有关标准 → 国家有关标准（指附件二所列的3项标准）; a number is offered to be filled in. */
const standards = (site: RepairSite): readonly Plan[] => [note(site, '指附件@所列的${1:3}项标准'), note(site, /企业/.test(site.words) ? '标准编号为${1:Q/ABC 001}—${2:2024}' : '标准编号为${1:GB/T 0000}—${2:2020}')];

/** 有关部门出具 → 公证机构或者当地政府部门中的一家出具. */
export const authority: Planner = (site) => {
  const { words, facts } = site;
  if (/不可抗力/.test(facts.folded) && /出具|证明/.test(facts.folded)) return [whole(site, '公证机构、贸易促进委员会或者县级政府主管部门（任选${1:一}家）'), note(site, '不可抗力发生地县级以上，出具日期在发生后${1:15}日内')];
  if (/事故|伤|急|意外/.test(facts.folded) && /通知|报告|报警/.test(facts.folded)) return [whole(site, '公安机关（${1:110}）、急救机构（${2:120}）')];
  if (/第三方|检测|鉴定/.test(words)) return [note(site, '由双方在${1:5}日内共同选定，选定不成的由${2:附件@}所列机构担任')];
  if (/公司|组织|方面/.test(words)) return [note(site, '指附件@所列的${1:3}家')];
  // 其他相关部门(如销售、技术支持): the sentence names them.
  if (/^\s*[(（]/.test(site.after)) return [];
  const named = AUTHORITIES.find(([what]) => what.test(`${site.before.slice(-16)}${words}${site.after.slice(0, 16)}`))?.[1];
  return [note(site, named === undefined ? '指县级以上行业主管部门中的${1:任何一个}' : `指\${1:${named}}`)];
};

/** Who is meant, by what it is to do. */
const AUTHORITIES: readonly (readonly [RegExp, string])[] = [
  [/商家|厂家|供应商|品牌/, '销售凭证载明的销售者'],
  [/税/, '主管税务机关'],
  [/侵权|专利|商标|著作权|禁止/, '人民法院或者知识产权主管机关'],
  [/披露|查询|冻结|要求提供|调取|强制措施/, '人民法院、人民检察院、公安机关和监管机构'],
  [/调解/, '合同履行地的人民调解委员会'],
  [/消费/, '当地市场监督管理部门'],
  [/申诉|控告|劳动|工伤/, '当地劳动保障监察机构'],
  [/投诉|举报/, '当地市场监督管理部门'],
  [/消防/, '当地消防救援机构'],
  [/卫生|食品|疫/, '当地卫生健康、市场监督管理部门'],
  [/环保|排污|污染/, '当地生态环境主管部门'],
  [/登记|备案|产权/, '不动产登记机构'],
  [/检测|鉴定|检验/, '双方在5日内共同选定的检测机构'],
];
