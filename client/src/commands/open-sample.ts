import { type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../names.ts';

/** The sample the package brings along, also one of the repository's examples. */
const SAMPLE = ['examples', '客户服务协议.contract'];

/**
 * 打开示例合同: a copy that was never saved, so that nothing on the disk can be overwritten and no folder is needed. A copy that is still
 * open comes to the front as it is.
 */
export function sampleOpener({ extensionUri }: ExtensionContext): () => Promise<void> {
  let copy: TextDocument | undefined;
  return async () => {
    if (!copy || copy.isClosed) {
      const content = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, ...SAMPLE)));
      copy = await workspace.openTextDocument({ language: LANGUAGE_ID, content });
    }
    await window.showTextDocument(copy, { preview: false });
  };
}
