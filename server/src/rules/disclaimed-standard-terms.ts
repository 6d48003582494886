import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

const message = (words: string): string => `「${words}」：这样声明不能使预先拟定的条款不成为格式条款`;

/** The statement that a text is no standard terms, which decides nothing. */
export const disclaimedStandardTerms: Rule = phraseRule({
  code: 'disclaimed-standard-terms',
  title: '声明不是格式条款',
  severity: 'hint',
  basis: ['通则解释第9条', '民法典第496条'],
  docs: `写明“本合同不属于格式条款”。

一方为了重复使用预先拟定、订立时没有与对方协商的，就是格式条款；仅以合同里写明不是格式条款为由主张的，法院不予支持。对免除、减轻自己责任的条款，提供的一方仍应提示、说明。

请删去这句话，把真正协商过的内容和过程留下记录；不能协商的条款，以加粗等方式提示。

**不报告**：说到对方的格式条款如何处理的；没有否定的。`,
  examples: {
    good: ['甲方提供的格式条款，应当以合理的方式提示乙方注意。', '平台规则中的格式条款与本合同不一致的，以本合同为准。'],
    bad: ['双方确认，[|本合同不属于格式条款|]。', '本合同的内容经双方逐条协商，[|不构成格式合同|]。', '乙方认可[|本协议各条款均不是格式条款|]。'],
  },
  needs: /格式(?:条款|合同|文本)/,
  phrases: [{ find: /(?:本(?:合同|协议|契约|条款)[^,。;]{0,10}?)?(?:均|都)?(?:不属于|不构成|不是|并非|非为|不视为|不应?被?(?:认定|视)为|不适用)[^,。;]{0,12}?(?:格式条款|格式合同|格式文本)/dg, message }],
});
