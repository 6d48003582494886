import { indentOf, type Lined } from '../text/lines.ts';
import { hits, lineSieve } from './sieve.ts';

/** What document-sharing sites print around a contract: each a phrase no contract uses about itself. */
const SITE = /本文档共\d{1,4}页|可阅读全部内容|文档一经付费|文档评论|相关文档|该用户很懒|实名认证|VIP文档|下载本文档|下載本文檔|本文档由用户|本文檔由用戶|付费前请自行鉴别|如何避免下载|版权申诉|成为VIP|文档贡献者|内容提供者|查看更多|网站大量收购|溫馨提示|温馨提示：?$|還剩\d{1,4}頁|还剩\d{1,4}页|提交評論|提交评论|人人文库|人人文庫|原创力文档|百度文库|道客巴巴|豆丁网|book118|docin|\.docx?(?:VIP)?$|免費閱讀|文档简介|文檔簡介|\+ 关注/;

const LONGEST = 400;
const SITE_LINES = lineSieve((line) => (line.length - indentOf(line) < LONGEST && SITE.test(line) ? true : null), SITE);

/**
 * Blanks what a document-sharing site printed before and after the contract's text (same length, so offsets stay): the lines
 * up to the last such line of the opening, and from the first such line after it to the end. A text with fewer than three
 * such lines has none: no contract loses a line over one stray phrase.
 */
export function maskBoilerplate(of: Lined): string {
  const { text, lines } = of;
  const marked = hits(of, SITE_LINES).map(({ index }) => index);
  if (marked.length < 3) return text;
  // The opening block: from the first line on, site lines follow one another with few lines between them.
  let head = -1;
  for (const i of marked) {
    if (i - head > 4 && i - head > (head < 0 ? 8 : 6)) break;
    head = i;
  }
  const tail = marked.find((i) => i > head && i > lines.length / 4) ?? lines.length;
  const from = head < 0 ? 0 : lines[head]!.span.end;
  const to = tail < lines.length ? lines[tail]!.span.start : text.length;
  return blank(text, 0, from) + text.slice(from, to) + blank(text, to, text.length);
}

const blank = (text: string, from: number, to: number): string => text.slice(from, to).replace(/[^\r\n\u2028\u2029]/g, ' ');
