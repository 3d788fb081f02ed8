import type { Erasures } from '../db/erasures.js';
import type { Permissions } from './compare.js';
import type { Disputes, WasRead } from './disputes.js';
import type { KnownDetails, KnownMarks, KnownPerson } from './people.js';
import type { KnownPlace } from './places.js';
import type { Recall, Recalled } from './recall.js';

/** What the database knows already. */
export interface Known {
  people: Iterable<KnownPerson | KnownMarks>;
  /** Begins to read what else is known of those given by their marks alone. */
  detailsReader?: () => (id: number) => KnownDetails;
  places: readonly KnownPlace[];
  /** Who was erased on request and must not come back; without it nobody. */
  erasures?: Erasures;
  /** See {@link Permissions}. */
  bounced?: ReadonlySet<string>;
}

/** The day of the import, and what is known of earlier ones: {@link Disputes}, {@link Recalled}. */
export interface Occasion {
  today: string;
  wasRead?: WasRead | undefined;
  recall?: Recall | undefined;
}

/** What attempts at a file found that the next one has to know from the beginning. */
export interface Found {
  contestedNames: ReadonlySet<string>;
  outdated: ReadonlySet<string>;
  standing: ReadonlySet<string>;
}
