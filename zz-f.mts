import { sentenceFacts } from '/tmp/wt/sweep-vague/server/src/model/sentence-facts.ts';
import { readFileSync } from 'node:fs';
const src = process.argv[2]! === '-' ? readFileSync(0,'utf8').split('\n') : process.argv.slice(2);
for (const s of src) { if(!s.trim()) continue;
  const f = sentenceFacts(s, 'body', null);
  let l = s; const es: string[] = [];
  for (const h of [...f.hits].sort((a,b)=>b.span.start-a.span.start)) { const m = {warning:['⟦','⟧'],hint:['‹','›'],quiet:['{','}']}[h.grade]!; l = l.slice(0,h.span.start)+m[0]+l.slice(h.span.start,h.span.end)+m[1]+l.slice(h.span.end); es.unshift(h.entry+':'+h.grade[0]+(h.mood?('/'+h.mood):'')); }
  console.log(l,'  <',es.join(' '),'>');
}
