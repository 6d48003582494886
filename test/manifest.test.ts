import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLIENT_SETTINGS, COMMANDS, DECISIONS_VIEW, LANGUAGE_ID, PROBLEM_MATCHERS, STRUCTURE_VIEW, TASK_TYPE } from '../client/src/names.ts';
import { DEFAULT_CONFIG, parseConfig, SEVERITIES, STANDPOINTS } from '../server/src/config.ts';
import { reviewDocument } from '../server/src/features/reviewed.ts';
import { PROFILE_IDS } from '../server/src/knowledge/profile-ids.ts';
import { fileReport } from '../server/src/reports/report.ts';
import { textFile } from '../server/src/reports/text.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;
const strings = (path: string): Readonly<Record<string, string>> => json(path);
const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')).map((f) => read(join(folder, f)));

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly additionalProperties?: { readonly enum?: readonly string[]; readonly enumDescriptions?: readonly string[] };
}
interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly l10n: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean }; readonly virtualWorkspaces: { readonly supported: boolean } };
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[]; readonly filenamePatterns: readonly string[]; readonly configuration: string; readonly icon: Record<string, string> }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string; readonly icon: string }[];
    readonly taskDefinitions: readonly { readonly type: string; readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>> }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string; readonly when: string }[];
    readonly problemMatchers: readonly { readonly name: string; readonly applyTo: string; readonly severity: string; readonly pattern: { readonly regexp: string } }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
  };
}
const manifest = json<Manifest>('package.json');
const { contributes } = manifest;
const properties = contributes.configuration.properties;

