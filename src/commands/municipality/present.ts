import type { MunicipalityKind } from '../../domain/municipality.js';
import { type Message, message } from '../../i18n/message.js';

const kinds: Readonly<Record<MunicipalityKind, Message>> = {
  city: message('city of its own district'),
  town: message('town'),
  municipality: message('plain municipality'),
  association: message('association of municipalities'),
  district: message('district'),
  other: message('unincorporated area'),
};

/** What a municipality is, in a word. */
export function kindWord(kind: MunicipalityKind): Message {
  return kinds[kind];
}
