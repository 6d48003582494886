import { span, type Span } from '../../server/src/text/span.ts';

/** A text whose expectations stand inside it: 「服务方应[|及时|]响应$0」. */
export interface Marked {
  readonly text: string;
  /** What stood between [| and |], in the order of their openings; marks may nest. */
  readonly spans: readonly Span[];
  /** Where $0 stood; null without one. */
  readonly cursor: number | null;
}

/** Reads [|…|] and $0 out of a text. A mark that is not closed or not opened, or a second $0, is a mistake in the test and throws. */
export function parseMarks(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  let cursor: number | null = null;
  for (const part of marked.split(/(\[\||\|\]|\$0)/)) {
    if (part === '[|') open.push(spans.push({ start: text.length, end: -1 }) - 1);
    else if (part === '|]') {
      const index = open.pop();
      if (index === undefined) throw new Error(`|] without [| in 「${marked}」`);
      spans[index]!.end = text.length;
    } else if (part === '$0') {
      if (cursor !== null) throw new Error(`two cursors in 「${marked}」`);
      cursor = text.length;
    } else text += part;
  }
  if (open.length > 0) throw new Error(`[| without |] in 「${marked}」`);
  return { text, spans: spans.map(({ start, end }) => span(start, end)), cursor };
}

/** The inverse: a text with spans shown as marks, for a failure one can read. Spans may touch and nest, in any order. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const at = spans.flatMap(({ start, end }) => [
    { offset: start, mark: '[|', order: start === end ? 1 : 2 },
    { offset: end, mark: '|]', order: start === end ? 1 : 0 },
  ]);
  at.sort((a, b) => a.offset - b.offset || a.order - b.order);
  let out = '';
  let from = 0;
  for (const { offset, mark } of at) {
    out += text.slice(from, offset) + mark;
    from = offset;
  }
  return out + text.slice(from);
}
