/** How much of a text is looked at: what makes a text a contract stands at its beginning, and opening a large file must cost nothing. */
export const LOOKED_AT = 20_000;

const THRESHOLD = 7;

/** Documents about contracts, by the last word of their title. */
const ABOUT = /(?:办法|辦法|规定|規定|制度|指南|要点|要點|纪要|紀要|解读|解讀|分析|报告|報告|清单|清單|笔记|筆記|教程|说明|說明|通知|意见书|意見書|案例|评析|事项|事項|问答|問答)$/u;
const ASKING = /[?？]|如何|怎么|怎麼|怎样|怎樣|什么|什麼|为何|為何|你需要|必看|盘点/u;
const TITLE = /(?:合同|协议|協議|合约|合約|契约|契約)(?:书|書|范本|範本|模板|样本|示范文本)?$/u;
const PARTY_LINE = /^[#>*＊\-（(]{0,8}(?:甲|乙|丙|买|买受|卖|出卖|出租|承租|委托|受托|发包|承包|采购|供货|供应|服务|客户|披露|接收|转让|受让|用人|需|供)(?:方|人|单位)[^\n：:]{0,16}[：:]/u;
const ARTICLE_LINE = /^[#>*]{0,8}第[一二三四五六七八九十百零〇0-9０-９]{1,4}[条條]/u;
const SECTION_LINE = /^[#>*]{0,8}[一二三四五六七八九十]{1,3}[、.．]/u;
const SEAL_LINE = /^[^\n]{0,20}(?:(?:签字|簽字|盖章|蓋章|签章|簽章|签署|簽署)[^\n]{0,6}[）)]?[：:]|[（(](?:签字|簽字|盖章|蓋章|公章|签章|簽章)[）)]$)/u;

/**
 * Whether a text reads like a contract rather than like something about contracts: a score over the first `LOOKED_AT` characters. It only
 * decides whether a plain text or Markdown file is offered for review, so it prefers silence; the server decides what a text is. Linear in
 * the length; total.
 */
export function looksLikeContract(text: string): boolean {
  return contractScore(text) >= THRESHOLD;
}

/** The score itself, for the tests: what each sign is worth stands below. */
export function contractScore(text: string): number {
  const head = text.slice(0, LOOKED_AT);
  // Cells of a pasted table count as lines, and 委　托　方 is 委托方.
  const lines = head.split(/[\r\n\t]/u).map((line) => line.slice(0, 160).replace(/\s/gu, ''));
  const count = (sign: RegExp): number => lines.reduce((n, line) => (sign.test(line) ? n + 1 : n), 0);

  let score = titleScore(lines);
  if (count(PARTY_LINE) >= 2) score += 3;
  if (count(ARTICLE_LINE) >= 3) score += 3;
  else if (count(SECTION_LINE) >= 3) score += 1;
  if (count(SEAL_LINE) >= 1) score += 2;
  if (occursAtLeast(head, ['甲方'], 3) && occursAtLeast(head, ['乙方'], 3)) score += 2;
  if (occursAtLeast(head, ['本合同', '本协议', '本協議', '本合约', '本合約', '本契约', '本契約'], 2)) score += 2;
  // Platform terms have neither parties nor a signature: they address the user.
  if (occursAtLeast(head, ['您'], 6) && occursAtLeast(head, ['本协议', '本協議', '本服务条款'], 2)) score += 2;
  if (occursAtLeast(head, ['统一社会信用代码', '法定代表人', '统一社會信用代碼'], 1)) score += 1;
  return score;
}

/** The title is among the first lines that are not empty: short, and ending as a contract's name does. */
function titleScore(lines: readonly string[]): number {
  let seen = 0;
  let score = 0;
  for (const line of lines) {
    const bare = line
      .replace(/[#*＊《》<>〈〉\uFEFF=_-]/gu, '')
      .replace(/\.(?:docx?|wps|pdf)[a-z]{0,4}$/iu, '')
      .replace(/[（(][^（()）]{0,20}[）)]$/u, '');
    if (bare === '') continue;
    if (bare.length <= 40) {
      if (ABOUT.test(bare) || ASKING.test(bare)) return -4;
      if (bare.length <= 30 && TITLE.test(bare)) score = 3;
    }
    if (++seen === 4) break;
  }
  return score;
}

function occursAtLeast(text: string, words: readonly string[], times: number): boolean {
  let found = 0;
  for (const word of words)
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) if (++found >= times) return true;
  return false;
}
