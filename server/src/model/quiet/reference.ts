import type { Gate } from '../vague-site.ts';

/** 该行为即属|违反甲方制度|的行为 */
const COUNTS_FOR = /(?:都|均|即|皆|也)?(?:是|属|属于|视为|构成)$/;

/** 到账时间以|银行规定|为准 */
const BANK_DAYS = /到[账帐]/;

/** 对乙方的|业务流程|…已了解 */
const IS_KNOWN = /^[^。;；]{0,60}(?:均|都|已|已经|充分|完全|清楚){1,3}(?:地)?(?:了解|知悉|知晓|清楚|明白|理解|阅读|认可)/;

/** 副本报送|有关单位|: which keeps a copy is no matter of either side. */
const SENT_TO = /(?:报送?|送|分[送发]|抄[送报]|呈[报送]|送交|递交|交|存)[等给至]?(?:[^,，。;；]{2,16}[、和及与])?$/;
const KEEPS_COPY = /^(?:[(（][^)）]{0,40}[)）])?各?(?:留|保)?(?:存|执|持|备)|^[^,，。;；]{0,4}[一壹二两0-9_]+份|^[。;；]?$/;
const COPIES = /(?:副本|一式[^,，。;；]{1,4}份)[^。;；]{0,40}$/;

/** 必须符合合同法|相关规定|: the act is named. 合同法有关规定 that fixes a sum is told of. */
const OF_NAMED_ACT = /(?:符合|遵守|遵循|违反|依照?|按照?|依据|根据)[^,，。;；]{0,10}[一-鿿]{2,12}(?:法|法典|条例)(?:及其?(?:实施)?(?:条例|细则|办法|司法解释))?的?$/;
const A_SUM = /(?:金额|数额|标准|比例|额度?|损失|违约金|赔偿金)[^,，。;；]{0,4}(?:按照?|依照?|依据|根据)/;

/** 提供符合|国家标准|的证书: the paper names it. */
const PAPER_OF_IT = /^的?(?:相关|有关|有效|正规|产品|质量)*的?(?:证书|证明|证件|合格证|检[测验]报告|认证|质保书|质量证明)/;
const GIVES = /(?:提供|提交|出具|附|附有|携带|具有|取得)[^。;；]{0,40}$/;

/** 元素、包装等与产品|相关的要求|: a noun closes the list. */
const CLOSES_LIST = /、[^,，。;；、]{1,12}等与[一-鿿]{2,8}$/;

/** 甲方|违反该条规定|: what was just said. */
const OF_JUST_SAID = /^违反(?:了)?(?:该|此|上述|前述|前款|以上|上|前)[一-鿿]?/;

/** 车辆应符合GB1589装载标准，|不符合装载标准|的 */
const AGAINST = /^(?:不符合|违反|未达到?|不达|低于)([一-鿿]{2,8}(?:标准|规范|规程))/;
const BY_NUMBER = /GB|《|第[0-9一二三四五六七八九十]/;

/** 帮助会员|实现健身目标|: whose aim it is. */
const HELPS = /(?:帮助|协助|助力|便于|以便|引导|支持)[^,，。;；]{1,16}$/;

/** 电费|按供电部门规定|的价格计算: a public tariff. */
const TARIFF = /(?:供电|供水|供热|供气|燃气|自来水|电力|电信|物价|价格|邮政)(?:部门|公司|局|管理部门|主管部门|企业)?(?:的|有关|相关)?规定/;
const PRICES = /^的?[^,，。;；]{0,6}(?:价格|电价|水价|气价|费率|标准|收费|费用)/;

/** 印花税由双方|按规定|缴纳 */
const TAXES = /(?:税|规费)[^,，。;；]{0,12}$/;
const ARE_PAID = /^(?:各自|分别|自行)?(?:缴|交)?纳/;

/** 有效期|以页面展示为准|，最长不超过30天 */
const CAPPED = /^[,，](?:但|且)?最[长高多低迟少晚][^,，。;；]{0,8}[0-9_]/;

