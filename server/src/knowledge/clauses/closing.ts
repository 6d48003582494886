import type { ClauseKnowledge } from './types.ts';

/** How a contract takes effect and is signed. */
export const CLOSING: readonly ClauseKnowledge[] = [
  {
    id: 'effectiveness',
    title: '生效',
    strong: ['自|经|于|在|从>>起|后|即|时|日>生效|成立|有效 !更新后 !修改后 !变更后 !修订后 !公布后 !解除', '签字|盖章|签署|签订|签章|签名|鉴证|公证|备案|批准|公章>>生效|成立|起效|有效', '生效>条件|日期|时间', '即>生效|成立|产生法律效力|发生法律效力 !公布 !修改', '注册|点击|确认|同意|使用|接受|登录>>生效|成立|约束力|受本协议', '视为|即表示|表示|代表>>接受|同意>>协议|条款', '之日|之时|日>起>生效 !公布'],
    headingProves: false,
    basis: ['民法典第502条', '民法典第490条'],
    fallback: '依法成立的合同，自成立时生效，但是法律另有规定或者当事人另有约定的除外（民法典第502条）；采用合同书形式的，自当事人均签名、盖章或者按指印时成立（民法典第490条）。',
    why: '签字日、盖章日与付款日不一致时，从哪天起算会有争议。',
    elements: [
      { id: 'condition', title: '生效条件', signals: ['签字|盖章|签署|签订|签章|签名|公章|注册|点击|确认|同意|使用|批准|备案|付款|支付|首付|之日|起|即|完成|条件'], advice: '写明以签字、盖章还是首付款到账为生效条件。' },
      { id: 'date', title: '生效日期', signals: ['之日|日|起|时|即|后|生效'], advice: '写明自何日起生效。' },
    ],
  },
  {
    id: 'attachments',
    title: '附件',
    strong: ['附件|附录|附表|附图>不可分割|组成部分|同等|一部分|具有|效力', '附件|附录|附表~一|1|二|2|A|甲|:|如下|包括|列表|清单|《', '如下|以下|下列|所附|随附>附件', '^附>:|件', '作为>附件|本合同附件|本协议的附件|本协议附件', '不可分割>组成部分|部分 规则|协议|订单|申请表|补充|文件'],
    weak: ['见|详见|按照|根据|本合同|本协议|合同>附件', '附件>执行|为准|所列|约定|规定'],
    headingProves: true,
    basis: ['民法典第470条'],
    why: '列明附件及其效力，免得缺页或互相矛盾。',
    elements: [
      { id: 'list', title: '附件清单', signals: ['附件|附录|附表>一|1|二|2|A|:|《|如下|包括'], advice: '逐一列明附件的名称。' },
      { id: 'equal-force', title: '同等效力', signals: ['同等|效力|不可分割|组成部分|一部分'], advice: '写明附件与正文具有同等效力。' },
      { id: 'change', title: '附件的变更', signals: ['变更|修改|补充|增加|调整|更新'], advice: '写明附件的增改须经双方确认。' },
      { id: 'precedence', title: '冲突时以何为准', signals: ['冲突|不一致|抵触|为准|矛盾|优先'], advice: '写明附件与正文不一致时以哪一份为准。' },
    ],
  },
  {
    id: 'copies',
    title: '份数',
    strong: ['一式>{数}|_|份', '各执|各持|各存|各自存|双方各|各方各|分别持有|各留|各保存>{数}|_|份|一|壹', '{数}>份>>同等|法律效力|正本|副本|各', '正本|副本>{数}>份', '各执一份|各持一份|各存一份'],
    headingProves: true,
    basis: ['民法典第490条'],
    why: '写明份数与持有人，便于核对有无不同的文本。',
    elements: [],
  },
  {
    id: 'signature',
    title: '签署栏',
    strong: [], // the signature block itself (model/coverage.ts)
    headingProves: true,
    basis: ['民法典第490条'],
    why: '当事人均签名、盖章或者按指印，合同书形式的合同才成立（民法典第490条）。',
    elements: [
      { id: 'seal-lines', title: '双方签章处', signals: ['盖章|签字|签章|签名|公章|签署|代表|印章|画押|按手印|捺印', '^甲方|乙方|买方|卖方|供方|需方|出租|承租|委托|受托|用人单位|劳动者'], advice: '为每一方留出签字、盖章处。' },
      { id: 'date', title: '签署日期', signals: [], advice: '为每一方留出签署日期。' }, // read in the signature block and the opening (model/coverage.ts)
    ],
  },
];
