import { endsWithOne, instead, note, noteAt, replace, startsWithOne, stop, tail, titled, whole, type Plan, type Planner, type Quantity, type RepairSite } from './site.ts';

/** Repairs that set a time limit or a rhythm. */

const EVENT_TAILS = ['之日起', '后', '时', '之后', '当日', '的', '情况下', '情形下', '之日', '当天', '下'];
/** 发现污损|及时修复: an event without 后. */
const BARE_EVENT = /(?:发现|发生|遇有?|出现|接到|收到|接获|获悉|得知)[^，,]{1,12}$/;

/** 如发现损坏，应|及时报告: what a segment before says has happened. */
const OCCURRED = /^\s*(?:如果?|若|一旦|当|凡)?(?:[甲乙丙]方|双方|一方|您|对方|其)?(?:在[^，,]{1,12})?(发现|发生|出现|收到|接到|遇到|遇|获知|得知)/;

/**
 * Where the period starts to run. Nothing where the sentence has just said so: …变更后|及时通知, 发生泄露的，应|及时通知.
 */
function startOf(site: RepairSite): string {
  const { facts, hit, before, role } = site;
  if (/(?:后|时|之日起|之日|之后|当日|以前|前)[在于]?$/.test(before)) return '';
  if (BARE_EVENT.test(before) && !/[应须需将请]/.test(/(?:发现|发生|遇|出现|接到|收到|接获|获悉|得知).*$/.exec(before)![0]!)) return '后';
  const previous = facts.segments[hit.segment - 1];
  const said = previous ? facts.folded.slice(previous.span.start, previous.span.end).trimEnd() : '';
  if (endsWithOne(said, EVENT_TAILS) !== '') return '';
  // 一旦披露方要求，接收方应|立即返还.
  if (/^\s*(?:一旦|如果?|若|当|凡|经)[^，,]{1,12}(?:要求|请求|提出)$/.test(said)) return '收到要求后';
  if (/(?:后|时|之日起|的情况下|情形下).{1,6}$/.test(before) && !/[，,]/.test(before)) return '';
  const occurred = OCCURRED.exec(said)?.[1];
  if (occurred) return `${/^遇/.test(occurred) ? '发生' : occurred}后`;
  // 及时将收到的信件转交: it runs from the receipt.
  if (/^[^，,]{0,6}[将把]所?(?:收到|接到|收取)/.test(site.after)) return '收到后';
  if (/^[^，,]{0,4}(?:签收|点收|清点)/.test(site.after)) return '收到后';
  // 办理产权登记: it cannot be done before its conditions are there.
  if (role.id === 'registration' && /^[^，,]{0,8}(?:办理|登记|备案|过户|申领|变更登记)/.test(site.after) && !/录入|记录/.test(site.after)) return '具备办理条件后';
  if (role.id === 'escalation' && /^[^，,]{0,4}上报/.test(site.after)) return '事项发生后';
  // 将审查结果|及时反馈: it runs from when the result is there.
  if (/[将把][^，,]{0,40}(?:结果|结论)$/.test(before)) return '得出结果后';
  if (/将[^，,]{0,40}(?:财产|款|物品|邮件|文件|资料)$/.test(before)) return '收到后';
  return role.start;
}

/** 未及时更新 behind a duty to do so at once: what is missed is that time. */
const repeats = ({ facts, hit, before }: RepairSite): boolean =>
  /(?:未|未能|没有|不)$/.test(before) && facts.hits.some((other) => other.span.end < hit.span.start && other.grade !== 'quiet' && /^(?:prompt|immediately|reasonable-time|on-time|prescribed-time)$/.test(other.entry) && facts.segments[other.segment] !== undefined && other.segment < hit.segment);

const timed = (site: RepairSite, quantity: Quantity, text: string, left = 0, right = 0): Plan => ({ title: titled(text), source: quantity.source, pieces: [replace(site, text, left, right)] });

/** 在收到请求后4小时内, with 于 where 将… stands before and nothing where 在 does. */
function within(site: RepairSite, value: string): string {
  const { before } = site;
  // 在披露前|及时告知: 披露前24小时.
  if (/[前]$/.test(before)) return `${stop(value)}`;
  const start = startOf(site);
  if (start === '后') return `后${stop(value)}内`;
  // 缺陷责任期满后|返还, 在收到发票之日起|付款: what stands before is the lead.
  // 第一时间|将货款转给甲方 with 在收到货款时 before it: one 在 is enough.
  const previous = site.facts.segments[site.hit.segment - 1];
  const led = before.trim() === '' && previous !== undefined && /[在于][^，,]{1,30}[时后]$/.test(site.facts.folded.slice(previous.span.start, previous.span.end).trimEnd());
  // A cell of a table is no sentence.
  const cell = site.facts.place === 'table' && before.trim() === '';
  const lead = cell || /[在于后]$/.test(before) || /之日起$/.test(before) || /[在于自][^，,]{1,30}(?:后|时|之日起)$/.test(before) ? '' : led || /[将把][^，,]{1,40}$/.test(before) ? '于' : '在';
  return `${lead}${start}${stop(value)}内`;
}

