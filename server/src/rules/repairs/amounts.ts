import { toHan } from '../../text/numerals.ts';
import { append, close, endsWithOne, replace, startsWithOne, titled, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs that give a number, a boundary, a list or an end to it. */

const note = (site: RepairSite, text: string): Plan => ({ title: `写明「${titled(text).slice(3, -1)}」`, pieces: [append(site, `（${text}）`)] });
const tail = (site: RepairSite, text: string): Plan => ({ title: `写明「${titled(text).slice(3, -1)}」`, pieces: [close(site, `（${text}）`)] });
const whole = (site: RepairSite, text: string, left = 0, right = 0): Plan => ({ title: titled(text), pieces: [replace(site, text, left, right)] });

const THRESHOLDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/经营|财务|资信/, ['指净资产较上一年度减少达到${1:30}%或者被列为失信被执行人']],
  [/泄露|滥用|信息安全|数据安全/, ['指涉及客户达到${1:100}人或者造成损失达到${2:1}万元']],
  [/投诉/, ['指一个月内累计达到${1:3}件']],
  [/违约|违反|违规|义务/, ['指逾期达到${1:15}日、同类行为一年内累计${2:2}次或者造成损失达到合同总额的${3:10}%', '指经书面催告后${1:10}日内仍未纠正']],
  [/缺陷|瑕疵|问题|故障|质量/, ['指使交付内容的${1:10}%不能使用，或者使服务中断达到${2:24}小时']],
  [/损失|影响|后果|损害|风险|情节|性质/, ['指造成损失达到合同总额的${1:10}%，或者一年内累计${2:2}次']],
  [/变化|变更|调整|波动|差异|偏差|上涨|下降/, ['指幅度达到${1:10}%']],
  [/突出|显著|优异|优秀|贡献|成绩/, ['指年度考核排名在前${1:10}%']],
];

/** 重大违约 → 重大违约（指逾期达到15日、…）; 小额索赔 → 单笔不超过500元的索赔. */
export const degree: Planner = (site) => {
  const { words, before, after, facts } = site;
  if (/^(?:小额|大额|小批量|大批量|高额|巨额|大宗)/.test(words)) {
    const noun = words.replace(/^(?:小额|大额|小批量|大批量|高额|巨额|大宗)的?/, '');
    const small = words.startsWith('小');
    const right = noun === '' && after.startsWith('的') ? 1 : 0;
    return [whole(site, small ? `单笔不超过\${1:500}元的${noun}` : `单笔达到\${1:10000}元的${noun}`, 0, right)];
  }
  if (/(?:激增|剧增|骤增|暴增|陡增|猛增)/.test(words)) return [note(site, '指达到上月同期日均量的${1:150}%')];
  if (/^(?:常规|一般性|普遍性|日常性|非争议性|典型|个别性)/.test(words)) return [note(site, /普遍/.test(words) ? '指一个月内出现达到${1:10}次' : '指知识库已有答案、单次处理不超过${1:15}分钟'), note(site, '指附件${1:一}所列的各类事项')];
  if (/^潜在/.test(words)) return [note(site, '指客户已书面提出、涉及金额达到${1:1000}元'), note(site, '指附件${1:一}所列的情形')];
  if (/^(?:初步|大致|基本)的?/.test(words) && /判断|方案|意见|响应|告知|答复/.test(words)) return [note(site, '指在${1:24}小时内书面写明原因、处理步骤和预计完成时间')];
  if (/^(?:初步|大致)/.test(words)) return [note(site, '指附件${1:一}所列的事项')];
  if (/紧急|突发|异常|极端|危急|急迫|迫切/.test(words)) return [note(site, '指在${1:2}小时内不处理将造成人身伤害或者损失达到${2:1}万元的情形'), note(site, '指附件${1:一}所列的情形')];
  if (/义务|条款|权益|利益|业务|功能|事务|内容|事项|岗位|环节|数据|指标|核心|关键|主要|重要/.test(words)) return [note(site, '指附件${1:一}所列的各项'), note(site, '指第${1:三}条至第${2:五}条约定的各项')];
  if (/未充分|不完全|未完全|未能充分/.test(words)) return [note(site, '指完成比例低于${1:90}%')];
  if (/^实质/.test(words) && /竞争|关系/.test(after)) return [note(site, '指附件${1:一}所列的情形')];
  const near = `${before.slice(-6)}${words}${after.slice(0, 8)}`;
  const list = (/恶化/.test(words) ? undefined : THRESHOLDS.find(([what]) => what.test(words))?.[1]) ?? THRESHOLDS.find(([what]) => what.test(near))?.[1] ?? (/恶化/.test(words) ? ['指附件${1:一}所列的情形'] : undefined) ?? THRESHOLDS.find(([what]) => what.test(facts.folded))?.[1] ?? ['指造成损失达到合同总额的${1:10}%'];
  // The boundary follows what it bounds: an adjective or adverb takes it at the segment's end.
  const adjective = /^(?:重大|严重|特别严重|特别重大|较为严重|较严重|较重|极其严重|明显|显著|实质性)(?:的|地)?$|(?:违反|损害|影响|危害|违背|侵害)$/.test(words);
  return list.map((text) => (adjective ? tail(site, text) : note(site, text)));
};

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/比例|百分比|份额|幅度|折扣|系数/, '${1:10}%'],
  [/金额|数额|费用|额度|款|押金|保证金|定金|报酬|补贴|津贴|奖励|资金|价/, '${1:5000}元'],
  [/次数/, '${1:3}次'],
  [/人数/, '${1:5}人'],
];

