// The dictionary of the word segmenter: nodejieba's own, filtered to what contracts need, plus our short list of words.
// The full one takes 0.6-1.3 s and 230 MB to load for the same verdicts. Only boundaries are asked for, so that
// nodejieba's hidden Markov model, keyword table and stop words are never used; the library insists on the files.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/processes.mjs';

const SOURCE = path.join(root, 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
const OWN = path.join(root, 'server/src/text/words.txt');

/** Words rarer than this in nodejieba's dictionary are left out, chosen with the straddle table (test/text/words.test.ts). */
const RAREST = 200;
/** Longer entries are phrases (任何一方, 合法权益) that would hide the word a hit stands for. */
const LONGEST = 4;
/** What a word of our own list counts for when nodejieba has it rarer or not at all. */
const OWN_FREQUENCY = 500;

/** Writes the dictionary into `folder`; the same input gives the same bytes. Returns what it wrote. */
export function buildDictionary(folder) {
  const words = new Map();
  const all = new Map();
  for (const line of readFileSync(SOURCE, 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (!/^[\u4e00-\u9fff]+$/.test(word)) continue;
    const frequency = Number(count);
    all.set(word, frequency);
    if (frequency >= RAREST && word.length <= LONGEST) words.set(word, frequency);
  }
  for (const word of [...words.keys()]) if (word.length === 4 && isPhrase(word, words)) words.delete(word);
  for (const line of readFileSync(OWN, 'utf8').split('\n')) {
    const [word, count] = line.trim().split(/\s+/);
    if (word === '' || word.startsWith('#')) continue;
    words.set(word, Number(count ?? Math.max(all.get(word) ?? 0, OWN_FREQUENCY)));
  }

  const lines = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, frequency]) => `${word} ${frequency} x\n`);
  const files = {
    'jieba.dict.utf8': lines.join(''),
    'hmm_model.utf8': HMM,
    'user.dict.utf8': '\n',
    'idf.utf8': '的 1\n',
    'stop_words.utf8': '的\n',
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  // What the loader compares: nodejieba aborts the whole process on a dictionary that was cut short.
  const sizes = Object.fromEntries(Object.keys(files).map((name) => [name, statSync(path.join(folder, name)).size]));
  writeFileSync(path.join(folder, 'sizes.json'), `${JSON.stringify(sizes, null, 2)}\n`);
  return { words: words.size, bytes: Object.values(sizes).reduce((sum, size) => sum + size, 0) };
}

/** Two words of two characters written together (优质服务), which is no word of its own here. */
function isPhrase(word, words) {
  return (words.get(word.slice(0, 2)) ?? 0) >= RAREST && (words.get(word.slice(2)) ?? 0) >= RAREST;
}

/** A model in form only: starts, transitions and emissions of four states. It is asked for nothing. */
const HMM = `${['0 0 0 0', '0 0 0 0', '0 0 0 0', '0 0 0 0', '0 0 0 0', '的:0', '的:0', '的:0', '的:0'].join('\n')}\n`;

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === path.join(root, 'scripts/build-dictionary.mjs')) {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist/dict'));
  const { words, bytes } = buildDictionary(folder);
  console.log(`dist/dict: ${words} words, ${(bytes / 1024).toFixed(0)} KB`);
}
