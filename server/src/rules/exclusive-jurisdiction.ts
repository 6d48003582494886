import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { folded, isJudged, placed, replaceFix, said } from './shapes.ts';
import { passage } from '../model/sieve.ts';

export const exclusiveJurisdiction: Rule = {
  code: 'exclusive-jurisdiction',
  title: '约定管辖违反专属管辖',
  severity: 'error',
  basis: ['民诉法第34条', '民诉法第35条', '民诉解释第28条'],
  docs: `房屋租赁、建设工程施工、农村土地承包经营合同约定由不动产所在地以外的法院管辖。

这几类合同纠纷按照不动产纠纷确定管辖，由不动产所在地人民法院专属管辖，当事人不能约定其他法院，约定无效。

请写“由租赁房屋所在地人民法院管辖”，或者改为约定仲裁（专属管辖不排斥仲裁）。

**不报告**：设备、车辆等动产租赁；家庭居室装修（是否属于建设工程施工，各地法院看法不一）；约定由房屋（工程）所在地法院管辖的；约定仲裁的；只写“有管辖权的人民法院”的。`,
  examples: {
    good: [
      { text: '房屋租赁合同\n第一条 房屋\n甲方将位于某市某区的房屋出租给乙方。\n第二条 争议\n协商不成的，向房屋所在地人民法院起诉。' },
      { text: '设备租赁合同\n第一条 设备\n甲方向乙方出租挖掘机一台。\n第二条 争议\n协商不成的，向甲方所在地人民法院起诉。', why: '动产租赁' },
    ],
    bad: [
      { text: '房屋租赁合同\n第一条 房屋\n甲方将一处房屋出租给乙方。\n第二条 争议解决\n协商不成的，向[|甲方所在地人民法院|]起诉。', fixed: '房屋租赁合同\n第一条 房屋\n甲方将一处房屋出租给乙方。\n第二条 争议解决\n协商不成的，向租赁房屋所在地人民法院起诉。' },
      { text: '建设工程施工合同\n第一条 工程\n发包人将办公楼工程交由承包人施工。\n第二条 争议解决\n发生争议的，由[|合同签订地人民法院|]管辖。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    const title = contract.title ? folded(slice(contract.text, contract.title)) : '';
    const house = (recognition.profile === 'lease' || /租赁|承租|租房/.test(title)) && /房屋|商铺|厂房|写字楼|办公室|仓库|公寓|店面|住宅|门面/.test(title + folded(passage(contract, 0, 3000))) && !/设备|车辆|汽车|机械|服务器|器材|电脑|仪器/.test(title);
    // Whether doing up somebody's home is construction, courts do not agree.
    const works = /施工|建筑安装工程|建设工程|装饰装修工程|土地承包经营/.test(title) && !/设计|监理|勘察|咨询|劳务|家装|(?:家庭|居室|住宅|家居)[^。]{0,6}装[修饰]/.test(title);
    if (!house && !works) return;
    for (const one of said(contract, /法院/)) {
      if (/所在地[^。;]{0,4}(?=,|或)/.test(one.text) && /不动产|房屋所在|物业所在|工程所在|租赁物所在|项目所在/.test(one.text)) continue;
      const match = AGREED.exec(one.text);
      if (!match || /房屋|不动产|物业|工程|租赁物|项目|标的物/.test(match[0])) continue;
      const start = match.index + match[0].length - match[1]!.length;
      const span = placed(one, start, start + match[1]!.length);
      yield { span, message: `「${slice(contract.text, span)}」：${house ? '房屋租赁' : '工程施工'}纠纷由不动产所在地法院专属管辖，约定其他法院无效`, data: { kind: house ? 'house' : 'works' } };
    }
  },
  fixes: ({ span, data }) => [replaceFix('改为不动产所在地', span, literal(data?.['kind'] === 'works' ? '工程所在地人民法院' : '租赁房屋所在地人民法院'))],
};

const AGREED = /(?:向|由|到|在|提交)((?:甲方|乙方|出租[方人]|承租[方人]|发包[方人]|承包[方人]|原告|被告|守约方|违约方|起诉方|任何一方|一方|双方|合同|协议|本合同)[^。;,]{0,10}?(?:住所地|所在地|签订地|签约地|注册地|户籍地)[^。;,]{0,14}?法院)/;
