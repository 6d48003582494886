// npm start: from a fresh clone to a contract open in VS Code, in one command.
//   --web           VS Code's web server even where a desktop VS Code is installed
//   --port N        the web server's port
//   --prepare-only  everything but opening
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { missingPrerequisites } from './lib/prerequisites.mjs';
import { npm, root, say } from './lib/processes.mjs';
import { chineseSettings, quietSettings, writeProfile } from './lib/profile.mjs';
import { callDesktop, findDesktop } from './lib/vscode-desktop.mjs';
import { installIntoWeb, installWebServer, noWebServerBecause, portOr0, startWeb } from './lib/vscode-web.mjs';
import { vsixOfThisPlatform } from './lib/vsix.mjs';

const usualPort = 18600;
const options = readOptions();
const examples = path.join(root, 'examples');

const missing = await missingPrerequisites();
if (missing.length > 0) stop(missing.join('\n\n'));

say('检查依赖……');
const installed = await ensureInstalled(root);
if (installed.code !== 0) stop('依赖安装失败，原因见上。请检查网络与 npm 源后重新运行 npm start。\nInstalling the dependencies failed, see above.');
say(installed.skipped ? '依赖已是最新' : '依赖已安装');

say('构建并打包扩展……');
const packaged = await npm(['run', '--silent', 'package'], { quiet: true });
if (packaged.code !== 0) stop(`${packaged.output}\n打包失败，原因见上。\nPackaging the extension failed, see above.`);
const vsix = vsixOfThisPlatform();
say(`扩展已打包：${path.relative(root, vsix)}`);

const desktop = options.web ? undefined : findDesktop();
if (desktop !== undefined) await openDesktop(desktop);
else await openWeb();

async function openDesktop(command) {
  const profile = profileIn('desktop');
  writeProfile(profile.userData, { ...quietSettings, ...chineseSettings });
  say(`使用桌面版 VS Code：${command}`);
  const added = await callDesktop(command, profile, ['--install-extension', vsix, '--force'], { quiet: true });
  if (added.code !== 0) stop(`${added.output}\n扩展未能装入 VS Code（需要 1.100 或更高版本）。可改用：npm start -- --web\nThe extension could not be installed; VS Code 1.100 or later is needed.`);
  say('扩展已装入（使用独立的用户目录，您自己的 VS Code 设置与扩展不受影响）');
  if (options.prepareOnly) return;
  const opened = await callDesktop(command, profile, ['--new-window', examples], { quiet: true });
  if (opened.code !== 0) stop(`${opened.output}\nVS Code 未能启动。可改用：npm start -- --web\nVS Code did not start.`);
  say('已打开 examples 文件夹。请在左侧选择一份合同。');
}

async function openWeb() {
  const reason = noWebServerBecause();
  if (reason !== undefined) {
    stop(
      `没有找到桌面版 VS Code 的 code 命令（${reason}）。\n` +
        '请从 https://code.visualstudio.com/Download 下载安装 VS Code，再运行 npm start；\n' +
        `或在已有的 VS Code 中选择“扩展 → … → 从 VSIX 安装”，选取 ${vsix}\n` +
        'No desktop VS Code was found. Get it from https://code.visualstudio.com/Download and run npm start again.',
    );
  }
  say('准备 VS Code 网页版（首次约需下载 250 MB，之后直接使用）……');
  if ((await installWebServer()).code !== 0) stop('VS Code 网页版安装失败，原因见上。\nInstalling the web version of VS Code failed, see above.');
  const profile = profileIn('web');
  writeProfile(profile.userData, { ...quietSettings, ...chineseSettings });
  const added = await installIntoWeb(profile, vsix);
  if (added.code !== 0) stop(`${added.output}\n扩展未能装入 VS Code。\nThe extension could not be installed.`);
  say('扩展已装入 VS Code 网页版');
  if (options.prepareOnly) return;
  const server = await startWeb(profile, { port: options.port ?? (await portOr0(usualPort)) }).catch((error) => stop(error.message));
  console.log(`\n  请在浏览器中打开：\n\n      ${server.address(examples)}\n\n  只在本机可以访问。按 Ctrl+C 结束。\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.child.kill('SIGTERM'));
  await new Promise((resolve) => server.child.once('exit', resolve));
  say('VS Code 网页版已结束');
}

function profileIn(name) {
  const data = path.join(root, '.cache', name);
  const profile = { data, userData: path.join(data, 'user'), extensions: path.join(data, 'extensions') };
  for (const folder of Object.values(profile)) mkdirSync(folder, { recursive: true });
  return profile;
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, web: { type: 'boolean', default: false }, 'prepare-only': { type: 'boolean', default: false } } });
    if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) < 65536)) throw new Error(`--port ${values.port}`);
    return { port: values.port === undefined ? undefined : Number(values.port), web: values.web, prepareOnly: values['prepare-only'] };
  } catch (error) {
    return stop(`参数不对：${error.message}\n用法：npm start -- [--web] [--port 端口] [--prepare-only]`);
  }
}

function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
