import type { Contract } from '../model/contract.ts';
import { says } from '../model/matches.ts';
import { slice, type Span } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import type { Finding, Rule } from './rule.ts';
import { folded, isJudged, lineKey, placed, replaceFix, saidBy, saying, type Said } from './shapes.ts';
import { some } from '../model/sieve.ts';
import { otherThan, sideFinder, sideName, type Side } from './sides.ts';
import { foldedNames } from '../model/party-names.ts';
import { fold } from '../text/script-fold.ts';

export const oneSidedTermination: Rule = {
  code: 'one-sided-termination',
  title: '单方解除权',
  severity: 'warning',
  basis: ['民法典第562条', '民法典第563条'],
  docs: `只有一方可以随时、不经通知或者不承担责任地终止合同，或者一句话就可以收回场地、要对方无条件搬离；或者全部解除事由都属于一方，另一方没有任何约定的解除权，甚至只有它被禁止解除、只有它提前退出要付钱；或者一方自己的经营、预算也成了解除的事由。

当事人可以约定解除事由，但一边倒的解除权意味着另一方被锁在合同里，而自己的投入随时可能落空。法定解除权（对方根本违约、迟延履行经催告仍不履行）双方都有，约定排除的要特别注意；格式条款排除对方主要权利的无效。

请写成双方对等的解除权：相同的提前通知期、相同的违约事由，并写明已完成部分的结算。

**不报告**：因对方违约而解除，而且双方都有解除权的；双方协商解除的；劳动者依法辞职的。相关信息里列出数到的每一处解除权。`,
  examples: {
    good: [
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n任何一方可以提前30日书面通知对方解除本合同。' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n乙方逾期交货超过30日的，甲方有权解除合同。甲方逾期付款超过30日的，乙方有权解除合同。' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n乙方逾期交货超过30日的，甲方有权解除合同。', why: '只有一处，且因违约' },
      { text: '保洁合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n甲方因业务需要，有权提前30日通知乙方终止本合同。\n乙方提出解除本合同的，应提前30日书面通知甲方。', why: '双方都可以提前通知退出' },
      { text: '孵化协议\n甲方：某园区\n乙方：某公司\n第一条 解除\n乙方逾期入驻的，甲方有权解除合同。乙方擅自改变用途的，甲方有权解除合同。任何一方若终止本协议，应提前30日告知。', why: '双方都可以提前通知退出' },
      { text: '托管合同\n甲方：某公司\n乙方：某中心\n第一条 调整\n甲方有正当理由的，可以随时终止部分服务。', why: '写明要有正当理由' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n甲方不得擅自解除本合同。', why: '没有理由不得解除，法律对双方都是这样' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n任何一方可以提前30日通知对方解除本合同。任何一方在第一年内提前解除的，支付一个月的仓储费作为补偿金。', why: '双方付同样的代价' },
      { text: '租赁合同\n甲方：某公司\n乙方：某商行\n第一条 收回\n因政府征收需要收回房屋的，乙方应无条件搬离。', why: '不是出租方的意愿' },
    ],
    bad: [
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n甲方[|有权随时解除本合同|]。', fixed: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n任何一方均可提前30日书面通知对方解除本合同。' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n甲方[|享有任意解除权|]，乙方不得就此主张赔偿。' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n甲方[|可提前30日书面通知乙方解除本合同|]。乙方不得提前解除本合同。' },
      { text: '平台服务协议\n第一条 账户\n会员同意本平台根据自己的看法，有权在看到可疑交易时，[|不经通知先行冻结您的账户|]。', profile: 'platform-terms' },
      { text: '平台服务协议\n第一条 变更\n因业务发展需要，本平台[|保留单方面对本服务变更、暂停、终止的权利|]。', profile: 'platform-terms' },
      { text: '平台服务协议\n第一条 终止\n本平台[|有权不经通知终止向您提供服务|]，且不承担任何责任。', profile: 'platform-terms' },
      { text: '平台服务协议\n第一条 终止\n我们[|有权随时对本平台的服务进行变更、暂停或终止|]，恕不另行通知。', profile: 'platform-terms' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n双方协商一致可以解除本合同。\n乙方有下列情形之一的，甲方[|有权解除合同|]：\n（一）逾期付款的；\n（二）擅自转租的。' },
      { text: '摊位租赁合同\n甲方：某市场\n乙方：某商户\n第一条 收回\n甲方[|因招商调整需要收回摊位的，乙方应当无条件搬离|]。' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n货物按乙方的规则存放。甲方[|不享有单方终止的权利|]。' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n有下列情形之一的，乙方可以书面通知甲方解除合同：\n（一）甲方拖欠仓储费超过60日的；\n（二）[|乙方调整仓库经营布局或者有其他自身安排的|]。' },
      { text: '仓储合同\n甲方：某公司\n乙方：某中心\n第一条 解除\n甲方[|提前退出的，应支付三个月|]的仓储费；任何一方可以提前30日通知对方解除本合同。' },
      { text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 不可抗力\n不可抗力持续超过60日的，甲方[|有权决定是否继续履行或者终止本合同|]。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition) || recognition.profile === 'labour') return;
    const sideOf = sideFinder(contract, recognition);
    const ends = [...endings(contract, sideOf)];
    const mutual = ends.some((end) => end.side === 'each' && !end.banned);
    // What either may do when the law or the world changes is no way out of the contract itself.
    const mutualAlways = ends.some((end) => end.side === 'each' && !end.banned && !/不可抗力|政策|法律法规|情势|(?:合同|协议)[^,。;]{0,4}(?:无法|不能)(?:继续)?履行/.test(end.one.text));
    /** Either may leave without a reason. */
    const mutualExit = ends.some((end) => end.side === 'each' && !end.caused && !end.banned && !end.inForceMajeure);
    const lines = new Set<string>();
    const tell = (end: Ending, message: string, related: Finding['related'] = []): Finding | null => {
      const line = lineKey(contract, end.one);
      if (lines.has(line)) return null;
      lines.add(line);
      const list = related ?? [];
      return { span: end.span, message, ...(list.length > 0 ? { related: list } : {}), data: { side: sideName(contract, end.side) } };
    };
    const rightsOf = (side: Side): readonly Ending[] => ends.filter((end) => end.side === side && !end.banned);
    let atWill = false;
    for (const end of ends) {
      if (end.banned || end.side === 'each') continue;
      const words = slice(contract.text, end.span);
      const other = otherThan(contract, end.side);
      const otherHas = other !== null && rightsOf(other).some((o) => o.atWill || !o.caused);
      const name = sideName(contract, end.side);
      let finding: Finding | null = null;
      if (end.inForceMajeure && !mutual) finding = tell(end, `不可抗力之后只有${name}「${short(words)}」`);
      else if (end.atWill && (!otherHas || end.free) && !(mutualExit && end.noticed)) finding = tell(end, `只有${name}「${short(words)}」，对方没有同样的权利`);
      if (!finding) continue;
      atWill ||= end.atWill;
      yield finding;
    }
    yield* takenBack(contract);
    for (const finding of ownGrounds(contract, sideOf)) {
      atWill = true;
      yield finding;
    }
    yield* exitPrice(contract, ends, sideOf);
    if (mutualAlways) return;
    // Only one of the two may not leave.
    for (const end of ends) {
      if (!end.banned || typeof end.side !== 'number' || atWill || WEAK_BAN.test(end.one.text) || rightsOf(end.side).length > 0 || ends.some((other) => other.banned && other.side !== end.side)) continue;
      const finding = tell(end, `只有${sideName(contract, end.side)}「${short(slice(contract.text, end.span))}」，对方不受同样的限制`);
      if (finding) yield finding;
      break;
    }
    // Every right to end is one side's: two of them at least, or one and a ban on the other.
    const sides: readonly Side[] = [...new Set(ends.filter(({ banned }) => !banned).map(({ side }) => side))];
    for (const side of sides) {
      if (side === 'each' || isConsumer(contract, side)) continue;
      // One right may be read in two shapes: 有权拒收直至解除合同.
      const mine = rightsOf(side).filter((end, i, all) => !all.slice(0, i).some(({ span }) => span.start < end.span.end && end.span.start < span.end));
      const theirs = ends.filter((end) => !end.banned && end.side !== side && end.side !== 'each');
      const standard = recognition.profile === 'platform-terms';
      if (theirs.length > 0 || (standard && says(contract, USER_LEAVES))) continue;
      // 违反本协议的: the slightest breach will do, which is one-sided even where it stands alone.
      const enough = standard || mine.some(({ one }) => isAnyBreach(one.text)) ? 1 : 2 + (mutual ? 1 : 0);
      if (mine.reduce((sum, end) => sum + grounds(end), 0) < enough && !ends.some((end) => end.banned && end.side !== side && end.side !== 'each')) continue;
      const told = mine.filter((end) => !end.atWill && !(standard && IS_FAIR.test(end.one.text)));
      // 违反任何条款的立即终止 is told beside a right to end at will.
      const slightest = standard ? told.find(({ one }) => SLIGHTEST.test(one.text)) : undefined;
      if (atWill && (standard ? !slightest : told.length < 3)) continue;
      const breaches = told.filter(({ one }) => isAnyBreach(one.text));
      const first = slightest ?? told.find((end) => grounds(end) > 1) ?? (standard ? told.find(({ one }) => /怀疑/.test(one.text)) : undefined) ?? breaches.find(({ one }) => isAboutEnds(contract, one)) ?? breaches[0] ?? told.find(({ one }) => isAboutEnds(contract, one) && /违约(?:行为|情形)|违反本(?:合同|协议)/.test(one.text)) ?? told.find(({ one }) => isAboutEnds(contract, one)) ?? told.findLast(({ one }) => /违约|迟延|逾期/.test(one.text)) ?? told[0];
      if (!first) continue;
      const other = otherThan(contract, side);
      const rest = other !== null ? sideName(contract, other) : side === 'drafter' || contract.parties.length < 2 ? '用户' : '其他各方';
      const what = `${mine.length > 1 ? `全部${mine.length}处解除权都` : grounds(first) > 1 ? '列出的解除事由全部' : '约定的解除权只'}属于${sideName(contract, side)}，${rest}没有约定的解除权`;
      const finding = tell(first, what, mine.filter((end) => end !== first).map(({ span }) => ({ span, message: `${sideName(contract, side)}：「${short(slice(contract.text, span))}」` })));
      if (finding) yield finding;
    }
  },
  fixes({ span, data }, { contract }) {
    const words = slice(contract.text, span);
    const name = data?.['side'] ?? '';
    if (!/(?:解除|终止)(?:本)?(?:合同|协议)$/.test(words) || /决定/.test(words) || !contract.text.slice(0, span.start).endsWith(name) || name === '') return [];
    const object = /(?:解除|终止)(?:本)?(?:合同|协议)$/.exec(words)![0];
    return [replaceFix('改为双方对等的解除权', { start: span.start - name.length, end: span.end }, [literal('任何一方均可提前').join(''), { stop: 1, value: '30' }, `日书面通知对方${object}`])];
  },
};

