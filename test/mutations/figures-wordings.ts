import { cn, creditCode, date, end, fin, han, hanDate, idNumber, iso, otherSum, sum, words, yuan, type Random } from './figures-random.ts';

/** A clause twice over: sound, and with one defect seeded in it. */
export type Wording = (r: Random) => readonly [sound: string, defective: string];

/** Two spellings of one sum, and of two. */
const pair = (write: (digits: string, inWords: string) => string): Wording => (r) => {
  const a = sum(r);
  const b = otherSum(r, a);
  return [write(yuan(a), words(a)), r.int(0, 1) === 0 ? write(yuan(a), words(b)) : write(yuan(b), words(a))];
};
const count = (write: (digits: string, inWords: string) => string): Wording => (r) => {
  const a = r.int(2, 60);
  const b = a + r.int(1, 9);
  return [write(String(a), han(a)), write(String(b), han(a))];
};

const amountMismatch: readonly Wording[] = [
  pair((d, w) => `服务费为人民币${d}元（大写：${w}）。`),
  pair((d, w) => `合同总价款为人民币（大写）${w}（￥${d}）。`),
  pair((d, w) => `甲方应向乙方支付¥${d}元（人民币${w}）作为报酬。`),
  pair((d, w) => `履约保证金：人民币${w}整（小写：${d}元）。`.replace('整整', '整')),
  pair((d, w) => `大写：人民币${w}，小写：￥${d}元。`),
  pair((d, w) => `小写：￥${d}　大写：${w}`),
  pair((d, w) => `乙方应当退还押金${d}元整（大写人民币${w}）。`),
  pair((d, w) => `违约金为${w}(${d}元)，于收到通知后5日内支付。`),
  pair((d, w) => `价税合计RMB ${d}元，即人民币${w}。`),
  pair((d, w) => `年度管理费人民币${d}元，大写：${w}。`),
  pair((d, w) => `（二）租金总额（含税）为：人民币${d}元（大写金额：${w.replace('元', '圆')}）。`),
  pair((d, w) => `首期款${d}元（大写：${w.replace('整', '正')}）于合同生效后支付。`),
  pair((d, w) => `培训费共计人民币${w}（小写¥${d}元），不予退还。`),
  pair((d, w) => `| 合计 | 大写：${w} | 小写：￥${d} |`),
  pair((d, w) => `赔偿限额为每次事故${d}元（${w}）。`),
  pair((d, w) => `本合同金额（大写）：${w}\n（小写）：￥${d}`),
  pair((d, w) => `保底服务費為人民幣${d}元（大寫：${w}）。`),
  pair((d, w) => `报酬为人民币${d.replace(/,/g, '')}元（${w}）。`),
  count((d, w) => `乙方应在收到通知后${w}（${d}）个工作日内整改。`),
  count((d, w) => `本合同有效期为${d}（${w}）个月。`),
  count((d, w) => `甲方每月安排不少于${w}（${d}）次检查。`),
  (r) => {
    const a = r.int(2, 40);
    return [`逾期的，按欠款的${a}%（百分之${han(a)}）支付违约金。`, `逾期的，按欠款的${a + 1}%（百分之${han(a)}）支付违约金。`];
  },
  (r) => {
    const a = r.int(11, 90) * 10_000;
    return [`采购金额为${a / 10_000}万元（大写：${words(a)}）。`, `采购金额为${a / 10_000 + 3}万元（大写：${words(a)}）。`];
  },
];

