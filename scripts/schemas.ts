import { PLAYBOOK_KINDS, SEVERITIES, STANDPOINTS } from '../server/src/config.ts';
import { CLAUSE_IDS } from '../server/src/knowledge/clause-ids.ts';
import { clauseOf } from '../server/src/knowledge/clauses.ts';
import { PROFILES } from '../server/src/knowledge/profiles.ts';
import { PROFILE_IDS } from '../server/src/knowledge/profile-ids.ts';
import { CLAUSE_ROLES } from '../server/src/knowledge/quantities.ts';
import { DECISION_STATUSES } from '../server/src/project/decisions.ts';
import { SCHEMA_VERSION } from '../server/src/project/file.ts';
import { RULES } from '../server/src/rules/index.ts';

/**
 * The JSON schemas of the project's files, from the code's own lists, so that what VS Code completes is what is read. Written to
 * `schemas/` by their test (UPDATE=1). A schema cannot follow the display language: descriptions are Chinese, as the findings are.
 */
type Schema = Readonly<Record<string, unknown>>;

const LEVELS: Readonly<Record<string, string>> = { error: '错误', warning: '警告', information: '信息', hint: '提示', off: '关闭' };
const choice = (values: readonly string[], titles: (value: string) => string, more: Schema = {}): Schema => ({ type: 'string', enum: values, enumDescriptions: values.map(titles), ...more });
const level = (values: readonly string[]): Schema => choice(values, (value) => LEVELS[value]!);
const profileTitle = (id: string): string => PROFILE_IDS.filter((known) => known === id).map((known) => PROFILES[known].title)[0] ?? '从文字自动识别';
const TEXT: Schema = { type: 'string', minLength: 1 };
const texts = (description: string): Schema => ({ description, anyOf: [TEXT, { type: 'array', minItems: 1, items: TEXT }] });
const STANDPOINT_TITLES: Readonly<Record<string, string>> = { 'party-a': '甲方', 'party-b': '乙方', neutral: '中立' };
const clause: Schema = choice(CLAUSE_IDS, (id) => clauseOf(CLAUSE_IDS.find((known) => known === id)!).title);
const version: Schema = { type: 'integer', const: SCHEMA_VERSION, description: '文件格式的版本' };

const CODES: readonly (readonly [string, string])[] = RULES.map((rule) => [rule.code, rule.title]);

export const PLAYBOOK_ENTRY: Schema = {
  type: 'object',
  required: ['kind', 'words'],
  additionalProperties: false,
  properties: {
    kind: choice(PLAYBOOK_KINDS, (kind) => ({ required: '合同里应当有其中一种写法', forbidden: '合同里不应出现', preferred: '出现时，建议换成 text' })[kind]!, { description: '要求、禁止，还是建议换用' }),
    words: texts('要查找的文字，按字面查找，不是表达式；有几种写法就列几种'),
    text: { ...TEXT, description: '备用写法：缺少时插入它，不应出现或者建议换用时改成它。可以写 ${1:30} 这样的待填处' },
    title: { ...TEXT, description: '这一项的名称，用在提示和插入的条款标题里' },
    note: { ...TEXT, description: '为什么，写给看到提示的人' },
    clause: { ...clause, description: '只在这一条款里要求' },
    profiles: { description: '只对这些类型的合同', type: 'array', items: choice(PROFILE_IDS, profileTitle) },
    standpoint: { ...choice(STANDPOINTS, (side) => STANDPOINT_TITLES[side]!), description: '只在站在这一方审查时' },
    severity: { ...level(SEVERITIES), description: '级别；不写时要求和禁止是警告，换用是提示' },
  },
};

/** config.json and the files it extends. */
export const configSchema = (): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '合同审查的项目设置',
  description: '与团队共用、随合同一起存放的设置，优先于 VS Code 的设置',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    schemaVersion: version,
    extends: { ...TEXT, description: '在另一个配置文件的基础上修改：相对于本文件的路径，须在工作区之内' },
    profile: { ...choice(['auto', ...PROFILE_IDS], profileTitle), description: '按哪一类合同审查' },
    profiles: { type: 'object', description: '按文件位置指定合同类型，例如 { "采购/**": "sale" }；取第一个相符的', additionalProperties: choice(PROFILE_IDS, profileTitle) },
    standpoint: { ...choice(STANDPOINTS, (side) => STANDPOINT_TITLES[side]!), description: '站在哪一方审查' },
    severity: {
      type: 'object', description: '逐条调整提示的级别或关闭。键是问题代码或它的前半段，最长的一个生效',
      properties: Object.fromEntries(CODES.map(([code, title]) => [code, { ...level([...SEVERITIES, 'off']), description: title }])),
      additionalProperties: level([...SEVERITIES, 'off']),
    },
    minimumSeverity: { ...level(SEVERITIES), description: '低于这个级别的不显示' },
    vagueTerms: {
      type: 'array', description: '团队自己的模糊用语，按字面查找',
      items: { anyOf: [TEXT, { type: 'object', required: ['term'], additionalProperties: false, properties: { term: { ...TEXT, description: '要查找的词' }, replacement: { type: 'string', description: '建议的替换写法' } } }] },
    },
    quantities: { type: 'object', description: '自己常用的期限和数额，替换模糊表述时优先采用', properties: Object.fromEntries(CLAUSE_ROLES.map(({ id, title, usual }) => [id, { ...TEXT, description: `${title}，例如「${usual}」` }])), additionalProperties: TEXT },
    playbook: { type: 'object', description: '团队的审查要点：要求、禁止、建议换用的写法。键是自己起的编号，问题代码为 playbook.编号', additionalProperties: PLAYBOOK_ENTRY },
    modelClauses: {
      type: 'object', description: '团队自己的条款文字，插入条款时代替内置的', additionalProperties: false,
      properties: Object.fromEntries(CLAUSE_IDS.map((id) => [id, texts(`${clauseOf(id).title}：一段一项；可以写 \${1:30} 这样的待填处`)])),
    },
    lpr: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 100, description: '一年期贷款市场报价利率（LPR），按年的百分数' },
  },
});

const perFile = (title: string, description: string, entry: Schema): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  description,
  type: 'object',
  properties: { $schema: { type: 'string' }, schemaVersion: version, files: { type: 'object', description: '合同的路径，相对于 .contract-review 所在的文件夹', additionalProperties: { type: 'object', additionalProperties: entry } } },
});

const DAY = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';

/** decisions.json; fields of one's own may stand beside ours. */
export const decisionsSchema = (): Schema =>
  perFile('对各项发现的决定', '由“保留，并说明理由…”写入，可以提交到版本库', {
    type: 'object',
    required: ['code', 'status'],
    properties: {
      code: { ...TEXT, description: '规则编号' },
      text: { type: 'string', description: '所指的文字' },
      status: choice(DECISION_STATUSES, (status) => ({ 待处理: '以后再看，仍然显示', 采纳: '将会修改，改好之前仍然显示', 保留: '有意如此，不再提示', 让步: '谈判中让步，不再提示' })[status]!),
      reason: { type: 'string', description: '理由；保留和让步必须写明' },
      date: { type: 'string', pattern: DAY, description: '决定的日期' },
      expires: { type: 'string', pattern: DAY, description: '有效的最后一天，过后重新提示' },
    },
  });

/** baseline.json */
export const baselineSchema = (): Schema => perFile('基线', '由“把当前发现记为基线”写入：其中的发现不再显示', { type: 'string', description: '规则编号' });
