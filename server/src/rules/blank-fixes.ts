import { roleAt, valuesInContract } from '../model/clause-role.ts';
import type { Contract } from '../model/contract.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { findSegments } from '../model/sentence-parts.ts';
import { escapePattern } from '../text/escape.ts';
import { fold } from '../text/script-fold.ts';
import { parseTemplate } from '../text/snippet.ts';
import { slice, type Span } from '../text/span.ts';
import type { Context, Finding, Fix } from './rule.ts';

const UNITS = '个工作日|工作日|自然日|小时|分钟|个月|秒|天|日|年';
const UNIT_BEHIND = new RegExp(`^[ \\u3000]*(${UNITS})`);
const QUANTITY = new RegExp(`^([0-9]{1,4})(${UNITS})$`);
/** [时间], 【响应时限】: the placeholder asks for a whole period. */
const ASKS_PERIOD = /^[[【{$]{1,2}[一-鿿]{0,6}(?:时间|时限|期限|时长|天数|日期数)[\]】}]{1,2}$/;
const OPTION = /第[ \u3000_＿]{1,20}[种項项]/;

/**
 * What can be written into a blank or placeholder: a period by the role its sentence gives it (the contract's own value
 * first, then the user's, then the catalogue's), the option to choose, a party's name given in the header. Others have none:
 * what only the parties know is theirs to fill in.
 */
export function blankFixes({ span }: Finding, context: Context): readonly Fix[] {
  const words = slice(context.contract.text, span);
  if (OPTION.test(words)) return ['一', '二'].map((option) => fix(span, `选择第${option}种`, words.replace(/[ \u3000_＿]{1,20}/, `\${1|${option},一,二,三|}`)));
  return [...periods(span, words, context), ...names(span, context.contract)];
}

function periods(span: Span, words: string, { contract, config }: Context): readonly Fix[] {
  const sentence = sentenceAt(contract, span);
  if (!sentence) return [];
  const unit = UNIT_BEHIND.exec(contract.text.slice(span.end, span.end + 8))?.[1];
  const whole = unit === undefined && ASKS_PERIOD.test(words);
  // 　　月　　 before 日 is a day of the calendar.
  if (/[年月]/.test(words)) return [];
  if (unit === undefined && !whole) return [];
  const folded = fold(slice(contract.text, sentence.span));
  const at = { start: span.start - sentence.span.start, end: span.end - sentence.span.start };
  const segment = findSegments(folded).find((s) => s.span.start <= at.start && at.start < s.span.end)?.span ?? { start: 0, end: folded.length };
  const topic = sentence.clause === null ? null : (contract.clauses[sentence.clause]?.topic ?? null);
  const role = roleAt(folded, segment, at, topic);
  const user = config.quantities[role.id];
  const values = [
    ...valuesInContract(contract, role.id).slice(0, 2).map(({ value, where }) => ({ value, source: `${where === null ? '本合同' : `合同${where}`}已约定` })),
    ...(user === undefined ? [] : [{ value: user, source: '你的默认值' }]),
    ...[role.usual, role.shorter, role.longer].map((value) => ({ value, source: `常用值，${role.title}常见${role.range}` })),
  ].filter(({ value }, i, all) => all.findIndex((v) => v.value === value) === i);
  return values.flatMap(({ value, source }) => {
    const quantity = QUANTITY.exec(value);
    if (!quantity) return [];
    if (whole) return [fix(span, `填写「${value}」（${source}）`, `\${1:${quantity[1]}}${quantity[2]}`)];
    return same(quantity[2]!, unit!) ? [fix(span, `填写「${quantity[1]}」${unit}（${source}）`, `\${1:${quantity[1]}}`)] : [];
  }).slice(0, 3);
}

const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (unit: string): string => unit.replace('个', '').replace('天', '日').replace('自然日', '日');

/** 甲方：____ in the signature block, when the header says who 甲方 is. */
function names(span: Span, { text, parties }: Contract): readonly Fix[] {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const before = text.slice(Math.max(lineStart, span.start - 24), span.start + 1).replace(/[_＿\s]+$/, '');
  const party = parties.find(({ alias, name }) => name !== null && (name.end < lineStart || name.start > span.end) && new RegExp(`${escapePattern(alias)}(?:[（(][^（）()]{1,12}[）)])?[：:]$`).test(before));
  if (!party) return [];
  const name = slice(text, party.name!);
  const colon = /[：:]/.test(slice(text, span));
  return [fix(span, `填写「${name}」（与首部一致）`, (colon ? slice(text, span) : '') + name.replace(/[{}$]/g, ''))];
}
const fix = (span: Span, title: string, template: string): Fix => ({ title, edits: [{ span, text: parseTemplate(template) }], certain: false });
