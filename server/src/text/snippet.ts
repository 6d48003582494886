/**
 * Texts with tab stops, independent of the editor. Knowledge is written in a small template notation, which is parsed once:
 *
 *     自收到{client}书面通知之日起${1:4}小时内响应
 *
 * `${n:default}` is a tab stop with a default, `${n}` one without, `${n|甲,乙|}` a choice; `{name}` is a variable that
 * `fill` replaces (provider, client, contract, …). Tab stops of the same number share one value.
 */
export interface TabStop {
  readonly stop: number;
  readonly value: string;
  readonly choices?: readonly string[];
}
export interface Variable {
  readonly variable: string;
}
export type Part = string | TabStop | Variable;
export type Snippet = readonly Part[];

const PATTERN = /\$\{(\d+)(?::([^}]*)|\|([^|]*)\|)?\}|\{([a-z][a-zA-Z-]*)\}/g;

/** Parses the template notation. Anything that is not a tab stop or a variable is literal text; parsing never fails. */
export function parseTemplate(template: string): Snippet {
  const parts: Part[] = [];
  let at = 0;
  for (const match of template.matchAll(PATTERN)) {
    if (match.index > at) parts.push(template.slice(at, match.index));
    const [, stop, value, choices, variable] = match;
    if (variable !== undefined) parts.push({ variable });
    else if (choices !== undefined) parts.push({ stop: Number(stop), value: choices.split(',')[0] ?? '', choices: choices.split(',') });
    else parts.push({ stop: Number(stop), value: value ?? '' });
    at = match.index + match[0].length;
  }
  if (at < template.length) parts.push(template.slice(at));
  return parts;
}

/** A snippet that is nothing but the given text. */
export const literal = (text: string): Snippet => (text === '' ? [] : [text]);

export const concat = (...snippets: readonly Snippet[]): Snippet => snippets.flat();

/**
 * Replaces variables by their values. A variable without a value becomes a tab stop that holds `fallback(name)`, numbered
 * after the highest stop of the snippet; equal names share one stop.
 */
export function fill(snippet: Snippet, values: Readonly<Record<string, string | undefined>>, fallback: (name: string) => string): Snippet {
  let next = snippet.reduce((top, part) => (typeof part === 'object' && 'stop' in part ? Math.max(top, part.stop) : top), 0);
  const stops = new Map<string, number>();
  return snippet.map((part) => {
    if (typeof part === 'string' || 'stop' in part) return part;
    const value = values[part.variable];
    if (value !== undefined) return value;
    const stop = stops.get(part.variable) ?? ++next;
    stops.set(part.variable, stop);
    return { stop, value: fallback(part.variable) };
  });
}

/** The text with every tab stop replaced by its default value; an unfilled variable shows its name in square brackets. */
export const toPlain = (snippet: Snippet): string =>
  snippet.map((part) => (typeof part === 'string' ? part : 'variable' in part ? `[${part.variable}]` : part.value)).join('');

/** The text in LSP snippet syntax. Every character of the text that the syntax would read is escaped. */
export const toLsp = (snippet: Snippet): string => snippet.map(lspPart).join('');

function lspPart(part: Part): string {
  if (typeof part === 'string') return escapeLsp(part);
  if ('variable' in part) return escapeLsp(`[${part.variable}]`);
  if (part.choices && part.choices.length > 1) return `\${${part.stop}|${part.choices.map((c) => c.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  return part.value === '' ? `\${${part.stop}}` : `\${${part.stop}:${escapeLsp(part.value)}}`;
}

const escapeLsp = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A snippet with its words, those at its tab stops among them, as something else writes them. */
export const reworded = (snippet: Snippet, write: (words: string) => string): Snippet =>
  snippet.map((part): Part => (typeof part === 'string' ? write(part) : 'variable' in part ? part : { ...part, value: write(part.value), ...(part.choices ? { choices: part.choices.map(write) } : {}) }));
