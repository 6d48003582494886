import fc from 'fast-check';

const literal = fc.constantFrom('甲', '乙', '丙', 'a', 'B', '.', '[甲乙]', '[^甲]', '[a-b]', '\\d', '\\u4e19', '\\b', '^', '$');
const source = fc.letrec<{ all: string; one: string }>((tie) => ({
  all: fc.array(fc.tuple(tie('one'), fc.constantFrom('', '', '', '?', '*', '+?', '{0,2}', '{2}')), { maxLength: 4 }).map((list) => list.map(([one, times]) => (/^(?:\\b|\^|\$|\(\?(?:[=!]|<[=!]))/.test(one) ? one : one + times)).join('')),
  one: fc.oneof({ weight: 4, arbitrary: literal }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom('', '?:', '?=', '?!', '?<=', '?<!'), tie('all'), tie('all')).map(([kind, a, b]) => `(${kind}${a}|${b})`) }, { weight: 1, arbitrary: tie('all').map((a) => `(?:${a})`) }),
})).all;

/** Small expressions over a few characters, with all that the program's own are made of. */
export const expressions = fc.tuple(fc.array(source, { minLength: 1, maxLength: 3 }), fc.constantFrom('', 'i')).map(([ways, flags]) => new RegExp(ways.join('|'), flags));
