/** What `tasks.json` says of a task of ours; everything is optional, and what is no string is passed over. */
export interface ReviewTask {
  /** Files, folders and patterns, relative to the workspace folder; the folder itself where nothing is named. */
  readonly paths: readonly string[];
  /** The least severe finding that makes the task fail. */
  readonly failOn?: string;
  /** Only files changed since this git revision. */
  readonly changedSince?: string;
}

/** Reads a task's definition, which a user has written by hand. */
export function reviewTask(definition: Readonly<Record<string, unknown>>): ReviewTask {
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  const given = Array.isArray(definition['paths']) ? definition['paths'] : [definition['paths']];
  const paths = given.flatMap((path) => text(path) ?? []);
  const failOn = text(definition['failOn']);
  const changedSince = text(definition['changedSince']);
  return { paths: paths.length > 0 ? paths : ['.'], ...(failOn !== undefined && { failOn }), ...(changedSince !== undefined && { changedSince }) };
}

/** The command line's arguments for a task; what it names can never be taken for an option. */
export function taskArguments({ paths, failOn, changedSince }: ReviewTask): readonly string[] {
  return ['check', ...(failOn === undefined ? [] : [`--fail-on=${failOn}`]), ...(changedSince === undefined ? [] : [`--changed-since=${changedSince}`]), '--', ...paths];
}
