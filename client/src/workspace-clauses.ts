import { type CancellationToken, type Disposable, FileType, languages, Location, SymbolInformation, SymbolKind, type Uri, workspace } from 'vscode';
import { OUTLINE_REQUEST, type OutlineEntry } from '../../server/src/protocol/messages.ts';
import { spells } from './clause-search.ts';
import { toRange } from './editors.ts';
import { looksLikeContract } from './looks-like-contract.ts';
import { LANGUAGE_ID } from './names.ts';
import type { Session } from './session.ts';

/** No more files are looked through, no larger ones read, and no more clauses listed than anybody would scroll through. */
const MOST_FILES = 1000;
const LARGEST = 3_000_000;
const MOST = 500;
const FILES = '**/*.{contract,合同,协议,txt,md,markdown}';

interface Known {
  /** The version of an open document, the time and size of a file. */
  readonly stamp: string;
  /** Empty for what is no contract. */
  readonly clauses: readonly OutlineEntry[];
}

/**
 * 转到工作区符号: the clauses of every contract in the folder by number and heading. Files are read when first asked for, and again only
 * once they have changed; text and Markdown files only where they read like a contract.
 */
export function registerWorkspaceClauses(session: Session): Disposable {
  const known = new Map<string, Known>();

  async function clausesOf(uri: Uri, token: CancellationToken): Promise<readonly OutlineEntry[]> {
    const key = uri.toString();
    const open = workspace.textDocuments.find((document) => document.uri.toString() === key);
    const stamp = open ? `v${open.version}` : await stampOf(uri);
    if (stamp === undefined) return [];
    const had = known.get(key);
    if (had?.stamp === stamp) return had.clauses;
    const text = open ? open.getText() : await workspace.decode(await workspace.fs.readFile(uri), { uri });
    const isContract = open?.languageId === LANGUAGE_ID || /\.(?:contract|合同|协议)$/u.test(uri.path) || looksLikeContract(text);
    const clauses = isContract && text.length <= LARGEST && !token.isCancellationRequested ? await session.request<readonly OutlineEntry[]>(OUTLINE_REQUEST, { text }, token) : [];
    // Not answered: asked again the next time.
    if (clauses && !token.isCancellationRequested) known.set(key, { stamp, clauses });
    return clauses ?? [];
  }

  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      // Who looks for symbols of a program has opened no contract.
      if (query.trim() === '' || session.state !== 'running') return [];
      const open = workspace.textDocuments.filter((document) => document.languageId === LANGUAGE_ID).map(({ uri }) => uri);
      const files = await workspace.findFiles(FILES, undefined, MOST_FILES, token);
      const all = new Map([...open, ...files].map((uri) => [uri.toString(), uri]));
      for (const key of known.keys()) if (!all.has(key)) known.delete(key);
      const found: SymbolInformation[] = [];
      for (const uri of all.values()) {
        if (token.isCancellationRequested || found.length >= MOST) break;
        try {
          for (const { name, range } of await clausesOf(uri, token)) if (spells(name, query)) found.push(new SymbolInformation(name, SymbolKind.String, nameOf(uri), new Location(uri, toRange(range))));
        } catch (error) {
          // A file that cannot be read has no clauses to go to.
          session.log.debug(`${uri.toString()}: ${String(error)}`);
        }
      }
      return found.slice(0, MOST);
    },
  });
}

async function stampOf(uri: Uri): Promise<string | undefined> {
  const { type, mtime, size } = await workspace.fs.stat(uri);
  return (type & FileType.File) !== 0 && size <= LARGEST ? `${mtime}/${size}` : undefined;
}

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
