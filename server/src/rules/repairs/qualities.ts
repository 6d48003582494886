import { firstOf, METRICS, type Metric } from './metrics.ts';
import { around, endsWithOne, instead, isPerson, nounEnd, note, noteAt, noteNoun, replace, startsWithOne, stop, tail, titled, whole, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs that say what must come of it, instead of how well. */

const LISTED = '标准见附件@，达标率不低于${1:95}%';

/** The metric of what the words qualify: of a predicate the noun before it, else the noun they lead to. */
function metricOf(site: RepairSite, predicate: boolean): Metric | undefined {
  const noun = site.facts.folded.slice(site.hit.span.end, nounEnd(site));
  const subject = site.before.split(/[、和及与并]/).at(-1)!.slice(-12);
  return predicate ? firstOf(METRICS, `${subject.slice(-6)}${site.words}`, subject, site.before.slice(-14)) : firstOf(METRICS, noun, `${site.words}${site.after.slice(0, 8)}`, noun.length > 1 ? '' : site.before.slice(-8));
}

const FAULTS = /不|低|差|劣|老化|破旧|陈旧|欠佳|懈怠|散漫|拖沓|敷衍|低迷|残缺|模糊|混乱|脱节|失当|失职|粗糙/;

/** Idioms that mean a figure of their own. */
const FINE: readonly (readonly [RegExp, string])[] = [
  [/薄利多销/, '毛利率不高于${1:20}%'],
  [/花样翻新|推陈出新/, '每${1:周}更换不少于${2:3}个品种'],
];

/** 优质的服务 → 满意度不低于90%…的服务; 界面美观 → 界面美观（…）; 质量低劣的 → 质量低劣（指…）的. */
export const quality: Planner = (site) => {
  const { words, after, before, facts, hit, family } = site;
  // 修改至甲方认可为止: how often, and what silence means.
  if (/(?:通过|认可|同意|接受|确认|认同|点头|意见|异议)(?:为止|止)$/.test(words)) return [note(site, '最多${1:3}轮，收到后${2:5}个工作日内未书面提出意见的视为通过')];
  // 具备|良好品质|的设备: what one has stays.
  if (/(?:具备|具有|拥有)$/.test(before) && /[质性能度力]$/.test(words) && after.startsWith('的')) return [note(site, '标准见附件@，抽检合格率不低于${1:98}%')];
  const fine = FINE.find(([what]) => what.test(words));
  if (fine) return [note(site, fine[1])];
  if (/后(?:方可|方|才|再).{0,6}(?:支付|付款|结算)$/.test(words)) return [noteAt(site, site.hit.span.start + words.search(/后(?:方|才|再)/), '收到后${1:5}个工作日内未书面提出意见的视为通过')];
  if (family.id === 'kept-whole') return [note(site, '标准见附件@，完好率不低于${1:95}%')];
  if (family.id === 'made-ready') return [noteAt(site, site.hit.span.start + /^.+?(?:完备|停当|就绪|完善)/.exec(words)![0].length, '以双方签署的确认单为准，收到书面通知后${1:3}日内确认')];
  if (family.id === 'accepted-by-nothing') return ['${1:5}', '${1:10}'].map((days) => noteAt(site, site.hit.span.start + /^.+?(?:合格|通过)/.exec(words)![0].length, `标准见附件@，收到验收申请后${days}日内未书面提出异议的视为合格`));
  if (family.id === 'unfit' && /(?:价值|必要)的?$/.test(words)) return [noteAt(site, site.hit.span.end - (words.endsWith('的') ? 1 : 0), '指附件@所列的情形')];
  if (family.id === 'unfit' && /(?:活动|行为|内容|言论)$/.test(words)) return [note(site, '指附件@所列的${1:3}类')];
  if (/优质优价|物美价廉|质优价廉|货真价实/.test(words)) return [noteAt(site, site.hit.span.start + /^.*?(?:优质优价|物美价廉|质优价廉|货真价实)/.exec(words)![0].length, '质量标准和单价见附件@，抽检合格率不低于${1:98}%')];
  if (family.id === 'nothing-left') return [noteAt(site, site.hit.span.start + /^.+?(?:问题|事项|事宜|事务|纠纷|争议|款项)/.exec(words)![0].length, '以双方签署的交接清单为准，收到清单后${1:3}日内签署')];
  if (family.id === 'once-steady') return [noteAt(site, site.hit.span.start + words.search(/[之以]?后/), '指连续${1:15}日达到附件@所列指标')];
  if (family.id === 'papers-in-order') return [note(site, '以附件@所列清单为准')];
  if (family.id === 'rate-unsaid' && /^(?:提[高升]|增[加强]|扩大|优化|改善)/.test(words)) return [note(site, '较上一${1:季度}提高不少于${2:5}%')];
  if (family.id === 'rate-unsaid' && words.startsWith('逐')) return [tail(site, '每期幅度不低于${1:1}%')];
  if (family.id === 'rate-unsaid' && /流动|流失/.test(words)) return [tail(site, '月流失率不高于${1:10}%')];
  if (family.id === 'good-stuff' || /以上的?(?:品牌|产品|材料|配件)?$/.test(words)) return [note(site, '以附件@所列的${1:3}个品牌为准'), note(site, '标准见附件@，抽检合格率不低于${1:98}%')];
  if (/^(?:rate-unsaid|less-trouble)$/.test(family.id) && /[低小]/.test(words)) return [note(site, /费|成本|价|支出/.test(site.before) ? '不高于上一年度的${1:95}%' : '不高于${1:5}%')];
  if (family.id === 'rate-unsaid') return [note(site, /量$/.test(words) ? '不少于${1:10}万次' : '不低于${1:95}%')];
  // 疏于管理: what would have been enough; 不影响二次销售: what still may be sold.
  if (/^(?:疏于|怠于|疏忽于|懈于)/.test(words)) return [note(site, '指未按附件@所列的要求检查和记录')];
  if (/影响.{0,6}(?:二次|再次)(?:租赁|出租)/.test(words)) return [note(site, '指墙面、地面、水电设施${1:三}项完好')];
  if (/影响.{0,6}(?:二次|再次)/.test(words)) return [note(site, '指包装、配件、标签${1:三}项完好，未使用')];
  if (family.id === 'high-quality') return [note(site, /责任|诚信|忠诚|道德|敬业|意识/.test(words) ? '近${1:3}年无失信记录和有责投诉' : /可靠|稳定|可用|耐/.test(words) ? '年故障次数不超过${1:2}次' : '考核得分不低于${1:90}分'), note(site, '指标见附件@')];
  if (/^妥善|^稳妥|^审慎/.test(words) && /处理|处置|解决|应对/.test(words)) return settled(site);
  if (/解决|处理|响应|办理/.test(`${words}${after.slice(0, 4)}`) && /高效|快速|便捷/.test(words)) return tiers(site);
  // 影响服务|稳定的: what is harmed needs no measure of its own.
  if (/(?:影响|破坏|妨碍)[^，,]{0,6}$/.test(before)) return [];
  if (/(?:有损|损害|影响|破坏|妨碍|违背)[^，,]{0,24}$/.test(before)) return [noteNoun(site, '指附件@所列的情形')];
  if (/清洁|整洁|干净|卫生/.test(words) && /退租|交还|返还房屋|腾退|搬离/.test(facts.folded)) return [note(site, '在交还前${1:1}日内清扫并经双方签字确认')];
  if (/^(?:齐全|齐备|完备)的?$/.test(words) && (words.endsWith('的') || after.startsWith('的')) && !/^的?(?:$|[，,])/.test(after)) return [whole(site, '附件@所列的', 0, words.endsWith('的') ? 0 : 1)];
  if (/创造[^，,]{0,6}条件$/.test(words)) return [note(site, '以附件@所列的${1:3}项为准')];
  // 具有充分|授权的负责人
  if (/^充分$/.test(words) && /^的?(?:授权|理由|依据|证据)/.test(after)) return [noteNoun(site, '以书面列明的${1:3}项为准')];
  if (family.id === 'bare-fault') return faults(site);
  if (family.id === 'rich' || /^(?:资深|经验丰富)|经验/.test(words)) return experience(site);
  if (/满意/.test(words) && !/度/.test(after.slice(0, 1))) return [note(site, '以书面确认或者收到后${1:5}个工作日内未提出书面异议为准'), note(site, '评分不低于${1:80}分')];
  const unconditional = /^无条件地?(更正|修改|改正|收回|退回|回收|撤出|搬离|拆除|恢复|归还|清退|召回|返工|更换|退换|退货|退款|配合|赔偿|修复|重做|接受|承担)/.exec(words)?.[1];
  if (unconditional !== undefined) return [whole(site, `在收到书面要求后\${1:7}日内${unconditional}`)];
  if (/措施$/.test(words)) return measuresOf(site);
  if (/手段$/.test(words)) return /通信|通讯|联络/.test(words) ? [note(site, '不少于${1:两}种，其中${2:一}种为7×24小时值守电话')] : /非法|不正当|不当|欺诈/.test(words) ? wrongs(site) : measuresOf(site);
  if (/最(?:优惠|低|优|佳)的?(?:价格|服务价格|条件|待遇|方案|折扣)|^最优惠/.test(words)) return lowest(site);
  if (/资历|资格|学历|职级|水平|能力/.test(words) && /^同等|^对等/.test(words)) return [note(site, '指不少于${1:5}年同类工作经历')];
  // 与原房间条件|相当的|房间, 资历|相当的|讲师: in what, and by how much at most.
  const alike = /相近|类似|相似|接近|相仿|近似|^同类的?(?:替代|替换|车|房|商品)/.test(words) || (words.startsWith('相当') && /(?:与[^，,。；;]{1,12}|条件|档次|水平|资历|资质|价值|性能|品质|质量|规格|级别|价格|配置|品牌|能力)$/.test(site.before));
  if (alike && /资历|资质|职级|水平|能力|经验/.test(around(site)) && /人员|师|员|顾问|律师|教练|专家|保姆|阿姨/.test(around(site))) return [noteNoun(site, '指不少于${1:5}年同类工作经历')];
  if (alike || /^(?:同等|同档次|同级别|同规格|同类型|对等)/.test(words)) return [noteNoun(site, '规格、等级与附件@所列一致，市场价值相差不超过${1:5}%')];
  if (/平均|同行|业内|均值|行业|业界|国际|国内|惯例|通例|通行|通常/.test(words) || (/先进|领先/.test(words) && /水平|水准/.test(`${words}${after.slice(0, 6)}`))) return benchmark(site);
  if (/^最?(?:适合|适宜|适于)/.test(words) && !words.endsWith('的') && /^[^，,。；;、]/.test(after)) return [tail(site, '运输、使用后的破损率不高于${1:0.5}%'), tail(site, '具体标准见附件@')];
  if (/^[超极]?低(?:延|时|抖|丢)/.test(words)) return [note(site, '平均时延不超过${1:50}毫秒、丢包率不超过${2:0.1}%')];
  if (/正当|不周$|不当|不良|不合理|道德|不快|反感/.test(words)) return wrongs(site);
  if (/不称职|不胜任|不适格|不能胜任/.test(words)) return [note(site, '指连续${1:两}个月考核得分低于${2:60}分')];
  if (family.id === 'up-to-standard') return upTo(site);
  if (family.id === 'reasonable') return reasonable(site);
  if (family.id === 'adequate') return adequate(site);
  if (/^专业(?:知识|素养|能力|技能)/.test(words)) return [note(site, '书面测试正确率不低于${1:80}%'), note(site, '培训不少于${1:16}学时')];
  if (/(?:成果|进展|成效|改善|提升)$/.test(words)) return [note(site, '以完成附件@所列第${1:一}阶段工作并经书面确认为准')];
  // 接入规范, 规则、规范: a noun; 与…相当: a comparison that says its measure.
  if (words === '相当' && hit.grade === 'warning') return [note(site, '不低于其书面制度所列要求的${1:100}%')];
  // 符合软件工程|规范: a rule without a name.
  if (words === '规范' && /(?:符合|遵守|按照|满足|遵循)[^，,]{0,14}$/.test(before)) return [note(site, '指《${1:规范名称}》第${2:1}版')];
  if (/^(?:规范|相当)$/.test(words) && (words === '相当' || /^(?:$|[，,、时）)的])/.test(after))) return [];

  if (family.id === 'manners' && /作业|施工|装卸/.test(words)) return [note(site, '每月有效投诉不超过${1:1}件')];
  if (family.id === 'manners' && /(?:[^良]好|强|高|过硬)的?$/.test(words) && !/态度/.test(words)) return [noteNoun(site, '具有${1:3}年以上同类工作经历'), noteNoun(site, '考核得分不低于${1:80}分')];
  const attribute = words.endsWith('的') || after.startsWith('的');
  const adverb = words.endsWith('地') || after.startsWith('地');
  const predicate = !attribute && !adverb && !/[一-鿿]/.test(after.slice(0, 1).replace(/[和及与并或且时]/, ''));
  const metric = metricOf(site, predicate || (attribute && /[，,]|^的?$/.test(after.slice(words.endsWith('的') ? 0 : 1, 1))));
  if (adverb) return skilled(site);
  if (attribute && !/^的?(?:$|[，,])/.test(after)) return attributed(site, metric);
  const compound = compoundOf(site);
  if (compound) return compound;
  if (/^[一-鿿]/.test(after) && /(?:倾听|工作|服务|处理|接待|完成|履行|提供)$/.test(words)) return [tail(site, metric?.good ?? '服务满意度不低于${1:90}%'), tail(site, LISTED)];
  // 发货慢: what is found wanting is measured by where it falls short.
  if (metric && /[慢差]$/.test(words)) return [note(site, `指${metric.bad}`), note(site, '指附件@所列的情形')];
  return metric ? [note(site, metric.good), note(site, LISTED)] : family.id === 'manners' ? [note(site, '服务满意度不低于${1:90}%')] : [note(site, LISTED)];
};

