import { closedList } from './lists.ts';
import { COUNTS, firstOf } from './metrics.ts';
import { around, nounEnd, note, noteNoun, replace, say, startsWithOne, tail, titled, whole, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs that give a number. */

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/比例|百分比|份额|幅度|折扣|系数|比率/, '${1:10}%'],
  [/倍数|倍率/, '${1:2}倍'],
  [/周期|期限|时间/, '${1:30}日'],
  [/金额|数额|费|额度|款|押金|保证金|定金|报酬|补贴|津贴|奖励|资金|价/, '${1:5000}元'],
  [/次数/, '${1:3}次'],
  [/人数/, '${1:5}人'],
  [/数量/, '${1:10}件'],
];

const TIME = /^(?:个?工作日|日历?[天日]|[日天]|小时|分钟|个?月|周|年|星期)/;
const MEASURE = /^(?:平方米|立方米|平方公里|公里|千米|米|厘米|毫米|吨|千克|公斤|克|升|毫升|千瓦时?|亩|公顷|万元|元|笔|个工作日|工作日|个月|小时|分钟|分|人次|人|名|套|台|件|份|家|间|部|项|条|次|个|辆|张|页|字|户|倍|%|‰|日|天|周|年|月|㎡|m²?|kg|GB|MB|[A-Za-z]{1,3})/;
const FIGURE = /[0-9０-９一二两三四五六七八九十百千万亿][0-9０-９一二两三四五六七八九十百千万亿,.，_]*/;

/** 约5天 → 5天内; 约86平方米 → 86平方米（允许误差±3%）; 20吨左右 → 20吨（…）. */
function approximate(site: RepairSite): readonly Plan[] {
  const { words, facts, hit, segment } = site;
  if (/^左右/.test(words)) {
    const unit = /(?:个?工作日|[日天]|小时|分钟|个?月|周|年)$/.test(site.before);
    return unit ? [whole(site, '以内'), whole(site, '（允许误差±${1:3}%）')] : [whole(site, '（允许误差±${1:3}%）')];
  }
  const rest = facts.folded.slice(hit.span.end, segment.end);
  const at = FIGURE.exec(rest);
  const kept = words === '约为' || words === '约计' ? '为' : '';
  if (!at || at.index > 6) return /不等|许/.test(words) ? [note(site, '误差不超过±${1:3}%')] : [tail(site, '允许误差±${1:3}%')];
  // 260平方米, 6米×3米.
  let end = at.index + at[0].length;
  const unit = (): number => {
    const behind = rest.slice(end);
    const space = behind.length - behind.trimStart().length;
    const measure = MEASURE.exec(behind.trimStart())?.[0].length ?? 0;
    return measure === 0 ? 0 : space + measure;
  };
  end += unit();
  const by = /^[×x*X]\s?[0-9０-９.]{1,8}/.exec(rest.slice(end));
  if (by) {
    end += by[0].length;
    end += unit();
  }
  const tolerated: Plan = { title: '写明「允许误差±3%」', pieces: [replace(site, kept), ...(rest.startsWith('左右', end) ? [{ start: hit.span.end + end, end: hit.span.end + end + 2, text: say(site, 0, '允许误差±${1:3}%').text }] : [say(site, hit.span.end + end, '允许误差±${1:3}%')])] };
  if (TIME.test(rest.slice(at.index + at[0].length))) {
    const figure = rest.slice(at.index, end);
    const within = rest.startsWith('内', end) ? '' : '内';
    return [{ title: titled(`${figure}内`), pieces: [replace(site, kept), { start: hit.span.end + end, end: hit.span.end + end, text: within }] }, tolerated];
  }
  if (/^倍/.test(rest.slice(at.index + at[0].length))) return [{ title: `删去「${words}」`, pieces: [replace(site, kept)] }];
  return [tolerated];
}

