import { DAMAGES } from './default-law.ts';
import type { VagueFamily } from './family.ts';

const loss = { basis: '民法典第584条', says: '损失赔偿额相当于因违约所造成的损失，包括可以获得的利益，但不超过违约方订立合同时能够预见的损失' } as const;

/** 责任: what a breach costs. */
export const LIABILITY: readonly VagueFamily[] = [
  {
    id: 'due-liability',
    code: 'vague-liability',
    words: [
      '相应(的|)(违约|法律|赔偿|经济|经济赔偿|连带|连带赔偿|连带法律|内部|民事|民事赔偿|行政|管理|刑事|补充|保证|安全|保密|侵权|违约和赔偿|违约及赔偿|)责任', '相应(的|)(折扣|优惠|减免|奖励|补贴|扣减|报酬|利益|权益)', '相应(的|)(赔偿|补偿|经济补偿|经济赔偿|处罚|违约金|法律后果|后果|罚款|扣款|扣罚|费用扣减|责任和后果|损失赔偿)', '(相关|有关|对应|一定|必要|适当|合理|应有)(的|)(违约|法律|赔偿|经济|连带|民事|)(责任|赔偿责任|后果)', '(适当|合理|必要|一定|相关)(的|)(补偿|赔偿|经济补偿|经济赔偿|处罚|惩罚|扣款)', '依法(承担|追究)(相应|违约|法律|赔偿|民事|相关|全部|)(的|)(法律责任|责任|赔偿责任|违约责任|后果)', '依法(赔偿|予以赔偿|进行赔偿|补偿)(损失|)', '(视情况|酌情|根据情节)(承担|赔偿)',
    ],
    open: '责任的数额或者计算方法没有说明',
    law: DAMAGES,
    grades: { duty: 'warning', right: 'hint', plain: 'warning', condition: 'hint', ground: 'hint', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    quiet: { before: ['拒绝', '不承担', '无需承担', '不负', '任何', '免除', '不承担任何', '免除相关', '保留追究您', '收取'], segment: ['不承担', '免除', '无需', '不再承担', '减轻', '保留追究'], sentence: ['最高限额'], after: ['的权利', '转账', '协议', '授权', '手续', '义务'] },
    mild: { segment: ['各自承担', '法律后果', '法律责任', '相关责任', '《'], own: ['法律后果', '法律责任', '相关责任', '依法'] },
    repair: 'liability',
  },
  {
    id: 'bare-penalty',
    code: 'vague-liability',
    words: ['(索要|索取|追索|主张|收取)(违约金|罚款|滞纳金|赔偿金|逾期违约金)', '(支付|承担|给付|缴纳|偿付|赔付)(违约金|罚款|滞纳金|赔偿金)', '(承担|负|负有)(违约|违约赔偿)(的|)责任'],
    open: '数额或者计算方法没有说明',
    law: DAMAGES,
    grades: { duty: 'hint', right: 'hint', plain: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    quiet: { before: ['免予', '不', '互不', '均不', '无需', '无须', '免于', '免除', '不再', '也不', '并不'], segment: ['约定', '按', '比照', '标准', '相当于', '除', '外', '不承担', '无需', '选择', '侵权责任'], sentence: ['视为', '侵权责任', '%', '‰', '万分之', '千分之', '百分之', '元', '倍', '__', '如下', '标准', '计算', '抵扣', '扣除', '不足以', '总额', '为合同', '双倍', '利率', '天数'], after: ['的', '后', '、', '，还', '，违约金', '外', '和', '及', '，并'] },
    repair: 'liability',
  },
  {
    id: 'unsized-penalty',
    code: 'vague-liability',
    words: ['(偿付|支付|交付|给付|赔付|交纳)(逾期|延期|迟延|拖欠|误期|违约|误工|误时|怠工)(~|)(的|)(违约金|滞纳金|赔偿金|罚金|罚息|违约损失)'],
    open: '数额或者计算方法没有说明',
    law: DAMAGES,
    grades: { duty: 'warning', plain: 'warning', right: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    quiet: { segment: ['约定', '规定', '按', '标准', '相当于'], sentence: ['%', '‰', '万分之', '千分之', '百分之', '元', '倍', '__', '约定', '规定', '标准', '计算', '按'] },
    repair: 'liability',
  },
  {
    id: 'unsized-compensation',
    code: 'vague-liability',
    words: ['(作出|做出|给予|予以|进行)(甲方|乙方|丙方|对方|其|)(充分|经济|充分的|)补偿'],
    open: '数额或者计算方法没有说明',
    law: DAMAGES,
    grades: { duty: 'hint', right: 'hint', plain: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    quiet: { before: ['不', '不再', '无需'], after: ['金', '款', '标准', '方案', '协议', '性'], segment: ['按', '标准', '依照', '原则'] },
    repair: 'liability',
  },
  {
    id: 'bare-liability',
    code: 'vague-liability',
    words: ['(承担|负|负有)(损失赔偿|赔偿|经济赔偿|违约赔偿|全部|全部法律|全部赔偿|一切|一切法律|全部违约|经济|所有法律)(的|)责任', '(责任自负|后果自负|责任由其自负|风险自负|费用自理|自行负责|一切责任自负|均由甲方承担责任|均由乙方承担责任|全部由您负责承担|一概由您承担)', '相应(的|)(处理|惩罚|处分)', '予以(处罚|惩罚|处分|追究)', '(予以|给予|处以|进行)(罚款|经济处罚|经济制裁|经济惩罚)', '给予(罚款|处罚)', '经济(处罚|制裁|惩罚)', '(严肃处理|从严处理|从重处理|从重处罚|从严处罚|从轻处理|从轻处罚|追究到底|按规定处理|依规处理)', '经济(赔偿|责任)', '(支付|给付|支付给|给予)(赔偿金|损失赔偿金|补偿金|罚金|损失赔偿)', '损失赔偿金', '对(服务质量|工作质量|工作量)(的|)(正确性|完整性|正确和完整性|)负责'],
    open: '数额或者计算方法没有说明',
    law: DAMAGES,
    grades: { duty: 'hint', right: 'hint', plain: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    quiet: {
      before: ['不', '无需', '免除', '不得要求', '无需为此', '不负', '就此', '不对', '违约金、', '违约金和', '违约金和/或承担', '法律援助', '仅', '应付的违约金、'],
      lead: ['损失'],
      segment: ['不承担', '不负', '免除', '无需', '范围内承担', '为限', '不超过', '扣除', '不得就', '保险合同', '保险条款', '保险单'],
      
      sentence: ['违约金', '上限'],
      after: ['的', '并赔偿', '，并赔偿', '险', '保险', '额', '的计算', '计算公式', '上限', '不超过', '：'],
    },
    grave: { before: ['支付', '支付给'] },
    repair: 'liability',
  },
  {
    id: 'all-loss',
    code: 'vague-liability',
    words: [
      '(一切|全部|所有|任何|所有的|一切的|全部的)(直接和间接|直接或间接|直接、间接|直接和间接的|直接或间接的|直接和间接的经济|直接或间接的经济|直接间接|直接间接经济|工期和经济|经济和法律|经济、法律|法律和经济|经济|相关|法律|不利|不良|)(损失|后果|责任|损害|风险、费用)(和费用|和后果|和责任|和损失|及费用|及责任|及损失|及后果|、费用和损失|、责任和费用|)',
    ],
    open: '包括哪些损失、以多少为限没有说明',
    law: loss,
    grades: { duty: 'hint', plain: 'hint', right: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    quiet: {
      // What a breach costs is all that was lost, the Code says so: 赔偿全部损失.
      own: ['全部损失'],
      before: ['不承担', '不对', '无需承担', '不负', '免除', '支付', '无', '不构成', '不承担任何', '任何'],
      segment: ['不承担', '不因此承担', '不负', '免除', '无需', '不再', '已包含', '不超过', '为限', '由败诉方', '税费', '协商'],
      
    },
    repair: 'loss',
  },
];
