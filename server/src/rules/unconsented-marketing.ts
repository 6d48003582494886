import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';
import { phraseRule, replaceFix } from './shapes.ts';

const NOT_NEEDED = '(?:无需|无须|不必|毋须|不需要?|不用|免于|不以)';
/** Whose consent: that of whoever is called or written to; 甲方同意 between the parties is another matter. */
const ADDRESSEE = '(?:用户|客户|消费者|会员|顾客|被叫|机主|接收人|接听人|对方|本人|您|其)';
const CONSENT = '(?:同意|授权|许可|允许)';
/** To advertise, by a call or a message; a call to ask how satisfied somebody was is none. */
const ADVERTISES =
  '(?:(?:营销|推广|商业|推销|促销|广告)(?:性质?|类|用途)?的?(?:外呼|短信|电话|信息|邮件|消息|推送|内容|活动信息)|(?:外呼|短信|电话|邮件)(?:营销|推广|推销)|电销|外呼|群发[^。;,]{0,6}短信|推送[^。;,]{0,6}广告|广告推送)';

const message = (words: string): string => `「${words}」：未经消费者同意不得拨打商业性电话、发送商业性信息`;

const noWayOut = (words: string): string => `「${words}」：接收人有权随时取消商业性信息和电话`;

/** Calls and messages that advertise, without the consent of those who get them or a way out. */
export const unconsentedMarketing: Rule = phraseRule({
  code: 'unconsented-marketing',
  title: '未经同意的营销外呼与短信',
  severity: 'error',
  basis: ['消保条例第24条', '消保法第29条', '广告法第43条'],
  docs: `约定营销性质的外呼、短信、推送不必取得接收人同意，或者约定接收人不得退订。

经营者未经消费者同意，不得发送商业性信息，也不得拨打商业性电话；同意之后还应当提供明确、便捷的取消方式，消费者选择取消的应当立即停止。这样的约定不能免除任何一方的责任，投诉和处罚由实际拨打、发送的一方和委托方一起面对。

请写明名单来源、同意由谁取得和留存，以及怎样取消、多长时间内停止。

**不报告**：取得同意之后的营销；服务通知、满意度回访、催收等不属于营销的联系；禁止性的约定。`,
  examples: {
    good: [
      '乙方拨打营销电话前，应当取得用户同意，并提供取消方式。',
      { text: '乙方进行满意度回访外呼，无需另行取得用户同意。', why: '回访不是营销' },
      { text: '甲方向乙方推送广告素材，无需乙方同意。', why: '说的是合同双方之间的素材' },
    ],
    bad: [
      { text: '乙方根据甲方提供的名单进行[|营销外呼，无需另行取得用户同意|]。', fixed: '乙方根据甲方提供的名单进行营销外呼，应当事先取得用户同意，并提供便捷的取消方式。' },
      '乙方[|无须征得客户同意即可向其发送推广短信|]。',
      { text: '用户注册后[|不得退订平台发送的营销短信|]。', fixed: '用户注册后可以随时退订平台发送的营销短信。' },
    ],
  },
  needs: /外呼|营销|推广|商业|推销|促销|广告|电销|群发/,
  unless: /回访|催收|服务(?:性)?通知|安全(?:提醒|验证)|验证码|(?<![未需须必用])(?:经|取得|征得|获得)[^。;,]{0,10}(?:同意|授权)(?:后|之后|的(?:前提|情况)下|的(?:用户|客户|会员|消费者|商业|短信|名单))/,
  phrases: [
    { find: new RegExp(`${ADVERTISES}[^。;]{0,24}?${NOT_NEEDED}[^。;,]{0,10}?${ADDRESSEE}[^。;,]{0,8}?${CONSENT}`, 'dg'), unless: /(?:不得|禁止|严禁)[^。;]{0,30}(?:无需|无须|未经)/, message },
    { find: new RegExp(`${NOT_NEEDED}[^。;,]{0,10}?${ADDRESSEE}[^。;,]{0,8}?${CONSENT}[^。;]{0,20}?${ADVERTISES}`, 'dg'), message },
    {
      find: /(?:不得|不能|无权|不可以?|无法)(?:自行|要求)?(?:退订|拒收|拒绝接收|取消接收|屏蔽)[^。;,]{0,16}?(?:(?:营销|推广|商业|促销|广告)[^。;,]{0,8}?(?:短信|信息|邮件|电话|推送|消息|内容)|广告)/dg,
      message: noWayOut,
    },
    { find: new RegExp(`${ADVERTISES}[^。;]{0,10}?(?<at>(?:不得|不能|无权|不可以?|无法)(?:自行|要求)?(?:退订|拒收|拒绝接收|取消接收|屏蔽))(?![^。;,]{0,6}(?:服务|系统))`, 'dg'), message: noWayOut },
  ],
  fixes({ span }, { contract }) {
    const words = contract.text.slice(span.start, span.end);
    const banned = /^(?:不得|不能|无权|不可以|不可|无法)(?:自行|要求)?(?=退订|拒收|拒绝|取消|屏蔽)/.exec(words);
    if (banned) return [replaceFix('改为可以随时取消', { start: span.start, end: span.start + banned[0].length }, literal('可以随时'))];
    const waived = new RegExp(`${NOT_NEEDED}[^。；;，,]{0,10}?${ADDRESSEE}[^。；;，,]{0,8}?${CONSENT}$`).exec(words);
    if (!waived) return [];
    const who = new RegExp(ADDRESSEE).exec(waived[0])![0];
    return [replaceFix('改为事先取得同意', { start: span.start + waived.index, end: span.end }, literal(`应当事先取得${who}同意，并提供便捷的取消方式`))];
  },
});