/** What is said of a quantity that the words imply, by what they are about. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/部分或者?全部|全部或者?部分/, '按未履行部分的${1:100}%计算'],
  [/允许的?范围/, '不超过${1:5}处'],
  [/^(?:优惠|折价|打折|折扣)/, '按附件@所列单价的${1:90}%计算'],
  [/目标|提升|提高|降低|增强|改善/, '幅度不低于${1:10}%，具体见附件@'],
  [/[费金酬款]|价|收费/, '单价见附件@，每笔不超过${1:5000}元'],
  [/任务|指标|量$|次数|件数/, '标准见附件@，每月不少于${1:10}件'],
];
const QUANTIFIED = /^(?:足够|充足|适量|足量|少量|大量|若干|一些|众多|大批|较多|较少|过多|大多数|绝大多数|绝大部分|大部分|数量)/;
/** 出现|大量|差评 → 出现10件以上差评; 支持|大量|用户 → 支持不少于1000名用户. */
function counted(site: RepairSite): readonly Plan[] {
  const { words, before, after, hit, facts } = site;
  const right = startsWithOne(after, ['的', '地']).length;
  const condition = hit.mood === 'condition' || hit.mood === 'ground';
  const noun = /[^的]{2,}$/.exec(words.replace(QUANTIFIED, '').replace(/^的/, ''))?.[0] ?? '';
  const thing = noun === '' ? facts.folded.slice(hit.span.end + right, Math.max(nounEnd(site), hit.span.end + right + 2)) : noun;
  const count = firstOf(COUNTS, thing, noun, after.slice(0, 8))?.[1] ?? '${1:10}件';
  // 若干|条建议: the text has its own measure word.
  if (/^(?:若干|一些|少量|大量)$/.test(words) && MEASURE.test(after) && !/^[日天周年月]/.test(after)) return [whole(site, `${condition ? '' : /少量/.test(words) ? '不超过' : '不少于'}\${1:10}`)];
  // 提供给|多个|出借人: at most so many.
  const several = /^(?:多|数|几|若干)(个|家|名|位|处|项|种)$/.exec(words);
  if (several) return [whole(site, `${condition ? '' : '不超过'}\${1:3}${several[1]!}`, 0, right)];
  // 往上涨|一点: by how much.
  if (/(?:涨|加|调|降|减|升)[高低]?(?:一点|一些|点儿?|些)$/.test(words)) return [whole(site, `${words.replace(/(?:一点|一些|点儿?|些)$/, '')}不超过\${1:5}%`)];
  // 享受|不同比例的|退费: which share.
  if (/(?:比例|费率|折扣)的?$/.test(words)) return [(words.endsWith('的') ? noteNoun : note)(site, '比例见附件@，不低于${1:10}%')];
  // 获得相应佣金, 按正常标准收费, 完成规定的指标: no number stands before a verb.
  if (!QUANTIFIED.test(words)) return [note(site, SAID.find(([what]) => what.test(words))?.[1] ?? '以附件@所列的${1:3}项为准')];
  if (/大多数|大部分|绝大/.test(words)) return [whole(site, `不少于总数\${1:80}%的${noun}`, 0, right)];
  if (/^数量|(?:数量|数额|金额)(?:较|巨)/.test(words)) return [whole(site, condition || /^(?:时|的|或)/.test(after) ? (words.startsWith('数量') && /^的[一-鿿]/.test(after) ? '数量达到${1:10}件' : '一个月内达到${1:10}件') : '不少于${1:10}件')];
  if (/少量|较少/.test(words)) return [whole(site, `不超过${count}${noun}`, 0, right)];
  // 如被|大量|举报: the number goes before 被.
  if (before.endsWith('被')) return [whole(site, '在一个月内累计${1:10}次被', 1)];
  // 避免突然|大量|发送: from how many on.
  if (/^大量/.test(words) && /(?:避免|防止|不得|禁止)[^，,]{0,10}$/.test(before)) return [whole(site, `超过\${1:1000}次`, 0, right)];
  if (/^(?:地|使用|发生|采购|举报|投诉|出现|退货|退订|退款|缺勤|迟到|取消|流失|发送|群发|拨打|复制|下载|抓取|转发|传播|散布|注册|离职)/.test(after) && noun === '') return [whole(site, '在一个月内累计${1:10}次', 0, right)];
  return [whole(site, condition ? `${count}以上${noun === '' ? '' : noun}` : `不少于${count}${noun}`, 0, right), ...(noun === '' && !condition && !/^(?:$|[，,]|直至|至)/.test(after) ? [whole(site, '附件@所列数量的', 0, right)] : [])];
}

