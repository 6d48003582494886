import type { Overview, Unchecked } from '../../server/src/protocol/messages.ts';

/** Findings by severity, the severest first: errors, warnings, information, hints. */
export type Counts = readonly [number, number, number, number];

const ICONS = ['error', 'warning', 'info', 'lightbulb'] as const;

/** The counts as the status shows them: icons with figures, those that are none left out; a tick where all are. */
export function countsText(counts: Counts): string {
  const parts = counts.flatMap((count, i) => (count > 0 ? [`$(${ICONS[i]}) ${count}`] : []));
  return parts.length > 0 ? parts.join('  ') : '$(pass) 0';
}

/** What can be done about a thing that was not checked: go to its place, or settle what it hangs on. */
export type Remedy = 'place' | 'profile' | 'standpoint' | 'config' | 'report';

export function remedyFor({ id, range }: Unchecked): Remedy {
  if (range) return 'place';
  switch (id) {
    case 'not-a-contract':
    case 'generic':
      return 'profile';
    case 'neutral':
      return 'standpoint';
    case 'rules-off':
    case 'lpr':
      return 'config';
    default:
      return 'report';
  }
}

/** How many findings are not shown although they were found: decided, in the baseline, less severe than asked for. */
export const hiddenOf = ({ kept, baselined, below }: Overview): number => kept.length + baselined + below;
