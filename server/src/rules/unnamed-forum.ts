import type { Contract } from '../model/contract.ts';
import { says } from '../model/matches.ts';
import { hits, lineSieve } from '../model/sieve.ts';
import { fold } from '../text/script-fold.ts';
import { parseTemplate } from '../text/snippet.ts';
import { slice, type Span } from '../text/span.ts';
import { CHOSEN_ELSEWHERE, DECIDED, offersBoth } from './arbitrate-or-litigate.ts';
import type { Example, Finding, Rule } from './rule.ts';
import { isJudged, placed, replaceFix, said, type Said } from './shapes.ts';

/** A dispute clause that names neither an arbitral institution nor a court. */
export const unnamedForum: Rule = {
  code: 'unnamed-forum',
  title: '没有写明仲裁机构或者管辖法院',
  severity: 'error',
  basis: ['仲裁法第27条', '仲裁法第29条'],
  docs: `约定仲裁却没有选定仲裁机构，或者约定诉讼却没有写明哪里的法院。

仲裁协议必须有选定的仲裁机构；没有约定或者约定不明确，又达不成补充协议的，仲裁协议无效。只写地点（“甲方所在地仲裁机构”）的，只有该地恰好只有一个仲裁机构时才算选定；写两个机构的，要双方再选定一个。诉讼只写“有管辖权的人民法院”的，等于没有约定，按被告住所地或者合同履行地确定管辖。

请写仲裁机构的全称，或者写明与争议有实际联系的地点（原告、被告住所地，合同签订地、履行地，标的物所在地）的人民法院。

**不报告**：机构名称留白的（另报空白未填）；合同别处写明了机构的；法律规定的劳动争议仲裁。`,
  examples: {
    good: ([
      '因本合同发生的争议，提交深圳国际仲裁院仲裁。',
      '协商不成的，向合同签订地人民法院起诉。',
      '协商不成的，向甲方住所地有管辖权的人民法院起诉。',
      { text: '协商不成的，提交仲裁。\n仲裁机构为杭州仲裁委员会。', why: '下一句写明了机构' },
      { text: '发生劳动争议的，可以向劳动争议仲裁委员会申请仲裁。', profile: 'labour' },
      { text: '对裁决不服的，可以依法向人民法院起诉。', profile: 'labour', why: '劳动争议的管辖由法律规定' },
      { text: '争议提交________仲裁委员会仲裁。', why: '留白，另行报告' },
    ] satisfies (string | Example)[]).map((example): Example => ({ profile: 'generic', ...(typeof example === 'string' ? { text: example } : example) })),
    bad: [
      { text: '协商不成的，[|提交仲裁|]解决。', fixed: '协商不成的，提交____仲裁委员会仲裁解决。' },
      { text: '因本合同发生的争议，由[|当地仲裁委员会|]仲裁。', fixed: '因本合同发生的争议，由____仲裁委员会仲裁。' },
      { text: '争议提交[|有关仲裁机构|]裁决。' },
      { text: '协商不成的，提请[|合同仲裁机关|]仲裁。' },
      { text: '协商不成的，由[|市级仲裁委员会|]仲裁。' },
      { text: '协商不成的，提交[|双方共同选定的一名仲裁员|]裁决。', why: '只有人，没有机构' },
      { text: '双方应友好协商，协商不成的，[|通过诉讼解决|]。', fixed: '双方应友好协商，协商不成的，向甲方住所地有管辖权的人民法院起诉。' },
      { text: '协商不成的，任何一方可以诉至[|法院|]。', fixed: '协商不成的，任何一方可以诉至甲方住所地有管辖权的人民法院。' },
      { text: '协商不成的，向[|有管辖权的人民法院|]起诉。', fixed: '协商不成的，向甲方住所地有管辖权的人民法院起诉。', why: '等于没有约定，只作建议' },
      { text: '争议由[|北京仲裁委员会或者上海仲裁委员会|]仲裁。', why: '两个机构须再选定一个' },
    ].map((example) => ({ profile: 'generic' as const, ...example })),
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    let named: boolean | null = null;
    for (const one of said(contract, /仲裁|法院|诉讼|起诉|司法|法律(?:程序|途径|手段)|诉诸|提交\s*解决/)) {
      const { text } = one;
      if (!isDispute(one, contract) || /劳动(?:人事)?争议|劳动仲裁/.test(text)) continue;
      const arbitration = recognition.profile === 'labour' ? null : arbitrationIn(text);
      if (arbitration) {
        named ??= namesInstitution(contract);
        // Where the courts may be chosen as well, arbitrate-or-litigate says so; whoever keeps the arbitration has still to name who arbitrates.
        if (arbitration.kind === 'none' && named) continue;
        if (offersBoth(text)) yield { ...arbitrationFinding(one, arbitration, contract), severity: 'information', message: `「${slice(contract.text, placed(one, arbitration.at.start, arbitration.at.end))}」也没有选定仲裁机构，保留仲裁的话还要写明机构的全称` };
        else if (!/法院|诉讼|起诉/.test(text) || arbitration.kind !== 'none') yield arbitrationFinding(one, arbitration, contract);
        continue;
      }
      const court = text.includes('仲裁') || recognition.profile === 'labour' ? null : courtIn(text);
      if (court && !namesCourt(contract) && (court.kind === 'court' || text.trim().length <= court.end - court.start + 2 || !namesInstitution(contract))) yield { span: placed(one, court.start, court.end), severity: 'hint', basis: ['民诉法第24条', '民诉法第35条'], message: `「${slice(contract.text, placed(one, court.start, court.end))}」没有写明是哪里的法院，等于没有约定管辖`, data: { kind: court.kind } };
      const blank = /(?:提交|提请|向|由)[\s_]{1,20}(?:解决|裁决|处理|管辖)/dg.exec(text);
      if (blank && !court) yield { span: placed(one, ...blank.indices![0]!), severity: 'warning', basis: ['仲裁法第29条', '民诉法第35条'], message: '争议交由谁解决没有写明', data: { kind: 'blank' } };
    }
  },
  fixes({ span, data }, { contract }) {
    const words = slice(contract.text, span);
    switch (data?.['kind']) {
      case 'none':
        return [replaceFix('写明仲裁机构', span, parseTemplate(words.replace(/仲裁$/, '').replace(/(?:申请|通过|以|采取|采用|进行|提起|由)$/, '提交').replace(/^(?:申请|通过|以|采取|采用|进行|提起)$/, '提交').concat('${1:____}仲裁委员会仲裁')))];
      case 'generic':
        return [replaceFix('写明仲裁机构的全称', span, parseTemplate('${1:____}仲裁委员会'))];
      case 'two':
        return words.split(/或者?|、|和|及/).map((name) => replaceFix(`只保留${name}`, span, [name]));
      case 'suit':
        return [replaceFix('写明哪里的法院', span, parseTemplate(`向${WHERE_TO_SUE}有管辖权的人民法院起诉`))];
      case 'court':
        return [replaceFix('写明法院所在地', span, parseTemplate(`${WHERE_TO_SUE}有管辖权的人民法院`))];
      default:
        return [];
    }
  },
};

