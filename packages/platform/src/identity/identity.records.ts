import type { RecordClass } from '@ricejar/sdk';
import { OrgUnit } from './org-unit/org-unit.record.js';
import { Role } from './role/role.record.js';
import { UserRole } from './role/user-role.record.js';
import { User } from './user/user.record.js';

export const identityRecords: readonly RecordClass[] = [OrgUnit, User, Role, UserRole];
