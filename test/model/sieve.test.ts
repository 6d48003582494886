import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { parseBlanks } from '../../server/src/model/blanks.ts';
import { parseDefinitions } from '../../server/src/model/definitions.ts';
import { parseParties } from '../../server/src/model/parties.ts';
import { watched, type Reads, type Sieve } from '../../server/src/model/sieve.ts';
import { review } from '../../server/src/review.ts';
import { chancesIn, holdingOf, rowsOf } from '../../server/src/text/holding.ts';
import { slice, type Span } from '../../server/src/text/span.ts';
import { toTraditional } from '../../server/src/text/traditional.ts';

const folder = path.join(import.meta.dirname, '../contracts');
const REVIEWS = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => review(readFileSync(path.join(folder, name), 'utf8'), DEFAULT_CONFIG));

/** The sieves that are asked while contracts are read and reviewed. */
function sievesAsked(): ReadonlySet<Sieve<unknown>> {
  const found = new Set<Sieve<unknown>>();
  const seen = new Set<Reads>();
  const take = (reads: Reads): void => {
    if (seen.has(reads)) return;
    seen.add(reads);
    for (const sieve of reads.sieves) found.add(sieve);
    for (const { sieve } of reads.openings) found.add(sieve);
    for (const one of reads.through) take(one);
  };
  for (const { cache, contract } of REVIEWS) {
    for (const { reads } of cache.documents.values()) take(reads);
    take(watched(() => [parseParties(contract), parseBlanks(contract, contract.sentences), parseDefinitions(contract, contract.clauses)]).reads);
  }
  return found;
}

const fullWidth = (words: string): string => words.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const FORMS: readonly ((words: string) => string)[] = [(words) => words, toTraditional, fullWidth];

describe('what tells that words say something to a sieve', () => {
  const sieves = [...sievesAsked()].filter(({ telling }) => telling !== undefined);

  it('is known of most', () => assert.ok(sieves.filter(({ telling }) => rowsOf(telling!) !== null).length > 200));

  for (const over of ['lines', 'sentences'] as const)
    it(`is in all ${over} that do`, () => {
      const written = REVIEWS.flatMap(({ contract }) => contract[over].map(({ span }: { readonly span: Span }) => slice(contract.text, span)));
      const all = [...new Set(written.filter((words) => words.trim() !== '').flatMap((words) => FORMS.map((form) => form(words))))];
      const text = all.join('\n');
      let at = 0;
      const spans = all.map((words): Span => ({ start: at, end: (at += words.length + 1) - 1 }));
      const held = holdingOf(text, spans)!;
      for (const { read, telling } of sieves.filter((sieve) => sieve.over === over)) {
        const needs = rowsOf(telling!);
        if (needs === null) continue;
        const chances = chancesIn(held, needs);
        all.forEach((words, i) => {
          if (((chances[i >> 5]! >>> (i & 31)) & 1) === 0) assert.equal(read(words), null, `${String(telling)} does not tell of ${words}`);
        });
      }
    }).timeout(60_000);
});