/** Marks a quantity of the user's own settings. */
export const USERS_OWN = '你的默认值';

const JOINTS = ['、并', '、且', '、', '且', '并', '，并', '和', '地'];
const GIVERS = ['提供', '给予', '作出', '进行', '做出', '予以', '得到', '获得', '取得'];

/** 及时响应 → 在收到请求后4小时内响应; 提供及时的支持 → 在…内提供支持; 未及时更新 → 未在上述期限内更新. */
export const adverb: Planner = (site) => isSaidOf(site) ? site.quantities.map((quantity) => bracketed(site, quantity, site.words.endsWith('、') ? 1 : 0)) : /^随(?!时)/.test(site.words) ? ['2', '4'].map((hours) => whole(site, `在接到通知后\${1:${hours}}小时内到场`)) : [...(repeats(site) ? [{ ...whole(site, '在上述期限内', 0, startsWithOne(site.after, JOINTS).length), source: '沿用本句前文' }] : []), ...site.quantities.map((quantity) => promptly(site, quantity))];

/** 餐品安全、|及时|、无污染: one of a row that is said of the thing. */
const CLOSES_ROW = /^、(?:无[一-鿿]{1,3}|准确|完整|有效|卫生|新鲜|完好|可靠|稳定|合规|真实|清晰|完备|齐全)(?:[，,。；;]|$)/;
/** 更新|及时、|检索方便, 反馈|及时，: said of what stands before, not of what follows. */
const isSaidOf = ({ before, words, after }: RepairSite): boolean =>
  (words === '及时' && before.endsWith('、') && CLOSES_ROW.test(after)) ||
  /(?:更新|反馈|响应|处理|回复|答复|发货|到货|结算|供货|沟通|维修|交付|报送)$/.test(before) && /^(?:及时|迅速|快速)、?$/.test(words) && (/^(?:[，,。；;]|$)/.test(after) || (/、$/.test(`${words}${after.slice(0, 1)}`) && !/^、?(?:足额|足量|全额|如数|如实|主动|积极|妥善)/.test(after)));

/** Starts that say nothing of what the time is for. */
const ANY_START: ReadonlySet<string> = new Set(['事项发生后', '收到书面要求后']);

function promptly(site: RepairSite, quantity: Quantity): Plan {
  // 填制凭证，及时编制报表: what is made up for a month is due after it.
  if (/^[^，,]{0,2}(?:编制|编报|报送|出具|提供|提交)[^，,]{0,8}(?:报表|月报|对账单|结算单)/.test(site.after)) return { ...whole(site, '在每月结束后${1:10}日内', 0, startsWithOne(site.after, JOINTS).length), source: '常用值，常见5–15日' };
  const failed = /(?:未能|未|没有|没能|不能|不)$/.exec(site.before)?.[0] ?? '';
  // 未能|及时完成核算 where nothing sets the time: it is missed when a reminder has passed.
  if (failed !== '' && ANY_START.has(startOf(site)) && !site.after.startsWith('的')) {
    const text = `${failed === '不' ? '未' : failed}在收到书面催告后${stop(quantity.value)}内`;
    return { title: titled(text), source: quantity.source, pieces: [replace(site, text, failed.length, startsWithOne(site.after, JOINTS).length)] };
  }
  // 接到报警未|及时处理 → 接到报警后2个工作日内未处理.
  if (failed !== '' && startOf(site) === '后') return timed(site, quantity, `后${stop(quantity.value)}内${failed === '不' ? '未' : failed}`, failed.length, startsWithOne(site.after, JOINTS).length);
  // 在保管方通知后不|及时处理 → 未在2个工作日内处理.
  if (failed === '不') {
    const limit = within({ ...site, before: site.before.slice(0, -1) }, quantity.value);
    return timed(site, quantity, `未${/^[在于]/.test(limit) ? '' : '在'}${limit}`, 1, startsWithOne(site.after, JOINTS).length);
  }
  // 就诊前的|第一时间联系 → 就诊前24小时联系; 在发现异常的|第一时间 → 在发现异常后24小时内.
  if (/前的$/.test(site.before)) return timed(site, quantity, stop(quantity.value), 1, startsWithOne(site.after, JOINTS).length);
  if (/[在于自][^，,]{1,30}的$/.test(site.before)) return timed(site, quantity, `后${stop(quantity.value)}内`, 1, startsWithOne(site.after, JOINTS).length);
  // 在合同终止时|及时交还 → 在合同终止后10日内交还.
  if (/[止满除约职租]时$/.test(site.before)) return timed(site, quantity, `后${stop(quantity.value)}内`, 1, startsWithOne(site.after, JOINTS).length);
  const giver = endsWithOne(site.before, GIVERS);
  if (giver !== '' && /^(?:的|、[^，,]{1,6}的|[一-鿿])/.test(site.after)) {
    const outer = { ...site, before: site.before.slice(0, -giver.length) };
    return timed(site, quantity, `${within(outer, quantity.value)}${giver}`, giver.length, startsWithOne(site.after, ['的', '、']).length);
  }
  const joint = startsWithOne(site.after, JOINTS);
  // 快速响应, 随时向甲方报告: what follows the adverb inside the expression.
  const inside = /^(?:快速|限时|随时随地|随时)(.*)$/s.exec(site.words)?.[1] ?? '';
  // …的及时: an attribute left without its noun would not stand; the figure follows in brackets.
  if (site.after.startsWith('的') && inside === '') return bracketed(site, quantity);
  // 适时浇水: how often; 适时调整规则: with what notice.
  if (/^适时/.test(site.words) && /^地?(?:浇|灌|施肥|修剪|养护|保养|维护|清|巡|检查|抽查|回访|培训|评估|组织|通报|汇报|沟通|消毒|除)/.test(site.after)) return { ...whole(site, '每${1:周}至少${2:一}次', 0, joint.length), source: '常用值，常见每周1–3次' };
  if (/^适时/.test(site.words) && /^地?(?:调整|修改|公布|公告|更新|推出|变更|修订)/.test(site.after)) return { ...whole(site, '提前${1:15}日公告后', 0, joint.length), source: '常用值，常见15–30日' };
  return timed(site, quantity, `${within(site, quantity.value)}${inside}`, 0, joint.length);
}

