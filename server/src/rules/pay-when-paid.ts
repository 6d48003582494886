import { slice } from '../text/span.ts';
import { sizesIn } from './figures-of-law.ts';
import type { Rule } from './rule.ts';
import { isJudged, placed, said } from './shapes.ts';

export const payWhenPaid: Rule = {
  code: 'pay-when-paid',
  title: '以收到第三方付款为付款条件',
  severity: 'information',
  basis: ['中小条例第9条', '民营经济法第68条'],
  docs: `约定收到业主、最终用户等第三方的款项以后才付款，或者按第三方付款进度比例付款（俗称“背靠背”）。

付款方是机关、事业单位、大型企业而收款方是中小企业的，这样的约定违反行政法规的强制性规定，无效（错误）。企业规模没有写明的，不能断定无效，但第三方不付款时收款方可能永远收不到钱，所以作提示。双方写明都是中小企业的，不报告。

请写明自交付或者验收之日起的固定付款期限。

**不报告**：收到发票、货物、验收单后付款；代收代付的款项（代收的是别人的钱）。`,
  examples: {
    good: [
      '甲方应在收到乙方开具的发票后10个工作日内付款。',
      { text: '分包合同\n第一条 主体\n甲方为中型企业，乙方为小型企业。\n第二条 付款\n甲方收到业主付款后10日内向乙方支付。', why: '都是中小企业' },
    ],
    bad: [
      { text: '分包合同\n第一条 付款\n[|甲方在收到业主支付的工程款后|]10日内向乙方付款。' },
      { text: '采购合同\n第一条 主体\n甲方为大型企业，乙方为小型企业。\n第二条 付款\n[|甲方收到最终用户的款项后|]15日内向乙方支付货款。' },
      { text: '服务合同\n第一条 付款\n双方采用[|背靠背|]付款方式。' },
      { text: '服务合同\n第一条 付款\n甲方[|按照最终客户向甲方付款的进度|]同比例向乙方支付服务费。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    let sizes: ReturnType<typeof sizesIn> | null = null;
    for (const one of said(contract, /付款|支付|款项|结算|背靠背/)) {
      const { text } = one;
      if (/不得以|不以|无论|不论|不受|禁止|代收|代付|保险|理赔|违约金|不作为|不能作为/.test(text)) continue;
      for (const find of WAYS) {
        const match = find.exec(text);
        if (!match) continue;
        sizes ??= sizesIn(contract);
        const all = [...sizes.values()];
        const known = all.length > 1;
        if (known && all.every((size) => size === 'small')) return;
        const isVoid = known && all.includes('small');
        const span = placed(one, match.index, match.index + match[0].length);
        const words = slice(contract.text, span);
        yield isVoid
          ? { span, severity: 'error', message: `「${words}」以第三方付款为条件向中小企业付款，约定无效` }
          : { span, message: `「${words}」第三方不付款时可能一直收不到款；付款方是大型企业、收款方是中小企业的，约定无效` };
        break;
      }
    }
  },
};

const THIRD = '(?:业主|建设单位|发包人|发包方|总包|总承包[方人]?|最终用户|最终客户|终端用户|终端客户|最终使用方|上游(?:客户|企业|单位)?|下游客户|第三[方人]|项目业主|其客户|甲方的?(?:客户|业主|上级)|客户方?(?=向甲方)|财政(?:部门|资金)?|委托单位|主合同(?:对方|相对方)?|采购人|上家)';
const PAID = '(?:支付|付款|款项|货款|工程款|服务费|回款|拨款|拨付|资金|价款|结算款|相应款)';
const WAYS = [
  new RegExp(`(?:[甲乙丙]方|买方|需方|委托方|采购方|总包方)?(?:在|待|于|自|经|且)?(?:实际)?(?:收到|收讫|取得|获得|收悉)[^。;,]{0,8}?${THIRD}[^。;,]{0,16}?${PAID}[^。;,]{0,8}?(?:后|之后|时|之日起?|为前提|为条件)`),
  new RegExp(`(?:待|在|于)${THIRD}[^。;,]{0,14}?(?:向[^。;,]{1,8})?(?:支付|付款|拨付|付清|回款|到账|到位)[^。;,]{0,14}?(?:后|之后|时)(?=[^。;]{0,20}(?:支付|付款|付清|结算))`),
  new RegExp(`以[^。;,]{0,10}(?:收到)?[^。;,]{0,6}${THIRD}[^。;,]{0,16}${PAID}[^。;,]{0,6}(?:为|作为)[^。;,]{0,10}(?:前提|条件|依据)`),
  new RegExp(`(?:按照?|依照?|根据|与)${THIRD}[^。;,]{0,14}(?:付款|支付|拨付|回款)[^。;,]{0,6}?(?:进度|比例|节点|情况)`),
  /背靠背/,
];
