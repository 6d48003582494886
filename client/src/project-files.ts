import { Disposable, l10n, Range, RelativePattern, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { type EditedFile, type Place, PROJECT_CHANGED_NOTIFICATION, type ProjectChangedParams, type ProjectFileRead, type ReadProjectFileParams, RENAMED_REQUEST, type RenamedParams } from '../../server/src/protocol/messages.ts';
import { toRange } from './editors.ts';
import { PROJECT_FOLDER } from './names.ts';
import { projectPlace } from './project-place.ts';
import type { Session } from './session.ts';

/** Files change several at a time: a checkout, a save of two. */
const AFTER_CHANGE = 100;
/** Larger than any settings; what is larger is some other file. */
const LARGEST = 4 * 1024 * 1024;

/** What the server asks: where a document's project is, and what a file of it says. Any file system VS Code knows will do. */
export const projectAnswers = {
  async place(uri: string): Promise<Place | null> {
    const place = await projectPlace(Uri.parse(uri, true));
    return place?.exists === true ? { folder: place.folder.toString(), file: place.file } : null;
  },

  async read({ folder, path }: ReadProjectFileParams): Promise<ProjectFileRead> {
    const root = Uri.parse(folder, true);
    const uri = Uri.joinPath(root, path);
    // The project's own folder may stand outside any workspace folder, beside a single file; nothing else may.
    const inside = workspace.getWorkspaceFolder(uri) !== undefined || uri.path.startsWith(`${root.path}/`);
    if (!inside) return { problem: 'outside' };
    watchOnce(uri);
    try {
      const { size } = await workspace.fs.stat(uri);
      if (size > LARGEST) return { problem: 'missing' };
      return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)), uri: uri.toString() };
    } catch {
      return { problem: 'missing' };
    }
  },
};

const extended = new Map<string, Disposable>();
let changed: (uri: Uri) => void = () => undefined;

/** A file that another extends may stand anywhere and bear any name. */
function watchOnce(uri: Uri): void {
  const key = uri.toString();
  if (uri.path.includes(`/${PROJECT_FOLDER}/`) || extended.has(key)) return;
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), uri.path.split('/').at(-1)!));
  extended.set(key, Disposable.from(watcher, watcher.onDidChange(() => changed(uri)), watcher.onDidCreate(() => changed(uri)), watcher.onDidDelete(() => changed(uri))));
}

/** Tells the server of changed project files, and of a config.json that opens: what is wrong in it is then said although no contract is open. */
export function registerProjectFiles(session: Session): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  changed = (uri) => {
    clearTimeout(timer);
    timer = setTimeout(() => tellChanged(session, uri), AFTER_CHANGE);
  };
  const isConfig = (uri: Uri): boolean => uri.path.endsWith(`/${PROJECT_FOLDER}/config.json`);
  const opened = (uri: Uri): void => {
    if (isConfig(uri)) void session.start().then(() => tellChanged(session, uri));
  };
  const files = workspace.createFileSystemWatcher(`**/${PROJECT_FOLDER}/*.json`);
  const folders = workspace.createFileSystemWatcher(`**/${PROJECT_FOLDER}`, false, true, false);
  for (const { uri } of workspace.textDocuments) opened(uri);
  return Disposable.from(
    files, folders,
    ...[files, folders].flatMap((watcher) => [watcher.onDidChange((uri) => changed(uri)), watcher.onDidCreate((uri) => changed(uri)), watcher.onDidDelete((uri) => changed(uri))]),
    workspace.onDidOpenTextDocument(({ uri }) => opened(uri)),
    workspace.onDidChangeWorkspaceFolders(() => tellChanged(session)),
    workspace.onDidRenameFiles(({ files: renamed }) => void follow(session, renamed)),
    { dispose: () => (clearTimeout(timer), extended.forEach((watcher) => void watcher.dispose()), extended.clear()) },
  );
}

/** Decisions and baselines go with the contracts they are about. */
async function follow(session: Session, renamed: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Promise<void> {
  const byFolder = new Map<string, { readonly folder: Uri; readonly names: { from: string; to: string }[] }>();
  for (const { oldUri, newUri } of renamed) {
    const [before, now] = [await projectPlace(oldUri), await projectPlace(newUri)];
    // A contract that has left its project has left its decisions.
    if (!before?.exists || before.folder.toString() !== now?.folder.toString()) continue;
    const key = before.folder.toString();
    const known = byFolder.get(key) ?? { folder: before.folder, names: [] };
    known.names.push({ from: before.file, to: now.file });
    byFolder.set(key, known);
  }
  for (const { folder, names } of byFolder.values())
    for (const name of ['decisions.json', 'baseline.json']) {
      const uri = Uri.joinPath(folder, PROJECT_FOLDER, name);
      const text = await projectText(uri);
      if (text === '') continue;
      await session.start();
      const params: RenamedParams = { text, names };
      const next = await session.request<string | null>(RENAMED_REQUEST, params);
      if (typeof next === 'string') await write(uri, next).catch((error: unknown) => session.log.warn(String(error)));
    }
  if (byFolder.size > 0) tellChanged(session);
}

/** The server reads the project's files anew. `uri`: one of them, in which what is wrong is to be said in any case. */
export function tellChanged(session: Session, uri?: Uri): void {
  const params: ProjectChangedParams = uri?.path.endsWith('.json') === true ? { uri: uri.toString() } : {};
  session.notify(PROJECT_CHANGED_NOTIFICATION, params);
}

/** A project file as it is now, an unsaved edit of it included; empty where there is none. */
export async function projectText(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

/**
 * Changes a project file as the server says: `ask` gets the file's text and answers how it is to read. A file that cannot be read is left
 * as it is and shown at the place. Resolves to whether it was written.
 */
export async function editProjectFile(session: Session, uri: Uri, ask: (text: string) => Promise<EditedFile | null | undefined>): Promise<boolean> {
  const edited = await ask(await projectText(uri));
  const name = uri.path.split('/').at(-1)!;
  if (!edited) {
    void window.showWarningMessage(l10n.t('这处发现已经不在了，没有写入。(The finding is no longer there. Nothing was written.)'));
    return false;
  }
  if ('problem' in edited) {
    const range = toRange(edited.range);
    await window.showTextDocument(uri, { selection: new Range(range.start, range.start) });
    void window.showErrorMessage(l10n.t('{0} 第 {1} 行：{2}。没有写入，请先改好这个文件。(Nothing was written: correct the file first.)', name, range.start.line + 1, edited.problem));
    return false;
  }
  try {
    await write(uri, edited.text);
  } catch (error) {
    void window.showErrorMessage(l10n.t('{0} 未能写入：{1} (not written)', name, error instanceof Error ? error.message : String(error)));
    return false;
  }
  tellChanged(session);
  return true;
}

/** Writes a file, and its folder if need be; through the editor where it is open there, so that the two do not meet. */
export async function write(uri: Uri, text: string): Promise<void> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (!open) {
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(0, 0, open.lineCount, 0), text);
  if (!(await workspace.applyEdit(edit)) || !(await open.save())) throw new Error(l10n.t('文件正在编辑，未能保存 (the file is being edited)'));
}
