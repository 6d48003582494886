import type { VagueFamily } from '../knowledge/vague-terms.ts';
import type { Surroundings } from './vague-context.ts';

/** How far from the words a sentence is searched. */
const AROUND = 200;

/** What a gate looks at: the words, what stands behind them in the sentence, and before them in it and in their segment. */
interface Site {
  readonly family: VagueFamily;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly own: string;
  readonly folded: string;
}

/**
 * Whether everybody knows what is meant: the sentence says what the words stand for or makes a case theirs, the law of the
 * place does, or they stand in a clause that asks nothing of anybody.
 */
export function isMeantHere(family: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  const site: Site = {
    family, folded, words: folded.slice(at.start, at.end), before: folded.slice(Math.max(0, at.start - AROUND), at.start), after: folded.slice(at.end, at.end + AROUND),
    own: folded.slice(segments[segment]!.span.start, at.start),
  };
  return GATES.some((gate) => gate(site));
}

/** 是指, 系指, 指: what says what a word means; not 指定, 指导. */
export const MEANS = '(?:是指|系指|意指|指(?![定派导示令标纹明引责控数教出向]))';

/** 遇特殊原因可延期，|特殊原因|是:…; 未经同意长期（|长期|指两周以上）滞留. */
const SAYS_WHAT = new RegExp(`^(?:${MEANS}|(?:是|为|包括|即|有):|(?:是|为)(?=[0-9_一二三四五六七八九十两]))`);
const isSaid = ({ words, folded }: Site): boolean => {
  const term = words.replace(/^(?:在|如?遇有?|发生|出现|因|的)|[的时下地]$/g, '');
  if (term.length < 2) return false;
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) if (SAYS_WHAT.test(folded.slice(at + term.length, at + term.length + 4))) return true;
  return false;
};

/** 连续居住超过7日或者累计超过15日的，视为|长期|居住: what counts as such is said. */
const COUNTS_AS = /(?:超过|达到|累计|连续|满|低于|不足|少于|高于|大于)[^,，。;；]{0,12}[0-9_一二三四五六七八九十两][^。;；]{0,30}[,，](?:即|均|应|可|则|也|亦)?(?:视为|视同|属于?|构成|认定为|定为|为)[^,，。;；]{0,6}$/;

/** |及时|行使权利不视为放弃: nobody has to. */
const WAIVES = /^(?:地)?(?:行使|主张|追究|要求|提出|执行)/;

/** 因自然属性或|合理使用|而导致的损耗: what use does to a thing. */
const WEARS = /^的?(?:中|过程中|期间)?[^,，。;；]{0,4}(?:导致|造成|产生|引起|发生|形成|出现)的?[^,，。;；]{0,6}(?:损耗|磨损|折旧|老化|陈旧|消耗|耗损)/;

/** 消防、燃气、治安|等规定|, 按有关土地|管理规定|: rules made by authorities. */
const PUBLIC_FIELD = /(?:消防|治安|交通|环保|环境保护|户籍|户口|人口|工商|税务|税收|计划生育|城管|市容|卫生防疫|防疫|燃气|文物|土地|房地产|市政|城市|市场监督|市场监管|外汇|海关|物价|烟草|特种设备|危险品|危险货物|特种行业|出入境|档案|航空|铁路|公路|水利|林业|渔业|矿产|进出口|劳动保障|社会保险|住房公积金)(?:[、和及与]|以及)?$/;
const RULES: ReadonlySet<string> = new Set(['any-rules', 'rules-by-name', 'rules-unnamed', 'and-so-on', 'rules-measured-by']);
/** |按规定|办理居住登记, 缴纳税费: what the authority lays down. */
const WITH_AUTHORITY = /^[^,，。;；]{0,10}(?:税|户口|户籍|居住登记|暂住|居住证|流动人口|报关|年检|年审|过户|产权登记|不动产登记|工商登记|纳税|报批)/;
/** 遵守法律、法令、|有关规定|: the law at large. */
const OF_LAWS = /(?:遵守|遵循|服从)[^,，。;；]{0,16}(?:法律|法规|法令|规章)(?:[、和及与]|以及)+$/;

/** 亏损或者|严重亏损|均由甲方承担: either way. */
const orNot = ({ words, own }: Site): boolean => {
  const what = /^(?:特别|较为|极其)?(?:严重|重大|较大|巨大|明显)的?([一-鿿]{2})/.exec(words)?.[1];
  return what !== undefined && new RegExp(`(?:^|[^严特][^重别]|一般|普通|轻微)${what}(?:或者?|还是|及|和|与|、|甚至|以及)$`).test(own);
};

/** 不承担对甲方造成的|不良后果|: whoever answers for nothing answers for no degree of it. */
const ANSWERS_NOT = /不(?:再|予)?(?:承担|负责?|对)[^,，。;；]{0,24}$/;

const TERM_MEANS = /[^,，。;；]{2,20}[,，]?(?:系指|是指|意指)[^。;；]*$/;
const AGAINST_LAW = /违反[^,，。;；]{0,12}(?:法律|法规|规章)[^,，。;；]{0,12}(?:内容|信息|行为|活动|用途)[,，(]?$/;

const GATES: readonly ((site: Site) => boolean)[] = [
  isSaid,
  // 提供如下|必要的工作条件|：办公室一间: the list follows.
  ({ own, after }) => /(?:如下|下列|以下)的?$/.test(own) && /^[^,，。;；]{0,8}:/.test(after),
  // 国内费用，系指向国内|有关单位|交纳的关税…: what a term stands for.
  ({ family, before }) => (family.code === 'vague-scope' || family.code === 'vague-reference') && TERM_MEANS.test(before),
  // 违反法律、法规的内容，|包括但不限于|危害国家安全: the law at large.
  ({ family, before }) => family.id === 'including' && AGAINST_LAW.test(before),
  // |保证系统质量|符合技术标准: the standard is what is asked.
  ({ family, words, after }) => family.id === 'up-to-standard' && words.endsWith('质量') && /^(?:均|应)?(?:符合|达到|满足|不低于)/.test(after),
  // 以|及可能|发生的: 以及.
  ({ family, words, own }) => family.id === 'maybe' && words.startsWith('及') && own.endsWith('以'),
  ({ before }) => COUNTS_AS.test(before),
  ({ family, after, folded }) => family.id === 'prompt' && WAIVES.test(after) && /放弃|弃权/.test(folded),
  // 可|及时|与客服联系: nobody has to.
  ({ family, own }) => family.id === 'prompt' && /(?:^|[^认许])可以?$/.test(own),
  ({ family, words, own }) => family.code === 'vague-degree' && /后果|影响|损害|损失/.test(words) && ANSWERS_NOT.test(own),
  (site) => site.family.code === 'vague-degree' && orNot(site),
  ({ family, words, after }) => family.id === 'properly' && words.endsWith('使用') && !words.startsWith('不') && WEARS.test(after),
  ({ family, words, own }) => RULES.has(family.id) && /规[定则范]|规定|制度|规约/.test(words) && PUBLIC_FIELD.test(own),
  ({ family, words, after }) => family.id === 'any-rules' && /^(?:按照?|依照?)规定$/.test(words) && WITH_AUTHORITY.test(after),
  ({ family, own }) => family.id === 'rules-unnamed' && OF_LAWS.test(own),
];