/** 妥善处理投诉 → 处理投诉（在2个工作日内书面告知处理结果）. */
function settled(site: RepairSite): readonly Plan[] {
  const verb = /(?:处理|处置|解决|应对).*$/.exec(site.words)![0];
  if (!/投诉|不满|情绪|客户|咨询|诉求|问题|纠纷/.test(site.facts.folded)) return /双方|各方|争议/.test(site.before) ? [instead(site, verb, '在${1:15}日内书面达成一致')] : [instead(site, verb, '在${1:24}小时内书面告知处理进展')];
  return [instead(site, verb, '在${1:2}个工作日内书面告知处理结果'), whole(site, `在受理后\${1:2}个工作日内${verb}`)];
}

/** 熟练地操作 → 经考核（得分不低于80分）操作; 高效和经济地 → the time it takes. */
function skilled(site: RepairSite): readonly Plan[] {
  const right = startsWithOne(site.after, ['地']).length;
  if (/熟练/.test(site.words)) return [instead(site, '', '操作考核得分不低于${1:80}分', right)];
  return [whole(site, '按照附件@所列标准', 0, right), instead(site, '', LISTED, right)];
}

/** What is wrong to do, by whether a verb or a thing is so called. */
function wrongs(site: RepairSite): readonly Plan[] {
  const { words, after } = site;
  if (/伦理|道德|不快|反感/.test(words)) return [];
  // 使用不当|造成损坏: what was to be heeded in doing so.
  const act = /^(.{2,4})不[当周]$/.exec(words)?.[1];
  if (act !== undefined && !/应对|处理|处置|应答|服务|沟通|答复|言/.test(act)) return [note(site, `指违反附件@所列的${act}要求`)];
  const near = `${words}${after.slice(0, 6)}`;
  if (/应对|处理|处置|接待|答复|言/.test(near)) return [note(site, '指同一事项被有效投诉达到${1:2}次'), note(site, '指违反附件@所列的要求')];
  if (/保管|使用|操作|管理|维护|安装/.test(near)) return [note(site, '指违反附件@所列的要求，经书面提醒后${1:3}日内未纠正')];
  if (/(?:要求|请求|理由|条件|限制|诉求)$/.test(words)) return [note(site, '指超出第${1:三}条至第${2:五}条约定的范围')];
  return [/(?:活动|行为|方式|影响|手段|目的|内容|干预|干扰)$/.test(words) ? note(site, '指附件@所列的行为') : noteNoun(site, '指附件@所列的行为')];
}

