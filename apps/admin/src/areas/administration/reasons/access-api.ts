import type { Api } from '@ricejar/admin-sdk';

export type AccessReason = Api.AccessReason;
export type AccessAction = Api.AccessAction;

const REASON = '{ kind scope until when role { id name } text { en zh } }';
export const ACCESS_ACTIONS = `actions { action granted reasons ${REASON} }`;

export const MY_ACCESS = `query MyAccess($record: String!, $id: ID!) {
  myAccess(record: $record, id: $id) { action granted reasons ${REASON} }
}`;

export const EXPLAIN_RECORD = `query ExplainRecord($record: String!, $id: ID!) {
  explainRecordAccess(record: $record, id: $id) {
    title capped users { user { id name title orgUnitName } ${ACCESS_ACTIONS} }
  }
}`;

export const EXPLAIN_USER = `query ExplainUser($userId: ID!) {
  explainUserAccess(userId: $userId) {
    user { id name active } roles { id name }
    permissions { name roles label { en zh } }
    delegations { id startsOn endsOn note from { id name } }
    records { record rows rowsCapped unreadable unwritable label { en zh } ${ACCESS_ACTIONS} }
  }
}`;
