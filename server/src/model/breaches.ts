import { escapePattern } from '../text/escape.ts';
import { memo } from '../text/memo.ts';

/** Whose breaches a sentence attaches a consequence to. */
export interface Breaches {
  readonly provider: boolean;
  readonly client: boolean;
  /** A breach has a consequence, but nothing in the sentence tells whose it is: 拖一天补万分之四. */
  readonly unnamed: boolean;
}

/** Nobody's. */
const NOBODY: Breaches = { provider: false, client: false, unnamed: false };
/** What one pays, loses or has to make good, or what the other may do about it. */
const CONSEQUENCE = /违约金|利息|计息|付息|罚|滞纳金|[双加两]倍|[%‰]|[万千百]分之|赔|补偿|延长|减[免收付少]|返工|返修|重做|修复|更换|调换|补[齐足交付]|包[退换修]|退款|退还|返还|不退|不予|无权|没收|加[付收计]|另付|拒付|拒绝支付|扣|占有使用费|停止|暂停|停供|收回|处置|变卖|追[究收索缴]|解除|终止|取消|开除|辞退|另[请行找]|顺延|负担|负责(?!人)|全责|违约责任|承担[^,。;]{0,12}(?:责任|损失|费用|后果)|(?:损失|费用|责任|后果)[^,。;]{0,16}承担|由[^,。;]{0,12}承担|支付[^,。;]{0,12}元|多[给付算]|(?:每天|每日|一天)[^,。;]{0,4}加|停工|停着|照付|提前到期|加速到期|[罚扣赔]多少|(?:损失|费用)由[^,。;]{0,8}[补出]/;
/** That nobody answers, that one bears his own loss, or that what another clause says stands, is no consequence. */
const EXEMPT = /(?:互不|均不|概不|不|无需|无须|免予|免于)(?:[^,。;]{0,6})(?:承担|负责|负担|赔偿|追究)[^,。;]{0,40}|各自[^,。;]{0,6}(?:承担|负担)[^,。;]{0,24}|不对[^。;]{0,40}(?:承担|负责|赔偿)[^,。;]{0,12}|不负[^,。;]{0,12}|(?:赔偿|责任)[^,。;]{0,6}(?:总额|限额|上限|最高)[^。;]{0,20}|(?:风险|税费|税款|运费)[^,。;]{0,10}承担|自(?:行[^,。;]{0,4}(?:承担|负责|负担)|负|理)|不影响[^,。;]{0,20}/g;
/** Ending before its time is the breach itself, not what follows it. */
const ENDING_EARLY = /提前(?:终止|解除|收回|取消)/g;
/** That the other may end the contract says nothing of who answers for what. */
const ENDING = /解除|终止|取消/g;
const BREACH =
  '违[反约背章规纪法]|[未漏欺骗盗]|(?<!所)欠|不履行|不按|不能|不[还付交来到达配服听符善足当合]|擅自|私自|泄[露密]|[流传漏]出|外[泄流]|造成|致使|导致|逾期|迟[延到付一]|晚|延[迟误]|误[期工]|拖|中[断途]|虚[构报假]|假冒|伪造|冒用|谎报|瞒|单方|无故|无正当|无理由|无约定|拒|提前|过[错失]|失[误职]|差错|错误|原因|侵[犯占]|故意|疏忽|越权|挪用|克扣|[毁悔]约|反悔|缺[课席勤]|旷工|退出|停[业工产]|转[租包]|[损弄打碰修撞用]坏|毁损|[丢遗]失|丢了|短[少缺]|恶劣|投诉|(?:解除|终止|取消|变更)[^,。;]{0,8}[的时],|迟[交发还]|低于|不给|没给';