/** `back`: how much of the words stands behind the place. */
const bracketed = (site: RepairSite, quantity: Quantity, back = 0): Plan => {
  const start = startOf(site);
  const at = { ...site, words: site.words.slice(0, site.words.length - back), hit: { ...site.hit, span: { start: site.hit.span.start, end: site.hit.span.end - back } } };
  return { ...note(at, `${start === '后' ? '' : start}${stop(quantity.value)}内`), source: quantity.source };
};

const LASTS = /(?:延长|顺延|暂停|持续|保存|保留|推迟|停用|延后|借用|停业|展期|外出|停机|占用|中断|延期|等待|保管)[^，,]{0,4}$/;

/** 要求对方给出、由对方定的期限 is counted in days, whatever the act takes. */
const DAYS: readonly Quantity[] = ['3个工作日', '5个工作日', '10个工作日'].map((value) => ({ value, source: '常用值，常见3–10个工作日' }));
const inDays = (quantities: readonly Quantity[]): readonly Quantity[] => (quantities.some((q) => /[日天月年周]/.test(q.value)) ? quantities.filter((q) => !/小时|分钟/.test(q.value)) : DAYS);

const plainly = (site: RepairSite, text: string, range: string, left = 0, right = 0): Plan => ({ ...whole(site, text, left, right), source: `常用值，常见${range}` });

/** Paid once something else has come: the repair says how soon after. */
const PAID_WHEN: ReadonlySet<string> = new Set(['paid-when-approved', 'paid-when-funded']);

