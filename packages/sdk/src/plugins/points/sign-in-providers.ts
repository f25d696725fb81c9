import type { Localized } from '../../localized.js';
import { extensionPoint } from '../extension-point.js';
import type { PluginContext } from '../plugin-context.js';
import { demands } from './entry-check.js';

/** Who somebody is, as the other system says. */
export interface ForeignIdentity {
  /** Stable and unique at the provider. */
  subject: string;
  email: string | null;
  name: string | null;
}

/** Another system that people sign in with; offered on the sign-in screen. */
export interface SignInProvider {
  label: Localized;
  /** A lucide icon. */
  icon: string;
  /** Where the browser goes. `state` comes back with it; `returnTo` is the address that it comes back to. */
  authorise(request: { state: string; returnTo: string }, context: PluginContext): Promise<URL>;
  /** Reads the answer that the browser brings back; null when the provider did not let the person in. */
  identify(
    answer: { query: Readonly<Record<string, string>>; returnTo: string },
    context: PluginContext,
  ): Promise<ForeignIdentity | null>;
}

export const signInProviders = extensionPoint<SignInProvider>('signInProviders', {
  owner: 'core',
  faults: demands<SignInProvider>({
    label: 'localized',
    icon: 'text',
    authorise: 'function',
    identify: 'function',
  }),
});
