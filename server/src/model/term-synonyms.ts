import { SYNONYMS } from '../knowledge/synonyms.ts';
import { slice, type Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { places } from './matches.ts';
import { inHeading } from './parts.ts';
import { passage } from './sieve.ts';
import { longest } from './term-uses.ts';
import type { TermVariant } from './term-variant.ts';

const WORDS = SYNONYMS.flatMap(({ names, not, where, unless }, family) => [
  ...names.map((word) => ({ word, family, is: 'name' as const })),
  ...(not ?? []).map((word) => ({ word, family, is: 'other' as const })),
  ...(where === undefined ? [] : [{ word: where, family, is: 'where' as const }]),
  ...(unless === undefined ? [] : [{ word: unless, family, is: 'unless' as const }]),
]);
const LITERALS = WORDS.map(({ word }) => word);

/** 保密信息包括…机密信息: a definition takes in what it likes. */
const LISTS = /是指|[系均]指|包括|包含|定义/;

/** How close two names stand where one explains the other. */
const NEAR = 8;

/** 物管费 in what says 物业管理费 elsewhere: the rarer names of one thing, one place each. Linear in the text. */
export function* synonymVariants(contract: Contract): Iterable<TermVariant> {
  const found = new Map<number, Map<string, Span[]>>();
  const there = new Set<number>();
  const barred = new Set<number>();
  const names = [];
  for (const place of places(contract, LITERALS)) {
    const { is, family } = WORDS[place.pattern]!;
    if (is === 'where') there.add(family);
    else if (is === 'unless') barred.add(family);
    else names.push(place);
  }
  for (const { start, end, pattern } of longest(names)) {
    const { word, family, is } = WORDS[pattern]!;
    if (is !== 'name') continue;
    let known = found.get(family);
    if (!known) found.set(family, (known = new Map()));
    const list = known.get(word);
    if (list) list.push({ start, end });
    else known.set(word, [{ start, end }]);
  }
  for (const [family, known] of found) {
    if (known.size < 2 || barred.has(family) || (SYNONYMS[family]!.where !== undefined && !there.has(family))) continue;
    const [usual, ...rest] = [...known.values()].sort((a, b) => b.length - a.length || a[0]!.start - b[0]!.start);
    // Money has one name even where it is named but twice.
    if (usual!.length < 2 && !/[金款费]$/.test(slice(contract.text, usual![0]!))) continue;
    for (const list of rest) {
      const name = slice(contract.text, usual![0]!);
      const span = list.find(({ start }) => !inHeading(contract, start) && !LISTS.test(passage(contract, start - 40, start).split(/[。；\n]/).at(-1)!));
      // 质量保证金（以下简称“质保金”） gives a name its short form; 源代码（源码）, 质保期或保修期 know both.
      const isAware = list.some(({ start, end }) => passage(contract, start - name.length - NEAR, start).split('\n').at(-1)!.includes(name) || passage(contract, end, end + name.length + NEAR).split('\n')[0]!.includes(name));
      if (span && !isAware) yield { span, written: slice(contract.text, span), usual: name, times: usual!.length, first: usual![0]! };
    }
  }
}
