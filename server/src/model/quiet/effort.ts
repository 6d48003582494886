import type { Gate } from '../vague-site.ts';

/** 无效的条款|尽可能|接近原意: how a court would read it. */
const NEAR_INTENT = /(?:接近|贴近|符合|体现|反映|实现|保留|保持|遵循|忠实)[^,，。;；]{0,20}(?:原[一-鿿]{0,4}|本意|意图|意旨|意思|目的|初衷|立法)/;
const VOID = /无效|不可执行|不能执行|无法执行|抵触|不合法|违法/;

/** 并|切实|做到：the items follow. */
const ITEMS_FOLLOW = /^地?(?:做到|遵守|履行|执行|落实|承担)(?:以下|下列|如下)?[^,，。;；]{0,6}[:：]\s*$/;

/** 为保证质量，|避免浪费|: an aim, gone on with. */
const AIM_BEFORE = /(?:^|[。;；])[^一-鿿]*(?:[一二三四五六七八九十]+、)?为了?[^,，。;；]{2,24}[,，](?:并|且|同时|进一步)?$/;

/** |无条件配合|甲方办理退租: with what, it says; 无条件配合甲方的工作 does not. */
const IN_NAMED_ACT = /^(?:[甲乙丙丁]方|对方|平台|我方|我司|其)?(?:进行)?(?:核实|核查|核对|查验|检查|抽查|调查|提供|办理|签署|签订|出具|提交|归还|交还|返还|退还|退款|退货|退租|搬[离迁出]|腾退|撤离|拆除|更换|取回|收回)(?![^,，。;；]{0,12}(?:等|相关|有关|各项|一切事|工作))/;

/** |恪尽职守|，履行诚实、信用、谨慎、有效管理的义务: the Trust Act's measure. */
const TRUSTEE = /诚实[、,，]?信用[、,，]?(?:和)?(?:谨慎|审慎)/;
const AS_TRUSTEE = /^(?:恪尽职守|有效管理|谨慎|审慎|勤勉尽责)/;

/** 由于未能|设法|减税: nobody promised to. */
const NOT_TRIED = /(?:因|由于)[^,，。;；]{0,10}未能?$/;

/** 当日下班前答复，|别让买家久等|: how soon was just said. */
const SAID_HOW_SOON = /当[日天]|下班前|[0-9_一二三四五六七八九十两]{1,3}\s?个?(?:工作日|小时|分钟|秒|日|天)(?:之|以)?内/;

/** When words that leave an effort open ask for nothing: they name an aim or a manner of what is told otherwise. */
export const EFFORT: readonly Gate[] = [
  ({ family, before }) => family.id === 'spares-others' && SAID_HOW_SOON.test(before),
  ({ after, folded }) => NEAR_INTENT.test(after) && VOID.test(folded),
  ({ after }) => ITEMS_FOLLOW.test(after),
  ({ words, before }) => /^(?:避免|防止)/.test(words) && AIM_BEFORE.test(before),
  ({ words, after }) => words === '无条件配合' && IN_NAMED_ACT.test(after),
  ({ words, folded }) => AS_TRUSTEE.test(words) && TRUSTEE.test(folded),
  ({ words, before }) => words === '设法' && NOT_TRIED.test(before),
];