/** Parts with their right total and a wrong one. */
const parts = (n: number, write: (total: string, parts: readonly string[]) => string): Wording => (r) => {
  const values = Array.from({ length: n }, () => r.int(11, 99) * 1000);
  const total = values.reduce((a, b) => a + b, 0);
  return [write(yuan(total), values.map(yuan)), write(yuan(total + r.pick([-2, -1, 1, 2]) * 500), values.map(yuan))];
};
const heads = (n: number, write: (total: string, parts: readonly string[]) => string): Wording => (r) => {
  const values = Array.from({ length: n }, () => r.int(3, 20));
  const total = values.reduce((a, b) => a + b, 0);
  return [write(String(total), values.map(String)), write(String(total + r.pick([-1, 1])), values.map(String))];
};
const price = (write: (price: string, n: string, total: string) => string): Wording => (r) => {
  const [p, n] = [r.int(12, 90) * 50, r.int(3, 60)];
  return [write(yuan(p), String(n), yuan(p * n)), write(yuan(p), String(n), yuan(p * n + r.pick([-1, 1]) * 100))];
};
const share = (write: (total: string, rate: string, part: string, rest: string, restRate: string) => string): Wording => (r) => {
  const total = r.int(20, 400) * 1000;
  const rate = r.int(2, 6) * 10;
  const part = (total * rate) / 100;
  return [write(yuan(total), String(rate), yuan(part), yuan(total - part), String(100 - rate)), write(yuan(total), String(rate), yuan(part + 1000), yuan(total - part), String(100 - rate))];
};
const sumMismatch: readonly Wording[] = [
  parts(3, (t, [a, b, c]) => `本项费用共计${t}元，其中咨询费${a}元、差旅费${b}元、资料费${c}元。`),
  parts(2, (t, [a, b]) => `服务费${t}元，包括基础服务费${a}元和增值服务费${b}元。`),
  parts(3, (t, [a, b, c]) => `开发费总额为人民币${t}元，分别为设计费${a}元，编码费${b}元，测试费${c}元。`),
  parts(3, (t, [a, b, c]) => `费用合计人民币${t}元，明细如下：\n（1）设备费${a}元；\n（2）安装费${b}元；\n（3）运费${c}元。`),
  parts(3, (t, [a, b, c]) => `代运营费总额为人民币${t}元，具体构成如下：\n1. 坐席服务费：${a}元；\n2. 系统使用费：${b}元；\n3. 培训费：${c}元。`),
  parts(3, (t, [a, b, c]) => `外包费用${t}元，均为固定价格，税率6%，组成如下：\n坐席工资 ${a}元；\n机房线路费 ${b}元；\n管理费及其他 ${c}元。`),
  (r) => {
    const [x, y] = [r.int(100, 900), r.int(100, 900)];
    const write = (t: number): string => `外呼费用共计${yuan(t)}元，明细如下：\n1. 回访：${x}件×60元/件=${yuan(x * 60)}元；\n2. 质检：${y}通×50元/通=${yuan(y * 50)}元。`;
    return [write(x * 60 + y * 50), write(x * 60 + y * 50 + 1000)];
  },
  parts(2, (t, [a, b]) => `设备款${a}元，安装费${b}元，合计${t}元。`),
  parts(3, (t, [a, b, c]) => `报价由以下三项组成：人工费${a}元、材料费${b}元、税费${c}元，总计人民币${t}元。`),
  parts(4, (t, [a, b, c, d]) => `年度预算${t}元（其中：推广费${a}元、制作费${b}元、人员费${c}元、杂费${d}元）。`),
  parts(3, (t, [a, b, c]) => `| 项目 | 金额（元） |\n|---|---|\n| 清洁 | ${a} |\n| 绿化 | ${b} |\n| 保安 | ${c} |\n| 合计 | ${t} |`),
  parts(2, (t, [a, b]) => `序号\t项目\t金额\n1\t软件\t${a}\n2\t硬件\t${b}\n\t总计\t${t}`),
  heads(3, (t, [a, b, c]) => `乙方派驻人员共${t}人，包括：\n（1）客服${a}人；\n（2）质检${b}人；\n（3）培训师${c}人。`),
  heads(3, (t, [a, b, c]) => `乙方配置座席${t}名（其中早班${a}名、中班${b}名、晚班${c}名）。`),
  heads(2, (t, [a, b]) => `乙方交付设备${t}台，分别为立式${a}台、卧式${b}台。`),
  parts(3, (t, [a, b, c]) => `1. 场租：${a}元/月；\n2. 人工：${b}元/月；\n3. 话费：${c}元/月；\n4. 以上合计：${t}元/月。`),
  parts(2, (t, [a, b]) => `首年：${a}元\n次年：${b}元\n总计：${t}元`),
  heads(3, (t, [a, b, c]) => `班长：${a}人\n坐席：${b}人\n质检员：${c}人\n合计：${t}人`),
  price((p, n, t) => `单价：${p}元/席/月\n数量：${n}席\n月服务费：${t}元`),
  price((p, n, t) => `租用设备：${n}台\n单价：${p}元\n总价：${t}元`),
  price((p, n, t) => `坐席单价每人每月${p}元，共${n}人，每月服务费为${t}元。`),
  (r) => {
    const m = r.int(10, 300) * 100;
    return [`年管理费${yuan(m * 12)}元，按月支付，每月支付${yuan(m)}元。`, `年管理费${yuan(m * 12 + 1200)}元，按月支付，每月支付${yuan(m)}元。`];
  },
  price((p, n, t) => `货架单价为${p}元，数量为${n}个，合计${t}元。`),
  price((p, n, t) => `乙方采购椅子${n}把，每个${p}元，共计${n}个，总价${t}元。`.replace(`${n}把，`, '')),
  price((p, n, t) => `服务费按${p}元/人/月计算，共${n}人，合计每月${t}元。`),
  price((p, n, t) => `每台设备租金人民币${p}元，租用${n}台，租金总额为${t}元。`),
  price((p, n, t) => `每月服务费${p}元，服务期${n}个月，服务费总计${t}元。`),
  price((p, n, t) => `| 名称 | 数量 | 单价（元） | 金额（元） |\n|---|---|---|---|\n| 耗材 | ${n} | ${p} | ${t} |`),
  (r) => {
    const m = r.int(10, 300) * 100;
    return [`托管费每月${yuan(m)}元，每年${yuan(m * 12)}元。`, `托管费每月${yuan(m)}元，每年${yuan(m * 12 + 1000)}元。`];
  },
  share((t, rate, p, rest, restRate) => `合同总价为${t}元。签订后支付总价的${rate}%，即${p}元；验收后支付总价的${restRate}%，即${rest}元。`),
  share((t, rate, p) => `本合同总金额人民币${t}元。甲方先支付合同总金额的${rate}%（人民币${p}元）作为预付款。`),
  share((t, _rate, p, rest) => `项目总费用为${t}元，分两期支付：第一期支付${p}元，第二期支付${rest}元。`),
  (r) => {
    const net = r.int(10, 900) * 1000;
    const tax = net * 0.06;
    return [`不含税金额为${yuan(net)}元，税率6%，税额${yuan(tax)}元，价税合计${yuan(net + tax)}元。`, `不含税金额为${yuan(net)}元，税率6%，税额${yuan(tax)}元，价税合计${yuan(net + tax + 60)}元。`];
  },
  (r) => {
    const net = r.int(10, 900) * 1000;
    return [`不含税价${yuan(net)}元，增值税率13%，税额${yuan(net * 0.13)}元。`, `不含税价${yuan(net)}元，增值税率13%，税额${yuan(net * 0.09)}元。`];
  },
];

