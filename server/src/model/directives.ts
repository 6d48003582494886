import { PROFILE_IDS } from '../knowledge/profile-ids.ts';
import { STANDPOINTS, type Config } from '../config.ts';
import type { Span } from '../text/span.ts';

/**
 * What the text itself says to the review, in one grammar for .contract, .txt and .md, on a line of its own or at a line's end:
 *
 *     <!-- contract-review: profile=sale -->
 *     // contract-review: ignore vague-deadline -- 双方已口头确认
 *
 * `ignore <code>|all [next|block|file] -- reason`. Without a scope it covers its own line, or, on a line of its own, the next
 * line that is not blank. `block` reaches to the end of the clause that follows (or that it stands in at a line's end).
 */
export interface Ignore {
  /** A code, a dotted prefix of one, or `all`. */
  readonly code: string;
  readonly scope: 'line' | 'next' | 'block' | 'file';
  readonly reason: string;
  /** The directive itself. */
  readonly span: Span;
  /** Whether it stands on a line of its own. */
  readonly alone: boolean;
}

export interface Directives {
  /** The text with every directive replaced by blanks, of the same length. */
  readonly text: string;
  readonly settings: Partial<Pick<Config, 'profile' | 'standpoint'>>;
  readonly ignores: readonly Ignore[];
  /** Directives that say nothing known. */
  readonly problems: readonly Span[];
}

const MARKER = 'contract-review:';
/** A comment is short: without a bound, unclosed ones would be read to the line's end again and again. */
const DIRECTIVE = /<!--[ \t]{0,20}contract-review:([^\n]{0,500}?)-->|\/\/[ \t]{0,20}contract-review:([^\r\n]*)/g;

/** Reads and blanks the directives. A text without any is returned as it is. */
export function readDirectives(text: string): Directives {
  const settings: { profile?: Config['profile']; standpoint?: Config['standpoint'] } = {};
  const ignores: Ignore[] = [];
  const problems: Span[] = [];
  if (!text.includes(MARKER)) return { text, settings, ignores, problems };

  let masked = '';
  let at = 0;
  for (const match of text.matchAll(DIRECTIVE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    masked += text.slice(at, span.start) + ' '.repeat(match[0].length);
    at = span.end;
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
    const lineEnd = text.indexOf('\n', span.end);
    const alone = text.slice(lineStart, span.start).trim() === '' && text.slice(span.end, lineEnd < 0 ? text.length : lineEnd).trim() === '';
    if (!read((match[1] ?? match[2] ?? '').trim(), span, alone)) problems.push(span);
  }
  return { text: masked + text.slice(at), settings, ignores, problems };

  function read(body: string, span: Span, alone: boolean): boolean {
    const [words = '', ...reason] = body.split(/\s--(?:\s|$)/);
    const [head = '', code, scope, ...rest] = words.trim().split(/\s+/);
    const profile = PROFILE_IDS.find((id) => head === `profile=${id}`);
    const standpoint = STANDPOINTS.find((id) => head === `standpoint=${id}`);
    if (profile) settings.profile = profile;
    else if (standpoint) settings.standpoint = standpoint;
    else if (head === 'ignore' && code !== undefined && rest.length === 0 && (scope === undefined || scope === 'next' || scope === 'block' || scope === 'file'))
      ignores.push({ code, scope: scope ?? (alone ? 'next' : 'line'), reason: reason.join(' -- ').trim(), span, alone });
    else return false;
    return true;
  }
}
