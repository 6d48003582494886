import type { Connection } from 'vscode-languageserver';
import { effectiveConfig } from '../features/effective-config.ts';
import { baseline, decide, findings } from '../features/findings.ts';
import { ignoreChoices } from '../features/ignores.ts';
import type { Reviewed } from '../features/reviewed.ts';
import {
  BASELINE_REQUEST, DECIDE_REQUEST, EFFECTIVE_CONFIG_REQUEST, FINDINGS_REQUEST, IGNORE_REQUEST, RENAMED_REQUEST,
  type BaselineParams, type DecideParams, type EditedFile, type EffectiveConfigParams, type FindingInfo, type FindingsParams, type IgnoreChoice, type IgnoreParams, type RenamedParams,
} from './messages.ts';
import { withRenamed } from '../project/file.ts';
import type { Answer } from './navigation.ts';
import type { Surroundings } from './projects.ts';

/** Keeping, ignoring, baselines, and where each setting in force comes from. */
export function serveFiling(connection: Connection, answer: Answer, surroundingsOf: (of: Reviewed) => Surroundings | undefined): void {
  const byUri = (params: { readonly uri: string }): string => params.uri;
  connection.onRequest(FINDINGS_REQUEST, answer<FindingsParams, FindingInfo[]>(FINDINGS_REQUEST, byUri, [], (of, { range }) => findings(of, range)));
  connection.onRequest(DECIDE_REQUEST, answer<DecideParams, EditedFile | null>(DECIDE_REQUEST, byUri, null, decide));
  connection.onRequest(BASELINE_REQUEST, answer<BaselineParams, EditedFile | null>(BASELINE_REQUEST, byUri, null, baseline));
  connection.onRequest(RENAMED_REQUEST, ({ text, names }: RenamedParams): string | null => withRenamed(text, names));
  connection.onRequest(IGNORE_REQUEST, answer<IgnoreParams, IgnoreChoice[]>(IGNORE_REQUEST, byUri, [], (of, { fingerprint }) => ignoreChoices(of, fingerprint)));
  connection.onRequest(EFFECTIVE_CONFIG_REQUEST, answer<EffectiveConfigParams, string | null>(EFFECTIVE_CONFIG_REQUEST, byUri, null, (of, params) => effectiveConfig(of, surroundingsOf(of)?.layers ?? [], params)));
}
