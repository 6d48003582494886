import { escapePattern } from '../text/escape.ts';
import { memo } from '../text/memo.ts';

/** Whose breaches a sentence attaches a consequence to. */
export interface Breaches {
  readonly provider: boolean;
  readonly client: boolean;
}

/** Nobody's. */
export const NOBODY: Breaches = { provider: false, client: false };
const CONSEQUENCE = /违约金|利息|双倍|延长|减免|返工|重做|退款|加付|加收|加计|补偿|另付|[%‰]|[万千百]分之|退还|暂停|停止|赔|滞纳金|违约责任|罚|扣减|扣除|减收|占有使用费|双倍返还|承担[^,。;]{0,12}(?:责任|损失|费用|后果)|不予退还|不退|解除|终止|支付[^,。;]{0,12}[%‰元]/;
/** That nobody answers, or that what another clause says stands, is no consequence. */
const EXEMPT = /(?:互不|均不|概不|不|无需|无须|免予|免于)(?:[^,。;]{0,6})承担[^,。;]{0,12}|不影响[^,。;]{0,20}/g;
const BREACH = '违反|违约|未|不履行|不按|不能|擅自|泄露|造成|致使|导致|逾期|迟延|延迟|延误|拖欠|中断|虚构|单方|无故|无正当|无理由|无约定|拒|提前|过错|过失|不当|损坏|侵犯|违法|故意|隐瞒|虚假|晚[交付到发还]|迟[交付到发还]|疏忽|越权|挪用|[弄打碰修撞用]坏|[弄]?丢[了失]|不还|不付|不交|不达';
const EITHER = new RegExp(`(?:任何一方|双方|各方|一方|当事人)[^。;]{0,24}(?:${BREACH})|(?:违约方)(?:应|须|承担|按|向|支付|赔偿)`);
const LATE = '(?:逾期|迟延|延迟|延期|拖欠|晚|未按[^,。;]{0,10}|未能[^,。;]{0,8}|不按[^,。;]{0,8}|不|未)';
const PAYMENT = new RegExp(`${LATE}[^,。;]{0,6}(?:支付|付款|付清|付|缴纳|缴|交租|交纳|还款|偿还|结算)(?!违约金|押金)|(?:付款|支付|货款|租金|价款|费用|还款)[^,。;]{0,6}(?:逾期|迟延|延迟)`);
const WORK = new RegExp(`${LATE}[^,。;]{0,4}(?:交付|交货|完工|竣工|提供|发货|送达|完成|开始服务|响应|维修|修复|上线|供货|履行|到场|到达|开课|交稿|施工|发布|提交|开工|改正|整改|处理|答复客户)`);
const QUALITY = /(?:质量|指标|标准|服务|成果|货物|设备|工程|产品|软件|系统|货损|作品)[^,。;]{0,16}(?:不符|不合格|未达|达不到|低于|缺陷|瑕疵|不达标|侵权|故障)/;

/** One reader for the names of the two sides: contracts of the same kind share it. */
const readerOf = memo((key: string): ((words: string) => Breaches) => compile(key), 50);

/** Reads a sentence (as `plain` gives it) that stands among what follows a breach. Names in any script the text uses, plain. */
export const breachesIn = (words: string, provider: readonly string[], client: readonly string[]): Breaches => readerOf(`${provider.join('|')}#${client.join('|')}`)(words);

function compile(key: string): (words: string) => Breaches {
  const [provider, client] = key.split('#').map((names) => names.split('|').filter((name) => name !== ''));
  const [byProvider, byClient] = [byName(provider ?? [], client ?? []), byName(client ?? [], provider ?? [])];
  return memo((sentence): Breaches => {
    const words = sentence.replace(EXEMPT, '');
    if (!CONSEQUENCE.test(words)) return NOBODY;
    if (EITHER.test(words)) return { provider: true, client: true };
    const named = { provider: byProvider?.test(words) ?? false, client: byClient?.test(words) ?? false };
    if (named.provider || named.client) return named;
    return { provider: WORK.test(words) || QUALITY.test(words), client: PAYMENT.test(words) };
  }, 1000);
}

/** 乙方逾期…的 or 由乙方赔偿, but neither 给乙方造成损失 nor 向乙方支付违约金, nor 乙方有权 or the other's breach: 乙方发现甲方违反…. */
function byName(names: readonly string[], others: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const any = names.map(escapePattern).join('|');
  const other = others.length === 0 ? '' : `(?!(?<![给向对与为])(?:${others.map(escapePattern).join('|')}))`;
  return new RegExp(`(?<![给向对与致使为按经])(?:${any})(?!有权|可以|可要求)(?:(?:${other}[^。;]){0,30}?(?:${BREACH})|(?:应|须|承担|赔偿|支付|赔付|负)[^。;]{0,24}(?:违约金|赔偿|责任|损失))`);
}