/** 对对方的|业务流程|有了全面的了解 */
const HAS_GRASPED = /^[^。;；]{0,10}有(?:了)?(?:着)?(?:全面|充分|清楚|深入|一定)的?(?:了解|认识)/;
const IS_MEASURED_BY: ReadonlySet<string> = new Set(['rules-measured-by', 'rules-of-whoever']);

/** 由|有关部门|调解 */
const MEDIATES = /^(?:进行|主持|予以)?(?:调解|调处|斡旋)/;

/** |按照中国海关规定|, |遵守计划生育政策|: a known authority's. */
const OF_AN_AUTHORITY = /(?:海关|税务机关|计划生育|外汇管理)(?:规定|法规|政策|要求)$/;

/** 争议解决的|有关约定|: the clause it names. */
const CLAUSE_NAMED = /(?:争议解决|违约责任|保密|结算|清算|知识产权)[^,，。;；]{0,4}的$/;

/** 甲方授权乙方|指定的机构|代为催收: an agent of one side's own choice. */
const CHOSEN_BY = /(?:[甲乙丙丁]方|我们|本公司|本平台|平台|受托人|贷款人|出借人)(?:或者?[^,，。;；]{1,8})?$/;
const ACTS_FOR = /^(?:[/或、及和]?(?:者)?(?:人员|个人|第三方|代表))?(?:代(?:为|理|表|[甲乙丙丁]方|其|您|收|付|办|扣)|受托)/;

