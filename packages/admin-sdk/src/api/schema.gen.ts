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

export type AccessAction = {
  /** read, create, update or delete. */
  readonly action: Scalars['String']['output'];
  readonly granted: Scalars['Boolean']['output'];
  readonly reasons: ReadonlyArray<AccessReason>;
};

/** One way by which somebody may do something. */
export type AccessReason = {
  /** `scope` of a role, the same through the record that it belongs to (`parent`), `delegation`, `collaborator`, or `system`. */
  readonly kind: Scalars['String']['output'];
  readonly role: Maybe<AccessRole>;
  readonly scope: Maybe<Scalars['String']['output']>;
  /** The reason as a sentence. */
  readonly text: Localized;
  /** Last day. */
  readonly until: Maybe<Scalars['String']['output']>;
  /** Condition under which the role grants it. */
  readonly when: Maybe<Scalars['JSON']['output']>;
};

export type AccessRole = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

export type AccessUser = {
  readonly active: Scalars['Boolean']['output'];
  readonly email: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly orgUnitName: Scalars['String']['output'];
};

/** Activity */
export type Activity = {
  /** Contact */
  readonly contact: Maybe<Contact>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Minutes */
  readonly durationMinutes: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Kind */
  readonly kind: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When */
  readonly occurredAt: Maybe<Scalars['DateTime']['output']>;
  /** Subject */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ActivityFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ActivityFilter>>;
  readonly contact?: InputMaybe<ContactFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly durationMinutes?: InputMaybe<IntFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly kind?: InputMaybe<ChoiceFilter>;
  readonly not?: InputMaybe<ActivityFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly occurredAt?: InputMaybe<DateTimeFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ActivityFilter>>;
  readonly subject?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type ActivityInput = {
  readonly contact?: InputMaybe<Scalars['ID']['input']>;
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

export type ActivityListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<ActivityFilter>;
  readonly some?: InputMaybe<ActivityFilter>;
};

export type ActivityPage = {
  readonly nodes: ReadonlyArray<Activity>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ActivitySort = {
  readonly contact?: InputMaybe<ContactSort>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly durationMinutes?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly kind?: InputMaybe<SortDirection>;
  readonly occurredAt?: InputMaybe<SortDirection>;
  readonly subject?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** A postal address; `country` is ISO 3166-1 alpha-2. */
export type Address = {
  readonly city: Maybe<Scalars['String']['output']>;
  readonly country: Maybe<Scalars['String']['output']>;
  readonly postalCode: Maybe<Scalars['String']['output']>;
  readonly region: Maybe<Scalars['String']['output']>;
  readonly street: Maybe<Scalars['String']['output']>;
};

export type AddressFilter = {
  readonly city?: InputMaybe<TextFilter>;
  readonly country?: InputMaybe<TextFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly postalCode?: InputMaybe<TextFilter>;
  readonly region?: InputMaybe<TextFilter>;
  readonly street?: InputMaybe<TextFilter>;
};

export type AddressInput = {
  readonly city?: InputMaybe<Scalars['String']['input']>;
  readonly country?: InputMaybe<Scalars['String']['input']>;
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  readonly region?: InputMaybe<Scalars['String']['input']>;
  readonly street?: InputMaybe<Scalars['String']['input']>;
};

export type AdvancedComplaint = {
  readonly id: Scalars['ID']['output'];
  readonly state: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
};

export type AggregateInput = {
  readonly field: Scalars['String']['input'];
  readonly op: AggregateOp;
};

export type AggregateOp =
  | 'avg'
  | 'count'
  | 'countDistinct'
  | 'max'
  | 'min'
  | 'sum';

export type BooleanFilter = {
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChoiceFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Somebody with whom a single record is shared. */
export type Collaborator = {
  readonly addedAt: Scalars['String']['output'];
  readonly addedBy: Maybe<Person>;
  readonly id: Scalars['ID']['output'];
  /** `read`, or `work`: to change it too, and to add what belongs to it. */
  readonly level: Scalars['String']['output'];
  /** Last day, `2026-12-31`; null when it does not end. */
  readonly until: Maybe<Scalars['String']['output']>;
  readonly user: Person;
};

/** Commitment */
export type Commitment = {
  /** Calendar */
  readonly calendar: Maybe<Scalars['String']['output']>;
  /** Complaint */
  readonly complaint: Maybe<Complaint>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Due */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Escalated */
  readonly escalatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Escalated to */
  readonly escalatedTo: Maybe<User>;
  readonly id: Scalars['ID']['output'];
  /** Kind */
  readonly kind: Maybe<Scalars['String']['output']>;
  /** Label */
  readonly label: Maybe<Scalars['JSON']['output']>;
  /** Paused */
  readonly pausedAt: Maybe<Scalars['DateTime']['output']>;
  /** Running since */
  readonly runningSince: Maybe<Scalars['DateTime']['output']>;
  /** Settled */
  readonly settledAt: Maybe<Scalars['DateTime']['output']>;
  /** Started */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Seconds promised */
  readonly targetSeconds: Maybe<Scalars['Int']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Seconds used */
  readonly usedSeconds: Maybe<Scalars['Int']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

/** What the clock of a promise shows right now. */
export type CommitmentClock = {
  /** Working seconds of one day of its calendar; null: every hour of the day counts. */
  readonly daySeconds: Maybe<Scalars['Int']['output']>;
  /** Of the commitment */
  readonly id: Scalars['ID']['output'];
  /** In the time its calendar counts; negative when late. A stopped clock shows what was left. */
  readonly secondsLeft: Scalars['Int']['output'];
};

export type CommitmentFilter = {
  readonly and?: InputMaybe<ReadonlyArray<CommitmentFilter>>;
  readonly calendar?: InputMaybe<TextFilter>;
  readonly complaint?: InputMaybe<ComplaintFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly dueAt?: InputMaybe<DateTimeFilter>;
  readonly escalatedAt?: InputMaybe<DateTimeFilter>;
  readonly escalatedTo?: InputMaybe<UserFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly kind?: InputMaybe<TextFilter>;
  readonly label?: InputMaybe<NullFilter>;
  readonly not?: InputMaybe<CommitmentFilter>;
  readonly or?: InputMaybe<ReadonlyArray<CommitmentFilter>>;
  readonly pausedAt?: InputMaybe<DateTimeFilter>;
  readonly runningSince?: InputMaybe<DateTimeFilter>;
  readonly settledAt?: InputMaybe<DateTimeFilter>;
  readonly startedAt?: InputMaybe<DateTimeFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly targetSeconds?: InputMaybe<IntFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly usedSeconds?: InputMaybe<IntFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type CommitmentListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<CommitmentFilter>;
  readonly some?: InputMaybe<CommitmentFilter>;
};

export type CommitmentPage = {
  readonly nodes: ReadonlyArray<Commitment>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type CommitmentSort = {
  readonly calendar?: InputMaybe<SortDirection>;
  readonly complaint?: InputMaybe<ComplaintSort>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly dueAt?: InputMaybe<SortDirection>;
  readonly escalatedAt?: InputMaybe<SortDirection>;
  readonly escalatedTo?: InputMaybe<UserSort>;
  readonly id?: InputMaybe<SortDirection>;
  readonly kind?: InputMaybe<SortDirection>;
  readonly pausedAt?: InputMaybe<SortDirection>;
  readonly runningSince?: InputMaybe<SortDirection>;
  readonly settledAt?: InputMaybe<SortDirection>;
  readonly startedAt?: InputMaybe<SortDirection>;
  readonly status?: InputMaybe<SortDirection>;
  readonly targetSeconds?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly usedSeconds?: InputMaybe<SortDirection>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Complaint */
export type Complaint = {
  /** Category */
  readonly category: Maybe<Scalars['String']['output']>;
  /** Channel */
  readonly channel: Maybe<Scalars['String']['output']>;
  /** Closed */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  readonly commitments: ReadonlyArray<Commitment>;
  /** Contact */
  readonly contact: Maybe<Contact>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly entries: ReadonlyArray<ComplaintEntry>;
  /** Flow */
  readonly flow: Maybe<Scalars['String']['output']>;
  /** Flow version */
  readonly flowVersion: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Number */
  readonly number: Maybe<Scalars['String']['output']>;
  /** Opened */
  readonly openedAt: Maybe<Scalars['DateTime']['output']>;
  /** Org unit */
  readonly orgUnit: Maybe<OrgUnit>;
  /** Owner */
  readonly owner: Maybe<User>;
  /** Proposal */
  readonly proposal: Maybe<Scalars['String']['output']>;
  /** Result */
  readonly result: Maybe<Scalars['String']['output']>;
  /** Severity */
  readonly severity: Maybe<Scalars['String']['output']>;
  /** State */
  readonly state: Maybe<Scalars['String']['output']>;
  /** Steps taken */
  readonly steps: Maybe<Scalars['Int']['output']>;
  /** Subject */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Validity */
  readonly validity: Maybe<Scalars['String']['output']>;
  /** Reason of the judgement */
  readonly validityReason: Maybe<Scalars['String']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
  /** Customer's words */
  readonly words: Maybe<Scalars['String']['output']>;
};


/** Complaint */
export type ComplaintCommitmentsArgs = {
  filter?: InputMaybe<CommitmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<CommitmentSort>>;
};


/** Complaint */
export type ComplaintEntriesArgs = {
  filter?: InputMaybe<ComplaintEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ComplaintEntrySort>>;
};

/** Complaint entry */
export type ComplaintEntry = {
  /** Complaint */
  readonly complaint: Maybe<Complaint>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Entered */
  readonly enteredAt: Maybe<Scalars['DateTime']['output']>;
  /** From state */
  readonly fromState: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Position */
  readonly position: Maybe<Scalars['Int']['output']>;
  /** To state */
  readonly toState: Maybe<Scalars['String']['output']>;
  /** Step */
  readonly transition: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ComplaintEntryFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ComplaintEntryFilter>>;
  readonly complaint?: InputMaybe<ComplaintFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly enteredAt?: InputMaybe<DateTimeFilter>;
  readonly fromState?: InputMaybe<TextFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<ComplaintEntryFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ComplaintEntryFilter>>;
  readonly position?: InputMaybe<IntFilter>;
  readonly toState?: InputMaybe<TextFilter>;
  readonly transition?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type ComplaintEntryListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<ComplaintEntryFilter>;
  readonly some?: InputMaybe<ComplaintEntryFilter>;
};

export type ComplaintEntryPage = {
  readonly nodes: ReadonlyArray<ComplaintEntry>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ComplaintEntrySort = {
  readonly complaint?: InputMaybe<ComplaintSort>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly enteredAt?: InputMaybe<SortDirection>;
  readonly fromState?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly position?: InputMaybe<SortDirection>;
  readonly toState?: InputMaybe<SortDirection>;
  readonly transition?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type ComplaintFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ComplaintFilter>>;
  readonly category?: InputMaybe<ChoiceFilter>;
  readonly channel?: InputMaybe<ChoiceFilter>;
  readonly closedAt?: InputMaybe<DateTimeFilter>;
  readonly commitments?: InputMaybe<CommitmentListFilter>;
  readonly contact?: InputMaybe<ContactFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly entries?: InputMaybe<ComplaintEntryListFilter>;
  readonly flow?: InputMaybe<TextFilter>;
  readonly flowVersion?: InputMaybe<IntFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<ComplaintFilter>;
  readonly number?: InputMaybe<TextFilter>;
  readonly openedAt?: InputMaybe<DateTimeFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ComplaintFilter>>;
  readonly orgUnit?: InputMaybe<OrgUnitFilter>;
  readonly owner?: InputMaybe<UserFilter>;
  readonly proposal?: InputMaybe<TextFilter>;
  readonly result?: InputMaybe<TextFilter>;
  readonly severity?: InputMaybe<ChoiceFilter>;
  readonly state?: InputMaybe<TextFilter>;
  readonly steps?: InputMaybe<IntFilter>;
  readonly subject?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly validity?: InputMaybe<ChoiceFilter>;
  readonly validityReason?: InputMaybe<TextFilter>;
  readonly version?: InputMaybe<IntFilter>;
  readonly words?: InputMaybe<TextFilter>;
};

export type ComplaintFlow = {
  readonly commitments: ReadonlyArray<ComplaintFlowCommitment>;
  readonly description: Localized;
  /** State of a complaint just opened. */
  readonly initial: Scalars['String']['output'];
  readonly key: Scalars['String']['output'];
  readonly label: Localized;
  readonly states: ReadonlyArray<ComplaintFlowState>;
  readonly transitions: ReadonlyArray<ComplaintFlowTransition>;
  readonly version: Scalars['Int']['output'];
};

export type ComplaintFlowCommitment = {
  /** Working calendar it counts in; null: wall time. */
  readonly calendar: Maybe<Scalars['String']['output']>;
  readonly days: Maybe<Scalars['Float']['output']>;
  readonly hours: Maybe<Scalars['Float']['output']>;
  readonly kind: Scalars['String']['output'];
  readonly label: Localized;
};

export type ComplaintFlowState = {
  /** The complaint is closed here. */
  readonly final: Scalars['Boolean']['output'];
  readonly label: Localized;
  readonly name: Scalars['String']['output'];
};

export type ComplaintFlowTransition = {
  /** Fields of the complaint that may be filled in with the step. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** States in which the step may be taken. */
  readonly from: ReadonlyArray<Scalars['String']['output']>;
  readonly label: Localized;
  readonly name: Scalars['String']['output'];
  /** Those of them that must hold a value afterwards. */
  readonly required: ReadonlyArray<Scalars['String']['output']>;
  /** State it leads to; null when it stays where it is or leads back to the state before. */
  readonly to: Maybe<Scalars['String']['output']>;
  /** Of fields that take only some values: those, by field. */
  readonly values: Scalars['JSON']['output'];
};

export type ComplaintInput = {
  readonly category?: InputMaybe<Scalars['String']['input']>;
  readonly channel?: InputMaybe<Scalars['String']['input']>;
  readonly contact?: InputMaybe<Scalars['ID']['input']>;
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly orgUnit?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  readonly proposal?: InputMaybe<Scalars['String']['input']>;
  readonly result?: InputMaybe<Scalars['String']['input']>;
  readonly severity?: InputMaybe<Scalars['String']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly validity?: InputMaybe<Scalars['String']['input']>;
  readonly validityReason?: InputMaybe<Scalars['String']['input']>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

export type ComplaintListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<ComplaintFilter>;
  readonly some?: InputMaybe<ComplaintFilter>;
};

export type ComplaintPage = {
  readonly nodes: ReadonlyArray<Complaint>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ComplaintSort = {
  readonly category?: InputMaybe<SortDirection>;
  readonly channel?: InputMaybe<SortDirection>;
  readonly closedAt?: InputMaybe<SortDirection>;
  readonly contact?: InputMaybe<ContactSort>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly flow?: InputMaybe<SortDirection>;
  readonly flowVersion?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly number?: InputMaybe<SortDirection>;
  readonly openedAt?: InputMaybe<SortDirection>;
  readonly orgUnit?: InputMaybe<OrgUnitSort>;
  readonly owner?: InputMaybe<UserSort>;
  readonly severity?: InputMaybe<SortDirection>;
  readonly state?: InputMaybe<SortDirection>;
  readonly steps?: InputMaybe<SortDirection>;
  readonly subject?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly validity?: InputMaybe<SortDirection>;
  readonly version?: InputMaybe<SortDirection>;
};

export type CompleteSetupInput = {
  /** ISO 4217; cannot be changed later */
  readonly baseCurrency: Scalars['String']['input'];
  readonly email: Scalars['String']['input'];
  readonly locale: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly organisation: Scalars['String']['input'];
  readonly password: Scalars['String']['input'];
  /** The one-time token shown where the server was started */
  readonly token: Scalars['String']['input'];
};

/** Contact */
export type Contact = {
  readonly activities: ReadonlyArray<Activity>;
  /** Birthday */
  readonly birthday: Maybe<Scalars['Date']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Part in decisions */
  readonly decisionRole: Maybe<Scalars['String']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Department */
  readonly department: Maybe<Scalars['String']['output']>;
  /** E-mail */
  readonly email: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Primary contact */
  readonly isPrimary: Maybe<Scalars['Boolean']['output']>;
  /** Job title */
  readonly jobTitle: Maybe<Scalars['String']['output']>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Phone */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
  /** WeChat */
  readonly wechat: Maybe<Scalars['String']['output']>;
};


/** Contact */
export type ContactActivitiesArgs = {
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ActivitySort>>;
};

export type ContactFilter = {
  readonly activities?: InputMaybe<ActivityListFilter>;
  readonly and?: InputMaybe<ReadonlyArray<ContactFilter>>;
  readonly birthday?: InputMaybe<DateFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly decisionRole?: InputMaybe<ChoiceFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly department?: InputMaybe<TextFilter>;
  readonly email?: InputMaybe<TextFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isPrimary?: InputMaybe<BooleanFilter>;
  readonly jobTitle?: InputMaybe<TextFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<ContactFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ContactFilter>>;
  readonly phone?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
  readonly wechat?: InputMaybe<TextFilter>;
};

export type ContactInput = {
  readonly birthday?: InputMaybe<Scalars['Date']['input']>;
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly decisionRole?: InputMaybe<Scalars['String']['input']>;
  readonly department?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  readonly jobTitle?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly wechat?: InputMaybe<Scalars['String']['input']>;
};

export type ContactListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<ContactFilter>;
  readonly some?: InputMaybe<ContactFilter>;
};

export type ContactPage = {
  readonly nodes: ReadonlyArray<Contact>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ContactSort = {
  readonly birthday?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly decisionRole?: InputMaybe<SortDirection>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly department?: InputMaybe<SortDirection>;
  readonly email?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly isPrimary?: InputMaybe<SortDirection>;
  readonly jobTitle?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly phone?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
  readonly wechat?: InputMaybe<SortDirection>;
};

export type CustomField = {
  readonly choices: Maybe<ReadonlyArray<FieldChoice>>;
  readonly default: Maybe<Scalars['JSON']['output']>;
  readonly error: Maybe<Scalars['String']['output']>;
  readonly expression: Maybe<Scalars['String']['output']>;
  readonly help: Maybe<Localized>;
  readonly indexed: Scalars['Boolean']['output'];
  readonly inverse: Maybe<Scalars['JSON']['output']>;
  readonly kind: Scalars['String']['output'];
  readonly label: Localized;
  readonly max: Maybe<Scalars['Float']['output']>;
  readonly maxLength: Maybe<Scalars['Int']['output']>;
  readonly min: Maybe<Scalars['Float']['output']>;
  readonly name: Scalars['String']['output'];
  /** 0 to 1, of what is being built. */
  readonly progress: Scalars['Float']['output'];
  readonly required: Scalars['Boolean']['output'];
  readonly result: Maybe<Scalars['String']['output']>;
  /** When it was retired, UTC. */
  readonly retiredAt: Maybe<Scalars['String']['output']>;
  readonly rollUp: Maybe<Scalars['JSON']['output']>;
  readonly scale: Maybe<Scalars['Int']['output']>;
  readonly search: Scalars['Boolean']['output'];
  /** ready, building (an index, or values of a formula) or failed. */
  readonly status: Scalars['String']['output'];
  readonly target: Maybe<Scalars['String']['output']>;
  readonly unique: Scalars['Boolean']['output'];
};

export type CustomRecordType = {
  /** owned, shared or through. */
  readonly access: Scalars['String']['output'];
  /** Why it is not in force although it is not retired: a module or plugin claims its name. */
  readonly error: Maybe<Scalars['String']['output']>;
  readonly icon: Scalars['String']['output'];
  readonly label: Localized;
  readonly labelPlural: Localized;
  readonly name: Scalars['String']['output'];
  readonly parent: Maybe<Scalars['String']['output']>;
  readonly plural: Scalars['String']['output'];
  /** When it was retired, UTC. */
  readonly retiredAt: Maybe<Scalars['String']['output']>;
  /** Live records. */
  readonly rows: Scalars['Int']['output'];
  readonly titleLabel: Localized;
};

/** Customer */
export type Customer = {
  readonly activities: ReadonlyArray<Activity>;
  /** Address */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Also known as */
  readonly alias: Maybe<Scalars['String']['output']>;
  /** Annual revenue */
  readonly annualRevenue: Maybe<Money>;
  /** City */
  readonly city: Maybe<Scalars['String']['output']>;
  /** Code */
  readonly code: Maybe<Scalars['String']['output']>;
  readonly complaints: ReadonlyArray<Complaint>;
  readonly contacts: ReadonlyArray<Contact>;
  /** Country */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** E-mail */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Employees */
  readonly employees: Maybe<Scalars['Int']['output']>;
  readonly ext: Maybe<CustomerExt>;
  /** Founded */
  readonly foundedYear: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Industry */
  readonly industry: Maybe<Scalars['String']['output']>;
  /** Life cycle */
  readonly lifecycle: Maybe<Scalars['String']['output']>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Next contact */
  readonly nextContactOn: Maybe<Scalars['Date']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  readonly opportunities: ReadonlyArray<Opportunity>;
  /** Org unit */
  readonly orgUnit: Maybe<OrgUnit>;
  /** Owner */
  readonly owner: Maybe<User>;
  /** Parent company */
  readonly parent: Maybe<Customer>;
  /** Phone */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** Region */
  readonly region: Maybe<Scalars['String']['output']>;
  /** Risk */
  readonly risk: Maybe<Scalars['String']['output']>;
  /** Reasons for the risk */
  readonly riskReasons: Maybe<Scalars['JSON']['output']>;
  readonly salesOrders: ReadonlyArray<SalesOrder>;
  readonly scores: ReadonlyArray<CustomerScore>;
  /** Source */
  readonly source: Maybe<Scalars['String']['output']>;
  readonly subsidiaries: ReadonlyArray<Customer>;
  readonly tasks: ReadonlyArray<Task>;
  /** Tax number */
  readonly taxNumber: Maybe<Scalars['String']['output']>;
  /** Tier */
  readonly tier: Maybe<Scalars['String']['output']>;
  readonly tierChanges: ReadonlyArray<TierChange>;
  /** Tier policy */
  readonly tierPolicyVersion: Maybe<Scalars['Int']['output']>;
  /** Reasons for the tier */
  readonly tierReasons: Maybe<Scalars['JSON']['output']>;
  /** Score */
  readonly tierScore: Maybe<Scalars['Decimal']['output']>;
  /** In this tier since */
  readonly tierSince: Maybe<Scalars['Date']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
  /** Website */
  readonly website: Maybe<Scalars['String']['output']>;
};


/** Customer */
export type CustomerActivitiesArgs = {
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ActivitySort>>;
};


/** Customer */
export type CustomerComplaintsArgs = {
  filter?: InputMaybe<ComplaintFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ComplaintSort>>;
};


/** Customer */
export type CustomerContactsArgs = {
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ContactSort>>;
};


/** Customer */
export type CustomerOpportunitiesArgs = {
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<OpportunitySort>>;
};


/** Customer */
export type CustomerSalesOrdersArgs = {
  filter?: InputMaybe<SalesOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SalesOrderSort>>;
};


/** Customer */
export type CustomerScoresArgs = {
  filter?: InputMaybe<CustomerScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<CustomerScoreSort>>;
};


/** Customer */
export type CustomerSubsidiariesArgs = {
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<CustomerSort>>;
};


/** Customer */
export type CustomerTasksArgs = {
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TaskSort>>;
};


/** Customer */
export type CustomerTierChangesArgs = {
  filter?: InputMaybe<TierChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierChangeSort>>;
};

export type CustomerExt = {
  readonly opportunity: Maybe<CustomerExtOpportunity>;
  readonly retail: Maybe<CustomerExtRetail>;
};

export type CustomerExtFilter = {
  readonly opportunity?: InputMaybe<CustomerExtOpportunityFilter>;
  readonly retail?: InputMaybe<CustomerExtRetailFilter>;
};

export type CustomerExtInput = {
  readonly retail?: InputMaybe<CustomerExtRetailInput>;
};

export type CustomerExtOpportunity = {
  readonly openAmount: Maybe<Money>;
  readonly openOpportunities: Maybe<Scalars['Int']['output']>;
};

export type CustomerExtOpportunityFilter = {
  readonly openAmount?: InputMaybe<DecimalFilter>;
  readonly openOpportunities?: InputMaybe<IntFilter>;
};

export type CustomerExtOpportunitySort = {
  readonly openAmount?: InputMaybe<SortDirection>;
  readonly openOpportunities?: InputMaybe<SortDirection>;
};

export type CustomerExtRetail = {
  readonly posSystem: Maybe<Scalars['String']['output']>;
  readonly priceChangesPerWeek: Maybe<Scalars['Int']['output']>;
  readonly rolloutStartsOn: Maybe<Scalars['Date']['output']>;
  readonly shelfLabelCount: Maybe<Scalars['Int']['output']>;
  readonly storeCount: Maybe<Scalars['Int']['output']>;
  readonly storeFormat: Maybe<Scalars['String']['output']>;
};

export type CustomerExtRetailFilter = {
  readonly posSystem?: InputMaybe<TextFilter>;
  readonly priceChangesPerWeek?: InputMaybe<IntFilter>;
  readonly rolloutStartsOn?: InputMaybe<DateFilter>;
  readonly shelfLabelCount?: InputMaybe<IntFilter>;
  readonly storeCount?: InputMaybe<IntFilter>;
  readonly storeFormat?: InputMaybe<ChoiceFilter>;
};

export type CustomerExtRetailInput = {
  readonly posSystem?: InputMaybe<Scalars['String']['input']>;
  readonly priceChangesPerWeek?: InputMaybe<Scalars['Int']['input']>;
  readonly rolloutStartsOn?: InputMaybe<Scalars['Date']['input']>;
  readonly shelfLabelCount?: InputMaybe<Scalars['Int']['input']>;
  readonly storeCount?: InputMaybe<Scalars['Int']['input']>;
  readonly storeFormat?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerExtRetailSort = {
  readonly posSystem?: InputMaybe<SortDirection>;
  readonly priceChangesPerWeek?: InputMaybe<SortDirection>;
  readonly rolloutStartsOn?: InputMaybe<SortDirection>;
  readonly shelfLabelCount?: InputMaybe<SortDirection>;
  readonly storeCount?: InputMaybe<SortDirection>;
  readonly storeFormat?: InputMaybe<SortDirection>;
};

export type CustomerExtSort = {
  readonly opportunity?: InputMaybe<CustomerExtOpportunitySort>;
  readonly retail?: InputMaybe<CustomerExtRetailSort>;
};

export type CustomerFilter = {
  readonly activities?: InputMaybe<ActivityListFilter>;
  readonly address?: InputMaybe<TextFilter>;
  readonly alias?: InputMaybe<TextFilter>;
  readonly and?: InputMaybe<ReadonlyArray<CustomerFilter>>;
  readonly annualRevenue?: InputMaybe<DecimalFilter>;
  readonly city?: InputMaybe<TextFilter>;
  readonly code?: InputMaybe<TextFilter>;
  readonly complaints?: InputMaybe<ComplaintListFilter>;
  readonly contacts?: InputMaybe<ContactListFilter>;
  readonly country?: InputMaybe<ChoiceFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly email?: InputMaybe<TextFilter>;
  readonly employees?: InputMaybe<IntFilter>;
  readonly ext?: InputMaybe<CustomerExtFilter>;
  readonly foundedYear?: InputMaybe<IntFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly industry?: InputMaybe<ChoiceFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lifecycle?: InputMaybe<ChoiceFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly nextContactOn?: InputMaybe<DateFilter>;
  readonly not?: InputMaybe<CustomerFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly opportunities?: InputMaybe<OpportunityListFilter>;
  readonly or?: InputMaybe<ReadonlyArray<CustomerFilter>>;
  readonly orgUnit?: InputMaybe<OrgUnitFilter>;
  readonly owner?: InputMaybe<UserFilter>;
  readonly parent?: InputMaybe<CustomerFilter>;
  readonly phone?: InputMaybe<TextFilter>;
  readonly region?: InputMaybe<TextFilter>;
  readonly risk?: InputMaybe<ChoiceFilter>;
  readonly riskReasons?: InputMaybe<NullFilter>;
  readonly salesOrders?: InputMaybe<SalesOrderListFilter>;
  readonly scores?: InputMaybe<CustomerScoreListFilter>;
  readonly source?: InputMaybe<ChoiceFilter>;
  readonly subsidiaries?: InputMaybe<CustomerListFilter>;
  readonly tasks?: InputMaybe<TaskListFilter>;
  readonly taxNumber?: InputMaybe<TextFilter>;
  readonly tier?: InputMaybe<ChoiceFilter>;
  readonly tierChanges?: InputMaybe<TierChangeListFilter>;
  readonly tierPolicyVersion?: InputMaybe<IntFilter>;
  readonly tierReasons?: InputMaybe<NullFilter>;
  readonly tierScore?: InputMaybe<DecimalFilter>;
  readonly tierSince?: InputMaybe<DateFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
  readonly website?: InputMaybe<TextFilter>;
};

export type CustomerInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
  readonly annualRevenue?: InputMaybe<MoneyInput>;
  readonly city?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly country?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly employees?: InputMaybe<Scalars['Int']['input']>;
  readonly ext?: InputMaybe<CustomerExtInput>;
  readonly foundedYear?: InputMaybe<Scalars['Int']['input']>;
  readonly industry?: InputMaybe<Scalars['String']['input']>;
  readonly lifecycle?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly nextContactOn?: InputMaybe<Scalars['Date']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly orgUnit?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly region?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly taxNumber?: InputMaybe<Scalars['String']['input']>;
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<CustomerFilter>;
  readonly some?: InputMaybe<CustomerFilter>;
};

export type CustomerPage = {
  readonly nodes: ReadonlyArray<Customer>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

/** Customer score */
export type CustomerScore = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Factors */
  readonly factors: Maybe<Scalars['JSON']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Model */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Reasons */
  readonly reasons: Maybe<Scalars['JSON']['output']>;
  /** Run */
  readonly run: Maybe<ScoreRun>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Value */
  readonly value: Maybe<Scalars['Decimal']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type CustomerScoreFilter = {
  readonly and?: InputMaybe<ReadonlyArray<CustomerScoreFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly factors?: InputMaybe<NullFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly model?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<CustomerScoreFilter>;
  readonly or?: InputMaybe<ReadonlyArray<CustomerScoreFilter>>;
  readonly reasons?: InputMaybe<NullFilter>;
  readonly run?: InputMaybe<ScoreRunFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly value?: InputMaybe<DecimalFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type CustomerScoreListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<CustomerScoreFilter>;
  readonly some?: InputMaybe<CustomerScoreFilter>;
};

export type CustomerScorePage = {
  readonly nodes: ReadonlyArray<CustomerScore>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type CustomerScoreSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly model?: InputMaybe<SortDirection>;
  readonly run?: InputMaybe<ScoreRunSort>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly value?: InputMaybe<SortDirection>;
  readonly version?: InputMaybe<SortDirection>;
};

export type CustomerSort = {
  readonly address?: InputMaybe<SortDirection>;
  readonly alias?: InputMaybe<SortDirection>;
  readonly annualRevenue?: InputMaybe<SortDirection>;
  readonly city?: InputMaybe<SortDirection>;
  readonly code?: InputMaybe<SortDirection>;
  readonly country?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly email?: InputMaybe<SortDirection>;
  readonly employees?: InputMaybe<SortDirection>;
  readonly ext?: InputMaybe<CustomerExtSort>;
  readonly foundedYear?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly industry?: InputMaybe<SortDirection>;
  readonly lifecycle?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly nextContactOn?: InputMaybe<SortDirection>;
  readonly orgUnit?: InputMaybe<OrgUnitSort>;
  readonly owner?: InputMaybe<UserSort>;
  readonly parent?: InputMaybe<CustomerSort>;
  readonly phone?: InputMaybe<SortDirection>;
  readonly region?: InputMaybe<SortDirection>;
  readonly risk?: InputMaybe<SortDirection>;
  readonly source?: InputMaybe<SortDirection>;
  readonly taxNumber?: InputMaybe<SortDirection>;
  readonly tier?: InputMaybe<SortDirection>;
  readonly tierPolicyVersion?: InputMaybe<SortDirection>;
  readonly tierScore?: InputMaybe<SortDirection>;
  readonly tierSince?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
  readonly website?: InputMaybe<SortDirection>;
};

export type DateFilter = {
  readonly between?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
  readonly inLastDays?: InputMaybe<Scalars['Int']['input']>;
  readonly inNextDays?: InputMaybe<Scalars['Int']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
  readonly ne?: InputMaybe<Scalars['Date']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
};

export type DateTimeFilter = {
  readonly between?: InputMaybe<ReadonlyArray<Scalars['DateTime']['input']>>;
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['DateTime']['input']>>;
  readonly inLastDays?: InputMaybe<Scalars['Int']['input']>;
  readonly inNextDays?: InputMaybe<Scalars['Int']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
  readonly ne?: InputMaybe<Scalars['DateTime']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['DateTime']['input']>>;
};

export type DecimalFilter = {
  readonly between?: InputMaybe<ReadonlyArray<Scalars['Decimal']['input']>>;
  readonly eq?: InputMaybe<Scalars['Decimal']['input']>;
  readonly gt?: InputMaybe<Scalars['Decimal']['input']>;
  readonly gte?: InputMaybe<Scalars['Decimal']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Decimal']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Decimal']['input']>;
  readonly lte?: InputMaybe<Scalars['Decimal']['input']>;
  readonly ne?: InputMaybe<Scalars['Decimal']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Decimal']['input']>>;
};

/** Somebody stands in for somebody who is absent. */
export type Delegation = {
  /** In force today. */
  readonly active: Scalars['Boolean']['output'];
  /** Last day. */
  readonly endsOn: Scalars['String']['output'];
  /** Who is absent. */
  readonly from: Person;
  readonly id: Scalars['ID']['output'];
  readonly note: Maybe<Scalars['String']['output']>;
  /** First day, `2026-12-24`. */
  readonly startsOn: Scalars['String']['output'];
  /** Who stands in. */
  readonly to: Person;
};

export type DelegationInput = {
  readonly endsOn: Scalars['String']['input'];
  /** The caller, unless told. */
  readonly fromUserId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly startsOn: Scalars['String']['input'];
  readonly toUserId: Scalars['ID']['input'];
};

export type DemoLogin = {
  readonly email: Scalars['String']['output'];
  readonly password: Scalars['String']['output'];
  readonly role: Scalars['String']['output'];
};

/** Exchange rate */
export type ExchangeRate = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Currency */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Rate */
  readonly rate: Maybe<Scalars['Decimal']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Valid from */
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ExchangeRateFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ExchangeRateFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly currency?: InputMaybe<TextFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<ExchangeRateFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ExchangeRateFilter>>;
  readonly rate?: InputMaybe<DecimalFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly validFrom?: InputMaybe<DateFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type ExchangeRateInput = {
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  readonly rate?: InputMaybe<Scalars['Decimal']['input']>;
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

export type ExchangeRatePage = {
  readonly nodes: ReadonlyArray<ExchangeRate>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ExchangeRateSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly currency?: InputMaybe<SortDirection>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly rate?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly validFrom?: InputMaybe<SortDirection>;
  readonly version?: InputMaybe<SortDirection>;
};

export type ExpressionCheck = {
  readonly error: Maybe<Localized>;
  readonly ok: Scalars['Boolean']['output'];
  /** What kind of value it comes to. */
  readonly result: Maybe<Scalars['String']['output']>;
  /** Paths of the fields it reads. */
  readonly uses: ReadonlyArray<Scalars['String']['output']>;
};

export type FieldChangesInput = {
  readonly choices?: InputMaybe<ReadonlyArray<FieldChoiceInput>>;
  /** What new records start with. */
  readonly default?: InputMaybe<Scalars['JSON']['input']>;
  /** Formulas: CEL over the fields of the record. */
  readonly expression?: InputMaybe<Scalars['String']['input']>;
  readonly help?: InputMaybe<LocalizedInput>;
  /** Filtered or sorted often. */
  readonly indexed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name and label of the list on the other side of a reference: `{ name, label: { en, zh } }`. */
  readonly inverse?: InputMaybe<Scalars['JSON']['input']>;
  readonly label?: InputMaybe<LocalizedInput>;
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  readonly maxLength?: InputMaybe<Scalars['Int']['input']>;
  readonly min?: InputMaybe<Scalars['Float']['input']>;
  /** Roles with a list of readable fields that the field is added to. */
  readonly readableBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly required?: InputMaybe<Scalars['Boolean']['input']>;
  /** Roll-ups: `{ record, via, op, field, filter }`; `op` is count, sum, min, max or latest. */
  readonly rollUp?: InputMaybe<Scalars['JSON']['input']>;
  /** Found by the search box. */
  readonly search?: InputMaybe<Scalars['Boolean']['input']>;
  /** No two live records may hold the same value. */
  readonly unique?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FieldChoice = {
  readonly label: Localized;
  readonly tone: Maybe<Scalars['String']['output']>;
  readonly value: Scalars['String']['output'];
};

export type FieldChoiceInput = {
  readonly label: LocalizedInput;
  readonly tone?: InputMaybe<Scalars['String']['input']>;
  /** Stored value: letters, digits and underscores, never shown. */
  readonly value: Scalars['String']['input'];
};

export type FieldHistoryEntry = {
  /** create, update, delete or restore. */
  readonly action: Scalars['String']['output'];
  readonly after: Maybe<Scalars['JSON']['output']>;
  readonly before: Maybe<Scalars['JSON']['output']>;
  readonly changedAt: Scalars['String']['output'];
  readonly changedBy: Maybe<HistoryAuthor>;
  /** Path of the field that changed; null for the whole record. */
  readonly field: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What the system acted for. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** What the field was called, where it was removed since with its plugin. */
  readonly removed: Maybe<Localized>;
};

export type FieldImpact = {
  /** Why it would be refused, if it would be. */
  readonly blocked: Maybe<Localized>;
  /** Values that more than one of them holds. */
  readonly duplicateValues: Scalars['Int']['output'];
  /** Of those, how many hold no value in the field. */
  readonly emptyRows: Scalars['Int']['output'];
  /** What saving would do, in whole sentences. */
  readonly notes: ReadonlyArray<Localized>;
  /** Live records of the type. */
  readonly rows: Scalars['Int']['output'];
};

export type FieldInput = {
  readonly choices?: InputMaybe<ReadonlyArray<FieldChoiceInput>>;
  /** What new records start with. */
  readonly default?: InputMaybe<Scalars['JSON']['input']>;
  /** Formulas: CEL over the fields of the record. */
  readonly expression?: InputMaybe<Scalars['String']['input']>;
  readonly help?: InputMaybe<LocalizedInput>;
  /** Filtered or sorted often. */
  readonly indexed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name and label of the list on the other side of a reference: `{ name, label: { en, zh } }`. */
  readonly inverse?: InputMaybe<Scalars['JSON']['input']>;
  readonly kind: Scalars['String']['input'];
  readonly label: LocalizedInput;
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  readonly maxLength?: InputMaybe<Scalars['Int']['input']>;
  readonly min?: InputMaybe<Scalars['Float']['input']>;
  /** Lower camel case; never changes. */
  readonly name: Scalars['String']['input'];
  /** Roles with a list of readable fields that the field is added to. */
  readonly readableBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly required?: InputMaybe<Scalars['Boolean']['input']>;
  /** Formulas: text, integer, decimal, boolean, date or dateTime. */
  readonly result?: InputMaybe<Scalars['String']['input']>;
  /** Roll-ups: `{ record, via, op, field, filter }`; `op` is count, sum, min, max or latest. */
  readonly rollUp?: InputMaybe<Scalars['JSON']['input']>;
  /** Digits after the point. */
  readonly scale?: InputMaybe<Scalars['Int']['input']>;
  /** Found by the search box. */
  readonly search?: InputMaybe<Scalars['Boolean']['input']>;
  /** Record type that a reference points to. */
  readonly target?: InputMaybe<Scalars['String']['input']>;
  /** No two live records may hold the same value. */
  readonly unique?: InputMaybe<Scalars['Boolean']['input']>;
};

export type HeldPermission = {
  readonly label: Localized;
  readonly name: Scalars['String']['output'];
  /** Names of the roles that give it. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
};

export type HistoryAuthor = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

export type IdFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly ne?: InputMaybe<Scalars['ID']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type ImportColumnInput = {
  /** ISO 4217, for amounts that do not name their currency */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** auto, ymd, dmy or mdy */
  readonly dateFormat?: InputMaybe<Scalars['String']['input']>;
  /** Multiplies numbers: "1000000" for a column in millions */
  readonly factor?: InputMaybe<Scalars['String']['input']>;
  /** Path of the field: name, or ext.retail.storeFormat */
  readonly field: Scalars['String']['input'];
  /** Column of the file, from 0 */
  readonly index: Scalars['Int']['input'];
  /** References: the field of the target by which it is found, id included; its title unless told */
  readonly match?: InputMaybe<Scalars['String']['input']>;
  /** exact, or normalised: without case, spaces and punctuation */
  readonly matchMode?: InputMaybe<Scalars['String']['input']>;
  /** auto, point (1,234.56) or comma (1.234,56) */
  readonly numberFormat?: InputMaybe<Scalars['String']['input']>;
  /** What an unknown reference or choice means: error, empty, create */
  readonly onMissing?: InputMaybe<Scalars['String']['input']>;
  /** What a cell stands for, by its text */
  readonly replace?: InputMaybe<Scalars['JSON']['input']>;
  /** IANA zone of times without one; UTC unless told */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

export type ImportColumnPreview = {
  /** Path of the field that fits, if any */
  readonly guess: Maybe<Scalars['String']['output']>;
  readonly header: Scalars['String']['output'];
  readonly index: Scalars['Int']['output'];
  /** First cells that are not empty */
  readonly samples: ReadonlyArray<Scalars['String']['output']>;
  /** The guess with its settings, as ImportColumnInput takes them */
  readonly settings: Maybe<Scalars['JSON']['output']>;
};

export type ImportDryRun = {
  readonly errorCount: Scalars['Int']['output'];
  /** The first thousand */
  readonly errors: ReadonlyArray<ImportError>;
  readonly rows: Scalars['Int']['output'];
  readonly valid: Scalars['Int']['output'];
  /** Records created because a row names them, by record type */
  readonly wouldCreate: Scalars['JSON']['output'];
  readonly wouldInsert: Scalars['Int']['output'];
  readonly wouldUpdate: Scalars['Int']['output'];
};

export type ImportError = {
  readonly code: Scalars['String']['output'];
  /** Name or number of the column */
  readonly column: Maybe<Scalars['String']['output']>;
  /** As a text editor counts */
  readonly line: Scalars['Int']['output'];
  readonly message: Scalars['String']['output'];
};

export type ImportFailure = {
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type ImportInput = {
  readonly columns?: ReadonlyArray<ImportColumnInput>;
  /** One character, or whitespace; detected unless told */
  readonly delimiter?: InputMaybe<Scalars['String']['input']>;
  /** Detected unless told */
  readonly encoding?: InputMaybe<Scalars['String']['input']>;
  readonly fileId: Scalars['ID']['input'];
  /** Guessed unless told */
  readonly hasHeader?: InputMaybe<Scalars['Boolean']['input']>;
  /** The field by which a row is the same as a record */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** insert, update or upsert */
  readonly mode?: Scalars['String']['input'];
  /** Record type */
  readonly record: Scalars['String']['input'];
  /** Write the rows that are right and report the others; otherwise one error keeps all from being written */
  readonly skipErrors?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ImportPreview = {
  readonly columns: ReadonlyArray<ImportColumnPreview>;
  readonly delimiter: Scalars['String']['output'];
  readonly encoding: Scalars['String']['output'];
  readonly hasHeader: Scalars['Boolean']['output'];
  readonly key: Maybe<Scalars['String']['output']>;
  readonly mode: Scalars['String']['output'];
  /** The guesses are how a file with this header was imported last */
  readonly remembered: Scalars['Boolean']['output'];
  /** Rows without the header; an estimate for very large files */
  readonly rows: Scalars['Int']['output'];
  /** The first rows */
  readonly sample: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

export type ImportStarted = {
  readonly id: Scalars['ID']['output'];
};

export type ImportStatus = {
  /** Records created because a row names them, by record type */
  readonly created: Scalars['JSON']['output'];
  readonly createdAt: Scalars['String']['output'];
  /** Rows written or found unchanged */
  readonly done: Scalars['Int']['output'];
  readonly errorCount: Scalars['Int']['output'];
  /** The first thousand; empty in the list of imports */
  readonly errors: ReadonlyArray<ImportError>;
  /** Why it failed */
  readonly failure: Maybe<ImportFailure>;
  readonly fileName: Scalars['String']['output'];
  readonly finishedAt: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly inserted: Scalars['Int']['output'];
  /** reading, checking, creating, writing or finished */
  readonly phase: Scalars['String']['output'];
  readonly record: Scalars['String']['output'];
  /** Rows of the file, as far as it was read */
  readonly rows: Scalars['Int']['output'];
  readonly rowsPerSecond: Scalars['Int']['output'];
  readonly startedAt: Maybe<Scalars['String']['output']>;
  /** queued, running, done or failed */
  readonly status: Scalars['String']['output'];
  readonly updated: Scalars['Int']['output'];
};

export type IndexAdvice = {
  /** What to build an index on, a leading `-` for descending; empty where none would help. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** Rows of the table, as the planner estimates them. */
  readonly rows: Scalars['Int']['output'];
  readonly text: Localized;
};

export type IndexBuild = {
  readonly error: Maybe<Scalars['String']['output']>;
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  readonly record: Scalars['String']['output'];
  /** `queued`, `building`, `ready` or `failed`. */
  readonly status: Scalars['String']['output'];
};

export type IntFilter = {
  readonly between?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
  readonly gt?: InputMaybe<Scalars['Int']['input']>;
  readonly gte?: InputMaybe<Scalars['Int']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Int']['input']>;
  readonly lte?: InputMaybe<Scalars['Int']['input']>;
  readonly ne?: InputMaybe<Scalars['Int']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

export type Layout = {
  /** `{ sections: [{ key, label, columns, fields: [{ path, show, require, readOnly }] }] }`, conditions in CEL. */
  readonly definition: Scalars['JSON']['output'];
  readonly id: Scalars['ID']['output'];
  /** Null is the layout of everybody else. */
  readonly role: Maybe<LayoutRole>;
  readonly version: Scalars['Int']['output'];
};

export type LayoutRole = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

export type Localized = {
  readonly en: Scalars['String']['output'];
  readonly zh: Scalars['String']['output'];
};

export type LocalizedInput = {
  readonly en: Scalars['String']['input'];
  readonly zh: Scalars['String']['input'];
};

export type Me = {
  /** ISO 4217 */
  readonly baseCurrency: Scalars['String']['output'];
  /** Demo data is loaded */
  readonly demo: Scalars['Boolean']['output'];
  readonly email: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** `en` or `zh-CN` */
  readonly locale: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly orgUnitName: Scalars['String']['output'];
  readonly organisation: Scalars['String']['output'];
  /** Named permissions; `*` is all of them */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
};

/** An amount with its ISO 4217 currency. `base` is the amount in the organisation's base currency. */
export type Money = {
  readonly amount: Scalars['Decimal']['output'];
  readonly base: Scalars['Decimal']['output'];
  readonly currency: Scalars['String']['output'];
};

export type MoneyInput = {
  readonly amount: Scalars['Decimal']['input'];
  readonly currency: Scalars['String']['input'];
};

export type MultiChoiceFilter = {
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Mutation = {
  /** In force when it answers here, and within a second elsewhere. */
  readonly addField: RecordType;
  /** Begins to add the plugin of an uploaded file; ask pluginOperation how it goes. */
  readonly addPlugin: PluginOperation;
  readonly addRecordType: RecordType;
  /** Takes a step of its flow with a complaint. */
  readonly advanceComplaint: AdvancedComplaint;
  /** Asks for an index on fields, in this order. It is built while records are read and written. */
  readonly buildIndex: IndexBuild;
  /** Ends all other sessions of the caller; this browser gets a new one. */
  readonly changePassword: Scalars['Boolean']['output'];
  /** Creates the organisation and its first administrator, once */
  readonly completeSetup: Me;
  /** Sets the settings of a plugin. A secret that is left out stays, null takes it away. */
  readonly configurePlugin: PluginState;
  readonly createActivity: Activity;
  readonly createComplaint: Complaint;
  readonly createContact: Contact;
  readonly createCustomer: Customer;
  readonly createDelegation: Delegation;
  readonly createExchangeRate: ExchangeRate;
  readonly createOpportunity: Opportunity;
  readonly createOrgUnit: OrgUnit;
  readonly createPipeline: Pipeline;
  readonly createProduct: Product;
  readonly createRole: Role;
  readonly createSalesOrder: SalesOrder;
  readonly createSalesOrderLine: SalesOrderLine;
  readonly createStage: Stage;
  readonly createTask: Task;
  readonly createUser: User;
  readonly createUserRole: UserRole;
  /** Moves records to the bin; answers how many. */
  readonly deleteActivities: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteCommitments: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteComplaintEntries: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteComplaints: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteContacts: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteCustomerScores: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteCustomers: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteExchangeRates: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteOpportunities: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteOrgUnits: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deletePipelines: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteProducts: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteRoles: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteSalesOrderLines: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteSalesOrders: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteScoreRuns: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteStages: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTasks: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierChanges: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierPolicies: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteUserRoles: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteUsers: Scalars['Int']['output'];
  /** Turns a plugin off; its data stays. */
  readonly disablePlugin: PluginOperation;
  /** Only indexes that `buildIndex` made, finished or not. */
  readonly dropIndex: Scalars['Boolean']['output'];
  /** Begins to try a plugin and turn it on. */
  readonly enablePlugin: PluginOperation;
  readonly endDelegation: Scalars['Boolean']['output'];
  /** Opens a complaint and starts the clocks of its promises. */
  readonly openComplaint: OpenedComplaint;
  /** Puts a policy in force and grades every customer by it. */
  readonly publishTierPolicy: TierPolicyResult;
  /** Begins to export and then remove all data of a disabled plugin. confirm is its id once more. */
  readonly purgePlugin: PluginOperation;
  /** Hands a complaint to another owner; clocks run on. */
  readonly reassignComplaint: AdvancedComplaint;
  /** Applies the policy in force to the customers and orders of today. */
  readonly regradeCustomers: TierRegrade;
  /** Ends a share. */
  readonly removeCollaborator: ReadonlyArray<Collaborator>;
  readonly removeLayout: Scalars['Boolean']['output'];
  /** Starts this server anew; false where nobody is there to do so. */
  readonly restartServer: Scalars['Boolean']['output'];
  readonly restoreActivities: Scalars['Int']['output'];
  readonly restoreCommitments: Scalars['Int']['output'];
  readonly restoreComplaintEntries: Scalars['Int']['output'];
  readonly restoreComplaints: Scalars['Int']['output'];
  readonly restoreContacts: Scalars['Int']['output'];
  readonly restoreCustomerScores: Scalars['Int']['output'];
  readonly restoreCustomers: Scalars['Int']['output'];
  readonly restoreExchangeRates: Scalars['Int']['output'];
  readonly restoreField: RecordType;
  readonly restoreOpportunities: Scalars['Int']['output'];
  readonly restoreOrgUnits: Scalars['Int']['output'];
  readonly restorePipelines: Scalars['Int']['output'];
  readonly restoreProducts: Scalars['Int']['output'];
  readonly restoreRecordType: RecordType;
  readonly restoreRoles: Scalars['Int']['output'];
  readonly restoreSalesOrderLines: Scalars['Int']['output'];
  readonly restoreSalesOrders: Scalars['Int']['output'];
  readonly restoreScoreRuns: Scalars['Int']['output'];
  readonly restoreStages: Scalars['Int']['output'];
  readonly restoreTasks: Scalars['Int']['output'];
  readonly restoreTierChanges: Scalars['Int']['output'];
  readonly restoreTierPolicies: Scalars['Int']['output'];
  readonly restoreUserRoles: Scalars['Int']['output'];
  readonly restoreUsers: Scalars['Int']['output'];
  /** Takes a field out of use; its data stay. */
  readonly retireField: RecordType;
  /** Takes a record type out of use; its data stay. */
  readonly retireRecordType: Scalars['Boolean']['output'];
  /** Runs an action of a plugin under the rights of the caller, and answers what it answers. */
  readonly runPluginAction: Maybe<Scalars['JSON']['output']>;
  /** Scores every customer as of a day (today unless told) and keeps the scores. */
  readonly runScoring: ScoreRunResult;
  /** Without `roleId` the layout of everybody; `expectedVersion` is left out when there is none yet. */
  readonly saveLayout: Layout;
  /** Shares a record with a user, or changes how; whoever may update it may share it. */
  readonly setCollaborator: ReadonlyArray<Collaborator>;
  readonly setLocale: Me;
  /** Gives a user a password and ends the sessions of the user. */
  readonly setUserPassword: Scalars['Boolean']['output'];
  /** Opens a session and sets its cookie */
  readonly signIn: Me;
  /** Ends the session; true without one too */
  readonly signOut: Scalars['Boolean']['output'];
  /** Adds the import as a job and remembers its mapping */
  readonly startImport: ImportStarted;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateActivity: Activity;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateComplaint: Complaint;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateContact: Contact;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateCustomer: Customer;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateExchangeRate: ExchangeRate;
  readonly updateField: RecordType;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateOpportunity: Opportunity;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateOrgUnit: OrgUnit;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updatePipeline: Pipeline;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateProduct: Product;
  readonly updateRecordType: RecordType;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateRole: Role;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateSalesOrder: SalesOrder;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateSalesOrderLine: SalesOrderLine;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateStage: Stage;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateTask: Task;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateUser: User;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateUserRole: UserRole;
  /** Begins to bring an added plugin to the version of an uploaded file. */
  readonly upgradePlugin: PluginOperation;
};


export type MutationAddFieldArgs = {
  input: FieldInput;
  record: Scalars['String']['input'];
};


export type MutationAddPluginArgs = {
  file: Scalars['ID']['input'];
  values?: InputMaybe<Scalars['JSON']['input']>;
};


export type MutationAddRecordTypeArgs = {
  input: RecordTypeInput;
};


export type MutationAdvanceComplaintArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input?: InputMaybe<Scalars['JSON']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  transition: Scalars['String']['input'];
};


export type MutationBuildIndexArgs = {
  fields: ReadonlyArray<Scalars['String']['input']>;
  record: Scalars['String']['input'];
};


export type MutationChangePasswordArgs = {
  current: Scalars['String']['input'];
  next: Scalars['String']['input'];
};


export type MutationCompleteSetupArgs = {
  input: CompleteSetupInput;
};


export type MutationConfigurePluginArgs = {
  id: Scalars['String']['input'];
  values: Scalars['JSON']['input'];
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


export type MutationCreateDelegationArgs = {
  input: DelegationInput;
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
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteCommitmentsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteComplaintEntriesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteComplaintsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteContactsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteCustomerScoresArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteCustomersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteExchangeRatesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteOpportunitiesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteOrgUnitsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeletePipelinesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteProductsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteRolesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteSalesOrderLinesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteSalesOrdersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteScoreRunsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteStagesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteTasksArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteTierChangesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteTierPoliciesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteUserRolesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteUsersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDisablePluginArgs = {
  id: Scalars['String']['input'];
};


export type MutationDropIndexArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEnablePluginArgs = {
  id: Scalars['String']['input'];
};


export type MutationEndDelegationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationOpenComplaintArgs = {
  flow: Scalars['String']['input'];
  input: Scalars['JSON']['input'];
};


export type MutationPublishTierPolicyArgs = {
  input: TierPolicyInput;
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationPurgePluginArgs = {
  confirm: Scalars['String']['input'];
  id: Scalars['String']['input'];
};


export type MutationReassignComplaintArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  owner: Scalars['ID']['input'];
};


export type MutationRemoveCollaboratorArgs = {
  id: Scalars['ID']['input'];
  record: Scalars['String']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationRemoveLayoutArgs = {
  record: Scalars['String']['input'];
  roleId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationRestoreActivitiesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreCommitmentsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreComplaintEntriesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreComplaintsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreContactsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreCustomerScoresArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreCustomersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreExchangeRatesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreFieldArgs = {
  name: Scalars['String']['input'];
  record: Scalars['String']['input'];
};


export type MutationRestoreOpportunitiesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreOrgUnitsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestorePipelinesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreProductsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreRecordTypeArgs = {
  name: Scalars['String']['input'];
};


export type MutationRestoreRolesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreSalesOrderLinesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreSalesOrdersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreScoreRunsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreStagesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreTasksArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreTierChangesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreTierPoliciesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreUserRolesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreUsersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRetireFieldArgs = {
  name: Scalars['String']['input'];
  record: Scalars['String']['input'];
};


export type MutationRetireRecordTypeArgs = {
  name: Scalars['String']['input'];
};


export type MutationRunPluginActionArgs = {
  action: Scalars['String']['input'];
  input?: InputMaybe<Scalars['JSON']['input']>;
};


export type MutationRunScoringArgs = {
  asOf?: InputMaybe<Scalars['String']['input']>;
  model: Scalars['String']['input'];
};


export type MutationSaveLayoutArgs = {
  definition: Scalars['JSON']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  record: Scalars['String']['input'];
  roleId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSetCollaboratorArgs = {
  id: Scalars['ID']['input'];
  level: Scalars['String']['input'];
  record: Scalars['String']['input'];
  until?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
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


export type MutationUpdateFieldArgs = {
  input: FieldChangesInput;
  name: Scalars['String']['input'];
  record: Scalars['String']['input'];
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


export type MutationUpdateRecordTypeArgs = {
  input: RecordTypeChangesInput;
  name: Scalars['String']['input'];
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


export type MutationUpgradePluginArgs = {
  file: Scalars['ID']['input'];
  values?: InputMaybe<Scalars['JSON']['input']>;
};

export type NullFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type OpenedComplaint = {
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['String']['output'];
  readonly state: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
};

/** Opportunity */
export type Opportunity = {
  /** Amount */
  readonly amount: Maybe<Money>;
  /** Expected close */
  readonly closeOn: Maybe<Scalars['Date']['output']>;
  /** Closed on */
  readonly closedOn: Maybe<Scalars['Date']['output']>;
  /** Code */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Engaged on */
  readonly engagedOn: Maybe<Scalars['Date']['output']>;
  readonly ext: Maybe<OpportunityExt>;
  readonly id: Scalars['ID']['output'];
  /** Reason for loss */
  readonly lostReason: Maybe<Scalars['String']['output']>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Org unit */
  readonly orgUnit: Maybe<OrgUnit>;
  /** Owner */
  readonly owner: Maybe<User>;
  /** Product */
  readonly product: Maybe<Product>;
  /** Stage */
  readonly stage: Maybe<Stage>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type OpportunityExt = {
  readonly retail: Maybe<OpportunityExtRetail>;
};

export type OpportunityExtFilter = {
  readonly retail?: InputMaybe<OpportunityExtRetailFilter>;
};

export type OpportunityExtInput = {
  readonly retail?: InputMaybe<OpportunityExtRetailInput>;
};

export type OpportunityExtRetail = {
  readonly labelQuantity: Maybe<Scalars['Int']['output']>;
  readonly labelSize: Maybe<Scalars['String']['output']>;
  readonly pilotStore: Maybe<Scalars['String']['output']>;
  readonly radio: Maybe<Scalars['String']['output']>;
};

export type OpportunityExtRetailFilter = {
  readonly labelQuantity?: InputMaybe<IntFilter>;
  readonly labelSize?: InputMaybe<ChoiceFilter>;
  readonly pilotStore?: InputMaybe<TextFilter>;
  readonly radio?: InputMaybe<ChoiceFilter>;
};

export type OpportunityExtRetailInput = {
  readonly labelQuantity?: InputMaybe<Scalars['Int']['input']>;
  readonly labelSize?: InputMaybe<Scalars['String']['input']>;
  readonly pilotStore?: InputMaybe<Scalars['String']['input']>;
  readonly radio?: InputMaybe<Scalars['String']['input']>;
};

export type OpportunityExtRetailSort = {
  readonly labelQuantity?: InputMaybe<SortDirection>;
  readonly labelSize?: InputMaybe<SortDirection>;
  readonly pilotStore?: InputMaybe<SortDirection>;
  readonly radio?: InputMaybe<SortDirection>;
};

export type OpportunityExtSort = {
  readonly retail?: InputMaybe<OpportunityExtRetailSort>;
};

export type OpportunityFilter = {
  readonly amount?: InputMaybe<DecimalFilter>;
  readonly and?: InputMaybe<ReadonlyArray<OpportunityFilter>>;
  readonly closeOn?: InputMaybe<DateFilter>;
  readonly closedOn?: InputMaybe<DateFilter>;
  readonly code?: InputMaybe<TextFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly engagedOn?: InputMaybe<DateFilter>;
  readonly ext?: InputMaybe<OpportunityExtFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lostReason?: InputMaybe<ChoiceFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<OpportunityFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<OpportunityFilter>>;
  readonly orgUnit?: InputMaybe<OrgUnitFilter>;
  readonly owner?: InputMaybe<UserFilter>;
  readonly product?: InputMaybe<ProductFilter>;
  readonly stage?: InputMaybe<StageFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type OpportunityInput = {
  readonly amount?: InputMaybe<MoneyInput>;
  readonly closeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly closedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly engagedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly ext?: InputMaybe<OpportunityExtInput>;
  readonly lostReason?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly orgUnit?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  readonly product?: InputMaybe<Scalars['ID']['input']>;
  readonly stage?: InputMaybe<Scalars['ID']['input']>;
};

export type OpportunityListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<OpportunityFilter>;
  readonly some?: InputMaybe<OpportunityFilter>;
};

export type OpportunityPage = {
  readonly nodes: ReadonlyArray<Opportunity>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type OpportunitySort = {
  readonly amount?: InputMaybe<SortDirection>;
  readonly closeOn?: InputMaybe<SortDirection>;
  readonly closedOn?: InputMaybe<SortDirection>;
  readonly code?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly engagedOn?: InputMaybe<SortDirection>;
  readonly ext?: InputMaybe<OpportunityExtSort>;
  readonly id?: InputMaybe<SortDirection>;
  readonly lostReason?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly orgUnit?: InputMaybe<OrgUnitSort>;
  readonly owner?: InputMaybe<UserSort>;
  readonly product?: InputMaybe<ProductSort>;
  readonly stage?: InputMaybe<StageSort>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Org unit */
export type OrgUnit = {
  readonly children: ReadonlyArray<OrgUnit>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Manager */
  readonly manager: Maybe<User>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Part of */
  readonly parent: Maybe<OrgUnit>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  readonly users: ReadonlyArray<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};


/** Org unit */
export type OrgUnitChildrenArgs = {
  filter?: InputMaybe<OrgUnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<OrgUnitSort>>;
};


/** Org unit */
export type OrgUnitUsersArgs = {
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<UserSort>>;
};

export type OrgUnitFilter = {
  readonly and?: InputMaybe<ReadonlyArray<OrgUnitFilter>>;
  readonly children?: InputMaybe<OrgUnitListFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly manager?: InputMaybe<UserFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<OrgUnitFilter>;
  readonly or?: InputMaybe<ReadonlyArray<OrgUnitFilter>>;
  readonly parent?: InputMaybe<OrgUnitFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly users?: InputMaybe<UserListFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type OrgUnitInput = {
  readonly manager?: InputMaybe<Scalars['ID']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
};

export type OrgUnitListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<OrgUnitFilter>;
  readonly some?: InputMaybe<OrgUnitFilter>;
};

export type OrgUnitPage = {
  readonly nodes: ReadonlyArray<OrgUnit>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type OrgUnitSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly manager?: InputMaybe<UserSort>;
  readonly name?: InputMaybe<SortDirection>;
  readonly parent?: InputMaybe<OrgUnitSort>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type PageInfo = {
  readonly endCursor: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

export type Permission = {
  readonly label: Localized;
  readonly name: Scalars['String']['output'];
  /** `core`, or the module or plugin that declares it. */
  readonly owner: Scalars['String']['output'];
};

/** A user as others see one. */
export type Person = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly orgUnitName: Maybe<Scalars['String']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
};

/** A person's name; `full` is in the order of its own script: 张伟, Wei Zhang. */
export type PersonName = {
  readonly family: Maybe<Scalars['String']['output']>;
  readonly full: Scalars['String']['output'];
  readonly given: Maybe<Scalars['String']['output']>;
};

export type PersonNameInput = {
  readonly family?: InputMaybe<Scalars['String']['input']>;
  readonly given?: InputMaybe<Scalars['String']['input']>;
};

/** Pipeline */
export type Pipeline = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Chinese name */
  readonly nameZh: Maybe<Scalars['String']['output']>;
  readonly stages: ReadonlyArray<Stage>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};


/** Pipeline */
export type PipelineStagesArgs = {
  filter?: InputMaybe<StageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<StageSort>>;
};

export type PipelineFilter = {
  readonly and?: InputMaybe<ReadonlyArray<PipelineFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name?: InputMaybe<TextFilter>;
  readonly nameZh?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<PipelineFilter>;
  readonly or?: InputMaybe<ReadonlyArray<PipelineFilter>>;
  readonly stages?: InputMaybe<StageListFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type PipelineInput = {
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly nameZh?: InputMaybe<Scalars['String']['input']>;
};

export type PipelinePage = {
  readonly nodes: ReadonlyArray<Pipeline>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type PipelineSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly nameZh?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type PlannedColumn = {
  /** add, convert, keep (declared no more, its data stays) or drop. */
  readonly change: Scalars['String']['output'];
  readonly column: Scalars['String']['output'];
  /** Type of today, where it changes. */
  readonly from: Maybe<Scalars['String']['output']>;
  readonly table: Scalars['String']['output'];
  /** Type in PostgreSQL; computed where only the code tells. */
  readonly type: Scalars['String']['output'];
};

export type PlannedRows = {
  readonly name: Scalars['String']['output'];
  readonly rows: Scalars['Int']['output'];
};

export type Plugin = {
  readonly actions: ReadonlyArray<Scalars['String']['output']>;
  readonly description: Localized;
  readonly error: Maybe<Scalars['String']['output']>;
  readonly extensions: ReadonlyArray<PluginExtension>;
  readonly fields: ReadonlyArray<PluginField>;
  /** Hosts that it may call. */
  readonly hosts: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['String']['output'];
  readonly jobs: ReadonlyArray<Scalars['String']['output']>;
  readonly label: Localized;
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** Extension points that it owns. */
  readonly points: ReadonlyArray<Scalars['String']['output']>;
  readonly records: ReadonlyArray<Scalars['String']['output']>;
  readonly requires: Scalars['JSON']['output'];
  readonly schedules: ReadonlyArray<Scalars['String']['output']>;
  /** active, failed or disabled. */
  readonly status: Scalars['String']['output'];
  readonly version: Scalars['String']['output'];
  /** Each is `POST /hooks/<plugin>/<name>`. */
  readonly webhooks: ReadonlyArray<Scalars['String']['output']>;
};

export type PluginAction = {
  readonly description: Maybe<Localized>;
  /** JSON Schema of the input. */
  readonly input: Scalars['JSON']['output'];
  /** `<plugin>/<action>`: what `runPluginAction` takes. */
  readonly key: Scalars['String']['output'];
  readonly label: Localized;
  /** JSON Schema of the answer, where it is declared. */
  readonly output: Maybe<Scalars['JSON']['output']>;
  readonly permission: Maybe<Scalars['String']['output']>;
  readonly plugin: Scalars['String']['output'];
};

export type PluginCrash = {
  readonly at: Scalars['String']['output'];
  readonly error: Scalars['String']['output'];
  readonly what: Scalars['String']['output'];
};

export type PluginExtension = {
  readonly key: Scalars['String']['output'];
  readonly point: Scalars['String']['output'];
};

export type PluginField = {
  readonly field: Scalars['String']['output'];
  readonly record: Scalars['String']['output'];
};

/** How a plugin has fared in this server process since it started. */
export type PluginFigures = {
  readonly calls: Scalars['Int']['output'];
  readonly errors: Scalars['Int']['output'];
  readonly functions: ReadonlyArray<PluginFunctionFigures>;
  readonly p95Ms: Maybe<Scalars['Float']['output']>;
  /** Errors that nobody caught: of timers, of promises that nobody awaits. */
  readonly strays: Scalars['Int']['output'];
  readonly timeouts: Scalars['Int']['output'];
};

export type PluginFunctionFigures = {
  readonly calls: Scalars['Int']['output'];
  /** Calls that threw; vetoes and other coded errors are not among them. */
  readonly errors: Scalars['Int']['output'];
  /** Milliseconds that 95 of 100 of the last calls stayed below. */
  readonly p95Ms: Maybe<Scalars['Float']['output']>;
  readonly timeouts: Scalars['Int']['output'];
  /** Which function: `before customer.update`. */
  readonly what: Scalars['String']['output'];
};

/** A change of one plugin under way, or how it ended. */
export type PluginOperation = {
  readonly endedAt: Maybe<Scalars['String']['output']>;
  readonly error: Maybe<PluginOperationError>;
  readonly id: Scalars['ID']['output'];
  /** add, upgrade, enable, disable or purge. */
  readonly kind: Scalars['String']['output'];
  readonly plugin: Scalars['String']['output'];
  /** 0 to 1, of the step. */
  readonly progress: Scalars['Float']['output'];
  /** Of a purge: the folder on the server with the exported data, and its files. */
  readonly result: Maybe<Scalars['JSON']['output']>;
  readonly startedAt: Scalars['String']['output'];
  /** running, done or failed. */
  readonly status: Scalars['String']['output'];
  /** verify, convert, migrate, check, export, remove or done. */
  readonly step: Scalars['String']['output'];
};

export type PluginOperationError = {
  readonly code: Scalars['String']['output'];
  readonly message: Localized;
};

/** What adding, upgrading or purging a plugin will do. */
export type PluginPlan = {
  readonly actions: ReadonlyArray<Scalars['String']['output']>;
  /** What stands against it; nothing is done while there is any. */
  readonly blockers: ReadonlyArray<Localized>;
  readonly columns: ReadonlyArray<PlannedColumn>;
  readonly description: Localized;
  readonly extensions: ReadonlyArray<Scalars['String']['output']>;
  /** The version that is there. */
  readonly from: Maybe<Scalars['String']['output']>;
  /** Hosts it sends requests to. */
  readonly hosts: ReadonlyArray<Scalars['String']['output']>;
  readonly indexes: ReadonlyArray<Scalars['String']['output']>;
  readonly jobs: ReadonlyArray<Scalars['String']['output']>;
  /** add, upgrade or purge. */
  readonly kind: Scalars['String']['output'];
  readonly label: Localized;
  readonly migrations: ReadonlyArray<Scalars['String']['output']>;
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  readonly plugin: Scalars['String']['output'];
  readonly requires: Scalars['JSON']['output'];
  /** Of a purge: rows that die, by table. */
  readonly rows: ReadonlyArray<PlannedRows>;
  readonly schedules: ReadonlyArray<Scalars['String']['output']>;
  /** Places of the admin that it adds to. */
  readonly slots: ReadonlyArray<Scalars['String']['output']>;
  readonly tables: ReadonlyArray<Scalars['String']['output']>;
  readonly version: Scalars['String']['output'];
  readonly webhooks: ReadonlyArray<Scalars['String']['output']>;
};

/** How a plugin stands, for those who manage plugins. */
export type PluginState = {
  /** Since when it stands so; null when nothing was ever said of it. */
  readonly changedAt: Maybe<Scalars['String']['output']>;
  /** Settings without the secrets. */
  readonly config: Scalars['JSON']['output'];
  /** Form of its settings as JSON Schema. */
  readonly configSchema: Maybe<Scalars['JSON']['output']>;
  /** Of the last hour, newest last. */
  readonly crashes: ReadonlyArray<PluginCrash>;
  readonly enabled: Scalars['Boolean']['output'];
  /** Null before it was first called. */
  readonly figures: Maybe<PluginFigures>;
  readonly id: Scalars['String']['output'];
  readonly installedAt: Maybe<Scalars['String']['output']>;
  readonly integrity: Maybe<Scalars['String']['output']>;
  /** What it says of itself. */
  readonly manifest: Maybe<Scalars['JSON']['output']>;
  /** module, bundled or installed. */
  readonly origin: Scalars['String']['output'];
  /** Why it is off, or does not run. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** This server still runs with what was before. */
  readonly restartNeeded: Scalars['Boolean']['output'];
  /** Paths of the secrets that are set. */
  readonly secretsSet: ReadonlyArray<Scalars['String']['output']>;
  /** active, failed or disabled. */
  readonly status: Scalars['String']['output'];
  readonly version: Scalars['String']['output'];
};

/** Product */
export type Product = {
  /** On sale */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** Code */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** List price */
  readonly listPrice: Maybe<Money>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Series */
  readonly series: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ProductFilter = {
  readonly active?: InputMaybe<BooleanFilter>;
  readonly and?: InputMaybe<ReadonlyArray<ProductFilter>>;
  readonly code?: InputMaybe<TextFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly listPrice?: InputMaybe<DecimalFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<ProductFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ProductFilter>>;
  readonly series?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type ProductInput = {
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly listPrice?: InputMaybe<MoneyInput>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly series?: InputMaybe<Scalars['String']['input']>;
};

export type ProductPage = {
  readonly nodes: ReadonlyArray<Product>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ProductSort = {
  readonly active?: InputMaybe<SortDirection>;
  readonly code?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly listPrice?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly series?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type Query = {
  readonly activities: ActivityPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly activity: Maybe<Activity>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly activityGroups: ReadonlyArray<RecordGroup>;
  /** Judges a CEL expression over the fields of a record type; `use` is formula or condition. */
  readonly checkExpression: ExpressionCheck;
  /** With whom a record is shared. */
  readonly collaborators: ReadonlyArray<Collaborator>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly commitment: Maybe<Commitment>;
  /** Clocks of promises that are still to be settled, of at most 200 ids. Others are left out. */
  readonly commitmentClocks: ReadonlyArray<CommitmentClock>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly commitmentGroups: ReadonlyArray<RecordGroup>;
  readonly commitments: CommitmentPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly complaint: Maybe<Complaint>;
  readonly complaintEntries: ComplaintEntryPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly complaintEntry: Maybe<ComplaintEntry>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly complaintEntryGroups: ReadonlyArray<RecordGroup>;
  /** How complaints are handled here. */
  readonly complaintFlows: ReadonlyArray<ComplaintFlow>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly complaintGroups: ReadonlyArray<RecordGroup>;
  readonly complaints: ComplaintPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly contact: Maybe<Contact>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly contactGroups: ReadonlyArray<RecordGroup>;
  readonly contacts: ContactPage;
  /** Fields that administrators added to a record type, retired ones included. */
  readonly customFields: ReadonlyArray<CustomField>;
  /** Record types that administrators made, retired ones included. */
  readonly customRecordTypes: ReadonlyArray<CustomRecordType>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly customer: Maybe<Customer>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly customerGroups: ReadonlyArray<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly customerScore: Maybe<CustomerScore>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly customerScoreGroups: ReadonlyArray<RecordGroup>;
  readonly customerScores: CustomerScorePage;
  readonly customers: CustomerPage;
  /** The caller's own, or everybody's with the permission access.manage. */
  readonly delegations: ReadonlyArray<Delegation>;
  /** Empty unless demo data was loaded */
  readonly demoLogins: ReadonlyArray<DemoLogin>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly exchangeRate: Maybe<ExchangeRate>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly exchangeRateGroups: ReadonlyArray<RecordGroup>;
  readonly exchangeRates: ExchangeRatePage;
  /** Who may see a record, and why. */
  readonly explainRecordAccess: RecordAccess;
  /** What a user may see and do, and why. */
  readonly explainUserAccess: UserAccess;
  /** Changes of one record, newest first. */
  readonly fieldHistory: ReadonlyArray<FieldHistoryEntry>;
  /** What a change of a field would do; nothing is changed. */
  readonly fieldImpact: FieldImpact;
  /** What the import would do and what is wrong with the file; writes nothing */
  readonly importDryRun: ImportDryRun;
  /** The first rows of an uploaded file, with a field guessed for each column */
  readonly importPreview: ImportPreview;
  readonly importStatus: ImportStatus;
  /** Recent imports, the newest first; own ones, or all for an administrator */
  readonly imports: ReadonlyArray<ImportStatus>;
  /** What keeps a list from being served by an index; nothing when it is. */
  readonly indexAdvice: ReadonlyArray<IndexAdvice>;
  /** The indexes built by `buildIndex`. */
  readonly indexBuilds: ReadonlyArray<IndexBuild>;
  /** Everybody's layout first, then those of roles by name. */
  readonly layouts: ReadonlyArray<Layout>;
  /** The signed-in user; null when there is none */
  readonly me: Maybe<Me>;
  /** What the caller may do with a record, and why. */
  readonly myAccess: ReadonlyArray<AccessAction>;
  readonly opportunities: OpportunityPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly opportunity: Maybe<Opportunity>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly opportunityGroups: ReadonlyArray<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly orgUnit: Maybe<OrgUnit>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly orgUnitGroups: ReadonlyArray<RecordGroup>;
  readonly orgUnits: OrgUnitPage;
  /** Every named permission that a role can give. */
  readonly permissions: ReadonlyArray<Permission>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly pipeline: Maybe<Pipeline>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly pipelineGroups: ReadonlyArray<RecordGroup>;
  readonly pipelines: PipelinePage;
  /** What adding or upgrading to an uploaded file, or purging the plugin with an id, will do. Changes nothing. */
  readonly planPlugin: PluginPlan;
  /** Actions of plugins that the caller may run. */
  readonly pluginActions: ReadonlyArray<PluginAction>;
  /** One change of a plugin, or the last one there was. */
  readonly pluginOperation: Maybe<PluginOperation>;
  /** How modules and plugins stand, with their settings. */
  readonly pluginStates: ReadonlyArray<PluginState>;
  /** Modules and plugins of this installation, with what each adds. */
  readonly plugins: ReadonlyArray<Plugin>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly product: Maybe<Product>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly productGroups: ReadonlyArray<RecordGroup>;
  readonly products: ProductPage;
  /** The record types and fields that the caller may read. */
  readonly recordTypes: ReadonlyArray<RecordType>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly role: Maybe<Role>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly roleGroups: ReadonlyArray<RecordGroup>;
  readonly roles: RolePage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly salesOrder: Maybe<SalesOrder>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly salesOrderGroups: ReadonlyArray<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly salesOrderLine: Maybe<SalesOrderLine>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly salesOrderLineGroups: ReadonlyArray<RecordGroup>;
  readonly salesOrderLines: SalesOrderLinePage;
  readonly salesOrders: SalesOrderPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly scoreRun: Maybe<ScoreRun>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly scoreRunGroups: ReadonlyArray<RecordGroup>;
  readonly scoreRuns: ScoreRunPage;
  readonly scoringModels: ReadonlyArray<ScoringModel>;
  /** Records whose searchable fields hold the text, over all record types. */
  readonly search: ReadonlyArray<SearchHit>;
  readonly setup: Setup;
  /** Other systems that people can sign in with, as plugins offer them. */
  readonly signInProviders: ReadonlyArray<SignInProvider>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly stage: Maybe<Stage>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly stageGroups: ReadonlyArray<RecordGroup>;
  readonly stages: StagePage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly task: Maybe<Task>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly taskGroups: ReadonlyArray<RecordGroup>;
  readonly tasks: TaskPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierChange: Maybe<TierChange>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierChangeGroups: ReadonlyArray<RecordGroup>;
  readonly tierChanges: TierChangePage;
  /** Who would move if this policy were published now. Writes nothing. */
  readonly tierDryRun: TierDryRun;
  readonly tierPolicies: TierPolicyPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierPolicy: Maybe<TierPolicy>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierPolicyGroups: ReadonlyArray<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly user: Maybe<User>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly userGroups: ReadonlyArray<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly userRole: Maybe<UserRole>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly userRoleGroups: ReadonlyArray<RecordGroup>;
  readonly userRoles: UserRolePage;
  readonly users: UserPage;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ActivitySort>>;
};


export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryActivityGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
};


export type QueryCheckExpressionArgs = {
  expression: Scalars['String']['input'];
  record: Scalars['String']['input'];
  use: Scalars['String']['input'];
};


export type QueryCollaboratorsArgs = {
  id: Scalars['ID']['input'];
  record: Scalars['String']['input'];
};


export type QueryCommitmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommitmentClocksArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryCommitmentGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<CommitmentFilter>;
};


export type QueryCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<CommitmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<CommitmentSort>>;
};


export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ComplaintEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ComplaintEntrySort>>;
};


export type QueryComplaintEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintEntryGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintEntryFilter>;
};


export type QueryComplaintGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
};


export type QueryComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ComplaintFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ComplaintSort>>;
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ContactSort>>;
};


export type QueryCustomFieldsArgs = {
  record: Scalars['String']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
};


export type QueryCustomerScoreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerScoreGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerScoreFilter>;
};


export type QueryCustomerScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<CustomerScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<CustomerScoreSort>>;
};


export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<CustomerSort>>;
};


export type QueryDelegationsArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryExchangeRateArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExchangeRateGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ExchangeRateFilter>;
};


export type QueryExchangeRatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ExchangeRateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ExchangeRateSort>>;
};


export type QueryExplainRecordAccessArgs = {
  id: Scalars['ID']['input'];
  record: Scalars['String']['input'];
};


export type QueryExplainUserAccessArgs = {
  userId: Scalars['ID']['input'];
};


export type QueryFieldHistoryArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  record: Scalars['String']['input'];
};


export type QueryFieldImpactArgs = {
  input: FieldChangesInput;
  name: Scalars['String']['input'];
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


export type QueryIndexAdviceArgs = {
  filter?: InputMaybe<Scalars['JSON']['input']>;
  record: Scalars['String']['input'];
  sort?: InputMaybe<Scalars['JSON']['input']>;
};


export type QueryIndexBuildsArgs = {
  record: Scalars['String']['input'];
};


export type QueryLayoutsArgs = {
  record: Scalars['String']['input'];
};


export type QueryMyAccessArgs = {
  id: Scalars['ID']['input'];
  record: Scalars['String']['input'];
};


export type QueryOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<OpportunitySort>>;
};


export type QueryOpportunityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOpportunityGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
};


export type QueryOrgUnitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrgUnitGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<OrgUnitFilter>;
};


export type QueryOrgUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<OrgUnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<OrgUnitSort>>;
};


export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPipelineGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<PipelineFilter>;
};


export type QueryPipelinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<PipelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PipelineSort>>;
};


export type QueryPlanPluginArgs = {
  file?: InputMaybe<Scalars['ID']['input']>;
  id?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPluginOperationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ProductSort>>;
};


export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRoleGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<RoleFilter>;
};


export type QueryRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<RoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<RoleSort>>;
};


export type QuerySalesOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySalesOrderGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<SalesOrderFilter>;
};


export type QuerySalesOrderLineArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySalesOrderLineGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<SalesOrderLineFilter>;
};


export type QuerySalesOrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<SalesOrderLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SalesOrderLineSort>>;
};


export type QuerySalesOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<SalesOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SalesOrderSort>>;
};


export type QueryScoreRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScoreRunGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ScoreRunFilter>;
};


export type QueryScoreRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ScoreRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ScoreRunSort>>;
};


export type QuerySearchArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type QueryStageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStageGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<StageFilter>;
};


export type QueryStagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<StageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<StageSort>>;
};


export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTaskGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
};


export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TaskSort>>;
};


export type QueryTierChangeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierChangeGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<TierChangeFilter>;
};


export type QueryTierChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierChangeSort>>;
};


export type QueryTierDryRunArgs = {
  input: TierPolicyInput;
};


export type QueryTierPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierPolicyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierPolicySort>>;
};


