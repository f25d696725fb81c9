/** SQL text of a string. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL that takes one of the words by a number in [0, 1). */
export const pick = (words: readonly string[], roll: string): string =>
  `(array[${words.map(literal).join(',')}])[1 + floor(${words.length} * ${roll})::int]`;

/**
 * Functions of this session that the fill speaks. All is computed from row numbers, so that a scale always has the
 * same rows and a child row can work out what its parent looks like.
 */
export const functions = (customers: number): string[] => [
  `create function pg_temp.roll(n bigint, salt int) returns float8 immutable parallel safe language sql
   return (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992.0::float8`,
  // Version 7: ids of one kind follow each other in the order of their rows.
  `create function pg_temp.id(kind int, n bigint) returns uuid immutable parallel safe language sql
   return (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || 'a' ||
           left(md5(kind || ':' || n), 15))::uuid`,
  // A cube law: the first few customers own most of what belongs to customers.
  `create function pg_temp.customer(n bigint, salt int) returns bigint immutable parallel safe language sql
   return 1 + floor(${customers} * power(pg_temp.roll(n, salt), 3))::bigint`,
  // Six of the 200 users sell nothing: the administrator and the managers.
  `create function pg_temp.owner(customer bigint) returns int immutable parallel safe language sql
   return 7 + floor(194 * power(pg_temp.roll(customer, 90), 1.5))::int`,
  `create function pg_temp.unit(owner int) returns uuid immutable parallel safe language sql
   return pg_temp.id(1, case when owner = 1 then 1 when owner <= 6 then least(owner, 5) else 6 + owner % 20 end)`,
];

/** First number of an id: which table it belongs to. */
export const KIND = {
  unit: 1,
  user: 2,
  product: 3,
  customer: 4,
  contact: 5,
  activity: 6,
  opportunity: 7,
  order: 8,
  complaint: 9,
} as const;

export const id = (kind: keyof typeof KIND, n: string): string => `pg_temp.id(${KIND[kind]}, ${n})`;

/** All rows are as old as this, counted back by a number in [0, 1) over three years. */
export const ago = (roll: string): string =>
  `timestamptz '2026-11-01 08:00:00+00' - ${roll} * interval '1096 days'`;
