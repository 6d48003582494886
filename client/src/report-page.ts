/** What the pages' scripts say to the extension. Positions are LSP's. */
export type PageMessage =
  | { readonly jump: readonly [number, number, number, number]; readonly side?: 'old' }
  | { readonly open: string }
  | { readonly save: string }
  | { readonly run: string };

/** Reads what a page has sent; undefined for anything else. A page is not trusted to send what it should. */
export function pageMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { jump, side, open, save, run } = message as Readonly<Record<string, unknown>>;
  if (typeof jump === 'string' && /^\d{1,8}(?::\d{1,8}){3}$/u.test(jump)) return { jump: jump.split(':').map(Number) as [number, number, number, number], ...(side === 'old' ? { side } : {}) };
  if (typeof open === 'string') return { open };
  if (typeof run === 'string') return { run };
  return typeof save === 'string' ? { save } : undefined;
}

/** A button above the report; `save` is the format it asks for, `run` what else it does. */
export type PageButton = { readonly title: string } & ({ readonly save: string } | { readonly run: string });

/**
 * A webview's page: the server's part within our frame. Only the script that bears `nonce` runs, nothing is loaded, and what the server says
 * later takes the place of what is shown without losing the reader's place.
 */
export function reportPage(nonce: string, style: string, body: string, buttons: readonly PageButton[], state: unknown): string {
  const toolbar = buttons.length === 0 ? '' : `<div class="toolbar" role="group">${buttons.map((button) => `<button type="button" ${'save' in button ? `data-save="${escape(button.save)}"` : `data-run="${escape(button.run)}"`}>${escape(button.title)}</button>`).join('')}</div>`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">
${style}</style>
</head>
<body>
<main>
${toolbar}
<div id="report">
${body}
</div>
</main>
<script nonce="${nonce}">
const vscode = acquireVsCodeApi();
vscode.setState(${JSON.stringify(state).replace(/</gu, '\\u003c')});
const report = document.getElementById('report');
document.addEventListener('click', (event) => {
  const at = event.target.closest('[data-jump], [data-open], [data-save], [data-run]');
  if (!at) return;
  event.preventDefault();
  vscode.postMessage({ ...at.dataset });
});
window.addEventListener('message', ({ data }) => {
  if (typeof data?.body !== 'string') return;
  const focused = report.contains(document.activeElement) ? document.activeElement.dataset.jump : undefined;
  const open = [...report.querySelectorAll('details')].map((one) => one.open);
  const { scrollX, scrollY } = window;
  report.innerHTML = data.body;
  report.querySelectorAll('details').forEach((one, i) => { one.open = open[i] === true; });
  window.scrollTo(scrollX, scrollY);
  if (focused !== undefined) report.querySelector('[data-jump="' + focused + '"]')?.focus({ preventScroll: true });
});
</script>
</body>
</html>`;
}

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
