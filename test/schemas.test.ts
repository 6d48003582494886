import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineSchema, configSchema, decisionsSchema, PLAYBOOK_ENTRY } from '../scripts/schemas.ts';
import { PROJECT_KEYS } from '../server/src/project/config-file.ts';
import { PROJECT_FILES, PROJECT_FOLDER } from '../server/src/project/file.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly contributes: { readonly jsonValidation: readonly { readonly fileMatch: readonly string[]; readonly url: string }[]; readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
};
const SCHEMAS = { 'config.json': configSchema(), 'decisions.json': decisionsSchema(), 'baseline.json': baselineSchema() };

/** A schema as far as it decides what is valid. */
function rulesOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(rulesOf);
  if (typeof schema !== 'object' || schema === null) return schema;
  const told = ['description', 'markdownDescription', 'enumDescriptions', 'enumItemLabels', 'default', 'order', 'scope'];
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !told.includes(key)).map(([key, value]) => [key, rulesOf(value)]));
}

describe('schemas of the project’s files', () => {
  for (const name of PROJECT_FILES)
    it(`${name} is what its generator makes`, () => {
      const path = join(root, 'schemas', name.replace('.json', '.schema.json'));
      const text = `${JSON.stringify(SCHEMAS[name], null, 1)}\n`;
      if (process.env['UPDATE']) {
        mkdirSync(join(root, 'schemas'), { recursive: true });
        writeFileSync(path, text);
      }
      assert.ok(existsSync(path) && readFileSync(path, 'utf8') === text, `run UPDATE=1 npx mocha test/schemas.test.ts and read the diff of ${path}`);
    });
  it('are contributed for the files of those names', () => {
    for (const name of PROJECT_FILES) {
      const entry = manifest.contributes.jsonValidation.find(({ url }) => url.endsWith(`/${name.replace('.json', '.schema.json')}`));
      assert.ok(entry?.fileMatch.includes(`${PROJECT_FOLDER}/${name}`), name);
    }
  });
  it('know the keys the parser knows', () => assert.deepEqual(Object.keys(configSchema()['properties'] as object).sort(), [...PROJECT_KEYS].sort()));
  it('take for a setting what VS Code’s settings take for it', () => {
    const { properties } = manifest.contributes.configuration;
    const ours = configSchema()['properties'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    for (const key of ['profile', 'minimumSeverity', 'vagueTerms', 'lpr']) assert.deepEqual(rulesOf(properties[`contractReview.${key}`]), rulesOf(ours[key]), key);
    assert.deepEqual(rulesOf((properties['contractReview.playbook'] as Readonly<Record<string, unknown>>)['additionalProperties']), rulesOf(PLAYBOOK_ENTRY));
  });
});
