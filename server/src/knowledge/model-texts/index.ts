import { parseTemplate, type Part, type Snippet } from '../../text/snippet.ts';
import { CLAUSE_IDS, type ClauseId } from '../clause-ids.ts';
import type { ProfileId } from '../profile-ids.ts';
import { AGREEMENT } from './agreement.ts';
import type { ClauseText, ClauseTexts } from './clause-text.ts';
import { LABOUR } from './labour.ts';
import { LIFECYCLE } from './lifecycle.ts';
import { MONEY } from './money.ts';
import { PERFORMANCE } from './performance.ts';
import { PROTECTION } from './protection.ts';
import { RISK } from './risk.ts';

/** One clause as we would draft it, ready to be numbered and named. Variables are provider, client and contract only. */
export interface ModelText {
  readonly id: ClauseId;
  readonly heading: string;
  /** `lines`: stands without number and heading (the parties' block, recitals, the signature block); one item a line. */
  readonly layout: 'items' | 'lines';
  /** The numbered paragraphs (款). Tab stops are unique over the clause, in reading order. */
  readonly items: readonly Snippet[];
  /** The element ids the text carries. */
  readonly carries: readonly string[];
}

const TEXTS: Readonly<Record<ClauseId, ClauseTexts>> = { ...AGREEMENT, ...PERFORMANCE, ...MONEY, ...PROTECTION, ...RISK, ...LIFECYCLE, ...LABOUR };

const SERVICE: readonly ProfileId[] = ['customer-service', 'online-customer-service', 'service-guideline', 'service-intervention', 'technical-service', 'platform-terms'];
/** Clauses that stand outside the numbering by nature. */
const UNNUMBERED: readonly ClauseId[] = ['parties', 'recitals', 'signature'];

/** The clause's own words under a key that names no element. */
const PLAIN = 'text';

/**
 * The model text of a clause for a profile. Every clause has one for every profile, also where the profile does not ask for it. `own`, a
 * team's paragraphs in the template notation, takes the place of ours under our heading; what they carry we cannot say.
 */
export function modelText(id: ClauseId, profile: ProfileId, own?: readonly string[]): ModelText {
  const { heading, items, elements } = clauseText(id, profile);
  const carries = new Set([...items.flatMap((item) => Object.keys(item)), ...Object.keys(elements ?? {})].filter((key) => key !== PLAIN));
  const layout = UNNUMBERED.includes(id) && !(id === 'parties' && profile === 'platform-terms') ? 'lines' : 'items';
  if (own) return { id, heading, layout, items: ownParagraphs(own), carries: [] };
  return { id, heading, layout, items: renumber(items.map((item) => Object.values(item))), carries: [...carries] };
}

/** Paragraphs a team has written, their tab stops made unique over all of them. */
export const ownParagraphs = (paragraphs: readonly string[]): readonly Snippet[] => renumber(paragraphs.map((paragraph) => [paragraph]));

/** The sentence that carries one element of a clause, to be added where the clause lacks it; null where we have none. */
export function elementText(id: ClauseId, element: string, profile: ProfileId): Snippet | null {
  const found = sentenceIn(clauseText(id, profile), element) ?? sentenceIn(TEXTS[id].service, element);
  return found === undefined ? null : parseTemplate(found);
}

/** Every model text, for the tests and the generators: each clause in every wording it has. */
export function allModelTexts(): readonly { readonly profile: ProfileId; readonly text: ModelText }[] {
  return CLAUSE_IDS.flatMap((id) => {
    const keys = Object.keys(TEXTS[id]) as (keyof ClauseTexts)[];
    return keys.map((key) => {
      const profile: ProfileId = key === 'service' ? 'customer-service' : key;
      return { profile, text: modelText(id, profile) };
    });
  });
}

function clauseText(id: ClauseId, profile: ProfileId): ClauseText {
  const texts = TEXTS[id];
  const own = profile === 'generic' ? undefined : texts[profile];
  return own ?? (SERVICE.includes(profile) ? texts.service : (texts.generic ?? texts.service));
}

function sentenceIn(text: ClauseText, element: string): string | undefined {
  if (element === PLAIN) return undefined;
  const own = text.elements;
  if (own && Object.hasOwn(own, element)) return own[element];
  const item = text.items.find((i) => Object.hasOwn(i, element));
  return item?.[element];
}

/** Joins each paragraph's sentences; tab stops, which count from 1 in each sentence, become unique over all of them. */
function renumber(paragraphs: readonly (readonly string[])[]): readonly Snippet[] {
  let used = 0;
  return paragraphs.map((sentences) =>
    sentences.flatMap((sentence) => {
      const base = used;
      return parseTemplate(sentence).map((part): Part => {
        if (typeof part === 'string' || 'variable' in part) return part;
        used = Math.max(used, base + part.stop);
        return { ...part, stop: base + part.stop };
      });
    }),
  );
}