/** 在合理期限内 → 在收到通知之日起15日内; 需要合理期限 → 需要15日的期限; 延长投放一段时间 → 延长投放15日. */
export const span: Planner = (site) => {
  const { words, before, after } = site;
  // 终身|免费维护: for how many years, from when.
  const life = /^(?:终身|终生|永久|长年|常年)的?(.+)$/.exec(words)?.[1];
  if (life !== undefined) return ['5', '2'].map((years) => whole(site, `自交付之日起\${1:${years}}年内${life}`));
  // |春节前后|: how many days of either side.
  if (site.family.id === 'about-the-turn' && words.endsWith('前后')) return [note(site, '指前后各${1:3}日')];
  // 时机成熟时: what has to be there.
  if (/成熟/.test(words)) return [noteAt(site, site.hit.span.start + words.indexOf('成熟') + 2, '指附件@所列${1:3}项条件均已书面确认具备')];
  // 一周后 → 一周后的10个工作日内, 按约定时间 → 在…内.
  if (site.family.id === 'so-long-after') return ['10', '5'].map((days) => plainly(site, `${words}的\${1:${days}}个工作日内`, '5–30日'));
  if (site.family.id === 'agreed-time' && (/^[按依]/.test(words) || /前$/.test(words))) return site.quantities.map((quantity) => timed(site, quantity, within(site, quantity.value)));
  // 审核通过后|支付: within how long after that.
  const approved = /^(.{1,20}后)[，,]?(?:再|才|方可?)?((?:一次性|全额)?(?:支付|付款|付清|结算|拨付|交付|退还|发放|返还|结清).{0,6})$/.exec(words) ?? (PAID_WHEN.has(site.family.id) ? /^(.{1,24}后)[，,]?(?:再行|再|才|方可?)?(.{2,12})$/.exec(words) : null);
  if (approved) return ['10', '5'].map((days) => plainly(site, `${approved[1]!}\${1:${days}}个工作日内${approved[2]!}`, '5–30日'));
  // 在一定期限|后分配: no limit to act in, but a time to let pass.
  if (/^(?:之后|以后|后)/.test(after) && /(?:期限|时间|期间|时限)$/.test(words)) return ['30日', '15日'].map((value) => plainly(site, stop(value), '7–90日'));
  if (LASTS.test(before) && !/内$/.test(words) && !/^内/.test(after)) return ['15日', '30日'].map((value) => plainly(site, `${stop(value)}${site.hit.mood === 'condition' || site.hit.mood === 'ground' ? '以上' : ''}`, '7–30日'));
  if (/^(?:短期|长期)/.test(words) && words.length <= 3 && !words.endsWith('内') && !/^[，,内]/.test(after)) return [whole(site, '每次不超过${1:15}日的', 0, startsWithOne(after, ['的']).length)];
  if (/^超过$|超过$/.test(before) && !/内$/.test(words)) return site.quantities.slice(0, 3).map((quantity) => timed(site, quantity, stop(quantity.value)));
  // 规定时间|、地点: what stands beside the time stays, and 根据旅客|指定时间 needs it.
  if (!words.endsWith('内') && (/^(?:以及|[、和及与])(?:地点|场所|方式|标准|数量|质量|路线|价格|内容)/.test(after) || /(?:根据|按(?!时|期)照?|依照?|确认|提供)[一-鿿]{1,8}$/.test(before))) return inDays(site.quantities).map((quantity) => bracketed(site, quantity));
  // 在乙方|指定的有效时间内: somebody sets the time; what it may not fall short of is said behind it.
  if (/^(?:指定|规定|要求|限定|确定|设定)/.test(words) && /[在于](?:[^，,]{0,20}[、及和或])?[^，,应须可将要]{1,10}$/.test(before) && !/要求[^，,]{1,8}在$/.test(before)) {
    if (/法律|法规|监管|有权机关|主管/.test(before)) return /留存|保存|保管|保留/.test(after) ? [note(site, '自收到之日起最长${1:5}年')] : [];
    return [note(site, '不少于${1:3}个工作日'), note(site, '不少于${1:24}小时')];
  }
  // 因甲方原因|迟迟不|能上线: so long without it.
  if (/^(?:迟迟|一直|久久|始终)(?:不|未|没有)/.test(words)) return ['10', '5'].map((days) => plainly(site, `超过\${1:${days}}个工作日${words.replace(/^(?:迟迟|一直|久久|始终)/, '')}`, '5–15个工作日'));
  // 久拖不决|的
  if (site.family.id === 'drags-on') return ['10', '5'].map((days) => noteAt(site, site.hit.span.end - (/[的，,]$/.test(site.words) ? 1 : 0), `指超过\${1:${days}}个工作日`));
  // 同一用户|短期内|反复来电: a span to count within, no limit.
  if (/^短(?:期|时间)内$/.test(words) && (!['duty', 'right'].includes(site.hit.mood) || /(?:避免|防止|不得|禁止)$/.test(before) || /^(?:反复|突然|大量|多次|连续|频繁|集中)/.test(after))) {
    return /[0-9]\s?(?:小时|分钟)/.test(site.facts.folded) ? ['4', '8'].map((hours) => plainly(site, `\${1:${hours}}小时内`, '2–24小时')) : ['7', '15'].map((days) => plainly(site, `\${1:${days}}日内`, '3–15日'));
  }
  // An answer to drawings or an application takes days, not hours.
  const careful = /审核|审查|图纸|申请|批准/.test(site.facts.folded) && /答复|回复|审核|审查|批准/.test(after) ? inDays(site.quantities) : site.quantities;
  // 在合理期限内出版: no act whose usual time is known.
  if (site.family.id === 'reasonable-time' && site.role.id === 'performance' && /[内里]$/.test(words) && careful.every((q) => q.source.startsWith('常用值'))) return ['30日', '15日'].map((value): Quantity => ({ value, source: '常用值，常见15–60日' })).flatMap((quantity, _, quantities) => one({ ...site, quantities }, quantity));
  return careful.flatMap((quantity): readonly Plan[] => one({ ...site, quantities: careful }, quantity));
};

