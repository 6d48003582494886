import type { ExtensionContext } from 'vscode';

/** A value of a setting and its name in the user's language. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** The values a setting may take, as the manifest lists them: VS Code has put its texts into the display language already. */
export function choicesOf(context: ExtensionContext, setting: string): readonly Choice[] {
  const manifest: unknown = context.extension.packageJSON;
  const schema = dig(manifest, ['contributes', 'configuration', 'properties', setting]);
  const values = dig(schema, ['enum']);
  const titles = dig(schema, ['enumItemLabels']);
  if (!Array.isArray(values)) return [];
  return values.map((value, i) => ({ value: String(value), title: String((Array.isArray(titles) ? titles[i] : undefined) ?? value) }));
}

export const titleOf = (choices: readonly Choice[], value: string): string => choices.find((choice) => choice.value === value)?.title ?? value;

function dig(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), value);
}