const WHERE_TO_SUE = '${1|甲方住所地,乙方住所地,被告住所地,合同履行地,合同签订地|}';

function isDispute({ text, sentence }: Said, { clauses }: Contract): boolean {
  if (/争议|纠纷|协商(?:不成|不能|未果|无果|解决)|分歧|争执/.test(text)) return true;
  const topic = sentence.clause === null ? null : clauses[sentence.clause]!.topic;
  return topic === 'dispute-resolution' || (topic === 'governing-law' && /法院|仲裁/.test(text));
}

interface Arbitration {
  readonly kind: 'none' | 'generic' | 'place' | 'two';
  readonly at: Span;
}
const INSTITUTION = /((?:(?!仲裁)[一-龥A-Za-z]){0,24})仲裁(?:委(?:员会)?(?!员)|院|中心|机构|机关|部门)/dg;
/** Words that lead to the institution's name. */
const LEAD = /^.*(?:提交给?|提请|报请|请求|申请|向|由|交由?|至|到|去|请|选择|选定|约定|为|是|的争议|应|可|均|经|(?<!所)在|通过|委托|将|或者?|和|与|及|送)(?!际|市(?!级)|省(?!级))/;
const GENERIC = /^(?:.*(?:当地|本地|有关|相关|任何一[方个家]|任一|任意|某一?个?|有权|有管辖权的?|具有管辖权的?|管辖|合法|专业|指定|法定|国家|[省市区县](?:一)?级|经济|(?:经济)?合同(?:管理)?|争议|双方(?:认可|约定|选定|同意)?的?|第三方|该|本|其|上述|所属|一方))?(?:的|地)?$/;
const PLACE = /(?:所在地|住所地|签订地|签约地|签署地|履行地|营业地|注册地|经营地|项目地|房屋地|物业地|属地|^[一-龥]{2,9}[省市区县州])(?:的|当地|有关|相关|有管辖权的)*$/;
const SUBMIT = /(?:(?:提交|提请|申请|通过|进行|提起|采取|采用|以|由)(?:[^。;,仲]{0,12})?)(?<!技术|质量|计量)仲裁(?!委员会|院|中心|机构|机关|部门|员|庭|协议|规则|裁决|费|期间|程序|条款|时效|法|的|地|结果|语言|过程)/dg;
/** 提交双方均能接受的独任仲裁员裁决: people, and no institution whose rules say how they are found. */
const ARBITRATOR = /(?:提交给?|提请|交由?|由|请)(?<at>(?=[^。;,_仲]{0,20}(?:双方|各方|各自|共同|选定|指定|推选|推举|独任|唯一|[一二三1-3]名))[^。;,_仲]{0,24}(?:仲裁员组成的)?仲裁(?:人|员|庭))(?:进行|予以|作出|居中)*(?:最终|终局)?(?:解决|裁决|仲裁|裁定|处理)/d;
const BODY = /CIETAC|HKIAC|SIAC|ICC|UNCITRAL|(?:贸|海|北|上|国)仲(?!裁)/i;