/** Percentages that make 100, and that do not. */
const shares = (n: number, write: (...parts: readonly string[]) => string): Wording => (r) => {
  const values = Array.from({ length: n }, () => 10);
  for (let left = 10 - n; left > 0; left--) values[r.int(0, n - 1)]! += 10;
  const bad = values.slice();
  bad[r.int(0, n - 1)]! += 10;
  return [write(...values.map(String)), write(...bad.map(String))];
};
const percentageTotal: readonly Wording[] = [
  shares(3, (a, b, c) => `合同签订后支付${a}%，货到现场后支付${b}%，验收合格后支付${c}%。`),
  shares(3, (a, b, c) => `付款方式：预付款${a}%、中期款${b}%、尾款${c}%。`),
  shares(3, (a, b, c) => `甲方分三期支付：\n（1）第一期，合同生效后5日内支付合同总价的${a}%；\n（2）第二期，上线后支付合同总价的${b}%；\n（3）第三期，终验后支付合同总价的${c}%。`),
  shares(4, (a, b, c, d) => `首付款为总价的${a}%，到货款为总价的${b}%，验收款为总价的${c}%，质保金为总价的${d}%。`),
  shares(2, (a, b) => `签约后7日内付${a}%，交付验收后付清${b}%。`),
  shares(2, (a, b) => `推广费用由甲方承担${a}%，乙方承担${b}%。`),
  shares(2, (a, b) => `项目收益由甲方分得${a}%、乙方分得${b}%。`),
  shares(3, (a, b, c) => `甲方持股${a}%，乙方持股${b}%，丙方持股${c}%。`),
  shares(2, (a, b) => `甲方占${a}%，乙方占${b}%。`),
  shares(3, (a, b, c) => `考核得分中，服务态度权重${a}%，响应速度权重${b}%，解决率权重${c}%。`),
  shares(3, (a, b, c) => `综合得分由接通率占${a}%、满意度占${b}%、质检得分占${c}%组成。`),
  shares(3, (a, b, c) => `考核指标及权重：\n接通率 ${a}%\n满意度 ${b}%\n质检合格率 ${c}%\n合计 100%`),
  shares(3, (a, b, c) => `考核权重如下：\n（1）接通率：占${a}%；\n（2）满意度：占${b}%；\n（3）解决率：占${c}%。`),
  shares(3, (a, b, c) => `| 指标 | 权重 |\n|---|---|\n| 接通率 | ${a}% |\n| 满意度 | ${b}% |\n| 质检 | ${c}% |`),
  shares(3, (a, b, c) => `阶段\t付款比例\t金额说明\n签订\t${a}%\t预付\n验收\t${b}%\t进度\n质保期满\t${c}%\t尾款`),
  shares(3, (a, b, c) => `1、合同签订后10日内支付${a}%；\n2、设备到货后10日内支付${b}%；\n3、验收合格后10日内支付余下的${c}%。`),
  shares(3, (a, b, c) => `预付百分之${han(Number(a))}，到货付百分之${han(Number(b))}，验收后付清尾款百分之${han(Number(c))}。`),
  shares(2, (a, b) => `损失由甲、乙双方分担，甲方负担${a}%，乙方负担${b}%。`),
  shares(4, (a, b, c, d) => `付款进度为：签订合同付${a}%，完成设计付${b}%，完成开发付${c}%，终验合格付${d}%。`),
  shares(2, (a, b) => `定金为合同总价的${a}%，余款为合同总价的${b}%，于验收合格后付清。`),
  shares(3, (a, b, c) => `（一）合同生效后支付${a}%的预付款；（二）初验后支付${b}%的进度款；（三）终验后支付${c}%的尾款。`),
  shares(3, (a, b, c) => `技术服务费分三次支付，启动时支付${a}%，中期支付${b}%，结项验收后支付${c}%。`),
  shares(2, (a, b) => `利润分配比例：甲方享有${a}%，乙方享有${b}%。`),
  shares(2, (a, b) => `合作期间的出资，甲方出资占${a}%，乙方出资占${b}%。`),
];

const slipPair = (write: (digits: string, unit: string, inWords: string) => string): Wording => (r) => {
  const wan = r.int(3, 900);
  const v = wan * 10_000;
  return r.int(0, 1) === 0 ? [write(yuan(v), '元', words(v)), write(yuan(v), '万元', words(v))] : [write(String(wan), '万元', words(v)), write(String(wan), '元', words(v))];
};
const slipParts = (write: (total: string, a: string, b: string) => string): Wording => (r) => {
  const [a, b] = [r.int(11, 90), r.int(11, 90)];
  return [write(`${a + b}万元`, `${a}万元`, `${b}万元`), r.int(0, 1) === 0 ? write(`${a + b}元`, `${a}万元`, `${b}万元`) : write(`${a + b}万元`, `${a}元`, `${b}万元`)];
};
const unitSlip: readonly Wording[] = [
  slipPair((d, u, w) => `合同金额为人民币${d}${u}（大写：${w}）。`),
  slipPair((d, u, w) => `保证金${d}${u}（人民币${w}）。`),
  slipPair((d, u, w) => `大写：人民币${w}，小写：${d}${u}。`),
  slipPair((d, u, w) => `租金总额（大写）${w}（￥${d}${u}）。`),
  slipPair((d, u, w) => `注册资本为${d}${u}（${w}）。`),
  slipPair((d, u, w) => `违约金${w}（${d}${u}），一次付清。`),
  slipPair((d, u, w) => `采购价款共计人民币${d}${u}，大写：${w}。`),
  slipPair((d, u, w) => `赔偿总额不超过${d}${u}（大写：${w}）。`),
  slipPair((d, u, w) => `年服务费：¥${d}${u}（大写人民币${w}）。`),
  slipPair((d, u, w) => `合同总造价人民币${w}，即${d}${u}。`),
  slipPair((d, u, w) => `价款为${d}${u}整（大写：${w.replace('元', '圆')}）。`),
  slipPair((d, u, w) => `设备款（小写）：${d}${u}（大写）：${w}`),
  slipParts((t, a, b) => `总价${t}，其中设备款${a}，安装费${b}。`),
  slipParts((t, a, b) => `开发费${a}、培训费${b}，合计${t}。`),
  slipParts((t, a, b) => `费用共计${t}，包括人工费${a}和材料费${b}。`),
  slipParts((t, a, b) => `本项目预算${t}，分别为一期${a}、二期${b}。`),
  slipParts((t, a, b) => `| 项目 | 金额 |\n|---|---|\n| 主机 | ${a} |\n| 配件 | ${b} |\n| 合计 | ${t} |`),
  slipParts((t, a, b) => `项目总费用为${t}，分两期支付：第一期支付${a}，第二期支付${b}。`),
  (r) => {
    const v = r.int(3, 90);
    return [`押金为${v}万元。`, `押金为${v}万万元。`];
  },
  (r) => {
    const v = r.int(300, 900);
    return [`押金为${v}元。`, `押金为${v}元元。`];
  },
  (r) => {
    const v = r.int(3, 90);
    return [`押金为人民币${v}万元整。`, `押金为人民币${v}元万元整。`];
  },
];