/** 一定比例 → 10%的比例; 部分源代码 → 部分（指附件一所列模块的）源代码; 约5天 → 5天（允许上下浮动5%）. */
export const amount: Planner = (site) => {
  const { words, before, after, hit, facts, segment } = site;
  if (words === '以上') return [whole(site, '')];
  if (/^(?:大约|大概|约莫|约为|约计|将近|差不多|约)$/.test(words)) {
    const figure = /^\s*[0-9０-９一二两三四五六七八九十百千万亿,.，_]+\s*[^\s，,。；;、（）()的]{0,3}/.exec(facts.folded.slice(hit.span.end, segment.end))?.[0].length ?? 0;
    const at = hit.span.end + figure;
    return [{ title: '写明「允许上下浮动5%」', pieces: [replace(site, words === '约为' ? '为' : ''), { start: at, end: at, text: '（允许上下浮动${1:5}%）' }] }];
  }
  if (/^左右/.test(words)) return [whole(site, '（允许上下浮动${1:5}%）')];
  if (/^(?:多次|数次|屡次|再三|一再|反复|累次)/.test(words)) return [whole(site, `一个月内累计\${1:3}次${/[地]$/.test(words) ? '地' : ''}`, 0, startsWithOne(after, ['地']).length)];
  const some = /^(?:数|几|若干)(日|天|次|个月|周|年|小时|名|个|份|笔|台|套|项)(内?)$/.exec(words);
  if (some) return [whole(site, `\${1:5}${some[1]!}${some[2]!}`)];
  if (/^(?:简单|复杂|疑难|一般性|普通)/.test(words)) return [note(site, /^(?:简单|普通|一般性)/.test(words) ? '指知识库已有答案、可在${1:15}分钟内办结的事项' : '指须由${1:2}个部门协同或者超过${2:1}个工作日才能办结的事项')];
  if (/律师|差旅|维权|交通|材料费|维修费|费用|支出|开支|成本|花费/.test(words)) return [note(site, '以发票为凭，合计不超过${1:5000}元'), note(site, '标准见附件${1:一}')];
  if (/价|报酬|对价|行情/.test(words)) return [note(site, '以附件${1:一}报价单为准，浮动不超过${2:5}%')];
  if (/^按比例/.test(words)) return [note(site, '即按合格数量占总数量的百分比乘以合同总额计算，保留${1:2}位小数')];
  const certain = /^(一定|适当|相应|合理|相当|合适|适度)的?(.+)$/.exec(words);
  const unit = UNITS.find(([what]) => what.test(words))?.[1];
  if (/经济责任|补偿|赔偿|责任|违约金|罚款|处罚/.test(words)) return [note(site, '按实际损失的${1:50}%计算，不超过${2:5000}元')];
  if (certain && unit) return [whole(site, `${unit}的${certain[2]!}`), note(site, '以附件${1:一}所列为准')];
  if (unit && /^(?:按|依|根据)/.test(words)) return [whole(site, `按\${1:10}%的比例`)];
  if (/条件|设备|支持|服务|资质|经验|义务|措施|场景|范围|情形|情况|程度|帮助|便利/.test(words)) return [note(site, '以附件${1:一}所列为准'), note(site, '指${1:第三条}所列的各项')];
  if (/^部分/.test(words)) return [note(site, '指附件${1:一}所列的部分，占总量的${2:30}%')];
  if (/足够|充足|适量|足量/.test(words)) return [note(site, '不少于${1:10}${2:份}')];
  void before;
  return [note(site, '指${1:10}${2:件}')];
};

