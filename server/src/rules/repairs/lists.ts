import { toHan } from '../../text/numerals.ts';
import { reinforced } from './judgements.ts';
import { close, endsWithOne, note, noteAt, noteNoun, replace, startsWithOne, tail, titled, whole, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs of lists without an end and of occasions left open. */

/** Items joined by 、 和 及 in the text before the words, back to where the list begins. */
function countItems(text: string, listed = false): number {
  // 拒付运费（收件人付费）: what brackets hold is no item.
  const clause = /[^，,；;：:（(]*$/.exec(text.replace(/[（(][^（()）]*[)）]/g, ''))?.[0] ?? text;
  const list = listed ? clause : clause.split(/提供|包括|包含|完成|收集|负责|承担|支付|(?<![所拥享具])有(?![限关效])|标明|注明|载明|约定|办理|填写|参加|要求|扣除|配发的|的/).at(-1) ?? clause;
  // 转租、严重危及消防或人身安全、损坏设施: in a list by 、 only the last item is joined otherwise.
  const items = list.split('、');
  const last = items.length > 2 ? items.at(-1)! : list;
  return Math.max(1, (items.length > 2 ? items.length - 1 : 0) + (last.match(JOINS)?.length ?? 0) + 1);
}

/** Not 危及, 涉及, 参与, 和谐. */
const JOINS = /、(?:以?及|和|与|或者?)?|(?<=[一-鿿])(?<![总饱温缓平调])和(?![谐平解睦缓])|(?<![危涉普触波顾累遍提论])及(?![时格早])|(?<![参给赋])与|或者|或/g;

/** 两, 三 …: a number before its measure word. */
const counted = (count: number): string => (count === 2 ? '两' : toHan(count));

/** 差旅、食宿等费用 → 差旅、食宿两项费用. */
export const openList: Planner = (site) => {
  const { words, before } = site;
  // 采取停水、停电|等措施: the words hold their list; its end is what is closed.
  const open = site.family.id === 'measures-listed' || site.family.id === 'provided-and-so-on' ? words.lastIndexOf('等') : 0;
  if (open > 0) {
    const { hit } = site;
    return openList({ ...site, hit: { ...hit, span: { start: hit.span.start + open, end: hit.span.end } }, words: words.slice(open), before: before + words.slice(0, open) });
  }
  // 诉讼费、律师费|等，: the mark stays.
  if (site.family.id === 'sums-and-so-on' && words.length > 1) {
    const { hit } = site;
    return openList({ ...site, hit: { ...hit, span: { start: hit.span.start, end: hit.span.start + 1 } }, words: words.slice(0, 1) });
  }
  // 未声明|的等。: the list of grounds ends here.
  if (site.family.id === 'grounds-open' || site.family.id === 'causes-open') {
    const end = /[。；]$/.exec(words)?.[0] ?? '';
    // 因天气、市场等原因|导致: the list of causes ends here.
    if (!/^的|[。；]$/.test(words) && /(?:导致|造成|致使|引起|影响|延误|延期|迟延|停运|停业|停课|停工|中断|取消|不能|无法|未能)$/.test(words)) {
      const items = countItems(before);
      const count = counted(items);
      const at = { start: site.hit.span.start, end: site.hit.span.start + 1 };
      if (items === 1) return [{ title: '列举到此为止：仅此一种', pieces: [{ ...at, text: /^等(?:原因|因素)/.test(words) ? '这${1:一}种' : '这${1:一}种情形' }] }];
      return [{ title: `列举到此为止：共${count}种`, pieces: [{ ...at, text: /^等(?:原因|因素)/.test(words) ? `\${1:${count}}种` : `\${1:${count}}种情形` }] }];
    }
    // 服务质量不合格|等情形时|: what is listed is the only one.
    if (!words.startsWith('的') && countItems(before) === 1) return [{ title: '列举到此为止：仅此一种', pieces: [replace(site, /时$/.test(words) ? '的情形时' : '这${1:一}种情形的')] }];
    return words.startsWith('的') ? [whole(site, `的（限于以上\${1:三}种）${end}`)] : [whole(site, `\${1:${counted(countItems(before))}}种情形之一的`)];
  }
  const noun = words.slice(1);
  // 因台风|等原因需要停工: what follows the count is its noun.
  if (site.family.id === 'causes-listed') {
    const items = countItems(before);
    const at = { start: site.hit.span.start, end: site.hit.span.start + 1 };
    return [{ title: items === 1 ? '列举到此为止：仅此一种' : `列举到此为止：共${counted(items)}种`, pieces: [{ ...at, text: items === 1 ? '这${1:一}种' : `\${1:${counted(items)}}种` }] }];
  }
  const count = countItems(before);
  const figure = count === 1 ? '' : `\${1:${counted(count)}}`;
  const kind = /^(?:情形|情况|条件|方式|风险)|(?:原因|因素|缘故|事由)$/.test(noun) ? '种' : '项';
  const rest = noun.replace(/^(?:其[他它]|相关|有关|一切|所有|全部|各[项种类]|必要|配套)的?/, '').replace(/^等/, '');
  const mark = /[。；;，,]$/.exec(noun)?.[0] ?? '';
  const costs = /[费金款税]$/.test(before) || /费|款/.test(rest);
  const what = rest === mark ? (costs ? '费用' : '事项') : rest.replace(/[。；;，,]$/, '');
  const limit = costs ? '（合计不超过${1:5000}元）' : '';
  const agreed = { title: '写明其余须另行书面确认', pieces: [replace(site, `以及另行书面确认的其他${what}${limit}${mark}`)] };
  if (count === 1) return [agreed];
  return [{ title: `列举到此为止：${titled(`${figure}${kind}${rest}`)}`, pieces: [replace(site, `${figure}${kind}${rest}`)] }, agreed];
};

/** How the list goes on that the words open: its items' text, how it closes, and where. */
function listAt({ facts, hit }: RepairSite): { readonly items: string; readonly ending: string; readonly end: number } {
  const rest = facts.folded.slice(hit.span.end).replace(/^[：:]/, '');
  const items = rest.split(/[，,。；;）)\n]/)[0] ?? '';
  const ending = /等[^、等]{0,8}$|(?<=[、和及或][^、和及或的]{1,12})的[^、的]{1,8}$/.exec(items)?.[0] ?? '';
  const from = hit.span.end + (facts.folded.slice(hit.span.end).length - rest.length);
  return { items: items.slice(0, items.length - ending.length), ending, end: from + items.length - ending.length };
}

/** 披露途径包括但不限于A、B → 披露途径限于下列2项：A、B; 提供包括但不限于A、B等资料 → 提供A、B等2项资料. */
export const including: Planner = (site) => {
  const { words, before, after, facts } = site;
  // |赔偿平台包括但不限于|A、B: whom stays.
  const whom = /^(?:赔偿|补偿|赔付|偿付)[^包]+/.exec(words)?.[0].length ?? 0;
  if (whom > 0) {
    const { hit } = site;
    return including({ ...site, hit: { ...hit, span: { start: hit.span.start + whom, end: hit.span.end } }, words: words.slice(whom), before: `${before}赔偿` });
  }
  const { items, ending, end } = listAt(site);
  const apart = countItems(items, true);
  // 包括但不限于：不按提示操作，未提交，遗失密码: set out by commas.
  const count = apart > 1 ? apart : (facts.folded.slice(site.hit.span.end).replace(/^[：:]/, '').split(/[。；;）)\n]/)[0] ?? '').split(/[，,]/).filter((part) => part.trim() !== '').length || 1;
  const colon = /^[：:]/.test(after) ? 1 : 0;
  const own = words.startsWith('主要') ? words.replace('主要', '') : '';
  if (own !== '' && /^(?:以下|下列|如下)/.test(items)) return [whole(site, `${own}且仅${own}`)];
  // 包括(但不限于)转让、质押: the brackets go too.
  const bare = /(?:包括|包含|含)[（(]但$/.exec(before)?.[0];
  if (bare !== undefined && /^[）)]/.test(after)) return [whole(site, `限于下列\${1:${countItems(facts.folded.slice(site.hit.span.end + 1).split(/[，,。；;）)]/)[0]!.replace(/等[^、]*$/, ''), true)}}项：`, bare.length, 1)];
  if (/^(?:各种|各类|各项)/.test(words)) return [note(site, '以附件@所列的各项为限')];
  // 提供|包括但不限于|如下支持：A、B: the number takes the place of 如下.
  const announced = /^(以下|下列|如下)(?:各项|几项|的)?/.exec(items);
  if (announced && own === '' && /^[一-鿿]{0,12}[:：]/.test(facts.folded.slice(site.hit.span.end + announced[0].length))) {
    const listed = countItems((/[:：]([^。；;\n]*)/.exec(facts.folded.slice(site.hit.span.end))?.[1] ?? '').replace(/等[^、]*$/, ''), true);
    return [whole(site, listed > 1 ? `下列\${1:${listed}}项` : '下列各项', 0, announced[0].length)];
  }
  if (items.trim() === '') return [whole(site, `${own}限于下列第\${1:1}项至第\${2:5}项`)];
  const cost = /^(.*?)([（(，,])(?:包括|包含|含)但不限于$/.exec(facts.text.slice(site.hit.span.start, site.hit.span.end));
  const only = `限于下列\${1:${count}}项：`;
  if (cost) return [whole(site, `${cost[1]!}${cost[2]!}${only}`, 0, colon)];
  if (/^主要/.test(words)) return [whole(site, own === '包括' ? only : `${own}下列\${1:${count}}项：`, 0, colon)];
  if (/包括但$|但$/.test(before) || words === '不限于') return [whole(site, only, endsWithOne(before, ['包括但', '包含但', '含但', '但']).length, colon)];
  const verb = endsWithOne(before, ['提供', '签署', '提交', '交付', '支付', '承担', '赔偿', '负责', '收集', '出具', '进行', '作出', '采取', '实施', '制作', '发送', '开展']);
  const rest: Plan = { title: '写明其余须另行书面确认', pieces: [replace(site, `包括下列\${1:${count}}项以及另行书面确认的其他项：`, 0, colon)] };
  if (verb !== '' && ending.startsWith('等') && count === 1) return [{ title: '列举到此为止：仅此一项', pieces: [replace(site, '', 0, colon), { start: end, end: end + 1, text: '这${1:一}项' }] }, rest];
  if (verb !== '' && ending.startsWith('等')) return [{ title: `列举到此为止：共${count}项`, pieces: [replace(site, '', 0, colon), { start: end + 1, end: end + 1, text: `\${1:${count}}项` }] }, rest];
  if (verb !== '' && ending !== '') return [{ title: `写明「限于${count}项」`, pieces: [replace(site, '', 0, colon), { start: end, end, text: `（限于\${1:${count}}项）` }] }];
  return [whole(site, verb === '' ? only : `下列\${1:${count}}项：`, 0, colon), rest];
};

/** What closes an open word, by what it opens; a list in an annex only where nothing nearer does. */
const WHAT: readonly (readonly [RegExp, string])[] = [
  [/税/, '以完税凭证载明的为准'],
  [/费|支出|开支|款|补偿/, '以发票为凭，合计不超过${1:5000}元'],
  [/损失/, '以直接损失为限'],
  [/支持|协助|配合|帮助|协作|便利|合作/, '收到书面请求后${1:3}个工作日内提供所需的资料、人员和场地'],
  [/手续|登记|备案/, '在${1:10}个工作日内办结'],
  [/培训/, '每次不少于${1:2}小时，每年不少于${2:2}次'],
  [/(?:建筑|建设|装修|装饰|施工|原|辅助|包装)材料|建材|物料/, '以附件@所列的${1:5}种为限'],
  [/资料|文件|材料|证据|证明|证件|凭证|票据|单据|数据|记录|报告/, '以书面清单列明的${1:5}份为限'],
  [/信息/, '以书面清单列明的${1:5}项为限'],
  [/人员|负责人/, '以书面名单所列的${1:3}人为限'],
  [/机构|单位|(?<![甲乙丙丁对各双三])方$|商家/, '以书面名单所列的${1:3}家为限'],
  [/意见|建议/, '每${1:季度}书面提出一次'],
];
/** What is said of a likeness. */
const LIKE: readonly (readonly [RegExp, string])[] = [
  [/功能|产品|服务|软件|系统|业务/, '指功能相同部分达到${1:60}%'],
  [/事件|情形|情况|原因/, '指连续影响履行达到${1:5}日'],
];

/** 相关费用 → 相关费用（以发票为凭，合计不超过5000元）; 其他违约行为 → 其他违约行为（经书面通知后15日内仍未纠正）. */
export const catchAll: Planner = (site) => {
  const { words, family, after, before, hit } = site;
  const listed = (say: typeof note): Plan => say(site, '以附件@所列的为限');
  // 主要用于配送 → 仅用于配送
  if (family.id === 'mainly-for') return [whole(site, words.replace('主要', '仅'))];
  if (family.id === 'other-grounds' || family.id === 'other-causes') {
    // Only what is still to be done can be put right.
    const breach = site.profile !== 'labour' && /^(?:其他|其它)?(?:违反|违约|违规|不履行|不符合|未[按能经履])/.test(`${words}${after}`) && !/影响|危害|损害/.test(words) && !/^(?:法律|法规|国家)/.test(after);
    // 其他原因|造成损失的: the note goes behind what it limits.
    const say = /(?:原因|因素|事由|事件|情形|情况)$/.test(words) ? note : close;
    return [...(breach ? [say(site, '经书面通知后${1:15}日内仍未纠正')] : []), say(site, '以附件@所列的为限')];
  }
  // 不另行支付其他费用: what is excluded altogether needs no measure.
  if (hit.mood === 'exempt' || hit.mood === 'ban' || /(?:不|无需|不再|免)[^，,]{0,8}$/.test(before)) {
    if (/费|款|支出|税/.test(words) || /(?:支付|承担|收取|负担)[^，,]{0,6}$/.test(before)) return [];
  }
  // 扣减相应服务费用: as much as is not done.
  if (family.id === 'sums-unnamed' && /佣金|奖金/.test(words)) return [note(site, '按每笔金额的${1:5}%计算')];
  // 把相应款项|存入账户: what is paid in, not what is left of it.
  const paidIn = family.id === 'sums-unnamed' ? /^[将把].*?(?:费用|款项|金额)/.exec(words)?.[0] : undefined;
  if (paidIn !== undefined) return [noteAt(site, hit.span.start + paidIn.length, '以附件@所列金额为准，合计不超过${1:5000}元')];
  if (family.id === 'sums-unnamed' && /相应|对应/.test(words)) return [note(site, '按未履行部分的数量和附件@所列单价计算'), note(site, '按未履行部分占总额的${1:10}%计算')];
  const open = /(?:的|其他|其它|一切|各项|任何|临时|类似|同类|相似|相应|相关|有关)$/.test(words);
  // 相关工作|交接单: the note goes behind the whole noun.
  const say = open || (/工作$/.test(words) && /^(?:交接|清单|记录|报告|资料|成果|计划|人员)/.test(after)) ? noteNoun : note;
  const noun = open ? `${words}${after.slice(0, 8)}` : words;
  if (family.id === 'other-breach' && /^(?:违|[不未])/.test(words)) return [note(site, '经书面通知后${1:15}日内仍未纠正')];
  if (family.id === 'related-loss' && /交办|安排|指派|布置|指定|交代|交付/.test(words)) {
    const text = site.profile === 'labour' ? '每月不超过${1:20}小时，不超出岗位说明书的范围' : '每月不超过${1:20}个工时，超出部分按每工时${2:100}元另行支付';
    return [close(site, text)];
  }
  if (family.id === 'other-harm' && words.endsWith('损失')) return [note(site, '限于直接损失、律师费和鉴定费${1:三}项')];
  if (family.id === 'related-loss' && /赔偿|损失/.test(words)) return [note(site, '包括直接损失、律师费和鉴定费${1:三}项')];
  // 以其他方式|偿付: what is listed are the ways.
  const way = /^(.{2}(?:方式|方法|手段|途径|办法))(.+)$/.exec(words);
  if (way) return [whole(site, `${way[1]!}（限于附件@所列的方式）${way[2]!}`)];
  if (/类似|相似|同类|相近/.test(words)) {
    const like = LIKE.find(([what]) => what.test(noun))?.[1];
    return like === undefined ? [listed(say)] : [say(site, like)];
  }
  const text = WHAT.find(([what]) => what.test(noun))?.[1];
  // 提供必要的支持, 必要的会议: what the annex lists is named best by taking the open word's place.
  if (text === undefined && /^(?:必要|所需|需要)/.test(words) && /条件|设备|设施|场地|权限|资质|工具/.test(noun)) return [listed(say)];
  return [...(text === undefined ? [] : [say(site, text)]), listed(say)];
};

/** What limits who may act as he sees fit, by what is then done. */
const LIMITS: readonly (readonly [RegExp, string])[] = [
  [/(?:修改|制定|修订).{0,8}(?:协议|规则|条款|合同)/, '每年不超过${1:2}次，提前${2:15}日公告'],
  [/价|费|收取|租金/, '每年不超过${1:1}次，幅度不超过${2:5}%，提前${3:30}日书面通知'],
  [/工资|薪酬|薪资|报酬|待遇/, '每年不超过${1:1}次，提前${2:30}日书面说明理由'],
  [/转让|转移|转给/, '提前${1:30}日书面通知'],
  [/岗位|职务|工作地点/, '经书面协商一致，调整后工资不降低'],
  [/限额|功能|系统|升级|维护|设定|服务时间|交易时间|暂停|停止|中断/, '每月不超过${1:2}次，提前${2:3}日公告'],
  [/要求|增加|增减|加减|增派|扩大|调配|变更|调整|发货|安排|推迟|取消/, '提前${1:3}日书面通知，每月不超过${2:2}次'],
  [/检查|抽查|审计|查阅|查看|核查|巡查/, '每季度不超过${1:1}次，提前${2:1}日通知'],
  [/了解|获取|查询|索取|提供.{0,6}(?:资料|报表|信息)/, '每月不超过${1:2}次，收到请求后${2:3}个工作日内提供'],
];

/** What the occasion may be, where the words name a condition. */
const OCCASIONS: readonly (readonly [RegExp, string])[] = [
  [/催收|还款|追偿/, '指逾期达到${1:3}日'],
  [/付款|支付|付清|结算|延后支付/, '指法定节假日、银行系统故障两种情形，最长延后${1:3}日'],
  [/休息|加班|休假/, '指抢修、救灾两种情形，每月不超过${1:1}次'],
  [/工期|到场|到达|赶到|交货|交付|发货|停休|提货|运至|上述期限/, '指自然灾害、停电达到${1:4}小时或者道路封闭'],
  [/增加|增派|扩大|调配|协商增加/, '指业务量达到上月日均量的${1:120}%'],
  [/财务报表|资料|文件/, '指逾期达到${1:10}日或者被列为失信被执行人'],
  [/功能|系统|升级|维护|服务时间|交易时间|暂停/, '指系统连续中断达到${1:2}小时'],
];

/** 道路改建、布局调整等|特殊情况 → 道路改建、布局调整两种情况; 客观因素|（如治理、改建） → （限于治理、改建两种情形）: the text names the cases itself. */
export function closedList(site: RepairSite): Plan | undefined {
  const { words, before, after, hit } = site;
  const like = /^[（(](?:例如|比如|如)[:：]?([^）)]{2,60}、[^）)]{2,60})[）)]/.exec(after);
  if (like && !/等|不限于/.test(like[1]!)) {
    const from = hit.span.end + 1;
    const end = hit.span.end + like[0].length - 1;
    return { title: '列举到此为止', pieces: [{ start: from, end: from + (/^(?:例如|比如|如)[:：]?/.exec(after.slice(1))?.[0].length ?? 0), text: '限于' }, { start: end, end, text: `\${1:${counted(countItems(like[1]!, true))}}种情形` }] };
  }
  if (!/特殊|例外|客观|特定/.test(words) || !/、[^，,。；]{1,20}等$/.test(before)) return undefined;
  const count = countItems(before.slice(0, -1));
  return count < 2 ? undefined : { title: `列举到此为止：共${count}种`, pieces: [{ start: hit.span.start - 1, end: hit.span.start, text: `这\${1:${counted(count)}}种` }] };
}

