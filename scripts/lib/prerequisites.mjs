// What must be on the machine beforehand: Node, and a C++ toolchain, since nodejieba is compiled on installation.
// This file is also what an old Node reads first: it uses nothing an old Node would not know.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { onPath, root, run } from './processes.mjs';

const oldestNode = [20, 19];

/** What is missing, as paragraphs for the user (Chinese, then English); empty when everything is there. */
export async function missingPrerequisites({ platform = process.platform, node = process.versions.node, env = process.env } = {}) {
  const missing = [];
  const [major, minor] = node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    missing.push(
      `需要 Node.js 20.19 或更高版本，当前为 ${node}。请从 https://nodejs.org/ 安装。\n` +
        `Node.js 20.19 or later is needed, this is ${node}. Get it from https://nodejs.org/`,
    );
  }
  const compiled = existsSync(path.join(root, 'node_modules/nodejieba/build/Release/nodejieba.node'));
  if (!compiled && !(await hasToolchain(platform, env))) missing.push(toolchainAdvice(platform));
  return missing;
}

async function hasToolchain(platform, env) {
  if (platform === 'win32') return hasVisualStudio(env);
  if (platform === 'darwin' && (await run('xcode-select', ['-p'], { quiet: true })).code !== 0) return false;
  const tools = [['g++', 'c++', 'clang++'], ['make', 'gmake'], ['python3', 'python']];
  return tools.every((names) => onPath(names, { env, platform }) !== undefined) || (env.CXX !== undefined && onPath(['make'], { env, platform }) !== undefined);
}

/** vswhere.exe stands at a fixed place and lists every Visual Studio that has the C++ compiler. */
async function hasVisualStudio(env) {
  const vswhere = path.join(env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)', 'Microsoft Visual Studio', 'Installer', 'vswhere.exe');
  if (!existsSync(vswhere)) return false;
  const found = await run(vswhere, ['-products', '*', '-requires', 'Microsoft.VisualStudio.Component.VC.Tools.x86.x64', '-property', 'installationPath'], { quiet: true });
  return found.code === 0 && found.output.trim() !== '';
}

function toolchainAdvice(platform) {
  const how = {
    win32: 'Visual Studio Build Tools（勾选“使用 C++ 的桌面开发”）与 Python 3 / Visual Studio Build Tools (Desktop development with C++) and Python 3',
    darwin: 'xcode-select --install',
    linux: 'sudo apt-get install -y g++ make python3   （Fedora: sudo dnf install gcc-c++ make python3）',
  }[platform];
  return (
    '缺少 C++ 编译工具（分词组件 nodejieba 在安装时编译）。请先安装：\n' +
    'A C++ toolchain is missing (nodejieba is compiled on installation). Install it first:\n' +
    `    ${how ?? 'a C++ compiler, make, python3'}`
  );
}
