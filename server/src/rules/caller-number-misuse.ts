import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

/** What hides or changes the number a call seems to come from, or dials from many cards at once. */
const SHOWN = '(?:主叫|来电|外显)(?:显示)?';
const DEVICE = `(?:改号(?:功能|软件|设备|服务|平台|系统)?|(?:可以?|能够?|任意|随意)(?:改变|变更|修改|伪装|设置|变换)[^。;,]{0,4}?${SHOWN}号码|(?:改变|变更|修改|伪装)${SHOWN}号码的?(?:功能|软件|设备|服务|系统)|虚拟拨号|猫池|卡池|GOIP|多卡[^。;,]{0,4}?(?:设备|插入|拨号))`;
const LINE = '(?:电话卡|手机卡|物联网卡|SIM卡|(?:电信|通信|语音|中继|电话|固话|400|95)(?:号码|线路)|线路|中继|短信(?:端口|通道)|外呼号码|主叫号码)';
const HAND_ON = '(?:转租|出租|出借|转借|转售|转卖|买卖)';

const handedOn = (words: string): string => `「${words}」：电话卡、电信线路和短信端口不得非法出租、出借`;

/** Numbers that hide who calls, and lines handed on to third parties. */
export const callerNumberMisuse: Rule = phraseRule({
  code: 'caller-number-misuse',
  title: '改号、猫池设备与转租线路',
  severity: 'error',
  basis: ['反诈法第14条', '反诈法第31条'],
  docs: `呼叫中心、外呼一类的合同约定提供或者使用能改变主叫号码、批量插卡拨打的设备和软件，或者允许把电话卡、线路、短信端口再租借给别人。

反电信网络诈骗法禁止非法制造、买卖、提供、使用具有改变主叫号码、虚拟拨号功能和电话卡批量插入的设备、软件，也禁止非法买卖、出租、出借电话卡、电信线路和短信端口。写进合同的这类义务不能履行，线路会被停用，责任也不限于合同。

请改为使用依法取得、实名登记并固定显示的号码，由号码的登记人自己使用。

**不报告**：禁止改号、转租的约定；识别和拦截这类设备的义务；运营商出租自己的线路。`,
  examples: {
    good: [
      '乙方不得使用改号软件或者猫池设备。',
      '乙方承租的中继线路不得转租给第三方。',
      { text: '乙方应当识别并拦截具有改号功能的设备。', why: '防范的义务' },
      { text: '乙方向甲方出租10条中继线路，供甲方自用。', why: '经营者出租自己的线路' },
    ],
    bad: [
      '乙方为甲方[|提供可变更主叫号码|]的外呼系统。',
      '乙方应[|配备猫池|]20台，用于批量拨打。',
      '甲方[|可以将外呼号码转租|]给其他公司使用。',
    ],
  },
  needs: /号|猫池|卡池|GOIP|多卡|线路|中继|端口|通道|[机话网M]卡/,
  unless: /不得|禁止|严禁|不能|不可|杜绝|防止|防范|识别|拦截|阻断|拒绝|不提供|不使用|不支持|未使用|没有使用|无权|停止/,
  phrases: [
    { find: new RegExp(`(?:提供|使用|采用|配备|配置|安装|采购|购置|购买|租用|搭建|部署|开通|支持|具备|具有|利用|通过)[^。;,]{0,12}?${DEVICE}`, 'dgi'), message: (words) => `「${words}」：改变主叫号码、批量插卡拨打的设备和软件，法律禁止提供和使用` },
    { find: new RegExp(`(?:可以?|有权|允许|同意)[^。;,]{0,14}?${LINE}[^。;,]{0,6}?${HAND_ON}`, 'dgi'), unless: /自用/, message: handedOn },
    { find: new RegExp(`(?:可以?|有权|允许|同意)[^。;,]{0,8}?${HAND_ON}[^。;,]{0,10}?${LINE}`, 'dgi'), unless: /自用/, message: handedOn },
  ],
});