function one(site: RepairSite, quantity: Quantity): readonly Plan[] {
  const { words, before, after } = site;
  const figure = stop(quantity.value);
  const ahead = startsWithOne(after, ['提前', '之前', '以前', '前']);
  if (ahead !== '') return [timed(site, quantity, ahead === '提前' ? `提前${figure}` : `${figure}之前`, endsWithOne(before, ['在', '于']).length, ahead.length)];
  const verb = /(整改|改正|补正|纠正|修复|修改|更换|清退|返工|支付|缴纳|提供|完成|答复|回复|处理|解决|补办|补交|补齐|补签|补付|退还|归还|结清|结算|提交|协商|商定|约定|确定|议定|交付|到货|上线)$/.exec(words)?.[1] ?? '';
  if (/^(?:限期|限时|事后|之后|随后|届时|今后|改日|改天)/.test(words)) {
    if (/^届时/.test(words) && /^(?:公布|公告|通知)/.test(after)) return [plainly(site, '提前${1:15}日', '15–30日')];
    return [timed(site, quantity, `${within(site, quantity.value)}${verb}`)];
  }
  // 在甲方通知的合理期限内 → 在甲方通知后15日内.
  const given = endsWithOne(before, ['通知之', '要求之', '通知的', '要求的', '指定的', '给予的', '规定的', '提出的']);
  if (given !== '' && /[在于][^，,]{1,14}$/.test(before)) {
    const text = `后${figure}内`;
    return [{ ...timed(site, quantity, text, 1, startsWithOne(after, ['之内', '以内', '内']).length), title: titled(`${given.slice(0, -1)}${text}`) }];
  }
  if (/^[超逾]/.test(words)) return [timed(site, quantity, `超过${figure}`)];
  if (/^预计|的(?:日期|时间点)$/.test(words)) return [note(site, words.startsWith('预计') ? '最长不超过${1:30}日' : '每月${1:5}日')];
  if (/^近期/.test(words) && /^的?版本/.test(after)) return quantity === site.quantities[0] ? [plainly(site, '${1:30}日内发布的', '15–90日', 0, after.startsWith('的') ? 1 : 0)] : [];
  if (/^(?:近期|短期|近日|不久)$/.test(words) && !/^[，,内]/.test(after)) return [bracketed(site, quantity)];
  // 在切实|可行的范围内, 最|适当时间: what only strengthens it goes.
  const stronger = endsWithOne(before, ['在切实', '于切实', '切实', '最']).length;
  if (stronger > 0) return one({ ...site, before: before.slice(0, -stronger), hit: { ...site.hit, span: { start: site.hit.span.start - stronger, end: site.hit.span.end } } }, quantity);
  const inner = /[内里]$/.test(words) || /(?:时|的时候|后|日后|不久|近期|近日)$/.test(words) || /^(?:近|不久|日后|短期|短时间)/.test(words);
  const closing = startsWithOne(after, ['之内', '以内', '内']);
  // 网络服务在合理时间内|的中断: a measure of what lasts, not a limit to act in.
  if ((inner || closing !== '') && after.slice(closing.length).startsWith('的')) return [plainly(site, '每次不超过${1:8}小时', '2–24小时', endsWithOne(before, ['在', '于']).length, closing.length)];
  // 在合理的时间内|仍不能达到: it runs from the notice to set it right.
  if (inner && /^(?:仍|还不|尚)/.test(after.slice(closing.length))) return quantity === site.quantities[0] ? ['7日', '15日'].map((value) => plainly(site, `${endsWithOne(before, ['在', '于']) === '' ? '在' : ''}${/后[在于]?$/.test(before) ? '' : '收到整改通知后'}${stop(value)}内`, '3–15日', 0, closing.length)) : [];
  // 要求违约方在|指定的时限内停止违约.
  if (inner && /(?:要求|通知|责令|催告)[^，,]{1,8}[在于]$/.test(before)) return inDays(site.quantities).includes(quantity) || quantity === site.quantities[0] ? inDays([quantity]).slice(0, 1).map((q) => timed(site, q, `收到书面通知后${stop(q.value)}内`)) : [];
  if (inner || closing !== '' || /[在于]$/.test(before)) return [timed(site, quantity, within(site, quantity.value), 0, closing.length)];
  // 采取行动需要|合理期限: a term, counted in days.
  if (/^(?:及|和|或|、)/.test(after) || /(?:日期|时间)$/.test(words)) return [timed(site, quantity, figure)];
  return quantity === site.quantities[0] ? inDays(site.quantities).map((q) => timed(site, q, `${stop(q.value)}的期限`)) : [];
}

/** 按时交付 → 在本合同生效后15日内交付; 未按时支付 with the time said elsewhere → 未在约定期限届满后3日内支付. */
const AS_AGREED = /^(?:按照?|依照?)(?:双方)?约定|^(?:依约|如约|按约|照约)/;