export type QueryTierPolicyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierPolicyGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<TierPolicyFilter>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
};


export type QueryUserRoleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserRoleGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<UserRoleFilter>;
};


export type QueryUserRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<UserRoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<UserRoleSort>>;
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<UserSort>>;
};

/** Who may see a record, and why. */
export type RecordAccess = {
  /** There are more users than are told of. */
  readonly capped: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly record: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly users: ReadonlyArray<RecordAccessUser>;
};

export type RecordAccessUser = {
  readonly actions: ReadonlyArray<AccessAction>;
  readonly user: Person;
};

export type RecordField = {
  readonly choices: Maybe<ReadonlyArray<FieldChoice>>;
  /** Added by an administrator. */
  readonly custom: Scalars['Boolean']['output'];
  /** What new records start with. */
  readonly default: Maybe<Scalars['JSON']['output']>;
  /** CEL that a formula is computed by. */
  readonly expression: Maybe<Scalars['String']['output']>;
  readonly help: Maybe<Localized>;
  readonly indexed: Scalars['Boolean']['output'];
  readonly kind: Scalars['String']['output'];
  readonly label: Localized;
  readonly max: Maybe<Scalars['Float']['output']>;
  readonly maxLength: Maybe<Scalars['Int']['output']>;
  readonly min: Maybe<Scalars['Float']['output']>;
  readonly name: Scalars['String']['output'];
  /** `core`, a plugin id, or `custom`. */
  readonly owner: Scalars['String']['output'];
  /** How filters, sorts and imports call it: `name`, or `ext.retail.storeFormat`. */
  readonly path: Scalars['String']['output'];
  /** Written by the system only. */
  readonly readOnly: Scalars['Boolean']['output'];
  readonly required: Scalars['Boolean']['output'];
  /** What a roll-up keeps of related records. */
  readonly rollUp: Maybe<Scalars['JSON']['output']>;
  readonly scale: Maybe<Scalars['Int']['output']>;
  readonly search: Scalars['Boolean']['output'];
  /** Record type that a reference points to. */
  readonly target: Maybe<Scalars['String']['output']>;
  readonly unique: Scalars['Boolean']['output'];
  /** Whether the caller may write it. */
  readonly writable: Scalars['Boolean']['output'];
};

