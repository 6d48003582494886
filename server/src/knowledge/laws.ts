/** Keys of the laws our rules cite, as lawyers abbreviate them. */
export type LawKey = '民法典';

/** An article as rules cite it: 民法典第585条. That it exists, with its text, is tested. */
export type Citation = `${LawKey}第${number}条`;
