import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLAUSE_IDS, type ClauseId } from '../server/src/knowledge/clause-ids.ts';
import { elementText, modelText } from '../server/src/knowledge/model-texts/index.ts';
import { concat, literal, toLsp, type Part, type Snippet } from '../server/src/text/snippet.ts';

/** Where the editor's snippets stand: generated from the model texts, never edited by hand. */
export const SNIPPETS_FILE = fileURLToPath(new URL('../snippets/contract.json', import.meta.url));

/** One snippet as VS Code reads it. */
export interface EditorSnippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Full pinyin by which a clause is typed; its initials and the clause's English id are prefixes as well. */
const PINYIN: Readonly<Record<ClauseId, string>> = {
  parties: 'dang shi ren xin xi', recitals: 'jian yu', definitions: 'ding yi', 'main-contract': 'zhu he tong', scope: 'fu wu nei rong', 'service-levels': 'fu wu biao zhun',
  acceptance: 'yan shou kao he', term: 'fu wu qi xian', personnel: 'fu wu ren yuan', 'provider-duties': 'fu wu fang yi wu', 'client-duties': 'ke hu pei he', escalation: 'sheng ji chu li',
  fees: 'fu wu fei yong', payment: 'fu kuan', 'price-adjustment': 'fei yong tiao zheng', qualification: 'zi zhi he gui', 'personal-information': 'ge ren xin xi', confidentiality: 'bao mi',
  'intellectual-property': 'zhi shi chan quan', liability: 'wei yue ze ren', 'service-interruption': 'fu wu zhong duan', 'force-majeure': 'bu ke kang li', amendment: 'he tong bian geng',
  termination: 'jie chu zhong zhi', 'dispute-resolution': 'zheng yi jie jue', 'governing-law': 'shi yong fa lü', supervision: 'lü yue jian du', notices: 'tong zhi song da',
  assignment: 'zhuan rang fen bao', effectiveness: 'he tong sheng xiao', attachments: 'fu jian', copies: 'he tong fen shu', signature: 'qian shu lan', 'working-time': 'gong zuo shi jian',
  'social-insurance': 'she hui bao xian', 'labour-protection': 'lao dong bao hu',
};

/** Single sentences worth a snippet of their own: Chinese name, pinyin, clause and element. */
const PHRASES: readonly (readonly [name: string, pinyin: string, clause: ClauseId, element: string])[] = [
  ['响应时限', 'xiang ying shi xian', 'service-levels', 'response-time'],
  ['解决时限', 'jie jue shi xian', 'service-levels', 'resolution-time'],
  ['接通率', 'jie tong lü', 'service-levels', 'connect-rate'],
  ['服务时间', 'fu wu shi jian', 'service-levels', 'service-hours'],
  ['周报月报', 'zhou bao', 'provider-duties', 'reporting'],
  ['付款期限', 'fu kuan qi xian', 'payment', 'due-date'],
  ['开票时限', 'kai piao shi xian', 'payment', 'invoice'],
  ['逾期付款违约金', 'yu qi fu kuan', 'payment', 'late-payment'],
  ['调价程序', 'tiao jia cheng xu', 'price-adjustment', 'procedure'],
  ['泄露通知', 'xie lou tong zhi', 'personal-information', 'breach-notice'],
  ['终止后删除', 'shan chu xin xi', 'personal-information', 'deletion'],
  ['转委托', 'zhuan wei tuo', 'personal-information', 'sub-processing'],
  ['保密期限', 'bao mi qi xian', 'confidentiality', 'term'],
  ['赔偿上限', 'pei chang shang xian', 'liability', 'cap'],
  ['损失计算', 'sun shi ji suan', 'liability', 'calculation'],
  ['不可抗力通知', 'bu ke kang li tong zhi', 'force-majeure', 'notice'],
  ['解除通知', 'jie chu tong zhi', 'termination', 'notice'],
  ['终止后结算', 'jie suan', 'termination', 'settlement'],
  ['管辖与仲裁', 'guan xia', 'dispute-resolution', 'forum'],
  ['送达日', 'song da ri', 'notices', 'deemed-receipt'],
];

/** Names the snippet offers, since no document tells them: all three are chosen once and mirrored. */
const OFFERED: readonly (readonly [variable: string, choices: readonly string[]])[] = [
  ['provider', ['乙方', '甲方', '服务方']],
  ['client', ['甲方', '乙方', '客户']],
  ['contract', ['本合同', '本协议']],
];

/** All snippets by their names, clauses in the catalogue's order, then the single sentences. */
export function editorSnippets(): Readonly<Record<string, EditorSnippet>> {
  const all: Record<string, EditorSnippet> = {};
  for (const id of CLAUSE_IDS) {
    const labour = id === 'working-time' || id === 'social-insurance' || id === 'labour-protection';
    const text = modelText(id, labour ? 'labour' : 'customer-service');
    const body =
      text.layout === 'lines'
        ? text.items.flatMap((item, i) => concat(literal(i === 0 ? '' : '\n'), item))
        : concat([{ stop: 0, value: '第一条' }], literal(`　${text.heading}`), ...text.items.map((item, i) => concat(literal(`\n${text.items.length === 1 ? '' : `${i + 1}. `}`), item)));
    all[text.heading] = { prefix: prefixes(PINYIN[id], id, text.heading), body: lines(body), description: `条款：${text.heading}（占位处为常用值，按 Tab 逐项修改）` };
  }
  for (const [name, pinyin, clause, element] of PHRASES) {
    const sentence = elementText(clause, element, 'customer-service');
    if (sentence) all[name] = { prefix: prefixes(pinyin, `${clause}-${element}`, name), body: lines(sentence), description: `语句：${name}（占位处为常用值，按 Tab 逐项修改）` };
  }
  return all;
}

function prefixes(pinyin: string, english: string, chinese: string): readonly string[] {
  const syllables = pinyin.replaceAll('ü', 'v').split(' ');
  return [...new Set([syllables.join(''), syllables.map((s) => s[0]).join(''), english, chinese])];
}

/** In LSP syntax, line by line. Stops count from 1 in the order: number, names, figures as they are read. */
function lines(snippet: Snippet): readonly string[] {
  const used = new Map<string, number>();
  const keys = snippet.flatMap((part) => (typeof part === 'string' ? [] : [keyOf(part)]));
  const order = ['stop-0', ...OFFERED.map(([variable]) => variable), ...keys].filter((key) => keys.includes(key));
  for (const key of order) if (!used.has(key)) used.set(key, used.size + 1);
  const parts = snippet.map((part): Part => {
    if (typeof part === 'string') return part;
    const stop = used.get(keyOf(part))!;
    if ('stop' in part) return { ...part, stop };
    const choices = OFFERED.find(([variable]) => variable === part.variable)?.[1] ?? [part.variable];
    return { stop, value: choices[0]!, choices };
  });
  return toLsp(parts).split('\n');
}

const keyOf = (part: Exclude<Part, string>): string => ('stop' in part ? `stop-${part.stop}` : part.variable);

/** The file's text. */
export const snippetsText = (): string => `${JSON.stringify(editorSnippets(), null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(fileURLToPath(new URL('../snippets', import.meta.url)), { recursive: true });
  writeFileSync(SNIPPETS_FILE, snippetsText());
}
