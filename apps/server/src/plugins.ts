import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { brandswitchingPlugin } from '@ricejar/plugin-brandswitching';
import { churnPlugin } from '@ricejar/plugin-churn';
import { clvPlugin } from '@ricejar/plugin-clv';
import { ladderPlugin } from '@ricejar/plugin-ladder';
import { leadPlugin } from '@ricejar/plugin-lead';
import { referralPlugin } from '@ricejar/plugin-referral';
import { retailPlugin } from '@ricejar/plugin-retail';
import { rfmPlugin } from '@ricejar/plugin-rfm';
import { rhythmPlugin } from '@ricejar/plugin-rhythm';
import { subscriptionPlugin } from '@ricejar/plugin-subscription';
import { winbackPlugin } from '@ricejar/plugin-winback';
import type { PluginDefinition } from '@ricejar/sdk';
import { serviceModule } from '@ricejar/service';

/** In the box: Ricejar does not run without them. */
export const MODULES: readonly PluginDefinition[] = [customerModule, opportunityModule, serviceModule];

/** Ways to value customers, the simplest first. */
const SCORING: readonly PluginDefinition[] = [
  rfmPlugin,
  clvPlugin,
  churnPlugin,
  rhythmPlugin,
  subscriptionPlugin,
  leadPlugin,
  referralPlugin,
  brandswitchingPlugin,
  winbackPlugin,
];

/** Come with Ricejar, yet could be left out. */
export const PLUGINS: readonly PluginDefinition[] = [...SCORING, ladderPlugin, retailPlugin];
