import { TIME } from './default-law.ts';
import type { VagueFamily } from './family.ts';

const BY_AGREEMENT = ['按约定', '按照约定', '依约', ...['按', '按照', '依', '依照', '根据', '依据'].flatMap((by) => ['合同', '本合同', '协议', '本协议'].flatMap((what) => [`${by}${what}约定`, `${by}${what}的约定`]))];
/** 须按照合同约定，|及时结算. */
const BY_AGREEMENT_FIRST = BY_AGREEMENT.map((words) => `${words}，`);

/** Advice against fraud is no duty. */
const WARNINGS = ['上当', '诈骗', '木马', '警惕', '不法分子', '诱骗', '反病毒软件'];

/** The moment is there: 在本合同签订时|立即付清. */
const AT_SIGNING = ['签订时', '签署时', '签约时', '签字时', '签订当日', '签订当天', '签订之日', '签署之日', '签订的同时', '签订同时'];

/** Not done in time: the time itself is set where the duty is. */
const NOT_DONE = ['未', '未能', '不', '不能', '无法', '没有', '没能', '未有', '非'];

/** 未按时上门的: what names no thing goes back to a duty said before. */
const DONE_TO_NOTHING = ['接单', '上门', '到达', '到场', '参加', '提供', '提交', '支付', '交付', '完成', '发货', '交货', '付款', '通知'].flatMap((act) => [`${act}的`, `${act}，`]);

/** 提前|3日: the figure follows. */
const FIGURES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '两', '半', '_', '[', '【', '{', '(', ' ', '-', '—', '不少于', '至少', '不低于', '*'];