const badDay = (r: Random, y: number): { readonly y: number; readonly m: number; readonly d: number } =>
  r.pick([{ y, m: r.pick([4, 6, 9, 11]), d: 31 }, { y, m: 2, d: r.pick([30, 31]) }, { y: r.pick([2023, 2025, 2026, 2027]), m: 2, d: 29 }, { y, m: 13, d: 5 }]);
const dated = (write: (date: string) => string, form: (date: { y: number; m: number; d: number }) => string): Wording => (r) => {
  const good = date(r);
  return [write(form(good)), write(form(badDay(r, good.y)))];
};
const namedDay = (r: Random): string => r.pick(['2月30日', '4月31日', '6月31日', '9月31日', '11月31日', '13月1日']);
const timed = (write: (time: string) => string): Wording => (r) => [write(`${r.int(10, 22)}:30`), write(r.pick([`25:${r.int(10, 59)}`, `${r.int(9, 20)}:${r.int(60, 99)}`, '24:30']))];
const impossibleDate: readonly Wording[] = [
  dated((d) => `本合同自${d}起生效。`, cn),
  dated((d) => `乙方应于${d}前交付全部货物。`, cn),
  dated((d) => `租赁期限自2021年1月1日起至${d}止。`, cn),
  dated((d) => `签订日期：${d}`, cn),
  dated((d) => `甲方应当在${d}之前付清尾款。`, (x) => iso(x)),
  dated((d) => `交货时间：${d}`, (x) => iso(x, '/')),
  dated((d) => `双方于${d}签订了主合同。`, hanDate),
  dated((d) => `有效期至${d}。`, hanDate),
  dated((d) => `服务期：2020.01.01至${d}。`, (x) => (x.m > 12 ? iso({ ...x, m: 2, d: 30 }, '.') : iso(x, '.'))),
  dated((d) => `| 验收 | ${d} |`, cn),
  dated((d) => `项目于${d}上线，逾期按日计算违约金。`, (x) => `${x.y} 年 ${x.m} 月 ${x.d} 日`),
  dated((d) => `首期租金的支付日为${d}。`, (x) => `${x.y}年${String(x.m).padStart(2, '0')}月${String(x.d).padStart(2, '0')}日`),
  dated((d) => `本报价自发出之日起至${d}有效。`, (x) => cn(x).replace('日', '号')),
  (r) => [`每年${r.int(1, 12)}月${r.int(1, 28)}日前，双方对账一次。`, `每年${namedDay(r)}前，双方对账一次。`],
  (r) => [`大促期指${r.int(1, 5)}月16日至${r.int(6, 12)}月20日。`, `大促期指${namedDay(r).replace('13月1日', '2月30日')}至12月20日。`],
  (r) => [`二月${r.pick(['二十八', '二十九', '十五'])}日前完成盘点。`, `二月${r.pick(['三十', '三十一'])}日前完成盘点。`],
  timed((t) => `服务时间为9:00至${t}。`),
  timed((t) => `乙方应于每日${t}前提交日报。`),
  timed((t) => `工作时间：8:30-${t}，午休一小时。`),
  timed((t) => `夜间值守自${t}至次日8:00。`),
  timed((t) => `每周五${t}之前发送周报。`),
];

const span = (write: (from: string, to: string) => string, form: (date: { y: number; m: number; d: number }) => string): Wording => (r) => {
  const from = date(r, r.int(2022, 2026));
  const to = { ...date(r, from.y + r.int(1, 3)) };
  return [write(form(from), form(to)), write(form(to), form(from))];
};
const range = (write: (low: number, high: number) => string): Wording => (r) => {
  const low = r.int(2, 9);
  const high = low + r.int(1, 12);
  return [write(low, high), write(high, low)];
};
const reversedPeriod: readonly Wording[] = [
  span((a, b) => `本合同有效期自${a}起至${b}止。`, cn),
  span((a, b) => `服务期为${a}至${b}。`, cn),
  span((a, b) => `租赁期从${a}到${b}。`, cn),
  span((a, b) => `合作期间：${a}—${b}。`, cn),
  span((a, b) => `项目周期（${a}～${b}）内，乙方不得更换负责人。`, cn),
  span((a, b) => `期限：${a}起至${b}止，期满自动终止。`, hanDate),
  span((a, b) => `服务期：${a}至${b}。`, (x) => iso(x)),
  span((a, b) => `许可期限：${a}-${b}。`, (x) => iso(x, '.')),
  span((a, b) => `有效期：${a} - ${b}`, (x) => iso(x, '/')),
  span((a, b) => `试运行自${a}（含当日）起至${b}（含当日）止。`, cn),
  span((a, b) => `合同开始日期为${a}，终止日期为${b}。`, cn),
  span((a, b) => `本协议自${a}起生效，至${b}届满。`.replace('起生效，至', '起，至'), cn),
  span((a, b) => `广告发布期间自${a}起直至${b}。`, cn),
  span((a, b) => `| 服务期 | ${a}至${b} |`, cn),
  span((a, b) => `乙方自${a}起至${b}向甲方提供驻场服务。`, cn),
  span((a, b) => `展期：${a}至${b}，共两个阶段。`, (x) => `${x.y} 年 ${x.m} 月 ${x.d} 日`),
  span((a, b) => `保险期间自${a}0时起至${b}24时止。`, cn),
  span((a, b) => `折扣适用于${a}至${b}下达的订单。`, (x) => `${x.y}年${x.m}月`),
  range((a, b) => `乙方应在收到订单后${a}至${b}个工作日内发货。`),
  range((a, b) => `普通故障在${a}-${b}小时内解决。`),
  range((a, b) => `培训时间为${a}到${b}天。`),
  range((a, b) => `每班安排${a}～${b}名客服。`),
];

