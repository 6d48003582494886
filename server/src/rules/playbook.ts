import type { Config, PlaybookEntry } from '../config.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import type { Contract, ClauseCoverage, Place } from '../model/contract.ts';
import { ownClauseInsertion, sentenceInsertion, type Insertion } from '../model/insertion.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { passage } from '../model/sieve.ts';
import { compileMatcher, longestNonOverlapping, type Match, type Matcher } from '../text/matcher.ts';
import { parseTemplate, toPlain } from '../text/snippet.ts';
import { contains, slice, type Span } from '../text/span.ts';
import { isWordAligned } from '../text/words.ts';
import type { Context, Finding, Rule } from './rule.ts';
import { titleSpan } from './shapes.ts';

/** Names and signatures bind nobody to their words. */
const ELSEWHERE: readonly Place[] = ['title', 'party-block', 'signature'];
const LONGEST_QUOTE = 24;

/** The wordings a team requires, refuses or would rather see, from its project file or its settings. */
export const playbook: Rule = {
  code: 'playbook',
  title: '不合团队的审查要点',
  severity: 'warning',
  basis: [],
  docs: `团队自己的审查要点，写在项目文件 \`.contract-review/config.json\` 或者设置 \`contractReview.playbook\` 里，没有写就什么也不报告。每一项有自己的编号，问题代码为 \`playbook.编号\`，可以单独调整级别、保留、忽略。

- \`required\`：合同（或者指定的条款）里应当有其中一种写法；没有就在标题（或者那一条）处报告，可以插入备用写法。
- \`forbidden\`：不应出现；可以改成备用写法。
- \`preferred\`：出现时建议换成备用写法，级别是提示。

按字面查找，繁简、全角半角同样对待；只在词的边界上算数（“排他”不会在“安排他人”里报告）。

**不报告**：标题、当事人和签署栏里的文字；备用写法本身里的文字；只有一两条的片段不查“应当有”。`,
  examples: {
    good: [
      { text: '乙方为甲方提供非独家的推广服务。', profile: 'generic', playbook: { 独家: { kind: 'forbidden', words: ['独家'], text: '非独家' } }, why: '备用写法本身' },
      { text: '乙方可以另行安排他人提供服务。', profile: 'generic', playbook: { 排他: { kind: 'forbidden', words: ['排他'] } }, why: '不是这个词' },
      { text: '推广协议\n甲方（委托方）：青岩五金有限公司\n乙方（服务方）：乌桕建设有限公司\n第一条 服务\n乙方提供推广服务。\n第二条 廉洁\n双方不得进行商业贿赂。', profile: 'generic', playbook: { 反商业贿赂: { kind: 'required', words: ['商业贿赂', '廉洁从业'] } } },
    ],
    bad: [
      { text: '乙方为甲方提供[|独家|]推广服务。', fixed: '乙方为甲方提供非独家推广服务。', profile: 'generic', playbook: { 独家: { kind: 'forbidden', words: ['独家'], text: '非独家', note: '须经总部批准' } } },
      { text: '协商不成的，向[|原告所在地|]人民法院起诉。', fixed: '协商不成的，向甲方所在地人民法院起诉。', profile: 'generic', playbook: { 管辖: { kind: 'preferred', words: ['原告所在地', '被告所在地'], text: '甲方所在地' } } },
      {
        text: '[|推广协议|]\n甲方（委托方）：青岩五金有限公司\n乙方（服务方）：乌桕建设有限公司\n第一条 服务\n乙方提供推广服务。\n第二条 费用\n服务费为每月500元。',
        fixed: '推广协议\n甲方（委托方）：青岩五金有限公司\n乙方（服务方）：乌桕建设有限公司\n第一条 服务\n乙方提供推广服务。\n第二条 费用\n服务费为每月500元。\n第三条 反商业贿赂\n双方不得以任何形式进行商业贿赂，违反的，对方有权解除本合同。',
        profile: 'generic',
        playbook: { 廉洁: { kind: 'required', title: '反商业贿赂', words: ['商业贿赂'], text: '双方不得以任何形式进行商业贿赂，违反的，对方有权解除本合同。' } },
      },
    ],
  },
  open: true,
  scope: 'document',
  *check(contract, context) {
    const { recognition, config } = context;
    const { profile } = recognition;
    if (profile === null) return;
    const { matcher, entries } = compiledOf(config);
    if (entries.length === 0) return;
    const matches = matcher.scan(passage(contract, 0, contract.text.length));
    for (const { id, entry, from, to, fallback } of entries) {
      if ((entry.profiles && !entry.profiles.includes(profile)) || (entry.standpoint && entry.standpoint !== config.standpoint)) continue;
      const hits = matches.filter(({ pattern }) => from <= pattern && pattern < to);
      if (entry.kind !== 'required') yield* present(contract, id, entry, hits, matches.filter(({ pattern }) => pattern === fallback));
      else if (!recognition.fragment) yield* lacking(context, id, entry, hits);
    }
  },
  fixes({ variant, span, data }, { contract, coverage, config, recognition: { profile } }) {
    const entry = variant === undefined ? undefined : config.playbook[variant];
    if (!entry?.text || profile === null) return [];
    const text = parseTemplate(entry.text);
    if (data?.['absent'] === undefined) return [{ title: `改为「${quoted(toPlain(text))}」`, edits: [{ span, text }], certain: false }];
    const covered = coverage.find(({ id }) => id === entry.clause);
    const insertion: Insertion | null = (covered && sentenceInsertion(contract, covered, text, profile)) ?? ownClauseInsertion(contract, nameOf(variant!, entry), [entry.text], profile);
    return insertion ? [{ title: `补写“${nameOf(variant!, entry)}”`, edits: [{ span: insertion.span, text: insertion.snippet }], certain: false }] : [];
  },
};