export type RecordGroup = {
  readonly aggregates: Scalars['JSON']['output'];
  readonly count: Scalars['Int']['output'];
  readonly key: Scalars['JSON']['output'];
};

export type RecordInverse = {
  readonly field: Scalars['String']['output'];
  readonly label: Localized;
  readonly name: Scalars['String']['output'];
  readonly record: Scalars['String']['output'];
};

export type RecordRights = {
  readonly create: Scalars['Boolean']['output'];
  readonly delete: Scalars['Boolean']['output'];
  readonly read: Scalars['Boolean']['output'];
  readonly update: Scalars['Boolean']['output'];
};

export type RecordType = {
  readonly access: Scalars['JSON']['output'];
  readonly can: RecordRights;
  /** Made by an administrator. */
  readonly custom: Scalars['Boolean']['output'];
  readonly fields: ReadonlyArray<RecordField>;
  readonly icon: Scalars['String']['output'];
  readonly inverses: ReadonlyArray<RecordInverse>;
  readonly label: Localized;
  readonly labelPlural: Localized;
  /** The caller's layout: of the first of its roles by name that has one, else everybody's. */
  readonly layout: Maybe<Scalars['JSON']['output']>;
  readonly listColumns: ReadonlyArray<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly plural: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly typeName: Scalars['String']['output'];
};

