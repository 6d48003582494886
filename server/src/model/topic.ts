import type { ClauseId } from '../knowledge/clause-ids.ts';
import { CLIENT, PROVIDER } from '../knowledge/clauses/words.ts';
import { HEADING_WORDS } from '../knowledge/headings.ts';
import { memo } from '../text/memo.ts';
import { fold } from '../text/script-fold.ts';

/** Headings are short; whatever follows this many characters tells no topic. Also bounds the work on a damaged line. */
const LONGEST_HEADING = 48;

/** Whose rights and duties, by the name of the trade: 用人单位的义务, 托运人责任. */
const OWED = '(?:基本|主要|其他)?(?:权利|义务|责任|职责|承诺|保证|权责|工作|配合|协作|声明)+$';
const SIDE = new RegExp(
  `^(?:(${CLIENT.split('|').filter((name) => name.length > 1).join('|')})|(?:${PROVIDER}))(?:方)?${OWED}`,
);

/**
 * What a heading says its clause is about, by its words: 第九条 争议的解决 → dispute-resolution. In: the heading in either
 * script, with or without its number. Out: the clause, or null when no word tells. Chinese puts the head last, so within one
 * member the last word wins (服务费用的支付方式 is about payment) and the longer one of two that end together; of several
 * members joined by 与, 及 or 、 the first that tells wins (变更、解除和终止 → amendment). Linear in the heading, which is cut at 48 characters.
 */
export const topicOfHeading = (heading: string): ClauseId | null => topicsOfHeading(heading)[0] ?? null;

/** Every topic a heading names, in its order and without repetition: 保密与知识产权 → confidentiality, intellectual-property. */
export const topicsOfHeading: (heading: string) => readonly ClauseId[] = memo(topicsOf, 10_000);

function topicsOf(heading: string): readonly ClauseId[] {
  const words = fold(heading.slice(0, LONGEST_HEADING)).replace(/[\s*#【】[\]「」“”"()（）:：.]/g, '');
  const found: ClauseId[] = [];
  for (const member of words.split(/[、,，；;/]|以及|与|和|及|暨/)) {
    const topic = topicOfMember(member);
    if (topic !== null && !found.includes(topic)) found.push(topic);
  }
  const whole = found.length === 0 ? topicOfMember(words) : null;
  const topics = whole === null ? found : [whole];
  // 双方的权利义务 lays down either side's.
  return topics.includes('provider-duties') && !topics.includes('client-duties') && /双方|各方|甲乙|权利义务$|义务与权利$/.test(words) && !/^[^甲乙]{0,4}[甲乙]方/.test(words) ? [...topics, 'client-duties'] : topics;
}

function topicOfMember(phrase: string): ClauseId | null {
  const member = phrase.replace(/[的之](?=.)/g, ''); // but not the last character: 目的
  if (member === '') return null;
  const side = SIDE.exec(member);
  if (side) return side[1] !== undefined ? 'client-duties' : 'provider-duties';
  let best: { readonly id: ClauseId; readonly end: number; readonly length: number } | null = null;
  for (const [id, list] of HEADING_WORDS)
    for (const word of list) {
      const at = member.lastIndexOf(word);
      if (at < 0) continue;
      const end = at + word.length;
      if (best === null || end > best.end || (end === best.end && word.length > best.length)) best = { id, end, length: word.length };
    }
  return best?.id ?? null;
}
