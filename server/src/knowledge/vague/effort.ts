import type { VagueFamily } from './family.ts';

const law = { basis: '民法典第509条', says: '当事人应当按照约定全面履行自己的义务，并遵循诚信原则履行通知、协助、保密等义务' } as const;

/** 努力程度: how hard somebody must try, instead of what must come of it. */
export const EFFORT: readonly VagueFamily[] = [
  {
    id: 'best-efforts',
    code: 'vague-effort',
    words: [
      '(尽|尽其|以|作出|付出|做出)(最大|一切|所有|全部|最佳|应有|合理)(的|)(努力|能力|可能|诚意)(地|)', '尽(一切|其一切|其|最大|所有)(合理|商业上合理|必要|可能)(的|)(努力|能力)', '(合理|商业合理|商业上合理|最大|最佳|最大程度|相应)(的|)(商业|)努力', '(最佳|最大)(的|)(能力|诚意|努力)', '(尽力|尽力而为|尽全力|竭力|竭尽全力|竭尽所能|全力|全力以赴|倾力|尽己所能|尽其所能|尽心尽力|尽心)(地|)', '(尽可能|尽量|尽最大可能|在最大限度内|最大限度|最大程度)(地|上|)', '(在|)(能力|力所能及|合理可行|商业合理|可行)(的|)(范围|限度)(内|之内)', '尽职尽责', '勤勉尽责', '恪尽职守', '(尽到|履行)(合理|审慎|勤勉|应有)的(注意|义务|职责|努力)',
    ],
    open: '努力到什么程度、做不到怎么办没有说明',
    law,
    grades: { duty: 'warning', plain: 'warning', right: 'warning', condition: 'hint', ground: 'hint', ban: 'quiet', exempt: 'hint' },
    measured: 'figure',
    quiet: { after: ['挽回', '协商', '友好'], before: ['请您'] },
    mild: { after: ['避免', '减少'], segment: ['尽职尽责', '不可抗力', '争议', '降到最低', '减少到最低'], before: ['为'] },
    repair: 'effort',
  },
  {
    id: 'striving',
    code: 'vague-effort',
    words: ['(力争|力求|努力)(确保|保证|实现|达到|做到|完成|提高|促进|争取|使|将|避免|减少|在|提升|改善|)', '争取(在|于|达到|实现|完成|使|做到)'],
    open: '做到什么程度、做不到怎么办没有说明',
    law,
    grades: { duty: 'hint', plain: 'hint', right: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    grave: { after: ['修复', '恢复', '交付', '提供', '保障'] },
    repair: 'effort',
  },
  {
    id: 'actively',
    code: 'vague-effort',
    words: ['(积极|主动|充分|密切|大力|全力|通力|诚意|切实)(地|)(配合|协助|支持|合作|协作|推进|推动|响应|处理|解决|采取|落实|寻求|开展|参与|参加|应对|沟通|回应|提供|发挥|向|履职)', '(积极|主动)(、|地)', '予以(积极|充分|全力|大力|主动)(配合|支持|协助)', '给予(积极|充分|全力|大力|主动)(的|)(配合|支持|协助)', '提供(充分|积极|合理|一切必要|一切便利)(的|)(配合|协助)', '(不积极|怠于|消极)(地|)(履行|配合|对待|工作)', '无条件(地|)(配合|协助|满足)', '不断(提高|完善|改进|优化|提升|加强)', '持续(改进|优化|提升|完善|提高)', '(善意|诚信|真诚)(地|)(合作|沟通)'],
    open: '具体要做什么、做到什么程度没有说明',
    law,
    grades: { duty: 'hint', plain: 'hint', right: 'quiet', condition: 'hint', ground: 'warning', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    quiet: { segment: ['友好协商', '协商解决', '真实'], after: ['第三', '对方协商'], before: ['为'] },
    grave: { after: ['，', '。', '；', '的'], before: ['予以'] },
    repair: 'duty-adverb',
  },
  {
    id: 'reasonable-measures',
    code: 'vague-effort',
    words: ['(采取|以|通过)(一切|所有|各种|其他|)(合理|必要|可能|可行)(的|)(措施|手段|方式|办法)', '一切(合理|必要|可能|可行)(的|)(措施|手段|努力|办法|补救措施)', '(采取|用尽)(一切|所有)(措施|手段|办法)'],
    open: '哪些措施、做到什么程度没有说明',
    law,
    grades: { duty: 'hint', plain: 'hint', right: 'quiet', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    quiet: { before: ['其认为', '没有', '未'], segment: ['防止损失', '催收方式'] },
    repair: 'effort',
  },
];
