import type { ProfileId } from './profile-ids.ts';

/** What a word in a title says of the kind; null: it says nothing, and what it is made of says nothing either (采购 in 服务采购). */
export type TitleWord = readonly [shape: RegExp, profile: ProfileId | null];

/**
 * What is done under a contract, as its title names it. Titles put the head last, so of several in one member the one that ends last
 * decides, and the longest of those that end together. Shapes are global, bounded, in Simplified characters without white space.
 */
export const TITLE_ACTS: readonly TitleWord[] = [
  [/客服.{0,4}介入|介入处理/g, 'service-intervention'],
  [/(?:客户服务|客服|售后)[^,。]{0,6}(?:准则|规范|守则|标准|规程|承诺)|服务(?:准则|守则|规范|承诺书)/g, 'service-guideline'],
  [/客服外包|外包客服|客服(?:代)?运营|客服托管|网店客服|在线客服(?!.{0,4}(?:系统|软件|平台))/g, 'online-customer-service'],
  [/保密|不披露|不外传|守密|商业秘密|竞业(?:限制|禁止)?|NDA|non-?disclosure/gi, 'nda'],
  [/劳动(?:服务|用工|聘用)?(?=合同|协议|契约|关系)|录用|聘用|聘任|雇佣|雇用|用工(?!单位)|入职|返聘/g, 'labour'],
  [/劳务(?:派遣|外包|分包|雇佣|用工|承包|聘用)?|实习|(?:顾问|律师|专家|监理|审计|讲师|教练)(?:的)?(?:聘用|聘请|聘任)|(?:家政|保姆|护工|月嫂)(?:服务)?(?:雇佣|雇用|聘用)/g, 'generic'],
  [/租赁|租用|租约|租契|租借|出租|承租|租房|转租|[屋地位铺房场]租/g, 'lease'],
  [/(?:服务器|主机|带宽|软件|域名|系统|云|算力|空间|平台|账号)(?:租赁|租用|出租)/g, 'technical-service'],
  [/租船|光租|期租/g, 'generic'],
  [/买卖|采购|购销|销售|收购|预售|购房|供货|供应(?!链)|供销|订购|定购|认购|购买|购货|购车|订货|经销|团购|出售|进货|批发|贸易/g, 'sale'],
  [/(?:委托|代理|代)采购|(?:广告|服务|课程|代理|委托)销售|(?:股权|股份|公司|资产|债权|企业|业务)(?:收购|买卖|认购|出售)|贸易(?:合作|代理)|股份认购/g, 'generic'],
  [/服务(?:类|项目|框架|定点|单位)?(?:政府)?(?:采购|购买)|(?:采购|购买)(?!安装|配送|供货|维修)[^安配供售]{0,4}服务|代购/g, null],
  [/技术(?:服务|开发|咨询|转让|许可|合作|支持|承包|培训|合同)?|开发(?!商|区)|运维|SaaS|云服务|系统集成|平台建设|信息化|网站建设|网络建设|托管服务器|运营支持/gi, 'technical-service'],
  [/(?:软件|系统|源代码|程序|数据|接口|API|平台|SaaS)[^,。]{0,4}(?:许可|授权|使用|订阅|转让)|(?:软件|系统|程序|网站|网页|APP|小程序|界面|UI|集成电路|芯片|算法)[^,。]{0,4}(?:设计|咨询|培训|维修|检修)/gi, 'technical-service'],
  [/(?:房地产|地产|土地|矿产|矿业|旅游|资源|市场|客户|楼盘|景区|渠道|农业|人才)[^,。]{0,4}开发(?:商|区)?|技术(?:工人|人员)/g, 'generic'],
  [
    /推广|地推|拉新|投放|广告|营销|运输|托运|承运|货运|物流|配送|快递|搬家|搬迁|仓储|保管|储存|寄存|加工|承揽|定作|定制加工|代工|装修|装饰|装潢|施工|土建|工程(?:承包|分包|总承包|施工)?|居间|中介|经纪|代理|代办|代账|记账|会计|审计|税务|法律|律师|诉讼|翻译|出版|教育|家教|家政|保洁|保安|安保|物业(?!.{0,4}客[户服])|绿化|养护|医疗|护理|养老|体检|演出|拍摄|摄影|摄像|婚庆|婚礼|旅游|餐饮|食堂|承包|转让|加盟|特许|连锁|授权|许可|借款|借贷|借条|借据|贷款|欠条|还款|担保|保证|抵押|质押|赠与|合伙|投资|合资|合营|联营|入股|股权|股东|增资|信托|理财|保险|监理|勘察|测绘|检测|检验|评估|招标|策划|会展|参展|赞助|冠名|直播|带货|代运营|主播|回收|拆除|拆迁|征收|调解|和解|离婚|分家|遗赠|扶养|收养|(?:课后|学生|儿童|宠物|资金|股票|账户)托管|寄养|种植|养殖|招商|入驻|联名|法律顾问|常年顾问|顾问|猎头|招聘|派遣|供应链|代收|代付|收单|基金|定投|申购|众筹|延保|保修|质保|维修|检修|代驾|月嫂|留学|移民|签证|咨询|培训|设计|洗涤|清洗|殡葬|墓地|展位|印刷|打印|陪诊|寄售/g,
    'generic',
  ],
];