export const onTime: Planner = (site) => {
  // 按约定支付 → 在…内支付: the verb stays.
  const by = site.family.id === 'as-agreed' ? AS_AGREED.exec(site.words)?.[0] : undefined;
  if (by !== undefined) return site.quantities.map((quantity) => timed(site, quantity, within(site, quantity.value), 0, by.length - site.words.length));
  const right = startsWithOne(site.after, JOINTS).length;
  // 按时发放邮件、按时开取信箱: a routine has a time of day or a timetable, no event it runs from.
  if (/^[^，,]{0,2}(?:到岗|上岗|开门|开启|开取|投递|收取|清扫|清运|配送|送达?餐|供餐|开餐|开放|关闭|值班|交接|巡|发放(?!工资|薪|奖|补))/.test(site.after)) return [whole(site, '在每日${1:17}:00前', 0, right), whole(site, '按照附件@所列时间', 0, right)];
  if (/约定(?:的)?(?:时间|期限|日期)内?/.test(site.before)) return [];
  const kept = /保质保量|保质|按质|按量/.exec(site.words)?.[0] ?? '';
  if (kept !== '' && site.profile === 'labour') return [whole(site, '按照${1:每月}书面下达的工作计划', 0, right)];
  const again = repeats(site) ? [{ ...whole(site, '在上述期限内', 0, right), source: '沿用本句前文' }] : [];
  return [...again, ...site.quantities.map((quantity) => timed(site, quantity, `${within(site, quantity.value)}${kept === '' ? '' : '按照附件@的要求'}`, 0, right))];
};

/** How long before: what ends a relation needs a month, what is delivered or visited a few days, the rest a week. */
const AHEAD: readonly (readonly [RegExp, readonly string[]])[] = [
  [/解除|终止|停止运营|退租|出售|涨价|调价|价格|费用|标准|条款|协议|规则|离职|辞职/, ['30日', '15日']],
  [/停水|停电|停机|维护|检修|升级|停气|施工|试运行|断网/, ['3日', '48小时']],
  [/送货|发货|到货|卸货|交货|备餐|接待|上门|进场|看房|预约|到场|验收|会议|外出|资料|清单/, ['2日', '24小时']],
];

const TOLD_BEFORE = /^(.{1,16}?前)([，,]?)(.{0,12}?)(通知|告知|公告|公示|函告|报备|知会)$/;

/** 提前通知 → 提前3日书面通知; 提前|将资料提供 → 提前3日将资料提供. */
export const ahead: Planner = (site) => {
  const { words, after, before, facts, profile, family } = site;
  const verb = /(通知|告知|知会|公告|公示|申请|预约|沟通|报备|说明|报告|联系|声明|通报)$/.exec(words)?.[1] ?? '';
  const target = /向(?:[甲乙]方|对方)/.exec(words)?.[0] ?? '';
  const how = verb === '' ? '' : words.includes('公告形式') ? '以公告形式' : words.includes('邮件') ? '以电子邮件' : /公告|公示|联系|预约|沟通/.test(verb) ? '' : '书面';
  // 应|提前支付押金: how long before it falls due.
  const paying = /^(.*?)提前((?:支付|预付|付款|付清|缴纳|交纳|到场|到达|到岗|备货|备料|进场|准备))$/.exec(words);
  if (paying) return ['5', '3'].map((days) => whole(site, `${paying[1]!}提前\${1:${days}}日${paying[2]!}`));
  const own = site.quantities.filter((q) => q.source === USERS_OWN);
  // The law sets thirty days where employment ends.
  const legal: readonly Quantity[] = profile === 'labour' && /解除|辞职|离职/.test(facts.folded) ? [{ value: '30日', source: `法定期限，劳动合同法第${/乙方|劳动者|本人|员工/.test(before) ? 37 : 40}条` }] : [];
  const values = AHEAD.find(([what]) => what.test(`${before.slice(-12)}${after}`))?.[1] ?? AHEAD.find(([what]) => what.test(facts.folded))?.[1] ?? ['5日', '3日'];
  // 事先向甲方|办理手续: what is done stays.
  const done = family.id === 'told-in-advance' ? /^(?:事先|事前|预先|提前)([向到].+)$/.exec(words)?.[1] : undefined;
  if (done !== undefined) return values.map((value) => whole(site, `提前${stop(value)}${done}`));
  // |预先通知后进行维护|: the rest of the words stays.
  const going = verb === '' ? /^(?:提前|事先|预先|事前)((?:书面)?(?:通知|告知|公告|公示|通报).+)$/.exec(words)?.[1] : undefined;
  if (going !== undefined) return values.map((value) => whole(site, `提前${stop(value)}${going}`));
  // |在装货前通知|, |停机前，乙方应通知|: how long before stands right there, or before the verb of the next segment.
  const told = site.hit.entry === 'told-before-it' ? TOLD_BEFORE.exec(facts.text.slice(site.hit.span.start, site.hit.span.end)) : null;
  if (told) {
    const [, event, turn, between, act] = told;
    return values.map((value) => whole(site, turn === '' ? `${event!}${stop(value)}${between!}${act!}` : `${event!}${turn!}${between!}提前${stop(value)}${act!}`));
  }
  // |于变更前通过|网站公告: so long before it.
  const some = site.hit.entry === 'told-some-time-before' ? /^([于在].{1,12}?)(?:之前|以前|前)(通过|在|以|向|经)$/.exec(words) : null;
  if (some) return values.map((value) => whole(site, `${some[1]!}前${stop(value)}${some[2]!}`));
  const joint = verb === '' ? startsWithOne(after, ['以书面形式', '以书面方式']) : '';
  const usual = values.map((value): Quantity => ({ value, source: '常用值，常见1–30日' }));
  return [...own, ...legal, ...usual.filter((q) => legal.every((l) => l.value !== q.value))].map((quantity) => timed(site, quantity, `${before.endsWith('前') ? '' : '提前'}${stop(quantity.value)}${target}${how}${verb}${joint}`, 0, joint.length));
};

