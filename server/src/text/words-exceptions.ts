/**
 * Where a segmenter errs on ordinary contract language: runs of general words with their boundaries marked by `|`, none
 * inside where none is marked. They overrule either engine, the leftmost longest first, so that a longer run (不同|意见)
 * shields what a shorter one (同意|见) would split. What lies outside a run stays the engine's.
 */
export const WORD_EXCEPTIONS: readonly string[] = [
  // Both engines read 应当|即; 应当即时 is none of these.
  '应|当即', '应当|即时', '应当|即刻', '应当|即日',
  // Both engines read 及其|他.
  '及|其他', '及|其它',
  // 同意|见附件, and the words whose end looks like 同.
  '同意|见', '不同|意见', '相同|意见', '共同|意见', '合同|意见', '赞同|意见',
  // The 条 of a reference is no treaty's.
  '条|约谈', '条|约见', '条|约请',
  // 全部|分三期支付
  '全部|分',
  // 机关|于; not for any 机, since 手机|关于 is read rightly.
  '行政机关|于', '司法机关|于', '国家机关|于', '税务机关|于', '登记机关|于', '主管机关|于', '监管机关|于', '公安机关|于', '审批机关|于',
  '许可|能', '也许|可能', '或许|可能',
  '如实|质证', '如实|质问',
  // 期限内|向乙方 and 甲方|向乙方: neither 内向 nor 方向.
  '内|向', '甲方|向', '乙方|向', '丙方|向', '双方|向', '各方|向', '一方|向', '对方|向', '方|向|甲方', '方|向|乙方', '方|向|对方',
  // 将|尽快 and not 将尽; 内|的, 条件|下, 适当|的 stay two words.
  '将|尽', '内|的', '条件|下', '适当|的', '客服|用',
  // 服务费|用于, 量化
  '服务费|用于', '数|量化',
  // 按约履行: as agreed, no estimate.
  '按约', '按|约定', '按|约束',
  // Words of which an engine makes two.
  '对等', '等额', '等同', '此等', '签约', '解约',
  // Two words of which an engine makes one.
  '重大|过失', '妥善|处理', '连带|责任', '不|可能', '也|可以', '一定|能',
];
