import { LOOKED_AT, looksLikeContract } from './looks-like-contract.ts';

/** What a folder's review looks at, as a pattern of VS Code's. */
export const MAYBE_CONTRACTS = '**/*.{contract,合同,协议,txt,md,markdown}';
/** … and what it does not. */
export const NEVER_CONTRACTS = '**/{node_modules,dist,.git,.contract-review}/**';

/** Larger than any contract. */
export const LARGEST = 4 * 1024 * 1024;

/** Whether a file is taken for a contract: by its name, as the language is, else by how it reads. */
export const isContractFile = (name: string, text: string): boolean => /\.(?:contract|合同|协议)$/u.test(name) || /(?:合同|协议)/u.test(name) || looksLikeContract(text.slice(0, LOOKED_AT));

/** The text of a file as an editor would show it: UTF-8, UTF-16 with a mark, else GBK/GB18030; undefined for what is no text. */
export function decode(bytes: Uint8Array): string | undefined {
  const marks = [[0xff, 0xfe, 'utf-16le'], [0xfe, 0xff, 'utf-16be']] as const;
  const marked = marks.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (!marked && bytes.includes(0)) return undefined;
  for (const encoding of marked ? [marked[2]] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next one
    }
  return undefined;
}
