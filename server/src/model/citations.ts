import { articlesAt, type CitedNumber } from '../knowledge/laws.ts';
import { REPEALED_NAMES } from '../knowledge/repealed-laws.ts';
import { compileMatcher } from '../text/matcher.ts';
import { memo } from '../text/memo.ts';
import { simplify } from '../text/script-fold.ts';
import type { Span } from '../text/span.ts';

/** A law a text names, with the articles it cites of it. Spans are relative to the text. */
export interface LawMention {
  /** The name as written, in Simplified characters and without its outer 《》. */
  readonly name: string;
  /** With 《》, where it has them. */
  readonly span: Span;
  readonly marked: boolean;
  readonly articles: readonly CitedNumber[];
  /** Where its list of articles ends; the end of `span` without one. */
  readonly end: number;
}

/** Longer titles are no law's. */
const LONGEST_NAME = 90;
const BARE = compileMatcher(REPEALED_NAMES, 'literals: repealed laws');
/** What may stand before a bare name: a name inside a longer one (劳动合同法, 调解仲裁法) is another law. */
const BEFORE = /(?:^|中华人民共和国|我国|根据|依据|按照|依照|参照|适用|符合|违反|遵守|以及|及其|[、,和及与或《(:;。的按依照以据循由\s“‘"「〈<〔])$/;
/** What goes on from a bare name that is a law: an article, a particle, a mark; 合同法律关系 and 物权法定 are no laws. */
const AFTER = /^(?:第|之|的|等|有关|相关|及|和|与|或|以及|规定|中|[、,,。;:)》\s”’"」〉>〕]|$)/;
/** Rules that implement it: 技术合同法实施条例 is cited by its own name. */
const RULES_OF = /^(?:实施|施行)(?:条例|细则|办法|规定)/;
const NOTE = /^[（(][^（）()]{1,16}[）)]/;

/**
 * The laws a sentence names: whatever stands between 《》, and the repealed ones without marks too (根据合同法第一百一十四条). In: a
 * sentence, folded or not. Linear; remembered by its text.
 */
export const lawMentions: (text: string) => readonly LawMention[] = memo((text) => findMentions(simplify(text)), 500);

function findMentions(text: string): readonly LawMention[] {
  if (!/[法例定办解见释则]/.test(text)) return [];
  const found: LawMention[] = [];
  for (let open = text.indexOf('《'); open >= 0; ) {
    const close = closing(text, open);
    if (close < 0) {
      open = text.indexOf('《', open + 1);
      continue;
    }
    found.push(withArticles(text, { start: open, end: close + 1 }, true));
    open = text.indexOf('《', close);
  }
  const bare = BARE.scan(text)
    .filter((m) => !found.some((f) => f.span.start <= m.start && m.end <= f.span.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  for (const { start, end: last } of bare) {
    const end = last + (RULES_OF.exec(text.slice(last, last + 4))?.[0].length ?? 0);
    if (start < free || !BEFORE.test(text.slice(Math.max(0, start - 8), start)) || !AFTER.test(text.slice(end, end + 4))) continue;
    const from = text.slice(0, start).endsWith('中华人民共和国') ? start - 7 : start;
    found.push(withArticles(text, { start: from, end }, false));
    free = end;
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The 》 that closes the 《 at `open`, over nested ones; -1 where none does within a name's length. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && i < open + LONGEST_NAME; i++) {
    if (text[i] === '《') depth++;
    else if (text[i] === '》' && --depth === 0) return i;
  }
  return -1;
}

function withArticles(text: string, at: Span, marked: boolean): LawMention {
  const note = NOTE.exec(text.slice(at.end, at.end + 20))?.[0].length ?? 0;
  const rest = at.end + note;
  const gap = /^\s?(?:的|之)?/.exec(text.slice(rest, rest + 3))![0].length;
  const { articles, end } = text[rest + gap] === '第' ? articlesAt(text, rest + gap) : { articles: [], end: at.end };
  return { name: marked ? text.slice(at.start + 1, at.end - 1) : text.slice(at.start, at.end), span: at, marked, articles, end: articles.length > 0 ? end : at.end };
}

/** Whose law it is, right before its name; what is ours is not meant. */
const ABROAD = /(?:(?!我国|中国|本国|全国|和国|祖国)[一-鿿]国|日本|欧盟|欧洲|新加坡|加拿大|澳大利亚|瑞士|瑞典|荷兰|比利时|意大利|西班牙|葡萄牙|俄罗斯|印度|越南|马来西亚|印度尼西亚|菲律宾|阿联酋|迪拜|巴西|墨西哥|以色列|加州|加利福尼亚州|纽约州|香港|澳门|澳門|台湾|臺灣|(?:香港|澳门)特别行政区|联邦|国外|境外|所在国|海外)(?:现行)?的?$/;

/** Whether the law named at `at` is another country's or region's (英国《数据保护法》, 澳门《商法典》): of these nothing is said. */
export const isForeignLaw = (text: string, at: number): boolean => ABROAD.test(text.slice(Math.max(0, at - 10), at));

const QUOTING = /(?:规定|原文|条文|内容)(?:为|如下|是)?[:：,，]?\s*[“"「『]|》[^。“”]{0,24}[:：]\s*[“"「『]/g;
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』' };

/** Whether an offset stands inside words quoted from a statute (《电子商务法》第四十七条规定：“…”): what is quoted is the lawmaker's, not the parties'. */
export function isQuotedLaw(text: string, at: number): boolean {
  if (!/[“"「『]/.test(text)) return false;
  for (const match of text.matchAll(QUOTING)) {
    const open = match.index + match[0].length - 1;
    const close = text.indexOf(CLOSERS[text[open]!]!, open + 1);
    if (open < at && (close < 0 || at < close)) return true;
  }
  return false;
}
