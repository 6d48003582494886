import { FileType, Uri, workspace } from 'vscode';
import { PROJECT_FOLDER } from './names.ts';

/** Where a contract's project is, or would be: the folder that holds `.contract-review`, and the contract's path in it. */
export interface ProjectPlace {
  readonly folder: Uri;
  /** Relative to the folder, with slashes; composed characters, as a name typed by hand has them. */
  readonly file: string;
  /** Whether the folder is there already. */
  readonly exists: boolean;
}

/**
 * The nearest `.contract-review` at or above a document, not beyond its workspace folder; where there is none, the workspace folder (or the
 * document's own folder outside any) is where one would be made. An untitled document belongs to the first workspace folder; undefined without one.
 */
export async function projectPlace(uri: Uri): Promise<ProjectPlace | undefined> {
  const untitled = uri.scheme === 'untitled';
  const root = (untitled ? workspace.workspaceFolders?.[0] : workspace.getWorkspaceFolder(uri))?.uri;
  if (untitled && !root) return undefined;
  const own = untitled ? root! : Uri.joinPath(uri, '..');
  const top = root ?? own;
  for (let folder = own; ; folder = Uri.joinPath(folder, '..')) {
    if (await isFolder(Uri.joinPath(folder, PROJECT_FOLDER))) return { folder, file: pathIn(folder, uri), exists: true };
    // By its length: a drive's letter may be written large in one and small in the other.
    if (folder.path.length <= top.path.length) return { folder, file: pathIn(folder, uri), exists: false };
  }
}

const pathIn = (folder: Uri, uri: Uri): string => (uri.path.startsWith(`${folder.path}/`) ? uri.path.slice(folder.path.length + 1) : uri.path.replace(/^\/+/u, '')).normalize('NFC');

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
