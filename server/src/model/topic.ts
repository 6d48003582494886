import type { ClauseId } from '../knowledge/clause-ids.ts';
import { CLIENT, PROVIDER } from '../knowledge/clauses/words.ts';
import { HEADING_WORDS } from '../knowledge/headings.ts';
import { compileMatcher, type Match } from '../text/matcher.ts';
import { memo } from '../text/memo.ts';
import { commonWords } from '../text/wording.ts';

/** Headings are short; whatever follows this many characters tells no topic. Also bounds the work on a damaged line. */
const LONGEST_HEADING = 48;

/** 停诊通知, 到货通知: one piece of news among what is to be done, and not how the parties write to each other. */
const NEWS = /(?:停[诊课水电气航运工产]|到货|发货|提货|开[课工票]|催[缴费收]|欠费|缴费|录取|中标|成交|预约|改[期签]|派单|涨价)通知$/;

/** Whose rights and duties, by the name of the trade: 用人单位的义务, 托运人责任. */
const OWED = '(?:基本|主要|其他)?(?:权利|义务|责任|职责|承诺|保证|权责|工作|配合|协作|声明|前置条件)+$';
const SIDE = new RegExp(
  `^(?:(${CLIENT.split('|').filter((name) => name.length > 1).join('|')})|(?:${PROVIDER}))(?:方)?(?:[^,，。]{0,6}承担(?:下列|以下|如下))?${OWED}`,
);

/** 队员义务, 参赛者的责任, 养殖户职责: who takes part, keeps a trade or is served, by the last word of what he is called. */
const TAKES_PART = new RegExp(`^[一-鿿]{0,3}(?:(?<!组织|主办|管理|经营|服务|生产|销售|承办|提供|举办)者|户|客|队员|会员|学生|家长|选手|观众|病人|老人|监护人|旅客|游客|参加人|报名人|申请人)${OWED}`);

const PROVIDES = new RegExp(`^(?:${PROVIDER})(?:应|须|将|负责|提供|承担|完成)`);

/** 消费者信息, 员工数据的保护: what is known of people, whatever they are called. */
const PERSONS_DATA = /(?:个人|消费者|顾客|客户|用户|会员|员工|职工|买家|旅客|乘客|患者|学员|学生|业主|住户|租客|访客|候选人|应聘者|求职者|持卡人|来电人|读者|投保人|参保人)(?:身份|个人|敏感)?(?:信息|数据|资料|隐私)(?:的)?(?:安全|保护|处理|使用|管理|保密|合规)*$/;

/**
 * What a heading says its clause is about, by its words: 第九条 争议的解决 → dispute-resolution. In: the heading in either
 * script, with or without its number. Out: the clause, or null when no word tells. Chinese puts the head last, so within one
 * member the last word wins (服务费用的支付方式 is about payment) and the longer one of two that end together; of several
 * members joined by 与, 及 or 、 the first that tells wins (变更、解除和终止 → amendment). Linear in the heading, which is cut at 48 characters.
 */
export const topicOfHeading = (heading: string): ClauseId | null => topicsOfHeading(heading)[0] ?? null;

/** Every topic a heading names, in its order and without repetition: 保密与知识产权 → confidentiality, intellectual-property. */
export const topicsOfHeading: (heading: string) => readonly ClauseId[] = memo(topicsOf, 10_000);

/** Matters beside which 责任 is another word for what is owed. */
const DUTIES: ReadonlySet<ClauseId> = new Set(['scope', 'service-levels', 'provider-duties', 'client-duties']);

/** 付款方式（修订）: what became of the clause is none of its matter. */
const REVISED = /[(](?:修订|修改|修正|补充|新增|更新|变更|调整|删除)(?:版|稿|后|条款|内容)?[)]\s*$/;

/** 甲方前置条件（影响工期与责任）: so is what hangs on it. */
const ASIDE = /[(](?:影响|涉及|关系到|详?见|参见)[^()]{1,16}[)]/g;

/** 《报价单》: the name of a paper says what that is about. */
const PAPER = /^[\s\d.]{0,6}《[^《》]{1,40}》$/;

