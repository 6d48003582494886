import assert from 'node:assert/strict';
import { fold } from '../../server/src/text/script-fold.ts';
import { toTraditional } from '../../server/src/text/traditional.ts';

describe('writing Traditional characters', () => {
  const table: readonly (readonly [string, string])[] = [
    ['在收到请求后4小时内响应', '在收到請求後4小時內響應'],
    ['以附件一所列标准为准', '以附件一所列標準為準'],
    ['系统月可用率不低于99.9%', '系統月可用率不低於99.9%'],
    ['联系人与合同关系', '聯繫人與合同關係'],
    ['尽快复制并批准', '儘快複製並批准'],
    ['應依約履行', '應依約履行'],
    ['', ''],
    ['\ud800x', '\ud800x'],
  ];
  for (const [simplified, traditional] of table) it(`${simplified} → ${traditional}`, () => assert.equal(toTraditional(simplified), traditional));
  it('keeps the length and what is compared', () => {
    for (const [simplified] of table) {
      assert.equal(toTraditional(simplified).length, simplified.length);
      assert.equal(fold(toTraditional(simplified)), fold(simplified));
    }
  });
});
