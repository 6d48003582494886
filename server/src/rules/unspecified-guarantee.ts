import { says } from '../model/matches.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { isJudged, placed, said } from './shapes.ts';

export const unspecifiedGuarantee: Rule = {
  code: 'unspecified-guarantee',
  title: '保证方式或者保证期间不明',
  severity: 'warning',
  basis: ['民法典第686条', '民法典第692条'],
  docs: `约定第三人为债务提供保证，却没有写明是一般保证还是连带责任保证，或者保证期间写成“直至还清为止”。

没有约定保证方式或者约定不明确的，按一般保证承担责任：债权人要先向债务人起诉、执行不能之后，才能找保证人（2021年以前按连带责任）。保证期间没有约定或者约定不明确的，为主债务履行期限届满之日起六个月；“直至本息还清为止”视为约定不明，同样是六个月。

请写明“承担连带责任保证”或者“承担一般保证”，以及保证期间的起止（例如主债务履行期限届满之日起三年）。

**不报告**：写明连带责任或者一般保证的；质量保证、保证金、权利瑕疵担保；抵押、质押。`,
  examples: {
    good: [
      { text: '借款合同\n第一条 担保\n丙方作为保证人，对本合同项下债务承担连带责任保证，保证期间为主债务履行期限届满之日起三年。' },
      { text: '采购合同\n第一条 质量\n乙方对产品质量承担保证责任，质保期12个月。', why: '质量保证' },
      { text: '服务合同\n第一条 还款\n按照《提供担保协议书》的约定代收款项。', why: '文件的名称' },
      { text: '服务合同\n第一条 保证金\n乙方交纳履约保证金1万元。' },
    ],
    bad: [
      { text: '借款合同\n第一条 担保\n丙方作为保证人，对借款人的债务[|承担保证责任|]，保证期间为两年。' },
      { text: '采购合同\n第一条 担保\n丙方为乙方的付款义务[|提供保证|]。' },
      { text: '采购合同\n第一条 担保\n乙方法定代表人自愿为乙方的债务[|提供担保|]。' },
      { text: '租赁合同\n第一条 担保\n承租人同意由丙公司作为其履行本合同的[|保证人|]。' },
      { text: '借款合同\n第一条 担保\n保证人承担连带责任保证，[|保证期间至借款本息还清时止|]。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    if (!says(contract, /保证人|担保人|担保方|提供[^,。;\n]{0,6}担保|(?:丙方|丁方|股东|实际控制人|母公司|法定代表人|配偶)[^,。;\n]{0,30}提供保证(?!金)|保证责任|担保责任|保证期间/)) return;
    const specified = says(contract, /连带(?:责任)?(?:保证|担保|清偿|责任|还款|偿还|赔偿)|一般保证|(?:不能履行|无法履行|不能清偿)(?:债务)?时/);
    let told = false;
    for (const one of said(contract, /保证|担保/)) {
      // 依据《提供担保协议书》: a paper that is named promises nothing.
      const text = one.text.replace(/《[^《》]{1,60}》/g, (name) => '《'.padEnd(name.length, '×'));
      const open = PERIOD.exec(text);
      if (open) {
        const span = placed(one, open.index, open.index + open[0].length);
        yield { span, basis: ['担保解释第32条', '民法典第692条'], message: `「${slice(contract.text, span)}」视为约定不明，保证期间只有六个月` };
      }
      if (specified || told || NO_SURETY.test(text)) continue;
      const match = SURETY.exec(text);
      const at = match?.groups?.['at'] ?? match?.groups?.['as'];
      if (!match || at === undefined || /不(?:提供|承担)|无需|免除|□|☐/.test(match[0])) continue;
      told = true;
      const start = match.index + match[0].lastIndexOf(at);
      const span = placed(one, start, start + at.length);
      yield { span, message: `「${slice(contract.text, span)}」没有写明一般保证还是连带责任保证，按一般保证处理` };
    }
  },
};

const PERIOD = /(?:保证期间|担保期间|保证期限|担保期限|保证责任)[^。;,]{0,12}(?:直至|直到|至|到)[^。;,]{0,20}(?:还清|清偿|付清|结清|全部履行|履行完毕|偿清|偿还)[^。;,]{0,8}(?:为止|时止|之日止?|止|后)?/;
const NO_SURETY = /质量保证|保证金|瑕疵担保|品质保证|质保|产品质量|保证责任险|担保物权|抵押|质押|保函|(?:权利|知识产权)[^,。;]{0,8}担保/;
const SURETY = /(?:同意|愿意?|愿为|由|自愿)[^,。;]{0,24}?(?:作为|担任|为|系)[^,。;]{0,20}?的?(?<as>(?:经济|履约|还款|付款|债务)?(?:保证人|担保人))(?=[,。;]|$)|(?<![为向给对或])(?:保证人|担保人|担保方|丙方|丁方|法定代表人|股东|实际控制人|母公司|关联公司|配偶|第三[人方]|(?:公司|集团|先生|女士)(?=自?愿|同意))[^。;]{0,40}?(?<at>(?:承担|提供)[^,。;]{0,12}?(?:保证责任|担保责任|保证担保|担保|保证))(?!责任?(?:时|后|之后|之日|以后)|(?:时|后|之后|之日|以后)(?![^,。;]{0,4}起?至))/;
