import type { ClauseTextsOf } from './clause-text.ts';

/** The clauses only a labour contract owes: 劳动合同法第17条第1款第 (五)、(七)、(八) 项. `service` is merely their place in the type. */
export const LABOUR: ClauseTextsOf<'working-time' | 'social-insurance' | 'labour-protection'> = {
  // 劳动法第36至44条, 国务院关于职工工作时间的规定第3条
  'working-time': {
    service: {
      heading: '工作时间和休息休假',
      items: [
        { text: '{provider}实行标准工时制，每日工作${1:8}小时，每周工作${2:40}小时，每周休息${3:2}日；工作时间为${4:9:00至18:00}，其中休息${5:1}小时。' },
        { text: '{client}安排加班的，应当与{provider}协商一致，每日不超过${1:1}小时，每月累计不超过三十六小时。' },
        { text: '工作日加班的，支付不低于工资150%的加班工资；休息日加班且未安排补休的，支付不低于工资200%的加班工资；法定休假日加班的，支付不低于工资300%的加班工资。' },
        { text: '{provider}依法享有法定节假日、带薪年休假、婚假、产假和丧假；累计工作满一年的，每年享有不少于${1:5}日的带薪年休假。' },
      ],
    },
  },
  'social-insurance': {
    service: {
      heading: '社会保险和住房公积金',
      items: [
        { text: '{client}应当自用工之日起三十日内为{provider}办理社会保险登记，按月缴纳基本养老、基本医疗、失业、工伤和生育保险费，并按月缴存住房公积金。' },
        { text: '个人应当缴纳的保险费和住房公积金由{client}从工资中代扣代缴，并每月向{provider}书面告知明细。' },
        { text: '双方不得约定不缴纳社会保险费；{client}未缴纳的，{provider}有权依照《中华人民共和国劳动合同法》第三十八条解除{contract}并要求经济补偿。' },
      ],
    },
  },
  'labour-protection': {
    service: {
      heading: '劳动保护、劳动条件和职业危害防护',
      items: [
        { text: '{client}应当提供符合国家劳动安全卫生标准的工作场所、设备和防护用品，并在上岗前进行不少于${1:4}小时的安全培训。' },
        { text: '岗位存在职业危害的，{client}应当在签订{contract}时书面告知危害种类、后果和防护措施，并安排上岗前、在岗期间和离岗时的职业健康检查，费用由{client}承担。' },
        { text: '{provider}有权拒绝违章指挥和强令冒险作业，并有权对危害生命安全的劳动条件提出批评、检举和控告。' },
        { text: '发生工伤的，{client}应当在${1:24}小时内送医，并自事故发生之日起三十日内申请工伤认定。' },
      ],
    },
  },
};
