import { append } from './lists.ts';
/**
 * Folding for matching: every UTF-16 unit is mapped to one unit, so that Traditional and Simplified characters, full-width
 * and half-width ASCII, and the look-alike code points that PDF extraction leaves behind (Kangxi radicals, compatibility
 * ideographs) compare equal while all offsets stay. It is for comparing only: text that is shown or written is never folded,
 * and where one Simplified character stands for several Traditional ones (发 for 發 and 髮) the fold takes them together.
 *
 * The letters of parties compare equal too: A方 and Ｂ方 are 甲方 and 乙方.
 *
 * Characters that Simplified contracts use in their own right with another meaning are left out on purpose: 著 (著作权 is
 * not 着作权), 覆 (覆盖), 藉, 阪, 薹, 牴. Surrogates and everything unlisted map to themselves.
 */

/** Traditional (or variant) character followed by its Simplified one, in code-point order. */
const PAIRS = [
  '丟丢並并乾干亂乱亙亘亞亚佇伫佈布佔占併并來来侖仑侶侣侷局俁俣係系俠侠俬私倀伥倆俩倉仓個个們们倖幸倣仿値值倫伦偉伟側侧偵侦偽伪傑杰',
  '傖伧傘伞備备傚效傢家傭佣傯偬傳传債债傷伤傾倾僂偻僅仅僉佥僑侨僕仆僞伪僥侥僨偾僱雇價价儀仪儁俊儂侬億亿儈侩儉俭儐傧儔俦儕侪儘尽償偿',
  '優优儲储儷俪儺傩儻傥儼俨兇凶兌兑兒儿內内兩两冊册冪幂凈净凍冻凜凛凱凯別别刪删則则剋克剎刹剏创剛刚剝剥剮剐創创剷铲劃划劄札劇剧劉刘',
  '劊刽劌刿劍剑劑剂勁劲勅敕動动務务勛勋勝胜勞劳勢势勦剿勱劢勳勋勵励勸劝勻匀匭匦匯汇匱匮區区協协卹恤卻却卽即厙厍厠厕厤历厭厌厲厉參参',
  '叄叁叢丛吳吴吶呐呂吕呑吞呪咒咼呙員员唄呗唸念問问啓启啞哑啟启喚唤喩喻喪丧喫吃喬乔單单喲哟嗆呛嗇啬嗎吗嗚呜嗩唢嗶哔嘆叹嘍喽嘔呕嘖啧',
  '嘗尝嘜唛嘩哗嘮唠嘯啸嘰叽噁恶噓嘘噠哒噥哝噯嗳噴喷噸吨噹当嚀咛嚇吓嚐尝嚕噜嚙啮嚥咽嚨咙嚮向嚴严囂嚣囉啰囌苏囑嘱囪囱圇囵國国圍围園园',
  '圓圆圖图團团坵丘垻坝埡垭埰采執执堅坚堊垩堝埚堦阶堯尧報报場场塊块塋茔塏垲塒埘塗涂塚冢塢坞塤埙塵尘塹堑墊垫墎郭墜坠墮堕墰坛墳坟墻墙',
  '墾垦壇坛壓压壘垒壙圹壜坛壞坏壟垄壢坜壩坝壯壮壺壶壽寿夠够夢梦夥伙夾夹奐奂奧奥奪夺奬奖奮奋妝妆妳你姍姗姦奸姪侄娛娱婁娄婦妇媧娲媽妈',
  '媿愧嫗妪嫵妩嫻娴嬈娆嬋婵嬌娇嬡嫒嬤嬷嬪嫔嬰婴嬸婶孃娘孫孙學学孿孪宮宫寀采寢寝實实寧宁審审寫写寬宽寵宠寶宝將将專专尋寻對对導导尷尴',
  '屆届屍尸屓屃屜屉屢屡層层屨屦屬属岡冈峯峰峴岘島岛峽峡崍崃崑昆崗岗崙仑崢峥嵐岚嵗岁嶁嵝嶄崭嶇岖嶔嵚嶗崂嶠峤嶧峄嶮险嶸嵘嶺岭嶼屿嶽岳',
  '巋岿巒峦巔巅巖岩巰巯帥帅師师帳帐帶带幀帧幃帏幗帼幘帻幟帜幣币幫帮幬帱幷并幹干幾几庫库廁厕廂厢廄厩廈厦廎庼廕荫廚厨廝厮廟庙廠厂廢废',
  '廣广廩廪廬庐廳厅弒弑弔吊張张強强彆别彈弹彌弥彎弯彔录彙汇彞彝彥彦彫雕彿佛徃往後后徑径從从徠徕復复徵征徹彻恆恒恥耻悅悦悞悮悵怅悶闷',
  '悽凄惡恶惱恼惲恽惻恻愛爱愜惬愨悫愴怆愷恺愾忾慄栗態态慍愠慘惨慙惭慚惭慟恸慣惯慤悫慪怄慫怂慮虑慳悭慶庆慼戚慾欲憂忧憊惫憐怜憑凭憒愦',
  '憚惮憤愤憫悯憮怃憲宪憶忆懇恳應应懌怿懍懔懞蒙懟怼懣懑懨恹懲惩懶懒懷怀懸悬懺忏懼惧懽欢懾慑戀恋戔戋戧戗戰战戱戏戲戏戶户戸户扞捍抴曳',
  '拋抛拏拿挾挟捨舍捫扪捱挨捲卷掃扫掄抡掗挜掙挣掛挂採采揀拣揚扬換换揮挥揹背搆构損损搖摇搗捣搧扇搶抢搾榨摑掴摜掼摟搂摯挚摳抠摶抟摺折',
  '摻掺撈捞撏挦撐撑撓挠撝㧑撟挢撣掸撥拨撫抚撲扑撳揿撻挞撾挝撿捡擁拥擄掳擇择擊击擋挡擔担擕携據据擠挤擡抬擣捣擬拟擯摈擰拧擱搁擲掷擴扩',
  '擷撷擺摆擻擞擼撸擾扰攄摅攆撵攏拢攔拦攖撄攙搀攛撺攜携攝摄攢攒攣挛攤摊攪搅攬揽敍叙敎教敗败敘叙敵敌數数斂敛斃毙斆敩斕斓斬斩斷断於于',
  '旂旗旣既昇升時时晉晋晝昼暈晕暉晖暘旸暢畅暫暂暱昵曄晔曆历曇昙曉晓曏向曖暧曠旷曡叠曬晒書书會会朞期朧胧朮术東东枴拐柵栅柺拐査查栢柏',
  '桿杆梔栀條条梟枭棄弃棊棋棖枨棗枣棟栋棧栈棲栖椏桠楊杨楓枫楨桢業业極极榘矩榦干榪杩榮荣榿桤構构槍枪槓杠槤梿槧椠槨椁槪概槳桨樁桩樂乐',
  '樅枞樑梁樓楼標标樞枢樣样樸朴樹树樺桦橈桡橋桥機机橢椭橫横檁檩檉柽檔档檜桧檢检檣樯檯台檳槟檸柠檻槛櫃柜櫓橹櫚榈櫛栉櫝椟櫞橼櫟栎櫥橱',
  '櫧槠櫨栌櫪枥櫬榇櫳栊櫸榉櫻樱欄栏權权欏椤欒栾欖榄欞棂欽钦歎叹歐欧歡欢歲岁歷历歸归歿殁殘残殞殒殤殇殫殚殭僵殮殓殯殡殲歼殺杀殻壳殼壳',
  '毀毁毆殴毿毵氂牦氈毡氌氇氣气氫氢氬氩氳氲氾泛汎泛汙污汚污決决沒没沖冲況况泝溯洩泄洶汹浹浃涇泾涼凉淒凄淚泪淥渌淨净淩凌淪沦淵渊淶涞',
  '淺浅渙涣減减渢沨渦涡測测渾浑湊凑湞浈湧涌湯汤湼涅溈沩準准溝沟溫温溼湿滄沧滅灭滌涤滎荥滙汇滬沪滯滞滲渗滷卤滸浒滾滚滿满漁渔漑溉漚沤',
  '漢汉漣涟漬渍漲涨漵溆漸渐漿浆潁颍潑泼潔洁潛潜潤润潯浔潰溃潷滗潿涠澀涩澆浇澇涝澗涧澠渑澤泽澩泶澮浍澱淀濁浊濃浓濕湿濘泞濛蒙濟济濤涛',
  '濫滥濬浚濰潍濱滨濶阔濺溅濼泺濾滤瀅滢瀆渎瀉泻瀋沈瀏浏瀕濒瀘泸瀝沥瀟潇瀠潆瀦潴瀧泷瀨濑瀰弥瀲潋瀾澜灃沣灄滠灑洒灕漓灘滩灝灏灣湾灤滦',
  '灧滟災灾炤照為为烏乌烴烃無无煉炼煒炜煖暖煙烟煢茕煥焕煩烦煬炀熒荧熗炝熱热熾炽燁烨燄焰燈灯燉炖燒烧燙烫燜焖營营燦灿燬毁燭烛燴烩燻熏',
  '燼烬燾焘爍烁爐炉爛烂爭争爲为爺爷爾尔牀床牆墙牘牍牽牵犖荦犢犊犧牺狀状狹狭狽狈猙狰猶犹猻狲獁犸獃呆獄狱獅狮獎奖獨独獪狯獫猃獰狞獲获',
  '獵猎獷犷獸兽獺獭獻献獼猕玀猡珮佩現现琱雕琺珐琿珲瑋玮瑣琐瑤瑶瑩莹瑪玛瑲玱璉琏璣玑璦瑷環环璽玺瓊琼瓏珑瓔璎瓚瓒甌瓯甎砖甕瓮產产産产',
  '畝亩畢毕畧略畫画異异畱留畵画當当疇畴疊叠痙痉痠酸痾疴瘂痖瘉愈瘋疯瘍疡瘓痪瘞瘗瘡疮瘧疟瘮瘆瘺瘘療疗癆痨癇痫癉瘅癒愈癘疠癟瘪癡痴癢痒',
  '癤疖癥症癧疬癩癞癬癣癭瘿癮瘾癰痈癱瘫癲癫發发皁皂皚皑皜皓皰疱皷鼓皸皲皺皱盃杯盌碗盜盗盞盏盡尽監监盤盘盧卢盪荡眞真眥眦眾众睏困睜睁',
  '睞睐睪睾瞘眍瞞瞒瞭了矇蒙矓眬矚瞩矯矫砲炮硃朱硤硖硨砗硯砚碁棋碩硕碭砀確确碼码磚砖磣碜磧碛磯矶礎础礙碍礦矿礪砺礫砾礬矾礱砻祕秘祿禄',
  '禍祸禎祯禦御禪禅禮礼禰祢禱祷禿秃秈籼稅税稈秆稜棱稟禀種种稱称稺稚穀谷穉稚穌稣積积穎颖穠秾穡穑穢秽穩稳穫获穽阱窓窗窩窝窪洼窮穷窯窑',
  '窶窭窺窥竄窜竅窍竇窦竈灶竊窃竪竖競竞筆笔筍笋筧笕箇个箋笺箏筝箚札節节範范築筑篋箧篔筼篤笃篩筛篳筚簀箦簍篓簑蓑簞箪簡简簣篑簫箫簷檐',
  '簽签簾帘籃篮籌筹籐藤籜箨籟籁籠笼籤签籩笾籪簖籬篱籮箩籲吁粧妆粵粤糉粽糞粪糢模糧粮糰团糲粝糴籴糶粜糾纠紀纪紂纣約约紅红紆纡紈纨紉纫',
  '紋纹納纳紐纽紓纾純纯紕纰紗纱紙纸級级紛纷紡纺紥扎紮扎細细紱绂紳绅紹绍紺绀紼绋紿绐絀绌終终絃弦組组絆绊絎绗結结絕绝絛绦絞绞絡络絢绚',
  '給给絨绒統统絲丝絳绛絶绝絹绢綁绑綈绨綉绣綏绥綑捆經经綜综綠绿綢绸綣绻綫线綬绶維维綰绾綱纲網网綳绷綴缀綵彩綸纶綹绺綺绮綻绽綽绰綾绫',
  '綿绵緄绲緇缁緊紧緋绯緑绿緒绪緗缃緘缄緙缂線线緜绵緝缉緞缎締缔緣缘編编緩缓緬缅緯纬緲缈練练緹缇緻致縈萦縉缙縊缢縐绉縑缣縛缚縝缜縟缛',
  '縣县縧绦縫缝縭缡縮缩縱纵縲缧縴纤縵缦縶絷縷缕縹缥總总績绩繃绷繅缫繆缪繒缯織织繕缮繚缭繞绕繡绣繩绳繪绘繫系繭茧繮缰繯缳繳缴繹绎繼继',
  '繽缤纈缬纊纩續续纍累纏缠纓缨纔才纖纤纜缆缽钵罈坛罌罂罎坛罰罚罵骂罷罢羅罗羆罴羈羁羋芈羣群羥羟羨羡義义羶膻習习翫玩翹翘翽翙耬耧聖圣',
  '聞闻聯联聰聪聲声聳耸聵聩聶聂職职聹聍聼听聽听聾聋肅肃肎肯胷胸脅胁脈脉脗吻脛胫脣唇脩修脫脱脹胀腎肾腖胨腡脶腦脑腫肿腳脚腸肠膃腽膚肤',
  '膠胶膩腻膽胆膾脍膿脓臉脸臍脐臏膑臘腊臚胪臟脏臠脔臥卧臨临臯皋臺台與与興兴舉举舊旧舖铺舘馆艙舱艤舣艦舰艫舻艱艰艷艳芻刍苧苎茲兹荊荆',
  '荳豆莊庄莖茎莢荚莧苋菓果華华菸烟萇苌萊莱萬万葉叶葒荭葦苇葯药葷荤蒐搜蒓莼蒔莳蒼苍蓀荪蓆席蓋盖蓮莲蓯苁蓽荜蔔卜蔕蒂蔘参蔞蒌蔣蒋蔥葱',
  '蔦茑蔭荫蕁荨蕆蒇蕎荞蕒荬蕓芸蕕莸蕘荛蕢蒉蕩荡蕪芜蕭萧蕷蓣薈荟薊蓟薌芗薑姜薔蔷薘荙薟莶薦荐薩萨薺荠藍蓝藎荩藝艺藥药藪薮藴蕴藶苈藷薯',
  '藹蔼藺蔺蘂蕊蘄蕲蘆芦蘇苏蘊蕴蘋苹蘓苏蘚藓蘞蔹蘢茏蘭兰蘺蓠蘿萝處处虛虚虜虏號号虧亏虯虬蛺蛱蛻蜕蜆蚬蝕蚀蝟猬蝦虾蝨虱蝸蜗螄蛳螞蚂螢萤',
  '螻蝼蟄蛰蟈蝈蟎螨蟣虮蟬蝉蟯蛲蟲虫蟶蛏蟻蚁蠅蝇蠆虿蠍蝎蠐蛴蠑蝾蠔蚝蠟蜡蠣蛎蠱蛊蠶蚕蠻蛮衆众衊蔑術术衕同衚胡衛卫衝冲衞卫衹只袞衮袷夹',
  '裊袅裏里補补裝装裡里製制複复褌裈褲裤褳裢褸褛褻亵襇裥襏袯襖袄襝裣襠裆襤褴襪袜襬摆襯衬襲袭覈核見见規规覓觅視视覘觇覡觋覥觍覦觎覩睹',
  '親亲覬觊覯觏覲觐覷觑覺觉覽览覿觌觀观觴觞觶觯觸触訂订訃讣計计訊讯討讨訐讦訓训訕讪訖讫託托記记訛讹訝讶訟讼訣诀訥讷訪访設设許许訴诉',
  '訶诃診诊註注証证詁诂詆诋詎讵詐诈詒诒詔诏評评詘诎詛诅詞词詠咏詡诩詢询詣诣試试詩诗詫诧詬诟詭诡詮诠詰诘話话該该詳详詵诜詼诙詿诖誄诔',
  '誅诛誆诓誇夸誌志認认誕诞誘诱誚诮語语誠诚誡诫誣诬誤误誥诰誦诵誨诲說说説说誰谁課课誶谇誹诽誼谊調调諂谄諄谆談谈諉诿請请諍诤諏诹諑诼',
  '諒谅論论諗谂諛谀諜谍諞谝諡谥諢诨諦谛諧谐諫谏諭谕諮咨諱讳諳谙諶谌諷讽諸诸諺谚諼谖諾诺謀谋謁谒謂谓謄誊謅诌謊谎謎谜謐谧謔谑謖谡謗谤',
  '謙谦謚谥講讲謝谢謠谣謡谣謨谟謫谪謬谬謳讴謹谨謾谩譁哗證证譎谲譏讥識识譙谯譚谭譜谱譟噪譫谵譭毁譯译議议譴谴護护譽誉讀读變变讎雠讒谗',
  '讓让讕谰讖谶讚赞讜谠谿溪豈岂豎竖豐丰豔艳豬猪貍狸貓猫貝贝貞贞負负財财貢贡貧贫貨货販贩貪贪貫贯責责貯贮貰贳貲赀貳贰貴贵貶贬買买貸贷',
  '貺贶費费貼贴貽贻貿贸賀贺賁贲賂赂賃赁賄贿賅赅資资賈贾賊贼賑赈賒赊賓宾賕赇賙赒賚赉賜赐賞赏賠赔賡赓賢贤賣卖賤贱賦赋質质賫赍賬账賭赌',
  '賴赖賸剩賺赚賻赙購购賽赛贄贽贅赘贈赠贊赞贋赝贍赡贏赢贐赆贓赃贖赎贗赝贛赣贜赃趕赶趙赵趨趋趲趱跡迹踐践踰逾踴踊蹌跄蹕跸蹟迹蹣蹒蹤踪',
  '蹧糟蹺跷躂跶躉趸躊踌躋跻躍跃躑踯躒跞躓踬躕蹰躚跹躡蹑躥蹿躦躜躭耽軀躯軆体車车軋轧軌轨軍军軒轩軔轫軛轭軟软軫轸軸轴軺轺軻轲軼轶較较',
  '載载輒辄輓挽輔辅輕轻輛辆輜辎輝辉輟辍輥辊輦辇輩辈輪轮輭软輯辑輸输輻辐輾辗輿舆轂毂轄辖轅辕轆辘轉转轍辙轎轿轔辚轟轰轡辔轢轹轤轳辦办',
  '辭辞辮辫辯辩農农迴回迺乃逈迥逕径這这連连週周進进遊游運运過过達达違违遙遥遜逊遞递遠远遡溯適适遲迟遶绕遷迁選选遺遗遼辽邁迈還还邇迩',
  '邊边邏逻邐逦郟郏郵邮鄆郓鄉乡鄒邹鄔邬鄕乡鄖郧鄧邓鄭郑鄰邻鄲郸鄴邺鄶郐鄺邝酇酂酈郦醃腌醖酝醜丑醞酝醣糖醫医醬酱醱酦醻酬釀酿釁衅釃酾',
  '釅酽釋释釐厘釕钌釗钊釘钉針针釣钓釦扣釧钏釩钒釺钎鈀钯鈅钥鈆铅鈉钠鈍钝鈎钩鈔钞鈕钮鈞钧鈡钟鈣钙鈦钛鈮铌鈰铈鈳钶鈴铃鈷钴鈸钹鈹铍鈺钰',
  '鈾铀鉀钾鉅巨鉆钻鉉铉鉍铋鉏锄鉑铂鉗钳鉚铆鉛铅鉢钵鉤钩鉬钼鉸铰鉺铒鉻铬銀银銃铳銅铜銑铣銓铨銖铢銘铭銜衔銥铱銨铵銲焊銳锐銷销銹锈銻锑',
  '鋁铝鋅锌鋇钡鋌铤鋒锋鋤锄鋪铺鋭锐鋯锆鋰锂鋱铽鋸锯鋼钢錄录錐锥錘锤錠锭錢钱錦锦錨锚錫锡錯错録录錳锰錶表錸铼鍁锨鍊链鍋锅鍍镀鍘铡鍛锻',
  '鍥锲鍫锹鍬锹鍳鉴鍵键鍺锗鍼针鍾钟鎂镁鎊镑鎌镰鎖锁鎗枪鎚锤鎢钨鎧铠鎬镐鎭镇鎮镇鎳镍鏁锁鏇旋鏈链鏑镝鏗铿鏜镗鏟铲鏡镜鏢镖鏤镂鏨錾鏵铧',
  '鏽锈鐐镣鐘钟鐡铁鐫镌鐮镰鐲镯鐳镭鐵铁鐺铛鑄铸鑑鉴鑒鉴鑛矿鑠铄鑣镳鑰钥鑲镶鑷镊鑼锣鑽钻鑿凿長长門门閃闪閉闭開开閏闰閑闲閒闲間间閘闸',
  '閡阂閣阁閤合閥阀閨闺閩闽閱阅閲阅閹阉閻阎闆板闇暗闊阔闌阑闔阖闕阙闖闯關关闡阐闢辟陘陉陜陕陝陕陞升陣阵陰阴陳陈陸陆陽阳隂阴隄堤隉陧',
  '隊队階阶隕陨際际隣邻隨随險险隱隐隴陇隸隶隻只雋隽雖虽雙双雛雏雜杂雞鸡離离難难雲云電电霑沾霧雾霽霁靂雳靄霭靈灵靚靓靜静靦腼靨靥鞏巩',
  '鞝绱鞦秋鞽鞒韁缰韃鞑韆千韈袜韉鞯韋韦韌韧韓韩韙韪韜韬韞韫韻韵響响頁页頂顶頃顷項项順顺須须頌颂預预頑顽頒颁頓顿頗颇領领頤颐頦颏頭头',
  '頰颊頸颈頹颓頻频頼赖頽颓顆颗題题額额顎颚顏颜顔颜願愿顛颠類类顧顾顫颤顯显顱颅顴颧風风颮飑颯飒颱台颳刮颶飓颸飔颺飏颻飖飄飘飆飙飛飞',
  '飢饥飯饭飲饮飼饲飽饱飾饰餃饺餅饼餈糍餉饷養养餌饵餒馁餓饿餘余餛馄餞饯餡馅餧喂館馆餬糊餵喂餽馈餾馏餿馊饅馒饉馑饋馈饌馔饑饥饒饶饗飨',
  '饞馋馬马馭驭馮冯馱驮馳驰馴驯駁驳駈驱駐驻駑驽駒驹駔驵駕驾駘骀駙驸駛驶駝驼駟驷駡骂駢骈駭骇駮驳駱骆駿骏騁骋騎骑騏骐騐验騙骗騫骞騰腾',
  '騶驺騷骚騾骡驀蓦驁骜驃骠驄骢驅驱驊骅驍骁驕骄驗验驚惊驛驿驟骤驢驴驤骧驥骥驩欢骯肮髏髅髒脏體体髕髌髖髋髮发鬀剃鬆松鬍胡鬚须鬢鬓鬥斗',
  '鬧闹鬨哄鬩阋鬮阄鬱郁魎魉魘魇魚鱼魯鲁魷鱿鮑鲍鮮鲜鯉鲤鯊鲨鯨鲸鰓鳃鰱鲢鰻鳗鱉鳖鱗鳞鱷鳄鱸鲈鳥鸟鳩鸠鳳凤鳴鸣鴉鸦鴕鸵鴛鸳鴟鸱鴦鸯鴨鸭',
  '鴻鸿鴿鸽鵑鹃鵝鹅鵬鹏鵰雕鵲鹊鵶鸦鶴鹤鷄鸡鷗鸥鷰燕鷹鹰鸚鹦鸞鸾鹵卤鹹咸鹼碱鹽盐麗丽麤粗麥麦麩麸麪面麫面麯曲麴曲麵面麼么麽么黃黄黌黉',
  '點点黨党黲黪黴霉黷黩黽黾鼕冬鼴鼹齊齐齋斋齎赍齏齑齒齿齔龀齙龅齜龇齟龃齠龆齡龄齣出齦龈齧啮齪龊齬龉齲龋齶腭齷龌龍龙龎庞龐庞龔龚龕龛',
  '龜龟',
];