const term = (write: (length: string, from: string, to: string) => string, form: (date: { y: number; m: number; d: number }) => string, unit: 'year' | 'month' = 'year'): Wording => (r) => {
  const from = date(r, r.int(2022, 2027));
  const n = unit === 'year' ? r.int(1, 5) : r.pick([3, 6, 9, 18]);
  const months = unit === 'year' ? n * 12 : n;
  const length = unit === 'year' ? r.pick([`${n}年`, `${n === 2 ? '两' : han(n)}年`, `${n * 12}个月`]) : r.pick([`${n}个月`, `${han(n)}个月`]);
  return [write(length, form(from), form(end(from, months))), write(length, form(from), form(end(from, months + r.pick(months > 12 ? [-12, -1, 1, 12] : [-2, -1, 1, 12]))))];
};
const termLengthMismatch: readonly Wording[] = [
  term((n, a, b) => `本合同期限为${n}，自${a}起至${b}止。`, cn),
  term((n, a, b) => `服务期限${n}，从${a}到${b}。`, cn),
  term((n, a, b) => `租赁期为${n}（${a}至${b}）。`, cn),
  term((n, a, b) => `本协议自${a}起至${b}止，为期${n}。`, cn),
  term((n, a, b) => `合作期限自${a}至${b}，共${n}。`, cn),
  term((n, a, b) => `有效期：${n}，即${a}至${b}。`, cn),
  term((n, a, b) => `租期${n}，自${a}起至${b}止，期满前60日双方可以协商续期。`, cn),
  term((n, a, b) => `服务期自${a}起${n}，至${b}止。`, cn),
  term((n, a, b) => `许可期限：${a}至${b}（共计${n}）。`, (x) => iso(x)),
  term((n, a, b) => `托管期限为${n}，自${a}至${b}。`, (x) => iso(x, '/')),
  term((n, a, b) => `期限为${n}：${a}—${b}。`, (x) => iso(x, '.')),
  term((n, a, b) => `合同有效期为${n}，自${a}起至${b}止。`, hanDate),
  term((n, a, b) => `试用期为${n}，自${a}起至${b}止。`, cn, 'month'),
  term((n, a, b) => `服务期${n}，自${a}至${b}。`, cn, 'month'),
  term((n, a, b) => `本项目实施时间自${a}起至${b}止，共计${n}。`, cn, 'month'),
  term((n, a, b) => `质保期限为${n}，自${a}起至${b}止。`, cn),
  term((n, a, b) => `劳动合同期限：${n}，起始日期为${a}，终止日期为${b}。`, cn),
  term((n, a, b) => `| 期限 | ${n}，${a}至${b} |`, cn),
  term((n, a, b) => `租赁期间为${n}。自${a}起至${b}止。`, cn),
  term((n, a, b) => `甲方授权乙方使用商标，授权期限${n}，由${a}起至${b}止。`, cn),
  term((n, a, b) => `服务周期为${n}，自${a}开始至${b}结束。`.replace('结束', '止'), cn, 'month'),
];

const two = (first: string, second: (value: string) => string, values: (r: Random) => readonly [string, string, string]): Wording => (r) => {
  const [a, again, other] = values(r);
  return [`${first.replace('#', a)}\n${second(again)}`, `${first.replace('#', a)}\n${second(other)}`];
};
const years = (r: Random): readonly [string, string, string] => {
  const n = r.int(1, 4);
  return [`${n}年`, r.pick([`${n === 2 ? '两' : han(n)}年`, `${n * 12}个月`]), `${n + r.int(1, 3)}年`];
};
const workdays = (r: Random): readonly [string, string, string] => {
  const n = r.int(3, 9);
  return [`${n}个工作日`, `${han(n)}个工作日`, `${n + r.int(1, 9)}个工作日`];
};
const days = (r: Random): readonly [string, string, string] => {
  const n = r.int(10, 40);
  return [`${n}日`, `${n}天`, `${n + r.int(5, 30)}日`];
};
const hours = (r: Random): readonly [string, string, string] => {
  const n = r.int(2, 20);
  return [`${n}小时`, `${n}小时`, `${n * 2}小时`];
};
const tenThousandths = (r: Random): readonly [string, string, string] => {
  const n = r.int(2, 6);
  return [`万分之${han(n)}`, `0.0${n}%`, `千分之${han(n)}`];
};
const percents = (r: Random): readonly [string, string, string] => {
  const n = r.int(70, 90);
  return [`${n}%`, `百分之${han(n)}`, `${n + r.int(2, 8)}%`];
};
const clocks = (r: Random): readonly [string, string, string] => {
  const [from, to] = [r.int(7, 10), r.int(18, 22)];
  return [`${from}:00-${to}:00`, `${from}:00至${to}:00`, `${from}:30至${to}:00`];
};
const money = (r: Random): readonly [string, string, string] => {
  const n = sum(r);
  return [`${yuan(n)}元`, `${n}元`, `${yuan(otherSum(r, n))}元`];
};
const conflictingValues: readonly Wording[] = [
  two('双方的保密期限为本合同终止后#。', (v) => `本合同终止后${v}内，任何一方仍应履行保密义务。`, years),
  two('保密期限：自本合同签订之日起#。', (v) => `上述信息的保密期限为${v}，自签订之日起计算。`, years),
  two('保密义务在本协议终止后#内继续有效。', (v) => `各方承认，保密期间为${v}。`, years),
  two('设备的质保期为#，自验收合格之日起计算。', (v) => `质保期${v}届满且无质量问题的，甲方支付尾款。`, years),
  two('乙方提供#的免费保修期。'.replace('#的免费保修期', '免费保修服务，保修期为#'), (v) => `保修期${v}内的维修不收取费用。`, years),
  two('质量保证期为自交付之日起#。', (v) => `乙方承诺产品质量保证期为${v}。`, years),
  two('本合同期限为#。', (v) => `合同期限为${v}，期满可以协商。`, years),
  two('租赁期限为#。', (v) => `承租方应当一次付清租赁期限${v}的押金。`, years),
  two('甲方应在收到乙方开具的发票后#内付款。', (v) => `甲方收到发票后${v}内支付全部款项。`, workdays),
  two('乙方收到款项后#内开具增值税发票。', (v) => `乙方应当在收到服务费后${v}内向甲方开具发票。`, workdays),
  two('乙方应当在接到甲方报修通知后#内到达现场。', (v) => `乙方在接到通知后${v}内派人到场检修。`, hours),
  two('乙方收到故障通知后#内修复。', (v) => `乙方应在收到故障报告后${v}内恢复系统运行。`, hours),
  two('甲方逾期付款的，每逾期一日按欠款的#支付违约金。', (v) => `甲方未按期支付费用的，应当每日按未付金额的${v}支付违约金。`, tenThousandths),
  two('逾期付款的，每日按欠款的#支付违约金。', (v) => `甲方迟延付款的，按日支付欠款${v}的违约金。`, tenThousandths),
  two('月度接通率不低于#。', (v) => `乙方的接通率应达到${v}以上，未达到的扣减服务费。`, percents),
  two('在线咨询应在#内响应。', (v) => `在线咨询${v}内响应，超时的每次扣10元。`, hours),
  two('热线的服务时间为每日#。', (v) => `坐席按每日${v}的服务时间排班。`, clocks),
  two('紧急投诉#内响应。', (v) => `紧急投诉应在${v}内响应。`, hours),
  two('乙方逾期交货的，每逾期一日应当支付货款#的违约金。', (v) => `乙方延期交付的，按日支付货款${v}的违约金。`, tenThousandths),
  two('任何一方可以提前#书面通知对方解除本合同。', (v) => `任何一方解除本合同的，应当提前${v}通知对方。`, days),
  two('乙方提前终止本合同的，应提前#书面通知甲方。', (v) => `乙方终止合同，须提前${v}以书面形式通知甲方。`, days),
  two('本合同总价为人民币#。', (v) => `合同总价款${v}由甲方分次支付。`, money),
  two('合同总金额：#。', (v) => `甲方按照合同总金额${v}支付。`, money),
  two('乙方交纳履约保证金#。', (v) => `履约保证金为人民币${v}，合同终止后无息退还。`.replace('，合同终止后无息退还', ''), money),
  two('月租金为#。', (v) => `承租方每月租金${v}，于5日前交纳。`, money),
  two('承租方向出租方支付押金#。', (v) => `押金为${v}，由出租方出具收据。`, money),
  two('甲方应在验收合格后#内支付尾款。', (v) => `验收合格后${v}内，甲方付清尾款。`, workdays),
  two('发生不可抗力后，受影响的一方应当在不可抗力发生后#内通知对方。', (v) => `一方遭遇不可抗力的，应在不可抗力发生之日起${v}内书面通知对方。`, days),
  two('甲方应于每月5日前支付上月服务费。#'.replace('#', ''), (v) => `甲方每月${v}日前支付上月服务费。`, (r) => ['', '5', String(r.int(8, 25))]),
  two('员工每月休息不少于#。', (v) => `员工每月可休息${v}。`, (r) => ['4天', `${r.int(4, 6)}天`, `${r.int(1, 3)}天`]),
  two('通话录音保存期限不少于24个月。#'.replace('#', ''), (v) => `通话录音应当保存${v}。`, (r) => ['', '两年', `${r.int(3, 12)}个月`]),
];