/** 符合要求 of goods, of a service, of papers. */
function upTo(site: RepairSite): readonly Plan[] {
  const { words, before, after } = site;
  const near = `${words}${after.slice(0, 8)}`;
  if (/证明|证书|证件/.test(near)) return [note(site, '由有资质的机构在最近${1:6}个月内出具')];
  if (/调整|修改|整改/.test(words)) return [note(site, '在${1:5}个工作日内完成')];
  if (/保质|按质|按量|质量/.test(words) && !/质量(?:要求|标准)/.test(words)) return [note(site, '合格率不低于${1:98}%，数量差错不超过${2:0.5}%'), note(site, '指附件@所列的各项要求')];
  const metric = firstOf(METRICS, near, before.split(/[、和及与，,]/).at(-1)!.slice(-14));
  const listed = note(site, '指附件@所列的各项要求');
  if (/^约定/.test(words)) return [listed];
  if (/^(?:不|未|无法|没有)/.test(words) || /(?:不|未|未能|无法|没有)$/.test(before)) return metric && !metric.bracketOnly ? [note(site, `指${metric.bad}`), listed] : [listed];
  return metric && !metric.bracketOnly ? [note(site, metric.good), listed] : [listed];
}

/** 舒适的|环境: the words give way to the measure, with 的. A measure that can only stand in brackets follows the noun. */
function attributed(site: RepairSite, metric: Metric | undefined): readonly Plan[] {
  const right = site.words.endsWith('的') ? 0 : 1;
  // 更换|服务态度差|的坐席: what is not to be, is told apart and not turned into its contrary.
  if (/(?:[差慢低]|低[下劣]|不[好佳高强够]|欠[佳缺]|淡[薄漠]|薄弱|缺失)$/.test(site.words)) return [note(site, metric && !metric.bracketOnly ? `指${metric.bad}` : '指附件@所列的情形'), note(site, '指经书面通知后${1:5}个工作日内仍未改正')];
  // 车况|良好的|货车: an attribute whose subject stands before it.
  const subject = /(?:通风|采光|排水|照明|散热|况|质量|状况|性能|长势|条件|信誉|成绩|效果|业绩|色泽|工艺)$/.test(site.before);
  const listed = whole(site, '符合附件@所列标准（达标率不低于${1:95}%）的', 0, right);
  if (/习惯|体验|印象|氛围|关系/.test(site.after.slice(0, 14)) && !/服务体验/.test(site.after)) return [];
  if (subject) return metric ? [noteNoun(site, metric.good), noteNoun(site, LISTED)] : [noteNoun(site, LISTED)];
  const noun = site.facts.folded.slice(site.hit.span.end + right, Math.max(nounEnd(site), site.hit.span.end + right));
  if (/充足|充裕|足够|齐备|齐全/.test(site.words) && /人|库存|备件|车辆|样品|供应/.test(noun)) return counted(site, noun, right);
  if (!metric) return [listed];
  if (metric.bracketOnly || metric.good.includes('，')) return [noteNoun(site, metric.good), listed];
  return [whole(site, `${metric.good}的`, 0, right), listed];
}

/** 优质服务 written in one: the adjective inside the words. */
function compoundOf(site: RepairSite): readonly Plan[] | undefined {
  const adjective = /^(?:优质|优秀|优良|一流|高质量|高品质|高标准|高水平|高效率?|良好|专业性?的?)/.exec(site.words)?.[0] ?? '';
  const thing = site.words.slice(adjective.length).replace(/^[的地]/, '');
  if (adjective === '' || thing.length < 2) return /^(?:优质|优秀|优良|上乘)$/.test(site.words) && /^[一-鿿]/.test(site.after) ? attributedBare(site) : undefined;
  if (/^(?:完成|提供|履行|开展|执行|推进|运营|沟通)/.test(thing)) return [instead(site, thing, LISTED)];
  const metric = firstOf(METRICS, thing) ?? firstOf(METRICS, around(site));
  return metric ? [note(site, metric.good), note(site, LISTED)] : [note(site, LISTED)];
}

