import { append, close, endsWithOne, replace, startsWithOne, stop, titled, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs that say what must come of it, instead of how well or how hard. */

/** What the quality is of, by the words after it, and how it is measured. */
const MEASURES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/售后|维修|维护服务|技术支持|运维/, ['${1:4}小时内响应、${2:2}个工作日内解决的']],
  [/客户服务|客服|咨询|热线|服务/, ['符合附件${1:一}《服务标准》所列指标（接通率不低于${2:95}%、满意度不低于${3:90}%）的', '投诉率每月不高于${1:1}%、满意度不低于${2:90}%的']],
  [/软件|系统|平台|程序|代码|网络/, ['验收测试通过率不低于${1:98}%、无致命缺陷的']],
  [/产品|货物|商品|设备|材料|品质/, ['符合附件${1:一}技术参数、抽检合格率不低于${2:98}%的']],
  [/人员|团队|座席|员工|律师|顾问|教师|工程师/, ['具有${1:3}年同类工作经历并持有附件${2:一}所列证书的']],
  [/环境|条件|设施|场地|设备|工作条件/, ['附件${1:一}所列的']],
  [/价格|优惠|报价|条件/, ['不高于乙方同期向其他客户报价${1:95}%的']],
];

/** 优质的服务 → 符合附件一《服务标准》所列指标（…）的服务. */
export const quality: Planner = (site) => {
  const { words, before, after } = site;
  const around = `${words}${after.slice(0, 14)}`;
  if (/解决|处理|响应|办理/.test(around) && /高效|快速|便捷/.test(words)) return tiers(site);
  if (site.family.id === 'reasonable') {
    if (words.endsWith('的') && !/^[、，]/.test(after)) return [{ title: titled('附件${1:一}所列的'), pieces: [replace(site, '附件${1:一}所列的')] }, bracket(site, '以附件${1:一}所列为准')];
    if (!/^[的、，]/.test(after)) return [{ title: titled('按照附件${1:一}所列标准'), pieces: [replace(site, '按照附件${1:一}所列标准', 0, startsWithOne(after, ['地']).length)] }, bracket(site, '以附件${1:一}所列为准')];
  }
  const adjective = /^(?:优质|优秀|优良|一流|高质量|高品质|高标准|高水平|高效|良好)/.exec(words)?.[0] ?? '';
  const thing = words.slice(adjective.length);
  const measured = adjective !== '' && thing.length > 1 && !/[的地]/.test(thing) ? MEASURES.find(([what]) => what.test(thing))?.[1] : undefined;
  if (measured) return measured.map((text) => ({ title: titled(`${text}${thing}`), pieces: [replace(site, `${text}${thing}`)] }));
  if (/经验|资深/.test(words)) return whole(site, '具有${1:3}年同类工作经历的', after);
  if (/[、]?(?:技术|管理|安全|保护|防护|保密|组织|措施)/.test(words) && /措施$/.test(words)) return measuresOf(site);
  if (/(?:运行|稳定)$/.test(words)) return [bracket(site, '月可用率不低于${1:99.9}%，单次中断不超过${2:2}小时')];
  if (/满意/.test(words)) return [bracket(site, '以按附件${1:一}评分不低于${2:80}分为准'), bracket(site, '以书面确认或者收到后${1:5}个工作日内未提出书面异议为准')];
  if (/最(?:优惠|低|优|佳)/.test(words)) return whole(site, '不高于同期向其他客户报价${1:95}%的', after);
  if (/标准|惯例|水平|水准|通例|做法/.test(words)) return [bracket(site, '指附件${1:一}所列标准，写明名称、编号和版本'), bracket(site, '指接通率不低于${1:95}%、满意度不低于${2:90}%')];
  if (/正当|不当|不良|不合理|道德|不快|反感|公平|公允|不合格|不称职|胜任/.test(words)) return [bracket(site, '指附件${1:一}所列的情形'), bracket(site, '指一个月内被书面警告${1:2}次')];
  if (/整洁|文明|热情|耐心|礼貌|用语|亲切|友善|认真|周到|态度/.test(words)) return [bracket(site, '以附件${1:一}《服务礼仪规范》为准，每月抽检合格率不低于${2:95}%')];
  const list = MEASURES.find(([what]) => what.test(around))?.[1];
  if (list && /[的]$/.test(words)) return list.map((text) => ({ title: titled(text), pieces: [replace(site, text)] }));
  if (list && after.startsWith('的')) return list.map((text) => ({ title: titled(text), pieces: [replace(site, text, 0, 1)] }));
  void before;
  return [bracket(site, '以附件${1:一}所列为准'), bracket(site, '合格率不低于${1:95}%')];
};

/** Replaces an attribute, whether its 的 stands in the words or after them. */
function whole(site: RepairSite, text: string, after: string): readonly Plan[] {
  const right = !site.words.endsWith('的') && after.startsWith('的') ? 1 : 0;
  const noun = /(?:价格|服务价格|条件|待遇|标准|方案|折扣|人员|技术人员|工程师|顾问|律师)$/.exec(site.words)?.[0] ?? '';
  return [{ title: titled(`${text}${noun}`), pieces: [replace(site, `${text}${noun}`, 0, right)] }, bracket(site, '以附件${1:一}所列为准')];
}