describe('the manifest', () => {
  describe('settings are what parseConfig reads', () => {
    it('key by key, with the same defaults', () => {
      const given = Object.fromEntries(Object.entries(properties).map(([key, property]) => [key.replace(/^contractReview\./u, ''), property.default]).filter(([key]) => !CLIENT_SETTINGS.some((own) => own === key)));
      assert.deepEqual(given, { ...DEFAULT_CONFIG });
      assert.deepEqual(parseConfig(given), { config: DEFAULT_CONFIG, problems: [] });
    });

    it('with the same values, every one labelled', () => {
      const profile = properties['contractReview.profile'];
      const standpoint = properties['contractReview.standpoint'];
      const severity = properties['contractReview.severity']?.additionalProperties;
      assert.deepEqual(profile?.enum, ['auto', ...PROFILE_IDS]);
      assert.deepEqual([...(standpoint?.enum ?? [])].sort(), [...STANDPOINTS].sort());
      assert.deepEqual(severity?.enum, [...SEVERITIES, 'off']);
      for (const labelled of [profile, standpoint]) {
        assert.equal(labelled?.enumItemLabels?.length, labelled?.enum?.length);
        assert.equal(labelled?.enumDescriptions?.length, labelled?.enum?.length);
      }
      assert.equal(severity?.enumDescriptions?.length, severity?.enum?.length);
    });

    it('and the examples in their descriptions are valid', () => {
      const text = strings('package.nls.zh-cn.json');
      for (const key of ['severity', 'vagueTerms', 'quantities', 'playbook', 'modelClauses']) {
        const example: unknown = JSON.parse(/`(\{.*?\})`(?:[。，]|$)/u.exec(text[`configuration.${key}`] ?? '')?.[1] ?? 'null');
        assert.ok(example, key);
        assert.deepEqual(parseConfig({ [key]: key === 'vagueTerms' ? [example] : example }).problems, []);
      }
    });
  });

  describe('commands', () => {
    const contributed = contributes.commands.map(({ command }) => command);

    it('are the ones the client registers', () => {
      assert.deepEqual([...contributed].sort(), Object.values(COMMANDS).sort());
      const registered = new Set([...read('client/src/extension.ts').matchAll(/command\(COMMANDS\.(\w+)/gu)].map((m) => m[1]));
      assert.deepEqual([...registered].sort(), Object.keys(COMMANDS).sort());
    });

    it('are the only ones of ours that menus, keys and views name', () => {
      const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
      for (const command of named) assert.ok(contributed.includes(command), command);
    });

    it('have keys only while a contract is edited, the same ones on every platform', () => {
      for (const { when, key, mac } of contributes.keybindings) {
        assert.match(when, /^editorTextFocus && editorLangId == contract$/u);
        assert.equal(mac, key.replace('ctrl+', 'cmd+'));
      }
    });

    it('have a picture, and stand under one heading', () => {
      for (const { command, category, icon } of contributes.commands) {
        assert.match(icon, /^\$\([a-z-]+\)$/u, command);
        assert.equal(category, '%category%', command);
      }
    });

    it('are in the palette only where they have something to work on', () => {
      const palette = new Map(contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]));
      // These need nothing open.
      const always = ['newContract', 'openSample', 'openWalkthrough'].map((name) => `contractReview.${name}`);
      assert.deepEqual(contributed.filter((command) => !palette.has(command)).sort(), always);
      for (const [command, when = ''] of palette) assert.match(when, /^false$|editorLangId|workspaceFolderCount|contractReview\.structureState/u, command);
    });
  });

  describe('the language', () => {
    const language = contributes.languages[0];

    it('claims the extensions and the names of contracts', () => {
      assert.equal(language?.id, LANGUAGE_ID);
      assert.deepEqual(language?.extensions, ['.contract', '.合同', '.协议']);
      for (const pattern of ['*合同*.txt', '*协议*.txt', '*合同*.md', '*协议*.md']) assert.ok(language?.filenamePatterns.includes(pattern), pattern);
    });

    it('finds its grammar under the scope it names', () => {
      const grammar = contributes.grammars[0];
      assert.equal(grammar?.language, LANGUAGE_ID);
      assert.equal(json<{ scopeName: string }>(grammar?.path ?? '').scopeName, grammar?.scopeName);
    });

    it('has readable Chinese: no boxes around punctuation, Chinese word boundaries, wrapping', () => {
      const defaults = contributes.configurationDefaults[`[${LANGUAGE_ID}]`] ?? {};
      assert.equal(defaults['editor.unicodeHighlight.ambiguousCharacters'], false);
      assert.deepEqual(defaults['editor.unicodeHighlight.allowedCharacters'], { '　': true });
      assert.deepEqual(defaults['editor.wordSegmenterLocales'], ['zh-CN']);
      assert.equal(defaults['editor.wordWrap'], 'on');
      for (const mark of '，。；：（）【】《》“”、') assert.ok(String(defaults['editor.wordSeparators']).includes(mark), mark);
    });
  });

  it('names files that are there', () => {
    const paths = [
      manifest.icon, manifest.l10n,
      ...contributes.languages.flatMap((l) => [l.configuration, ...Object.values(l.icon)]),
      ...contributes.grammars.map((g) => g.path),
      ...contributes.snippets.map((s) => s.path),
      ...contributes.viewsContainers.activitybar.map((c) => c.icon),
      ...Object.values(contributes.views).flat().map((v) => v.icon),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ];
    assert.deepEqual(paths.filter((path) => !existsSync(join(root, path))), []);
  });

  it('shows the views the client fills in the container it contributes', () => {
    const container = contributes.viewsContainers.activitybar[0]?.id ?? '';
    assert.deepEqual(contributes.views[container]?.map((v) => v.id), [STRUCTURE_VIEW, DECISIONS_VIEW]);
  });

  it('reads what the command line prints, line by line', () => {
    const report = fileReport('合同/一 份.txt', reviewDocument({ uri: '', version: 0, text: '买卖合同\n甲方：\n乙方：\n第一条 付款\n甲方应及时付款____元。\n' }, DEFAULT_CONFIG), false);
    assert.ok(report.issues.length > 5);
    const lines = textFile(report).split('\n').slice(1, -1);
    for (const [i, line] of lines.entries()) {
      const matched = contributes.problemMatchers.flatMap(({ severity, pattern: { regexp } }) => {
        const match = new RegExp(regexp, 'u').exec(line);
        return match ? [[severity, ...match.slice(1)]] : [];
      });
      const { severity, range: { start }, message, code } = report.issues[i]!;
      assert.deepEqual(matched, [[severity === 'information' || severity === 'hint' ? 'info' : severity, '合同/一 份.txt', String(start.line + 1), String(start.character + 1), message, code]]);
    }
  });

  describe('the walkthrough', () => {
    const steps = contributes.walkthroughs[0]?.steps ?? [];
    const contributed = contributes.commands.map(({ command }) => command);

    it('has five steps, each done by what its button does', () => {
      assert.deepEqual(steps.map(({ id }) => id), ['sample', 'fix', 'insert', 'standpoint', 'report']);
      for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
        for (const { id, description, completionEvents } of steps) {
          const buttons = [...(strings(file)[description.slice(1, -1)] ?? '').matchAll(/\]\(command:(?:toSide:)?([\w.]+)\)/gu)].map((m) => m[1] ?? '');
          assert.deepEqual(buttons.filter((command) => !contributed.includes(command)), [], `${file} ${id}`);
          assert.deepEqual(buttons.slice(0, 1), [completionEvents[0]?.replace('onCommand:', '')], `${file} ${id}`);
        }
    });

    it('waits for commands and settings there are', () => {
      for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
        const [kind, name = ''] = event.split(':');
        assert.ok(kind === 'onCommand' ? contributed.includes(name) : kind === 'onSettingChanged' && name in properties, event);
      }
    });

    it('has pictures in the colours of the theme, and in nothing else', () => {
      for (const { media } of steps) {
        const picture = read(media.svg);
        assert.deepEqual([...picture.matchAll(/(?:fill|stroke)="([^"]*)"/gu)].map((m) => m[1] ?? '').filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-')), [], media.svg);
        assert.doesNotMatch(picture, /<(?:script|image|foreignObject)|href=/u);
      }
    });
  });

  it('has the task the client provides, with the levels of the command line', () => {
    const [definition, ...others] = contributes.taskDefinitions;
    assert.deepEqual(others, []);
    assert.equal(definition?.type, TASK_TYPE);
    assert.deepEqual(definition?.properties['failOn']?.enum, [...SEVERITIES, 'never']);
    assert.deepEqual(contributes.problemMatchers.map(({ name }) => `$${name}`), [...PROBLEM_MATCHERS]);
    // What is open is reviewed as it is typed; the task's findings would stand beside it twice.
    for (const { applyTo } of contributes.problemMatchers) assert.equal(applyTo, 'closedDocuments');
  });

  it('works in untrusted and virtual workspaces, and wakes for contracts and for what may be one', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
    assert.deepEqual(manifest.activationEvents, ['onLanguage:contract', 'onLanguage:plaintext', 'onLanguage:markdown', 'workspaceContains:.contract-review/config.json', 'onWebviewPanel:contractReview.report']);
  });

  it('asks for no newer VS Code than its types, and no older one than the client library', () => {
    const minor = (version: string | undefined): number => Number(/1\.(\d+)/u.exec(version ?? '')?.[1]);
    assert.equal(minor(manifest.devDependencies['@types/vscode']), minor(manifest.engines.vscode));
    assert.ok(minor(manifest.engines.vscode) >= minor(json<{ engines: { vscode: string } }>('node_modules/vscode-languageclient/package.json').engines.vscode));
  });

  it('has a lock file that names no registry', () => assert.doesNotMatch(read('package-lock.json'), /"resolved"/u));
});

