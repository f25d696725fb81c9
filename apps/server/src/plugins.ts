import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { ladderPlugin } from '@ricejar/plugin-ladder';
import { retailPlugin } from '@ricejar/plugin-retail';
import { rfmPlugin } from '@ricejar/plugin-rfm';
import type { PluginDefinition } from '@ricejar/sdk';
import { serviceModule } from '@ricejar/service';

/** In the box: Ricejar does not run without them. */
export const MODULES: readonly PluginDefinition[] = [customerModule, opportunityModule, serviceModule];

/** Come with Ricejar, yet could be left out. */
export const PLUGINS: readonly PluginDefinition[] = [rfmPlugin, ladderPlugin, retailPlugin];
