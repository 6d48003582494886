import { CompletionItemKind, MarkupKind, type CompletionItem, type Hover, type LocationLink, type Position } from 'vscode-languageserver';
import { article, articleNumbers, citationsIn, CUTOFF, isLawKey, LAW_KEYS, lawKeyOf, lawOf, type LawKey } from '../knowledge/laws.ts';
import { lastArticle, neverExisted, repealedLaw } from '../knowledge/repealed-laws.ts';
import { lawMentions } from '../model/citations.ts';
import { lawUri, type LawText } from '../protocol/messages.ts';
import { escapeMarkdown } from '../rules/page.ts';
import { toHan } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { lineEnd, offsetAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/** A law a text cites at a position; `number` is the article's the position is at, or the first that is cited of it. */
interface Cited {
  readonly name: string;
  readonly key: LawKey | null;
  readonly number: number | null;
  /** In the document. */
  readonly span: Span;
}

/** Beyond it a line is not read for a hover. */
const LONGEST_LINE = 20_000;

function citedAt(of: Reviewed, position: Position): Cited | null {
  const start = of.lines.starts[position.line];
  if (start === undefined) return null;
  const offset = offsetAt(of.lines, position) - start;
  const from = Math.max(0, offset - LONGEST_LINE);
  const line = of.text.slice(start + from, Math.min(lineEnd(of.lines, position.line), start + offset + LONGEST_LINE));
  const at = offset - from;
  const inDocument = ({ start: s, end }: Span): Span => ({ start: s + start + from, end: end + start + from });
  const cited = citationsIn(line);
  const article = cited.find(({ span }) => span.start <= at && at <= span.end) ?? cited.find(({ name }) => name.start <= at && at <= name.end);
  if (article) return { name: article.law, key: article.key, number: article.number, span: inDocument(article.span.start <= at ? article.span : { start: article.name.start, end: article.span.end }) };
  const mention = lawMentions(line).find(({ span, end }) => span.start <= at && at <= end);
  return mention ? { name: mention.name, key: lawKeyOf(mention.name), number: mention.articles[0]?.number ?? null, span: inDocument({ start: mention.span.start, end: mention.end }) } : null;
}

/** The article a citation names, word for word with version and status; or that it is not held. Null where nothing is cited. */
export function statuteHover(of: Reviewed, position: Position): Hover | null {
  const cited = citedAt(of, position);
  if (!cited) return null;
  const value = cited.key === null ? unheldText(cited) : cited.number === null ? lawText(cited.key) : articleText(cited.key, cited.number);
  return value === null ? null : { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(of.lines, cited.span) };
}

const version = (key: LawKey): string => {
  const law = lawOf(key);
  return `${law.version}，${law.effective}起施行${law.note === undefined ? '' : `；${law.note}`}`;
};

function articleText(key: LawKey, number: number): string {
  const law = lawOf(key);
  const found = article(`${key}第${number}条`);
  const last = lastArticle(key);
  const head = `**《${law.name}》第${number}条**（${version(key)}）`;
  if (last !== null && number > last) return `${head}\n\n没有这一条：该法只有${last}条。`;
  if (!found) return `${head}\n\n未收录。本程序只收录审查所依据的条文，资料截至 ${CUTOFF}。`;
  if (found.status !== 'in-force') return `${head}\n\n该法此后有修改，修改后的全文未收录。`;
  return `${head}\n\n${quoted(found.text)}\n\n资料截至 ${CUTOFF}。`;
}

const quoted = (text: string): string => text.split('\n').map((line) => `> ${escapeMarkdown(line)}`).join('<br>\n');

function lawText(key: LawKey): string {
  return `**《${lawOf(key).name}》**（${version(key)}）\n\n收录 ${articleNumbers(key).length} 条，资料截至 ${CUTOFF}。`;
}

function unheldText({ name, number }: Cited): string | null {
  const law = repealedLaw(name);
  if (law) {
    const [year, month, day] = law.since.split('-').map(Number);
    const mapped = number === null ? undefined : law.articles[String(number)];
    const lines = [`**《${escapeMarkdown(name)}》**已于${year}年${month}月${day}日${law.ended ?? '废止'}${law.successor === '' ? '' : `，现行规定见《${escapeMarkdown(law.successor)}》${law.part}`}。`];
    if (mapped) lines.push(`第${number}条${mapped.same ? '现为' : '的规则已有变化'}${mapped.note === undefined ? '' : `（${escapeMarkdown(mapped.note)}）`}：第${mapped.to.join('、')}条`);
    const successor = lawKeyOf(law.successor);
    for (const to of mapped && successor !== null ? mapped.to.slice(0, 2) : []) {
      const text = successor === null ? undefined : article(`${successor}第${to}条`)?.text;
      if (text !== undefined) lines.push(`> **第${to}条**　${escapeMarkdown(text)}`);
    }
    return lines.join('\n\n');
  }
  if (neverExisted(name)) return `截至 ${CUTOFF}，没有颁布过**《${escapeMarkdown(name)}》**。`;
  return /[法例则]$|规定|办法|解释|条例/.test(name) ? `**《${escapeMarkdown(name)}》**未收录。` : null;
}

/** Leads from a citation to the article among what is held of its law. */
export function statuteDefinition(of: Reviewed, position: Position): LocationLink[] {
  const cited = citedAt(of, position);
  const key = cited?.key ?? (cited && repealedLaw(cited.name) ? lawKeyOf(repealedLaw(cited.name)!.successor) : null);
  if (!cited || key === null) return [];
  const number = cited.key === null ? (cited.number === null ? null : (repealedLaw(cited.name)?.articles[String(cited.number)]?.to[0] ?? null)) : cited.number;
  const line = number === null ? 0 : Math.max(0, lawLines(key).findIndex((words) => words.startsWith(`第${toHan(number)}条`)));
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  return [{ originSelectionRange: rangeOf(of.lines, cited.span), targetUri: lawUri(key), targetRange: range, targetSelectionRange: range }];
}

function lawLines(key: LawKey): readonly string[] {
  const articles = articleNumbers(key).flatMap((number) => {
    const [first = '', ...rest] = (article(`${key}第${number}条`)?.text ?? '').split('\n');
    return ['', `第${toHan(number)}条　${first}`, ...rest.map((paragraph) => `　　${paragraph}`)];
  });
  return [lawOf(key).name, version(key), `以下只收录审查所依据的条文，资料截至 ${CUTOFF}${lawOf(key).status === 'in-force' ? '' : '；该法此后有修改，修改后的全文未收录'}。`, ...articles];
}

/** What is held of a law as a text to read; null for a law not held. */
export const lawDocument = (key: string): LawText | null => (isLawKey(key) ? { key, title: lawOf(key).name, text: `${lawLines(key).join('\n')}\n` } : null);

const OPENING = /《([^《》]{0,30})$/;
const NUMBERING = /(?:《([^《》]{2,60})》|([\u4e00-\u9fff]{2,20}))第([0-9〇零一二三四五六七八九十百千]{0,9})$/;

/** After 《 the names of the laws held; after a law's name and 第 its articles held, in the numerals begun. Null elsewhere. */
export function statuteCompletions(of: Reviewed, position: Position): CompletionItem[] {
  const start = of.lines.starts[position.line];
  if (start === undefined) return [];
  const offset = offsetAt(of.lines, position);
  const before = of.text.slice(Math.max(start, offset - 90), offset);
  const closed = of.text.startsWith('》', offset);
  const opening = OPENING.exec(before);
  if (opening) {
    const typed = opening[1]!;
    const range = rangeOf(of.lines, { start: offset - typed.length, end: offset });
    return LAW_KEYS.filter((key) => lawOf(key).status === 'in-force').map((key, i): CompletionItem => {
      const { name } = lawOf(key);
      const short = name.replace('中华人民共和国', '');
      const written = typed.startsWith('中') ? name : short;
      return { label: short, ...(name === short ? {} : { detail: name }), labelDetails: { description: version(key) }, kind: CompletionItemKind.Reference, filterText: `${written}${key}`, sortText: String(i).padStart(3, '0'), textEdit: { range, newText: `${written}${closed ? '' : '》'}` } };
    });
  }
  const numbering = NUMBERING.exec(before);
  const key = numbering ? keyAtEnd(numbering[1] ?? numbering[2]!) : null;
  if (!numbering || key === null || lawOf(key).status !== 'in-force') return [];
  const typed = numbering[3]!;
  const range = rangeOf(of.lines, { start: offset - typed.length, end: offset });
  const inDigits = /\d/.test(typed);
  return articleNumbers(key).map((number): CompletionItem => {
    const written = inDigits ? String(number) : toHan(number);
    const text = article(`${key}第${number}条`)?.text ?? '';
    return {
      label: `第${written}条`,
      labelDetails: { description: text.slice(0, 24).replace(/\n/g, '') },
      documentation: text,
      kind: CompletionItemKind.Reference,
      filterText: `${written} ${number}`,
      sortText: String(number).padStart(5, '0'),
      textEdit: { range, newText: `${written}${of.text.startsWith('条', offset) ? '' : '条'}` },
    };
  });
}

/** The law whose name a run of characters ends with: 依据民法典 → 民法典. */
function keyAtEnd(words: string): LawKey | null {
  for (let i = 0; i <= words.length - 2; i++) {
    const key = lawKeyOf(words.slice(i));
    if (key !== null) return words.slice(0, i).endsWith('调解') ? null : key;
  }
  return null;
}
