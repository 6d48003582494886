import { scanRates } from '../../text/rates.ts';
import { cases, segmentAt, type Fact } from './fact.ts';
import { quantitiesOf } from './sum.ts';

const FOREVER = 10n ** 30n;

const WORKERS = '客服坐席|客服座席|客服席位|坐席|座席|客服人员|客服专员|客服代表|客服|保安人员|保安员|保安|保洁人员|保洁员|保洁|驻场工程师|驻场人员|工程师|服务人员|作业人员|操作人员|操作工|厨师|厨工|司机|护理员|护工|护士|搬运工|安装人员|施工人员|技术人员|项目人员|销售人员|促销员|讲师|教师';
const STAFFS = '(?:配备|配置|派驻|派出|派遣|安排|投入|设置|提供|保证|确保|保持)';
const STAFFED = new RegExp(`${STAFFS}[^,;。:\\d]{0,10}?(?<noun>${WORKERS})(?:数量|人数|总数|总人数|规模)?(?:共|合计|总计|为|是|:|应|不少于|不低于|至少|不得少于)*\\s?$|(?<named>${WORKERS})(?:数量|人数|总数|总人数)(?:共|合计|为|是|:|应|不少于|不低于|至少|不得少于)+\\s?$`);
const STAFFED_AFTER = new RegExp(`^(?:的)?(?:专职|专业|全职|驻场|合格|在岗)*(?:的)?(?<noun>${WORKERS})`);
/** Some of them, at some times, or what happens where they lack. */
const SOME = /其中|新增|增[加派配]|补充|减少|调整|更换|替换|首批|第[一二三四五六七八九\d]|[早晚中夜白日]班|每班|班次|各|大促|高峰|周末|节假?日|[旺淡]季|试运行|试用|初期|前期|阶段|期间|每[天日月年]|轮|备用|机动|后备|不足|缺|离职|若|如|倘|每|以上的|超过|(?<!应)当(?!日)|同时|分别/;
/** 乙方配备客服坐席20人: how many people of one sort work for the other. */
export function* headcounts(text: string): Iterable<Fact> {
  for (const q of quantitiesOf(text)) {
    if (!/^[人席个]$/.test(q.unit) || q.bound === 'at-most' || q.bound === 'less-than' || q.bound === 'more-than' || q.per.length > 0) continue;
    const segment = segmentAt(text, q.span.start);
    const before = text.slice(Math.max(segment.start, q.span.start - 40), q.span.start);
    const after = text.slice(q.span.end, q.span.end + 20);
    const head = STAFFED.exec(before)?.groups;
    const noun = head?.['noun'] ?? head?.['named'] ?? (new RegExp(`${STAFFS}(?:在岗|到岗|共|总计|不少于|不低于|至少|不得少于)*\\s?$`).test(before) ? STAFFED_AFTER.exec(after)?.groups?.['noun'] : undefined);
    if (noun === undefined || SOME.test(segment.text.slice(0, q.span.end - segment.start)) || /^[^,;。]{0,8}(?:以上|以内|以下|左右|轮|倒班)/.test(after)) continue;
    const sort = noun.replace(/座席|席位/, '坐席').replace(/^客服(?=坐席)/, '').replace(/(?<=客服|保安|保洁)(?:人员|专员|代表|员)$/, '');
    yield { span: q.span, key: `count|${sort}|${cases(segment.text)}`, title: `${noun}的人数`, measure: '人', low: q.value, high: q.bound === 'at-least' ? FOREVER : q.value };
  }
}

