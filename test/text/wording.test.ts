import assert from 'node:assert/strict';
import { commonWords, worded } from '../../server/src/text/wording.ts';

/** As written, and as read. */
const READ: readonly (readonly [string, string])[] = [
  ['乙方应提供必要之协助', '乙方应提供必要的协助'],
  ['本契约之附件', '本合同的附件'],
  ['应于合理期间内交付相关之技术资讯', '应于合理期间内交付相关的技术信息'],
  ['合作之前提', '合作的前提'],
  ['工作之内容', '工作的内容'],
  ['违约之后果', '违约的后果'],
  ['损失之一切费用', '损失的一切费用'],
  ['情节重大者,甲方得解除', '情节重大的,甲方可解除'],
  ['双方均得终止', '双方均可终止'],
  ['品质不佳者;', '品质不佳的;'],
  ['网路及软体之维护', '网络及软件的维护'],
];
/** Where 之 and 者 are part of a word. */
const KEPT = ['收到之日起', '终止之前', '期限之内', '除此之外', '百分之五', '万分之三', '双方之间', '行之有效', '持之以恒', '之一', '通知消费者,', '违约者承担', '参加者,或者', '危害商誉之虞', '与之相关', '甲方不得解除', '乙方取得许可', '甲方得到通知', '乙方所得'];

describe('wording', () => {
  for (const [written, read] of READ)
    it(`reads ${written} as ${read}`, () => {
      assert.equal(worded(written), read);
      assert.equal(written.length, read.length);
    });
  it('leaves what only looks alike', () => assert.deepEqual(KEPT.map(worded), KEPT));
  it('leaves the particles where only words are asked for', () => assert.equal(commonWords('本契约之附件'), '本合同之附件'));
  it('takes any text', () => assert.deepEqual(['', '之', '者', '\ud83d之\ude00'].map(worded), ['', '之', '者', '\ud83d之\ude00']));
});
