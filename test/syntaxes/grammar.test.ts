import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import { overlaps } from '../../server/src/text/span.ts';
import { parseMarks } from '../support/marks.ts';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;
const file = (name: string): string => readFileSync(new URL(`../../syntaxes/${name}`, import.meta.url), 'utf8');

let grammar: Textmate.IGrammar;

before(async () => {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer as ArrayBuffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (sources) => new oniguruma.OnigScanner(sources), createOnigString: (text) => new oniguruma.OnigString(text) }),
    loadGrammar: async (scope) => (scope === 'text.contract' ? textmate.parseRawGrammar(file('contract.tmLanguage.json'), 'contract.tmLanguage.json') : null),
  });
  const loaded = await registry.loadGrammar('text.contract');
  assert.ok(loaded);
  grammar = loaded;
});

interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The tokens of a text of any number of lines, in offsets of the text. */
function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let stack = textmate.INITIAL;
  let from = 0;
  for (const line of text.split('\n')) {
    const { tokens: found, ruleStack } = grammar.tokenizeLine(line, stack);
    for (const t of found) tokens.push({ start: from + t.startIndex, end: from + Math.min(t.endIndex, line.length), scopes: t.scopes });
    stack = ruleStack;
    from += line.length + 1;
  }
  return tokens;
}

const has = (token: Token, scope: string): boolean => token.scopes.some((s) => s === scope || s.startsWith(`${scope}.`));

/** Exactly what is marked bears the scope; without marks, nothing does. */
function expectScope(scope: string, marked: string): void {
  const { text, spans } = parseMarks(marked);
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of tokenise(text).filter((t) => has(t, scope) && t.end > t.start)) {
    const last = ranges.at(-1);
    if (last?.end === start && !spans.some((s) => s.start === start)) last.end = end;
    else ranges.push({ start, end });
  }
  assert.deepEqual(ranges.map((r) => text.slice(r.start, r.end)), spans.map((s) => text.slice(s.start, s.end)), `${scope} in ${marked}`);
  for (const s of spans) assert.ok(ranges.some((r) => overlaps(r, s) && r.start === s.start && r.end === s.end), marked);
}

