import type { VagueFamily } from './family.ts';

type DefaultLaw = VagueFamily['law'];

/** What the law lays down where the contract leaves something open, for the families that share it: the article, and what it says in one clause. */
export const UNSETTLED: DefaultLaw = { basis: '民法典第510条', says: '没有约定或者约定不明确的，协议补充；不能达成补充协议的，按照合同相关条款或者交易习惯确定' };
export const QUALITY: DefaultLaw = { basis: '民法典第511条', says: '质量要求不明确的，依次按照强制性国家标准、推荐性国家标准、行业标准履行；都没有的，按照通常标准或者符合合同目的的特定标准履行' };
export const PRICE: DefaultLaw = { basis: '民法典第511条', says: '价款或者报酬不明确的，按照订立合同时履行地的市场价格履行' };
export const TIME: DefaultLaw = { basis: '民法典第511条', says: '履行期限不明确的，债务人可以随时履行，债权人也可以随时请求履行，但应当给对方必要的准备时间' };
export const GROUNDS: DefaultLaw = { basis: '民法典第562条', says: '当事人可以约定一方解除合同的事由；事由没有写明的，只能按照法定解除的条件' };
export const DAMAGES: DefaultLaw = { basis: '民法典第585条', says: '可以约定违约时支付一定数额的违约金，也可以约定损失赔偿额的计算方法；没有约定的，由守约方举证证明损失' };
export const STANDARD_TERMS: DefaultLaw = { basis: '民法典第497条', says: '提供格式条款一方不合理地加重对方责任、限制对方主要权利的，该格式条款无效' };
export const FORCE_MAJEURE: DefaultLaw = { basis: '民法典第180条', says: '不可抗力是不能预见、不能避免且不能克服的客观情况；其他原因并不当然免责' };
