import { CLIENT, PROVIDER } from '../knowledge/clauses/words.ts';
import { OF_TRADES } from '../knowledge/vague/notation.ts';
import { escapePattern } from '../text/escape.ts';
import { memo } from '../text/memo.ts';
import { fold, simplify } from '../text/script-fold.ts';
import { pairOf } from '../text/traditional.ts';
import type { Contract, Party } from './contract.ts';
import { foldedNames, isLetter, READER_WORDS, roleOfName } from './party-names.ts';
import { remember } from './sieve.ts';

/** Names that signals know, and those they take for one side's alone. */
const [CLIENTS, PROVIDERS] = [new Set(CLIENT.split('|')), new Set(PROVIDER.split('|'))];
const KNOWN: ReadonlySet<string> = new Set([...CLIENTS, ...PROVIDERS]);
/** 公司 for who orders, 客户 for who serves: taken for the other side by its word. */
const isMistaken = ({ role }: Party, name: string): boolean => (role === 'client' ? PROVIDERS.has(name) && !CLIENTS.has(name) : role === 'provider' && CLIENTS.has(name) && !PROVIDERS.has(name));

/** One rewriting for each set of names: a contract's parties rarely change while it is typed. */
const rewriting: (key: string) => (words: string) => string = memo(compile, 50);

/**
 * How to read a contract that calls its parties by names of its own (南浦, 知行): gives back a sentence folded to Simplified
 * characters with 甲方 and 乙方 in their place, so that one set of signals reads both. The client is 甲方 where nothing else tells.
 * Offsets into the result mean nothing. Names that signals of one trade know come back as they are, and so do letters, unless they are the other way round.
 */
export const ownNames = remember(rewritten, (plainly) => plainly);

function rewritten({ parties }: Contract): (words: string) => string {
  const turned = isTurned(parties);
  const pairs = parties.slice(0, 4).flatMap((party, i) => {
    const to = letterOf(party, i, turned);
    return foldedNames(party).filter((name) => name.length > 1 && (isPlain(name) ? turned && /^[甲乙]/.test(name) : !KNOWN.has(name) || ANY_TRADES.test(name) || isMistaken(party, name))).map((name) => `${name}=${to}`);
  });
  return pairs.length === 0 ? same : rewriting(pairs.join('|'));
}

/** Names of trades in which nothing is owed that other trades do not know: what signals know of 甲方 holds of them. */
const ANY_TRADES = /^(?:委托|受托|发包|承包|采购|服务|买|卖|需|供|定作|承揽)[方人]$|^(?:供应商|服务商)$/;
const same = (words: string): string => words;
/** 甲方, not 甲公司. */
const isPlain = (name: string): boolean => isLetter(name) && name.endsWith('方');
/** The letters two parties are read by: the second is the other one wherever only the first can be told. */
function lettersOfTwo([first, second]: readonly Party[]): readonly [string, string] {
  return pairOf([first, second].map((party) => party && (lettered(party) ?? letterOfRole(party))));
}
/** The letter a party goes by in most contracts: its own, or the one its role tells. */
const letterOf = (party: Party, index: number, turned = false): string =>
  (turned ? undefined : lettered(party)) ?? letterOfRole(party) ?? (index === 0 ? '甲方' : '乙方');
const letterOfRole = ({ role }: Party): string | undefined => (role === 'client' ? '甲方' : role === 'provider' ? '乙方' : undefined);
/** Where 甲方 is who provides and 乙方 who orders, either letter is read for the other: 乙方的义务 is what the client owes. */
const isTurned = (parties: readonly Party[]): boolean => parties.some((party) => lettered(party) === '甲方' && party.role === 'provider') && parties.some((party) => lettered(party) === '乙方' && party.role === 'client');
const lettered = (party: Party): string | undefined => {
  const letter = foldedNames(party).find((name) => isLetter(name) && /^[甲乙]/.test(name))?.[0];
  return letter && `${letter}方`;
};