/** 业务高峰期 → 业务高峰期（指每年11月1日至11月15日…）. */
export const season: Planner = (site) => [note(site, '指每年${1:11}月1日至${2:11}月15日，或者日咨询量超过${3:1000}单的日期'), note(site, '指附件${1:一}所列的日期')];

/** Items joined by 、 和 及 in the text before the words, back to where the list begins. */
function countItems(text: string, listed = false): number {
  const clause = /[^，,；;：:（(]*$/.exec(text)?.[0] ?? text;
  const list = listed ? clause : clause.split(/提供|包括|包含|完成|收集|负责|承担|支付|标明|注明|载明|约定|办理|填写|参加|要求|扣除/).at(-1) ?? clause;
  return Math.max(1, (list.match(/、|和|及|与|或者|或/g)?.length ?? 0) + 1);
}

/** 差旅、食宿等费用 → 差旅、食宿两项费用. */
export const openList: Planner = (site) => {
  const { words, before } = site;
  const noun = words.slice(1);
  const count = countItems(before);
  const figure = count === 1 ? '' : `\${1:${count === 2 ? '两' : toHan(count)}}`;
  const kind = /^(?:费用|款项|一切费用)/.test(noun) ? '项' : /^(?:情形|情况|条件|方式|措施|风险)/.test(noun) ? '种' : '项';
  const rest = noun.replace(/^其他/, '').replace(/^等/, '');
  const closed = count === 1 ? `\${1:一}${kind}${rest}` : `${figure}${kind}${rest}`;
  const what = /^[。；;，,]$/.test(noun) || noun === '' ? '事项' : rest.replace(/[。；;，,]$/, '');
  const closing = count === 1 ? [] : [{ title: `列举到此为止：${titled(closed)}`, pieces: [replace(site, closed)] }];
  return [
    ...closing,
    { title: '写明其余须经书面确认', pieces: [replace(site, `以及双方在\${1:5}个工作日内书面确认的${what}${/[。；;，,]$/.exec(noun)?.[0] ?? ''}`)] },
  ];
};

/** 披露途径包括但不限于A、B → 披露途径限于下列2项：A、B. */
export const including: Planner = (site) => {
  const { words, before, after, facts, hit } = site;
  const cost = /^(.*?)[（(，,](?:包括|包含|含)但不限于$/.exec(words);
  const rest = facts.folded.slice(hit.span.end).replace(/^[：:]/, '').split(/[，,。；;）)]/)[0] ?? '';
  const count = countItems(rest.replace(/等[^、]*$/, ''), true);
  const colon = /^[：:]/.test(after) ? 1 : 0;
  const own = words.startsWith('主要') ? words.replace('主要', '') : '';
  if (own !== '' && /^(?:以下|下列|如下)/.test(rest)) return [whole(site, `${own}且仅${own}`)];
  if (rest.trim() === '') return [whole(site, `${own}限于下列第\${1:1}项至第\${2:5}项`)];
  if (/^主要/.test(words)) return [whole(site, words.replace('主要', '') === '包括' ? `限于下列\${1:${count}}项：` : `${words.replace('主要', '')}下列\${1:${count}}项：`, 0, colon)];
  if (/^(?:各种|各类|各项)/.test(words)) return [note(site, '指附件${1:一}所列的各项')];
  if (cost) return [whole(site, `${cost[1]!}（限于下列\${1:${count}}项：`, 0, colon)];
  const verb = endsWithOne(before, ['提供', '签署', '提交', '交付', '支付', '承担', '赔偿', '负责', '收集', '出具', '进行', '作出', '采取', '实施']);
  const text = verb === '' ? `限于下列\${1:${count}}项：` : `下列\${1:${count}}项：`;
  return [whole(site, text, 0, colon), { title: '写明其余须经书面确认', pieces: [replace(site, `包括下列\${1:${count}}项以及双方书面确认的其他项：`, 0, colon)] }];
};

const WHAT: readonly (readonly [RegExp, string])[] = [
  [/费|支出|开支|税|款/, '指附件${1:一}所列各项，合计不超过${2:5000}元'],
  [/损失/, '指直接损失，总额不超过合同总额的${1:100}%'],
  [/支持|协助|配合|帮助|协作|便利|合作/, '指收到书面请求后${1:3}个工作日内提供所列资料、人员和场地'],
  [/资料|文件|材料|证据|证明|信息|证件|凭证|票据|单据|数据|记录/, '指附件${1:一}清单所列的各份'],
  [/手续|登记|备案/, '指附件${1:一}所列的手续，在${2:10}个工作日内办结'],
  [/培训/, '每次不少于${1:2}小时，内容见附件${2:一}'],
  [/方|人员|机构|单位/, '指附件${1:一}所列的各方'],
  [/原因|情形|情况|事件/, '指附件${1:一}所列的情形'],
];

/** 相关费用 → 相关费用（指附件一所列各项，合计不超过5000元）. */
export const catchAll: Planner = (site) => {
  const { words, family } = site;
  if (family.id === 'other-grounds') return [tail(site, '指附件${1:一}所列的情形'), tail(site, '指经书面通知后${1:15}日内仍未纠正的情形')];
  if (family.id === 'related-loss' && /交办|安排|指派|布置|指定|交代|交付/.test(words)) return [tail(site, '每月不超过${1:20}个工时，超出部分按每工时${2:100}元另行支付'), tail(site, '以附件${1:一}清单所列为限')];
  const text = WHAT.find(([what]) => what.test(words))?.[1] ?? '以附件${1:一}所列为限';
  const at = /(?:的|其他|其它|一切|各项|任何|临时|类似|同类|相似)$/.test(words) ? tail(site, text) : note(site, text);
  return [at, note(site, '以附件${1:一}所列为限')];
};

const OCCASIONS: readonly (readonly [RegExp, string])[] = [
  [/价|费|收取/, '指成本变动达到${1:10}%'],
  [/(?:修改|制定|修订).{0,8}(?:协议|规则|条款|合同)/, '指法律、行政法规变更或者监管机构书面要求，每年不超过${1:2}次'],
  [/催收|还款|追偿/, '指逾期达到${1:3}日'],
  [/上述期限|工期|到场|到达|赶到|小时|交货|交付/, '指自然灾害、停电达到${1:4}小时或者道路封闭'],
  [/增加|增派|扩大/, '指日业务量达到上月日均量的${1:120}%'],
  [/休息|加班|人员|替换|更换/, '指当日在岗人员少于${1:2}人'],
  [/功能|系统|升级|维护|限额|设定/, '指系统连续中断达到${1:2}小时，或者法律、行政法规要求变更'],
];

/** 必要时 → 必要时（指系统连续中断达到2小时，…）; 原则上 → 除两种情形外. */
export const occasion: Planner = (site) => {
  const { words, facts, hit, after, family } = site;
  if (family.id === 'in-principle') {
    const verb = words.replace(/^(?:原则上|一般来说|一般而言|正常情况下|一般情况下|通常情况下|大多数情况下|多数情况下|一般情况|通常情况|一般|通常)[，,]?/, '');
    return [whole(site, `除\${1:不可抗力、法定节假日}\${2:两}种情形外，${verb}`, 0, startsWithOne(after, ['，', ',']).length)];
  }
  if (family.id === 'maybe' && /暂停|中断|停止|影响/.test(words) && /服务|系统|使用/.test(after)) return [tail(site, '每月不超过${1:2}次，每次不超过${2:4}小时')];
  if (family.id === 'maybe' && /提供|收取|调整|变更|增加/.test(words)) return [tail(site, '提前${1:30}日书面通知')];
  if (family.id === 'maybe') return [tail(site, '以有权机关或者双方共同委托的鉴定机构在${1:15}日内出具的书面意见为准')];
  if (family.id === 'beyond-control') return [note(site, '指不可抗力以及附件${1:一}所列的情形')];
  if (family.id === 'no-reason') return [tail(site, '指在${1:3}日内未能书面说明理由并提供证明')];
  const near = facts.folded.slice(hit.span.end, hit.span.end + 40);
  const text = OCCASIONS.find(([what]) => what.test(near))?.[1] ?? '指附件${1:一}所列的情形';
  return [note(site, text), note(site, '指附件${1:一}所列的${2:三}种情形')];
};
