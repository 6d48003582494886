import { commands, Disposable, env, EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import { CONFIG_SCHEME, EFFECTIVE_CONFIG_REQUEST, type EffectiveConfigParams, SECTION } from '../../../server/src/protocol/messages.ts';
import { PROJECT_FOLDER } from '../names.ts';
import type { OverviewStore } from '../overview-store.ts';
import { projectPlace } from '../project-place.ts';
import { write } from '../project-files.ts';
import type { Session } from '../session.ts';

const PAGE = Uri.from({ scheme: CONFIG_SCHEME, path: '/生效配置.md' });

/** 显示生效配置: a read-only page of the values in force for the contract in front, made anew while it is open. */
export function registerEffectiveConfig(session: Session, store: OverviewStore): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(CONFIG_SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: async () => {
      const { document } = store;
      const page = document && (await session.request<string | null>(EFFECTIVE_CONFIG_REQUEST, paramsFor(document.uri)));
      return page ?? l10n.t('打开一份合同后，这里列出对它生效的各项设置。(Open a contract to see the settings in force for it.)');
    },
  });
  return Disposable.from(changed, provider, store.onDidChange(() => changed.fire(PAGE)));
}

export const showEffectiveConfig = (): Thenable<unknown> => commands.executeCommand('vscode.open', PAGE);

/** 打开项目设置: `.contract-review/config.json` of the contract in front or of the first folder, made if there is none. */
export async function openProjectConfig(store: OverviewStore): Promise<void> {
  const near = store.document?.uri.scheme === 'untitled' ? undefined : store.document?.uri;
  const folder = (near && (await projectPlace(near))?.folder) ?? workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    void window.showInformationMessage(l10n.t('请先打开一个文件夹，项目设置存放在其中。(Open a folder first.)'));
    return;
  }
  const uri = Uri.joinPath(folder, PROJECT_FOLDER, 'config.json');
  try {
    await workspace.fs.stat(uri);
  } catch {
    await write(uri, '{\n  "schemaVersion": 1\n}\n');
  }
  await window.showTextDocument(uri);
}

/** What VS Code's own settings say, layer by layer: it knows where a value comes from. */
function paramsFor(uri: Uri): EffectiveConfigParams {
  const configuration = workspace.getConfiguration(SECTION, uri);
  const layers = { folder: new Map<string, unknown>(), workspace: new Map<string, unknown>(), user: new Map<string, unknown>() };
  for (const key of Object.keys(configuration)) {
    const found = configuration.inspect(key);
    if (found?.workspaceFolderValue !== undefined) layers.folder.set(key, found.workspaceFolderValue);
    if (found?.workspaceValue !== undefined) layers.workspace.set(key, found.workspaceValue);
    if (found?.globalValue !== undefined) layers.user.set(key, found.globalValue);
  }
  return {
    uri: uri.toString(),
    name: workspace.asRelativePath(uri),
    layers: (['folder', 'workspace', 'user'] as const).map((source) => ({ source, settings: Object.fromEntries(layers[source]) })),
    language: env.language.startsWith('zh') ? 'zh' : 'en',
  };
}