function attributedBare(site: RepairSite): readonly Plan[] {
  const metric = metricOf(site, false);
  return metric ? [noteNoun(site, metric.good), noteNoun(site, LISTED)] : [noteNoun(site, LISTED)];
}

const WEATHER = /天气|气候|海况/;

function faults(site: RepairSite): readonly Plan[] {
  const metric = firstOf(METRICS, `${site.before.slice(-8)}${site.words}`, site.before, site.after);
  const at = site.words.endsWith('的') || site.after.startsWith('的') ? noteNoun : note;
  const bad = /不配合|推诿|拖延|推脱/.test(site.words) ? '指收到书面要求后${1:3}个工作日内仍未配合' : WEATHER.test(site.before) ? '指${1:6}级以上大风或者${2:24}小时降水量达到${3:50}毫米' : /失职|失当|渎职|疏忽|疏漏|不尽责|不作为/.test(site.words) ? '指违反岗位职责造成直接损失达到${1:1000}元' : /不齐全|不齐备|不完备|不全/.test(site.words) ? '指缺少附件@所列的任何一项' : /满意/.test(site.words) ? '指评分低于${1:80}分' : metric ? `指${metric.bad}` : /不(?:及时|准时|按时)/.test(site.words) ? '指超过通知载明的期限达到${1:3}日' : '指考核得分低于${1:60}分';
  return [site.after.startsWith('的') && !/^的(?:$|[，,])/.test(site.after) ? at(site, bad) : note(site, bad), note(site, '指经书面通知后${1:5}个工作日内仍未改正')].slice(0, FAULTS.test(site.words) && !WEATHER.test(site.before) ? 2 : 1);
}

/** 具有|丰富|教学经验 → 具有3年以上教学经验; 具有|较强的|管理能力 → 具有3年以上管理工作经历. */
function experience(site: RepairSite): readonly Plan[] {
  const { words, after } = site;
  if (/资质|资格/.test(words) || /^.{0,6}(?:资质|资格)/.test(after)) return adequate(site);
  const lead = /^(?:具有|具备|拥有|具|有)/.exec(words)?.[0] ?? '';
  const joint = !words.endsWith('的') && after.startsWith('的') ? 1 : 0;
  const rest = after.slice(joint);
  if (/^(?:资深|经验丰富|有经验|有丰富|有一定|具有|具备|具)/.test(words) && /经验|资深/.test(words)) {
    const noun = /(技术人员|人员|工程师|顾问|律师|客服人员)$/.exec(words)?.[0] ?? '';
    if (/^(?:具有|具备|具|有)/.test(words) && !/的/.test(words.slice(1)) && !after.startsWith('的')) return [whole(site, `${lead}\${1:3}年以上同类工作经验`)];
    return [whole(site, `具有\${1:3}年以上同类工作经历的${noun}`, 0, joint), whole(site, `具有\${1:3}年以上同类工作经历并持有附件@所列证书的${noun}`, 0, joint)];
  }
  const known = /^([一-鿿]{0,8}?)(?:经验|经历|资历)/.exec(rest);
  if (known) return [whole(site, `${lead}\${1:3}年以上`, 0, joint)];
  if (/^粉丝/.test(rest)) return [whole(site, `${lead}不少于\${1:1}万名`, 0, joint)];
  const ability = /^([一-鿿]{0,6}?)(?:能力|水平|素养|素质|技能|知识|功底|基础)/.exec(rest);
  // 学员应具备|一定|基础: nobody has worked at it.
  if (ability?.[1] === '' && ability[0] === '基础') return [noteNoun(site, '以书面测试不低于${1:60}分为准')];
  if (ability) {
    const end = joint + ability[0].length;
    const what = /^(?:专业|业务|工作|综合|技术|服务)?$/.test(ability[1]!) ? '同类' : ability[1]!;
    return [{ title: titled(`\${1:3}年以上${what}工作经历`), pieces: [replace(site, `${lead}\${1:3}年以上${what}工作经历`, 0, end)] }, noteNoun(site, '以书面测试正确率不低于${1:80}%为准')];
  }
  if (/^[一-鿿]{0,2}(?:实力|资金|财力)/.test(rest)) return [noteNoun(site, '净资产不低于${1:500}万元')];
  if (/^[一-鿿]{0,6}(?:价值|意义|作用)/.test(rest)) return [noteNoun(site, '每期至少有${1:2}项建议被书面采纳')];
  return [noteNoun(site, '以不少于${1:1}项证书或者同类业绩为准')];
}

function lowest(site: RepairSite): readonly Plan[] {
  const noun = /(价格|服务价格|条件|待遇|方案|折扣)$/.exec(site.words)?.[0] ?? '';
  const right = !site.words.endsWith('的') && noun === '' && site.after.startsWith('的') ? 1 : 0;
  if (/方案|条件|待遇/.test(noun)) return [note(site, '不低于同期给予其他客户的条件，单价不高于其${1:100}%')];
  return [whole(site, `不高于同期向其他客户报价\${1:100}%的${noun}`, 0, right)];
}

/** 行业平均水平 → …（以…公布的上一年度数据为准）. */
function benchmark(site: RepairSite): readonly Plan[] {
  const { words, after } = site;
  const text = /高于|优于|不低于|超过|领先|不差于/.test(`${site.before.slice(-4)}${words}`)
    ? '以${1:平台}公布的上月同类数据为准，至少高出${2:5}%'
    : /惯例|通例|通行|通常|做法/.test(words)
      ? '指附件@所列的做法'
      : '以${1:2}家以上公开机构发布的上年度数据为准';
  // 达到行业|先进水平: it is said of the whole.
  const first = /的$/.test(words) || after.startsWith('的') ? noteNoun(site, text) : tail(site, text);
  return /惯例|通例|通行|通常|做法/.test(words) ? [first] : [first, tail(site, LISTED)];
}

const THINGS = /用品|设施|设备|资料|条件|人员|物品|工具|场地|环境|材料|机制|制度|文件|标准|定额|方案|计划/;

