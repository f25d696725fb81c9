// Written by `turbo run generate` from apps/server/schema.graphql. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, `2026-11-22`. */
  Date: { input: string; output: string; }
  /** An instant in UTC, `2026-11-22T08:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** A decimal number as text, so that no digit is lost. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** Activity */
export type Activity = {
  /** Contact */
  contact?: Maybe<Contact>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customer */
  customer?: Maybe<Customer>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Minutes */
  durationMinutes?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  /** Kind */
  kind?: Maybe<Scalars['String']['output']>;
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  /** When */
  occurredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Subject */
  subject?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type ActivityFilter = {
  and?: InputMaybe<Array<ActivityFilter>>;
  contact?: InputMaybe<ContactFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customer?: InputMaybe<CustomerFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  durationMinutes?: InputMaybe<IntFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<ChoiceFilter>;
  not?: InputMaybe<ActivityFilter>;
  note?: InputMaybe<TextFilter>;
  occurredAt?: InputMaybe<DateTimeFilter>;
  or?: InputMaybe<Array<ActivityFilter>>;
  subject?: InputMaybe<TextFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type ActivityInput = {
  contact?: InputMaybe<Scalars['ID']['input']>;
  customer?: InputMaybe<Scalars['ID']['input']>;
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
};

export type ActivityListFilter = {
  none?: InputMaybe<ActivityFilter>;
  some?: InputMaybe<ActivityFilter>;
};

export type ActivityPage = {
  nodes: Array<Activity>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type ActivitySort = {
  contact?: InputMaybe<ContactSort>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customer?: InputMaybe<CustomerSort>;
  deletedAt?: InputMaybe<SortDirection>;
  durationMinutes?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  kind?: InputMaybe<SortDirection>;
  occurredAt?: InputMaybe<SortDirection>;
  subject?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type AdvancedComplaint = {
  id: Scalars['ID']['output'];
  state: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type AggregateInput = {
  field: Scalars['String']['input'];
  op: AggregateOp;
};

export type AggregateOp =
  | 'avg'
  | 'count'
  | 'countDistinct'
  | 'max'
  | 'min'
  | 'sum';

export type BooleanFilter = {
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  ne?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChoiceFilter = {
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  ne?: InputMaybe<Scalars['String']['input']>;
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Commitment */
export type Commitment = {
  /** Calendar */
  calendar?: Maybe<Scalars['String']['output']>;
  /** Complaint */
  complaint?: Maybe<Complaint>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Due */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Escalated */
  escalatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Escalated to */
  escalatedTo?: Maybe<User>;
  id: Scalars['ID']['output'];
  /** Kind */
  kind?: Maybe<Scalars['String']['output']>;
  /** Label */
  label?: Maybe<Scalars['JSON']['output']>;
  /** Paused */
  pausedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Running since */
  runningSince?: Maybe<Scalars['DateTime']['output']>;
  /** Settled */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Started */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Status */
  status?: Maybe<Scalars['String']['output']>;
  /** Seconds promised */
  targetSeconds?: Maybe<Scalars['Int']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Seconds used */
  usedSeconds?: Maybe<Scalars['Int']['output']>;
  /** Version */
  version: Scalars['Int']['output'];
};

/** What the clock of a promise shows right now. */
export type CommitmentClock = {
  /** Working seconds of one day of its calendar; null: every hour of the day counts. */
  daySeconds?: Maybe<Scalars['Int']['output']>;
  /** Of the commitment */
  id: Scalars['ID']['output'];
  /** In the time its calendar counts; negative when late. A stopped clock shows what was left. */
  secondsLeft: Scalars['Int']['output'];
};

export type CommitmentFilter = {
  and?: InputMaybe<Array<CommitmentFilter>>;
  calendar?: InputMaybe<TextFilter>;
  complaint?: InputMaybe<ComplaintFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  dueAt?: InputMaybe<DateTimeFilter>;
  escalatedAt?: InputMaybe<DateTimeFilter>;
  escalatedTo?: InputMaybe<UserFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<TextFilter>;
  label?: InputMaybe<NullFilter>;
  not?: InputMaybe<CommitmentFilter>;
  or?: InputMaybe<Array<CommitmentFilter>>;
  pausedAt?: InputMaybe<DateTimeFilter>;
  runningSince?: InputMaybe<DateTimeFilter>;
  settledAt?: InputMaybe<DateTimeFilter>;
  startedAt?: InputMaybe<DateTimeFilter>;
  status?: InputMaybe<ChoiceFilter>;
  targetSeconds?: InputMaybe<IntFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  usedSeconds?: InputMaybe<IntFilter>;
  version?: InputMaybe<IntFilter>;
};

export type CommitmentListFilter = {
  none?: InputMaybe<CommitmentFilter>;
  some?: InputMaybe<CommitmentFilter>;
};

export type CommitmentPage = {
  nodes: Array<Commitment>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type CommitmentSort = {
  calendar?: InputMaybe<SortDirection>;
  complaint?: InputMaybe<ComplaintSort>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  dueAt?: InputMaybe<SortDirection>;
  escalatedAt?: InputMaybe<SortDirection>;
  escalatedTo?: InputMaybe<UserSort>;
  id?: InputMaybe<SortDirection>;
  kind?: InputMaybe<SortDirection>;
  pausedAt?: InputMaybe<SortDirection>;
  runningSince?: InputMaybe<SortDirection>;
  settledAt?: InputMaybe<SortDirection>;
  startedAt?: InputMaybe<SortDirection>;
  status?: InputMaybe<SortDirection>;
  targetSeconds?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  usedSeconds?: InputMaybe<SortDirection>;
  version?: InputMaybe<SortDirection>;
};

/** Complaint */
export type Complaint = {
  /** Category */
  category?: Maybe<Scalars['String']['output']>;
  /** Channel */
  channel?: Maybe<Scalars['String']['output']>;
  /** Closed */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  commitments: Array<Commitment>;
  /** Contact */
  contact?: Maybe<Contact>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customer */
  customer?: Maybe<Customer>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  entries: Array<ComplaintEntry>;
  /** Flow */
  flow?: Maybe<Scalars['String']['output']>;
  /** Flow version */
  flowVersion?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  /** Number */
  number?: Maybe<Scalars['String']['output']>;
  /** Opened */
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Org unit */
  orgUnit?: Maybe<OrgUnit>;
  /** Owner */
  owner?: Maybe<User>;
  /** Proposal */
  proposal?: Maybe<Scalars['String']['output']>;
  /** Result */
  result?: Maybe<Scalars['String']['output']>;
  /** Severity */
  severity?: Maybe<Scalars['String']['output']>;
  /** State */
  state?: Maybe<Scalars['String']['output']>;
  /** Steps taken */
  steps?: Maybe<Scalars['Int']['output']>;
  /** Subject */
  subject?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Validity */
  validity?: Maybe<Scalars['String']['output']>;
  /** Reason of the judgement */
  validityReason?: Maybe<Scalars['String']['output']>;
  /** Version */
  version: Scalars['Int']['output'];
  /** Customer's words */
  words?: Maybe<Scalars['String']['output']>;
};


/** Complaint */
export type ComplaintCommitmentsArgs = {
  filter?: InputMaybe<CommitmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<CommitmentSort>>;
};


/** Complaint */
export type ComplaintEntriesArgs = {
  filter?: InputMaybe<ComplaintEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ComplaintEntrySort>>;
};

/** Complaint entry */
export type ComplaintEntry = {
  /** Complaint */
  complaint?: Maybe<Complaint>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Entered */
  enteredAt?: Maybe<Scalars['DateTime']['output']>;
  /** From state */
  fromState?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  /** Position */
  position?: Maybe<Scalars['Int']['output']>;
  /** To state */
  toState?: Maybe<Scalars['String']['output']>;
  /** Step */
  transition?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type ComplaintEntryFilter = {
  and?: InputMaybe<Array<ComplaintEntryFilter>>;
  complaint?: InputMaybe<ComplaintFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  enteredAt?: InputMaybe<DateTimeFilter>;
  fromState?: InputMaybe<TextFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  not?: InputMaybe<ComplaintEntryFilter>;
  note?: InputMaybe<TextFilter>;
  or?: InputMaybe<Array<ComplaintEntryFilter>>;
  position?: InputMaybe<IntFilter>;
  toState?: InputMaybe<TextFilter>;
  transition?: InputMaybe<TextFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type ComplaintEntryListFilter = {
  none?: InputMaybe<ComplaintEntryFilter>;
  some?: InputMaybe<ComplaintEntryFilter>;
};

export type ComplaintEntryPage = {
  nodes: Array<ComplaintEntry>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type ComplaintEntrySort = {
  complaint?: InputMaybe<ComplaintSort>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  enteredAt?: InputMaybe<SortDirection>;
  fromState?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  position?: InputMaybe<SortDirection>;
  toState?: InputMaybe<SortDirection>;
  transition?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type ComplaintFilter = {
  and?: InputMaybe<Array<ComplaintFilter>>;
  category?: InputMaybe<ChoiceFilter>;
  channel?: InputMaybe<ChoiceFilter>;
  closedAt?: InputMaybe<DateTimeFilter>;
  commitments?: InputMaybe<CommitmentListFilter>;
  contact?: InputMaybe<ContactFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customer?: InputMaybe<CustomerFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  entries?: InputMaybe<ComplaintEntryListFilter>;
  flow?: InputMaybe<TextFilter>;
  flowVersion?: InputMaybe<IntFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  not?: InputMaybe<ComplaintFilter>;
  number?: InputMaybe<TextFilter>;
  openedAt?: InputMaybe<DateTimeFilter>;
  or?: InputMaybe<Array<ComplaintFilter>>;
  orgUnit?: InputMaybe<OrgUnitFilter>;
  owner?: InputMaybe<UserFilter>;
  proposal?: InputMaybe<TextFilter>;
  result?: InputMaybe<TextFilter>;
  severity?: InputMaybe<ChoiceFilter>;
  state?: InputMaybe<TextFilter>;
  steps?: InputMaybe<IntFilter>;
  subject?: InputMaybe<TextFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  validity?: InputMaybe<ChoiceFilter>;
  validityReason?: InputMaybe<TextFilter>;
  version?: InputMaybe<IntFilter>;
  words?: InputMaybe<TextFilter>;
};

export type ComplaintFlow = {
  commitments: Array<ComplaintFlowCommitment>;
  description: Localized;
  /** State of a complaint just opened. */
  initial: Scalars['String']['output'];
  key: Scalars['String']['output'];
  label: Localized;
  states: Array<ComplaintFlowState>;
  transitions: Array<ComplaintFlowTransition>;
  version: Scalars['Int']['output'];
};

export type ComplaintFlowCommitment = {
  /** Working calendar it counts in; null: wall time. */
  calendar?: Maybe<Scalars['String']['output']>;
  days?: Maybe<Scalars['Float']['output']>;
  hours?: Maybe<Scalars['Float']['output']>;
  kind: Scalars['String']['output'];
  label: Localized;
};

export type ComplaintFlowState = {
  /** The complaint is closed here. */
  final: Scalars['Boolean']['output'];
  label: Localized;
  name: Scalars['String']['output'];
};

export type ComplaintFlowTransition = {
  /** Fields of the complaint that may be filled in with the step. */
  fields: Array<Scalars['String']['output']>;
  /** States in which the step may be taken. */
  from: Array<Scalars['String']['output']>;
  label: Localized;
  name: Scalars['String']['output'];
  /** Those of them that must hold a value afterwards. */
  required: Array<Scalars['String']['output']>;
  /** State it leads to; null when it stays where it is or leads back to the state before. */
  to?: Maybe<Scalars['String']['output']>;
};

export type ComplaintInput = {
  category?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  contact?: InputMaybe<Scalars['ID']['input']>;
  customer?: InputMaybe<Scalars['ID']['input']>;
  orgUnit?: InputMaybe<Scalars['ID']['input']>;
  owner?: InputMaybe<Scalars['ID']['input']>;
  proposal?: InputMaybe<Scalars['String']['input']>;
  result?: InputMaybe<Scalars['String']['input']>;
  severity?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  validity?: InputMaybe<Scalars['String']['input']>;
  validityReason?: InputMaybe<Scalars['String']['input']>;
  words?: InputMaybe<Scalars['String']['input']>;
};

export type ComplaintListFilter = {
  none?: InputMaybe<ComplaintFilter>;
  some?: InputMaybe<ComplaintFilter>;
};

export type ComplaintPage = {
  nodes: Array<Complaint>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type ComplaintSort = {
  category?: InputMaybe<SortDirection>;
  channel?: InputMaybe<SortDirection>;
  closedAt?: InputMaybe<SortDirection>;
  contact?: InputMaybe<ContactSort>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customer?: InputMaybe<CustomerSort>;
  deletedAt?: InputMaybe<SortDirection>;
  flow?: InputMaybe<SortDirection>;
  flowVersion?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  number?: InputMaybe<SortDirection>;
  openedAt?: InputMaybe<SortDirection>;
  orgUnit?: InputMaybe<OrgUnitSort>;
  owner?: InputMaybe<UserSort>;
  severity?: InputMaybe<SortDirection>;
  state?: InputMaybe<SortDirection>;
  steps?: InputMaybe<SortDirection>;
  subject?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  validity?: InputMaybe<SortDirection>;
  version?: InputMaybe<SortDirection>;
};

export type CompleteSetupInput = {
  /** ISO 4217; cannot be changed later */
  baseCurrency: Scalars['String']['input'];
  email: Scalars['String']['input'];
  locale: Scalars['String']['input'];
  name: Scalars['String']['input'];
  organisation: Scalars['String']['input'];
  password: Scalars['String']['input'];
  /** The one-time token shown where the server was started */
  token: Scalars['String']['input'];
};

/** Contact */
export type Contact = {
  activities: Array<Activity>;
  /** Birthday */
  birthday?: Maybe<Scalars['Date']['output']>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customer */
  customer?: Maybe<Customer>;
  /** Part in decisions */
  decisionRole?: Maybe<Scalars['String']['output']>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Department */
  department?: Maybe<Scalars['String']['output']>;
  /** E-mail */
  email?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Primary contact */
  isPrimary?: Maybe<Scalars['Boolean']['output']>;
  /** Job title */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  /** Phone */
  phone?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
  /** WeChat */
  wechat?: Maybe<Scalars['String']['output']>;
};


/** Contact */
export type ContactActivitiesArgs = {
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ActivitySort>>;
};

export type ContactFilter = {
  activities?: InputMaybe<ActivityListFilter>;
  and?: InputMaybe<Array<ContactFilter>>;
  birthday?: InputMaybe<DateFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customer?: InputMaybe<CustomerFilter>;
  decisionRole?: InputMaybe<ChoiceFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  department?: InputMaybe<TextFilter>;
  email?: InputMaybe<TextFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  isPrimary?: InputMaybe<BooleanFilter>;
  jobTitle?: InputMaybe<TextFilter>;
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<ContactFilter>;
  note?: InputMaybe<TextFilter>;
  or?: InputMaybe<Array<ContactFilter>>;
  phone?: InputMaybe<TextFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
  wechat?: InputMaybe<TextFilter>;
};

export type ContactInput = {
  birthday?: InputMaybe<Scalars['Date']['input']>;
  customer?: InputMaybe<Scalars['ID']['input']>;
  decisionRole?: InputMaybe<Scalars['String']['input']>;
  department?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  wechat?: InputMaybe<Scalars['String']['input']>;
};

export type ContactListFilter = {
  none?: InputMaybe<ContactFilter>;
  some?: InputMaybe<ContactFilter>;
};

export type ContactPage = {
  nodes: Array<Contact>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type ContactSort = {
  birthday?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customer?: InputMaybe<CustomerSort>;
  decisionRole?: InputMaybe<SortDirection>;
  deletedAt?: InputMaybe<SortDirection>;
  department?: InputMaybe<SortDirection>;
  email?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  isPrimary?: InputMaybe<SortDirection>;
  jobTitle?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  phone?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
  wechat?: InputMaybe<SortDirection>;
};

/** Customer */
export type Customer = {
  activities: Array<Activity>;
  /** Address */
  address?: Maybe<Scalars['String']['output']>;
  /** Also known as */
  alias?: Maybe<Scalars['String']['output']>;
  /** Annual revenue */
  annualRevenue?: Maybe<Money>;
  /** City */
  city?: Maybe<Scalars['String']['output']>;
  /** Code */
  code?: Maybe<Scalars['String']['output']>;
  complaints: Array<Complaint>;
  contacts: Array<Contact>;
  /** Country */
  country?: Maybe<Scalars['String']['output']>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** E-mail */
  email?: Maybe<Scalars['String']['output']>;
  /** Employees */
  employees?: Maybe<Scalars['Int']['output']>;
  ext?: Maybe<CustomerExt>;
  /** Founded */
  foundedYear?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  /** Industry */
  industry?: Maybe<Scalars['String']['output']>;
  /** Life cycle */
  lifecycle?: Maybe<Scalars['String']['output']>;
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Next contact */
  nextContactOn?: Maybe<Scalars['Date']['output']>;
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  opportunities: Array<Opportunity>;
  /** Org unit */
  orgUnit?: Maybe<OrgUnit>;
  /** Owner */
  owner?: Maybe<User>;
  /** Parent company */
  parent?: Maybe<Customer>;
  /** Phone */
  phone?: Maybe<Scalars['String']['output']>;
  /** Region */
  region?: Maybe<Scalars['String']['output']>;
  /** Risk */
  risk?: Maybe<Scalars['String']['output']>;
  /** Reasons for the risk */
  riskReasons?: Maybe<Scalars['JSON']['output']>;
  salesOrders: Array<SalesOrder>;
  scores: Array<CustomerScore>;
  /** Source */
  source?: Maybe<Scalars['String']['output']>;
  subsidiaries: Array<Customer>;
  tasks: Array<Task>;
  /** Tax number */
  taxNumber?: Maybe<Scalars['String']['output']>;
  /** Tier */
  tier?: Maybe<Scalars['String']['output']>;
  tierChanges: Array<TierChange>;
  /** Tier policy */
  tierPolicyVersion?: Maybe<Scalars['Int']['output']>;
  /** Reasons for the tier */
  tierReasons?: Maybe<Scalars['JSON']['output']>;
  /** Score */
  tierScore?: Maybe<Scalars['Decimal']['output']>;
  /** In this tier since */
  tierSince?: Maybe<Scalars['Date']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
  /** Website */
  website?: Maybe<Scalars['String']['output']>;
};


/** Customer */
export type CustomerActivitiesArgs = {
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ActivitySort>>;
};


/** Customer */
export type CustomerComplaintsArgs = {
  filter?: InputMaybe<ComplaintFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ComplaintSort>>;
};


/** Customer */
export type CustomerContactsArgs = {
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ContactSort>>;
};


/** Customer */
export type CustomerOpportunitiesArgs = {
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<OpportunitySort>>;
};


/** Customer */
export type CustomerSalesOrdersArgs = {
  filter?: InputMaybe<SalesOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<SalesOrderSort>>;
};


/** Customer */
export type CustomerScoresArgs = {
  filter?: InputMaybe<CustomerScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<CustomerScoreSort>>;
};


/** Customer */
export type CustomerSubsidiariesArgs = {
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<CustomerSort>>;
};


/** Customer */
export type CustomerTasksArgs = {
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<TaskSort>>;
};


/** Customer */
export type CustomerTierChangesArgs = {
  filter?: InputMaybe<TierChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<TierChangeSort>>;
};

export type CustomerExt = {
  retail?: Maybe<CustomerExtRetail>;
};

export type CustomerExtFilter = {
  retail?: InputMaybe<CustomerExtRetailFilter>;
};

export type CustomerExtInput = {
  retail?: InputMaybe<CustomerExtRetailInput>;
};

export type CustomerExtRetail = {
  posSystem?: Maybe<Scalars['String']['output']>;
  priceChangesPerWeek?: Maybe<Scalars['Int']['output']>;
  rolloutStartsOn?: Maybe<Scalars['Date']['output']>;
  shelfLabelCount?: Maybe<Scalars['Int']['output']>;
  storeCount?: Maybe<Scalars['Int']['output']>;
  storeFormat?: Maybe<Scalars['String']['output']>;
};

export type CustomerExtRetailFilter = {
  posSystem?: InputMaybe<TextFilter>;
  priceChangesPerWeek?: InputMaybe<IntFilter>;
  rolloutStartsOn?: InputMaybe<DateFilter>;
  shelfLabelCount?: InputMaybe<IntFilter>;
  storeCount?: InputMaybe<IntFilter>;
  storeFormat?: InputMaybe<ChoiceFilter>;
};

export type CustomerExtRetailInput = {
  posSystem?: InputMaybe<Scalars['String']['input']>;
  priceChangesPerWeek?: InputMaybe<Scalars['Int']['input']>;
  rolloutStartsOn?: InputMaybe<Scalars['Date']['input']>;
  shelfLabelCount?: InputMaybe<Scalars['Int']['input']>;
  storeCount?: InputMaybe<Scalars['Int']['input']>;
  storeFormat?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerExtRetailSort = {
  posSystem?: InputMaybe<SortDirection>;
  priceChangesPerWeek?: InputMaybe<SortDirection>;
  rolloutStartsOn?: InputMaybe<SortDirection>;
  shelfLabelCount?: InputMaybe<SortDirection>;
  storeCount?: InputMaybe<SortDirection>;
  storeFormat?: InputMaybe<SortDirection>;
};

export type CustomerExtSort = {
  retail?: InputMaybe<CustomerExtRetailSort>;
};

export type CustomerFilter = {
  activities?: InputMaybe<ActivityListFilter>;
  address?: InputMaybe<TextFilter>;
  alias?: InputMaybe<TextFilter>;
  and?: InputMaybe<Array<CustomerFilter>>;
  annualRevenue?: InputMaybe<DecimalFilter>;
  city?: InputMaybe<TextFilter>;
  code?: InputMaybe<TextFilter>;
  complaints?: InputMaybe<ComplaintListFilter>;
  contacts?: InputMaybe<ContactListFilter>;
  country?: InputMaybe<ChoiceFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  email?: InputMaybe<TextFilter>;
  employees?: InputMaybe<IntFilter>;
  ext?: InputMaybe<CustomerExtFilter>;
  foundedYear?: InputMaybe<IntFilter>;
  id?: InputMaybe<IdFilter>;
  industry?: InputMaybe<ChoiceFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lifecycle?: InputMaybe<ChoiceFilter>;
  name?: InputMaybe<TextFilter>;
  nextContactOn?: InputMaybe<DateFilter>;
  not?: InputMaybe<CustomerFilter>;
  note?: InputMaybe<TextFilter>;
  opportunities?: InputMaybe<OpportunityListFilter>;
  or?: InputMaybe<Array<CustomerFilter>>;
  orgUnit?: InputMaybe<OrgUnitFilter>;
  owner?: InputMaybe<UserFilter>;
  parent?: InputMaybe<CustomerFilter>;
  phone?: InputMaybe<TextFilter>;
  region?: InputMaybe<TextFilter>;
  risk?: InputMaybe<ChoiceFilter>;
  riskReasons?: InputMaybe<NullFilter>;
  salesOrders?: InputMaybe<SalesOrderListFilter>;
  scores?: InputMaybe<CustomerScoreListFilter>;
  source?: InputMaybe<ChoiceFilter>;
  subsidiaries?: InputMaybe<CustomerListFilter>;
  tasks?: InputMaybe<TaskListFilter>;
  taxNumber?: InputMaybe<TextFilter>;
  tier?: InputMaybe<ChoiceFilter>;
  tierChanges?: InputMaybe<TierChangeListFilter>;
  tierPolicyVersion?: InputMaybe<IntFilter>;
  tierReasons?: InputMaybe<NullFilter>;
  tierScore?: InputMaybe<DecimalFilter>;
  tierSince?: InputMaybe<DateFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
  website?: InputMaybe<TextFilter>;
};

export type CustomerInput = {
  address?: InputMaybe<Scalars['String']['input']>;
  alias?: InputMaybe<Scalars['String']['input']>;
  annualRevenue?: InputMaybe<MoneyInput>;
  city?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  employees?: InputMaybe<Scalars['Int']['input']>;
  ext?: InputMaybe<CustomerExtInput>;
  foundedYear?: InputMaybe<Scalars['Int']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  lifecycle?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  nextContactOn?: InputMaybe<Scalars['Date']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orgUnit?: InputMaybe<Scalars['ID']['input']>;
  owner?: InputMaybe<Scalars['ID']['input']>;
  parent?: InputMaybe<Scalars['ID']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  taxNumber?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerListFilter = {
  none?: InputMaybe<CustomerFilter>;
  some?: InputMaybe<CustomerFilter>;
};

export type CustomerPage = {
  nodes: Array<Customer>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

/** Customer score */
export type CustomerScore = {
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customer */
  customer?: Maybe<Customer>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Factors */
  factors?: Maybe<Scalars['JSON']['output']>;
  id: Scalars['ID']['output'];
  /** Model */
  model?: Maybe<Scalars['String']['output']>;
  /** Reasons */
  reasons?: Maybe<Scalars['JSON']['output']>;
  /** Run */
  run?: Maybe<ScoreRun>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Value */
  value?: Maybe<Scalars['Decimal']['output']>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type CustomerScoreFilter = {
  and?: InputMaybe<Array<CustomerScoreFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customer?: InputMaybe<CustomerFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  factors?: InputMaybe<NullFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  model?: InputMaybe<TextFilter>;
  not?: InputMaybe<CustomerScoreFilter>;
  or?: InputMaybe<Array<CustomerScoreFilter>>;
  reasons?: InputMaybe<NullFilter>;
  run?: InputMaybe<ScoreRunFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  value?: InputMaybe<DecimalFilter>;
  version?: InputMaybe<IntFilter>;
};

export type CustomerScoreListFilter = {
  none?: InputMaybe<CustomerScoreFilter>;
  some?: InputMaybe<CustomerScoreFilter>;
};

export type CustomerScorePage = {
  nodes: Array<CustomerScore>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type CustomerScoreSort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customer?: InputMaybe<CustomerSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  model?: InputMaybe<SortDirection>;
  run?: InputMaybe<ScoreRunSort>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  value?: InputMaybe<SortDirection>;
  version?: InputMaybe<SortDirection>;
};

export type CustomerSort = {
  address?: InputMaybe<SortDirection>;
  alias?: InputMaybe<SortDirection>;
  annualRevenue?: InputMaybe<SortDirection>;
  city?: InputMaybe<SortDirection>;
  code?: InputMaybe<SortDirection>;
  country?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  email?: InputMaybe<SortDirection>;
  employees?: InputMaybe<SortDirection>;
  ext?: InputMaybe<CustomerExtSort>;
  foundedYear?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  industry?: InputMaybe<SortDirection>;
  lifecycle?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  nextContactOn?: InputMaybe<SortDirection>;
  orgUnit?: InputMaybe<OrgUnitSort>;
  owner?: InputMaybe<UserSort>;
  parent?: InputMaybe<CustomerSort>;
  phone?: InputMaybe<SortDirection>;
  region?: InputMaybe<SortDirection>;
  risk?: InputMaybe<SortDirection>;
  source?: InputMaybe<SortDirection>;
  taxNumber?: InputMaybe<SortDirection>;
  tier?: InputMaybe<SortDirection>;
  tierPolicyVersion?: InputMaybe<SortDirection>;
  tierScore?: InputMaybe<SortDirection>;
  tierSince?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
  website?: InputMaybe<SortDirection>;
};

export type DateFilter = {
  between?: InputMaybe<Array<Scalars['Date']['input']>>;
  eq?: InputMaybe<Scalars['Date']['input']>;
  gt?: InputMaybe<Scalars['Date']['input']>;
  gte?: InputMaybe<Scalars['Date']['input']>;
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  inLastDays?: InputMaybe<Scalars['Int']['input']>;
  inNextDays?: InputMaybe<Scalars['Int']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Date']['input']>;
  lte?: InputMaybe<Scalars['Date']['input']>;
  ne?: InputMaybe<Scalars['Date']['input']>;
  notIn?: InputMaybe<Array<Scalars['Date']['input']>>;
};

export type DateTimeFilter = {
  between?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  inLastDays?: InputMaybe<Scalars['Int']['input']>;
  inNextDays?: InputMaybe<Scalars['Int']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  ne?: InputMaybe<Scalars['DateTime']['input']>;
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
};

export type DecimalFilter = {
  between?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  gt?: InputMaybe<Scalars['Decimal']['input']>;
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  in?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Decimal']['input']>;
  lte?: InputMaybe<Scalars['Decimal']['input']>;
  ne?: InputMaybe<Scalars['Decimal']['input']>;
  notIn?: InputMaybe<Array<Scalars['Decimal']['input']>>;
};

export type DemoLogin = {
  email: Scalars['String']['output'];
  password: Scalars['String']['output'];
  role: Scalars['String']['output'];
};

/** Exchange rate */
export type ExchangeRate = {
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Currency */
  currency?: Maybe<Scalars['String']['output']>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Rate */
  rate?: Maybe<Scalars['Decimal']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Valid from */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type ExchangeRateFilter = {
  and?: InputMaybe<Array<ExchangeRateFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  currency?: InputMaybe<TextFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  not?: InputMaybe<ExchangeRateFilter>;
  or?: InputMaybe<Array<ExchangeRateFilter>>;
  rate?: InputMaybe<DecimalFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  validFrom?: InputMaybe<DateFilter>;
  version?: InputMaybe<IntFilter>;
};

export type ExchangeRateInput = {
  currency?: InputMaybe<Scalars['String']['input']>;
  rate?: InputMaybe<Scalars['Decimal']['input']>;
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

export type ExchangeRateListFilter = {
  none?: InputMaybe<ExchangeRateFilter>;
  some?: InputMaybe<ExchangeRateFilter>;
};

export type ExchangeRatePage = {
  nodes: Array<ExchangeRate>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type ExchangeRateSort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  currency?: InputMaybe<SortDirection>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  rate?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  validFrom?: InputMaybe<SortDirection>;
  version?: InputMaybe<SortDirection>;
};

export type FieldChoice = {
  label: Localized;
  tone?: Maybe<Scalars['String']['output']>;
  value: Scalars['String']['output'];
};

export type FieldHistoryEntry = {
  /** create, update, delete or restore. */
  action: Scalars['String']['output'];
  after?: Maybe<Scalars['JSON']['output']>;
  before?: Maybe<Scalars['JSON']['output']>;
  changedAt: Scalars['String']['output'];
  changedBy?: Maybe<HistoryAuthor>;
  /** Path of the field that changed; null for the whole record. */
  field?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** What the system acted for. */
  reason?: Maybe<Scalars['String']['output']>;
};

export type HistoryAuthor = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type IdFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  ne?: InputMaybe<Scalars['ID']['input']>;
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type ImportColumnInput = {
  /** ISO 4217, for amounts that do not name their currency */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** auto, ymd, dmy or mdy */
  dateFormat?: InputMaybe<Scalars['String']['input']>;
  /** Multiplies numbers: "1000000" for a column in millions */
  factor?: InputMaybe<Scalars['String']['input']>;
  /** Path of the field: name, or ext.retail.storeFormat */
  field: Scalars['String']['input'];
  /** Column of the file, from 0 */
  index: Scalars['Int']['input'];
  /** References: the field of the target by which it is found, id included; its title unless told */
  match?: InputMaybe<Scalars['String']['input']>;
  /** exact, or normalised: without case, spaces and punctuation */
  matchMode?: InputMaybe<Scalars['String']['input']>;
  /** auto, point (1,234.56) or comma (1.234,56) */
  numberFormat?: InputMaybe<Scalars['String']['input']>;
  /** What an unknown reference or choice means: error, empty, create */
  onMissing?: InputMaybe<Scalars['String']['input']>;
  /** What a cell stands for, by its text */
  replace?: InputMaybe<Scalars['JSON']['input']>;
  /** IANA zone of times without one; UTC unless told */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

export type ImportColumnPreview = {
  /** Path of the field that fits, if any */
  guess?: Maybe<Scalars['String']['output']>;
  header: Scalars['String']['output'];
  index: Scalars['Int']['output'];
  /** First cells that are not empty */
  samples: Array<Scalars['String']['output']>;
  /** The guess with its settings, as ImportColumnInput takes them */
  settings?: Maybe<Scalars['JSON']['output']>;
};

export type ImportDryRun = {
  errorCount: Scalars['Int']['output'];
  /** The first thousand */
  errors: Array<ImportError>;
  rows: Scalars['Int']['output'];
  valid: Scalars['Int']['output'];
  /** Records created because a row names them, by record type */
  wouldCreate: Scalars['JSON']['output'];
  wouldInsert: Scalars['Int']['output'];
  wouldUpdate: Scalars['Int']['output'];
};

export type ImportError = {
  code: Scalars['String']['output'];
  /** Name or number of the column */
  column?: Maybe<Scalars['String']['output']>;
  /** As a text editor counts */
  line: Scalars['Int']['output'];
  message: Scalars['String']['output'];
};

export type ImportFailure = {
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type ImportInput = {
  columns?: Array<ImportColumnInput>;
  /** One character, or whitespace; detected unless told */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** Detected unless told */
  encoding?: InputMaybe<Scalars['String']['input']>;
  fileId: Scalars['ID']['input'];
  /** Guessed unless told */
  hasHeader?: InputMaybe<Scalars['Boolean']['input']>;
  /** The field by which a row is the same as a record */
  key?: InputMaybe<Scalars['String']['input']>;
  /** insert, update or upsert */
  mode?: Scalars['String']['input'];
  /** Record type */
  record: Scalars['String']['input'];
  /** Write the rows that are right and report the others; otherwise one error keeps all from being written */
  skipErrors?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ImportPreview = {
  columns: Array<ImportColumnPreview>;
  delimiter: Scalars['String']['output'];
  encoding: Scalars['String']['output'];
  hasHeader: Scalars['Boolean']['output'];
  key?: Maybe<Scalars['String']['output']>;
  mode: Scalars['String']['output'];
  /** The guesses are how a file with this header was imported last */
  remembered: Scalars['Boolean']['output'];
  /** Rows without the header; an estimate for very large files */
  rows: Scalars['Int']['output'];
  /** The first rows */
  sample: Array<Array<Scalars['String']['output']>>;
  warnings: Array<Scalars['String']['output']>;
};

export type ImportStarted = {
  id: Scalars['ID']['output'];
};

export type ImportStatus = {
  /** Records created because a row names them, by record type */
  created: Scalars['JSON']['output'];
  createdAt: Scalars['String']['output'];
  /** Rows written or found unchanged */
  done: Scalars['Int']['output'];
  errorCount: Scalars['Int']['output'];
  /** The first thousand; empty in the list of imports */
  errors: Array<ImportError>;
  /** Why it failed */
  failure?: Maybe<ImportFailure>;
  fileName: Scalars['String']['output'];
  finishedAt?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  inserted: Scalars['Int']['output'];
  /** reading, checking, creating, writing or finished */
  phase: Scalars['String']['output'];
  record: Scalars['String']['output'];
  /** Rows of the file, as far as it was read */
  rows: Scalars['Int']['output'];
  rowsPerSecond: Scalars['Int']['output'];
  startedAt?: Maybe<Scalars['String']['output']>;
  /** queued, running, done or failed */
  status: Scalars['String']['output'];
  updated: Scalars['Int']['output'];
};

export type IntFilter = {
  between?: InputMaybe<Array<Scalars['Int']['input']>>;
  eq?: InputMaybe<Scalars['Int']['input']>;
  gt?: InputMaybe<Scalars['Int']['input']>;
  gte?: InputMaybe<Scalars['Int']['input']>;
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Int']['input']>;
  lte?: InputMaybe<Scalars['Int']['input']>;
  ne?: InputMaybe<Scalars['Int']['input']>;
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
};

export type Localized = {
  en: Scalars['String']['output'];
  zh: Scalars['String']['output'];
};

export type Me = {
  /** ISO 4217 */
  baseCurrency: Scalars['String']['output'];
  /** Demo data is loaded */
  demo: Scalars['Boolean']['output'];
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** `en` or `zh-CN` */
  locale: Scalars['String']['output'];
  name: Scalars['String']['output'];
  orgUnitName: Scalars['String']['output'];
  organisation: Scalars['String']['output'];
  /** Named permissions; `*` is all of them */
  permissions: Array<Scalars['String']['output']>;
  roles: Array<Scalars['String']['output']>;
};

/** An amount with its ISO 4217 currency. `base` is the amount in the organisation's base currency. */
export type Money = {
  amount: Scalars['Decimal']['output'];
  base: Scalars['Decimal']['output'];
  currency: Scalars['String']['output'];
};

export type MoneyInput = {
  amount: Scalars['Decimal']['input'];
  currency: Scalars['String']['input'];
};

export type MultiChoiceFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Mutation = {
  /** Takes a step of its flow with a complaint. */
  advanceComplaint: AdvancedComplaint;
  /** Ends all other sessions of the caller; this browser gets a new one. */
  changePassword: Scalars['Boolean']['output'];
  /** Creates the organisation and its first administrator, once */
  completeSetup: Me;
  createActivity: Activity;
  createComplaint: Complaint;
  createContact: Contact;
  createCustomer: Customer;
  createExchangeRate: ExchangeRate;
  createOpportunity: Opportunity;
  createOrgUnit: OrgUnit;
  createPipeline: Pipeline;
  createProduct: Product;
  createRole: Role;
  createSalesOrder: SalesOrder;
  createSalesOrderLine: SalesOrderLine;
  createStage: Stage;
  createTask: Task;
  createUser: User;
  createUserRole: UserRole;
  /** Moves records to the bin; answers how many. */
  deleteActivities: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteCommitments: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteComplaintEntries: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteComplaints: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteContacts: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteCustomerScores: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteCustomers: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteExchangeRates: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteOpportunities: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteOrgUnits: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deletePipelines: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteProducts: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteRoles: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteSalesOrderLines: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteSalesOrders: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteScoreRuns: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteStages: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteTasks: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteTierChanges: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteTierPolicies: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteUserRoles: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  deleteUsers: Scalars['Int']['output'];
  /** Opens a complaint and starts the clocks of its promises. */
  openComplaint: OpenedComplaint;
  /** Puts a policy in force and grades every customer by it. */
  publishTierPolicy: TierPolicyResult;
  /** Hands a complaint to another owner; clocks run on. */
  reassignComplaint: AdvancedComplaint;
  /** Applies the policy in force to the customers and orders of today. */
  regradeCustomers: TierRegrade;
  restoreActivities: Scalars['Int']['output'];
  restoreCommitments: Scalars['Int']['output'];
  restoreComplaintEntries: Scalars['Int']['output'];
  restoreComplaints: Scalars['Int']['output'];
  restoreContacts: Scalars['Int']['output'];
  restoreCustomerScores: Scalars['Int']['output'];
  restoreCustomers: Scalars['Int']['output'];
  restoreExchangeRates: Scalars['Int']['output'];
  restoreOpportunities: Scalars['Int']['output'];
  restoreOrgUnits: Scalars['Int']['output'];
  restorePipelines: Scalars['Int']['output'];
  restoreProducts: Scalars['Int']['output'];
  restoreRoles: Scalars['Int']['output'];
  restoreSalesOrderLines: Scalars['Int']['output'];
  restoreSalesOrders: Scalars['Int']['output'];
  restoreScoreRuns: Scalars['Int']['output'];
  restoreStages: Scalars['Int']['output'];
  restoreTasks: Scalars['Int']['output'];
  restoreTierChanges: Scalars['Int']['output'];
  restoreTierPolicies: Scalars['Int']['output'];
  restoreUserRoles: Scalars['Int']['output'];
  restoreUsers: Scalars['Int']['output'];
  /** Scores every customer as of a day (today unless told) and keeps the scores. */
  runScoring: ScoreRunResult;
  setLocale: Me;
  /** Gives a user a password and ends the sessions of the user. */
  setUserPassword: Scalars['Boolean']['output'];
  /** Opens a session and sets its cookie */
  signIn: Me;
  /** Ends the session; true without one too */
  signOut: Scalars['Boolean']['output'];
  /** Adds the import as a job and remembers its mapping */
  startImport: ImportStarted;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateActivity: Activity;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateComplaint: Complaint;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateContact: Contact;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateCustomer: Customer;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateExchangeRate: ExchangeRate;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateOpportunity: Opportunity;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateOrgUnit: OrgUnit;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updatePipeline: Pipeline;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateProduct: Product;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateRole: Role;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateSalesOrder: SalesOrder;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateSalesOrderLine: SalesOrderLine;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateStage: Stage;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateTask: Task;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateUser: User;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  updateUserRole: UserRole;
};


export type MutationAdvanceComplaintArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input?: InputMaybe<Scalars['JSON']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  transition: Scalars['String']['input'];
};


export type MutationChangePasswordArgs = {
  current: Scalars['String']['input'];
  next: Scalars['String']['input'];
};


export type MutationCompleteSetupArgs = {
  input: CompleteSetupInput;
};


export type MutationCreateActivityArgs = {
  input: ActivityInput;
};


export type MutationCreateComplaintArgs = {
  input: ComplaintInput;
};


export type MutationCreateContactArgs = {
  input: ContactInput;
};


export type MutationCreateCustomerArgs = {
  input: CustomerInput;
};


export type MutationCreateExchangeRateArgs = {
  input: ExchangeRateInput;
};


export type MutationCreateOpportunityArgs = {
  input: OpportunityInput;
};


export type MutationCreateOrgUnitArgs = {
  input: OrgUnitInput;
};


export type MutationCreatePipelineArgs = {
  input: PipelineInput;
};


export type MutationCreateProductArgs = {
  input: ProductInput;
};


export type MutationCreateRoleArgs = {
  input: RoleInput;
};


export type MutationCreateSalesOrderArgs = {
  input: SalesOrderInput;
};


export type MutationCreateSalesOrderLineArgs = {
  input: SalesOrderLineInput;
};


export type MutationCreateStageArgs = {
  input: StageInput;
};


export type MutationCreateTaskArgs = {
  input: TaskInput;
};


export type MutationCreateUserArgs = {
  input: UserInput;
};


export type MutationCreateUserRoleArgs = {
  input: UserRoleInput;
};


export type MutationDeleteActivitiesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteCommitmentsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteComplaintEntriesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteComplaintsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteContactsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteCustomerScoresArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteCustomersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteExchangeRatesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteOpportunitiesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteOrgUnitsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeletePipelinesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteProductsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteRolesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteSalesOrderLinesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteSalesOrdersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteScoreRunsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteStagesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteTasksArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteTierChangesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteTierPoliciesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteUserRolesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationDeleteUsersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationOpenComplaintArgs = {
  flow: Scalars['String']['input'];
  input: Scalars['JSON']['input'];
};


export type MutationPublishTierPolicyArgs = {
  input: TierPolicyInput;
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationReassignComplaintArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  owner: Scalars['ID']['input'];
};


export type MutationRestoreActivitiesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreCommitmentsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreComplaintEntriesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreComplaintsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreContactsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreCustomerScoresArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreCustomersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreExchangeRatesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreOpportunitiesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreOrgUnitsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestorePipelinesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreProductsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreRolesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreSalesOrderLinesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreSalesOrdersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreScoreRunsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreStagesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreTasksArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreTierChangesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreTierPoliciesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreUserRolesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRestoreUsersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationRunScoringArgs = {
  asOf?: InputMaybe<Scalars['String']['input']>;
  model: Scalars['String']['input'];
};


export type MutationSetLocaleArgs = {
  locale: Scalars['String']['input'];
};


export type MutationSetUserPasswordArgs = {
  password: Scalars['String']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationSignInArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationStartImportArgs = {
  input: ImportInput;
};


export type MutationUpdateActivityArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: ActivityInput;
};


export type MutationUpdateComplaintArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: ComplaintInput;
};


export type MutationUpdateContactArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: ContactInput;
};


export type MutationUpdateCustomerArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: CustomerInput;
};


export type MutationUpdateExchangeRateArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: ExchangeRateInput;
};


export type MutationUpdateOpportunityArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: OpportunityInput;
};


export type MutationUpdateOrgUnitArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: OrgUnitInput;
};


export type MutationUpdatePipelineArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: PipelineInput;
};


export type MutationUpdateProductArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: ProductInput;
};


export type MutationUpdateRoleArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: RoleInput;
};


export type MutationUpdateSalesOrderArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: SalesOrderInput;
};


export type MutationUpdateSalesOrderLineArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: SalesOrderLineInput;
};


export type MutationUpdateStageArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: StageInput;
};


export type MutationUpdateTaskArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: TaskInput;
};


export type MutationUpdateUserArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: UserInput;
};


export type MutationUpdateUserRoleArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: UserRoleInput;
};

export type NullFilter = {
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type OpenedComplaint = {
  id: Scalars['ID']['output'];
  number: Scalars['String']['output'];
  state: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

/** Opportunity */
export type Opportunity = {
  /** Amount */
  amount?: Maybe<Money>;
  /** Expected close */
  closeOn?: Maybe<Scalars['Date']['output']>;
  /** Closed on */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Code */
  code?: Maybe<Scalars['String']['output']>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customer */
  customer?: Maybe<Customer>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Engaged on */
  engagedOn?: Maybe<Scalars['Date']['output']>;
  ext?: Maybe<OpportunityExt>;
  id: Scalars['ID']['output'];
  /** Reason for loss */
  lostReason?: Maybe<Scalars['String']['output']>;
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  /** Org unit */
  orgUnit?: Maybe<OrgUnit>;
  /** Owner */
  owner?: Maybe<User>;
  /** Product */
  product?: Maybe<Product>;
  /** Stage */
  stage?: Maybe<Stage>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type OpportunityExt = {
  retail?: Maybe<OpportunityExtRetail>;
};

export type OpportunityExtFilter = {
  retail?: InputMaybe<OpportunityExtRetailFilter>;
};

export type OpportunityExtInput = {
  retail?: InputMaybe<OpportunityExtRetailInput>;
};

export type OpportunityExtRetail = {
  labelQuantity?: Maybe<Scalars['Int']['output']>;
  labelSize?: Maybe<Scalars['String']['output']>;
  pilotStore?: Maybe<Scalars['String']['output']>;
  radio?: Maybe<Scalars['String']['output']>;
};

export type OpportunityExtRetailFilter = {
  labelQuantity?: InputMaybe<IntFilter>;
  labelSize?: InputMaybe<ChoiceFilter>;
  pilotStore?: InputMaybe<TextFilter>;
  radio?: InputMaybe<ChoiceFilter>;
};

export type OpportunityExtRetailInput = {
  labelQuantity?: InputMaybe<Scalars['Int']['input']>;
  labelSize?: InputMaybe<Scalars['String']['input']>;
  pilotStore?: InputMaybe<Scalars['String']['input']>;
  radio?: InputMaybe<Scalars['String']['input']>;
};

export type OpportunityExtRetailSort = {
  labelQuantity?: InputMaybe<SortDirection>;
  labelSize?: InputMaybe<SortDirection>;
  pilotStore?: InputMaybe<SortDirection>;
  radio?: InputMaybe<SortDirection>;
};

export type OpportunityExtSort = {
  retail?: InputMaybe<OpportunityExtRetailSort>;
};

export type OpportunityFilter = {
  amount?: InputMaybe<DecimalFilter>;
  and?: InputMaybe<Array<OpportunityFilter>>;
  closeOn?: InputMaybe<DateFilter>;
  closedOn?: InputMaybe<DateFilter>;
  code?: InputMaybe<TextFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customer?: InputMaybe<CustomerFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  engagedOn?: InputMaybe<DateFilter>;
  ext?: InputMaybe<OpportunityExtFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lostReason?: InputMaybe<ChoiceFilter>;
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<OpportunityFilter>;
  note?: InputMaybe<TextFilter>;
  or?: InputMaybe<Array<OpportunityFilter>>;
  orgUnit?: InputMaybe<OrgUnitFilter>;
  owner?: InputMaybe<UserFilter>;
  product?: InputMaybe<ProductFilter>;
  stage?: InputMaybe<StageFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type OpportunityInput = {
  amount?: InputMaybe<MoneyInput>;
  closeOn?: InputMaybe<Scalars['Date']['input']>;
  closedOn?: InputMaybe<Scalars['Date']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  customer?: InputMaybe<Scalars['ID']['input']>;
  engagedOn?: InputMaybe<Scalars['Date']['input']>;
  ext?: InputMaybe<OpportunityExtInput>;
  lostReason?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orgUnit?: InputMaybe<Scalars['ID']['input']>;
  owner?: InputMaybe<Scalars['ID']['input']>;
  product?: InputMaybe<Scalars['ID']['input']>;
  stage?: InputMaybe<Scalars['ID']['input']>;
};

export type OpportunityListFilter = {
  none?: InputMaybe<OpportunityFilter>;
  some?: InputMaybe<OpportunityFilter>;
};

export type OpportunityPage = {
  nodes: Array<Opportunity>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type OpportunitySort = {
  amount?: InputMaybe<SortDirection>;
  closeOn?: InputMaybe<SortDirection>;
  closedOn?: InputMaybe<SortDirection>;
  code?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customer?: InputMaybe<CustomerSort>;
  deletedAt?: InputMaybe<SortDirection>;
  engagedOn?: InputMaybe<SortDirection>;
  ext?: InputMaybe<OpportunityExtSort>;
  id?: InputMaybe<SortDirection>;
  lostReason?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  orgUnit?: InputMaybe<OrgUnitSort>;
  owner?: InputMaybe<UserSort>;
  product?: InputMaybe<ProductSort>;
  stage?: InputMaybe<StageSort>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

/** Org unit */
export type OrgUnit = {
  children: Array<OrgUnit>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Manager */
  manager?: Maybe<User>;
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Part of */
  parent?: Maybe<OrgUnit>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  users: Array<User>;
  /** Version */
  version: Scalars['Int']['output'];
};


/** Org unit */
export type OrgUnitChildrenArgs = {
  filter?: InputMaybe<OrgUnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<OrgUnitSort>>;
};


/** Org unit */
export type OrgUnitUsersArgs = {
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<UserSort>>;
};

export type OrgUnitFilter = {
  and?: InputMaybe<Array<OrgUnitFilter>>;
  children?: InputMaybe<OrgUnitListFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  manager?: InputMaybe<UserFilter>;
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<OrgUnitFilter>;
  or?: InputMaybe<Array<OrgUnitFilter>>;
  parent?: InputMaybe<OrgUnitFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  users?: InputMaybe<UserListFilter>;
  version?: InputMaybe<IntFilter>;
};

export type OrgUnitInput = {
  manager?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  parent?: InputMaybe<Scalars['ID']['input']>;
};

export type OrgUnitListFilter = {
  none?: InputMaybe<OrgUnitFilter>;
  some?: InputMaybe<OrgUnitFilter>;
};

export type OrgUnitPage = {
  nodes: Array<OrgUnit>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type OrgUnitSort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  manager?: InputMaybe<UserSort>;
  name?: InputMaybe<SortDirection>;
  parent?: InputMaybe<OrgUnitSort>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

/** Pipeline */
export type Pipeline = {
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Chinese name */
  nameZh?: Maybe<Scalars['String']['output']>;
  stages: Array<Stage>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};


/** Pipeline */
export type PipelineStagesArgs = {
  filter?: InputMaybe<StageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<StageSort>>;
};

export type PipelineFilter = {
  and?: InputMaybe<Array<PipelineFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<TextFilter>;
  nameZh?: InputMaybe<TextFilter>;
  not?: InputMaybe<PipelineFilter>;
  or?: InputMaybe<Array<PipelineFilter>>;
  stages?: InputMaybe<StageListFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type PipelineInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  nameZh?: InputMaybe<Scalars['String']['input']>;
};

export type PipelineListFilter = {
  none?: InputMaybe<PipelineFilter>;
  some?: InputMaybe<PipelineFilter>;
};

export type PipelinePage = {
  nodes: Array<Pipeline>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type PipelineSort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  nameZh?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type Plugin = {
  description: Localized;
  error?: Maybe<Scalars['String']['output']>;
  extensions: Array<PluginExtension>;
  fields: Array<PluginField>;
  id: Scalars['String']['output'];
  jobs: Array<Scalars['String']['output']>;
  label: Localized;
  permissions: Array<Scalars['String']['output']>;
  records: Array<Scalars['String']['output']>;
  requires: Scalars['JSON']['output'];
  /** active, failed or disabled. */
  status: Scalars['String']['output'];
  version: Scalars['String']['output'];
};

export type PluginExtension = {
  key: Scalars['String']['output'];
  point: Scalars['String']['output'];
};

export type PluginField = {
  field: Scalars['String']['output'];
  record: Scalars['String']['output'];
};

/** Product */
export type Product = {
  /** On sale */
  active?: Maybe<Scalars['Boolean']['output']>;
  /** Code */
  code?: Maybe<Scalars['String']['output']>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** List price */
  listPrice?: Maybe<Money>;
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  /** Series */
  series?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type ProductFilter = {
  active?: InputMaybe<BooleanFilter>;
  and?: InputMaybe<Array<ProductFilter>>;
  code?: InputMaybe<TextFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  listPrice?: InputMaybe<DecimalFilter>;
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<ProductFilter>;
  note?: InputMaybe<TextFilter>;
  or?: InputMaybe<Array<ProductFilter>>;
  series?: InputMaybe<TextFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type ProductInput = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  listPrice?: InputMaybe<MoneyInput>;
  name?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  series?: InputMaybe<Scalars['String']['input']>;
};

export type ProductListFilter = {
  none?: InputMaybe<ProductFilter>;
  some?: InputMaybe<ProductFilter>;
};

export type ProductPage = {
  nodes: Array<Product>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type ProductSort = {
  active?: InputMaybe<SortDirection>;
  code?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  listPrice?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  series?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type Query = {
  activities: ActivityPage;
  /** One record, or null when it does not exist or may not be seen. */
  activity?: Maybe<Activity>;
  /** Groups with aggregates; money sums in the base currency. */
  activityGroups: Array<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  commitment?: Maybe<Commitment>;
  /** Clocks of promises that are still to be settled, of at most 200 ids. Others are left out. */
  commitmentClocks: Array<CommitmentClock>;
  /** Groups with aggregates; money sums in the base currency. */
  commitmentGroups: Array<RecordGroup>;
  commitments: CommitmentPage;
  /** One record, or null when it does not exist or may not be seen. */
  complaint?: Maybe<Complaint>;
  complaintEntries: ComplaintEntryPage;
  /** One record, or null when it does not exist or may not be seen. */
  complaintEntry?: Maybe<ComplaintEntry>;
  /** Groups with aggregates; money sums in the base currency. */
  complaintEntryGroups: Array<RecordGroup>;
  /** How complaints are handled here. */
  complaintFlows: Array<ComplaintFlow>;
  /** Groups with aggregates; money sums in the base currency. */
  complaintGroups: Array<RecordGroup>;
  complaints: ComplaintPage;
  /** One record, or null when it does not exist or may not be seen. */
  contact?: Maybe<Contact>;
  /** Groups with aggregates; money sums in the base currency. */
  contactGroups: Array<RecordGroup>;
  contacts: ContactPage;
  /** One record, or null when it does not exist or may not be seen. */
  customer?: Maybe<Customer>;
  /** Groups with aggregates; money sums in the base currency. */
  customerGroups: Array<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  customerScore?: Maybe<CustomerScore>;
  /** Groups with aggregates; money sums in the base currency. */
  customerScoreGroups: Array<RecordGroup>;
  customerScores: CustomerScorePage;
  customers: CustomerPage;
  /** Empty unless demo data was loaded */
  demoLogins: Array<DemoLogin>;
  /** One record, or null when it does not exist or may not be seen. */
  exchangeRate?: Maybe<ExchangeRate>;
  /** Groups with aggregates; money sums in the base currency. */
  exchangeRateGroups: Array<RecordGroup>;
  exchangeRates: ExchangeRatePage;
  /** Changes of one record, newest first. */
  fieldHistory: Array<FieldHistoryEntry>;
  /** What the import would do and what is wrong with the file; writes nothing */
  importDryRun: ImportDryRun;
  /** The first rows of an uploaded file, with a field guessed for each column */
  importPreview: ImportPreview;
  importStatus: ImportStatus;
  /** Recent imports, the newest first; own ones, or all for an administrator */
  imports: Array<ImportStatus>;
  /** The signed-in user; null when there is none */
  me?: Maybe<Me>;
  opportunities: OpportunityPage;
  /** One record, or null when it does not exist or may not be seen. */
  opportunity?: Maybe<Opportunity>;
  /** Groups with aggregates; money sums in the base currency. */
  opportunityGroups: Array<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  orgUnit?: Maybe<OrgUnit>;
  /** Groups with aggregates; money sums in the base currency. */
  orgUnitGroups: Array<RecordGroup>;
  orgUnits: OrgUnitPage;
  /** One record, or null when it does not exist or may not be seen. */
  pipeline?: Maybe<Pipeline>;
  /** Groups with aggregates; money sums in the base currency. */
  pipelineGroups: Array<RecordGroup>;
  pipelines: PipelinePage;
  /** Modules and plugins of this installation, with what each adds. */
  plugins: Array<Plugin>;
  /** One record, or null when it does not exist or may not be seen. */
  product?: Maybe<Product>;
  /** Groups with aggregates; money sums in the base currency. */
  productGroups: Array<RecordGroup>;
  products: ProductPage;
  /** The record types and fields that the caller may read. */
  recordTypes: Array<RecordType>;
  /** One record, or null when it does not exist or may not be seen. */
  role?: Maybe<Role>;
  /** Groups with aggregates; money sums in the base currency. */
  roleGroups: Array<RecordGroup>;
  roles: RolePage;
  /** One record, or null when it does not exist or may not be seen. */
  salesOrder?: Maybe<SalesOrder>;
  /** Groups with aggregates; money sums in the base currency. */
  salesOrderGroups: Array<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  salesOrderLine?: Maybe<SalesOrderLine>;
  /** Groups with aggregates; money sums in the base currency. */
  salesOrderLineGroups: Array<RecordGroup>;
  salesOrderLines: SalesOrderLinePage;
  salesOrders: SalesOrderPage;
  /** One record, or null when it does not exist or may not be seen. */
  scoreRun?: Maybe<ScoreRun>;
  /** Groups with aggregates; money sums in the base currency. */
  scoreRunGroups: Array<RecordGroup>;
  scoreRuns: ScoreRunPage;
  scoringModels: Array<ScoringModel>;
  /** Records whose searchable fields hold the text, over all record types. */
  search: Array<SearchHit>;
  setup: Setup;
  /** One record, or null when it does not exist or may not be seen. */
  stage?: Maybe<Stage>;
  /** Groups with aggregates; money sums in the base currency. */
  stageGroups: Array<RecordGroup>;
  stages: StagePage;
  /** One record, or null when it does not exist or may not be seen. */
  task?: Maybe<Task>;
  /** Groups with aggregates; money sums in the base currency. */
  taskGroups: Array<RecordGroup>;
  tasks: TaskPage;
  /** One record, or null when it does not exist or may not be seen. */
  tierChange?: Maybe<TierChange>;
  /** Groups with aggregates; money sums in the base currency. */
  tierChangeGroups: Array<RecordGroup>;
  tierChanges: TierChangePage;
  /** Who would move if this policy were published now. Writes nothing. */
  tierDryRun: TierDryRun;
  tierPolicies: TierPolicyPage;
  /** One record, or null when it does not exist or may not be seen. */
  tierPolicy?: Maybe<TierPolicy>;
  /** Groups with aggregates; money sums in the base currency. */
  tierPolicyGroups: Array<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  user?: Maybe<User>;
  /** Groups with aggregates; money sums in the base currency. */
  userGroups: Array<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  userRole?: Maybe<UserRole>;
  /** Groups with aggregates; money sums in the base currency. */
  userRoleGroups: Array<RecordGroup>;
  userRoles: UserRolePage;
  users: UserPage;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ActivitySort>>;
};


export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryActivityGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
};


export type QueryCommitmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommitmentClocksArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryCommitmentGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<CommitmentFilter>;
};


export type QueryCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<CommitmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<CommitmentSort>>;
};


export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ComplaintEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ComplaintEntrySort>>;
};


export type QueryComplaintEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintEntryGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintEntryFilter>;
};


export type QueryComplaintGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
};


export type QueryComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ComplaintSort>>;
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ContactSort>>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
};


export type QueryCustomerScoreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerScoreGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerScoreFilter>;
};


export type QueryCustomerScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<CustomerScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<CustomerScoreSort>>;
};


export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<CustomerSort>>;
};


export type QueryExchangeRateArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExchangeRateGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<ExchangeRateFilter>;
};


export type QueryExchangeRatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ExchangeRateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ExchangeRateSort>>;
};


export type QueryFieldHistoryArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  record: Scalars['String']['input'];
};


export type QueryImportDryRunArgs = {
  input: ImportInput;
};


export type QueryImportPreviewArgs = {
  input: ImportInput;
};


export type QueryImportStatusArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<OpportunitySort>>;
};


export type QueryOpportunityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOpportunityGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
};


export type QueryOrgUnitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrgUnitGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<OrgUnitFilter>;
};


export type QueryOrgUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<OrgUnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<OrgUnitSort>>;
};


export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPipelineGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<PipelineFilter>;
};


