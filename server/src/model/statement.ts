/** What a heading's words end with: 违约的责任, 乙方应尽的义务. */
const NOUN =
  '(?:方式|时间|時間|日期|期限|标准|標準|条件|條件|范围|範圍|责任|責任|义务|義務|权利|權利|职责|職責|程序|流程|办法|辦法|要求|内容|內容|比例|地点|地點|事项|事項|事宜|情形|情况|情況|原则|原則|规定|規定|约定|約定|条款|條款|方法|措施|细则|細則|清单|清單|说明|說明|承诺|承諾|保证|保證|声明|聲明|目标|目標|计划|計劃|安排|费用|費用|金额|金額|价格|價格|规则|規則|制度|人员|人員|资料|資料|文件|信息|变更|變更|解除|终止|終止|解决|解決|处理|處理|保密|效力|如下|以下)';
/** Behind it comes no noun that it would qualify: 甲方支付的费用 is one, 甲方支付费用的一半 too, but 甲方支付租金 is none. */
const NO_NOUN = `(?!.{0,24}(?:${NOUN}|的[^，。\\d]{1,8})$)`;

/** Of the contract as a whole, of what is paid, or of a dispute: 本合同自签订之日起生效, 本协议一式两份, 房租按季支付, 违约金为租金的一成, 争议由甲方所在地法院管辖, 验收后10日内付5万元. */
const WHOLE =
  /(?:自|经|經|于|於|按|依|签[字章署订]|簽[字章署訂]|盖章|蓋章)[^，。的]{0,20}(?:生效|成立)$|[合協协][同议議约約][^，。]{0,6}一式[^，。]{1,6}份|(?<![理事缘自])由[^，。的]{1,14}(?:管辖|管轄|解决|解決|承担|承擔|负担|負擔|负责|負責|裁决|裁決|仲裁|解释|解釋|保管|办理|辦理|缴纳|繳納|支付|提供)$|[费費款金价價租][按每于於在由][^，。的]{1,12}(?:支付|结算|結算|缴纳|繳納|付清)$|[费費款金价價率量期](?:共|合?计|合?計)?为(?!准)[^，。]{2,}|[方人者]承[担擔][^，。的]{2,14}[责責]任$|提交[^，。]{2,}(?:仲裁|裁决|裁決)$|向[^，。的]{2,}(?:起诉|起訴|提起诉讼|提起訴訟|申请仲裁|申請仲裁)$|的(?:按|由|视为|視為|支付|扣除)[^，。的]{3,}$|[后後内內前起](?:再|一次性)?(?:支付|付清|付)[^，。的]{2,40}(?:元|元整|[%％])(?:[（(][^（）()]{2,24}[）)])?$/;
/** 租期二十年, 解释权归甲方, 月利率为3%. */
const PREDICATE = /由[^。的]{1,6}(?:解释|負責|负责|承担|承擔|支付)|[归歸](?![责責还還属屬档檔类類])[^。]{1,6}[方人司](?:所有|享有)?[。.]?$|为[\d０-９一二三四五六七八九十百]|[\d０-９一二两三四五六七八九十百千]{1,4}(?:年|个月|個月|日|天|元|万元)[。.]?$|[\d０-９][%％‰]/;
const PARTY = '(?:[甲乙丙丁双雙各]方|甲、?乙(?:双|雙)?方|任何一方|违约方|違約方|守约方|守約方)';
/** Of a party, how or when it does something, may or will not do it: 乙方按月付款, 双方自愿续租一年, 甲方在一周内答复. */
const OF_PARTY = new RegExp(`^${PARTY}(?:可以|自愿|自願|担任|擔任|均|不|无需|无须|無須|及时|及時|按|于|於|每|在|将|將|向|提前|自(?![^，。]{0,4}[有备備行])|已|未|无权|無權|一次性|妥善|积极|積極|赔偿[^，。的]{2}|賠償[^，。的]{2}|协商(?=[解一确確])|協商(?=[解一確])|(?:同意|保证|保證|承诺|承諾)(?![与和及、並并金]))${NO_NOUN}[^，。]{2,}`);
/** And what, in an item of a list: 乙方看管货物. */
const DEED_OF_PARTY = new RegExp(`^${PARTY}(?:支付|缴纳|繳納|提供|负责(?!人)|看管|保管|交付|承担|承擔|退还|退還|返还|返還|通知|遵守|维护|維護|承租|租用|委托|聘用|担任|负担)${NO_NOUN}[^，。]{2,}`);
const CLOSED_OF_PARTY = new RegExp(`^${PARTY}(?!.{0,20}${NOUN}[。.]?$)[^，。]{3,}[。.]$`);
/** Of whoever the list is about: 按时缴纳房租, 有义务提供资料, 遵守店规. */
const LISTED = new RegExp(
  `^(?:(?:有义务|有義務|有责任(?!的)|有責任(?!的)|不得|无需|无须|無須|未经|未經|提供(?:必要|真实|真實|完整|准确|準確|合格|足够|足夠|相应|相應|有关|有關|相关|相關|所需)的?)[^，。]{2,}|` +
  '(?:禁止|严禁|嚴禁|按时|按時|按期|按约|按約|如期|及时|及時|定期(?=向|对|對|检查|檢查|清|更换|更換|提交|汇报|匯報)|妥善|积极|積極|认真|認真|严格|嚴格|主动|主動|自觉|自覺)(?!.{0,16}的[^，。]{0,8}$|.{0,4}(?:与|和|及))[^，。]{2,}|' +
  `(?:遵守|服从|服從|协助|協助|配合|确保|確保|负责(?!人)|負責(?!人)|保证(?![金期人])|保證(?![金期人])|尊重|爱护|愛護|按照|按(?![时時期约約])|[为為向][^，。]{2,8}提供|提供[^，。]{1,12}的|支付[^，。]{0,4}的)(?!.{0,16}${NOUN}$)[^，。]{2,})`,
);

/** Whether a line, though short and perhaps without a full stop, says something of the contract or a party, as no heading does. */
export const isStatement = (words: string): boolean => WHOLE.test(words) || OF_PARTY.test(words);
/** Before a full stop that more follows on its line: 我们将在合理期限内答复。…, 用气量由甲方定期抄表计量。…, 维保费用按月支付。… */
const BEFORE_MORE = /[，,]|^(?:我[们們方]|您|[对對])|^(?:经常|經常|定期|妥善|及时|及時|认真|認真|积极|積極|拒绝|拒絕)[^，。]{4,}|由[^，。的]{2,}|[将將][^，。]{2,}|均|予以|不定期|完全|[具没沒]有|按[^，。的]{1,8}(?:支付|结算|結算|付款|缴纳|繳納)$/;
/** Whether words that close with a full stop, and more behind it on their line, are the first sentence there and not its heading. */
export const isFirstSentence = (words: string): boolean => BEFORE_MORE.test(words);

/** Whether it does so with its full stop, if it has one. */
export const isClosedStatement = (words: string): boolean => CLOSED_OF_PARTY.test(words);
/** Whether an item of a list says what somebody does, is to do or to leave. */
export const isListedDuty = (words: string): boolean => LISTED.test(words) || DEED_OF_PARTY.test(words);
/** Whether a short line gives a figure or says who answers for something, as a heading does only in a column of its own (服务期限　一年). */
export const isPredicate = (words: string): boolean => PREDICATE.test(words);
