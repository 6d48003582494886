import { commands, Location, Position, Uri } from 'vscode';
import type { PassagesArgument } from '../../../server/src/protocol/messages.ts';
import { toRange } from '../editors.ts';

/** Opens the list of passages a count over a party stands for, in the text itself. */
export async function showPassages(argument: unknown): Promise<void> {
  if (!isArgument(argument)) return;
  const { uri, position, ranges } = argument;
  const document = Uri.parse(uri, true);
  await commands.executeCommand('editor.action.showReferences', document, new Position(position.line, position.character), ranges.map((range) => new Location(document, toRange(range))));
}

const isArgument = (value: unknown): value is PassagesArgument => typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string' && 'position' in value && 'ranges' in value && Array.isArray(value.ranges);