const bracket = (site: RepairSite, text: string): Plan => ({ title: `写明「${titled(text).slice(3, -1)}」`, pieces: [append(site, `（${text}）`)] });

/** 高效解决: tiers hide in it. */
function tiers(site: RepairSite): readonly Plan[] {
  const verb = /解决|处理|响应|办理/.exec(`${site.words}${site.after}`)![0];
  const text = '简单问题当场解决，复杂问题${1:7}个工作日内给出解决方案';
  const end = site.words.indexOf(verb) >= 0 ? site.words.slice(0, site.words.indexOf(verb)) : site.words;
  return [
    { title: `分级：「${titled(text).slice(3, -1)}」`, pieces: [{ start: site.hit.span.start, end: site.hit.span.start + end.length, text: '' }, close(site, `（${text}）`)] },
    { title: titled('在${1:24}小时内'), pieces: [{ start: site.hit.span.start, end: site.hit.span.start + end.length, text: '在${1:24}小时内' }] },
  ];
}

function measuresOf(site: RepairSite): readonly Plan[] {
  if (/(?:技术|管理|安全|保护|防护|保密)/.test(`${site.words}${site.facts.folded}`) && /数据|信息|账号|密码|秘密|网络|系统/.test(site.facts.folded))
    return [bracket(site, '包括访问权限审批、传输和存储加密、每${1:日}备份以及日志保存${2:6}个月'), bracket(site, '指附件${1:一}所列的措施')];
  return [bracket(site, '指附件${1:一}所列的措施，在${2:3}日内实施完毕')];
}

const OBJECT_IS_SECRET = /密码|账号|帐号|账户|用户名|密钥|验证码|口令|微信号/;

/** 妥善保管设备 → 指定1名专人保管设备; 积极配合 → 在收到书面要求后2个工作日内配合. */
export const dutyAdverb: Planner = (site) => {
  const { words, before, after, facts } = site;
  const around = `${words}${after}`;
  if (/(?:保管|保存|照管|照看|存放|储存)/.test(words)) {
    const verb = /保管|保存|照管|照看|存放|储存/.exec(words)![0];
    if (OBJECT_IS_SECRET.test(around)) return [{ title: `写明「不得向第三人提供，发现泄露的应在24小时内通知对方」`, pieces: [replace(site, `自行${verb}`), close(site, '（不得向第三人提供，发现泄露的应在${1:24}小时内通知对方）')] }];
    return [
      { title: titled(`指定\${1:1}名专人${verb}`), pieces: [replace(site, `指定\${1:1}名专人${verb}`)] },
      { title: titled(`按照附件\${1:一}的要求${verb}`), pieces: [replace(site, `按照附件\${1:一}的要求${verb}`)] },
    ];
  }
  const noun = /(指导|说明|书面说明|证据|资料|理由|依据|解释|文件|记录|支持|便利|保护|注意|审查|监督|管理|沟通|提示|披露|措施|保障|培训|时间)$/.exec(words)?.[1];
  if (noun !== undefined && /[的]/.test(words)) {
    if (/指导|培训|沟通|支持|保障|便利/.test(noun)) return [{ title: titled(`不少于\${1:2}次、每次不少于\${2:1}小时的${noun}`), pieces: [replace(site, `不少于\${1:2}次、每次不少于\${2:1}小时的${noun}`)] }, bracket(site, '内容以附件${1:一}为准')];
    return [bracket(site, '内容以附件${1:一}所列为准')];
  }
  if (/证据$/.test(words)) return [bracket(site, '由公证机构或者有权机关出具，至少${1:1}份')];
  if (/^(?:不积极|怠于|消极)/.test(words)) return [{ title: '写明「指收到书面要求后3个工作日内仍未履行」', pieces: [close(site, '（指收到书面要求后${1:3}个工作日内仍未履行）')] }];
  if (/^(?:顺利|圆满|平稳|有序)/.test(words)) return [bracket(site, '中断每月不超过${1:1}次、每次不超过${2:2}小时')];
  if (/审查|审核|核查|核实|检查|对待|享受|履行|行使|使用|利用|运用|分配|分担/.test(words)) return [bracket(site, '以附件${1:一}所列事项为准')];
  if (/^(?:不断|持续)/.test(words)) return [{ title: titled(`每\${1:季度}至少一次评估并${words.slice(2)}`), pieces: [replace(site, `每\${1:季度}至少一次评估并${words.slice(2)}`)] }];
  if (/^(?:认真负责|尽责|负责任|严肃认真|一丝不苟|踏实)/.test(words)) return [{ title: titled('按照附件${1:一}的工作规范'), pieces: [replace(site, '按照附件${1:一}的工作规范', 0, startsWithOne(after, ['地', '的']).length)] }];
  const verb = words.replace(/^(?:予以|给予|提供)?(?:积极|主动|充分|密切|大力|全面|认真|切实|全力|通力|良好|诚意|善意|诚信|真诚|妥善|妥当|审慎|谨慎|适当|恰当|合理|勤勉|必要|一切必要|一切便利|公平合理|公平|公正|公允|确保|保证|做好)(?:的|地)?/, '').replace(/^(?:相应|相关|各项)/, '').replace(/^[、地]/, '');
  const lead = /[在于]$/.test(before) ? '' : '在';
  return site.quantities.slice(0, 2).map((quantity) => {
    const start = /(?:后|时|的)$/.test(before) || previousIsEvent(site) ? '' : '收到书面要求后';
    const joint = startsWithOne(after, verb === '' ? ['、', '地'] : []);
    const text = `${lead}${start}${stop(quantity.value)}内${verb === '' && /^做好/.test(words) ? '完成' : verb}`;
    void facts;
    return { title: titled(text), pieces: [replace(site, text, 0, joint.length)] };
  });
};

