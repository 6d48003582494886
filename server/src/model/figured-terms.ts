/** The figures that measure: 5%, 两个工作日, 三次, 10万元, a blank before a unit. */
const FIGURE = /(?<![第0-9_.])[0-9_][0-9_.]{0,12}[ ]?(?:[一-鿿]|%|‰|℃|[a-zA-Z])|(?<!第)[一二三四五六七八九十两百](?:个?(?:工作日|日历日|自然日|小时|分钟|月|季度|星期)|日|天|周|年|次|元|万|倍|人|名|台|处|级|起|成)|[百千万]分之/;
/** Or what is spelled out one by one, or stands elsewhere. */
const SPELLED = /[(][0-9一二三四五六][)]|[①②]|附件|《|(?:下列|以下|如下)(?:情形|行为|情况|事项)/;
const LEAD = '(?:^[^一-鿿"“「]*|[。;,:\\n](?:[0-9.()、 ]{1,6})?)(?:(?:本|该)(?:合同|协议|条款|条|款|项)(?:中|内|所称|所指|所述)?,?的?|[前上以][款条项上述]{1,2}(?:所[称指述])?的?|所[称指])?';
/** A word that says who does what is no term. */
const TERM = '["“「]?((?![0-9])(?:(?!应|须|将|可以|不得|甲方|乙方|丙方|双方|如果|若|因|向|对|并|包括|不限|以下|下列|如下)[一-鿿]){2,10}?)["”」]?';
const MEANS = '(?:,?[(]?(?:均|系|是|意|特|仅|专)指|,?(?:的含义|的定义|定义)(?:为|是))';
/** Less sure to define: what follows must begin with the measure or a noun it is of. */
const IS = '(?:,?[(]?指(?![定派导示令标纹明引责控数教出向])|,?[(]?即(?!构成|视|可|应|有|支|承|扣|终|解|失|生)|均?(?<![行作认成以因视称])为|:)';
/** 工期一般|为10日, 休息时间大约|：1小时 measure nothing. */
const HEDGE = /(?:一般|大约|约|大致|大概|原则上?|通常|基本上?|暂定?|预计|初步|最[多少高低长短]|至少|至多|左右|分别|另行|主要|适当|尽量)$/;
/** 紧急问题：30分钟内响应 says how soon it is answered, not what it is; 及时：2小时内回复 does. */
const GRADED = /(?:故障|问题|缺陷|事件|漏洞|事故|投诉|需求|请求|工单|维修|报修|诉求|隐患|错误)$/;
const ANSWERED = /^(?:在|应|于|须)*[0-9_xX一二三四五六七八九十两半]{1,4}\s?个?(?:小时|分钟|工作日|日|天)(?:之|以)?内?[^,;。]{0,4}(?:响应|到场|到达|修复|解决|回复|答复|处理|办结|派|整改|回电)/;
/** 80分及以上为合格: who is assessed is, from so many points on. */
const MARK = /[0-9_]{1,3}(?:\.[0-9])?分(?:[(](?:含|不含)[^()]{0,4}[)])?(?:及|\(?含\)?)*(?:以上|的)?[^,。;]{0,4}(?:为|评为|视为|定为|算)["“]?(合格|优秀|良好|及格|达标|优|良)/g;
const ASSESSED = ['', '考核', '考评', '评估', '评价', '评定', '测评'];
const DEFINES = new RegExp(`${LEAD}${TERM}(?:${MEANS}([^。;]{2,120})|${IS}(?!甲|乙|丙|双方|由|应|对|了)([^。;,]{1,30}))`, 'g');

/**
 * The terms a sentence gives a measure of: 严重延误即逾期超过30日, “合理期限”为10日, 情节严重系指窜货三次以上; where one of them stands elsewhere, it leaves
 * nothing open. In: a folded sentence. Out: the terms as written there; none where only another word is said of them (合理期限指甲方认为适当的期限).
 */
export function figuredTerms(folded: string): readonly string[] {
  if (!/指|即|为|:|含义|定义/.test(folded) || !(FIGURE.test(folded) || SPELLED.test(folded))) return [];
  const marks = [...folded.matchAll(MARK)].flatMap((match) => ASSESSED.map((by) => by + match[1]!));
  return [...marks, ...[...folded.matchAll(DEFINES)].flatMap(([, term, strong, weak]) => (HEDGE.test(term!) || (GRADED.test(term!) && weak !== undefined && ANSWERED.test(weak)) ? [] : (strong !== undefined && (FIGURE.test(strong) || SPELLED.test(strong))) || (weak !== undefined && FIGURE.test(weak)) ? [term!] : []))];
}
