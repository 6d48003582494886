import data from './measured.json' with { type: 'json' };

/** How one rule did: of what it `reported` so much was `right`; of what was `due` it `found` so much. */
export interface RuleFigures {
  readonly reported: number;
  readonly right: number;
  readonly due: number;
  readonly found: number;
}

/**
 * How the review does on the contracts of test/contracts, held against marks placed by hand. measured.json is written by
 * test/measure.test.ts (UPDATE=1) and by nothing else: no figure in it is chosen.
 */
export interface Measured {
  readonly contracts: number;
  readonly characters: number;
  /** Contracts whose kind was recognised. */
  readonly profiles: number;
  /** Clauses that are there, or are not there, and were seen to be so. */
  readonly clauses: { readonly present: number; readonly seenPresent: number; readonly absent: number; readonly seenAbsent: number };
  /** Words that look vague and are not, and those of them left alone. */
  readonly traps: { readonly set: number; readonly avoided: number };
  /** By code; the variants of a family count together. */
  readonly rules: Readonly<Record<string, RuleFigures>>;
}

export const MEASURED: Measured = data;

/** The line a rule's page says its figures in; the empty text for a rule that was not measured. */
export function figuresLine(code: string, { contracts, rules }: Measured): string {
  const figures = rules[code];
  if (!figures) return '';
  const precision = figures.reported === 0 ? '没有报告' : `准确率 ${share(figures.right, figures.reported)}`;
  const recall = figures.due === 0 ? '没有标出应报告之处' : `召回率 ${share(figures.found, figures.due)}`;
  return `在我们自己的 ${contracts} 份合同上实测：${precision}，${recall}。`;
}

/** What was measured and how, for the head of the catalogue. */
export function figuresNote({ contracts, characters, profiles, clauses, traps }: Measured): string {
  return [
    `每条规则的准确率与召回率，实测于我们自己起草的 ${contracts} 份合同（共 ${characters} 字）：先由人逐处标出应当报告、可报可不报和不应报告的地方，再与审查结果对照。`,
    '**准确率**是报告中确有其事（含可报可不报）的比例，**召回率**是应当报告之处被报告的比例。',
    `同一批合同上，合同类型认对 ${share(profiles, contracts)}，写了的条款认出 ${share(clauses.seenPresent, clauses.present)}，没写的条款认定为缺 ${share(clauses.seenAbsent, clauses.absent)}，看似模糊而无需报告的词语未误报 ${share(traps.avoided, traps.set)}。`,
  ].join('');
}

/** 93.1%（27/29） */
const share = (hits: number, of: number): string => `${of === 0 ? '—' : `${Math.round((1000 * hits) / of) / 10}%`}（${hits}/${of}）`;
