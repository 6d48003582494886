import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import { namedAt, namedPlaces, placesOf, type Named } from '../model/names.ts';
import type { Contract } from '../model/contract.ts';
import { isLetter } from '../model/party-names.ts';
import type { Edit } from '../rules/rule.ts';
import { simplify } from '../text/script-fold.ts';
import { literal } from '../text/snippet.ts';
import { offsetAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** A rename, or why it cannot be: a Chinese sentence. */
export type Renamed = { readonly edit: WorkspaceEdit } | { readonly refused: string };

/** The name at a position that can be renamed: a defined term or a party's name; null elsewhere. */
export function prepareRename(of: Reviewed, position: Position): { readonly range: Range; readonly placeholder: string } | null {
  const place = namedAt(of.review.contract, offsetAt(of.lines, position));
  return place && { range: rangeOf(of.lines, place.span), placeholder: place.named.name };
}

const LONGEST = 40;

/**
 * Renames a defined term or a party's name wherever it stands: its definition （以下简称“…”）, quoted uses and all others, but not
 * where it is part of a longer term. Refuses what would give two things one name.
 */
export function rename(of: Reviewed, position: Position, newName: string, options: { readonly versioned: boolean }): Renamed {
  const { contract } = of.review;
  const place = namedAt(contract, offsetAt(of.lines, position));
  if (!place) return { refused: '这里不是已定义的用语，也不是当事人的称谓。' };
  const name = newName.trim();
  const refused = refusal(contract, place.named, name);
  if (refused !== null) return { refused };
  if (name === place.named.name) return { edit: {} };
  const edits: Edit[] = placesOf(contract, place.named)
    .filter((p) => p.named.name === place.named.name)
    .map(({ span }) => ({ span, text: literal(name) }));
  return { edit: workspaceEdit(of, [...edits, ...joint(contract, place.named)].sort((a, b) => a.span.start - b.span.start), { versioned: options.versioned, snippets: false }) };
}

function refusal(contract: Contract, named: Named, name: string): string | null {
  if (name === '') return '新名称不能为空。';
  if (name === named.name) return null;
  if (name.length > LONGEST || /[\r\n“”"「」『』（）()《》，。；：、]/.test(name)) return '新名称不能含有标点、引号或换行。';
  const other = namedPlaces(contract).find((p) => p.named.name === name);
  if (other) return `「${name}」已经是${other.named.kind === 'term' ? '另一个已定义的用语' : '当事人的称谓'}，改名后两者无法区分。`;
  if (contract.text.includes(name) && !named.name.includes(name)) return `「${name}」在文中已有别的用法，改名后会与之混淆。`;
  return null;
}

/** 甲乙双方 and 甲、乙双方 name the letters: once 甲方 is called otherwise they are 双方. */
function joint({ text, parties }: Contract, named: Named): readonly Edit[] {
  if (named.kind !== 'party' || !isLetter(named.name) || parties.length !== 2) return [];
  return [...simplify(text).matchAll(/甲[、，]?乙(?=双方)/g)].map((m) => ({ span: { start: m.index, end: m.index + m[0].length }, text: literal('') }));
}
