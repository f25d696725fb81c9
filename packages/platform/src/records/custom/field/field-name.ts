import type { RecordRegistry, RegisteredRecord } from '../../record-registry.js';
import { customErrors } from '../custom.errors.js';

const NAME = /^[a-z][A-Za-z0-9]*$/;
const LONGEST = 40;

/** Words that mean something else in a filter, an expression or a JavaScript object. */
const RESERVED = new Set(
  (
    'id ext and or not isNull isMe inMyTeam me none some null true false in as break const continue else for function if ' +
    'import let loop package namespace return var void while constructor prototype hasOwnProperty toString valueOf'
  ).split(' '),
);

const invalid = (name: string, reason: string, reasonZh: string) =>
  customErrors.NAME_INVALID({ name, reason, reasonZh });

/** A name as the API writes it, of a field or of a list on the other side of a reference. */
export function requireName(name: string): void {
  if (!NAME.test(name))
    throw invalid(
      name,
      'it must start with a small letter and hold letters and digits only',
      '须以小写字母开头，且只含英文字母和数字',
    );
  if (name.length > LONGEST)
    throw invalid(name, `it is longer than ${LONGEST} characters`, `长度超过 ${LONGEST} 个字符`);
  if (RESERVED.has(name)) throw invalid(name, 'it is a reserved word', '是保留字');
}

/** A list of this name must not stand on the record type yet, nor a field. */
export function requireFreeInverse(target: RegisteredRecord, name: string): void {
  requireName(name);
  const inverse = target.inverses.get(name);
  if (inverse) throw customErrors.NAME_TAKEN({ name, by: `${inverse.record}.${inverse.field}` });
  if (target.fields.has(name)) throw customErrors.NAME_TAKEN({ name, by: `${target.name}.${name}` });
}

/** The record type of this name, by which a caller means one. */
export function requireRecord(registry: RecordRegistry, name: string): RegisteredRecord {
  const record = registry.find(name);
  if (!record) throw customErrors.RECORD_TYPE_UNKNOWN({ record: name });
  return record;
}
