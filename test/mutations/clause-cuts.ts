import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAUSE_IDS, type ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { modelText } from '../../server/src/knowledge/model-texts/index.ts';
import { needOf } from '../../server/src/knowledge/profiles.ts';
import { PROFILE_IDS, type ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import { assessCoverage } from '../../server/src/model/coverage.ts';
import type { ClauseCoverage } from '../../server/src/model/contract.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { topicsOfHeading } from '../../server/src/model/topic.ts';
import { fill, toPlain, type Snippet } from '../../server/src/text/snippet.ts';
import { slice } from '../../server/src/text/span.ts';
import { readMarkedContracts } from '../support/marked-contracts.ts';

/** A contract that something is cut out of. */
export interface Host {
  readonly name: string;
  readonly profile: ProfileId;
  readonly text: string;
}

const CONTRACTS = join(import.meta.dirname, '..', 'contracts');
const written = (text: Snippet): string => toPlain(fill(text, { provider: '乙方', client: '甲方', contract: '本合同' }, (name) => `{${name}}`));
const TITLES: Readonly<Record<ProfileId, string>> = {
  'customer-service': '客户服务合同', 'online-customer-service': '在线客服外包合同', 'service-guideline': '客户服务准则', 'service-intervention': '客服介入处理协议', 'technical-service': '软件开发合同', sale: '买卖合同', lease: '房屋租赁合同',
  nda: '保密协议', labour: '劳动合同', 'platform-terms': '用户服务协议', generic: '合作协议',
};

/** Our own contracts, by their marks; the complete ones or the others. */
export const ownContracts = (complete: boolean): readonly Host[] =>
  readMarkedContracts(CONTRACTS).filter((c) => c.complete === complete).map(({ name, profile }) => ({ name, profile, text: readFileSync(join(CONTRACTS, name), 'utf8').replace(/\r\n/g, '\n') }));

/** A contract of our model texts: what the profile asks for or recommends; `leave` says which element sentence to leave out. */
export function assembled(profile: ProfileId, leave?: { readonly clause: ClauseId; readonly sentence: string }): Host {
  const lines = [TITLES[profile]];
  let number = 0;
  for (const id of CLAUSE_IDS) {
    if (needOf(profile, id) === '-' || (id === 'main-contract' && profile !== 'service-intervention')) continue;
    const { heading, layout, items } = modelText(id, profile);
    const words = items.map(written).map((item) => (leave?.clause === id ? item.replace(leave.sentence, '') : item)).filter((item) => item !== '');
    if (layout === 'items') lines.push(`第${han(++number)}条 ${heading}`);
    lines.push(...words);
  }
  return { name: `范本 ${profile}`, profile, text: lines.join('\n') };
}
const DIGITS = '零一二三四五六七八九';
const han = (n: number): string => (n < 10 ? DIGITS[n]! : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]!}十${n % 10 === 0 ? '' : DIGITS[n % 10]!}`);

export const assemblies = (): readonly Host[] => PROFILE_IDS.map((profile) => assembled(profile));

export const coverageOf = ({ text, profile }: Host): readonly ClauseCoverage[] => assessCoverage(parseContract(text), { profile, fragment: false, jurisdiction: 'PRC' });

/** The host without the sections whose headings name the clause; null where no heading does. */
export function withoutClause(host: Host, id: ClauseId): Host | null {
  const contract = parseContract(host.text);
  const gone = contract.clauses.filter((c) => c.heading !== null && topicsOfHeading(slice(host.text, c.heading)).includes(id));
  if (gone.length === 0) return null;
  let text = host.text;
  for (const { span } of [...gone].reverse()) if (!gone.some((other) => other.span !== span && other.span.start <= span.start && span.end <= other.span.end)) text = text.slice(0, span.start) + text.slice(span.end).replace(/^\s*\n/, '');
  return { ...host, text };
}