/** 相应的软硬件环境 → 附件二所列的软硬件环境; 具有相应资质 → 具有附件二所列资质. */
function adequate(site: RepairSite): readonly Plan[] {
  const { words, after } = site;
  const qualified = /^(具有|具备|有)?(?:相应|相关|足够|一定|丰富|必要)的?(资质|资格|能力|条件|工作经验|经验)$/.exec(words);
  if (qualified) return /经验/.test(qualified[2]!) ? [whole(site, `${qualified[1] ?? ''}\${1:3}年以上同类工作经验`)] : [note(site, '以不少于${1:1}项有效证书为准'), whole(site, `${qualified[1] ?? ''}附件@所列的${qualified[2]!}`)];
  const thing = /^(?:相应|合理|适当|有效|必要|恰当|可行|严格|可靠|足够|适宜|充分|公平)的?(.{2,})$/.exec(words)?.[1];
  if (/^(?:具有|具备)/.test(words)) return [noteNoun(site, '以不少于${1:1}项证书或者同类业绩为准')];
  if (/商业判断/.test(words)) return [note(site, '在收到后${1:5}个工作日内书面说明理由')];
  if (/多样|多种/.test(words)) return [noteNoun(site, '不少于${1:3}种')];
  if (thing !== undefined && /注意|谨慎|审慎/.test(thing)) return [note(site, '指按附件@所列的事项逐项核对后书面确认')];
  if (thing !== undefined && /方式|方法|途径|办法|手段|安排/.test(thing)) {
    if (/^\s*[（(]/.test(after)) return [];
    return /通知|告知|送达|联系/.test(site.facts.folded) ? [note(site, '限于书面、电子邮件${1:两}种')] : [note(site, '在${1:15}日内书面确认')];
  }
  if (thing !== undefined && /支持|保障|培训|配合/.test(thing)) return [whole(site, `不少于\${1:2}次、每次不少于\${2:2}小时的${thing}`), whole(site, `附件@所列的${thing}`)];
  if (thing !== undefined) return [whole(site, `附件@所列的${thing}`), note(site, '每${1:年}至少核对${2:一}次并书面记录')].slice(0, /制度|机制|设备|设施/.test(thing) ? 2 : 1);
  if (/便利|方便/.test(words)) return [note(site, /您|劳动|进修|学习|律师/.test(site.facts.folded) ? '每年不少于${1:5}个工作日' : '在${1:3}个工作日内提供所需的人员、场地和权限')];
  if (/^(?:基本|大致|大体)/.test(words)) return [note(site, '偏差不超过${1:3}%')];
  if (/经营不善/.test(words)) return [note(site, '指净资产较上一会计年度末减少达到${1:30}%，或者被列为失信被执行人')];
  if (/不善|不力|不周|不到位|不完善/.test(words)) return [note(site, '指违反附件@所列要求，经书面提醒后${1:3}日内未纠正')];
  if (/惯常方式/.test(words)) return [note(site, '与最近${1:3}次同类事项的处理相同')];
  if (/解释|补偿标准|应对|处理不当|处置|答复|言/.test(words)) return [note(site, '以附件@所列的情形为准')];
  return [noteNoun(site, '以附件@所列的为准')];
}

const ADVERBS: readonly (readonly [RegExp, string, boolean])[] = [
  // [the verb, what is said of it, whether the adverb goes and the note stands at the end]
  [/^(?:推迟|延后|延长|延期|顺延|放宽|展延|展期)/, '最长不超过${1:15}日', true],
  [/^(?:增派|增加|补充|增配|扩充)/, '增加的数量不少于原有的${1:10}%', true],
  [/^(?:减少|降低|下调|降价|扣减|减免|优惠|让利|压缩)/, '幅度不超过${1:10}%', true],
  [/^(?:上浮|上调|提高|加价|涨价)/, '幅度不超过${1:5}%', true],
  [/^(?:调整|变更|优化|修改)/, '幅度不超过${1:5}%，提前${2:15}日书面通知', true],
  [/^(?:分摊|分担|分配|承担)/, '各承担${1:50}%', true],
  [/^(?:补偿|赔偿|奖励|支付|补贴)/, '金额不超过${1:5000}元', true],
  [/^(?:办理|处理|处置|解决|交接|移交|安置|安排)/, '在${1:15}日内完成，交接或者处理结果书面确认', true],
  [/^(?:保管|保存|存放|照看|看护)/, '遗失、损坏的，在${1:24}小时内书面通知', true],
  [/^(?:使用|利用|操作)/, '用途和方法以附件@所列的为准', true],
];

/** 合理的费用 → 不超过5000元的费用; 适当推迟 → 推迟（最长不超过15日）; 周边合理范围内 → 周边半径3公里范围内. */
function reasonable(site: RepairSite): readonly Plan[] {
  const { words, after, before } = site;
  const right = !words.endsWith('的') && /^[的地之]/.test(after) ? 1 : 0;
  const rest = after.slice(right);
  // 合理|可行的方式: the other adjective stays without it.
  if (right === 0 && /^(?:可行|有效|必要|合法|可靠|公正|公平)/.test(rest)) return [];
  // 科学|合理的定额, 安装所|必要的条件: what belongs to the adjective goes, or stays, with it.
  const joined = endsWithOne(before, ['科学', '公平', '公开', '公正', '经济', '安全']).length;
  if (before.endsWith('所') && words.endsWith('的')) return [whole(site, '需的附件@所列的')];
  if (words.endsWith('的') || /^[的之]/.test(after)) {
    const noun = site.facts.folded.slice(site.hit.span.end + right, Math.max(nounEnd(site), site.hit.span.end + right));
    if (/^、|^，/.test(rest)) return [whole(site, '附件@所列的', 0, right)];
    if (/劳动报酬|工资|薪/.test(noun)) return [whole(site, '不低于当地最低工资标准${1:120}%的', 0, right)];
    if (/费|款|价|报酬|补偿|开支|成本|对价|金额/.test(noun)) return [whole(site, '不超过${1:5000}元的', 0, right), noteNoun(site, '标准见附件@')];
    if (/(?:广告|市场|资金|推广|费用|政策)支持/.test(noun)) return [whole(site, '不低于${1:1}万元的', 0, right), whole(site, '附件@所列的', 0, right)];
    if (/培训|教育|指导|支持|说明|介绍/.test(noun)) return [whole(site, '不少于${1:2}次、每次不少于${2:2}小时的', 0, right), noteNoun(site, '不少于${1:2}小时')];
    if (/库存|备件|工人|人员|人手|样品|车辆|设备/.test(noun) && /足够|一定|必要/.test(words)) return counted(site, noun, right);
    if (/(?:营运|运营|流动|启动|建设|周转)资金/.test(noun)) return [whole(site, '不低于${1:10}万元的', 0, right)];
    if (/奖励|补贴|资金|押金|经费/.test(noun)) return [whole(site, '不低于${1:1000}元的', 0, right)];
    if (/行动|救济/.test(noun)) return [noteNoun(site, '在${1:15}日内书面告知进展')];
    if (/影响/.test(noun)) return [noteNoun(site, '指延误达到${1:5}日')];
    const text = THINGS.test(noun) ? '附件@所列的' : '符合附件@所列标准的';
    return [whole(site, text, joined, right), ...(/用品|设施|设备|工具/.test(noun) ? [noteNoun(site, '每${1:季度}检查${2:一}次，不合格的在${3:3}日内更换')] : [])];
  }
  // 合理|损失, 合理|告知: a noun of its kind, a verb of its time.
  if (/^损[失害]/.test(rest)) return [noteNoun(site, '包括直接损失、律师费和鉴定费${1:三}项')];
  if (/^(?:告知|通知|提示)/.test(rest)) return [whole(site, '提前${1:3}日书面', 0, right)];
  if (/^(?:的)?(?:范围|区域)/.test(rest)) return [whole(site, /周边|附近|周围|方圆/.test(before) ? '半径${1:3}公里' : '附件@所列', 0, right)];
  if (/^(?:偏差|误差|损耗|浮动|幅度)/.test(rest)) return [whole(site, '不超过${1:3}%的', 0, right)];
  if (/^、/.test(rest)) return [whole(site, '按照附件@所列标准', 0, right), note(site, LISTED)];
  if (/^(?:分摊|分担)/.test(rest) && /各[^，,]{0,6}$/.test(before)) return [instead(site, '', '按各自上年度营业额的比例计算，每${1:季度}结算${2:一}次', right)];
  const adverb = firstOf(ADVERBS, rest);
  if (adverb) return [instead(site, '', adverb[1], right), whole(site, '按照附件@所列标准', 0, right)];
  if (rest === '' || /^[，,]/.test(rest)) return [note(site, '具体标准见附件@，偏差不超过${1:5}%')];
  return /^(?:被|要求|预期|预见|理解|相信)/.test(rest) ? [] : [whole(site, /(?:进行|予以|给予|作|制[定订]|设[置定]|编制|拟定|建立|提[出供]|给出|采[用取]|选择|保持|具有|享有|其[他它]|的)$/.test(before) || /^(?:请求|诉求|主张|投诉|异议|情况|情形|方案|距离|人数|水平|状态|比例|位置|路线|时段|用途|预算|利润)/.test(rest) ? '符合附件@所列标准的' : '按照附件@所列标准', 0, right)];
}

function counted(site: RepairSite, noun: string, right: number): readonly Plan[] {
  const unit = /设备|电脑/.test(noun) && !/人|工/.test(noun) ? '${1:5}台' : /车辆/.test(noun) ? '${1:5}辆' : /人|工/.test(noun) ? '${1:5}名' : '${1:10}件';
  return [whole(site, `不少于${unit}`, 0, right), whole(site, '附件@所列数量的', 0, right)];
}

/** 高效解决: tiers hide in it. */
function tiers(site: RepairSite): readonly Plan[] {
  const verb = /解决|处理|响应|办理/.exec(`${site.words}${site.after}`)![0];
  const text = '简单问题当场解决，复杂问题${1:7}个工作日内给出解决方案';
  const at = site.words.indexOf(verb);
  const end = at >= 0 ? site.words.slice(0, at) : site.words;
  const right = at < 0 ? startsWithOne(site.after, ['地']).length : 0;
  const cut = { start: site.hit.span.start, end: site.hit.span.start + end.length + right };
  return [
    { title: `分级：「${titled(text).slice(3, -1)}」`, pieces: [{ ...cut, text: '' }, ...instead(site, '', text).pieces.slice(1)] },
    { title: titled('在受理后${1:24}小时内'), pieces: [{ ...cut, text: '在受理后${1:24}小时内' }] },
  ];
}

/** Which measures are meant: of data, of safety, of anything else. */
export function measuresOf(site: RepairSite): readonly Plan[] {
  const { facts, words, after } = site;
  // 以合理的方式履行: a manner is agreed, not listed.
  if (/方式|办法|方法/.test(words) && !/措施/.test(words)) return [note(site, '在${1:10}日内书面确认')];
  const text = /数据|个人信息|客户信息|用户信息|信息安全|账号|账户|凭证|接口|密码|系统|网络|存储/.test(facts.folded)
    ? isPerson(site)
      ? '包括每${1:90}日更换一次密码、不在公用设备上保存密码'
      : '包括访问权限审批、传输和存储加密、每${1:日}备份以及日志保存${2:6}个月'
    : /保密|秘密|泄露/.test(facts.folded)
      ? '包括限定知悉人员不超过${1:10}人、资料专柜存放、复制登记'
      : /损失|扩大|止损|事故|补救/.test(facts.folded)
        ? '包括在${1:2}小时内通知对方、封存现场和证据、在${2:24}小时内提交处置方案'
        : '包括在${1:24}小时内书面通知对方、在${2:3}日内提交处置方案';
  const at = /(?:措施|手段|方式|办法|方法)$/.test(words) ? note : /^(?:的)?[一-鿿]{0,8}?措施/.test(after) ? ((_: RepairSite, t: string): Plan => afterMeasures(site, t)) : noteNoun;
  return [at(site, text), at(site, '指附件@所列的措施')];
}

/** Behind the word 措施 that the words lead to. */
function afterMeasures(site: RepairSite, text: string): Plan {
  const to = site.hit.span.end + site.after.indexOf('措施') + 2;
  return note({ ...site, hit: { ...site.hit, span: { start: site.hit.span.start, end: to } }, words: site.facts.folded.slice(site.hit.span.start, to), after: site.facts.folded.slice(to, site.segment.end) }, text);
}

const OBJECT_IS_SECRET = /密码|账号|帐号|账户|用户名|密钥|验证码|口令|微信号/;

/** What is said of a verb that is to be done with care or zeal: [the verb, what is measured]. */
const DONE_WELL: readonly (readonly [RegExp, string])[] = [
  [/^(?:关注|跟踪|跟进|监测|监控|留意)/, '每${1:周}至少查看${2:一}次并书面记录'],
  [/^(?:听取|对待|考虑|解答|答复|回应|沟通|反馈|倾听|接待|接受)/, '收到后${1:3}个工作日内书面答复'],
  [/^(?:协调|推进|推动|开展|宣传|推广|组织|拓展|开拓|发挥|落实|促进)/, '每${1:月}至少书面报告${2:一}次进展'],
  [/^管理/, '每${1:月}书面记录不少于${2:1}次'],
  [/^(?:照顾|照料|看护|护理|陪护)/, '每${1:2}小时巡视${2:一}次并留存记录'],
  [/^(?:巡查|巡视|检查|维护|管理|养护|门岗|监督|审查|审核|核查|核对|核实|盘点|照管|值守)/, '每${1:日}至少${2:一}次并留存记录'],
  [/^(?:参加|参与|出席)/, '出勤率不低于${1:90}%'],
  [/^应对/, '在${1:24}小时内书面告知处置情况'],
  [/^接收/, '在${1:5}个工作日内签字确认'],
  [/^(?:学习|提高|提升|改进|完善|优化|改善|增强)/, '每${1:季度}至少评估${2:一}次'],
  [/^(?:使用|操作|爱护|驾驶)/, '人为损坏的，在${1:7}日内修复或者按购置发票的价格赔偿'],
  [/^(?:工作|履行|履职|完成|执行|服务)/, '以月度考核得分不低于${1:80}分为准'],
  [/^(?:装卸|搬运|包装|施工|运输)/, '破损率不高于${1:0.5}%'],
  [/^(?:编制|制定|说明|告知|介绍|讲解)/, '在${1:3}个工作日内书面完成'],
  [/^(?:规划|安排|调配|配置|布置|调度|统筹)/, '提前${1:3}日书面告知'],
  [/^(?:经营|运营)/, '单笔支出达到${1:10}万元的，提前${2:3}日书面告知对方'],
  [/^(?:行使|运用)/, '行使前${1:3}日书面告知对方'],
  [/^(?:填写|记录)/, '当日完成，保存不少于${1:2}年'],
  [/^(?:分担|分摊|承担)/, '各承担${1:50}%'],
  [/^安置/, '在${1:30}日内逐人书面落实'],
];

/** What one person can be put in charge of. */
const ASSIGNABLE = /^(?:关注|跟踪|跟进|监测|监控|听取|解答|答复|回应|沟通|反馈|接待|协调|推进|巡查|巡视|检查|维护|管理|养护|监督|核查|核对|核实|盘点|照看|看护|照管|护理|值守|应对|接收|处理|处置|落实)/;

/** Verbs of something done once on demand: a time limit says all. */
const ON_DEMAND = /^(?:配合|协助|支持|协作|合作|响应|处理|解决|提供|采取|寻求|整改|办理|交付|提交|参与处理)/;

/** 妥善保管设备 → 指定1名专人保管设备; 积极配合 → 在收到书面要求后2个工作日内配合; 密切关注 → 关注（每周至少查看一次…）. */
export const dutyAdverb: Planner = (site) => {
  const { words, after, before } = site;
  const parts = /^((?:予以|给予|提供)?(?:积极|主动|充分|密切|大力|全面|认真|切实|全力|通力|良好|诚意|善意|诚信|真诚|妥善|妥为|妥当|审慎|谨慎|慎重|稳妥|适当|适度|恰当|合理合法|合理|勤勉|必要|一切必要|一切便利|公平合理|公平|公正|公允|客观|规范|统筹|详细|详尽|仔细|细致|小心|悉心|爱惜|爱护|珍惜|精心|科学|按质按量|如期保质|周密|严密|确保|保证|做好|高度|努力|耐心|用心|严格|诚心|不断|持续|加强|强化|尽心|尽责|热情|热心|细心|悉力|竭诚|诚恳|无条件|有效|清晰|完整详细|具体|足够)(?:的|地)?(?:、(?=积极|主动))?)(.*)$/s.exec(words);
  const adverb = parts?.[1] ?? '';
  // 积极稳妥地解决, 及时有效处理: both adverbs go.
  const verb = (parts?.[2] ?? words).replace(/^(?:、?(?:稳妥|有效|妥善|主动|及时|积极)+)?[的地、]?/, '');
  const right = verb === '' ? startsWithOne(after, ['地', '、']).length : 0;
  const doing = verb === '' ? after.slice(right) : verb;
  // 态度热情、|耐心: an adjective that closes its clause.
  if (verb === '' && /^(?:[，,、。；;]|$)/.test(after) && /^(?:耐心|细心|热情|热心|用心|认真|客观|公正|公平|规范|仔细|细致)$/.test(adverb)) return [note(site, '服务满意度不低于${1:90}%')];
  if (/^(?:享受|享有)/.test(doing)) return [whole(site, `按照附件@所列标准${verb}`, 0, right)];
  if (/^对待/.test(doing) && /公平|公正|善意|诚信/.test(adverb)) return [];
  if (/^(?:不配合|拒不配合|不予配合|消极配合)/.test(words)) return [tail(site, '指收到书面要求后${1:3}个工作日内仍未配合')];
  // 不能|积极稳妥地解决: within what time.
  const done = /(?:解决|处理|应对|处置|化解|补救|协调|配合)$/.exec(words)?.[0];
  if (done !== undefined && /(?:不能|未能|未|没有)$/.test(before)) return [whole(site, `在收到书面通知后\${1:15}日内${done}`)];
  if (/^(?:不积极|怠于|消极)/.test(words)) return [tail(site, '指收到书面要求后${1:3}个工作日内仍未履行')];
  if (/^(?:保管|保存|照管|照看|存放|储存)/.test(doing)) return kept(site, doing, verb);
  if (/^(?:不断|持续)/.test(words)) {
    if (/^的/.test(after)) return [whole(site, '每${1:季度}至少${2:一}次的', 0, 1)];
    return [whole(site, `每\${1:季度}至少评估一次并${verb}`), instead(site, verb, '每${1:季度}至少评估${2:一}次')];
  }
  if (/^(?:加强|强化)/.test(words)) return [tail(site, /门岗|安保|巡|值守|安全/.test(`${words}${after}`) ? '每${1:日}不少于${2:3}次并留存记录' : '每${1:月}不少于${2:1}次并书面记录')];
  if (/^(?:爱护|爱惜|珍惜)/.test(words)) return [tail(site, '人为损坏的，在${1:7}日内修复或者按购置发票的价格赔偿')];
  const noun = /(指导|说明|书面说明|证据|资料|理由|依据|解释|文件|记录|支持|便利|保护|注意|审查|监督|管理|沟通|提示|披露|措施|保障|培训|时间)$/.exec(words)?.[1];
  if (noun !== undefined && /[的]/.test(words)) {
    if (/指导|培训|沟通|支持|保障|便利/.test(noun)) return [whole(site, `不少于\${1:2}次、每次不少于\${2:1}小时的${noun}`), note(site, '不少于${1:2}次，内容见附件@')];
    return [note(site, '至少载明事实、依据、结论${1:三}项')];
  }
  if (/证据$/.test(words)) return [note(site, '由公证机构或者有权机关出具，至少${1:1}份')];
  if (/^(?:顺利|圆满)完成/.test(words)) return [tail(site, isPerson(site) ? '以月度考核得分不低于${1:80}分为准' : '以书面验收合格为准，延误不超过${1:3}日')];
  // 有序排队: people in good order interrupt nothing.
  if (/^(?:顺利|圆满|平稳|有序|确保顺利|保证顺利)/.test(words)) return [tail(site, /交接|过渡|衔接|切换|迁移|移交|业务|系统|运行|运营|服务/.test(around(site)) ? '业务中断不超过${1:2}小时' : '具体要求见附件@')];
  if (/^做好/.test(words)) return [madeReady(site)];
  if (/^(?:认真负责|尽责|负责任|严肃认真|一丝不苟|踏实)/.test(words)) return [whole(site, isPerson(site) ? '按照附件@所列的工作要求' : '每月书面报告${1:1}次工作进展并', 0, startsWithOne(after, ['地', '的']).length)];
  if (/^(?:审慎|谨慎|慎重|适当|适度|合理|必要|初步)?(?:审查|审核|核查|核实|检查)/.test(`${adverb}${doing}`) && !/密切|积极|主动|认真/.test(adverb)) return [tail(site, '在${1:5}个工作日内完成并书面告知结果')];
  if (/(?:进行|予以|加以|作|给予)$/.test(before) && verb === '') {
    const measured = firstOf(DONE_WELL, doing);
    return [instead(site, '', measured?.[1] ?? '在${1:3}个工作日内书面完成', right)];
  }
  if (/^(?:向|对|与|就)/.test(doing)) return [tail(site, '每${1:月}至少书面报告${2:一}次')];
  if (ON_DEMAND.test(doing) || (verb === '' && /^(?:[，,]|$)/.test(after))) return onDemand(site, verb, right);
  // 妥善使用捐赠款: money is accounted for.
  const measured = /^(?:使用|利用|运用)[^，,]{0,6}(?:款|资金|经费|费用)/.test(`${verb}${verb === '' ? after.slice(right) : after}`) ? ([/款/, '每${1:季度}书面报告使用情况不少于${2:1}次', true] as const) : firstOf(DONE_WELL, doing);
  // 依法、规范组织: the mark goes with the adverb.
  const mark = /(?:如实|准确|完整|认真|依法|合法|合规|公开|公平|公正|独立|诚信|勤勉|谨慎|文明|安全)、$/.test(before) ? 1 : 0;
  if (measured) return [instead(site, verb, measured[1], right, mark), ...(isPerson(site) || !ASSIGNABLE.test(doing) ? [] : [whole(site, `指定\${1:1}名专人${verb}`, 0, right)])];
  return [instead(site, verb, /^(?:编写|拟定|起草|完成|整理|制作|补充|修改|更正|纠正|清理|拆除|恢复|腾退|交付|建立|健全|设计|测试|调试|安装)/.test(doing) ? '在${1:5}个工作日内完成并书面确认' : '具体要求见附件@', right), ...(isPerson(site) || !ASSIGNABLE.test(doing) ? [] : [whole(site, `指定\${1:1}名专人${verb}`, 0, right)])];
};

/** 做好交接, 做好话务保障工作: what must have come of it. */
function madeReady(site: RepairSite): Plan {
  const near = `${site.words}${site.after}`;
  if (/措施/.test(near)) return tail(site, '在${1:3}日内书面告知所采取的措施');
  if (/话务|接待|咨询/.test(near)) return tail(site, '接通率不低于${1:90}%');
  if (/宣传|推广|招生/.test(near)) return tail(site, '每${1:月}至少${2:一}次');
  if (/交接|移交/.test(near)) return tail(site, '在${1:5}个工作日内完成，交接清单由双方签字');
  if (/记录|登记|台账|统计/.test(near)) return tail(site, '每${1:日}更新，保存不少于${2:2}年');
  if (/安全|保卫|防护|消防|卫生|清洁/.test(near)) return tail(site, '每${1:日}检查${2:一}次并留存记录');
  return tail(site, '在${1:3}个工作日内完成');
}

function onDemand(site: RepairSite, verb: string, right: number): readonly Plan[] {
  const { before } = site;
  // 给予乙方|大力支持: a noun, of which the time is told behind it.
  if (/^(?:[，,。；;]|$)/.test(site.after) && /(?:给予|提供|予以)[^，,。；;、]{2,10}$/.test(before)) return site.quantities.slice(0, 2).map(({ value, source }) => ({ ...note(site, `收到书面要求后${stop(value)}内提供`), source }));
  // 应及时、|全力配合: the time says what the other adverb would.
  const left = /(?:及时|积极|主动|充分|认真|全力|尽快)、$/.exec(before)?.[0].length ?? 0;
  const lead = /[在于]$/.test(before) ? '' : '在';
  const start = /(?:后|时|的)$/.test(before) || previousIsEvent(site) ? '' : '收到书面要求后';
  return site.quantities.slice(0, 2).map((quantity) => {
    const figure = /^(?:[0-9.]+|[一二三四五六七八九十两半]+)/.exec(quantity.value)?.[0] ?? quantity.value;
    const text = `${lead}${start}\${1:${figure}}${quantity.value.slice(figure.length)}内${verb}`;
    return { title: titled(text), source: quantity.source, pieces: [replace(site, text, left === 0 ? endsWithOne(before, ['予以', '给予']).length : left, right)] };
  });
}

function kept(site: RepairSite, doing: string, inWords: string): readonly Plan[] {
  const verb = /^(?:保管|保存|照管|照看|存放|储存)/.exec(doing)![0];
  const near = `${site.before}${site.after}`;
  const right = inWords === '' ? startsWithOne(site.after, ['地']).length + verb.length : 0;
  const written = inWords === '' ? verb : inWords;
  if (OBJECT_IS_SECRET.test(near)) return [{ title: '写明「不得向第三人提供，发现泄露的应在24小时内通知对方」', pieces: [replace(site, `${/专人$/.test(site.before) ? '' : '自行'}${written}`, 0, right), instead(site, '', '不得向第三人提供，发现泄露的应在${1:24}小时内通知对方').pieces[1]!] }];
  if (/保存|存放|储存/.test(verb) && /录音|记录|资料|文件|数据|档案|凭证|单据|日志|信息|资料/.test(near)) return [instead(site, written, '期限不少于${1:2}年', right), whole(site, `指定\${1:1}名专人${written}`, 0, right)];
  // 指定专人|妥善保管: who keeps it is said; 自己的行李: nobody else is put in charge of it.
  if (isPerson(site) || /专人$/.test(site.before) || /^[^，,]{0,3}(?:自己|本人|自身|个人|随身)/.test(site.after.slice(right))) return [instead(site, written, '遗失、损坏的，在${1:24}小时内报告', right)];
  return [whole(site, `指定\${1:1}名专人${written}`, 0, right), instead(site, written, '遗失、损坏的，在${1:24}小时内书面通知', right)];
}

export const previousIsEvent = ({ facts, hit }: RepairSite): boolean => {
  const previous = facts.segments[hit.segment - 1];
  return previous !== undefined && /(?:的|后|时|下)\s*$/.test(facts.folded.slice(previous.span.start, previous.span.end));
};
