/**
 * The one-year loan prime rate (一年期贷款市场报价利率), in per cent by the year, as last known: published on the 20th of each month by
 * 全国银行间同业拆借中心. It is a setting, because it changes; `since` is the day this value was first published, `known` the last
 * publication it was read from. A contract is judged by the rate of the day it was made (民间借贷规定第25条).
 */
export const LPR = { percent: 3.0, since: '2025-05-20', known: '2026-09-20' } as const;