const previousIsEvent = ({ facts, hit }: RepairSite): boolean => {
  const previous = facts.segments[hit.segment - 1];
  return previous !== undefined && /(?:的|后|时|下)\s*$/.test(facts.folded.slice(previous.span.start, previous.span.end));
};

const OUTCOMES: readonly (readonly [RegExp, string])[] = [
  [/系统|平台|网络|服务.{0,4}(?:稳定|安全|连续|可用)|运行/, '月可用率不低于${1:99.9}%，故障在${2:2}个工作日内修复'],
  [/避免|减少|降低|防止|减轻|控制/, '当月发生率不高于${1:2}%，发生的在${2:24}小时内书面说明'],
  [/不可抗力|损失|损害/, '自知悉之日起${1:24}小时内采取措施并书面通知对方'],
  [/保密|保护|泄露/, '知悉人员不超过${1:10}人并登记在册，每${2:季度}检查一次'],
  [/收益|业绩|销售|成交|达到|目标/, '以年度目标的${1:80}%为达标'],
];
const ACTS = /协助|配合|修复|解决|完成|处理|提供|办理|寻找|联系|安排|交付|取得|促成|帮助|支持|采取|履行|恢复|督促|说服/;

/** 尽最大努力保障系统稳定运行 → 保障系统稳定运行（月可用率不低于99.9%，…）; 尽力协助 → 在收到书面要求后2个工作日内协助. */
export const effort: Planner = (site) => {
  const { words, after, before } = site;
  const around = `${words}${after}`;
  if (/措施|手段|办法|方式/.test(words)) {
    return /数据|信息|秘密|密码/.test(site.facts.folded) ? measuresOf(site) : [bracket(site, '包括在${1:24}小时内书面通知对方、在${2:3}日内提出补救方案'), bracket(site, '指附件${1:一}所列的措施')];
  }
  const verb = site.family.id === 'striving' ? words.replace(/^(?:力争|力求|努力|争取)/, '') : '';
  if (/^[，,。；;]|^$/.test(after)) return [{ title: titled('派出不少于${1:1}名专人'), pieces: [replace(site, '派出不少于${1:1}名专人')] }];
  const eve = /^在[^，,]{1,12}前/.exec(after)?.[0];
  if (eve !== undefined) {
    const at = site.hit.span.end + eve.length;
    return [{ title: '写明「至少2个工作日」', pieces: [replace(site, ''), { start: at, end: at, text: '至少${1:2}个工作日' }] }];
  }
  const joint = startsWithOne(after, ['、', '地', '来', '的']);
  const outcome = OUTCOMES.find(([what]) => what.test(around));
  const closing = outcome ?? (/确保|保证|保障|维护|使|将|提高|提升/.test(around) && !ACTS.test(after.slice(0, 10)) ? ([/./, '以附件${1:一}所列指标的${2:95}%为达标'] as const) : undefined);
  if (closing && !ACTS.test(after.slice(0, 4)) && !/颁发|获得|取得|批准/.test(after)) {
    const kept = startsWithOne(after, ['的努力', '来']);
    return [{ title: `写明结果：「${titled(closing[1]).slice(3, -1)}」`, pieces: [replace(site, verb, endsWithOne(before, ['尽其', '以', '尽', '作出', '付出']).length, Math.max(kept.length, joint.length)), close(site, `（${closing[1]}）`)] }];
  }
  const lead = /[在于]$/.test(before) ? '' : '在';
  // 尽|商业上合理的努力: the verb before the expression goes with it.
  const left = endsWithOne(before, ['尽其', '尽', '作出', '做出', '付出']).length;
  const start = previousIsEvent(site) ? '' : '收到书面要求后';
  const value = site.quantities[0]!.value;
  const text = `${lead}${start}${stop(value)}内${verb}`;
  return [
    { title: titled(text), pieces: [replace(site, text, left, joint.length)] },
    { title: titled(`派出不少于\${1:1}名专人${verb}`), pieces: [replace(site, `派出不少于\${1:1}名专人${verb}`, left, joint.length)] },
  ];
};
