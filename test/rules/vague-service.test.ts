import assert from 'node:assert/strict';
import { measureVague } from '../support/vague-measure.ts';
import { readSentences } from '../support/vague-sentences.ts';

describe('the lexicon on the words of service contracts', () => {
  for (const one of readSentences(new URL('vague-service-sentences.txt', import.meta.url))) it(`finds what ${one.trade} leaves open and nothing else`, () => assert.deepEqual(measureVague([one]).notes, []));
});