export type QueryPipelinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<PipelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<PipelineSort>>;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ProductSort>>;
};


export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRoleGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<RoleFilter>;
};


export type QueryRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<RoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<RoleSort>>;
};


export type QuerySalesOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySalesOrderGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<SalesOrderFilter>;
};


export type QuerySalesOrderLineArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySalesOrderLineGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<SalesOrderLineFilter>;
};


export type QuerySalesOrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<SalesOrderLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<SalesOrderLineSort>>;
};


export type QuerySalesOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<SalesOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<SalesOrderSort>>;
};


export type QueryScoreRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScoreRunGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<ScoreRunFilter>;
};


export type QueryScoreRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ScoreRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<ScoreRunSort>>;
};


export type QuerySearchArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type QueryStageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStageGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<StageFilter>;
};


export type QueryStagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<StageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<StageSort>>;
};


export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTaskGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
};


export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<TaskSort>>;
};


export type QueryTierChangeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierChangeGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<TierChangeFilter>;
};


export type QueryTierChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<TierChangeSort>>;
};


export type QueryTierDryRunArgs = {
  input: TierPolicyInput;
};


export type QueryTierPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierPolicyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<TierPolicySort>>;
};


export type QueryTierPolicyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierPolicyGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<TierPolicyFilter>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
};


