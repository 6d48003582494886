/**
 * Writes server/src/knowledge/laws-data.json from the verified statute texts, and beside it repealed-laws-data.json: what took the place
 * of repealed laws, how article numbers moved, and where laws end. Run by hand when they change, never by the build:
 *
 *     node scripts/import-laws.mjs FACTS_FOLDER
 *
 * FACTS_FOLDER holds legal.json (versions, status, checked excerpts) and legal_fulltext.json (whole articles). An article is
 * taken only if every excerpt checked against two sources stands in it word for word; what is left out is printed. One article a
 * line, so that a change of law is a diff one can read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAST, LAST_OF_REPEALED, NEVER, RENUMBERED, REPEALED, TABLES } from './lib/repealed-laws.mjs';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/import-laws.mjs FACTS_FOLDER');
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const facts = read('legal.json');
const fullTexts = read('legal_fulltext.json');

const laws = {};
for (const [key, version] of Object.entries(facts.law_versions)) {
  const status = statusOf(version.status);
  // Repealed and superseded versions serve to recognise old citations; they come with the tables that map their articles.
  if (status === 'repealed' || status === 'superseded') continue;
  const articles = {};
  for (const [id, article] of Object.entries(fullTexts)) {
    const [law, number] = id.split('#');
    if (law !== key) continue;
    const text = tidy(article.text);
    const excerpts = facts.entries.filter((entry) => entry.key === key && String(entry.article_no) === number);
    if (excerpts.length === 0 || excerpts.some((entry) => !text.replaceAll('\n', '').includes(entry.quote))) console.log(`left out: ${id} (an excerpt differs)`);
    else articles[number] = text;
  }
  if (Object.keys(articles).length === 0) {
    console.log(`left out: ${key} (${version.name}): no numbered article with a checked text`);
    continue;
  }
  const note = /（(.*)）/.exec(version.status)?.[1];
  laws[key] = { name: version.name, version: version.version, effective: version.effective, status, ...(note === undefined ? {} : { note }), articles };
}

const lines = ['{', `  "cutoff": ${JSON.stringify(cutoff(facts.meta.snapshot_limit))},`, '  "laws": {'];
Object.entries(laws).forEach(([key, { articles, ...about }], i, all) => {
  lines.push(`    ${JSON.stringify(key)}: {`, ...Object.entries(about).map(([name, value]) => `      ${JSON.stringify(name)}: ${JSON.stringify(value)},`), '      "articles": {');
  Object.entries(articles).forEach(([number, text], j, { length }) => lines.push(`        ${JSON.stringify(number)}: ${JSON.stringify(text)}${j < length - 1 ? ',' : ''}`));
  lines.push('      }', `    }${i < all.length - 1 ? ',' : ''}`);
});
lines.push('  }', '}', '');
const target = fileURLToPath(new URL('../server/src/knowledge/laws-data.json', import.meta.url));
writeFileSync(target, lines.join('\n'));
console.log(`${Object.keys(laws).length} laws, ${Object.values(laws).reduce((sum, law) => sum + Object.keys(law.articles).length, 0)} articles`);
writeRepealed();

/** One repealed or renumbered law a line. */
function writeRepealed() {
  const repealed = REPEALED.map(([fact, names, successor, part, basis]) => {
    const found = facts.repealed_and_mapping.find((row) => row.kind === 'law' && row.old === fact);
    if (!found?.verified) throw new Error(`no verified fact: ${fact}`);
    const [key, number] = basis === null ? [] : /^(.+)第(\d+)条$/.exec(basis).slice(1);
    if (basis !== null && laws[key]?.articles[number] === undefined) throw new Error(`not held: ${basis}`);
    return { names, successor, part, since: forceDay(found.effective, successor), ...(fact.includes('失效') ? { ended: '失效' } : {}), ...(basis === null ? {} : { basis }), ...mapping(names[0]) };
  });
  const renumbered = RENUMBERED.map(([law, table, since, moves]) => {
    for (const [old, now] of moves) if (String(facts.renumbering_full[table][old]?.new) !== String(now)) throw new Error(`${table}: ${old} is not ${now}`);
    return { law, since, moves: moves.map(([old, now, subject]) => ({ old, now, subject })) };
  });
  const block = (name, rows, close) => [`  ${JSON.stringify(name)}: [`, ...rows.map((row, i) => `    ${JSON.stringify(row)}${i < rows.length - 1 ? ',' : ''}`), close];
  const out = ['{', ...block('repealed', repealed, '  ],'), ...block('renumbered', renumbered, '  ],'), `  "last": ${JSON.stringify(LAST)},`, `  "never": ${JSON.stringify(NEVER)}`, '}', ''];
  writeFileSync(fileURLToPath(new URL('../server/src/knowledge/repealed-laws-data.json', import.meta.url)), out.join('\n'));
  console.log(`${repealed.length} repealed, ${renumbered.length} renumbered laws`);
}

/** 合同法 left force with the code, not with the law that first replaced it. */
function forceDay(effective, successor) {
  return successor === '民法典' && effective < '2000' ? '1999-10-01' : effective;
}

/** Where the articles of a repealed law went: `same` where the rule kept its words, else what changed is said in `note`. */
function mapping(name) {
  const table = TABLES[name];
  if (table === undefined) return {};
  const rows = facts.repealed_and_mapping.filter((row) => row.kind === 'article' && row.old_law === table && row.new !== null);
  const articles = {};
  for (const row of rows) {
    const to = [...row.new.replace(/涉外法\d+/, '').matchAll(/(?<![（(\d])(\d{2,4})(?![)）\d])/g)].map((m) => Number(m[1]));
    if (to.length === 0) continue;
    const same = to.length === 1 && row.text_similarity >= 0.75 && !/反转/.test(row.note);
    const note = row.note.replace(/^★/, '').replace(/——.*$/, '');
    articles[/\d+/.exec(row.old)[0]] = { to, same, ...(note === '' ? {} : { note }) };
  }
  const last = LAST_OF_REPEALED[name];
  return { ...(last === undefined ? {} : { last }), articles };
}

/** 有效（2025年修正，修正后全文未见） is in force, but in words we have not seen: not to be quoted. */
function statusOf(text) {
  if (text.includes('全文未见')) return 'text-unverified';
  if (text.startsWith('有效')) return 'in-force';
  return text === '已废止' ? 'repealed' : 'superseded';
}

/** Without the heading of an annex that follows the last article in the source. */
function tidy(text) {
  const paragraphs = text.split('\n');
  while (paragraphs.length > 1 && !/[。；：）]$/.test(paragraphs.at(-1))) paragraphs.pop();
  return paragraphs.join('\n');
}

/** The earlier of the two snapshots' dates: later changes of law may be missing. */
function cutoff(limit) {
  return limit.match(/\d{4}-\d{2}-\d{2}/g).sort()[0];
}