/** 一定比例 → 10%的比例; 部分报酬 → 总额30%的报酬; 若干名 → 5名. */
export const amount: Planner = (site) => {
  const { words, after, family } = site;
  const row = family.id === 'in-a-row' ? /^(连续|累计|多次|经常|屡次|反复)(.+?)[，,]?$/.exec(words) : null;
  if (row) return [whole(site, `${row[1] === '连续' ? '连续' : '在一个月内累计'}\${1:3}次${row[2]!}${/[，,]$/.test(words) ? '，' : ''}`)];
  if (/^若干的?$/.test(words) && CURRENCY.test(site.after)) return [whole(site, /^的?人民币/.test(site.after) ? '${1:5000}元' : '${1:5000}', 0, site.after.startsWith('的') ? 1 : 0)];
  if (words === '以上') return [{ title: '删去「以上」', pieces: [replace(site, '')] }];
  if (family.id === 'no-ceiling') return [whole(site, words.replace(/以上的?/, ''))];
  if (family.id === 'by-the-work') return [note(site, '按附件@所列单价计算，每小时不超过${1:500}元')];
  if (family.id === 'at-some-worth') return [note(site, '按届时评估价的${1:90}%计算')];
  if (family.id === 'not-yet-written-off') return [note(site, '以附件@所列总额为准，按${1:36}个月平均摊销')];
  if (family.id === 'worth-unsaid' && /^[^以]*(?:报酬|工资|费用?|租金|款项?|价款|金额|佣金|保证金)$/.test(words)) return [note(site, '按附件@所列价格计算，合计不超过${1:1000}元')];
  if (family.id === 'worth-unsaid') return [note(site, '以购置发票载明的价格为准，每使用一年扣减${1:10}%'), note(site, '价格见附件@')];
  if (family.id === 'bank-rate') return [note(site, '指支付日之前最近一次公布的${1:1}年期贷款市场报价利率')];
  if (family.id === 'about' && !/^(?:数十|数百|上百|数千|上千|数万|近百|十余|百余|千余|几十|几百|几千|十几|二十余|三十余)/.test(words)) return approximate(site);
  if (/^连续(?:多|数)/.test(words)) return [whole(site, `连续\${1:3}${/月$/.test(words) ? '个月' : words.slice(-1)}`)];
  // 多次|违反|: what is done so often stands in the words.
  const done = /^(?:多次|屡次|数次)([^的地以]{2,})(的?)$/.exec(words);
  if (done) return [whole(site, `在一个月内累计\${1:3}次${done[1]!}${done[2]!}`)];
  if (/^(?:多次|再三|一再|反复)/.test(words) && site.hit.mood === 'duty') return [whole(site, '至少${1:两}次', 0, startsWithOne(after, ['地']).length)];
  // 分|多次|投资, 往复|数次: a number, and no month to count within.
  if (/^[多数]次$/.test(words) && /分$/.test(site.before)) return [whole(site, '${1:2}次以上')];
  if (words === '数次' && site.hit.mood !== 'condition' && site.hit.mood !== 'ground') return [whole(site, '${1:3}次')];
  // 不得设置|多次|跳转: what is forbidden has a most.
  if (/^(?:多次|反复|频繁)/.test(words) && site.hit.mood === 'ban') return [whole(site, '超过${1:1}次', 0, startsWithOne(after, ['地']).length)];
  if (/^(?:累计多次|多次|多番|数次|屡次|屡屡|频频|再三|一再|反复|累次|频繁|经常性|长期反复|三番|接二连三)/.test(words)) return [whole(site, '在一个月内累计${1:3}次', 0, startsWithOne(after, ['地']).length)];
  // 要多安排|人手: how many.
  const more = /^(要|应当?|需|须|得)([多少])(.+)$/.exec(words);
  if (more) {
    const figure = /巡查|宣传|沟通/.test(more[3]!) ? '每月${1:3}次' : firstOf(COUNTS, after.slice(0, 8))?.[1] ?? '${1:3}件';
    return [whole(site, `${more[1]}${more[3]}${more[2] === '多' ? '不少于' : '不超过'}${figure}`)];
  }
  const some = /^(?:数|几|若干|多|数十|数百|上百|数千|上千|数万|近百|十余|百余|千余|几十|几百|几千|十几|二十余|三十余)(日|天|次|个月|月|周|年|小时|名|个|份|笔|台|套|项|件|张|辆|间|场|箱|轮|遍|篇|人|元|万|家|条|吨)(以上|以内|内)?(之后|以后|后)?$/.exec(words);
  if (some) return [whole(site, `\${1:${/^(?:几十|十余|十几|二十余|三十余)/.test(words) ? 30 : /数十|近百|上百|数百|百余|几百/.test(words) ? 100 : /千|万/.test(words) ? 1000 : /多/.test(words) ? 3 : 5}}${some[1] === '月' ? '个月' : some[1]!}${some[2] ?? ''}${some[3] ?? ''}`)];
  // 已完成工作对应的费用: by how much of the whole is done.
  if (family.id === 'due-sum' && words.startsWith('已')) return [note(site, '按其占全部工作量的百分比乘以合同总额计算，保留${1:2}位小数'), note(site, '按附件@所列单价计算')];
  if (family.id === 'floor-only') return [whole(site, words.replace(/不低于|不少于|至少/, ''))];
  if (family.id === 'quantity-asked') return [note(site, /率|比例|份额/.test(words) ? '指${1:95}%' : /人数/.test(words) ? '指${1:20}人' : /额|业绩|规模/.test(words) ? '指${1:10}万元' : '指${1:100}件')];
  // 保管费由各租户分摊: by what.
  if (family.id === 'shared-somehow') return [note(site, /双方|甲乙|甲、乙|甲方和乙方|甲方与乙方|^[与同和]/.test(words) ? '各承担${1:50}%' : '按面积占比计算，保留${1:2}位小数')];
  if (family.id === 'pro-rata') return [note(site, '按未履行部分占合同总额的百分比计算，保留${1:2}位小数'), note(site, '比例为${1:10}%')];
  if (family.id === 'count-untold' || family.id === 'count-unnamed') return [note(site, /人数/.test(words) ? '指${1:20}人' : /面积/.test(words) ? '指${1:50}平方米' : /金额|价|额|费/.test(words) ? '指${1:1000}元' : '指${1:100}件')];
  if (family.id === 'tier' || family.id === 'fault-tier') return tier(site);
  if (family.id === 'peak') return [note(site, '指每年${1:11}月1日至${2:11}月15日')];
  if (/市场|市价|行情|成本价|优惠价|公允|合理的?价|同类价/.test(words)) return market(site);
  if (/^酌/.test(words)) return [note(site, '幅度不超过${1:10}%')];
  if (/律师|差旅|维权|交通|材料费|维修费|费用|支出|开支|成本|花费|开销/.test(words) && family.id === 'costs-incurred') return costs(site);
  if (/价|报酬|对价/.test(words) && family.id === 'costs-incurred') return [note(site, '以附件@报价单为准，浮动不超过${1:5}%')];
  if (/^按比例/.test(words)) return [note(site, '即按合格数量占总数量的百分比乘以${2:合同总额}计算，保留${1:2}位小数')];
  if (/^(?:按|依|根据)(?:一定|适当|相应|合理)?的?比例/.test(words)) return [whole(site, '按${1:10}%的比例')];
  if (/^[一大小少绝]{0,2}部分/.test(words)) return part(site);
  if (/经济责任|补偿|赔偿|责任|违约金|罚款|处罚/.test(words)) return [note(site, '按实际损失的${1:50}%计算，不超过${2:5000}元')];
  const certain = /^(一定|适当|相应|合理|相当|合适|适度)的?(.*)$/.exec(words);
  if (certain) return certainly(site, certain[2]!);
  return counted(site);
};