interface Ending {
  readonly one: Said;
  readonly span: Span;
  readonly side: Side;
  /** The side may not end the contract. */
  readonly banned: boolean;
  /** At any time, without notice, or for no reason given. */
  readonly atWill: boolean;
  /** Without answering for it. */
  readonly free: boolean;
  /** On some days' notice. */
  readonly noticed: boolean;
  /** Something must have happened first. */
  readonly caused: boolean;
  readonly inForceMajeure: boolean;
}

const RIGHT = /(?:有权|(?<!不)可以?(?!能|靠|抗)|享有)(?:(?:根据|因|视|基于|按照|在)[^。;,]{1,24},)?(?:随时|单方面?|立即|即刻|自行|提前|不经|无需|无须|书面|在|于|经|以|通知|根据|依据|按照|直接|选择|要求)?[^。;,]{0,40}?(?:解除|终止|停止提供|停止向|中止或终止|取消|辞去)(?:\(中止\))?[^。;,]{0,14}?(?:合同|合约|协议|服务|合作|委托|采购|本次|关系)(?!款|期|的?(?:费用|项目清单))/dg;
/** 有权随时对服务进行变更、暂停或终止: what is ended stands before. */
const OVER = /(?:有权|可以?(?!能|靠)|享有)(?:随时|单方面?|自行|不经[^。;,]{0,8}|于任何时间|在任何时候)[^。;,]{0,10}?对[^。;,]{0,16}?(?:合同|合约|协议|服务|合作)[^。;,]{0,8}?(?:进行|作出|予以)?(?:(?:变更|修改|调整|暂停|中止|中断|限制)(?:、|或者?|和|及)?){0,4}(?:终止|停止|解除)/dg;
/** 可立即终止: the contract goes without saying; 甲方将解除合同. */
const ELIDED = /(?:有权|(?<!不)可以?)(?:立即|即时|随时|单方面?|提前[^。;,]{1,12}?)?(?:解除|终止)(?=[,。;]|$)/dg;
const WILL = /将(?:立即|直接|单方面?|无条件)?(?:终止|解除)(?:与[^。;,]{1,8}?的?)?本?(?:合同|合约|协议|合作|委托|[^。;,]{0,4}关系)(?![的之后时])/dg;
/** 保留在任何时候不经通知终止服务的权利. */
const KEEPS = /保留(?:在任何时[间候]|随时|不经[^。;,]{1,8}|无需[^。;,]{1,8}|单方面?|自行){1,3}[^。;,]{0,10}?(?:终止|停止|中断)[^。;,]{0,20}?(?:服务|协议|合同|账号|帐号|账户)[^。;,]{0,16}?的权利/dg;
/** 保留单方面对本服务变更、暂停、终止的权利. */
const KEEPS_OVER = /(?:保留|拥有|享有)(?:在任何时[间候]|随时|单方面?|自行){1,3}[对就][^。;,、]{0,20}?(?:服务|协议|合同)[^。;,]{0,30}?(?:终止|中止|停止|撤销)[^。;,]{0,12}?的权利/dg;
/** 不经通知先行终止您的账户. */
const UNTOLD = /(?:不经|无需|无须|不(?=事先|提前|另行))(?:事先|提前|另行)?(?:通知|告知)(?:[您你]|用户|会员|客户|对方|[甲乙]方)?[^。;,]{0,6}?(?:暂停|中止|终止|冻结|注销|封停|关闭|停止)[^。;,]{0,16}?(?:账户|帐户|账号|帐号|服务|协议|合同|合作)/dg;
/** 有权封禁您的账号, 取消其代理资格: the end of what standard terms or a membership give. */
const ACCOUNT = /(?:有权|(?<!不)可以?(?!能|靠|抗))[^。;,]{0,40}?(?:终止|注销|封禁|封停|关闭|取消|下线)(?:(?:、|或者?|和|及|直至)(?:限制|冻结|注销|终止|封禁|暂停))?[^。;,]{0,16}?(?:帐号|账号|账户|帐户|(?:注册|用户|会员)身份|(?:会员|用户|使用|注册|代理|合作|经销|加盟|客户)[^。;,]{0,4}资格)/dg;
/** 乙方提出解除本协议的，须提前30日通知: leaving on notice, which is a right though it is put as a duty. */
const ON_NOTICE = /(?:提出|要求|若|如|需要?|主动|自愿|提前|单方|拟|欲|想|中途)[^。;,]{0,8}?(?:解除|终止|停止|退租|退出|辞职|离职)[^。;,]{0,10}?(?:合同|合约|协议|合作|租赁|委托|关系)?[^。;,]{0,6}?(?:的|时)?,?[^。;,]{0,6}?(?:应当?|须|需|必须)?(?:至少)?提前\s?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|_)[^。;]{0,24}?(?:通知|告知|书面)/dg;
/** 乙方应无条件退场: the site, the service or the contract is taken back at one side's word. */
const UNCONDITIONAL = /(?:需要?|要|因|如)[^。;,]{0,16}?(?:收回|征用|拆除|改造|终止|解除|搬迁|另行(?:使用|开发|出租|安排)|开发|自用|出售|转让)[^。;]{0,30}?(?<bound>[甲乙丙]方|承租[方人]|租户|商户|受托方|承包方|供应商)(?:应当?|须|必须|需|将)?(?:在[^。;,]{1,12}?内?)?无条件(?:地)?(?:配合|服从|接受|同意|搬离|搬迁|退场|退出|迁出|腾退|腾空|撤离|返还|交还|退还)/dg;
const DECIDES = /(?:有权)?(?:自行|单方)?决定(?:是否)?[^。;,]{0,16}(?:终止|解除)[^。;,]{0,6}(?:合同|合约|协议|服务)/dg;
const EVEN = /(?:甚至|并可|直至|或者?)(?:单方面?)?(?:终止|解除)[^。;,]{0,8}(?:合作协议|协议|合同|服务)/dg;
/** 甲方享有任意解除权. */
const WILFUL = /(?:享有|拥有|保留|具有)[^。;,]{0,6}?(?:任意|单方|随时)的?(?:解除|终止)(?:本?(?:合同|合约|协议))?的?(?:权利?|的权利)/dg;
/** 可随时无理由解约. */
const AT_ANY_TIME = /(?:有权|可以?(?!能|靠))(?:随时|无理由|无条件|任意|单方面?){1,3}(?:解约|退租)/dg;
/** The last item of a list of grounds: whatever one side thinks fit. */
const CATCH_ALL = /认为(?:其他|其它|存在|有)?[^,。;]{0,8}?(?:应当?|需要?|应该)[^,。;]{0,6}?(?:终止|停止|解除)[^,。;]{0,8}?(?:情况|情形|行为)/dg;
const NEEDS_CONSENT = /经[^。;,]{1,8}(?:书面)?(?:同意|批准|许可)|征得[^。;,]{1,8}同意/;
const BAN = /(?:不得|无权|不可|不能)(?:以任何理由)?(?:单方面?|擅自|中途|提前|任意|自行|随意|无故|要求|提出){0,4}(?:(?:中止|撤销|撤回|变更|退出|解除)(?:、|和|及|或者?))?(?:解除|终止)[^。;,]{0,10}?(?:合同|合约|协议|委托|租赁|服务)(?!期)|(?:不享有|没有)(?:单方面?|提前|任意|任何){0,2}(?:解除|终止)[^。;,]{0,8}?权利?|单方面?(?:提前)?(?:解除|终止)[^。;,]{0,8}?行为无效/dg;
/** 不得擅自解除: not without a reason, which the law says of either side. */
const WEAK_BAN = /擅自|无故|随意|任意|无正当|正当理由|为由|法定/;
const AT_WILL = /随时|提前(?:书面)?(?:公告|通知|告知)|任意的?(?:解除|终止)|不经|不(?:事先|提前|另行)?通知|无需(?:提前|事先|说明|任何|另行)?[^,。;]{0,6}(?:通知|理由|告知|同意)|无须[^,。;]{0,6}(?:通知|理由|同意)|任何(?:理由|原因|时候|时间)|无条件|单方(?:面)?|自行决定|自主决定|根据自身|业务(?:需要|调整)|经营需要|市场变化|甚至|其他原因|根据[^,。;]{0,12}(?:情况|安排|计划)|认为[^。;,]{0,10}(?:需要|必要|不宜|不适)/;
const FREE = /(?:不承担|无需承担|无须承担|不负|免除)[^。;]{0,16}(?:责任|赔偿|补偿|违约)|无需[^,。;]{0,8}(?:赔偿|补偿)|不(?:作|做|予|给予|支付)(?:任何)?[^,。;]{0,4}(?:赔偿|补偿)/;
const NOTICE = /提前\s?[（(]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|_)/;
/** A breach or failure of the other side gives the right. */
const CAUSE = /违约|违反|逾期|未(?:能)?(?:产生|发生|使用|登录|续|按|在|经|履行|达|支付|通过|完成|提供|及时|办理|遵守)|不(?:合格|履行|符合|能履行|达标|按)|拒绝|拒不|丧失|泄露|虚假|欺诈|不实|超过[^,。;]{0,10}[日天月次]|累计|连续|侵权|破产|被(?:吊销|责令|查封)|擅自|拖欠|下列情形|以下情形|情形之一|如下情形|以下情况|下列情况|存在[^,。;]{0,10}(?:问题|瑕疵)|因[甲乙]方(?:原因|过错)|冒用|违法|(?:达不到|不满足|不具备)/;

