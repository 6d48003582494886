import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs/images');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface TourStep {
  readonly image: string;
  readonly step: string;
  readonly texts: readonly string[];
}

describe('the tour', () => {
  const pictures = readdirSync(images).filter((name) => !name.endsWith('.json')).sort();
  const manifest = JSON.parse(read('docs/images/manifest.json')) as Readonly<Record<string, { readonly step: string; readonly inputs: string }>>;
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
  const referred = (page: string): readonly string[] => [...read(page).matchAll(/!\[[^\]]+\]\((?:docs\/)?images\/([^)]+)\)/gu)].map((m) => m[1] ?? '');

  it('refers to pictures that are there, and to each of them', () => {
    const named = pages.flatMap(referred);
    assert.deepEqual(named.filter((name) => !pictures.includes(name)), []);
    assert.deepEqual(pictures.filter((name) => !named.includes(name)), []);
    assert.deepEqual(pages.flatMap((page) => [...read(page).matchAll(/!\[\]/gu)]), [], 'a picture says in words what it shows');
  });

  it('shows what the tests have last seen: run `npm run tour` when the sample or a step has changed', async () => {
    const module = (await import(new URL('vscode/tour-steps.mjs', import.meta.url).href)) as { tourSteps: readonly TourStep[]; inputsOf: (step: TourStep) => string };
    assert.deepEqual(manifest, Object.fromEntries(module.tourSteps.map((step) => [step.image, { step: step.step, inputs: module.inputsOf(step) }])));
    assert.deepEqual(pictures, Object.keys(manifest).map((name) => `${name}.webp`).sort());
    assert.deepEqual(referred('docs/tour.md').toSorted(), pictures);
  });

  it('is small, and stays out of the package', () => {
    const bytes = pictures.reduce((sum, name) => sum + statSync(join(images, name)).size, 0);
    assert.ok(bytes < 3_000_000, `${bytes}`);
    assert.doesNotMatch(read('.vscodeignore'), /^!docs/mu);
  });

  it('speaks of commands by the names they have', () => {
    const titles = Object.entries(JSON.parse(read('package.nls.zh-cn.json')) as Record<string, string>).filter(([key]) => key.startsWith('command.')).map(([, title]) => title.replace('…', ''));
    const named = [...read('docs/tour.md').matchAll(/`F1` 输入“([^”]+)”/gu)].map((m) => m[1] ?? '');
    assert.ok(named.length >= 5);
    assert.deepEqual(named.filter((name) => !titles.some((title) => title.startsWith(name))), []);
  });
});
