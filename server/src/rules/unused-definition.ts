import { definedTerms, inOwnDefinition, type DefinedTerm } from '../model/term-uses.ts';
import type { Rule } from './rule.ts';
import type { Contract } from '../model/contract.ts';
import { passage } from '../model/sieve.ts';

/** A term the contract defines and then never uses. */
export const unusedDefinition: Rule = {
  code: 'unused-definition',
  title: '定义后未使用',
  severity: 'hint',
  basis: [],
  docs: `合同给这个词下了定义，后面却没有再用它。要么定义是多余的，要么本该用它的地方用了别的说法（例如定义了“网上服务业务”，后面都写“网上服务”），那些地方就得不到定义的含义。请删去定义，或者改用所定义的词。

**不报告**：当事人的简称；“本合同”“本协议”；在定义里、标题里用到的词；分级的名称（一级故障、二级故障，表格里常只写“二级”）。`,
  examples: {
    good: ['仓储合同\n第一条 定义\n“仓储物”是指玉米200吨。\n“甲方仓库”是指三号库。\n第二条 交付\n仓储物存放于甲方仓库。'],
    bad: ['仓储合同\n第一条 定义\n“仓储物”是指玉米200吨。\n“[|夜间时段|]”是指22时至次日6时。\n第二条 交付\n仓储物应于每日9时至17时入库。'],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const names = new Set(contract.parties.flatMap((p) => [p.alias, ...p.also]));
    for (const defined of definedTerms(contract)) {
      const { term, definitions, uses } = defined;
      if (definitions.length > 1 || names.has(term) || /定义$|^[一二三四五六七八九]级/.test(term) || /^本|方$|^(?:双方|各方|我们|您|用户|平台)$/.test(term) || uses.some((use) => isShortName(contract, defined) ? use.start > definitions[0]!.span.end : use.end < definitions[0]!.span.start || !inOwnDefinition(contract, defined, use))) continue;
      yield { span: definitions[0]!.span, message: `定义了「${term}」，后面没有用到` };
    }
  },
};

/** （以下简称“合作银行”） serves the sentences that follow, those of its own paragraph included. */
const isShortName = (contract: Contract, { definitions }: DefinedTerm): boolean => /^[”"」』]?[）)]/.test(passage(contract, definitions[0]!.span.end, definitions[0]!.span.end + 2));