/** 甲方如需自用房屋: a wish of one's own is no cause. */
const OWN_WISH = /(?:如|若|因)?(?:需要?|要|欲|想|拟)[^。;,]{0,30},$/;

/** Words that give a right to end the contract, or take it. */
const ENDS = saying(/解除|解约|终止|停止|中断|取消|注销|冻结|封禁|封停|关闭|退租|辞职|离职/, (text) => {
  if (/建议[^。;]{0,24}(?:补充|约定|增加|明确|写明)/.test(text) || (/协商一致[^。;]{0,16}(?:解除|终止)/.test(text) && !/有权|不得/.test(text))) return null;
  const bans = [...text.matchAll(BAN)];
  const rights = [RIGHT, OVER, ELIDED, WILL, KEEPS, KEEPS_OVER, UNTOLD, ACCOUNT, AT_ANY_TIME, DECIDES, EVEN, CATCH_ALL, WILFUL].flatMap((shape) => [...text.matchAll(shape)].filter((match) => !bans.some((ban) => ban.index < match.index && match.index < ban.index + ban[0].length)).map((match) => ({ match, banned: false })));
  const leaves = NEEDS_CONSENT.test(text) ? [] : [...text.matchAll(ON_NOTICE)].filter((match) => !rights.some((right) => right.match.index < match.index + match[0].length && match.index < right.match.index + right.match[0].length)).map((match) => ({ match, banned: false, leaves: true }));
  return some<{ readonly match: RegExpExecArray; readonly banned: boolean; readonly leaves?: boolean }>([...rights, ...leaves, ...bans.map((match) => ({ match, banned: true }))]);
});

