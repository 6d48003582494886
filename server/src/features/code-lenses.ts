import type { CodeLens } from 'vscode-languageserver';
import { tallies } from '../model/stances.ts';
import { rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/**
 * Over the line that introduces each party, what the contract lays on it and gives it: 甲方 12 项义务 · 3 项权利, counted in sentences (see
 * model/stances.ts). Nothing where no sentence says anything of any party, and in a text that is no contract.
 */
export function codeLenses(of: Reviewed): CodeLens[] {
  const { contract, recognition } = of.review;
  if (recognition.profile === null) return [];
  const counted = tallies(contract);
  if (counted.every(({ duties, rights }) => duties.length + rights.length === 0)) return [];
  return counted.map(({ party, duties, rights }) => ({
    range: rangeOf(of.lines, { start: party.span.start, end: party.span.start }),
    command: { title: `${party.alias}：${duties.length} 项义务 · ${rights.length} 项权利`, command: '' },
  }));
}
