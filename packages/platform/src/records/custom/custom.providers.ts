import type { Provider, Type } from '@nestjs/common';
import { CustomFieldResolver } from './field/custom-field.resolver.js';
import { CustomFieldService } from './field/custom-field.service.js';
import { FieldImpactService } from './field/field-impact.service.js';
import { FieldReaders } from './field/field-readers.js';
import { FieldUses } from './field/field-uses.js';
import { IndexBuilds } from './index-build/index-builds.js';
import { LayoutResolver } from './layout/layout.resolver.js';
import { LayoutRules } from './layout/layout-rules.js';
import { LayoutService } from './layout/layout.service.js';
import { CustomRecordTypeResolver } from './record-type/custom-record-type.resolver.js';
import { CustomRecordTypeService } from './record-type/custom-record-type.service.js';
import { SchemaChanges } from './schema/schema-changes.js';
import { SchemaWatch } from './schema/schema-watch.js';

/** Fields, record types and layouts of administrators. */
export const customProviders: Provider[] = [
  SchemaChanges,
  SchemaWatch,
  IndexBuilds,
  FieldUses,
  FieldReaders,
  FieldImpactService,
  CustomFieldService,
  CustomRecordTypeService,
  LayoutService,
  LayoutRules,
];

export const customResolvers: Type[] = [CustomFieldResolver, CustomRecordTypeResolver, LayoutResolver];
