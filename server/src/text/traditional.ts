import { lettered } from './script-fold.ts';

/**
 * Writing Traditional characters: what a repair puts into a contract written in them. Only what our own texts use, by the
 * usage of contracts; where one Simplified character has several Traditional ones, the words that want the rarer one stand
 * in `WORDS`. Comparing is script-fold.ts's business.
 */

/** Simplified character followed by the Traditional one a contract writes. */
const PAIRS = [
  '万萬与與专專业業东東丝絲丢丟两兩严嚴丧喪个個丰豐临臨为為丽麗举舉义義乌烏乐樂乔喬习習书書买買争爭于於云雲亚亞产產亲親亿億仅僅从從仓倉仪儀们們价價优優会會伟偉传傳伤傷伦倫体體余餘侦偵侨僑俭儉债債倾傾偿償储儲儿兒兰蘭关關兴興养養内內册冊写寫冲沖',
  '决決况況净淨凉涼减減几幾凤鳳凭憑击擊划劃刘劉则則刚剛创創删刪别別剂劑剧劇剩賸办辦务務动動励勵劲勁劳勞势勢勋勳区區医醫华華协協单單卖賣卫衛却卻厂廠厅廳历歷压壓厌厭县縣参參双雙发發变變号號叹嘆后後吓嚇吗嗎吨噸听聽启啟吴吳呕嘔员員周週咨諮响響哑啞',
  '唤喚啸嘯喷噴嘱囑团團围圍国國图圖圆圓场場坏壞坚堅坛壇坝壩坟墳垄壟垒壘垦墾垫墊墙牆壮壯声聲壳殼壶壺处處备備复復够夠头頭夺奪奋奮奖獎妆妝妇婦妈媽娱娛婴嬰孙孫学學宁寧宝寶实實审審宪憲宫宮宽寬对對寻尋导導将將尔爾尘塵尝嘗尽盡层層届屆属屬屡屢屿嶼岁歲',
  '岂豈岗崗岛島岭嶺巩鞏币幣师師帐帳帘簾帜幟带帶帮幫并並庄莊庆慶庐廬库庫应應庙廟庞龐废廢开開异異张張弥彌强強归歸当當录錄彻徹征徵径徑忆憶忧憂怀懷态態怜憐总總恒恆恳懇恶惡悬懸惊驚惧懼惨慘惩懲惯慣愤憤愿願懒懶戏戲战戰户戶扑撲托託执執扩擴扫掃扬揚抚撫',
  '抛拋抢搶护護报報担擔拟擬拥擁拦攔拧擰拨撥择擇挂掛挟挾挡擋挣掙挤擠挥揮捞撈损損捡撿换換据據掷擲揽攬搁擱搂摟搅攪携攜摄攝摆擺摇搖摊攤撑撐敌敵数數斋齋断斷无無时時显顯暂暫术術机機杂雜权權条條来來极極构構标標栏欄样樣档檔检檢毁毀毕畢气氣汇匯沟溝泄洩',
  '洁潔测測济濟涨漲湾灣滞滯满滿滥濫潜潛灭滅灵靈灾災点點热熱爱愛状狀独獨献獻环環现現电電画畫疗療监監盖蓋盗盜盘盤码碼础礎确確礼禮离離种種积積称稱税稅稳穩竞競笔筆筑築签簽简簡类類紧緊纠糾约約级級纳納纷紛纸紙纹紋线線练練组組细細织織终終经經结結给給',
  '络絡绝絕统統继繼绩績续續维維综綜编編缩縮缴繳网網罚罰职職联聯肃肅胁脅胜勝脸臉腾騰节節范範获獲营營蔼藹虚虛补補装裝见見观觀规規视視览覽觉覺触觸计計订訂认認让讓训訓议議讯訊记記许許讼訟设設访訪证證评評识識诈詐诉訴试試诚誠话話询詢该該详詳语語误誤',
  '说說请請诺諾读讀调調谈談谨謹负負贡貢财財责責账賬货貨质質购購贯貫贰貳贴貼贵貴贸貿费費赁賃资資赋賦赔賠赶趕踪蹤车車转轉软軟轻輕载載较較辅輔输輸辖轄达達过過运運还還进進远遠违違连連迟遲适適选選递遞邮郵邻鄰酬醻采採释釋里裡鉴鑑针針钟鐘钥鑰银銀链鏈',
  '销銷锁鎖错錯锦錦键鍵镇鎮长長门門闭閉问問闲閑间間闻聞阅閱队隊阳陽阴陰阶階际際陆陸险險随隨隐隱难難页頁项項顺順须須顾顧颁頒预預频頻题題颜顏额額风風饭飯饮飲饰飾馆館馈饋马馬驻駐验驗骗騙骤驟鱼魚鲁魯鸟鳥鸡雞麦麥黄黃齐齊龙龍',
  '没沒钱錢这這贷貸谁誰词詞弃棄广廣誉譽论論辆輛粮糧辞辭课課旧舊边邊贿賄赂賂碍礙领領畅暢残殘脱脫遗遺败敗脑腦乱亂铺鋪辩辯谓謂亏虧轮輪译譯遥遙讲講纪紀绍紹荐薦鲜鮮瘫癱痪瘓赖賴虑慮众眾舆輿冻凍颖穎灯燈渐漸筹籌钮鈕赎贖罢罷楼樓赠贈顿頓块塊扰擾绿綠龄齡艺藝泽澤衔銜陈陳颠顛寿壽汉漢溃潰农農闰閏烦煩镀鍍锌鋅欧歐苍蒼讫訖亩畝顷頃谅諒园園赛賽锈鏽蚀蝕渍漬虫蟲逻邏绪緒柜櫃驾駕驶駛凑湊叠疊窃竊拢攏晓曉辑輯绘繪铃鈴诊診诱誘肿腫秽穢诿諉骂罵槛檻兑兌缔締纽紐侧側饱飽静靜艳豔谐諧炼煉浓濃逊遜',
].join('');