export function* endings(contract: Contract, sideOf: (text: string, at: number) => Side | null): Iterable<Ending> {
  for (const one of saidBy(contract, ENDS)) {
    const { text } = one;
    for (const { match, banned, leaves = false } of one.fact) {
      const [start, end] = match.indices![0]!;
      // What is ended is an account, an order, somebody's use — or somebody else asks for it.
      if (/协商|要求(?:甲方|乙方|对方)(?![^。;,]{0,16}并(?:单方)?(?:解除|终止))|(?:合同|合约|协议)(?:解除|终止)(?:后|时)|劳动合同/.test(match[0]) || (!banned && /不得$|无权$/.test(text.slice(Math.max(0, start - 2), start)))) continue;
      const named = sideOf(text, start) ?? (banned ? opener(contract, text, start, sideOf) : /^(?:甚至|并可|直至|或)/.test(match[0]) ? firstSide(text, start, sideOf) : UNTOLD_FIRST.test(match[0]) ? entitled(text, start, sideOf) : thinker(text, start, sideOf));
      if (named === null) continue;
      // 不经通知而注销您的账户: not the one whose account it is.
      const side = UNTOLD_FIRST.test(match[0]) && /您的|用户的/.test(match[0]) && isConsumer(contract, named) ? (otherThan(contract, named) ?? 'drafter') : named;
      const before = leadOf(contract, one) + text.slice(0, start);
      // 乙方连续亏损的，甲方…: a condition in one segment.
      const own = ownReason(contract, before, side);
      const cause = !own && (CAUSE.test(before) || /(?:正当|合理)(?:的)?(?:理由|原因)[^。;,]{0,12},?[^。;,]{0,10}$/.test(before) || (/认为/.test(before) || !OWN_WISH.test(before)) && (/的,?[^,。;]{0,8}$/.test(before.slice(-12)) || /(?:如果?|若|因|由于)[^。;]{0,80},?[^,。;]{0,10}$/.test(before.slice(-100)) && !/根据|业务|需要/.test(before.slice(-30))));
      const inForceMajeure = topicOf(contract, one) === 'force-majeure' || /不可抗力/.test(before);
      const free = FREE.test(text);
      const noticed = NOTICE.test(text);
      const atWill = !banned && !leaves && !inForceMajeure && !isConsumer(contract, side) && (match[0].startsWith('认为') || own || /认为[^。;]{0,30}(?:可能|风险)[^。;]{0,20}$/.test(before) && /立即|随时|直接/.test(match[0]) || (!cause ? AT_WILL.test(match[0]) || free || noticed || /甚至|并可/.test(match[0]) : /认为[^。;,]{0,14}(?:不再?需要|没有必要|无必要|不宜|不适合|必要)/.test(before) || (AT_WILL.test(match[0]) && /认为|其他原因|自行|独立判断|潜在|可能|任何(?!规定|条款|约定|义务)|单方判断|不经|不(?:事先|提前|另行)?通知/.test(text)) || (free && /潜在|任何损害|认为|怀疑/.test(before))));
      yield { one, span: placed(one, start, end), side, banned, atWill, free, noticed, caused: leaves ? CAUSE.test(before.slice(before.lastIndexOf(';') + 1)) : cause && !atWill, inForceMajeure };
    }
  }
}