function compile(key: string): (words: string) => string {
  const names = new Map(key.split('|').map((pair) => pair.split('=') as [string, string]));
  const any = anyOfNames(names);
  return memo((words) => fold(words).replace(any, (name) => names.get(name)!), 500);
}
const anyOfNames = (names: ReadonlyMap<string, string>): RegExp => new RegExp([...names.keys()].sort((a, b) => b.length - a.length).map(escapePattern).join('|'), 'g');

/** A sentence as it is read, and where what stands at an offset of that stands in the sentence. */
export interface Reading {
  readonly text: string;
  readonly at: (offset: number) => number;
}
/** How a contract is read whose parties go by names that no lexicon can know, a sentence at a time; `key` tells one such way from another. */
export interface OwnReading {
  readonly key: string;
  readonly read: (sentence: string) => Reading;
}

/**
 * How the sentences of a contract between 青禾 and 白榆, or 甲公司 and 乙公司, are read: with 甲方 and 乙方 in the place of their names, so that what is
 * known of those holds of these. Null where the parties go by letters or by what they do.
 */
export function ownReading({ parties }: Contract): OwnReading | null {
  if (parties.length !== 2) return null;
  const letters = lettersOfTwo(parties);
  const pairs = parties.flatMap((party, i) => [party.alias, ...party.also].filter(isOwn).map((name) => `${name}=${letters[i]!}`));
  return pairs.length === 0 ? null : reading(pairs.join('|'));
}

/** The letter a party is read by, where it is. */
export const lettersOf = (parties: readonly Party[], party: Party): readonly string[] => (parties.length === 2 && [party.alias, ...party.also].some(isOwn) ? [lettersOfTwo(parties)[parties.indexOf(party)]!] : []);

/** What is nobody's own name: 本公司, 我们; 医院 and 商家, of which a contract may mean any. */
const ANYBODYS = /^[本我贵该总分子母各双]|[方人者员商户家长主生]$|[院校行社馆所局部厂站店网]$|^(?:公司|集团|[一-鿿]{0,2}(?:单位|机构|企业|中心|平台|协会|学会|委员会|政府))$/;
/** Names of trades that are not in the lexicon. */
const LEXICON: ReadonlySet<string> = new Set(OF_TRADES.split('|'));
const OTHER_TRADE = /^[一-鿿]{2,5}方$|^(?:供应商|采购人)$/;
const isOwn = (name: string): boolean => (isLetter(name) ? !isPlain(name) && !simplify(name).endsWith('方') : OTHER_TRADE.test(simplify(name)) ? !LEXICON.has(simplify(name)) && !/^[双各对一]方$|第三方/.test(simplify(name)) : name.length >= 2 && name.length <= 8 && roleOfName(name) === undefined && !KNOWN.has(name) && !READER_WORDS.includes(name) && !ANYBODYS.test(simplify(name)));

const reading: (key: string) => OwnReading = memo((key: string) => {
  const names = new Map(key.split('|').map((pair) => pair.split('=') as [string, string]));
  // 宁波青禾纺织有限公司 is the firm's name.
  const any = new RegExp(`(?:${anyOfNames(names).source})(?![一-鿿（）()]{0,12}(?:有限|股份)|(?:集团)?公司)`, 'g');
  return { key, read: (sentence) => readWith(sentence, any, names) };
}, 50);

function readWith(sentence: string, any: RegExp, names: ReadonlyMap<string, string>): Reading {
  /** Where names ended, in the text as it is read and in the sentence. */
  const ends: (readonly [read: number, own: number])[] = [];
  let text = '';
  let from = 0;
  for (const { 0: name, index } of sentence.matchAll(any)) {
    text += sentence.slice(from, index) + names.get(name)!;
    from = index + name.length;
    ends.push([text.length, from]);
  }
  if (ends.length === 0) return { text: sentence, at: (offset) => offset };
  text += sentence.slice(from);
  return {
    text,
    at(offset) {
      const last = ends.findLast(([read]) => read <= offset);
      const own = last ? last[1] + offset - last[0] : offset;
      // Within a name: its beginning, or its end behind what is no letter.
      const next = ends[last ? ends.indexOf(last) + 1 : 0];
      return next && offset > next[0] - LETTERS_LENGTH ? next[1] : own;
    },
  };
}
const LETTERS_LENGTH = 2;
