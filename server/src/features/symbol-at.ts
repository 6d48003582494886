import { attachmentsOf, type Attachment } from '../model/attachments.ts';
import type { Clause, Contract } from '../model/contract.ts';
import { namedAt, type Named } from '../model/names.ts';
import { clauseAt } from '../model/parts.ts';
import { referenceAt, type Reference, type Target } from '../model/references.ts';
import type { Span } from '../text/span.ts';

/** What stands at an offset of a contract that leads somewhere or is led to. */
export type SymbolAt =
  | { readonly kind: 'reference'; readonly span: Span; readonly reference: Reference; readonly targets: readonly Target[] }
  | { readonly kind: 'attachment'; readonly span: Span; readonly attachment: Attachment }
  | { readonly kind: 'clause'; readonly span: Span; readonly clause: Clause }
  | { readonly kind: 'name'; readonly span: Span; readonly named: Named };

/** The most precise symbol at an offset: of 第一、三条 the number it stands on. Null where nothing is. */
export function symbolAt(contract: Contract, at: number): SymbolAt | null {
  const reference = referenceAt(contract, at);
  if (reference && reference.targets.length > 0) {
    const number = [...reference.numbers, ...reference.above].find((n) => n.span.start <= at && at <= n.span.end && n.target !== null);
    return { kind: 'reference', span: reference.span, reference, targets: number?.target ? [number.target] : reference.targets };
  }
  for (const attachment of attachmentsOf(contract).all)
    for (const span of [...attachment.citations, ...attachment.mentions, ...(attachment.listed ? [attachment.listed] : [])]) if (span.start <= at && at <= span.end) return { kind: 'attachment', span, attachment };
  const clause = clauseAt(contract, at);
  if (clause?.number && clause.number.span.start <= at && at <= clause.number.span.end) return { kind: 'clause', span: clause.number.span, clause };
  const place = namedAt(contract, at);
  return place && { kind: 'name', span: place.span, named: place.named };
}

/** A clause's number and heading: what is shown of it when one is led there. */
export const labelOf = (clause: Clause): Span => ({ start: clause.number?.span.start ?? clause.heading?.start ?? clause.span.start, end: clause.heading?.end ?? clause.number?.span.end ?? clause.own.end });