/** What a sentence that goes on (；并且甲方有权…) or an item of a list goes on from. */
function leadOf({ clauses, text }: Contract, { sentence: { clause, span } }: Said): string {
  if (/^[\s]*(?:并且|并|同时|且|此外)/.test(text.slice(span.start, span.start + 6))) return folded(text.slice(Math.max(text.lastIndexOf('\n', span.start) + 1, span.start - 120), span.start));
  const at = clause === null ? undefined : clauses[clause];
  const parent = at === undefined || at.parent === null || Math.abs(at.own.start - span.start) > 12 ? undefined : clauses[at.parent];
  const lead = parent === undefined ? '' : folded(text.slice(Math.max(parent.own.start, parent.own.end - 120), parent.own.end)).trimEnd();
  return /[,:]$/.test(lead) ? lead : '';
}

/** The first sentence that lets one side take back what the contract is about and binds the other to comply whatever it costs. */
function* takenBack(contract: Contract): Iterable<Finding> {
  for (const one of saidBy(contract, BACK)) {
    const bound = one.fact.groups!['bound']!;
    yield { span: placed(one, one.fact.index, one.fact.index + one.fact[0].length), message: `一句话就可以收回，${bound}必须无条件接受，没有补偿` };
    return;
  }
}
/** The first item of a list of one side's grounds that is that side's own affair. */
function* ownGrounds(contract: Contract, sideOf: (text: string, at: number) => Side | null): Iterable<Finding> {
  for (const one of saidBy(contract, OWN_GROUND)) {
    const lead = leadOf(contract, one);
    const right = /(?:有权|可以?)(?!能)[^。;,]{0,20}?(?:解除|终止)/.exec(lead);
    const side = right && sideOf(lead, right.index);
    if (side === null || side === 'each' || isConsumer(contract, side) || !ownReason(contract, `因${one.fact}`, side) && !/认为|其他原因/.test(one.fact)) continue;
    const at = one.text.indexOf(one.fact);
    yield { span: placed(one, at, at + one.fact.length), message: `${sideName(contract, side)}自己的原因也成了解除的事由` };
    return;
  }
}
const OWN_GROUND = saying(/机构|组织|预算|战略|经营|业务|规划|资金|计划|项目|自身|内部|认为|其他原因/, (text) => /(?:^|[\s\d.、()一二三四五六七八九十;])(?:因|由于)?(?<own>[^。;,:、\d()]{0,10}(?:机构|组织架构|预算|战略|经营|内部|业务|规划|资金|上级|计划|项目|自身)[^。;,]{0,12}(?:调整|变化|变更|改革|调减|取消|需要|安排|原因|要求|方针)[^。;,]{0,12}|[^。;,:、]{0,8}(?:认为[^。;,]{0,16}(?:不宜|不适合|不再?需要|没有必要)|因其他原因[^。;,]{0,4}(?:不宜|不再))[^。;,]{0,12})[。;,]?\s*$/.exec(text)?.groups?.['own'] ?? null);

