import { CLIENT, PROVIDER } from '../knowledge/clauses/words.ts';
import { escapePattern } from '../text/escape.ts';
import { memo } from '../text/memo.ts';
import { fold } from '../text/script-fold.ts';
import type { Contract, Party } from './contract.ts';
import { foldedNames, isLetter } from './party-names.ts';
import { remember } from './sieve.ts';

/** Names that signals know. */
const KNOWN: ReadonlySet<string> = new Set([...CLIENT.split('|'), ...PROVIDER.split('|')]);

/** One rewriting for each set of names: a contract's parties rarely change while it is typed. */
const rewriting: (key: string) => (words: string) => string = memo(compile, 50);

/**
 * How to read a contract that calls its parties by names of its own (南浦, 知行): gives back a sentence folded to Simplified
 * characters with 甲方 and 乙方 in their place, so that one set of signals reads both. The client is 甲方 where nothing else tells.
 * Offsets into the result mean nothing. Names the signals know, and a text that has no others, come back as they are, but for letters the other way round.
 */
export const ownNames = remember(rewritten, (plainly) => plainly);

function rewritten({ parties }: Contract): (words: string) => string {
  const turned = isTurned(parties);
  const pairs = parties.slice(0, 4).flatMap((party, i) => {
    const to = (turned ? undefined : lettered(party)) ?? (party.role === 'client' ? '甲方' : party.role === 'provider' ? '乙方' : i === 0 ? '甲方' : '乙方');
    return foldedNames(party).filter((name) => name.length > 1 && (isLetter(name) ? turned && /^[甲乙]/.test(name) : !KNOWN.has(name))).map((name) => `${name}=${to}`);
  });
  return pairs.length === 0 ? same : rewriting(pairs.join('|'));
}

const same = (words: string): string => words;
/** Where 甲方 is who provides and 乙方 who orders, either letter is read for the other: 乙方的义务 is what the client owes. */
const isTurned = (parties: readonly Party[]): boolean => parties.some((party) => lettered(party) === '甲方' && party.role === 'provider') && parties.some((party) => lettered(party) === '乙方' && party.role === 'client');
const lettered = (party: Party): string | undefined => foldedNames(party).find((name) => /^[甲乙]方$/.test(name));

function compile(key: string): (words: string) => string {
  const names = new Map(key.split('|').map((pair) => pair.split('=') as [string, string]));
  const any = new RegExp([...names.keys()].sort((a, b) => b.length - a.length).map(escapePattern).join('|'), 'g');
  return memo((words) => fold(words).replace(any, (name) => names.get(name)!), 500);
}
