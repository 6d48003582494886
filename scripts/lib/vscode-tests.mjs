// Whether the tests in a real VS Code can run on this machine.
import { findChromium } from './chromium.mjs';
import { noWebServerBecause } from './vscode-web.mjs';

/** Why they cannot, for the user; undefined when they can. */
export function whyNoVSCodeTests() {
  const noServer = noWebServerBecause();
  if (noServer !== undefined) return noServer;
  return findChromium() === undefined ? '没有找到 Chromium 或 Chrome（可安装 chromium，或用环境变量 CHROMIUM 指明其路径）' : undefined;
}
