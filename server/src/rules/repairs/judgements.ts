import { append, close, endsWithOne, replace, titled, type Plan, type Planner, type RepairSite } from './site.ts';

/** Repairs of what is left to somebody's judgement, of liability, and of what is referred to without a name. */

const note = (site: RepairSite, text: string): Plan => ({ title: `写明「${titled(text).slice(3, -1)}」`, pieces: [append(site, `（${text}）`)] });
const tail = (site: RepairSite, text: string): Plan => ({ title: `写明「${titled(text).slice(3, -1)}」`, pieces: [close(site, `（${text}）`)] });
const whole = (site: RepairSite, text: string, left = 0, right = 0): Plan => ({ title: titled(text), pieces: [replace(site, text, left, right)] });

const BY_AMOUNT: readonly (readonly [RegExp, string])[] = [
  [/收费|收取|支付/, '按每人日${1:1000}元'],
  [/延长|顺延|放宽/, '按实际延误天数、最多${1:15}日'],
  [/减免|扣减|扣除|减少|下浮|降低|让利|优惠/, '按不超过${1:10}%的幅度'],
  [/补偿|奖励|追加/, '按${1:1000}元的标准'],
  [/处罚|处理|处分/, '按每次${1:500}元的标准'],
  [/调整|增加|上浮|提高/, '按不超过${1:5}%的幅度'],
];

/** 酌情加重处罚 → 按每次500元的标准加重处罚; 视情节轻重 → 按违约次数（第一次…）. */
export const discretion: Planner = (site) => {
  const { words, after, family, before } = site;
  if (family.id === 'sole-discretion') {
    const verb = /(判断和决定|判断、决定|判断并决定|判断|决定|认定|酌定|裁量|确定|解释|修改|变更|调整)(?:权|的权利)?$/.exec(words)?.[1];
    if (verb !== undefined && !/认为/.test(words)) return [whole(site, `${/^有权/.test(words) ? '有权' : ''}按照附件\${1:一}所列标准${verb}`), tail(site, '应在${1:5}个工作日内书面说明理由')];
    return [tail(site, '以附件${1:一}所列标准为准'), tail(site, '应在${1:5}个工作日内书面说明理由和依据')];
  }
  if (/情节|轻重|严重程度/.test(words)) return [whole(site, '按违约次数（第${1:一}次书面警告，第${2:二}次暂停服务，第${3:三}次解除合同）')];
  const verb = words.replace(/^(?:适当|酌情|酌定|酌量|斟酌|相机|灵活|从重|从轻)(?:的|地)?/, '');
  const around = `${verb}${after.slice(0, 10)}`;
  if (/^(?:适当|酌情|酌定|酌量|斟酌|相机)/.test(words)) {
    const by = BY_AMOUNT.find(([what]) => what.test(around))?.[1] ?? '按照附件${1:一}所列标准';
    return [whole(site, `${by}${verb}`, 0, verb === '' && /^地/.test(after) ? 1 : 0), tail(site, '标准见附件${1:一}')];
  }
  if (/^(?:从重|从轻|加重|减轻)/.test(words)) return [note(site, '每次${1:500}元')];
  if (/^灵活/.test(words)) return [whole(site, `按照附件\${1:一}所列标准${verb}`)];
  if (/认为|视为|视作/.test(words)) return [note(site, '以附件${1:一}所列情形为准')];
  void before;
  return [whole(site, /(?:而定|确定|决定)$/.test(words) ? '按照附件${1:一}所列标准确定' : '按照附件${1:一}所列标准'), note(site, '标准见附件${1:一}')];
};

/** 另行协商 → 另行协商（15日内协商不成的，…）. */
export const agreeLater: Planner = (site) => [tail(site, '${1:15}日内协商不成的，按照附件${2:一}所列标准执行'), tail(site, '${1:15}日内协商不成的，按照本合同原约定执行')];

const FORMULA = '按合同总额的${1:5}%支付违约金，违约金不足以弥补损失的，还应赔偿差额';