const TABLE: Readonly<Record<string, readonly string[]>> = {
  'markup.heading': [
    '[|第一条 服务内容|]',
    '[|第一章|]',
    '[|第十二章　违约责任|]',
    '[|第1条  定义|]',
    '[|第二十三条之一 通知|]',
    '[|　　一、服务期限|]',
    '[|（三）付款方式：|]',
    '[|(三)付款方式|]',
    '[|1. 服务费用|]',
    '[|１．服务费用|]',
    '[|2.1 响应时间|]',
    '[|（1）保密义务|]',
    '[|① 资料返还|]',
    '[|附件一：服务清单|]',
    '[|附件2|]',
    '[|## 第三条 服务标准|]',
    '[|**第四条 费用**|]',
    '[|客户服务协议|]',
    '[|第三條 權利義務|]',
    '[|採購合同（草案）|]',
    '第一条 甲方应当按月支付服务费。',
    '一、甲方委托乙方提供服务，乙方接受委托。',
    '1. 甲方有权检查乙方的服务',
    '根据第三条的约定',
    '（一）标的；',
  ],
  'keyword.other.numbering': [
    '[|第一条|] 甲方应当按月支付服务费。',
    '[|第3条|]　乙方应提供服务；',
    '[|一、|]甲方委托乙方提供服务，乙方接受委托。',
    '　　[|（二）|]每月五日前支付服务费；',
    '[|(2)|] 每月五日前支付服务费；',
    '[|3.2|] 每月五日前支付服务费。',
    '[|3.2.1、|]每月五日前支付服务费。',
    '[|10、|]每月五日前支付服务费。',
    '[|2)|] 每月五日前支付服务费。',
    '[|③|]每月五日前支付服务费；',
    '[|a)|] 每月五日前支付服务费；',
    '[|-|] 每月五日前支付服务费。',
    '12.5万元由甲方支付。',
    '2026.1.1 起履行。',
  ],
  'variable.language.party': [
    '[|甲方|]应向[|乙方|]支付服务费，[|双方|]另有约定的除外。',
    '[|委托方|]与[|受托方|]协商。',
    '[|服務方|]應當向[|客戶|]提供服務。',
    '[|客户|]有权投诉，客户服务热线不变。',
    '[|出租人|]、[|承租人|]和[|丙方|]',
    '[|用人单位|]与[|劳动者|]',
    '[|甲乙双方|]、[|甲、乙雙方|]友好协商，[|甲方|]、[|乙方|]各执一份。',
    '对方面的要求，一方面降低成本。',
  ],
  'entity.name.type.definition': [
    '云雀科技有限公司（以下简称“[|甲方|]”）',
    '（以下称为「[|本系统|]」）',
    '(以下簡稱"[|受託方|]")',
    '（以下合称“[|双方|]”或“[|各方|]”）',
    '“[|工作日|]”是指法定工作日。',
    '“[|保密信息|]”：指下列信息。',
    '乙方应在网站标明“本店公告”。',
  ],
  'constant.numeric.amount': [
    '服务费为[|￥1,234.50|]。',
    '合计[|人民币 12,000 元整|]。',
    '不超过[|12.5万元|]。',
    '[|¥300,000.00元|]',
    '（大写：[|人民币壹拾贰万叁仟肆佰元整|]）',
    '支付[|三千元|]，押金[|十二万元|]。',
    '[|叁佰元伍角整|]',
    '每月[|５０００元|]',
    '[|USD 1,000|] 或 [|$500|]',
    '人民币 元整',
  ],
  'constant.numeric.percentage': ['每日[|万分之五|]', '[|20%|]与[|９５％|]', '[|百分之二十|]', '[|千分之0.5|]', '[|0.3‰|]'],
  'constant.numeric.date': ['自[|2026年1月1日|]起', '[|２０２６年１月１日|]', '[|二〇二六年十二月三十一日|]', '[|2026-01-31|]', '[|2026年|]', '每年[|3月1日|]', '编号2026-01-315'],
  'constant.numeric.duration': ['在[|5个工作日|]内', '[|三十（30）日|]内', '[|24小时|]内，[|30秒|]', '期限[|两年|]', '[|3 個月|]', '[|十五日|]前', '第一年的费用', '每日9:00'],
  'entity.name.type.statute': ['依据《[|民法典|]》第五百八十五条', '《[|中华人民共和国个人信息保护法|]》', '[|民法典|]第585条', '《软件开发合同》'],
  'constant.numeric.article': ['《民法典》[|第五百八十五条第二款|]', '《民法典》[|第510条、第511条|]规定', '民法典[|第563条第一款第（三）项|]', '见本合同第三条'],
  'string.quoted.other.title': ['双方签订的[|《软件开发合同》|]', '依据《民法典》'],
  'string.quoted.double': ['点击[|“同意”|]即可', '[|「同意」|]', '“未闭合的引号，后文照常'],
  'keyword.other.reference': ['按照[|第三条第二款|]支付', '依[|第3.2条|]和[|第八条第（三）项|]', '见[|附件一|]及[|附件2|]', '违反[|第五条|]约定的'],
  'constant.character.escape.blank': [
    '甲方：[|________|]',
    '电话：[|＿＿＿＿|]',
    '金额为[|【　　】|]元',
    '期限为[|[  ]|]日',
    '签订日期：[|    年  月  日|]',
    '自[|____年__月__日|]起',
    '第[|____|]种方式',
    '“甲方：[|____|]”',
    '《采购合同》（一）',
  ],
  'constant.character.escape.placeholder': ['[|{{甲方名称}}|]有限公司', '在[|[时间]|]前', '[|【项目名称】|]', '[|XX|]公司', '[|×××|]公司', '费用[|待定|]', '[|☐|] 仲裁', 'XXL码', '[说明](https://example.com)'],
  'keyword.control.modal': ['甲方[|应当|]付款，乙方[|不得|]拒绝', '乙方[|有权|]解除', '甲方[|应|]于每月付款', '應收款與响应时间', '買方[|應當|]付款'],
  comment: [
    '[|<!-- contract-review: profile=sale -->|]',
    '甲方应及时付款。[|// contract-review: ignore vague-deadline -- 已确认|]',
    '[|<!-- 说明|]\n[|第一条 说明 -->|]第二条',
    '网址：https://example.com',
  ],
  'keyword.control.directive': ['<!-- [|contract-review:|] [|ignore|] vague-deadline [|block|] -- 原因 -->', '// [|contract-review:|] standpoint=party-a'],
  'constant.language.directive': ['<!-- contract-review: profile=[|sale|] -->', '// contract-review: ignore [|missing-element.payment|] next'],
  'markup.bold': ['本款为[|**重要提示**|]，请阅读。'],
};

