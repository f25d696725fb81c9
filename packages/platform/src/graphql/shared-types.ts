import { extendSchema, parse, type GraphQLSchema } from 'graphql';

const ordered = (type: string) =>
  `eq: ${type} ne: ${type} in: [${type}!] notIn: [${type}!] gt: ${type} gte: ${type} lt: ${type} lte: ${type} between: [${type}!] isNull: Boolean`;

const SHARED = `
"A calendar day, \`2026-11-22\`."
scalar Date
"An instant in UTC, \`2026-11-22T08:00:00.000Z\`."
scalar DateTime
"A decimal number as text, so that no digit is lost."
scalar Decimal
"An amount with its ISO 4217 currency. \`base\` is the amount in the organisation's base currency."
type Money { amount: Decimal! currency: String! base: Decimal! }
input MoneyInput { amount: Decimal! currency: String! }
"A postal address; \`country\` is ISO 3166-1 alpha-2."
type Address { street: String city: String region: String postalCode: String country: String }
input AddressInput { street: String city: String region: String postalCode: String country: String }
"A person's name; \`full\` is in the order of its own script: 张伟, Wei Zhang."
type PersonName { family: String given: String full: String! }
input PersonNameInput { family: String given: String }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type RecordGroup { key: JSON! count: Int! aggregates: JSON! }
enum SortDirection { ASC DESC }
enum AggregateOp { count countDistinct sum avg min max }
input AggregateInput { field: String! op: AggregateOp! }
input IdFilter { eq: ID ne: ID in: [ID!] notIn: [ID!] }
input TextFilter { eq: String ne: String in: [String!] notIn: [String!] contains: String startsWith: String isNull: Boolean }
input ChoiceFilter { eq: String ne: String in: [String!] notIn: [String!] isNull: Boolean }
input MultiChoiceFilter { contains: String isNull: Boolean }
input BooleanFilter { eq: Boolean ne: Boolean isNull: Boolean }
input AddressFilter { street: TextFilter city: TextFilter region: TextFilter postalCode: TextFilter country: TextFilter isNull: Boolean }
input NullFilter { isNull: Boolean }
input IntFilter { ${ordered('Int')} }
input DecimalFilter { ${ordered('Decimal')} }
input DateFilter { ${ordered('Date')} inLastDays: Int inNextDays: Int }
input DateTimeFilter { ${ordered('DateTime')} inLastDays: Int inNextDays: Int }
`;

/** The schema of the special resolvers with the types that every record type speaks of. */
export function withSharedTypes(base: GraphQLSchema): GraphQLSchema {
  const json = base.getType('JSON') ? '' : '"Any JSON value."\nscalar JSON\n';
  const mutation = base.getMutationType() ? '' : 'type Mutation\n';
  return extendSchema(base, parse(json + mutation + SHARED, { noLocation: true }));
}
