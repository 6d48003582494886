import assert from 'node:assert/strict';
import { sentenceAround } from '../../client/src/sentence-around.ts';
import { parseMarks } from '../support/marks.ts';

/** The sentence that focus mode keeps quiet while it is typed. */
describe('the sentence around a caret', () => {
  for (const marked of ['[|乙方应$0及时响应|]', '甲方付款。[|乙方应及时响$0应。|]甲方确认。', '甲方付款。[|$0|]', '甲方付款；[|乙方$0交货|]', '[|$0|]', '[|$0甲方付款。|]乙方交货。', '甲方付款。[|$0乙方交货？|]'])
    it(marked, () => {
      const { text, spans, cursor } = parseMarks(marked);
      assert.deepEqual(sentenceAround(text, cursor!), spans[0]);
    });
  it('is at the line’s end for a caret behind it', () => assert.deepEqual(sentenceAround('甲。乙', 99), { start: 2, end: 3 }));
});
