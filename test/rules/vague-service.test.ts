import assert from 'node:assert/strict';
import { measureVague } from '../support/vague-measure.ts';
import { SERVICE_SENTENCES } from './vague-service-sentences.ts';

describe('the lexicon on the words of service contracts', () => {
  for (const one of SERVICE_SENTENCES) it(`finds what ${one.trade} leaves open and nothing else`, () => assert.deepEqual(measureVague([one]).notes, []));
});
