import { type Novelty, novelty } from '../../import/changes.js';
import { PERSON_FIELDS, TERM_FIELDS } from '../../import/fields.js';

/** What `--take FIELD=OTHER` can name: every value that stands in one place. */
export const mergeFields = [
  'givenName',
  'familyName',
  'academicTitle',
  'formOfAddress',
  'addressStyle',
  'salutation',
  'language',
  'email',
  'phone',
  'born',
  'status',
  'enteredOn',
  'leftOn',
  'officeTitle',
  'elected',
  'electionKind',
  'employment',
  'starts',
  'ends',
  'statement',
  'remarks',
  'blocked',
] as const;

export type MergeField = (typeof mergeFields)[number];

export type Side = 'keep' | 'other';

/**
 * A field about which the records do not say the same. `filled`: the kept one knew nothing · `refined`: the other says
 * the same more exactly · `joined`: both texts stay · `differs`: somebody has to decide.
 */
export interface Decision {
  field: MergeField;
  kept: string | null;
  other: string;
  outcome: 'filled' | 'refined' | 'joined' | 'differs';
  takes: Side;
}

/** Chooses value by value between two records, and notes each choice. */
export class Chooser {
  readonly decisions: Decision[] = [];
  readonly #wishes: ReadonlyMap<MergeField, Side>;

  /** @param wishes what the user decided; else the richer value wins, and where both are rich the kept one's */
  constructor(wishes: ReadonlyMap<MergeField, Side>) {
    this.#wishes = wishes;
  }

  /** The value that stays. */
  choose<T extends string>(field: MergeField, kept: T | null, other: T | null): T | null {
    if (other === null || other === '' || other === kept) return kept;
    if (field === 'email' && other.toLowerCase() === kept?.toLowerCase()) return kept;
    const outcome = compare(field, kept, other);
    if (outcome === 'same' && this.#wishes.get(field) !== 'other') return kept;
    const wins = outcome === 'filled' || outcome === 'refined' ? 'other' : 'keep';
    const takes = this.#wishes.get(field) ?? wins;
    this.decisions.push({ field, kept, other, outcome: outcome === 'same' ? 'differs' : outcome, takes });
    return takes === 'other' ? other : kept;
  }

  /** Texts that both may stay, one after the other. */
  join(field: MergeField, kept: string | null, other: string | null): string | null {
    if (kept === null || other === null || this.#wishes.has(field)) return this.choose(field, kept, other);
    if (kept.includes(other)) return kept;
    this.decisions.push({ field, kept, other, outcome: 'joined', takes: 'keep' });
    return `${kept}\n${other}`;
  }
}

function compare(field: MergeField, kept: string | null, other: string): 'same' | 'filled' | 'refined' | 'differs' {
  if (kept === null || kept === '') return 'filled';
  return outcomes[noveltyOf(field, kept, other)];
}

const outcomes = {
  same: 'same',
  fill: 'filled',
  refine: 'refined',
  vaguer: 'differs',
  other: 'differs',
} as const satisfies Record<Novelty, string>;

/** An import and a merge agree on what says the same. */
function noveltyOf(field: MergeField, kept: string, other: string): Novelty {
  if (field === 'leftOn' || field === 'starts' || field === 'ends') return novelty('enteredOn', kept, other);
  const known = [...PERSON_FIELDS, ...TERM_FIELDS].find((each) => each === field);
  if (known !== undefined) return novelty(known, kept, other);
  return kept === other ? 'same' : 'other';
}