/** The first sentence by which only one side pays for leaving early, where the other may leave for nothing. */
function* exitPrice(contract: Contract, ends: readonly Ending[], sideOf: (text: string, at: number) => Side | null): Iterable<Finding> {
  const prices = [...saidBy(contract, PRICED)].map((one) => ({ one, side: sideOf(one.text, one.fact.index) }));
  const [first] = prices;
  if (!first || typeof first.side !== 'number' || isConsumer(contract, first.side) || prices.some(({ side }) => side !== first.side)) return;
  const other = otherThan(contract, first.side);
  if (!ends.some((end) => !end.banned && (end.side === 'each' || end.side === other) && end.noticed && !end.caused && !end.inForceMajeure)) return;
  const { one } = first;
  yield { span: placed(one, one.fact.index, one.fact.index + one.fact[0].length), message: `只有${sideName(contract, first.side)}提前退出要付钱，对方只要提前通知` };
}
const PRICED = saying(/(?:退出|终止|解除|停止|解约|退租)[^]*(?:支付|赔偿|承担|补偿)/, (text) => [...text.matchAll(/(?:中途|提前|单方面?|书面通知){1,2}(?:\d+[日天]|[^。;,]{0,10})?(?:退出|终止|解除|停止|退租|解约)[^。;]{0,50}?(?:支付|赔偿|承担|补偿)[^。;]{0,30}?(?:违约金|补偿金|终止费|赔偿金|[一二两三四五六七八九十0-9]+个月|[0-9]%)/g)][0] ?? null);