export type RecordTypeAccess = {
  readonly actions: ReadonlyArray<AccessAction>;
  readonly label: Localized;
  readonly record: Scalars['String']['output'];
  /** How many records the user may read, up to 10,000; null when the caller may not read all. */
  readonly rows: Maybe<Scalars['Int']['output']>;
  readonly rowsCapped: Scalars['Boolean']['output'];
  /** Paths of fields that the user may not read. */
  readonly unreadable: ReadonlyArray<Scalars['String']['output']>;
  /** Paths of fields that the user may not change, though people may. */
  readonly unwritable: ReadonlyArray<Scalars['String']['output']>;
};

export type RecordTypeChangesInput = {
  readonly icon?: InputMaybe<Scalars['String']['input']>;
  readonly label?: InputMaybe<LocalizedInput>;
  readonly labelPlural?: InputMaybe<LocalizedInput>;
  readonly titleLabel?: InputMaybe<LocalizedInput>;
};

export type RecordTypeInput = {
  /** owned, shared, or through: seen by whoever sees the record it belongs to. */
  readonly access: Scalars['String']['input'];
  /** A lucide icon, such as `file-text`. */
  readonly icon?: InputMaybe<Scalars['String']['input']>;
  readonly label: LocalizedInput;
  readonly labelPlural: LocalizedInput;
  /** Starts with `x` and a capital: `xContract`; never changes. */
  readonly name: Scalars['String']['input'];
  /** Record type it belongs to; `through` needs one, others may have one. */
  readonly parent?: InputMaybe<Scalars['String']['input']>;
  /** `xContracts`; never changes. */
  readonly plural: Scalars['String']['input'];
  /** Label of the field that names a record. */
  readonly titleLabel?: InputMaybe<LocalizedInput>;
};

