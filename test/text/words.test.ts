import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDictionary } from '../../scripts/build-dictionary.mjs';
import { isWordAligned, loadSegmenter, segmenterInForce, useSegmenter } from '../../server/src/text/words.ts';
import type { SegmenterId } from '../../server/src/text/words.ts';
import { WORD_EXCEPTIONS } from '../../server/src/text/words-exceptions.ts';
import { parseMarks } from '../support/marks.ts';
import { ALIGNED, STRADDLING } from './straddle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Made here and not taken from dist, so that the tests need no build and see the dictionary of these very sources. */
const cache = join(root, '.cache');
let dictionary = '';

/** The lines of a table that an engine judges otherwise than the table says. */
const wrong = (table: readonly string[], aligned: boolean): string[] =>
  table.filter((line) => {
    const { text, spans } = parseMarks(line);
    assert.equal(spans.length, 1, line);
    return isWordAligned(text, spans[0]!) !== aligned;
  });

const aligned = (marked: string): boolean => {
  const { text, spans } = parseMarks(marked);
  return isWordAligned(text, spans[0]!);
};

describe('words', () => {
  before(() => {
    mkdirSync(cache, { recursive: true });
    dictionary = mkdtempSync(join(cache, 'dict-'));
    assert.ok(buildDictionary(dictionary).words > 10_000);
  });
  after(() => {
    useSegmenter('intl');
    rmSync(dictionary, { recursive: true, force: true });
  });

  /** A copy of the dictionary to break. */
  function copy(change: (folder: string) => void): string {
    const folder = mkdtempSync(join(cache, 'dict-'));
    cpSync(dictionary, folder, { recursive: true });
    change(folder);
    return folder;
  }

  describe('what keeps nodejieba out', () => {
    const FILES = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8', 'sizes.json'];
    for (const name of FILES) {
      it(`${name} is missing, empty or of another size: the stand-in, saying which file and what to do`, async () => {
        const breaks = [(file: string) => rmSync(file), (file: string) => truncateSync(file, 0), (file: string) => appendFileSync(file, '1')];
        for (const change of breaks) {
          const folder = copy((of) => change(join(of, name)));
          const { id, problem } = await loadSegmenter(folder);
          assert.equal(id, 'intl');
          assert.ok(problem?.includes(`（${name}）`) && problem.includes('重新安装'), problem);
          rmSync(folder, { recursive: true });
        }
      });
    }

    it('no such folder: the stand-in', async () => {
      assert.equal((await loadSegmenter(join(dictionary, 'nowhere'))).id, 'intl');
    });

    it('no nodejieba above the dictionary, or one without its library: the stand-in', async () => {
      const folder = copy((of) => {
        mkdirSync(join(of, 'node_modules/nodejieba'), { recursive: true });
        writeFileSync(join(of, 'node_modules/nodejieba/index.js'), '');
      });
      const { id, problem } = await loadSegmenter(folder);
      assert.equal(id, 'intl');
      assert.ok(problem?.includes('没有找到分词组件'), problem);

      mkdirSync(join(folder, 'node_modules/nodejieba/build/Release'), { recursive: true });
      writeFileSync(join(folder, 'node_modules/nodejieba/build/Release/nodejieba.node'), 'no library');
      writeFileSync(join(folder, 'node_modules/nodejieba/index.js'), 'module.exports.load = () => require("./build/Release/nodejieba.node");');
      assert.match((await loadSegmenter(folder)).problem ?? '', /未能加载/);
      rmSync(folder, { recursive: true });
    });

    it('Windows with a path that is not ASCII: the stand-in, saying where to install', async () => {
      const { id, problem } = await loadSegmenter('C:\\Users\\张伟\\.vscode\\extensions\\contract-review\\dist\\dict', 'win32');
      assert.equal(id, 'intl');
      assert.ok(problem?.includes('张伟') && problem.includes('--extensions-dir'), problem);
      assert.equal(segmenterInForce(), 'intl');
    });
  });

  const ENGINES: readonly SegmenterId[] = ['intl', 'nodejieba'];
  for (const engine of ENGINES) {
    describe(engine, () => {
      before(async () => {
        if (engine === 'nodejieba') assert.deepEqual(await loadSegmenter(dictionary), { id: 'nodejieba' });
        useSegmenter(engine);
        assert.equal(segmenterInForce(), engine);
      });
      after(() => useSegmenter('intl'));

      it('a hit that straddles words is no hit', () => assert.deepEqual(wrong(STRADDLING, false), []));
      it('a hit that is a word is one', () => assert.deepEqual(wrong(ALIGNED, true), []));

      it('sees the same in a sentence of 100,000 characters', () => {
        const before = '双方确认服务的内容。'.repeat(10_000);
        assert.equal(aligned(`${before}乙方应[|及时|]付款${before}`), true);
        assert.equal(aligned(`${before}地点以[|及时|]间安排${before}`), false);
        const unbroken = '双方确认服务的内容'.repeat(10_000);
        assert.equal(aligned(`${unbroken}乙方应[|及时|]付款${unbroken}`), true);
      });

      it('takes anything but Han characters for a boundary', () => {
        for (const text of ['[|约|]', '3[|等|]5', '（[|约|]）', 'ABC[|及时|]XYZ', '一、[|等|]\n', '\ud842[|约|]\udfb7']) assert.equal(aligned(text), true, text);
      });

      it('takes spans beyond the sentence for its ends', () => {
        assert.equal(isWordAligned('及时', { start: -5, end: 99 }), true);
        assert.equal(isWordAligned('', { start: 0, end: 0 }), true);
      });
    });
  }
});

describe('words: the tables', () => {
  it('hold at least 60 sentences each way, none twice', () => {
    assert.ok(STRADDLING.length >= 60 && ALIGNED.length >= 60);
    assert.equal(new Set([...STRADDLING, ...ALIGNED]).size, STRADDLING.length + ALIGNED.length);
  });
  it('the exceptions are general words: short, of Han characters, none twice', () => {
    for (const run of WORD_EXCEPTIONS) assert.match(run, /^[\u4e00-\u9fff]+(\|[\u4e00-\u9fff]+){0,2}$/);
    assert.deepEqual(WORD_EXCEPTIONS.filter((run) => run.replaceAll('|', '').length > 6), []);
    const plain = WORD_EXCEPTIONS.map((run) => run.replaceAll('|', ''));
    assert.deepEqual(plain.filter((run, i) => plain.indexOf(run) !== i), []);
  });
});