/** 因机构改革, 因自身经营需要: what the side that ends the contract has in its own hands. */
function ownReason({ parties }: Contract, before: string, side: Side): boolean {
  const match = OWN_REASON.exec(before.slice(-80));
  return match !== null && !parties.some((party, i) => i !== side && foldedNames(party).some((name) => match[0].includes(name)));
}
const OWN_REASON = /(?:因|由于|基于|根据|如|若)[^。;,]{0,12}(?:机构|组织架构|预算|战略|经营|内部|业务|规划|资金|上级|计划|项目|自身)[^。;,]{0,24}(?:调整|变化|变更|改革|调减|取消|需要|安排|原因|要求|方针)[^。;,]{0,8},?[^。;,]{0,10}$/;

const BACK = saying(/无条件/, (text) => {
  if (/政府|国家|市政|城市规划|征收|拆迁|补偿|期满|届满|到期|违约|逾期|双方|不可抗力|第三[方人]/.test(text)) return null;
  return [...text.matchAll(UNCONDITIONAL)][0] ?? null;
});

/** The side a sentence with several rights in a row speaks of: named once, before the first. */
function firstSide(text: string, at: number, sideOf: (text: string, at: number) => Side | null): Side | null {
  for (const match of text.slice(0, at).matchAll(/有权|可以?/g)) {
    const side = sideOf(text, match.index);
    if (side !== null) return side;
  }
  return null;
}