/** What a contract is about, where its title names nothing that is done but 服务, 合作, 项目 and the like: the last one decides. */
export const TITLE_OBJECTS: readonly TitleWord[] = [
  [/在线客服|网络客服|电商.{0,6}客服|线上客服|智能客服/g, 'online-customer-service'],
  [/客户服务|客服|客户热线|服务热线|热线|呼叫中心|售后服务|客户关怀|客诉|话务|坐席|座席/g, 'customer-service'],
  [/软件|系统(?!门窗|家具|家居|性)|数据|网站|网络(?!推广|营销|广告|文学)|小程序|APP|服务器|云(?:平台|服务|计算|主机|存储|桌面|盘|端|资源|空间|电脑|专线)|平台|接口|算法|IT(?![a-z])|信息化|数字化|机房|源代码|人工智能|大模型|API|ERP|CRM|OA(?![a-z])|(?<!道路|公路|绿化|小区|园林|路灯|管网|河道)维护(?!小区|道路|公路|绿化|园林|权益)/gi, 'technical-service'],
];

/** Who contracts and what over, in the words a text keeps using; weighed where its title names neither. */
export const BODIES: readonly { readonly profile: ProfileId; readonly shape: RegExp }[] = [
  { profile: 'nda', shape: /接收方|披露方|保密信息/g },
  { profile: 'labour', shape: /用人单位|劳动者|劳动合同法|劳动关系|试用期|社会保险|工资/g },
  { profile: 'lease', shape: /出租方|承租方|出租人|承租人|租金|租期|租赁物|租赁房屋|房租|退租/g },
  { profile: 'sale', shape: /买方|卖方|供方|需方|买受人|出卖人|出卖方|买受方|购货方|供货方|供货商|售方|购买人|购.{1,2}人[(（]|交货|送货|货款|供货|收货|到货|退货|换货|所购|货物|规格|型号|购买价格/g },
  { profile: 'technical-service', shape: /软件|源代码|(?<!会员|积分|评分)系统(?!门窗|家具|家居|性)|技术(?:服务|开发|咨询|成果|合同|资料|培训|指导|支持|文档)|测试|上线|部署|接口|后台|服务器|数据库|小程序|网站|版本|账号/g },
  { profile: 'customer-service', shape: /客服|坐席|座席|话务|接通率|客户咨询|热线|工单/g },
  // Trades the catalogue knows no kind of.
  { profile: 'generic', shape: /委托方|受托方|(?<!委托|授权)代理(?!人)|承运|托运|运输|运费|仓储|保管|存货人|承揽|定作|加工|施工|工程|广告|推广|代理人|居间|佣金|加盟|特许|借款|出借|贷款|利息|学员|培训|课程|装修|物业|翻译|律师|投资|合伙|利润|分红|股权|护理|拍摄/g },
];