const CURRENCY = /^的?(人民币|美元|欧元|英镑|日元|港元|港币)/;

function certainly(site: RepairSite, noun: string): readonly Plan[] {
  const { words, after, before } = site;
  const right = words.endsWith('的') || !after.startsWith('的') ? 0 : 1;
  // 支付|一定数额的|美元
  const currency = CURRENCY.exec(after)?.[1];
  if (currency !== undefined && /^(?:数额|金额|数量|额度)?的?$/.test(noun)) return [whole(site, currency === '人民币' ? '${1:5000}元' : '${1:5000}', 0, right)];
  // 商业秘密许可使用费的|合理数额: a share of what stands before.
  if (before.endsWith('的') && /数额|金额|比例|额度|份额/.test(noun)) return [whole(site, /比例|份额/.test(noun) ? '${1:10}%' : '${1:100}%')];
  // 挑选|合理人数|的人员: so many of them.
  if (/^人数$/.test(noun)) return [whole(site, '${1:5}名', 0, right)];
  // 携带|合理数量|的外汇: the number takes the words' place.
  if (/数量$/.test(noun) && right === 1) return [whole(site, /外汇|资金|现金|款/.test(after) ? '不超过${1:5000}元' : '不超过${1:10}件', 0, 1)];
  // 许可费的|一定百分比|作为维护费
  if (/百分比$/.test(noun)) return [whole(site, '${1:10}%', 0, right)];
  const adjectival = noun === '' || /的$/.test(noun);
  const thing = adjectival ? site.facts.folded.slice(site.hit.span.end + right, nounEnd(site)) : noun;
  const unit = UNITS.find(([what]) => what.test(adjectival ? noun : thing))?.[1] ?? UNITS.find(([what]) => what.test(thing))?.[1];
  if (!adjectival) {
    if (noun === '费用') return [whole(site, '不超过${1:5000}元、按附件@所列标准计算的费用'), note(site, '以附件@所列为准')];
    // 提取|适当比例|的管理费.
    if (unit?.endsWith('%') === true && right === 1) return [whole(site, '相当于应付金额${1:10}%的', 0, 1)];
    if (unit) return [whole(site, /服务费|手续费|佣金/.test(noun) ? `每次不超过\${1:100}元的${noun}` : /元$/.test(unit) ? `\${1:5000}元的${noun}` : /倍$/.test(unit) ? unit : `${unit}的${noun}`), note(site, '以附件@所列为准')];
    return [whole(site, `附件@所列的${noun}`), note(site, '以附件@所列的为准')];
  }
  if (/比例的$/.test(noun)) return [whole(site, '相当于应付金额${1:10}%的', 0, right)];
  if (/数量的$/.test(noun)) return [whole(site, `不少于${/^[^，,]{0,6}(?:人员|人手|坐席|座席|保安|员工)/.test(after) ? '${1:10}名' : '${1:10}件'}`, 0, right)];
  if (/费$/.test(thing)) return [whole(site, '不超过${1:5000}元的', 0, right), noteNoun(site, '标准见附件@')];
  if (/费|款|资金|押金|保证金|奖励|补贴|报酬|收益|投入/.test(thing)) return [whole(site, '不低于${1:5000}元的', 0, right), noteNoun(site, '标准见附件@')];
  if (/损失|影响|后果/.test(thing)) return [noteNoun(site, '指达到${1:5000}元')];
  const count = firstOf(COUNTS, thing)?.[1];
  if (count) return [whole(site, `不少于${count}`, 0, right), whole(site, '附件@所列的', 0, right)];
  return [whole(site, '附件@所列的', 0, right), noteNoun(site, '以附件@所列的为准')];
}

