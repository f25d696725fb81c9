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

/** Brand answer */
export type BrandswitchingAnswer = {
  /** Asked on */
  readonly answeredOn: Maybe<Scalars['Date']['output']>;
  /** Brand bought before that */
  readonly before: Maybe<BrandswitchingBrand>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Brand bought last */
  readonly last: Maybe<BrandswitchingBrand>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type BrandswitchingAnswerFilter = {
  readonly and?: InputMaybe<ReadonlyArray<BrandswitchingAnswerFilter>>;
  readonly answeredOn?: InputMaybe<DateFilter>;
  readonly before?: InputMaybe<BrandswitchingBrandFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly last?: InputMaybe<BrandswitchingBrandFilter>;
  readonly not?: InputMaybe<BrandswitchingAnswerFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<BrandswitchingAnswerFilter>>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type BrandswitchingAnswerInput = {
  readonly answeredOn?: InputMaybe<Scalars['Date']['input']>;
  readonly before?: InputMaybe<Scalars['ID']['input']>;
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly last?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type BrandswitchingAnswerListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<BrandswitchingAnswerFilter>;
  readonly some?: InputMaybe<BrandswitchingAnswerFilter>;
};

export type BrandswitchingAnswerPage = {
  readonly nodes: ReadonlyArray<BrandswitchingAnswer>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type BrandswitchingAnswerSort = {
  readonly answeredOn?: InputMaybe<SortDirection>;
  readonly before?: InputMaybe<BrandswitchingBrandSort>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly last?: InputMaybe<BrandswitchingBrandSort>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Brand */
export type BrandswitchingBrand = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Ours */
  readonly ours: Maybe<Scalars['Boolean']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type BrandswitchingBrandFilter = {
  readonly and?: InputMaybe<ReadonlyArray<BrandswitchingBrandFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<BrandswitchingBrandFilter>;
  readonly or?: InputMaybe<ReadonlyArray<BrandswitchingBrandFilter>>;
  readonly ours?: InputMaybe<BooleanFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type BrandswitchingBrandInput = {
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly ours?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BrandswitchingBrandPage = {
  readonly nodes: ReadonlyArray<BrandswitchingBrand>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type BrandswitchingBrandSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly ours?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
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
  /** Why this long */
  readonly reasons: Maybe<Scalars['JSON']['output']>;
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
  readonly reasons?: InputMaybe<NullFilter>;
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

export type ComparedRun = {
  /** YYYY-MM-DD */
  readonly asOf: Scalars['String']['output'];
  readonly customers: Scalars['Int']['output'];
  /** False when they had to be computed again and came out different: the data has changed since. */
  readonly exact: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly model: Scalars['String']['output'];
  readonly modelVersion: Scalars['String']['output'];
  readonly parameters: Scalars['JSON']['output'];
  /** stored, or recomputed where the scores are no longer stored. */
  readonly source: Scalars['String']['output'];
  readonly validation: Maybe<Scalars['JSON']['output']>;
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

export type CompletedTierReview = {
  readonly id: Scalars['ID']['output'];
  /** YYYY-MM-DD */
  readonly nextDueOn: Maybe<Scalars['String']['output']>;
  /** The review that follows in the same rhythm. */
  readonly nextId: Maybe<Scalars['ID']['output']>;
};

export type Concentration = {
  /** Share of the largest one. */
  readonly cr1: Maybe<Scalars['Float']['output']>;
  /** Share of the largest five. */
  readonly cr5: Maybe<Scalars['Float']['output']>;
  /** Share of the largest ten. */
  readonly cr10: Maybe<Scalars['Float']['output']>;
  /** Parts of equal size that would give the same index. */
  readonly equalParts: Maybe<Scalars['Float']['output']>;
  /** Herfindahl-Hirschman index, up to 10,000. */
  readonly hhi: Maybe<Scalars['Float']['output']>;
  readonly level: Maybe<ConcentrationLevel>;
  /** Parts above zero. */
  readonly parts: Scalars['Int']['output'];
};

/** By the Herfindahl-Hirschman index: below 1,000, up to 1,800, above. */
export type ConcentrationLevel =
  | 'high'
  | 'low'
  | 'moderate';

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

export type CoverageGap = {
  readonly contacts: Scalars['Int']['output'];
  readonly customerId: Scalars['ID']['output'];
  readonly decisionMakers: Scalars['Int']['output'];
  /** The least the tier asks for; null: no rule. */
  readonly leastContacts: Maybe<Scalars['Int']['output']>;
  /** The least the tier asks for; null: no rule. */
  readonly leastDecisionMakers: Maybe<Scalars['Int']['output']>;
  readonly name: Scalars['String']['output'];
  readonly ownerName: Maybe<Scalars['String']['output']>;
  readonly tier: Scalars['String']['output'];
};

export type CoverageGapPage = {
  /** For `after`; null on the last page. */
  readonly nextCursor: Maybe<Scalars['String']['output']>;
  readonly nodes: ReadonlyArray<CoverageGap>;
  /** Counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
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
  readonly brandAnswers: ReadonlyArray<BrandswitchingAnswer>;
  /** City */
  readonly city: Maybe<Scalars['String']['output']>;
  /** Code */
  readonly code: Maybe<Scalars['String']['output']>;
  readonly complaints: ReadonlyArray<Complaint>;
  /** Contacts known */
  readonly contactCount: Maybe<Scalars['Int']['output']>;
  readonly contacts: ReadonlyArray<Contact>;
  /** Country */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Decision makers known */
  readonly decisionMakerCount: Maybe<Scalars['Int']['output']>;
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
  readonly insightFacts: ReadonlyArray<InsightFact>;
  /** Last visit */
  readonly lastVisitAt: Maybe<Scalars['DateTime']['output']>;
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
  readonly referrals: ReadonlyArray<Customer>;
  /** Region */
  readonly region: Maybe<Scalars['String']['output']>;
  /** Risk */
  readonly risk: Maybe<Scalars['String']['output']>;
  /** Reasons for the risk */
  readonly riskReasons: Maybe<Scalars['JSON']['output']>;
  readonly salesOrders: ReadonlyArray<SalesOrder>;
  readonly selectionReviews: ReadonlyArray<SelectionReview>;
  /** Source */
  readonly source: Maybe<Scalars['String']['output']>;
  readonly subsidiaries: ReadonlyArray<Customer>;
  readonly tasks: ReadonlyArray<Task>;
  /** Tax number */
  readonly taxNumber: Maybe<Scalars['String']['output']>;
  /** Tier */
  readonly tier: Maybe<Scalars['String']['output']>;
  readonly tierChanges: ReadonlyArray<TierChange>;
  /** Tier decided by */
  readonly tierDecidedBy: Maybe<Scalars['String']['output']>;
  readonly tierOverrides: ReadonlyArray<TierOverride>;
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
  readonly winbackTrials: ReadonlyArray<WinbackTrial>;
};


/** Customer */
export type CustomerActivitiesArgs = {
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ActivitySort>>;
};


/** Customer */
export type CustomerBrandAnswersArgs = {
  filter?: InputMaybe<BrandswitchingAnswerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<BrandswitchingAnswerSort>>;
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
export type CustomerInsightFactsArgs = {
  filter?: InputMaybe<InsightFactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InsightFactSort>>;
};


/** Customer */
export type CustomerOpportunitiesArgs = {
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<OpportunitySort>>;
};


/** Customer */
export type CustomerReferralsArgs = {
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<CustomerSort>>;
};


/** Customer */
export type CustomerSalesOrdersArgs = {
  filter?: InputMaybe<SalesOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SalesOrderSort>>;
};


/** Customer */
export type CustomerSelectionReviewsArgs = {
  filter?: InputMaybe<SelectionReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SelectionReviewSort>>;
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


/** Customer */
export type CustomerTierOverridesArgs = {
  filter?: InputMaybe<TierOverrideFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierOverrideSort>>;
};


/** Customer */
export type CustomerWinbackTrialsArgs = {
  filter?: InputMaybe<WinbackTrialFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<WinbackTrialSort>>;
};

export type CustomerExt = {
  readonly opportunity: Maybe<CustomerExtOpportunity>;
  readonly referral: Maybe<CustomerExtReferral>;
  readonly retail: Maybe<CustomerExtRetail>;
};

export type CustomerExtFilter = {
  readonly opportunity?: InputMaybe<CustomerExtOpportunityFilter>;
  readonly referral?: InputMaybe<CustomerExtReferralFilter>;
  readonly retail?: InputMaybe<CustomerExtRetailFilter>;
};

export type CustomerExtInput = {
  readonly referral?: InputMaybe<CustomerExtReferralInput>;
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

export type CustomerExtReferral = {
  readonly recommends: Maybe<Scalars['Int']['output']>;
  readonly referralKind: Maybe<Scalars['String']['output']>;
  readonly referredBy: Maybe<Customer>;
};

export type CustomerExtReferralFilter = {
  readonly recommends?: InputMaybe<IntFilter>;
  readonly referralKind?: InputMaybe<ChoiceFilter>;
  readonly referredBy?: InputMaybe<CustomerFilter>;
};

export type CustomerExtReferralInput = {
  readonly recommends?: InputMaybe<Scalars['Int']['input']>;
  readonly referralKind?: InputMaybe<Scalars['String']['input']>;
  readonly referredBy?: InputMaybe<Scalars['ID']['input']>;
};

export type CustomerExtReferralSort = {
  readonly recommends?: InputMaybe<SortDirection>;
  readonly referralKind?: InputMaybe<SortDirection>;
  readonly referredBy?: InputMaybe<CustomerSort>;
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
  readonly referral?: InputMaybe<CustomerExtReferralSort>;
  readonly retail?: InputMaybe<CustomerExtRetailSort>;
};

export type CustomerFilter = {
  readonly activities?: InputMaybe<ActivityListFilter>;
  readonly address?: InputMaybe<TextFilter>;
  readonly alias?: InputMaybe<TextFilter>;
  readonly and?: InputMaybe<ReadonlyArray<CustomerFilter>>;
  readonly annualRevenue?: InputMaybe<DecimalFilter>;
  readonly brandAnswers?: InputMaybe<BrandswitchingAnswerListFilter>;
  readonly city?: InputMaybe<TextFilter>;
  readonly code?: InputMaybe<TextFilter>;
  readonly complaints?: InputMaybe<ComplaintListFilter>;
  readonly contactCount?: InputMaybe<IntFilter>;
  readonly contacts?: InputMaybe<ContactListFilter>;
  readonly country?: InputMaybe<ChoiceFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly decisionMakerCount?: InputMaybe<IntFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly email?: InputMaybe<TextFilter>;
  readonly employees?: InputMaybe<IntFilter>;
  readonly ext?: InputMaybe<CustomerExtFilter>;
  readonly foundedYear?: InputMaybe<IntFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly industry?: InputMaybe<ChoiceFilter>;
  readonly insightFacts?: InputMaybe<InsightFactListFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lastVisitAt?: InputMaybe<DateTimeFilter>;
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
  readonly referrals?: InputMaybe<CustomerListFilter>;
  readonly region?: InputMaybe<TextFilter>;
  readonly risk?: InputMaybe<ChoiceFilter>;
  readonly riskReasons?: InputMaybe<NullFilter>;
  readonly salesOrders?: InputMaybe<SalesOrderListFilter>;
  readonly selectionReviews?: InputMaybe<SelectionReviewListFilter>;
  readonly source?: InputMaybe<ChoiceFilter>;
  readonly subsidiaries?: InputMaybe<CustomerListFilter>;
  readonly tasks?: InputMaybe<TaskListFilter>;
  readonly taxNumber?: InputMaybe<TextFilter>;
  readonly tier?: InputMaybe<ChoiceFilter>;
  readonly tierChanges?: InputMaybe<TierChangeListFilter>;
  readonly tierDecidedBy?: InputMaybe<ChoiceFilter>;
  readonly tierOverrides?: InputMaybe<TierOverrideListFilter>;
  readonly tierPolicyVersion?: InputMaybe<IntFilter>;
  readonly tierReasons?: InputMaybe<NullFilter>;
  readonly tierScore?: InputMaybe<DecimalFilter>;
  readonly tierSince?: InputMaybe<DateFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
  readonly website?: InputMaybe<TextFilter>;
  readonly winbackTrials?: InputMaybe<WinbackTrialListFilter>;
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

/** What a scoring model says of a customer. */
export type CustomerScore = {
  readonly customer: ScoredCustomer;
  /** What went in, by name: see `ScoringModel.factors`. */
  readonly factors: Scalars['JSON']['output'];
  /** Key of the model. */
  readonly model: Scalars['String']['output'];
  /** The three main reasons: [{ code, values, text: { en, zh } }]. */
  readonly reasons: Scalars['JSON']['output'];
  readonly run: ScoredBy;
  /** A decimal of six digits, in the unit of the model. */
  readonly value: Scalars['String']['output'];
};

export type CustomerSort = {
  readonly address?: InputMaybe<SortDirection>;
  readonly alias?: InputMaybe<SortDirection>;
  readonly annualRevenue?: InputMaybe<SortDirection>;
  readonly city?: InputMaybe<SortDirection>;
  readonly code?: InputMaybe<SortDirection>;
  readonly contactCount?: InputMaybe<SortDirection>;
  readonly country?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly decisionMakerCount?: InputMaybe<SortDirection>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly email?: InputMaybe<SortDirection>;
  readonly employees?: InputMaybe<SortDirection>;
  readonly ext?: InputMaybe<CustomerExtSort>;
  readonly foundedYear?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly industry?: InputMaybe<SortDirection>;
  readonly lastVisitAt?: InputMaybe<SortDirection>;
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
  readonly tierDecidedBy?: InputMaybe<SortDirection>;
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

export type DiscountDecision = {
  readonly id: Scalars['ID']['output'];
  /** Decided by whoever asked for it: nobody else may. */
  readonly ownApproval: Scalars['Boolean']['output'];
  /** As the choices of the field. */
  readonly status: Scalars['String']['output'];
};

/** Discount request */
export type DiscountRequest = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Decided */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Decided by */
  readonly decidedBy: Maybe<User>;
  /** Note on the decision */
  readonly decisionNote: Maybe<Scalars['String']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Discount */
  readonly discount: Maybe<Scalars['Decimal']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Opportunity */
  readonly opportunity: Maybe<Opportunity>;
  /** Reason */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Asked for by */
  readonly requestedBy: Maybe<User>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Tier */
  readonly tier: Maybe<Scalars['String']['output']>;
  /** Limit of the tier */
  readonly tierLimit: Maybe<Scalars['Decimal']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type DiscountRequestFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DiscountRequestFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly decidedAt?: InputMaybe<DateTimeFilter>;
  readonly decidedBy?: InputMaybe<UserFilter>;
  readonly decisionNote?: InputMaybe<TextFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly discount?: InputMaybe<DecimalFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<DiscountRequestFilter>;
  readonly opportunity?: InputMaybe<OpportunityFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DiscountRequestFilter>>;
  readonly reason?: InputMaybe<TextFilter>;
  readonly requestedBy?: InputMaybe<UserFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly tier?: InputMaybe<ChoiceFilter>;
  readonly tierLimit?: InputMaybe<DecimalFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type DiscountRequestInput = {
  readonly discount?: InputMaybe<Scalars['Decimal']['input']>;
  readonly opportunity?: InputMaybe<Scalars['ID']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type DiscountRequestListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<DiscountRequestFilter>;
  readonly some?: InputMaybe<DiscountRequestFilter>;
};

export type DiscountRequestPage = {
  readonly nodes: ReadonlyArray<DiscountRequest>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type DiscountRequestSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly decidedAt?: InputMaybe<SortDirection>;
  readonly decidedBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly discount?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly opportunity?: InputMaybe<OpportunitySort>;
  readonly requestedBy?: InputMaybe<UserSort>;
  readonly status?: InputMaybe<SortDirection>;
  readonly tier?: InputMaybe<SortDirection>;
  readonly tierLimit?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** How far the discount of an opportunity may go. */
export type DiscountRule = {
  /** Role that decides on more; null: whoever may approve tiers. */
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  /** The caller decides, and is held to no limit. */
  readonly isDecider: Scalars['Boolean']['output'];
  /** 0 to 1; null: no limit. */
  readonly limit: Maybe<Scalars['Float']['output']>;
  /** Of the customer. */
  readonly tier: Maybe<Scalars['String']['output']>;
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

export type FirmCount = {
  readonly firms: Scalars['Int']['output'];
  readonly year: Scalars['Int']['output'];
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

/** Customers and revenue by industry, of what the caller may see. */
export type Industries = {
  /** Of the revenue over the industries. */
  readonly concentration: Maybe<Concentration>;
  /** YYYY-MM-DD */
  readonly from: Scalars['String']['output'];
  /** The largest revenue first. */
  readonly industries: ReadonlyArray<IndustryRow>;
  /** Null where the caller may not see sales. */
  readonly revenue: Maybe<Scalars['String']['output']>;
  /** YYYY-MM-DD */
  readonly to: Scalars['String']['output'];
};

export type IndustryCustomer = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly revenue: Scalars['String']['output'];
  /** Share of the revenue of the industry. */
  readonly share: Scalars['Float']['output'];
  readonly tier: Maybe<Scalars['String']['output']>;
};

/** One industry, of what the caller may see. */
export type IndustryDetail = {
  /** Of the revenue over the customers. */
  readonly concentration: Maybe<Concentration>;
  readonly customers: Scalars['Int']['output'];
  /** YYYY-MM-DD */
  readonly from: Scalars['String']['output'];
  readonly industry: Scalars['String']['output'];
  /** The ten that buy most. */
  readonly largest: ReadonlyArray<IndustryCustomer>;
  readonly outlook: Maybe<IndustryOutlook>;
  /** Null where the caller may not see sales. */
  readonly revenue: Maybe<Scalars['String']['output']>;
  /** YYYY-MM-DD */
  readonly to: Scalars['String']['output'];
};

/** What is known of an industry. */
export type IndustryOutlook = {
  /** YYYY-MM-DD */
  readonly datedOn: Scalars['String']['output'];
  readonly firms: ReadonlyArray<FirmCount>;
  /** Growth a year: 0.05 is 5 %. */
  readonly growth: Maybe<Scalars['Float']['output']>;
  readonly industry: Scalars['String']['output'];
  readonly note: Maybe<Scalars['String']['output']>;
  /** Of the industry profile. */
  readonly profileId: Scalars['ID']['output'];
  /** [{ code, values, text { en, zh } }], strongest first. */
  readonly reasons: Scalars['JSON']['output'];
  /** none, watch or high; null where nothing is known. */
  readonly risk: Maybe<Scalars['String']['output']>;
  readonly source: Scalars['String']['output'];
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  readonly survival: Maybe<IndustrySurvival>;
};

/** Industry profile */
export type IndustryProfile = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** As of */
  readonly datedOn: Maybe<Scalars['Date']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Firms by year */
  readonly firms: Maybe<Scalars['JSON']['output']>;
  /** Growth a year */
  readonly growth: Maybe<Scalars['Decimal']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Industry */
  readonly industry: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Source */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Link to the source */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type IndustryProfileFilter = {
  readonly and?: InputMaybe<ReadonlyArray<IndustryProfileFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly datedOn?: InputMaybe<DateFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly firms?: InputMaybe<NullFilter>;
  readonly growth?: InputMaybe<DecimalFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly industry?: InputMaybe<ChoiceFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<IndustryProfileFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<IndustryProfileFilter>>;
  readonly source?: InputMaybe<TextFilter>;
  readonly sourceUrl?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type IndustryProfileInput = {
  readonly datedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly firms?: InputMaybe<Scalars['JSON']['input']>;
  readonly growth?: InputMaybe<Scalars['Decimal']['input']>;
  readonly industry?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly sourceUrl?: InputMaybe<Scalars['String']['input']>;
};

export type IndustryProfilePage = {
  readonly nodes: ReadonlyArray<IndustryProfile>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type IndustryProfileSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly datedOn?: InputMaybe<SortDirection>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly growth?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly industry?: InputMaybe<SortDirection>;
  readonly source?: InputMaybe<SortDirection>;
  readonly sourceUrl?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type IndustryRow = {
  /** Customers that the caller may see. */
  readonly customers: Scalars['Int']['output'];
  /** Null: customers whose industry is not known. */
  readonly industry: Maybe<Scalars['String']['output']>;
  readonly outlook: Maybe<IndustryOutlook>;
  /** Their sales in the period, in the base currency. */
  readonly revenue: Maybe<Scalars['String']['output']>;
  /** Share of the revenue of all industries. */
  readonly share: Maybe<Scalars['Float']['output']>;
};

export type IndustrySurvival = {
  /** Share of the firms that is left five years later at that pace. */
  readonly fiveYears: Scalars['Float']['output'];
  readonly from: FirmCount;
  /** Share of the firms of the peak that is left. */
  readonly left: Scalars['Float']['output'];
  /** The year with the most firms. */
  readonly peak: FirmCount;
  readonly to: FirmCount;
  /** Change a year over the last five years counted. */
  readonly yearlyRate: Scalars['Float']['output'];
};

export type InsightCompleteness = {
  /** Those of them with a fact of any age. */
  readonly covered: Scalars['Int']['output'];
  /** Topics that a dossier is expected to cover. */
  readonly expected: Scalars['Int']['output'];
  /** Those of them that are not stale. */
  readonly fresh: Scalars['Int']['output'];
};

export type InsightDossier = {
  /** The day of its freshness, YYYY-MM-DD. */
  readonly asOf: Scalars['String']['output'];
  readonly completeness: InsightCompleteness;
  /** Facts that nothing newer supersedes. */
  readonly facts: ReadonlyArray<InsightFactAge>;
  readonly industry: Maybe<IndustryOutlook>;
  readonly topics: ReadonlyArray<InsightTopicState>;
  /** By period, the latest first. */
  readonly wallet: ReadonlyArray<WalletShare>;
};

/** Insight */
export type InsightFact = {
  /** Confidence */
  readonly confidence: Maybe<Scalars['String']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** As of */
  readonly datedOn: Maybe<Scalars['Date']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Figure */
  readonly figure: Maybe<Scalars['Decimal']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Key fact */
  readonly isKey: Maybe<Scalars['Boolean']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Period from */
  readonly periodFrom: Maybe<Scalars['Date']['output']>;
  /** Period to */
  readonly periodTo: Maybe<Scalars['Date']['output']>;
  /** Task to renew it */
  readonly renewal: Maybe<Task>;
  /** Source */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Link to the source */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** Fact */
  readonly statement: Maybe<Scalars['String']['output']>;
  readonly supersededBy: ReadonlyArray<InsightFact>;
  /** Supersedes */
  readonly supersedes: Maybe<InsightFact>;
  /** Topic */
  readonly topic: Maybe<Scalars['String']['output']>;
  /** Unit */
  readonly unit: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
  /** They buy in all */
  readonly walletTotal: Maybe<Money>;
};


/** Insight */
export type InsightFactSupersededByArgs = {
  filter?: InputMaybe<InsightFactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InsightFactSort>>;
};

export type InsightFactAge = {
  /** Days since the date of the fact. */
  readonly ageDays: Scalars['Int']['output'];
  /** Of the fact. */
  readonly id: Scalars['ID']['output'];
  /** First day on which it counts as stale, YYYY-MM-DD. */
  readonly staleOn: Scalars['String']['output'];
  readonly state: InsightFreshness;
};

export type InsightFactFilter = {
  readonly and?: InputMaybe<ReadonlyArray<InsightFactFilter>>;
  readonly confidence?: InputMaybe<ChoiceFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly datedOn?: InputMaybe<DateFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly figure?: InputMaybe<DecimalFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isKey?: InputMaybe<BooleanFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<InsightFactFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<InsightFactFilter>>;
  readonly periodFrom?: InputMaybe<DateFilter>;
  readonly periodTo?: InputMaybe<DateFilter>;
  readonly renewal?: InputMaybe<TaskFilter>;
  readonly source?: InputMaybe<TextFilter>;
  readonly sourceUrl?: InputMaybe<TextFilter>;
  readonly statement?: InputMaybe<TextFilter>;
  readonly supersededBy?: InputMaybe<InsightFactListFilter>;
  readonly supersedes?: InputMaybe<InsightFactFilter>;
  readonly topic?: InputMaybe<ChoiceFilter>;
  readonly unit?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
  readonly walletTotal?: InputMaybe<DecimalFilter>;
};

export type InsightFactInput = {
  readonly confidence?: InputMaybe<Scalars['String']['input']>;
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly datedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly figure?: InputMaybe<Scalars['Decimal']['input']>;
  readonly isKey?: InputMaybe<Scalars['Boolean']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly periodFrom?: InputMaybe<Scalars['Date']['input']>;
  readonly periodTo?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly sourceUrl?: InputMaybe<Scalars['String']['input']>;
  readonly statement?: InputMaybe<Scalars['String']['input']>;
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  readonly topic?: InputMaybe<Scalars['String']['input']>;
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  readonly walletTotal?: InputMaybe<MoneyInput>;
};

export type InsightFactListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<InsightFactFilter>;
  readonly some?: InputMaybe<InsightFactFilter>;
};

export type InsightFactPage = {
  readonly nodes: ReadonlyArray<InsightFact>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type InsightFactSort = {
  readonly confidence?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly datedOn?: InputMaybe<SortDirection>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly figure?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly isKey?: InputMaybe<SortDirection>;
  readonly periodFrom?: InputMaybe<SortDirection>;
  readonly periodTo?: InputMaybe<SortDirection>;
  readonly renewal?: InputMaybe<TaskSort>;
  readonly source?: InputMaybe<SortDirection>;
  readonly sourceUrl?: InputMaybe<SortDirection>;
  readonly statement?: InputMaybe<SortDirection>;
  readonly supersedes?: InputMaybe<InsightFactSort>;
  readonly topic?: InputMaybe<SortDirection>;
  readonly unit?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
  readonly walletTotal?: InputMaybe<SortDirection>;
};

/** How fresh knowledge is. */
export type InsightFreshness =
  /** In the last quarter of its time. */
  | 'aging'
  /** In the first three quarters of its time. */
  | 'fresh'
  /** Nothing is known. */
  | 'missing'
  /** Past its time. */
  | 'stale';

/** Insight topic */
export type InsightTopic = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Expected in a dossier */
  readonly expected: Maybe<Scalars['Boolean']['output']>;
  /** Fresh for (days) */
  readonly freshForDays: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Topic */
  readonly topic: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type InsightTopicFilter = {
  readonly and?: InputMaybe<ReadonlyArray<InsightTopicFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly expected?: InputMaybe<BooleanFilter>;
  readonly freshForDays?: InputMaybe<IntFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<InsightTopicFilter>;
  readonly or?: InputMaybe<ReadonlyArray<InsightTopicFilter>>;
  readonly topic?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type InsightTopicInput = {
  readonly expected?: InputMaybe<Scalars['Boolean']['input']>;
  readonly freshForDays?: InputMaybe<Scalars['Int']['input']>;
};

export type InsightTopicPage = {
  readonly nodes: ReadonlyArray<InsightTopic>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type InsightTopicSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly expected?: InputMaybe<SortDirection>;
  readonly freshForDays?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly topic?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type InsightTopicState = {
  /** A dossier without it is incomplete. */
  readonly expected: Scalars['Boolean']['output'];
  /** Facts that nothing newer supersedes; the profile of its industry counts as one. */
  readonly facts: Scalars['Int']['output'];
  readonly freshForDays: Scalars['Int']['output'];
  readonly state: InsightFreshness;
  readonly topic: Scalars['String']['output'];
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
  /** The day at the server’s place, `2026-12-24`: shares and stand-ins begin and end with it */
  readonly today: Scalars['String']['output'];
};

/** Model card */
export type ModelCard = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Model */
  readonly key: Maybe<Scalars['String']['output']>;
  /** Next review */
  readonly nextReviewOn: Maybe<Scalars['Date']['output']>;
  /** On */
  readonly on: Maybe<Scalars['Boolean']['output']>;
  /** Owner */
  readonly owner: Maybe<User>;
  /** Parameters */
  readonly parameters: Maybe<Scalars['JSON']['output']>;
  /** Passed */
  readonly passed: Maybe<Scalars['Boolean']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Checked on */
  readonly validatedOn: Maybe<Scalars['Date']['output']>;
  /** Checked parameters */
  readonly validatedParameters: Maybe<Scalars['JSON']['output']>;
  /** Checked version */
  readonly validatedVersion: Maybe<Scalars['String']['output']>;
  /** Validation */
  readonly validation: Maybe<Scalars['JSON']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ModelCardFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ModelCardFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly key?: InputMaybe<TextFilter>;
  readonly nextReviewOn?: InputMaybe<DateFilter>;
  readonly not?: InputMaybe<ModelCardFilter>;
  readonly on?: InputMaybe<BooleanFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ModelCardFilter>>;
  readonly owner?: InputMaybe<UserFilter>;
  readonly parameters?: InputMaybe<NullFilter>;
  readonly passed?: InputMaybe<BooleanFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly validatedOn?: InputMaybe<DateFilter>;
  readonly validatedParameters?: InputMaybe<NullFilter>;
  readonly validatedVersion?: InputMaybe<TextFilter>;
  readonly validation?: InputMaybe<NullFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type ModelCardPage = {
  readonly nodes: ReadonlyArray<ModelCard>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ModelCardSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly key?: InputMaybe<SortDirection>;
  readonly nextReviewOn?: InputMaybe<SortDirection>;
  readonly on?: InputMaybe<SortDirection>;
  readonly owner?: InputMaybe<UserSort>;
  readonly passed?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly validatedOn?: InputMaybe<SortDirection>;
  readonly validatedVersion?: InputMaybe<SortDirection>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Who answers for a scoring model. */
export type ModelOwner = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
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
  /** Approves a proposal of somebody else, or one's own where nobody else may approve. */
  readonly approveTierPolicy: TierPolicyDecision;
  /** Asks for an index on fields, in this order. It is built while records are read and written. */
  readonly buildIndex: IndexBuild;
  /** Ends all other sessions of the caller; this browser gets a new one. */
  readonly changePassword: Scalars['Boolean']['output'];
  /** Creates the organisation and its first administrator, once */
  readonly completeSetup: Me;
  /** Notes the outcome of a review and plans the next. */
  readonly completeTierReview: CompletedTierReview;
  /** Sets the settings of a plugin. A secret that is left out stays, null takes it away. */
  readonly configurePlugin: PluginState;
  readonly createActivity: Activity;
  readonly createBrandswitchingAnswer: BrandswitchingAnswer;
  readonly createBrandswitchingBrand: BrandswitchingBrand;
  readonly createComplaint: Complaint;
  readonly createContact: Contact;
  readonly createCustomer: Customer;
  readonly createDelegation: Delegation;
  readonly createDiscountRequest: DiscountRequest;
  readonly createExchangeRate: ExchangeRate;
  readonly createIndustryProfile: IndustryProfile;
  readonly createInsightFact: InsightFact;
  readonly createInsightTopic: InsightTopic;
  readonly createOpportunity: Opportunity;
  readonly createOrgUnit: OrgUnit;
  readonly createPipeline: Pipeline;
  readonly createProduct: Product;
  readonly createRole: Role;
  readonly createSalesOrder: SalesOrder;
  readonly createSalesOrderLine: SalesOrderLine;
  readonly createStage: Stage;
  readonly createTask: Task;
  readonly createTierOverride: TierOverride;
  readonly createTierReview: TierReview;
  readonly createTierTreatment: TierTreatment;
  readonly createUser: User;
  readonly createUserRole: UserRole;
  readonly createWinbackCampaign: WinbackCampaign;
  /** Approves a request, which sets the discount of the opportunity, or rejects it with a note. */
  readonly decideDiscountRequest: DiscountDecision;
  /** Decides on an override; never on one's own request. */
  readonly decideSelectionOverride: Scalars['Boolean']['output'];
  /** Approves an override, which is then in force, or rejects it; a rejection takes a note. */
  readonly decideTierOverride: TierOverrideDecision;
  /** Moves records to the bin; answers how many. */
  readonly deleteActivities: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteBrandswitchingAnswers: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteBrandswitchingBrands: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteCommitments: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteComplaintEntries: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteComplaints: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteContacts: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteCustomers: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteDiscountRequests: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteExchangeRates: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteIndustryProfiles: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteInsightFacts: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteInsightTopics: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteModelCards: Scalars['Int']['output'];
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
  readonly deleteScorePieces: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteScoreRuns: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteScoreSummaries: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteSelectionPolicies: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteSelectionReviews: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteStages: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTasks: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierChanges: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierLevels: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierOverrides: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierPolicies: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierPolicySteps: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierReviews: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteTierTreatments: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteUserRoles: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteUsers: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteWinbackCampaigns: Scalars['Int']['output'];
  /** Moves records to the bin; answers how many. */
  readonly deleteWinbackTrials: Scalars['Int']['output'];
  /** Turns a plugin off; its data stays. */
  readonly disablePlugin: PluginOperation;
  /** Only indexes that `buildIndex` made, finished or not. */
  readonly dropIndex: Scalars['Boolean']['output'];
  /** Begins to try a plugin and turn it on. */
  readonly enablePlugin: PluginOperation;
  readonly endDelegation: Scalars['Boolean']['output'];
  /** Ends an override before its day, or withdraws one that waits; the customer is graded anew. */
  readonly endTierOverride: TierOverrideDecision;
  /** Opens a complaint and starts the clocks of its promises. */
  readonly openComplaint: OpenedComplaint;
  /** Puts a policy up for approval. It comes into force on its day once it is approved. */
  readonly proposeTierPolicy: TierPolicyDecision;
  /** Puts a selection policy in force; the one before is retired and kept. */
  readonly publishSelectionPolicy: PublishedSelectionPolicy;
  /** Puts a policy in force and grades every customer by it. */
  readonly publishTierPolicy: TierPolicyResult;
  /** Begins to export and then remove all data of a disabled plugin. confirm is its id once more. */
  readonly purgePlugin: PluginOperation;
  /** Hands a complaint to another owner; clocks run on. */
  readonly reassignComplaint: AdvancedComplaint;
  /** Applies the policy in force to the customers and orders of today. */
  readonly regradeCustomers: TierRegrade;
  /** Turns a proposal down. */
  readonly rejectTierPolicy: TierPolicyDecision;
  /** Ends a share. */
  readonly removeCollaborator: ReadonlyArray<Collaborator>;
  readonly removeLayout: Scalars['Boolean']['output'];
  /** Begins to do a finished run again; answers the id of the repetition, whose `reproduction` tells whether it is the same byte for byte. */
  readonly reproduceScoreRun: Scalars['ID']['output'];
  /** Asks for an override of a review that refused. */
  readonly requestSelectionOverride: Scalars['Boolean']['output'];
  /** Starts this server anew; false where nobody is there to do so. */
  readonly restartServer: Scalars['Boolean']['output'];
  readonly restoreActivities: Scalars['Int']['output'];
  readonly restoreBrandswitchingAnswers: Scalars['Int']['output'];
  readonly restoreBrandswitchingBrands: Scalars['Int']['output'];
  readonly restoreCommitments: Scalars['Int']['output'];
  readonly restoreComplaintEntries: Scalars['Int']['output'];
  readonly restoreComplaints: Scalars['Int']['output'];
  readonly restoreContacts: Scalars['Int']['output'];
  readonly restoreCustomers: Scalars['Int']['output'];
  readonly restoreDiscountRequests: Scalars['Int']['output'];
  readonly restoreExchangeRates: Scalars['Int']['output'];
  readonly restoreField: RecordType;
  readonly restoreIndustryProfiles: Scalars['Int']['output'];
  readonly restoreInsightFacts: Scalars['Int']['output'];
  readonly restoreInsightTopics: Scalars['Int']['output'];
  readonly restoreModelCards: Scalars['Int']['output'];
  readonly restoreOpportunities: Scalars['Int']['output'];
  readonly restoreOrgUnits: Scalars['Int']['output'];
  readonly restorePipelines: Scalars['Int']['output'];
  readonly restoreProducts: Scalars['Int']['output'];
  readonly restoreRecordType: RecordType;
  readonly restoreRoles: Scalars['Int']['output'];
  readonly restoreSalesOrderLines: Scalars['Int']['output'];
  readonly restoreSalesOrders: Scalars['Int']['output'];
  readonly restoreScorePieces: Scalars['Int']['output'];
  readonly restoreScoreRuns: Scalars['Int']['output'];
  readonly restoreScoreSummaries: Scalars['Int']['output'];
  readonly restoreSelectionPolicies: Scalars['Int']['output'];
  readonly restoreSelectionReviews: Scalars['Int']['output'];
  readonly restoreStages: Scalars['Int']['output'];
  readonly restoreTasks: Scalars['Int']['output'];
  readonly restoreTierChanges: Scalars['Int']['output'];
  readonly restoreTierLevels: Scalars['Int']['output'];
  readonly restoreTierOverrides: Scalars['Int']['output'];
  readonly restoreTierPolicies: Scalars['Int']['output'];
  readonly restoreTierPolicySteps: Scalars['Int']['output'];
  readonly restoreTierReviews: Scalars['Int']['output'];
  readonly restoreTierTreatments: Scalars['Int']['output'];
  readonly restoreUserRoles: Scalars['Int']['output'];
  readonly restoreUsers: Scalars['Int']['output'];
  readonly restoreWinbackCampaigns: Scalars['Int']['output'];
  readonly restoreWinbackTrials: Scalars['Int']['output'];
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
  /** Sets the parameters of a model, who answers for it, and when it is reviewed next. */
  readonly setScoringModel: ScoringModel;
  /** Sets all tiers, best first: new keys are added, those left out are retired. */
  readonly setTierLevels: ReadonlyArray<TierLevelUse>;
  /** Gives a user a password and ends the sessions of the user. */
  readonly setUserPassword: Scalars['Boolean']['output'];
  /** Opens a session and sets its cookie */
  readonly signIn: Me;
  /** Ends the session; true without one too */
  readonly signOut: Scalars['Boolean']['output'];
  /** Adds the import as a job and remembers its mapping */
  readonly startImport: ImportStarted;
  /** Begins to score every customer as of a day (today unless told); answers the id of the run. */
  readonly startScoring: Scalars['ID']['output'];
  /** Reviews a customer or an opportunity that the caller may change. */
  readonly submitSelectionReview: SubmittedSelectionReview;
  /** Switches a model on or off. One that foretells must have passed its validation. */
  readonly switchScoringModel: ScoringModel;
  /** Takes the selection policy out of force: the gate is off. */
  readonly turnOffSelectionPolicy: Scalars['Boolean']['output'];
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateActivity: Activity;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateBrandswitchingAnswer: BrandswitchingAnswer;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateBrandswitchingBrand: BrandswitchingBrand;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateComplaint: Complaint;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateContact: Contact;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateCustomer: Customer;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateDiscountRequest: DiscountRequest;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateExchangeRate: ExchangeRate;
  readonly updateField: RecordType;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateIndustryProfile: IndustryProfile;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateInsightFact: InsightFact;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateInsightTopic: InsightTopic;
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
  readonly updateTierOverride: TierOverride;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateTierReview: TierReview;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateTierTreatment: TierTreatment;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateUser: User;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateUserRole: UserRole;
  /** A stale `expectedVersion` answers CONFLICT with the current values. */
  readonly updateWinbackCampaign: WinbackCampaign;
  /** Begins to bring an added plugin to the version of an uploaded file. */
  readonly upgradePlugin: PluginOperation;
  /** Begins to try a model that foretells on past data, up to a day (today unless told); answers the id of the run. */
  readonly validateScoringModel: Scalars['ID']['output'];
  /** Takes back one's own proposal before it is in force. */
  readonly withdrawTierPolicy: TierPolicyDecision;
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


export type MutationApproveTierPolicyArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
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


export type MutationCompleteTierReviewArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  outcome: TierReviewOutcome;
};


export type MutationConfigurePluginArgs = {
  id: Scalars['String']['input'];
  values: Scalars['JSON']['input'];
};


export type MutationCreateActivityArgs = {
  input: ActivityInput;
};


export type MutationCreateBrandswitchingAnswerArgs = {
  input: BrandswitchingAnswerInput;
};


export type MutationCreateBrandswitchingBrandArgs = {
  input: BrandswitchingBrandInput;
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


export type MutationCreateDiscountRequestArgs = {
  input: DiscountRequestInput;
};


export type MutationCreateExchangeRateArgs = {
  input: ExchangeRateInput;
};


export type MutationCreateIndustryProfileArgs = {
  input: IndustryProfileInput;
};


export type MutationCreateInsightFactArgs = {
  input: InsightFactInput;
};


export type MutationCreateInsightTopicArgs = {
  input: InsightTopicInput;
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


export type MutationCreateTierOverrideArgs = {
  input: TierOverrideInput;
};


export type MutationCreateTierReviewArgs = {
  input: TierReviewInput;
};


export type MutationCreateTierTreatmentArgs = {
  input: TierTreatmentInput;
};


export type MutationCreateUserArgs = {
  input: UserInput;
};


export type MutationCreateUserRoleArgs = {
  input: UserRoleInput;
};


export type MutationCreateWinbackCampaignArgs = {
  input: WinbackCampaignInput;
};


export type MutationDecideDiscountRequestArgs = {
  approve: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationDecideSelectionOverrideArgs = {
  approve: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  review: Scalars['ID']['input'];
};


export type MutationDecideTierOverrideArgs = {
  approve: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationDeleteActivitiesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteBrandswitchingAnswersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteBrandswitchingBrandsArgs = {
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


export type MutationDeleteCustomersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteDiscountRequestsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteExchangeRatesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteIndustryProfilesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteInsightFactsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteInsightTopicsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteModelCardsArgs = {
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


export type MutationDeleteScorePiecesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteScoreRunsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteScoreSummariesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteSelectionPoliciesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteSelectionReviewsArgs = {
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


export type MutationDeleteTierLevelsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteTierOverridesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteTierPoliciesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteTierPolicyStepsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteTierReviewsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteTierTreatmentsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteUserRolesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteUsersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteWinbackCampaignsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteWinbackTrialsArgs = {
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


export type MutationEndTierOverrideArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
};


export type MutationOpenComplaintArgs = {
  flow: Scalars['String']['input'];
  input: Scalars['JSON']['input'];
};


export type MutationProposeTierPolicyArgs = {
  effectiveOn?: InputMaybe<Scalars['String']['input']>;
  input: TierPolicyInput;
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationPublishSelectionPolicyArgs = {
  input: SelectionPolicyInput;
  note?: InputMaybe<Scalars['String']['input']>;
  replaces?: InputMaybe<Scalars['Int']['input']>;
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


export type MutationRejectTierPolicyArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
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


export type MutationReproduceScoreRunArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestSelectionOverrideArgs = {
  reason: Scalars['String']['input'];
  review: Scalars['ID']['input'];
};


export type MutationRestoreActivitiesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreBrandswitchingAnswersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreBrandswitchingBrandsArgs = {
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


export type MutationRestoreCustomersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreDiscountRequestsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreExchangeRatesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreFieldArgs = {
  name: Scalars['String']['input'];
  record: Scalars['String']['input'];
};


export type MutationRestoreIndustryProfilesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreInsightFactsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreInsightTopicsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreModelCardsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
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


export type MutationRestoreScorePiecesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreScoreRunsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreScoreSummariesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreSelectionPoliciesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreSelectionReviewsArgs = {
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


export type MutationRestoreTierLevelsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreTierOverridesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreTierPoliciesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreTierPolicyStepsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreTierReviewsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreTierTreatmentsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreUserRolesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreUsersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreWinbackCampaignsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreWinbackTrialsArgs = {
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


export type MutationSetScoringModelArgs = {
  input: ScoringModelInput;
  model: Scalars['String']['input'];
};


export type MutationSetTierLevelsArgs = {
  levels: ReadonlyArray<TierLevelDraftInput>;
  moves?: InputMaybe<ReadonlyArray<TierLevelMoveInput>>;
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


export type MutationStartScoringArgs = {
  asOf?: InputMaybe<Scalars['String']['input']>;
  model: Scalars['String']['input'];
  parameters?: InputMaybe<Scalars['JSON']['input']>;
};


export type MutationSubmitSelectionReviewArgs = {
  input: SelectionReviewInput;
};


export type MutationSwitchScoringModelArgs = {
  model: Scalars['String']['input'];
  on: Scalars['Boolean']['input'];
};


export type MutationTurnOffSelectionPolicyArgs = {
  number: Scalars['Int']['input'];
};


export type MutationUpdateActivityArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: ActivityInput;
};


export type MutationUpdateBrandswitchingAnswerArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: BrandswitchingAnswerInput;
};


export type MutationUpdateBrandswitchingBrandArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: BrandswitchingBrandInput;
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


export type MutationUpdateDiscountRequestArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: DiscountRequestInput;
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


export type MutationUpdateIndustryProfileArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: IndustryProfileInput;
};


export type MutationUpdateInsightFactArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: InsightFactInput;
};


export type MutationUpdateInsightTopicArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: InsightTopicInput;
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


export type MutationUpdateTierOverrideArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: TierOverrideInput;
};


export type MutationUpdateTierReviewArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: TierReviewInput;
};


export type MutationUpdateTierTreatmentArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: TierTreatmentInput;
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


export type MutationUpdateWinbackCampaignArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  input: WinbackCampaignInput;
};


export type MutationUpgradePluginArgs = {
  file: Scalars['ID']['input'];
  values?: InputMaybe<Scalars['JSON']['input']>;
};


export type MutationValidateScoringModelArgs = {
  asOf?: InputMaybe<Scalars['String']['input']>;
  model: Scalars['String']['input'];
  parameters?: InputMaybe<Scalars['JSON']['input']>;
};


export type MutationWithdrawTierPolicyArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
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
  /** Discount */
  readonly discount: Maybe<Scalars['Decimal']['output']>;
  readonly discountRequests: ReadonlyArray<DiscountRequest>;
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
  readonly selectionReviews: ReadonlyArray<SelectionReview>;
  /** Stage */
  readonly stage: Maybe<Stage>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};


/** Opportunity */
export type OpportunityDiscountRequestsArgs = {
  filter?: InputMaybe<DiscountRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<DiscountRequestSort>>;
};


/** Opportunity */
export type OpportunitySelectionReviewsArgs = {
  filter?: InputMaybe<SelectionReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SelectionReviewSort>>;
};

export type OpportunityExt = {
  readonly lead: Maybe<OpportunityExtLead>;
  readonly retail: Maybe<OpportunityExtRetail>;
};

export type OpportunityExtFilter = {
  readonly lead?: InputMaybe<OpportunityExtLeadFilter>;
  readonly retail?: InputMaybe<OpportunityExtRetailFilter>;
};

export type OpportunityExtInput = {
  readonly retail?: InputMaybe<OpportunityExtRetailInput>;
};

export type OpportunityExtLead = {
  readonly chance: Maybe<Scalars['Decimal']['output']>;
  readonly grade: Maybe<Scalars['String']['output']>;
  readonly reasons: Maybe<Scalars['JSON']['output']>;
  readonly score: Maybe<Scalars['Int']['output']>;
};

export type OpportunityExtLeadFilter = {
  readonly chance?: InputMaybe<DecimalFilter>;
  readonly grade?: InputMaybe<ChoiceFilter>;
  readonly reasons?: InputMaybe<NullFilter>;
  readonly score?: InputMaybe<IntFilter>;
};

export type OpportunityExtLeadSort = {
  readonly chance?: InputMaybe<SortDirection>;
  readonly grade?: InputMaybe<SortDirection>;
  readonly score?: InputMaybe<SortDirection>;
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
  readonly lead?: InputMaybe<OpportunityExtLeadSort>;
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
  readonly discount?: InputMaybe<DecimalFilter>;
  readonly discountRequests?: InputMaybe<DiscountRequestListFilter>;
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
  readonly selectionReviews?: InputMaybe<SelectionReviewListFilter>;
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
  readonly discount?: InputMaybe<Scalars['Decimal']['input']>;
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
  readonly discount?: InputMaybe<SortDirection>;
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

export type PublishedSelectionPolicy = {
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
};

export type Query = {
  readonly activities: ActivityPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly activity: Maybe<Activity>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly activityGroups: ReadonlyArray<RecordGroup>;
  /** The best customers of the newest run of a model, of those the caller may see. `first` is 200 at most. */
  readonly bestCustomerScores: ReadonlyArray<CustomerScore>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly brandswitchingAnswer: Maybe<BrandswitchingAnswer>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly brandswitchingAnswerGroups: ReadonlyArray<RecordGroup>;
  readonly brandswitchingAnswers: BrandswitchingAnswerPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly brandswitchingBrand: Maybe<BrandswitchingBrand>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly brandswitchingBrandGroups: ReadonlyArray<RecordGroup>;
  readonly brandswitchingBrands: BrandswitchingBrandPage;
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
  /** Two runs side by side. Scores that are no longer stored are computed again. */
  readonly compareScoreRuns: ScoreRunComparison;
  /** Where customers would stand today under the policy `right` (after) against where they would under `left` (before). */
  readonly compareTierPolicies: TierSimulation;
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
  /** Customers of whom we know fewer people than their tier asks for, by name. */
  readonly coverageGaps: CoverageGapPage;
  /** Fields that administrators added to a record type, retired ones included. */
  readonly customFields: ReadonlyArray<CustomField>;
  /** Record types that administrators made, retired ones included. */
  readonly customRecordTypes: ReadonlyArray<CustomRecordType>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly customer: Maybe<Customer>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly customerGroups: ReadonlyArray<RecordGroup>;
  /** What models say of a customer: the newest two runs of each, the one stored last first. Empty for a customer that the caller may not see. */
  readonly customerScores: ReadonlyArray<CustomerScore>;
  readonly customers: CustomerPage;
  /** The caller's own, or everybody's with the permission access.manage. */
  readonly delegations: ReadonlyArray<Delegation>;
  /** Empty unless demo data was loaded */
  readonly demoLogins: ReadonlyArray<DemoLogin>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly discountRequest: Maybe<DiscountRequest>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly discountRequestGroups: ReadonlyArray<RecordGroup>;
  readonly discountRequests: DiscountRequestPage;
  /** Discount requests that wait and that the caller may decide on, 200 at most. */
  readonly discountRequestsToDecide: ReadonlyArray<Scalars['ID']['output']>;
  readonly discountRule: DiscountRule;
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
  /** Customers and revenue of the last days by industry, of what the caller may see. */
  readonly industries: Industries;
  /** One industry: how much of its revenue hangs on few customers, and how its firms survive. */
  readonly industry: IndustryDetail;
  /** One record, or null when it does not exist or may not be seen. */
  readonly industryProfile: Maybe<IndustryProfile>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly industryProfileGroups: ReadonlyArray<RecordGroup>;
  readonly industryProfiles: IndustryProfilePage;
  /** What is known of a customer: how fresh it is, what is missing, our share of wallet, its industry. */
  readonly insightDossier: InsightDossier;
  /** One record, or null when it does not exist or may not be seen. */
  readonly insightFact: Maybe<InsightFact>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly insightFactGroups: ReadonlyArray<RecordGroup>;
  readonly insightFacts: InsightFactPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly insightTopic: Maybe<InsightTopic>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly insightTopicGroups: ReadonlyArray<RecordGroup>;
  readonly insightTopics: InsightTopicPage;
  /** Everybody's layout first, then those of roles by name. */
  readonly layouts: ReadonlyArray<Layout>;
  /** The signed-in user; null when there is none */
  readonly me: Maybe<Me>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly modelCard: Maybe<ModelCard>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly modelCardGroups: ReadonlyArray<RecordGroup>;
  readonly modelCards: ModelCardPage;
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
  readonly scorePiece: Maybe<ScorePiece>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly scorePieceGroups: ReadonlyArray<RecordGroup>;
  readonly scorePieces: ScorePiecePage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly scoreRun: Maybe<ScoreRun>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly scoreRunGroups: ReadonlyArray<RecordGroup>;
  /** What a run came to over all customers; null for one that kept no scores. */
  readonly scoreRunSummary: Maybe<ScoreRunSummary>;
  readonly scoreRuns: ScoreRunPage;
  readonly scoreSummaries: ScoreSummaryPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly scoreSummary: Maybe<ScoreSummary>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly scoreSummaryGroups: ReadonlyArray<RecordGroup>;
  readonly scoringModels: ReadonlyArray<ScoringModel>;
  /** Records whose searchable fields hold the text, over all record types. */
  readonly search: ReadonlyArray<SearchHit>;
  /** How the current reviews would end if this policy were in force. Writes nothing. */
  readonly selectionEffect: SelectionEffect;
  readonly selectionPolicies: SelectionPolicyPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly selectionPolicy: Maybe<SelectionPolicy>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly selectionPolicyGroups: ReadonlyArray<RecordGroup>;
  /** How the policy in force judges answers. Writes nothing. */
  readonly selectionPreview: SelectionOutcome;
  /** How another policy would have judged a review on its day. */
  readonly selectionReplay: SelectionReplay;
  /** One record, or null when it does not exist or may not be seen. */
  readonly selectionReview: Maybe<SelectionReview>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly selectionReviewGroups: ReadonlyArray<RecordGroup>;
  readonly selectionReviews: SelectionReviewPage;
  /** The selection policy in force, and what one starts from. */
  readonly selectionSetup: SelectionSetup;
  /** What the current review of a customer or an opportunity means today. */
  readonly selectionStanding: Maybe<SelectionSubjectStanding>;
  readonly setup: Setup;
  /** Other systems that people can sign in with, as plugins offer them. */
  readonly signInProviders: ReadonlyArray<SignInProvider>;
  /** What a policy would do if it were in force now. Writes nothing. */
  readonly simulateTierPolicy: TierSimulation;
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
  readonly tierApproval: TierApprovalState;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierChange: Maybe<TierChange>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierChangeGroups: ReadonlyArray<RecordGroup>;
  readonly tierChanges: TierChangePage;
  /** Who would move if this policy were published now. Writes nothing. */
  readonly tierDryRun: TierDryRun;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierLevel: Maybe<TierLevel>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierLevelGroups: ReadonlyArray<RecordGroup>;
  /** The tiers there are, best first, then those retired, each with what stands in it. */
  readonly tierLevelUse: ReadonlyArray<TierLevelUse>;
  readonly tierLevels: TierLevelPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierOverride: Maybe<TierOverride>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierOverrideGroups: ReadonlyArray<RecordGroup>;
  readonly tierOverrides: TierOverridePage;
  /** Overrides that wait for a decision which the caller may take, 200 at most. */
  readonly tierOverridesToDecide: ReadonlyArray<Scalars['ID']['output']>;
  readonly tierPolicies: TierPolicyPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierPolicy: Maybe<TierPolicy>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierPolicyGroups: ReadonlyArray<RecordGroup>;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierPolicyStep: Maybe<TierPolicyStep>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierPolicyStepGroups: ReadonlyArray<RecordGroup>;
  readonly tierPolicySteps: TierPolicyStepPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierReview: Maybe<TierReview>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierReviewGroups: ReadonlyArray<RecordGroup>;
  readonly tierReviews: TierReviewPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly tierTreatment: Maybe<TierTreatment>;
  /** What the treatment of each tier asks for: as it is, or as `drafts` would have it. Writes nothing. */
  readonly tierTreatmentEffect: ReadonlyArray<TierTreatmentEffect>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly tierTreatmentGroups: ReadonlyArray<RecordGroup>;
  readonly tierTreatments: TierTreatmentPage;
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
  /** Customers whose visit is due by the cadence of their tier, those not met for longest first. */
  readonly visitsDue: VisitDuePage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly winbackCampaign: Maybe<WinbackCampaign>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly winbackCampaignGroups: ReadonlyArray<RecordGroup>;
  readonly winbackCampaigns: WinbackCampaignPage;
  /** One record, or null when it does not exist or may not be seen. */
  readonly winbackTrial: Maybe<WinbackTrial>;
  /** Groups with aggregates; money sums in the base currency. */
  readonly winbackTrialGroups: ReadonlyArray<RecordGroup>;
  readonly winbackTrials: WinbackTrialPage;
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


export type QueryBestCustomerScoresArgs = {
  first?: Scalars['Int']['input'];
  model: Scalars['String']['input'];
};


export type QueryBrandswitchingAnswerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBrandswitchingAnswerGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<BrandswitchingAnswerFilter>;
};


export type QueryBrandswitchingAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<BrandswitchingAnswerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<BrandswitchingAnswerSort>>;
};


export type QueryBrandswitchingBrandArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBrandswitchingBrandGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<BrandswitchingBrandFilter>;
};


export type QueryBrandswitchingBrandsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<BrandswitchingBrandFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<BrandswitchingBrandSort>>;
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


export type QueryCompareScoreRunsArgs = {
  left: Scalars['ID']['input'];
  right: Scalars['ID']['input'];
};


export type QueryCompareTierPoliciesArgs = {
  left: Scalars['ID']['input'];
  movers?: InputMaybe<TierMoversInput>;
  right: Scalars['ID']['input'];
  session?: InputMaybe<Scalars['String']['input']>;
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


export type QueryCoverageGapsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  tier?: InputMaybe<Scalars['String']['input']>;
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


export type QueryCustomerScoresArgs = {
  customer: Scalars['ID']['input'];
  model?: InputMaybe<Scalars['String']['input']>;
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


export type QueryDiscountRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDiscountRequestGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<DiscountRequestFilter>;
};


export type QueryDiscountRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<DiscountRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<DiscountRequestSort>>;
};


export type QueryDiscountRuleArgs = {
  opportunity: Scalars['ID']['input'];
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


export type QueryIndustriesArgs = {
  days?: Scalars['Int']['input'];
};


export type QueryIndustryArgs = {
  days?: Scalars['Int']['input'];
  industry: Scalars['String']['input'];
};


export type QueryIndustryProfileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIndustryProfileGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<IndustryProfileFilter>;
};


export type QueryIndustryProfilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<IndustryProfileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<IndustryProfileSort>>;
};


export type QueryInsightDossierArgs = {
  customer: Scalars['ID']['input'];
};


export type QueryInsightFactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInsightFactGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<InsightFactFilter>;
};


export type QueryInsightFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<InsightFactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InsightFactSort>>;
};


export type QueryInsightTopicArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInsightTopicGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<InsightTopicFilter>;
};


export type QueryInsightTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<InsightTopicFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InsightTopicSort>>;
};


export type QueryLayoutsArgs = {
  record: Scalars['String']['input'];
};


export type QueryModelCardArgs = {
  id: Scalars['ID']['input'];
};


export type QueryModelCardGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ModelCardFilter>;
};


export type QueryModelCardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ModelCardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ModelCardSort>>;
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


export type QueryScorePieceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScorePieceGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ScorePieceFilter>;
};


export type QueryScorePiecesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ScorePieceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ScorePieceSort>>;
};


export type QueryScoreRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScoreRunGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ScoreRunFilter>;
};


export type QueryScoreRunSummaryArgs = {
  run: Scalars['ID']['input'];
};


export type QueryScoreRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ScoreRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ScoreRunSort>>;
};


export type QueryScoreSummariesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ScoreSummaryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ScoreSummarySort>>;
};


export type QueryScoreSummaryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScoreSummaryGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<ScoreSummaryFilter>;
};


export type QuerySearchArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type QuerySelectionEffectArgs = {
  input: SelectionPolicyInput;
};


export type QuerySelectionPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<SelectionPolicyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SelectionPolicySort>>;
};


export type QuerySelectionPolicyArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySelectionPolicyGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<SelectionPolicyFilter>;
};


export type QuerySelectionPreviewArgs = {
  answers: ReadonlyArray<SelectionAnswerInput>;
};


export type QuerySelectionReplayArgs = {
  policy: Scalars['Int']['input'];
  review: Scalars['ID']['input'];
};


export type QuerySelectionReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySelectionReviewGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<SelectionReviewFilter>;
};


export type QuerySelectionReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<SelectionReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SelectionReviewSort>>;
};


export type QuerySelectionStandingArgs = {
  customer?: InputMaybe<Scalars['ID']['input']>;
  opportunity?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySimulateTierPolicyArgs = {
  input: TierPolicyInput;
  movers?: InputMaybe<TierMoversInput>;
  session?: InputMaybe<Scalars['String']['input']>;
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


export type QueryTierLevelArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierLevelGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<TierLevelFilter>;
};


export type QueryTierLevelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierLevelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierLevelSort>>;
};


export type QueryTierOverrideArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierOverrideGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<TierOverrideFilter>;
};


export type QueryTierOverridesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierOverrideFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierOverrideSort>>;
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


export type QueryTierPolicyStepArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierPolicyStepGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<TierPolicyStepFilter>;
};


export type QueryTierPolicyStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierPolicyStepFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierPolicyStepSort>>;
};


export type QueryTierReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierReviewGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<TierReviewFilter>;
};


export type QueryTierReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierReviewSort>>;
};


export type QueryTierTreatmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTierTreatmentEffectArgs = {
  drafts?: InputMaybe<ReadonlyArray<TierTreatmentDraftInput>>;
};


export type QueryTierTreatmentGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<TierTreatmentFilter>;
};


export type QueryTierTreatmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<TierTreatmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierTreatmentSort>>;
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


export type QueryVisitsDueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  tier?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWinbackCampaignArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWinbackCampaignGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<WinbackCampaignFilter>;
};