export type QueryUserRoleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserRoleGroupsArgs = {
  aggregate?: InputMaybe<Array<AggregateInput>>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<UserRoleFilter>;
};


export type QueryUserRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<UserRoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<UserRoleSort>>;
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<UserSort>>;
};

export type RecordField = {
  choices?: Maybe<Array<FieldChoice>>;
  help?: Maybe<Localized>;
  indexed: Scalars['Boolean']['output'];
  kind: Scalars['String']['output'];
  label: Localized;
  max?: Maybe<Scalars['Float']['output']>;
  maxLength?: Maybe<Scalars['Int']['output']>;
  min?: Maybe<Scalars['Float']['output']>;
  name: Scalars['String']['output'];
  /** `core`, a plugin id, or `custom`. */
  owner: Scalars['String']['output'];
  /** How filters, sorts and imports call it: `name`, or `ext.retail.storeFormat`. */
  path: Scalars['String']['output'];
  /** Written by the system only. */
  readOnly: Scalars['Boolean']['output'];
  required: Scalars['Boolean']['output'];
  scale?: Maybe<Scalars['Int']['output']>;
  search: Scalars['Boolean']['output'];
  /** Record type that a reference points to. */
  target?: Maybe<Scalars['String']['output']>;
  unique: Scalars['Boolean']['output'];
  /** Whether the caller may write it. */
  writable: Scalars['Boolean']['output'];
};

