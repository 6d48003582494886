import { fold, PARTY_LETTERS } from './script-fold.ts';

/** What contracts of Taiwan and Hong Kong, and formal ones, write for what most contracts write: as many units each. */
const REGIONAL: Readonly<Record<string, string>> = {
  合约: '合同', 契约: '合同', 资讯: '信息', 讯息: '信息', 软体: '软件', 硬体: '硬件', 网路: '网络', 程式: '程序', 专案: '项目', 伺服器: '服务器', 透过: '通过', 按金: '押金', 薪资: '工资', 薪津: '工资',
  营业秘密: '商业秘密', 工作天: '工作日', 交易日: '工作日', 业务日: '工作日', 电邮: '邮箱', 揭露: '披露', 展延: '延长', 银行户口: '银行账户', 涉讼: '诉讼', 保固: '质保', 用印: '盖章',
};
const SPELT = new RegExp(Object.keys(REGIONAL).join('|'), 'g');
const SPELT_WITH = new RegExp(`[${[...new Set(Object.keys(REGIONAL).map((word) => word.at(-1)))].join('')}]`);

/** The units that folding or wording puts for others beside them, by the others: what else a text must be taken to hold where it is asked for characters (see `holding.ts`). */
export const WORDED_AS: ReadonlyMap<string, string> = (() => {
  const units = new Map<string, string>([['之', '的'], ['者', '的'], ['得', '可'], ['帐', '账'], ...PARTY_LETTERS]);
  for (const [own, common] of Object.entries(REGIONAL)) {
    const telling = [...own].findLast((unit) => !common.includes(unit))!;
    units.set(telling, (units.get(telling) ?? '') + common);
  }
  return units;
})();

/** Words of whatever region, folded (see `fold`) and in the wording of most contracts; unit for unit. */
export function commonWords(text: string): string {
  const folded = fold(text);
  return SPELT_WITH.test(folded) ? folded.replace(SPELT, (word) => REGIONAL[word]!) : folded;
}

/**
 * `commonWords` with the particles of formal writing as 的: 之 between a word and what belongs to it (必要之协助, but not 之日, 百分之五,
 * 行之有效), 者 that closes a condition (情节重大者，; but not 消费者，) as 的 too, and 得 of whoever may do something as 可 (甲方得解除, but not 不得), and 帐户 as 账户.
 */
export function worded(text: string): string {
  const words = commonWords(text);
  const linked = words.includes('之') ? words.replace(OF, '的') : words;
  const closed = linked.includes('者') ? linked.replace(WHOEVER, '的') : linked;
  const may = closed.includes('得') ? closed.replace(MAY, '可') : closed;
  return may.includes('帐') ? may.replace(ACCOUNT, '账') : may;
}

/** 帐户, 对帐单: 账 as many still write it. */
const ACCOUNT = /帐(?=[户号单目])/g;

/** What 之 begins a word with, and with what behind it that unit begins the next: 之前|提, 之内|容. */
const WORDS = [
  ['日', '常期'], ['前', '提项款'], ['后', '果续'], ['内', '容部'], ['外', '包部来'], ['间', '接隔'], ['时', '间限效'], ['际', ''], ['初', '步稿验'], ['中', '断止国文'], ['上', '限级述诉'], ['下', '限列级述'],
  ['所', '有得'], ['以', ''], ['一', '切般部定方'], ['处', '理罚分置'], ['虞', ''], ['嫌', ''], ['风', '险格'], ['需', '求要'], ['忧', ''], ['余', '额款'], ['列', ''], ['类', '型别'], ['道', ''], ['故', '障'], ['久', ''],
].map(([word, unless]) => (unless === '' ? word : `${word}(?![${unless}])`));
const OF = new RegExp(`(?<=[一-鿿)」』”》])(?<![分与较总反言换次代为随持兼加行])之(?!${WORDS.join('|')})(?=[一-鿿「『“《])`, 'g');
const WHOEVER = /(?<=[一-鿿]{4})(?<!消费|使用|劳动|管理|经营|所有|持有|参加|参与|受害|申请|投资|生产|销售|服务|旅游|竞争|提供|志愿|领导|开发|运营|求职|应聘|受让|出资|债权|权利|义务|著作|创作|发明|设计|制作|爱好|创业|组织|合作|受雇|驾驶|居住|监护|第三|[或再笔作学患前后记读业老幼病伤死长])者(?=[,;])/g;
/** Behind who is named, or 均, 并, 亦; 取得, 所得 and 得到 are words. */
const MAY = /(?<=[甲乙丙丁双各对任一]方|[出承]租人|委托人|受托人|定作人|承揽人|当事人|任一方|本公司|公司|平台|买受人|出卖人|雇主|业主|[均并亦皆仍])得(?![到知以出分票失不当体逞悉益])/g;