function topicsOf(heading: string): readonly ClauseId[] {
  if (PAPER.test(heading.trim())) return [];
  const plain = commonWords(heading.slice(0, LONGEST_HEADING)).replace(REVISED, '').replace(ASIDE, '').replace(/[\s*#【】[\]「」“”"()（）:：.]/g, '');
  const found: ClauseId[] = [];
  for (const member of plain.split(/[、,，；;/]|以及|与|和|及|暨/)) {
    const topic = topicOfMember(member);
    if (topic !== null && !found.includes(topic)) found.push(topic);
  }
  // 服务内容及责任, 责任与义务: what one is to do and not what one answers for.
  const bare = found.some((topic) => DUTIES.has(topic)) && /(?:^|[、,，；;/与和及暨])责任(?:$|[、,，；;/与和及暨])/.test(plain) && !/违约|赔偿|免责|处罚/.test(plain) ? found.indexOf('liability') : -1;
  if (bare >= 0) found.splice(bare, 1, ...(found.includes('provider-duties') ? [] : ['provider-duties' as const]));
  const whole = found.length === 0 ? topicOfMember(plain) : null;
  const topics = whole === null ? found : [whole];
  // 乙方提供什么 says what is done and who owes it.
  if (topics[0] === 'scope' && PROVIDES.test(plain)) return [...topics, 'provider-duties'];
  // 双方的权利义务 lays down either side's.
  return topics.includes('provider-duties') && !topics.includes('client-duties') && /双方|各方|甲乙|权利义务$|义务与权利$/.test(plain) && !/^[^甲乙]{0,4}[甲乙]方/.test(plain) ? [...topics, 'client-duties'] : topics;
}

/** 我这边要做的, 需要您配合的: who writes so orders; 我们要做的 is who offers a service to anybody. */
const FIRST_PERSON = /^(?:我(?:方|店|家|厂|校|这边|这里)?|需要?[你您](?:方)?|[你您](?:方)?)(?:们)?(?:要|应|需要|须)?(?:做|办|管|负责|准备|提供|配合)的?(?:些?什么|哪些)?(?:事情?)?$/;

/** 甲方要做的, 承包方该办的事: whose it is, by the name of the trade. */
const TO_DO = new RegExp(`^(?:(${CLIENT.split('|').filter((name) => name.length > 1).join('|')})|(?:${PROVIDER}))(?:方)?(?:要|应|该|需要|须|得)?(?:做|办|管|给|出|负责|准备|提供|配合)的(?:事情?)?$`);

/** 数据看板, 数据迁移: what a program has or does with any data; 水电气度数数据: what a meter shows. */
const MACHINERY = /(?<=度数|读数|水电|水电气|水电煤|电表|水表|气表|仪表|计量|监测|实验|检测|测试|统计|财务|经营|运营|销售)数据$|数据(?=看板|统计|分析|接口|迁移|报表|模块|库|中心|同步|导[入出]|字典|展示|可视化|大屏|查询|对接|平台|录入|整理|标注|清洗|交换|治理|建模|图表|源|结构|格式)/g;

/** Every word with its clause. */
const WORDS = HEADING_WORDS.flatMap(([id, list]) => list.map((word) => [id, word] as const));
const words = compileMatcher(WORDS.map(([, word]) => word), 'literals: heading words');

function topicOfMember(phrase: string): ClauseId | null {
  const member = phrase.replace(/[的之](?=.)/g, '').replace(MACHINERY, ''); // but not the last character: 目的
  if (member === '') return null;
  if (NEWS.test(member)) return null;
  const side = SIDE.exec(member);
  if (side) return side[1] !== undefined ? 'client-duties' : 'provider-duties';
  const deed = TO_DO.exec(member);
  if (deed) return deed[1] !== undefined ? 'client-duties' : 'provider-duties';
  if (TAKES_PART.test(member)) return 'client-duties';
  if (FIRST_PERSON.test(member)) return member.startsWith('我们') ? 'provider-duties' : 'client-duties';
  if (PERSONS_DATA.test(member)) return 'personal-information';
  // The word that ends last; of those that end together the longest comes first.
  let best: Match | null = null;
  for (const hit of words.scan(member)) if (best === null || hit.end > best.end) best = hit;
  return best === null ? null : WORDS[best.pattern]![0];
}
