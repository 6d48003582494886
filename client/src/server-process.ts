import { type ExtensionContext, Uri } from 'vscode';
import { type NodeModule, TransportKind } from 'vscode-languageclient/node';

/** How a server is started. Its compiled code is kept among the extension's own files, so that it starts faster the next time (server/src/launch.ts). */
export const serverProcess = ({ extensionUri, globalStorageUri }: ExtensionContext): NodeModule => ({
  module: Uri.joinPath(extensionUri, 'dist', 'server', 'main.cjs').fsPath,
  transport: TransportKind.ipc,
  options: { env: { CONTRACT_REVIEW_CODE_CACHE: Uri.joinPath(globalStorageUri, 'server-code').fsPath } },
});