/** Words whose characters are not the usual ones. */
const WORDS: readonly (readonly [string, string])[] = [
  ['标准', '標準'], ['准确', '準確'], ['准备', '準備'], ['准则', '準則'], ['基准', '基準'], ['水准', '水準'], ['为准', '為準'], ['系统', '系統'], ['联系', '聯繫'], ['关系', '關係'], ['体系', '體系'],
  ['重复', '重複'], ['复制', '複製'], ['复杂', '複雜'], ['复印', '複印'], ['制作', '製作'], ['制造', '製造'], ['合并', '合併'], ['尽快', '儘快'], ['尽量', '儘量'], ['尽可能', '儘可能'], ['尽早', '儘早'], ['尽管', '儘管'],
  ['头发', '頭髮'], ['什么', '什麼'], ['怎么', '怎麼'], ['那么', '那麼'], ['日历', '日曆'], ['公历', '公曆'], ['里程', '里程'], ['公里', '公里'], ['批准', '批准'], ['核准', '核准'], ['占用', '占用'],
];

const table = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) table.set(PAIRS[i]!, PAIRS[i + 1]!);
const words = new Map(WORDS);
const lengths = [...new Set(WORDS.map(([word]) => word.length))].sort((a, b) => b - a);

/** A contract by how it writes: its script, and what it calls its parties. */
interface Written {
  readonly text: string;
  readonly script: 'simplified' | 'traditional';
  readonly parties: readonly { readonly alias: string; readonly role: 'provider' | 'client' | 'unknown' }[];
}
type Write = (text: string) => string;
const asItIs: Write = (text) => text;

/** Writes our own words as a contract does: in its script, with its letters or names for its parties. */
export function writerFor(contract: Written): Write {
  const inScript = contract.script === 'traditional' ? toTraditional : asItIs;
  const letters = lettersOf(contract);
  return letters.length === 0 ? inScript : (text) => letters.reduce((words, [usual, own]) => words.replaceAll(usual, own), inScript(text));
}

/** What it calls those we call 甲方 and 乙方, where that is something else: by its letters, or by the roles of its two parties if it knows no letters. */
function lettersOf({ text, parties }: Written): readonly (readonly [usual: string, own: string])[] {
  const letters = parties.map(({ alias }) => [lettered(alias), alias] as const);
  if (letters.some(([usual, own]) => usual !== own)) return letters.filter(([usual, own]) => usual !== own);
  if (parties.length !== 2 || text.includes('甲方') || text.includes('乙方')) return [];
  const told = parties.map(({ alias, role }) => (/^甲(?:公司|单位)$/.test(alias) || role === 'client' ? '甲方' : /^乙(?:公司|单位)$/.test(alias) || role === 'provider' ? '乙方' : undefined));
  return pairOf(told).map((usual, i) => [usual, parties[i]!.alias] as const);
}

/** The letters of two parties, of whom only one may be told: the other is the other one, and of two that are not the first is 甲方. */
export const pairOf = ([one, other]: readonly (string | undefined)[]): readonly [string, string] => ((one ?? (other === '甲方' ? '乙方' : '甲方')) === '甲方' ? ['甲方', '乙方'] : ['乙方', '甲方']);

const LETTER = /[甲乙丙丁]方/;
/** Says of a contract what there is to say, as it writes; the words quoted from it stay as they stand there. Null where it writes as we do. */
export function sayerFor(contract: Written): Write | null {
  const write = writerFor(contract);
  if (write === asItIs) return null;
  const say: Write = (said) => said.replace(/「[^」]*」|“[^”]*”|[^「“]+/g, (part) => (/^[「“]/.test(part) && contract.text.includes(part.slice(1, -1)) ? part : write(part)));
  // Most of what is said names no party.
  return contract.script === 'traditional' ? say : (said) => (LETTER.test(said) ? say(said) : said);
}

/** The text in Traditional characters, of the same length. What is unknown, or Traditional already, stays as it is. */
export function toTraditional(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const word = lengths.map((n) => text.slice(at, at + n)).find((w) => words.has(w));
    out += word === undefined ? (table.get(text[at]!) ?? text[at]!) : words.get(word)!;
    at += word?.length ?? 1;
  }
  return out;
}
