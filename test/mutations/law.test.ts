import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG, type Standpoint } from '../../server/src/config.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { review, type Issue } from '../../server/src/review.ts';
import { BALANCE_RULES } from '../../server/src/rules/balance.ts';
import { LAW_RULES } from '../../server/src/rules/law.ts';
import { random, type Random } from './figures-random.ts';
import { BALANCE, LAW, type Seeds } from './law-wordings.ts';

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const LEAST = 20;
const CODES: ReadonlySet<string> = new Set([...LAW_RULES, ...BALANCE_RULES].map(({ code }) => code));

const root = join(import.meta.dirname, '..', '..');
const reviewed = ['test/contracts', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(contract|txt|md)$/.test(name))
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8').replace(/\r\n/g, '\n');
      const { issues, recognition, contract } = review(text, DEFAULT_CONFIG);
      return { name, text, profile: recognition.profile, script: contract.script, quiet: !issues.some(({ code }) => CODES.has(code)) };
    }),
);
/** Not the labour contracts: their arbitration and their penalties follow rules of their own, which have a contract of their own below. */
const QUIET = reviewed.filter(({ quiet, profile, script }) => quiet && profile !== null && profile !== 'labour' && script === 'simplified');

/** Contracts made up for what ours are not about; sound themselves. */
const HEAD = '甲方：杭州云杉贸易有限公司\n乙方：宁波海石服务有限公司\n';
const MADE_UP: Readonly<Record<NonNullable<Seeds['host']>, string>> = {
  plain: `物资供应合同\n${HEAD}\n第一条 供应内容\n乙方按照附件清单向甲方供应办公物资。\n\n第二条 履行地点\n履行地点为甲方仓库。\n`,
  loan: '借款合同\n出借人：张三\n借款人：李四\n\n第一条 借款\n出借人向借款人出借人民币10万元，借款期限一年。\n\n第二条 还款\n借款人到期一次归还借款本金。\n',
  sized: `采购合同\n${HEAD}\n第一条 主体\n甲方为大型企业，乙方为小型企业。\n\n第二条 标的\n甲方向乙方采购包装材料。\n`,
  house: '房屋租赁合同\n甲方（出租方）：王某\n乙方（承租方）：赵某\n\n第一条 房屋\n甲方将一套住宅出租给乙方使用。\n\n第二条 租金\n月租金为人民币3000元。\n',
  lease: '仓库租赁合同\n出租方：某某仓储有限公司\n承租方：某某商贸有限公司\n\n第一条 仓库\n出租方将一号仓库出租给承租方。\n\n第二条 租金\n月租金为人民币9000元。\n',
  labour: '劳动合同\n甲方（用人单位）：某某有限公司\n乙方（劳动者）：孙某\n\n第一条 工作内容\n乙方担任客服专员。\n\n第二条 劳动报酬\n月工资为人民币8000元。\n',
  service: '客服服务合同\n甲方（委托方）：杭州云杉贸易有限公司\n乙方（服务方）：宁波海石服务有限公司\n\n第一条 服务内容\n乙方为甲方提供在线客服服务。\n',
  'platform-terms': '云雀会员服务协议\n本协议由您与云雀平台订立。\n\n第一条 服务内容\n平台向用户提供在线阅读服务。\n\n第二条 账号\n用户注册账号后使用本服务。\n',
  guaranteed: '',
};
const FAIR = `技术咨询合同\n${HEAD}\n第一条 咨询内容\n乙方为甲方提供流程咨询。\n\n第二条 报酬\n报酬为人民币6万元。\n`;

const issuesOf = (text: string, standpoint: Standpoint = 'neutral'): readonly Issue[] => review(text, { ...DEFAULT_CONFIG, standpoint }).issues.filter(({ code }) => CODES.has(code));

/** A clause of its own behind one of the contract's, or at its end. */
function planted(host: string, clause: string, r: Random): { readonly text: string; readonly from: number; readonly to: number } {
  const places = parseContract(host).clauses.filter(({ depth, number, topic }) => depth === 0 && number !== null && !['signature', 'attachments', 'definitions', null].includes(topic)).map(({ span }) => span.end);
  const at = places.length === 0 ? host.length : r.pick(places);
  return { text: `${host.slice(0, at)}\n${clause}\n${host.slice(at)}`, from: at, to: at + clause.length + 2 };
}

function seeded(code: string, { wordings, host, standpoint }: Seeds, pool: readonly string[]): { readonly total: number; readonly missed: readonly string[]; readonly alarms: readonly string[] } {
  const missed: string[] = [];
  const alarms: string[] = [];
  const rounds = Math.max(3, Math.ceil(LEAST / wordings.length));
  for (const [i, wording] of wordings.entries())
    for (let round = 0; round < rounds; round++) {
      const r = random(SEED * 65_537 + i * 1000 + round);
      const [sound, defective] = wording(r);
      const text = host ? MADE_UP[host] : r.pick(pool);
      const place = r.int(0, 1e9);
      const good = planted(text, sound, random(place));
      const found = issuesOf(good.text, standpoint).filter((issue) => issue.code === code);
      if (found.length > 0) alarms.push(`${sound} → ${found.map((issue) => issue.message).join('；')}`);
      const bad = planted(text, defective, random(place));
      if (!issuesOf(bad.text, standpoint).some((issue) => issue.code === code && issue.span.start >= bad.from && issue.span.end <= bad.to)) missed.push(defective);
    }
  return { total: wordings.length * rounds, missed, alarms };
}

describe(`law, seeded defects (SEED=${SEED})`, () => {
  it('has contracts of our own to plant them in', () => assert.ok(QUIET.length >= 4, `${QUIET.length} of ${reviewed.length} contracts without findings`));

  it('covers every rule about the law and about balance', () => {
    assert.deepEqual(LAW_RULES.map(({ code }) => code).filter((code) => !(code in LAW)), []);
    assert.deepEqual(BALANCE_RULES.map(({ code }) => code).filter((code) => !(code in BALANCE)), []);
  });

  it('the made-up contracts are quiet', () => {
    for (const [kind, text] of Object.entries({ ...MADE_UP, fair: FAIR })) assert.deepEqual(issuesOf(text).map(({ code }) => code), [], kind);
  });

  for (const [family, codes, pool] of [['law', LAW, QUIET.map(({ text }) => text)], ['balance', BALANCE, [FAIR]]] as const)
    for (const [code, seeds] of Object.entries(codes))
      it(`${family} ${code}`, function () {
        this.timeout(600_000);
        const { total, missed, alarms } = seeded(code, seeds, pool);
        assert.ok(total >= LEAST);
        const recall = 1 - missed.length / total;
        this.test!.title += `: ${total} seeded, recall ${(recall * 100).toFixed(1)} %, ${alarms.length} false alarms`;
        assert.deepEqual(alarms, [], `SEED=${SEED}: false alarms`);
        assert.ok(recall >= 0.95, `SEED=${SEED}: recall ${(recall * 100).toFixed(1)} %; missed:\n${missed.join('\n')}`);
      });
});
