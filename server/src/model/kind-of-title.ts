import { TITLE_ACTS, TITLE_DESK, TITLE_LINE, TITLE_OBJECTS, TITLE_PROCEDURE, TITLE_SHOP, type TitleWord } from '../knowledge/kinds.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import { memo } from '../text/memo.ts';

/** As much of a title as is read. */
const LONGEST = 60;
/** Whose contract it is says nothing of its kind: 某某软件有限公司采购合同. */
const COMPANY = /^.{0,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司)/;
const BRACKETS = /[(（【[]([^)）】\]]{0,30})[)）】\]]/g;
const MEMBERS = /以及|与|和|及|暨|兼|、|\/|\+|&/;

/**
 * The kind a title names, in Simplified characters without white space: the deed of its first member that names one (设备采购及安装 → sale), else the object
 * (软件服务 → technical-service). Null where it names neither (服务合同, 合作协议) or only how the contract came about (政府采购合同); `generic` where it
 * names one that no profile is made for.
 */
export const kindOfTitle: (title: string) => ProfileId | null = memo((title) => {
  const plain = title.slice(0, LONGEST).replace(COMPANY, '');
  const outside = plain.replace(BRACKETS, '');
  return deskOf(outside) ?? kindIn(outside) ?? kindIn([...plain.matchAll(BRACKETS)].map((match) => match[1]!).filter((words) => !words.endsWith('版')).join('、'));
}, 200);

/** Whether a title that names no kind says no more than that something is procured. */
export const isProcurement = (title: string): boolean => TITLE_PROCEDURE.test(title.replace(BRACKETS, '')) && !title.includes('服务');

/** A desk run for somebody else, and which. */
const deskOf = (title: string): ProfileId | null => (!TITLE_DESK.test(title) ? null : TITLE_SHOP.test(title) || !TITLE_LINE.test(title) ? 'online-customer-service' : 'customer-service');

function kindIn(title: string): ProfileId | null {
  for (const member of title.split(MEMBERS)) {
    const kind = deedOf(member);
    if (kind !== null) return kind;
  }
  return last(title, TITLE_OBJECTS).kind;
}

/** What is done; of what is procured, what that is: 车辆维修定点采购 is upkeep. */
function deedOf(member: string): ProfileId | null {
  const how = TITLE_PROCEDURE.exec(member);
  if (how === null) return last(member, TITLE_ACTS).kind;
  // 政府采购服务类采购 says it twice.
  const what = member.slice(0, how.index).replace(/(?:政府|集中|公开)(?:采购|招标)$/, '');
  const deed = last(what, TITLE_ACTS);
  if (deed.kind !== null && deed.end === what.length) return deed.kind;
  return what === '' || /服务|外包|类|项目|工程|政府/.test(how[1]!) ? null : last(member, TITLE_ACTS).kind;
}

/** What the word that ends last says, and where it ends; the longest of those that end together. */
function last(words: string, known: readonly TitleWord[]): { readonly kind: ProfileId | null; readonly end: number } {
  let kind: ProfileId | null = null;
  let [from, to] = [0, 0];
  for (const [shape, profile] of known)
    for (const { index, 0: hit } of words.matchAll(shape)) {
      const end = index + hit.length;
      if (end > to || (end === to && index < from)) [kind, from, to] = [profile, index, end];
    }
  return { kind, end: to };
}
