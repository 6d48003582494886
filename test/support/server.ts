import { setTimeout as pause } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver';
import { DEFAULT_CONFIG, type Config } from '../../server/src/config.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { reviewDocument } from '../../server/src/features/reviewed.ts';

/** What a review made from nothing gives: the measure of every incremental one. As it looks after a trip through JSON. */
export const freshDiagnostics = (uri: string, text: string, config: Partial<Config> = {}): readonly Diagnostic[] =>
  JSON.parse(JSON.stringify(diagnostics(reviewDocument({ uri, version: 1, text }, { ...DEFAULT_CONFIG, ...config }), { related: true, tags: true, codeDescription: true }))) as Diagnostic[];

/** Waits until something is so; the test's own time limit is the only one. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}
