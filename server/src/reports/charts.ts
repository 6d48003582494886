import { escapeHtml } from './escape.ts';

/** One bar: its name, its length as a share of the longest (0 to 1), what stands behind it, and the colour's CSS class. */
export interface Bar {
  readonly name: string;
  readonly share: number;
  readonly value: string;
  readonly colour: string;
}

const ROW = 26;
const NAMES = 150;
const LENGTH = 300;

/**
 * A bar chart as inline SVG, with a title and a description for who does not see it; the same figures stand in a table beside it, which the
 * caller gives. Colours come from the page's classes, so that it follows the theme.
 */
export function barChart(id: string, title: string, bars: readonly Bar[]): string {
  const height = bars.length * ROW;
  const rows = bars.map(({ name, share, value, colour }, i) => {
    const y = i * ROW;
    const length = Math.round(LENGTH * Math.max(0, Math.min(1, share)));
    return `<text x="${NAMES - 8}" y="${y + 17}" text-anchor="end">${escapeHtml(name)}</text><rect class="track" x="${NAMES}" y="${y + 5}" width="${LENGTH}" height="16" rx="2"/><rect class="${colour}" x="${NAMES}" y="${y + 5}" width="${length}" height="16" rx="2"/><text x="${NAMES + LENGTH + 8}" y="${y + 17}">${escapeHtml(value)}</text>`;
  });
  const words = bars.map(({ name, value }) => `${name} ${value}`).join('；');
  return `<svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${NAMES + LENGTH + 90} ${height}" width="${NAMES + LENGTH + 90}" height="${height}"><title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(words)}</desc>${rows.join('')}</svg>`;
}
