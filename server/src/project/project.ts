import { strengthen, type Config } from '../config.ts';
import { matchesGlob } from '../text/glob.ts';
import { parseBaseline, type Baseline } from './baseline.ts';
import { parseConfigFile, type ConfigFile } from './config-file.ts';
import { parseDecisions, type Decisions } from './decisions.ts';
import { PROJECT_FOLDER, type FileProblem } from './file.ts';
import { NO_MARKS, type Marks } from './partition.ts';

/**
 * A project: what the `.contract-review` folder next to (or above) a contract says. Nobody here reads a disk: whoever does (the client
 * for the server, `cli/project.ts` for the command line) hands the texts in, and `readProject` says which further ones it needs.
 */
export interface Project {
  /** config.json and what it extends, the strongest first. */
  readonly layers: readonly Layer[];
  readonly decisions: Decisions;
  readonly baseline: Baseline;
  /** What is wrong, by file (paths as in `Sources`). */
  readonly problems: ReadonlyMap<string, readonly FileProblem[]>;
}
export interface Layer extends Pick<ConfigFile, 'settings' | 'profiles'> {
  /** As in `Sources`. */
  readonly path: string;
}

/** A file's text, or why there is none; `outside`: not inside the workspace (or repository), so not to be read. */
export type Source = { readonly text: string } | { readonly problem: 'missing' | 'outside' };

/** By path relative to the folder that holds `.contract-review`, with slashes: `.contract-review/config.json`, `../共用/config.json`. */
export type Sources = ReadonlyMap<string, Source>;

export const CONFIG_PATH = `${PROJECT_FOLDER}/config.json`;
export const DECISIONS_PATH = `${PROJECT_FOLDER}/decisions.json`;
export const BASELINE_PATH = `${PROJECT_FOLDER}/baseline.json`;

/** A chain longer than this is taken for a mistake. */
const LONGEST_CHAIN = 10;

/**
 * Reads a project. `needs` are paths the sources lack; hand them in and read again until there are none (each round needs one more at
 * most). Never throws: what is wrong is in `problems`, the rest holds.
 */
export function readProject(sources: Sources): { readonly project: Project; readonly needs: readonly string[] } {
  const problems = new Map<string, readonly FileProblem[]>();
  const needs: string[] = [];
  const add = (path: string, more: readonly FileProblem[]): void => {
    if (more.length > 0) problems.set(path, [...(problems.get(path) ?? []), ...more]);
  };
  /** The three files may be missing. */
  const textOf = (path: string): string | undefined => {
    const source = sources.get(path);
    if (!source) needs.push(path);
    return source && 'text' in source ? source.text : undefined;
  };

  const layers: Layer[] = [];
  for (let path = CONFIG_PATH, text = textOf(CONFIG_PATH); text !== undefined; ) {
    const file = parseConfigFile(text);
    layers.push({ path, settings: file.settings, profiles: file.profiles });
    add(path, file.problems);
    if (!file.extends) break;
    const next = joinPath(path, file.extends.path);
    const wrong = (message: string): void => add(path, [{ span: file.extends!.span, message: `extends：${message}`, severity: 'error' }]);
    if (next === null) wrong('应当是相对路径，用「/」分隔');
    else if (layers.some((layer) => layer.path === next)) wrong(`又回到了「${next}」，形成循环`);
    else if (layers.length >= LONGEST_CHAIN) wrong(`一个接一个超过 ${LONGEST_CHAIN} 层`);
    else {
      const source = sources.get(next);
      if (!source) needs.push(next);
      else if ('problem' in source) wrong(source.problem === 'outside' ? '所指文件在工作区之外，不予读取' : '找不到所指的文件');
      else {
        path = next;
        text = source.text;
        continue;
      }
    }
    break;
  }
  const { decisions, problems: inDecisions } = parseDecisions(textOf(DECISIONS_PATH) ?? '');
  const { baseline, problems: inBaseline } = parseBaseline(textOf(BASELINE_PATH) ?? '');
  add(DECISIONS_PATH, inDecisions);
  add(BASELINE_PATH, inBaseline);
  return { project: { layers, decisions, baseline, problems }, needs };
}

/** The configuration of one contract: the project's over `base` (what the editor's settings or the command line's defaults say). `file` as in decisions.json. */
export function configOf(project: Project, base: Config, file: string): Config {
  return project.layers.toReversed().reduce((weaker, layer) => strengthen(weaker, settingsOf(layer, file)), base);
}

/** What one layer says of a file: a glob's profile is more particular than the layer's own. */
export function settingsOf({ settings, profiles }: Layer, file: string): Partial<Config> {
  const profile = profiles.find(({ files }) => matchesGlob(files, file))?.profile;
  return profile === undefined ? settings : { ...settings, profile };
}

/** What is on file about one contract. */
export function marksOf({ decisions, baseline }: Project, file: string): Marks {
  const ofFile = decisions.get(file);
  const taken = baseline.get(file);
  return ofFile || taken ? { decisions: ofFile ?? NO_MARKS.decisions, baseline: taken ?? NO_MARKS.baseline } : NO_MARKS;
}

/** `../共用/a.json` seen from `.contract-review/config.json` is `共用/a.json`; null for what is no relative path. */
function joinPath(from: string, to: string): string | null {
  if (/^(?:\/|[A-Za-z][\w+.-]*:)|\\/.test(to)) return null;
  const path: string[] = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else path.push(part);
  }
  return path.join('/');
}
