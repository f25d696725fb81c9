import {
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  visit,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Late } from '../../records/params.js';
import { cursorShape } from '../../records/query/cursor.js';

type Variables = Readonly<Record<string, unknown>>;

/** Arguments whose values shape the statement, or what it may cost. */
const SHAPING = new Set(['first', 'by', 'aggregate']);
/** Scalars that shape the statement wherever they stand. */
const SHAPING_SCALARS = new Set(['Boolean', 'JSON']);

interface Variable {
  name: string;
  type: GraphQLInputType;
  role: 'shapes' | 'cursor' | 'value';
}

/**
 * What of an operation's variables its statement depends on. Names, numbers, dates and ids are bound as parameters, so any
 * others make the same statement; which members a filter has, directions of a sort and page sizes do shape it.
 */
export class VariableShape {
  private readonly variables: readonly Variable[];

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    const roles = rolesOf(document);
    this.variables = (operation.variableDefinitions ?? []).flatMap((definition) => {
      const name = definition.variable.name.value;
      const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
      return type && isInputType(type) ? [{ name, type, role: roles.get(name) ?? 'value' }] : [];
    });
  }

  /** Equal for variables that make the same statement. */
  shapeOf(given: Variables): string {
    return this.variables
      .map(({ name, type, role }) => {
        const value = given[name];
        if (role === 'cursor' && typeof value === 'string') return cursorShape(value);
        return role === 'shapes' ? JSON.stringify(value) : shape(value, type);
      })
      .join(';');
  }

  /** The variables with what need not shape the statement read late. */
  late(given: Variables): Variables {
    const entries = this.variables
      .filter(({ name }) => given[name] !== undefined)
      .map(({ name, type, role }) => [
        name,
        role === 'shapes' ? given[name] : late(given[name], type, [name]),
      ]);
    return Object.fromEntries(entries) as Variables;
  }
}

function rolesOf(document: DocumentNode): Map<string, Variable['role']> {
  const roles = new Map<string, Variable['role']>();
  visit(document, {
    Argument: (argument) => {
      const role = SHAPING.has(argument.name.value)
        ? 'shapes'
        : argument.name.value === 'after'
          ? 'cursor'
          : null;
      if (!role) return;
      visit(argument.value, {
        Variable: ({ name }) => {
          // One variable in two roles takes the one that fits both.
          roles.set(name.value, roles.has(name.value) && roles.get(name.value) !== role ? 'shapes' : role);
        },
      });
    },
  });
  return roles;
}

const isShaping = (type: GraphQLInputType): boolean =>
  isEnumType(type) || ('name' in type && SHAPING_SCALARS.has(type.name));

/** A list of plain values is one parameter, however many there are. */
const isValueList = (type: GraphQLInputType): boolean => {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (!isListType(inner)) return false;
  const element = isNonNullType(inner.ofType) ? inner.ofType.ofType : inner.ofType;
  return !isInputObjectType(element) && !isListType(element) && !isShaping(element as GraphQLInputType);
};

function shape(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  if (isNonNullType(type)) return shape(value, type.ofType);
  if (isListType(type)) {
    if (isValueList(type)) return '*';
    const elements = Array.isArray(value) ? value : [value];
    return `[${elements.map((one) => shape(one, type.ofType)).join()}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const members = Object.entries(value).map(([name, one]) => {
      const field = fields[name];
      return `${name}:${field ? shape(one, field.type) : '-'}`;
    });
    return `{${members.join()}}`;
  }
  return isShaping(type) ? JSON.stringify(value) : '?';
}

function late(value: unknown, type: GraphQLInputType, path: readonly (string | number)[]): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return late(value, type.ofType, path);
  if (isListType(type) && !isValueList(type)) {
    return (value as unknown[]).map((one, at) => late(one, type.ofType, [...path, at]));
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const field = fields[name];
        return [name, field ? late(one, field.type, [...path, name]) : one];
      }),
    );
  }
  if (!isListType(type) && isShaping(type)) return value;
  return new Late(`$${path.join('.')}`, value, ({ variables }) =>
    path.reduce<unknown>(
      (holder, step) => (holder as Record<string | number, unknown> | null)?.[step],
      variables,
    ),
  );
}

/** The operation that a request means, when the document leaves no doubt. */
export function operationOf(document: DocumentNode, name?: string | null): OperationDefinitionNode | null {
  const operations = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const [only, ...others] = name ? operations.filter((one) => one.name?.value === name) : operations;
  return only && others.length === 0 ? only : null;
}