const broken = (code: string, r: Random, alphabet: string): string => {
  const at = r.int(2, code.length - 2);
  const other = alphabet.replace(code[at]!, '');
  return `${code.slice(0, at)}${other[r.int(0, other.length - 1)]!}${code.slice(at + 1)}`;
};
const code = (write: (code: string) => string): Wording => (r) => {
  const good = creditCode(r);
  const bad = r.int(0, 3) === 0 ? r.pick([good.slice(0, -1), `${good.slice(0, 9)}O${good.slice(10)}`, `${good}8`]) : broken(good, r, '0123456789');
  return [write(good), write(bad)];
};
const invalidCreditCode: readonly Wording[] = [
  code((c) => `统一社会信用代码：${c}`),
  code((c) => `统一社会信用代码:${c}`),
  code((c) => `乙方的统一社会信用代码为${c}。`),
  code((c) => `收货单位统一社会信用代码　${c}`),
  code((c) => `担保方：明远担保有限公司（统一社会信用代码${c}）`),
  code((c) => `担保方：明远担保有限公司，统一社会信用代码：${c}，住所：杭州市。`),
  code((c) => `社会信用代码：${c.toLowerCase()}`),
  code((c) => `| 统一社会信用代码 | ${c} |`),
  code((c) => `统一社会信用代码\t${c}\t法定代表人\t周某`),
  code((c) => `统一社会信用代码/注册号：${c}`),
  code((c) => `統一社會信用代碼：${c}`),
  code((c) => `统一社会信用代码（税号）：${c}`),
  code((c) => `信用代码：${c}`),
  code((c) => `统一社会信用代码证号：${c}`),
  code((c) => `统一社会信用代码：${c.slice(0, 6)} ${c.slice(6, 12)} ${c.slice(12)}`),
  code((c) => `统一社会信用代码：${[...c].map((x) => (/\d/.test(x) ? String.fromCharCode(x.charCodeAt(0) + 0xfee0) : x)).join('')}`),
  code((c) => `**统一社会信用代码**：${c}`),
  code((c) => `1. 统一社会信用代码：${c}；`),
  code((c) => `丙方统一社会信用代码是：${c}`),
  code((c) => `开票信息：名称明远担保有限公司，统一社会信用代码 ${c}，地址电话见首部。`),
  code((c) => `统一社会信用代码：　${c}　　邮编：310000`),
];

