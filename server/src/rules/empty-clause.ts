import { attachmentsOf, TO_COME } from '../model/attachments.ts';
import { breaksOff, endsOpen } from '../model/blank-broken.ts';
import { SAID_IN_FULL } from '../model/blank-marks.ts';
import type { Clause, Contract } from '../model/contract.ts';
import { hits, lineSieve, passage, remember } from '../model/sieve.ts';
import { lineNumber } from '../text/lines.ts';
import { fold, simplify } from '../text/script-fold.ts';
import { isSpace, slice, type Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** A heading with nothing under it. */
export const emptyClause: Rule = {
  code: 'empty-clause',
  title: '条款只有标题',
  severity: 'warning',
  basis: ['民法典第470条', '民法典第510条'],
  docs: `条款只有标题，下面没有内容，或者只写着“待补充”；编号后面没有内容、“约定如下：”后面没有下文的也是。这样的条款没有约定任何权利义务，出现争议时等于没有写。请补写内容，或者删去标题并顺延编号。

**不报告**：清单里的短项目（它本身就是内容）、标题下留有书写线的（空白另行报告）、附件的名称、下面是表格或者图样的标题、待填的栏目（“乙方账户：____”，空白另行报告）、标题本身就指明了出处的（“服务内容见附件一”）。`,
  examples: {
    good: [
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 付款\n2.1 存货人每月5日前付款。\n2.2 保管人账户：____\n第三条 出入库流程见附件一。', why: '待填的栏目，和指明出处的句子' },
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 出入库办法＿＿＿＿＿＿\n第三条 仓储费\n仓储费为每吨每月30元。', why: '标题旁边留有书写线，空白另行报告' },
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 交付\n（一）入库\n（二）出库', why: '短项目本身就是内容' },
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 保管\n2.1 保管人保证不让存货人的玉米受潮、发霉：\n2.2 保管人每日通风两次。', why: '整句的义务只是末尾误用了冒号' },
    ],
    bad: [
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n[|第二条 双方另行约定如下：|]\n第三条 仓储费\n仓储费为每吨每月30元。',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n[|第二条 验收|]\n第三条 仓储费\n仓储费为每吨每月30元。',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n[|第二条 验收\n（验收办法待双方另行补充）|]\n第三条 仓储费\n仓储费为每吨每月30元。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { span, words } of emptyClauses(contract)) yield { span, message: words === null ? `「${slice(contract.text, span)}」只有编号，没有内容` : `「${words}」只有标题，没有内容` };
  },
};

/** What stands over nothing, and the words it has besides its number. */
interface Empty {
  readonly span: Span;
  readonly words: string | null;
}

/** Lines that are a number alone, or announce something and end. */
const OPENINGS = lineSieve((line) => (/[：:][\s\u3000]*$/.test(line) ? 'announced' : line.length < 40 && /^[\s\u3000]*[（(]?[\d０-９一二三四五六七八九十.．]{1,5}[）)]?[、.．]?[\s\u3000]*$/.test(line) ? 'number' : null));

/** The clauses of a contract that say nothing under their heading. */
export const emptyClauses = remember((contract: Contract): readonly Empty[] => {
  const blankAnnexes = new Set(attachmentsOf(contract).all.flatMap((a) => (a.empty === 'blank' ? [a.heading] : [])));
  const openings = new Map(hits(contract, OPENINGS).map(({ index, fact }) => [index, fact]));
  return contract.clauses.flatMap((clause): readonly Empty[] => {
    const { own, heading, number } = clause;
    const led = number !== null && heading === null ? openings.get(lineNumber(contract.lines, number.span.start)) : undefined;
    if (led === 'number' && isBareNumber(contract, clause)) return [{ span: { start: own.start, end: number!.span.end }, words: null }];
    if ((heading !== null || led === 'announced') && isUnanswered(contract, clause)) return [{ span: { start: own.start, end: heading ? heading.end + contract.text.slice(heading.end, own.end).search(/[：:]/) + 1 : own.end }, words: heading ? slice(contract.text, heading) : passage(contract, number!.span.end, own.end).replace(/[：:\s]+$/, '').trim() }];
    if (blankAnnexes.has(clause) || isSubject(contract, clause) || (isEmptyHeading(contract, clause) && !mostSiblingsEmpty(contract, clause))) return [{ span: { start: own.start, end: own.end }, words: slice(contract.text, heading ?? own) }];
    return [];
  });
});

/** Ruled lines beside the heading or below it are where the answer is written; the blank is told as one. */
const isRuled = ({ text }: Contract, { own }: Clause): boolean => /[_＿]{3}/.test(slice(text, own));

const HIGH: ReadonlySet<string> = new Set(['article', 'capital', 'roman', 'han', 'decimal', 'dotted', 'markdown']);

const LONGEST_BARE = 8;

/** 2. below 一、, or in what counts its clauses otherwise, is an item of a list: short as it is, it says what it says, unless it ends with a colon. */
const isItem = (contract: Contract, clause: Clause): boolean => {
  const { style, parent, own } = clause;
  const { text, clauses } = contract;
  return (style === 'decimal' || style === 'dotted') && !/[：:][\s*]*$/.test(text.slice(own.start, own.end)) && (parent === null ? clauses.some((c) => c.style === 'article') : clauses[parent]!.number !== null) && !isSpokenFor(contract, clause);
};

/** So many items a list of papers may have. */
const LONGEST_LIST = 60;

/** 3. 营业执照 behind 2. 应当提供下列资料：, in a text whose numbers all stand in one row. */
function isListedAbove(contract: Contract, { style, parent, index }: Clause): boolean {
  for (let k = index - 1; style === 'decimal' && k >= 0 && index - k <= LONGEST_LIST; k--) {
    const above = contract.clauses[k]!;
    if (above.style !== style || above.parent !== parent) return false;
    const words = passage(contract, above.own.start, above.own.end);
    if (/[：:]\s*$/.test(words)) return /(?:如下|下列|以下|包括)[^。；]{0,20}[：:]\s*$/.test(words);
    if (words.length >= 20) return false;
  }
  return false;
}

/** 1、结算方式 where 2、开票： and 3、账户： go on to say something: each number is a label, and this one labels nothing. */
function isSpokenFor({ text, clauses }: Contract, { parent, heading, style, index }: Clause): boolean {
  if (parent === null || heading === null || !/.{2}(?:方式|办法|标准|期限|时间|地点|要求|责任|费用|价款|范围|条件|程序|方法)$/.test(slice(text, heading))) return false;
  const others = clauses[parent]!.children.map((i) => clauses[i]!).filter((c) => c.style === style && c.index !== index);
  return others.length > 1 && others.every((c) => c.heading !== null && (c.children.length > 0 || /^[：:][\s]*[^\s：:]/.test(text.slice(c.heading.end, c.own.end))));
}

/** A heading that is a sentence: what it would say stands where it says. */
const REFERRING = /(?:详见|参见|见(?:附[件表]|合同|协议|本|第|《)|按照?[^,，。]{2,}(?:执行|办理|处理|履行|计算)|以[^,，。]{2,}为准|适用[^,，。]{2,})/;

function isEmptyHeading(contract: Contract, clause: Clause): boolean {
  const below = contract.clauses[clause.index + 1];
  // 第八条 附件 above 以下附件为本合同组成部分：, which reads as a heading of its own.
  if (below?.style === 'plain' && below.topic !== null && below.topic === clause.topic) return false;
  return !isSlot(contract, clause) && !isRuled(contract, clause) && !isItem(contract, clause) && isBareHeading(contract, clause) && !isListedAbove(contract, clause);
}

/** 4.《著作权法》 in a list of what the contract rests on, 《交接清单》 in one of its papers. */
const TITLE_ALONE = /^《[^《》]{1,40}》[^，。；,;]{0,40}[;；。]?$/;
/** What is filled in rather than agreed on. */
const PARTICULAR = /(?:账户|账号|帐户|帐号|开户行|开户银行|户名|名称|地址|住所|电话|手机|传真|邮箱|邮编|联系人|联络人|负责人|代表人?|税号|代码|身份证号码?|编号|日期)(?:名称)?$/;

/** 乙方账户：____ is to be filled in, and says so itself; 服务内容见附件一 needs no more. */
function isSlot({ text, blanks }: Contract, { heading, own, style }: Clause): boolean {
  if (heading === null) return false;
  const words = fold(slice(text, heading));
  const rest = text.slice(heading.end, own.end).trim();
  // 九、双方约定的其他事项 is a clause before it is a place to write on.
  const opens = (style === 'article' || style === 'han') && (/^[：:]$/.test(rest) || (rest === '' && /事项$/.test(words))) ? breaksOff : endsOpen;
  return REFERRING.test(words) || (opens(words) && blanks.some(({ span }) => own.start <= span.start && span.start < own.end)) || TITLE_ALONE.test(words) || (PARTICULAR.test(words) && blanks.some(({ span }) => own.start <= span.start && span.start < own.end));
}

/** 下划线部分由乙方填写 in a list is a short sentence. */
const SAYS = /[应須须需]|不得|可以|[方人](?:保证|承诺)(?![金人期书函])[^，。：:]{4}|[已均将]|由[^，。]{1,8}[方人]|负责|提供|办理/;
const SIGNING = /^(?:(?:双方|各方|甲乙双方|三方)?(?:签[署字章名约]|盖章|[、及和与或（）()]){1,4})[栏页处区]?$/;

function isBareHeading({ text, sentences }: Contract, { heading, own, children, style, depth, number }: Clause): boolean {
  if (heading === null) return false;
  const title = simplify(slice(text, heading));
  // 2. 开课日期：2026年6月1日 says what it has to say.
  if (/[：:][^：:]*\d/.test(title)) return false;
  if (SIGNING.test(title) || ((style === 'decimal' || style === 'dotted') && SAYS.test(title))) return false;
  if (children.length > 0 || !HIGH.has(style) || (style === 'dotted' && depth > 0) || (number === null && style !== 'markdown')) return false;
  if (TO_COME.test(simplify(text.slice(heading.end, own.end)).replace(/^[*_：:\s]+/, '').trimEnd())) return true;
  // The signatures that follow the last clause are not its content; a longer heading may be its only sentence.
  for (let i = heading.end; i < own.end; i++)
    if (!isSpace(text.charCodeAt(i)) && !'*_：:#。.'.includes(text[i]!)) return heading.end - heading.start <= LONGEST_BARE && sentenceAt(sentences, i)?.place === 'signature';
  return true;
}

/** 四、验收标准： announces what never comes, in a list as well; 第九条 双方另行商定下列条款： does so in a sentence. */
function isUnanswered(contract: Contract, clause: Clause): boolean {
  const { text, clauses } = contract;
  const { index, heading, own, children, number, topic, style } = clause;
  if (children.length > 0 || topic === 'recitals' || (heading === null ? number === null : SIGNING.test(simplify(slice(text, heading))))) return false;
  const next = clauses[index + 1];
  const follows = next !== undefined && next.style === style && next.parent === clause.parent && next.number !== null && number !== null && next.number.values.at(-1)! > number.values.at(-1)!;
  const announced = heading === null ? passage(contract, number!.span.end, own.end) : slice(text, heading);
  if (SAID_IN_FULL.test(heading === null ? announced : `${announced}：`) || (heading === null ? !follows || !ANNOUNCED.test(announced) : !endsWithColon(contract, clause))) return false;
  // Where every number of a form stands in one row, what it announces may be numbered on.
  if ((/如下|下列|以下|包括/.test(announced) || (heading === null && !/[：:]/.test(passage(contract, next!.own.start, next!.own.start + 40)))) && !(follows && (style === 'article' || style === 'han'))) return false;
  if (isSlot(contract, clause) || isField(contract, clause)) return false;
  // A list that begins right below is its content, wherever the numbering tree hangs it.
  return !(next?.number?.values.at(-1) === 1 && (next.style !== number?.style || next.parent !== clause.parent || number.values.at(-1)! > 1) && next.style !== 'article' && next.style !== 'part' && next.style !== 'han');
}

const ANNOUNCED = /^[^。；;\n\r]{4,60}[：:]\s*$/;

/** A ruled table of who signs and seals. */
const SEALS = /^┌[^。；]*[（(](?:公章|盖章|签[字章])[）)]/;

/** Whether a colon is all that follows the heading, but for the signatures below the last clause. */
function endsWithColon(contract: Contract, { heading, own }: Clause): boolean {
  const { text, sentences } = contract;
  const rest = /^[\s*]*[：:][\s*]*/.exec(text.slice(heading!.end, own.end));
  if (rest === null) return false;
  const from = heading!.end + rest[0].length;
  return from === own.end || sentenceAt(sentences, from)?.place === 'signature' || (text[from] === '┌' && SEALS.test(passage(contract, from, Math.min(own.end, from + 300))));
}

/** （3） with nothing behind it, where its neighbours say something. */
function isBareNumber(contract: Contract, clause: Clause): boolean {
  const { clauses } = contract;
  const { children, parent, style } = clause;
  if (children.length > 0 || style === 'article' || style === 'attachment' || !saysNothing(contract, clause)) return false;
  const siblings = (parent === null ? clauses.filter((c) => c.parent === null) : clauses[parent]!.children.map((i) => clauses[i]!)).filter((c) => c.style === style);
  return siblings.length > 2 && siblings.at(-1) === clause && siblings.every((c) => c === clause || !saysNothing(contract, c));
}

function saysNothing(contract: Contract, { number, own, children }: Clause): boolean {
  if (number === null || children.length > 0) return false;
  const from = passage(contract, number.span.end, Math.min(own.end, number.span.end + 40)).search(/[^\s、.．)）:：]/);
  return from < 0 || sentenceAt(contract.sentences, number.span.end + from)?.place === 'signature';
}