/** 承担相应的违约责任 → 按合同总额的5%支付违约金，…; 赔偿责任 → 赔偿责任（…不超过…）. */
export const liability: Planner = (site) => {
  const { words, before, after } = site;
  const verb = endsWithOne(before, ['独立承担', '各自承担', '承担', '负担', '给予', '负']);
  const includes = /^(?:依法承担|依法追究|依法赔偿|依法予以赔偿|承担|负)/.test(words);
  if (/内部责任|管理责任/.test(words)) return [whole(site, '按所造成损失的${1:30}%承担责任，单次不超过${2:5000}元', verb.length)];
  if (/补救措施/.test(words)) return [note(site, '包括在${1:3}日内修理、重作或者更换')];
  if (/^(?:严肃处理|从严处理|追究到底|按规定处理|依规处理|予以)/.test(words)) return [note(site, '第${1:一}次书面警告，第${2:二}次扣减当月费用${3:5}%')];
  if (/相应的?(?:处理|惩罚|处分)/.test(words)) return [note(site, '第${1:一}次书面警告，第${2:二}次扣减当月费用${3:5}%')];
  if (/赔偿金|补偿金|罚金/.test(words)) return [note(site, '按合同总额的${1:5}%计算，不足以弥补实际损失的，补足差额')];
  if (/后果|法律责任|自负|自理|由.{1,2}[承负]/.test(words)) return [note(site, '以直接损失为限，总额不超过合同总额的${1:100}%'), note(site, '按合同总额的${1:5}%计算')];
  const closing = /^(?:的权利|的$)/.test(after) || /[^，。；,;**\s]/.test(after.slice(0, 1));
  if (/连带/.test(words)) return [note(site, '以${1:10}万元为限'), note(site, '份额为${1:50}%')];
  if (/^(?:依法赔偿|依法予以赔偿|依法进行赔偿|依法补偿)/.test(words)) return [whole(site, '赔偿由此造成的直接损失（包括律师费、鉴定费，总额不超过合同总额的${1:100}%）'), whole(site, FORMULA)];
  if (!closing && (verb === '承担' || verb === '各自承担' || verb === '独立承担' || verb === '负' || includes) && /违约|赔偿|经济|法律|相应|责任/.test(words)) {
    if (family(site, 'due-liability')) return [whole(site, FORMULA, includes ? 0 : verb.length), note(site, '按合同总额的${1:5}%计算')];
    return [note(site, '赔偿总额不超过合同总额的${1:100}%'), whole(site, FORMULA, includes ? 0 : verb.length)];
  }
  return [note(site, '按合同总额的${1:5}%计算'), note(site, '赔偿总额不超过合同总额的${1:100}%')];
};

const family = (site: RepairSite, id: string): boolean => site.family.id === id;

/** 一切损失 → 直接损失（赔偿总额不超过合同总额的100%）. */
export const loss: Planner = (site) => [
  note(site, '以直接损失为限，总额不超过合同总额的${1:100}%'),
  note(site, '包括直接损失、律师费和鉴定费${1:三}项'),
];

const NOUN = /(法律法规或政策规定|法律及政策文件|规章制度|收费规定|设计规定|规则和说明|标准或规定|技术规范|技术标准|管理规定|管理制度|管理办法|质量标准|设计规范|操作规程|业务规则|收费标准|服务标准|服务政策|法律法规|法律、法规|工作流程|规定|规则|制度|标准|规范|要求|办法|章程|流程|约定|政策|惯例|通例|习惯|规程|细则|条件|程序|文件|规章|手续|格式|法规|法律|限制)$/;

/** 国家相关规定 → 附件一所列的规定. */
export const document: Planner = (site) => {
  const noun = NOUN.exec(site.words)?.[1];
  const owner = /^(?:按照|按|依|遵守|执行|严格遵守)/.exec(site.words)?.[0] ?? '';
  if (noun === undefined) return [note(site, '指附件${1:一}所列的文件'), note(site, '名称、文号和版本见附件${1:一}')];
  return [whole(site, `${owner}附件\${1:一}所列的${noun}`), note(site, '指《${1:文件名称}》${2:2026}年版，作为附件')];
};

/** 有关部门出具 → 公证机构或者当地政府部门中的一家出具. */
export const authority: Planner = (site) => {
  const { words, facts } = site;
  if (/不可抗力|证明/.test(facts.folded)) return [whole(site, '公证机构、贸易促进委员会或者县级政府主管部门（任选${1:一}家）'), note(site, '指附件${1:一}所列的部门')];
  if (/事故|伤|急|意外/.test(facts.folded)) return [whole(site, '公安机关（${1:110}）、急救机构（${2:120}）')];
  void words;
  return [note(site, '指附件${1:一}所列的部门或者机构')];
};
