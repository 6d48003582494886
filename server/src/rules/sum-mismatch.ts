import { literal } from '../text/snippet.ts';
import type { Edit, Rule } from './rule.ts';
import { wrongSums } from './figures/index.ts';

/** Figures that do not add up. */
export const sumMismatch: Rule = {
  code: 'sum-mismatch',
  title: '合计与各项对不上',
  severity: 'error',
  basis: ['民法典第142条', '民法典第510条'],
  docs: `合计、总价、税额或者某一期的金额与算出来的不符：各项之和、各期之和、单价乘数量、总价乘比例、不含税价加税额，表格里的行与列。说明里写出算式。

两处数字不一致时，应付多少要靠解释，容易成讼。请核对报价后改正；快速修复把合计改为各项算出的数，如果错的是其中一项，请改那一项。

**不报告**：只列了一部分的“其中”（120名坐席，其中班长8名）；各项之外还有“其余”“另计”的；含下限、上限、折扣的；按四舍五入到分或者元的税额、单价乘数量。`,
  examples: {
    good: [
      '服务合同\n第一条 费用\n每月服务费41,600元，其中基础服务费30,000元、绩效服务费11,600元；坐席每席每月5,200元，8席合计每月41,600元。',
      { text: '服务合同\n第一条 人员\n乙方配备坐席120名，其中班长不少于8名、质检员4名。', why: '“其中”只列了一部分' },
      { text: '采购合同\n第一条 价款\n不含税价100元，税率13%，税额13元，价税合计113元。单价为每台3,000元，数量4台，九折后合计10,800元。', why: '折扣不是算错' },
      { text: '采购合同\n第一条 价款\n| 名称 | 数量 | 单价（元） | 金额（元） |\n|---|---|---|---|\n| 瓷砖 | 37 | 18.625 | 689.13 |', why: '四舍五入到分' },
      { text: '采购合同\n第一条 价款\n合同总价100,000元，分三期支付：首期30,000元，二期40,000元，三期30,000元；违约金为合同总价10万元的10%，即1万元。', why: '“二期”“三期”是第几期，不是期数' },
      '采购合同\n第一条 价款\n| 名称 | 数量 | 单价（元） | 金额（元） |\n|---|---|---|---|\n| 货架 | 10 | 320 | 3,200 |\n| 托盘 | 50 | 60 | 3,000 |\n| 合计 | | | 6,200 |',
    ],
    bad: [
      {
        text: '服务合同\n第一条 费用\n服务费总额为[|人民币100,000元|]（大写：壹拾万元整），其中开发费60,000元、培训费30,000元、维护费20,000元。',
        fixed: '服务合同\n第一条 费用\n服务费总额为人民币110,000元（大写：壹拾壹万元整），其中开发费60,000元、培训费30,000元、维护费20,000元。',
      },
      { text: '采购合同\n第一条 违约\n违约金为合同总价12万元的10%，即[|1.5万元|]。' },
      { text: '采购合同\n第一条 价款\n货架单价为320元，数量为10个，合计[|3,600元|]。' },
      { text: '采购合同\n第一条 价款\n合同总价为200,000元。\n第二条 付款\n合同生效后5日内支付总价的30%，即[|人民币50,000元|]；验收合格后支付总价的70%，即人民币140,000元。' },
      { text: '采购合同\n第一条 价款\n| 名称 | 数量 | 单价（元） | 金额（元） |\n|---|---|---|---|\n| 货架 | 10 | 320 | 3,200 |\n| 托盘 | 50 | 60 | [|3,600|] |\n| 合计 | | | [|6,200|] |' },
      { text: '服务合同\n第一条 人员\n乙方派驻[|8人|]，其中售前5人、售后2人、主管2人。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile !== null) yield* wrongSums(contract);
  },
  fixes({ span, data }) {
    const edit = (at: string | undefined, to: string | undefined): Edit[] => {
      const [start, end] = (at ?? '').split(',').map(Number);
      return start === undefined || end === undefined || to === undefined || Number.isNaN(start) ? [] : [{ span: { start: span.start + start, end: span.start + end }, text: literal(to) }];
    };
    const edits = [...edit(data?.['at'], data?.['to']), ...edit(data?.['words'], data?.['inWords'])];
    return edits.length === 0 ? [] : [{ title: `把这个数改为算出的${data?.['to'] ?? ''}`, edits, certain: false }];
  },
};