/** 第十条 运输、保险等其他约定事项。 in a form where other articles are bare headings too: a full stop makes no sentence of it. */
function isSubject(contract: Contract, clause: Clause): boolean {
  const { heading, own, children, style, number } = clause;
  if (heading !== null || children.length > 0 || style !== 'article' || own.end - number!.span.end > 40) return false;
  const words = contract.text.slice(number!.span.end, own.end);
  return /事项[。．.]$/.test(words) && !SAYS.test(words) && !/[，,；;]|合同|协议/.test(words) && contract.clauses.some((c) => c.style === 'article' && isBareHeading(contract, c));
}

/** 数量： below an article is a place to fill in, and says so itself. */
const isField = ({ blanks }: Contract, { parent, style, own }: Clause): boolean => parent !== null && style !== 'article' && style !== 'han' && blanks.some(({ span }) => own.start <= span.start && span.start < own.end);

/** In a list most items are as short as this one: then it is no clause that lost its content. */
function mostSiblingsEmpty(contract: Contract, clause: Clause): boolean {
  const { clauses } = contract;
  const siblings = (clause.parent === null ? clauses.filter(({ parent }) => parent === null) : clauses[clause.parent]!.children.map((i) => clauses[i]!)).filter(({ style }) => style === clause.style);
  return siblings.length > 0 && siblings.filter((c) => isEmptyHeading(contract, c)).length * 2 > siblings.length;
}

function sentenceAt(sentences: Contract['sentences'], at: number): Contract['sentences'][number] | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.start <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}