export type QueryWinbackCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<WinbackCampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<WinbackCampaignSort>>;
};


export type QueryWinbackTrialArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWinbackTrialGroupsArgs = {
  aggregate?: InputMaybe<ReadonlyArray<AggregateInput>>;
  by: ReadonlyArray<Scalars['String']['input']>;
  filter?: InputMaybe<WinbackTrialFilter>;
};


export type QueryWinbackTrialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<WinbackTrialFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<WinbackTrialSort>>;
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
  /** Set of choices that administrators fill, such as `tier`; the choices are those of now. */
  readonly choiceSet: Maybe<Scalars['String']['output']>;
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

export type ScoreBin = {
  readonly customers: Scalars['Int']['output'];
  readonly from: Scalars['Float']['output'];
  readonly to: Scalars['Float']['output'];
};

/** A customer that two runs place differently. */
export type ScoreMover = {
  readonly customerId: Scalars['ID']['output'];
  readonly left: Scalars['Float']['output'];
  /** Place among the customers of both, from 0 (least) to 100 (most). */
  readonly leftPercentile: Scalars['Float']['output'];
  readonly name: Scalars['String']['output'];
  readonly right: Scalars['Float']['output'];
  readonly rightPercentile: Scalars['Float']['output'];
};

/** Stored scores */
export type ScorePiece = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customers */
  readonly customers: Maybe<Scalars['JSON']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Details */
  readonly details: Maybe<Scalars['JSON']['output']>;
  /** First customer */
  readonly first: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Last customer */
  readonly last: Maybe<Scalars['String']['output']>;
  /** Model */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Number */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Run */
  readonly run: Maybe<ScoreRun>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Values */
  readonly values: Maybe<Scalars['JSON']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ScorePieceFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ScorePieceFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customers?: InputMaybe<NullFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly details?: InputMaybe<NullFilter>;
  readonly first?: InputMaybe<TextFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly last?: InputMaybe<TextFilter>;
  readonly model?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<ScorePieceFilter>;
  readonly number?: InputMaybe<IntFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ScorePieceFilter>>;
  readonly run?: InputMaybe<ScoreRunFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly values?: InputMaybe<NullFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type ScorePiecePage = {
  readonly nodes: ReadonlyArray<ScorePiece>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ScorePieceSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly first?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly last?: InputMaybe<SortDirection>;
  readonly model?: InputMaybe<SortDirection>;
  readonly number?: InputMaybe<SortDirection>;
  readonly run?: InputMaybe<ScoreRunSort>;
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
  /** Digest */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** Duration, ms */
  readonly durationMs: Maybe<Scalars['Int']['output']>;
  /** Error */
  readonly error: Maybe<Scalars['JSON']['output']>;
  /** Finished */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** First purchase */
  readonly firstDay: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Digests of the data */
  readonly inputs: Maybe<Scalars['JSON']['output']>;
  /** Scores stored */
  readonly kept: Maybe<Scalars['Boolean']['output']>;
  /** Last purchase */
  readonly lastDay: Maybe<Scalars['Date']['output']>;
  /** Model */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Model version */
  readonly modelVersion: Maybe<Scalars['String']['output']>;
  /** Parameters */
  readonly parameters: Maybe<Scalars['JSON']['output']>;
  /** Progress, % */
  readonly progress: Maybe<Scalars['Int']['output']>;
  /** Purchase days */
  readonly purchases: Maybe<Scalars['Int']['output']>;
  /** Purpose */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** Repeats */
  readonly reproduces: Maybe<ScoreRun>;
  /** Reproduction */
  readonly reproduction: Maybe<Scalars['JSON']['output']>;
  /** Requested by */
  readonly requestedBy: Maybe<User>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Validation */
  readonly validation: Maybe<Scalars['JSON']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ScoreRunComparison = {
  /** Customers that both scored. */
  readonly common: Scalars['Int']['output'];
  /** Customers by fifth, the best first: rows of the left run, columns of the right. */
  readonly fifths: ReadonlyArray<ReadonlyArray<Scalars['Int']['output']>>;
  readonly left: ComparedRun;
  /** Those that moved farthest, of those the caller may see. */
  readonly movers: ReadonlyArray<ScoreMover>;
  readonly onlyLeft: Scalars['Int']['output'];
  readonly onlyRight: Scalars['Int']['output'];
  /** Spearman's, from -1 to 1; null when either run scored all alike. */
  readonly rankCorrelation: Maybe<Scalars['Float']['output']>;
  readonly right: ComparedRun;
  /** Share of customers in the same fifth of both, from 0 to 1. */
  readonly sameFifth: Scalars['Float']['output'];
};

export type ScoreRunFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ScoreRunFilter>>;
  readonly asOf?: InputMaybe<DateFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customers?: InputMaybe<IntFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly digest?: InputMaybe<TextFilter>;
  readonly durationMs?: InputMaybe<IntFilter>;
  readonly error?: InputMaybe<NullFilter>;
  readonly finishedAt?: InputMaybe<DateTimeFilter>;
  readonly firstDay?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly inputs?: InputMaybe<NullFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly kept?: InputMaybe<BooleanFilter>;
  readonly lastDay?: InputMaybe<DateFilter>;
  readonly model?: InputMaybe<TextFilter>;
  readonly modelVersion?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<ScoreRunFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ScoreRunFilter>>;
  readonly parameters?: InputMaybe<NullFilter>;
  readonly progress?: InputMaybe<IntFilter>;
  readonly purchases?: InputMaybe<IntFilter>;
  readonly purpose?: InputMaybe<ChoiceFilter>;
  readonly reproduces?: InputMaybe<ScoreRunFilter>;
  readonly reproduction?: InputMaybe<NullFilter>;
  readonly requestedBy?: InputMaybe<UserFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
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
  readonly digest?: InputMaybe<SortDirection>;
  readonly durationMs?: InputMaybe<SortDirection>;
  readonly finishedAt?: InputMaybe<SortDirection>;
  readonly firstDay?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly kept?: InputMaybe<SortDirection>;
  readonly lastDay?: InputMaybe<SortDirection>;
  readonly model?: InputMaybe<SortDirection>;
  readonly modelVersion?: InputMaybe<SortDirection>;
  readonly progress?: InputMaybe<SortDirection>;
  readonly purchases?: InputMaybe<SortDirection>;
  readonly purpose?: InputMaybe<SortDirection>;
  readonly reproduces?: InputMaybe<ScoreRunSort>;
  readonly requestedBy?: InputMaybe<UserSort>;
  readonly status?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** What a run came to over all customers. */
export type ScoreRunSummary = {
  /** Of equal width, the least values first. */
  readonly bins: ReadonlyArray<ScoreBin>;
  /** Customers by the codes of the model's map: rows from the best down, columns from 1 up. */
  readonly cells: Maybe<ReadonlyArray<ReadonlyArray<Scalars['Int']['output']>>>;
  readonly customers: Scalars['Int']['output'];
  readonly mean: Scalars['Float']['output'];
  readonly median: Scalars['Float']['output'];
  /** What each tenth of the customers holds together, the best tenth first. */
  readonly tenths: ReadonlyArray<Scalars['Float']['output']>;
  readonly total: Scalars['Float']['output'];
};

/** Score summary */
export type ScoreSummary = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Model */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Run */
  readonly run: Maybe<ScoreRun>;
  /** Summary */
  readonly summary: Maybe<Scalars['JSON']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type ScoreSummaryFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ScoreSummaryFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly model?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<ScoreSummaryFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ScoreSummaryFilter>>;
  readonly run?: InputMaybe<ScoreRunFilter>;
  readonly summary?: InputMaybe<NullFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type ScoreSummaryPage = {
  readonly nodes: ReadonlyArray<ScoreSummary>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type ScoreSummarySort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly model?: InputMaybe<SortDirection>;
  readonly run?: InputMaybe<ScoreRunSort>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** The run that a score comes from. */
export type ScoredBy = {
  /** YYYY-MM-DD */
  readonly asOf: Scalars['String']['output'];
  readonly customers: Maybe<Scalars['Int']['output']>;
  /** UTC, ISO 8601 */
  readonly finishedAt: Maybe<Scalars['String']['output']>;
  /** YYYY-MM-DD */
  readonly firstDay: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** YYYY-MM-DD */
  readonly lastDay: Maybe<Scalars['String']['output']>;
  readonly model: Scalars['String']['output'];
  readonly modelVersion: Scalars['String']['output'];
};

export type ScoredCustomer = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

/** A way to value customers, added by a plugin. */
export type ScoringModel = {
  /** How it stands with its validation: notNeeded, none, passed, failed, or outdated (made of another version or other parameters). */
  readonly check: Scalars['String']['output'];
  /** The parameters used here, by name. */
  readonly currentParameters: Scalars['JSON']['output'];
  readonly description: Localized;
  /** The factors worth showing, the most telling first: [{ name, label, format }]; format is number, percent (0-100), share (0-1), money, date or text. */
  readonly factors: Scalars['JSON']['output'];
  /** Whether it says what customers will do, and so must be validated before it is switched on. */
  readonly foretells: Scalars['Boolean']['output'];
  /** Whether the tier policy in force grades by it. */
  readonly inForce: Scalars['Boolean']['output'];
  readonly key: Scalars['String']['output'];
  readonly label: Localized;
  /** Two factors whose codes are shown as a map: { across: { factor, label }, up: { factor, label } }. */
  readonly map: Maybe<Scalars['JSON']['output']>;
  /** YYYY-MM-DD */
  readonly nextReviewOn: Maybe<Scalars['String']['output']>;
  /** Whether it is used here. */
  readonly on: Scalars['Boolean']['output'];
  readonly owner: Maybe<ModelOwner>;
  /** What each parameter takes: [{ name, kind, label, help, default, min, max, choices }]. */
  readonly parameterFields: Scalars['JSON']['output'];
  /** The default of every parameter, by name. */
  readonly parameters: Scalars['JSON']['output'];
  /** How values read: points, money (base currency) or percent (0-100). */
  readonly unit: Scalars['String']['output'];
  /** YYYY-MM-DD */
  readonly validatedOn: Maybe<Scalars['String']['output']>;
  /** The last validation: { passed, customers, before, after, problem, figures: [{ key, label, value, format, text, threshold, atMost }], calibration: [{ label, customers, expected, actual }], calibrationOf }. */
  readonly validation: Maybe<Scalars['JSON']['output']>;
  /** Days that a validation looks ahead. */
  readonly validationDays: Maybe<Scalars['Int']['output']>;
  readonly version: Scalars['String']['output'];
};

/** What is left out stays as it is. */
export type ScoringModelInput = {
  /** YYYY-MM-DD */
  readonly nextReviewOn?: InputMaybe<Scalars['String']['input']>;
  /** A user who answers for the model. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** By name; those left out go back to the defaults of the model. */
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
};

export type SearchHit = {
  readonly id: Scalars['ID']['output'];
  readonly record: Scalars['String']['output'];
  readonly subtitle: Maybe<Scalars['String']['output']>;
  readonly title: Scalars['String']['output'];
};

export type SelectionAnswerInput = {
  readonly conflicts?: InputMaybe<ReadonlyArray<SelectionConflictInput>>;
  /** Key of the criterion. */
  readonly criterion: Scalars['String']['input'];
  /** What the score rests on; a preview may leave it out. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
  /** The day the evidence is of, YYYY-MM-DD. */
  readonly evidenceOn?: InputMaybe<Scalars['String']['input']>;
  /** 0, a clear no, to 5, a clear yes. */
  readonly score: Scalars['Int']['input'];
  /** Where it comes from. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

export type SelectionChangedReview = {
  /** Null: the policy asks what was not answered. */
  readonly after: Maybe<SelectionResult>;
  readonly before: SelectionResult;
  /** Name of the customer. */
  readonly customer: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly score: Scalars['Float']['output'];
};

export type SelectionConflictInput = {
  readonly customer: Scalars['ID']['input'];
  readonly kind: SelectionConflictKind;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** Why the subject and a customer of ours do not go together. */
export type SelectionConflictKind =
  /** It belongs to the camp of that customer's competitor. */
  | 'camp'
  /** It would be rival to that customer over data that both entrust to us. */
  | 'dataRivalry'
  /** It, or that customer, may compete with us tomorrow. */
  | 'futureRival';

export type SelectionContribution = {
  readonly criterion: Scalars['String']['output'];
  /** What it adds to the score. */
  readonly points: Scalars['Float']['output'];
  readonly score: Maybe<Scalars['Int']['output']>;
  /** Of the whole, 0 to 1. */
  readonly share: Scalars['Float']['output'];
  readonly stale: Scalars['Boolean']['output'];
  readonly vetoed: Scalars['Boolean']['output'];
};

export type SelectionCriterionInput = {
  /** The reviewer names customers in conflict. */
  readonly conflictCheck?: Scalars['Boolean']['input'];
  /** Lower camel case; stored answers refer to it. */
  readonly key: Scalars['String']['input'];
  readonly label: SelectionTextInput;
  /** What the reviewer is asked. */
  readonly question: SelectionTextInput;
  /** A score at or below, 0 to 4, refuses. Null: no veto. */
  readonly vetoAt?: InputMaybe<Scalars['Int']['input']>;
  /** Above 0; only the proportion counts. */
  readonly weight: Scalars['Float']['input'];
};

export type SelectionEffect = {
  readonly after: SelectionResultCounts;
  readonly before: SelectionResultCounts;
  readonly changed: Scalars['Int']['output'];
  /** Current reviews. */
  readonly reviews: Scalars['Int']['output'];
  /** At most 50. */
  readonly rows: ReadonlyArray<SelectionChangedReview>;
  /** Of the changed ones: those that would have to be answered anew. */
  readonly unanswered: Scalars['Int']['output'];
};

export type SelectionOutcome = {
  readonly contributions: ReadonlyArray<SelectionContribution>;
  /** The most the score can still come to. */
  readonly reachable: Scalars['Float']['output'];
  /** [{ code, values, text { en, zh } }], strongest first. */
  readonly reasons: Scalars['JSON']['output'];
  /** Null while the answers leave it open. */
  readonly result: Maybe<SelectionResult>;
  /** 0 to 100. */
  readonly score: Scalars['Float']['output'];
  readonly unanswered: ReadonlyArray<Scalars['String']['output']>;
};

export type SelectionOverrideStatus =
  | 'approved'
  | 'rejected'
  | 'requested';

/** Selection policy */
export type SelectionPolicy = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Definition */
  readonly definition: Maybe<Scalars['JSON']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
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
  /** Retired */
  readonly retiredAt: Maybe<Scalars['DateTime']['output']>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type SelectionPolicyFilter = {
  readonly and?: InputMaybe<ReadonlyArray<SelectionPolicyFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly definition?: InputMaybe<NullFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<SelectionPolicyFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly number?: InputMaybe<IntFilter>;
  readonly or?: InputMaybe<ReadonlyArray<SelectionPolicyFilter>>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly publishedBy?: InputMaybe<UserFilter>;
  readonly retiredAt?: InputMaybe<DateTimeFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type SelectionPolicyInForce = {
  readonly definition: Scalars['JSON']['output'];
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
};

export type SelectionPolicyInput = {
  /** Least score for a pass under conditions. */
  readonly conditionalAt: Scalars['Float']['input'];
  readonly criteria: ReadonlyArray<SelectionCriterionInput>;
  /** Older evidence is stale: a pass under conditions at most. */
  readonly evidenceDays: Scalars['Int']['input'];
  /** A prospect needs a review to become a customer. */
  readonly newCustomers: Scalars['Boolean']['input'];
  /** From this amount on (base currency) opportunities need one to leave the first stage. */
  readonly opportunitiesFrom?: InputMaybe<Scalars['String']['input']>;
  /** Least score, 0 to 100, for a pass. */
  readonly passAt: Scalars['Float']['input'];
  /** For how many days a review holds. */
  readonly validDays: Scalars['Int']['input'];
};

export type SelectionPolicyPage = {
  readonly nodes: ReadonlyArray<SelectionPolicy>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type SelectionPolicySort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly number?: InputMaybe<SortDirection>;
  readonly publishedAt?: InputMaybe<SortDirection>;
  readonly publishedBy?: InputMaybe<UserSort>;
  readonly retiredAt?: InputMaybe<SortDirection>;
  readonly status?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type SelectionReplay = {
  /** As of the day of the review. */
  readonly outcome: SelectionOutcome;
  readonly policy: Scalars['Int']['output'];
};

export type SelectionResult =
  | 'conditional'
  | 'pass'
  | 'refused';

export type SelectionResultCounts = {
  readonly conditional: Scalars['Int']['output'];
  readonly pass: Scalars['Int']['output'];
  readonly refused: Scalars['Int']['output'];
};

/** Selection review */
export type SelectionReview = {
  /** Answers */
  readonly answers: Maybe<Scalars['JSON']['output']>;
  /** Conditions */
  readonly conditions: Maybe<Scalars['String']['output']>;
  /** In conflict with */
  readonly conflicts: ReadonlyArray<Customer>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Current */
  readonly current: Maybe<Scalars['Boolean']['output']>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Decided */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Decided by */
  readonly decidedBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly ext: Maybe<SelectionReviewExt>;
  readonly id: Scalars['ID']['output'];
  /** Review */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Number */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Override decided */
  readonly overrideDecidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Override decided by */
  readonly overrideDecidedBy: Maybe<User>;
  /** Note on the override */
  readonly overrideNote: Maybe<Scalars['String']['output']>;
  /** Reason for the override */
  readonly overrideReason: Maybe<Scalars['String']['output']>;
  /** Override asked */
  readonly overrideRequestedAt: Maybe<Scalars['DateTime']['output']>;
  /** Override asked by */
  readonly overrideRequestedBy: Maybe<User>;
  /** Override */
  readonly overrideStatus: Maybe<Scalars['String']['output']>;
  /** Policy */
  readonly policy: Maybe<SelectionPolicy>;
  /** Reasons */
  readonly reasons: Maybe<Scalars['JSON']['output']>;
  /** Result */
  readonly result: Maybe<Scalars['String']['output']>;
  /** Score */
  readonly score: Maybe<Scalars['Decimal']['output']>;
  /** About */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Holds until */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type SelectionReviewExt = {
  readonly opportunity: Maybe<SelectionReviewExtOpportunity>;
};

export type SelectionReviewExtFilter = {
  readonly opportunity?: InputMaybe<SelectionReviewExtOpportunityFilter>;
};

export type SelectionReviewExtOpportunity = {
  readonly opportunity: Maybe<Opportunity>;
};

export type SelectionReviewExtOpportunityFilter = {
  readonly opportunity?: InputMaybe<OpportunityFilter>;
};

export type SelectionReviewExtOpportunitySort = {
  readonly opportunity?: InputMaybe<OpportunitySort>;
};

export type SelectionReviewExtSort = {
  readonly opportunity?: InputMaybe<SelectionReviewExtOpportunitySort>;
};

export type SelectionReviewFilter = {
  readonly and?: InputMaybe<ReadonlyArray<SelectionReviewFilter>>;
  readonly answers?: InputMaybe<NullFilter>;
  readonly conditions?: InputMaybe<TextFilter>;
  readonly conflicts?: InputMaybe<CustomerListFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly current?: InputMaybe<BooleanFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly decidedAt?: InputMaybe<DateTimeFilter>;
  readonly decidedBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly ext?: InputMaybe<SelectionReviewExtFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<SelectionReviewFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly number?: InputMaybe<IntFilter>;
  readonly or?: InputMaybe<ReadonlyArray<SelectionReviewFilter>>;
  readonly overrideDecidedAt?: InputMaybe<DateTimeFilter>;
  readonly overrideDecidedBy?: InputMaybe<UserFilter>;
  readonly overrideNote?: InputMaybe<TextFilter>;
  readonly overrideReason?: InputMaybe<TextFilter>;
  readonly overrideRequestedAt?: InputMaybe<DateTimeFilter>;
  readonly overrideRequestedBy?: InputMaybe<UserFilter>;
  readonly overrideStatus?: InputMaybe<ChoiceFilter>;
  readonly policy?: InputMaybe<SelectionPolicyFilter>;
  readonly reasons?: InputMaybe<NullFilter>;
  readonly result?: InputMaybe<ChoiceFilter>;
  readonly score?: InputMaybe<DecimalFilter>;
  readonly subject?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly validUntil?: InputMaybe<DateFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type SelectionReviewInput = {
  readonly answers: ReadonlyArray<SelectionAnswerInput>;
  /** Needed for a pass under conditions. */
  readonly conditions?: InputMaybe<Scalars['String']['input']>;
  /** YYYY-MM-DD, by when the conditions are to be met. */
  readonly conditionsUntil?: InputMaybe<Scalars['String']['input']>;
  /** Of the customer or the opportunity. */
  readonly id: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Number of the policy that was answered. */
  readonly policy: Scalars['Int']['input'];
  readonly subject: SelectionSubjectKind;
};

export type SelectionReviewListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<SelectionReviewFilter>;
  readonly some?: InputMaybe<SelectionReviewFilter>;
};

export type SelectionReviewPage = {
  readonly nodes: ReadonlyArray<SelectionReview>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type SelectionReviewSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly current?: InputMaybe<SortDirection>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly decidedAt?: InputMaybe<SortDirection>;
  readonly decidedBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly ext?: InputMaybe<SelectionReviewExtSort>;
  readonly id?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly number?: InputMaybe<SortDirection>;
  readonly overrideDecidedAt?: InputMaybe<SortDirection>;
  readonly overrideDecidedBy?: InputMaybe<UserSort>;
  readonly overrideRequestedAt?: InputMaybe<SortDirection>;
  readonly overrideRequestedBy?: InputMaybe<UserSort>;
  readonly overrideStatus?: InputMaybe<SortDirection>;
  readonly policy?: InputMaybe<SelectionPolicySort>;
  readonly result?: InputMaybe<SortDirection>;
  readonly score?: InputMaybe<SortDirection>;
  readonly subject?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly validUntil?: InputMaybe<SortDirection>;
  readonly version?: InputMaybe<SortDirection>;
};

export type SelectionReviewSummary = {
  readonly decidedAt: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly overrideStatus: Maybe<SelectionOverrideStatus>;
  /** Number of the policy. */
  readonly policy: Scalars['Int']['output'];
  readonly reasons: Scalars['JSON']['output'];
  readonly result: SelectionResult;
  readonly score: Scalars['Float']['output'];
  /** YYYY-MM-DD */
  readonly validUntil: Scalars['String']['output'];
};

export type SelectionSetup = {
  /** The definition to start from. */
  readonly defaults: Scalars['JSON']['output'];
  /** Null: the gate is off. */
  readonly inForce: Maybe<SelectionPolicyInForce>;
};

/** What a subject's current review means today. */
export type SelectionStanding =
  /** It passed under conditions whose day has not come. */
  | 'conditional'
  /** The review has run out, or the day of its conditions has passed. */
  | 'expired'
  /** It was never reviewed. */
  | 'none'
  /** It was refused, and let through with a reason. */
  | 'overridden'
  /** It passed. */
  | 'passed'
  /** It was refused. */
  | 'refused'
  /** It was refused, and an override waits for a decision. */
  | 'waiting';

export type SelectionSubjectKind =
  | 'customer'
  | 'opportunity';

export type SelectionSubjectStanding = {
  /** Number of the policy in force; null: the gate is off. */
  readonly policy: Maybe<Scalars['Int']['output']>;
  readonly review: Maybe<SelectionReviewSummary>;
  readonly standing: SelectionStanding;
};

export type SelectionTextInput = {
  readonly en: Scalars['String']['input'];
  readonly zh: Scalars['String']['input'];
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

export type SubmittedSelectionReview = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly outcome: SelectionOutcome;
};

/** Task */
export type Task = {
  /** Made for */
  readonly cause: Maybe<Scalars['String']['output']>;
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
  readonly cause?: InputMaybe<TextFilter>;
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
  readonly cause?: InputMaybe<SortDirection>;
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

/** Who puts the policy after this one in force. */
export type TierApproval =
  /** Whoever may publish, by themselves. */
  | 'publisher'
  /** Somebody else has to approve. */
  | 'second';

/** What the caller may do with a policy, and whether it takes two. */
export type TierApprovalState = {
  /** Nobody else may approve: the caller approves what is its own, and that is recorded. */
  readonly alone: Scalars['Boolean']['output'];
  /** The caller may approve and reject proposals of others. */
  readonly mayApprove: Scalars['Boolean']['output'];
  /** The caller may propose. */
  readonly mayPropose: Scalars['Boolean']['output'];
  /** The caller may publish at once. */
  readonly mayPublish: Scalars['Boolean']['output'];
  /** The policy in force asks for a second person. */
  readonly secondNeeded: Scalars['Boolean']['output'];
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

export type TierComponentInput = {
  /** Key of a scoring model that is on. */
  readonly model: Scalars['String']['input'];
  /** Of the model; defaults stand in for the rest. */
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** Above 0; 1 unless told. Shares of the sum count. */
  readonly weight?: InputMaybe<Scalars['Float']['input']>;
};

export type TierCount = {
  readonly count: Scalars['Int']['output'];
  readonly tier: Scalars['String']['output'];
};

export type TierCriterionInput = {
  /** A CustomerFilter. */
  readonly filter: Scalars['JSON']['input'];
  /** Names the criterion within the policy. */
  readonly key: Scalars['String']['input'];
  readonly label: TierLabelInput;
  /** Points on top of the score of whom the filter finds; may be below 0. */
  readonly points: Scalars['Float']['input'];
};

export type TierCutoffInput = {
  /** A tier. The lowest takes the rest and needs no value. */
  readonly tier: Scalars['String']['input'];
  /** By the rule: the tier's own share (0 to 1), its minimum score, or its number of customers. */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
};

export type TierDecided = {
  readonly by: TierDecidedBy;
  readonly customers: Scalars['Int']['output'];
};

/** What put a customer into its tier. */
export type TierDecidedBy =
  /** The score passed a line, but not by the margin. */
  | 'hysteresis'
  /** A person decided, for a time. */
  | 'override'
  /** The score would do for a higher tier, which is full. */
  | 'quota'
  /** The score alone. */
  | 'score'
  /** There is no score. */
  | 'unscored'
  /** A veto keeps the customer from a higher tier. */
  | 'veto';

/** How a customer moves. */
export type TierDirection =
  | 'down'
  /** Without a tier before, with one after. */
  | 'entering'
  /** With a tier before, without one after. */
  | 'leaving'
  | 'unchanged'
  | 'up';

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

/** Customers that go the same way. */
export type TierFlow = {
  readonly customers: Scalars['Int']['output'];
  readonly from: Maybe<Scalars['String']['output']>;
  /** What they bought in the last 365 days, in the base currency. */
  readonly spend: Scalars['Float']['output'];
  readonly to: Maybe<Scalars['String']['output']>;
};

export type TierHysteresisInput = {
  /** Points of the score by which a line must be passed before a customer changes tier; 0 or more. */
  readonly margin: Scalars['Float']['input'];
};

/** One language may be left out: the other stands in for it. */
export type TierLabelInput = {
  readonly en?: InputMaybe<Scalars['String']['input']>;
  readonly zh?: InputMaybe<Scalars['String']['input']>;
};

/** Tier */
export type TierLevel = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Key */
  readonly key: Maybe<Scalars['String']['output']>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Chinese name */
  readonly nameZh: Maybe<Scalars['String']['output']>;
  /** Rank */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** Retired */
  readonly retired: Maybe<Scalars['Boolean']['output']>;
  /** Taken over by */
  readonly successor: Maybe<Scalars['String']['output']>;
  /** Colour */
  readonly tone: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type TierLevelDraftInput = {
  /** 1 to 12 letters and digits; what records hold. A new one adds a tier. */
  readonly key: Scalars['String']['input'];
  readonly label: TierLevelLabelInput;
  /** gold, amber, jade, green, blue, slate or stone. */
  readonly tone: Scalars['String']['input'];
};

export type TierLevelFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TierLevelFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly key?: InputMaybe<TextFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly nameZh?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<TierLevelFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TierLevelFilter>>;
  readonly rank?: InputMaybe<IntFilter>;
  readonly retired?: InputMaybe<BooleanFilter>;
  readonly successor?: InputMaybe<TextFilter>;
  readonly tone?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

/** One language may be left out: the other stands in for it. */
export type TierLevelLabelInput = {
  readonly en?: InputMaybe<Scalars['String']['input']>;
  readonly zh?: InputMaybe<Scalars['String']['input']>;
};

export type TierLevelMoveInput = {
  /** A tier that is left out of the list. */
  readonly from: Scalars['String']['input'];
  /** The tier that takes its customers. */
  readonly to: Scalars['String']['input'];
};

export type TierLevelPage = {
  readonly nodes: ReadonlyArray<TierLevel>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type TierLevelSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly key?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly nameZh?: InputMaybe<SortDirection>;
  readonly rank?: InputMaybe<SortDirection>;
  readonly retired?: InputMaybe<SortDirection>;
  readonly successor?: InputMaybe<SortDirection>;
  readonly tone?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** A tier there is or was, and what stands in it. */
export type TierLevelUse = {
  /** Customers that stand in it. */
  readonly customers: Scalars['Int']['output'];
  readonly key: Scalars['String']['output'];
  readonly label: Localized;
  /** Overrides into it that are in force or wait for a decision. */
  readonly overrides: Scalars['Int']['output'];
  /** 0 is the best; null of a retired one. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  readonly retired: Scalars['Boolean']['output'];
  /** Of a retired one: the tier that took over. */
  readonly successor: Maybe<Scalars['String']['output']>;
  readonly tone: Scalars['String']['output'];
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

/** Which customers to name, and which page of them. */
export type TierMoversInput = {
  /** Only those; everybody who moves unless told. */
  readonly direction?: InputMaybe<TierDirection>;
  /** 0 to 200; 50 unless told. */
  readonly first?: InputMaybe<Scalars['Int']['input']>;
  /** Only those who stand in this tier before. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** How many to leave out from the front. */
  readonly offset?: InputMaybe<Scalars['Int']['input']>;
  /** Only those who stand in this tier after. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** Tier override */
export type TierOverride = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Decided */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Decided by */
  readonly decidedBy: Maybe<User>;
  /** Note on the decision */
  readonly decisionNote: Maybe<Scalars['String']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Ended on */
  readonly endedOn: Maybe<Scalars['Date']['output']>;
  /** Last day */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Reason */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Asked for by */
  readonly requestedBy: Maybe<User>;
  /** In force from */
  readonly startsOn: Maybe<Scalars['Date']['output']>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Tier */
  readonly tier: Maybe<Scalars['String']['output']>;
  /** Tier before */
  readonly tierBefore: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type TierOverrideDecision = {
  readonly id: Scalars['ID']['output'];
  /** Decided by whoever asked for it: nobody else may. */
  readonly ownApproval: Scalars['Boolean']['output'];
  /** As the choices of the field. */
  readonly status: Scalars['String']['output'];
};

export type TierOverrideFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TierOverrideFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly decidedAt?: InputMaybe<DateTimeFilter>;
  readonly decidedBy?: InputMaybe<UserFilter>;
  readonly decisionNote?: InputMaybe<TextFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly endedOn?: InputMaybe<DateFilter>;
  readonly expiresOn?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<TierOverrideFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TierOverrideFilter>>;
  readonly reason?: InputMaybe<TextFilter>;
  readonly requestedBy?: InputMaybe<UserFilter>;
  readonly startsOn?: InputMaybe<DateFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly tier?: InputMaybe<ChoiceFilter>;
  readonly tierBefore?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type TierOverrideInput = {
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  readonly expiresOn?: InputMaybe<Scalars['Date']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly tier?: InputMaybe<Scalars['String']['input']>;
};

export type TierOverrideListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<TierOverrideFilter>;
  readonly some?: InputMaybe<TierOverrideFilter>;
};

export type TierOverridePage = {
  readonly nodes: ReadonlyArray<TierOverride>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type TierOverrideSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly decidedAt?: InputMaybe<SortDirection>;
  readonly decidedBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly endedOn?: InputMaybe<SortDirection>;
  readonly expiresOn?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly requestedBy?: InputMaybe<UserSort>;
  readonly startsOn?: InputMaybe<SortDirection>;
  readonly status?: InputMaybe<SortDirection>;
  readonly tier?: InputMaybe<SortDirection>;
  readonly tierBefore?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Tier policy */
export type TierPolicy = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Decided */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Decided by */
  readonly decidedBy: Maybe<User>;
  /** Note on the decision */
  readonly decisionNote: Maybe<Scalars['String']['output']>;
  /** Definition */
  readonly definition: Maybe<Scalars['JSON']['output']>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** In force from */
  readonly effectiveOn: Maybe<Scalars['Date']['output']>;
  /** Graded by */
  readonly gradedBy: Maybe<Scalars['JSON']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Scoring model */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Number */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Own approval */
  readonly ownApproval: Maybe<Scalars['Boolean']['output']>;
  /** Proposed */
  readonly proposedAt: Maybe<Scalars['DateTime']['output']>;
  /** Proposed by */
  readonly proposedBy: Maybe<User>;
  /** Published */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Published by */
  readonly publishedBy: Maybe<User>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  readonly steps: ReadonlyArray<TierPolicyStep>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};


/** Tier policy */
export type TierPolicyStepsArgs = {
  filter?: InputMaybe<TierPolicyStepFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<TierPolicyStepSort>>;
};

/** A policy after a step. */
export type TierPolicyDecision = {
  /** YYYY-MM-DD: the day it comes into force. */
  readonly effectiveOn: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly number: Scalars['Int']['output'];
  /** Approved by whoever proposed it. */
  readonly ownApproval: Scalars['Boolean']['output'];
  /** Where it came into force at once. */
  readonly result: Maybe<TierPolicyResult>;
  /** As the choices of the field. */
  readonly status: Scalars['String']['output'];
};

export type TierPolicyFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TierPolicyFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly decidedAt?: InputMaybe<DateTimeFilter>;
  readonly decidedBy?: InputMaybe<UserFilter>;
  readonly decisionNote?: InputMaybe<TextFilter>;
  readonly definition?: InputMaybe<NullFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly effectiveOn?: InputMaybe<DateFilter>;
  readonly gradedBy?: InputMaybe<NullFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly model?: InputMaybe<TextFilter>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<TierPolicyFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly number?: InputMaybe<IntFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TierPolicyFilter>>;
  readonly ownApproval?: InputMaybe<BooleanFilter>;
  readonly proposedAt?: InputMaybe<DateTimeFilter>;
  readonly proposedBy?: InputMaybe<UserFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly publishedBy?: InputMaybe<UserFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly steps?: InputMaybe<TierPolicyStepListFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

/** Either `components`, or one `model` alone with its `parameters`. */
export type TierPolicyInput = {
  /** publisher unless told. */
  readonly approval?: InputMaybe<TierApproval>;
  readonly components?: InputMaybe<ReadonlyArray<TierComponentInput>>;
  readonly criteria?: InputMaybe<ReadonlyArray<TierCriterionInput>>;
  readonly cutoffs: ReadonlyArray<TierCutoffInput>;
  readonly hysteresis?: InputMaybe<TierHysteresisInput>;
  /** Key of a scoring model that is on. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Of the model; defaults stand in for the rest. */
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
  readonly quotas?: InputMaybe<ReadonlyArray<TierQuotaInput>>;
  readonly rule: TierRule;
  /** Unless told, raw for one component and percentile for several. */
  readonly scale?: InputMaybe<TierScale>;
  /** lowest unless told. */
  readonly unscored?: InputMaybe<UnscoredCustomers>;
  readonly vetoes?: InputMaybe<ReadonlyArray<TierVetoInput>>;
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
  readonly decidedAt?: InputMaybe<SortDirection>;
  readonly decidedBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly effectiveOn?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly model?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly number?: InputMaybe<SortDirection>;
  readonly ownApproval?: InputMaybe<SortDirection>;
  readonly proposedAt?: InputMaybe<SortDirection>;
  readonly proposedBy?: InputMaybe<UserSort>;
  readonly publishedAt?: InputMaybe<SortDirection>;
  readonly publishedBy?: InputMaybe<UserSort>;
  readonly status?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** Step of a tier policy */
export type TierPolicyStep = {
  /** Step */
  readonly action: Maybe<Scalars['String']['output']>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Effect */
  readonly effect: Maybe<Scalars['JSON']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Own approval */
  readonly ownApproval: Maybe<Scalars['Boolean']['output']>;
  /** Policy */
  readonly policy: Maybe<TierPolicy>;
  /** When */
  readonly takenAt: Maybe<Scalars['DateTime']['output']>;
  /** By */
  readonly takenBy: Maybe<User>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type TierPolicyStepFilter = {
  readonly action?: InputMaybe<ChoiceFilter>;
  readonly and?: InputMaybe<ReadonlyArray<TierPolicyStepFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly effect?: InputMaybe<NullFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<TierPolicyStepFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TierPolicyStepFilter>>;
  readonly ownApproval?: InputMaybe<BooleanFilter>;
  readonly policy?: InputMaybe<TierPolicyFilter>;
  readonly takenAt?: InputMaybe<DateTimeFilter>;
  readonly takenBy?: InputMaybe<UserFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type TierPolicyStepListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<TierPolicyStepFilter>;
  readonly some?: InputMaybe<TierPolicyStepFilter>;
};

export type TierPolicyStepPage = {
  readonly nodes: ReadonlyArray<TierPolicyStep>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type TierPolicyStepSort = {
  readonly action?: InputMaybe<SortDirection>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly ownApproval?: InputMaybe<SortDirection>;
  readonly policy?: InputMaybe<TierPolicySort>;
  readonly takenAt?: InputMaybe<SortDirection>;
  readonly takenBy?: InputMaybe<UserSort>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

export type TierQuotaInput = {
  readonly atMost: Scalars['Int']['input'];
  readonly tier: Scalars['String']['input'];
};

export type TierQuotaUse = {
  readonly atMost: Scalars['Int']['output'];
  readonly standing: Scalars['Int']['output'];
  readonly tier: Scalars['String']['output'];
  /** Customers that would stand there without the quota. */
  readonly wanted: Scalars['Int']['output'];
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

/** Review */
export type TierReview = {
  /** Assigned to */
  readonly assignee: Maybe<User>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Due */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** Every (months) */
  readonly everyMonths: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Scoring model */
  readonly model: Maybe<Scalars['String']['output']>;
  /** Note */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Outcome */
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** Policy */
  readonly policy: Maybe<TierPolicy>;
  /** Reviewed */
  readonly reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** Reviewed by */
  readonly reviewedBy: Maybe<User>;
  /** Status */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Of */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Task */
  readonly task: Maybe<Task>;
  /** Tier */
  readonly tier: Maybe<Scalars['String']['output']>;
  /** Title */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type TierReviewFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TierReviewFilter>>;
  readonly assignee?: InputMaybe<UserFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly everyMonths?: InputMaybe<IntFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly model?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<TierReviewFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TierReviewFilter>>;
  readonly outcome?: InputMaybe<ChoiceFilter>;
  readonly policy?: InputMaybe<TierPolicyFilter>;
  readonly reviewedAt?: InputMaybe<DateTimeFilter>;
  readonly reviewedBy?: InputMaybe<UserFilter>;
  readonly status?: InputMaybe<ChoiceFilter>;
  readonly subject?: InputMaybe<ChoiceFilter>;
  readonly task?: InputMaybe<TaskFilter>;
  readonly tier?: InputMaybe<ChoiceFilter>;
  readonly title?: InputMaybe<TextFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type TierReviewInput = {
  readonly assignee?: InputMaybe<Scalars['ID']['input']>;
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  readonly everyMonths?: InputMaybe<Scalars['Int']['input']>;
  readonly model?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly policy?: InputMaybe<Scalars['ID']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly tier?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** What a review came to. */
export type TierReviewOutcome =
  | 'change'
  | 'kept'
  | 'withdrawn';

export type TierReviewPage = {
  readonly nodes: ReadonlyArray<TierReview>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type TierReviewSort = {
  readonly assignee?: InputMaybe<UserSort>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly dueOn?: InputMaybe<SortDirection>;
  readonly everyMonths?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly model?: InputMaybe<SortDirection>;
  readonly outcome?: InputMaybe<SortDirection>;
  readonly policy?: InputMaybe<TierPolicySort>;
  readonly reviewedAt?: InputMaybe<SortDirection>;
  readonly reviewedBy?: InputMaybe<UserSort>;
  readonly status?: InputMaybe<SortDirection>;
  readonly subject?: InputMaybe<SortDirection>;
  readonly task?: InputMaybe<TaskSort>;
  readonly tier?: InputMaybe<SortDirection>;
  readonly title?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};

/** How scores become tiers. */
export type TierRule =
  /** Each tier has a minimum score. */
  | 'score'
  /** Each tier takes a share of the scored customers. */
  | 'share'
  /** Each tier takes at most so many customers. */
  | 'topN';

/** How many customers a criterion or a veto finds, and in how many it decides. */
export type TierRuleEffect = {
  /** Customers that the filter finds. */
  readonly customers: Scalars['Int']['output'];
  /** Customers that would stand in another tier without it. */
  readonly decides: Scalars['Int']['output'];
  readonly key: Scalars['String']['output'];
  /** criterion or veto */
  readonly kind: Scalars['String']['output'];
  readonly label: Localized;
};

/** What the values of components become before they are weighted. */
export type TierScale =
  /** The rank among all scored customers: 0 the last, 100 the first. */
  | 'percentile'
  /** The values as the model gives them; for one component alone. */
  | 'raw';

/** What 20 % less and 20 % more of a weight would change. */
export type TierSensitivity = {
  /** Key of the scoring model or of the criterion. */
  readonly key: Scalars['String']['output'];
  /** component or criterion */
  readonly kind: Scalars['String']['output'];
  readonly label: Localized;
  readonly less: TierSensitivityStep;
  readonly more: TierSensitivityStep;
  readonly weight: Scalars['Float']['output'];
};

export type TierSensitivityStep = {
  /** Customers in another tier than under the policy as it is drawn up. */
  readonly changed: Scalars['Int']['output'];
  readonly down: Scalars['Int']['output'];
  readonly up: Scalars['Int']['output'];
  /** The weight, or the points, tried out. */
  readonly weight: Scalars['Float']['output'];
};

/** Who would stand where, and what that moves. Nothing is written. */
export type TierSimulation = {
  readonly after: ReadonlyArray<TierCount>;
  /** YYYY-MM-DD */
  readonly asOf: Scalars['String']['output'];
  readonly before: ReadonlyArray<TierCount>;
  readonly customers: Scalars['Int']['output'];
  readonly decided: ReadonlyArray<TierDecided>;
  readonly down: Scalars['Int']['output'];
  readonly effects: ReadonlyArray<TierRuleEffect>;
  /** Without a tier before, with one after. */
  readonly entering: Scalars['Int']['output'];
  readonly flows: ReadonlyArray<TierFlow>;
  /** With a tier before, without one after. */
  readonly leaving: Scalars['Int']['output'];
  /** Of the page, those that the caller may see: farthest moves first. */
  readonly movers: ReadonlyArray<TierSimulationMover>;
  /** Customers that the page is cut from, those the caller may not see among them. */
  readonly moversTotal: Scalars['Int']['output'];
  readonly quotas: ReadonlyArray<TierQuotaUse>;
  /** Customers with a score. */
  readonly scored: Scalars['Int']['output'];
  /** When the scores at hand were computed: UTC, ISO 8601. */
  readonly scoredAt: Scalars['String']['output'];
  readonly sensitivity: ReadonlyArray<TierSensitivity>;
  readonly unchanged: Scalars['Int']['output'];
  readonly up: Scalars['Int']['output'];
  readonly values: ReadonlyArray<TierValueMoved>;
  readonly workload: TierWorkload;
};

export type TierSimulationMover = {
  readonly customerId: Scalars['String']['output'];
  readonly decidedBy: TierDecidedBy;
  readonly direction: TierDirection;
  readonly from: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  /** [{ code, values, text { en, zh } }], strongest first. */
  readonly reasons: Scalars['JSON']['output'];
  readonly score: Maybe<Scalars['Float']['output']>;
  /** What it bought in the last 365 days, in the base currency. */
  readonly spend: Scalars['Float']['output'];
  readonly to: Maybe<Scalars['String']['output']>;
};

/** Tier treatment */
export type TierTreatment = {
  /** Approved by */
  readonly approvalRole: Maybe<Role>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Discount limit */
  readonly discountLimit: Maybe<Scalars['Decimal']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Least contacts */
  readonly leastContacts: Maybe<Scalars['Int']['output']>;
  /** Least decision makers */
  readonly leastDecisionMakers: Maybe<Scalars['Int']['output']>;
  /** To the pool after (days) */
  readonly poolAfterDays: Maybe<Scalars['Int']['output']>;
  /** Promise factor */
  readonly promiseFactor: Maybe<Scalars['Decimal']['output']>;
  /** Tier */
  readonly tier: Maybe<Scalars['String']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
  /** Visit every (days) */
  readonly visitEveryDays: Maybe<Scalars['Int']['output']>;
};

/** The part of a treatment whose effect can be counted. */
export type TierTreatmentDraftInput = {
  readonly leastContacts?: InputMaybe<Scalars['Int']['input']>;
  readonly leastDecisionMakers?: InputMaybe<Scalars['Int']['input']>;
  readonly tier: Scalars['String']['input'];
  readonly visitEveryDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What a treatment asks for, counted over all customers. */
export type TierTreatmentEffect = {
  /** Customers of whom we know too few people. */
  readonly coverageGaps: Scalars['Int']['output'];
  /** Customers that stand in it. */
  readonly customers: Scalars['Int']['output'];
  readonly tier: Scalars['String']['output'];
  /** Visits a year that they ask for. */
  readonly visitsAYear: Scalars['Int']['output'];
  /** Customers whose visit is due. */
  readonly visitsDue: Scalars['Int']['output'];
};

export type TierTreatmentFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TierTreatmentFilter>>;
  readonly approvalRole?: InputMaybe<RoleFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly discountLimit?: InputMaybe<DecimalFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly leastContacts?: InputMaybe<IntFilter>;
  readonly leastDecisionMakers?: InputMaybe<IntFilter>;
  readonly not?: InputMaybe<TierTreatmentFilter>;
  readonly or?: InputMaybe<ReadonlyArray<TierTreatmentFilter>>;
  readonly poolAfterDays?: InputMaybe<IntFilter>;
  readonly promiseFactor?: InputMaybe<DecimalFilter>;
  readonly tier?: InputMaybe<ChoiceFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
  readonly visitEveryDays?: InputMaybe<IntFilter>;
};

export type TierTreatmentInput = {
  readonly approvalRole?: InputMaybe<Scalars['ID']['input']>;
  readonly discountLimit?: InputMaybe<Scalars['Decimal']['input']>;
  readonly leastContacts?: InputMaybe<Scalars['Int']['input']>;
  readonly leastDecisionMakers?: InputMaybe<Scalars['Int']['input']>;
  readonly poolAfterDays?: InputMaybe<Scalars['Int']['input']>;
  readonly promiseFactor?: InputMaybe<Scalars['Decimal']['input']>;
  readonly visitEveryDays?: InputMaybe<Scalars['Int']['input']>;
};

export type TierTreatmentPage = {
  readonly nodes: ReadonlyArray<TierTreatment>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type TierTreatmentSort = {
  readonly approvalRole?: InputMaybe<RoleSort>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly discountLimit?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly leastContacts?: InputMaybe<SortDirection>;
  readonly leastDecisionMakers?: InputMaybe<SortDirection>;
  readonly poolAfterDays?: InputMaybe<SortDirection>;
  readonly promiseFactor?: InputMaybe<SortDirection>;
  readonly tier?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
  readonly visitEveryDays?: InputMaybe<SortDirection>;
};

/** What the customers that move are worth, in the base currency. */
export type TierValueMoved = {
  readonly down: Scalars['Float']['output'];
  readonly entering: Scalars['Float']['output'];
  /** `spend` in the last 365 days, or the key of a scoring model in money. */
  readonly key: Scalars['String']['output'];
  readonly label: Localized;
  readonly leaving: Scalars['Float']['output'];
  /** Of all customers. */
  readonly total: Scalars['Float']['output'];
  readonly up: Scalars['Float']['output'];
};

export type TierVetoInput = {
  /** The highest tier for whom the filter finds; left out: none at all. */
  readonly atMost?: InputMaybe<Scalars['String']['input']>;
  /** A CustomerFilter. */
  readonly filter: Scalars['JSON']['input'];
  /** Names the veto within the policy. */
  readonly key: Scalars['String']['input'];
  readonly label: TierLabelInput;
};

/** Visits a year by the treatment of each tier. */
export type TierWorkload = {
  readonly tiers: ReadonlyArray<TierWorkloadLine>;
  readonly visitsAfter: Scalars['Float']['output'];
  readonly visitsBefore: Scalars['Float']['output'];
};

export type TierWorkloadLine = {
  readonly customersAfter: Scalars['Int']['output'];
  readonly customersBefore: Scalars['Int']['output'];
  readonly tier: Scalars['String']['output'];
  /** Days between visits by the treatment of the tier. */
  readonly visitEveryDays: Maybe<Scalars['Float']['output']>;
  /** A year. */
  readonly visitsAfter: Scalars['Float']['output'];
  /** A year. */
  readonly visitsBefore: Scalars['Float']['output'];
};

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

export type VisitDue = {
  readonly customerId: Scalars['ID']['output'];
  /** Days since then. */
  readonly daysLate: Scalars['Int']['output'];
  /** YYYY-MM-DD: the day by which the tier wants a visit. */
  readonly dueOn: Scalars['String']['output'];
  /** Days between visits that the tier asks for. */
  readonly everyDays: Scalars['Int']['output'];
  /** UTC ISO 8601; null: we have never met. */
  readonly lastVisitAt: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly ownerName: Maybe<Scalars['String']['output']>;
  readonly tier: Scalars['String']['output'];
};

export type VisitDuePage = {
  /** For `after`; null on the last page. */
  readonly nextCursor: Maybe<Scalars['String']['output']>;
  readonly nodes: ReadonlyArray<VisitDue>;
  /** Counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Amounts are in the base currency. */
export type WalletShare = {
  readonly factId: Scalars['ID']['output'];
  /** YYYY-MM-DD */
  readonly from: Scalars['String']['output'];
  /** Our sales; null where the caller may not see them. */
  readonly sales: Maybe<Scalars['String']['output']>;
  /** Our sales as a share of the total; above 1 the total is estimated too low. */
  readonly share: Maybe<Scalars['Float']['output']>;
  /** YYYY-MM-DD */
  readonly to: Scalars['String']['output'];
  /** What the customer buys of the kind from everybody. */
  readonly total: Scalars['String']['output'];
};

/** Win-back campaign */
export type WinbackCampaign = {
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Held out */
  readonly holdOut: Maybe<Scalars['Decimal']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Name */
  readonly name: Maybe<Scalars['String']['output']>;
  /** What was offered */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Org unit */
  readonly orgUnit: Maybe<OrgUnit>;
  /** Owner */
  readonly owner: Maybe<User>;
  /** Started on */
  readonly startedOn: Maybe<Scalars['Date']['output']>;
  readonly trials: ReadonlyArray<WinbackTrial>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
  /** Days to come back */
  readonly windowDays: Maybe<Scalars['Int']['output']>;
};


/** Win-back campaign */
export type WinbackCampaignTrialsArgs = {
  filter?: InputMaybe<WinbackTrialFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<WinbackTrialSort>>;
};

export type WinbackCampaignFilter = {
  readonly and?: InputMaybe<ReadonlyArray<WinbackCampaignFilter>>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly holdOut?: InputMaybe<DecimalFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name?: InputMaybe<TextFilter>;
  readonly not?: InputMaybe<WinbackCampaignFilter>;
  readonly note?: InputMaybe<TextFilter>;
  readonly or?: InputMaybe<ReadonlyArray<WinbackCampaignFilter>>;
  readonly orgUnit?: InputMaybe<OrgUnitFilter>;
  readonly owner?: InputMaybe<UserFilter>;
  readonly startedOn?: InputMaybe<DateFilter>;
  readonly trials?: InputMaybe<WinbackTrialListFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
  readonly windowDays?: InputMaybe<IntFilter>;
};

export type WinbackCampaignInput = {
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly orgUnit?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
};

export type WinbackCampaignPage = {
  readonly nodes: ReadonlyArray<WinbackCampaign>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type WinbackCampaignSort = {
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly holdOut?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly name?: InputMaybe<SortDirection>;
  readonly orgUnit?: InputMaybe<OrgUnitSort>;
  readonly owner?: InputMaybe<UserSort>;
  readonly startedOn?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
  readonly windowDays?: InputMaybe<SortDirection>;
};

/** Win-back trial */
export type WinbackTrial = {
  /** Campaign */
  readonly campaign: Maybe<WinbackCampaign>;
  /** Created */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Created by */
  readonly createdBy: Maybe<User>;
  /** Customer */
  readonly customer: Maybe<Customer>;
  /** Deleted */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Since */
  readonly startedOn: Maybe<Scalars['Date']['output']>;
  /** To be approached */
  readonly treated: Maybe<Scalars['Boolean']['output']>;
  /** Updated */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Updated by */
  readonly updatedBy: Maybe<User>;
  /** Version */
  readonly version: Scalars['Int']['output'];
};

export type WinbackTrialFilter = {
  readonly and?: InputMaybe<ReadonlyArray<WinbackTrialFilter>>;
  readonly campaign?: InputMaybe<WinbackCampaignFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly createdBy?: InputMaybe<UserFilter>;
  readonly customer?: InputMaybe<CustomerFilter>;
  readonly deletedAt?: InputMaybe<DateTimeFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly not?: InputMaybe<WinbackTrialFilter>;
  readonly or?: InputMaybe<ReadonlyArray<WinbackTrialFilter>>;
  readonly startedOn?: InputMaybe<DateFilter>;
  readonly treated?: InputMaybe<BooleanFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly updatedBy?: InputMaybe<UserFilter>;
  readonly version?: InputMaybe<IntFilter>;
};

export type WinbackTrialListFilter = {
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly none?: InputMaybe<WinbackTrialFilter>;
  readonly some?: InputMaybe<WinbackTrialFilter>;
};

export type WinbackTrialPage = {
  readonly nodes: ReadonlyArray<WinbackTrial>;
  readonly pageInfo: PageInfo;
  /** Counted when selected, up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  readonly totalCountCapped: Scalars['Boolean']['output'];
};

export type WinbackTrialSort = {
  readonly campaign?: InputMaybe<WinbackCampaignSort>;
  readonly createdAt?: InputMaybe<SortDirection>;
  readonly createdBy?: InputMaybe<UserSort>;
  readonly customer?: InputMaybe<CustomerSort>;
  readonly deletedAt?: InputMaybe<SortDirection>;
  readonly id?: InputMaybe<SortDirection>;
  readonly startedOn?: InputMaybe<SortDirection>;
  readonly treated?: InputMaybe<SortDirection>;
  readonly updatedAt?: InputMaybe<SortDirection>;
  readonly updatedBy?: InputMaybe<UserSort>;
  readonly version?: InputMaybe<SortDirection>;
};
