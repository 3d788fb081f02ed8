import { audiences } from './audiences.js';
import { calendars } from './calendars.js';
import { common } from './common.js';
import { correspondence } from './correspondence.js';
import { database } from './database.js';
import { doctor } from './doctor.js';
import { eventChanges } from './event-changes.js';
import { events } from './events.js';
import { exporting } from './export.js';
import { guests } from './guests.js';
import { help } from './help.js';
import { holidays } from './holidays.js';
import { imports } from './import.js';
import { links } from './links.js';
import { mailPage } from './mail-page.js';
import { mailings } from './mailings.js';
import { members } from './members.js';
import { municipalities } from './municipalities.js';
import { needs } from './needs.js';
import { pairs } from './pairs.js';
import { people } from './people.js';
import { privacy } from './privacy.js';
import { programme } from './programme.js';
import { registrations } from './registrations.js';
import { replies } from './replies.js';
import { reports } from './reports.js';
import { series } from './series.js';
import { setup } from './setup.js';
import { status } from './status.js';
import { storedData } from './stored-data.js';
import { templates } from './templates.js';
import { topics } from './topics.js';
import { workshops } from './workshops.js';

/** The German catalogue: English source text → German. One file a room; a text stands in one of them only. */
export const de = {
  ...common,
  ...setup,
  ...doctor,
  ...help,
  ...database,
  ...members,
  ...people,
  ...imports,
  ...exporting,
  ...municipalities,
  ...events,
  ...eventChanges,
  ...guests,
  ...links,
  ...series,
  ...holidays,
  ...topics,
  ...workshops,
  ...programme,
  ...registrations,
  ...needs,
  ...pairs,
  ...mailings,
  ...mailPage,
  ...calendars,
  ...replies,
  ...correspondence,
  ...audiences,
  ...reports,
  ...templates,
  ...privacy,
  ...storedData,
  ...status,
} as const;