/** 长期有效 → 自本合同生效之日起5年内有效; 长期缺勤的 → 连续15日缺勤的. */
export const openEnd: Planner = (site) => {
  const { words, hit, after, family } = site;
  // 须|短时暂停|服务的: how long at most.
  if (/^(?:短时|短暂|短期)[^，,]*(?:停|中断|关闭|离)/.test(words)) return ['2', '4'].map((hours) => tail(site, `每次不超过\${1:${hours}}小时`));
  if (family.id === 'and-ever-after') return ['2', '3'].map((years) => note(site, `终止后\${1:${years}}年内`));
  // 长时间|不回复: hours, where somebody waits.
  if (/^(?:不|未|无人|没有)?(?:回复|响应|答复|应答|接听|接|到场|上线|登录|等待|排队)/.test(after)) return ['24', '48'].map((hours) => whole(site, `连续\${1:${hours}}小时`, 0, startsWithOne(after, ['地']).length));
  if (hit.mood === 'condition' || hit.mood === 'ground' || /^(?:缺勤|拖欠|不在|未|不|外出|停|闲置|占用|离)/.test(after)) return [whole(site, '连续${1:15}日', 0, startsWithOne(after, ['地']).length), whole(site, '连续${1:30}日', 0, startsWithOne(after, ['地']).length)];
  const verb = words.replace(/^(?:提供)?(?:长期合法|长期的?|较长时间|长时间|永久|无限期|短期)/, '');
  const giver = words.startsWith('提供') ? '提供' : '';
  // 合同终止后|长期有效: it runs from there.
  const previous = site.facts.segments[hit.segment - 1];
  const since = previous !== undefined && /(?:后|之日起|期满)$/.test(site.facts.folded.slice(previous.span.start, previous.span.end).trimEnd());
  if (since || /(?:后|之日起|期满)$/.test(site.before)) {
    const lead = /(?:后|之日起|期满)$/.test(site.before) ? '' : '在';
    return ['3', '5'].map((years) => whole(site, `${lead}\${1:${years}}年内${giver}${verb}`));
  }
  const texts = words.startsWith('至') ? ['至${1:本合同终止之日起30日}届满之日止'] : [`自本合同生效之日起\${1:5}年内${giver}${verb}`, `在本合同期限内以及终止后\${1:2}年内${giver}${verb}`];
  return texts.map((text) => ({ title: titled(text), pieces: [replace(site, text)] }));
};

const RHYTHMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/巡视|巡查|巡检|巡逻|清扫|保洁|值守|巡库|消毒/, ['每${1:日}至少${2:两}次', '每${1:周}至少${2:两}次']],
  [/报告|汇报|通报|报送|周报|月报|公布/, ['每周${1:五}17:00前', '每月${1:5}日前']],
  [/备份/, ['每${1:日}一次', '每${1:周}一次']],
  [/扫描|漏洞/, ['每${1:周}至少一次', '每${1:月}至少一次']],
  [/回访|满意度|沟通|会议|走访|巡店|指导/, ['每${1:月}至少一次', '每${1:季度}至少一次']],
  [/培训|演练|考核/, ['每${1:季度}至少一次', '每${1:半年}至少一次']],
  [/盘点|对账|核对/, ['每${1:月}一次', '每${1:季度}一次']],
  [/检查|抽查|抽测|检测|检修|维护|保养|核查/, ['每${1:月}至少一次', '每${1:季度}至少一次']],
  [/升级|优化/, ['每${1:季度}不超过${2:两}次', '每${1:月}不超过${2:一}次']],
  [/评估|评审|审计|回顾|复盘/, ['每${1:季度}至少一次', '每${1:年}至少一次']],
  [/(?:)/, ['每${1:月}至少一次', '每${1:季度}至少一次']],
];

const RHYTHM_WORDS = /^(?:不定期、不定时|定期、不定时|定期或不定期|定期或者不定期|定期、不定期|定期和不定期|定期及不定期|定期\/不定期|定期不定期|不定期或定期|定期|不定期|定时|不定时|周期性|阶段性|经常性|常态化|例行|日常性|每隔一段时间|分阶段|分批次|分期分批|分批|陆续|逐步|逐渐|轮流|按阶段|适时|随时|时不时|不时|经常|时常|常常|频繁|偶尔|有时|多频次|高频次|不间断)地?/;

