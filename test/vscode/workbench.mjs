// VS Code's workbench as a person uses it: keys, clicks, and what is then on the screen.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { here } from './host.mjs';
import { until } from './wait.mjs';

/** Where screenshot(name) writes, and picture(name) unless told otherwise. */
export const screenshotFolder = path.join(here, 'screenshots');
export const pictureFolder = process.env.CONTRACT_REVIEW_SCREENSHOTS ?? screenshotFolder;

const isMenu = '.action-widget:not(.action-list-submenu-panel)';

/** The workbench on a Playwright page. */
export class Workbench {
  constructor(page) {
    this.page = page;
    this.keyboard = page.keyboard;
  }

  // ── quick input ───────────────────────────────────────────────────────────────────────────────────────────────
  get quickInput() {
    return this.page.locator('.quick-input-widget input[type=text]');
  }
  get quickRows() {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Presses a key that opens the quick input; again when the key went into a closed webview or a starting workbench. */
  async openQuickInput(key) {
    for (let attempt = 1; ; attempt++) {
      await this.keyboard.press(key);
      try {
        await this.quickInput.waitFor({ timeout: 3000 });
        return this.quickInput;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.page.evaluate(() => {
          document.activeElement?.blur();
          window.focus();
        });
      }
    }
  }

  /** Takes a row by mouse, not by Enter: the list may still be the previous one. The mouse then leaves: it would raise tooltips. */
  async clickRow(text) {
    await this.quickRows.filter({ hasText: text }).first().click();
    await this.page.mouse.move(1, 1);
  }

  /** Opens a file of the folder by its name, and puts the cursor into it. */
  async quickOpen(file) {
    // A file just written is found once the folder is read again: what was typed is then asked anew.
    await this.insist(async (timeout) => {
      const input = await this.openQuickInput('Control+P');
      await input.fill('');
      await input.fill(file);
      await this.quickRows.filter({ hasText: file }).first().waitFor({ timeout });
    }, () => this.keyboard.press('Escape'));
    await this.clickRow(file);
    await this.tab(file).waitFor();
    await this.hasFocus(file);
  }

  /** Runs a command by its title. `asks`: it goes on asking in the same input. */
  async command(title, { asks = false } = {}) {
    // While the window starts, a command of ours may not be known yet: what is listed then stays so.
    await this.insist(async (timeout) => {
      await (await this.openQuickInput('F1')).fill(`>${title}`);
      await this.quickRows.filter({ hasText: title }).first().waitFor({ timeout });
    }, () => this.keyboard.press('Escape'));
    const input = this.quickInput;
    await this.clickRow(title);
    if (!asks) await input.waitFor({ state: 'hidden' });
  }

  // ── editor ────────────────────────────────────────────────────────────────────────────────────────────────────
  /** The tab in front whose name begins with `name`: a comparison's tab ends with the name of what it compares. */
  tab(name) {
    return this.page.locator('.tab.active', { hasText: new RegExp(`^\\s*${name.replace(/[().]/g, '\\$&')}`) });
  }

  /** The editor of a file, or the one in front. */
  editor(file) {
    return file === undefined
      ? this.page.locator('.editor-group-container.active .editor-instance .monaco-editor')
      : this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${encodeURI(file)}"]`);
  }

  /** Puts the keyboard into the editor in front, which is `file`. */
  async focusEditor(file) {
    // A key pressed while a web view hands the focus on may be lost.
    await this.insist(async (timeout) => {
      await this.keyboard.press('Control+1');
      await this.hasFocus(file, { timeout });
    });
  }

  hasFocus(file, options) {
    return this.page.locator(`.editor-instance .monaco-editor.focused[data-uri$="/${encodeURI(file)}"]`).waitFor(options);
  }

  /** Tries a step again, four times in all, with `reset` before each new try; the last failure is the test's. */
  async insist(step, reset = () => {}) {
    for (let attempt = 1; ; attempt++)
      try {
        return await step(5000);
      } catch (error) {
        if (attempt === 4) throw error;
        await reset();
      }
  }

  /** Squiggles on the screen. `kind`: error, warning, info or hint. */
  squiggles(kind = 'warning', file) {
    return this.editor(file).locator(`.squiggly-${kind}`);
  }

  /** Puts the cursor at a line (from 1) and column (from 1, every character one). */
  async gotoLine(line, column = 1) {
    const input = await this.openQuickInput('Control+G');
    await input.fill(`:${line}`);
    await this.quickRows.filter({ hasText: new RegExp(`line ${line}\\b`, 'i') }).waitFor();
    await this.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.cursorAt(line, 1);
    // Ctrl+G itself counts a full-width character as two columns
    for (let at = 1; at < column; at++) await this.keyboard.press('ArrowRight');
    await this.cursorAt(line, column);
  }

  cursorAt(line, column) {
    return this.status(new RegExp(`Ln ${line}, Col ${column}\\b`)).waitFor();
  }

  /** Puts the cursor before the first occurrence of `words` in the file as it is on disk. */
  async gotoWords(file, words) {
    const text = readFileSync(file, 'utf8');
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`${words} is not in ${file}`);
    const before = text.slice(0, at).split(/\r?\n/);
    await this.gotoLine(before.length, before.at(-1).length + 1);
  }

  type(text) {
    return this.keyboard.insertText(text);
  }