/** Radical code points that PDF extraction leaves in place of whole characters and that Unicode gives no decomposition. */
const RADICALS = '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺒巳⺝月⼾户戸户';

/** Half-width CJK punctuation. */
const HALF_WIDTH = '｡。｢「｣」､、';

/** Terms speak to their reader as 您 or as 你: the same person, with or without the courtesy. */
const POLITE = '您'.charCodeAt(0);
const FAMILIAR: readonly number[] = [...'你妳'].map((you) => you.charCodeAt(0));

/** Unit → folded unit. One table of 128 KiB, built once when the module loads (about a millisecond). */
export const FOLD: Readonly<Uint16Array> = build();

function build(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  table[0x3000] = 0x20;
  for (const pairs of [...PAIRS, RADICALS, HALF_WIDTH]) {
    for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  }
  // Kangxi radicals and compatibility ideographs decompose to one ordinary character, which may itself be Traditional.
  for (let code = 0x2f00; code <= 0x2fd5; code++) decompose(table, code);
  for (let code = 0xf900; code <= 0xfaff; code++) decompose(table, code);
  for (const code of FAMILIAR) table[code] = POLITE;
  return table;
}

function decompose(table: Uint16Array, code: number): void {
  const plain = String.fromCharCode(code).normalize('NFKC');
  if (plain.length === 1) table[code] = table[plain.charCodeAt(0)] ?? code;
}