function arbitrationIn(text: string): Arbitration | null {
  if (!text.includes('仲裁') || BODY.test(text) || CHOSEN_ELSEWHERE.test(text)) return null;
  if (/仲裁(?:裁决|费|员|庭|期间|程序|规则)[^。;]{0,30}$/.test(text) && !/提交|申请|提请|由|向/.test(text)) return null;
  const names: { readonly name: string; readonly at: Span }[] = [];
  for (const match of text.matchAll(INSTITUTION)) {
    const before = match[1]!;
    const name = before.replace(LEAD, '');
    const [, end] = match.indices![0]!;
    const start = end - (match[0].length - before.length) - name.length;
    // A blank before it is reported as a blank.
    if (name === '' && /[\s_[\]()【】×Xx*{}$]$/.test(text.slice(0, start))) return null;
    names.push({ name, at: { start, end } });
  }
  if (names.length === 0) {
    const person = ARBITRATOR.exec(text);
    if (person) return { kind: 'none', at: { start: person.indices!.groups!['at']![0], end: person.indices!.groups!['at']![1] } };
    const match = [...text.matchAll(SUBMIT)][0];
    if (!match || /不(?:得|能(?!解决|达成|协商)|再|可)|放弃/.test(text.slice(Math.max(0, match.index - 6), match.index)) || /[_]{2}|\s{2}仲裁|\[\s*\]|【\s*】/.test(text)) return null;
    const [start, end] = match.indices![0]!;
    return { kind: 'none', at: { start, end } };
  }
  // 某市仲裁委员会 is a name not quite right that still tells which institution is meant (仲裁法解释第3条).
  const real = names.filter(({ name, at }) => !GENERIC.test(name) && (!PLACE.test(name) || (/^[一-龥]{2,4}市$/.test(name) && text.slice(at.start, at.end).endsWith('委员会'))));
  if (real.length >= 2) {
    const [a, b] = [real[0]!, real[1]!];
    return a.name !== b.name && /^(?:或者?|、|和|及)(?:向|由|提交)?$/.test(text.slice(a.at.end, b.at.start)) ? { kind: 'two', at: { start: a.at.start, end: b.at.end } } : null;
  }
  if (real.length === 1) return null;
  const { name, at } = names[0]!;
  // 向法院、仲裁机构申请解封: something else is asked of it. 提交____人民法院/仲裁委员会处理: an option.
  if (/^[^。;,]{0,14}(?:解封|保全|执行|冻结|查封|鉴定|公证|备案|送达|出具|提供)/.test(text.slice(at.end)) || /法院\s?\/\s?$/.test(text.slice(0, at.start))) return null;
  // Spoken of (法院或者仲裁机构送达文书, 经法院判决或者仲裁机构裁决), not chosen.
  if (text.includes('判决') && DECIDED.test(text.slice(Math.max(0, at.start - 40), at.start))) return null;
  if (!/(?:提交给?|提请|报请|请求|申请|向|由|交|交由|至|到|去|选择|选定|约定)[^。;,]{0,30}$/.test(text.slice(Math.max(0, at.start - 32), at.start)) && !/^(?:申请|提请|进行|提起)?(?:仲裁|裁决)(?!另有|确定|认定|书|结果)/.test(text.slice(at.end, at.end + 10))) return null;
  return { kind: PLACE.test(name) ? 'place' : 'generic', at };
}

