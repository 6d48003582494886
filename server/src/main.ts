import { setFlagsFromString } from 'node:v8';
import { serve } from './protocol/stdio.ts';

// A review makes much that the next one throws away. Left to itself the engine lets the heap grow to several times what is in use before
// it cleans up, which is what an editor's process list then shows; cleaning up more often costs little (docs/performance.md).
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=40');

serve(process.argv.slice(2));