export type RecordGroup = {
  aggregates: Scalars['JSON']['output'];
  count: Scalars['Int']['output'];
  key: Scalars['JSON']['output'];
};

export type RecordInverse = {
  field: Scalars['String']['output'];
  label: Localized;
  name: Scalars['String']['output'];
  record: Scalars['String']['output'];
};

export type RecordRights = {
  create: Scalars['Boolean']['output'];
  delete: Scalars['Boolean']['output'];
  read: Scalars['Boolean']['output'];
  update: Scalars['Boolean']['output'];
};

export type RecordType = {
  access: Scalars['JSON']['output'];
  can: RecordRights;
  fields: Array<RecordField>;
  icon: Scalars['String']['output'];
  inverses: Array<RecordInverse>;
  label: Localized;
  labelPlural: Localized;
  listColumns: Array<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  plural: Scalars['String']['output'];
  title: Scalars['String']['output'];
  typeName: Scalars['String']['output'];
};

/** Role */
export type Role = {
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Grants */
  grants?: Maybe<Scalars['JSON']['output']>;
  id: Scalars['ID']['output'];
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Permissions */
  permissions?: Maybe<Scalars['JSON']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  users: Array<UserRole>;
  /** Version */
  version: Scalars['Int']['output'];
};


/** Role */
export type RoleUsersArgs = {
  filter?: InputMaybe<UserRoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<UserRoleSort>>;
};

