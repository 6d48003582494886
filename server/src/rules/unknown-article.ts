import { citationsIn, CUTOFF, lawOf, type CitationInText } from '../knowledge/laws.ts';
import { lastArticle, neverExisted } from '../knowledge/repealed-laws.ts';
import { isForeignLaw, isQuotedLaw, lawMentions } from '../model/citations.ts';
import { slice } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';
import { isJudged } from './shapes.ts';

/** An article beyond the end of its law, or a law that never was. */
export const unknownArticle: Rule = {
  code: 'unknown-article',
  title: '引用不存在的法律或者条文',
  severity: 'error',
  basis: [],
  docs: `引用的条号超出该法律的最后一条，或者引用的法律从来没有颁布过（如“知识产权法”“城市管理法”）。

这类引用多半出自凭记忆或者由程序拼凑的文本，争议时没有任何意义。请核对原意：是条号写错，还是应当引用别的法律（知识产权分别由著作权法、商标法、专利法规定）。

只在知道该法律最后一条的条号时才判断；不认识的法律、地方性法规和内部制度一律不作判断。法律资料截止日为 ${CUTOFF}。

**不报告**：没有用书名号的泛称（“知识产权法律法规”）；不认识的法律；合同约定适用中国大陆以外法律的。`,
  examples: {
    good: [
      '违约金的调整适用《民法典》第五百八十五条。',
      { text: '本合同自《民法典》第一千二百六十条施行之日后签订。', why: '最后一条' },
      { text: '双方应遵守知识产权法律法规。', why: '泛称' },
      { text: '境外数据的处理还应遵守英国《数据保护法》。', why: '别国的法律' },
      { text: '乙方应遵守《杭州市物业管理条例》第二百条。', why: '不认识的法规，不作判断' },
    ],
    bad: [
      '违约金的调整适用《民法典》[|第一千二百六十一条|]。',
      '个人信息的处理适用个人信息保护法[|第75条|]。',
      '違約金的調整適用《民法典》[|第一千二百六十一條|]。',
      '乙方应遵守[|《中华人民共和国知识产权法》|]的规定。',
    ],
  },
  scope: 'sentence',
  telling: /法/,
  *check({ text, place }, { recognition }) {
    if (!isJudged(recognition) || place === 'title' || !text.includes('法')) return;
    for (const citation of citationsIn(text)) yield* beyond(text, citation);
    if (!text.includes('《')) return;
    for (const { name, span, marked } of lawMentions(text)) if (marked && neverExisted(name) && !isQuotedLaw(text, span.start) && !isForeignLaw(text, span.start)) yield { span, message: `「${slice(text, span)}」不存在，截至 ${CUTOFF} 没有颁布过这部法律` };
  },
};

function* beyond(text: string, { key, number, span }: CitationInText): Generator<Finding> {
  const last = key === null ? null : lastArticle(key);
  if (key === null || last === null || number <= last) return;
  yield { span, message: `《${lawOf(key).name.replace('中华人民共和国', '')}》只有${last}条，没有「${slice(text, span)}」` };
}
