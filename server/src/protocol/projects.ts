import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Config } from '../config.ts';
import { lineIndex, rangeOf } from '../features/position.ts';
import { type Marks, NO_MARKS, type Stale } from '../project/partition.ts';
import { configOf, DECISIONS_PATH, marksOf, readProject, settingsOf, type Project, type Source } from '../project/project.ts';
import { type Place, PROJECT_REQUEST, type ProjectFileRead, READ_PROJECT_FILE_REQUEST, type ReadProjectFileParams, SOURCE } from './messages.ts';

/** What a document's review and its display depend on besides its text and the editor's settings. */
export interface Surroundings {
  /** The settings with the project's over them; the same object as long as nothing changes. */
  readonly config: Config;
  readonly marks: Marks;
  /** What the project says itself, the strongest first; with the files' paths. */
  readonly layers: readonly { readonly path: string; readonly settings: Partial<Config> }[];
}

/** The projects of the open documents, as the client reads them; kept until it says that a file has changed. */
export interface Projects {
  /** `base`: the editor's settings for the document. Never fails: without a project, or where the client cannot be asked, they hold alone. */
  readonly of: (uri: string, base: Config) => Promise<Surroundings>;
  /** Says in decisions.json which of a document's decisions are out of date. */
  readonly tellStale: (uri: string, stale: readonly Stale[]) => void;
  readonly forget: (uri: string) => void;
  readonly changed: () => void;
}

interface Loaded {
  readonly folder: string;
  readonly project: Project;
  /** Of the files read, by path: for saying what is wrong in them. */
  readonly files: ReadonlyMap<string, { readonly uri: string; readonly text: string }>;
}

export function createProjects(connection: Connection, asksClient: () => boolean): Projects {
  const places = new Map<string, Promise<Place | null>>();
  const folders = new Map<string, Promise<Loaded>>();
  const surroundings = new Map<string, { readonly base: Config; readonly project: Project; readonly found: Surroundings }>();
  const stales = new Map<string, { readonly folder: string; readonly stale: readonly Stale[] }>();
  /** What was last said of each project file. */
  const published = new Map<string, { readonly folder: string; readonly items: string }>();

  const placeOf = async (uri: string): Promise<Place | null> => {
    try {
      return await connection.sendRequest<Place | null>(PROJECT_REQUEST, { uri });
    } catch (error) {
      connection.console.error(`${PROJECT_REQUEST}：${String(error)}`);
      return null;
    }
  };

  const load = async (folder: string): Promise<Loaded> => {
    const sources = new Map<string, Source>();
    const files = new Map<string, { uri: string; text: string }>();
    for (;;) {
      const { project, needs } = readProject(sources);
      if (needs.length === 0) return { folder, project, files };
      await Promise.all(
        needs.map(async (path) => {
          const read = await readFile({ folder, path });
          sources.set(path, read);
          if ('text' in read && read.uri !== undefined) files.set(path, { uri: read.uri, text: read.text });
        }),
      );
    }
  };
  const readFile = async (params: ReadProjectFileParams): Promise<ProjectFileRead> => {
    try {
      return await connection.sendRequest<ProjectFileRead>(READ_PROJECT_FILE_REQUEST, params);
    } catch (error) {
      connection.console.error(`${READ_PROJECT_FILE_REQUEST}：${String(error)}`);
      return { problem: 'missing' };
    }
  };

  /** Diagnostics of the project's own files: pushed, since the client asks for those of contracts only. Sent again only when they differ. */
  function publish({ project, folder, files }: Loaded): void {
    for (const [path, { uri, text }] of files) {
      const lines = lineIndex(text);
      const items: Diagnostic[] = (project.problems.get(path) ?? []).map(({ span, message, severity }) => ({ range: rangeOf(lines, span), severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, source: SOURCE, message }));
      if (path === DECISIONS_PATH)
        for (const { folder: of, stale } of stales.values())
          if (of === folder)
            for (const { decision, why } of stale) {
              const message = why === 'gone' ? '这项决定已经没有对应的发现：文字已改，或者规则不再报告，可以删除' : `这项决定已于 ${decision.expires ?? ''} 到期，对应的发现重新显示`;
              items.push({ range: rangeOf(lines, decision.span), severity: DiagnosticSeverity.Warning, source: SOURCE, message });
            }
      say(uri, folder, items);
    }
    const there = new Set([...files.values()].map(({ uri }) => uri));
    for (const [uri, said] of published) if (said.folder === folder && !there.has(uri)) say(uri, folder, []);
  }

  function say(uri: string, folder: string, diagnostics: Diagnostic[]): void {
    const items = JSON.stringify(diagnostics);
    if ((published.get(uri)?.items ?? '[]') === items) return;
    published.set(uri, { folder, items });
    connection.sendDiagnostics({ uri, diagnostics }).catch((error: unknown) => connection.console.error(String(error)));
  }

  async function loaded(uri: string): Promise<{ readonly place: Place; readonly loaded: Loaded } | null> {
    let placed = places.get(uri);
    if (!placed) places.set(uri, (placed = placeOf(uri)));
    const place = await placed;
    if (!place) return null;
    let project = folders.get(place.folder);
    if (!project) {
      const loading = load(place.folder);
      folders.set(place.folder, (project = loading));
      void loading.then((found) => {
        // What was asked for meanwhile has the last word.
        if (folders.get(place.folder) === loading) publish(found);
      });
    }
    return { place, loaded: await project };
  }

  return {
    async of(uri, base) {
      const found = asksClient() ? await loaded(uri) : null;
      if (!found) return { config: base, marks: NO_MARKS, layers: [] };
      const { project } = found.loaded;
      const known = surroundings.get(uri);
      if (known?.base === base && known.project === project) return known.found;
      const { file } = found.place;
      const config = configOf(project, base, file);
      // A decision changes no setting: the same object, so that nothing is reviewed anew for it.
      const same = known?.base === base && JSON.stringify(known.found.config) === JSON.stringify(config);
      const made = { config: same ? known.found.config : config, marks: marksOf(project, file), layers: project.layers.map((layer) => ({ path: layer.path, settings: settingsOf(layer, file) })) };
      surroundings.set(uri, { base, project, found: made });
      return made;
    },
    tellStale(uri, stale) {
      void places.get(uri)?.then(async (place) => {
        const project = place && folders.get(place.folder);
        if (!project) return;
        stales.set(uri, { folder: place.folder, stale });
        publish(await project);
      });
    },
    forget(uri) {
      places.delete(uri);
      surroundings.delete(uri);
      // Of a contract that is closed nothing is known any more.
      const folder = stales.get(uri)?.folder;
      if (stales.delete(uri) && folder !== undefined) void folders.get(folder)?.then(publish);
    },
    changed() {
      places.clear();
      folders.clear();
      stales.clear();
    },
  };
}