const EITHER = new RegExp(`(?:任何一方|双方|各方|一方|当事人)[^。;]{0,24}(?:${BREACH})|(?:违约方)(?:应|须|承担|按|向|支付|赔偿)`);
/** Whoever does it. */
const ANY_BREACH = new RegExp(BREACH);
const LATE = '(?:逾期|迟延|延迟|延期|拖欠|晚|迟|误期|未按[^,。;]{0,10}|未能[^,。;]{0,8}|不按[^,。;]{0,8}|不|未)';
const DELAYED = '(?:逾期|迟|延[迟误期]|拖|晚|误期|欠)';
const PAYMENT = new RegExp(`${LATE}[^,。;]{0,6}(?:支付|付款|付清|付|缴纳|缴|交租|交纳|还款|偿还|结算|给钱|付钱|发钱|结钱|打钱)(?!违约金|押金)|(?:付款|支付|货款|租金|价款|费用|还款|发钱|给钱|付钱|打钱)[^,。;]{0,6}${DELAYED}`);
const WORK = new RegExp(`${LATE}[^,。;]{0,4}(?:交付|交货|完工|竣工|提供|发货|送达|完成|开始服务|响应|维修|修复|上线|供货|履行|到场|到达|开课|交稿|施工|发布|提交|开工|改正|整改|处理|答复客户)|(?:交货|供货|完工|竣工|发货|送货|交稿|施工|工期|开课)[^,。;]{0,6}${DELAYED}`);
const QUALITY = /(?:质量|指标|标准|服务(?!费)|成果|货物|设备|工程|产品|商品|种子|软件|系统|货损|作品|车辆)[^,。;]{0,16}(?:不符|不合格|未达|达不到|(?<!不)低于|缺陷|瑕疵|问题|短少|污损|不达标|侵权|故障)/;

/** What goes wrong where customers are answered, whoever is at the desk. */
const DESK = /(?:响应|应答|回复|接听)[^,。;]{0,4}(?:超时|慢)|辱骂|谩骂|顶撞|怠慢|推诿|态度[^,。;]{0,4}(?:差|恶劣|不好)|断人|漏[回接报派打]|[空缺脱串离睡]岗|说错话|答错|错[发派登接回]|没做到|未做到|没达到|没人[接回应]/;

/** Reads a sentence (as `plain` gives it) that stands among what follows a breach. Names of either side in any script the text uses, plain, joined by `|` and `#`: contracts of the same kind share a reader. */
export const breachesBy: (sides: string) => (words: string) => Breaches = memo(compile, 50);

function compile(key: string): (words: string) => Breaches {
  const [provider, client] = key.split('#').map((names) => names.split('|').filter((name) => name !== ''));
  const [byProvider, byClient] = [byName(provider ?? [], client ?? []), byName(client ?? [], provider ?? [])];
  return memo((sentence): Breaches => {
    const words = sentence.replace(EXEMPT, '');
    if (!CONSEQUENCE.test(words.replace(ENDING_EARLY, ''))) return NOBODY;
    if (EITHER.test(words) && CONSEQUENCE.test(words.replace(ENDING, ''))) return { provider: true, client: true, unnamed: false };
    const named = { provider: byProvider?.test(words) ?? false, client: byClient?.test(words) ?? false, unnamed: false };
    if (named.provider || named.client) return named;
    const told = { provider: WORK.test(words) || QUALITY.test(words) || DESK.test(words), client: PAYMENT.test(words), unnamed: false };
    return told.provider || told.client ? told : { ...told, unnamed: ANY_BREACH.test(words) };
  }, 1000);
}

/** 乙方逾期…的, 由乙方负责 or 乙方照价赔偿, but neither 给乙方造成损失 nor 向乙方支付违约金, nor 乙方可以 or the other's breach: 乙方发现甲方违反…. */
function byName(names: readonly string[], others: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const any = names.map(escapePattern).join('|');
  const other = others.length === 0 ? '' : `(?!(?<![给向对与为])(?:${others.map(escapePattern).join('|')}))`;
  return new RegExp(`(?<![给向对与致使为按经反害归])(?:${any})(?!有权|可|得|要求|追|先|的?(?:电话|手机|姓名|住址|地址|信息|资料|数据|隐私|名单|个人))(?:(?:${other}[^。;]){0,30}?(?:${BREACH})|(?:${other}[^,。;]){0,12}?(?:赔|负责(?!人)|负担|承担|补[齐足]|[双加]倍)|(?:应|须)(?:${other}[^。;]){0,24}?(?:违约金|赔偿|责任|损失))`);
}