const PRICE_NAME = '单价|服务费|租金|仓储费|保管费|物业费|管理费|运费|运输费|装卸费|停车费|托管费|派单费|加工费|费用标准|收费标准|价格|费';
const PRICED = new RegExp(`(?<subject>[一-鿿A-Za-z0-9]{0,12}?)(?<name>(?:${PRICE_NAME})+)(?:标准)?(?:\\([^()]{0,10}\\))?(?:为|是|按|按照|:|计|以)*\\s?$`);
const OTHER_PRICE = /超|以[上内下]|增[加购]|新增|追加|加班|夜|节假|上[浮调涨]|下[浮调]|调[整价]|涨|优惠|折|减|续|逾期|违约|扣|罚|赔|押金|补[贴助偿]|津贴|奖|第|首|次年|阶梯|档|大促|高峰|周末|试|起步|最低|最高|市场|参考|暂|预计|估|另|临时|短期|[12]\d{3}年|年度|[一二三四五六七八九十\dA-Z][层区楼栋库级类型号线段]|如|若|倘|提前/;
/** 坐席单价为每人每月6,800元: what one of something costs. */
export function* unitPrices(text: string): Iterable<Fact> {
  for (const q of quantitiesOf(text)) {
    if (q.unit !== '元' || q.bound !== 'exact' || q.per.length === 0) continue;
    const segment = segmentAt(text, q.span.start);
    if (OTHER_PRICE.test(segment.text)) continue;
    const before = text.slice(Math.max(segment.start, q.span.start - 40), q.figure.start).replace(/(?:人民币|[￥¥])\s?$/, '').replace(/(?:每(?:一)?[一-鿿]{1,3})+\s?$/, '');
    const found = PRICED.exec(before)?.groups;
    if (!found) continue;
    const subject = found['subject']!.replace(/^.*(?:甲方|乙方|双方|支付|收取|按照|按|以|的|为|及|和|与|本合同|约定)/, '').replace(/(?:每[一-鿿]{1,2})+/, '').replace(/服务$/, '');
    const name = found['name']!.replace(/单价|标准/g, '').replace(/^(?:服务费|费|价格)$/, '');
    // 村东水田30亩，每亩承包费500元: of what stands before, unless that only says how it is settled.
    const lead = text.slice(segment.start, q.span.start).split(',').slice(0, -1);
    if (subject.length < 2 || lead.some((part) => part.trim() !== '' && !/结算|计算|计费|支付|确认|约定|同意/.test(part))) continue;
    const taxed = /不含(?:增值)?税/.test(segment.text) ? '不含税' : '';
    yield { span: { start: q.figure.start, end: q.span.end }, key: `price|${subject}${name}|${[...q.per].sort().join()}|${taxed}|${cases(segment.text)}`, title: `${subject}${name}单价`, measure: '元', low: q.value, high: q.value };
  }
}

const GOODS = /设备|货物|材料|配件|备件|软件|硬件|安装|运输|运费|施工|工程|设计|技术|培训|维护|运维|咨询|仓储|装卸|餐饮|住宿|代理|物业|水费|电费|水电|租金|租赁|劳务|人工|广告|印刷|利息|保险|检测|充值|会员|课程|销售|耗材|产品|开发|许可|订阅|差旅|代收|代付|代垫|返点|佣金/g;
/** 税率为6%的增值税专用发票: at what rate one's invoices are taxed. */
export function* taxRates(text: string): Iterable<Fact> {
  if (!text.includes('税')) return;
  for (const rate of scanRates(text)) {
    const segment = segmentAt(text, rate.span.start);
    const before = text.slice(segment.start, rate.span.start);
    const after = text.slice(rate.span.end, rate.span.end + 10);
    const told = /(?:增值税)?税率(?:为|是|:|按|均为|执行)*\s?$/.test(before) || /(?:含|开具|提供|按)\s?$/.test(before) && /^\s?的?(?:增值税|专用发票|专票)/.test(after);
    if (!told || /附加|所得|印花|城建|契税|房产税|征收率|简易|小规模|调整|变更|变化|或者?|若|如|税法|国家|分别|\d%[、,和及/]\s?\d|退税|综合/.test(segment.text)) continue;
    const goods = [...new Set(before.match(GOODS) ?? [])].sort().join();
    const who = /([甲乙丙]方|[买卖供需]方|服务商|客户)(?=[^,;。]{0,12}(?:开具|提供|出具))/.exec(before)?.[1];
    yield { span: rate.span, key: `tax|${goods}|${cases(segment.text)}`, title: '税率', measure: '率', low: rate.value, high: rate.value, ...(who ? { who } : {}) };
  }
}
