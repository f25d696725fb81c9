import { Environment } from '@marcbachmann/cel-js';

type Numeric = bigint | number;

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const TIMESTAMP = 'google.protobuf.Timestamp';
const DAY = 86_400_000;

/**
 * Conditions as the server reads them (its `expression` folder): the same functions, whole numbers and decimals mixed
 * freely. Decimals are plain numbers here: a screen decides what to show by them, the server decides what is written.
 */
function createEnvironment(): Environment {
  const made = new Environment({ unlistedVariablesAreDyn: true });
  for (const [operator, apply] of Object.entries(ARITHMETIC)) {
    const mixed = (a: Numeric, b: Numeric): number => apply(Number(a), Number(b));
    made.registerOperator(`double ${operator} int`, mixed);
    made.registerOperator(`int ${operator} double`, mixed);
  }
  for (const type of ['int', 'double', 'string'])
    made.registerFunction(`decimal(${type}): double`, (value: Numeric | string) => Number(value));
  made.registerFunction('round(double, int): double', (value: number, digits: bigint) =>
    Number(value.toFixed(Math.min(Math.max(Number(digits), 0), 12))),
  );
  made.registerFunction(`daysBetween(${TIMESTAMP}, ${TIMESTAMP}): int`, (from: Date, to: Date) =>
    BigInt(Math.floor((to.getTime() - from.getTime()) / DAY)),
  );
  made.registerFunction(
    `addDays(${TIMESTAMP}, int): ${TIMESTAMP}`,
    (from: Date, days: bigint) => new Date(from.getTime() + Number(days) * DAY),
  );
  return made;
}

export const environment = createEnvironment();
