import assert from 'node:assert/strict';
import type { Config } from '../../server/src/config.ts';
import { CUTOFF } from '../../server/src/knowledge/laws.ts';
import { LPR } from '../../server/src/knowledge/lpr.ts';
import { overview } from '../../server/src/features/overview.ts';
import { unchecked } from '../../server/src/features/unchecked.ts';
import { reviewed } from '../support/reviewed.ts';

const SALE = '采购合同\n甲方（买方）：某商贸公司\n乙方（卖方）：某食品厂\n第一条 标的\n乙方向甲方供应大米200吨。\n第二条 价款\n货款为每吨5000元，甲方应在收货后10日内支付。\n第三条 交付\n乙方应在2026年9月1日前交付。\n';
const found = (text: string, config: Partial<Config> = {}): Record<string, string> => Object.fromEntries(unchecked(reviewed(text, { standpoint: 'party-a', ...config })).map(({ id, what, why }) => [id, `${what}：${why}`]));
const line = (text: string, id: string): number | undefined => unchecked(reviewed(text)).find((one) => one.id === id)?.range?.start.line;

describe('what was not checked', () => {
  it('is nothing where everything was looked at', () => assert.deepEqual(found(SALE), {}));
  it('is everything of a text that is no contract, and what lacks in a part of one', () => {
    assert.deepEqual(Object.keys(found('今天下雨，大家带伞。')), ['not-a-contract']);
    assert.ok('fragment' in found('第五条 付款\n甲方应在收货后10日内支付货款。'));
  });
  it('says so where the kind of contract is not known, but not where it was chosen', () => {
    const text = '合作协议\n甲方：某商贸公司\n乙方：某食品厂\n第一条 合作\n双方就活动推广进行合作，乙方应在10日内提交方案。\n第二条 费用\n各自承担己方的费用。\n第三条 期限\n合作期限为1年。\n';
    assert.match(found(text)['generic'] ?? '', /没有认出具体的合同类型/);
    assert.ok(!('generic' in found(text, { profile: 'generic' })));
  });
  it('leaves the statutes of China out where another law governs, and says where that is written', () => {
    const text = `${SALE}第四条 适用法律\n本合同适用新加坡法律。\n`;
    assert.match(found(text)['foreign-law'] ?? '', /中国大陆以外的法律/);
    assert.equal(line(text, 'foreign-law'), 9);
  });
  it('names the laws it does not hold, once each, and not the parties’ own rules or what is reported anyway', () => {
    const text = `${SALE}第四条 其他\n食品应符合《中华人民共和国食品安全法》和《杭州市市场监督条例》，违反《食品安全法》的依法处理。\n适用《合同法》第一百条和《中华人民共和国知识产权法》。乙方遵守甲方《考核办法》和《验收做法》，按《计算方法》结算。\n`;
    assert.equal(found(text)['laws'], '所引《食品安全法》、《杭州市市场监督条例》的条文：这些法律没有收录');
    assert.equal(line(text, 'laws'), 10);
  });
  it('names articles of known laws whose words it does not hold; those that do not exist are findings', () => {
    const text = `${SALE}第四条 其他\n适用《民法典》第五百八十五条、第一千零五十条和第二千条。\n`;
    assert.equal(found(text)['articles'], '所引《民法典》第1050条的内容：只收录审查所依据的条文，这些条文没有收录');
  });
  it('dates the rate that private loans are capped by', () => {
    const loan = (date: string): string => `借款合同\n出借人：张三\n借款人：李四\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 利息\n年利率为10%。\n${date}`;
    assert.match(found(loan(''))['lpr'] ?? '', new RegExp(`按${LPR.percent}%计算（最后核对于${LPR.known}）`));
    assert.match(found(loan(''), { lpr: 3.45 })['lpr'] ?? '', /按3.45%计算（设置中的数值）/);
    assert.match(found(loan('签订日期：2021年3月1日\n'))['lpr'] ?? '', /当时的数值没有收录/);
  });
  it('names what stands on other paper', () => {
    const text = `${SALE}第四条 其他\n质量标准见附件一《质量标准》，违约责任按主合同第八条执行。\n`;
    assert.equal(found(text)['attachments'], '「附件一」的内容：不在本文件里');
    assert.match(found(text)['other-paper'] ?? '', /（1处）/);
    assert.equal(line(text, 'other-paper'), 10);
  });
  it('names the rules that are off, as users know them', () => {
    assert.equal(found(SALE, { severity: { 'vague-deadline': 'off', 'missing-clause.payment': 'off', 'missing-element.payment.due-date': 'off', 'unfilled-blank': 'error', 'no-such': 'off' } })['rules-off']?.split('：')[0], '“履行期限模糊”、“缺少条款（付款）”、“条款要素不全（付款·付款期限）”');
  });
  it('counts what the text itself has ignored, with a reason', () => {
    assert.equal(found(`${SALE}乙方应及时补货。 // contract-review: ignore vague-deadline -- 双方另有排期\n`)['ignored'], '文中注明忽略的地方（1处）：双方另有排期');
    assert.ok(!('ignored' in found(`${SALE}乙方应在3日内补货。 // contract-review: ignore vague-deadline\n`)));
  });
  it('tells a neutral reader what only one side would be told', () => assert.ok('neutral' in found(SALE, { standpoint: 'neutral' })));
  it('is part of the overview, with the day of the statutes', () => {
    const of = reviewed(SALE);
    const { unchecked: listed, lawsAsOf } = overview(of, 'intl');
    assert.deepEqual([listed, lawsAsOf], [unchecked(of), CUTOFF]);
  });
});