function part(site: RepairSite): readonly Plan[] {
  const noun = site.words.replace(/^[一大小少绝]{0,2}部分的?/, '');
  const share = /^[大绝]/.test(site.words) ? 70 : 30;
  if (/款|费|价|酬|金|租|收益|损失/.test(noun)) return [whole(site, `总额\${1:${share}}%的${noun}`), note(site, `占总额的\${1:${share}}%`)];
  if (/责任|权利|权限|功能|条件|内容|服务|业务|工作|工程|区域|房屋|场地/.test(noun)) return [whole(site, `附件@所列的${noun}`), note(site, '占总量的${1:30}%，具体见附件@')];
  return [whole(site, `\${1:30}%的${noun}`), whole(site, `附件@所列的${noun}`)];
}

const SIMPLE = /^(?:简单|普通|一般|常见|轻微|零星|局部|细小|小)/;

/** Simple and difficult, by what is so called. */
function tier(site: RepairSite): readonly Plan[] {
  const near = around(site);
  const simple = SIMPLE.test(site.words);
  const closed = closedList(site);
  if (closed) return [closed];
  if (/事故/.test(site.words)) return [note(site, simple ? '指未造成人身伤害且直接损失不超过${1:5000}元' : '指造成人身伤害或者直接损失达到${1:5000}元')];
  if (/^特殊.*(?:情况|情形)/.test(site.words)) return [note(site, '指不可抗力、政府行为、突发停水停电${1:三}种情形')];
  if (/案件|案情|诉讼|仲裁/.test(near)) return [noteNoun(site, simple ? '指争议金额不足${1:100}万元且当事人为${2:两}方' : '指争议金额达到${1:100}万元或者当事人达到${2:3}方')];
  if (/缺陷|错误|瑕疵|差错|BUG|bug/.test(site.words)) return [noteNoun(site, simple ? '指不影响主要功能、可在${1:2}个工作日内修复' : '指须${1:5}个工作日以上才能修复')];
  if (/故障|问题$/.test(site.words) && /修复|排除|解决|处理|响应|到场/.test(site.facts.folded)) return [note(site, simple ? '指不致停用、影响不超过${1:1}项功能' : '指须${1:2}个工作日以上才能修复')];
  if (/返工|维修|小修|修理|修缮|更换|零部件|损坏|故障|部位|改动|变更/.test(near)) return [(/(?:故障|毛病)$/.test(site.words) ? note : noteNoun)(site, simple ? '指单次费用不超过${1:500}元' : '指单次费用达到${1:1000}元')];
  if (/重点|特殊|客户|个案/.test(site.words)) return [noteNoun(site, '指附件@所列的各类')];
  if (/模块|功能|系统|软件|开发/.test(near)) return [noteNoun(site, simple ? '指开发工作量不超过${1:5}人日' : '指开发工作量达到${1:20}人日')];
  const text = simple ? '指知识库已有答案、可在${1:15}分钟内办结的事项' : '指须由${1:2}个部门协同或者超过${2:1}个工作日才能办结的事项';
  return [noteNoun(site, text), noteNoun(site, '指附件@所列的各类')];
}

