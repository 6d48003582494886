import { termVariants } from '../model/term-variants.ts';
import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';

/** One thing under two names. */
export const termDrift: Rule = {
  code: 'term-drift',
  title: '用语前后不一致',
  severity: 'hint',
  basis: ['民法典第466条'],
  docs: `同一件事，通篇用一个词，个别地方换了说法：服务费与服务费用，合同总价与合同金额，委托事务与委托事项，本合同与本协议。法律文件里换词往往意味着换了意思，违约金按哪一个数算、哪一个账户，都可能成为争点。请统一用一个词；确实不是一回事的，请各自写明含义。

只在一个说法明显占多数时提示少数的那个，每个说法只提示一处，并列出多数的说法；物业费与物管费、质保期与保修期这类在一份合同里不会是两回事的，少数的一方都提示。说明了总价数额的，别处另起的总价名称（活动费用总额、标的总额）也提示。定义的用语换了字、颠倒或者漏了字的（到达率与达到率、借款网络平台与贷款网络平台），只差“服务”二字的费用和机构（维修中心与维修服务中心），字母大小写不一的名称也提示；两种自称用得差不多的，以标题为准。

**不报告**：两种说法都常用的；写明“以下简称”的；补充协议里的“本协议”与主合同；附件里的用语；未付款项总额一类的部分金额；服务费与服务费用之别（据以计算违约金、比例、上限的除外）；用来登录的账号与账户；银行账户与用户账号。`,
  examples: {
    good: [
      '仓储合同\n第一条 费用\n仓储费每月6000元，运输费用由甲方承担。\n第二条 支付\n仓储费于每月5日前支付，逾期支付仓储费的，每日按万分之三支付违约金。',
      { text: '补充协议\n第一条 变更\n本协议变更原合同第三条，本协议与原合同不一致的，以本协议为准。\n第二条 生效\n本协议自签署之日起生效，本协议一式两份，本协议未约定的，按本合同执行。', why: '补充协议里两种自称各有所指' },
    ],
    bad: [
      '仓储合同\n第一条 费用\n合同总价为人民币6000元。\n第二条 违约\n逾期入库的，每日按[|活动费用总额|]的万分之三支付违约金。',
      {
        text: '仓储合同\n第一条 费用\n仓储费每月6000元。\n第二条 支付\n仓储费于每月5日前支付，逾期支付仓储费的，每日按[|仓储费用|]的万分之三支付违约金。',
        fixed: '仓储合同\n第一条 费用\n仓储费每月6000元。\n第二条 支付\n仓储费于每月5日前支付，逾期支付仓储费的，每日按仓储费的万分之三支付违约金。',
      },
      '租车合同\n第一条 交车\n双方交车时签署《车辆交接清单》。\n第二条 还车\n还车时以《车辆交接清单》核对。\n第三条 赔偿\n短少的按《[|车辆交接单|]》所列赔偿。',
      '仓储合同\n第一条 标的\n本合同的仓储物为玉米200吨。\n第二条 期限\n本合同期限为1年，本合同期满前30日可以续期。\n第三条 其他\n本合同一式两份，[|本协议|]自盖章之日起生效，本合同未尽事宜另签补充协议。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { span, written, usual, times, first } of termVariants(contract))
      yield { span, message: times > 1 ? `「${written}」别处多写作「${usual}」（${times}处）` : `「${written}」别处写作「${usual}」`, related: [{ span: first, message: `「${usual}」` }], data: { usual } };
  },
  fixes({ span, data }) {
    const usual = data?.['usual'];
    return usual === undefined ? [] : [{ title: `改为「${usual}」`, edits: [{ span, text: literal(usual) }], certain: false }];
  },
};
