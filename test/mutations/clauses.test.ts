import assert from 'node:assert/strict';
import { CLAUSE_IDS, type ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { needOf } from '../../server/src/knowledge/profiles.ts';
import { coverageOf, ownContracts, withoutClause, withoutElement } from './clause-cuts.ts';

/** Clauses that other articles still carry when their own is cut, by reading: a penalty beside each duty, a right to terminate for each breach. */
const STANDS_ELSEWHERE: ReadonlySet<string> = new Set([
  '云进销存软件订阅协议.md intellectual-property',
  '办公家具采购合同-框架订单.txt liability',
  '商铺租赁合同.contract client-duties',
  '集团内部客户服务协议.contract client-duties', // what it tells of its promotions in advance stands under another heading
  '商铺租赁合同.contract liability',
  '在线客服外包服务合同-发包方.txt service-levels',
  '在线客服外包服务合同-发包方.txt termination',
  '好物集市用户服务协议.txt client-duties',
  '完善-仓库租赁合同.txt provider-duties',
  '完善-仓库租赁合同.txt termination',
  '完善-在线客服服务合同.txt liability',
  '完善-在线客服服务合同.txt termination',
  '完善-保密协议.contract term', // how long the secret is kept is how long such a contract lasts
  '完善-客户服务协议.contract provider-duties',
  '完善-客户服务协议.contract liability',
  '完善-客户服务协议.contract termination',
  '完善-系统运维服务合同.md liability',
  '完善-茶叶买卖合同.txt termination',
  '完善-读书应用用户协议.md termination',
  '品牌顾问委托合同.txt provider-duties',
  '品牌顾问委托合同.txt client-duties', // who pays withholds the tax and bears the costs too
  '品牌顾问委托合同.txt liability',
  '客服介入处理补充协议.txt main-contract',
  '座席外包合同-通用专用条款.txt provider-duties',
  '座席外包合同-通用专用条款.txt liability',
  '检测设备采购合同.md liability',
  '物业客服中心委托服务合同.txt service-levels',
  '物业客服中心委托服务合同.txt provider-duties',
  '物业客服中心委托服务合同.txt termination',
  '系統建置委託契約書.txt provider-duties',
  '系統建置委託契約書.txt liability',
  '線上客服委外契約.txt scope',
  '線上客服委外契約.txt liability',
  '网店客服托管协议.md payment',
  '网店客服托管协议.md liability',
  '软件开发合同.contract scope',
  '软件开发合同.contract provider-duties',
  '软件开发合同.contract client-duties',
  '软件开发合同.contract liability',
  '邻里拼团用户协议.txt client-duties',
  '邻里拼团用户协议.txt liability',
  '集团内部客户服务协议.contract service-levels',
  '集团内部客户服务协议.contract provider-duties',
  '写字楼租赁合同.txt liability',
  '写字楼租赁合同.txt termination',
  '网校客服外包服务协议-服务方稿.txt scope',
  '网校客服外包服务协议-服务方稿.txt provider-duties',
  '网校客服外包服务协议-服务方稿.txt liability',
  '企业征信数据接口服务协议.txt provider-duties',
  '企业征信数据接口服务协议.txt payment',
  '企业征信数据接口服务协议.txt liability',
  '直播店铺客服代运营合同.md provider-duties',
  '直播店铺客服代运营合同.md liability',
  '社区团购用户协议.txt liability',
  '社区团购用户协议.txt termination',
  '系統建置委託契約書.txt termination',
  '電梯維護保養合同.txt client-duties',
  // 就某项服务达成如下协议, in the opening, still says what the contract is about.
  '写字楼租赁合同.txt scope',
  '品牌联名合作协议.txt scope',
  '品牌顾问委托合同.txt scope',
  '完善-在线客服服务合同.txt scope',
  '完善-客户服务协议.contract scope',
  '官网运维服务合同.md scope',
  '检测设备采购合同.md scope',
  '物业客服中心委托服务合同.txt scope',
  '系統建置委託契約書.txt scope',
  '電梯維護保養合同.txt scope',
  '社区团购用户协议.txt scope',
]);

const isThere = (state: string): boolean => state === 'present' || state === 'incomplete';

describe('what is cut out of our own contracts', () => {
  it('a clause is noticed', () => {
    const deaf: string[] = [];
    let cuts = 0;
    for (const contract of ownContracts())
      for (const id of CLAUSE_IDS) {
        if (!'MD'.includes(needOf(contract.profile, id)) || STANDS_ELSEWHERE.has(`${contract.name} ${id}`) || !isThere(coverageOf(contract, contract.text, id).state)) continue;
        const cut = withoutClause(contract, id);
        if (cut === null) continue;
        cuts++;
        if (isThere(coverageOf(contract, cut, id).state)) deaf.push(`${contract.name} ${id}`);
      }
    report('clauses', cuts, deaf);
    assert.ok(cuts >= 250);
    assert.ok(deaf.length <= 0.05 * cuts, deaf.join('\n'));
  });

  it('an element is noticed', () => {
    const deaf: string[] = [];
    let cuts = 0;
    for (const contract of ownContracts())
      for (const key of contract.carriedBy.keys()) {
        const [clause, element] = key.split('.') as [ClauseId, string];
        const cut = withoutElement(contract, clause, element);
        if (cut === null) continue;
        cuts++;
        assert.ok(!coverageOf(contract, contract.text, clause).missing.includes(element), `${contract.name}: ${key} lacks in the whole`);
        const { state, missing } = coverageOf(contract, cut, clause);
        if (isThere(state) && !missing.includes(element)) deaf.push(`${contract.name} ${key}`);
      }
    report('elements', cuts, deaf);
    assert.ok(cuts >= 150);
    assert.ok(deaf.length <= 0.1 * cuts, deaf.join('\n'));
  });
});

/** LIST=1 prints what is not noticed. */
function report(what: string, cuts: number, deaf: readonly string[]): void {
  if (process.env['LIST'] === '1') process.stdout.write(`${what}: ${cuts - deaf.length} of ${cuts} noticed\n${deaf.map((name) => `  ${name}\n`).join('')}`);
}