const identity = (write: (id: string) => string): Wording => (r) => {
  const good = idNumber(r);
  const bad = r.int(0, 3) === 0 ? r.pick([good.slice(0, 17), `${good.slice(0, 10)}13${good.slice(12)}`, `${good.slice(0, 17)}${good}`.slice(0, 19)]) : broken(good, r, '0123456789');
  return [write(good), write(bad)];
};
const invalidIdNumber: readonly Wording[] = [
  identity((c) => `身份证号：${c}`),
  identity((c) => `身份证号码:${c}`),
  identity((c) => `居民身份证号码：${c}`),
  identity((c) => `公民身份号码：${c}`),
  identity((c) => `担保人：周某，身份证号${c}，住杭州市。`),
  identity((c) => `担保人周某（身份证号码：${c}）`),
  identity((c) => `身份证号码为${c}。`),
  identity((c) => `| 身份证号 | ${c} |`),
  identity((c) => `身份证号\t${c}\t联系电话\t0571-80000000`),
  identity((c) => `身份证（号码）：${c}`),
  identity((c) => `身份證號碼：${c}`),
  identity((c) => `身份证件号码：${c}`),
  identity((c) => `居民身份证：${c}`),
  identity((c) => `身份证编号：${c}`),
  identity((c) => `身份证号：${c.replace('X', 'x')}`),
  identity((c) => `身份证号：${c.slice(0, 6)} ${c.slice(6, 14)} ${c.slice(14)}`),
  identity((c) => `**身份证号**：${c}`),
  identity((c) => `1. 法定代表人身份证号码：${c}；`),
  identity((c) => `紧急联系人：周某　身份证号：　${c}　电话：13800000000`),
  identity((c) => `乙方身份证号是${c}，已核验原件。`),
  identity((c) => `身份证号码（乙方）：${c}`),
];

const copies = (holders: number, write: (total: string, each: string) => string): Wording => (r) => {
  const each = r.int(1, 4);
  const total = each * holders;
  const form = r.pick([fin, (n: number) => (n === 2 ? '两' : han(n)), String]);
  return [write(form(total), form(each)), write(form(total + r.pick([1, 2])), form(each))];
};
const held = (write: (total: string, a: string, b: string) => string, more = 0): Wording => (r) => {
  const [a, b] = [r.int(1, 4), r.int(1, 4)];
  const form = r.pick([fin, (n: number) => (n === 2 ? '两' : han(n)), String]);
  return [write(form(a + b + more), form(a), form(b)), write(form(a + b + more + r.pick([1, 2])), form(a), form(b))];
};
const copiesMismatch: readonly Wording[] = [
  copies(2, (t, e) => `本合同一式${t}份，双方各执${e}份。`),
  copies(2, (t, e) => `本协议一式${t}份，甲乙双方各持${e}份，具有同等法律效力。`),
  copies(2, (t, e) => `本合同壹式${t}份，甲、乙双方各执${e}份。`.replace('壹式', '一式')),
  copies(2, (t, e) => `本合同一式${t}份，甲方、乙方各执${e}份，均具有同等效力。`),
  copies(3, (t, e) => `本合同一式${t}份，三方各执${e}份。`),
  copies(3, (t, e) => `本协议一式${t}份，甲、乙、丙三方各执${e}份。`),
  copies(2, (t, e) => `本合同正本一式${t}份，双方各执${e}份。`),
  copies(2, (t, e) => `本合同一式${t}份（双方各执${e}份）。`),
  copies(2, (t, e) => `本合同自盖章之日起生效，一式${t}份，双方各存${e}份。`),
  copies(2, (t, e) => `合同一式${t}份；委托方、受托方各执${e}份。`),
  copies(2, (t, e) => `本合同一式${t}份,双方各执${e}份,每份具有同等法律效力。`),
  copies(2, (t, e) => `本合同用中文书写，一式${t}份，买卖双方各保存${e}份。`),
  held((t, a, b) => `本合同一式${t}份，甲方${a}份，乙方${b}份。`),
  held((t, a, b) => `本合同一式${t}份，甲方执${a}份，乙方执${b}份。`),
  held((t, a, b) => `本协议一式${t}份，甲方持${a}份、乙方持${b}份，具有同等效力。`),
  held((t, a, b) => `本合同一式${t}份，其中甲方留存${a}份，乙方留存${b}份。`),
  held((t, a, b) => `本合同一式${t}份，出租人${a}份，承租人${b}份。`),
  held((t, a, b) => `本合同一式${t}份，甲方执${a}份，乙方执${b}份，报主管部门备案一份。`, 1),
  held((t, a, b) => `本合同一式${t}份，甲方${a}份，乙方${b}份，招标代理机构1份。`, 1),
  held((t, a, b) => `本合同一式${t}份，由委托人保存${a}份，受托人保存${b}份。`),
  held((t, a, b) => `本合同一式${t}份，其中正本${a}份，副本${b}份。`),
  copies(2, (t, e) => `本補充協議一式${t}份，雙方各執${e}份。`),
];

const gap = (write: (low: string, high: string) => string): Wording => (r) => {
  const a = r.int(3, 30) * 10;
  return [write(String(a), String(a)), write(String(a), String(a + r.int(2, 9) * 10))];
};
const thresholdGap: readonly Wording[] = [
  gap((a, b) => `日均咨询量不超过${a}单的，按标准时限响应；超过${b}单的，时限延长一倍。`),
  gap((a, b) => `每月会话在${a}次以内的，收费3,000元；超过${b}次的，收费5,000元。`),
  gap((a, b) => `采购数量不超过${a}台的，不享受优惠；采购数量超过${b}台的，单价下调5%。`),
  gap((a, b) => `若月订单量不超过${a}单，每单收取2元；若月订单量超过${b}单，每单收取1.5元。`),
  gap((a, b) => `逾期不超过${a}日的，每日支付100元；逾期超过${b}日的，甲方有权解除合同。`),
  gap((a, b) => `（1）通话量${a}通以内：每通1元；（2）通话量超过${b}通：每通0.8元。`),
  gap((a, b) => `缺勤人数不超过${a}人的，不扣费；超过${b}人的，扣减当月服务费的5%。`),
  gap((a, b) => `损失金额不超过${a}元的，由乙方承担；损失金额超过${b}元的，由双方协商。`),
  gap((a, b) => `单笔赔付在${a}元以内的，客服可以直接决定；超过${b}元的，须经甲方同意。`),
  gap((a, b) => `用户数${a}户以下的，每户每月10元；用户数超过${b}户的，每户每月8元。`.replace('以下的，每户', '以下的，每户')),
  gap((a, b) => `重量不超过${a}公斤的免费配送，超过${b}公斤的每公斤加收2元。`),
  gap((a, b) => `储存期不满${a}天的，免收仓储费；储存期在${b}天以上的，每天收取50元。`),
  gap((a, b) => `面积不超过${a}平方米的，按每平方米20元收费；面积超过${b}平方米的，按每平方米15元收费。`),
  gap((a, b) => `得分低于${a}分的，不予支付绩效；得分在${b}分以上的，全额支付。`),
  gap((a, b) => `投诉量按下列标准处理：\n（1）每月不超过${a}件的，不扣款；\n（2）每月超过${b}件的，每件扣款100元。`),
  gap((a, b) => `培训人数${a}人以内的，收取场地费2,000元；超过${b}人的，收取场地费4,000元。`),
  gap((a, b) => `当月工时不足${a}小时的，按最低标准结算；当月工时达到${b}小时以上的，据实结算。`),
  gap((a, b) => `如果延误不超过${a}分钟，不扣减费用；如果延误超过${b}分钟，扣减当日费用。`),
  gap((a, b) => `超过${b}次的，每次收取3元；不超过${a}次的，每次收取5元。`),
  gap((a, b) => `库存低于${a}件时，乙方应当补货；库存超过${b}件时，乙方暂停发货。`.replace('低于', '不足').replace('超过', '达到').replace('件时，乙方暂停', '件以上时，乙方暂停')),
  gap((a, b) => `调用次数不超过${a}次的，免费；调用次数超过${b}次的，按次收费。`),
];

