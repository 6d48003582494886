import type { DescribeVariant } from './page.ts';

/** What the variants of the two families are about, from what is known of the clauses; null for any other. */
export const describeVariant: DescribeVariant = () => null;
