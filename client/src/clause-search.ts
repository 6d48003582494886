/** Whether a name has the query's characters in their order, blanks and case aside: VS Code ranks what is left itself. */
export function spells(name: string, query: string): boolean {
  const sought = query.toLowerCase().replace(/\s/gu, '');
  const words = name.toLowerCase();
  let at = 0;
  for (const character of sought) {
    const found = words.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}
