import { matches, places } from '../model/matches.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Used so often, a quoted word is meant as a term. */
const FEWEST = 3;

const QUOTED = /(?<!选择|点击|勾选|按下|标注|注明|显示)[“「]([一-鿿A-Za-z]{2,10})[”」](?![栏键]|按钮|字样|选项)/g;

/** A word set in quotation marks and used like a term that nothing defines. Reported only where asked for. */
export const undefinedTerm: Rule = {
  code: 'undefined-term',
  title: '用语没有定义',
  severity: 'hint',
  optIn: true,
  basis: ['民法典第142条'],
  docs: `加了引号、反复使用的词，像是有特定含义的术语，合同却没有给它定义。各方对它的理解不同时，只能按通常含义解释。请补一个定义，或者去掉引号。

这条规则默认关闭：引号也常用来引述和强调，需要时在设置里打开。

**不报告**：已有定义的词；只用一两次的词；当事人的称谓；选项、按钮和表格栏目的名称。`,
  examples: {
    good: ['仓储合同\n第一条 定义\n“合格玉米”是指水分不超过14%的玉米。\n第二条 验收\n乙方只接收合格玉米，合格玉米的等级由双方确认，不是合格玉米的拒收。'],
    bad: ['仓储合同\n第一条 验收\n乙方只接收“[|合格玉米|]”。\n第二条 拒收\n不是合格玉米的，乙方可以拒收；合格玉米短少的，按实收计费。'],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const { definitions, parties } = contract;
    const known = new Set([...definitions.map((d) => d.term), ...parties.flatMap((p) => [p.alias, ...p.also])]);
    const quoted = new Map<string, Span>();
    for (const { start, end, match } of matches(contract, QUOTED)) {
      const term = match[1]!;
      if (!known.has(term) && !quoted.has(term)) quoted.set(term, { start: start + 1, end: end - 1 });
    }
    const terms = [...quoted.keys()];
    const counts = new Map<string, number>();
    for (const { pattern } of places(contract, terms)) counts.set(terms[pattern]!, (counts.get(terms[pattern]!) ?? 0) + 1);
    for (const [term, span] of quoted) if (counts.get(term)! >= FEWEST) yield { span, message: `「${term}」像是术语，但没有定义` };
  },
};
