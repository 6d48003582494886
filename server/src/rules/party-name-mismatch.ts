import type { Contract, Party } from '../model/contract.ts';
import { escapePattern } from '../text/escape.ts';
import { literal } from '../text/snippet.ts';
import { slice, trim, type Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';
import { passage } from '../model/sieve.ts';

/** The name at the signature is not the one at the head. */
export const partyNameMismatch: Rule = {
  code: 'party-name-mismatch',
  title: '当事人名称前后不一致',
  severity: 'warning',
  basis: ['民法典第470条', '民法典第490条'],
  docs: `同一方在首部和签署栏的名称不一样，差一个字也可能是另一个公司。以谁的名义签的、谁来承担义务，会因此有争议。请核对营业执照，统一写全称。

**不报告**：签署栏没有写名称；全角半角、空格的差别；签署栏写的是签字人。签署栏只写了名称里几个字的，也提示。`,
  examples: {
    good: ['仓储合同\n甲方：白榆粮油（宁波）有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米200吨。\n甲方（盖章）：白榆粮油(宁波)有限公司\n乙方（盖章）：'],
    bad: [{ text: '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米200吨。\n甲方（盖章）：[|白榆粮贸有限公司|]\n乙方（盖章）：青禾仓储有限公司', fixed: '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米200吨。\n甲方（盖章）：白榆粮油有限公司\n乙方（盖章）：青禾仓储有限公司' }],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const party of contract.parties) yield* compare(contract, party);
  },
  fixes({ span, data }) {
    const name = data?.['name'];
    return name === undefined ? [] : [{ title: `改为首部的「${name}」`, edits: [{ span, text: literal(name) }], certain: false }];
  },
};

const ORGANISATION = /(?:公司|厂|店|院|所|中心|集团|银行|学校|大学|合作社|合伙企业|协会|局|委员会|部|馆|站)$/;
const plain = (name: string): string => name.replace(/[\s（）()·•.，,]/g, '');

function* compare(contract: Contract, { alias, also, name }: Party): Iterable<Finding> {
  if (name === null) return;
  const { text, sentences } = contract;
  const own = nameOf(text, name);
  if (own === null) return;
  const header = slice(text, own);
  const signed = new RegExp(`^(?:${[alias, ...also].map(escapePattern).join('|')})[ \\u3000]{0,4}(?:[（(][^（）()]{1,16}[）)][ \\u3000]{0,4}){0,2}(?:盖章|签章|签字)?[：:]`);
  for (const { span, place } of sentences) {
    if (place !== 'signature' || span.start <= name.end || span.end - span.start > 200) continue;
    const lead = signed.exec(passage(contract, span.start, span.end));
    if (!lead) continue;
    const rest = text.slice(span.start + lead[0].length, span.end);
    const cell = rest.search(/\t|[ \u3000]{3,}|[甲乙丙丁]方/);
    const at = nameOf(text, { start: span.start + lead[0].length, end: span.start + lead[0].length + (cell < 0 ? rest.length : cell === 0 ? 0 : cell) });
    if (at === null) {
      const short = shortOf(text, { start: span.start + lead[0].length, end: span.start + lead[0].length + (cell < 0 ? rest.length : cell) }, header);
      if (short !== null) yield { span: short, message: `${alias}在首部是「${header}」，签署栏只写「${slice(text, short)}」`, related: [{ span: own, message: '首部的名称' }], data: { name: header } };
      continue;
    }
    if (plain(slice(text, at)) === plain(header)) continue;
    yield { span: at, message: `${alias}在首部是「${header}」，签署栏是「${slice(text, at)}」`, related: [{ span: own, message: '首部的名称' }], data: { name: header } };
  }
}

/** 青禾（盖章） for 宁波青禾仓储有限公司: a part of the name at the head, and nothing else; null for any other words. */
function shortOf(text: string, at: Span, header: string): Span | null {
  const words = trim(text, at);
  const name = /^[一-鿿]{2,12}/.exec(slice(text, words))?.[0] ?? '';
  const rest = slice(text, words).slice(name.length);
  return name.length < 2 || !/公司$/.test(header) || !header.includes(name) || !/^[\s（(]{0,4}(?:(?:盖章|公章|签章)[）)]?\s*)?$/.test(rest) ? null : { start: words.start, end: words.start + name.length };
}

/** An organisation's name within a span, without the alias or blanks around it; null where none is written. */
function nameOf(text: string, at: Span): Span | null {
  const words = trim(text, at);
  const name = slice(text, words).replace(/[_＿（(]?(?:以下简称|下称|盖章|公章|签字|签章).*$/s, '').trimEnd();
  return name.length < 4 || name.length > 40 || /[_＿×xX*\[【{]/.test(name) || !ORGANISATION.test(name) ? null : { start: words.start, end: words.start + name.length };
}