/** 履行期限: when somebody must act. */
export const DEADLINE: readonly VagueFamily[] = [
  {
    id: 'prompt',
    code: 'vague-deadline',
    words: ['及时(地|)', '适时(地|)', '(随叫随到|随报随修|随坏随修|随到随办)', '(尽快|尽早|尽速|从速|赶快|赶早|择机|适机|不日|稍后|择日|尽先|尽速尽早|迅速|迅即|火速|及早|尽先)(地|)', '尽(量|可能|可能地)(快|早|快地|早地|快速|提早)', '(在|)(最短|最快|尽可能短|尽量短)(的|)时间(内|之内|以内|里|)', '以最快(的|)速度', '毫不(迟延|延误|拖延)(地|)', '不(迟延|延误|拖延)地', '(从快|择期|即速|从速从快)(地|)', '(速派|速办|速修|速来)', '(抓紧|赶紧)(时间|)', '(快点|快些|早点|早些|趁早)(地|)', '(在|)第一时间(内|之内|里|)', '快速(响应|处理|解决|反馈|修复|回复|答复|办理|到场|到达|赶到|送达|派送|派人|维修|恢复|完成|出具|交付|办结|发货|退款|理赔|赔付|结算|审核|更换|补货|排除|处置)', '争取(尽快|早日|尽早)', '早日', '连夜', '限时(响应|处理|解决|回复|办结|完成)'],
    open: '多长时间以内没有说明',
    law: TIME,
    grades: { duty: 'warning', plain: 'warning', right: 'hint', condition: 'hint', ground: 'hint', ban: 'quiet', exempt: 'hint' },
    measured: 'period',
    quiet: { after: ['率', '度', '性', '配送平台', '由系统', '足额支付劳动报酬', '足额支付乙方劳动报酬', '、详尽和', '、真实', '、有效', '、合法', '和完整', '、可靠的', '、舒适', '以及完整'], lead: BY_AGREEMENT, reach: 11, segment: [...AT_SIGNING, '上述期限', '前述期限', '上述时间', '前述时间', '不受干扰'], before: ['^未', '^未能', '^如未', '^不', '^逾期未', '为保证', '以保证', '为了保证', '从而保证', '更好地保证', '可保证', '真实性、', '符合', '应按本合同规定', '应按合同规定', '应当按照本合同规定', '应当按照合同规定', '应按照本合同规定', '应按照合同规定', '应按本协议规定', '应按照本协议规定', '时间', '日期', '期限', '按月', '按季', '按年', '按日', '按周', ...BY_AGREEMENT_FIRST], sentence: WARNINGS },
    mild: { after: ['采取措施', '采取必要', '采取有效', '采取补救', '准确'], segment: ['协商', '如实', '保证金', '疑问', '创造', '营造'], before: ['未', '未能', '不', '没有', '不能', '无法', '过程中，', '过程中'] },
    repair: 'adverb',
  },
  {
    id: 'immediately',
    code: 'vague-deadline',
    words: ['(立即|立刻|即刻|马上|立马|当即|即时|即行|随即|即日|旋即|第一时间内)'],
    open: '从何时起算、多久之内算「立即」没有说明',
    law: TIME,
    grades: { duty: 'warning', plain: 'hint', right: 'quiet', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    quiet: { atHead: true, segment: AT_SIGNING, sentence: WARNINGS, after: ['自动', '生效', '失效', '终止', '解除', '起', '预约', '投资', '购买', '支付按钮', '取代', '代替', '替代', '发布的', '公布的', '更新的', '到期', '视为', '性', '通讯', '通信', '消息', '到账', '聊天', '收取', '扣除', '扣划', '扣款', '成立', '无条件终止', '履行完毕', '取得', '具备', '具有', '产生'], before: ['即', '自动', '有权', '可以', '可', '得'] },
    mild: { after: ['采取补救', '停', '暂停', '中止', '退出', '协商', '互相协商', '录入', '登记'] },
    repair: 'adverb',
  },
  {
    id: 'reasonable-time',
    code: 'vague-deadline',
    words: ['(合理|适当|必要|相应|适宜)(的|)(期限|期间|时间|时限|宽限期|准备时间|工期|周期|时间段)(内|之内|以内|)', '一定(的|)(期限|期间|时间|时限|周期|宽限期)(内|之内|以内|)', '较短(的|)时间(内|)', '(短时间|近期)(内|)', '短期内', '近日(内|)', '(适当|合适|适宜|恰当)(的|)(时候|时机|时点)', '(条件成熟|时机成熟|条件允许|条件具备|具备条件|方便|有空|空闲|忙完|时间允许)(时|的时候|后)', '(可接受|能够接受)的(期限|时间)(内|)', '正常(的|)(交货|供货|生产|施工|运输|配送|审批|办理|维修|)(期限|工期|周期|时间|时限|时效)(内|)', '(待|等|)(资金|款项|拨款|财政资金|项目资金|专项资金|贷款|回款|经济|条件|时间|人手|库存|产能)(到位|到账|回笼|下达|宽裕|充裕|允许|许可|具备|成熟|富余|充足)(时|后|的时候|的情况下|的前提下)', '一段(时间|时期|期间)(内|之内|以内|)', '(相当|相應|较长|较短)(的|段|)(时间|时期|期限|期间)(内|之内|以内|)', '(适当|合理|一定)(的|)(提前量|宽限)'],
    open: '期限究竟多长、由谁判断没有说明',
    law: TIME,
    grades: { duty: 'warning', plain: 'warning', right: 'warning', condition: 'warning', exempt: 'warning', ground: 'hint', ban: 'hint' },
    measured: 'period',
    quiet: { before: ['不', '之间的'], after: ['成本', '投入', '管理', '安排表', '间'], sentence: ['相比'] },
    repair: 'span',
  },
  {
    id: 'prescribed-time',
    code: 'vague-deadline',
    words: ['(规定|指定|限定|承诺)(的|)(有效时间|时间|期限|时限|期间|日期)(内|之内|以内|)', '(于|在)(期限|时限|限期)内', '约定的(日期|时间点)', '约定(的|)工作日(内|之内|以内|)', '(双方|甲乙双方)(另行|共同|协商|)(约定|商定|议定|确定|认可)(的|)(期限|时间|时限|日期)(内|之内|以内|前|)', '规定时效(内|)', '时效要求(内|)', '限期内', '(超过|逾)(时限|期限)', '限期(答复|回复|处理|解决|整改|改正|补正|纠正|修复|修改|更换|返工|支付|缴纳|提供|完成|清退|搬离|搬迁|搬出|迁出|腾退|腾空|撤离|撤场|退场|离场|清场|清理|清除|拆除|退还|返还|归还|补交|补缴|补足|补齐|补办|结清|付清|恢复|重做|撤换|调换|召回|下架|停止|治理|整顿|供货|交付|到岗|赔偿|交纳|追回|归还|清偿|偿还|补充|离场|撤出)', '限时(整改|改正|完成)', '期限届满前合理时间'],
    open: '指的是哪一个期限、在何处规定没有说明',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', right: 'hint', condition: 'hint', ground: 'hint', ban: 'hint', exempt: 'quiet' },
    measured: 'period',
    quiet: { before: ['法律', '法定', '法律法规', '法律、法规', '行政法规', '附件一', '合同', '本合同', '协议', '本协议', '合同所', '协议所', '宽', '中', '条', '款', '前项', '举证', '仲裁规则', '由双方', '延长的', '未', '未能在', '未在', '不能在', '无法在', '没有在', '通知书', '函件'], segment: ['排班', '课程表', '课表', '日程表', '时间表', '计划表', '附件'], sentence: ['按照本合同第', '见附件'] },
    mild: { before: ['提出', '责令', '通知', '发出'], segment: ['要求'] },
    repair: 'span',
  },
  {
    id: 'by-progress',
    code: 'vague-deadline',
    words: ['(按|按照|根据|依|依照)(工程|施工|项目|工作|完成|形象|供货|制作|)(的|)进度(付款|支付|拨付|结算|拨款|给付)'],
    open: '哪一步付、付多少没有说明',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', right: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    quiet: { segment: ['附件', '《', '如下', '以下', '下列', '约定的'], sentence: ['如下', '以下', '下列', '%', '第一期', '首期', '附件', '：'], before: ['方式：', '方式:'], after: ['：', '方式', '的方式', '合同', '计划', '表', '款'] },
    repair: 'document',
  },
  {
    id: 'missed-in-time',
    code: 'vague-deadline',
    words: ['(按时|按期|如期|准时)'],
    open: '所按的时间没有写明，怎样算逾期会有争议',
    law: TIME,
    grades: { condition: 'hint', ground: 'hint', plain: 'hint', ban: 'hint', duty: 'quiet', right: 'quiet', exempt: 'quiet' },
    measured: 'period',
    needs: { before: NOT_DONE },
    quiet: { after: ['足额', '、足额', '，', '归还', '还款', '偿还', '还本', '上班', '到岗', '出勤', '开工', '履行', ...DONE_TO_NOTHING], before: ['视为未', '视为未能', '视为不能'], segment: ['致使', '导致', '造成', '不可抗力', '原因', '可能', '任意一期', '任何一期', '引起'], sentence: ['每逾期', '每延期', '每迟', '每拖', '逾期一', '延迟一', '顺延', '届满前', '期限届满', '违反本合同', '违反本协议'] },
    repair: 'adverb',
  },
  {
    id: 'on-time',
    code: 'vague-deadline',
    words: ['(按时|按期|如期|准时|依时|适期|依期|届期|按时足量|按时按质|按时保质|保质按时|按时按量|按时保质保量|保质保量按时)(地|)', '按(原定|预定|)计划时间'],
    open: '所按的时间没有写明',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', condition: 'quiet', ground: 'quiet', right: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    quiet: {
      before: ['已', '已经', '逾期或不', '能否', '依约', '每月', ...NOT_DONE],
      after: ['足额', '参加', '赴约', '出席', '就诊', '上课', '到课', '面试', '到达', '到位', '、足额', '归还', '还款', '偿还', '出庭', '到庭', '出勤', '上班', '上下班', '缴税', '纳税', '并足额', '全额'],
      // 按合同约定的金额按时支付: what the contract sets there is the sum.
      lead: [...BY_AGREEMENT, '已经向', '按照约定的', '定的时间', '定的期限', '监督', '督促', '敦促'],
      segment: ['按计划', '第', '纳税', '税收', '申报', '上述', '前述'],
      // 租赁期满，应如期交还: the end of the term is the day.
      sentence: ['期满，', '期满时', '期满后', '届满，', '届满时', '届满后', '列明的', '所列的'],
    },
    grave: { after: ['交付', '提供', '提交', '交货', '送达', '供货'] },
    repair: 'on-time',
  },
  {
    id: 'as-agreed-in-time',
    code: 'vague-deadline',
    words: ['(按|按照|依|依照|根据)(本合同|合同|本协议|协议|双方|)(的|所|)约定(，|、|)(及时|按时|按期|如期|准时)', '(按|按照|依|依照|根据)(本合同|合同|本协议|协议|双方|)(的|所|)(约定|规定)(的|)(时间|期限|日期|付款时间|付款期限|工期)(，|、|内|)(~|)(及时|按时|按期|如期|准时)', '(按|按照|依|依照|根据)(本合同|合同|本协议|协议|双方|)(的|所|)约定(向|将|把|为)(~)(及时|按时|按期|如期|准时)', '依约(及时|按时|按期|如期|准时)'],
    open: '所说的约定没有写明是哪一天',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', condition: 'hint', ground: 'hint', right: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    quiet: { after: ['归还', '还款', '偿还', '还本', '纳税', '率', '性', '间'], before: ['《', '》', '第', '法律', '法规', '条例'], segment: ['附件', '《', '计划'], sentence: ['期满，', '期满时', '期满后', '届满，', '届满时', '届满后'] },
    repair: 'on-time',
  },
  {
    id: 'ahead',
    code: 'vague-deadline',
    words: ['提前', '(应|应当|须|必须|均应|每次应|每期应)提前(支付|预付|付款|付清|缴纳|交纳|到场|到达|到岗|备货|备料|进场|准备)', '(提前|事先|预先|提早)(书面|以书面形式|以书面方式|以公告形式|公告形式|以邮件|向甲方|向乙方|向对方|及时|)(通知|告知|知会|公告|公示|申请|预约|沟通|报备|说明|报告|联系|声明|通报)'],
    open: '提前多少天没有说明',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', right: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    quiet: { after: ['的方式', '而', '义务', '，不', '同意', '或顺延', '或延后', '或推迟', '或者', '量', '期', '获', '取得', '征得', '阅读', '消费', ...FIGURES], before: ['可以', '擅自', '被', '为', '全部', '的', '得以', '时间', '视为', ...NOT_DONE, '未经', '无需', '无须', '不需要', '不需', '不必', '不用', '“', '宣布', '一律', '部分', '合同', '款项', '借款'], segment: ['未事先', '未提前', '经事先', '擅自', '视为'] },
    grave: { segment: ['提前通知', '提前书面', '提前告知', '提前将', '提前向', '提前公告', '提前与', '提前以', '提前把'] },
    repair: 'ahead',
  },
  {
    id: 'open-end',
    code: 'vague-deadline',
    words: ['长期', '(长时间|较长时间)', '提供长期', '持续的(服务|更新|支持|维护|改进|技术支持|版本更新|培训|监测|优化|跟踪|运营)', '长期(免费|稳定|有效|合法有效|保持|保存|保管|提供|承担|享有|使用|负责|遵守)', '短期(借用|使用|停用|停止)', '至(相关|有关)(手续|工作)(办理|完成)完(毕|成)', '至(事项|问题)(解决|处理)(完毕|)为止'],
    open: '到哪一天为止没有说明',
    law: TIME,
    grades: { duty: 'warning', plain: 'warning', right: 'hint', ban: 'hint', condition: 'hint', ground: 'warning', exempt: 'quiet' },
    measured: 'period',
    quiet: { segment: ['存续期间', '友好', '长期合作', '长期股权', '长期借款', '长期贷款', '长期投资'], before: ['中', '短', '或', '及', '“'], after: ['的', '合作', '战略', '居住', '租赁', '照护', '护理', '性', '、', '资产', '负债'] },
    repair: 'open-end',
  },
  {
    id: 'at-any-time',
    code: 'vague-deadline',
    words: ['随时(向甲方|向乙方|向对方|)(报告|汇报|通报|反馈|更新|配合|响应|提供)'],
    open: '什么情形下、多久以内要做到没有说明',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', right: 'hint', condition: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    repair: 'adverb',
  },
  {
    id: 'whenever-asked',
    code: 'vague-deadline',
    words: ['随时(满足|保证|保障|接受|提供|做好|安排|派人|派员|更换|补充|补足|维修|抢修|处理|待命|待岗|应对|协助|响应|听从|供应|供货|发货|支援|清理|清除|到场|答复|解答|通报|联系|约定|商定)'],
    open: '接到要求后多久以内要做到没有说明',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', right: 'quiet', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    repair: 'adverb',
  },
  {
    id: 'about-the-turn',
    code: 'vague-deadline',
    words: ['(于|在|)(每月|每年|每季度|每学期|次月|次年|下月|当月|本月|月|年|季度|学期|学年)(初|中下旬)(支付|付款|付清|缴纳|交纳|缴清|交清|结算|结清|发放|提交|报送|交付|供货|预付)', '(春节|中秋|国庆|元旦|五一|端午|清明|寒假|暑假|开学|放假|农忙|秋收|麦收|夏收|开春|入冬|入夏|雨季|汛期|旺季|采暖季|开园|开盘|开市)(前后|期间前后)', '节(前|后)(支付|付款|付清|结清|结算|交货|交付|到岗|返岗)'],
    open: '是哪一天没有说明',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', right: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    repair: 'span',
  },
  {
    id: 'then',
    code: 'vague-deadline',
    words: ['届时', '届时(另行|再行|由双方|双方)(协商|商定|约定|确定|议定|)', '预计(工期|周期|服务周期|设计周期|完成时间为)'],
    open: '到什么时候没有说明',
    law: TIME,
    grades: { duty: 'hint', plain: 'hint', right: 'quiet', condition: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'period',
    needs: { after: ['公布', '公告', '确定', '协商', '商定', '另行', '再行', '通知', '议定', '约定', '由双方', '双方', '以', '根据', '视'] },
    quiet: { segment: ['有效', '适用', '现行', '生效', '施行', '实施', '届时的'] },
    repair: 'span',
  },
];