/** Role */
export type Role = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Grants */
  readonly grants: Maybe<Scalars['JSON']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Permissions */
  readonly permissions: Maybe<Scalars['JSON']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  readonly users: ReadonlyArray<UserRole>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};


/** Role */
export type RoleUsersArgs = {
  filter?: InputMaybe<UserRoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<UserRoleSort>>;
};

export type RoleFilter = {
  readonly and?: InputMaybe<ReadonlyArray<RoleFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly grants?: InputMaybe<NullFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<RoleFilter>;
  readonly or?: InputMaybe<ReadonlyArray<RoleFilter>>;
  readonly permissions?: InputMaybe<NullFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly users?: InputMaybe<UserRoleListFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type RoleInput = {
  readonly grants?: InputMaybe<Scalars['JSON']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly permissions?: InputMaybe<Scalars['JSON']['input']>;
};

export type RolePage = {
  readonly nodes: ReadonlyArray<Role>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type RoleSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Sales order */
export type SalesOrder = {
  /** Amount */
  readonly amount: Maybe<Money>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<SalesOrderLine>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Number */
  readonly number: Maybe<Scalars['String']['output']>;
  /** Opportunity */
  readonly opportunity: Maybe<Opportunity>;
  /** Ordered on */
  readonly orderedOn: Maybe<Scalars['Date']['output']>;
  /** Quantity */
  readonly quantity: Maybe<Scalars['Decimal']['output']>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};


/** Sales order */
export type SalesOrderLinesArgs = {
  filter?: InputMaybe<SalesOrderLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SalesOrderLineSort>>;
};

export type SalesOrderFilter = {
  readonly amount?: InputMaybe<DecimalFilter>;
  readonly and?: InputMaybe<ReadonlyArray<SalesOrderFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lines?: InputMaybe<SalesOrderLineListFilter>;
  readonly not?: InputMaybe<SalesOrderFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly number?: InputMaybe<TextFilter>;
  readonly opportunity?: InputMaybe<OpportunityFilter>;
  readonly or?: InputMaybe<ReadonlyArray<SalesOrderFilter>>;
  readonly orderedOn?: InputMaybe<DateFilter>;
  readonly quantity?: InputMaybe<DecimalFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type SalesOrderInput = {
  readonly amount?: InputMaybe<MoneyInput>;
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly number?: InputMaybe<Scalars['String']['input']>;
  readonly opportunity?: InputMaybe<Scalars['ID']['input']>;
  readonly orderedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly quantity?: InputMaybe<Scalars['Decimal']['input']>;
  readonly status?: InputMaybe<Scalars['String']['input']>;
};

/** Order line */
export type SalesOrderLine = {
  /** Amount */
  readonly amount: Maybe<Money>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Description */
  readonly description: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Product */
  readonly product: Maybe<Product>;
  /** Quantity */
  readonly quantity: Maybe<Scalars['Decimal']['output']>;
  /** Sales order */
  readonly salesOrder: Maybe<SalesOrder>;
  /** Unit price */
  readonly unitPrice: Maybe<Money>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type SalesOrderLineFilter = {
  readonly amount?: InputMaybe<DecimalFilter>;
  readonly and?: InputMaybe<ReadonlyArray<SalesOrderLineFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly description?: InputMaybe<TextFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<SalesOrderLineFilter>;
  readonly or?: InputMaybe<ReadonlyArray<SalesOrderLineFilter>>;
  readonly product?: InputMaybe<ProductFilter>;
  readonly quantity?: InputMaybe<DecimalFilter>;
  readonly salesOrder?: InputMaybe<SalesOrderFilter>;
  readonly unitPrice?: InputMaybe<DecimalFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type SalesOrderLineInput = {
  readonly amount?: InputMaybe<MoneyInput>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly product?: InputMaybe<Scalars['ID']['input']>;
  readonly quantity?: InputMaybe<Scalars['Decimal']['input']>;
  readonly salesOrder?: InputMaybe<Scalars['ID']['input']>;
  readonly unitPrice?: InputMaybe<MoneyInput>;
};

export type SalesOrderLineListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<SalesOrderLineFilter>;
  readonly some?: InputMaybe<SalesOrderLineFilter>;
};

export type SalesOrderLinePage = {
  readonly nodes: ReadonlyArray<SalesOrderLine>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type SalesOrderLineSort = {
  readonly amount?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly description?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly product?: InputMaybe<ProductSort>;
  readonly quantity?: InputMaybe<SortDirection>;
  readonly salesOrder?: InputMaybe<SalesOrderSort>;
  readonly unitPrice?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type SalesOrderListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<SalesOrderFilter>;
  readonly some?: InputMaybe<SalesOrderFilter>;
};

export type SalesOrderPage = {
  readonly nodes: ReadonlyArray<SalesOrder>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type SalesOrderSort = {
  readonly amount?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly number?: InputMaybe<SortDirection>;
  readonly opportunity?: InputMaybe<OpportunitySort>;
  readonly orderedOn?: InputMaybe<SortDirection>;
  readonly quantity?: InputMaybe<SortDirection>;
  readonly status?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Score run */
export type ScoreRun = {
  /** As of */
  readonly asOf: Maybe<Scalars['Date']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customers scored */
  readonly customers: Maybe<Scalars['Int']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Finished */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Model */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Model version */
  readonly modelVersion: Maybe<Scalars['String']['output']>;
  /** Parameters */
  readonly parameters: Maybe<Scalars['JSON']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Validation */
  readonly validation: Maybe<Scalars['JSON']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ScoreRunFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ScoreRunFilter>>;
  readonly asOf?: InputMaybe<DateFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customers?: InputMaybe<IntFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly finishedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly model?: InputMaybe<TextFilter>;
  readonly modelVersion?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<ScoreRunFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ScoreRunFilter>>;
  readonly parameters?: InputMaybe<NullFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly validation?: InputMaybe<NullFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type ScoreRunPage = {
  readonly nodes: ReadonlyArray<ScoreRun>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ScoreRunResult = {
  /** YYYY-MM-DD */
  readonly asOf: Scalars['String']['output'];
  readonly customers: Scalars['Int']['output'];
  readonly durationMs: Scalars['Int']['output'];
  readonly id: Scalars['String']['output'];
  readonly model: Scalars['String']['output'];
  readonly modelVersion: Scalars['String']['output'];
};

export type ScoreRunSort = {
  readonly asOf?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customers?: InputMaybe<SortDirection>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly finishedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly model?: InputMaybe<SortDirection>;
  readonly modelVersion?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** A way to value customers, added by a plugin. */
export type ScoringModel = {
  readonly description: Localized;
  readonly key: Scalars['String']['output'];
  readonly label: Localized;
  /** What each parameter takes: [{ name, kind, label, help, default, min, max, choices }]. */
  readonly parameterFields: Scalars['JSON']['output'];
  /** The default of every parameter, by name. */
  readonly parameters: Scalars['JSON']['output'];
  readonly version: Scalars['String']['output'];
};

export type SearchHit = {
  readonly id: Scalars['ID']['output'];
  readonly record: Scalars['String']['output'];
  readonly subtitle: Maybe<Scalars['String']['output']>;
  readonly title: Scalars['String']['output'];
};

export type Setup = {
  /** There is no organisation yet: the first administrator is asked for */
  readonly needed: Scalars['Boolean']['output'];
};

export type SignInProvider = {
  /** A lucide icon */
  readonly icon: Scalars['String']['output'];
  readonly key: Scalars['String']['output'];
  readonly label: Localized;
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

/** Stage */
export type Stage = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Kind */
  readonly kind: Maybe<Scalars['String']['output']>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Chinese name */
  readonly nameZh: Maybe<Scalars['String']['output']>;
  /** Pipeline */
  readonly pipeline: Maybe<Pipeline>;
  /** Position */
  readonly position: Maybe<Scalars['Int']['output']>;
  /** Win probability */
  readonly probability: Maybe<Scalars['Decimal']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type StageFilter = {
  readonly and?: InputMaybe<ReadonlyArray<StageFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly kind?: InputMaybe<ChoiceFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly nameZh?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<StageFilter>;
  readonly or?: InputMaybe<ReadonlyArray<StageFilter>>;
  readonly pipeline?: InputMaybe<PipelineFilter>;
  readonly position?: InputMaybe<IntFilter>;
  readonly probability?: InputMaybe<DecimalFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type StageInput = {
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly nameZh?: InputMaybe<Scalars['String']['input']>;
  readonly pipeline?: InputMaybe<Scalars['ID']['input']>;
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  readonly probability?: InputMaybe<Scalars['Decimal']['input']>;
};

export type StageListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<StageFilter>;
  readonly some?: InputMaybe<StageFilter>;
};

export type StagePage = {
  readonly nodes: ReadonlyArray<Stage>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type StageSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly kind?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly nameZh?: InputMaybe<SortDirection>;
  readonly pipeline?: InputMaybe<PipelineSort>;
  readonly position?: InputMaybe<SortDirection>;
  readonly probability?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Task */
export type Task = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Due */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Org unit */
  readonly orgUnit: Maybe<OrgUnit>;
  /** Owner */
  readonly owner: Maybe<User>;
  /** Priority */
  readonly priority: Maybe<Scalars['String']['output']>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Title */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type TaskFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TaskFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<TaskFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TaskFilter>>;
  readonly orgUnit?: InputMaybe<OrgUnitFilter>;
  readonly owner?: InputMaybe<UserFilter>;
  readonly priority?: InputMaybe<ChoiceFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly title?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type TaskInput = {
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly orgUnit?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  readonly priority?: InputMaybe<Scalars['String']['input']>;
  readonly status?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type TaskListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<TaskFilter>;
  readonly some?: InputMaybe<TaskFilter>;
};

export type TaskPage = {
  readonly nodes: ReadonlyArray<Task>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type TaskSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly dueOn?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly orgUnit?: InputMaybe<OrgUnitSort>;
  readonly owner?: InputMaybe<UserSort>;
  readonly priority?: InputMaybe<SortDirection>;
  readonly status?: InputMaybe<SortDirection>;
  readonly title?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type TextFilter = {
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Tier change */
export type TierChange = {
  /** Changed */
  readonly changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** From */
  readonly fromTier: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Policy */
  readonly policy: Maybe<TierPolicy>;
  /** Reasons */
  readonly reasons: Maybe<Scalars['JSON']['output']>;
  /** Score */
  readonly score: Maybe<Scalars['Decimal']['output']>;
  /** To */
  readonly toTier: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type TierChangeFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TierChangeFilter>>;
  readonly changedAt?: InputMaybe<DateTimeFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly fromTier?: InputMaybe<ChoiceFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<TierChangeFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TierChangeFilter>>;
  readonly policy?: InputMaybe<TierPolicyFilter>;
  readonly reasons?: InputMaybe<NullFilter>;
  readonly score?: InputMaybe<DecimalFilter>;
  readonly toTier?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type TierChangeListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<TierChangeFilter>;
  readonly some?: InputMaybe<TierChangeFilter>;
};

export type TierChangePage = {
  readonly nodes: ReadonlyArray<TierChange>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type TierChangeSort = {
  readonly changedAt?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly fromTier?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly policy?: InputMaybe<TierPolicySort>;
  readonly score?: InputMaybe<SortDirection>;
  readonly toTier?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type TierCount = {
  readonly count: Scalars['Int']['output'];
  readonly tier: Scalars['String']['output'];
};

export type TierCutoffInput = {
  /** S, A or B. C takes the rest and needs no value. */
  readonly tier: Scalars['String']['input'];
  /** By the rule: the tier's own share (0 to 1), its minimum score, or its number of customers. */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
};

export type TierDryRun = {
  readonly after: ReadonlyArray<TierCount>;
  /** YYYY-MM-DD */
  readonly asOf: Scalars['String']['output'];
  readonly before: ReadonlyArray<TierCount>;
  readonly customers: Scalars['Int']['output'];
  readonly down: Scalars['Int']['output'];
  /** Without a tier before, with one after. */
  readonly entering: Scalars['Int']['output'];
  /** With a tier before, without one after. */
  readonly leaving: Scalars['Int']['output'];
  readonly model: Scalars['String']['output'];
  /** At most 50: the farthest moves first. */
  readonly movers: ReadonlyArray<TierMover>;
  /** Customers with a score. */
  readonly scored: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly up: Scalars['Int']['output'];
};

export type TierMover = {
  readonly customerId: Scalars['String']['output'];
  readonly from: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  /** [{ code, values, text { en, zh } }], strongest first. */
  readonly reasons: Scalars['JSON']['output'];
  readonly score: Maybe<Scalars['Float']['output']>;
  readonly to: Maybe<Scalars['String']['output']>;
};

/** Tier policy */
export type TierPolicy = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Definition */
  readonly definition: Maybe<Scalars['JSON']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Scoring model */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Number */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Published */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Published by */
  readonly publishedBy: Maybe<User>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type TierPolicyFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TierPolicyFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly definition?: InputMaybe<NullFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly model?: InputMaybe<TextFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<TierPolicyFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly number?: InputMaybe<IntFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TierPolicyFilter>>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly publishedBy?: InputMaybe<UserFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type TierPolicyInput = {
  readonly cutoffs: ReadonlyArray<TierCutoffInput>;
  /** Key of a scoring model. */
  readonly model: Scalars['String']['input'];
  /** Of the model; defaults stand in for the rest. */
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
  readonly rule: TierRule;
  /** lowest unless told. */
  readonly unscored?: InputMaybe<UnscoredCustomers>;
};

export type TierPolicyPage = {
  readonly nodes: ReadonlyArray<TierPolicy>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type TierPolicyResult = {
  readonly after: ReadonlyArray<TierCount>;
  readonly before: ReadonlyArray<TierCount>;
  readonly customers: Scalars['Int']['output'];
  readonly down: Scalars['Int']['output'];
  /** Without a tier before, with one after. */
  readonly entering: Scalars['Int']['output'];
  readonly id: Scalars['String']['output'];
  /** With a tier before, without one after. */
  readonly leaving: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly number: Scalars['Int']['output'];
  /** Customers with a score. */
  readonly scored: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly up: Scalars['Int']['output'];
};

export type TierPolicySort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly model?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly number?: InputMaybe<SortDirection>;
  readonly publishedAt?: InputMaybe<SortDirection>;
  readonly publishedBy?: InputMaybe<UserSort>;
  readonly status?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type TierRegrade = {
  readonly after: ReadonlyArray<TierCount>;
  /** YYYY-MM-DD */
  readonly asOf: Scalars['String']['output'];
  readonly before: ReadonlyArray<TierCount>;
  readonly customers: Scalars['Int']['output'];
  readonly down: Scalars['Int']['output'];
  /** Without a tier before, with one after. */
  readonly entering: Scalars['Int']['output'];
  /** With a tier before, without one after. */
  readonly leaving: Scalars['Int']['output'];
  /** Number of the policy applied. */
  readonly policy: Scalars['Int']['output'];
  /** Customers with a score. */
  readonly scored: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly up: Scalars['Int']['output'];
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
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** E-mail */
  readonly email: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Language */
  readonly locale: Maybe<Scalars['String']['output']>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Org unit */
  readonly orgUnit: Maybe<OrgUnit>;
  readonly roles: ReadonlyArray<UserRole>;
  /** Job title */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};


/** User */
export type UserRolesArgs = {
  filter?: InputMaybe<UserRoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<UserRoleSort>>;
};

/** What a user may see and do, and why. */
export type UserAccess = {
  /** For whom the user stands in today. */
  readonly delegations: ReadonlyArray<Delegation>;
  readonly permissions: ReadonlyArray<HeldPermission>;
  readonly records: ReadonlyArray<RecordTypeAccess>;
  readonly roles: ReadonlyArray<AccessRole>;
  readonly user: AccessUser;
};

export type UserFilter = {
  readonly active?: InputMaybe<BooleanFilter>;
  readonly and?: InputMaybe<ReadonlyArray<UserFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly email?: InputMaybe<TextFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly inMyTeam?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isMe?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly locale?: InputMaybe<ChoiceFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<UserFilter>;
  readonly or?: InputMaybe<ReadonlyArray<UserFilter>>;
  readonly orgUnit?: InputMaybe<OrgUnitFilter>;
  readonly roles?: InputMaybe<UserRoleListFilter>;
  readonly title?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type UserInput = {
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly orgUnit?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type UserListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<UserFilter>;
  readonly some?: InputMaybe<UserFilter>;
};

export type UserPage = {
  readonly nodes: ReadonlyArray<User>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

/** Role of a user */
export type UserRole = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Role */
  readonly role: Maybe<Role>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** User */
  readonly user: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type UserRoleFilter = {
  readonly and?: InputMaybe<ReadonlyArray<UserRoleFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<UserRoleFilter>;
  readonly or?: InputMaybe<ReadonlyArray<UserRoleFilter>>;
  readonly role?: InputMaybe<RoleFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly user?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type UserRoleInput = {
  readonly role?: InputMaybe<Scalars['ID']['input']>;
  readonly user?: InputMaybe<Scalars['ID']['input']>;
};

export type UserRoleListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<UserRoleFilter>;
  readonly some?: InputMaybe<UserRoleFilter>;
};

export type UserRolePage = {
  readonly nodes: ReadonlyArray<UserRole>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type UserRoleSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly role?: InputMaybe<RoleSort>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly user?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type UserSort = {
  readonly active?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly email?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly locale?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly orgUnit?: InputMaybe<OrgUnitSort>;
  readonly title?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};
