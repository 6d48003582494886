import { attachmentsOf, inAttachment } from '../model/attachments.ts';
import type { Clause, Contract } from '../model/contract.ts';
import { matches } from '../model/matches.ts';
import { partAt, type DocumentPart } from '../model/parts.ts';
import { referencesIn, type Reference } from '../model/references.ts';
import { topicOfHeading } from '../model/topic.ts';
import { literal } from '../text/snippet.ts';
import { simplify } from '../text/script-fold.ts';
import { slice, type Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';
import { passage } from '../model/sieve.ts';

/** A reference whose number and whose words point at different clauses. */
export const referenceMismatch: Rule = {
  code: 'reference-mismatch',
  title: '引用的编号与内容不符',
  severity: 'warning',
  basis: ['民法典第466条'],
  docs: `引用写了编号，又写了标题或者内容，而那个编号下是另一回事，例如“第八条（违约责任）”，第八条却是保密；“附件二《报价单》”，清单里附件二却是验收标准。增删条款后没有改引用，多半如此。以编号为准还是以内容为准，双方会各执一词。

**不报告**：标题与引用的说法不同而意思相同；引用的条款里确实写到了这项内容。`,
  examples: {
    good: [{ text: '仓储合同\n第一条 仓储物\n1.1 仓储物为玉米200吨。\n第二条 违约责任\n2.1 一方解除合同的，赔偿对方5000元。\n2.2 逾期三十日的，按2.1条规定承担违约责任。', why: '就在违约责任这一条里' }, '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 保密\n双方保守对方的商业秘密。\n第三条 违约责任\n违反第二条（保密义务）的，按第一条约定的数量计付违约金。'],
    bad: [
      {
        text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 保密\n双方保守对方的商业秘密，违反的按[|第一条|]（违约责任）处理。\n第三条 违约责任\n违约金为每次5000元。',
        fixed: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 保密\n双方保守对方的商业秘密，违反的按第三条（违约责任）处理。\n第三条 违约责任\n违约金为每次5000元。',
      },
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 保密\n双方保守对方的商业秘密。\n第三条 违约责任\n违反[|第一条|]约定的保密义务的，每次支付5000元。',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 保管期限\n自2026年1月1日起一年。\n第三条 资料\n甲方的资料受[|第二条|]保密义务的约束。',
      '仓储合同\n第一条 仓储物\n仓储物见[|附件一|]《费率表》。\n第二条 费用\n费率见附件二。\n附件一：仓储物清单\n玉米200吨。\n附件二：费率表\n每吨每月30元。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const cores = new Map<DocumentPart, ReadonlyMap<string, Clause>>();
    for (const reference of referencesIn(contract)) {
      if (reference.state !== 'resolved' || reference.kind !== 'absolute' || reference.targets.length !== 1 || reference.unit !== '条') continue;
      const part = partAt(contract, reference.targets[0]!.clause.span.start);
      let known = cores.get(part);
      if (!known) cores.set(part, (known = headingCores(contract, part)));
      const named = reference.heading ?? bareHeading(contract, reference);
      const finding = named ? byHeading(contract, reference, named, known) : byContent(contract, reference, known);
      if (finding) yield finding;
    }
    yield* attachments(contract);
  },
  fixes({ span, data }) {
    const number = data?.['number'];
    return number === undefined ? [] : [{ title: `改为「${number}」`, edits: [{ span, text: literal(number) }], certain: false }];
  },
};

const SUFFIX = /(?:条款|约定|规定|事项|内容|部分|的)$/;
const coreOf = (words: string): string => words.replace(/[的之]/g, '').replace(SUFFIX, '');

/** The words of every article's heading, members of 变更与解除 each, of two characters or more; only of one article each. */
function headingCores({ text }: Contract, part: DocumentPart): ReadonlyMap<string, Clause> {
  const found = new Map<string, Clause>();
  const shared = new Set<string>();
  for (const clause of part.articles.size > 0 ? part.articles.values() : part.tops.values()) {
    if (clause.heading === null || clause.heading.end - clause.heading.start > 20) continue;
    for (const member of simplify(slice(text, clause.heading)).split(/[、,，与及和]/)) {
      const core = coreOf(member.trim());
      if (core.length < 2) continue;
      if (found.has(core) && found.get(core) !== clause) shared.add(core);
      else found.set(core, clause);
    }
  }
  for (const core of shared) found.delete(core);
  return found;
}

/** 7.1 is a part of what is headed 违约责任. */
const within = (outer: Clause, { span }: Clause): boolean => outer.span.start <= span.start && span.end <= outer.span.end;
const LONGEST = 20_000;
const says = (contract: Contract, { span }: Clause, words: string): boolean => simplify(passage(contract, span.start, Math.min(span.end, span.start + LONGEST))).includes(words);

/** 第八条（违约责任） where 第八条 bears another heading and another one bears these words. */
function byHeading(contract: Contract, reference: Reference, named: Span, cores: ReadonlyMap<string, Clause>): Finding | null {
  const { clause } = reference.targets[0]!;
  if (clause.heading === null) return null;
  const own = coreOf(simplify(slice(contract.text, clause.heading)));
  const words = coreOf(simplify(slice(contract.text, named)));
  if (own.includes(words) || words.includes(own)) return null;
  const meant = cores.get(words);
  const [topic, target] = [topicOfHeading(words), topicOfHeading(own)];
  if (meant === clause || (topic !== null && topic === target)) return null;
  if (meant === undefined && (topic === null || target === null || says(contract, clause, words))) return null;
  return mismatch(contract, reference, slice(contract.text, named), clause, meant);
}

/** 受第三条个人信息保护的约束: the heading follows the number without a mark. */
function bareHeading(contract: Contract, { span }: Reference): Span | null {
  const words = BARE.exec(simplify(passage(contract, span.end, span.end + 20)))?.[1];
  return words === undefined ? null : { start: span.end, end: span.end + words.length };
}
const BARE = /^(?![所中的之款项约规述列载])([一-鿿]{4,12}?)的(?:约束|规定|约定|要求)(?:[,，。；;]|$|[一-鿿])/;

const CONTENT = /^(?:所|中)?(?:约定|规定|所述|所列|载明|列明|项下)?(?:的|之)?(?:关于|有关)?(?:承担|支付|履行|给付|享有)?(?:的|相应的?)?([一-鿿]{2,8})/;

/** 第八条约定的保密义务 where 第八条 does not say 保密 at all and another article is headed 保密. */
function byContent(contract: Contract, reference: Reference, cores: ReadonlyMap<string, Clause>): Finding | null {
  const rest = simplify(passage(contract, reference.span.end, reference.span.end + 20));
  if (!/^(?:所|中)?(?:约定|规定|所述|所列|载明|列明|项下)?(?:的|之|承担|支付|履行|给付)|^(?:关于|有关)/.test(rest)) return null;
  const said = CONTENT.exec(rest)?.[1];
  const { clause } = reference.targets[0]!;
  for (let length = Math.min(6, said?.length ?? 0); length >= 2; length--) {
    const core = said!.slice(0, length);
    const meant = cores.get(core);
    if (meant === undefined) continue;
    if (meant === clause || within(meant, clause) || says(contract, clause, core) || (length > 2 && says(contract, clause, core.slice(0, 2)))) return null;
    return mismatch(contract, reference, core, clause, meant);
  }
  return null;
}

function mismatch({ text }: Contract, { span, numbers }: Reference, words: string, clause: Clause, meant: Clause | undefined): Finding {
  const label = (c: Clause): string => slice(text, c.number!.span).replace(/[、．.：:]$/, '');
  const heading = clause.heading === null ? '' : `，是「${slice(text, clause.heading)}」`;
  const number = meant?.number && numbers.length === 1 ? label(meant) : undefined;
  return {
    span,
    message: `「${slice(text, span)}」不是「${words}」${heading}`,
    related: [{ span: clause.heading ?? clause.number!.span, message: '编号所指的条款' }, ...(meant ? [{ span: meant.heading ?? meant.number!.span, message: '内容所指的条款' }] : [])],
    ...(number === undefined || !/^第.{1,6}条/.test(number) ? {} : { data: { number } }),
  };
}

/** 附件二《报价单》 where 附件二 is another paper; 本附件 in what is no annex. */
function* attachments(contract: Contract): Iterable<Finding> {
  const { text, title } = contract;
  const { all } = attachmentsOf(contract);
  const byName = new Map(all.flatMap((a) => (a.name === null ? [] : [[a.name, a] as const])));
  for (const { titles, name, label, heading, listed } of all) {
    if (name === null || (heading === null && listed === null)) continue;
    for (const given of titles) {
      if (alike(given.name, name) || byName.get(given.name)?.label === undefined || byName.get(given.name)!.label === label) continue;
      const at = text.lastIndexOf(label, given.span.start);
      if (at < 0 || given.span.start - at > label.length + 4) continue;
      yield { span: { start: at, end: at + label.length }, message: `「${label}」是「${name}」，不是「${given.name}」` };
    }
  }
  const own = title === null ? '' : slice(text, title);
  passage(contract, 0, 200);
  if (/附件|附录/.test(own) || all.some((a) => a.heading !== null && a.heading.span.start < 200)) return;
  for (const { start, end } of matches(contract, /(?<![一-鿿])本附件|(?<=[对按依据照在与和及由于为])本附件/g)) {
    if (!inAttachment(contract, start)) yield { span: { start, end }, message: '这里是合同正文，不是附件，「本附件」没有所指' };
  }
}

/** Titles that share most of their characters name one paper. */
function alike(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const characters = new Set(a);
  return [...b].filter((c) => characters.has(c)).length * 2 >= Math.min(a.length, b.length);
}
