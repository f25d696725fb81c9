import type { Input, Localized } from '@ricejar/sdk';

/** In the order of insertion: a record type stands after those it refers to. */
export const DEMO_RECORDS = [
  'orgUnit',
  'user',
  'userRole',
  'exchangeRate',
  'product',
  'customer',
  'contact',
  'opportunity',
  'salesOrder',
  'salesOrderLine',
  'activity',
  'task',
  'industryProfile',
  'insightFact',
  'selectionPolicy',
  'selectionReview',
  'complaint',
  'complaintEntry',
  'commitment',
] as const;
export type DemoRecord = (typeof DEMO_RECORDS)[number];

/** A row as `RecordChange.insertMany` takes it: references are ids, money is `{ amount, currency }`, `ext` nests. */
export type DemoRow = Input & { id: string };

export interface DemoLogin {
  /** Name of the role, such as `salesRep`. */
  role: string;
  email: string;
  password: string;
  userId: string;
}

/** Something to find in the demo company. */
export interface DemoStory {
  key: 'silent' | 'loud' | 'decline' | 'overdue' | 'rising';
  customerId: string;
  customerName: string;
  /** What should be visible on the customer's page or in the lists. */
  visible: Localized;
}

export interface DemoData {
  /** The day (`YYYY-MM-DD`) that all dates are counted back from. */
  today: string;
  records: Readonly<Record<DemoRecord, readonly DemoRow[]>>;
  /** Last number given, by number series: the next complaint goes on from there. */
  numberSeries: Readonly<Record<string, number>>;
  /** Manager by org unit: set after the users are there. */
  orgUnitManagers: readonly { id: string; manager: string }[];
  logins: readonly DemoLogin[];
  stories: readonly DemoStory[];
}