/** 以不正当手段（包括但不限于|违反平台规则|）获利的: examples of what was just said. */
const EXAMPLE = /(?:不正当|非法|违法|不当|违规|作弊|恶意|欺诈|虚假)[^()（）,，。;；]{0,10}[(（](?:包括|例?如|比如|诸如)[^()（）]*$/;

/** 法律法规发生变化的，|按新规定|执行: the law's. */
const LAW_CHANGES = /(?:法律|法规|政策|国家)[^。;；]{0,12}(?:变化|变更|调整|修改|修订)[^。;；]{0,8}$/;

/** |按当地社保部门规定|的最低标准: an authority's figure. */
const OFFICE_RULES = /(?:部门|政府|当地|国家)规定$/;
const LEAST = /^的最低(?:标准|工资|基数|限额|比例)/;

/** 不得发布|违反国家民族政策|的信息: the law's own list of what may not be published. */
const BANNED = /^违反国家[^,，。;；]{0,10}政策$/;
const PUBLISHED = /^的(?:信息|内容|言论|资料|作品|商品)/;

/** 按|有关税收规定|纳税, 说明其违反的|有关规定|: the tax law, and what the notice has to name. */
const TAX_LAW = /税收|税法|税务/;
const HE_BROKE = /(?:其|对方)(?:所)?违反的$/;

/** 延误的认定|以甲方发布的通知为准|: who decides, not which paper. */
const DECIDED_BY = /的(?:认定|判定|界定)[,，]?$/;

/** 提交成都仲裁委员会按其|届时有效的规则|仲裁: the rules of whoever arbitrates. */
const ARBITRATES = /仲裁(?:委员会|委|院|中心|机构)[^,，。;；]{0,12}$/;

/** |按平台公布的收费标准|付费: a tariff anybody can look up; 当日公布的 and 最新公布的 are whatever it will be. */
const TARIFF_SHOWN = /(?:公布|公示|公开|展示)的?(?:服务)?(?:收费|费用|价格|资费|计费|标准)|(?:规则|说明)及价格/;
const SHOWN = /(?:公布|公示|展示|公告)[^,，。;；]{0,12}为准$/;
const AS_IT_CHANGES = /最新|届时|当[天日时期]|不时|随时|另行/;
const RULES_ELSEWHERE: ReadonlySet<string> = new Set(['shown-somewhere', 'rules-of-whoever', 'rules-measured-by', 'any-rules']);

/** 有权向|有关部门|检举控告; 按规定向|有关机关|报送的除外: whoever complains chooses, and the law says who may ask. */
const COMPLAINS = /^(?:进行|提出|依法)?(?:检举|控告|举报|信访)/;
const REPORTS_TO = /^[^。;；]{0,6}(?:报送|报告|提供|披露|查询|接受)[^。;；]{0,16}除外/;

/** When words that point to a rule or an authority ask for nothing: it is a known one, or named right beside them. */
export const REFERENCE: readonly Gate[] = [
  ({ family, mood, after }) => family.id === 'authority-unnamed' && ((mood === 'right' && COMPLAINS.test(after)) || REPORTS_TO.test(after)),
  ({ family, words, own }) => RULES_ELSEWHERE.has(family.id) && !AS_IT_CHANGES.test(own + words) && (TARIFF_SHOWN.test(words) || (family.id === 'shown-somewhere' && SHOWN.test(words))),
  ({ family, before, after }) => family.id === 'rules-to-come' && ARBITRATES.test(before) && after.startsWith('仲裁'),
  ({ words, own }) => words.includes('银行') && BANK_DAYS.test(own),
  ({ own, after }) => /对[^,，。;；]{0,8}$/.test(own) && IS_KNOWN.test(after),
  ({ words, own }) => words.startsWith('违反') && COUNTS_FOR.test(own),
  ({ family, own, before, after }) => family.id === 'authority-unnamed' && SENT_TO.test(own) && COPIES.test(before) && KEEPS_COPY.test(after),
  ({ family, own }) => family.id === 'rules-unnamed' && OF_NAMED_ACT.test(own) && !A_SUM.test(own),
  ({ family, own, after }) => family.id === 'standards-unnamed' && PAPER_OF_IT.test(after) && GIVES.test(own),
  ({ family, own }) => family.id === 'rules-unnamed' && CLOSES_LIST.test(own),
  ({ family, words, own }) => family.id === 'rules-unnamed' && /^(?:有关|相关)的?(?:约定|条款|规定)$/.test(words) && CLAUSE_NAMED.test(own),
  // 以图纸标示为准: what the order is made by.
  ({ family, words }) => family.id === 'shown-somewhere' && words.includes('图纸'),
  ({ words, after }) => /部门|单位|机关|机构/.test(words) && MEDIATES.test(after),
  ({ words }) => OF_AN_AUTHORITY.test(words),
  ({ family, words }) => IS_MEASURED_BY.has(family.id) && OF_JUST_SAID.test(words),
  ({ family, words, before }) => { const named = IS_MEASURED_BY.has(family.id) ? AGAINST.exec(words)?.[1] : undefined; return named !== undefined && before.includes(named) && BY_NUMBER.test(before); },
  ({ family, own }) => family.id === 'goals' && HELPS.test(own),
  ({ words, after }) => TARIFF.test(words) && PRICES.test(after),
  ({ family, own, after }) => family.id === 'any-rules' && TAXES.test(own) && ARE_PAID.test(after),
  ({ family, after }) => family.id === 'shown-somewhere' && CAPPED.test(after),
  ({ own, after }) => /对[^,，。;；]{0,8}$/.test(own) && HAS_GRASPED.test(after),
  ({ words, own, after }) => /^指定的?(?:机构|单位|公司|人员|第三方)$/.test(words) && CHOSEN_BY.test(own) && ACTS_FOR.test(after),
  ({ words, before }) => words.startsWith('违反') && EXAMPLE.test(before),
  ({ words, before }) => words === '按新规定' && LAW_CHANGES.test(before),
  ({ words, after }) => OFFICE_RULES.test(words) && LEAST.test(after),
  ({ words, after }) => BANNED.test(words) && PUBLISHED.test(after),
  ({ family, words, before }) => family.id === 'rules-unnamed' && (TAX_LAW.test(words) || HE_BROKE.test(before)),
  ({ own }) => DECIDED_BY.test(own),
];
