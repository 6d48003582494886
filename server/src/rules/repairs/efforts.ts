import { measuresOf, previousIsEvent } from './qualities.ts';
import { endsWithOne, instead, isPerson, note, replace, startsWithOne, stop, tail, titled, whole, type Planner } from './site.ts';

/** Repairs that say what must come of an effort, or by when. */

const OUTCOMES: readonly (readonly [RegExp, string])[] = [
  [/热线|接听|通话/, '每月中断不超过${1:1}次、每次不超过${2:30}分钟'],
  [/不可抗力|损失|损害/, '在知悉后${1:24}小时内采取措施并书面通知对方'],
  [/投诉|差评|纠纷/, '每月有效投诉不超过${1:3}件，发生的在${2:24}小时内书面说明'],
  [/系统|平台|网络|(?:服务|能力).{0,6}(?:稳定|安全|连续|可用)|运行/, '月可用率不低于${1:99.9}%，故障在${2:2}个工作日内修复'],
  [/保密|保护|泄露|秘密/, '知悉人员不超过${1:10}人并登记在册，每${2:季度}检查一次'],
  [/收益|业绩|销售|成交|市场份额|产量|招生/, '以年度目标的${1:80}%为达标'],
  [/(?:降低|减少|控制)[^，,]{0,6}(?:成本|费用|价格|支出|能耗)/, '每年降低不少于${1:3}%'],
  [/避免|减少|降低|防止|减轻|控制/, '当月发生率不高于${1:2}%，发生的在${2:24}小时内书面说明'],
  [/权益|利益/, '每${1:月}书面报告一次进展'],
  [/谅解|满意|认可/, '达成率不低于${1:60}%'],
  [/促使|促成|说服|成就|先决条件/, '每${1:两}周书面报告一次进展'],
];
/** Acts with an end: a time limit says all. */
const ACTS = /协助|配合|修复|解决|处理|提供|办理|寻找|联系|安排|交付|帮助|支持|采取|履行|恢复|督促|改进|整改|通知|制止|挽回/;

/** 尽最大努力保障系统稳定运行 → 保障系统稳定运行（月可用率不低于99.9%，…）; 尽力协助 → 在收到书面要求后2个工作日内协助. */
export const effort: Planner = (site) => {
  const { words, after, before } = site;
  const around = `${words}${after}`;
  if (/措施|手段|办法|方式/.test(words)) return measuresOf(site);
  const verb = site.family.id === 'striving' ? words.replace(/^(?:力争|力求|努力|争取)/, '') : '';
  if (/尽责|尽职|恪尽|勤勉/.test(words) && /^(?:[，,。；;、]|$)/.test(after)) return [whole(site, isPerson(site) ? '保证月度考核得分不低于${1:80}分' : '每${1:月}书面报告${2:一}次工作进展')];
  if (/^[，,。；;]|^$/.test(after) && verb === '') return [whole(site, '派出不少于${1:1}名专人', endsWithOne(before, ['尽其', '尽', '作出', '做出', '付出', '以']).length), note(site, '派出不少于${1:1}名专人，每${2:周}书面报告进展')];
  // 披露前应|尽可能提前通知: how long before.
  if (/^地?提前/.test(after)) return [whole(site, '至少提前${1:3}日', 0, after.indexOf('提前') + 2)];
  const eve = /^在[^，,]{1,12}前/.exec(after)?.[0];
  if (eve !== undefined) {
    const at = site.hit.span.end + eve.length;
    return [{ title: '写明「至少2个工作日」', pieces: [replace(site, ''), { start: at, end: at, text: '至少${1:2}个工作日' }] }];
  }
  if (/^地?(?:工作|学习)/.test(after)) return [instead(site, '', isPerson(site) ? '以月度考核得分不低于${1:80}分为准' : '每${1:月}书面报告${2:一}次进展', startsWithOne(after, ['地']).length)];
  const joint = startsWithOne(after, ['的努力', '、', '地', '来', '的']);
  // 以其专业水准和|最大努力完成: the joint goes with what it joined.
  const left = endsWithOne(before, ['尽其', '尽', '作出', '做出', '付出', '以', '和', '及', '与', '积极、', '主动、', '认真、', '尽心、']);
  const rest = verb === '' ? after.slice(joint.length) : `${verb}${after}`;
  const outcome = OUTCOMES.find(([what]) => what.test(around));
  // 努力确保|按期解决: there is a time; how often it may be missed.
  if (/^(?:确保|保证|保障|做到)?(?:按期|按时|如期|准时|及时)/.test(rest)) return [instead(site, verb, '逾期率不高于${1:2}%', joint.length, left.length)];
  if (/^帮助[^，,]{0,6}(?:提升|提高|改善|增强)/.test(rest)) return [instead(site, verb, '每${1:月}书面报告${2:一}次进展和改进建议', joint.length, left.length)];
  if (/^(?:提升|提高|改善|改进|优化|完善|增强)/.test(rest)) return [whole(site, `每\${1:季度}至少评估\${2:一}次并${verb}`, left.length, joint.length), instead(site, verb, '每${1:季度}至少评估${2:一}次', joint.length, left.length)];
  if (/颁发|批准|许可证|签证|主管机关|政府机关|政府.{0,4}机构/.test(rest)) return [instead(site, verb, '在${1:15}日内提交全部申请材料', joint.length, left.length)];
  if (!ACTS.test(rest.slice(0, 6)) || /^(?:避免|减少|降低|防止|减轻)/.test(rest)) {
    const text = outcome?.[1] ?? (/实现|取得|达到|提高|提升|促进|确保|保证|使|完成|扩大/.test(rest.slice(0, 6)) ? (isPerson(site) ? '以月度考核得分不低于${1:80}分为准' : /完成|设计|制作|编制/.test(rest.slice(0, 8)) ? '每${1:周}书面报告${2:一}次进度' : '以不低于目标的${1:80}%为达标') : '每${1:月}书面报告${2:一}次进展');
    return [instead(site, verb, text, joint.length, left.length)];
  }
  const lead = /[在于]$/.test(before) ? '' : '在';
  const start = previousIsEvent(site) ? '' : '收到书面要求后';
  const text = `${lead}${start}${stop(site.quantities[0]!.value)}内${verb}`;
  return [
    { title: titled(text), pieces: [replace(site, text, left.length, joint.length)] },
    ...(isPerson(site) ? [] : [whole(site, `派出不少于\${1:1}名专人${verb}`, left.length, joint.length)]),
    ...(outcome ? [tail(site, outcome[1])] : []),
  ];
};
