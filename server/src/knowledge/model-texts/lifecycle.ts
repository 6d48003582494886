import type { ClauseTextsOf } from './clause-text.ts';

/** How it begins, changes and ends, and before whom (民法典第490、502、543、562至567条; 仲裁法第27、29条; 民诉法第34、35条). */
export const LIFECYCLE: ClauseTextsOf<
  'amendment' | 'termination' | 'dispute-resolution' | 'governing-law' | 'notices' | 'assignment' | 'effectiveness' | 'attachments' | 'copies' | 'signature'
> = {
  amendment: {
    service: {
      heading: '合同变更',
      items: [
        { trigger: '出现下列情形之一的，任何一方有权提出变更：服务项目、服务时间或者服务人员数量需要增减；法律、行政法规修改致使条款不能履行；月均咨询量连续${1:3}个月超出或者低于约定量的${2:20}%。' },
        { notice: '提出变更的一方应当提前${1:30}日书面通知对方，载明变更内容、理由和费用影响。' },
        { 'written-consent': '{contract}的变更应当由双方签署书面补充协议，任何一方不得单方变更。' },
        { objection: '收到通知的一方应当在${1:15}日内书面答复；不同意或者未答复的，视为不同意，{contract}按原约定继续履行。' },
        { 'effective-date': '补充协议自双方签字盖章之日起生效，生效前已履行的内容按原约定结算。' },
      ],
    },
    labour: {
      heading: '劳动合同的变更',
      items: [
        { trigger: '出现下列情形之一的，任何一方有权提出变更：工作岗位、工作地点或者劳动报酬需要调整；订立{contract}时依据的法律、行政法规修改。' },
        { notice: '提出变更的一方应当提前${1:15}日书面通知对方，载明变更内容和理由。' },
        { 'written-consent': '{contract}的变更应当经双方协商一致并采用书面形式，变更后的文本由双方各执一份。' },
        { objection: '收到通知的一方应当在${1:15}日内书面答复；不同意或者未答复的，{contract}按原约定继续履行。' },
        { 'effective-date': '变更自双方在书面文本上签字盖章之日起生效。' },
      ],
    },
    // 电子商务法第34条: at least seven days' notice, the way out kept open
    'platform-terms': {
      heading: '协议变更',
      items: [
        { trigger: '因功能增减、收费项目变化或者法律、行政法规修改需要变更的，{provider}有权提出修改{contract}。' },
        { notice: '{provider}应当在首页公开征求意见，并在修改内容实施${1:7}日前以首页公告和站内信通知{client}，以加粗文字标明修改之处。' },
        { 'written-consent': '涉及费用、{client}责任和个人信息处理规则的修改，经{client}以数据电文形式书面确认同意后对其生效。' },
        { objection: '{client}不接受修改内容的，有权在实施前注销账号，{provider}应当在${1:5}个工作日内按剩余天数退还已付费用；实施前成立的订单按原协议履行。' },
        { 'effective-date': '修改内容自公告载明的实施日期起生效。' },
      ],
    },
    generic: {
      heading: '合同变更',
      items: [
        { trigger: '出现下列情形之一的，任何一方有权提出变更：数量、规格、期限或者价款需要调整；法律、行政法规修改致使条款不能履行。' },
        { notice: '提出变更的一方应当提前${1:30}日书面通知对方，载明变更内容、理由和价款影响。' },
        { 'written-consent': '{contract}的变更应当由双方签署书面补充协议，任何一方不得单方变更。' },
        { objection: '收到通知的一方应当在${1:15}日内书面答复；不同意或者未答复的，视为不同意，{contract}按原约定继续履行。' },
        { 'effective-date': '补充协议自双方签字盖章之日起生效，生效前已履行的内容按原约定结算。' },
      ],
    },
  },

  termination: {
    service: {
      heading: '解除与终止',
      items: [
        { grounds: '出现下列情形之一的，守约方有权解除{contract}：{provider}的同一服务指标连续${1:3}个月未达标；{client}逾期付款超过${2:30}日，经书面催告后${3:10}日内仍未支付；一方违反保密或者个人信息保护约定，自收到书面通知之日起${4:5}日内未改正。' },
        { notice: '解除方应当自知道解除事由之日起${1:90}日内向对方发出书面解除通知，载明事由和依据；任何一方无事由解除的，应当提前${2:60}日书面通知，并按${3:1}个月服务费向对方支付补偿。' },
        { 'effective-date': '{contract}自解除通知到达对方之日起解除；通知载明改正期限的，自该期限届满且对方未改正之日起解除。' },
        { settlement: '{contract}终止后，{provider}应当在${1:10}个工作日内办结或者移交未完结的服务请求，返还{client}的资料和账号；双方应当在${2:15}个工作日内完成对账，{client}应当在对账完成后${3:10}个工作日内付清已提供服务的费用，{provider}应当在同一期限内退还未提供服务的已收费用。' },
        { text: '保密、个人信息保护、知识产权、结算和争议解决条款在{contract}终止后继续有效。' },
      ],
    },
    lease: {
      heading: '解除与终止',
      items: [
        { grounds: '出现下列情形之一的，守约方有权解除{contract}：{client}逾期支付租金超过${1:30}日，经书面催告后${2:10}日内仍未支付；{client}未经{provider}书面同意转租或者改变用途；租赁物被查封或者不符合约定用途，致使{client}连续${3:15}日无法使用。' },
        { notice: '解除方应当向对方发出书面解除通知，载明事由和依据；任何一方无事由解除的，应当提前${1:60}日书面通知，并按${2:2}个月租金支付违约金。' },
        { 'effective-date': '{contract}自解除通知到达对方之日起解除。' },
        { settlement: '{client}应当在{contract}终止后${1:5}日内返还租赁物；双方应当在返还之日结清租金和水、电、燃气费，{provider}应当在${2:7}日内退还押金余额和预付租金余额。' },
      ],
    },
    nda: {
      heading: '终止',
      items: [
        { grounds: '合作项目完成、双方书面同意终止，或者一方违反保密义务且自收到书面通知之日起${1:5}日内未改正的，{contract}的披露期限终止。' },
        { notice: '任何一方决定不再继续合作项目的，应当提前${1:10}日书面通知对方。' },
        { 'effective-date': '披露期限自通知到达对方之日起终止。' },
        { settlement: '接收方应当在终止之日起${1:10}个工作日内返还或者销毁保密信息及其副本，并出具书面证明；终止前产生的保密义务在保密期限内继续有效。' },
      ],
    },
    // 劳动合同法第37、40条: whose notice takes how long
    labour: {
      heading: '劳动合同的解除与终止',
      items: [
        { grounds: '双方协商一致的，有权解除{contract}；任何一方单方解除{contract}的，应当符合《中华人民共和国劳动合同法》规定的情形，并在书面通知中载明所依据的条款。' },
        { notice: '{provider}解除{contract}的，应当提前${1:30}日书面通知{client}，试用期内提前${2:3}日通知；{client}依照《中华人民共和国劳动合同法》第四十条解除的，应当提前${3:30}日书面通知{provider}或者额外支付一个月工资。' },
        { 'effective-date': '{contract}自通知期届满之日解除；合同期限届满的，自届满之日终止。' },
        { settlement: '{client}应当在解除或者终止之日出具离职证明并付清工资，在${1:15}日内办理档案和社会保险关系转移手续；{provider}应当在离职日完成工作交接，应当支付经济补偿的，{client}在交接完成之日支付。' },
      ],
    },
    'platform-terms': {
      heading: '协议终止与账号注销',
      items: [
        { grounds: '{client}有权随时申请注销账号；{client}在收到改正通知后${1:3}日内未停止虚构交易或者发布违法信息的，{provider}有权终止提供服务。' },
        { notice: '{provider}终止提供服务的，应当提前${1:30}日以短信和站内信通知{client}，载明事由和申诉途径；因{client}违法而终止的，通知期为${2:3}日。' },
        { 'effective-date': '{contract}自注销完成之日或者通知期届满之日终止。' },
        { settlement: '{contract}终止后，{provider}应当在${1:5}个工作日内退还账户余额和按剩余天数计算的会员费，在${2:15}个工作日内删除个人信息；未完成的订单继续履行。' },
      ],
    },
    generic: {
      heading: '解除与终止',
      items: [
        { grounds: '出现下列情形之一的，守约方有权解除{contract}：{provider}迟延履行超过${1:30}日，经书面催告后${2:10}日内仍未履行；{client}逾期付款超过${1:30}日，经书面催告后${2:10}日内仍未支付；一方进入破产程序。' },
        { notice: '解除方应当自知道解除事由之日起${1:90}日内向对方发出书面解除通知，载明事由和依据。' },
        { 'effective-date': '{contract}自解除通知到达对方之日起解除；通知载明改正期限的，自该期限届满且对方未改正之日起解除。' },
        { settlement: '{contract}终止后${1:15}个工作日内，双方应当完成结算；{client}应当在结算完成后${2:10}个工作日内付清已履行内容的价款，{provider}应当在同一期限内退还未履行内容的已收款项，双方应当返还对方的资料。' },
      ],
    },
  },

  'dispute-resolution': {
    service: {
      heading: '争议解决',
      items: [
        { method: '因订立、履行或者解除{contract}发生争议的，双方应当先行协商，协商期为自一方发出书面协商通知之日起${1:30}日。' },
        { forum: '协商期届满未达成书面和解协议的，任何一方有权${1|向被告住所地人民法院提起诉讼,向原告住所地人民法院提起诉讼,向合同履行地人民法院提起诉讼,将争议提交中国国际经济贸易仲裁委员会仲裁,将争议提交北京仲裁委员会仲裁,将争议提交深圳国际仲裁院仲裁|}。' },
        { text: '争议解决期间，双方应当继续履行{contract}中不涉及争议的条款。' },
      ],
    },
    // 民诉法第34条, 民诉解释第28条: the court where the premises lie is exclusive for house leases
    lease: {
      heading: '争议解决',
      items: [
        { method: '因订立、履行或者解除{contract}发生争议的，双方应当先行协商，协商期为自一方发出书面协商通知之日起${1:30}日。' },
        { forum: '协商期届满未达成书面和解协议的，任何一方有权向租赁物所在地人民法院提起诉讼。' },
      ],
    },
    // Arbitration comes before the court
    labour: {
      heading: '劳动争议处理',
      items: [
        { method: '因履行{contract}发生争议的，双方应当先行协商；协商期为自一方提出书面请求之日起${1:15}日，期间届满未达成书面协议的，任何一方有权申请劳动仲裁。' },
        { forum: '劳动仲裁由{contract}履行地的劳动人事争议仲裁委员会受理；对仲裁裁决不服的，有权自收到裁决书之日起十五日内向合同履行地人民法院起诉。' },
      ],
    },
    'platform-terms': {
      heading: '争议解决',
      items: [
        { method: '因{contract}发生争议的，{client}有权与{provider}协商、请求消费者协会调解或者向市场监督管理部门投诉；{provider}应当自收到协商请求之日起${1:7}个工作日内答复。' },
        { forum: '任何一方均有权向被告住所地人民法院提起诉讼；{contract}不限制{client}依照法律选择管辖法院的权利。' },
      ],
    },
  },

  'governing-law': {
    service: {
      heading: '适用法律',
      items: [{ text: '{contract}的订立、效力、解释、履行和争议解决，适用中华人民共和国法律（不含香港特别行政区、澳门特别行政区和台湾地区法律）。' }],
    },
  },

  notices: {
    service: {
      heading: '通知与送达',
      items: [
        { addresses: '通知应当采用书面形式，{client}的送达地址为${1:[送达地址]}，电子邮箱为${2:[电子邮箱]}；{provider}的送达地址为${3:[送达地址]}，电子邮箱为${4:[电子邮箱]}。' },
        { 'deemed-receipt': '专人送交的，签收之日为送达日；快递寄送的，签收之日为送达日，被拒收或者退回的，退回之日为送达日；电子邮件发送的，进入对方邮箱系统之时为送达时间。' },
        { text: '送达信息变更的，变更方应当在变更后${1:3}日内书面通知对方；未通知的，按原送达信息发出的通知视为有效送达，该送达信息适用于诉讼和仲裁文书。' },
      ],
    },
    'platform-terms': {
      heading: '通知与送达',
      items: [
        { addresses: '{provider}向{client}的通知发送至注册手机号码和站内信；{client}向{provider}的通知发送至电子邮箱${1:[电子邮箱]}。' },
        { 'deemed-receipt': '短信和电子邮件进入对方系统之时为送达时间，站内信自{client}登录后展示之时为送达时间。' },
      ],
    },
  },

  // 民法典第523、545、551、555、923条
  assignment: {
    service: {
      heading: '转让与分包',
      items: [
        { text: '未经对方书面同意，任何一方不得将{contract}项下的权利或者义务转让给第三方；一方请求同意的，对方应当在${1:15}日内书面答复，未答复的视为不同意。' },
        { text: '{provider}将服务分包的，应当提前${1:15}日提交分包方的名称、资质和分包内容并取得{client}书面同意；分包方的行为视为{provider}的行为，由{provider}向{client}承担违约责任。' },
      ],
    },
    lease: {
      heading: '转租',
      items: [
        { text: '{client}转租的，应当提前${1:15}日将转租对象、用途和期限书面告知{provider}并取得书面同意；转租期限不得超过剩余租赁期限。' },
        { text: '经同意转租的，{contract}继续有效，次承租人造成租赁物损失的，由{client}向{provider}赔偿。' },
      ],
    },
    generic: {
      heading: '转让',
      items: [
        { text: '未经对方书面同意，任何一方不得将{contract}项下的权利或者义务转让给第三方；一方请求同意的，对方应当在${1:15}日内书面答复，未答复的视为不同意。' },
      ],
    },
  },

  effectiveness: {
    service: {
      heading: '合同生效',
      items: [
        { condition: '{contract}自双方法定代表人或者授权代表签字并加盖公章或者合同专用章之日起生效。' },
        { date: '双方签章日期不一致的，以较晚的签章日期为生效日期。' },
        { failure: '一方签章后${1:30}日内对方未签章的，{contract}不生效；已收取的款项和资料应当在${2:5}个工作日内返还，双方互不承担违约责任。' },
      ],
    },
    labour: {
      heading: '合同生效',
      items: [
        { condition: '{contract}自{client}加盖公章、{provider}签字之日起生效。' },
        { date: '签章日期不一致的，以较晚的签章日期为生效日期；劳动关系自用工之日起建立。' },
        { failure: '{provider}自约定入职日起${1:5}日内未到岗且未书面说明理由的，{contract}终止履行，双方互不承担违约责任。' },
      ],
    },
    'platform-terms': {
      heading: '协议生效',
      items: [
        { condition: '{client}阅读{contract}全文并点击“同意”后，{contract}对双方生效。' },
        { date: '生效日期为{client}点击“同意”之日，由系统记录并供{client}查询。' },
        { failure: '{client}不同意{contract}的，账号不予创建，已提交的注册信息应当在${1:15}日内删除。' },
      ],
    },
  },

  attachments: {
    service: {
      heading: '附件',
      items: [
        { list: '{contract}的附件包括：附件一《${1:[附件名称]}》、附件二《${2:[附件名称]}》。' },
        { 'equal-force': '附件是{contract}的组成内容，与正文具有同等法律效力。' },
        { change: '附件的增加、替换和修改应当由双方签署书面文件，并载明版本号和生效日期。' },
        { precedence: '附件与正文不一致的，以正文为准；签署在后的补充协议与正文不一致的，以补充协议为准。' },
      ],
    },
    // Its scope and its acceptance rest on the one that is named.
    'technical-service': {
      heading: '附件',
      items: [
        { list: '{contract}的附件包括：附件一《${1:技术规格说明书}》。' },
        { 'equal-force': '附件是{contract}的组成内容，与正文具有同等法律效力。' },
        { change: '附件的增加、替换和修改应当由双方签署书面文件，并载明版本号和生效日期。' },
        { precedence: '附件与正文不一致的，以正文为准；签署在后的补充协议与正文不一致的，以补充协议为准。' },
      ],
    },
  },

  copies: {
    service: {
      heading: '合同份数',
      items: [{ text: '{contract}一式${1:肆}份，{client}执${2:贰}份，{provider}执${3:贰}份，各份具有同等法律效力。' }],
    },
    labour: {
      heading: '合同份数',
      items: [{ text: '{contract}一式${1:贰}份，{client}执${2:壹}份，{provider}执${3:壹}份，各份具有同等法律效力。' }],
    },
  },

  signature: {
    service: {
      heading: '签署栏',
      items: [
        { text: '{client}（盖章）：' },
        { text: '法定代表人或者授权代表（签字）：' },
        { text: '签署日期：${1:[签署日期]}' },
        { text: '{provider}（盖章）：' },
        { text: '法定代表人或者授权代表（签字）：' },
        { text: '签署日期：${1:[签署日期]}' },
      ],
      elements: { 'seal-lines': '{client}（盖章）：　　　　　　　　{provider}（盖章）：', date: '签署日期：${1:[签署日期]}' },
    },
    labour: {
      heading: '签署栏',
      items: [
        { text: '{client}（盖章）：' },
        { text: '法定代表人或者授权代表（签字）：' },
        { text: '签署日期：${1:[签署日期]}' },
        { text: '{provider}（签字）：' },
        { text: '签署日期：${1:[签署日期]}' },
      ],
      elements: { 'seal-lines': '{client}（盖章）：　　　　　　　　{provider}（签字）：', date: '签署日期：${1:[签署日期]}' },
    },
  },
};
