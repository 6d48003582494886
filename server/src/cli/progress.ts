/** Fewer files are done before anybody could read it. */
const MANY = 4;
/** Half a screen's width at least is left of a long name. */
const WIDEST = 40;

/** One line on a terminal that says how far a run is; nothing in a pipe, nothing for a few files. */
export function progress(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }, total: number): { readonly show: (done: number, path: string) => void; readonly clear: () => void } {
  if (stream.isTTY !== true || total < MANY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (done, path) => void stream.write(`\r\u001b[K审查 ${done}/${total} ${path.length > WIDEST ? `…${path.slice(-WIDEST)}` : path}`),
    clear: () => void stream.write('\r\u001b[K'),
  };
}
