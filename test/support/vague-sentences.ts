import { readdirSync, readFileSync } from 'node:fs';

/** Sentences of one trade under one heading, with their marks: they are reviewed together as one contract. */
export interface SentenceGroup {
  readonly trade: string;
  readonly heading: string;
  readonly sentences: readonly string[];
}

/**
 * The groups of a file of marked sentences: `# ` lines are comments, `## trade · heading` opens a group, every other line that is not empty is
 * one sentence. In it `[|…|]` must be reported, `[?…?]` is arguable (either is right), `[-…-]` looks vague and must stay quiet; whatever
 * bears no mark must not be reported either. Marks are placed before the tool is run. Throws where a sentence stands under no heading.
 */
export function readSentences(file: URL): readonly SentenceGroup[] {
  const groups: { trade: string; heading: string; sentences: string[] }[] = [];
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const opens = /^## (.+) · (.+)$/.exec(line);
    if (opens) groups.push({ trade: opens[1]!, heading: opens[2]!, sentences: [] });
    else if (line !== '' && !line.startsWith('#')) {
      if (groups.length === 0) throw new Error(`${file.pathname}: no heading above “${line}”`);
      groups.at(-1)!.sentences.push(line);
    }
  }
  return groups;
}

const FOLDER = new URL('../rules/vague-sentences/', import.meta.url);

/** Every set of marked sentences, in the order they were written. */
export const sentenceSets = (): readonly { readonly name: string; readonly groups: readonly SentenceGroup[] }[] =>
  readdirSync(FOLDER).sort().map((name) => ({ name, groups: readSentences(new URL(name, FOLDER)) }));
