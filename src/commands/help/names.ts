import { message } from '../../i18n/message.js';
import type { Block } from './topics.js';

export function page(): Block[] {
  return [
    {
      text: message(
        'What fits several is asked on a terminal; elsewhere it is refused, with the candidates. Names with spaces go into quotes.',
      ),
    },
    { heading: message('A person (MEMBER)') },
    {
      rows: [
        ['17', message('the number, as in “njb member list”')],
        ['kim.mayer@stadt.example', message('any of the person’s e-mail addresses')],
        ['"Kim Mayer"', message('the name; capitals, umlauts and order do not matter')],
        ['Mayer', message('a part of the name, if only one person has it')],
      ],
    },
    { heading: message('An event (EVENT)') },
    {
      rows: [
        ['12', message('the number, as in “njb event list”')],
        ['digital-impuls-2025-09', message('the short name, or its beginning if that fits only one')],
        ['2025-09-04', message('a day on which it takes place; also 4.9.2025')],
        ['next', message('the earliest that is not over and not cancelled')],
        ['last', message('the latest that is over')],
      ],
    },
    { heading: message('Others') },
    {
      rows: [
        ['digital-impuls', message('a series: short name or title')],
        ['Wärmeplanung', message('an idea for a topic: its number, or words of its title')],
        ['Specht', message('a guest: the number, or words of name or organisation, or how they begin')],
        ['"Panel 2"', message('a session: the number, or words of its title')],
        ['invitation', message('a template, as in “njb template list”')],
        ['BY', message('a Land: its abbreviation, or its name')],
      ],
    },
  ];
}