const SPECIAL = '指不可抗力、政府行为、突发停水停电${1:三}种情形';

/** 必要时 → 必要时（指系统连续中断达到2小时）; 有权根据需要调整价格 → …（每年不超过1次，…）; 原则上 → 除两种情形外. */
export const occasion: Planner = (site) => {
  const { words, facts, hit, after, before, family } = site;
  if (/^确有.*困难/.test(words)) return [note(site, '以附件@所列的书面证明为准')];
  const closed = closedList(site);
  if (closed) return [closed];
  if (family.id === 'in-principle') {
    if (/^\s*[（(]/.test(after)) return [];
    const verb = words.replace(/^(?:原则上|一般来说|一般而言|正常情况下|一般情况下|通常情况下|大多数情况下|多数情况下|一般情况|通常情况|一般|通常)[，,]?/, '');
    const except = /[日天时月周年期]/.test(after) ? '不可抗力、法定节假日' : '不可抗力、另行书面确认';
    return [whole(site, `除\${1:${except}}\${2:两}种情形外，${verb}`, 0, startsWithOne(after, ['，', ',']).length)];
  }
  if (family.id === 'maybe') {
    if (hit.mood === 'ban' && /(?:方式|行为|手段|内容|活动)$/.test(`${words}${after}`)) return [tail(site, '指附件@所列的${1:5}种')];
    if (/暂停|中断|停止/.test(words) || (/影响/.test(words) && /服务|系统|使用/.test(after))) return [tail(site, '每月不超过${1:2}次，每次不超过${2:4}小时')];
    if (/提供|收取|调整|变更|增加|增减|不再/.test(words)) return [tail(site, '提前${1:30}日书面通知')];
    if (/偿债|担保|履行|履约|还款|经营|供货/.test(`${before}${words}${after}`)) return [tail(site, '指涉及金额达到${1:50}万元，或者连续停产达到${2:15}日')];
    if (/声誉|形象|商誉|品牌/.test(`${words}${after}`)) return [tail(site, '指被市级以上媒体报道，或者一个月内被投诉达到${1:3}次')];
    return [tail(site, '以有权机关或者双方共同委托的鉴定机构在${1:15}日内出具的书面意见为准')];
  }
  if (family.id === 'beyond-control') return [/技术/.test(`${words}${after.slice(0, 4)}`) ? noteNoun(site, '经双方在${1:15}日内共同委托的专家书面认定') : noteNoun(site, /系统|网络|平台|软件|服务器|通信|数据|线上|接口/.test(facts.folded) ? '指不可抗力、供电或者通信中断达到${1:4}小时两种情形' : '指不可抗力、政府行为${1:两}种情形')];
  if (/^不宜|^不适宜/.test(words)) return [];
  if (family.id === 'no-reason' && /不宜|不适合|不便|不方便/.test(words)) return [tail(site, '指附件@所列的${1:3}种情形')];
  if (family.id === 'no-reason' && /(?:无法|不能|难以)/.test(words)) return [note(site, '须在${1:3}日内书面说明理由并提供证明')];
  if (family.id === 'no-reason') return [tail(site, '指在${1:3}日内未能书面说明理由并提供证明')];
  const next = after.trim() === '' ? facts.segments[hit.segment + 1] : undefined;
  const near = facts.folded.slice(hit.span.end, Math.min(next?.span.end ?? site.segment.end, hit.span.end + 40));
  // 根据实际情况|确定 by somebody: within what time, in writing.
  if (family.id === 'as-things-stand' && /返还|退还|退回/.test(near)) return [note(site, '按未履行部分占合同总额的百分比计算，保留${1:2}位小数')];
  if (family.id === 'as-things-stand' && /确定|决定/.test(`${words}${after.slice(0, 6)}`)) return /由|[甲乙丙]方|双方/.test(before) ? [tail(site, '在${1:5}个工作日内书面确定')] : [];
  // 如有必要, in brackets of its own: somebody says so.
  const raised = /^如/.test(words) ? [whole(site, '经任何一方书面提出')] : [];
  if (hit.mood === 'duty' && /^[^，,]{0,2}(?:增加|增派|调配|补充(?!协议|合同|条款)|增配)/.test(near)) return [reinforced(site)];
  if (hit.mood === 'right' || (/^因[^，,]{0,6}(?:发展|经营|业务|运营|管理)[^，,]{0,2}需要/.test(words) && /保留|有权|可以?/.test(near)) || /(?:可|可以|有权|视|根据|按照)[^，,]{0,12}$/.test(before) || /^(?:根据|视|按照|依据)/.test(words)) {
    if (/知悉|接触|工作需要|业务需要/.test(near.slice(0, 8))) return [];
    const limit = LIMITS.find(([what]) => what.test(near))?.[1];
    if (limit !== undefined) return [tailOfSentence(site, limit), ...(/必要|特殊/.test(words) ? [note(site, OCCASIONS.find(([what]) => what.test(near))?.[1] ?? limit)] : []), ...raised];
    if (!/必要|特殊/.test(words)) return family.id === 'as-things-stand' ? [note(site, '在${1:5}个工作日内书面说明理由')] : [];
  }
  // 有特殊要求的: whoever has them says so in time.
  if (/^(?:有|提出)了?特?.{1,3}(?:要求|需求|需要)(?:时|的)?$/.test(words)) return [note(site, '须提前${1:3}日书面提出')];
  // 遇有|重大活动|要求驻场: an event, not a hindrance.
  const found = OCCASIONS.find(([what]) => what.test(near))?.[1] ?? (/活动|会议|赛事|展会/.test(words) ? '指参加人数达到${1:200}人' : undefined);
  const open = /(?:的)$/.test(words);
  const say = open ? noteNoun : note;
  if (found) return [say(site, found), ...raised];
  return family.id === 'special-case' || /特殊|例外|意外/.test(words) ? [say(site, SPECIAL)] : [say(site, '提前${1:3}日书面通知并说明理由')];
};

/** Said where the words' segment ends, or the next one where theirs is only 必要时，. */
function tailOfSentence(site: RepairSite, text: string): Plan {
  const next = site.facts.segments[site.hit.segment + 1];
  if (site.after.trim() !== '' || !next) return tail(site, text);
  return tail({ ...site, segment: next.span }, text);
}
