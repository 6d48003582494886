export const COUNT = '[0-9_一二三四五六七八九十两]';

/** 超额奖励（|适度|）：…: a word set beside its heading. */
export const BESIDE_TITLE = /[(（]$/;
