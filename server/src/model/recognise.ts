import type { Config } from '../config.ts';
import type { Contract, Recognition } from './contract.ts';

/** What kind of text this is: its profile (null: no contract), whether it is a fragment only, and whose law governs. */
export function recognise(contract: Contract, config: Config): Recognition {
  void contract;
  return { profile: config.profile === 'auto' ? 'generic' : config.profile, fragment: false, jurisdiction: 'PRC' };
}
