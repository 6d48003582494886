import { CLAUSES } from '../knowledge/clauses.ts';
import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { compileSignals } from './signals.ts';

/** What a signal speaks for. `local` signals count only in the clause itself. */
export interface SignalUse {
  readonly clause: ClauseId;
  readonly kind: 'strong' | 'hosted' | 'weak' | 'faint' | 'element' | 'when';
  /** Which of `ELEMENTS`, for `element` and `when`; else -1. */
  readonly element: number;
  readonly local: boolean;
  /** Where its clause stands in `CLAUSE_IDS`. */
  readonly at: number;
}

/** Every element of every clause, by where that stands in `CLAUSE_IDS`. */
export const ELEMENTS: readonly { readonly clause: number; readonly id: string }[] = CLAUSES.flatMap(({ id, elements }) => elements.map((element) => ({ clause: CLAUSE_IDS.indexOf(id), id: element.id })));
/** Which of `ELEMENTS` one is. */
export const elementAt = (clause: ClauseId, id: string): number => ELEMENTS.findIndex((element) => CLAUSE_IDS[element.clause] === clause && element.id === id);

const SIGNALS: string[] = [];
const USES: SignalUse[] = [];
const add = (signals: readonly string[], clause: ClauseId, kind: SignalUse['kind'], element = -1): void => {
  for (const signal of signals) {
    const local = signal.startsWith('@');
    SIGNALS.push(local ? signal.slice(1) : signal);
    USES.push({ clause, kind, element, local, at: CLAUSE_IDS.indexOf(clause) });
  }
};
for (const clause of CLAUSES) {
  add(clause.strong, clause.id, 'strong');
  add(clause.hosted ?? [], clause.id, 'hosted');
  add(clause.weak ?? [], clause.id, 'weak');
  add(clause.faint ?? [], clause.id, 'faint');
  for (const element of clause.elements) {
    const at = elementAt(clause.id, element.id);
    add(element.signals, clause.id, 'element', at);
    add(element.when ?? [], clause.id, 'when', at);
  }
}

/** What one sentence, given as `plain` makes it, says on clauses and elements, wherever it stands. */
export const sentenceSignals = compileSignals(SIGNALS, 'clause signals');

/** What the signal of this index (of `sentenceSignals`) speaks for. */
export const useOf = (signal: number): SignalUse => USES[signal]!;