const UNTOLD_FIRST = /^(?:不经|无需|无须|不事先|不提前|不另行)/;
/** 海棠凭判断，有权在发现异常时，不经通知终止: the nearest segment before that names somebody, as long as it gives a right. */
function entitled(text: string, at: number, sideOf: (text: string, at: number) => Side | null): Side | null {
  const from = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf(';', at - 1)) + 1;
  if (!/有权|可以?|保留/.test(text.slice(from, at))) return null;
  for (let end = text.lastIndexOf(',', at - 1); end > from && end > at - 160; end = text.lastIndexOf(',', end - 1)) {
    // 本平台基于自身的判断: the name stands before what it goes by.
    const ground = text.slice(0, end).search(/(?:基于|根据|依据|按照)[^,]*$/);
    const side = sideOf(text, end) ?? (ground > from ? sideOf(text, ground) : null);
    if (side !== null) return side;
  }
  return null;
}

/** 委托人签署之后，不得…: the party that a segment before opens with. */
function opener({ parties }: Contract, text: string, at: number, sideOf: (text: string, at: number) => Side | null): Side | null {
  const from = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf(';', at - 1)) + 1;
  for (let end = text.lastIndexOf(',', at - 1); end > from; end = text.lastIndexOf(',', end - 1)) {
    const words = text.slice(Math.max(from, text.lastIndexOf(',', end - 1) + 1), end).replace(/^[\s\d.、()一二三四五六七八九十]+/, '');
    if (parties.some((party) => foldedNames(party).some((name) => words.startsWith(name)))) return sideOf(text, end);
  }
  return null;
}

/** 若甲方认为没有必要，可终止: who thinks so may end it. */
function thinker(text: string, at: number, sideOf: (text: string, at: number) => Side | null): Side | null {
  const before = text.slice(Math.max(0, at - 60), at);
  // 甲方认为没有必要的，可…; 甲方如需收回房屋，可….
  const match = /(?:认为|判断|决定|(?:如|若|因)?(?:需要?|要|欲|想|拟))[^。;,]{0,30},$/.exec(before);
  return match ? sideOf(text, at - before.length + match.index) : null;
}

/** Who may leave when he likes because he is no business: 用户, 学员, 业主. */
const isConsumer = ({ parties, text }: Contract, side: Side): boolean => {
  const party = typeof side === 'number' ? parties[side] : undefined;
  return party !== undefined && /您|用户|会员|学员|消费者|患者|家长|游客|旅客|旅游者|顾客|劳动者|业主$|员工/.test([...foldedNames(party), party.name ? fold(slice(text, party.name)) : ''].join(' '));
};

/** Told beforehand, what was not used given back, or over anyhow. */
const IS_FAIR = /续费|续期|期满|届满|到期|退还|返还|退回|通知[^。;,]{0,6}后|提前[^。;,]{0,12}通知/;
/** Any breach whatever, no threshold, no time to mend it. */
const isAnyBreach = (text: string): boolean => /违反[甲乙]方的?(?:各项|相关|有关)?(?:规定|规章|制度|管理)/.test(text) || /未(?:能)?(?:履行|遵守)[^,。;]{0,8}义务|(?:违反|不遵守|违背)[^。;,]{0,24}(?:协议|合同|约定|规定|规范|规则|制度|条款|义务)|(?:如有|若有)违反|(?<!视[同为作])(?:甲方|乙方|一方)(?:如)?违约[,的时]|违约方为/.test(text) && !/严重|根本|重大|逾期|超过|经[^。;,]{0,12}(?:催告|通知|要求)|仍(?:不|未)|期限内|[0-9一二三四五六七八九十]+[日天次]|法律法规|国家/.test(text);
/** Whatever term it is that is not kept. */
const SLIGHTEST = /违反[^。;,]{0,16}(?:任何|任一|任意)(?:一[条项])?(?:条款|规定|约定|义务|规则|内容)/;
/** 您可以随时注销账号: a way out for whoever accepts standard terms. */
const USER_LEAVES = /(?:您|用户|会员|客户|使用者|商家|商户)[^。；;，,\n]{0,10}(?:有权|可以?|可随时|申请|选择)[^。；;\n]{0,24}(?:终止|解除|注销|停止(?:使用|接受)|退出|取消|退订)/;
/** A list of grounds is several. */
const grounds = ({ one }: Ending): number => (/(?:下列|以下|如下|下述)[^,。;]{0,12}(?:情[形况]|行为|事由)/.test(one.text) ? 3 : 1);
const isAboutEnds = (contract: Contract, one: Said): boolean => ['termination', 'liability'].includes(topicOf(contract, one) ?? '');
const topicOf = ({ clauses }: Contract, { sentence }: Said): string | null => (sentence.clause === null ? null : clauses[sentence.clause]!.topic);
const short = (words: string): string => (words.length <= 36 ? words : `${words.slice(0, 16)}……${words.slice(-16)}`);