function market(site: RepairSite): readonly Plan[] {
  const { words, before, after } = site;
  // 不因市场行情波动而变化: nothing hangs on the figure.
  if (/不因$|不随$|无论$/.test(before)) return [];
  const compares = /低于$|高于$|不高于$|不低于$/.test(before);
  const text = compares ? '以签约地同类产品最近${1:3}个月成交均价为准' : /成本/.test(words) ? '以采购发票为凭，加价不超过${1:5}%' : /优惠/.test(words) ? '不高于届期报价单价格的${1:80}%' : '以签约地同类项目最近${1:3}个月成交均价为准，浮动不超过${2:5}%';
  return [note(site, text.replace('届期', '签订时')), ...(after === '' ? [] : [tail(site, '价格表见附件@，浮动不超过${1:5}%')])];
}

function costs(site: RepairSite): readonly Plan[] {
  const { facts, words, before } = site;
  if (/收取$/.test(before)) return [note(site, '每次不超过${1:500}元'), note(site, '标准见附件@')];
  if (/实现债权|律师|诉讼|维权/.test(`${facts.folded}`) && !/差旅|交通|材料/.test(words)) return [note(site, '以发票为凭，合计不超过争议金额的${1:10}%'), note(site, '标准见附件@')];
  if (/扣除|收益|收入/.test(facts.folded)) return [note(site, '以发票为凭，不超过收入的${1:20}%'), note(site, '项目见附件@')];
  return [note(site, '以发票为凭，合计不超过${1:5000}元'), note(site, '标准见附件@')];
}

/** 业务高峰期 → 业务高峰期（指每年11月1日至11月15日…）. */
export const season: Planner = (site) => {
  const text = /咨询|话务|进线|来电|客服|坐席|座席|订单/.test(site.facts.folded)
    ? '指日咨询量超过上月日均量${1:150}%的日期'
    : /时段|高峰期?$/.test(site.words) && /通勤|出库|提货|用电|用车|排队|车辆/.test(site.facts.folded)
      ? '指每日${1:8}时至${2:10}时'
      : /低峰|低谷|闲|低流量|清淡/.test(site.words)
        ? '指每日${1:23}时至次日${2:6}时'
        : '指每年${1:11}月1日至${2:11}月15日';
  const dates = '指每年${1:11}月1日至${2:11}月15日';
  // 大促|节点: the note follows the whole of it.
  const at = /^(?:节点|期间|时段|活动|季)/.test(site.after) ? noteNoun : note;
  return [at(site, text), ...(text === dates ? [] : [at(site, dates)]), at(site, '指附件@所列的日期')];
};