/** 定期汇报 → 每周五17:00前汇报; 有权不时修改 → 有权每年至多一次修改. */
export const rhythm: Planner = (site) => {
  const { words, after, hit } = site;
  if (site.family.id === 'no-limit-of-times') return [/满意/.test(words) ? note(site, '最多${1:3}轮，收到后${2:5}个工作日内未书面提出意见的视为满意') : whole(site, `${/^(修改|调整|返工|返修|更换|复审|修订|变更)/.exec(words)?.[1] ?? ''}不超过\${1:3}次${/(修改|调整|返工|返修|更换|修订)$/.exec(words)?.[1] ?? ''}`)];
  // 每隔一段时间检查一次
  const spaced = /^每隔.{1,3}(?:时间|期间|周期)/.exec(words)?.[0];
  if (spaced !== undefined) return ['每${1:月}', '每${1:季度}'].map((text) => whole(site, `${text}${words.slice(spaced.length)}${`${words}${after}`.includes('一次') ? '' : '一次'}`));
  const adverbOf = site.family.id === 'often-done' ? words.slice(0, 1) : (RHYTHM_WORDS.exec(words)?.[0] ?? '');
  const verb = words.slice(adverbOf.length);
  const joint = verb === '' ? startsWithOne(after, ['地']).length : 0;
  if (/^(?:分|陆续|按阶段|逐步|逐渐)/.test(words)) return [whole(site, `分\${1:3}批、每批间隔不超过\${2:10}日${verb}`, 0, joint)];
  if (/^轮流/.test(words)) return [whole(site, `每\${1:月}轮换一次${verb}`, 0, joint)];
  if (hit.mood === 'condition' || hit.mood === 'ground') {
    if (/^流动|^变动|^离职|^更换/.test(`${verb}${after}`)) return [instead(site, verb, '指月流失率达到${1:10}%', joint)];
    return [whole(site, `在一个月内累计\${1:3}次${verb}`, 0, joint)];
  }
  const around = /^(?:进行|开展|实施)/.test(after) && verb === '' ? `${site.before.slice(-6)}${after.slice(0, 24)}` : `${verb}${after.slice(0, 24)}`;
  if (/^经常$|^时常$|^常常$|^往往$/.test(words) && hit.mood === 'plain') return [];
  // Who may stop a system for maintenance is held to a limit, not to a minimum.
  if (hit.mood === 'right' && /维护|检修|升级|停机/.test(around)) return [whole(site, '每${1:月}至多${2:两}次', 0, joint), whole(site, '每${1:季度}至多${2:两}次', 0, joint)];
  if (hit.mood === 'right' && /检查|抽查|巡查|审计|核查|查阅/.test(around)) return [whole(site, `每\${1:月}不超过\${2:两}次${verb}`, 0, joint), whole(site, `每\${1:季度}不超过\${2:两}次${verb}`, 0, joint)];
  const may = hit.mood === 'right' || (hit.mood !== 'duty' && /(?:修改|更新|变更|调整|修订|公布|加减|增减|增派|减派)/.test(around));
  const list = may && !/维护|检修|检查|抽查|巡/.test(around) ? ['每${1:年}至多一次', '每${1:季度}至多一次'] : RHYTHMS.find(([what]) => what.test(around))![1];
  // 数据备份|定期|进行: 每日进行一次.
  const doing = verb === '' ? startsWithOne(after, ['进行', '开展']) : '';
  if (doing !== '' && /[，,。；;]|^$/.test(after.slice(doing.length, doing.length + 1))) return list.map((text) => whole(site, text.replace(/(至少)?(一次|\$\{2:两\}次)$/, `$1${doing}$2`), 0, doing.length));
  // |偶发的瑕疵|不扣款, 偶尔出现的差错: at most so often.
  if (/^(?:偶发|零星)/.test(words)) return [note(site, '指每${1:月}不超过${2:2}次')];
  if (/^(?:偶尔|有时)(?:出现|发生)/.test(words)) return [whole(site, `每\${1:月}不超过\${2:2}次${verb}`)];
  // 与律师|经常联系: 每月至少联系一次.
  if (/^(?:联系|沟通|会面|见面|碰面|走访|回访|汇报)$/.test(verb) && /^[，,。；;]|^$/.test(after) && !/(?:进行|开展|的)$/.test(site.before)) return list.map((text) => whole(site, text.replace(/(一次|\$\{2:两\}次)$/, `${verb}$1`), 0, joint));
  return [...list.map((text) => whole(site, `${text}${verb}`, 0, joint)), ...(may && /修改|变更|调整|修订/.test(around) ? [note(site, '每${1:年}不超过${2:一}次，提前${3:15}日通知')] : [])];
};
