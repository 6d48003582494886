const NONE: readonly RegExpExecArray[] = [];

/**
 * What `text.matchAll(expression)` gives, without the copy of the expression that makes: that costs more than looking, where most texts hold
 * no match. For the program's own global expressions; another throws, as `matchAll` does.
 */
export function eachMatch(text: string, expression: RegExp): readonly RegExpExecArray[] {
  if (!expression.global) throw new TypeError(`not a global expression: ${expression.source}`);
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += expression.unicode && (text.codePointAt(expression.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/** What `eachMatch` gives for an expression that has these as its alternatives, in their order. */
export function eachMatchOf(text: string, alternatives: readonly RegExp[]): readonly RegExpExecArray[] {
  let next: { readonly expression: RegExp; readonly match: RegExpExecArray }[] = [];
  for (const expression of alternatives) {
    const match = matchFrom(text, expression, 0);
    if (match !== null) next.push({ expression, match });
  }
  if (next.length === 0) return NONE;
  const found: RegExpExecArray[] = [];
  while (next.length > 0) {
    const { match } = next.reduce((first, one) => (one.match.index < first.match.index ? one : first));
    found.push(match);
    const from = match.index + Math.max(1, match[0].length);
    next = next.flatMap(({ expression, match: own }) => {
      const again = own.index >= from ? own : matchFrom(text, expression, from);
      return again === null ? [] : [{ expression, match: again }];
    });
  }
  return found;
}

function matchFrom(text: string, expression: RegExp, from: number): RegExpExecArray | null {
  if (!expression.global) throw new TypeError(`not a global expression: ${expression.source}`);
  expression.lastIndex = from;
  return expression.exec(text);
}
