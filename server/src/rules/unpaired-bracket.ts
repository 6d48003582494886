import { unpairedBrackets } from '../model/brackets.ts';
import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';

/** A bracket, book-title mark or quotation mark without its partner. */
export const unpairedBracket: Rule = {
  code: 'unpaired-bracket',
  title: '括号或引号不成对',
  severity: 'information',
  basis: [],
  docs: `括号、书名号或者引号缺了一半，或者多了一个。从哪里到哪里是括注、是哪一份文件的名称就看不准，有时正说明句子里漏了字。

只有一处可以补的，直接补上；多出来的，直接删去。

**不报告**：列表编号的半括号（1)、a)）；全角配半角；换页断开、下一行接上的句子。`,
  examples: {
    good: ['仓储合同\n第一条 费用（含税)\n1)仓储费（每吨每月30元）；\n2)入库费。\n第二条 依据\n本合同依据《民法典》订立，“玉米”指二等黄玉米。'],
    bad: [
      { text: '仓储合同\n第一条 依据\n本合同依据[|《|]《民法典》订立。\n第二条 费用\n每吨每月30元。', fixed: '仓储合同\n第一条 依据\n本合同依据《民法典》订立。\n第二条 费用\n每吨每月30元。' },
      { text: '仓储合同\n第一条 依据\n本合同依据[|《|]民法典第四百六十五条订立。\n第二条 费用\n每吨每月30元。', fixed: '仓储合同\n第一条 依据\n本合同依据《民法典》第四百六十五条订立。\n第二条 费用\n每吨每月30元。' },
      '仓储合同\n第一条 费用\n仓储费为每吨每月30元[|（|]含税，于每月5日前支付。\n第二条 期限\n期限为1年。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { span, bracket, partner, insertAt, surplus } of unpairedBrackets(contract))
      yield {
        span,
        message: surplus ? `「${bracket}」多了一个` : `「${bracket}」没有配对的「${partner}」`,
        ...(surplus ? { data: { remove: bracket } } : insertAt === null ? {} : { data: { insert: partner, at: String(insertAt - span.start) } }),
      };
  },
  fixes({ span, data }) {
    if (data?.['remove'] !== undefined) return [{ title: `删去多余的「${data['remove']}」`, edits: [{ span, text: literal('') }], certain: true }];
    const at = Number(data?.['at']);
    return data?.['insert'] === undefined || !Number.isInteger(at) ? [] : [{ title: `补上「${data['insert']}」`, edits: [{ span: { start: span.start + at, end: span.start + at }, text: literal(data['insert']) }], certain: true }];
  },
};
