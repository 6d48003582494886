import type { ClauseKnowledge } from './types.ts';

/** What a contract opens with: who, why, in which words, and beside which other contract. */
export const OPENING: readonly ClauseKnowledge[] = [
  {
    id: 'parties',
    title: '当事人信息',
    strong: [], // read from the party blocks themselves (model/coverage.ts)
    headingProves: true,
    basis: ['民法典第470条'],
    why: '写明谁与谁签约、身份如何核对、文书寄往何处，履行与诉讼才有确定的对象。',
    elements: [
      { id: 'full-name', title: '当事人全称', signals: [], advice: '写营业执照或身份证上的全称，不用简称。' },
      { id: 'identifier', title: '统一社会信用代码或身份证号', signals: ['统一社会信用代码', '代码|身份证|身份证号|身份证号码|证件号|证件号码|证件类型|执照号|执照号码|注册号|税号|识别号|登记证号|登记号|护照号~:|_|为'], advice: '写18位统一社会信用代码；自然人写身份证件号码。' },
      { id: 'representative', title: '法定代表人', signals: ['法定代表人|法人代表|负责人|代表人|法定代理人|委托代理人|授权代表'], advice: '写法定代表人或负责人的姓名与职务。' },
      {
        id: 'address',
        title: '地址',
        signals: [
          '地址|住址|住所|住所地|通讯处|户籍地|户籍|营业场所~:|为|位于|_ !项目地址 !网站地址 !网址 !邮件地址 !工程地址 !交货地址 !送货地址 !收货地址 !租赁地址 !房屋地址',
          '公司地址|注册地址|联系地址|通讯地址|通信地址|办公地址~:|_|/|(', '委托人|委托方|受托方|咨询者|甲方|乙方|双方~地址|住所、|地址、', '注册地~:',
        ],
        advice: '写注册地址或经常居住地，并写明文书送达地址。',
      },
      { id: 'contact', title: '联系人与联系方式', signals: ['联系人|联系方式|联系电话|电话|手机|邮箱|邮件|传真|客服热线|电报|联络人|微信'], advice: '写联系人姓名、电话和电子邮箱。' },
    ],
  },
  {
    id: 'recitals',
    title: '鉴于与签约目的',
    strong: ['鉴于', '根据|依据|依照|按照>>法|条例|规定|法律>>签订|订立|签定|达成|制定|设立 !签订地', '为了|为明确|为规范|为保护|为保障|为确保|为维护|为加强>>签订|订立|达成|制定|协议|约定|规定|仔细|共同遵守', '协商|自愿|平等>>签订本|签订此|签定本|签订如下|签订下列|签定服务|签订服务|订立本|订立如下|订立下列|达成|制定本|特制定|特签订|特订立|设立|如下', '达成|签订|订立|制定|约定>如下|以下|本合同|本协议 双方|各方|甲|乙|买|卖|协商', '在平等|本着>>原则', '充分了解|前提下>>达成'],
    headingProves: true,
    basis: ['民法典第142条'],
    why: '签约目的是解释条款、判断合同目的能否实现的依据。',
    elements: [],
  },
  {
    id: 'definitions',
    title: '定义与解释',
    strong: [],
    weak: [], // two defined terms, counted in model/coverage.ts
    headingProves: true,
    basis: ['民法典第142条'],
    why: '同一词语前后一义，免去按词句、目的、习惯另作解释的争论。',
    elements: [],
  },
  {
    id: 'main-contract',
    title: '与主合同的关系',
    strong: ['主合同|主协议|原合同|原协议|基础合同|基础协议>未尽|未约定|不一致|冲突|为准|一致|补充|组成部分|附属|附件|约定为依据|项下|衔接|(|名称|编号'],
    headingProves: true,
    basis: ['民法典第510条'],
    why: '补充协议只写变动之处，其余靠主合同承接；写明冲突时以何为准才不会两份合同各说各话。',
    elements: [
      { id: 'name', title: '主合同名称或编号', signals: ['主合同|主协议|原合同|原协议|基础协议|基础合同>名称|编号|《|_|签订', '《>>》 主合同|主协议|原合同|原协议'], advice: '写主合同的名称、编号和签订日期。' },
      { id: 'precedence', title: '冲突时以何为准', signals: ['冲突|抵触|不一致|矛盾|有出入 为准|优先|主合同|主协议|原合同', '主合同|主协议|原合同>为准|优先|为依据'], advice: '写明与主合同不一致时以哪一份为准。' },
      { id: 'carry-over', title: '未约定事项的承接', signals: ['未尽|未约定|没有约定|其他事项|其余>>主合同|主协议|原合同', '按|依照|适用|遵照|以>主合同|主协议|原合同>执行|约定|规定'], advice: '写明本协议未约定的事项按主合同执行。' },
    ],
  },
];
