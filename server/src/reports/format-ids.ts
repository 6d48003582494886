/** The formats a report can be written in. Apart from what writes them, so that a command line can be read without it. */
export const FORMATS = ['text', 'json', 'sarif', 'markdown', 'html', 'junit'] as const;
export type FormatId = (typeof FORMATS)[number];

export const COMPARISON_FORMATS = ['text', 'json', 'markdown', 'html'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];
