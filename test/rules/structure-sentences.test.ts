import assert from 'node:assert/strict';
import { parseMarks } from '../support/marks.ts';
import { reviewed } from '../support/reviewed.ts';
import { SAMPLES } from './structure-sentences.ts';

describe('defects of structure and terms, and what only looks like one', () => {
  for (const { code, text: marked } of SAMPLES) {
    const { text, spans } = parseMarks(marked);
    it(`${code}: ${spans[0] ? text.slice(spans[0].start - 6, spans[0].end + 6).replace(/\n/g, '⏎') : `no finding in ${text.slice(30, 70).replace(/\n/g, '⏎')}`}`, () => {
      const found = reviewed(text).review.issues.filter((issue) => issue.code === code);
      assert.deepEqual(found.map(({ span }) => text.slice(span.start, span.end)).length, spans.length, JSON.stringify(found.map(({ span, message }) => [text.slice(span.start, span.end), message])));
      for (const [i, { start, end }] of spans.entries()) assert.ok(found[i]!.span.start < end && start < found[i]!.span.end, text.slice(found[i]!.span.start, found[i]!.span.end));
    });
  }
});
