import type { Connection } from 'vscode-languageserver';
import type { Config } from '../config.ts';
import { draftChoices, draftText } from '../features/draft.ts';
import { DRAFT_OPTIONS_REQUEST, DRAFT_REQUEST, type DraftOptions, type DraftOptionsParams, type DraftParams, type DraftText } from './messages.ts';

/** New contracts. `configOf`: the configuration in force where one will stand. */
export function serveDrafting(connection: Connection, configOf: (uri: string) => Promise<Config>): void {
  connection.onRequest(DRAFT_OPTIONS_REQUEST, (params: DraftOptionsParams): DraftOptions | null => draftChoices(params));
  connection.onRequest(DRAFT_REQUEST, async (params: DraftParams): Promise<DraftText | null> => draftText(params, await configOf(params.uri)));
}
