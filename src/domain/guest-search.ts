import { closeWords, foldText } from './names.js';

/** What a search for guests looks at. */
export interface SearchedGuest {
  name: string | null;
  /** The name the person goes by today. */
  knownAs: string | null;
  function: string | null;
  organisation: string | null;
  title: string;
  topic: string | null;
  /** Title of the session of the programme. */
  session: string | null;
}

/**
 * Whether a guest's appearance is what was searched for: every word occurs in name, function, organisation, topic or title of the session, at
 * the beginning of a word or, in names and organisations, with a slip of the pen (`Dingledey` finds Dingeldey). Case,
 * umlauts and hyphens do not matter.
 */
export function isSearched(guest: SearchedGuest, text: string): boolean {
  const wanted = words(text);
  if (wanted.length === 0) return false;
  const names = words([guest.name, guest.knownAs, guest.organisation].filter(Boolean).join(' '));
  const others = words(
    [guest.function, guest.topic, guest.topic === null ? guest.title : null, guest.session].filter(Boolean).join(' '),
  );
  return wanted.every(
    (word) =>
      [...names, ...others].some((each) => each.startsWith(word)) || names.some((each) => closeWords(each, word)),
  );
}

function words(text: string): string[] {
  return foldText(text).split(' ').filter(Boolean);
}