function arbitrationFinding(one: Said, { kind, at }: Arbitration, contract: Contract): Finding {
  const span = placed(one, at.start, at.end);
  const words = slice(contract.text, span);
  switch (kind) {
    case 'place':
      return { span, severity: 'warning', basis: ['仲裁法解释第6条', '仲裁法第29条'], message: `「${words}」只写了地点，该地不是恰好只有一个仲裁机构的，仲裁约定无效`, data: { kind: 'generic' } };
    case 'two':
      return { span, severity: 'warning', basis: ['仲裁法解释第5条'], message: `「${words}」约定了两个仲裁机构，双方不能再选定一个的，仲裁约定无效`, data: { kind } };
    case 'generic':
      return { span, message: `「${words}」不是选定的仲裁机构，仲裁约定无效`, data: { kind } };
    default:
      return { span, message: `「${words}」没有选定仲裁机构，仲裁约定无效`, data: { kind } };
  }
}

/** Whether some sentence names an institution. */
const namesInstitution = (contract: Contract): boolean => hits(contract, INSTITUTIONS).length > 0;

const INSTITUTIONS = lineSieve((line) => {
  const plain = fold(line);
  if (BODY.test(plain)) return true;
  for (const match of plain.matchAll(INSTITUTION)) {
    const name = match[1]!.replace(LEAD, '');
    const start = match.index + match[1]!.length - name.length;
    if (name === '' ? /[\s_[\]()【】×Xx*{}$]$/.test(plain.slice(Math.max(0, start - 1), start)) : !GENERIC.test(name)) return true;
  }
  return null;
});

const COURT = /(?:依法)?(?:向|由|到|在|提交|提请|报请|请求|交由|诉至|起诉至|至)(?:(?<at>(?:当地|有关|相关|所属|依法|有|具有|享有|任何|任一|合法|管辖权?的?)[^。;,]{0,12}?法院)|(?<bare>(?:人民)?法院))(?:[^。;,]{0,6}?(?:起诉|诉讼|解决|管辖|审理|裁判|判决|裁决|提出))/dg;
/** 可提交法院。, 诉至人民法院。: no more is said of it. */
const COURT_ALONE = /(?:提交给?|提请|诉至|诉到|诉诸|起诉[至到]|告到|交由?|上诉至)(?<at>(?:当地|有关|相关|有权|有管辖权|具有管辖权|有)?的?(?:人民)?法院)(?=[。;,]|$)/dg;
const WHERE = /所在地|住所地|履行地|签订地|签约地|签署地|营业地|注册地|登记地|经营地|标的物|不动产|房屋|工程|项目地|原告|被告|守约方|[一-龥]{2}(?:市|区|县|州|省)[^。;,]{0,12}法院|开户行|网点|互联网法院|海事法院|知识产权法院/;

/** 通过诉讼解决, 按司法程序处理, 依法提起诉讼: a court, without a word of which. */
const SUIT = /(?:依法|可以?|均可|有权|直接){0,3}(?:(?:通过|以|采取|采用|经|走)(?:法律|司法|民事)?诉讼(?:的?(?:方式|途径|程序|手段))?|(?:按照?|依照?|通过|循|走|经|以)(?:司法|法律)(?:程序|途径|手段)|诉诸(?:法律|司法|诉讼)|由?司法(?:机关|部门))(?:予以|进行|来|最终|依法)*(?:解决|处理|裁决)(?=[。;,]|$)|(?:依法|可以?|均可|有权|直接){1,3}(?:提起诉讼|起诉)(?=[。;]|$)|走(?:法律|司法|诉讼)(?:程序|途径)(?=[。;]|$)/d;

function courtIn(text: string): (Span & { readonly kind: 'court' | 'suit' }) | null {
  if (WHERE.test(text)) return null;
  for (const match of [...text.matchAll(COURT), ...text.matchAll(COURT_ALONE)]) {
    if (/[\s_[\]]{2}/.test(match[0])) return null;
    const at = match.indices?.groups?.['at'] ?? match.indices?.groups?.['bare'];
    if (at) return { start: at[0], end: at[1], kind: 'court' };
  }
  const suit = /法院/.test(text) ? null : SUIT.exec(text);
  return suit ? { start: suit.indices![0]![0], end: suit.indices![0]![1], kind: 'suit' } : null;
}

const COURT_ELSEWHERE = /(?:所在地|住所地|履行地|签订地|签约地|原告|被告|[市区县州])[^。;,\n]{0,14}法院/;
const namesCourt = (contract: Contract): boolean => says(contract, COURT_ELSEWHERE);