  /** Saves the editor in front, which has been changed. */
  async save() {
    await this.page.locator('.tab.active.dirty').waitFor(); // else a tab that is not dirty YET would pass for saved
    await this.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** Saves the changed editor in front, and returns what its file then holds. */
  async textByDisk(file) {
    await this.save();
    return readFileSync(file, 'utf8');
  }

  /** The whole text of the editor in front, also when it was never saved. */
  async textByClipboard(modifier = 'Control') {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.keyboard.press(`${modifier}+A`);
    await this.keyboard.press('Control+C');
    return until('the text in the clipboard', () => this.page.evaluate(() => navigator.clipboard.readText()));
  }

  closeAll() {
    return this.command('View: Close All Editors');
  }

  // ── what the extension offers ─────────────────────────────────────────────────────────────────────────────────
  /** Opens Ctrl+. and returns its rows. */
  async quickFixes() {
    const rows = this.page.locator(`${isMenu} .monaco-list-row.action`);
    await rows.first().waitFor({ state: 'hidden' });
    // Diagnostics that arrive while the menu opens close it again: then the key is pressed once more, as a user would.
    for (let presses = 1; ; presses++) {
      await this.keyboard.press('Control+.');
      try {
        await rows.first().waitFor({ timeout: 5000 });
        return rows;
      } catch (error) {
        if (presses === 3) throw error;
      }
    }
  }

  /** The rows of Ctrl+. that a command opens; opened by the key where the focus went elsewhere meanwhile and closed them. */
  async fixesOpened() {
    const rows = this.page.locator(`${isMenu} .monaco-list-row.action`);
    try {
      await rows.first().waitFor({ timeout: 5000 });
      return rows;
    } catch {
      return this.quickFixes();
    }
  }

  /** Chooses a quick fix by keyboard alone; `title` a string it contains, or an expression. Returns the full title. */
  async applyQuickFix(title) {
    const rows = await this.quickFixes();
    const focused = this.page.locator(`${isMenu} .monaco-list-row.action.focused`);
    const matches = (text) => (typeof title === 'string' ? text.includes(title) : title.test(text));
    const titles = await rows.allTextContents();
    if (!titles.some(matches)) throw new Error(`no quick fix ${title} among ${JSON.stringify(titles)}`);
    for (const _ of titles) {
      await focused.first().waitFor();
      const text = await focused.first().textContent();
      const row = await focused.first().getAttribute('data-index');
      if (matches(text)) {
        await this.keyboard.press('Enter');
        await rows.first().waitFor({ state: 'hidden' });
        return text;
      }
      await this.keyboard.press('ArrowDown');
      await until('the focus to move', () => focused.first().getAttribute('data-index'), (now) => now !== row);
    }
    throw new Error(`the quick fix ${title} cannot be reached`);
  }

  /**
   * The rows of the Problems panel that hold `words`, as a screen reader hears them. Filtered by the panel itself: of a
   * long list only the rows with room exist.
   */
  async problems(words) {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.command('View: Focus Problems');
    await panel.waitFor();
    const filter = this.page.locator('.panel .monaco-inputbox input[placeholder^="Filter"]');
    if ((await filter.inputValue()) !== words) await filter.fill(words);
    const rows = await panel.locator('.monaco-list-row').evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
    return rows.filter((row) => row.includes(words));
  }

  /** The completion list; `asked` presses Ctrl+Space for it. */
  async suggestions({ asked = false } = {}) {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    if (asked) await this.keyboard.press('Control+Space');
    await rows.first().waitFor();
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  }

  /** The hover at the cursor, by keyboard. */
  async hover() {
    await this.keyboard.press('Control+K');
    await this.keyboard.press('Control+I');
    const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { has: this.page.locator('.hover-row, .hover-contents') }).first();
    await hover.waitFor();
    return hover.innerText();
  }

  // ── around the editor ─────────────────────────────────────────────────────────────────────────────────────────
  status(text) {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /**
   * The rows of a pane in the side bar (Outline), opened; its neighbours are folded, since only rows with room exist.
   */
  async pane(title) {
    const header = this.page.locator('.pane-header', { hasText: title });
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    const open = this.page.locator('.sidebar .pane-header[aria-expanded=true]').filter({ hasNotText: title });
    while ((await open.count()) > 0) await open.first().click();
    await this.page.mouse.move(1, 1);
    return this.page.locator('.pane', { has: header }).locator('.monaco-list-row');
  }

  /** Shows a view container by the name in the activity bar (or clicks nothing when it is already in front). */
  async showContainer(name) {
    const item = this.page.locator('.activitybar .action-item', { has: this.page.locator(`a[aria-label^="${name}"]`) });
    await item.waitFor();
    if (!/\bchecked\b/.test(await item.getAttribute('class'))) await item.click();
    return this.page.locator('.composite.viewlet .monaco-list-row');
  }

  showExplorer() {
    return this.keyboard.press('Control+Shift+E');
  }

  notification(text) {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  }

  /** The frame inside a webview that holds `selector` (several webviews may be alive). */
  webview(selector) {
    return until(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (/\/fake\.html/.test(frame.url()) && (await frame.locator(selector).count().catch(() => 0)) > 0) return frame;
      }
      return undefined;
    });
  }

  async screenshot(name) {
    mkdirSync(screenshotFolder, { recursive: true });
    return this.page.screenshot({ path: path.join(screenshotFolder, `${name}.png`) });
  }

  /** A screenshot for the documentation, as WebP: a quarter of a PNG's size. */
  async picture(name) {
    const png = await this.screenshot(name);
    // In this very page: another one would push it into the background, where its web views may stay empty.
    const webp = await this.page.evaluate(async (base64) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d').drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
      return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
    }, png.toString('base64'));
    mkdirSync(pictureFolder, { recursive: true });
    writeFileSync(path.join(pictureFolder, `${name}.webp`), Buffer.from(webp, 'base64'));
  }
}
