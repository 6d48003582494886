// The screens of docs/tour.md: what each shows, and which words must be on the screen before it is taken.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The contract the tour is taken through. */
export const sample = '客户服务协议.contract';

/** In the order of the tour; `image` is the name in docs/images. */
export const tourSteps = [
  { image: 'walkthrough', step: '入门页', texts: ['开始合同审查', '打开一份示例合同', '看审查报告'] },
  { image: 'problems', step: '波浪线与问题面板', texts: ['乙方应及时响应', '客户服务协议.contract'] },
  { image: 'hover', step: '悬停说明', texts: ['及时'] },
  { image: 'quick-fixes', step: '量化写法', texts: ['改为', '保留「及时」，并说明理由'] },
  { image: 'structure', step: '协议结构', texts: ['争议解决', '违约责任'] },
  { image: 'insert-clause', step: '插入条款', texts: ['争议解决', '必备而缺'] },
  { image: 'report', step: '审查报告', texts: ['各方面的完整度', '问题的级别'] },
  { image: 'keep', step: '保留并说明理由', texts: ['双方已约定另行排期'] },
  { image: 'decisions', step: '已决定', texts: ['双方已约定另行排期'] },
  { image: 'config', step: '项目设置', texts: ['standpoint', 'party-b'] },
  { image: 'folder', step: '文件夹审查', texts: ['采购合同.md', '在线客服外包合同.txt'] },
  { image: 'new-contract', step: '新建合同', texts: ['知识产权', '个人信息与数据安全'] },
  { image: 'compare', step: '比较版本', texts: ['条款的变化', '30,000'] },
  { image: 'high-contrast', step: '高对比度主题', texts: ['乙方应及时响应'] },
];

/** What a screen depends on: the contract and the words it must show. A change of either makes the picture out of date. */
export function inputsOf({ step, texts }) {
  return createHash('sha256').update(readFileSync(path.join(root, 'examples', sample))).update(JSON.stringify([step, texts])).digest('hex').slice(0, 16);
}
