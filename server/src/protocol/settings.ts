import { DidChangeConfigurationNotification, MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { parseConfig, type Config, type ConfigProblem } from '../config.ts';
import { SECTION } from './messages.ts';

/** The configuration of each document, as the client gives it for the resource; kept until the settings change. */
export interface Settings {
  /** Never fails: what cannot be read is named to the user and the rest kept. The same object until the settings change. */
  readonly of: (uri: string) => Promise<Config>;
  readonly forget: (uri: string) => void;
  /** Settings as a client pushes them that cannot be asked: the whole object or the section alone. */
  readonly changed: (pushed: unknown) => void;
}

/**
 * `pull`: the client answers `workspace/configuration`. Where it does not, `initial` (initializationOptions) and what it pushes
 * hold for every document.
 */
export function createSettings(connection: Connection, client: { readonly pull: boolean }, initial: unknown): Settings {
  const known = new Map<string, Promise<Config>>();
  const told = new Set<string>();
  let pushed = initial;
  let shared: Promise<Config> | undefined;

  const ask = async (uri: string): Promise<Config> => {
    let value: unknown;
    try {
      value = await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    } catch (error) {
      connection.console.error(`读取设置失败：${String(error)}`);
    }
    return read(value);
  };
  const read = (value: unknown): Config => {
    const { config, problems } = parseConfig(value);
    const news = problems.filter((problem) => !told.has(JSON.stringify(problem)));
    for (const problem of news) told.add(JSON.stringify(problem));
    if (news.length > 0) tell(connection, MessageType.Warning, problemText(news));
    return config;
  };

  return {
    of(uri) {
      if (!client.pull) return (shared ??= Promise.resolve(read(section(pushed))));
      let config = known.get(uri);
      if (!config) known.set(uri, (config = ask(uri)));
      return config;
    },
    forget: (uri) => void known.delete(uri),
    changed(settings) {
      known.clear();
      told.clear();
      shared = undefined;
      if (settings !== undefined && settings !== null) pushed = settings;
    },
  };
}

/** Asks to be told of changed settings, where the client lets a server ask. */
export async function watchSettings(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
}

/** A message that asks nothing; `connection.window.show…Message` would be a request that waits for its answer. */
export function tell(connection: Connection, type: MessageType, message: string): void {
  connection.sendNotification(ShowMessageNotification.type, { type, message }).catch((error: unknown) => connection.console.error(String(error)));
}

/** At most three by name: a message box is no list. */
function problemText(problems: readonly ConfigProblem[]): string {
  const named = problems.slice(0, 3).map(({ path, message }) => `${[SECTION, ...path].join('.')}：${message}`);
  const more = problems.length > named.length ? `；另有 ${problems.length - named.length} 项` : '';
  return `合同审查有设置项无法识别，已按默认值处理，其余设置照常生效。${named.join('；')}${more}。`;
}

const section = (settings: unknown): unknown =>
  typeof settings === 'object' && settings !== null && SECTION in settings ? (settings as Readonly<Record<string, unknown>>)[SECTION] : settings;
