import { setFlagsFromString } from 'node:v8';
import { serve } from './protocol/stdio.ts';

// A review makes much that the next one throws away. Left to itself the engine lets the heap grow to several times what is in use before
// it cleans up, and keeps what it took; cleaning up a little earlier costs next to no time (docs/performance.md).
setFlagsFromString('--heap-growing-percent=80');

serve(process.argv.slice(2));
