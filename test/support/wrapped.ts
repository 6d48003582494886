const isWide = (character: string): boolean => character >= '\u2e80';
/** Marks no line begins with. */
const HANGS = /[，。；：、）”》！？]/;

/** A text as a page of so many columns breaks it: Han characters take two, and `indent` stands at the head of each line that goes on. */
export function wrapped(text: string, columns: number, indent = ''): string {
  return text.split('\n').map((line) => {
    const rows: string[] = [];
    let row = '';
    let width = 0;
    for (const character of line) {
      const wide = isWide(character) ? 2 : 1;
      if (width + wide > columns && !HANGS.test(character)) {
        rows.push(row);
        row = '';
        width = 2 * indent.length;
      }
      row += character;
      width += wide;
    }
    return [...rows, row].join(`\n${indent}`);
  }).join('\n');
}
