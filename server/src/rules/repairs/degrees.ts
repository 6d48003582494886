import { firstOf, METRICS, THRESHOLDS } from './metrics.ts';
import { around, atEnd, nounEnd, note, noteAt, noteNoun, replace, tail, titled, whole, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs that say from where on it counts. */

const LOSS = '造成直接损失达到${1:1}万元';
const CHANGE = /(?:变化|变更|恶化|调整|波动)$/;
/** A change is measured by what changes: of a price, a volume, a business; of anything else by its extent. */
const changeOf = (text: string): string | undefined =>
  /(?:公司|企业|经营).{0,6}不利/.test(text) ? '净资产较上一会计年度末减少达到${1:30}%，或者被列为失信被执行人' : /团队|人员|座席|队伍/.test(text) ? '人员变动达到${1:20}%' : /范围|需求|内容|工作量/.test(text) ? '工作量变动达到${1:10}%' : firstOf(THRESHOLDS.filter(([of]) => /经营|政策|价格|进线|价值|营业额|设计变更|天气/.test(of.source)), text)?.[1] ?? '变动幅度达到${1:10}%';

const threshold = (site: RepairSite): string | undefined => {
  const { words, before, after, facts, hit } = site;
  const noun = facts.folded.slice(hit.span.end, nounEnd(site));
  const money = site.profile === 'labour' || site.profile === 'platform-terms';
  const subject = before.split(/[、和及与]/).at(-1)!.slice(-8);
  const own = /违约|违规|违纪|违法|违章|事故|事件|损失|不良影响|恶劣影响|错误|自然条件|路况|海况|工况/.test(words) && !CHANGE.test(words) ? words : '';
  // 严重损害形象: what is harmed tells how it is measured.
  const harmed = /(?:损害|损毁|影响|败坏|诋毁)$/.test(words) && /^[^，,]{0,4}(?:形象|声誉|名誉|商誉|品牌)/.test(after) ? '被市级以上媒体报道，或者网络转载达到${1:100}次' : undefined;
  const text = harmed ?? (/(?:损害|危害|妨碍|侵害|威胁)$/.test(words) || /^(?:损害|危害|妨碍|侵害|威胁)/.test(after) ? LOSS : CHANGE.test(`${words}${noun}`) ? changeOf(`${subject}${words}${noun}`) : firstOf(THRESHOLDS, own, /缺陷|故障|问题/.test(`${words}${noun}`) ? `${site.profile === 'technical-service' && /缺陷|故障/.test(`${words}${noun}`) && !/资料|数据|图纸|报告|文件|文档/.test(before.slice(-8)) ? '系统' : before.slice(-14)}${words}${noun}` : '', noun, `${subject}${words}`, words, after.slice(0, 10), before.slice(-14))?.[1]);
  // Nobody's wages bear a loss of ten thousand.
  return money ? text?.replace(/\$\{(\d):1\}万元/, '${$1:5000}元') : text;
};

/** 明显低于|预测 → 低于预测20%以上. */
function compared(site: RepairSite): readonly Plan[] | undefined {
  const match = /^(?:远|略|稍|大大|远远|明显|显著|大幅)的?地?(低于|高于|超过|少于|多于|优于|差于|落后于)$/.exec(site.words);
  if (!match) return undefined;
  const verb = match[1]!;
  const more = /^[略稍]/.test(site.words) ? '${1:5}%以内' : /优于|差于|落后于/.test(verb) ? '达到${1:10}%' : '${1:20}%以上';
  return [{ title: titled(`${verb}……${more}`), pieces: [replace(site, verb), atEnd(site, more)] }];
}

/** 客单价|较高的|订单 → 客单价达到500元的订单. */
function rather(site: RepairSite): readonly Plan[] | undefined {
  const { words, before } = site;
  const match = /^(?:较为?|过于?|略|稍)(强|高|好|大|小|多|少|长|短|低|轻|重|差|快|慢|复杂|频繁|严重|困难|紧急|突出|集中|频)(的?)$/.exec(words);
  if (!match) return undefined;
  const degree = match[1]!;
  // 较高的|转化率.
  if (match[2] === '的' && /^[^，,、的]{0,6}率/.test(site.after)) return [whole(site, `${/高|大|好|强|多/.test(degree) ? '不低于' : '不高于'}\${1:10}%的`)];
  const subject = before.slice(-6);
  const low = /少|低|小|短|轻|慢|差/.test(degree);
  const figure = /价|金额|费|款|额|成本|收入|薪/.test(subject) ? '${1:500}元' : /率|比例|占比/.test(subject) ? '${1:10}%' : /年限|年数|工龄|使用年/.test(subject) ? '${1:8}年' : /时间|期限|天数|周期|时长/.test(subject) || /长|短|慢/.test(degree) ? (/小时|中断|停电|断网|等待|响应/.test(site.facts.folded) ? '${1:24}小时' : '${1:15}日') : /人数|客流/.test(subject) ? '${1:50}人' : undefined;
  if (figure !== undefined) {
    const text = `${low ? '低于' : '达到'}${figure}`;
    return [match[2] === '的' ? whole(site, `${text}的`) : whole(site, text), noteOf(site, `指${text}`)];
  }
  if (/困难|紧急|复杂/.test(degree)) return [noteOf(site, '指须${1:3}个工作日以上或者${2:2}个以上部门协同才能办结'), noteOf(site, '指附件@所列的情形')];
  // 保持在|较低|水平: at most.
  if (low && /^(?:的)?水平/.test(site.after)) return [noteNoun(site, /投诉|差错|事故/.test(site.before) ? '指一个月内不超过${1:3}件' : '指不高于上一年度的${1:90}%')];
  if (/好|强|优|高/.test(degree)) return [noteOf(site, firstOf(METRICS, subject)?.good ?? '考核得分不低于${1:80}分')];
  if (/频/.test(degree)) return [noteOf(site, '指一个月内达到${1:3}次')];
  // 错别字较多, 漏件较多, 现场管理较差: counted as they are found.
  const of = degree === '多' && /错别字|错字|笔误|涂改/.test(subject) ? '单份达到${1:3}处' : degree === '多' && /漏件|丢件|错件|缺件|破损/.test(subject) ? '一个月内累计达到${1:3}件' : degree === '差' && /管理|秩序|卫生|态度|状况|表现|纪律/.test(subject) ? '一个月内被书面指出达到${1:3}次' : threshold(site);
  return [noteOf(site, of ? `指${of}` : '指附件@所列的情形')];
}

/** After the adjective's noun where it has one, after the words where they are the predicate. */
const noteOf = (site: RepairSite, text: string): Plan => (/^(?:$|[，,时后])|^的?(?:$|[，,])/.test(site.after) && !site.words.endsWith('的') ? note(site, text) : site.words.endsWith('的') || /^的?[一-鿿]/.test(site.after) ? noteNoun(site, text) : note(site, text));

/** 重大违约 → 重大违约（指逾期达到15日、…）; 小额索赔 → 单笔不超过500元的索赔. */
export const degree: Planner = (site) => {
  const { words, after, facts, family, hit } = site;
  if (/^(?:试用期|考核期|考察期|实习期)/.test(words)) return [tail(site, '指考核得分低于${1:60}分')];
  if (words === '微调') return [tail(site, '幅度不超过${1:5}%')];
  if (/不大的?$/.test(words)) return [noteAt(site, hit.span.end - (words.endsWith('的') ? 1 : 0), /金额|数额|差额|损失/.test(words) ? '指不超过${1:500}元' : '指不超过${1:5}%')];
  if (family.id === 'such-a-year') return [note(site, `指${/丰/.test(words) ? '增' : '减'}产达到\${1:30}%`)];
  if (family.id === 'alike-works') return [note(site, '指相同部分达到${1:30}%')];
  if (family.id === 'sight-spoilt') return [note(site, '指附件@所列的情形')];
  if (family.id === 'put-to-bad-use') return [note(site, '指附件@所列的行为')];
  if (family.id === 'much-traffic') return [note(site, '指单日达到${1:100}GB')];
  if (/^(?:小额|大额|小批量|大批量|高额|巨额|大宗)/.test(words)) {
    const noun = words.replace(/^(?:小额|大额|小批量|大批量|高额|巨额|大宗)的?/, '');
    const batch = /批量/.test(words);
    const right = noun === '' && after.startsWith('的') ? 1 : 0;
    const text = batch ? (words.startsWith('小') ? '单次不超过${1:100}件的' : '单次达到${1:1000}件的') : words.startsWith('小') ? `单笔不超过\${1:${/借|贷|融资|投资/.test(around(site)) ? '20}万' : '500}'}元的` : '单笔达到${1:10000}元的';
    // 需方|大批量采购|的: a verb takes its number before it.
    if (batch && /^采购/.test(noun)) return [whole(site, `${noun}${words.startsWith('小') ? '单次不超过${1:100}件' : '单次达到${1:1000}件'}`)];
    return [whole(site, `${text}${noun}`, 0, right)];
  }
  // 性质相近的|其他工作, 高风险|内容: which, not how much.
  if (/相近|类似|相似|同类/.test(words)) return [noteNoun(site, '以附件@所列的为限')];
  if (family.id === 'high-and-low' && /(?:地区|区域|国家|地带|场所)$/.test(words)) return [note(site, '指附件@所列的${1:5}处')];
  if (/^高(?:风险|危|污染|耗能|能耗|排放|噪[音声])/.test(words)) return [noteNoun(site, '指附件@所列的${1:5}类')];
  // 补偿|数额较大的: from how much on.
  if (/(?:数额|金额|款额)(?:较|过|巨)?大$/.test(words)) return [note(site, '指单笔达到${1:5000}元')];
  // 偏远地区|的上门时间: the note stands by the place, not by what happens there.
  if (family.id === 'remote-place') return [noteAt(site, hit.span.end - (words.endsWith('的') ? 1 : 0), '指附件@所列的${1:10}个地区')];
  // 不能正常经营|的: for how long.
  if (family.id === 'not-as-before') return [noteAt(site, hit.span.end - (/[的，,]$/.test(words) ? 1 : 0), '指连续达到${1:3}日'), noteAt(site, hit.span.end - (/[的，,]$/.test(words) ? 1 : 0), '指一个月内累计达到${1:5}日')];
  if (family.id === 'unsafe-to') return [noteAt(site, hit.span.end - (words.endsWith('的') ? 1 : 0), '指检测结果不符合国家强制性标准，或者造成人身伤害')];
  if (family.id === 'not-as-usual' && /使用|离职|退租|离店|退货|退课|报废|支付|到达/.test(words)) return [noteNoun(site, '指附件@所列的情形')];
  if (family.id === 'not-as-usual' && /(?:原因|理由|事由|因素|缘故)$/.test(words)) return [noteAt(site, hit.span.end, '指附件@所列的情形')];
  // 供货紧张|时: what is meant stands before 时.
  if (family.id === 'short-supply') return [noteAt(site, hit.span.end - (/[时的，,]$/.test(words) ? 1 : 0), '指附件@所列的情形')];
  if (family.id === 'who-matters') return [note(site, '指附件@所列的${1:10}家'), note(site, '指上一年度交易额达到${1:100}万元')];
  // 临近失效期: how near.
  if (family.id === 'pointless') return [note(site, /临近|接近|即将|快/.test(words) ? '指距届满不足${1:30}日' : '指经双方在${1:15}日内书面确认')];
  // 显著|大于预估的工作量: by how much.
  const beside = /^(?:显著|明显|大幅|大幅度|严重)地?$/.test(words) ? /^(?:地)?(?:大于|小于|多于|少于|高于|低于|长于|短于|优于|差于|超过|超出|落后于)/.exec(after)?.[0] : undefined;
  if (beside !== undefined) {
    const at = site.hit.span.end + beside.length;
    return [{ title: '写明「指相差达到20%」', pieces: [{ start: at, end: at, text: '（指相差达到${1:20}%）' }] }];
  }
  // 重大|节假日期间: which of them.
  const feast = /^(?:法定)?节(?:假)?日/.exec(after);
  if (feast) return [noteAt(site, hit.span.end + feast[0].length, '指春节、国庆节${1:两}个节日')];
  const bounded = compared(site) ?? rather(site);
  if (bounded) return bounded;
  // 较上年度|有所提升, promised: at least by how much.
  if (/^(?:略有|有所)(?:提升|提高|改善|增长|改进|降低|下降|减少)/.test(words) && !/(?:允许|容许|可以?|会|难免)$/.test(site.before) && !['condition', 'ground', 'exempt'].includes(hit.mood)) return [whole(site, `${words.replace(/^(?:略有|有所)/, '')}不少于\${1:5}%`)];
  if (/^(?:略微|稍微|略有|稍有|有所|小幅|略|稍)/.test(words)) {
    const verb = words.replace(/^(?:略微|稍微|略有|稍有|有所|小幅|略|稍)地?/, '');
    return [whole(site, `${verb}不超过\${1:5}%`, 0, 0)].filter(() => /^(?:$|[，,的时])/.test(after)).concat([tail(site, '幅度不超过${1:5}%')]);
  }
  if (/(?:激增|剧增|骤增|暴增|陡增|猛增)/.test(words)) return [note(site, '指达到上月同期日均量的${1:150}%')];
  if (/遥遥无期/.test(words)) return [note(site, '指在${1:24}个月内未能完成')];
  if (/大范围|大面积|大规模/.test(words) && /故障|中断|停电|断网|宕机|瘫痪/.test(after.slice(0, 8))) return [noteNoun(site, '指影响用户达到${1:10}%，或者持续达到${2:4}小时')];
  if (/大范围|大面积|大规模/.test(words)) return [noteNoun(site, '指涉及面积或者数量达到总量的${1:10}%')];
  if (/长时间/.test(words)) return [whole(site, '连续${1:15}日')];
  if (/稳定|固定/.test(words)) return [noteOf(site, /团队|人员|座席|队伍|员工/.test(facts.folded) ? '月流失率不高于${1:10}%' : '变动幅度不超过${1:10}%')];
  if (family.id === 'main-part' && /部分|部位|部件|环节/.test(words)) return [note(site, '限于附件@所列的${1:5}处')];
  if (/^(?:常规|一般性|普遍性|普遍|日常性|典型|群体性|个别性)/.test(words)) return [noteNoun(site, /普遍|典型|群体/.test(words) ? '指一个月内出现达到${1:10}次' : '指知识库已有答案、单次处理不超过${1:15}分钟'), noteNoun(site, '指附件@所列的事项')];
  if (/^潜在/.test(words) && /影响/.test(`${words}${after.slice(0, 4)}`)) return [noteNoun(site, '指附件@所列的情形')];
  if (/^潜在/.test(words) && /纠纷|争议|诉讼|索赔|仲裁|债务/.test(`${words}${after.slice(0, 6)}`)) return [noteNoun(site, '指已书面提出、涉及金额达到${1:1000}元'), noteNoun(site, '指附件@所列的情形')];
  if (/^潜在(?:的)?(?:客户|项目|用户|商机)/.test(`${words}${after.slice(0, 4)}`)) return [noteNoun(site, '指书面名单所列的${1:20}家')];
  if (/^潜在/.test(words)) return [noteNoun(site, '指附件@所列的情形')];
  if (/^(?:初步|大致|基本)的?/.test(words) && /判断|方案|意见|响应|告知|答复/.test(words)) return [note(site, '在${1:24}小时内书面写明原因、处理步骤和预计完成时间')];
  // 经营异常名录: a register of that name.
  if (/异常/.test(words) && (/经营$/.test(site.before) || /^经营异常/.test(words))) return [];
  if (/异常|可疑/.test(words)) return [noteNoun(site, anomaly(around(site), facts.folded)), noteNoun(site, '指附件@所列的情形')];
  if (/敏感/.test(words)) return /时期|时段|期间|节点|日期/.test(`${words}${after.slice(0, 4)}`) ? [noteNoun(site, '指每年${1:3}月1日至${2:3}月15日'), noteNoun(site, '指附件@所列的日期')] : [noteNoun(site, '以附件@所列为限')];
  if (family.id === 'abnormal') {
    if (/地$/.test(words) || after.startsWith('地')) return [whole(site, '未经对方书面同意', 0, after.startsWith('地') ? 1 : 0)];
    // 不良率, 不良事件: terms of their trades; 不适宜继续: a verb.
    if ((/^不良$/.test(words) && /^(?:率|事件|反应|资产)/.test(after)) || /^不适宜|^不宜/.test(words)) return [];
    if (/新闻|舆情|评价|报道|影响/.test(`${words}${after}`)) return [noteNoun(site, '指被市级以上媒体报道，或者网络转载达到${1:100}次')];
    if (/记录|信用/.test(`${words}${after.slice(0, 4)}`)) return [noteNoun(site, '指逾期达到${1:30}日的记录')];
    return [noteNoun(site, '指附件@所列的情形')];
  }
  if (family.id === 'emergency' && /BUG|Bug|bug|缺陷|漏洞|修复/.test(words)) return [noteNoun(site, '指使系统或者服务不能使用达到${1:1}小时'), noteNoun(site, '指附件@所列的情形')];
  if (family.id === 'causes-pleaded') return [note(site, /政策/.test(words) ? '指附件@所列的情形' : words.endsWith('困难') ? '指连续${1:三}个月亏损' : /原因|因素/.test(words) ? '指市场价格与本合同签订时相比变动达到${1:20}%' : '指与本合同签订时相比变动达到${1:20}%')];
  if (/突发|紧急/.test(words) && /故障|中断|宕机/.test(`${words}${after.slice(0, 4)}`)) return [noteNoun(site, '指服务中断达到${1:10}分钟')];
  if (/紧急|突发|极端|危急|急迫|迫切/.test(words) && !/天气|气候/.test(`${words}${after.slice(0, 4)}`)) return [noteNoun(site, '指在${1:2}小时内不处理将造成人身伤害或者直接损失达到${2:1}万元'), noteNoun(site, '指附件@所列的情形')];
  if (/突出|优异|优秀/.test(words) && /业绩|成绩|贡献|表现|工作/.test(`${site.before.slice(-4)}${words}`)) return [note(site, '指年度考核排名在前${1:10}%'), note(site, '指超过年度任务达到${1:10}%')];
  if (family.id === 'main-duty' && !/突出|显著|优异|优秀/.test(words)) {
    if (/未充分|不完全|未完全|未能充分/.test(words)) return [note(site, '指完成比例低于${1:90}%')];
    if (/意义|价值|作用/.test(`${words}${after.slice(0, 4)}`)) return [noteNoun(site, '指使运行效率提高达到${1:10}%')];
    if (/事实|信息|情况|资料/.test(`${words}${after.slice(0, 4)}`)) return [noteNoun(site, /金额|资产|经营|财务|债务|诉讼|担保|投资|隐瞒/.test(facts.folded) ? '指涉及金额达到${1:1}万元的情况' : '指附件@所列的${1:5}项情况')];
    if (/[部配零元器组构]件|工序|节点|部位|步骤/.test(words)) return [note(site, '指附件@所列的各项')];
    if (/人员|岗位|员工|团队|骨干/.test(words)) return [note(site, '指附件@所列的人员')];
    // 核心|功能异常, 重要|客户投诉: which of them, not how they fail.
    const which = /^(?:的)?(功能|模块|指标|客户|用户|信息|数据|资料)/.exec(after);
    if (which) return [noteAt(site, hit.span.end + which[0].length, /客户|用户/.test(which[1]!) ? '指附件@所列的${1:10}家' : '指附件@所列的${1:5}项')];
    return [noteNoun(site, '指第${1:三}条至第${2:五}条约定的各项'), noteNoun(site, '指附件@所列的各项')];
  }
  if (/^(?:轻微|轻度|较轻|微小|小)/.test(words)) {
    const near = `${words}${after.slice(0, 6)}`;
    return [noteNoun(site, /故障|问题|缺陷/.test(near) ? '指不影响使用、可在${1:2}小时内恢复' : /违约|违规|延误/.test(near) ? '指延误不超过${1:3}日且未造成损失' : '指修复费用不超过${1:500}元')];
  }
  if (/^(?:过度|过分|超负荷|超强度)/.test(words)) return [noteOf(site, '指超出附件@所列的限度')];
  const of = threshold(site);
  const text = of ? `指${of}` : '指附件@所列的情形';
  const verb = (/(?:违反|损害|影响|危害|违背|侵害)$/.test(words) && !/^(?:$|[或、及和与的时后，,。；(（])/.test(after)) || (/^(?:重大|严重|明显|显著|大幅)(?:地)?$/.test(words) && /^(?:违反|损害|影响|危害|违背|侵害|威胁|偏离|妨碍|干扰|阻碍|破坏|下降|上涨|增加|减少)/.test(after));
  const first = verb ? tail(site, text) : noteOf(site, text);
  return of && /违约|违反|违规/.test(`${words}${after.slice(0, 4)}`) ? [first, verb ? tail(site, '指经书面催告后${1:10}日内仍未纠正') : noteOf(site, '指经书面催告后${1:10}日内仍未纠正')] : [first];
};

/** What is out of order, by what the words are about, else by what the sentence is. */
function anomaly(near: string, sentence: string): string {
  for (const text of [near, sentence]) {
    if (/频次|调用|流量|接口|访问/.test(text)) return '指一小时内达到上月同期均值的${1:5}倍';
    if (/车辆|运输|货物|在途/.test(text)) return '指延误达到${1:2}小时、发生事故或者货物损坏';
    if (/账号|账户|登录|交易/.test(text)) return '指一日内登录地点变更达到${1:3}次，或者交易金额达到上月日均的${2:5}倍';
    if (/电梯|设备|机组|仪器/.test(text)) return '指设备报警或者停机达到${1:10}分钟';
  }
  return '指附件@所列的情形';
}
