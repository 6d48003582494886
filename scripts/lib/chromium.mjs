// The browser the tests drive: one that is on the machine; none is ever downloaded.
import { existsSync } from 'node:fs';
import { onPath } from './processes.mjs';

/** The path of a Chromium or Chrome ($CHROMIUM, or one on the PATH); undefined when there is none. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM !== undefined) return existsSync(env.CHROMIUM) ? env.CHROMIUM : undefined;
  return onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], { env });
}