/** All entries' words in one automaton, so that the text is read once however many there are. */
interface Compiled {
  readonly matcher: Matcher;
  /** Each with the patterns that are its words, and the one that is its fallback, whose own words are not reported. */
  readonly entries: readonly { readonly id: string; readonly entry: PlaybookEntry; readonly from: number; readonly to: number; readonly fallback: number | null }[];
}
const known = new WeakMap<Config['playbook'], Compiled>();

function compiledOf({ playbook: given }: Config): Compiled {
  let compiled = known.get(given);
  if (!compiled) {
    const patterns: string[] = [];
    const entries = Object.entries(given).map(([id, entry]) => {
      const from = patterns.length;
      const to = patterns.push(...entry.words);
      return { id, entry, from, to, fallback: entry.text === undefined ? null : patterns.push(toPlain(parseTemplate(entry.text))) - 1 };
    });
    known.set(given, (compiled = { matcher: compileMatcher(patterns), entries }));
  }
  return compiled;
}

function* present(contract: Contract, id: string, entry: PlaybookEntry, hits: readonly Match[], own: readonly Match[]): Generator<Finding> {
  for (const { start, end } of longestNonOverlapping(hits)) {
    const at = { start, end };
    const sentence = sentenceAt(contract, at);
    if (!sentence || ELSEWHERE.includes(sentence.place) || own.some((text) => contains(text, at))) continue;
    if (!isWordAligned(slice(contract.text, sentence.span), { start: start - sentence.span.start, end: end - sentence.span.start })) continue;
    const found = slice(contract.text, at);
    const message = entry.kind === 'forbidden' ? `「${found}」不应出现` : `「${found}」建议换成「${quoted(toPlain(parseTemplate(entry.text ?? '')))}」`;
    yield { span: at, variant: id, message: message + because(id, entry), severity: entry.severity ?? (entry.kind === 'forbidden' ? 'warning' : 'information') };
  }
}

function* lacking({ contract, coverage }: Context, id: string, entry: PlaybookEntry, hits: readonly Match[]): Generator<Finding> {
  const clause = entry.clause === undefined ? undefined : coverage.find((covered) => covered.id === entry.clause);
  // A kind of contract that does not have the clause need not have words in it.
  if (clause?.state === 'n/a') return;
  const matches = hits.filter((at) => {
    const place = sentenceAt(contract, at)?.place;
    return place === undefined || !ELSEWHERE.includes(place);
  });
  const where = entry.clause === undefined ? null : placesOf(contract, clause);
  if (matches.some((at) => where === null || where.some((place) => contains(place, at)))) return;
  const span = clause?.anchor ?? titleSpan(contract);
  const message = entry.clause === undefined ? `没有“${nameOf(id, entry)}”的约定` : `“${clauseOf(entry.clause).title}”中没有“${nameOf(id, entry)}”的约定`;
  yield { span, variant: id, message: message + because(id, entry), ...(entry.severity ? { severity: entry.severity } : {}), data: { absent: id } };
}

/** Everything that is said on a clause: under its own headings, and wherever else it is carried. */
const placesOf = (contract: Contract, clause: ClauseCoverage | undefined): readonly Span[] =>
  clause === undefined ? [] : [...contract.clauses.filter(({ topic }) => topic === clause.id).map(({ span }) => span), ...clause.evidence];

const nameOf = (id: string, { title }: PlaybookEntry): string => title ?? id;
const because = (id: string, entry: PlaybookEntry): string => `（审查要点“${nameOf(id, entry)}”${entry.note === undefined ? '' : `：${entry.note.replace(/[。\s]+$/, '')}`}）`;
const quoted = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text).replace(/\s+/g, ' ');
