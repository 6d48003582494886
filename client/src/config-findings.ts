import { type Diagnostic, type Disposable, languages, type Uri } from 'vscode';
import { SOURCE } from '../../server/src/protocol/messages.ts';
import { unsaid } from './said-once.ts';

type Show = (uri: Uri, diagnostics: Diagnostic[]) => void;

/** What the server finds wrong in a config.json, less what VS Code has already found there by our schema; either may come first. */
export interface ConfigFindings extends Disposable {
  readonly handle: (uri: Uri, diagnostics: Diagnostic[], next: Show) => void;
}

export function configFindings(): ConfigFindings {
  const given = new Map<string, { readonly ours: Diagnostic[]; readonly next: Show; shown: readonly Diagnostic[] | undefined }>();
  const refresh = (uri: Uri): void => {
    const entry = given.get(uri.toString());
    if (!entry) return;
    const left = unsaid(entry.ours, languages.getDiagnostics(uri).filter(({ source }) => source !== SOURCE));
    // Showing them is a change of its own, which must not be answered again.
    if (entry.shown?.length === left.length && left.every((one, i) => one === entry.shown?.[i])) return;
    entry.shown = left;
    entry.next(uri, [...left]);
  };
  const changes = languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(refresh));
  return {
    handle: (uri, ours, next) => {
      given.set(uri.toString(), { ours, next, shown: undefined });
      refresh(uri);
      if (ours.length === 0) given.delete(uri.toString());
    },
    dispose: () => void changes.dispose(),
  };
}
