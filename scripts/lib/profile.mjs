// The settings of a VS Code of our own (`npm start`, and the tests, which add to them).
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Nothing is fetched, nothing is reported, nothing but the contract is on the screen. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** What a reader of Chinese contracts wants of an editor that was never set up. */
export const chineseSettings = {
  'editor.fontFamily': "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans Mono CJK SC', sans-serif",
  'editor.fontSize': 15,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.minimap.enabled': false,
  'files.autoGuessEncoding': true,
  'window.commandCenter': false,
  // only the examples folder of this very project is ever opened with this profile
  'security.workspace.trust.enabled': false,
};

/** Writes the profile's settings into a user-data folder, unless the user has some there already. */
export function writeProfile(userData, settings) {
  const file = path.join(userData, 'User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}