let variants: ReadonlyMap<number, readonly number[]> | undefined;

/** The units that fold to this one: what else to look for where it is looked for. */
export const variantsOf = (unit: number): readonly number[] => (variants ??= allVariants()).get(unit) ?? [];

function allVariants(): Map<number, number[]> {
  const all = new Map<number, number[]>();
  FOLD.forEach((folded, code) => {
    if (folded === code) return;
    append(all, folded, code);
  });
  return all;
}

/** The unit that `code` (a UTF-16 unit, 0–0xFFFF) is compared as. Anything outside that range is returned unchanged. */
export const foldUnit = (code: number): number => FOLD[code] ?? code;

/** A方, A、B双方; no A方案, which is a plan. */
const LETTERED = /[A-DＡ-Ｄ](?<![A-Za-z\d].)(?:[、与和及/]?[A-DＡ-Ｄ]){0,3}[ \u3000]{0,4}[双两三四各]?方(?![案式程块阵格]|面(?![谈试签])|法(?![定人院律务]))/g;
/** The letters parties go by in most contracts, for those some have in their place. */
export const PARTY_LETTERS: ReadonlyMap<string, string> = new Map([...'ABCDＡＢＣＤ'].map((letter, i) => [letter, '甲乙丙丁'[i % 4]!]));

