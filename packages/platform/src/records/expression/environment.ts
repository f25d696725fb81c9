import { Environment } from '@marcbachmann/cel-js';
import type { FieldDefinition } from '@ricejar/sdk';
import { Decimal } from 'decimal.js';
import type { RegisteredRecord } from '../record-registry.js';

/**
 * Decimals of expressions: enough digits that no step of a formula over numeric(19,4) is rounded by accident, and no more
 * than can be written down: what is beyond is infinite.
 */
export const ExactDecimal = Decimal.clone({ precision: 60, maxE: 60, minE: -60 });

/** A money value in an expression: `rent.amount`, `rent.currency`. */
export class MoneyValue {
  constructor(
    readonly amount: Decimal,
    readonly currency: string,
  ) {}
}

const STRUCTURES = {
  Address: ['street', 'city', 'region', 'postalCode', 'country'],
  PersonName: ['family', 'given'],
} as const;

const TIMESTAMP = 'google.protobuf.Timestamp';

/** CEL type of a field's value, by kind; what is not named here is text. */
const TYPES: { readonly [kind: string]: string } = {
  integer: 'int',
  rating: 'int',
  decimal: 'Decimal',
  percent: 'Decimal',
  money: 'Money',
  boolean: 'bool',
  date: TIMESTAMP,
  dateTime: TIMESTAMP,
  multiChoice: 'list<string>',
  references: 'list<string>',
  address: 'Address',
  personName: 'PersonName',
  json: 'dyn',
};

/** What a formula or roll-up yields decides its type, as its kind does for other fields. */
export function celType(definition: FieldDefinition): string {
  const { result } = definition as { result?: string };
  return TYPES[result ?? definition.kind] ?? 'string';
}

const NULLABLE = [
  'string',
  'int',
  'double',
  'bool',
  'Decimal',
  'Money',
  'Address',
  'PersonName',
  TIMESTAMP,
  'list<string>',
];

type Numeric = Decimal | bigint | number;
const exact = (value: Numeric): Decimal =>
  new ExactDecimal(typeof value === 'bigint' ? value.toString() : value);

const ARITHMETIC: Record<string, (a: Decimal, b: Decimal) => unknown> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => divide(a, b),
  '<': (a, b) => a.lt(b),
  '<=': (a, b) => a.lte(b),
  '>': (a, b) => a.gt(b),
  '>=': (a, b) => a.gte(b),
};

function written(value: Decimal): string {
  if (!value.isFinite()) throw new Error('beyond all numbers');
  return value.toFixed();
}

function divide(a: Decimal, b: Decimal): Decimal {
  if (b.isZero()) throw new Error('division by zero');
  return a.div(b);
}

/** Whole numbers, decimals and literals such as `0.1` mix freely, exactly: only `int / int` stays whole, as CEL has it. */
function addNumbers(environment: Environment): void {
  const pairs = [
    ['Decimal', 'Decimal'],
    ['Decimal', 'int'],
    ['int', 'Decimal'],
    ['Decimal', 'double'],
    ['double', 'Decimal'],
  ];
  for (const [left, right] of pairs) {
    for (const [operator, apply] of Object.entries(ARITHMETIC)) {
      environment.registerOperator(`${left} ${operator} ${right}`, (a: Numeric, b: Numeric) =>
        apply(exact(a), exact(b)),
      );
    }
    if (left === 'Decimal') {
      environment.registerOperator(`${left} == ${right}`, (a: Numeric, b: Numeric) => exact(a).eq(exact(b)));
    }
  }
  for (const operator of ['+', '-', '*', '/']) {
    const mixed = (a: Numeric, b: Numeric) => Number(ARITHMETIC[operator]?.(exact(a), exact(b)));
    environment.registerOperator(`double ${operator} int`, mixed);
    environment.registerOperator(`int ${operator} double`, mixed);
  }
  environment.registerOperator('-Decimal', (a: Decimal) => a.negated());
  for (const type of ['int', 'double', 'string']) {
    environment.registerFunction(`decimal(${type}): Decimal`, (value: Numeric) => exact(value));
  }
  environment.registerFunction('decimal(Decimal): Decimal', (value: Decimal) => value);
  environment.registerFunction('string(Decimal): string', (value: Decimal) => written(value));
  environment.registerFunction('double(Decimal): double', (value: Decimal) => value.toNumber());
  environment.registerFunction('round(Decimal, int): Decimal', (value: Decimal, digits: bigint) =>
    value.toDecimalPlaces(Math.min(Math.max(Number(digits), 0), 12), ExactDecimal.ROUND_HALF_UP),
  );
  environment.registerFunction('round(double, int): Decimal', (value: number, digits: bigint) =>
    exact(value).toDecimalPlaces(Math.min(Math.max(Number(digits), 0), 12), ExactDecimal.ROUND_HALF_UP),
  );
}

function addDays(environment: Environment): void {
  const day = 86_400_000;
  environment.registerFunction(`daysBetween(${TIMESTAMP}, ${TIMESTAMP}): int`, (from: Date, to: Date) =>
    BigInt(Math.floor((to.getTime() - from.getTime()) / day)),
  );
  environment.registerFunction(`addDays(${TIMESTAMP}, int): ${TIMESTAMP}`, (from: Date, days: bigint) => {
    const moved = new Date(from.getTime() + Number(days) * day);
    if (Number.isNaN(moved.getTime())) throw new Error('outside the calendar');
    return moved;
  });
}

const LIMITS = {
  maxAstNodes: 500,
  maxDepth: 40,
  maxListElements: 100,
  maxMapEntries: 20,
  maxCallArguments: 8,
};

function plainEnvironment(unlistedVariablesAreDyn: boolean): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn,
    homogeneousAggregateLiterals: true,
    limits: LIMITS,
  });
  environment.registerType('Decimal', { ctor: ExactDecimal, fields: {} });
  environment.registerType('Money', { ctor: MoneyValue, fields: { amount: 'Decimal', currency: 'string' } });
  addNumbers(environment);
  addDays(environment);
  return environment;
}

/**
 * Runs expressions: every variable is of any type, so that an empty value can be compared with `null` and everything else
 * done to it is an error, which makes the whole expression empty.
 */
export const runningEnvironment = plainEnvironment(true);

const checkingBase = ((): Environment => {
  const environment = plainEnvironment(false);
  for (const [name, fields] of Object.entries(STRUCTURES)) {
    environment.registerType(name, {
      fields: Object.fromEntries(fields.map((field) => [field, 'string'])),
    });
  }
  for (const type of NULLABLE)
    environment.registerOperator(`${type} == null`, (value: unknown) => value === null);
  return environment;
})();

/** Variables of `me`, for conditions of layouts. */
const ME = { id: 'string', roles: 'list<string>' };

/** Types expressions over the fields of a record type: what does not fit is found when it is saved, not when it runs. */
export function checkingEnvironment(record: RegisteredRecord, withMe: boolean): Environment {
  const environment = checkingBase.clone();
  const extensions: Record<string, Record<string, string>> = {};
  environment.registerVariable('id', 'string');
  for (const { path, definition } of record.fields.values()) {
    if (definition.owner === 'core') environment.registerVariable(path, celType(definition));
    else (extensions[definition.owner] ??= {})[definition.name] = celType(definition);
  }
  if (Object.keys(extensions).length > 0) environment.registerVariable({ name: 'ext', schema: extensions });
  if (withMe) environment.registerVariable({ name: 'me', schema: ME });
  return environment;
}
