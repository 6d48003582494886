import type { Span } from './span.ts';

/** A JSON value with the place it stands at, so that what is wrong with it can be said at the line. Spans are UTF-16 offsets. */
export type JsonNode =
  | { readonly kind: 'object'; readonly span: Span; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'array'; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly kind: 'scalar'; readonly span: Span; readonly value: string | number | boolean | null };

export interface JsonEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** What could not be read, as a Chinese clause, and where. */
export interface JsonError {
  readonly message: string;
  readonly span: Span;
}

/** Deeper than anybody nests by hand; deeper input is refused rather than recursed into. */
const DEEPEST = 100;

/** Reads strict JSON (RFC 8259; a byte order mark is passed over) in linear time. Never throws: what is no JSON gives the first error. */
export function parseJson(text: string): { readonly node: JsonNode } | { readonly error: JsonError } {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let error: JsonError | undefined;

  const fail = (message: string, start = at, end = Math.min(start + 1, text.length)): undefined => {
    error ??= { message, span: { start, end } };
    return undefined;
  };
  const skip = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
  };

  function value(depth: number): JsonNode | undefined {
    skip();
    if (depth > DEEPEST) return fail('嵌套过深');
    const start = at;
    const c = text[at];
    if (c === '{') return object(depth);
    if (c === '[') return array(depth);
    if (c === '"') {
      const read = string();
      return read === undefined ? undefined : { kind: 'scalar', span: { start, end: at }, value: read };
    }
    const token = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z]+)/.exec(text.slice(at, at + 64))?.[0] ?? '';
    at += token.length;
    const span = { start, end: at };
    if (token === 'true' || token === 'false') return { kind: 'scalar', span, value: token === 'true' };
    if (token === 'null') return { kind: 'scalar', span, value: null };
    if (token !== '' && !/^[A-Za-z]/.test(token)) return { kind: 'scalar', span, value: Number(token) };
    return fail(start >= text.length ? '内容不完整，后面还缺一个值' : text.startsWith('//', start) || text.startsWith('/*', start) ? 'JSON 里不能写注释' : '这里应当是一个值', start);
  }

  function object(depth: number): JsonNode | undefined {
    const start = at++;
    const entries: JsonEntry[] = [];
    for (;;) {
      skip();
      if (text[at] === '}' && entries.length === 0) break;
      const keyStart = at;
      if (text[at] !== '"') return fail(at >= text.length ? '缺少与此处「{」对应的「}」' : text[at] === '}' ? '最后一项后面多了逗号' : '这里应当是用双引号括起来的名称', at >= text.length ? start : at);
      const key = string();
      if (key === undefined) return undefined;
      const keySpan = { start: keyStart, end: at };
      skip();
      if (text[at] !== ':') return fail('名称后面缺少冒号');
      at++;
      const inner = value(depth + 1);
      if (!inner) return undefined;
      entries.push({ key, keySpan, value: inner });
      skip();
      if (text[at] === ',') at++;
      else if (text[at] === '}') break;
      else return fail(at >= text.length ? '缺少与此处「{」对应的「}」' : '这里缺少逗号', at >= text.length ? start : at);
    }
    return { kind: 'object', span: { start, end: ++at }, entries };
  }

  function array(depth: number): JsonNode | undefined {
    const start = at++;
    const items: JsonNode[] = [];
    for (;;) {
      skip();
      if (text[at] === ']') {
        if (items.length === 0) break;
        return fail('最后一项后面多了逗号');
      }
      if (at >= text.length) return fail('缺少与此处「[」对应的「]」', start);
      const inner = value(depth + 1);
      if (!inner) return undefined;
      items.push(inner);
      skip();
      if (text[at] === ',') at++;
      else if (text[at] === ']') break;
      else return fail(at >= text.length ? '缺少与此处「[」对应的「]」' : '这里缺少逗号', at >= text.length ? start : at);
    }
    return { kind: 'array', span: { start, end: ++at }, items };
  }

  function string(): string | undefined {
    const start = at++;
    let out = '';
    for (;;) {
      const from = at;
      while (at < text.length && text[at] !== '"' && text[at] !== '\\' && text.charCodeAt(at) >= 0x20) at++;
      out += text.slice(from, at);
      if (text[at] === '"') {
        at++;
        return out;
      }
      if (text[at] !== '\\') return fail('引号没有在这一行里结束', start, at);
      const escape = text[at + 1] ?? '';
      const plain = ESCAPES[escape];
      const unit = escape === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
      if (plain !== undefined) out += plain;
      else if (unit !== undefined) out += String.fromCharCode(Number.parseInt(unit, 16));
      else return fail('反斜杠后面的写法无效', at, Math.min(at + 2, text.length));
      at += unit === undefined ? 2 : 6;
    }
  }

  const node = value(0);
  skip();
  if (node && at < text.length) fail('后面还有多余的内容');
  return node && !error ? { node } : { error: error ?? { message: '不是有效的 JSON', span: { start: 0, end: 0 } } };
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The value without its places. Of a key that stands twice the last one holds, as everywhere. */
export function jsonValue(node: JsonNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(jsonValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonValue(value)]));
}

/** The entry of a key (the last one, if it stands twice); undefined where the node is no object or has none. */
export const jsonEntry = (node: JsonNode | undefined, key: string): JsonEntry | undefined => (node?.kind === 'object' ? node.entries.findLast((entry) => entry.key === key) : undefined);

/** The entry a path of keys (and indexes of lists, as digits) leads to, or the nearest one above it: where to say what is wrong there. */
export function nearestSpan(node: JsonNode, path: readonly string[]): Span {
  let at: JsonNode = node;
  let span: Span | undefined;
  for (const key of path) {
    const entry = jsonEntry(at, key);
    const item = at.kind === 'array' ? at.items[Number(key)] : undefined;
    if (!entry && !item) break;
    span = entry ? { start: entry.keySpan.start, end: entry.value.span.end } : item!.span;
    at = entry ? entry.value : item!;
  }
  // Of a value that goes over lines its beginning is enough.
  return span ?? { start: node.span.start, end: node.span.start + 1 };
}
