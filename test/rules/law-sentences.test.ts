import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { review } from '../../server/src/review.ts';
import { BALANCE_RULES } from '../../server/src/rules/balance.ts';
import { LAW_RULES } from '../../server/src/rules/law.ts';
import { FAIR, UNFAIR } from './law-sentences.ts';

const FIGURES = ['sum-mismatch', 'conflicting-values', 'ambiguous-period', 'threshold-gap'];
const CODES: ReadonlySet<string> = new Set([...BALANCE_RULES, ...LAW_RULES].map(({ code }) => code).concat(FIGURES));
const isStandard = (text: string): boolean => /用户协议|会员服务协议|平台服务协议|服务条款|会员协议/.test(text.slice(0, text.indexOf('\n')));
const found = (text: string): readonly string[] => review(text, { ...DEFAULT_CONFIG, ...(isStandard(text) ? { profile: 'platform-terms' as const } : {}) }).issues.map(({ code }) => code).filter((code) => CODES.has(code));
const name = (text: string): string => `${text.slice(0, text.indexOf('\n'))}：${text.slice(text.indexOf('第一条') + 7, text.indexOf('第一条') + 40).replace(/\n/g, ' ')}`;

describe('law, balance and figures: contracts of many trades', () => {
  for (const [code, text] of UNFAIR) it(`${code} in ${name(text)}`, () => assert.ok(found(text).includes(code), found(text).join()));
  for (const text of FAIR) it(`nothing in ${name(text)}`, () => assert.deepEqual(found(text), []));
});
