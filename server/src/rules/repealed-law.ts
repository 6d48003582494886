import { articlesAt, lawKeyOf, lawOf, quote, type Citation, type LawKey } from '../knowledge/laws.ts';
import { lawName, RENUMBERED_LAWS, repealedBase, repealedLaw, type Move, type RepealedLaw } from '../knowledge/repealed-laws.ts';
import { isForeignLaw, isQuotedLaw, lawMentions, type LawMention } from '../model/citations.ts';
import { contractDate } from '../model/contract-date.ts';
import type { Contract } from '../model/contract.ts';
import { hits, sentenceSieve } from '../model/sieve.ts';
import { toHan } from '../text/numerals.ts';
import { literal, type Snippet } from '../text/snippet.ts';
import { simplify } from '../text/script-fold.ts';
import { shift, slice, type Span } from '../text/span.ts';
import { writerFor } from '../text/traditional.ts';
import type { Context, Finding, Fix, Rule } from './rule.ts';
import { folded, isJudged } from './shapes.ts';
import { sentenceAt } from '../model/sentence-at.ts';

/** A law that has been repealed, or an article by a number its law no longer gives it. */
export const repealedLawRule: Rule = {
  code: 'repealed-law',
  title: '引用已废止的法律',
  severity: 'warning',
  basis: ['民法典第1260条'],
  docs: `合同引用的法律已经废止，或者法律已重新编号、引用的仍是旧条号。

《合同法》《担保法》《物权法》《民法总则》等九部法律自2021年1月1日起废止，由《民法典》取代；仲裁法、网络安全法、公司法、反不正当竞争法等在2024年至2026年重新编号。引用错误不会使合同无效，但争议时要先争论适用哪一条；有些规则还反过来了（担保方式约定不明，过去按连带责任，现在按一般保证）。

请改引现行法律。旧条文在现行法律中文字基本不变的，快速修复直接给出新条号；规则有变化的，说明变在哪里，由你决定。

**不报告**：合同写明的签订日期早于废止或者重新编号之日的；说明法律已经废止、或者称为“原《合同法》”的；照录法律条文原文的（《电子商务法》第四十七条至今写着《合同法》）；劳动合同法等仍然有效的法律；合同约定适用中国大陆以外法律的。只凭条号不能断定旧条号的，也不报告。`,
  examples: {
    good: [
      '根据《中华人民共和国民法典》第五百八十五条，双方约定违约金。',
      { text: '根据《中华人民共和国劳动合同法》订立本合同。', why: '劳动合同法有效' },
      { text: '仓储合同\n签订日期：2020年6月1日\n第一条 依据\n双方根据《合同法》订立本合同。', why: '签订时合同法仍然有效' },
      { text: '采购合同\n第一条 依据\n甲方应遵守《民法典》，原《合同法》已于2021年1月1日废止。' },
      { text: '服务合同\n第一条 依据\n《电子商务法》第四十七条规定：“适用本章和《中华人民共和国民法总则》《中华人民共和国合同法》等法律的规定。”', why: '照录条文' },
      { text: '保密协议\n第一条 商业秘密\n甲方的商业秘密受《反不正当竞争法》第十条保护。' },
    ],
    bad: [
      { text: '采购合同\n双方根据[|《中华人民共和国合同法》|]订立本合同。\n第一条 标的\n甲方采购电脑。', fixed: '采购合同\n双方根据《中华人民共和国民法典》订立本合同。\n第一条 标的\n甲方采购电脑。' },
      { text: '采购合同\n第一条 违约\n违约金依[|《合同法》第一百一十四条|]调整。', fixed: '采购合同\n第一条 违约\n违约金依《民法典》第五百八十五条调整。' },
      { text: '保密协议\n第一条 商业秘密\n甲方的商业秘密受《反不正当竞争法》[|第九条|]保护。', fixed: '保密协议\n第一条 商业秘密\n甲方的商业秘密受《反不正当竞争法》第十条保护。' },
      { text: '採購合同\n第一條 違約\n違約金依[|《中華人民共和國合同法》第一百一十四條|]調整，乙方應當賠償甲方的損失。', fixed: '採購合同\n第一條 違約\n違約金依《中華人民共和國民法典》第五百八十五條調整，乙方應當賠償甲方的損失。' },
      { text: '租赁合同\n第一条 依据\n双方依照《民法典》和[|《中华人民共和国物权法》|]订立本合同。', fixed: '租赁合同\n第一条 依据\n双方依照《民法典》订立本合同。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    for (const { index, fact: { mentions, bare } } of hits(contract, MENTIONS)) {
      const { span, place } = contract.sentences[index]!;
      if (place === 'title' || place === 'heading') continue;
      const text = slice(contract.text, span);
      for (const mention of mentions) {
        const own = repealedLaw(mention.name);
        const law = own ?? repealedBase(mention.name);
        if (law) {
          if (!isSignedBefore(contract, law.since) && !isSpokenOfAsGone(text, mention) && !isQuotedLaw(text, mention.span.start) && !isForeignLaw(text, mention.span.start)) yield shifted((own ? repealedFinding : baseFinding)(law, mention, text), span.start);
        } else yield* oldNumbers(contract, text, mention, span.start);
      }
      // 反不正当竞争法第九条 without 《》.
      for (const mention of bare) if (!mentions.some((m) => m.span.start <= mention.span.start && mention.span.end <= m.span.end)) yield* oldNumbers(contract, text, mention, span.start);
    }
  },
  fixes,
};

const shifted = (finding: Finding, by: number): Finding => ({ ...finding, span: shift(finding.span, by) });
const isSignedBefore = (contract: Contract, since: string): boolean => (contractDate(contract) ?? '9999') < since;

const GONE_BEFORE = /(?:原|旧|已废止的?|已失效的?|废止前的?|取代了?|替代了?|代替了?)\s?(?:的)?[(]?$/;
const GONE_AFTER = /^[^。;]{0,24}(?:废止|失效|不再适用|不再有效)|^\(?(?:已|现已)(?:废止|失效)/;

function isSpokenOfAsGone(text: string, { span, end }: LawMention): boolean {
  const plain = folded(text);
  return GONE_BEFORE.test(plain.slice(Math.max(0, span.start - 8), span.start)) || GONE_AFTER.test(plain.slice(end, end + 40)) || /^\(已?(?:废止|失效)/.test(plain.slice(span.end, span.end + 6));
}

/** The short name without slips of the pen; a long title as it is written. */
function called({ name }: LawMention): string {
  const plain = lawName(name);
  return plain.length <= 12 ? plain : name.replace(/^中华人民共和国/, '');
}

/** 2021年1月1日废止, 《民法典》合同编 in its place. */
function goneSince({ since, ended, successor, part }: RepealedLaw): { readonly gone: string; readonly now: string } {
  const [year, month, day] = since.split('-').map(Number);
  return { gone: `已于${year}年${month}月${day}日${ended ?? '废止'}`, now: successor === '' ? '请核对现行依据' : `现行规定见《${successor}》${part}` };
}

/** Rules whose law is gone: that is all we know of them, so no article and no repair is offered. */
function baseFinding(law: RepealedLaw, mention: LawMention): Finding {
  const name = called(mention);
  const base = law.names.find((known) => name.startsWith(known)) ?? law.names[0]!;
  const { gone, now } = goneSince(law);
  return { span: { start: mention.span.start, end: mention.end }, basis: law.basis === undefined ? [] : [law.basis], message: `《${name}》所依据的《${base}》${gone}，${now}`, data: { kind: 'articles' } };
}

function repealedFinding(law: RepealedLaw, mention: LawMention, text: string): Finding {
  const name = `《${called(mention)}》`;
  const [cited] = mention.articles;
  const { gone: when, now } = goneSince(law);
  const gone = `${name}${when}`;
  const mapped = cited ? law.articles[String(cited.number)] : undefined;
  const span = { start: mention.span.start, end: mention.end };
  const basis = law.basis === undefined ? { basis: [] } : { basis: [law.basis] };
  if (cited && law.last !== undefined && cited.number > law.last) return { span, ...basis, message: `${gone}，而且没有「${slice(text, cited.span)}」，它只有${law.last}条`, data: { kind: 'name' } };
  if (cited && mapped && mention.articles.length === 1) {
    const to = mapped.to.map((n) => `第${n}条`).join('、');
    const note = mapped.note === undefined || mapped.note === '文字不变' ? '' : `（${mapped.note}）`;
    const message = mapped.same ? `${gone}，「${slice(text, cited.span)}」现为《${law.successor}》${to}${note}` : `${gone}，「${slice(text, cited.span)}」的规则已有变化${note}，见《${law.successor}》${to}`;
    return { span, ...basis, message, data: { kind: 'article', to: mapped.to.join(',') } };
  }
  return { span, ...basis, message: `${gone}，${now}`, data: { kind: cited ? 'articles' : 'name' } };
}

/** Laws that kept their name cited without 《》, followed by an article. */
const BARE_NAMES = RENUMBERED_LAWS.map(({ law }) => lawOf(law).name.replace('中华人民共和国', '')).filter((name) => name.length < 20);
const BARE = new RegExp(`(?<!调解|《)(?:${BARE_NAMES.join('|')})(?=第)`, 'g');

function bareMentions(text: string): readonly LawMention[] {
  return [...text.matchAll(BARE)].map((match) => {
    const end = match.index + match[0].length;
    const listed = articlesAt(text, end);
    return { name: match[0], span: { start: match.index, end }, marked: false, articles: listed.articles, end: listed.end };
  });
}

const NAMES_LAW = /[法例定解]/;
/** The laws a sentence cites, with 《》 (or a full name) and without. */
const MENTIONS = sentenceSieve((text) => {
  const mentions = NAMES_LAW.test(text) ? lawMentions(text) : [];
  const bare = bareMentions(text);
  return mentions.length > 0 || bare.length > 0 ? { mentions, bare } : null;
}, NAMES_LAW);

/** Articles cited by the number they had before their law was renumbered, where the words beside them tell that the old one is meant. */
function* oldNumbers(contract: Contract, text: string, mention: LawMention, by: number): Generator<Finding> {
  const key: LawKey | null = lawKeyOf(mention.name);
  const renumbered = key === null ? undefined : RENUMBERED_LAWS.find(({ law }) => law === key);
  if (!renumbered || mention.articles.length === 0 || isSignedBefore(contract, renumbered.since) || isQuotedLaw(text, mention.span.start)) return;
  const around = simplify(text.slice(Math.max(0, mention.span.start - 40), mention.end + 60));
  for (const { number, span } of mention.articles) {
    const move: Move | undefined = renumbered.moves.find(({ old, subject }) => old === number && new RegExp(subject).test(around));
    if (!move) continue;
    const [year, month, day] = renumbered.since.split('-').map(Number);
    const name = lawOf(renumbered.law).name.replace('中华人民共和国', '');
    yield { span: shift(span, by), basis: citable(renumbered.law, move.now), message: `${name}自${year}年${month}月${day}日起重新编号，「${slice(text, span)}」现为第${move.now}条`, data: { kind: 'number', to: String(move.now) } };
  }
}

const citable = (law: LawKey, number: number): readonly Citation[] => [`${law}第${number}条` as const].filter((citation) => quote(citation) !== null);

/** Replaces the name, the article where the rule kept its words, or takes the name out where the successor stands beside it. */
function fixes({ span, data }: Finding, { contract }: Context): readonly Fix[] {
  const write = (text: string): Snippet => literal(writerFor(contract)(text));
  const words = simplify(slice(contract.text, span));
  const to = (data?.['to'] ?? '').split(',').filter((n) => n !== '');
  const sentence = sentenceAt(contract, span);
  if (data?.['kind'] === 'number') return [{ title: `改为第${to[0]}条`, edits: [{ span, text: write(numberLike(words, Number(to[0]))) }], certain: false }];
  if (!sentence) return [];
  const text = simplify(slice(contract.text, sentence.span));
  const mention = lawMentions(text).find((m) => m.span.start + sentence.span.start === span.start);
  const law = mention ? repealedLaw(mention.name) : null;
  if (!mention || !law || law.successor === '') return [];
  const named = `${mention.name.startsWith('中华人民共和国') && !law.successor.includes('〈') && /法典|法$/.test(law.successor) ? '中华人民共和国' : ''}${law.successor}`;
  const marked = mention.marked ? `《${named}》` : named;
  if (data?.['kind'] === 'article') {
    const written = slice(text, mention.articles[0]!.span);
    const list = to.map((n) => numberLike(written, Number(n))).join('、');
    return [{ title: `改为${marked}${list}`, edits: [{ span, text: write(`${marked}${list}${partsOf(words, written, to.length)}`) }], certain: false }];
  }
  if (data?.['kind'] === 'articles') return [];
  // The successor stands in the same sentence already, or an earlier repealed law is about to become it: take the name out.
  const others = lawMentions(text).filter((m) => m.span.start !== mention.span.start && m.articles.length === 0);
  const repeated = others.some((m) => m.name.endsWith(law.successor) || (m.span.start < mention.span.start && repealedLaw(m.name)?.successor === law.successor));
  if (repeated) return [{ title: `删去「${words}」`, edits: [{ span: withSeparator(contract.text, span), text: [] }], certain: false }];
  return [{ title: `改为${marked}`, edits: [{ span, text: write(marked) }], certain: true }];
}

/** 第五百八十五条 or 第585条, as the number before was written. */
const numberLike = (written: string, number: number): string => `第${/\d/.test(folded(written)) ? number : toHan(number)}条`;

/** 第一款第（二）项 after the number stays where the article went to one article only. */
function partsOf(words: string, written: string, articles: number): string {
  return articles === 1 ? words.slice(words.indexOf(written) + written.length) : '';
}

/** The name with the mark or word that joins it to the one before or after. */
function withSeparator(text: string, span: Span): Span {
  const before = /(?:以及|[、,，和及与])$/.exec(text.slice(Math.max(0, span.start - 3), span.start));
  if (before) return { start: span.start - before[0].length, end: span.end };
  const after = /^(?:以及|[、,，和及与])/.exec(text.slice(span.end, span.end + 3));
  return { start: span.start, end: span.end + (after?.[0].length ?? 0) };
}
