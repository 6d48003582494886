import { isLetter, isPartyName, LETTER, mayNameParty, PARTY_NAMES, roleOfName } from './party-names.ts';

/** What stands before the colon of a line that introduces a party: 甲方/卖方, 供货单位（甲方）, 甲方（出租方）姓名. */
export interface PartyLabel {
  /** Every name it gives the party, in the order they stand; never empty. */
  readonly names: readonly string[];
  /** The name behind 以下简称 in one of its brackets. */
  readonly short: string | null;
  /** Where the label ends, before the colon if there is one. */
  readonly end: number;
}

/** Those who order or do a work are named so in notes (甲方（建设单位）); on a line of their own they are often but particulars of the project. */
const ONLY_IN_NOTES = /(?<!委托|受托|聘用|供货|购货|采购|维保)单位$/;
/** 甲　方, 供　方, 甲方. */
const spread = (name: string): string => [...name].join('[ \\u3000]{0,6}');
const OPENS = new RegExp(`^(?:[甲乙丙丁戊][ \\u3000]{0,8}方|${LETTER}|${PARTY_NAMES.filter((name) => !ONLY_IN_NOTES.test(name)).map((name) => (name.length === 2 ? spread(name) : name)).join('|')})`);
/** Any other word before or behind a letter: 供货单位（甲方）. */
const WORD = /^[一-鿿](?:[ \u3000]{0,4}[一-鿿]){1,6}?(?=[ \u3000]{0,4}(?:[（(]|[：:]))/;
const NOTE = /^[\s*_]*[（(〔\[【]([^（）()〔〕\[\]【】]{1,30})[）)〕\]】]/;
/** 甲方/卖方, 甲方、供方, 甲方 卖方. */
const BESIDE = /^[ \u3000]{0,4}[/／、|]?[ \u3000]{0,4}/;
/** The Seller 卖方. */
const LATIN = /^(?:[A-Za-z][A-Za-z.'/-]{0,12}[ ,]{0,2}){1,4}(?:[（(][A-Za-z ./-]{1,24}[）)][ ]{0,2})?[:/]?[ ]{0,2}(?=[一-鿿])/;
/** 甲方（出租方）姓名和身份证号： */
const OF_IT = /^[ \u3000]{0,4}(?:单位|公司|企业)?(?:姓名|名称|全称|信息|资料|单位)(?:[（(][^（）()\n]{1,12}[）)])?(?:[和及与、/][一-鿿、和及与]{1,16})?(?=[ \u3000]{0,4}[：:])/;
/** 供货方名称： */
const NAME_OF_IT = /^[ \u3000]{0,4}(?:名称|全称)(?=[ \u3000]{0,4}[：:])/;
const SHORT = /(?:以下)?(?:简称|下称|以下称)(?:为)?[：:]?[“"「『]([^”"」』]{1,12})/;

/** The names given in the brackets of a label, or of one behind a party's name: 供货方, 甲方, 以下简称甲方. */
export const namesInNote = (note: string): readonly string[] =>
  note.split(/[、，,：:“”"‘’「」/／或]/).map((part) => part.replace(/^(?:以下)?[简下]?(?:称|即)为?/, '').replace(/[ \u3000]/g, '')).filter((name) => isLetter(name) || isPartyName(name));

/** Reads the label a stretch of text opens with; null where it opens with no party's. A word that is no party's known name counts beside 甲方 only. */
export function readPartyLabel(words: string): PartyLabel | null {
  const latin = LATIN.exec(words)?.[0].length ?? 0;
  const bracketed = BRACKETED.exec(words);
  const names: string[] = [];
  let short: string | null = null;
  let at = bracketed?.[0].length ?? latin;
  if (bracketed) names.push(bracketed[1]!);
  else {
    const rest = words.slice(at);
    const longer = WORD.exec(rest)?.[0] ?? '';
    // 受聘人员（乙方） begins like 受聘人.
    const known = LETTER_NOTE.test(rest.slice(longer.length)) && longer.length > (OPENS.exec(rest)?.[0].length ?? 0) ? undefined : OPENS.exec(rest)?.[0];
    // 供货方代表： is no 供货方.
    const word = known ?? WORD.exec(rest)?.[0];
    if (word === undefined) return null;
    const name = word.replace(/[ \u3000]/g, '');
    if (known === undefined && !(isPartyName(name) ? besideLetter(rest.slice(word.length)) || besideRole(name, rest.slice(word.length)) : mayNameParty(name) && LETTER_NOTE.test(rest.slice(word.length)))) return null;
    names.push(name);
    at += word.length;
  }
  for (;;) {
    const rest = words.slice(at);
    const note = NOTE.exec(rest);
    if (note) {
      short ??= SHORT.exec(note[1]!)?.[1] ?? null;
      for (const name of namesInNote(note[1]!)) if (!names.includes(name)) names.push(name);
      at += note[0].length;
      continue;
    }
    const gap = BESIDE.exec(rest)![0];
    const next = OPENS.exec(rest.slice(gap.length))?.[0];
    const name = next?.replace(/[ \u3000]/g, '');
    // 甲方 乙方 are two parties, 出租方 承租方 too.
    if (name === undefined || gap === '' || names.includes(name) || names.some(isLetter) === isLetter(name)) break;
    names.push(name);
    at += gap.length + next!.length;
  }
  // 作者姓名： is a field of the work.
  at += (names.some(isLetter) ? OF_IT : NAME_OF_IT).exec(words.slice(at))?.[0].length ?? 0;
  return { names, short, end: at };
}

const BRACKETED = new RegExp(`^[（(【[](${LETTER})[）)】\\]]`);
/** 猫舍（甲方）： */
const LETTER_NOTE = new RegExp(`^[ \\u3000]{0,4}[（(][^（）()]{0,8}${LETTER}[”"]?[）)]`);
/** 采购人（委托方）：, two names of one role. */
function besideRole(name: string, rest: string): boolean {
  const role = roleOfName(name);
  const note = NOTE.exec(rest);
  return role !== undefined && note !== null && /^[ \u3000]{0,4}[：:]/.test(rest.slice(note[0].length)) && namesInNote(note[1]!).some((other) => roleOfName(other) === role);
}

/** Whether a label goes on with 甲方, in brackets before its colon or right behind it, or behind the name or blank that follows. */
const besideLetter = (rest: string): boolean => LETTER_NOTE.test(rest) || LETTER_FURTHER.test(rest);
const LETTER_FURTHER = new RegExp(`^[ \\u3000]{0,4}(?:[：:]|(?=[_＿]{2}))[^：:\\n]{0,80}(?:[（(]|[，,；;][ \\u3000]?(?:以下)?(?:[简下]称|称)为?)[^（）()，。；：]{0,6}${LETTER}[”"]?(?:[）)，,。；;]|[ \\u3000]*$)`);
