import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { review, type Issue } from '../../server/src/review.ts';
import { random, type Random } from './figures-random.ts';
import { WORDINGS } from './figures-wordings.ts';

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
/** Each wording with so many values. */
const ROUNDS = 3;
const CODES = Object.keys(WORDINGS);

const root = join(import.meta.dirname, '..', '..');
const HOSTS = ['test/contracts', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(contract|txt|md|合同|协议)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8').replace(/\r\n/g, '\n') })),
);
const issuesOf = (text: string): readonly Issue[] => review(text, DEFAULT_CONFIG).issues.filter(({ code }) => CODES.includes(code));
/** What an example is meant to show: its text is tested by its golden. */
const SHOWN = new Map(HOSTS.map(({ name, text }) => [name, issuesOf(text)]));
const quiet = HOSTS.filter(({ name, text }) => SHOWN.get(name)!.length === 0 && review(text, DEFAULT_CONFIG).recognition.profile !== null);

/** A clause of our own behind one of a contract's: defects turn up anywhere but in the middle of a price or a schedule of payment. */
function planted(host: string, clause: string, r: Random): { readonly text: string; readonly from: number; readonly to: number } {
  const places = parseContract(host).clauses.filter(({ depth, number, topic }) => depth === 0 && number !== null && !['signature', 'fees', 'payment', 'attachments', null].includes(topic)).map(({ span }) => span.end);
  const at = places.length === 0 ? host.length : r.pick(places);
  return { text: `${host.slice(0, at)}\n${clause}\n${host.slice(at)}`, from: at, to: at + clause.length + 2 };
}

/** Without what a contract says of its own copies, where the clause to be planted is about them: two numbers of copies are rightly told. */
const withoutCopies = (host: string, clause: string): string => (/一式/.test(clause) ? host.replace(/[^。；\n]*[一壹]式[^。；\n]*[。；]?/g, '') : host);

/** A contract the sound clause may stand in: one that has a total, a term or a rate of its own would contradict it, and rightly be told. */
function hostFor(sound: string, r: Random): { readonly host: string; readonly place: number; readonly found: readonly Issue[] } {
  for (let tries = 0; ; tries++) {
    const host = withoutCopies(r.pick(quiet).text, sound);
    const place = r.int(0, 1e9);
    const { text, from, to } = planted(host, sound, random(place));
    const found = issuesOf(text);
    const contradicts = found.some(({ code, span, related }) => code === 'conflicting-values' && [span, ...(related ?? []).map((one) => one.span)].some(({ start }) => start < from || start >= to));
    if (!contradicts || tries === 12) return { host, place, found };
  }
}

describe(`figures, seeded defects (SEED=${SEED})`, () => {
  it('has contracts of our own to plant them in', () => assert.ok(quiet.length >= 1, `no contract without findings among ${HOSTS.length}`));

  for (const [code, wordings] of Object.entries(WORDINGS))
    it(`${code}: ${wordings.length} wordings are found, and left alone while sound`, function () {
      assert.ok(wordings.length >= 20, `${wordings.length} wordings`);
      const missed: string[] = [];
      const alarms: string[] = [];
      for (const [i, wording] of wordings.entries())
        for (let round = 0; round < ROUNDS; round++) {
          const r = random(SEED * 65_537 + i * 1000 + round);
          const [sound, defective] = wording(r);
          const { host, place, found } = hostFor(sound, r);
          if (found.length > 0) alarms.push(`${sound} → ${found.map((issue) => `${issue.code} ${issue.message}`).join('；')}`);
          const bad = planted(host, defective, random(place));
          if (!issuesOf(bad.text).some((issue) => issue.code === code && issue.span.start >= bad.from && issue.span.end <= bad.to)) missed.push(defective);
        }
      const total = wordings.length * ROUNDS;
      const recall = 1 - missed.length / total;
      this.test!.title += `: recall ${(recall * 100).toFixed(1)} %, ${alarms.length} false alarms`;
      assert.deepEqual(alarms, [], `SEED=${SEED}: false alarms`);
      assert.ok(recall >= 0.95, `SEED=${SEED}: recall ${(recall * 100).toFixed(1)} %; missed:\n${missed.join('\n')}`);
    });
});

describe('figures in contracts of our own', () => {
  it('agree where nothing is planted', () => {
    const purchase = HOSTS.find(({ name }) => name === '采购合同.md');
    assert.ok(purchase);
    assert.deepEqual(issuesOf(purchase.text).map(({ message }) => message), []);
  });

  it('are missed nowhere when one of those that hang together changes', () => {
    const { text } = HOSTS.find(({ name }) => name === '采购合同.md')!;
    const from = text.indexOf('## 第一条');
    const to = text.indexOf('4.2 ');
    const unseen: string[] = [];
    for (const match of text.slice(from, to).matchAll(/(?<![\d.-])\d{1,3}(?:,\d{3})+(?=元| \|)|(?<=总价的)\d{2}(?=%)/g)) {
      const digits = [...match[0]];
      const at = digits.findIndex((c) => /[1-9]/.test(c));
      digits[at] = String((Number(digits[at]) % 9) + 1);
      const start = from + match.index;
      const changed = `${text.slice(0, start)}${digits.join('')}${text.slice(start + match[0].length)}`;
      if (issuesOf(changed).length === 0) unseen.push(`${match[0]} → ${digits.join('')}`);
    }
    assert.deepEqual(unseen, []);
  });
});
