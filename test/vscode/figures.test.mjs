// Figures, law and fairness as a user meets them: the packaged VSIX in a real VS Code.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { inWorkbench } from './in-workbench.mjs';
import { until } from './wait.mjs';

const contract = '数字与法条.contract';
const text = `客服服务合同
甲方（委托方）：杭州云杉贸易有限公司
乙方（服务方）：宁波海石服务有限公司
第一条 费用
1.1 服务费为人民币400,000元。
1.2 保证金为人民币35,000元（大写：叁万陆仟元整）。
第二条 违约责任
2.1 违约金过高的，可以依照《民法典》第五百八十五条请求调整。
2.2 乙方违约的，应当赔偿甲方的一切损失。
`;

describe('数字、法条与公平', function () {
  this.timeout(60_000);
  let wb, page;
  const at = inWorkbench({ fixtures: false, prepare: (file) => writeFileSync(file(contract), text) });
  const { file } = at;
  before(async () => {
    ({ wb, page } = at);
    await wb.quickOpen(contract);
    await wb.squiggles('error', contract).first().waitFor({ timeout: 60_000 });
  });

  it('金额之后显示大写', async () => {
    await wb.editor(contract).locator('.view-line', { hasText: '肆拾万元整' }).waitFor();
  });

  it('悬停在引用的条文上：条文原文和资料截止日期', async () => {
    await wb.gotoWords(file(contract), '第五百八十五条');
    assert.match(await wb.hover(), /违约金低于造成的损失[^]*资料截至/);
    await wb.keyboard.press('Escape');
  });

  it('选定立场：提供方看到没有上限的赔偿责任', async () => {
    const uncapped = (good) => until('uncapped-liability', () => wb.problems('没有上限').then((rows) => rows.length), good);
    await uncapped((rows) => rows === 0);
    mkdirSync(file('.vscode'), { recursive: true });
    writeFileSync(file('.vscode/settings.json'), JSON.stringify({ 'contractReview.standpoint': 'party-b' }));
    await uncapped((rows) => rows > 0);
    await wb.problems('');
    await wb.focusEditor(contract);
  });

  it('大写与小写不符：两种改法都列出，取一种即一致', async () => {
    await wb.gotoWords(file(contract), '人民币35,000元');
    const rows = await wb.quickFixes();
    const titles = (await rows.allTextContents()).join('\n');
    await wb.keyboard.press('Escape');
    assert.match(titles, /叁万伍仟元整/);
    assert.match(titles, /36,000/);
    await wb.applyQuickFix(/叁万伍仟元整/);
    assert.match(await wb.textByDisk(file(contract)), /人民币35,000元（大写：叁万伍仟元整）/);
  });

  it('转到定义：打开收录的条文，只读', async () => {
    await wb.gotoWords(file(contract), '第五百八十五条');
    await wb.keyboard.press('F12');
    const article = page.locator('.view-line', { hasText: '当事人可以约定一方违约时应当根据违约情况' });
    await article.first().waitFor();
    await wb.keyboard.press('Delete'); // the cursor stands before the article
    assert.match(await article.first().textContent(), /^第五百八十五条/);
  });
});
