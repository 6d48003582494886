import type { ClauseKnowledge } from './types.ts';

/** What an employment contract must have besides (劳动合同法第17条). */
export const LABOUR: readonly ClauseKnowledge[] = [
  {
    id: 'working-time',
    title: '工作时间与休息休假',
    strong: ['工时制|标准工时|综合计算工时|不定时工作|工时制度', '每日|每天|每周|每月>工作|上班>{期}|不超过|{数}', '休息>{期}|{数}|日|天 每月|每周', '休息休假|年休假|带薪年假|婚假|产假|加班|延长工作时间', '工作时间>为|:|每|自|从|实行|按'],
    headingProves: true,
    basis: ['劳动合同法第17条', '劳动法第36条'],
    why: '工作时间和休息休假是劳动合同的必备条款（劳动合同法第17条）。',
    elements: [],
  },
  {
    id: 'social-insurance',
    title: '社会保险',
    strong: ['社会保险|社保|五险一金|养老保险|医疗保险|失业保险|工伤保险|生育保险|住房公积金'],
    headingProves: true,
    basis: ['劳动合同法第17条', '劳动法第72条'],
    why: '社会保险是劳动合同的必备条款，参保缴费是双方的法定义务（劳动法第72条）。',
    elements: [],
  },
  {
    id: 'labour-protection',
    title: '劳动保护与劳动条件',
    strong: ['劳动保护|劳动条件|职业危害|职业病|劳动安全|安全卫生|安全生产|劳动防护|女职工|职业卫生|职业健康', '工作场所|工作设备|生产设备>安全|卫生|标准|条件'],
    headingProves: true,
    basis: ['劳动合同法第17条'],
    why: '劳动保护、劳动条件和职业危害防护是劳动合同的必备条款（劳动合同法第17条）。',
    elements: [],
  },
];
