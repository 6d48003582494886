/** Decides whether a server that ended by itself is started again. */
export interface RestartPolicy {
  /** Notes one unexpected end at `now` (milliseconds) and answers whether to start again. */
  readonly ended: (now: number) => boolean;
  /** The user asked for a start: earlier ends no longer count. */
  readonly forget: () => void;
}

/** Starts again up to `limit` times within `window` milliseconds: a server that ends at once every time must not spin. */
export function restartPolicy(limit = 5, window = 180_000): RestartPolicy {
  let ends: readonly number[] = [];
  return {
    ended: (now) => {
      ends = [...ends.filter((at) => now - at < window), now];
      return ends.length <= limit;
    },
    forget: () => {
      ends = [];
    },
  };
}
