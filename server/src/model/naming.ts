import { parseTemplate, fill, reworded, type Part, type Snippet } from '../text/snippet.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import { writerFor } from '../text/traditional.ts';
import type { Contract, Party } from './contract.ts';

/** What a text of ours calls the parties and the contract when it is put into a document. */
export interface Names {
  /** The contract's own name of the party; undefined where it cannot be told. */
  readonly provider: string | undefined;
  readonly client: string | undefined;
  /** 本合同 or 本协议, as the text calls itself. */
  readonly contract: string;
  /** What the tab stop offers where a name cannot be told: the parties' names where there are some, else usual ones. */
  readonly choices: { readonly provider: readonly string[]; readonly client: readonly string[] };
  /** Our words in the document's script. */
  readonly write: (text: string) => string;
}

/** Usual names by kind of contract: provider, client. */
const USUAL: Partial<Record<ProfileId, readonly [string, string]>> = {
  'technical-service': ['受托方', '委托方'], sale: ['卖方', '买方'], lease: ['出租方', '承租方'], nda: ['披露方', '接收方'], labour: ['劳动者', '用人单位'], 'platform-terms': ['平台', '用户'],
};

/** The contract's own names. Both roles come from `contract.parties`; nothing is assumed of 甲方 and 乙方. */
export function namesOf(contract: Contract, profile: ProfileId): Names {
  const { parties } = contract;
  let provider = parties.find((p) => p.role === 'provider');
  let client = parties.find((p) => p.role === 'client');
  // Of two parties the one whose role is not told is the other one.
  if (parties.length === 2) {
    if (provider && !client) client = other(parties, provider);
    else if (client && !provider) provider = other(parties, client);
  }
  const aliases = parties.map((p) => p.alias);
  const [usualProvider, usualClient] = USUAL[profile] ?? ['服务方', '客户'];
  const write = writerFor(contract);
  return {
    provider: provider?.alias,
    client: client?.alias,
    contract: contractWord(contract),
    // By custom 甲方 is the client, so the second party is offered first for the provider.
    choices: aliases.length > 1 ? { provider: [aliases[1]!, ...aliases.filter((_, i) => i !== 1)], client: aliases } : { provider: [write(usualProvider)], client: [write(usualClient)] },
    write,
  };
}

const other = (parties: readonly Party[], one: Party): Party | undefined => parties.find((p) => p !== one);

/** 本合同, 本协议 or 本准则: the commonest, of equals the title's word. */
function contractWord({ text, title }: Contract): string {
  const named = title ? text.slice(title.start, title.end) : '';
  const words = ['合同', '协议', '協議', '协定', '協定', '准则', '準則', '合約', '合约', '契約', '契约'].map((word) => ({ word, n: text.split(`本${word}`).length - 1 + (named.includes(word) ? 0.5 : 0) }));
  const best = words.reduce((a, b) => (b.n > a.n ? b : a));
  return best.n > 0 ? `本${best.word}` : '本合同';
}

/** The template with provider, client and contract as the document calls them; what cannot be told is a tab stop. */
export function nameParties(snippet: Snippet, names: Names): Snippet {
  const marked = fill(reworded(snippet, names.write), { provider: names.provider, client: names.client, contract: names.contract }, (name) => `\u0000${name}`);
  return marked.map((part): Part => {
    if (typeof part === 'string' || 'variable' in part || !part.value.startsWith('\u0000')) return part;
    const offered = part.value === '\u0000provider' ? names.choices.provider : part.value === '\u0000client' ? names.choices.client : [part.value.slice(1)];
    return offered.length > 1 ? { stop: part.stop, value: offered[0]!, choices: offered } : { stop: part.stop, value: offered[0] ?? '' };
  });
}

/** A template with the document's own names, in one step. */
export const named = (template: string, names: Names): Snippet => nameParties(parseTemplate(template), names);
