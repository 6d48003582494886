import { type Disposable, env, extensions, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { ask } from './ask.ts';
import { decode, LARGEST } from './contract-files.ts';
import { VERSION_SCHEME } from './names.ts';

/** Another version of a contract: its words as they are now, and where VS Code shows them. */
export interface OtherVersion {
  readonly name: string;
  readonly text: string;
  readonly uri: Uri;
}

/** Versions that are no files are shown read-only by what is kept of them here. */
export interface Versions extends Disposable {
  /** Asks which other version; undefined when it is given up or cannot be had, which is said. */
  readonly choose: (contract: Uri) => Promise<OtherVersion | undefined>;
  readonly forget: (version: OtherVersion) => void;
}

/** What of VS Code's git extension is used (its API, version 1). */
interface GitRepository {
  readonly log: (options: { readonly maxEntries: number; readonly path: string }) => Promise<readonly { readonly hash: string; readonly message: string; readonly authorDate?: Date; readonly authorName?: string }[]>;
  readonly show: (ref: string, path: string) => Promise<string>;
}
interface GitExtension {
  readonly getAPI: (version: 1) => { readonly getRepository: (uri: Uri) => GitRepository | null };
}

const MOST_COMMITS = 100;

export function registerVersions(): Versions {
  const texts = new Map<string, string>();
  const registration = workspace.registerTextDocumentContentProvider(VERSION_SCHEME, { provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '' });
  let made = 0;
  const keep = (name: string, text: string): OtherVersion => {
    const path = `/${String((made += 1))}/${name.replace(/[\\/]/gu, '')}`;
    texts.set(path, text);
    return { name, text, uri: Uri.from({ scheme: VERSION_SCHEME, path }) };
  };
  const title = l10n.t('比较版本 Compare Versions');

  async function ofFile(contract: Uri): Promise<OtherVersion | undefined> {
    const [uri] = (await window.showOpenDialog({ title, ...(contract.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(contract, '..') }), openLabel: l10n.t('作为旧版本 As the Old Version') })) ?? [];
    if (!uri) return undefined;
    const name = workspace.asRelativePath(uri);
    try {
      const { size } = await workspace.fs.stat(uri);
      const text = size > LARGEST ? undefined : decode(await workspace.fs.readFile(uri));
      if (text !== undefined) return { name, text, uri };
      void window.showWarningMessage(size > LARGEST ? l10n.t('{0} 太大，没有比较。(too large)', name) : l10n.t('{0} 不是文本文件；Word、PDF 请先另存为 .txt 或 .md。(not a text file)', name));
    } catch (error) {
      void window.showErrorMessage(l10n.t('{0} 读不了：{1} (cannot be read)', name, error instanceof Error ? error.message : String(error)));
    }
    return undefined;
  }

  async function ofGit(contract: Uri): Promise<OtherVersion | undefined> {
    const extension = extensions.getExtension<GitExtension>('vscode.git');
    const repository = await Promise.resolve(extension?.activate()).then((git) => git?.getAPI(1).getRepository(contract) ?? null).catch(() => null);
    if (!repository) {
      void window.showInformationMessage(l10n.t('这份文件不在 git 仓库里，或者 VS Code 的 git 没有启用。(No git repository here, or git is not available.)'));
      return undefined;
    }
    const commits = await repository.log({ maxEntries: MOST_COMMITS, path: contract.fsPath }).catch(() => []);
    const items: (QuickPickItem & { readonly ref?: string })[] = [
      ...commits.map(({ hash, message, authorDate, authorName }) => ({ label: message.split('\n')[0] ?? '', description: [hash.slice(0, 8), authorDate?.toLocaleDateString('zh-CN'), authorName].filter(Boolean).join(' · '), ref: hash })),
      { label: l10n.t('其他版本… Another Revision…'), alwaysShow: true },
    ];
    const picked = await window.showQuickPick(items, { title, placeHolder: l10n.t('与哪一次提交比较 (which commit)'), matchOnDescription: true });
    if (!picked) return undefined;
    const ref = picked.ref ?? (await ask({ title, value: 'HEAD', prompt: l10n.t('分支、标签或者提交 (branch, tag or commit)'), placeHolder: 'HEAD~1', wrong: (answer) => (answer === '' || answer.startsWith('-') ? l10n.t('请写一个版本，例如 HEAD (name a revision)') : undefined) }));
    if (ref === undefined) return undefined;
    try {
      return keep(`${contract.path.split('/').at(-1) ?? ''} (${picked.ref?.slice(0, 8) ?? ref})`, await repository.show(ref, contract.fsPath));
    } catch {
      void window.showWarningMessage(l10n.t('{0} 这个版本里没有这份文件。(The file is not in that revision.)', ref));
      return undefined;
    }
  }

  async function ofClipboard(): Promise<OtherVersion | undefined> {
    const text = await env.clipboard.readText();
    if (text.trim() !== '' && text.length <= LARGEST) return keep(l10n.t('剪贴板 Clipboard'), text);
    void window.showInformationMessage(text.trim() === '' ? l10n.t('剪贴板里没有文字。(The clipboard is empty.)') : l10n.t('{0} 太大，没有比较。(too large)', l10n.t('剪贴板 Clipboard')));
    return undefined;
  }

  return {
    choose: async (contract) => {
      const items: (QuickPickItem & { readonly ask: () => Promise<OtherVersion | undefined> })[] = [
        { label: l10n.t('$(file) 另一份文件… Another File…'), ask: () => ofFile(contract) },
        { label: l10n.t('$(git-commit) git 中的版本… A Git Revision…'), ask: () => ofGit(contract) },
        { label: l10n.t('$(clippy) 剪贴板 Clipboard'), ask: ofClipboard },
      ];
      return (await window.showQuickPick(items, { title, placeHolder: l10n.t('与哪个旧版本比较 (which older version)') }))?.ask();
    },
    forget: ({ uri }) => void texts.delete(uri.path),
    dispose: () => registration.dispose(),
  };
}