export type RoleFilter = {
  and?: InputMaybe<Array<RoleFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  grants?: InputMaybe<NullFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<RoleFilter>;
  or?: InputMaybe<Array<RoleFilter>>;
  permissions?: InputMaybe<NullFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  users?: InputMaybe<UserRoleListFilter>;
  version?: InputMaybe<IntFilter>;
};

export type RoleInput = {
  grants?: InputMaybe<Scalars['JSON']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  permissions?: InputMaybe<Scalars['JSON']['input']>;
};

export type RoleListFilter = {
  none?: InputMaybe<RoleFilter>;
  some?: InputMaybe<RoleFilter>;
};

export type RolePage = {
  nodes: Array<Role>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type RoleSort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

/** Sales order */
export type SalesOrder = {
  /** Amount */
  amount?: Maybe<Money>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customer */
  customer?: Maybe<Customer>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  lines: Array<SalesOrderLine>;
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  /** Number */
  number?: Maybe<Scalars['String']['output']>;
  /** Opportunity */
  opportunity?: Maybe<Opportunity>;
  /** Ordered on */
  orderedOn?: Maybe<Scalars['Date']['output']>;
  /** Quantity */
  quantity?: Maybe<Scalars['Decimal']['output']>;
  /** Status */
  status?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};


/** Sales order */
export type SalesOrderLinesArgs = {
  filter?: InputMaybe<SalesOrderLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<SalesOrderLineSort>>;
};

export type SalesOrderFilter = {
  amount?: InputMaybe<DecimalFilter>;
  and?: InputMaybe<Array<SalesOrderFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customer?: InputMaybe<CustomerFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lines?: InputMaybe<SalesOrderLineListFilter>;
  not?: InputMaybe<SalesOrderFilter>;
  note?: InputMaybe<TextFilter>;
  number?: InputMaybe<TextFilter>;
  opportunity?: InputMaybe<OpportunityFilter>;
  or?: InputMaybe<Array<SalesOrderFilter>>;
  orderedOn?: InputMaybe<DateFilter>;
  quantity?: InputMaybe<DecimalFilter>;
  status?: InputMaybe<ChoiceFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type SalesOrderInput = {
  amount?: InputMaybe<MoneyInput>;
  customer?: InputMaybe<Scalars['ID']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
  opportunity?: InputMaybe<Scalars['ID']['input']>;
  orderedOn?: InputMaybe<Scalars['Date']['input']>;
  quantity?: InputMaybe<Scalars['Decimal']['input']>;
  status?: InputMaybe<Scalars['String']['input']>;
};

/** Order line */
export type SalesOrderLine = {
  /** Amount */
  amount?: Maybe<Money>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Description */
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Product */
  product?: Maybe<Product>;
  /** Quantity */
  quantity?: Maybe<Scalars['Decimal']['output']>;
  /** Sales order */
  salesOrder?: Maybe<SalesOrder>;
  /** Unit price */
  unitPrice?: Maybe<Money>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type SalesOrderLineFilter = {
  amount?: InputMaybe<DecimalFilter>;
  and?: InputMaybe<Array<SalesOrderLineFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  description?: InputMaybe<TextFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  not?: InputMaybe<SalesOrderLineFilter>;
  or?: InputMaybe<Array<SalesOrderLineFilter>>;
  product?: InputMaybe<ProductFilter>;
  quantity?: InputMaybe<DecimalFilter>;
  salesOrder?: InputMaybe<SalesOrderFilter>;
  unitPrice?: InputMaybe<DecimalFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type SalesOrderLineInput = {
  amount?: InputMaybe<MoneyInput>;
  description?: InputMaybe<Scalars['String']['input']>;
  product?: InputMaybe<Scalars['ID']['input']>;
  quantity?: InputMaybe<Scalars['Decimal']['input']>;
  salesOrder?: InputMaybe<Scalars['ID']['input']>;
  unitPrice?: InputMaybe<MoneyInput>;
};

export type SalesOrderLineListFilter = {
  none?: InputMaybe<SalesOrderLineFilter>;
  some?: InputMaybe<SalesOrderLineFilter>;
};

export type SalesOrderLinePage = {
  nodes: Array<SalesOrderLine>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type SalesOrderLineSort = {
  amount?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  description?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  product?: InputMaybe<ProductSort>;
  quantity?: InputMaybe<SortDirection>;
  salesOrder?: InputMaybe<SalesOrderSort>;
  unitPrice?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type SalesOrderListFilter = {
  none?: InputMaybe<SalesOrderFilter>;
  some?: InputMaybe<SalesOrderFilter>;
};

export type SalesOrderPage = {
  nodes: Array<SalesOrder>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type SalesOrderSort = {
  amount?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customer?: InputMaybe<CustomerSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  number?: InputMaybe<SortDirection>;
  opportunity?: InputMaybe<OpportunitySort>;
  orderedOn?: InputMaybe<SortDirection>;
  quantity?: InputMaybe<SortDirection>;
  status?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

/** Score run */
export type ScoreRun = {
  /** As of */
  asOf?: Maybe<Scalars['Date']['output']>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customers scored */
  customers?: Maybe<Scalars['Int']['output']>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Finished */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Model */
  model?: Maybe<Scalars['String']['output']>;
  /** Model version */
  modelVersion?: Maybe<Scalars['String']['output']>;
  /** Parameters */
  parameters?: Maybe<Scalars['JSON']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Validation */
  validation?: Maybe<Scalars['JSON']['output']>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type ScoreRunFilter = {
  and?: InputMaybe<Array<ScoreRunFilter>>;
  asOf?: InputMaybe<DateFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customers?: InputMaybe<IntFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  finishedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  model?: InputMaybe<TextFilter>;
  modelVersion?: InputMaybe<TextFilter>;
  not?: InputMaybe<ScoreRunFilter>;
  or?: InputMaybe<Array<ScoreRunFilter>>;
  parameters?: InputMaybe<NullFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  validation?: InputMaybe<NullFilter>;
  version?: InputMaybe<IntFilter>;
};

export type ScoreRunListFilter = {
  none?: InputMaybe<ScoreRunFilter>;
  some?: InputMaybe<ScoreRunFilter>;
};

export type ScoreRunPage = {
  nodes: Array<ScoreRun>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type ScoreRunResult = {
  /** YYYY-MM-DD */
  asOf: Scalars['String']['output'];
  customers: Scalars['Int']['output'];
  durationMs: Scalars['Int']['output'];
  id: Scalars['String']['output'];
  model: Scalars['String']['output'];
  modelVersion: Scalars['String']['output'];
};

export type ScoreRunSort = {
  asOf?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customers?: InputMaybe<SortDirection>;
  deletedAt?: InputMaybe<SortDirection>;
  finishedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  model?: InputMaybe<SortDirection>;
  modelVersion?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

/** A way to value customers, added by a plugin. */
export type ScoringModel = {
  description: Localized;
  key: Scalars['String']['output'];
  label: Localized;
  /** What each parameter takes: [{ name, kind, label, help, default, min, max, choices }]. */
  parameterFields: Scalars['JSON']['output'];
  /** The default of every parameter, by name. */
  parameters: Scalars['JSON']['output'];
  version: Scalars['String']['output'];
};

export type SearchHit = {
  id: Scalars['ID']['output'];
  record: Scalars['String']['output'];
  subtitle?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
};

export type Setup = {
  /** There is no organisation yet: the first administrator is asked for */
  needed: Scalars['Boolean']['output'];
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

/** Stage */
export type Stage = {
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Kind */
  kind?: Maybe<Scalars['String']['output']>;
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Chinese name */
  nameZh?: Maybe<Scalars['String']['output']>;
  /** Pipeline */
  pipeline?: Maybe<Pipeline>;
  /** Position */
  position?: Maybe<Scalars['Int']['output']>;
  /** Win probability */
  probability?: Maybe<Scalars['Decimal']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type StageFilter = {
  and?: InputMaybe<Array<StageFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<ChoiceFilter>;
  name?: InputMaybe<TextFilter>;
  nameZh?: InputMaybe<TextFilter>;
  not?: InputMaybe<StageFilter>;
  or?: InputMaybe<Array<StageFilter>>;
  pipeline?: InputMaybe<PipelineFilter>;
  position?: InputMaybe<IntFilter>;
  probability?: InputMaybe<DecimalFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type StageInput = {
  kind?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  nameZh?: InputMaybe<Scalars['String']['input']>;
  pipeline?: InputMaybe<Scalars['ID']['input']>;
  position?: InputMaybe<Scalars['Int']['input']>;
  probability?: InputMaybe<Scalars['Decimal']['input']>;
};

export type StageListFilter = {
  none?: InputMaybe<StageFilter>;
  some?: InputMaybe<StageFilter>;
};

export type StagePage = {
  nodes: Array<Stage>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type StageSort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  kind?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  nameZh?: InputMaybe<SortDirection>;
  pipeline?: InputMaybe<PipelineSort>;
  position?: InputMaybe<SortDirection>;
  probability?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

/** Task */
export type Task = {
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customer */
  customer?: Maybe<Customer>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Due */
  dueOn?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  /** Org unit */
  orgUnit?: Maybe<OrgUnit>;
  /** Owner */
  owner?: Maybe<User>;
  /** Priority */
  priority?: Maybe<Scalars['String']['output']>;
  /** Status */
  status?: Maybe<Scalars['String']['output']>;
  /** Title */
  title?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type TaskFilter = {
  and?: InputMaybe<Array<TaskFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customer?: InputMaybe<CustomerFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  dueOn?: InputMaybe<DateFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  not?: InputMaybe<TaskFilter>;
  note?: InputMaybe<TextFilter>;
  or?: InputMaybe<Array<TaskFilter>>;
  orgUnit?: InputMaybe<OrgUnitFilter>;
  owner?: InputMaybe<UserFilter>;
  priority?: InputMaybe<ChoiceFilter>;
  status?: InputMaybe<ChoiceFilter>;
  title?: InputMaybe<TextFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type TaskInput = {
  customer?: InputMaybe<Scalars['ID']['input']>;
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orgUnit?: InputMaybe<Scalars['ID']['input']>;
  owner?: InputMaybe<Scalars['ID']['input']>;
  priority?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type TaskListFilter = {
  none?: InputMaybe<TaskFilter>;
  some?: InputMaybe<TaskFilter>;
};

export type TaskPage = {
  nodes: Array<Task>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type TaskSort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customer?: InputMaybe<CustomerSort>;
  deletedAt?: InputMaybe<SortDirection>;
  dueOn?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  orgUnit?: InputMaybe<OrgUnitSort>;
  owner?: InputMaybe<UserSort>;
  priority?: InputMaybe<SortDirection>;
  status?: InputMaybe<SortDirection>;
  title?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type TextFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  ne?: InputMaybe<Scalars['String']['input']>;
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Tier change */
export type TierChange = {
  /** Changed */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Customer */
  customer?: Maybe<Customer>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** From */
  fromTier?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Policy */
  policy?: Maybe<TierPolicy>;
  /** Reasons */
  reasons?: Maybe<Scalars['JSON']['output']>;
  /** Score */
  score?: Maybe<Scalars['Decimal']['output']>;
  /** To */
  toTier?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type TierChangeFilter = {
  and?: InputMaybe<Array<TierChangeFilter>>;
  changedAt?: InputMaybe<DateTimeFilter>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  customer?: InputMaybe<CustomerFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  fromTier?: InputMaybe<ChoiceFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  not?: InputMaybe<TierChangeFilter>;
  or?: InputMaybe<Array<TierChangeFilter>>;
  policy?: InputMaybe<TierPolicyFilter>;
  reasons?: InputMaybe<NullFilter>;
  score?: InputMaybe<DecimalFilter>;
  toTier?: InputMaybe<ChoiceFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type TierChangeListFilter = {
  none?: InputMaybe<TierChangeFilter>;
  some?: InputMaybe<TierChangeFilter>;
};

export type TierChangePage = {
  nodes: Array<TierChange>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type TierChangeSort = {
  changedAt?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  customer?: InputMaybe<CustomerSort>;
  deletedAt?: InputMaybe<SortDirection>;
  fromTier?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  policy?: InputMaybe<TierPolicySort>;
  score?: InputMaybe<SortDirection>;
  toTier?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type TierCount = {
  count: Scalars['Int']['output'];
  tier: Scalars['String']['output'];
};

export type TierCutoffInput = {
  /** S, A or B. C takes the rest and needs no value. */
  tier: Scalars['String']['input'];
  /** By the rule: the tier's own share (0 to 1), its minimum score, or its number of customers. */
  value?: InputMaybe<Scalars['Float']['input']>;
};

export type TierDryRun = {
  after: Array<TierCount>;
  /** YYYY-MM-DD */
  asOf: Scalars['String']['output'];
  before: Array<TierCount>;
  customers: Scalars['Int']['output'];
  down: Scalars['Int']['output'];
  /** Without a tier before, with one after. */
  entering: Scalars['Int']['output'];
  /** With a tier before, without one after. */
  leaving: Scalars['Int']['output'];
  model: Scalars['String']['output'];
  /** At most 50: the farthest moves first. */
  movers: Array<TierMover>;
  /** Customers with a score. */
  scored: Scalars['Int']['output'];
  unchanged: Scalars['Int']['output'];
  up: Scalars['Int']['output'];
};

export type TierMover = {
  customerId: Scalars['String']['output'];
  from?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** [{ code, values, text { en, zh } }], strongest first. */
  reasons: Scalars['JSON']['output'];
  score?: Maybe<Scalars['Float']['output']>;
  to?: Maybe<Scalars['String']['output']>;
};

/** Tier policy */
export type TierPolicy = {
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Definition */
  definition?: Maybe<Scalars['JSON']['output']>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Scoring model */
  model?: Maybe<Scalars['String']['output']>;
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Note */
  note?: Maybe<Scalars['String']['output']>;
  /** Number */
  number?: Maybe<Scalars['Int']['output']>;
  /** Published */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Published by */
  publishedBy?: Maybe<User>;
  /** Status */
  status?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type TierPolicyFilter = {
  and?: InputMaybe<Array<TierPolicyFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  definition?: InputMaybe<NullFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  model?: InputMaybe<TextFilter>;
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<TierPolicyFilter>;
  note?: InputMaybe<TextFilter>;
  number?: InputMaybe<IntFilter>;
  or?: InputMaybe<Array<TierPolicyFilter>>;
  publishedAt?: InputMaybe<DateTimeFilter>;
  publishedBy?: InputMaybe<UserFilter>;
  status?: InputMaybe<ChoiceFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type TierPolicyInput = {
  cutoffs: Array<TierCutoffInput>;
  /** Key of a scoring model. */
  model: Scalars['String']['input'];
  /** Of the model; defaults stand in for the rest. */
  parameters?: InputMaybe<Scalars['JSON']['input']>;
  rule: TierRule;
  /** lowest unless told. */
  unscored?: InputMaybe<UnscoredCustomers>;
};

export type TierPolicyListFilter = {
  none?: InputMaybe<TierPolicyFilter>;
  some?: InputMaybe<TierPolicyFilter>;
};

export type TierPolicyPage = {
  nodes: Array<TierPolicy>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type TierPolicyResult = {
  after: Array<TierCount>;
  before: Array<TierCount>;
  customers: Scalars['Int']['output'];
  down: Scalars['Int']['output'];
  /** Without a tier before, with one after. */
  entering: Scalars['Int']['output'];
  id: Scalars['String']['output'];
  /** With a tier before, without one after. */
  leaving: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  number: Scalars['Int']['output'];
  /** Customers with a score. */
  scored: Scalars['Int']['output'];
  unchanged: Scalars['Int']['output'];
  up: Scalars['Int']['output'];
};

export type TierPolicySort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  model?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  number?: InputMaybe<SortDirection>;
  publishedAt?: InputMaybe<SortDirection>;
  publishedBy?: InputMaybe<UserSort>;
  status?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type TierRegrade = {
  after: Array<TierCount>;
  /** YYYY-MM-DD */
  asOf: Scalars['String']['output'];
  before: Array<TierCount>;
  customers: Scalars['Int']['output'];
  down: Scalars['Int']['output'];
  /** Without a tier before, with one after. */
  entering: Scalars['Int']['output'];
  /** With a tier before, without one after. */
  leaving: Scalars['Int']['output'];
  /** Number of the policy applied. */
  policy: Scalars['Int']['output'];
  /** Customers with a score. */
  scored: Scalars['Int']['output'];
  unchanged: Scalars['Int']['output'];
  up: Scalars['Int']['output'];
};

/** How scores become tiers. */
export type TierRule =
  /** Each tier has a minimum score. */
  | 'score'
  /** Each tier takes a share of the scored customers. */
  | 'share'
  /** Each tier takes at most so many customers. */
  | 'topN';

/** What becomes of customers without a score. */
export type UnscoredCustomers =
  /** They go to the lowest tier. */
  | 'lowest'
  /** They stay without a tier. */
  | 'none';

/** User */
export type User = {
  /** Active */
  active?: Maybe<Scalars['Boolean']['output']>;
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** E-mail */
  email?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Language */
  locale?: Maybe<Scalars['String']['output']>;
  /** Name */
  name?: Maybe<Scalars['String']['output']>;
  /** Org unit */
  orgUnit?: Maybe<OrgUnit>;
  roles: Array<UserRole>;
  /** Job title */
  title?: Maybe<Scalars['String']['output']>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};


/** User */
export type UserRolesArgs = {
  filter?: InputMaybe<UserRoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<UserRoleSort>>;
};

export type UserFilter = {
  active?: InputMaybe<BooleanFilter>;
  and?: InputMaybe<Array<UserFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  email?: InputMaybe<TextFilter>;
  id?: InputMaybe<IdFilter>;
  inMyTeam?: InputMaybe<Scalars['Boolean']['input']>;
  isMe?: InputMaybe<Scalars['Boolean']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  locale?: InputMaybe<ChoiceFilter>;
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<UserFilter>;
  or?: InputMaybe<Array<UserFilter>>;
  orgUnit?: InputMaybe<OrgUnitFilter>;
  roles?: InputMaybe<UserRoleListFilter>;
  title?: InputMaybe<TextFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type UserInput = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  orgUnit?: InputMaybe<Scalars['ID']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UserListFilter = {
  none?: InputMaybe<UserFilter>;
  some?: InputMaybe<UserFilter>;
};

export type UserPage = {
  nodes: Array<User>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

/** Role of a user */
export type UserRole = {
  /** Created */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  createdBy?: Maybe<User>;
  /** Deleted */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Role */
  role?: Maybe<Role>;
  /** Updated */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  updatedBy?: Maybe<User>;
  /** User */
  user?: Maybe<User>;
  /** Version */
  version: Scalars['Int']['output'];
};

export type UserRoleFilter = {
  and?: InputMaybe<Array<UserRoleFilter>>;
  createdAt?: InputMaybe<DateTimeFilter>;
  createdBy?: InputMaybe<UserFilter>;
  deletedAt?: InputMaybe<DateTimeFilter>;
  id?: InputMaybe<IdFilter>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  not?: InputMaybe<UserRoleFilter>;
  or?: InputMaybe<Array<UserRoleFilter>>;
  role?: InputMaybe<RoleFilter>;
  updatedAt?: InputMaybe<DateTimeFilter>;
  updatedBy?: InputMaybe<UserFilter>;
  user?: InputMaybe<UserFilter>;
  version?: InputMaybe<IntFilter>;
};

export type UserRoleInput = {
  role?: InputMaybe<Scalars['ID']['input']>;
  user?: InputMaybe<Scalars['ID']['input']>;
};

export type UserRoleListFilter = {
  none?: InputMaybe<UserRoleFilter>;
  some?: InputMaybe<UserRoleFilter>;
};

export type UserRolePage = {
  nodes: Array<UserRole>;
  pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  totalCount: Scalars['Int']['output'];
  totalCountCapped: Scalars['Boolean']['output'];
};

export type UserRoleSort = {
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  role?: InputMaybe<RoleSort>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  user?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};

export type UserSort = {
  active?: InputMaybe<SortDirection>;
  createdAt?: InputMaybe<SortDirection>;
  createdBy?: InputMaybe<UserSort>;
  deletedAt?: InputMaybe<SortDirection>;
  email?: InputMaybe<SortDirection>;
  id?: InputMaybe<SortDirection>;
  locale?: InputMaybe<SortDirection>;
  name?: InputMaybe<SortDirection>;
  orgUnit?: InputMaybe<OrgUnitSort>;
  title?: InputMaybe<SortDirection>;
  updatedAt?: InputMaybe<SortDirection>;
  updatedBy?: InputMaybe<UserSort>;
  version?: InputMaybe<SortDirection>;
};
