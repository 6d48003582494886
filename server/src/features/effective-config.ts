import { DEFAULT_CONFIG, parseSettings, type Config } from '../config.ts';
import { readDirectives } from '../model/directives.ts';
import type { EffectiveConfigParams } from '../protocol/messages.ts';
import { escapeMarkdown } from '../rules/page.ts';
import { PROJECT_SETTINGS } from '../project/config-file.ts';
import type { Reviewed } from './reviewed.ts';

/** A layer of settings and what it is called, the strongest first. */
interface NamedLayer {
  readonly name: string;
  readonly settings: Partial<Config>;
}

const NAMES = {
  zh: { title: '生效配置', intro: '从强到弱：文中指令 > 项目文件 > 文件夹设置 > 工作区设置 > 用户设置 > 默认值。对象逐键合并，词表逐词合并。', key: '设置', value: '值', source: '来源', directive: '文中指令', folder: '文件夹设置', workspace: '工作区设置', user: '用户设置', default: '默认值', none: '（空）' },
  en: { title: 'Effective configuration', intro: 'Strongest first: directive in the text > project file > folder settings > workspace settings > user settings > default. Objects are merged key by key, terms one by one.', key: 'Setting', value: 'Value', source: 'From', directive: 'directive in the text', folder: 'folder settings', workspace: 'workspace settings', user: 'user settings', default: 'default', none: '(empty)' },
} as const;

/**
 * Every value in force for a document and where it comes from, as a Markdown page. `project`: what the project's files say, the strongest
 * first; the editor's layers come with the request. Invalid values are not in force and so not shown.
 */
export function effectiveConfig(of: Reviewed, project: readonly { readonly path: string; readonly settings: Partial<Config> }[], { name, layers, language }: EffectiveConfigParams): string {
  const words = NAMES[language];
  const all: readonly NamedLayer[] = [
    { name: words.directive, settings: readDirectives(of.text).settings },
    ...project.map(({ path, settings }) => ({ name: path, settings })),
    ...editorLayers(layers).map(({ source, settings }) => ({ name: words[source], settings })),
    { name: words.default, settings: DEFAULT_CONFIG },
  ];
  const rows = PROJECT_SETTINGS.flatMap((key) => rowsOf(key, all, words.none));
  const cell = (text: string): string => escapeMarkdown(text).replace(/\r?\n/g, ' ');
  return `# ${words.title}

${cell(name)}

${words.intro}

| ${words.key} | ${words.value} | ${words.source} |
|---|---|---|
${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}
`;
}

/** VS Code joins objects over its layers but not lists: of those only the strongest is in force. */
function editorLayers(layers: EffectiveConfigParams['layers']): readonly { readonly source: EffectiveConfigParams['layers'][number]['source']; readonly settings: Partial<Config> }[] {
  const read = layers.map(({ source, settings }) => ({ source, settings: parseSettings(settings).settings }));
  const strongest = read.findIndex(({ settings }) => settings.vagueTerms !== undefined);
  return read.map(({ source, settings: { vagueTerms, ...others } }, i) => ({ source, settings: i === strongest && vagueTerms ? { ...others, vagueTerms } : others }));
}

/** A single value stands in the strongest layer that has one; of a map each key does, of a list each word. */
function rowsOf(key: (typeof PROJECT_SETTINGS)[number], layers: readonly NamedLayer[], none: string): readonly (readonly string[])[] {
  const rows = new Map<string, readonly string[]>();
  for (const { name: source, settings } of layers) {
    const value = settings[key];
    if (value === undefined) continue;
    const entries: readonly (readonly [string, unknown])[] =
      key === 'vagueTerms' ? (settings.vagueTerms ?? []).map(({ term, replacement }) => [`${key}：${term}`, replacement ?? '']) : typeof value === 'object' ? Object.entries(value).map(([name, inner]) => [`${key}.${name}`, inner]) : [[key, value]];
    for (const [path, inner] of entries) if (!rows.has(path)) rows.set(path, [path, typeof inner === 'string' ? inner : JSON.stringify(inner), source]);
  }
  return rows.size > 0 ? [...rows.values()] : [[key, none, layers.at(-1)?.name ?? '']];
}
