import { serve } from './protocol/stdio.ts';

serve(process.argv.slice(2));
