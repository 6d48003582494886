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
