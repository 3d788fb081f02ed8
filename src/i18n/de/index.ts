import { common } from './common.js';
import { database } from './database.js';
import { events } from './events.js';
import { imports } from './import.js';
import { mailings } from './mailings.js';
import { members } from './members.js';
import { municipalities } from './municipalities.js';
import { reports } from './reports.js';
import { series } from './series.js';
import { setup } from './setup.js';
import { templates } from './templates.js';

/** The German catalogue: English source text → German. One file a room; a text stands in one of them only. */
export const de = {
  ...common,
  ...setup,
  ...database,
  ...members,
  ...imports,
  ...municipalities,
  ...events,
  ...series,
  ...mailings,
  ...reports,
  ...templates,
} as const;
