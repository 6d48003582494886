import type { Quantity } from '../../text/quantities.ts';
import type { Rate } from '../../text/rates.ts';
import { shift } from '../../text/span.ts';

/** What a payment is called. */
export const STAGE = /预付款?|首付款?|首款|首期|定金|订金|第[一二三四五六七八1-8][期笔次批阶]|[一二三四五]期|进度款|中期|到货款?|发货|提货|交货款|初验|验收款?|终验|上线|尾款|余款|质保金|质量保证金|保证金|末期|签订|签署|生效|完工|竣工|交付|交货|启动款|结算款|满\S{1,4}后|质保|质量保证|保修|期满|届满|通过|合格|完成/;
/** That something is paid. */
export const PAYS = /支付|付款|付清|结清|给付|付至|拨付|付|支取|款/;
/** The last of several payments. */
export const LAST = /尾款|余款|质保|质量保证|保修|末期|最后|终验|全部|结清|付清|第三期|第四期|第五期|三期|四期|验收/;
/** A figure beside these is no instalment. */
export const OTHER = /违约|逾期|罚|扣|滞纳|利息|赔偿|每|单价|税率|税额|上限|不超过|不低于|退还|返还|退款|超过|低于|达到|降至|折|优惠|返利|提成|佣金|利率|年化|费率|上浮|下浮|调整|损失|责任|保底|奖励|比率|合格率|满意度|抽检|履约|押金|预算|付至|累计付|累计支付|至合同/;
/** A share of something that is no total: 剩余款项的50%. */
export const OF_REST = /(?:(?:剩余|余下|其余)(?:款项|部分|金额|价款|费用)|余款|余额|该期|当期|上述|未付|前期|首付款|预付款|尾款|设备款|安装费|运费|保证金)(?:款项|部分|金额|价款|费用)?的\s?$/;

/** The names of the whole price. */
export const TOTAL_NAME = '(?:(?:本)?(?:合同|协议|项目|设备|货物|工程|服务|开发|技术服务|委托|产品|租赁)?(?:总价款?|总金额|总额|总费用|总价格|总造价|总货款|费用总额|价款总额|金额总计|服务费总额|费用总计|费用合计|价款合计)|合同(?:价款|金额|价|款|价格|款项)|协议(?:价款|金额)|服务费总额|租金总额|开发费(?:用)?总额|货款总额)';
/** The name of a whole price right before its figure; the name is captured. */
export const TOTAL = new RegExp(`(${TOTAL_NAME})(?:\\([^()]{0,12}\\))?(?:共计?|合计|总计|约定)?[为是计:]{0,2}\\s?(?:人民币|[￥¥])?\\s?$`);

/** What a whole price is of: 合同总价, 总价款 and 合同总金额 name one thing; 设备总价 is another. */
export const kindOfTotal = (name: string): string => /^(?:本)?(设备|货物|工程|开发|技术服务|产品|租赁|租金|开发费)/.exec(name)?.[1] ?? '';

export const isTotal = (label: string): boolean => TOTAL.test(label);
/** Whether a figure is a limit or an end of a range rather than a payment. */
export const isBounded = (text: string, start: number, end: number): boolean => /(?:不超过|不低于|不少于|至少|超过|低于|最高|最多|约)\s?$/.test(text.slice(Math.max(0, start - 6), start)) || /^\s?(?:以上|以下|以内|或|至|-|~)/.test(text.slice(end, end + 4));
export const moveRate = (rate: Rate, by: number): Rate => ({ ...rate, span: shift(rate.span, by), figure: shift(rate.figure, by) });
export const moveQuantity = (q: Quantity, by: number): Quantity => ({ ...q, span: shift(q.span, by), figure: shift(q.figure, by) });