describe('grammar', () => {
  for (const [scope, rows] of Object.entries(TABLE)) for (const marked of rows) it(`${scope}: ${marked.replaceAll('\n', '⏎')}`, () => expectScope(scope, marked));

  it('colours headings within: party, amount and blank keep their colours', () => {
    expectScope('variable.language.party', '第五条 [|甲方|]的权利');
    expectScope('constant.character.escape.blank', '第六条 [|____|]');
  });

  it('does not let an open quotation, bracket or blank run into the next line', () => {
    for (const text of ['“未完\n甲方', '《未完\n甲方', '{{未完\n甲方', '【\n甲方', '**未完\n甲方']) {
      const last = tokenise(text).at(-1);
      assert.ok(last && has(last, 'variable.language.party'), text);
      assert.deepEqual(last.scopes.filter((s) => s !== 'text.contract'), ['variable.language.party.contract'], text);
    }
  });

  it('every scope is one that themes colour, and ends in the language’s id', () => {
    const names = [...file('contract.tmLanguage.json').matchAll(/"name": "([a-z][^"]*)"/g)].map((m) => m[1]!);
    assert.ok(names.length > 40);
    for (const name of names) assert.match(name, /^(?:markup\.(?:heading|bold)|punctuation\.definition|keyword\.(?:other|control|operator)|constant\.(?:numeric|character\.escape|language)|entity\.name\.type|variable\.(?:language|parameter)|string\.quoted|comment\.(?:block|line)|meta)(?:\.[a-z-]+)*\.contract$/);
  });

  it('a line of 100,000 characters of any kind comes to an end', () => {
    for (const unit of ['一', '1', '1.', '第', '第一条、', '_', ' ', '　', '《', '“', '甲方应当在5个工作日内支付人民币12,000元，', '[', '*', '年 ', 'X', '<!--', '￥ ', '1,', '以下简称', '（一']) {
      const line = unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 100_000);
      const { tokens, stoppedEarly } = grammar.tokenizeLine(line, textmate.INITIAL);
      assert.equal(stoppedEarly, false);
      assert.ok(tokens.at(-1)!.endIndex >= line.length, unit);
    }
  }).timeout(120_000);
});

interface Configuration {
  readonly comments: { readonly blockComment: readonly [string, string] };
  readonly brackets: readonly (readonly [string, string])[];
  readonly colorizedBracketPairs: readonly unknown[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly autoCloseBefore: string;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

describe('language configuration', () => {
  const configuration = JSON.parse(file('language-configuration.json')) as Configuration;

  it('closes and surrounds with Chinese punctuation', () => {
    for (const [open, close] of ['（）', '【】', '《》', '「」', '“”'].map((pair) => [pair[0]!, pair[1]!] as const)) {
      assert.ok(configuration.brackets.some((pair) => pair[0] === open && pair[1] === close), open);
      assert.ok(configuration.autoClosingPairs.some((pair) => pair.open === open && pair.close === close), open);
      assert.ok(configuration.surroundingPairs.some((pair) => pair[0] === open && pair[1] === close), open);
      assert.ok(configuration.autoCloseBefore.includes(close), close);
    }
    assert.deepEqual(configuration.comments.blockComment, ['<!--', '-->']);
  });

  it('colours no bracket pairs: 一） and 1) are numbers, not unclosed brackets', () => assert.deepEqual(configuration.colorizedBracketPairs, []));

  it('has words that stop at punctuation, Chinese or not', () => {
    const words = (text: string): string[] => text.match(new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`)) ?? [];
    assert.deepEqual(words('甲方应付款，“乙方”收款（￥1,000.50元）；20%、《民法典》。'), ['甲方应付款', '乙方', '收款', '1,000.50', '元', '20%', '民法典']);
    assert.deepEqual(words('第一条　服务：内容…【 】「验收」！e-mail'), ['第一条', '服务', '内容', '验收', 'e-mail']);
    assert.ok(words('，'.repeat(100_000)).length === 0);
  });
});
