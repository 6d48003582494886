import type { CodeLens } from 'vscode-languageserver';
import type { Contract } from '../model/contract.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { tallies } from '../model/stances.ts';
import { SHOW_PASSAGES_COMMAND, type PassagesArgument } from '../protocol/messages.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/**
 * Over the line that introduces each party, what the contract lays on it and gives it: 甲方：12 项义务 and 3 项权利, counted in sentences (see
 * model/stances.ts); each opens the list of what was counted where the client has our `commands`. Nothing where no sentence says anything of
 * any party, and in a text that is no contract.
 */
export function codeLenses(of: Reviewed, commands: boolean): CodeLens[] {
  const { contract, recognition } = of.review;
  if (recognition.profile === null) return [];
  const counted = tallies(contract);
  if (counted.every(({ duties, rights }) => duties.length + rights.length === 0)) return [];
  return counted.flatMap(({ party, duties, rights }) => {
    const range = rangeOf(of.lines, { start: party.span.start, end: party.span.start });
    const lens = (title: string, passages: readonly Span[]): CodeLens => ({ range, command: commands && passages.length > 0 ? { title, command: SHOW_PASSAGES_COMMAND, arguments: [argument(of, contract, range.start, passages)] } : { title, command: '' } });
    return [lens(`${party.alias}：${duties.length} 项义务`, duties), lens(`${rights.length} 项权利`, rights)];
  });
}

const argument = (of: Reviewed, contract: Contract, position: PassagesArgument['position'], passages: readonly Span[]): PassagesArgument => ({
  uri: of.uri,
  position,
  // A whole sentence reads better in a list than the half of it that lays the duty.
  ranges: passages.map((passage) => rangeOf(of.lines, sentenceAt(contract, passage)?.span ?? passage)),
});
