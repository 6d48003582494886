import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

const message = (words: string): string => `「${words}」：仅以设置勾选、弹窗等方式，不能认定已经履行提示或者说明义务`;
const ACT = '(?:勾选|点击|点选|点按|弹窗|继续使用|注册成功|完成注册|登录)';
const DONE = '(?:已经?|业已)(?:充分|完全|全面|依法|适当)?';

/** A click that is to stand for the notice and the explanation the law asks of the provider. */
export const clickAsNotice: Rule = phraseRule({
  code: 'click-as-notice',
  title: '勾选即视为已经提示说明',
  severity: 'warning',
  basis: ['通则解释第10条', '民法典第496条'],
  docs: `写明用户一经勾选、点击或者继续使用，就视为提供方已经履行提示、说明义务。

提供格式条款的一方对此承担举证责任；仅以设置勾选、弹窗等方式为由主张已经履行提示或者说明义务的，法院不予支持。

请以加粗、单独确认等足以引起注意的方式提示免责、限制权利的条款，按对方要求说明，并留下记录。

**不报告**：勾选、点击表示同意订立合同的（订立方式本身有效）；写明另以加粗等方式提示的。`,
  examples: {
    good: [
      { text: '您点击“同意”即表示您接受本协议，本协议成立。', profile: 'platform-terms', why: '订立的方式' },
      { text: '您勾选即视为已阅读并同意本协议全部条款。', profile: 'platform-terms', why: '同意的表示，是否提示过另看' },
      { text: '勾选不视为平台已履行提示义务。', profile: 'platform-terms', why: '否定' },
      { text: '平台已以加粗方式提示，您点击确认后视为平台已履行提示义务。', profile: 'platform-terms', why: '另有显著提示' },
    ],
    bad: [
      { text: '您[|勾选本协议即视为平台已履行提示和说明义务|]。', profile: 'platform-terms' },
      { text: '用户[|点击“同意”的，视为我们已就全部条款作出充分说明|]。', profile: 'platform-terms' },
      { text: '您[|继续使用本服务，即代表本公司已尽到提示义务|]。', profile: 'platform-terms' },
    ],
  },
  needs: /提示|说明/,
  unless: /(?:不应|不得|不能|不会)[^,。;]{0,16}(?:视为|代表|表明)|不(?:当然|因此)?(?:被)?(?:视为|代表|等于|表示|免除)|加粗|黑体|下划线|字体|颜色|显著|醒目|单独(?:确认|签署|同意)|是否/,
  phrases: [
    { find: new RegExp(`${ACT}[^。;]{0,30}?(?:视为|表明|表示|代表|即认为|推定)[^,。;您]{0,12}?${DONE}(?:履行|尽到|完成|尽)[^,。;]{0,14}?(?:提示|说明)[^,。;]{0,6}?(?:义务|责任)`, 'dg'), message },
    { find: new RegExp(`${ACT}[^。;]{0,30}?(?:视为|表明|表示|代表|即认为|推定)(?:我们|平台|本公司|本平台|我方|甲方|经营者|公司)${DONE}(?:就|对|向)[^,。;]{0,16}?(?:作出?|做出?|进行)了?(?:充分|必要|详细)?的?(?:提示|说明)`, 'dg'), message },
  ],
});