/**
 * The interface follows the display language. VS Code without its Chinese language pack displays English, and cannot be told apart from
 * one whose user reads English, so the default strings are in both languages, Chinese first, and `zh-cn` is the Chinese alone.
 */
describe('the texts of the interface', () => {
  const pairs = [['package.nls.json', 'package.nls.zh-cn.json'], ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json']] as const;
  for (const [both, chinese] of pairs)
    it(`${chinese} is complete, and the default says the same in both languages`, () => {
      const b = strings(both);
      const c = strings(chinese);
      assert.deepEqual(Object.keys(b).sort(), Object.keys(c).sort());
      for (const [key, text] of Object.entries(b)) {
        const zh = c[key] ?? '';
        assert.ok(zh !== '' && text.startsWith(zh), key);
        // Two stand before texts that have their English: every command, and the view's title.
        if (key !== 'category' && key !== 'container.title') assert.match(text.slice(zh.length), /[A-Za-z]{2}/u, `${key} has no English`);
      }
    });

  it('are all there for the manifest, and none is left over', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/gu)].map((m) => m[1]));
    assert.deepEqual(Object.keys(strings('package.nls.json')).sort(), [...used].sort());
  });

  it('are all there for the client, and none is left over', () => {
    const used = new Set(sources('client/src').flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/gu)].map((m) => m[1])));
    const calls = sources('client/src').reduce((n, source) => n + source.split('l10n.t(').length - 1, 0);
    const literal = sources('client/src').reduce((n, source) => n + [...source.matchAll(/l10n\.t\(\s*'/gu)].length, 0);
    assert.equal(literal, calls, 'a text that is no literal cannot be translated');
    assert.deepEqual(Object.keys(strings('l10n/bundle.l10n.json')).sort(), [...used].sort());
    for (const [key, text] of Object.entries(strings('l10n/bundle.l10n.zh-cn.json')))
      for (const [place] of key.matchAll(/\{\d\}/gu)) assert.ok(text.includes(place), key);
  });
});
