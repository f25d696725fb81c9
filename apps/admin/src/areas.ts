import type { AdminDefinition } from '@ricejar/admin-sdk';
import { accessArea } from './areas/access/access.area.js';
import { orgUnitsArea } from './areas/administration/org-units/org-units.area.js';
import { rolesArea } from './areas/administration/roles/roles.area.js';
import { standInsArea } from './areas/administration/stand-ins/stand-ins.area.js';
import { usersArea } from './areas/administration/users/users.area.js';
import { complaintsArea } from './areas/complaints/complaints.area.js';
import { customersArea } from './areas/customers/customers.area.js';
import { fieldsArea } from './areas/fields/fields.area.js';
import { homeArea } from './areas/home/home.area.js';
import { importArea } from './areas/import/import.area.js';
import { indexesArea } from './areas/indexes/indexes.area.js';
import { insightArea } from './areas/insight/insight.area.js';
import { layoutsArea } from './areas/layouts/layouts.area.js';
import { pipelineArea } from './areas/pipeline/pipeline.area.js';
import { pluginsArea } from './areas/plugins/plugins.area.js';
import { recordsArea } from './areas/records/records.area.js';
import { sharingArea } from './areas/records/sharing/sharing.area.js';
import { scoringArea } from './areas/scoring/scoring.area.js';
import { selectionArea } from './areas/selection/selection.area.js';
import { tiersArea } from './areas/tiers/tiers.area.js';

/** The areas of the admin, each one folder. A plugin's screens will join the same list at run time. */
export const areas: readonly AdminDefinition[] = [
  accessArea,
  homeArea,
  customersArea,
  pipelineArea,
  complaintsArea,
  tiersArea,
  selectionArea,
  scoringArea,
  insightArea,
  importArea,
  pluginsArea,
  usersArea,
  rolesArea,
  orgUnitsArea,
  standInsArea,
  fieldsArea,
  layoutsArea,
  indexesArea,
  sharingArea,
  recordsArea,
];