/** A text with its parties' letters as those of most contracts, unit for unit. */
export const lettered = (text: string): string =>
  !hasLetter(text)
    ? text
    : text.replace(LETTERED, (written) => {
        const names = written.replace(/[A-DＡ-Ｄ]/g, (letter) => PARTY_LETTERS.get(letter)!);
        // CA方 is whoever certifies.
        return /^甲?乙?丙?丁?$/.test(names.replace(/[^甲乙丙丁]/g, '')) ? names : written;
      });

/** Whether any of A to D stands in a text. A loop: thousands of short texts are folded at every edit, and an expression takes longer to begin than to read them. */
function hasLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x41 && code <= 0x44) || (code >= 0xff21 && code <= 0xff24)) return true;
  }
  return false;
}

/** The text as it is compared: same length, unit by unit. Total on any string, lone surrogates included. */
export const fold = (text: string): string => lettered(foldUnits(text));

function foldUnits(text: string): string {
  let first = 0;
  while (first < text.length && FOLD[text.charCodeAt(first)] === text.charCodeAt(first)) first++;
  if (first === text.length) return text;
  // In chunks: one array of units for a whole text would cost more than the text.
  let folded = text.slice(0, first);
  for (let at = first; at < text.length; at += CHUNK) {
    const units: number[] = [];
    for (let i = at; i < Math.min(at + CHUNK, text.length); i++) units.push(foldUnit(text.charCodeAt(i)));
    folded += String.fromCharCode(...units);
  }
  return folded;
}

const CHUNK = 4096;

/** A unit in Simplified characters, its courtesy left as it is. */
const simplified = (code: number): number => (code !== POLITE && FOLD[code] === POLITE ? FAMILIAR[0]! : foldUnit(code));

/** A Traditional text in Simplified characters and with its parties' letters as those of most contracts, unit for unit: for reading only. */
export const simplify = (text: string): string => lettered(simplifyUnits(text));

/** A Traditional text in Simplified characters alone. */
export function simplifyUnits(text: string): string {
  // Most texts are Simplified already.
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff && FOLD[code] !== code && simplified(code) !== code) return text.replace(/[\u3400-\u9fff]/g, (c) => String.fromCharCode(simplified(c.charCodeAt(0))));
  }
  return text;
}