const plainTo = (write: (good: boolean, n: number) => string): Wording => (r) => {
  const n = r.int(2, 9);
  return [write(true, n), write(false, n)];
};
const tier = (write: (a: string, first: string, second: string) => string, good: readonly [string, string], bad: readonly [string, string]): Wording => (r) => {
  const a = String(r.int(2, 20) * 5);
  return [write(a, ...good), write(a, ...bad)];
};
const LOW: readonly [string, string] = ['不超过', '超过'];
const ambiguousPeriod: readonly Wording[] = [
  plainTo((ok, n) => `甲方应于每月${ok ? '前' : '初'}${han(n)}个工作日内支付服务费。`),
  plainTo((ok, n) => `租金于每季度${ok ? '前' : '初'}${n}个工作日内交纳。`),
  plainTo((ok, n) => `乙方每月${ok ? `${n}日` : `初${han(n)}`}前提交上月报表。`),
  plainTo((ok, n) => `付款时间：次月${ok ? '前' : '初'}${han(n)}个工作日内。`),
  plainTo((ok, n) => `双方于每年${ok ? '前' : '初'}${n}个工作日内核对上一年度账目。`),
  plainTo((ok, n) => `管理费应在每月${ok ? `${n}日` : `初${han(n)}日`}前缴清。`),
  plainTo((ok, n) => `乙方应在${han(n)}个月${ok ? '' : `（${n * 30}日）`}内完成整改。`),
  plainTo((ok, n) => `交付期限为${n}个月${ok ? `（按每月30日计算）` : `（${n * 30}天）`}。`),
  plainTo((ok, n) => `质保期为${ok ? `${n}年` : `${n}年（${n * 365}天）`}。`),
  plainTo((ok, n) => `甲方应在${ok ? `${n * 30}日` : `${n * 30}日（${n}个月）`}内付清余款。`),
  tier((a, x, y) => `逾期${a}日${x}的，每日支付100元；逾期${a}日${y}的，每日支付200元。`, ['以内', '以上（不含）'], ['以内', '以上']),
  tier((a, x, y) => `每月会话${a}次${x}的，收费3,000元；每月会话${a}次${y}的，收费5,000元。`, ['以下（不含）', '以上'], ['以下', '以上']),
  tier((a, x, y) => `数量${x}${a}台的，单价为500元；数量${y}${a}台的，单价为450元。`, LOW, ['少于', '超过']),
  tier((a, x, y) => `得分${a}分${x}的，全额支付；得分${a}分${y}的，支付80%。`, ['（含）以上', '以下'], ['以上', '以下']),
  tier((a, x, y) => `延误${x}${a}分钟的，不扣款；延误${y}${a}分钟的，扣款50元。`, LOW, ['不足', '超过']),
  tier((a, x, y) => `金额在${a}元${x}的，由客服决定；金额在${a}元${y}的，由主管决定。`, ['以内', '以上（不含）'], ['以内', '以上']),
  tier((a, x, y) => `投诉${a}件${x}的，不扣分；投诉${a}件${y}的，扣5分。`, ['以下（含）', '以上'], ['以下', '以上']),
  tier((a, x, y) => `人数${x}${a}人的，配备班长1名；人数${y}${a}人的，配备班长2名。`, ['不满', '达到'], ['不满', '多于']),
  tier((a, x, y) => `${x}咨询量不超过${a}单的，按标准时限响应；${y}咨询量超过${a}单的，时限延长。`, ['日均', '日均'], ['日均', '单日']),
  tier((a, x, y) => `若${x}接待量不超过${a}人次，为常规接待；若${y}接待量超过${a}人次，加收费用。`, ['单日', '单日'], ['日均', '单日']),
  tier((a, x, y) => `${x}投诉量超过${a}件的，扣款500元；${y}投诉量不超过${a}件的，不扣款。`, ['当月', '当月'], ['当月', '月均']),
];

/** At least twenty wordings for every code. */
export const WORDINGS: Readonly<Record<string, readonly Wording[]>> = {
  'amount-mismatch': amountMismatch, 'sum-mismatch': sumMismatch, 'percentage-total': percentageTotal, 'unit-slip': unitSlip, 'impossible-date': impossibleDate, 'reversed-period': reversedPeriod,
  'term-length-mismatch': termLengthMismatch, 'conflicting-values': conflictingValues, 'invalid-credit-code': invalidCreditCode, 'invalid-id-number': invalidIdNumber, 'copies-mismatch': copiesMismatch, 'threshold-gap': thresholdGap,
  'ambiguous-period': ambiguousPeriod,
};
