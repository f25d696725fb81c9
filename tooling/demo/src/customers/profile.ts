import type { Day } from '../base/days.js';
import type { Currency } from '../base/money.js';
import type { DemoStory } from '../demo-data.js';
import type { Person } from '../organisation/organisation.js';

export type Industry = 'supermarket' | 'convenience' | 'newRetail';
export type Lifecycle = 'prospect' | 'active' | 'dormant' | 'lost';

export interface Company {
  name: string;
  /** The name in the other language or a short form. */
  alias: string;
  /** What people call it: `青林`, `Lindental`. */
  short: string;
  chinese: boolean;
  country: string;
  region: string | null;
  city: string;
  address: string;
  dial: string;
  /** Host of web site and mail; under `.example`, which nobody can own. */
  host: string;
}

/** What the generator knows of a customer: its rows and its purchases follow from this. */
export interface CustomerProfile {
  id: string;
  company: Company;
  industry: Industry;
  lifecycle: Lifecycle;
  currency: Currency;
  owner: Person;
  stores: number;
  /** First and last day on which it may buy. */
  since: Day;
  until: Day;
  /** Days between two orders, and how far they stray (spread of the logarithm). */
  rhythm: number;
  unsteadiness: number;
  /** Usual order in yuan, and what becomes of it within a year: 1.1 grows by a tenth. */
  orderYuan: number;
  growth: number;
  discount: number;
  contacts: readonly string[];
  story?: DemoStory['key'];
}

/** A customer before it is known who works there. */
export type ProfileDraft = Omit<CustomerProfile, 'contacts'>;
